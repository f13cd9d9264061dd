"""Nothing a prospect or a manager wrote outlives the wish to be forgotten."""

from pathlib import Path

from sqlalchemy import select

from storage import desk_people
from storage.desk_people import Update
from storage.tables import desk_update, relay
from tests.bot.desk.telegram.people import edits, the_chat
from tests.bot.desk.telegram.world import world
from tests.standin.people import JSON


async def test_words_of_every_kind_are_gone_from_the_database_and_the_topic(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.has_taken()
        sent = here.group.writes(anna, "ANNAS first words", topic.id)
        written = marta.types("MARTAS first words")
        await here.settled()
        edits(here, anna, topic, sent, "ANNAS second words")
        marta.edits(written, "MARTAS second words")
        here.group.writes(anna, "/ / ANNAS held words", topic.id)
        here.group.writes(anna, "// ANNAS note", topic.id)
        await here.settled()
        await here.desk.alarm(await the_chat(here), "ALARM about her")
        await here.settled()
        await here.clock.advance(60)
        marta.types("/forget")
        await here.settled()
        marta.taps(marta.screen[-1].labels[0])
        await here.settled()
        assert topic.deleted
        assert await here.rooms.database.vacuum()
        raw = b"".join(path.read_bytes() for path in [*tmp_path.glob("warmline.db*")])  # noqa: ASYNC240
        for words in (b"ANNAS", b"MARTAS", b"ALARM about"):
            assert words not in raw, words


async def test_what_a_manager_wrote_and_nobody_worked_through_yet_is_erased_too_and_nothing_else(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        marta, tom = await here.waits(), await here.waits("Tom")
        first, second = here.topics()
        now = here.rooms.clock()
        bodies = [
            JSON.encode({"message": {"text": f"words {thread}", "message_thread_id": thread, "date": 1}})
            for thread in (first.id, second.id, int(f"{first.id}{second.id}"))
        ]
        waiting = [Update("another bot", number, body, now) for number, body in enumerate(bodies, 1)]
        async with here.rooms.database.write() as tx:
            await desk_people.store(tx, waiting)
        await here.clock.advance(60)
        marta.types("/forget")
        await here.settled()
        marta.taps(marta.screen[-1].labels[0])
        await here.settled()
        async with here.rooms.database.read() as tx:
            query = select(desk_update.c.raw).where(desk_update.c.account == "another bot")
            left = [raw for (raw,) in await tx.execute(query.order_by(desk_update.c.update_id))]
            held = [
                text for (text,) in await tx.execute(select(relay.c.text).where(relay.c.receipt.is_(None)))
            ]
        assert left[0] == ""
        assert all(f"words {thread}" in raw for thread, raw in zip((second.id, ""), left[1:], strict=True))
        assert held == []
        assert tom.heard()
        assert not second.deleted


async def test_words_and_taps_that_come_after_the_wish_reach_nobody(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.one_waits()
        card = here.card(topic)
        here.group.room.rights = False
        await here.clock.advance(60)
        marta.types("/forget")
        await here.settled(0)
        marta.taps(marta.screen[-1].labels[0])
        await here.settled(0)
        heard = len(marta.heard())
        here.group.writes(anna, "Too late", topic.id)
        tap = here.group.taps(anna, "Take", card)
        await here.settled(0)
        assert here.api.answered[tap] == "This button is not good any more."
        assert len(marta.heard()) == heard
        here.group.room.rights = True
        await here.settled()
        assert topic.deleted

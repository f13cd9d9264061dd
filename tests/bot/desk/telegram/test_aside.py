"""What managers did and could not be worked through is kept, listed, tried again, and erased with its prospect."""

import asyncio
from contextlib import suppress
from pathlib import Path
from typing import Any

from storage import quarantine
from storage.quarantine import Listed
from tests.bot.desk.telegram.people import the_chat
from tests.bot.desk.telegram.world import World, world
from tests.standin.world import Sent


async def fails(*_args: Any, **_more: Any) -> Any:
    raise RuntimeError("a mistake of ours")


async def listed(here: World) -> list[Listed]:
    async with here.rooms.database.read() as tx:
        return await quarantine.listed(tx)


async def retried(here: World) -> None:
    """Have an operator want everything tried again, and the shelf looked through once."""

    async def stop(_seconds: float) -> None:
        raise asyncio.CancelledError

    async with here.rooms.database.write() as tx:
        await quarantine.retry(tx, [])
    with suppress(asyncio.CancelledError):
        await here.shelf.run(here.channel, stop)
    await here.settled()


async def given_up(here: World, anna: Any, text: str) -> int:
    """Let a manager write something that cannot be worked through just now; give its number."""
    hearing = here.desk._hearing
    works, hearing._typed = hearing._typed, fails  # type: ignore[method-assign]
    (topic,) = here.topics()
    number: int = here.group.writes(anna, text, topic.id)
    await here.settled()
    hearing._typed = works  # type: ignore[method-assign]
    return number


def asked(here: World) -> Sent:
    (topic,) = here.topics()
    return next(one for one in reversed(here.shown(topic)) if "Drop" in one.labels)


async def test_a_managers_message_is_kept_and_when_it_is_tried_again_they_decide_about_it(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        marta = await here.waits()
        heard = len(marta.heard())
        number = await given_up(here, anna, "We open at nine")
        (topic,) = here.topics()
        assert here.texts(topic)[-1] == "⚠ Not sent: something went wrong on our side. Send it again."
        (kept,) = await listed(here)
        assert (kept.channel, kept.kind, kept.error, kept.attempts) == (
            "telegram",
            "update",
            "RuntimeError",
            3,
        )
        await retried(here)
        assert await listed(here) == []
        assert len(marta.heard()) == heard
        assert asked(here).text == "This was not sent when you wrote it. Shall it be sent now?"
        here.group.taps(anna, "Send", asked(here))
        await here.settled()
        assert marta.heard()[-1] == "We open at nine"
        assert here.reactions(number) == ["👍"]


async def test_a_note_tried_again_becomes_a_note_without_a_question(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        marta = await here.waits()
        heard = len(marta.heard())
        number = await given_up(here, anna, "// pays well")
        await retried(here)
        assert here.reactions(number) == ["✍"]
        assert len(marta.heard()) == heard


async def test_what_fails_again_is_set_aside_again_as_it_came(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        await here.waits()
        await given_up(here, anna, "We open at nine")
        works, here.desk._hearing._typed = here.desk._hearing._typed, fails  # type: ignore[method-assign]
        await retried(here)
        assert [one.attempts for one in await listed(here)] == [4]
        here.desk._hearing._typed = works  # type: ignore[method-assign]
        await retried(here)
        assert "Shall it be sent now?" in asked(here).text


async def test_a_tap_is_kept_as_well_and_does_what_it_should_when_it_is_tried_again(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        await here.waits()
        (topic,) = here.topics()
        pressing = here.desk._pressing
        works, pressing.do = pressing.do, fails  # type: ignore[method-assign]
        here.group.taps(anna, "Take", here.card(topic))
        await here.settled()
        pressing.do = works  # type: ignore[method-assign]
        assert len(await listed(here)) == 1
        assert "Nobody has it" in here.card(topic).text
        await retried(here)
        assert "With Anna" in here.card(topic).text


async def test_it_is_erased_when_the_prospect_of_its_topic_wants_to_be_forgotten(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        marta = await here.waits()
        await given_up(here, anna, "Marta owes us canary7f3a")
        assert await the_chat(here)
        await here.clock.advance(60)
        marta.types("/forget")
        await here.settled()
        marta.taps(marta.screen[-1].labels[0])
        await here.settled()
        assert await listed(here) == []
        assert await here.rooms.database.vacuum()
        raw = b"".join(path.read_bytes() for path in [*tmp_path.glob("warmline.db*")])  # noqa: ASYNC240
        assert b"canary7f3a" not in raw

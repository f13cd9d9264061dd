"""The outbox: in order, once, and never a bot's word after a manager took over."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

import pytest

from dialogs.effects import Assigned, Refused, Say
from dialogs.events import Claimed
from dialogs.ids import ManagerId
from dialogs.messages import Voice
from dialogs.modes import Mode
from dialogs.state import Owner
from storage import conversations, outbox, transcripts, turns
from storage.engine import Database, open_database
from storage.errors import ConflictError
from storage.outbox import Recovered
from storage.records import (
    Again,
    Claim,
    Conversation,
    Delivery,
    Failed,
    Line,
    Outgoing,
    Result,
    RowKey,
    Sent,
)
from tests.storage.builders import NOW, a_message, a_state, a_turn, begun, later, loaded, saves, says, texts

MARIA = Owner(ManagerId("maria"), "Maria")


async def planned(database: Database, conversation: Conversation, *words: str) -> list[Outgoing]:
    saved = await saves(database, a_turn(conversation, *(says(one) for one in words)))
    return saved.outbox


async def claims(database: Database, keys: Sequence[RowKey]) -> Claim:
    async with database.write() as tx:
        return await outbox.claim(tx, keys)


async def ends(database: Database, *results: Result) -> None:
    async with database.write() as tx:
        await outbox.finish(tx, results)


async def waiting(database: Database, now: datetime = NOW, *channels: str) -> list[str]:
    async with database.read() as tx:
        return texts(await outbox.waiting(tx, channels or ("web",), now, 100))


async def lines(database: Database, conversation: Conversation, *, withheld: bool = False) -> list[Line]:
    async with database.read() as tx:
        found = await transcripts.since(tx, conversation.id, withheld=withheld)
    return [line for line in found if line.message]


async def taken_over(database: Database, conversation: Conversation) -> None:
    now = await loaded(database, conversation)
    state = a_state(mode=Mode.MANAGER, owner=MARIA, epoch=now.state.epoch + 1)
    event = Claimed(MARIA.manager, MARIA.name)
    await saves(database, a_turn(now, Assigned(MARIA.manager), event=event, state=state))


async def test_a_claimed_row_comes_with_all_that_sending_needs(database: Database) -> None:
    (row,) = await planned(database, await begun(database), "Hi!")
    claimed = await claims(database, [row.key])
    assert claimed.outgoing == [row]
    assert row.message == a_message("Hi!")


async def test_rows_are_claimed_in_the_order_asked_for(database: Database) -> None:
    rows = await planned(database, await begun(database), "1", "2", "3")
    claimed = await claims(database, [row.key for row in reversed(rows)])
    assert texts(claimed.outgoing) == ["3", "2", "1"]


async def test_a_row_is_claimed_once(database: Database) -> None:
    (row,) = await planned(database, await begun(database), "Hi!")
    assert len((await claims(database, [row.key, row.key])).outgoing) == 1
    assert await claims(database, [row.key, RowKey("nobody", 7)]) == Claim([], [])


async def test_eight_senders_at_once_claim_each_row_once(database: Database, url: str) -> None:
    other = await open_database(url)
    rows = await planned(database, await begun(database), *(f"{number}" for number in range(40)))
    keys = [row.key for row in rows]
    claimed = await asyncio.gather(*(claims(one, keys) for one in (database, other) * 4))
    assert sorted(len(one.outgoing) for one in claimed) == [0] * 7 + [40]
    await other.close()


async def test_a_bots_row_planned_before_the_takeover_is_withheld(database: Database) -> None:
    conversation = await begun(database)
    rows = await planned(database, conversation, "too late")
    await taken_over(database, conversation)
    claimed = await claims(database, [row.key for row in rows])
    assert claimed == Claim([], [rows[0].key])
    assert await lines(database, conversation) == []
    assert [line.state for line in await lines(database, conversation, withheld=True)] == [Delivery.WITHHELD]


@pytest.mark.parametrize("voice", [Voice.MANAGER, Voice.NOTICE])
async def test_managers_words_and_notices_leave_whoever_has_the_chat(
    database: Database, voice: Voice
) -> None:
    conversation = await begun(database)
    saved = await saves(database, a_turn(conversation, Say(a_message(), voice, MARIA.manager)))
    await taken_over(database, conversation)
    assert len((await claims(database, [row.key for row in saved.outbox])).outgoing) == 1


async def test_the_bot_may_speak_again_after_the_chat_was_handed_back(database: Database) -> None:
    conversation = await begun(database)
    await taken_over(database, conversation)
    now = await loaded(database, conversation)
    saved = await saves(database, a_turn(now, says("I'm back"), state=a_state(epoch=2)))
    assert texts((await claims(database, [row.key for row in saved.outbox])).outgoing) == ["I'm back"]


async def test_what_arrived_is_marked_with_the_messengers_id(database: Database) -> None:
    conversation = await begun(database)
    (row,) = await planned(database, conversation, "Hi!")
    await claims(database, [row.key])
    await ends(database, Sent(row.key, "tg-7", later(seconds=1)))
    (line,) = await lines(database, conversation)
    assert (line.state, line.external_id, line.sent_at) == (Delivery.SENT, "tg-7", later(seconds=1))
    assert await waiting(database) == []


async def test_what_cannot_arrive_is_marked_with_the_reason(database: Database) -> None:
    conversation = await begun(database)
    (row,) = await planned(database, conversation, "Hi!")
    await claims(database, [row.key])
    await ends(database, Failed(row.key, "blocked", NOW))
    (line,) = await lines(database, conversation)
    assert (line.state, line.error) == (Delivery.FAILED, "blocked")
    assert (await claims(database, [row.key])).outgoing == []


async def test_what_is_to_be_tried_again_waits_for_its_time_and_counts(database: Database) -> None:
    (row,) = await planned(database, await begun(database), "Hi!")
    await claims(database, [row.key])
    await ends(database, Again(row.key, later(seconds=30), "429"))
    assert await waiting(database, later(seconds=29)) == []
    assert await waiting(database, later(seconds=30)) == ["Hi!"]
    assert [one.attempts for one in (await claims(database, [row.key])).outgoing] == [1]


async def test_nothing_overtakes_a_row_that_waits_for_its_next_try(database: Database) -> None:
    anna, bob = await begun(database, "anna"), await begun(database, "bob")
    first, _ = await planned(database, anna, "a1", "a2")
    await planned(database, bob, "b1")
    await claims(database, [first.key])
    await ends(database, Again(first.key, later(minutes=1)))
    assert await waiting(database) == ["b1"]
    free = await waiting(database, later(minutes=1))
    assert [text for text in free if text != "b1"] == ["a1", "a2"]
    assert "b1" in free


async def test_nothing_overtakes_a_row_that_is_being_sent(database: Database) -> None:
    first, _ = await planned(database, await begun(database), "1", "2")
    await claims(database, [first.key])
    assert await waiting(database) == []
    await ends(database, Sent(first.key, "", NOW))
    assert await waiting(database) == ["2"]


async def test_each_program_sends_only_on_its_own_channels(database: Database) -> None:
    await planned(database, await begun(database), "web")
    await planned(database, await begun(database, channel="console"), "console")
    assert await waiting(database, NOW, "console") == ["console"]
    assert sorted(await waiting(database, NOW, "web", "console", "telegram")) == ["console", "web"]


async def test_after_a_crash_what_was_being_sent_is_sent_once_more(database: Database) -> None:
    rows = await planned(database, await begun(database), "1", "2")
    await claims(database, [rows[0].key])
    async with database.write() as tx:
        assert await outbox.recover(tx, ["console"]) == Recovered(0, ())
        assert await outbox.recover(tx, ["web"]) == Recovered(1, ())
    assert await waiting(database) == ["1", "2"]
    assert [one.attempts for one in (await claims(database, [rows[0].key])).outgoing] == [1]


async def test_after_a_crash_a_bots_row_in_a_managers_chat_is_not_sent_again(database: Database) -> None:
    conversation = await begun(database)
    rows = await planned(database, conversation, "perhaps arrived")
    await claims(database, [row.key for row in rows])
    await taken_over(database, conversation)
    async with database.write() as tx:
        assert await outbox.recover(tx, ["web"]) == Recovered(0, (rows[0].key,))
    assert await waiting(database) == []
    assert [line.state for line in await lines(database, conversation)] == [Delivery.UNCERTAIN]


async def test_after_a_crash_a_managers_row_is_sent_once_more(database: Database) -> None:
    conversation = await begun(database)
    await taken_over(database, conversation)
    now = await loaded(database, conversation)
    saved = await saves(database, a_turn(now, says("Hi, Maria here", Voice.MANAGER)))
    await claims(database, [row.key for row in saved.outbox])
    async with database.write() as tx:
        assert (await outbox.recover(tx, ["web"])).again == 1
    assert await waiting(database) == ["Hi, Maria here"]


async def test_a_mark_that_comes_after_recovery_does_not_undo_it(database: Database) -> None:
    conversation = await begun(database)
    (row,) = await planned(database, conversation, "x")
    await claims(database, [row.key])
    await ends(database, Sent(row.key, "1", NOW))
    await ends(database, Again(row.key, NOW))
    assert [line.state for line in await lines(database, conversation)] == [Delivery.SENT]


async def test_seen_is_noted_up_to_a_line_and_keeps_the_first_time(database: Database) -> None:
    conversation = await begun(database)
    rows = await planned(database, conversation, "1", "2", "3")
    async with database.write() as tx:
        for row, minutes in zip(rows[:2], (1, 2), strict=True):
            shown = {conversation.address: row.seq, "nobody": 9}
            found = await outbox.seen(
                tx, conversation.channel, conversation.account, shown, later(minutes=minutes)
            )
            assert found == [conversation.id]
    seen = [line.seen_at for line in await lines(database, conversation)]
    assert seen == [later(minutes=1), later(minutes=2), None]


async def test_a_cursor_gives_what_came_after_it(database: Database) -> None:
    conversation = await begun(database)
    await planned(database, conversation, "1", "2", "3")
    async with database.read() as tx:
        found = await transcripts.since(tx, conversation.id, 3)
    assert [line.message.text for line in found if line.message] == ["3"] or [line.seq for line in found] == [
        4
    ]


async def test_one_of_eight_managers_wins_each_chat(database: Database, url: str) -> None:
    other = await open_database(url)
    chats = [await begun(database, f"{number}") for number in range(25)]

    async def take(name: str, chat: Conversation) -> bool:
        """As the core does it: an unowned chat is taken, an owned one refused."""
        manager = ManagerId(name)
        while True:
            try:
                async with (other if name in "abcd" else database).write() as tx:
                    found = await conversations.by_id(tx, chat.id)
                    assert found is not None
                    wins = found.state.owner is None
                    state = a_state(owner=Owner(manager, name), epoch=1) if wins else found.state
                    effect = Assigned(manager) if wins else Refused(manager, "taken")
                    await turns.save(tx, [a_turn(found, effect, event=Claimed(manager, name), state=state)])
                return wins
            except ConflictError:
                continue

    won = await asyncio.gather(*(take(name, chat) for chat in chats for name in "abcdefgh"))
    assert [sum(won[start : start + 8]) for start in range(0, 200, 8)] == [1] * 25
    await other.close()


async def test_a_takeover_at_any_moment_lets_no_bots_row_leave_after_it(database: Database) -> None:
    for moment in range(12):
        conversation = await begun(database, f"{moment}")
        rows = await planned(database, conversation, "bot")
        log: list[str] = []

        async def claim(rows: list[Outgoing] = rows, log: list[str] = log) -> None:
            claimed = await claims(database, [row.key for row in rows])
            log.append("left" if claimed.outgoing else "withheld")

        async def take(one: Conversation = conversation, log: list[str] = log, steps: int = moment) -> None:
            for _ in range(steps):
                await asyncio.sleep(0)
            await taken_over(database, one)
            log.append("taken")

        await asyncio.gather(take(), claim())
        assert log in (["left", "taken"], ["taken", "withheld"])

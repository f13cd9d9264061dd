"""What comes in is committed, then acknowledged, then worked through exactly once and in order."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from msgspec.structs import replace

from bot.services import receive, work
from dialogs.events import Claimed, Opened, Said, Source, Tapped
from dialogs.ids import ManagerId
from dialogs.messages import Voice
from storage import inbox, turns
from storage.errors import BusyError, StorageError
from tests.bot.services.stage import Stage

HELLO = Opened(Source("pipe"), by_hand=True)


async def test_an_event_is_acknowledged_only_after_it_is_committed(stage: Stage, other: Stage) -> None:
    submitted = asyncio.ensure_future(stage.house.receiver.submit(stage.incoming(HELLO)))
    await stage.rest()
    assert not submitted.done()
    assert await other.inbox() == []
    await stage.house.receiver.round()
    assert (await submitted)[0].id is not None
    assert await other.inbox() == ["new"], "another process sees it once it is acknowledged"


async def test_a_turn_leaves_the_event_done_and_its_reply_in_the_outbox(stage: Stage) -> None:
    await stage.begin()
    assert await stage.inbox() == ["done"]
    assert [line.voice for line in await stage.lines()] == [Voice.BOT]


async def test_an_event_delivered_twice_changes_its_conversation_once(stage: Stage) -> None:
    await stage.begin()
    tap = stage.incoming(Tapped(1, "work"), id_="update 7")
    await stage.driven(stage.house.receiver.submit(tap))
    once = await stage.conversation()
    stored = await stage.driven(stage.house.receiver.submit(tap, tap))
    assert [one.id for one in stored] == [None, None]
    assert await stage.conversation() == once


async def test_the_same_event_twice_in_one_batch_counts_once(stage: Stage) -> None:
    opened = stage.incoming(HELLO, id_="update 1")
    stored = await stage.driven(stage.house.receiver.submit(opened, opened))
    assert [one.id is None for one in stored] == [False, True]
    assert (await stage.conversation()).state.question == 1


async def test_a_burst_of_forty_applies_in_the_order_of_arrival(stage: Stage) -> None:
    words = [f"note number {number}" for number in range(40)]
    await stage.begin()
    await stage.happen(*(Said(text) for text in words))
    heard = [line.heard.words for line in await stage.lines() if line.heard]
    assert heard == words


async def test_many_prospects_share_one_transaction(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    saved: list[int] = []
    honest = turns.save

    async def save(tx: Any, batch: Any, may_claim: Any) -> Any:
        saved.append(len(batch))
        return await honest(tx, batch, may_claim)

    monkeypatch.setattr(turns, "save", save)
    await stage.driven(
        stage.house.receiver.submit(*(stage.incoming(HELLO, address=f"chat {n}") for n in range(150)))
    )
    assert saved == [150]


async def test_what_an_event_brought_about_is_told_to_whoever_waits_for_it(stage: Stage) -> None:
    chat = await stage.begin()
    claim = stage.incoming(Claimed(ManagerId("anna"), "Anna"), chat=chat, id_="claim 1")
    effects = await stage.driven(stage.house.receiver.handled(claim))
    assert effects
    assert await stage.driven(stage.house.receiver.handled(claim)) is None, "a duplicate brings nothing about"


def poison(monkeypatch: pytest.MonkeyPatch, text: str) -> list[str]:
    """Make the engine raise at one text; gives the tries."""
    tries: list[str] = []
    honest = work.advance  # type: ignore[attr-defined]

    def advance(script: Any, state: Any, event: Any, *, now: Any) -> Any:
        if isinstance(event, Said) and event.text == text:
            tries.append(text)
            raise ZeroDivisionError
        return honest(script, state, event, now=now)

    monkeypatch.setattr(work, "advance", advance)
    return tries


async def test_a_poisonous_event_is_set_aside_after_three_tries_and_the_next_one_is_handled(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = poison(monkeypatch, "poison")
    await stage.begin()
    await stage.say("poison", "moving abroad")
    assert len(tries) == 3
    assert await stage.inbox() == ["done", "quarantined", "done"]
    assert (await stage.conversation()).state.answers.keys() == {"need"}


async def test_a_poisonous_event_holds_up_no_other_chat(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    poison(monkeypatch, "poison")
    await stage.begin("a")
    await stage.begin("b")
    await stage.driven(
        stage.house.receiver.submit(
            stage.incoming(Said("poison"), "a"), stage.incoming(Said("moving abroad"), "b")
        )
    )
    assert (await stage.conversation("b")).state.answers.keys() == {"need"}


async def test_an_event_that_breaks_the_transaction_is_found_and_the_rest_is_handled(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = turns.save

    async def save(tx: Any, batch: Any, may_claim: Any) -> Any:
        if any(isinstance(one.event, Said) and one.event.text == "unwritable" for one in batch):
            raise ZeroDivisionError
        return await honest(tx, batch, may_claim)

    monkeypatch.setattr(turns, "save", save)
    for address in ("a", "b"):
        await stage.begin(address)
    await stage.driven(
        stage.house.receiver.submit(
            stage.incoming(Said("unwritable"), "a"),
            stage.incoming(Said("an exam"), "a"),
            stage.incoming(Said("moving abroad"), "b"),
        )
    )
    assert sorted(await stage.inbox()) == ["done"] * 4 + ["quarantined"]
    for address in ("a", "b"):
        assert (await stage.conversation(address)).state.answers.keys() == {"need"}


async def test_what_was_stored_before_a_crash_is_handled_at_the_next_start(stage: Stage) -> None:
    await stage.store(stage.incoming(HELLO))
    assert await stage.inbox() == ["new"]
    stage.restart()
    assert await stage.house.receiver.recover([stage.pipe.name]) == 1
    assert await stage.inbox() == ["done"]
    assert (await stage.conversation()).state.question == 1


async def test_an_event_that_kills_the_process_is_set_aside_at_the_fourth_start(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    class KilledError(BaseException):
        """Nothing in the program catches it, as nothing catches SIGKILL."""

    await stage.store(stage.incoming(Said("deadly")), stage.incoming(HELLO, "b"))
    with monkeypatch.context() as planted:
        planted.setattr(work, "begin", lambda *_, **__: (_ for _ in ()).throw(KilledError))
        for _ in range(receive.TRIES):
            stage.restart()
            with pytest.raises(KilledError):
                await stage.house.receiver.recover([stage.pipe.name])
    stage.restart()
    await stage.house.receiver.recover([stage.pipe.name])
    assert await stage.inbox() == ["quarantined", "done"]


async def test_a_process_takes_up_only_its_own_channels(stage: Stage) -> None:
    await stage.store(stage.incoming(HELLO))
    stage.restart()
    assert await stage.house.receiver.recover(["web"]) == 0


async def test_an_event_for_a_conversation_that_is_not_there_changes_nothing(stage: Stage) -> None:
    claim = stage.incoming(Claimed(ManagerId("anna"), "Anna"), chat="nobody")
    assert await stage.driven(stage.house.receiver.handled(claim)) == ()
    assert await stage.inbox() == ["done"]


async def test_a_chat_that_another_process_changed_meanwhile_is_loaded_and_advanced_again(
    stage: Stage, other: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.begin()
    await other.store(other.incoming(Said("an exam")))
    honest = work.work_through
    interfered: list[int] = []

    async def work_through(*words: Any) -> Any:
        worked = await honest(*words)
        if not interfered:
            interfered.append(1)
            turn = worked.turns[0]
            older = replace(turn.conversation, version=turn.conversation.version + 7)
            worked.turns[0] = replace(turn, conversation=older)
        return worked

    monkeypatch.setattr(receive, "work_through", work_through)
    await other.handle()
    assert interfered
    assert await stage.need() == "exam"
    assert await stage.inbox() == ["done", "done"]


async def test_what_another_process_did_to_a_chat_is_not_undone_by_one_that_remembers_it_otherwise(
    stage: Stage, other: Stage
) -> None:
    await stage.begin()
    await other.tap("exam")
    assert await stage.need() == "exam"
    before = await stage.conversation()
    await stage.say("call me Maria Lopez")
    after = await stage.conversation()
    assert after.version == before.version + 1
    assert (after.last_seq - before.last_seq, await stage.need()) == (2, "exam")
    assert await stage.inbox() == ["done", "done", "done"]


async def test_while_the_database_is_busy_nothing_is_lost(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = inbox.store
    refused: list[int] = []

    async def store(*words: Any) -> Any:
        if not refused:
            refused.append(1)
            raise BusyError("Another process has kept the database locked.")
        return await honest(*words)

    monkeypatch.setattr(inbox, "store", store)
    await stage.begin()
    assert refused
    assert await stage.inbox() == ["done"]


async def test_an_event_that_cannot_be_stored_is_not_acknowledged(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def store(*_: Any) -> Any:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(inbox, "store", store)
    with pytest.raises(StorageError):
        await stage.driven(stage.house.receiver.submit(stage.incoming(HELLO)))


async def test_a_conversation_stays_on_the_version_it_began_on(stage: Stage) -> None:
    await stage.begin("old")
    await stage.publish(changed=("Which one?", "Which exam is it?"))
    await stage.begin("new")
    for address in ("old", "new"):
        await stage.happen(Tapped(1, "exam"), address=address)
    texts = {
        address: [line.message.text for line in await stage.lines(address) if line.message][-1]
        for address in ("old", "new")
    }
    assert texts == {"old": "Which one?", "new": "Which exam is it?"}
    assert (await stage.conversation("old")).script_version == 1

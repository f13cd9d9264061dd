"""Managers act through the one door: one winner, nothing done twice, and whoever loses learns who has the chat."""

from __future__ import annotations

import asyncio

import pytest

from bot.services.take_over import Manager
from dialogs.events import Result
from dialogs.ids import ManagerId
from dialogs.messages import Voice
from storage import notes
from tests.bot.services.stage import ANNA, BEN, Stage


async def test_the_first_to_take_a_chat_has_it_and_the_others_learn_who(stage: Stage) -> None:
    chat = await stage.begin()
    managers = [Manager(ManagerId(f"m{number}"), f"Manager {number}") for number in range(8)]
    answers = await stage.driven(
        _together([stage.house.desk.claim(chat, one, f"take by {one.id}") for one in managers])
    )
    assert [answer.done for answer in answers].count(True) == 1
    winner = (await stage.conversation()).state.owner
    assert winner is not None
    assert {answer.owner for answer in answers if not answer.done} == {winner.name}


async def _together(actions: list) -> list:  # type: ignore[type-arg]
    return await asyncio.gather(*actions)


async def test_an_action_repeated_changes_nothing(stage: Stage) -> None:
    chat = await stage.begin()
    for _ in range(3):
        await stage.driven(stage.house.desk.reply(chat, ANNA, "reply 1", "Hello!"))
    said = [line for line in await stage.lines() if line.voice is Voice.MANAGER]
    assert len(said) == 1


async def test_a_reply_takes_an_unowned_chat_and_is_refused_in_anothers(stage: Stage) -> None:
    chat = await stage.begin()
    assert (await stage.driven(stage.house.desk.reply(chat, ANNA, "1", "Hello!"))).done
    refused = await stage.driven(stage.house.desk.reply(chat, BEN, "2", "Hello!"))
    assert (refused.done, refused.owner) == (False, "Anna")


async def test_a_chat_may_be_taken_from_a_colleague_on_purpose(stage: Stage) -> None:
    chat = await stage.begin()
    await stage.driven(stage.house.desk.claim(chat, ANNA, "1"))
    assert not (await stage.driven(stage.house.desk.claim(chat, BEN, "2"))).done
    assert (await stage.driven(stage.house.desk.claim(chat, BEN, "3", force=True))).done


async def test_after_the_return_the_bot_goes_on_from_what_was_settled(stage: Stage) -> None:
    chat = await stage.begin()
    await stage.driven(stage.house.desk.claim(chat, ANNA, "1"))
    await stage.driven(stage.house.desk.hand_back(chat, ANNA, "2", {"need": "moving abroad"}))
    state = (await stage.conversation()).state
    assert await stage.need() == "moving"
    assert state.owner is None
    assert [line.message.text for line in await stage.lines() if line.message][-1].endswith("Which one?")


async def test_only_the_owner_hands_back(stage: Stage) -> None:
    chat = await stage.begin()
    await stage.driven(stage.house.desk.claim(chat, ANNA, "1"))
    refused = await stage.driven(stage.house.desk.hand_back(chat, BEN, "2", {}))
    assert (refused.done, refused.owner) == (False, "Anna")


@pytest.mark.parametrize("result", Result)
async def test_an_outcome_closes_the_lead_and_can_be_taken_back(stage: Stage, result: Result) -> None:
    chat = await stage.begin()
    await stage.driven(stage.house.desk.set_outcome(chat, ANNA, "1", result, "told so"))
    closed = (await stage.conversation()).state
    assert closed.outcome is not None
    assert (closed.outcome.result, closed.mode.value) == (result, "closed")
    await stage.driven(stage.house.desk.set_outcome(chat, ANNA, "2", None, ""))
    assert (await stage.conversation()).state.outcome is None


async def test_a_note_is_kept_once_and_never_reaches_the_prospect(stage: Stage) -> None:
    chat = await stage.begin()
    for _ in range(2):
        await stage.house.desk.note(chat, ANNA, "note 1", "Asked for a discount twice.")
    await stage.deliver()
    async with stage.database.read() as tx:
        kept = await notes.of(tx, chat)
    assert [note.text for note in kept] == ["Asked for a discount twice."]
    assert not any("discount" in text for _, text in stage.pipe.sent)

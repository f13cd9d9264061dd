"""Rules of giving a chat to another manager, of closing it, and of taking that back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from dialogs.effects import Assigned, HandoffAsked, OutcomeRecorded, Refused, Say
from dialogs.engine import advance
from dialogs.events import OutcomeSet, Result
from dialogs.ids import ManagerId
from dialogs.messages import Voice
from dialogs.modes import Mode
from dialogs.rehearsal import Rehearsal
from tests.dialogs.school import TO_THE_PRICE, a_chat, said, school
from tests.dialogs.test_engine_people import those

ANNA, BEN = ManagerId("anna"), ManagerId("ben")


def refusals(stage: Rehearsal) -> list[str]:
    return [effect.why for effect in those(stage, Refused)]


def test_a_chat_given_to_a_colleague_is_theirs_and_the_prospect_is_told_who_it_is() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.claim("Anna")
    epoch = stage.state.epoch
    stage.reassign("Anna", "Ben")
    assert stage.state.owner is not None
    assert (stage.state.owner.manager, stage.state.mode) == (BEN, Mode.MANAGER)
    assert stage.state.epoch == epoch + 1
    assert [effect.manager for effect in those(stage, Assigned)] == [BEN]
    assert [effect.voice for effect in those(stage, Say)] == [Voice.NOTICE]
    assert "Ben" in said(stage)


def test_a_chat_of_nobody_can_be_given_to_a_manager_and_its_reminders_end() -> None:
    stage = a_chat(*TO_THE_PRICE)
    assert stage.state.timers
    stage.reassign("Anna", "Ben")
    assert stage.state.owner is not None
    assert stage.state.owner.manager == BEN
    assert not stage.state.timers
    assert stage.state.waiting_since is None


def test_a_third_ones_chat_is_given_away_only_by_force() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.claim("Cleo")
    stage.reassign("Anna", "Ben")
    assert refusals(stage) == ["owned"]
    assert those(stage, Say) == []
    stage.reassign("Anna", "Ben", force=True)
    assert stage.state.owner is not None
    assert stage.state.owner.manager == BEN


def test_giving_a_chat_to_whoever_has_it_changes_nothing() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.claim("Ben")
    before = stage.state
    stage.reassign("Anna", "Ben", force=True)
    assert stage.state == before
    assert stage.effects == []


def test_a_closed_chat_is_given_to_nobody() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.outcome("Anna", Result.WON)
    stage.reassign("Anna", "Ben")
    assert refusals(stage) == ["closed"]
    assert stage.state.mode is Mode.CLOSED


@pytest.mark.parametrize("again", [False, True])
def test_an_outcome_taken_back_leaves_the_chat_with_its_manager_and_says_nothing(again: bool) -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.claim("Anna")
    stage.outcome("Anna", Result.WON)
    if again:
        stage.outcome("Ben", Result.LOST, "no answer")
    stage.outcome("Ben", None)
    assert stage.state.owner is not None
    assert (stage.state.owner.manager, stage.state.mode) == (ANNA, Mode.MANAGER)
    assert stage.state.outcome is None
    assert [effect.manager for effect in those(stage, Assigned)] == [ANNA]
    assert [effect.result for effect in those(stage, OutcomeRecorded)] == [None]
    assert those(stage, Say) == []


def test_an_outcome_taken_back_leaves_the_bot_at_its_question_with_its_reminder() -> None:
    stage = a_chat("Work")
    step = stage.state.step
    stage.outcome("Anna", Result.PSEUDO)
    assert not stage.state.timers
    stage.outcome("Anna", None)
    assert (stage.state.mode, stage.state.step, stage.state.owner) == (Mode.BOT, step, None)
    assert "remind" in stage.state.timers
    assert those(stage, Say) == []
    stage.tap("In 1-3 months")
    assert stage.state.step not in (None, step)


def test_who_waited_for_a_person_waits_again_since_the_same_moment() -> None:
    stage = a_chat("Work")
    stage.say("I want to talk to a human")
    since = stage.state.waiting_since
    assert since is not None
    stage.outcome("Anna", Result.LOST, "wrong button")
    stage.wait(timedelta(minutes=1))
    stage.outcome("Anna", None)
    assert (stage.state.mode, stage.state.waiting_since) == (Mode.WAITING, since)
    assert those(stage, HandoffAsked)


def test_an_outcome_kept_long_ago_is_taken_back_by_taking_the_chat_over_aloud() -> None:
    stage = a_chat("Work")
    stage.outcome("Anna", Result.WON)
    assert stage.state.outcome is not None
    old = replace(stage.state, outcome=replace(stage.state.outcome, before=None))
    done = advance(school(), old, OutcomeSet(ANNA, "Anna", None), now=stage.now)
    assert done.state.owner is not None
    assert done.state.owner.manager == ANNA
    assert ["Anna" in effect.message.text for effect in done.effects if isinstance(effect, Say)] == [True]


def test_there_is_nothing_to_take_back_twice() -> None:
    stage = a_chat("Work")
    stage.outcome("Anna", Result.WON)
    stage.outcome("Anna", None)
    stage.outcome("Anna", None)
    assert refusals(stage) == ["no outcome"]

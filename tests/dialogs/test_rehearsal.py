from __future__ import annotations

from datetime import timedelta

import pytest

from dialogs.effects import StartTimer
from dialogs.events import Media, Result, Source
from dialogs.lead import LeadClass
from dialogs.messages import Voice
from dialogs.rehearsal import NotThereError, Rehearsal
from tests.dialogs.school import (
    MONDAY_NOON,
    TO_THE_NAME,
    TO_THE_OFFER,
    TO_THE_PRICE,
    a_chat,
    at,
    said,
    school,
)


def test_nothing_has_happened_before_anybody_does_anything() -> None:
    stage = Rehearsal(school(), at(MONDAY_NOON))
    assert not stage.begun
    assert stage.heard == []
    assert stage.asking() is None
    with pytest.raises(LookupError, match="nothing has happened"):
        _ = stage.state


def test_what_was_heard_is_what_was_said_since_the_last_act() -> None:
    stage = a_chat()
    first = [heard.message.text for heard in stage.heard]
    stage.tap("Work")
    assert [heard.message.text for heard in stage.heard] == ["Is there a date you're working towards?"]
    assert [heard.message.text for heard in stage.log] == [*first, "Is there a date you're working towards?"]


def test_a_button_is_tapped_by_its_label_in_any_case_or_by_its_id() -> None:
    by_label, by_id = a_chat("an EXAM"), a_chat("exam")
    assert by_label.state.answers == by_id.state.answers


def test_a_button_that_is_not_there_cannot_be_tapped() -> None:
    stage = a_chat()
    with pytest.raises(NotThereError) as error:
        stage.tap("Swimming")
    assert error.value.wanted == "Swimming"
    assert "Work" in error.value.shown


def test_an_older_bubble_can_be_tapped() -> None:
    stage = a_chat("Work")
    newest, older = stage.asking(), stage.asking(back=1)
    assert newest is not None
    assert newest.text.startswith("Is there a date")
    assert older is not None
    assert older.text == "What do you want English for?"
    stage.tap("Just for me", back=1)
    assert "already answered: Work" in said(stage)


def test_timers_act_in_order_each_at_its_own_time() -> None:
    stage = a_chat("Work")
    start = stage.now
    stage.wait(timedelta(days=10))
    assert [heard.at - start for heard in stage.heard] == [
        timedelta(hours=1),
        timedelta(days=1),
        timedelta(days=3),
    ]
    assert stage.now == start + timedelta(days=10)


def test_waiting_until_a_moment_is_waiting_so_long() -> None:
    stage = a_chat("Work")
    stage.wait(at("2026-05-18 13:30"))
    assert stage.now == at("2026-05-18 13:30")
    assert "Still there" in said(stage)


def test_a_burst_takes_a_second_a_line_and_an_ordinary_answer_its_pace() -> None:
    stage = a_chat()
    start = stage.now
    stage.say("hm", "well", "so")
    assert stage.now - start == stage.pace + timedelta(seconds=2)


def test_a_manager_takes_over_writes_and_closes() -> None:
    stage = a_chat("Work")
    stage.claim("Anna")
    assert stage.state.mode.value == "manager"
    stage.reply("Anna", "Hello!")
    assert [(h.voice, h.message.text) for h in stage.heard] == [(Voice.MANAGER, "Hello!")]
    stage.outcome("Anna", Result.LOST, "moved away")
    assert stage.state.mode.value == "closed"
    assert stage.state.outcome is not None
    assert stage.state.outcome.why == "moved away"


def test_albums_and_cards_and_blocking_can_be_played() -> None:
    stage = a_chat(*TO_THE_NAME)
    stage.attach(Media.PHOTO, parts=3)
    assert len(stage.heard) == 1
    assert len(stage.state.media) == 3
    stage.share_contact("+4915223433333")
    assert stage.lead.contacts[0].value == "+4915223433333"
    stage.block()
    assert stage.state.blocked


def test_the_lead_is_seen_as_managers_see_it() -> None:
    assert a_chat().lead.lead_class is LeadClass.COLD
    assert a_chat(*TO_THE_OFFER).lead.points == 90


def test_the_same_acts_at_the_same_times_give_the_same_history() -> None:
    one, other = a_chat(*TO_THE_PRICE), a_chat(*TO_THE_PRICE)
    assert (one.state, one.log) == (other.state, other.log)


def test_the_effects_of_the_last_act_are_at_hand() -> None:
    assert any(isinstance(effect, StartTimer) for effect in a_chat().effects)


def test_a_chat_can_be_opened_by_another_link() -> None:
    stage = a_chat("Work")
    stage.open(Source("web", campaign="flyer"))
    assert stage.state.source.campaign == ""
    assert stage.state.last_source == Source("web", campaign="flyer")

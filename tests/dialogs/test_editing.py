"""What becomes of a message that its writer changes: said anew, a correction, or history."""

from __future__ import annotations

from datetime import timedelta

from dialogs.effects import LeadChanged
from dialogs.events import Edited
from dialogs.ids import SlotName
from dialogs.modes import Mode
from dialogs.rehearsal import Rehearsal
from dialogs.state import Via
from tests.dialogs.school import TO_THE_OFFER, a_chat

NEED = SlotName("need")
EXAM = SlotName("exam")


def heard(stage: Rehearsal) -> str:
    return "\n".join(one.message.text for one in stage.heard)


def test_a_change_while_its_question_is_open_is_read_as_said_anew() -> None:
    stage = a_chat("An exam")
    stage.say("ilets or so, I gues?? dunno")
    before = stage.state
    stage.edit("IELTS")
    assert before.answers.get(EXAM) is None or before.answers[EXAM].option != "ielts"
    assert stage.state.answers[EXAM].option == "ielts"


def test_a_change_right_after_corrects_the_answer_and_says_so_before_the_open_question() -> None:
    stage = a_chat("An exam")
    stage.say("ielts")
    asked = stage.asking()
    assert asked is not None
    stage.edit("Cambridge")
    assert stage.state.answers[EXAM].option == "cambridge"
    assert stage.state.answers[EXAM].via is Via.TEXT
    assert "Changed: IELTS → Cambridge" in heard(stage)
    (again,) = (one.message for one in stage.heard if one.message.buttons)
    assert [b.label for b in again.buttons] == [b.label for b in asked.buttons]


def test_a_correction_changes_the_lead() -> None:
    stage = a_chat("An exam")
    stage.say("ielts")
    stage.edit("Cambridge")
    assert any(isinstance(effect, LeadChanged) for effect in stage.effects)


def test_the_same_words_again_change_nothing_and_are_not_answered() -> None:
    stage = a_chat("An exam")
    stage.say("ielts")
    before = stage.state.answers
    stage.edit(" ielts ")
    assert stage.heard == []
    assert stage.state.answers is before


def test_a_change_much_later_is_history_and_answers_no_old_question() -> None:
    stage = a_chat("An exam")
    stage.say("ielts")
    stage.wait(timedelta(minutes=11))
    before = stage.state.answers
    stage.edit("Cambridge")
    assert stage.heard == []
    assert stage.state.answers == before


def test_a_change_of_a_message_long_past_is_history() -> None:
    stage = a_chat("An exam")
    stage.say("ielts")
    for _ in range(4):
        stage.say("why?")
    before = stage.state.answers
    stage.edit("Cambridge", back=4)
    assert stage.heard == []
    assert stage.state.answers == before


def test_a_change_that_is_no_answer_has_the_question_put_again() -> None:
    stage = a_chat("An exam")
    stage.say("ielts")
    stage.edit("What does it cost?")
    assert stage.state.correcting
    assert heard(stage) == "Let's change that.\n\nWhich one?"


def test_a_question_in_passing_that_is_changed_is_answered_anew_while_the_other_one_is_open() -> None:
    stage = a_chat("An exam")
    stage.say("do you have lessons at weekends?")
    first = heard(stage)
    stage.edit("what about lessons online?")
    assert heard(stage)
    assert heard(stage) != first
    assert EXAM not in stage.state.answers


def test_while_a_manager_has_the_chat_the_bot_is_silent_about_changes_too() -> None:
    stage = a_chat("An exam")
    stage.say("ielts")
    stage.claim("Anna")
    stage.edit("Cambridge")
    assert stage.state.mode is Mode.MANAGER
    assert stage.heard == []
    assert stage.state.answers[EXAM].option == "ielts"


def test_a_message_changed_into_forget_asks_back_even_with_a_manager() -> None:
    stage = a_chat("An exam")
    stage.say("ielts")
    stage.claim("Anna")
    stage.edit("/forget")
    assert stage.heard


def test_a_consent_that_was_typed_and_changed_is_asked_again() -> None:
    stage = a_chat(*TO_THE_OFFER, "Yes, please")
    consent = stage.state.step
    stage.say("yes, that's fine")
    assert [one.granted for one in stage.state.consents.values()] == [True]
    stage.edit("no")
    assert stage.state.step == consent
    assert not stage.state.consents


def test_a_change_of_a_message_nobody_knows_does_nothing() -> None:
    stage = a_chat("An exam")
    before = stage.state.answers
    stage._act(Edited("999", "Cambridge"))
    assert stage.heard == []
    assert stage.state.answers is before

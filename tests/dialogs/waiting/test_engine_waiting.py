"""What a prospect is told while nobody is there, and what they can choose, by tap and in words."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from dialogs.effects import WaitBegan, WaitEnded
from dialogs.events import Absence, DeskNews, Released
from dialogs.ids import Language, ManagerId, SlotName
from dialogs.messages import Voice
from dialogs.modes import Mode
from dialogs.rehearsal import Rehearsal
from dialogs.script import Handoff
from tests.dialogs.school import TO_THE_NAME, school

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 5, 18, 12, 0, tzinfo=BERLIN)
NIGHT = datetime(2026, 5, 17, 23, 0, tzinfo=BERLIN)
ANNA = ManagerId("anna")
LANGUAGES = school().languages


def a_chat(now: datetime = NOON, language: str = "en") -> Rehearsal:
    stage = Rehearsal(school(), now, language=Language(language))
    stage.open()
    return stage


def in_talk(now: datetime = NOON, language: str = "en") -> Rehearsal:
    """A prospect in the middle of a talk with Anna, who has not answered the last question."""
    stage = a_chat(now, language)
    stage.claim("Anna")
    stage.reply("Anna", "Hello!")
    stage.say("How about Tuesday then?")
    return stage


def told(stage: Rehearsal) -> str:
    return "\n".join(heard.message.text for heard in stage.heard)


def shown(stage: Rehearsal) -> list[str]:
    return [button.id for button in stage.log[-1].message.buttons]


def released(stage: Rehearsal, ahead: int | None = 0) -> None:
    stage._act(Released(ANNA, "Anna", Absence.SILENT, ahead))


def test_a_released_chat_goes_to_the_pool_and_not_to_the_bot() -> None:
    stage = in_talk()
    epoch = stage.state.epoch
    released(stage)
    assert stage.state.mode is Mode.WAITING
    assert stage.state.owner is None
    assert stage.state.epoch == epoch + 1
    assert told(stage).startswith("Anna can't answer right now")
    assert shown(stage) == ["wait", "call_back", "carry_on"]
    assert stage.state.step is None


def test_a_manager_who_has_answered_meanwhile_keeps_the_chat() -> None:
    stage = in_talk()
    stage.reply("Anna", "Tuesday is fine")
    released(stage)
    assert stage.state.mode is Mode.MANAGER
    assert stage.heard == []


def test_no_minutes_are_promised_but_the_place_in_the_queue_and_the_opening_are_told() -> None:
    stage = in_talk()
    released(stage, 2)
    assert "Waiting before you: 2." in told(stage)
    night = in_talk(NIGHT)
    released(night, 2)
    assert "it opens again tomorrow at 09:00" in told(night)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_choice_is_taken_by_its_own_label_in_every_language(language: Language) -> None:
    for choice in ("wait", "call_back", "carry_on"):
        stage = in_talk(language=language)
        released(stage)
        label = next(b.label for b in stage.log[-1].message.buttons if b.id == choice)
        stage.say(label)
        assert not stage.state.noted, (choice, label)
        assert stage.heard, (choice, label)
        assert (stage.state.call_back is not None) == (choice == "call_back")
        assert stage.state.mode is Mode.WAITING


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_choice_is_taken_in_other_words_too(language: Language) -> None:
    phrases = school().phrases
    for choice in ("wait", "call_back", "carry_on"):
        for words in phrases[f"waiting.{choice}.words"][language].source.replace("،", ",").split(","):
            stage = in_talk(language=language)
            released(stage)
            stage.say(words.strip())
            assert (stage.state.call_back is not None) == (choice == "call_back"), (language, words)
            assert not stage.state.noted, (language, words)


def test_whoever_waits_is_left_in_peace() -> None:
    stage = in_talk()
    released(stage)
    stage.tap("wait")
    assert "You keep your place" in told(stage)
    stage.say("it's about a group of five")
    assert stage.state.noted == ("it's about a group of five",)
    assert stage.state.mode is Mode.WAITING


def test_carrying_on_goes_to_where_the_bot_was_and_keeps_the_place() -> None:
    stage = a_chat()
    stage.tap("An exam")
    stage.claim("Anna")
    stage.say("Hello?")
    since = stage.state.unanswered
    released(stage)
    stage.tap("carry_on")
    assert "Which one?" in told(stage)
    assert stage.state.mode is Mode.WAITING
    assert stage.state.unanswered == since
    stage.say("IELTS")
    assert stage.state.mode is Mode.WAITING


def test_a_call_back_asks_for_consent_before_any_number() -> None:
    stage = in_talk()
    released(stage)
    stage.tap("call_back")
    assert "May Lingua Haus keep them" in told(stage)
    assert stage.lead.call_back == stage.state.call_back is not None


def with_consent() -> Rehearsal:
    """Like ``in_talk``, and the prospect has agreed to being written down."""
    stage = a_chat()
    for label in TO_THE_NAME:
        stage.tap(label)
    stage.claim("Anna")
    stage.say("Hello?")
    released(stage)
    return stage


def test_a_call_back_asks_for_the_number_and_the_time_that_are_not_known() -> None:
    stage = with_consent()
    stage.tap("call_back")
    assert "Which number shall we call?" in told(stage)
    stage.say("01522 3433333")
    assert "When does a call suit you best?" in told(stage)
    stage.say("after six, please")
    assert "Noted: a call to +49 1522 3433333. When: after six, please." in told(stage)
    assert SlotName("phone") in stage.state.answers
    assert stage.lead.call_back is not None
    assert stage.state.mode is Mode.WAITING


def test_a_number_that_cannot_be_read_is_asked_for_again_and_then_left() -> None:
    stage = with_consent()
    stage.tap("call_back")
    stage.say("12345")
    assert "phone number" in told(stage)
    stage.say("nothing at all")
    assert stage.state.mode is Mode.WAITING


def test_the_shared_card_is_a_number_too() -> None:
    stage = with_consent()
    stage.tap("call_back")
    stage.share_contact("+4915223433333")
    assert "When does a call suit you best?" in told(stage)
    stage.tap("any_time")
    assert "When: Any time." in told(stage)


def test_a_question_in_between_is_answered_as_always() -> None:
    stage = in_talk()
    released(stage)
    stage.say("how much is it?")
    assert stage.state.call_back is None
    assert stage.state.mode is Mode.WAITING


def test_an_old_bubbles_choice_still_works_while_they_wait() -> None:
    stage = in_talk()
    released(stage)
    stage.tap("wait")
    stage.tap("call_back")
    assert stage.state.call_back is not None


def test_how_it_stands_is_told_rarely_and_not_at_night() -> None:
    stage = a_chat()
    stage.tap("!human")
    times = 0
    for _ in range(40):
        stage.wait(timedelta(minutes=15))
        stage._act(DeskNews(1))
        times += bool(stage.heard)
        assert not stage.heard or 9 <= stage.now.hour < 20
    assert 1 <= times <= 3


def test_it_is_not_told_to_whom_talks_to_the_bot_right_now_or_asked_for_silence() -> None:
    stage = a_chat()
    stage.tap("!human")
    stage.tap("!continue")
    stage._act(DeskNews(0))
    assert stage.heard == []
    stage.say("stop")
    stage.wait(timedelta(hours=1))
    stage._act(DeskNews(0))
    assert stage.heard == []


def test_the_wait_begins_with_the_handoff_and_ends_with_the_first_words() -> None:
    stage = a_chat()
    stage.tap("!human")
    assert WaitBegan(first=True) in stage.effects
    began = stage.state.unanswered
    stage.claim("Anna")
    assert stage.state.unanswered == began
    stage.reply("Anna", "Hello")
    assert [e.how for e in stage.effects if isinstance(e, WaitEnded)] == ["answered"]
    stage.say("Hello Anna, how much is it?")
    assert WaitBegan(first=False) in stage.effects
    stage.say("Are you there?")
    assert not [e for e in stage.effects if isinstance(e, WaitBegan)]


def test_everything_deleted_ends_the_wait() -> None:
    stage = a_chat()
    stage.tap("!human")
    stage.say("forget me")
    stage.tap("yes")
    assert [e.how for e in stage.effects if isinstance(e, WaitEnded)] == ["gone"]


def test_the_teams_hours_are_told_where_there_is_a_team() -> None:
    from dialogs.script import Desk, Hours

    shut = Desk(Hours({2: school().hours.spans[0]}), BERLIN, (Language("en"),))
    stage = Rehearsal(replace(school(), desks=(shut,)), NOON, language=Language("en"))
    stage.open()
    stage.tap("!human")
    assert "she's back Wednesday at 09:00" in told(stage)
    spanish = Rehearsal(replace(school(), desks=(shut,)), NOON, language=Language("es"))
    spanish.open()
    spanish.tap("!human")
    assert spanish.heard[-1].voice is Voice.BOT
    assert "wait" in spanish.state.timers


def a_plain_chat(now: datetime) -> Rehearsal:
    """A chat in a script that says nothing of its own for when nobody is there."""
    plain = school()
    call = plain.steps[plain.human]
    assert isinstance(call, Handoff)
    steps = {**plain.steps, call.id: replace(call, nobody=None)}
    stage = Rehearsal(replace(plain, steps=steps), now, language=Language("en"))
    stage.open()
    return stage


def test_a_script_without_words_for_it_has_the_bots_own_question_at_night() -> None:
    stage = a_plain_chat(NIGHT)
    stage.tap("!human")
    assert told(stage).startswith("Nobody is at the desk right now; it opens again")
    assert shown(stage) == ["wait", "call_back", "carry_on"]
    stage.say("carry on")
    assert stage.heard
    assert stage.state.mode is Mode.WAITING


def test_a_script_without_words_for_it_has_the_bots_own_question_when_nobody_came() -> None:
    stage = a_plain_chat(NOON)
    stage.tap("!human")
    stage.wait(timedelta(hours=2))
    assert told(stage).startswith("Nobody is free just now")
    assert shown(stage) == ["wait", "call_back", "carry_on"]

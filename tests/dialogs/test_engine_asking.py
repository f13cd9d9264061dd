"""Rules of asking and listening that every script relies on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dialogs.ids import SlotName
from dialogs.messages import Message
from dialogs.rehearsal import Rehearsal
from dialogs.slots.reading import Choice, Money, Period
from dialogs.state import Proof, Status, Via
from tests.dialogs.school import (
    MONDAY_NOON,
    TO_THE_NAME,
    TO_THE_OFFER,
    TO_THE_PRICE,
    a_chat,
    at,
    said,
    school,
    shown,
)


def bubbles(*taps: str) -> list[Message]:
    return [heard.message for heard in a_chat(*taps).log]


def test_no_bubble_but_the_first_ever_shows_the_way_to_a_person_unasked() -> None:
    with_a_person = [b for b in bubbles(*TO_THE_NAME) if any(x.id == "!human" for x in b.buttons)]
    assert [b.text for b in with_a_person] == ["What do you want English for?"]


def test_every_question_has_a_number_of_its_own_that_grows() -> None:
    numbers = [b.question for b in bubbles(*TO_THE_NAME) if b.question]
    assert numbers == sorted(set(numbers))
    assert len(numbers) == 7


def test_no_bubble_asks_twice_and_no_two_bubbles_of_an_answer_ask() -> None:
    stage = a_chat()
    for label in TO_THE_NAME:
        stage.tap(label)
        asking = [heard.message.text for heard in stage.heard if "?" in heard.message.text]
        assert len(asking) == 1
        assert asking[0].count("?") == 1


def test_a_label_typed_by_hand_counts_as_a_tap_but_is_known_as_typed() -> None:
    stage = a_chat("An exam")
    stage.say("ielts")
    answer = stage.state.answers[SlotName("exam")]
    assert (answer.option, answer.via, answer.words) == ("ielts", Via.TEXT, "ielts")


def test_an_open_question_takes_words_that_fit_no_button() -> None:
    stage = a_chat("An exam")
    stage.say("the TOEIC bridge test")
    assert "Is there a date" in said(stage)
    assert stage.lead.points == 25


def test_a_time_in_words_falls_under_its_button_and_keeps_both() -> None:
    stage = a_chat("Work")
    stage.say("at the end of June")
    answer = stage.state.answers[SlotName("timescale")]
    assert answer.option == "soon"
    assert answer.words == "at the end of June"
    assert isinstance(answer.value, Period)


def test_an_amount_in_another_currency_falls_under_no_button() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.say("5000 rubles")
    answer = stage.state.answers[SlotName("budget")]
    assert (answer.value, answer.option) == (Money(5000, 5000, "RUB"), "")


def test_an_option_named_in_a_long_message_is_taken_though_any_words_would_do() -> None:
    stage = a_chat()
    stage.say(
        "Hello there, I am going to need my English certificate for an exam, or so they tell me, in two months"
    )
    assert stage.state.answers[SlotName("need")].option == "exam"


def test_what_else_a_message_tells_is_kept_while_one_answer_is_asked_back() -> None:
    stage = a_chat(*TO_THE_NAME)
    stage.say("Marta Klein")
    stage.say("marta@gmial.com, evenings please")
    assert "Did you mean marta@gmail.com?" in said(stage)
    assert stage.state.answers[SlotName("call_time")].option == "evening"


def test_a_tapped_range_is_kept_as_the_time_or_money_it_means() -> None:
    state = a_chat(*TO_THE_OFFER).state
    assert state.answers[SlotName("budget")].value == Money(None, 200, "EUR")
    time = state.answers[SlotName("timescale")].value
    assert isinstance(time, Period)
    assert time.end is not None
    assert state.answers[SlotName("need")].value == Choice("work")


def test_refused_unknown_and_unverified_are_four_different_things_with_known() -> None:
    stage = a_chat("An exam")
    stage.say("not sure yet")
    stage.say("skip")
    stage.tap("On my own")
    for _ in range(3):
        stage.say("purple rain of frogs")
    statuses = {slot: answer.status for slot, answer in stage.state.answers.items()}
    assert statuses[SlotName("exam")] is Status.UNKNOWN
    assert statuses[SlotName("timescale")] is Status.REFUSED
    assert statuses[SlotName("authority")] is Status.KNOWN
    assert statuses[SlotName("budget")] is Status.UNVERIFIED


def test_attempts_count_anew_with_each_question() -> None:
    stage = a_chat("Work")
    stage.say("frogs in rain")
    stage.tap("Later")
    stage.say("more frogs in rain")
    assert "couldn't match" in said(stage)
    assert "Skip" not in shown(stage)


def test_a_repeated_question_comes_without_what_led_up_to_it() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.say("do you have weekend groups?")
    assert said(stage).endswith("Which feels closer to you, a group or one-to-one?")
    assert "12 weeks" not in said(stage)


def test_a_name_is_used_once_it_is_known_and_agreed_to() -> None:
    stage = a_chat("Work")
    stage.say("My name is Marta Klein by the way")
    assert "name" not in stage.state.answers
    stage.wait(timedelta(hours=1))
    assert "Still there?" in said(stage)
    for label in ("This month", "On my own", "Group", "Yes, please", "Yes, that's fine"):
        stage.tap(label)
    assert "Where can Anna reach you?" in said(stage)
    stage.wait(timedelta(days=1))
    assert stage.lead.name == "Marta Klein"


def test_a_shared_number_of_ones_own_is_proven_at_any_question_but_kept_only_with_consent() -> None:
    stage = a_chat("Work")
    stage.share_contact("+4915223433333")
    assert "phone" not in stage.state.answers
    assert "Is there a date" in said(stage)
    for label in ("This month", "On my own", "Group", "Yes, please", "Yes, that's fine"):
        stage.tap(label)
    answer = stage.state.answers[SlotName("phone")]
    assert (answer.proof, answer.via) == (Proof.OWN, Via.CHANNEL)


def test_back_over_the_consent_asks_it_again() -> None:
    stage = a_chat(*TO_THE_NAME)
    stage.say("back")
    assert "May Lingua Haus keep them" in said(stage)
    stage.tap("No")
    assert stage.state.held == {}
    assert "I keep no name" in said(stage)


@pytest.mark.parametrize("word", ["help", "/help", "what can you do?", "HELP"])
def test_help_tells_the_words_that_always_work(word: str) -> None:
    stage = a_chat("Work")
    stage.say(word)
    assert "These always work" in said(stage)


def test_every_text_a_script_needs_exists_in_each_of_its_languages() -> None:
    for key, text in school().phrases.items():
        assert set(school().languages) <= text.keys(), key


@pytest.mark.parametrize(
    ("first", "asked_next"),
    [
        ("for my job", "Is there a date"),
        ("Hello!", "What do you want English for?"),
        ("how much is it?", "120 to 160 euros a month"),
        ("I'd like to talk to a human", "I'm calling Anna"),
        ("I saw you at the fair", "What do you want English for?"),
        ("Hi, IELTS in July", "Noted"),
    ],
)
def test_whatever_somebody_opens_with_is_greeted_once_and_answered(first: str, asked_next: str) -> None:
    stage = Rehearsal(school(), at(MONDAY_NOON))
    stage.say(first)
    assert said(stage).count("a bot") == 1
    assert asked_next in said(stage)
    assert said(stage).count("What do you want English for?") <= 1


@pytest.mark.parametrize("command", ["/settings", "/foo bar", "/"])
def test_a_command_nobody_knows_is_no_answer_to_an_open_question(command: str) -> None:
    stage = Rehearsal(school(), at(MONDAY_NOON))
    stage.open()
    stage.say(command)
    assert stage.state.answers == {}
    assert "What do you want English for?" in said(stage)


def test_an_answer_in_the_middle_of_a_burst_is_taken_and_a_question_in_it_is_answered() -> None:
    chat = a_chat()
    chat.say("an exam", "IELTS", "you know", "how much is it?", "in 5 weeks")
    assert "euros a month" in said(chat)
    assert SlotName("timescale") in chat.state.answers


@pytest.mark.parametrize("text", ["my name is Olga", "hello, I'm Olga Kern"])
def test_a_name_told_at_a_question_that_takes_any_words_is_noted_and_not_its_answer(text: str) -> None:
    chat = a_chat()
    chat.say(text)
    assert SlotName("need") not in chat.state.answers
    assert SlotName("name") in chat.state.held


def test_a_lone_letter_is_no_beginning_of_a_label_of_several_words() -> None:
    chat = a_chat("An exam", "IELTS")
    chat.say("I")
    assert SlotName("timescale") not in chat.state.answers

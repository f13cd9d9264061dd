"""Yes and no as people say them in six languages; questions, doubts and refusals are neither."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from dialogs.slots.reading import Accepted, Intent, NotRead, Unsure, YesNo
from dialogs.slots.yesno import read
from tests.dialogs.slots.asking import HOSTILE, context, hostile_texts

ANSWERS = [
    json.loads(line)
    for line in (Path(__file__).parent / "yesno_answers.jsonl").read_text(encoding="utf-8").splitlines()
]


def said(text: str, language: str = "en") -> bool | None:
    reading = read(text, context(language))
    return reading.value.yes if isinstance(reading, Accepted) and isinstance(reading.value, YesNo) else None


@pytest.mark.parametrize("row", ANSWERS, ids=lambda row: f"{row['lang']} {row['text']}")
def test_an_answer_is_read_as_a_person_would(row: dict[str, Any]) -> None:
    assert said(row["text"], row["lang"]) is row["value"]


@pytest.mark.parametrize("text", ["yes", "no", "да", "нет", "kyllä", "ei", "نعم", "لا", "ใช่", "ไม่", "sí"])
def test_plain_words_are_understood_in_every_conversation(text: str) -> None:
    meant = said(text, "en")
    assert meant is not None
    others = [said(text, language) for language in ("es", "ru", "ar", "th")]
    assert all(other is meant for other in others)


def test_finnish_no_is_a_filler_word_in_finnish() -> None:
    assert said("no joo", "fi") is True
    assert said("no", "fi") is None
    assert said("no", "en") is False


def test_a_condition_after_but_does_not_turn_a_yes() -> None:
    assert said("yes but not before May") is True
    assert said("да, но не раньше мая", "ru") is True


def test_a_bare_no_after_but_is_to_be_confirmed() -> None:
    assert read("yes but no", context()) == Unsure(YesNo(True), "half an answer")


def test_a_question_is_no_answer_and_is_named_a_question() -> None:
    assert read("how much is it?", context()) == NotRead("no yes or no", Intent.QUESTION)
    assert read("do I have to", context()) == NotRead("no yes or no", Intent.QUESTION)


def test_a_yes_before_a_question_stands() -> None:
    assert said("yes, how much is it?") is True


def test_maybe_is_unknown() -> None:
    for text, language in [("perhaps", "en"), ("maybe", "en"), ("quizás", "es"), ("может быть", "ru")]:
        assert read(text, context(language)) == NotRead("no yes or no", Intent.UNKNOWN)


def test_a_refusal_is_named_a_refusal() -> None:
    assert read("rather not say", context()) == NotRead("no yes or no", Intent.REFUSAL)


def test_probably_is_proposed_and_not_taken() -> None:
    assert read("probably", context()) == Unsure(YesNo(True), "half an answer")


def test_words_and_emoji_that_differ_are_asked_again() -> None:
    assert read("yes 👎", context()) == Unsure(YesNo(True), "words and emoji differ")


def test_no_and_yes_together_are_neither() -> None:
    for text in ("yes and no", "no... yes", "да, нет"):
        assert said(text) is None


def test_hedged_answers_are_less_sure_than_outright_ones() -> None:
    hedged, outright = read("I think so", context()), read("yes", context())
    assert isinstance(hedged, Accepted)
    assert isinstance(outright, Accepted)
    assert hedged.sure < outright.sure


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_are_read_without_an_error(text: str) -> None:
    assert read(text, context()) is not None


@given(hostile_texts)
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert isinstance(read(text, context("th")), Accepted | Unsure | NotRead)


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [
        ("that is not my number", "en", False),
        ("everything looks right", "en", True),
        ("el número está mal", "es", False),
        ("номер верный", "ru", True),
        ("ошибки нет", "ru", True),
        ("se ei ole mun numero", "fi", False),
        ("الرقم صحيح", "ar", True),
        ("เบอร์ผิด", "th", False),
    ],
)
def test_calling_what_was_shown_right_or_wrong_is_an_answer(
    text: str, language: str, meant: bool | None
) -> None:
    assert said(text, language) is meant


def test_a_sentence_with_one_unknown_word_is_not_weighed() -> None:
    assert said("the number is wrong") is False
    assert said("the number of my dentist is wrong") is None


def test_a_compliment_or_an_insult_answers_nothing() -> None:
    assert said("you are right") is True
    assert said("you are great") is None
    assert said("ur annoying") is None


def test_a_denied_refusal_is_no_refusal() -> None:
    assert said("не отказываюсь", "ru") is True
    assert said("not wrong") is True
    assert said("it's not incorrect") is True


def test_a_limit_is_no_refusal() -> None:
    for text, language in (
        ("no more than 500", "en"),
        ("не больше 5 тысяч", "ru"),
        ("no antes de mayo", "es"),
        ("ไม่เกินห้าพัน", "th"),
        ("ei yli tuhatta", "fi"),
    ):
        assert said(text, language) is None


def test_an_address_says_neither_yes_nor_no() -> None:
    assert said("ok.ru/ivan.petrov", "ru") is None
    assert said("x@tempmail.com") is None
    assert said("no, it's john@site.com") is False


def test_a_yes_said_over_and_over_is_one() -> None:
    assert said("nonono") is False
    assert said("لالالا", "ar") is False
    assert said("jooooo", "fi") is True


def test_a_hedge_gives_way_to_the_word_after_it() -> None:
    assert said("probably no") is False
    assert said("probablemente sí", "es") is True
    assert said("probably") is None

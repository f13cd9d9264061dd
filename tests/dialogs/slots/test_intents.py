"""What a text is when it is no answer: question, greeting, refusal, not knowing, abuse."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from dialogs.slots.intents import recognise
from dialogs.slots.reading import Intent
from tests.dialogs.slots.asking import HOSTILE, hostile_texts

TEXTS = [
    json.loads(line)
    for line in (Path(__file__).parent / "intent_answers.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("row", TEXTS, ids=lambda row: f"{row['lang']} {row['text']}")
def test_a_text_is_taken_for_what_it_is(row: dict[str, Any]) -> None:
    assert recognise(row["text"], row["lang"]) == (Intent(row["intent"]) if row["intent"] else None)


def test_a_greeting_with_content_is_not_a_greeting() -> None:
    assert recognise("hi, I'm Marta", "en") is None
    assert recognise("hi, how much is it", "en") is Intent.QUESTION


def test_a_question_mark_inside_a_link_asks_nothing() -> None:
    assert recognise("facebook.com/profile.php?id=1", "en") is None


def test_not_knowing_with_a_figure_may_be_an_answer() -> None:
    assert recognise("not sure, about 2000", "en") is None


def test_every_language_is_known_in_every_conversation() -> None:
    assert recognise("сколько стоит", "fi") is Intent.QUESTION
    assert recognise("no idea", "th") is Intent.UNKNOWN


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_are_recognised_without_an_error(text: str) -> None:
    assert recognise(text, "en") in {None, *Intent}


@given(hostile_texts)
def test_any_text_is_recognised_without_an_error(text: str) -> None:
    assert recognise(text, "fi") in {None, *Intent}

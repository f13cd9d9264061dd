"""What people ask and answer the shipped scripts, in their words, in six languages."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.scripts import load
from dialogs import side_questions
from dialogs.ids import Language, StepId
from dialogs.script import Ask, Script
from dialogs.slots import read
from dialogs.slots.reading import Accepted, Choice, Context, Kind

SCRIPTS = Path(__file__).parents[2] / "dialogs" / "scripts"


def rows(name: str) -> list[dict[str, Any]]:
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


@cache
def script(name: str) -> Script:
    return load(SCRIPTS / name)


@pytest.mark.parametrize("row", rows("shipped_questions.jsonl"), ids=lambda r: f"{r['script']} {r['text']}")
def test_a_question_finds_its_fact(row: dict[str, Any]) -> None:
    fact = side_questions.match(script(row["script"]), Language(row["language"]), row["text"])
    assert fact is not None
    assert fact.id == row["fact"]


@pytest.mark.parametrize("row", rows("shipped_answers.jsonl"), ids=lambda r: f"{r['script']} {r['text']}")
def test_an_answer_finds_its_button(row: dict[str, Any]) -> None:
    spoken = script(row["script"])
    step = spoken.steps[StepId(row["step"])]
    assert isinstance(step, Ask)
    options = spoken.options(step, Language(row["language"]))
    noon = datetime(2026, 5, 18, 12, tzinfo=spoken.zone)
    context = Context(row["language"], spoken.region, noon, options, spoken.currency)
    reading = read(Kind.CHOICE, row["text"], context)
    assert isinstance(reading, Accepted)
    assert reading.value == Choice(row["option"])

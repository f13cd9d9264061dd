"""The understand command, through its own door: JSON lines in, JSON lines out, whatever comes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.understand import KINDS, answer
from dialogs.slots import READERS
from dialogs.slots.reading import Kind
from tests.dialogs.slots.asking import HOSTILE, hostile_texts


def ask(kind: str, text: str, **more: object) -> dict[str, Any]:
    request = {
        "id": "c1",
        "kind": kind,
        "lang": "en",
        "text": text,
        "now": "2026-03-18",
        "region": "DE",
        "options": None,
    }
    answered: dict[str, Any] = json.loads(answer(json.dumps(request | more)))
    assert answered.pop("id") == "c1"
    return answered


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("phone", "0176 432 87 651", "+4917643287651"),
        ("email", "anna at gmail dot com", "anna@gmail.com"),
        ("name", "I'm Anna", {"full": "Anna", "given": "Anna", "family": None}),
        ("name", "Anna Smith", {"full": "Anna Smith", "given": "Anna", "family": "Smith"}),
        ("social", "my insta is anna.k", {"network": "instagram", "handle": "anna.k"}),
        ("yesno", "yes", True),
    ],
)
def test_a_value_has_the_shape_the_outside_knows(kind: str, text: str, value: object) -> None:
    assert ask(kind, text) == {"ok": True, "value": value}


ANSWERS = [
    json.loads(line)
    for name in ("answers.jsonl", "contact_answers.jsonl")
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("row", ANSWERS, ids=lambda row: f"{row['kind']} {row['lang']}")
def test_answers_in_six_languages_are_read_as_a_person_would(row: dict[str, Any]) -> None:
    answered = ask(row["kind"], row["text"], lang=row["lang"], region=row["region"])
    assert answered["ok"] == (row["value"] is not None)
    assert answered.get("value") == row["value"]
    assert "suggest" not in row or answered["suggest"] == row["suggest"]


def test_what_is_not_read_says_why() -> None:
    assert ask("phone", "why?") == {"ok": False, "error": "no number"}


def test_a_slip_is_taken_as_typed_next_to_the_proposal() -> None:
    assert ask("email", "anna@gmial.com") == {
        "ok": True,
        "value": "anna@gmial.com",
        "suggest": "anna@gmail.com",
        "flags": ["typo"],
    }


def test_a_proposal_alone_is_no_value() -> None:
    answered = ask("email", "annagmail.com")
    assert answered == {"ok": False, "error": "no at sign", "suggest": "anna@gmail.com", "flags": ["typo"]}


def test_a_disposable_address_is_flagged() -> None:
    assert ask("email", "x@mailinator.com")["flags"] == ["disposable"]


def test_the_language_may_carry_the_region() -> None:
    assert ask("phone", "655 43 21 09", lang="es-ES", region=None)["value"] == "+34655432109"


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("", "not JSON"),
        ("nonsense", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not an object"),
        ("1" * 5000, "not JSON"),
        ('{"kind": "phone"}', "no text"),
        ('{"kind": "phone", "text": 5}', "no text"),
        ('{"kind": "shoe", "text": "x"}', "unknown kind"),
        ('{"kind": ["phone"], "text": "x"}', "unknown kind"),
        ('{"kind": "name", "text": "Anna", "now": "yesterday"}', "bad now"),
        ('{"kind": "choice", "text": "Anna", "options": "a"}', "bad options"),
        ('{"kind": "choice", "text": "Anna", "options": [1]}', "bad options"),
    ],
)
def test_a_malformed_line_is_answered_with_what_is_wrong(line: str, error: str) -> None:
    assert json.loads(answer(line)) == {"id": None, "ok": False, "error": error}


@pytest.mark.parametrize("name", ["x", 5, None, ["a"], {"b": 1}, "ü😀"])
def test_the_id_comes_back_as_it_was(name: object) -> None:
    assert json.loads(answer(json.dumps({"id": name, "kind": "nope", "text": ""})))["id"] == name


def test_an_id_that_json_cannot_say_comes_back_as_null() -> None:
    assert json.loads(answer('{"id": 1e999, "kind": "phone", "text": "x"}'))["id"] is None


def test_every_kind_has_a_reader() -> None:
    assert set(KINDS.values()) == set(READERS) == set(Kind)
    assert all(callable(READERS[kind]) for kind in Kind)


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_get_an_answer_of_every_kind(kind: str, text: str) -> None:
    assert not str(ask(kind, text, options=["One", "Two"]).get("error", "")).startswith("internal")


@given(
    hostile_texts, st.sampled_from(sorted(KINDS)), st.sampled_from(["en", "es", "ru", "ar", "th", "fi", "xx"])
)
def test_no_text_of_any_kind_or_language_breaks_the_command(text: str, kind: str, language: str) -> None:
    answered = ask(kind, text, lang=language, options=["One", "Два", "หนึ่ง"])
    assert not str(answered.get("error", "")).startswith("internal")


@given(st.text())
def test_every_line_gets_one_line(line: str) -> None:
    answered = answer(line)
    assert "\n" not in answered
    assert isinstance(json.loads(answered)["ok"], bool)


def test_the_command_answers_in_order_and_survives_bytes_that_are_no_text() -> None:
    lines = [
        b'{"id": 1, "kind": "name", "lang": "ru", "text": "\xd0\xb0\xd0\xbd\xd0\xbd\xd0\xb0"}',
        b"\xff\xfe broken",
        b'{"id": 2, "kind": "name", "text": "\\ud800"}',
        b'{"id": 3, "kind": "phone", "text": "+4917643287651"}',
    ]
    run = subprocess.run(
        [sys.executable, "-m", "bot", "understand"],
        input=b"\n".join(lines),
        capture_output=True,
        timeout=60,
        check=True,
    )
    answers = [json.loads(line) for line in run.stdout.decode().splitlines()]
    assert [one["id"] for one in answers] == [1, None, 2, 3]
    assert answers[0]["value"]["full"] == "Анна"
    assert answers[3]["value"] == "+4917643287651"

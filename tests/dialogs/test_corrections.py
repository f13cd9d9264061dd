"""Corrections in plain words, as people write them in six languages, and what looks like one and is none.

The sentences stand in ``corrections.json``; each is written at questions of every sort in the shipped school, at the
consents, at the summary and after the end, wherever there is something to correct.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import copy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot import scripts
from dialogs.ids import SlotName, StepId
from dialogs.known import CONTACTS
from dialogs.rehearsal import Rehearsal
from dialogs.script import Ask
from dialogs.slots.reading import Kind, PersonName, Value
from dialogs.state import Answer
from tests.dialogs.school import a_chat, at, school

TABLE: dict[str, Any] = json.loads((Path(__file__).parent / "corrections.json").read_text("utf-8"))
BENCH = Path(__file__).parents[2] / "bench" / "bant"
NEW = {"phone": "+49 1523 8801277", "email": "olga.kern@gmail.com", "handle": "olga_kern", "money": "300"}
REACH = "+49 1512 2749160, petra.kurz@gmail.com, instagram: @petra_kurz"
ASKED_AGAIN = "again"
"""The group of sentences that give no new value."""

SPOKEN_AT = ("who_decides", "price", "may_we", "reach", "call_time", "all_right", "contact_ok", None)
"""Questions with buttons, for a sum, for a contact and for any words; consents, the summary and the end."""

IS_NEW: dict[str, Callable[[Answer, str], bool]] = {
    "phone": lambda answer, _: getattr(answer.value, "e164", "") == "+4915238801277",
    "email": lambda answer, _: getattr(answer.value, "address", "") == NEW["email"],
    "social": lambda answer, _: getattr(answer.value, "handle", "") == NEW["handle"],
    "name": lambda answer, name: isinstance(answer.value, PersonName) and answer.value.full == name,
    "budget": lambda answer, _: answer.option == "one_to_one",
    "timescale": lambda answer, _: answer.option != "this_month",
    "authority": lambda answer, _: answer.option == "together",
    "need": lambda answer, _: answer.option == "moving",
    "call_time": lambda answer, _: answer.option != "morning",
}


@cache
def stages(language: str) -> tuple[Rehearsal, ...]:
    """Play the school's script through, and give the stage as it was at each question and at the end."""
    stage = a_chat(language=language, when="2026-11-02 11:00")
    found: list[Rehearsal] = []
    while True:
        if stage.state.step in SPOKEN_AT:
            found.append(set_back(stage))
        step = school().steps[stage.state.step] if stage.state.step is not None else None
        if step is None:
            return tuple(found)
        kind = step.kind if isinstance(step, Ask) else None
        if kind is Kind.NAME:
            stage.say("Petra Kurz")
        elif kind is Kind.PHONE:
            stage.say(REACH)
        else:
            stage.tap(next(b.id for b in stage.heard[-1].message.buttons if not b.id.startswith("!")))


def set_back(stage: Rehearsal) -> Rehearsal:
    """Give a stage of its own that stands where this one does."""
    twin = copy(stage)
    twin.log, twin.effects = list(stage.log), list(stage.effects)
    return twin


def at_step(step: str | None, language: str = "en") -> Rehearsal:
    wanted = None if step is None else StepId(step)
    return set_back(next(stage for stage in stages(language) if stage.state.step == wanted))


def value(stage: Rehearsal, slot: str) -> Value | None:
    answer = stage.state.answers.get(SlotName(slot))
    return None if answer is None else answer.value


def heard(stage: Rehearsal) -> str:
    return "\n".join(one.message.text for one in stage.heard)


def groups(which: str) -> list[tuple[str, str]]:
    return [(language, group) for language in TABLE for group in TABLE[language][which]]


@pytest.mark.parametrize(("language", "slot"), groups("corrections"))
def test_what_is_corrected_in_plain_words_is_changed_wherever_it_is_said(language: str, slot: str) -> None:
    row = TABLE[language]
    missed = []
    for sentence in row["corrections"][slot]:
        text = sentence.format(name=row["name"], need=row["need"], old=row["old"], **NEW)
        for stage in stages(language):
            if slot not in stage.state.answers or stage.state.step == slot:
                continue
            twin = set_back(stage)
            twin.say(text)
            before, after = stage.state.answers, twin.state.answers
            lost = [s for s in before if s != slot and (s not in after or after[s].value != before[s].value)]
            if lost or not IS_NEW[slot](after[SlotName(slot)], row["name"]):
                missed.append((text, stage.state.step, lost, heard(twin)))
    assert missed == []


@pytest.mark.parametrize(("language", "slot"), groups(ASKED_AGAIN))
def test_what_is_called_wrong_without_a_new_value_is_asked_again(language: str, slot: str) -> None:
    missed = []
    for text in TABLE[language][ASKED_AGAIN][slot]:
        for stage in stages(language):
            if slot in stage.state.answers:
                twin = set_back(stage)
                twin.say(text)
                step = school().steps[twin.state.step] if twin.state.step is not None else None
                if not (isinstance(step, Ask) and slot in (step.learn, *step.accepts)):
                    missed.append((text, stage.state.step, heard(twin)))
    assert missed == []


@pytest.mark.parametrize("language", TABLE)
def test_what_is_said_of_somebody_else_of_the_past_or_by_the_way_overwrites_nothing(language: str) -> None:
    kept = ("name", *CONTACTS, "budget", "timescale", "need")
    overwritten = []
    for text in TABLE[language]["traps"]:
        for stage in stages(language):
            asked = school().steps[stage.state.step] if stage.state.step is not None else None
            told = [s for s in kept if s in stage.state.answers and s != getattr(asked, "learn", None)]
            twin = set_back(stage)
            twin.say(text)
            lost = [s for s in told if value(twin, s) != value(stage, s)]
            if lost:
                overwritten.append((text, stage.state.step, lost, heard(twin)))
    assert overwritten == []


# --- what follows ---


def test_what_was_changed_is_told_and_the_open_question_is_put_again() -> None:
    stage = at_step("call_time")
    stage.say("change my name to Olga Kern")
    assert heard(stage).startswith("Changed: Petra Kurz → Olga Kern.\n\nWhen is a good time")
    assert stage.state.step == "call_time"


def test_several_things_are_corrected_at_once() -> None:
    stage = at_step("all_right")
    stage.say(f"change my email to {NEW['email']} and my name to Olga Kern")
    assert IS_NEW["email"](stage.state.answers[SlotName("email")], "")
    assert IS_NEW["name"](stage.state.answers[SlotName("name")], "Olga Kern")


@pytest.mark.parametrize(
    ("language", "text", "rest"),
    [
        ("en", "my new number is {phone}, call after five", "call after five"),
        ("en", "{phone} is my new number and call after five", "call after five"),
        ("es", "mi nuevo número es {phone}, llámame después de las cinco", "llámame después de las cinco"),
        ("ru", "мой новый номер {phone}, звоните после пяти", "звоните после пяти"),
        ("ar", "رقمي الجديد {phone}، اتصلوا بعد الخامسة", "اتصلوا بعد الخامسة"),
        ("th", "เบอร์ใหม่ {phone} โทรหลังห้าโมงเย็น", "โทรหลังห้าโมงเย็น"),
        ("fi", "uusi numeroni on {phone}, soittakaa viiden jälkeen", "soittakaa viiden jälkeen"),
    ],
)
def test_what_is_said_besides_a_correction_answers_the_open_question(
    language: str, text: str, rest: str
) -> None:
    stage = at_step("call_time", language)
    stage.say(text.format(**NEW))
    assert IS_NEW["phone"](stage.state.answers[SlotName("phone")], "")
    assert stage.state.answers[SlotName("call_time")].words == rest
    assert stage.state.step == "all_right"


def test_a_question_besides_a_correction_is_answered() -> None:
    stage = at_step("call_time")
    stage.say("not Petra, I'm Olga Kern. How much is it?")
    assert "Changed: Petra Kurz → Olga Kern." in heard(stage)
    assert "120 to 160 euros" in heard(stage)
    assert stage.state.step == "call_time"


def test_only_what_depends_on_a_correction_is_asked_again() -> None:
    stage = at_step("call_time")
    stage.say("not work, an exam")
    assert stage.state.step == "which_exam"
    stage.tap("IELTS")
    assert stage.state.step == "call_time"


def test_a_changed_summary_is_confirmed_again() -> None:
    stage = at_step("contact_ok")
    stage.say("I'm not Petra, I'm Olga Kern")
    assert stage.state.step == "all_right"
    assert "• Name: Olga Kern" in heard(stage)


def test_a_correction_at_a_plain_text_question_is_no_answer_to_it() -> None:
    for text in (f"sorry, {NEW['phone']}", f"please correct my number: {NEW['phone']}"):
        stage = at_the_last_question_of_the_bench()
        stage.say(text)
        assert IS_NEW["phone"](stage.state.answers[SlotName("phone")], "")
        assert stage.state.step == "when"


def test_words_to_be_passed_on_are_kept_whole_though_they_correct_something() -> None:
    text = f"my new number is {NEW['phone']}, call after five"
    stage = at_the_last_question_of_the_bench()
    stage.say(text)
    assert IS_NEW["phone"](stage.state.answers[SlotName("phone")], "")
    assert stage.state.answers[SlotName("call_time")].words == text


def test_a_number_in_a_message_to_be_passed_on_overwrites_nothing() -> None:
    text = "Olga Kern called for Anna, her number is +49 1523 8801277, my name is on the list"
    stage = at_the_last_question_of_the_bench()
    before = (value(stage, "phone"), value(stage, "name"))
    stage.say(text)
    assert (value(stage, "phone"), value(stage, "name")) == before
    assert stage.state.answers[SlotName("call_time")].words == text


def at_the_last_question_of_the_bench() -> Rehearsal:
    stage = Rehearsal(scripts.load(BENCH), at("2026-11-02 11:00"))
    stage.open()
    for button in ("exam", "ielts", "soon", "alone", "group", "yes"):
        stage.tap(button)
    stage.say("Petra Kurz")
    stage.say("+49 1512 2749160")
    assert stage.state.step == "when"
    return stage


def test_a_range_is_one_value() -> None:
    stage = at_step("call_time")
    stage.say("my budget is between 300 and 350 euros")
    answer = stage.state.answers[SlotName("budget")]
    assert (getattr(answer.value, "min", 0), getattr(answer.value, "max", 0)) == (300, 350)

"""Making problems, and walking over all texts of a script."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dialogs.ids import StepId
from dialogs.problems import Problem, Severity
from dialogs.script import Agree, AnyStep, Ask, Choose, Script, Text

FILE = "script.yaml"


def error(line: int, where: str, wrong: str, remedy: str, file: str = FILE) -> Problem:
    """Make a problem that keeps the script from being published."""
    return Problem(file, line, where, wrong, remedy)


def warning(line: int, where: str, wrong: str, remedy: str, file: str = FILE) -> Problem:
    """Make a problem that does not."""
    return Problem(file, line, where, wrong, remedy, Severity.WARNING)


def at(step: AnyStep, key: str = "") -> str:
    """Name a step, or one of its keys, as problems do."""
    return f"steps.{step.id}.{key}" if key else f"steps.{step.id}"


class Told(msgspec.Struct, frozen=True):
    """A text prospects read, and where it stands; ``step`` where it belongs to one."""

    where: str
    line: int
    text: Text
    step: StepId | None = None
    button: bool = False


def texts(script: Script) -> Iterator[Told]:
    """Give every text of the script itself (not the shipped phrases)."""
    for step in script.steps.values():
        yield from step_texts(step)
    for offer in script.offers.values():
        yield Told(f"offers.{offer.id}.title", offer.line, offer.title)
        if offer.lasts is not None or offer.ends is not None:
            yield Told(f"offers.{offer.id}.over", offer.line, offer.over)
    for fact in script.facts:
        yield Told(f"facts.{fact.id}.say", fact.line, fact.text)
    for number, reminder in enumerate(script.reminders, 1):
        yield Told(f"reminders.{number}", reminder.line, reminder.text)
    for slot, text in script.labels.items():
        yield Told(f"called.{slot}", 0, text)


def step_texts(step: AnyStep) -> Iterator[Told]:
    """Give the texts of one step."""
    if isinstance(step, Choose):
        return
    kind = str(step.__struct_config__.tag)
    yield Told(at(step, kind), step.line, step.text, step.id)
    if isinstance(step, Ask | Agree) and step.why is not None:
        yield Told(at(step, "why"), step.line, step.why, step.id)
    if isinstance(step, Ask):
        for number, retry in enumerate(step.retries, 1):
            yield Told(at(step, f"retry.{number}"), step.line, retry, step.id)
        for answer in step.answers:
            yield Told(at(step, f"answers.{answer.id}"), step.line, answer.label, step.id, button=True)
    if isinstance(step, Agree):
        yield Told(at(step, "yes"), step.line, step.yes, step.id, button=True)
        yield Told(at(step, "no"), step.line, step.no, step.id, button=True)

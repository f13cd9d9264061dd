"""Which texts of a script only managers read: the reasons of its rule and its handoffs, the purposes of consents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from dialogs.script import Agree, AnyStep, Handoff, Qualification

OURS = frozenset({"qualified", "asked"})
"""Reasons of a handoff that the desk itself has words for."""


class ToldManagers(msgspec.Struct, frozen=True):
    """A text for managers: where it stands, its line, the words as they are written first."""

    where: str
    line: int
    words: str


def told(steps: Iterable[AnyStep], rule: Qualification) -> Iterator[ToldManagers]:
    """Give every text for managers; the same words may come several times."""
    for number, one in enumerate(rule.rules, 1):
        yield ToldManagers(f"qualification.rules.{number}.because", one.line, one.because)
    for step in steps:
        if isinstance(step, Agree):
            yield ToldManagers(f"steps.{step.id}.purpose", step.line, step.purpose)
        elif isinstance(step, Handoff) and step.reason not in OURS:
            yield ToldManagers(f"steps.{step.id}.because", step.line, step.reason)

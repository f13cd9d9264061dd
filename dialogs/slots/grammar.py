"""Grammar by rewriting: items of one letter each, rules that replace what a pattern over the letters matches.

A rule's pattern is a regular expression over the kinds of items ("``FNTN``": from, number, to, number), so a
grammar of an answer is a short table that works for six languages and their word orders.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar


class HasKind(Protocol):
    """Anything with a ``kind`` of one letter."""

    @property
    def kind(self) -> str:
        """The letter."""


I = TypeVar("I", bound=HasKind)  # noqa: E741 - I is an item


class Rule(NamedTuple, Generic[I]):
    """``make`` gets the matched items and returns what replaces them, or ``None`` to leave them."""

    pattern: re.Pattern[str]
    make: Callable[[Sequence[I]], list[I] | None]


def rule(pattern: str, make: Callable[[Sequence[I]], list[I] | None]) -> Rule[I]:
    """Return the rule; spaces in ``pattern`` are for reading only."""
    return Rule(re.compile(pattern.replace(" ", "")), make)


def rewritten(items: Sequence[I], rules: Sequence[Rule[I]]) -> list[I]:
    """Apply each rule in turn, from left to right, until it matches nowhere; always ends."""
    current = list(items)
    kinds = _kinds(current)
    for pattern, make in rules:
        place = 0
        while match := pattern.search(kinds, place):
            start, end = match.span()
            made = make(current[start:end]) if end > start else None
            if made is None:
                place = start + 1
                continue
            current[start:end] = made
            kinds = _kinds(current)
            place = start if len(made) < end - start else start + max(len(made), 1)
    return current


def _kinds(items: Sequence[I]) -> str:
    return "".join([item.kind for item in items])

"""What the grammar of an answer about time is written in: items of one letter, and helpers of its rules.

Letters: S span, d duration, X bound (open end); N number, Y year, O ordinal, V few, U unit, M month, W weekday,
E season, H holiday, * a day from today, R which one, r the coming, o "the one after", P/p part before/behind its word,
4 quarter number, I/i in, v of, F/f from, T/t to, L/l by, B/b before, A/a after, Z/z within, 2 between, & and, J or,
D dash, n not, m at least, e under, x dayword, C/c towards, G ago, h past,
9 lasting, g age, ``!`` correction, K asap, k soon, Q no hurry, ``?`` a condition, ``,`` clause end, w other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from dialogs.slots.almanac import Span

FEW = (2.0, 4.0)
"""How many "a few" are."""

SMALLEST_SHORT_YEAR = 32
"""A smaller number beside a month is a day."""


class Item(NamedTuple):
    """One letter with what it needs: a value, a number, a span, or a duration of ``number`` to ``high`` units."""

    kind: str
    value: str = ""
    number: float = 0.0
    span: Span | None = None
    high: float = 0.0
    literal: str = ""


Made: TypeAlias = list[Item] | None


def one(items: Sequence[Item], kinds: str) -> Item:
    """The first item of one of ``kinds``, which the rule's pattern guarantees."""
    return next(item for item in items if item.kind in kinds)


def every(items: Sequence[Item], kinds: str) -> list[Item]:
    """All items of ``kinds``."""
    return [item for item in items if item.kind in kinds]


def word(_: Sequence[Item]) -> list[Item]:
    """What was matched means nothing here."""
    return [Item("w")]


def gone(_: Sequence[Item]) -> list[Item]:
    """What was matched only joined other words."""
    return []


def spanned(span: Span | None) -> Made:
    """The item of a span, or no match when there is none."""
    return None if span is None else [Item("S", span=span)]


def union(spans: Sequence[Span]) -> Made:
    """One span from the first start to the last end."""
    starts = [span.start for span in spans if span.start]
    ends = [span.end for span in spans if span.end]
    if len(starts) < len(spans) or len(ends) < len(spans):
        return None
    grain = spans[0].grain if len({span.grain for span in spans}) == 1 else "part"
    return [Item("S", span=Span(min(starts), max(ends), "part" if grain == "day" else grain))]

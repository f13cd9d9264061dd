"""The grammar of an answer about time, put together: items in, spans and bounds out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dialogs.slots.almanac import Almanac
from dialogs.slots.grammar import Rule, rewritten, rule
from dialogs.slots.period_bounds import Bounds
from dialogs.slots.period_dates import Dates
from dialogs.slots.period_durations import Durations
from dialogs.slots.period_items import Item, Made, one
from dialogs.slots.period_names import Names


def spans_in(items: Sequence[Item], almanac: Almanac) -> list[Item]:
    """Rewrite the items of an answer until spans (S), bounds (X) and words that mean a time (K, k, Q) are left."""
    return rewritten(items, _rules(almanac))


def _not_in_a_hurry(items: Sequence[Item]) -> Made:
    """Read "eipä tässä kiire ole", "ماني مستعجل": the word for hurry after any negation."""
    return [Item("Q")] if items[-1].value == "hurry" else None


def _half_by_number(items: Sequence[Item]) -> Made:
    """Read "2nd half of April", "النص التاني من ابريل"."""
    which = int(one(items, "O").number)
    other = one(items, "PN")
    half = other.value == "mid" if other.kind == "P" else other.number == 0.5
    return [Item("P", f"half{which}")] if half and which in {1, 2} else None


@lru_cache(maxsize=16)
def _rules(almanac: Almanac) -> tuple[Rule[Item], ...]:
    durations, dates, names, bounds = Durations(almanac), Dates(almanac), Names(almanac), Bounds(almanac)
    return (
        rule("n[^SNdnKk,]{0,4}K", _not_in_a_hurry),
        rule("ON(?=v?[FxI]*[MRUY])|[PN]O(?=[vF]?[MRUY])", _half_by_number),
        *(*durations.durations(), *durations.relatives()),
        *names.nth_weekdays(),
        *dates.dates(),
        *(*names.names(), *names.parts(), *names.weekdays()),
        *(*bounds.joins(), *bounds.bounds()),
    )

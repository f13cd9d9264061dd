"""The grammar of an answer about time, put together: items in, spans and bounds out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dialogs.slots.almanac import Almanac
from dialogs.slots.grammar import Rule, rewritten
from dialogs.slots.period_bounds import Bounds
from dialogs.slots.period_dates import Dates
from dialogs.slots.period_durations import Durations
from dialogs.slots.period_items import Item
from dialogs.slots.period_names import Names


def spans_in(items: Sequence[Item], almanac: Almanac) -> list[Item]:
    """Rewrite the items of an answer until spans (S), bounds (X) and words that mean a time (K, k, Q) are left."""
    return rewritten(items, _rules(almanac))


@lru_cache(maxsize=16)
def _rules(almanac: Almanac) -> tuple[Rule[Item], ...]:
    durations, dates, names, bounds = Durations(almanac), Dates(almanac), Names(almanac), Bounds(almanac)
    return (
        *(*durations.durations(), *durations.relatives()),
        *dates.dates(),
        *(*names.names(), *names.parts(), *names.weekdays()),
        *(*bounds.joins(), *bounds.bounds()),
    )

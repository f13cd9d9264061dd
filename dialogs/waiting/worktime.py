"""Working time: how much of it lies between two moments, and when so much of it will have passed.

A moment is working time exactly when ``hours.is_open`` says so; all else follows from that, also on the days the
clocks change: an hour that is skipped is not worked, an hour shown twice is worked twice. Overlapping spans count once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.script import Desk, Hours

FARTHEST = 400
"""Days looked ahead: a year and a long holiday."""
NOTHING = timedelta()
MARGIN = timedelta(hours=3)
"""Some clocks change at midnight, when the day that is begun or ended is skipped into."""
Stretch = tuple[datetime, datetime]


def elapsed(desk: Desk, start: datetime, end: datetime) -> timedelta:
    """Give the working time from ``start`` to ``end`` (aware); none when ``end`` is not later."""
    begun, ended = start.astimezone(UTC), end.astimezone(UTC)
    parts = (min(to, ended) - max(since, begun) for since, to in stretches(desk, begun, ended))
    return sum((part for part in parts if part > NOTHING), NOTHING)


def after(desk: Desk, start: datetime, length: timedelta) -> datetime | None:
    """Give the moment (UTC) when ``length`` of working time has passed since ``start``; ``None``: never.

    With no length it is the first working moment from ``start`` on.
    """
    begun = start.astimezone(UTC)
    left = length
    for since, to in stretches(desk, begun, begun + timedelta(days=FARTHEST)):
        part = to - max(since, begun)
        if part > NOTHING and left <= part:
            return max(since, begun) + left
        left -= max(part, NOTHING)
    return None


def stretches(desk: Desk, start: datetime, end: datetime) -> Iterator[Stretch]:
    """Give the working stretches (UTC) that touch ``start`` to ``end``, in order and apart from each other."""
    zone = desk.zone
    day = start.astimezone(zone).date() - timedelta(days=1)
    last = end.astimezone(zone).date() + timedelta(days=1)
    open_: Stretch | None = None
    while day <= last:
        for since, to in sorted(_of_day(desk.hours, zone, day)):
            if open_ is not None and since <= open_[1]:
                open_ = (open_[0], max(open_[1], to))
                continue
            if open_ is not None and open_[1] > start and open_[0] < end:
                yield open_
            open_ = (since, to)
        day += timedelta(days=1)
    if open_ is not None and open_[1] > start and open_[0] < end:
        yield open_


def _of_day(hours: Hours, zone: ZoneInfo, day: date) -> Iterator[Stretch]:
    if day in hours.closed:
        return
    midnight, next_midnight = datetime.combine(day, time()), datetime.combine(day + timedelta(days=1), time())
    for start, end in hours.spans.get(day.weekday(), ()):
        since = datetime.combine(day, start)
        to = next_midnight if end == time() else datetime.combine(day, end)
        if since < to:
            yield from _on_clock(zone, midnight, since, to)


def _on_clock(zone: ZoneInfo, midnight: datetime, since: datetime, to: datetime) -> Iterator[Stretch]:
    """Give the instants at which the clocks of ``zone`` show ``since`` to ``to`` (naive) of one day.

    On a day the clocks change there are two stretches of it, one by each offset, cut at the change.
    """
    early = _offset(zone, midnight, fold=0)
    late = _offset(zone, midnight + timedelta(days=1), fold=1)
    if early == late:
        yield (since - early).replace(tzinfo=UTC), (to - early).replace(tzinfo=UTC)
        return
    change = _change(zone, midnight - early - MARGIN, midnight + timedelta(days=1) - late + MARGIN, early)
    before = since - early, min(to - early, change)
    then = max(since - late, change), to - late
    for start, end in (before, then):
        if start < end:
            yield start.replace(tzinfo=UTC), end.replace(tzinfo=UTC)


def _offset(zone: ZoneInfo, wall: datetime, fold: int) -> timedelta:
    offset = wall.replace(tzinfo=zone, fold=fold).utcoffset()
    return offset if offset is not None else NOTHING


def _change(zone: ZoneInfo, low: datetime, high: datetime, early: timedelta) -> datetime:
    """Find the instant (naive UTC, to the minute) from which ``zone`` no longer has the offset ``early``."""
    while high - low > timedelta(minutes=1):
        middle = low + timedelta(minutes=int((high - low) / timedelta(minutes=2)))
        here = middle.replace(tzinfo=UTC).astimezone(zone).utcoffset()
        low, high = (middle, high) if here == early else (low, middle)
    return high

"""Working hours and quiet hours as wall-clock times of a zone, right on the days the clocks change too.

A span that ends at 00:00 ends at midnight of its day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from dialogs.script import Hours

_FARTHEST = 400
"""Days looked ahead for an opening: a year and a long holiday."""

_MINUTE = timedelta(minutes=1)


def is_open(hours: Hours, zone: ZoneInfo, now: datetime) -> bool:
    """Say whether ``now`` (aware) falls into a working span. Its first minute does, its last instant not."""
    local = now.astimezone(zone)
    if local.date() in hours.closed:
        return False
    clock = local.time()
    return any(
        start <= clock and (clock < end or end == time()) for start, end in _spans(hours, local.date())
    )


def next_opening(hours: Hours, zone: ZoneInfo, now: datetime) -> datetime | None:
    """Give the first opening after ``now``, in ``zone``; ``None`` when there is none (never, or never shut)."""
    now = now.astimezone(UTC)
    for start in _starts(hours, now.astimezone(zone).date()):
        opening = _instant(start, zone)
        if opening > now and not is_open(hours, zone, opening - _MINUTE):
            return opening.astimezone(zone)
    return None


def out_of_quiet(quiet: tuple[time, time], zone: ZoneInfo, when: datetime) -> datetime:
    """Give ``when`` if it is a decent hour in ``zone``, else the end of those quiet hours (aware)."""
    local = when.astimezone(zone)
    start, end = quiet
    clock = local.time()
    over_midnight = start > end
    is_quiet = (clock >= start or clock < end) if over_midnight else start <= clock < end
    if not is_quiet:
        return when
    tomorrow = over_midnight and clock >= start
    ends = datetime.combine(local.date() + timedelta(days=tomorrow), end)
    return _instant(ends, zone, after=when.astimezone(UTC)).astimezone(when.tzinfo)


def _spans(hours: Hours, day: date) -> tuple[tuple[time, time], ...]:
    return hours.spans.get(day.weekday(), ())


def _starts(hours: Hours, today: date) -> Iterator[datetime]:
    """Give the wall-clock starts of all spans from ``today`` on, in order."""
    for ahead in range(_FARTHEST):
        day = today + timedelta(days=ahead)
        if day not in hours.closed:
            yield from sorted(datetime.combine(day, start) for start, _ in _spans(hours, day))


def _instant(wall: datetime, zone: ZoneInfo, after: datetime | None = None) -> datetime:
    """Give the instant (UTC) the clocks show ``wall`` (naive), not before ``after``.

    An hour the clocks skip gives the end of the skipped stretch; of an hour shown twice, the first that fits.
    """
    first, second = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if first.astimezone(zone).replace(tzinfo=None) == wall:
        return second if after is not None and first < after else first
    while second.astimezone(zone).replace(tzinfo=None) < wall:
        second += _MINUTE
    return second

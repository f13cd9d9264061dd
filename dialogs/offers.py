"""Offers with honest deadlines: set once per prospect, kept for good, over when they are over."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.script import Offer
from dialogs.state import Issued


def deadline(offer: Offer, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Give the end of an offer first made ``now`` (aware), in ``zone``; the earlier of its two ends.

    ``lasts`` counts from now; with ``till`` it ends at that hour of its last day (or of the next day, if
    that hour has passed). ``ends`` is the last day for everybody, to its midnight.
    """
    ends = [end for end in (_own_end(offer, now, zone), _common_end(offer, zone)) if end is not None]
    return min(ends, default=None)


def is_over(issued: Issued, now: datetime) -> bool:
    """Whether an offer that was made has ended."""
    return issued.deadline is not None and now >= issued.deadline


def _own_end(offer: Offer, now: datetime, zone: ZoneInfo) -> datetime | None:
    if offer.lasts is None:
        return None
    end = (now + offer.lasts).astimezone(zone)
    if offer.till is None:
        return end
    at_hour = datetime.combine(end.date(), offer.till, zone)
    return at_hour if at_hour > now else datetime.combine(end.date() + timedelta(days=1), offer.till, zone)


def _common_end(offer: Offer, zone: ZoneInfo) -> datetime | None:
    if offer.ends is None:
        return None
    return datetime.combine(offer.ends + timedelta(days=1), time(), zone)

"""One wait looked at: which rungs of the ladder ring now, whether its manager is asked or loses it, when to look again.

Nothing is remembered here: the same wait at the same time always gives the same verdict, so a restart changes nothing.
A wait is counted in its team's working time; what was snoozed does not count. A chat whose lead is held to be a
pseudo-lead alarms nobody.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from dialogs.events import Absence
from dialogs.script import Desk
from dialogs.waiting import worktime
from dialogs.waiting.plan import Plan, Serving

BREAKS = 100
"""Percent of the limit at which it is broken."""


class Pause(msgspec.Struct, frozen=True, array_like=True):
    """A stretch that does not count; ``end`` ``None``: it lasts."""

    start: datetime
    end: datetime | None = None


class Watched(msgspec.Struct, frozen=True):
    """One wait as it stands. Times are aware.

    ``rung`` is the last of the ladder that has rung (-1: none). ``owned`` says since when a manager has the chat,
    ``gone`` since when they cannot answer, ``asked`` when they were asked "Still yours?". ``snoozed`` is from and until
    when the chat is put off, if it is.
    """

    since: datetime
    first: bool
    rung: int = -1
    pauses: tuple[Pause, ...] = ()
    owned: datetime | None = None
    gone: datetime | None = None
    asked: datetime | None = None
    snoozed: tuple[datetime, datetime] | None = None
    held: bool = False


class Verdict(msgspec.Struct, frozen=True):
    """What is to be done now, and when to look again (``None``: only when something happens)."""

    due: datetime | None
    rung: int
    ring: int | None = None
    """The rung that rings now. Of several that are late only the highest does."""
    ask: bool = False
    release: Absence | None = None
    pauses: tuple[Pause, ...] = ()
    again: datetime | None = None


def look(one: Watched, plan: Plan, serving: Serving, now: datetime) -> Verdict:
    """Judge a wait at ``now``."""
    pauses = paused(one, now)
    due = moment(one, pauses, serving, BREAKS)
    if one.held:
        return Verdict(due, one.rung, pauses=pauses)
    if one.snoozed is not None and now < one.snoozed[1]:
        return Verdict(due, one.rung, pauses=pauses, again=one.snoozed[1])
    moments = _rungs(one, pauses, plan, serving)
    late = [at for at, when in moments.items() if when is not None and when <= now]
    ask_at, lose_at, why = _owner(one, plan, serving, due)
    release = why if lose_at is not None and lose_at <= now else None
    ask = release is None and ask_at is not None and ask_at <= now
    ahead = [when for at, when in moments.items() if at not in late] + [ask_at, lose_at]
    return Verdict(
        due,
        max([one.rung, *late]),
        ring=max(late, default=None),
        ask=ask,
        release=release,
        pauses=pauses,
        again=min((when for when in ahead if when is not None and when > now), default=None),
    )


def paused(one: Watched, now: datetime) -> tuple[Pause, ...]:
    """Give the pauses as they stand now: a snooze opens one, its end closes it."""
    open_ = one.pauses[-1] if one.pauses and one.pauses[-1].end is None else None
    if one.snoozed is not None and now < one.snoozed[1]:
        return one.pauses if open_ else (*one.pauses, Pause(max(one.snoozed[0], one.since)))
    if open_ is None:
        return one.pauses
    end = one.snoozed[1] if one.snoozed is not None else now
    return (*one.pauses[:-1], Pause(open_.start, end))


def moment(one: Watched, pauses: tuple[Pause, ...], serving: Serving, percent: int) -> datetime | None:
    """Give when so much of the limit will have passed; ``None``: never, or not while it is put off."""
    length = serving.limit(first=one.first) * percent / 100
    when = worktime.after(serving.desk, one.since, length)
    for pause in pauses:
        if when is None or pause.start >= when:
            break
        if pause.end is None:
            return None
        length += worktime.elapsed(serving.desk, pause.start, pause.end)
        when = worktime.after(serving.desk, one.since, length)
    return when


def worked(one: Watched, serving: Serving, until: datetime) -> timedelta:
    """Give how much working time a wait took, without its pauses."""
    whole = worktime.elapsed(serving.desk, one.since, until)
    ends = ((pause.start, pause.end or until) for pause in one.pauses)
    return whole - sum((worktime.elapsed(serving.desk, *end) for end in ends), timedelta())


class Running(msgspec.Struct, frozen=True):
    """The working time of a wait that goes on: ``worked`` by ``start``; it runs with the clock until ``end``.

    All moments are aware. It stays the same value while the desk's stretch does, whenever it is asked for.
    """

    since: datetime
    worked: timedelta
    start: datetime
    end: datetime

    def at(self, now: datetime) -> timedelta:
        """Give the working time by ``now``."""
        return self.worked + max(min(now, self.end) - self.start, timedelta())

    def is_behind(self, now: datetime) -> bool:
        """Whether it is less than the time that went by, by a minute at least."""
        return now - self.since - self.at(now) >= timedelta(minutes=1)


def running(one: Watched, desk: Desk, now: datetime) -> Running:
    """Give the working time of a wait at ``now`` and how it goes on; while the chat is put off it stands."""
    pauses = paused(one, now)
    stands = pauses[-1].start if pauses and pauses[-1].end is None else None
    at = now if stands is None else min(stands, now)
    ahead = worktime.stretches(desk, at, at + timedelta(days=worktime.FARTHEST))
    begins, ends = (at, at) if stands is not None else next(ahead, (at, at))
    begins = max(begins, one.since)
    closed = ((pause.start, pause.end) for pause in pauses if pause.end is not None)
    idle = sum((worktime.elapsed(desk, *ended) for ended in closed), timedelta())
    return Running(one.since, worktime.elapsed(desk, one.since, begins) - idle, begins, max(ends, begins))


def _rungs(
    one: Watched, pauses: tuple[Pause, ...], plan: Plan, serving: Serving
) -> dict[int, datetime | None]:
    """Give the rungs still to ring and when. Rungs at 0 % are for handoffs: an owner sees each word anyway."""
    return {
        at: moment(one, pauses, serving, rung.percent)
        for at, rung in enumerate(plan.ladder)
        if at > one.rung and (one.first or rung.percent > 0)
    }


def _owner(
    one: Watched, plan: Plan, serving: Serving, due: datetime | None
) -> tuple[datetime | None, datetime | None, Absence]:
    """Give when the owner is asked "Still yours?", when they lose the chat, and why."""
    if one.owned is None:
        return None, None, Absence.SILENT
    if one.gone is not None and plan.routing.gone:
        since = max(one.gone, one.owned, one.since)
        away = worktime.after(serving.desk, since, timedelta(minutes=plan.routing.gone))
        return None, away, Absence.AWAY
    if not plan.routing.silent or due is None:
        return None, None, Absence.SILENT
    if one.asked is not None and one.asked >= one.owned:
        silent = timedelta(minutes=plan.routing.silent)
        return None, worktime.after(serving.desk, one.asked, silent), Absence.SILENT
    fresh = worktime.after(serving.desk, one.owned, serving.limit(first=one.first))
    return max(due, fresh) if fresh is not None else due, None, Absence.SILENT

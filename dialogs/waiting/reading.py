"""The plan of the desk as fields of a form, there and back. Everything that is wrong is found at once.

A field of a team is named ``team.<number>.<what>``, of a member ``member.<id>.<what>``, of a rung
``rung.<number>.<what>``. Hours of a day are written ``09:00-12:00, 13:00-18:00``; several values of a field are parted
by spaces or commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from itertools import pairwise
from zoneinfo import available_timezones

import msgspec

from dialogs.ids import Language, ManagerId
from dialogs.script import Hours
from dialogs.waiting.plan import (
    CAPACITY,
    LADDER,
    MOST_RUNGS,
    MOST_TEAMS,
    By,
    Member,
    Plan,
    Routing,
    Rung,
    Team,
    To,
)

Fields = Mapping[str, str]
Span = tuple[time, time]
DAYS = range(7)
BREAKS = 100
SWITCHES = ("previous", "language", "skill", "load")
_SPAN = re.compile(r"(\d{1,2})[:.](\d{2})\s*[-–—]\s*(\d{1,2})[:.](\d{2})")
_NUMBERED = re.compile(r"(team|rung)\.(\d{1,3})\.")


class Trouble(msgspec.Struct, frozen=True):
    """What is wrong with a field: a key of the wording, and what was written there."""

    field: str
    why: str
    what: str = ""


class Read(msgspec.Struct, frozen=True):
    """The plan that was written, or all that is wrong with it."""

    plan: Plan | None
    troubles: tuple[Trouble, ...]


def read(fields: Fields, members: Iterable[ManagerId]) -> Read:
    """Read a form; ``members`` are the managers there are. Gives no plan while anything is wrong."""
    form = _Form(fields)
    first, following, closed = form.minutes("first"), form.minutes("following"), form.days("closed")
    teams = form.teams()
    ids = {team.id for team in teams}
    plan = Plan(
        teams=teams,
        closed=closed,
        members=tuple(form.member(one, ids) for one in members),
        first=first,
        following=following,
        ladder=form.ladder(),
        routing=form.routing(),
    )
    return Read(None if form.troubles else plan, tuple(form.troubles))


class _Form:
    """One form being read; ``troubles`` grow."""

    def __init__(self, fields: Fields) -> None:
        self._fields = fields
        self.troubles: list[Trouble] = []

    def _text(self, name: str) -> str:
        return self._fields.get(name, "").strip()

    def _wrong(self, field: str, why: str, what: str = "") -> None:
        self.troubles.append(Trouble(field, why, what[:60]))

    def _listed(self, name: str) -> list[str]:
        return [part for part in re.split(r"[\s,;،]+", self._text(name)) if part]

    def _number(self, name: str, low: int, high: int, usual: int) -> int:
        text = self._text(name)
        if not text:
            return usual
        if not (text.isascii() and text.isdigit() and low <= int(text[:9]) <= high):
            self._wrong(name, f"not_{low}_{high}", text)
            return usual
        return int(text)

    def minutes(self, name: str) -> int | None:
        """Read a limit; empty: as usual."""
        return self._number(name, 1, 10_000, 0) or None

    def days(self, name: str) -> frozenset[date]:
        """Read days off, ``2026-12-25``, as many as there are."""
        found = set()
        for part in self._listed(name):
            try:
                found.add(date.fromisoformat(part))
            except ValueError:
                self._wrong(name, "not_a_day", part)
        return frozenset(found)

    def _languages(self, name: str) -> tuple[Language, ...]:
        codes = [part.lower() for part in self._listed(name)]
        for code in codes:
            if not re.fullmatch(r"[a-z]{2,3}", code):
                self._wrong(name, "not_a_language", code)
        return tuple(dict.fromkeys(map(Language, codes)))

    # --- teams ---

    def _numbers(self, kind: str) -> list[int]:
        found = {int(m[2]) for name in self._fields if (m := _NUMBERED.match(name)) and m[1] == kind}
        return sorted(found)

    def teams(self) -> tuple[Team, ...]:
        """Read the teams; one without a name that is otherwise untouched is none."""
        found: list[tuple[int, Team]] = []
        for number in self._numbers("team")[:MOST_TEAMS]:
            if self._text(f"team.{number}.remove") or not self._was_written(number):
                continue
            found.append((number, self._team(number)))
        self._refuse_doubles(found)
        self._refuse_shadowed(found)
        return tuple(team for _, team in found)

    def _was_written(self, number: int) -> bool:
        hours = any(self._text(f"team.{number}.day{day}") for day in DAYS)
        return bool(self._text(f"team.{number}.id") or self._text(f"team.{number}.name") or hours)

    def _team(self, number: int) -> Team:
        at = f"team.{number}"
        name, zone = self._text(f"{at}.name")[:60], self._text(f"{at}.zone")
        if not name:
            self._wrong(f"{at}.name", "no_name")
        if zone not in available_timezones():
            self._wrong(f"{at}.zone", "not_a_zone", zone)
        id_ = self._text(f"{at}.id") or re.sub(r"[^\w]+", "-", name.casefold()).strip("-")
        return Team(
            id=id_[:60],
            name=name,
            zone=zone,
            hours=Hours(self._week(at), self.days(f"{at}.closed")),
            languages=self._languages(f"{at}.languages"),
            scripts=tuple(dict.fromkeys(self._listed(f"{at}.scripts"))),
            first=self.minutes(f"{at}.first"),
            following=self.minutes(f"{at}.following"),
        )

    def _week(self, at: str) -> Mapping[int, tuple[Span, ...]]:
        before = len(self.troubles)
        week = {day: spans for day in DAYS if (spans := self._spans(f"{at}.day{day}"))}
        if not week and len(self.troubles) == before:
            self._wrong(f"{at}.day0", "no_hours")
        return week

    def _spans(self, name: str) -> tuple[Span, ...]:
        text = self._text(name)
        found: list[Span] = []
        for part in filter(None, (part.strip() for part in re.split(r"[,;،]", text))):
            span = _span(part)
            if span is None:
                self._wrong(name, "not_a_span", part)
            elif span[0] >= span[1] != time():
                self._wrong(name, "ends_before", part)
            else:
                found.append(span)
        found.sort()
        for one, two in pairwise(found):
            if two[0] < one[1] or one[1] == time():
                self._wrong(name, "overlap", f"{written_span(one)}, {written_span(two)}")
        return tuple(found)

    def _refuse_doubles(self, teams: Sequence[tuple[int, Team]]) -> None:
        met: set[str] = set()
        for number, team in teams:
            for same in (team.id, team.name.casefold()):
                if same in met and team.name:
                    self._wrong(f"team.{number}.name", "same_name", team.name)
                    break
            met |= {team.id, team.name.casefold()}

    def _refuse_shadowed(self, teams: Sequence[tuple[int, Team]]) -> None:
        """Find teams that never get a chat, because one before them serves all that they do."""
        for at, (number, team) in enumerate(teams):
            for _, earlier in teams[:at]:
                if _covers(earlier.languages, team.languages) and _covers(earlier.scripts, team.scripts):
                    self._wrong(f"team.{number}.languages", "shadowed", earlier.name)
                    break

    # --- members, the ladder, routing ---

    def member(self, manager: ManagerId, teams: set[str]) -> Member:
        """Read what is set for a manager; teams that are gone are left out."""
        at = f"member.{manager}"
        return Member(
            manager,
            teams=tuple(one for one in dict.fromkeys(self._listed(f"{at}.teams")) if one in teams),
            languages=self._languages(f"{at}.languages"),
            skills=tuple(dict.fromkeys(one.casefold() for one in self._listed(f"{at}.skills"))),
            capacity=self._number(f"{at}.capacity", 1, 100, CAPACITY),
        )

    def ladder(self) -> tuple[Rung, ...]:
        """Read the rungs; a line without a percentage is none. One must ring when the limit breaks or later."""
        found: list[Rung] = []
        for number in self._numbers("rung")[:MOST_RUNGS]:
            at = f"rung.{number}"
            if not self._text(f"{at}.percent"):
                continue
            percent = self._number(f"{at}.percent", 0, 1000, -1)
            by = tuple(way for way in By if way.value in self._listed(f"{at}.by"))
            if not by:
                self._wrong(f"{at}.by", "no_way")
            if percent in {rung.percent for rung in found}:
                self._wrong(f"{at}.percent", "same_percent", str(percent))
            to = self._text(f"{at}.to")
            found.append(Rung(percent, To(to) if to in set(To) else To.TEAM, by))
        if all(rung.percent < BREAKS for rung in found):
            self._wrong("rung.0.percent", "nobody_told")
        return tuple(sorted(found, key=lambda rung: rung.percent))

    def routing(self) -> Routing:
        """Read how a chat finds its manager."""
        usual = Routing()
        chosen = {name: bool(self._text(f"routing.{name}")) for name in SWITCHES}
        return Routing(
            **chosen,
            propose=self._number("routing.propose", 0, 120, usual.propose),
            silent=self._number("routing.silent", 0, 10_000, usual.silent),
            gone=self._number("routing.gone", 0, 10_000, usual.gone),
        )


def _span(text: str) -> Span | None:
    met = _SPAN.fullmatch(text)
    if met is None:
        return None
    hour, minute, till, till_minute = map(int, met.groups())
    if (till, till_minute) == (24, 0):
        till = 0
    if max(hour, till) > 23 or max(minute, till_minute) > 59:
        return None
    return time(hour, minute), time(till, till_minute)


def _covers(earlier: Sequence[str], later: Sequence[str]) -> bool:
    return not earlier or (bool(later) and set(later) <= set(earlier))


# --- and back ---


def fields(plan: Plan, members: Iterable[ManagerId]) -> dict[str, str]:
    """Write a plan as the fields of a form."""
    written = {
        "first": str(plan.first or ""),
        "following": str(plan.following or ""),
        "closed": _days(plan.closed),
    }
    for number, team in enumerate(plan.teams):
        written |= {f"team.{number}.{name}": value for name, value in _team_fields(team).items()}
    for manager in members:
        one, at = plan.member(manager), f"member.{manager}"
        written |= {
            f"{at}.teams": " ".join(one.teams),
            f"{at}.languages": ", ".join(one.languages),
            f"{at}.skills": ", ".join(one.skills),
            f"{at}.capacity": str(one.capacity),
        }
    for number, rung in enumerate(plan.ladder):
        by = " ".join(way.value for way in rung.by)
        written |= {
            f"rung.{number}.percent": str(rung.percent),
            f"rung.{number}.to": rung.to.value,
            f"rung.{number}.by": by,
        }
    routing = plan.routing
    written |= {f"routing.{name}": "yes" for name in SWITCHES if getattr(routing, name)}
    return written | {
        f"routing.{name}": str(getattr(routing, name)) for name in ("propose", "silent", "gone")
    }


def _team_fields(team: Team) -> dict[str, str]:
    hours = {
        f"day{day}": ", ".join(map(written_span, team.hours.spans[day])) if day in team.hours.spans else ""
        for day in DAYS
    }
    return {
        "id": team.id,
        "name": team.name,
        "zone": team.zone,
        "closed": _days(team.hours.closed),
        "languages": ", ".join(team.languages),
        "scripts": ", ".join(team.scripts),
        "first": str(team.first or ""),
        "following": str(team.following or ""),
        **hours,
    }


def written_span(span: Span) -> str:
    """Write a span: ``09:00-12:00``."""
    return f"{span[0]:%H:%M}-{span[1]:%H:%M}"


def _days(days: Iterable[date]) -> str:
    return ", ".join(day.isoformat() for day in sorted(days))


USUAL = fields(Plan(ladder=LADDER), ())
"""The fields of a desk nobody has set up."""

"""The plan of the desk: what a lead admin sets. One frozen value, kept as JSON, every change a new revision."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec

from dialogs.ids import Language, ManagerId
from dialogs.script import Desk, Hours, Script

MOST_RUNGS = 8
MOST_TEAMS = 30
CAPACITY = 8
"""Chats a manager can have well at the same time, unless told otherwise."""


class To(StrEnum):
    """Whom a rung of the ladder alarms."""

    OWNER = "owner"
    """Whoever has the chat or is proposed for it; while nobody is, everybody of its team who is here."""
    TEAM = "team"
    LEADS = "leads"
    """Lead admins and admins."""


class By(StrEnum):
    """How an alarm reaches its manager."""

    BROWSER = "browser"
    MAIL = "mail"
    TELEGRAM = "telegram"
    """One message in the managers' group, whoever is meant."""


class Rung(msgspec.Struct, frozen=True):
    """One level of the ladder: at ``percent`` of the limit (100: it breaks), whom, by what."""

    percent: int
    to: To
    by: tuple[By, ...]


LADDER = (
    Rung(0, To.OWNER, (By.BROWSER, By.MAIL)),
    Rung(75, To.OWNER, (By.BROWSER,)),
    Rung(100, To.TEAM, (By.BROWSER, By.MAIL, By.TELEGRAM)),
    Rung(200, To.LEADS, (By.BROWSER, By.MAIL, By.TELEGRAM)),
)


class Team(msgspec.Struct, frozen=True):
    """A team: whom it serves, when it works, how soon it answers.

    ``languages`` and ``scripts`` narrow which chats are its own (empty: all); the first team that fits gets a
    chat. ``zone`` is an IANA name. ``first`` and ``following`` are minutes of working time (``None``: as usual).
    """

    id: str
    name: str
    zone: str
    hours: Hours
    languages: tuple[Language, ...] = ()
    scripts: tuple[str, ...] = ()
    first: int | None = None
    following: int | None = None


class Member(msgspec.Struct, frozen=True, omit_defaults=True):
    """A manager at the desk: their teams (empty: all), languages (empty: all), skills, how many chats at once."""

    manager: ManagerId
    teams: tuple[str, ...] = ()
    languages: tuple[Language, ...] = ()
    skills: tuple[str, ...] = ()
    capacity: int = CAPACITY


class Routing(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a waiting chat finds its manager.

    ``propose`` minutes one manager is shown it first (0: it goes to the pool at once). ``silent`` minutes of working
    time after the warning "Still yours?" a chat goes back to the pool; ``gone`` minutes when its manager is away.
    """

    previous: bool = True
    language: bool = True
    skill: bool = True
    load: bool = True
    propose: int = 2
    silent: int = 5
    gone: int = 3


class Plan(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything a lead admin sets. ``closed`` are holidays of all teams. ``first`` ``None``: as the script says."""

    teams: tuple[Team, ...] = ()
    closed: frozenset[date] = frozenset()
    members: tuple[Member, ...] = ()
    first: int | None = None
    following: int | None = None
    ladder: tuple[Rung, ...] = LADDER
    routing: Routing = Routing()

    def desks(self) -> tuple[Desk, ...]:
        """Give the teams' hours in the form scripts know, holidays of all teams among theirs."""
        return tuple(
            Desk(
                Hours(team.hours.spans, team.hours.closed | self.closed),
                ZoneInfo(team.zone),
                team.languages,
                team.scripts,
                team.id,
            )
            for team in self.teams
        )

    def member(self, manager: ManagerId) -> Member:
        """Give what is set for a manager; one nobody has set serves all teams."""
        return next((one for one in self.members if one.manager == manager), Member(manager))


class Serving(msgspec.Struct, frozen=True):
    """Who serves a chat, when, and how soon: the team (empty: nobody set any) and its limits in working time."""

    team: str
    desk: Desk
    first: timedelta
    following: timedelta

    def limit(self, *, first: bool) -> timedelta:
        """Give the limit of a first answer, or of each one after it."""
        return self.first if first else self.following


def serving(plan: Plan, script: Script, language: Language) -> Serving:
    """Give the team of a chat in ``script`` and ``language``; where no team fits, the script's own hours."""
    desks = plan.desks()
    found = next((at for at, desk in enumerate(desks) if desk.serves(script.id, language)), None)
    usual = Serving("", Desk(script.hours, script.zone), script.reply_within, script.reply_within)
    team = plan.teams[found] if found is not None else None
    first = (team.first if team else None) or plan.first
    following = (team.following if team else None) or plan.following
    return Serving(
        team.id if team else "",
        desks[found] if found is not None else usual.desk,
        timedelta(minutes=first) if first else usual.first,
        timedelta(minutes=following) if following else usual.following,
    )


def team_names(plan: Plan) -> Mapping[str, str]:
    """Give the names of the teams by id."""
    return {team.id: team.name for team in plan.teams}

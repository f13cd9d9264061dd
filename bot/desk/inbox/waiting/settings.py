"""The settings of the desk, for lead admins: teams, hours, limits, the ladder, routing, members.

One form; what is wrong is told all at once beside its field, and what was typed stays as it was.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any
from zoneinfo import available_timezones

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.desk.inbox.access import Session
from bot.desk.inbox.login.parts import Parts
from bot.desk.inbox.wording import Words, words
from bot.services.policy import Action, Role, may
from bot.services.scripts import Scripts
from bot.services.waiting.plan import DeskPlan, StaleError
from dialogs.script import Script
from dialogs.waiting import reading
from dialogs.waiting.plan import LADDER, MOST_RUNGS, MOST_TEAMS, By, To
from dialogs.waiting.reading import Fields, Trouble
from storage import managers
from storage.managers import Manager

PAGE = "/inbox/settings"
MOST_FIELDS = 3000
MONDAY = date(2024, 1, 1)
LABELS = {
    "": {"first": "first", "following": "following", "closed": "holidays"},
    "team": {
        "name": "name",
        "languages": "languages",
        "scripts": "scripts",
        "zone": "zone",
        "closed": "days_off",
        "first": "first",
        "following": "following",
    },
    "member": {"languages": "speaks", "skills": "skills", "capacity": "capacity"},
    "rung": {"percent": "percent"},
    "routing": {"propose": "propose", "silent": "silent", "gone": "gone"},
}
"""What the fields are called on the page: kind -> last word of the field's name -> key of the wording."""


class Problem(msgspec.Struct, frozen=True):
    """What is wrong with one field, in words; ``where`` names it as the page does, from the outside in."""

    field: str
    text: str
    where: tuple[str, ...] = ()


class Settings:
    """``/inbox/settings``."""

    def __init__(self, parts: Parts, plan: DeskPlan, scripts: Scripts) -> None:
        self._parts = parts
        self._plan = plan
        self.scripts = scripts

    def routes(self) -> list[BaseRoute]:
        """Give the routes."""
        inside = self._parts.inside
        return [
            Route(PAGE, inside(self._page, Action.EDIT_TEAM), methods=["GET"]),
            Route(PAGE, inside(self._save, Action.EDIT_TEAM), methods=["POST"]),
        ]

    async def script(self) -> Script:
        """Give the script whose hours hold where no team fits."""
        async with self._parts.database.read() as tx:
            return (await self.scripts.newest(tx, self.scripts.default))[1]

    async def _page(self, request: Request, session: Session) -> Response:
        revision, staff = self._plan.newest, await self._staff()
        written = reading.fields(revision.plan, [one.id for one in staff])
        saved = request.query_params.get("saved", "") == str(revision.number)
        return await self._show(session, written, staff, saved=saved)

    async def _save(self, request: Request, session: Session) -> Response:
        fields = await _fields(request)
        if not self._parts.access.may_post(request, session, fields.get("token", "")):
            return self._parts.stale(request, session)
        staff, said = await self._staff(), words(session.language)
        found = reading.read(fields, [one.id for one in staff])
        if found.plan is None:
            problems = [_problem(one, said, _where(one.field, fields, staff, said)) for one in found.troubles]
            return await self._show(session, fields, staff, problems=problems, status=422)
        based_on = fields.get("revision", "")
        try:
            saved = await self._plan.save(
                found.plan, session.manager.id, int(based_on[:9]) if based_on.isdecimal() else 0
            )
        except StaleError as error:
            who = next((one.name for one in staff if one.id == error.newest.who), "?")
            problems = [Problem("", said.plain("settings.stale", name=who))]
            return await self._show(session, fields, staff, problems=problems, status=409)
        return RedirectResponse(f"{PAGE}?saved={saved.number}", 303)

    async def _staff(self) -> list[Manager]:
        async with self._parts.database.read() as tx:
            everybody = await managers.everybody(tx)
        return [
            one
            for one in everybody
            if one.active and may([Role(role) for role in one.roles], Action.TAKE_OVER, own=True)
        ]

    async def _show(
        self,
        session: Session,
        fields: Fields,
        staff: Sequence[Manager],
        *,
        problems: Sequence[Problem] = (),
        saved: bool = False,
        status: int = 200,
    ) -> Response:
        script, said = await self.script(), words(session.language)
        numbers = _numbers(fields, "team")
        values: dict[str, Any] = {
            "session": session,
            "fields": fields,
            "revision": self._plan.newest.number,
            "staff": staff,
            "problems": problems,
            "wrong": _beside(problems),
            "saved": saved,
            "teams": numbers,
            "blank": max(numbers, default=-1) + 1 if len(numbers) < MOST_TEAMS else None,
            "rungs": _rungs(fields),
            "days": [said.weekday(MONDAY + timedelta(days=day)) for day in reading.DAYS],
            "zones": zones(),
            "zone": script.zone.key,
            "script": script,
            "usual": _usual(script, said),
            "tos": list(To),
            "bys": list(By),
        }
        return self._parts.pages.page("settings.html", status, **values)


async def _fields(request: Request) -> Fields:
    """Read the form; what was ticked several times is joined by spaces."""
    found: dict[str, str] = {}
    async with request.form(max_files=0, max_fields=MOST_FIELDS) as form:
        for name, value in form.multi_items():
            if isinstance(value, str):
                found[name] = f"{found[name]} {value}" if name in found else value
    return found


def _problem(trouble: Trouble, said: Words, where: tuple[str, ...]) -> Problem:
    numbers = re.fullmatch(r"not_(\d+)_(\d+)", trouble.why)
    if numbers:
        text = said.plain("settings.wrong_number", low=int(numbers[1]), high=int(numbers[2]))
        return Problem(trouble.field, text, where)
    return Problem(trouble.field, said.plain(f"settings.wrong_{trouble.why}", what=trouble.what), where)


def _where(field: str, fields: Fields, staff: Sequence[Manager], said: Words) -> tuple[str, ...]:
    """Name a field as the page does: whose (a team, a manager, an alarm), and its label."""
    head, _, what = field.rpartition(".")
    kind, _, of = head.partition(".")
    key = LABELS.get(kind, {}).get(what)
    label = said.plain(f"settings.{key}") if key else ""
    if kind == "team" and what.startswith("day"):
        label = said.weekday(MONDAY + timedelta(days=int(what.removeprefix("day"))))
    whose = ""
    if kind == "team":
        whose = fields.get(f"{head}.name", "").strip()[:60] or said.plain("settings.new_team")
    elif kind == "member":
        whose = next((one.name for one in staff if one.id == of), "")
    elif kind == "rung":
        whose = said.plain("settings.rung", count=int(of) + 1)
    return tuple(filter(None, (whose, label)))


def _beside(problems: Sequence[Problem]) -> Mapping[str, str]:
    """Give what stands beside each field: all that is wrong with it."""
    found: dict[str, str] = {}
    for one in problems:
        found[one.field] = f"{found[one.field]} {one.text}" if one.field in found else one.text
    return found


def _numbers(fields: Fields, kind: str) -> list[int]:
    """Give the numbers of the teams that are shown, in order; an untouched blank one is shown apart."""
    names = ("id", "name", *(f"day{day}" for day in reading.DAYS))
    found = {
        int(match[1])
        for name, value in fields.items()
        if value.strip() and (match := re.fullmatch(rf"{kind}\.(\d{{1,3}})\.({'|'.join(names)})", name))
    }
    return sorted(found)


def _rungs(fields: Fields) -> list[int]:
    written = {int(m[1]) for name in fields if (m := re.fullmatch(r"rung\.(\d{1,2})\.percent", name))}
    count = min(MOST_RUNGS, max(max(written, default=0) + 2, len(LADDER) + 1))
    return list(range(count))


def _usual(script: Script, said: Words) -> Mapping[str, str]:
    """Write the script's own hours, day by day."""
    return {
        said.weekday(MONDAY + timedelta(days=day)): ", ".join(map(reading.written_span, spans))
        for day, spans in sorted(script.hours.spans.items())
    }


@cache
def zones() -> tuple[str, ...]:
    """Give the names of the time zones people live in."""
    return tuple(
        sorted(
            name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "posix"))
        )
    )

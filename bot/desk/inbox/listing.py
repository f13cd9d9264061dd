"""How an address narrows the list: what its query string asks for, and the ways to narrow that are offered. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from urllib.parse import parse_qsl, urlencode

import msgspec

from bot.desk.inbox.access import Session
from bot.desk.inbox.reads import Wanted
from dialogs.ids import Language, ManagerId
from dialogs.lead import LeadClass
from dialogs.modes import Mode
from storage.desk_list import Filters
from storage.search import looked
from storage.views import View

KEYS = ("view", "q", "class", "owner", "language", "channel", "source", "wait")
"""What a query string may hold; everything else in it is not ours."""
VIEWS: Mapping[str, Mapping[str, str]] = {
    "all": {},
    "waiting": {"view": "waiting"},
    "mine": {"view": "mine"},
    "named": {"view": "named"},
    "asleep": {"view": "asleep"},
    "closed": {"view": "closed"},
}
WAITS = (5, 15, 60, 240, 1440)
"""Minutes of waiting one can narrow by."""
_OLD = {"mine": "mine", "closed": "closed"}
"""Queries of links made by the first version."""


def kept(query: Mapping[str, str]) -> dict[str, str]:
    """Give what a query narrows by, in one order, so that equal lists have equal addresses."""
    found = {key: value.strip()[:200] for key in KEYS if (value := query.get(key, "")).strip()}
    old = next((view for key, view in _OLD.items() if query.get(key)), "")
    return {"view": old, **found} if old and "view" not in found else found


def written(narrowing: Mapping[str, str]) -> str:
    """Write a query string with its question mark; empty for the whole list."""
    return f"?{urlencode(narrowing)}" if narrowing else ""


def saved(query: str) -> str:
    """Clean a query string that shall be saved."""
    return urlencode(kept(dict(parse_qsl(query.removeprefix("?")))))


def wanted(narrowing: Mapping[str, str], session: Session, now: datetime) -> Wanted:
    """Give the list a query asks for; what makes no sense narrows nothing. A search finds what sleeps, too."""
    found = looked(narrowing.get("q", ""), contacts=session.may("see contacts"), said=session.may("see chat"))
    return Wanted(_filters(narrowing, session, None if found else now, now), found)


def _filters(
    narrowing: Mapping[str, str], session: Session, awake: datetime | None, now: datetime
) -> Filters:
    view, owner = narrowing.get("view", ""), narrowing.get("owner", "")
    me = session.manager.id
    chosen, wait = narrowing.get("class", ""), narrowing.get("wait", "")
    return Filters(
        mode=Mode.WAITING if view == "waiting" else None,
        lead_class=LeadClass(chosen) if chosen in set(LeadClass) else None,
        owner=me
        if view == "mine" or owner == "me"
        else ManagerId(owner)
        if owner not in ("", "none")
        else None,
        unowned=owner == "none",
        closed=view == "closed",
        language=Language(narrowing["language"]) if "language" in narrowing else None,
        channel=narrowing.get("channel"),
        source=narrowing.get("source"),
        waiting_since=now - timedelta(minutes=int(wait)) if re.fullmatch("[0-9]{1,5}", wait) else None,
        mentioned=me if view == "named" else None,
        asleep=view == "asleep",
        now=None if view in ("closed", "named") else awake,
    )


class Link(msgspec.Struct, frozen=True):
    """A view one can go to. ``label`` is set for saved ones, ``key`` for ours."""

    href: str
    current: bool
    key: str = ""
    label: str = ""
    id: int = 0
    mine: bool = False
    shared: bool = False


def links(narrowing: Mapping[str, str], views: Iterable[View], me: ManagerId) -> list[Link]:
    """Give the views one can go to: ours, then those that were saved."""
    ours = [Link(f"/inbox{written(view)}", narrowing == view, key=name) for name, view in VIEWS.items()]
    here = urlencode(narrowing)
    theirs = [
        Link(
            f"/inbox?{view.query}", here == view.query, label=view.name, id=view.id,
            mine=view.manager == me, shared=view.shared,
        )
        for view in views
    ]  # fmt: skip
    return [*ours, *theirs]

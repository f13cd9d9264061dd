"""Leads as a table a marketer can read: one row a lead, one thing a column. Pure.

Text stays text: in CSV a cell that a spreadsheet would take for a formula is guarded (OWASP, CSV injection); in a
workbook texts are written as texts, so nothing needs guarding there.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from bot.services.outgoing import body
from dialogs.qualification import BANT
from storage.desk import Card

Cell: TypeAlias = str | int | float | datetime | None
"""What stands in a cell; times are those of the company's clocks, without a zone."""
Row: TypeAlias = tuple[Cell, ...]

_KINDS = ("phone", "email", "social")
_TOUCH = ("channel", "campaign", "medium", "place", "page")
COLUMNS: tuple[str, ...] = (
    "name",
    *(part for kind in _KINDS for part in (kind, f"{kind}_proof")),
    *("class", "points", "reasons", "held", "credited", "suspicions"),
    *(part for slot in BANT for part in (f"{slot}_words", f"{slot}_value")),
    *("request", "types", "language"),
    *(f"{touch}_{part}" for touch in ("first", "last") for part in _TOUCH),
    *("offers", "consents", "manager", "outcome", "outcome_why"),
    *("started", "seen", "waiting_since", "call_back", "zone", "link"),
)
"""The columns by name; ``delivery.col_<name>`` of the inbox's catalog is their heading."""
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_MARK = "\ufeff"
"""Tells spreadsheets that the file is UTF-8."""


def row(card: Card, public_url: str, zone: ZoneInfo) -> Row:
    """Give the row of a lead, times by the clocks of ``zone``. The lead must be known."""
    lead, state = body.data(card, public_url), card.state
    found: dict[str, Cell] = {
        "name": lead["name"],
        "class": lead["class"],
        "points": lead["points"],
        "reasons": _list(f"{one['because']} ({one['points']:+d})" for one in lead["reasons"]),
        "held": _yes(lead["held"]),
        "credited": _yes(lead["credited"]),
        "suspicions": _list(one["kind"] for one in lead["suspicions"]),
        "request": lead["request"],
        "types": _list(lead["types"]),
        "language": lead["language"],
        "offers": _list(_offer(one.title, one.deadline, zone) for one in card.offers),
        "consents": _list(f"{one['purpose']}: {_yes(one['granted'])}" for one in lead["consents"]),
        "manager": lead["manager"] or (lead["outcome"]["manager"] if lead["outcome"] else None),
        "outcome": lead["outcome"]["result"] if lead["outcome"] else None,
        "outcome_why": lead["outcome"]["why"] if lead["outcome"] else None,
        "started": _local(state.started, zone),
        "seen": _local(state.seen, zone),
        "waiting_since": _local(state.waiting_since, zone),
        "call_back": _local(card.lead.call_back if card.lead else None, zone),
        "zone": zone.key,
        "link": lead["url"],
    }
    found |= _contacts(lead["contacts"]) | _touches(lead["source"])
    for slot in BANT:
        answer = lead["bant"][slot]
        found[f"{slot}_words"] = answer["words"] if answer else None
        found[f"{slot}_value"] = _value(answer)
    return tuple(found[name] for name in COLUMNS)


def _contacts(contacts: Sequence[Mapping[str, Any]]) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for kind in _KINDS:
        ours = [one for one in contacts if one["kind"] == kind]
        found[kind] = _list(one["value"] for one in ours)
        found[f"{kind}_proof"] = _list(one["proof"] for one in ours)
    return found


def _touches(source: Mapping[str, Mapping[str, str]]) -> dict[str, Cell]:
    return {f"{touch}_{part}": source[touch].get(part) for touch in ("first", "last") for part in _TOUCH}


def _value(answer: Mapping[str, Any] | None) -> Cell:
    if answer is None or answer["status"] in ("refused", "unknown"):
        return answer["status"] if answer else None
    match answer["value"]:
        case {"min": low, "max": high, "currency": currency}:
            return f"{_span(low, high)} {currency or ''}".strip()
        case {"from": first, "to": last}:
            return _span(first, last)
        case value:
            return answer["option"] or (None if value is None else str(value))


def _span(low: Any, high: Any) -> str:
    if low == high:
        return _number(low)
    return " to ".join(
        part for part in (f"from {_number(low)}" if high is None else _number(low), _number(high)) if part
    )


def _number(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) and abs(value) < 1e6 else str(value)


def _offer(title: str, deadline: datetime | None, zone: ZoneInfo) -> str:
    local = _local(deadline, zone)
    return f"{title} (until {local:%Y-%m-%d %H:%M})" if local else title


def _local(at: datetime | None, zone: ZoneInfo) -> datetime | None:
    return at.astimezone(zone).replace(tzinfo=None, microsecond=0) if at else None


def _yes(value: object) -> str:
    return "yes" if value else "no"


def _list(parts: Iterable[str]) -> str:
    return "; ".join(parts)


def guarded(text: str) -> str:
    """Give a text that no spreadsheet takes for a formula: an apostrophe stands before what could be one."""
    return f"'{text}" if text.lstrip(" ").startswith(_RISKY) or text.startswith(_RISKY) else text


def csv_text(rows: Iterable[Sequence[Cell]], *, first: bool = False) -> str:
    """Write rows as CSV (RFC 4180); ``first`` puts the mark of UTF-8 before them."""
    out = io.StringIO()
    csv.writer(out).writerows([_written(cell) for cell in one] for one in rows)
    return (_MARK if first else "") + out.getvalue()


def _written(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M:%S}"
    return guarded(cell) if isinstance(cell, str) else cell

"""The benchmarks' dialog (`bant/`) as events: eleven turns, six of them taps, one phone number that is none."""

from __future__ import annotations

import os
import platform
import sqlite3
import statistics
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot import scripts
from dialogs.engine import advance, begin
from dialogs.events import Opened, ProspectEvent, Said, Source, Tapped
from dialogs.script import Script

FOLDER = Path(__file__).parent / "bant"
NOW = datetime(2026, 11, 3, 10, 0, tzinfo=UTC)
TAPS = ("exam", "ielts", "soon", "alone", "group", "yes")
TYPED = ("Maria Lopez", "12", "+49 1512 3456789", "after five")
FIRST = tuple(
    "Maria Anna Olga Elena Laura Ivan Peter Pablo Diego Jonas Mikko Aino Nadia Omar Lucia Karin".split()
)
LAST = tuple(
    "Lopez Schmidt Ivanova Garcia Virtanen Keller Novak Costa Haddad Moreau Berg Silva Weber Rossi".split()
)
WHEN = ("after five", "tomorrow morning", "Monday at 10", "any time", "in the evening please")
KINDS = ("opened", *(["tap"] * 5), "consent", "name", "phone, none", "phone", "free text")
"""What each turn is, for the shares."""


def load() -> Script:
    """Read the dialog's script."""
    return scripts.load(FOLDER)


def turns(script: Script) -> tuple[ProspectEvent, ...]:
    """Give the eleven events of one prospect; asserts that they lead to the end."""
    events: list[ProspectEvent] = [Opened(Source("bench"), by_hand=True)]
    state = begin(script, events[0], now=NOW).state
    for button in TAPS:
        events.append(Tapped(state.question, button))
        state = advance(script, state, events[-1], now=NOW).state
    for text in TYPED:
        events.append(Said(text))
        state = advance(script, state, events[-1], now=NOW).state
    assert state.step is None
    assert {"need", "timescale", "authority", "budget", "name", "phone"} <= state.answers.keys()
    return tuple(events)


def typed(number: int) -> tuple[str, str, str, str]:
    """Give what the person of this number types: a name, no phone number, a phone number of their own, a time."""
    name = f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST) % len(LAST)]}"
    return (
        name,
        str(10 + number % 80),
        f"+49 1512 {2_000_000 + number * 7919 % 7_000_000}",
        WHEN[number % len(WHEN)],
    )


def machine() -> dict[str, Any]:
    """Give what the figures were measured on."""
    return {
        "python": platform.python_version(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "sqlite": sqlite3.sqlite_version,
        "load": round(os.getloadavg()[0], 1),
    }


def percentiles(seconds: Sequence[float]) -> dict[str, float]:
    """Give p50 and p99 in milliseconds."""
    cuts = statistics.quantiles(seconds, n=100, method="inclusive")
    return {"p50_ms": round(cuts[49] * 1e3, 3), "p99_ms": round(cuts[98] * 1e3, 3)}


def shares(seconds: dict[str, float]) -> dict[str, float]:
    """Give each part's share of the whole, the largest first."""
    whole = sum(seconds.values()) or 1.0
    ranked = sorted(seconds.items(), key=lambda item: -item[1])
    return {name: round(value / whole, 3) for name, value in ranked}

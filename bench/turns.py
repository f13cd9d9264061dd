"""Durable turns a second without a messenger: `./run bench turns --json`.

One turn is an event handed to the receiver until its reply is committed to the outbox: stored in the inbox
(one commit, then acknowledged), loaded, advanced, saved (one commit, shared with others). SQLite in WAL with
``synchronous=FULL``, a real file. Every prospect acts again as soon as their turn is committed.

Beside it, in the same run, the floor: the same rows by hand over raw ``sqlite3``, one and fifty steps a commit.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import inspect
import json
import sqlite3
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bench import dialog
from bot import log, settings
from bot.app import settle_memory
from bot.bootstrap import House, house
from bot.channels.contract import Features, Line, Receipt, Receive
from bot.services import receive, work
from dialogs.events import ProspectEvent
from storage import conversations, inbox, turns
from storage.records import Incoming
from storage.writer import Writer

SIZES = (1, 50, 500)
SECONDS, QUICK = 4.0, 1.0
GOAL, MOONSHOT = 2_000, 5_000
STORED = 10_000
"""Conversations that are there already; a table of nothing is no test."""


PLACES: tuple[tuple[Any, str, str], ...] = (
    (inbox, "store", "store"),
    (conversations, "load", "load"),
    (work, "advance", "advance"),
    (work, "begin", "advance"),
    (turns, "save", "save"),
    (Writer, "end", "commit"),
    (Writer, "ask", "begin"),
    (receive.Receiver, "round", "whole"),
)
"""What is timed for the shares."""


class Nowhere:
    """A channel that takes every message at once."""

    name = "bench"
    features = Features(buttons=20, label=1000, text=100_000, countdown=True, share_phone=True)

    def __init__(self) -> None:
        self.sent = 0

    async def listen(self, receive: Receive) -> None:
        """Nobody writes here by themselves."""

    async def send(self, address: str, line: Line) -> Receipt:
        """Take it."""
        self.sent += 1
        return Receipt(f"{address}:{line.seq}")

    async def aclose(self) -> None:
        """Nothing is held."""


class Load:
    """Prospects in a closed loop: each acts again when the last turn is committed."""

    def __init__(self, rooms: House, events: Sequence[ProspectEvent]) -> None:
        self.rooms = rooms
        self.events = events
        self.waits: list[float] = []
        self.people = 0
        self.over = False

    async def prospect(self) -> None:
        """Go through the dialog, then be somebody new, until it is over."""
        number = address = 0
        while not self.over:
            if not number % len(self.events):
                self.people += 1
                address, number = self.people, 0
            began = time.perf_counter()
            incoming = _incoming(f"person-{address}", number, self.events[number])
            await self.rooms.receiver.handled(incoming)
            self.waits.append(time.perf_counter() - began)
            number += 1

    async def run(self, size: int, seconds: float) -> dict[str, Any]:
        """Let ``size`` prospects at once act for so long; give their row."""
        self.over, self.waits = False, []
        tasks = [asyncio.create_task(self.prospect()) for _ in range(size)]
        await asyncio.sleep(seconds / 4)
        self.waits.clear()
        began, cpu = time.perf_counter(), time.process_time()
        await asyncio.sleep(seconds)
        took, used, waits = time.perf_counter() - began, time.process_time() - cpu, list(self.waits)
        self.over = True
        await asyncio.gather(*tasks)
        return {
            "at_once": size,
            "turns_per_s": round(len(waits) / took),
            **dialog.percentiles(waits),
            "cpu_us_per_turn": round(used / max(len(waits), 1) * 1e6),
        }


def _incoming(address: str, number: int, event: ProspectEvent) -> Incoming:
    return Incoming(Nowhere.name, "", f"{address}:{number}", address, event, None, dialog.NOW)


@contextlib.asynccontextmanager
async def working(folder: Path, *, delivers: bool) -> Any:
    """Have a house at work in ``folder``, on the benchmark's script; ``delivers`` to a channel that is nowhere."""
    log.configure("error")
    chosen = settings.load({"DATA_DIR": str(folder), "SCRIPT": str(dialog.FOLDER)}, folder)
    async with house(chosen, clock=lambda: dialog.NOW) as rooms:
        jobs = [asyncio.create_task(rooms.receiver.run())]
        if delivers:
            rooms.add(Nowhere())
            jobs.append(asyncio.create_task(rooms.deliverer.run()))
        settle_memory()
        yield rooms
        for job in jobs:
            job.cancel()
        await asyncio.gather(*jobs, return_exceptions=True)


class Stages:
    """Where the time of a turn goes: wall time inside each stage, as the loop of the receiver sees it."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """Measure inside the block."""
        honest = [(place, name, getattr(place, name)) for place, name, _ in PLACES]
        for place, name, stage in PLACES:
            setattr(place, name, self._timed(getattr(place, name), stage))
        try:
            yield
        finally:
            for place, name, function in honest:
                setattr(place, name, function)

    def _timed(self, function: Callable[..., Any], stage: str) -> Callable[..., Any]:
        @functools.wraps(function)
        async def awaited(*args: Any, **named: Any) -> Any:
            began = time.perf_counter()
            try:
                return await function(*args, **named)
            finally:
                self.seconds[stage] += time.perf_counter() - began

        @functools.wraps(function)
        def called(*args: Any, **named: Any) -> Any:
            began = time.perf_counter()
            try:
                return function(*args, **named)
            finally:
                self.seconds[stage] += time.perf_counter() - began

        return awaited if inspect.iscoroutinefunction(function) else called

    def shares(self) -> dict[str, float]:
        """Give the shares of a round; what no stage accounts for is the rest: waking tasks, values, the log."""
        whole = self.seconds.pop("whole")
        rest = {"rest": max(0.0, whole - sum(self.seconds.values()))}
        return dialog.shares(dict(self.seconds) | rest)


def floor(folder: Path, per_commit: int, seconds: float) -> int:
    """Give steps a second of raw ``sqlite3``: inbox row in, state over, one outbox row, so many a commit."""
    folder.mkdir(exist_ok=True)
    raw = sqlite3.connect(folder / f"floor-{per_commit}.db", isolation_level=None)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("CREATE TABLE inbox (id INTEGER PRIMARY KEY, external_id TEXT UNIQUE, event TEXT)")
    raw.execute("CREATE TABLE conversation (id INTEGER PRIMARY KEY, state TEXT)")
    raw.execute("CREATE TABLE outbox (chat INTEGER, seq INTEGER, body TEXT, PRIMARY KEY (chat, seq))")
    raw.executemany("INSERT INTO conversation VALUES (?, ?)", ((chat, "x" * 900) for chat in range(500)))
    steps, began = 0, time.perf_counter()
    while time.perf_counter() - began < seconds:
        raw.execute("BEGIN IMMEDIATE")
        numbers = range(steps, steps + per_commit)
        raw.executemany("INSERT INTO inbox VALUES (NULL, ?, ?)", ((f"update {n}", "y" * 60) for n in numbers))
        raw.executemany(
            "UPDATE conversation SET state = ? WHERE id = ?", (("z" * 900, n % 500) for n in numbers)
        )
        raw.executemany("INSERT INTO outbox VALUES (?, ?, ?)", ((n % 500, n, "w" * 300) for n in numbers))
        raw.execute("COMMIT")
        steps += per_commit
    took = time.perf_counter() - began
    raw.close()
    return round(steps / took)


async def _run(folder: Path, seconds: float, stored: int) -> dict[str, Any]:
    events = dialog.turns(dialog.load())
    async with working(folder, delivers=False) as rooms:
        load = Load(rooms, events)
        await _fill(rooms, events, stored)
        rows = [await load.run(size, seconds) for size in SIZES]
        stages = {}
        for size in SIZES:
            watch = Stages()
            with watch.watching():
                await load.run(size, seconds / 2)
            stages[size] = watch.shares()
    async with working(folder, delivers=True) as rooms:
        load = Load(rooms, events)
        load.people = 10_000_000
        delivered = await load.run(50, seconds)
    return {"rows": rows, "stages": stages, "delivered": delivered}


async def _fill(rooms: House, events: Sequence[ProspectEvent], count: int) -> None:
    """Begin so many conversations, two hundred at a time."""
    for start in range(0, count, 200):
        await rooms.receiver.submit(
            *(_incoming(f"old-{n}", 0, events[0]) for n in range(start, min(start + 200, count)))
        )
    while not rooms.receiver.idle:  # noqa: ASYNC110 - nothing tells of an empty queue
        await asyncio.sleep(0.01)


def run(*, quick: bool = False) -> dict[str, Any]:
    """Measure everything; the floor before and after, because a machine drifts."""
    seconds = QUICK if quick else SECONDS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        floors = [{n: floor(folder / "before", n, seconds / 4) for n in (1, 50)}]
        found = asyncio.run(_run(folder, seconds, 500 if quick else STORED))
        floors.append({n: floor(folder / "after", n, seconds / 4) for n in (1, 50)})
    yardstick = {n: round(statistics.mean(one[n] for one in floors)) for n in (1, 50)}
    by = {row["at_once"]: row for row in found["rows"]}
    return {
        "name": "turns",
        "turns_per_s": by[50]["turns_per_s"],
        "p50_ms": by[50]["p50_ms"],
        "p99_ms": by[50]["p99_ms"],
        "share": found["stages"][50],
        "rows": found["rows"],
        "stages": found["stages"],
        "with_delivery": found["delivered"],
        "yardstick": {
            "sqlite3_steps_per_s": yardstick,
            "ratio_50": round(by[50]["turns_per_s"] / yardstick[50], 3),
            "ratio_1": round(by[1]["turns_per_s"] / yardstick[1], 3),
        },
        "durability": "SQLite, WAL, synchronous=FULL",
        "goal": GOAL,
        "moonshot": MOONSHOT,
        **dialog.machine(),
    }


def table(found: dict[str, Any]) -> str:
    """Write the figures for a person."""
    yardstick = found["yardstick"]
    delivered = found["with_delivery"]
    lines = [f"{'at once':>8} {'turns/s':>8} {'p50 ms':>8} {'p99 ms':>8} {'us/turn':>8}"]
    lines += [
        f"{r['at_once']:8} {r['turns_per_s']:8,} {r['p50_ms']:8} {r['p99_ms']:8} {r['cpu_us_per_turn']:8}"
        for r in found["rows"]
    ]
    lines.append(
        f"with delivery, 50 at once: {delivered['turns_per_s']:,} turns/s, p99 {delivered['p99_ms']} ms"
    )
    floors = yardstick["sqlite3_steps_per_s"]
    lines.append(
        f"raw sqlite3: {floors[1]:,} steps/s at 1 a commit, {floors[50]:,} at 50; we reach "
        f"{yardstick['ratio_1']} and {yardstick['ratio_50']} of that"
    )
    for size, stages in found["stages"].items():
        shares = ", ".join(f"{stage} {share:.0%}" for stage, share in stages.items())
        lines.append(f"{size} at once: {shares}")
    lines.append(f"goal {GOAL:,} turns/s at 50, moonshot {MOONSHOT:,}; {found['durability']}")
    return "\n".join(lines)


def main(words: Sequence[str]) -> None:
    """Run from the command line; ``--json`` prints one JSON object, ``--quick`` takes a few seconds."""
    found = run(quick="--quick" in words)
    print(json.dumps(found) if "--json" in words else table(found))

"""The web chat with 500 open sockets: `./run bench web --json`.

The server is a process of its own on one core: the whole house with the web chat, SQLite in WAL with
``synchronous=FULL``. The browsers are another process. Every browser goes through the benchmark's dialog; a turn
has ended when both the acknowledgement and the bot's answer are on its screen. As the widget does, it says what it
has shown. Whoever has come to the end goes, and somebody new connects: that is work of the server, too, but no
turn's wait.

First all act again at once. That gives the throughput, but no fair wait: of 500 who are always waiting, each waits
for 500 others, at 2,000 turns a second a quarter of one. So then people take time to think, and act so many times a
second in all; there a wait is what a prospect would meet. At last all sockets are cut in the middle of a turn, and
connect again: measured is how long each takes to have everything.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import uvicorn

from bench import dialog
from bench.wsclient import Socket, connect
from bot import log, settings
from bot.app import settle_memory, working
from bot.bootstrap import house, web_chat
from bot.channels.web.limits import Limits, Rate
from bot.web import build_app, server_config
from dialogs.events import ProspectEvent, Said, Tapped

SOCKETS, QUICK_SOCKETS = 500, 100
SECONDS, QUICK = 8.0, 2.0
OFFERED = (1_000, 1_500)
"""Turns a second that people want in all, each with their own time to think."""
GOAL, GOAL_P99_MS, GOAL_RESUME_S = 2_000, 150, 2.0
_ANY = Rate(1e9, 1e9)
NO_LIMITS = Limits(_ANY, _ANY, _ANY, _ANY, _ANY, _ANY, _ANY, 8, 10, 100_000)
"""All browsers of a benchmark come from one address."""


class Browser:
    """One prospect: a token, a cursor and where they are in the dialog."""

    def __init__(self, at: str, numbers: Iterator[int], events: Sequence[ProspectEvent]) -> None:
        self.at = at
        self.events = events
        self.asked = b""
        self.lines = 0
        self.socket: Socket
        self._numbers = numbers
        self._be_somebody()

    def _be_somebody(self) -> None:
        """Be somebody new, with a name and a phone number of their own."""
        self.number = next(self._numbers)
        self.typed = dialog.typed(self.number)
        self.token = ""
        self.cursor = self.step = 0

    async def arrive(self) -> None:
        """Connect with what is known; a new life has a new token."""
        self.socket = await connect(self.at)
        hello = {"t": "hello", "token": self.token or None, "cursor": self.cursor, "together": True}
        self.socket.send(msgspec.json.encode(hello))
        welcome = await self._until(lambda frame: frame["t"] == "welcome")
        self.token = welcome.get("token") or self.token

    async def be_ready(self) -> None:
        """Be somebody new, with a socket of their own, when the dialog is over."""
        if self.step == len(self.events):
            self.socket.cut()
            self._be_somebody()
            await self.arrive()

    async def turn(self) -> None:
        """Do what comes next, and wait for the acknowledgement and the bot's answer."""
        self.socket.send(self.next_frame())
        await self.answered()
        self.step += 1

    async def answered(self) -> None:
        """Wait for the acknowledgement and for a line of the bot."""
        ack = bot = False
        while not (ack and bot):
            for frame in await self._frames():
                ack = ack or frame["t"] == "ack" or bool(frame.get("acks"))
                bot = bot or any(line["voice"] == "bot" for line in frame.get("lines", ()))

    def next_frame(self) -> bytes:
        """Give the frame of the next step."""
        event, id_ = self.events[self.step], f"{self.number}-{self.step}"
        if isinstance(event, Tapped):
            return msgspec.json.encode(
                {"t": "tap", "id": id_, "question": event.question, "button": event.button}
            )
        if isinstance(event, Said):
            text = self.typed[self.step - len(self.events)]  # the last events are what is typed
            return msgspec.json.encode({"t": "say", "id": id_, "text": text})
        return msgspec.json.encode(
            {"t": "open", "id": id_, "language": "en", "page": "http://bench.example/"}
        )

    async def _until(self, wanted: Any) -> dict[str, Any]:
        while True:
            for frame in await self._frames():
                if wanted(frame):
                    return frame

    async def _frames(self) -> list[dict[str, Any]]:
        while not self.socket.got:
            if self.socket.is_lost:
                raise ConnectionError("the socket was closed")
            await self.socket.news.wait()
            self.socket.news.clear()
        frames = [msgspec.json.decode(one) for one in self.socket.got]
        self.socket.got.clear()
        for frame in frames:
            for line in frame.get("lines", ()):
                if line["seq"] <= self.cursor:
                    raise AssertionError(f"line {line['seq']} came after {self.cursor}")
                self.cursor = line["seq"]
                self.lines += 1
            if frame.get("lines"):
                self.socket.send(b'{"t":"seen","seq":%d}' % self.cursor)
        return frames


def _cpu_of(process: int) -> float:
    """Give the seconds of CPU a process has used; 0 where that cannot be told."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Meter:
    """What a part of the run took: waits, time, and processor time of both sides."""

    def __init__(self, server: int) -> None:
        self.waits: list[float] = []
        self._server = server
        self.begin()

    def begin(self) -> None:
        """Count from now on."""
        self.waits.clear()
        self._began, self._ours, self._theirs = (
            time.perf_counter(),
            time.process_time(),
            _cpu_of(self._server),
        )

    def end(self) -> dict[str, Any]:
        """Give the figures since ``begin``."""
        took, done = time.perf_counter() - self._began, len(self.waits)
        ours, theirs = time.process_time() - self._ours, _cpu_of(self._server) - self._theirs
        return {
            "turns_per_s": round(done / took),
            **dialog.percentiles(self.waits),
            "client_core": round(ours / took, 2),
            "server_core": round(theirs / took, 2),
            "server_cpu_us_per_turn": round(theirs / max(done, 1) * 1e6),
        }


async def _load(at: str, server: int, sockets: int, seconds: float) -> dict[str, Any]:
    events, numbers = dialog.turns(dialog.load()), itertools.count()
    browsers = [Browser(at, numbers, events) for _ in range(sockets)]
    for start in range(0, sockets, 50):
        await asyncio.gather(*(one.arrive() for one in browsers[start : start + 50]))
    meter = Meter(server)
    found = await _at_once(browsers, meter, seconds)
    offered = [await _offered(browsers, meter, seconds / 2, rate) for rate in OFFERED]
    return {"sockets": sockets, **found, "offered": offered, "resume": await _resume(browsers)}


async def _at_once(browsers: Sequence[Browser], meter: Meter, seconds: float) -> dict[str, Any]:
    """Let everybody act again as soon as they are answered: what the server can do, with all of them waiting."""
    over = False

    async def chat(one: Browser) -> None:
        while not over:
            await one.be_ready()
            began = time.perf_counter()
            await one.turn()
            meter.waits.append(time.perf_counter() - began)

    tasks = [asyncio.create_task(chat(one)) for one in browsers]
    await asyncio.sleep(seconds / 4)
    meter.begin()
    await asyncio.sleep(seconds)
    found = meter.end()
    over = True
    await asyncio.gather(*tasks)
    return found


async def _offered(browsers: Sequence[Browser], meter: Meter, seconds: float, rate: int) -> dict[str, Any]:
    """Let people act when they want to, ``rate`` times a second in all, whatever the server does meanwhile.

    The times are random (Poisson, seeded); whoever has thought longest acts. A wait is counted from the moment
    somebody wanted to act, also where all 500 still wait for an answer.
    """
    idle: asyncio.Queue[Browser] = asyncio.Queue()
    for one in browsers:
        await one.be_ready()
        idle.put_nowait(one)
    rng = random.Random(rate)

    async def act(wanted: float) -> None:
        one = await idle.get()
        await one.turn()
        meter.waits.append(time.perf_counter() - wanted)
        await one.be_ready()
        idle.put_nowait(one)

    meter.begin()
    wanted = began = time.perf_counter()
    async with asyncio.TaskGroup() as acts:
        while wanted < began + seconds:
            wanted += rng.expovariate(rate)
            await asyncio.sleep(wanted - time.perf_counter())
            acts.create_task(act(wanted))
    return {"offered_per_s": rate, **meter.end()}


async def _resume(browsers: Sequence[Browser]) -> dict[str, Any]:
    """Cut every socket in the middle of a turn; give how long each takes to have the answer after it is back."""
    browsers = [one for one in browsers if one.step < len(one.events)]
    for one in browsers:
        one.asked = one.next_frame()
        one.socket.send(one.asked)
    await asyncio.sleep(0)
    for one in browsers:
        one.socket.cut()

    async def back(one: Browser) -> float:
        await one.arrive()
        began = time.perf_counter()
        one.socket.send(one.asked)
        await one.answered()
        return time.perf_counter() - began

    waits = await asyncio.gather(*(back(one) for one in browsers))
    return {"cut": len(browsers), "slowest_s": round(max(waits), 3), **dialog.percentiles(waits)}


async def _serve(folder: Path) -> None:
    log.configure("error")
    chosen = settings.load({"DATA_DIR": str(folder), "SCRIPT": str(dialog.FOLDER)}, folder)
    async with house(chosen) as rooms:
        chat = web_chat(rooms, NO_LIMITS)
        rooms.add(chat)
        server = uvicorn.Server(server_config(build_app(chat.routes()), "127.0.0.1", 0))
        async with working(rooms):
            settle_memory()
            listening = asyncio.create_task(chat.listen(rooms.intake(chat.name)))
            serving = asyncio.create_task(server.serve())
            while not server.started:  # noqa: ASYNC110 - uvicorn offers no event
                await asyncio.sleep(0.01)
            print(server.servers[0].sockets[0].getsockname()[1], flush=True)
            await serving
            listening.cancel()


def _pin(process: int, core: int) -> None:
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    if len(cores) > 1:
        os.sched_setaffinity(process, {cores[core % len(cores)]})


def run(*, quick: bool = False) -> dict[str, Any]:
    """Measure, with a server that is started and stopped here."""
    with tempfile.TemporaryDirectory() as name:
        serve = [sys.executable, "-m", "bench.web", "--serve", name]
        server = subprocess.Popen(serve, stdout=subprocess.PIPE, text=True)
        try:
            assert server.stdout is not None
            port = int(server.stdout.readline())
            before = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
            _pin(server.pid, 0)
            _pin(0, 1)
            found = asyncio.run(
                _load(
                    f"127.0.0.1:{port}",
                    server.pid,
                    QUICK_SOCKETS if quick else SOCKETS,
                    QUICK if quick else SECONDS,
                )
            )
            if before:
                os.sched_setaffinity(0, before)
        finally:
            server.terminate()
            server.wait(20)
    goals = {"goal": GOAL, "goal_p99_ms": GOAL_P99_MS, "goal_resume_s": GOAL_RESUME_S}
    return {"name": "web", **found, **goals, **dialog.machine()}


def table(found: dict[str, Any]) -> str:
    """Write the figures for a person."""
    resume = found["resume"]
    rows = "".join(
        f"{row['offered_per_s']:,} turns/s wanted by people who think: {row['turns_per_s']:,} done, "
        f"p50 {row['p50_ms']} ms, p99 {row['p99_ms']} ms (goal {GOAL_P99_MS} ms)\n"
        for row in found["offered"]
    )
    return (
        f"{found['sockets']} sockets that act again at once: {found['turns_per_s']:,} turns/s (goal {GOAL:,}), "
        f"p50 {found['p50_ms']} ms, p99 {found['p99_ms']} ms (the browsers used {found['client_core']} of a core of "
        f"their own, the server {found['server_core']}: {found['server_cpu_us_per_turn']} us a turn)\n{rows}"
        f"{resume['cut']} sockets cut at once, each in the middle of a turn: the slowest had everything "
        f"{resume['slowest_s']} s after it was back (goal {GOAL_RESUME_S} s)"
    )


def main(words: Sequence[str]) -> None:
    """Run from the command line; ``--json`` prints one JSON object, ``--quick`` takes a few seconds."""
    if "--serve" in words:
        asyncio.run(_serve(Path(words[-1])))
        return
    found = run(quick="--quick" in words)
    print(json.dumps(found) if "--json" in words else table(found))


if __name__ == "__main__":
    main(sys.argv[1:])

"""The processes of the Telegram benchmark: the crowd on one core, a bot on another."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PATIENCE = 90.0
"""Seconds until dialogs that do not end are given up."""
START = 240.0
"""Seconds a bot may take to its first answer: on a busy machine aiogram alone is imported for a minute."""


class Crowd:
    """The stand-in server and its prospects. ``words``: more of its command line."""

    def __init__(self, words: Sequence[str] = ()) -> None:
        command = [sys.executable, "-m", "bench.telegram_crowd", *words]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        pin(self._process.pid, last=True)
        told = self._answer()
        self.url, self.token = told["url"], told["token"]

    def do(self, **order: Any) -> dict[str, Any]:
        """Give an order; wait for its answer."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, "the crowd died"
        read: dict[str, Any] = json.loads(line)
        return read

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()


class BotProcess:
    """A bot on the first core; it may be killed and started again over the same folder."""

    def __init__(self, name: str, crowd: Crowd, folder: str) -> None:
        self._words = [sys.executable, "-m", "bench.telegram_bots", name, crowd.url, crowd.token, folder]
        self.start()

    def start(self) -> None:
        """Start it, on its core."""
        self._process = subprocess.Popen(self._words, cwd=ROOT, stderr=subprocess.DEVNULL)
        pin(self._process.pid)

    def kill(self) -> None:
        """End it without a chance to tidy up."""
        self._process.kill()
        self._process.wait()

    def cpu(self) -> float:
        """Seconds of processor time so far; 0 where the system does not tell."""
        with contextlib.suppress(OSError):
            fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(") ")[2].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        return 0.0

    def memory_mb(self) -> int:
        """Memory in use, in MB; 0 where the system does not tell."""
        with contextlib.suppress(OSError):
            text = Path(f"/proc/{self._process.pid}/statm").read_text()
            return int(text.split()[1]) * os.sysconf("SC_PAGE_SIZE") // 2**20
        return 0

    def alive(self) -> bool:
        """Whether it runs."""
        return self._process.poll() is None


def pin(process: int, *, last: bool = False) -> None:
    """Give a process one core of its own, where the system lets us."""
    if hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(process, {cores[-1] if last else cores[0]})


def busy_s() -> float:
    """Seconds of processor time that all of the machine has used; 0 where the system does not tell."""
    with contextlib.suppress(OSError):
        user, nice, system, *_ = map(int, Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:])
        return (user + nice + system) / os.sysconf("SC_CLK_TCK")
    return 0.0


class Pair:
    """A bot and the crowd that talks to it."""

    def __init__(self, name: str, folder: str, words: Sequence[str] = ()) -> None:
        self.name = name
        self.crowd = Crowd(words)
        self.bot = BotProcess(name, self.crowd, folder)
        self._began = time.perf_counter()

    def begin(self, size: int) -> None:
        """Let so many prospects begin, and wait until the bot answers."""
        self.crowd.do(do="start", size=size)
        self.until_a_turn()

    def until_a_turn(self) -> None:
        """Wait until somebody is answered."""
        end = time.perf_counter() + START
        while not self.crowd.do(do="measure", seconds=0.25)["turns"]:
            assert self.bot.alive(), f"{self.name} died"
            assert time.perf_counter() < end, f"{self.name} does not answer"

    def slice(self, warm: float, seconds: float) -> dict[str, Any]:
        """Let everybody go on, measure, and hold them; give the figures."""
        self.crowd.do(do="resume")
        self.crowd.do(do="measure", seconds=warm)
        used, busy, began = self.bot.cpu(), busy_s(), time.perf_counter()
        found = self.crowd.do(do="measure", seconds=seconds)
        used, took = self.bot.cpu() - used, time.perf_counter() - began
        others = (busy_s() - busy - used) / took - found["server_core_share"]
        self.crowd.do(do="pause")
        found["cpu_us_per_turn"] = round(used / max(found["turns"], 1) * 1e6)
        found["neighbours_cores"] = round(max(others, 0.0), 2)
        return found

    def close(self) -> None:
        """End both processes."""
        self.bot.kill()
        self.crowd.close()


@contextlib.contextmanager
def running(name: str, words: Sequence[str] = ()) -> Iterator[Pair]:
    """Have a bot and its crowd at work, over a folder of their own."""
    with tempfile.TemporaryDirectory() as folder:
        pair = Pair(name, folder, words)
        try:
            yield pair
        finally:
            pair.close()

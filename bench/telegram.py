"""Turns a second over real HTTP, beside plain bots of both frameworks: `./run bench telegram --json`.

One turn is a text or a tap with its ``answerCallbackQuery``, and one reply. The bot has one core to itself, the
stand-in server and its prospects another (where there are two). A prospect answers at once, so the figures
are what the bot can do, not what a messenger allows. Plain bots keep everything in memory and lose it;
Warmline commits every update before it acknowledges it, and every reply before it sends it.
"""

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

from bench.telegram_bots import BOTS

ROOT = Path(__file__).parent.parent
SIZES = (1, 50, 500)
WARM_UP, MEASURE = 3.0, 8.0
PATIENCE = 90.0
GOALS = {"aiogram": ("plain-aiogram", 4.0), "ptb": ("plain-ptb", 3.0)}


class Crowd:
    """The other process: the stand-in server and its prospects."""

    def __init__(self) -> None:
        words = [sys.executable, "-m", "bench.telegram_crowd"]
        self._process = subprocess.Popen(
            words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
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
        """Seconds of processor time so far."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory_mb(self) -> int:
        """Memory in use, in MB."""
        text = Path(f"/proc/{self._process.pid}/statm").read_text()
        return int(text.split()[1]) * os.sysconf("SC_PAGE_SIZE") // 2**20

    def alive(self) -> bool:
        """Whether it runs."""
        return self._process.poll() is None


def pin(process: int, *, last: bool = False) -> None:
    """Give a process one core of its own."""
    cores = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(process, {cores[-1] if last else cores[0]})


def measure(name: str, size: int, seconds: float = MEASURE) -> dict[str, Any]:
    """Run one bot with ``size`` prospects at once; give its row."""
    with _running(name) as (bot, crowd):
        began = time.perf_counter()
        crowd.do(do="start", size=size)
        start = _until_first_turn(crowd, bot, began)
        crowd.do(do="measure", seconds=WARM_UP)
        before = bot.cpu()
        row = crowd.do(do="measure", seconds=seconds)
        used = bot.cpu() - before
        row["cpu_us_per_turn"] = round(used / max(row["turns"], 1) * 1e6)
        row["memory_mb"] = bot.memory_mb()
        ended = crowd.do(do="finish", seconds=PATIENCE)
        return {"bot": name, "prospects": size, "first_reply_s": start, **row, "lost": ended["lost"]}


def kills(name: str, size: int = 50, times: int = 3) -> dict[str, Any]:
    """Kill the bot without warning while ``size`` prospects talk; count the dialogs that never end."""
    with _running(name) as (bot, crowd):
        crowd.do(do="start", size=size)
        _until_first_turn(crowd, bot, time.perf_counter())
        for _ in range(times):
            crowd.do(do="measure", seconds=3.0)
            bot.kill()
            bot.start()
        crowd.do(do="measure", seconds=0.5)
        _until_first_turn(crowd, bot, time.perf_counter())
        ended = crowd.do(do="finish", seconds=PATIENCE)
        return {"bot": name, "prospects": size, "kills": times, **ended}


@contextlib.contextmanager
def _running(name: str) -> Iterator[tuple[BotProcess, Crowd]]:
    crowd = Crowd()
    with tempfile.TemporaryDirectory() as folder:
        bot = BotProcess(name, crowd, folder)
        try:
            yield bot, crowd
        finally:
            bot.kill()
            crowd.close()


def _until_first_turn(crowd: Crowd, bot: BotProcess, began: float) -> float:
    while not crowd.do(do="measure", seconds=0.25)["turns"]:
        assert bot.alive(), "the bot died"
        assert time.perf_counter() - began < PATIENCE, "the bot does not answer"
    return round(time.perf_counter() - began, 1)


def run(
    bots: Sequence[str] = tuple(BOTS), sizes: Sequence[int] = SIZES, seconds: float = MEASURE
) -> dict[str, Any]:
    """Measure everything; give the rows, the ratios to the plain bots, and what three kills cost."""
    rows = [measure(name, size, seconds) for size in sizes for name in bots]
    by = {(row["bot"], row["prospects"]): row for row in rows}
    ratios = [
        {
            "bot": ours,
            "beside": plain,
            "prospects": size,
            "times_faster": round(
                by[ours, size]["turns_per_second"] / by[plain, size]["turns_per_second"], 1
            ),
            "goal": goal,
            "p99_below_their_p50": by[ours, size]["p99_ms"] <= by[plain, size]["p50_ms"],
        }
        for ours, (plain, goal) in GOALS.items()
        for size in sizes
        if (ours, size) in by and (plain, size) in by
    ]
    return {"rows": rows, "ratios": ratios, "kills": [kills(name) for name in bots if name in GOALS]}


def table(found: dict[str, Any]) -> str:
    """Write the figures for a person."""
    lines = [
        f"{'bot':14} {'at once':>7} {'turns/s':>8} {'p50 ms':>8} {'p99 ms':>8} {'us/turn':>8} {'MB':>4} lost"
    ]
    lines += [
        f"{r['bot']:14} {r['prospects']:7} {r['turns_per_second']:8} {r['p50_ms']:8} {r['p99_ms']:8} "
        f"{r['cpu_us_per_turn']:8} {r['memory_mb']:4} {r['lost']:4}"
        for r in found["rows"]
    ]
    lines += [
        f"{r['bot']} is {r['times_faster']} x {r['beside']} at {r['prospects']} (goal {r['goal']})"
        for r in found["ratios"]
    ]
    lines += [
        f"{k['bot']}: {k['lost']} dialogs lost over {k['kills']} kills, {k['extra_messages']} messages twice"
        for k in found["kills"]
    ]
    return "\n".join(lines)


def main(words: Sequence[str]) -> None:
    """Run from the command line; ``--json`` prints JSON, ``--quick`` measures 50 prospects for four seconds."""
    quick = "--quick" in words
    found = run(sizes=(50,) if quick else SIZES, seconds=4.0 if quick else MEASURE)
    print(json.dumps(found) if "--json" in words else table(found))


if __name__ == "__main__":
    main(sys.argv[1:])

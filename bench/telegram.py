"""Turns a second over real HTTP, beside plain bots of both frameworks: `./run bench telegram --json`.

One turn is a text or a tap with its ``answerCallbackQuery``, and one reply. The bot has one core to itself, the
stand-in server and its prospects another (where there are two). A prospect answers at once, so the figures
are what the bot can do, not what a messenger allows. All bots run at the same time and are measured in turns, some
seconds each and several times over, while the others' prospects wait: what the machine does meanwhile meets all alike.

The plain bots keep everything in memory and lose it (one keeps its states in SQLite); Warmline commits every update
before it acknowledges it, and every reply before it sends it. What that is worth is measured too: three ``kill -9``
in the middle of the talks, and faults (429, 500, cut connections, updates twice); a dialog that never ends is lost.
"""

from __future__ import annotations

import contextlib
import json
import statistics
import sys
from collections.abc import Sequence
from typing import Any

from bench import dialog
from bench.telegram_bots import BOTS
from bench.telegram_processes import PATIENCE, Pair, running

SIZES = (1, 50, 500)
WARM_UP, MEASURE, SLICES = 0.7, 3.0, 3
MAIN = ("aiogram", 50)
"""The row whose speed stands for all."""
POLLING = ("aiogram", "ptb", "plain-aiogram", "plain-ptb")
GOALS = (
    ("aiogram", "plain-aiogram", 4.0),
    ("aiogram", "plain-aiogram-sqlite", 12.0),
    ("aiogram-webhook", "plain-aiogram", 4.0),
    ("ptb", "plain-ptb", 3.0),
    ("ptb-webhook", "plain-ptb", 3.0),
)
"""Whom we compare with whom, and how many times faster we want to be."""
FIGURES = ("turns_per_s", "p50_ms", "p99_ms", "cpu_us_per_turn", "neighbours_cores", "server_core_share")


def measure(bots: Sequence[str], size: int, seconds: float, slices: int) -> list[dict[str, Any]]:
    """Run all bots with ``size`` prospects each, one measured at a time; give their rows."""
    with contextlib.ExitStack() as stack:
        pairs = [stack.enter_context(running(name)) for name in bots]
        for pair in pairs:
            pair.begin(size)
            pair.crowd.do(do="pause")
        found: dict[str, list[dict[str, Any]]] = {name: [] for name in bots}
        for _ in range(slices):
            for pair in pairs:
                found[pair.name].append(pair.slice(WARM_UP, seconds))
        return [_row(pair, size, found[pair.name]) for pair in pairs]


def _row(pair: Pair, size: int, slices: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Give the medians over the slices, and the lowest and highest speed."""
    speeds = [one["turns_per_s"] for one in slices]
    return {
        "bot": pair.name,
        "prospects": size,
        **{name: round(statistics.median(one[name] for one in slices), 2) for name in FIGURES},
        "lowest": min(speeds),
        "highest": max(speeds),
        "memory_mb": pair.bot.memory_mb(),
    }


def ratios(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give how many times faster ours are, by the clock and by processor time a turn."""
    by = {(row["bot"], row["prospects"]): row for row in rows}
    return [
        {
            "bot": ours,
            "beside": plain,
            "prospects": size,
            "times_faster": _times(by[ours, size]["turns_per_s"], by[plain, size]["turns_per_s"]),
            "times_less_cpu": _times(by[plain, size]["cpu_us_per_turn"], by[ours, size]["cpu_us_per_turn"]),
            "goal": goal,
            "p99_below_their_p50": by[ours, size]["p99_ms"] <= by[plain, size]["p50_ms"],
        }
        for ours, plain, goal in GOALS
        for size in SIZES
        if (ours, size) in by and (plain, size) in by
    ]


def _times(one: float, other: float) -> float:
    return round(one / other, 1) if other else 0.0


def kills(name: str, size: int = 50, times: int = 3) -> dict[str, Any]:
    """Kill the bot without warning while ``size`` prospects talk; count the dialogs that never end."""
    with running(name) as pair:
        pair.begin(size)
        for _ in range(times):
            pair.crowd.do(do="measure", seconds=2.0)
            pair.bot.kill()
            pair.bot.start()
        pair.crowd.do(do="measure", seconds=0.5)
        pair.until_a_turn()
        return {
            "bot": name,
            "prospects": size,
            "kills": times,
            **pair.crowd.do(do="finish", seconds=PATIENCE),
        }


def faults(name: str, size: int = 50, seconds: float = 10.0) -> dict[str, Any]:
    """Let sends go wrong and updates come twice; count the dialogs that never end."""
    with running(name, ("faults", "7")) as pair:
        pair.begin(size)
        pair.crowd.do(do="measure", seconds=seconds)
        return {"bot": name, "prospects": size, **pair.crowd.do(do="finish", seconds=PATIENCE)}


def run(*, quick: bool = False) -> dict[str, Any]:
    """Measure everything; ``quick``: 50 prospects, by polling, nothing lost."""
    bots, sizes = (POLLING, (50,)) if quick else (tuple(BOTS), SIZES)
    seconds, slices = (1.0, 2) if quick else (MEASURE, SLICES)
    rows = [row for size in sizes for row in measure(bots, size, seconds, slices)]
    main = next(row for row in rows if (row["bot"], row["prospects"]) == MAIN)
    return {
        "name": "telegram",
        "turns_per_s": main["turns_per_s"],
        "p50_ms": main["p50_ms"],
        "p99_ms": main["p99_ms"],
        "rows": rows,
        "ratios": ratios(rows),
        "kills": [] if quick else [kills(name) for name in bots],
        "faults": [] if quick else [faults(name) for name in bots],
        "durability": "ours: SQLite, WAL, synchronous=FULL; theirs: in memory, -sqlite: as ours",
        **dialog.machine(),
    }


def table(found: dict[str, Any]) -> str:
    """Write the figures for a person."""
    head = f"{'bot':20} {'at once':>7} {'turns/s':>8} {'(lowest-highest)':>16} {'p50 ms':>8} {'p99 ms':>8} "
    lines = [head + f"{'us/turn':>8} {'MB':>4} {'neighbours':>10}"]
    lines += [
        f"{r['bot']:20} {r['prospects']:7} {r['turns_per_s']:8} {r['lowest']:>8}-{r['highest']:<7} "
        f"{r['p50_ms']:8} {r['p99_ms']:8} {r['cpu_us_per_turn']:8} {r['memory_mb']:4} {r['neighbours_cores']:10}"
        for r in found["rows"]
    ]
    lines += [
        f"{r['bot']} is {r['times_faster']} x {r['beside']} at {r['prospects']} (goal {r['goal']}), with "
        f"{r['times_less_cpu']} x less processor time a turn; "
        f"its p99 is {'below' if r['p99_below_their_p50'] else 'above'} their p50"
        for r in found["ratios"]
    ]
    lines += [
        f"{one['bot']}: {one['lost']} dialogs lost of {one['dialogs'] + one['lost']} over {what}, "
        f"{one['extra_messages']} messages twice"
        for what, key in (("three kills", "kills"), ("faults", "faults"))
        for one in found[key]
    ]
    return "\n".join(lines)


def main(words: Sequence[str]) -> None:
    """Run from the command line; ``--json`` prints one JSON object, ``--quick`` takes half a minute."""
    found = run(quick="--quick" in words)
    print(json.dumps(found) if "--json" in words else table(found))


if __name__ == "__main__":
    main(sys.argv[1:])

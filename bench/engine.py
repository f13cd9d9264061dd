"""Turns a second of the pure core, and where their time goes: `./run bench engine --json`.

One turn is one event worked through `advance`, its answer read. Beside it, in the same run, a dict of states
written by hand for this one dialog: no digressions, no corrections, no languages. It is the floor.
"""

from __future__ import annotations

import cProfile
import gc
import itertools
import json
import pstats
import re
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

import phonenumbers

from bench import dialog
from dialogs.engine import advance, begin
from dialogs.events import ProspectEvent, Said, Tapped
from dialogs.script import Script

ROUNDS, SECONDS, QUICK = 7, 1.0, 0.2
GOAL, MOONSHOT = 10_000, 30_000
STAGES = (
    ("reading answers", re.compile(r"dialogs/(slots|side_questions)")),
    ("texts", re.compile(r"dialogs/(templates|speech|labels|engine/values)")),
    ("lead", re.compile(r"dialogs/(qualification|known|conditions|offers|hours)")),
    ("walking", re.compile(r"dialogs/")),
    ("phonenumbers", re.compile(r"phonenumbers/")),
)
Play = Callable[[], None]


def player(script: Script, events: Sequence[ProspectEvent]) -> Play:
    """Give a function that plays one dialog."""

    def play() -> None:
        state = begin(script, events[0], now=dialog.NOW).state
        for event in events[1:]:
            state = advance(script, state, event, now=dialog.NOW).state

    return play


def by_hand(events: Sequence[ProspectEvent]) -> Play:
    """Give the same dialog as a hand-written table: state -> (question, buttons, next)."""
    asked = ("need", "exam", "date", "who", "price", "agree", "name", "phone", "when", "end")
    following = dict(itertools.pairwise(asked))
    replies = {at: {"text": f"Question {at}?", "buttons": ["one", "two", "three"]} for at in asked}

    def step(state: dict[str, Any], event: ProspectEvent) -> tuple[dict[str, Any], dict[str, Any]]:
        at = state["at"]
        value = event.button if isinstance(event, Tapped) else getattr(event, "text", "")
        if at == "phone" and isinstance(event, Said):
            try:
                number = phonenumbers.parse(value, "DE")
            except phonenumbers.NumberParseException:
                number = None
            if number is None or not phonenumbers.is_valid_number(number):
                return state, {"text": "That is no number.", "buttons": []}
            value = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        state = {**state, "at": following[at], at: value}
        return state, dict(replies[state["at"]])

    def play() -> None:
        state: dict[str, Any] = {"at": "need"}
        for event in events[1:]:
            state, _ = step(state, event)
        assert state["at"] == "end"

    return play


def speed(play: Play, turns: int, seconds: float) -> float:
    """Give turns a second of processor time (the core is one thread): the median of some rounds."""
    found = []
    play()
    for _ in range(ROUNDS):
        played, began = 0, time.process_time()
        while time.process_time() - began < seconds:
            play()
            played += turns
        found.append(played / (time.process_time() - began))
    return statistics.median(found)


def timed(script: Script, events: Sequence[ProspectEvent], dialogs: int) -> dict[str, list[float]]:
    """Give the time of every single turn, by what it is."""
    found: dict[str, list[float]] = defaultdict(list)
    for _ in range(dialogs):
        state = None
        for kind, event in zip(dialog.KINDS, events, strict=True):
            began = time.process_time()
            done = (
                begin(script, event, now=dialog.NOW)
                if state is None
                else advance(script, state, event, now=dialog.NOW)
            )
            found[kind].append(time.process_time() - began)
            state = done.state
    return found


def stages(play: Play, dialogs: int) -> dict[str, float]:
    """Give the share of each part of the core, from a profile; what libraries do counts for who called them."""
    profile = cProfile.Profile()
    profile.enable()
    for _ in range(dialogs):
        play()
    profile.disable()
    found: dict[str, float] = defaultdict(float)
    for function, (_, _, own, _, callers) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        stage = _stage(function[0])
        if stage:
            found[stage] += own
            continue
        for caller, (_, _, of_caller, _) in callers.items():
            found[_stage(caller[0]) or "libraries"] += of_caller
    return dialog.shares(found)


def _stage(file: str) -> str:
    return next((name for name, files in STAGES if files.search(file)), "")


def run(*, quick: bool = False) -> dict[str, Any]:
    """Measure everything."""
    script = dialog.load()
    events = dialog.turns(script)
    play, seconds, dialogs = player(script, events), QUICK if quick else SECONDS, 300 if quick else 2_000
    gc.freeze()  # as `run` does
    turns_per_s = speed(play, len(events), seconds)
    yardstick = speed(by_hand(events), len(events), seconds)
    found = timed(script, events, dialogs)
    return {
        "name": "engine",
        "turns_per_s": round(turns_per_s),
        **dialog.percentiles([one for times in found.values() for one in times]),
        "yardstick": {"hand_written_table": round(yardstick), "ratio": round(turns_per_s / yardstick, 3)},
        "us": {kind: round(statistics.median(times) * 1e6, 1) for kind, times in found.items()},
        "share": dialog.shares({kind: sum(times) for kind, times in found.items()}),
        "stages": stages(play, dialogs // 4),
        "goal": GOAL,
        "moonshot": MOONSHOT,
        **dialog.machine(),
    }


def table(found: dict[str, Any]) -> str:
    """Write the figures for a person."""
    yardstick = found["yardstick"]
    return "\n".join(
        [
            (
                f"engine alone: {found['turns_per_s']:,} turns/s (goal {GOAL:,}, moonshot {MOONSHOT:,}); "
                f"a turn p50 {found['p50_ms']} ms, p99 {found['p99_ms']} ms"
            ),
            (
                f"hand-written table: {yardstick['hand_written_table']:,} turns/s; the engine is "
                f"{yardstick['ratio']} of it"
            ),
            f"{'turn':12} {'us':>7} {'share':>6}",
            *(f"{kind:12} {us:7} {found['share'][kind]:6.1%}" for kind, us in found["us"].items()),
            f"{'part':16} {'share':>6}",
            *(f"{stage:16} {share:6.1%}" for stage, share in found["stages"].items()),
        ]
    )


def main(words: Sequence[str]) -> None:
    """Run from the command line; ``--json`` prints one JSON object, ``--quick`` takes a few seconds."""
    found = run(quick="--quick" in words)
    print(json.dumps(found) if "--json" in words else table(found))

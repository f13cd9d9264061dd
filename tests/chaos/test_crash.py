"""A process killed at random moments loses nothing, does nothing twice and keeps every chat's order.

A real process, a real SQLite file, SIGKILL; the only thing that is not real is the messenger, and its log is
what arrived. The run is shown to fail on each deliberate bug, so that it is known to look.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.chaos.messenger import Faults
from tests.chaos.mutants import BUGS
from tests.chaos.run import Plan, Run
from tests.chaos.verdict import Verdict

QUIET = Faults(repeated=0, not_now=0, cut=0)
SIGNS = {
    "acknowledge_before_commit": "lost",
    "no_unique_key": "doubled",
    "two_transactions": "wrong_states",
    "sent_before_it_is_sent": "undelivered",
    "no_order_in_a_chat": "overtaken",
    "events_overtake": "wrong_states",
    "no_epoch_check": "over_a_person",
}
"""What gives each deliberate bug away."""


def report(verdict: Verdict) -> str:
    return f"{verdict.faults} of {verdict}"


async def test_killed_again_and_again_it_loses_doubles_and_reorders_nothing(tmp_path: Path) -> None:
    run = Run(Plan(turns=300, kills=10, faults=Faults(cut=0.05)), tmp_path)
    verdict = await run.verdict()
    assert verdict.faults == {}, report(verdict)
    assert run.exit_codes == [-signal.SIGKILL] * 10 + [0]
    assert verdict.duplicates > 0, "the kills met messages on their way"
    assert verdict.cuts > 0, "connections were cut"
    assert run.messenger.owned, "managers took chats over"


async def test_told_to_stop_again_and_again_it_repeats_nothing_either(tmp_path: Path) -> None:
    run = Run(Plan(turns=200, kills=5, seed=2, faults=QUIET, stop=signal.SIGTERM), tmp_path)
    verdict = await run.verdict()
    assert verdict.faults == {}, report(verdict)
    assert verdict.duplicates == 0
    assert run.exit_codes == [0] * 6


async def test_without_faults_a_kill_repeats_only_what_was_on_its_way(tmp_path: Path) -> None:
    run = Run(Plan(turns=150, kills=4, seed=3, faults=QUIET), tmp_path)
    verdict = await run.verdict()
    assert verdict.faults == {}, report(verdict)
    assert verdict.duplicates <= run.in_flight


def test_every_deliberate_bug_has_its_sign() -> None:
    assert set(SIGNS) == set(BUGS)


@pytest.mark.parametrize("bug", BUGS)
async def test_each_deliberate_bug_is_caught(bug: str, tmp_path: Path) -> None:
    found: dict[str, int] = {}
    for seed in range(3):
        folder = tmp_path / str(seed)
        folder.mkdir()
        verdict = await Run(Plan(turns=120, kills=4, seed=seed, bug=bug, patience=6.0), folder).verdict()
        found |= verdict.faults
        if SIGNS[bug] in found:
            return
    pytest.fail(f"{bug} was not caught: {found}")


@pytest.mark.crash
async def test_ten_thousand_turns_and_two_hundred_kills(tmp_path: Path) -> None:
    run = Run(Plan(turns=10_000, kills=200, seed=5, chats=50), tmp_path)
    verdict = await run.verdict()
    sys.stdout.write(f"{report(verdict)}\n")
    assert verdict.faults == {}, report(verdict)
    assert run.exit_codes == [-signal.SIGKILL] * 200 + [0]


@pytest.mark.crash
@pytest.mark.parametrize("bug", BUGS)
async def test_each_deliberate_bug_is_caught_in_two_thousand_turns(bug: str, tmp_path: Path) -> None:
    verdict = await Run(Plan(turns=2_000, kills=40, seed=6, bug=bug), tmp_path).verdict()
    sys.stdout.write(f"{report(verdict)}\n")
    assert verdict.faults.get(SIGNS[bug], 0) > 0, report(verdict)

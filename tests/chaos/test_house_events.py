"""A house killed at random moments loses, doubles and reorders nothing of what it finds out beside its turns.

Beyond its walls are a messenger, name servers and a mail server, all in this process. Each deliberate bug is caught.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.chaos.house_bugs import BUGS
from tests.chaos.house_run import HouseRun
from tests.chaos.house_verdict import HouseVerdict
from tests.chaos.run import Plan

SIGNS = {
    "news_without_a_stable_key": {"told_twice"},
    "marked_before_it_is_told": {"untold"},
    "done_before_it_is_worked_through": {"wrong_states"},
    "nothing_is_made_up": {"unlooked", "unmailed", "unnoticed"},
    "noted_before_it_is_mailed": {"unmailed"},
    "mailed_by_every_look": {"mailed_too_often"},
    "merged_before_it_is_told": {"half_merged"},
}
"""What gives each deliberate bug away."""
AT_ONCE = ("noted_before_it_is_mailed", "done_before_it_is_worked_through")
"""Bugs that a run of seconds is sure to meet; the long run looks for all."""
KINDS = {"Proved", "CodeSent", "TimerDue", "DeskNews", "Noticed", "Released", "Joined", "Parted"}


def report(verdict: HouseVerdict) -> str:
    return f"{verdict.faults} of {verdict}"


async def test_what_the_house_finds_out_survives_its_death(tmp_path: Path) -> None:
    run = HouseRun(Plan(turns=240, kills=6, chats=8), tmp_path, pace=300)
    verdict = await run.verdict()
    assert verdict.faults == {}, report(verdict)
    assert run.exit_codes == [-signal.SIGKILL] * 7 + [0]
    assert sum(verdict.told.values()) >= 5, report(verdict)


def test_every_deliberate_bug_of_the_house_has_its_sign() -> None:
    assert set(SIGNS) == set(BUGS)
    assert set(AT_ONCE) <= set(BUGS)


async def caught(bug: str, folder: Path, turns: int, kills: int, seeds: int) -> HouseVerdict | None:
    """Look for a bug with one seed after the other; give the verdict that shows it."""
    for seed in range(seeds):
        place = folder / str(seed)
        place.mkdir()
        plan = Plan(turns=turns, kills=kills, seed=seed, chats=8, bug=bug, patience=5.0)
        verdict = await HouseRun(plan, place, pace=300).verdict()
        sys.stdout.write(f"{bug}: {report(verdict)}\n")
        if SIGNS[bug] & set(verdict.faults):
            return verdict
    return None


@pytest.mark.parametrize("bug", AT_ONCE)
async def test_a_deliberate_bug_of_the_house_is_caught(bug: str, tmp_path: Path) -> None:
    assert await caught(bug, tmp_path, turns=250, kills=8, seeds=5)


@pytest.mark.crash
@pytest.mark.parametrize("bug", BUGS)
async def test_each_deliberate_bug_of_the_house_is_caught(bug: str, tmp_path: Path) -> None:
    assert await caught(bug, tmp_path, turns=600, kills=20, seeds=4)


@pytest.mark.crash
async def test_twelve_thousand_turns_and_two_hundred_and_fifty_kills_of_the_whole_house(
    tmp_path: Path,
) -> None:
    run = HouseRun(Plan(turns=12_000, kills=250, seed=5, chats=24), tmp_path, pace=100)
    verdict = await run.verdict()
    sys.stdout.write(f"{report(verdict)}\n")
    assert verdict.faults == {}, report(verdict)
    assert run.exit_codes == [-signal.SIGKILL] * 251 + [0]
    assert set(verdict.told) >= KINDS, report(verdict)

"""Every script that comes with the program: sound, in six languages, with talks that go as they should."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from bot.scripts import load
from dialogs import talks
from dialogs.lint import lint
from dialogs.script import Agree, Handoff, Script, Summary
from dialogs.talks import Talk
from tests.simulator.world import simulate

FOLDERS = sorted(
    file.parent for file in (Path(__file__).parents[2] / "dialogs" / "scripts").glob("*/script.yaml")
)
LANGUAGES = {"en", "es", "ru", "ar", "th", "fi"}
ENGLISH_TALKS, OTHER_TALKS = 4, 2


@cache
def script_in(folder: Path) -> Script:
    return load(folder)


@cache
def talks_in(folder: Path) -> tuple[Talk, ...]:
    return talks.read(script_in(folder).sources, script_in(folder))


every_script = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


@every_script
def test_a_shipped_script_has_no_findings(folder: Path) -> None:
    assert [str(problem) for problem in lint(script_in(folder))] == []


@every_script
def test_every_talk_of_a_shipped_script_goes_as_it_should(folder: Path) -> None:
    assert [str(failure) for failure in talks.play_all(script_in(folder), talks_in(folder))] == []


@every_script
def test_no_rule_is_broken_in_a_shipped_script_whatever_people_do(folder: Path) -> None:
    history = simulate(script_in(folder), seed=3, turns=600)
    assert history.wrong == []
    assert history.ended > 0


@every_script
def test_a_shipped_script_speaks_six_languages_and_has_talks_in_each(folder: Path) -> None:
    script = script_in(folder)
    assert set(script.languages) == LANGUAGES
    held = Counter(talk.language or script.languages[0] for talk in talks_in(folder))
    wanted = dict.fromkeys(script.languages, OTHER_TALKS) | {script.languages[0]: ENGLISH_TALKS}
    assert {language: held[language] for language in wanted if held[language] < wanted[language]} == {}


@every_script
def test_a_shipped_script_has_all_a_marketer_starts_from(folder: Path) -> None:
    script = script_in(folder)
    steps = script.steps.values()
    assert any(isinstance(step, Agree) and step.personal for step in steps)
    assert any(isinstance(step, Summary) for step in steps)
    assert {step.reason for step in steps if isinstance(step, Handoff)} >= {"qualified", "asked"}
    assert script.offers
    assert len(script.reminders) >= 2
    assert len(script.facts) >= 6
    assert {rule.bant for rule in script.qualification.rules if rule.bant} == {
        "budget",
        "authority",
        "need",
        "timescale",
    }


def test_no_two_shipped_scripts_have_one_name() -> None:
    names = [script_in(folder).id for folder in FOLDERS]
    assert names == [folder.name for folder in FOLDERS]

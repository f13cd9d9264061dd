"""Random people talk to the shipped script; what must always hold is looked at after every event.

Each rule is shown to fail on a deliberate bug planted for it, so that it is known to look.
"""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from bot import scripts
from dialogs import hours
from dialogs.engine import answering, asking, commands, digressing, pendings, timers, turn
from dialogs.events import Claimed, Opened, Said, TimerDue
from dialogs.modes import Mode
from dialogs.script import Ask, Script
from tests.simulator.scripts import random_script
from tests.simulator.world import History, simulate

door = import_module("dialogs.engine.advance")
SCHOOL = Path(__file__).parents[2] / "dialogs" / "scripts" / "language-school"
IN_CI = 20_000
AT_NIGHT = 1_000_000
UNTIL_CAUGHT = 6_000
"""So many turns a deliberate bug may live."""


@cache
def school() -> Script:
    return scripts.load(SCHOOL)


def broken(history: History) -> set[str]:
    return {wrong.rule for wrong in history.wrong}


def test_no_rule_is_broken_whatever_people_do() -> None:
    history = simulate(school(), seed=1, turns=IN_CI)
    assert history.wrong == []
    assert history.turns >= IN_CI
    assert history.ended > history.conversations / 3
    assert len(history.kinds) == 14, "every kind of event has happened"


def test_the_same_seed_gives_the_same_history_and_another_one_another() -> None:
    first, again, other = (simulate(school(), seed, 2_000) for seed in (7, 7, 8))
    assert first.hash == again.hash
    assert first.hash != other.hash


def test_the_history_does_not_hang_on_how_the_process_orders_its_sets() -> None:
    code = (
        "from tests.dialogs.test_simulator import school, simulate;print(simulate(school(), 7, 1_500).hash)"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            cwd=SCHOOL.parents[2],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


@pytest.mark.parametrize("part", range(4))
def test_no_rule_is_broken_in_any_small_script(part: int) -> None:
    for seed in range(part * 10, part * 10 + 10):
        script = random_script(random.Random(seed))
        assert (seed, simulate(script, seed, 200).wrong) == (seed, [])


@pytest.mark.crash
def test_no_rule_is_broken_in_thousands_of_scripts() -> None:
    for seed in range(1_000, 3_000):
        script = random_script(random.Random(seed))
        assert (seed, simulate(script, seed, 300).wrong) == (seed, [])


@pytest.mark.crash
@pytest.mark.parametrize("seed", range(10))
def test_no_rule_is_broken_in_a_million_turns(seed: int) -> None:
    assert simulate(school(), seed=1_000 + seed, turns=AT_NIGHT // 10).wrong == []


# --- deliberate bugs ---

Plant = Callable[[pytest.MonkeyPatch], None]


def handler(plant: pytest.MonkeyPatch, event: type, mutant: Callable[[Any, Any], None]) -> None:
    plant.setattr(door, "HANDLERS", {**door.HANDLERS, event: mutant})


def bot_answers_owned_chats(plant: pytest.MonkeyPatch) -> None:
    def said(it: turn.Turn, event: Said) -> None:
        it.say("I am here as well!")

    handler(plant, Said, said)


def claim_leaves_the_mode(plant: pytest.MonkeyPatch) -> None:
    def claimed(it: turn.Turn, event: Claimed) -> None:
        honest(it, event)
        it.update(mode=Mode.BOT)

    honest = door.HANDLERS[Claimed]
    handler(plant, Claimed, claimed)


def table_is_ignored(plant: pytest.MonkeyPatch) -> None:
    plant.setattr(turn.Turn, "move", lambda it, move: it.update(mode=Mode.CLOSED) or True)


def claim_keeps_the_epoch(plant: pytest.MonkeyPatch) -> None:
    def claimed(it: turn.Turn, event: Claimed) -> None:
        before = it.state.epoch
        honest(it, event)
        it.update(epoch=before)

    honest = door.HANDLERS[Claimed]
    handler(plant, Claimed, claimed)


def old_buttons_answer(plant: pytest.MonkeyPatch) -> None:
    def old_button(it: turn.Turn, question: int, button: str) -> None:
        visit = next((visit for visit in it.state.trail if visit.question == question), None)
        step = it.script.steps.get(visit.step) if visit else None
        if isinstance(step, Ask):
            answering.tapped(it, step, button)

    plant.setattr(pendings, "old_button", old_button)


def offers_begin_again_for_who_comes_back(plant: pytest.MonkeyPatch) -> None:
    def opened(it: turn.Turn, event: Opened) -> None:
        names = tuple(it.state.offers)
        it.update(offers={})
        it.give(names)
        honest(it, event)

    honest = door.HANDLERS[Opened]
    handler(plant, Opened, opened)


def consent_is_taken_for_granted(plant: pytest.MonkeyPatch) -> None:
    plant.setattr(answering, "may_keep", lambda it: True)


def question_numbers_stand_still(plant: pytest.MonkeyPatch) -> None:
    plant.setattr(turn.Turn, "new_question", lambda it, step: max(1, it.state.question))


def reminders_ask_twice(plant: pytest.MonkeyPatch) -> None:
    def again(it: turn.Turn, *words: str, **more: Any) -> None:
        honest(it, *words, **more)
        honest(it, *words, **more)

    honest = asking.again
    plant.setattr(asking, "again", again)


def timers_act_whenever_they_come(plant: pytest.MonkeyPatch) -> None:
    handler(plant, TimerDue, lambda it, event: timers._remind(it))


def stopped_timers_go_on(plant: pytest.MonkeyPatch) -> None:
    plant.setattr(turn.Turn, "stop_timers", lambda it, *names: it.update(timers={}))


def reminders_ask_nobody(plant: pytest.MonkeyPatch) -> None:
    plant.setattr(timers, "why_not", lambda it: "")


def reminders_come_at_night(plant: pytest.MonkeyPatch) -> None:
    plant.setattr(hours, "out_of_quiet", lambda quiet, zone, when: when)


def reminders_start_themselves_again(plant: pytest.MonkeyPatch) -> None:
    handler(plant, TimerDue, lambda it, event: it.start_timer(event.timer, it.now + timedelta(seconds=1)))


def forgetting_keeps_notes(plant: pytest.MonkeyPatch) -> None:
    def forget(it: turn.Turn) -> None:
        noted, hint = it.state.noted, it.state.name_hint
        honest(it)
        it.update(noted=noted, name_hint=hint)

    honest = commands.forget
    plant.setattr(commands, "forget", forget)


def questions_are_met_with_silence(plant: pytest.MonkeyPatch) -> None:
    plant.setattr(digressing, "side_question", lambda it, text, fact: None)


def leads_are_not_told(plant: pytest.MonkeyPatch) -> None:
    plant.setattr(door, "_lead_touched", lambda before, after: False)


def labels_go_missing(plant: pytest.MonkeyPatch) -> None:
    plant.setattr(turn.Turn, "label", lambda it, slot: it.script.labels["no such slot"])


def answers_lead_back_to_their_question(plant: pytest.MonkeyPatch) -> None:
    def answered(it: turn.Turn, step: Ask, *rest: Any) -> None:
        asking.put(it, step)

    plant.setattr(answering, "answered", answered)


def media_are_kept_in_a_list(plant: pytest.MonkeyPatch) -> None:
    def handled(it: turn.Turn, event: Said) -> None:
        honest(it, event)
        it.update(media=[*it.state.media, "voice:1"])

    honest = door.HANDLERS[Said]
    handler(plant, Said, handled)


BUGS: dict[str, list[Plant]] = {
    "the_mode_changes_only_by_the_table": [claim_leaves_the_mode, table_is_ignored],
    "after_a_claim_the_bot_is_silent_until_the_return": [bot_answers_owned_chats],
    "a_new_owner_is_a_new_epoch": [claim_keeps_the_epoch],
    "a_stale_tap_changes_no_answer": [old_buttons_answer],
    "a_deadline_never_moves": [offers_begin_again_for_who_comes_back],
    "nothing_personal_is_an_answer_without_consent": [consent_is_taken_for_granted],
    "question_numbers_only_grow": [question_numbers_stand_still],
    "one_question_a_turn": [reminders_ask_twice],
    "a_timer_acts_once_and_never_early": [timers_act_whenever_they_come],
    "timers_in_the_state_are_those_that_run": [stopped_timers_go_on],
    "the_bot_writes_first_only_where_it_may": [reminders_ask_nobody, reminders_come_at_night],
    "timers_come_to_rest": [reminders_start_themselves_again],
    "forgetting_leaves_no_word": [forgetting_keeps_notes],
    "a_prospect_is_answered": [questions_are_met_with_silence],
    "the_lead_follows_the_answers": [leads_are_not_told],
    "the_state_survives_being_stored": [media_are_kept_in_a_list],
    "advance_never_raises": [labels_go_missing],
    "every_cooperative_conversation_ends": [answers_lead_back_to_their_question],
}


@pytest.mark.parametrize(("rule", "plant"), [(rule, bug) for rule, bugs in BUGS.items() for bug in bugs])
def test_each_rule_fails_on_its_deliberate_bug(
    rule: str, plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)
    history = simulate(school(), seed=3, turns=UNTIL_CAUGHT, only=rule)
    assert broken(history) == {rule}

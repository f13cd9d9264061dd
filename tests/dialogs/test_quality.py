"""Pseudo-leads: what is noticed, how it is weighed, and that honest people pass."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from dialogs.conditions import compile as condition
from dialogs.conditions import holds
from dialogs.engine import advance
from dialogs.events import Cleared, Noticed, Result
from dialogs.ids import Language, ManagerId
from dialogs.known import facts
from dialogs.lead import LeadClass
from dialogs.quality import SIGNALS, Pseudo, judge, learned_factor
from dialogs.quality.noticing import of_words
from dialogs.rehearsal import Rehearsal
from tests.dialogs.school import school

NOW = datetime(2026, 3, 18, 10, 0, tzinfo=UTC)


def kinds(*signals: str) -> dict[str, bool]:
    """Give each kind suspected for these signals, and whether it is held."""
    return {one.kind: one.held for one in judge(signals).suspicions}


def test_no_signal_but_a_rivals_address_or_mail_that_came_back_holds_anybody_by_itself() -> None:
    holding = {name for name in SIGNALS if judge([name]).held}
    assert holding == {"rival address", "undelivered"}


def test_two_signals_that_agree_hold_a_lead() -> None:
    assert kinds("quick", "regular") == {"robot": True}
    assert kinds("quick", "jests") == {"robot": False, "joker": False}


def test_the_heaviest_signal_is_named_first() -> None:
    assert judge(["disposable", "quick"]).suspicions[0].signals == ("quick", "disposable")


def test_a_signal_counts_once_however_often_it_is_seen() -> None:
    assert judge(["quick", "quick", "quick"]).suspicions[0].points == 60


def test_proof_takes_points_away_but_a_competitor_has_a_real_number_too() -> None:
    assert judge(["quick", "regular"], credit=100).suspicions == ()
    assert judge(["rival address"], credit=100).held


def test_a_marketer_switches_a_signal_off_with_a_weight_of_nothing() -> None:
    assert judge(["quick", "regular"], weights={"quick": 0}).held is False
    assert judge(["quick"], weights={"quick": 2}).held


def test_a_signal_that_managers_keep_taking_back_loses_weight_but_never_all() -> None:
    assert learned_factor(0, 0) == 1
    assert learned_factor(10, 0) == 1
    assert learned_factor(0, 4) == 0.5
    assert learned_factor(0, 1_000) == 0.25


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("haha just kidding", "jests"),
        ("es broma jaja", "jests"),
        ("да я шучу", "jests"),
        ("كنت أمزح معك", "jests"),
        ("ล้อเล่นนะ", "jests"),
        ("se oli vitsi :D", "jests"),
        ("it's my friend's number lol", "another's number"),
        ("это номер друга", "another's number"),
        ("هذا رقم صديقي", "another's number"),
        ("เบอร์เพื่อนครับ", "another's number"),
        ("we offer SEO services, first page of Google", "advertises"),
        ("see https://a.example and https://b.example", "advertises"),
    ],
)
def test_plain_words_are_noticed(text: str, signal: str) -> None:
    assert of_words(text, ()) == [signal]


@pytest.mark.parametrize(
    "text",
    [
        "I found you on https://school.example",
        "my wife's number is better",
        "no kidding, that is cheap",
        "мой номер другой",
        "I want to rank my level first",
        "I work at a bank",
        "ผมชื่อเพื่อน",
    ],
)
def test_honest_words_are_not(text: str) -> None:
    assert of_words(text, ("Rival School",)) == []


def test_who_works_for_a_named_competitor_is_noticed_and_who_only_compares_is_not() -> None:
    assert of_words("I work for Rival School and wonder", ("Rival School",)) == ["works for a rival"]
    assert of_words("Rival School is cheaper", ("Rival School",)) == []


def talk(*answers: str, pace: timedelta, **more: object) -> Rehearsal:
    """Play the school's talk with answers by word, each after ``pace``."""
    stage = Rehearsal(replace(school(), **more), NOW, language=Language("en"), pace=pace)
    stage.open()
    for answer in answers:
        stage.say(answer)
    return stage


ANSWERS: Sequence[str] = (
    "for work",
    "in three weeks",
    "about 200 euros a month",
    "just me",
    "yes please",
    "I agree",
    "Anna Berg",
    "anna.berg@gmail.com",
)


def test_answers_at_a_persons_pace_show_nothing() -> None:
    stage = talk(*ANSWERS, pace=timedelta(seconds=7))
    assert stage.state.evidence == ()
    assert stage.lead.suspicions == ()


def test_typing_faster_than_anybody_and_like_clockwork_is_a_robot_and_held_at_cold_with_its_reasons() -> None:
    stage = talk(*ANSWERS, "morning", pace=timedelta(milliseconds=120))
    assert [one.kind for one in stage.lead.suspicions if one.held] == [Pseudo.ROBOT]
    assert stage.lead.lead_class is LeadClass.COLD
    assert any("types faster than a person" in reason.because for reason in stage.lead.reasons)
    assert stage.lead.held


def test_lines_that_waited_for_a_connection_and_come_all_at_once_are_no_robot() -> None:
    stage = talk(*ANSWERS, pace=timedelta(0))
    assert stage.lead.suspicions == ()


def test_one_tap_of_a_manager_brings_a_wrongly_judged_person_back_and_another_takes_that_back() -> None:
    stage = talk(*ANSWERS, "morning", pace=timedelta(milliseconds=120))
    real = advance(stage.script, stage.state, Cleared(ManagerId("anna"), "Anna"), now=stage.now)
    assert replace_lead(stage, real.state).suspicions == ()
    again = advance(stage.script, real.state, Cleared(ManagerId("anna"), "Anna", real=False), now=stage.now)
    assert replace_lead(stage, again.state).held


def replace_lead(stage: Rehearsal, state: object):  # type: ignore[no-untyped-def]
    from dialogs.qualification import assess

    return assess(stage.script, state, stage.now)  # type: ignore[arg-type]


def test_what_other_chats_show_counts_beside_what_this_one_shows() -> None:
    stage = talk(*ANSWERS, pace=timedelta(seconds=7))
    seen = Noticed(("same contact, other name", "contact in many chats"))
    done = advance(stage.script, stage.state, seen, now=stage.now)
    assert [one.kind for one in replace_lead(stage, done.state).suspicions if one.held] == ["form-filler"]


def test_a_competitors_own_address_is_held_and_conditions_see_it() -> None:
    stage = talk(
        *ANSWERS[:-1], "kim@mail.rival.example", pace=timedelta(seconds=7), competitors=("rival.example",)
    )
    assert stage.lead.lead_class is LeadClass.COLD
    known = facts(stage.script, stage.state, stage.now)
    assert holds(condition("suspected is competitor"), known)
    assert holds(condition("suspected is one of competitor, robot"), known)
    assert not holds(condition("suspected is not competitor"), known)
    assert holds(condition("suspected"), known)
    assert not holds(condition("suspected is robot"), known)


def test_a_suspicion_is_never_said_to_the_prospect_and_the_dialog_goes_on() -> None:
    quick = talk(*ANSWERS, pace=timedelta(milliseconds=120))
    calm = talk(*ANSWERS, pace=timedelta(seconds=7))
    assert [one.message.text for one in quick.log] == [one.message.text for one in calm.log]


def test_a_held_lead_gets_no_reminders() -> None:
    stage = talk(*ANSWERS[:6], "Mickey Mouse", pace=timedelta(milliseconds=120))
    stage.say("just kidding")
    before = len(stage.log)
    assert stage.lead.held
    stage.wait(timedelta(days=10))
    assert stage.log[before:] == []


def test_who_bought_is_nobodys_pseudo_lead() -> None:
    stage = talk(*ANSWERS, "morning", pace=timedelta(milliseconds=120))
    stage.claim("Anna")
    stage.outcome("Anna", Result.WON)
    assert stage.lead.suspicions == ()

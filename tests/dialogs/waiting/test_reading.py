"""The plan of the desk, written into a form and read from it."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.ids import Language, ManagerId
from dialogs.script import Hours
from dialogs.waiting import reading
from dialogs.waiting.plan import By, Member, Plan, Routing, Rung, Team, To

ANNA = ManagerId("anna")
TEAM = {
    "team.0.name": "Day team",
    "team.0.zone": "Europe/Berlin",
    "team.0.day0": "09:00-12:00, 13:00-18:00",
    **{name: value for name, value in reading.USUAL.items() if name.startswith(("rung", "routing"))},
}


def why(**changed: str) -> set[tuple[str, str]]:
    fields = TEAM | {name.replace("__", "."): value for name, value in changed.items()}
    return {(trouble.field, trouble.why) for trouble in reading.read(fields, [ANNA]).troubles}


def test_a_team_with_a_lunch_break_is_read() -> None:
    plan = reading.read(TEAM, [ANNA]).plan
    assert plan is not None
    (team,) = plan.teams
    assert team.id == "day-team"
    assert team.hours.spans == {0: ((time(9), time(12)), (time(13), time(18)))}


def test_all_that_is_wrong_is_told_at_once() -> None:
    wrong = why(
        team__0__zone="Berlin",
        team__0__day1="9-12",
        team__0__closed="2026-02-30",
        member__anna__capacity="0",
        rung__1__percent="many",
        first="-5",
    )
    assert wrong == {
        ("team.0.zone", "not_a_zone"),
        ("team.0.day1", "not_a_span"),
        ("team.0.closed", "not_a_day"),
        ("member.anna.capacity", "not_1_100"),
        ("rung.1.percent", "not_0_1000"),
        ("first", "not_1_10000"),
    }


@pytest.mark.parametrize(
    "spans", ["09:00-13:00, 12:00-15:00", "09:00-12:00, 09:00-12:00", "20:00-00:00, 22:00-23:00"]
)
def test_spans_that_overlap_are_a_mistake(spans: str) -> None:
    assert why(team__0__day0=spans) == {("team.0.day0", "overlap")}


def test_spans_that_only_touch_are_none_and_order_does_not_matter() -> None:
    assert why(team__0__day0="13:00-18:00, 09:00-13:00") == set()


def test_a_span_over_midnight_is_asked_for_as_two() -> None:
    assert why(team__0__day0="22:00-06:00") == {("team.0.day0", "ends_before")}
    assert why(team__0__day0="22:00-24:00", team__0__day1="00:00-06:00") == set()


def test_a_team_that_never_works_or_has_no_name_is_a_mistake() -> None:
    assert why(team__0__day0="") == {("team.0.day0", "no_hours")}
    assert why(team__0__name="") == {("team.0.name", "no_name")}


def test_a_team_that_would_never_get_a_chat_is_a_mistake() -> None:
    second = {"team__1__name": "Finns", "team__1__zone": "Europe/Helsinki", "team__1__day0": "09:00-17:00"}
    assert why(**second, team__1__languages="fi") == {("team.1.languages", "shadowed")}
    assert why(**second, team__1__languages="fi", team__0__languages="en, de") == set()


def test_a_ladder_that_tells_nobody_of_a_broken_limit_is_a_mistake() -> None:
    empty = {f"rung__{at}__percent": "" for at in range(1, 4)}
    assert why(**empty) == {("rung.0.percent", "nobody_told")}


def test_a_removed_team_is_gone_from_its_members_too() -> None:
    fields = TEAM | {"team.0.id": "day", "member.anna.teams": "day night", "team.0.remove": "yes"}
    plan = reading.read(fields, [ANNA]).plan
    assert plan is not None
    assert (plan.teams, plan.members[0].teams) == ((), ())


def test_an_untouched_empty_team_at_the_end_is_none() -> None:
    assert why(team__7__zone="Europe/Berlin") == set()


quarter = st.integers(0, 94).map(lambda at: time(at // 4, at % 4 * 15))
spans = st.lists(quarter, min_size=2, max_size=6, unique=True).map(
    lambda times: tuple(zip(sorted(times)[::2], sorted(times)[1::2], strict=False))
)
days = st.frozensets(st.dates(date(2026, 1, 1), date(2030, 1, 1)), max_size=3)
limits = st.none() | st.integers(1, 10_000)
teams = st.builds(
    lambda hours, closed, first: Team("t", "T", "Asia/Bangkok", Hours(hours, closed), first=first),
    st.dictionaries(st.integers(0, 6), spans, min_size=1),
    days,
    limits,
)
members = st.builds(
    Member,
    st.just(ANNA),
    languages=st.sampled_from([(), (Language("en"), Language("fi"))]),
    skills=st.sampled_from([(), ("exam", "business")]),
    capacity=st.integers(1, 100),
)
rungs = st.lists(
    st.builds(Rung, st.integers(0, 1000), st.sampled_from(To), st.sampled_from([(By.MAIL,), tuple(By)])),
    max_size=5,
    unique_by=lambda rung: rung.percent,
).map(lambda found: tuple(sorted([*found, Rung(1000, To.LEADS, (By.MAIL,))], key=lambda r: r.percent)))


@given(
    st.lists(teams, max_size=1),
    members,
    limits,
    rungs.filter(lambda found: len({r.percent for r in found}) == len(found)),
    st.builds(Routing, st.booleans(), propose=st.integers(0, 120)),
)
def test_what_is_written_is_read_again(
    team: list[Team], member: Member, first: int | None, ladder: tuple[Rung, ...], routing: Routing
) -> None:
    plan = Plan(teams=tuple(team), members=(member,), first=first, ladder=ladder, routing=routing)
    again = reading.read(reading.fields(plan, [ANNA]), [ANNA])
    assert again.troubles == ()
    assert again.plan == plan


@given(
    st.dictionaries(
        st.sampled_from([*TEAM, "team.3.day4", "closed", "member.anna.skills"]), st.text(max_size=30)
    )
)
def test_whatever_is_typed_gives_a_plan_or_says_what_is_wrong(typed: dict[str, str]) -> None:
    found = reading.read(TEAM | typed, [ANNA])
    assert (found.plan is None) == bool(found.troubles)

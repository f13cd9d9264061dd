"""Working time, also around the days the clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.hours import is_open
from dialogs.script import Desk, Hours
from dialogs.waiting import worktime

BERLIN = ZoneInfo("Europe/Berlin")
MINUTE = timedelta(minutes=1)
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Bangkok",
    "America/Santiago",
    "UTC",
)
CHANGES = (
    datetime(2026, 3, 29, tzinfo=UTC),
    datetime(2026, 10, 25, tzinfo=UTC),
    datetime(2026, 3, 8, tzinfo=UTC),
    datetime(2026, 11, 1, tzinfo=UTC),
    datetime(2026, 4, 4, 12, tzinfo=UTC),
    datetime(2026, 10, 3, 12, tzinfo=UTC),
    datetime(2026, 9, 6, tzinfo=UTC),
)
LUNCH = Hours(
    dict.fromkeys(range(5), ((time(9), time(12)), (time(13), time(18)))), frozenset({date(2026, 12, 25)})
)
DESK = Desk(LUNCH, BERLIN)


def berlin(*when: int) -> datetime:
    return datetime(*when, tzinfo=BERLIN)  # type: ignore[misc,arg-type]


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


quarters = st.integers(0, 95).map(lambda at: time(at // 4, at % 4 * 15))
spans = st.lists(st.tuples(quarters, quarters).filter(lambda s: s[0] < s[1] or s[1] == time()), max_size=3)
desks = st.builds(
    lambda week, zone: Desk(Hours(dict(enumerate(map(tuple, week)))), ZoneInfo(zone)),
    st.lists(spans, min_size=7, max_size=7),
    st.sampled_from(ZONES),
)
near_a_change = st.builds(
    lambda change, minutes: change + timedelta(minutes=minutes),
    st.sampled_from(CHANGES),
    st.integers(-2 * 24 * 60, 2 * 24 * 60),
)


def test_the_lunch_break_the_night_and_the_weekend_do_not_count() -> None:
    assert worktime.elapsed(DESK, berlin(2026, 11, 23, 11, 30), berlin(2026, 11, 23, 13, 30)) == hours(1)
    assert worktime.elapsed(DESK, berlin(2026, 11, 23, 17), berlin(2026, 11, 24, 10)) == hours(2)
    assert worktime.elapsed(DESK, berlin(2026, 11, 20, 17), berlin(2026, 11, 23, 10)) == hours(2)


def test_a_holiday_does_not_count() -> None:
    assert worktime.elapsed(DESK, berlin(2026, 12, 24, 17), berlin(2026, 12, 28, 10)) == hours(2)


def test_ten_minutes_before_closing_go_on_the_next_morning() -> None:
    due = worktime.after(DESK, berlin(2026, 11, 23, 17, 55), timedelta(minutes=10))
    assert due == berlin(2026, 11, 24, 9, 5)


def test_no_length_gives_the_first_working_moment() -> None:
    assert worktime.after(DESK, berlin(2026, 11, 23, 12, 10), timedelta()) == berlin(2026, 11, 23, 13)
    assert worktime.after(DESK, berlin(2026, 11, 23, 10), timedelta()) == berlin(2026, 11, 23, 10)


def test_whoever_never_works_is_never_late() -> None:
    assert worktime.after(Desk(Hours({}), BERLIN), berlin(2026, 11, 23, 10), hours(1)) is None


def test_overlapping_spans_count_once() -> None:
    twice = Desk(Hours({0: ((time(9), time(13)), (time(12), time(15)), (time(10), time(11)))}), BERLIN)
    assert worktime.elapsed(twice, berlin(2026, 11, 23, 0), berlin(2026, 11, 24, 0)) == hours(6)


def test_spans_that_touch_at_midnight_are_one_stretch() -> None:
    night = Desk(Hours({0: ((time(22), time()),), 1: ((time(), time(6)),)}), BERLIN)
    (only,) = worktime.stretches(night, berlin(2026, 11, 23, 12), berlin(2026, 11, 24, 12))
    assert only[1] - only[0] == hours(8)


@pytest.mark.parametrize(("day", "worked"), [((2026, 3, 29), 3), ((2026, 10, 25), 5), ((2026, 10, 18), 4)])
def test_a_night_shift_works_an_hour_less_in_march_and_an_hour_more_in_october(
    day: tuple[int, int, int], worked: int
) -> None:
    night = Desk(Hours({6: ((time(1), time(5)),)}), BERLIN)
    start = berlin(*day)
    assert worktime.elapsed(night, start, start + timedelta(days=1)) == hours(worked)


def test_a_span_that_ends_within_the_hour_shown_twice_opens_again_as_the_clock_does() -> None:
    desk = Desk(Hours({6: ((time(1), time(2, 30)),)}), BERLIN)
    parts = list(worktime.stretches(desk, berlin(2026, 10, 25), berlin(2026, 10, 26)))
    assert [(to - since) for since, to in parts] == [hours(1.5), hours(0.5)]


@given(desks, near_a_change, st.integers(0, 60 * 60))
@settings(max_examples=120, deadline=None)
def test_working_time_is_the_minutes_the_desk_is_open(desk: Desk, start: datetime, minutes: int) -> None:
    minutes %= 60 * 30
    counted = sum(is_open(desk.hours, desk.zone, start + at * MINUTE) for at in range(minutes))
    assert worktime.elapsed(desk, start, start + minutes * MINUTE) == counted * MINUTE


@given(desks, near_a_change, st.integers(0, 20 * 60))
@settings(max_examples=200, deadline=None)
def test_a_length_of_working_time_has_passed_when_it_is_over(
    desk: Desk, start: datetime, minutes: int
) -> None:
    length = minutes * MINUTE
    due = worktime.after(desk, start, length)
    if due is None:
        assert worktime.elapsed(desk, start, start + timedelta(days=worktime.FARTHEST)) < max(length, MINUTE)
        return
    assert due >= start
    assert worktime.elapsed(desk, start, due) == length
    if minutes:
        assert worktime.elapsed(desk, start, due - timedelta(seconds=1)) < length
    else:
        assert is_open(desk.hours, desk.zone, due)


@given(desks, near_a_change, st.integers(0, 4000), st.integers(0, 4000))
@settings(max_examples=100, deadline=None)
def test_working_time_adds_up(desk: Desk, start: datetime, first: int, second: int) -> None:
    middle, end = start + first * MINUTE, start + (first + second) * MINUTE
    whole = worktime.elapsed(desk, start, end)
    assert whole == worktime.elapsed(desk, start, middle) + worktime.elapsed(desk, middle, end)

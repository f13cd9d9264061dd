from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from dialogs.hours import is_open, next_opening, out_of_quiet
from dialogs.script import Hours

BERLIN = ZoneInfo("Europe/Berlin")
DAY = ((time(9), time(12)), (time(13), time(18)))
HOURS = Hours(dict.fromkeys(range(5), DAY), frozenset({date(2026, 12, 25)}))
ALWAYS = Hours({day: ((time(), time()),) for day in range(7)})
NIGHT = (time(20), time(9))


def berlin(*when: int, fold: int = 0) -> datetime:
    return datetime(*when, tzinfo=BERLIN, fold=fold)  # type: ignore[misc,arg-type]


def test_several_spans_a_day_are_open_and_the_break_is_not() -> None:
    assert is_open(HOURS, BERLIN, berlin(2026, 11, 23, 9))
    assert not is_open(HOURS, BERLIN, berlin(2026, 11, 23, 12))
    assert is_open(HOURS, BERLIN, berlin(2026, 11, 23, 13))
    assert not is_open(HOURS, BERLIN, berlin(2026, 11, 23, 18))


def test_weekends_and_holidays_are_closed() -> None:
    assert not is_open(HOURS, BERLIN, berlin(2026, 11, 22, 10))
    assert not is_open(HOURS, BERLIN, berlin(2026, 12, 25, 10))


def test_hours_are_the_companys_wherever_now_is_told() -> None:
    assert is_open(HOURS, BERLIN, datetime(2026, 11, 23, 8, 30, tzinfo=UTC))
    assert not is_open(HOURS, BERLIN, datetime(2026, 11, 23, 7, 30, tzinfo=UTC))


def test_the_next_opening_is_after_the_break_the_night_the_weekend_or_the_holiday() -> None:
    assert next_opening(HOURS, BERLIN, berlin(2026, 11, 23, 12, 30)) == berlin(2026, 11, 23, 13)
    assert next_opening(HOURS, BERLIN, berlin(2026, 11, 23, 19)) == berlin(2026, 11, 24, 9)
    assert next_opening(HOURS, BERLIN, berlin(2026, 11, 20, 19)) == berlin(2026, 11, 23, 9)
    assert next_opening(HOURS, BERLIN, berlin(2026, 12, 24, 19)) == berlin(2026, 12, 28, 9)


def test_a_desk_that_never_or_always_works_has_no_next_opening() -> None:
    assert next_opening(Hours({}), BERLIN, berlin(2026, 11, 23, 12)) is None
    assert next_opening(ALWAYS, BERLIN, berlin(2026, 11, 23, 12)) is None
    assert is_open(ALWAYS, BERLIN, berlin(2026, 11, 23, 23, 59))


def test_opening_times_keep_to_the_wall_clock_when_it_changes() -> None:
    before = berlin(2026, 10, 23, 19)
    assert next_opening(HOURS, BERLIN, before) == datetime(2026, 10, 26, 8, tzinfo=UTC)
    assert next_opening(HOURS, BERLIN, berlin(2026, 3, 27, 19)) == datetime(2026, 3, 30, 7, tzinfo=UTC)


def test_an_opening_in_the_hour_that_is_skipped_comes_at_its_end() -> None:
    sunday = Hours({6: ((time(2, 30), time(6)),)})
    opening = next_opening(sunday, BERLIN, berlin(2026, 3, 28, 12))
    assert opening == datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert is_open(sunday, BERLIN, opening)


def test_a_decent_hour_is_left_alone() -> None:
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    assert out_of_quiet(NIGHT, BERLIN, noon) is noon


def test_the_quiet_night_ends_in_the_morning() -> None:
    assert out_of_quiet(NIGHT, BERLIN, berlin(2026, 11, 23, 22)) == berlin(2026, 11, 24, 9)
    assert out_of_quiet(NIGHT, BERLIN, berlin(2026, 11, 24, 3)) == berlin(2026, 11, 24, 9)
    assert out_of_quiet((time(13), time(15)), BERLIN, berlin(2026, 11, 24, 14)) == berlin(2026, 11, 24, 15)


def test_the_end_of_the_quiet_hours_keeps_to_the_wall_clock() -> None:
    assert out_of_quiet(NIGHT, BERLIN, berlin(2026, 10, 24, 23)) == datetime(2026, 10, 25, 8, tzinfo=UTC)


def test_an_hour_shown_twice_never_leads_back_in_time() -> None:
    quiet = (time(1), time(2, 30))
    again = datetime(2026, 10, 25, 1, 15, tzinfo=UTC)  # 02:15 for the second time
    assert out_of_quiet(quiet, BERLIN, again) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


INSTANTS = st.integers(0, 2 * 366 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
CLOCKS = st.times().map(lambda t: t.replace(second=0, microsecond=0))


@given(INSTANTS, CLOCKS, CLOCKS)
def test_what_leaves_the_quiet_hours_is_decent_and_not_earlier(
    when: datetime, start: time, end: time
) -> None:
    after = out_of_quiet((start, end), BERLIN, when)
    assert after >= when
    assert after - when <= timedelta(days=1, hours=1)
    assert out_of_quiet((start, end), BERLIN, after) == after


@given(INSTANTS)
def test_at_the_next_opening_it_is_open_and_just_before_it_is_not(when: datetime) -> None:
    opening = next_opening(HOURS, BERLIN, when)
    assert opening is not None
    assert opening > when
    assert is_open(HOURS, BERLIN, opening)
    assert not is_open(HOURS, BERLIN, opening - timedelta(minutes=1))

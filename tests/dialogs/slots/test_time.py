"""Times in answers: the rules in sentences, and several hundred answers in six languages."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.slots.reading import Accepted, Context, Intent, NotRead, Period, Reading
from dialogs.slots.time import read
from tests.dialogs.slots.asking import HOSTILE, hostile_texts

WEDNESDAY = datetime(2026, 3, 18, 12, tzinfo=UTC)
ANSWERS = [
    json.loads(line)
    for line in (Path(__file__).parent / "time.jsonl").read_text(encoding="utf-8").splitlines()
]


def said(text: str, language: str = "en", region: str = "GB", now: datetime = WEDNESDAY) -> Reading:
    return read(text, Context(language=language, region=region, now=now))


def days(text: str, language: str = "en", region: str = "GB", now: datetime = WEDNESDAY) -> tuple[str, str]:
    reading = said(text, language, region, now)
    assert isinstance(reading, Accepted)
    assert isinstance(reading.value, Period)
    start, end = reading.value.start, reading.value.end
    return start.isoformat() if start else "", end.isoformat() if end else ""


def why(text: str, language: str = "en", region: str = "GB") -> tuple[str, Intent | None]:
    reading = said(text, language, region)
    assert isinstance(reading, NotRead)
    return reading.why, reading.intent


@pytest.mark.parametrize("row", ANSWERS, ids=lambda row: f"{row['lang']} {row['text']}")
def test_an_answer_is_read_as_a_person_would(row: dict[str, Any]) -> None:
    if row["value"] is None:
        assert not isinstance(said(row["text"], row["lang"], row["region"]), Accepted)
    else:
        expected = row["value"]["from"] or "", row["value"]["to"] or ""
        assert days(row["text"], row["lang"], row["region"]) == expected


def test_a_week_runs_from_monday_to_sunday() -> None:
    assert days("next week") == ("2026-03-23", "2026-03-29")


def test_what_is_under_way_starts_today() -> None:
    assert days("this month") == ("2026-03-18", "2026-03-31")
    assert days("in spring") == ("2026-03-18", "2026-05-31")


def test_a_bare_month_is_its_next_one() -> None:
    assert days("March") == ("2026-03-18", "2026-03-31")
    assert days("February") == ("2027-02-01", "2027-02-28")
    assert days("June") == ("2026-06-01", "2026-06-30")


def test_in_is_a_day_and_within_is_all_days_until_then() -> None:
    assert days("in two weeks") == ("2026-04-01", "2026-04-01")
    assert days("within two weeks") == ("2026-03-18", "2026-04-01")


def test_before_leaves_out_what_it_names_and_by_counts_a_day() -> None:
    assert days("before Friday") == ("", "2026-03-19")
    assert days("by Friday") == ("", "2026-03-20")
    assert days("by May") == ("", "2026-04-30")
    assert days("no later than May") == ("", "2026-05-31")
    assert days("by the end of May") == ("", "2026-05-31")


def test_after_starts_the_next_day_and_has_no_end() -> None:
    assert days("after Easter") == ("2026-04-07", "")
    assert days("yes but not before May") == ("2026-05-01", "")


def test_two_bounds_make_a_stretch() -> None:
    assert days("not before May, but before July") == ("2026-05-01", "2026-06-30")


def test_no_hurry_is_a_time_with_no_date() -> None:
    assert days("no hurry") == ("", "")
    assert days("just looking, no rush") == ("", "")


def test_the_region_orders_day_and_month() -> None:
    assert days("04/05/2026", region="GB") == ("2026-05-04", "2026-05-04")
    assert days("04/05/2026", region="US") == ("2026-04-05", "2026-04-05")
    assert days("25/12", region="US") == ("2026-12-25", "2026-12-25")
    assert days("04.05.2026", region="US") == ("2026-05-04", "2026-05-04")


def test_a_buddhist_year_is_the_common_one_less_543() -> None:
    assert days("15 พ.ค. 2569", "th", "TH") == ("2026-05-15", "2026-05-15")
    assert days("15/5/69", "th", "TH") == ("2026-05-15", "2026-05-15")


def test_summer_is_in_january_south_of_the_equator() -> None:
    assert days("en verano", "es", "ES") == ("2026-06-01", "2026-08-31")
    assert days("en verano", "es", "AR") == ("2026-12-01", "2027-02-28")


@pytest.mark.parametrize(
    ("text", "language", "region", "start"),
    [
        ("Easter", "en", "GB", "2026-04-05"),
        ("пасха", "ru", "RU", "2026-04-12"),
        ("Thanksgiving", "en", "US", "2026-11-26"),
        ("Black Friday", "en", "US", "2026-11-27"),
        ("Labor Day", "en", "US", "2026-09-07"),
        ("juhannus", "fi", "FI", "2026-06-19"),
        ("عيد الفطر", "ar", "SA", "2026-03-20"),
        ("عيد الأضحى", "ar", "SA", "2026-05-27"),
        ("ตรุษจีน", "th", "TH", "2027-02-06"),
        ("สงกรานต์", "th", "TH", "2026-04-13"),
        ("fiestas patrias", "es", "CL", "2026-09-18"),
    ],
)
def test_holidays_fall_on_their_days(text: str, language: str, region: str, start: str) -> None:
    assert days(text, language, region)[0] == start


def test_the_narrower_of_two_times_counts() -> None:
    assert days("next week, on Thursday") == ("2026-03-26", "2026-03-26")
    assert days("in summer, in July") == ("2026-07-01", "2026-07-31")


def test_times_that_disagree_are_refused() -> None:
    assert why("in May, in September")[0] == "several times"


def test_the_word_may_is_not_always_a_month() -> None:
    assert isinstance(said("I may be interested"), NotRead)
    assert isinstance(said("maybe"), NotRead)
    assert days("in May") == days("May") == ("2026-05-01", "2026-05-31")


@pytest.mark.parametrize("text", ["yesterday", "last month", "15 March 2025", "two weeks ago"])
def test_the_past_is_not_taken(text: str) -> None:
    assert isinstance(said(text), NotRead)


def test_a_date_that_does_not_exist_is_said_so() -> None:
    assert why("30 February") == ("impossible date", None)
    assert why("31.04.2026") == ("impossible date", None)


@pytest.mark.parametrize(
    "text",
    [
        "5",
        "I'm 25 years old",
        "for two weeks",
        "a 3 day course",
        "500 euros",
        "call me at 5pm",
        "around 45 a month",
    ],
)
def test_other_numbers_are_no_time(text: str) -> None:
    assert isinstance(said(text), NotRead)


@pytest.mark.parametrize(
    ("text", "language", "intent"),
    [
        ("when can I start?", "en", Intent.QUESTION),
        ("no idea", "en", Intent.UNKNOWN),
        ("todavía no lo sé", "es", Intent.UNKNOWN),
        ("а когда можно?", "ru", Intent.QUESTION),
        ("ما ادري", "ar", Intent.UNKNOWN),
        ("ยังไม่แน่ใจค่ะ", "th", Intent.UNKNOWN),
        ("en tiedä vielä", "fi", Intent.UNKNOWN),
    ],
)
def test_what_is_no_answer_is_named(text: str, language: str, intent: Intent) -> None:
    assert why(text, language) == ("no time", intent)


def test_an_answer_in_another_language_than_the_chat_is_read_all_the_same() -> None:
    assert days("next month", "ru", "RU") == ("2026-04-01", "2026-04-30")
    assert days("ensi kuussa", "en", "FI") == ("2026-04-01", "2026-04-30")
    assert days("el mes que viene", "fi", "ES") == ("2026-04-01", "2026-04-30")
    assert days("в следующем месяце", "en", "GB") == ("2026-04-01", "2026-04-30")


def test_the_end_of_a_year_is_crossed() -> None:
    december = datetime(2026, 12, 30, 12, tzinfo=UTC)
    assert days("tomorrow", now=december) == ("2026-12-31", "2026-12-31")
    assert days("next week", now=december) == ("2027-01-04", "2027-01-10")
    assert days("January", now=december) == ("2027-01-01", "2027-01-31")
    assert days("после праздников", "ru", "RU", december) == ("2027-01-09", "")
    assert days("from December to February", now=december) == ("2026-12-30", "2027-02-28")


def test_a_month_after_the_31st_is_the_last_day_of_a_short_one() -> None:
    assert days("in a month", now=datetime(2026, 1, 31, tzinfo=UTC)) == ("2026-02-28", "2026-02-28")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_survived(text: str) -> None:
    assert said(text) is not None


@pytest.mark.parametrize(
    ("text", "language", "start"),
    [
        ("nextweek", "en", "2026-03-23"),
        ("ensikuussa", "fi", "2026-04-01"),
        ("черезмесяц", "ru", "2026-04-18"),
    ],
)
def test_two_words_run_together_are_read_as_two(text: str, language: str, start: str) -> None:
    assert days(text, language)[0] == start


@pytest.mark.parametrize(
    ("text", "language", "region", "day"),
    [
        ("feburary 3rd", "en", "US", "2027-02-03"),
        ("в сентебре", "ru", "RU", "2026-09-01"),
        ("kesäkussa", "fi", "FI", "2026-06-01"),
        ("سبتمير", "ar", "EG", "2026-09-01"),
    ],
)
def test_one_slip_in_a_long_word_is_read_as_the_word(text: str, language: str, region: str, day: str) -> None:
    assert days(text, language, region)[0] == day


@pytest.mark.parametrize(
    ("text", "language"), [("in two sprints", "en"), ("после завтрака", "ru"), ("погода", "ru")]
)
def test_a_word_that_only_looks_like_a_slip_is_left_alone(text: str, language: str) -> None:
    assert isinstance(said(text, language), NotRead)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I was there in June", "en"),
        ("была там в июне", "ru"),
        ("estuve allí en junio", "es"),
        ("ya empecé", "es"),
    ],
)
def test_what_is_told_of_the_past_is_never_taken_for_a_plan(text: str, language: str) -> None:
    assert not isinstance(said(text, language), Accepted)


def test_a_weekday_with_a_day_of_the_month_must_agree_with_the_calendar() -> None:
    assert days("Wednesday 25") == ("2026-03-25", "2026-03-25")
    assert not isinstance(said("Monday 25"), Accepted)


def test_the_weekend_is_the_one_of_the_region() -> None:
    assert days("weekend", region="GB") == ("2026-03-21", "2026-03-22")
    assert days("نهاية الأسبوع", "ar", "EG") == ("2026-03-20", "2026-03-21")
    assert days("نهاية الأسبوع", "ar", "AE") == ("2026-03-21", "2026-03-22")


def test_an_amount_of_money_beside_a_time_does_not_hinder() -> None:
    assert days("budget is 800 and I'd like to start in May") == ("2026-05-01", "2026-05-31")


def test_a_holiday_of_one_day_counts_for_by_and_not_for_before() -> None:
    assert days("by Labor Day", region="US") == ("", "2026-09-07")
    assert days("before Labor Day", region="US") == ("", "2026-09-06")


TIME_WORDS = """
5 31 2026 2569 31.12 May мая next week не after до часа
بعد شهر หลัง เดือน kuun alussa the of , - or end year months 1.5
"""


@given(
    st.one_of(hostile_texts, st.lists(st.sampled_from(TIME_WORDS.split()), max_size=12).map(" ".join)),
    st.sampled_from(["en", "es", "ru", "ar", "th", "fi", "xx"]),
    st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1)),  # noqa: DTZ001 - made aware below
)
def test_no_text_raises_and_no_period_is_upside_down_or_over(text: str, language: str, now: datetime) -> None:
    reading = said(text, language, now=now.replace(tzinfo=UTC))
    if isinstance(reading, Accepted):
        assert isinstance(reading.value, Period)
        start, end = reading.value.start, reading.value.end
        assert start is None or start >= now.date()
        assert end is None or end >= (start or now.date()) > date.min

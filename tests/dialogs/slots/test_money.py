"""Budgets in answers: the rules in sentences, and several hundred answers in six languages."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.slots.money import read
from dialogs.slots.reading import Accepted, Intent, Money, NotRead, Reading
from tests.dialogs.slots.asking import HOSTILE, context, hostile_texts

ANSWERS = [
    json.loads(line)
    for line in (Path(__file__).parent / "money.jsonl").read_text(encoding="utf-8").splitlines()
]


def said(text: str, language: str = "en", region: str = "GB") -> Reading:
    return read(text, context(language, region))


def money(text: str, language: str = "en", region: str = "GB") -> Money:
    reading = said(text, language, region)
    assert isinstance(reading, Accepted)
    assert isinstance(reading.value, Money)
    return reading.value


def why(text: str, language: str = "en", region: str = "GB") -> tuple[str, Intent | None]:
    reading = said(text, language, region)
    assert isinstance(reading, NotRead)
    return reading.why, reading.intent


@pytest.mark.parametrize("row", ANSWERS, ids=lambda row: f"{row['lang']} {row['text']}")
def test_an_answer_is_read_as_a_person_would(row: dict[str, Any]) -> None:
    reading = said(row["text"], row["lang"], row["region"])
    if row["value"] is None:
        assert isinstance(reading, NotRead)
    else:
        assert money(row["text"], row["lang"], row["region"]) == Money(**row["value"])


def test_one_amount_is_a_range_of_one() -> None:
    assert money("500 euros") == Money(500, 500, "EUR")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("at least 500", 500, None),
        ("500 or more", 500, None),
        ("up to 500", None, 500),
        ("not more than 500", None, 500),
        ("not less than 500", 500, None),
        ("I don't want to pay more than 500", None, 500),
        ("500, 700 at most", 500, 700),
        ("more than 500 but less than 700", 500, 700),
    ],
)
def test_an_open_end_is_none_and_a_negation_turns_it_round(
    text: str, low: int | None, high: int | None
) -> None:
    assert money(text) == Money(low, high)


@pytest.mark.parametrize(
    ("region", "currency"),
    [("US", "USD"), ("MX", "MXN"), ("ES", "USD"), ("CA", "CAD"), ("AU", "AUD"), ("CL", "CLP")],
)
def test_a_bare_dollar_sign_is_the_region_s_money(region: str, currency: str) -> None:
    assert money("$500", region=region).currency == currency


def test_a_currency_said_in_words_wins_over_the_sign() -> None:
    assert money("$500 CAD", region="US").currency == "CAD"


def test_a_bare_number_is_in_the_currency_of_the_price_frame_when_there_is_one() -> None:
    framed = msgspec.structs.replace(context("en", "GB"), currency="EUR")
    reading = read("about 500", framed)
    assert isinstance(reading, Accepted)
    assert reading.value == Money(500, 500, "EUR")
    assert money("about 500").currency is None


def test_the_first_of_two_numbers_takes_the_multiplier_of_the_second() -> None:
    assert money("2-3k") == Money(2000, 3000)
    assert money("500-1k") == Money(500, 1000)


def test_one_mark_before_three_digits_groups_thousands_in_every_region() -> None:
    for region in ("US", "ES", "RU"):
        assert money("1.500", region=region) == Money(1500, 1500)
        assert money("1,500", region=region) == Money(1500, 1500)


def test_the_region_s_decimal_mark_stays_one_before_a_multiplier() -> None:
    assert money("1.250 million", region="US") == Money(1_250_000, 1_250_000)
    assert money("1,250 millones", "es", "ES") == Money(1_250_000, 1_250_000)


def test_mil_is_a_million_in_english_and_a_thousand_where_spanish_is_spoken() -> None:
    assert money("2 mil", region="GB") == Money(2_000_000, 2_000_000)
    assert money("2 mil", region="MX") == Money(2000, 2000)
    assert money("2 mil", "es", "ES") == Money(2000, 2000)


def test_an_answer_in_another_language_than_the_chat_is_read_all_the_same() -> None:
    assert money("around two thousand dollars", "ru", "RU") == Money(2000, 2000, "USD")
    assert money("noin kaksi tuhatta euroa", "en", "FI") == Money(2000, 2000, "EUR")
    assert money("unos dos mil euros", "fi", "FI") == Money(2000, 2000, "EUR")
    assert money("до двух тысяч рублей", "en", "US") == Money(None, 2000, "RUB")


@pytest.mark.parametrize(
    "text",
    [
        "07911 123456",
        "+1 415 555 2671",
        "12/05/2026",
        "10:30",
        "I'm 25",
        "2 people",
        "3 weeks",
        "20%",
        "in 2027",
        "a2",
    ],
)
def test_numbers_of_other_things_are_no_money(text: str) -> None:
    assert isinstance(said(text), NotRead)


@pytest.mark.parametrize(
    ("text", "language", "intent"),
    [
        ("How much is it?", "en", Intent.QUESTION),
        ("is 500 enough?", "en", Intent.QUESTION),
        ("no sé", "es", Intent.UNKNOWN),
        ("смотря что", "ru", Intent.UNKNOWN),
        ("ارخص شي", "ar", Intent.UNKNOWN),
        ("ไม่อยากบอก", "th", Intent.REFUSAL),
        ("en kerro", "fi", Intent.REFUSAL),
    ],
)
def test_what_is_no_answer_is_named(text: str, language: str, intent: Intent) -> None:
    assert why(text, language) == ("no amount", intent)


def test_amounts_that_make_no_range_are_refused() -> None:
    assert why("500 euros or 600 dollars")[0] == "several amounts"
    assert why("500 now and 500000 in a year and 3000 later")[0] == "several amounts"


def test_a_correction_counts_and_not_what_it_corrects() -> None:
    assert money("300... sorry, 400") == Money(400, 400)


def test_rough_and_bare_amounts_are_less_sure() -> None:
    exact, rough, bare = (said(text) for text in ("500 euros", "about 500 euros", "500"))
    assert isinstance(exact, Accepted)
    assert isinstance(rough, Accepted)
    assert isinstance(bare, Accepted)
    assert exact.sure > rough.sure
    assert exact.sure > bare.sure


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_survived(text: str) -> None:
    assert said(text) is not None


MONEY_WORDS = """
500 1.5 2-3 k к $ € от до from to between and y
тысяч mil พัน ألف بين و tonnia not more no más de max , % 9999999999
"""


@given(
    st.one_of(hostile_texts, st.lists(st.sampled_from(MONEY_WORDS.split()), max_size=12).map(" ".join)),
    st.sampled_from(["en", "es", "ru", "ar", "th", "fi", "xx"]),
)
def test_no_text_raises_and_no_range_is_upside_down(text: str, language: str) -> None:
    reading = said(text, language)
    if isinstance(reading, Accepted):
        assert isinstance(reading.value, Money)
        low, high = reading.value.min, reading.value.max
        assert low is not None or high is not None
        assert low is None or high is None or 0 <= low <= high


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10-15 000 euros", 10_000, 15_000),
        ("5-7000", 5000, 7000),
        ("£5-10k", 5000, 10_000),
        ("50-5000", 50, 5000),
    ],
)
def test_a_dash_lends_the_low_end_the_thousands_that_only_the_high_end_shows(
    text: str, low: int, high: int
) -> None:
    amount = money(text)
    assert (amount.min, amount.max) == (low, high)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("room 204", "en"),
        ("кв 45", "ru"),
        ("calle 25", "es"),
        ("ห้อง 204", "th"),
        ("شقة ٢٥", "ar"),
        ("huone 204", "fi"),
    ],
)
def test_the_number_of_a_place_is_no_money(text: str, language: str) -> None:
    assert isinstance(said(text, language), NotRead)


@pytest.mark.parametrize(
    ("text", "language"),
    [("klo 18", "fi"), ("a las 6", "es"), ("الساعة 6", "ar"), ("15.5.", "fi"), ("วันที่ 15", "th")],
)
def test_a_day_or_a_time_of_day_is_no_money(text: str, language: str) -> None:
    assert isinstance(said(text, language), NotRead)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("больше 3500 не дам", "ru"),
        ("yli 3500 ei onnistu", "fi"),
        ("my wife kills me if it's over 3500", "en"),
    ],
)
def test_what_one_would_not_exceed_is_the_upper_end(text: str, language: str) -> None:
    amount = money(text, language)
    assert (amount.min, amount.max) == (None, 3500)

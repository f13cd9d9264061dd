from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dialogs import speech
from dialogs.ids import Language
from dialogs.slots.reading import Money, Period
from dialogs.speech_words import JOINTS

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2027, 5, 18, 9, tzinfo=UTC)
EN, ES, RU, FI, AR, TH = (Language(code) for code in ("en", "es", "ru", "fi", "ar", "th"))


def bare(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u200f", "")


@pytest.mark.parametrize(
    ("amount", "currency", "language", "expected"),
    [
        (25, "EUR", EN, "€25"),
        (25.5, "EUR", EN, "€25.50"),
        (25, "EUR", ES, "25 €"),
        (1500, "RUB", RU, "1 500 ₽"),
        (1500, "RUB", EN, "RUB 1,500"),
        (1500, None, EN, "1,500"),
    ],
)
def test_money_is_written_as_the_language_does(
    amount: float, currency: str | None, language: Language, expected: str
) -> None:
    assert bare(speech.money(amount, currency, language)) == expected


def test_a_range_of_money_may_be_open() -> None:
    assert speech.money_range(Money(120, 160, "EUR"), EN) == "€120 – €160"
    assert speech.money_range(Money(120, 120, "EUR"), EN) == "€120"
    assert speech.money_range(Money(None, 160, "EUR"), EN) == "up to €160"
    assert bare(speech.money_range(Money(120, None, "EUR"), FI)) == "alkaen 120 €"
    assert speech.money_range(Money(None, None), EN) == ""


def test_a_deadline_is_told_in_the_companys_zone_with_its_day() -> None:
    friday = datetime(2027, 5, 21, 18, tzinfo=UTC)
    assert speech.deadline(friday, BERLIN, EN, NOW) == "Friday, 21 May, 20:00"
    assert speech.deadline(friday, BERLIN, RU, NOW) == "пятницы, 21 мая, 20:00"
    assert speech.deadline(friday, BERLIN, AR, NOW) == "يوم الجمعة 21 مايو الساعة 20:00"
    assert speech.deadline(friday, BERLIN, TH, NOW) == "วันศุกร์ที่ 21 พฤษภาคม เวลา 20:00 น."
    sunday = friday + timedelta(days=2)
    assert speech.deadline(sunday, BERLIN, FI, NOW) == "sunnuntaina 23. toukokuuta klo 20.00"
    assert speech.deadline(friday.replace(year=2028), BERLIN, EN, NOW) == "Sunday, 21 May 2028, 20:00"


@pytest.mark.parametrize(
    ("days", "language", "expected"),
    [
        (0, EN, "today at 11:00"),
        (1, EN, "tomorrow at 11:00"),
        (3, EN, "Friday at 11:00"),
        (3, RU, "в пятницу в 11:00"),
        (3, FI, "perjantaina klo 11.00"),
        (3, ES, "el viernes a las 11:00"),
        (5, FI, "sunnuntaina klo 11.00"),
        (30, EN, "Thursday, 17 June at 11:00"),
        (30, RU, "в четверг, 17 июня в 11:00"),
        (30, TH, "วันพฤหัสบดีที่ 17 มิถุนายน เวลา 11:00 น."),
    ],
)
def test_an_opening_is_told_from_today(days: int, language: Language, expected: str) -> None:
    assert speech.opening(NOW + timedelta(days=days), BERLIN, language, NOW) == expected


def test_a_stretch_of_days_is_told_as_short_as_it_can_be() -> None:
    assert speech.period(Period(date(2027, 5, 20), date(2027, 5, 20)), EN) == "20 May 2027"
    assert speech.period(Period(date(2027, 5, 1), date(2027, 5, 31)), EN) == "May 2027"
    assert "1" in speech.period(Period(date(2027, 5, 1), date(2027, 6, 20)), EN)
    assert speech.period(Period(None, date(2027, 5, 20)), EN) == "by 20 May 2027"
    assert speech.period(Period(date(2027, 5, 20), None), ES) == "desde el 20 de mayo de 2027"
    assert speech.period(Period(None, None), EN) == "no date in mind"


def test_a_length_of_time_is_told_in_two_units_at_most() -> None:
    assert speech.duration(timedelta(minutes=10), EN) == "10 minutes"
    assert speech.duration(timedelta(days=2), RU) == "2 дня"
    assert speech.duration(timedelta(days=1, hours=2, minutes=3), EN) == "1 day 2 hours"
    assert speech.duration(timedelta(), EN) == "0 minutes"


@pytest.mark.parametrize(
    ("minutes", "language", "expected"),
    [
        (10, EN, "10 minutes"),
        (10, RU, "10 минут"),
        (21, RU, "21 минуты"),
        (120, RU, "2 часов"),
        (90, RU, "1 часа 30 минут"),
        (10, FI, "10 minuutin"),
        (60, FI, "1 tunnin"),
        (120, AR, "ساعتين"),
        (62, AR, "ساعة ودقيقتين"),
        (10, TH, "10 นาที"),
    ],
)
def test_a_length_of_time_fits_after_within(minutes: int, language: Language, expected: str) -> None:
    assert speech.within(timedelta(minutes=minutes), language) == expected


def test_the_groups_of_a_phone_number_keep_their_order_in_arabic() -> None:
    assert speech.left_to_right("+49 1512 3456789", AR) == "\u200e+49 1512 3456789"
    assert speech.left_to_right("+49 1512 3456789", EN) == "+49 1512 3456789"


def test_a_phone_number_is_told_in_the_international_way() -> None:
    assert speech.phone("+4915123456789") == "+49 1512 3456789"
    assert speech.phone("ask my mother") == "ask my mother"


@pytest.mark.parametrize("language", [*JOINTS, "de", "xx"])
def test_everything_can_be_told_in_every_language(language: str) -> None:
    spoken = Language(language)
    assert speech.money(25, "EUR", spoken)
    assert "21" in speech.deadline(datetime(2027, 5, 21, 18, tzinfo=UTC), BERLIN, spoken, NOW)
    assert speech.opening(NOW + timedelta(days=1), BERLIN, spoken, NOW)
    assert speech.period(Period(date(2027, 5, 1), None), spoken)
    assert speech.duration(timedelta(hours=1), spoken)


def test_the_heavy_libraries_load_on_first_use_only() -> None:
    code = "import sys, dialogs.speech; print('babel' in sys.modules, 'phonenumbers' in sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30
    )
    assert told.stdout.split() == ["False", "False"]

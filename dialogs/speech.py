"""Amounts, times and numbers the way people write them in a language.

Babel and phonenumbers load on first use: they are heavy, and many processes never say a price. English is
written the European way (20 May, 20:00). All times given are aware; ``zone`` is the company's.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from dialogs.ids import Language
from dialogs.slots.reading import Money, Period
from dialogs.speech_words import JOINTS, Joints

if TYPE_CHECKING:
    from babel import Locale

_LOCALES = {"en": "en_GB"}
_CENTS = re.compile(r"\.0+")
_CODE_BY_DIGIT = re.compile(r"(?<=[A-Z])(?=\d)")
"""Where "RUB100" wants its space."""

_MONTH_DAY = "MMMMd"
_RIGHT_TO_LEFT = frozenset({"ar"})


@lru_cache(maxsize=2048)
def money(amount: float, currency: str | None, language: Language) -> str:
    """Write an amount with its ISO 4217 currency: "€25" or "25 €". Cents only where there are some."""
    from babel import numbers  # noqa: PLC0415 - heavy, see above

    locale = _locale(language)
    if not currency:
        return str(numbers.format_decimal(amount, locale=locale))
    pattern = locale.currency_formats["standard"].pattern
    whole = amount == int(amount)
    written = numbers.format_currency(
        amount, currency, _CENTS.sub("", pattern) if whole else None, locale, currency_digits=not whole
    )
    return _CODE_BY_DIGIT.sub("\u00a0", written)


def money_range(value: Money, language: Language) -> str:
    """Write a range of money: "€120–160" style, "from €120", "up to €160"; empty when nothing is known."""
    low, high = value.min, value.max
    if low is None or high is None:
        return _open_range(value, language)
    if low == high:
        return money(low, value.currency, language)
    return f"{money(low, value.currency, language)} – {money(high, value.currency, language)}"


def deadline(when: datetime, zone: ZoneInfo, language: Language, now: datetime) -> str:
    """Write a deadline in full: "Friday, 20 May, 20:00"; with the year when it is not this one.

    Where weekdays are inflected, Russian has the form after "до", Finnish the one after "päättyy".
    """
    local = when.astimezone(zone)
    same_year = local.year == now.astimezone(zone).year
    return _joints(language).due.format(_long_day(local.date(), language, same_year), _clock(local, language))


def opening(when: datetime, zone: ZoneInfo, language: Language, now: datetime) -> str:
    """Write when the desk opens: "today at 14:00", "tomorrow at 09:00", "Monday at 09:00", else the date."""
    local, today = when.astimezone(zone), now.astimezone(zone).date()
    day = _near_day(local.date(), (local.date() - today).days, language)
    return _joints(language).at.format(day, _clock(local, language))


@lru_cache(maxsize=1024)
def period(value: Period, language: Language) -> str:
    """Write a stretch of days: "20 May 2027", "May 2027", "1–20 May 2027", "by 1 May 2027"."""
    from babel import dates  # noqa: PLC0415 - heavy, see above

    start, end = value.start, value.end
    if start is None or end is None:
        return _open_period(start, end, language)
    if start == end:
        return _day(start, language)
    locale = _locale(language)
    if start.day == 1 and end == _last_of_month(start):
        return str(dates.format_skeleton("yMMMM", datetime(start.year, start.month, 1), locale=locale))  # noqa: DTZ001
    return str(dates.format_interval(start, end, "yMMMd", locale=locale))


@lru_cache(maxsize=512)
def duration(length: timedelta, language: Language) -> str:
    """Write a length of time in its two largest units: "2 days", "1 hour 30 minutes"."""
    from babel import dates  # noqa: PLC0415 - heavy, see above

    minutes = max(round(length.total_seconds() / 60), 0)
    parts = (("day", minutes // 1440), ("hour", minutes // 60 % 24), ("minute", minutes % 60))
    told = [part for part in parts if part[1]][:2] or [("minute", 0)]
    return _joints(language).lengths.join(
        dates.format_timedelta(
            timedelta(**{f"{unit}s": count}),
            granularity=unit,  # type: ignore[arg-type]
            threshold=10**9,
            locale=_locale(language),
        )
        for unit, count in told
    )


def within(length: timedelta, language: Language) -> str:
    """Write a length of time as it stands after "within": "2 часов" after "в течение", "2 tunnin"."""
    words = _joints(language).within
    return " ".join(words.get(word, word) for word in duration(length, language).split(" "))


def left_to_right(text: str, language: Language) -> str:
    """Keep the groups of a number in order among words written from right to left."""
    return f"\u200e{text}" if text and language in _RIGHT_TO_LEFT else text


@lru_cache(maxsize=2048)
def phone(e164: str) -> str:
    """Write a phone number in the international way: "+49 1512 3456789"; anything unreadable stays."""
    import phonenumbers  # noqa: PLC0415 - heavy, see above

    try:
        number = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return e164
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


@lru_cache(maxsize=64)
def _locale(language: str) -> Locale:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - heavy, see above

    try:
        return Locale.parse(_LOCALES.get(language, language))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def _joints(language: str) -> Joints:
    return JOINTS.get(language, Joints())


def _open_range(value: Money, language: Language) -> str:
    joints = _joints(language)
    if value.min is not None:
        return joints.money_from.format(money(value.min, value.currency, language))
    if value.max is not None:
        return joints.money_to.format(money(value.max, value.currency, language))
    return ""


def _open_period(start: date | None, end: date | None, language: Language) -> str:
    joints = _joints(language)
    if start is not None:
        return joints.days_from.format(_day(start, language))
    return joints.days_to.format(_day(end, language)) if end is not None else joints.any_time


def _skeleton(name: str, when: date, language: str) -> str:
    from babel import dates  # noqa: PLC0415 - heavy, see above

    pattern: Any = _locale(language).datetime_skeletons[name]
    return str(dates.format_date(when, pattern.pattern, locale=_locale(language)))


def _day(when: date, language: str) -> str:
    from babel import dates  # noqa: PLC0415 - heavy, see above

    return str(dates.format_date(when, "long", locale=_locale(language)))


def _weekday(when: date, language: str) -> str:
    from babel import dates  # noqa: PLC0415 - heavy, see above

    return str(dates.format_date(when, "EEEE", locale=_locale(language)))


@lru_cache(maxsize=512)
def _long_day(when: date, language: str, same_year: bool) -> str:
    date_text = _month_day(when, language) if same_year else _day(when, language)
    joints = _joints(language)
    weekday = joints.due_weekdays[when.weekday()] if joints.due_weekdays else _weekday(when, language)
    return joints.dated.format(joints.weekday_due.format(weekday), date_text)


def _month_day(when: date, language: str) -> str:
    locale = _locale(language)
    return (
        _skeleton(_MONTH_DAY, when, language)
        if _MONTH_DAY in locale.datetime_skeletons
        else _day(when, language)
    )


@lru_cache(maxsize=512)
def _near_day(day: date, ahead: int, language: str) -> str:
    joints = _joints(language)
    if ahead in {0, 1} and joints.today:
        return joints.tomorrow if ahead else joints.today
    on = joints.weekdays[day.weekday()] if joints.weekdays else joints.weekday.format(_weekday(day, language))
    return on if ahead < 7 else joints.dated.format(on, _month_day(day, language))


def _clock(local: datetime, language: str) -> str:
    return _joints(language).clock.format(local.hour, local.minute)


def _last_of_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])

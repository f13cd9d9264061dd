"""Days of named times, seen from one day: weeks, months, seasons, weekdays, holidays.

Pure calendar: every question is answered from the day the ``Almanac`` was made for and the region (ISO 3166-1),
which decides the half of the globe, the kind of Easter and national days. Weeks run from Monday to Sunday.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from dialogs.slots.data import holidays

_SOUTHERN = frozenset("AR CL UY PY BR PE BO AU NZ ZA NA ZW MZ MG LS SZ BW".split())
_FRIDAY_WEEKEND = frozenset("BH DZ EG IQ JO KW LY OM PS QA SA SD SY YE".split())
"""Regions whose weekend is Friday and Saturday, after CLDR."""
_ORTHODOX = frozenset("RU BY UA KZ GR CY BG RS RO MD GE AM MK ME KG UZ".split())
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_THAI_SEASONS = {"hot": (3, 5), "rainy": (6, 10), "cool": (11, 2)}
WEEKEND = 67
_EITHER = {"eid": ("eid_fitr", "eid_adha"), "holidays_ru": ("new_year_holidays", "may_holidays")}
"""Names that mean whichever of several holidays comes first."""

_DAYS_IN = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1}
_HALF_A_DAY = 0.25
_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12}


class Span(NamedTuple):
    """Days from ``start`` to ``end``, both included; ``None`` is an open end.

    ``grain`` is what was named: ``day``, ``week``, ``month``, ``quarter``, ``half``, ``year``, ``season``, ``holiday``,
    ``weekend``, ``end`` (the end of something), ``part`` or ``open``.
    """

    start: date | None
    end: date | None
    grain: str = "day"


class Almanac(NamedTuple):
    """The calendar as seen on ``today`` in ``region``."""

    today: date
    region: str

    def plus(self, number: float, unit: str) -> date | None:
        """Today plus so many units; a half is rounded to days; ``None`` when the calendar ends before."""
        return plus(self.today, number, unit)

    def unit(self, unit: str, offset: int) -> Span | None:
        """This (0), the next (1), the last (-1) day, week, month, quarter, half or year."""
        today = self.today
        if unit == "week":
            monday = today - timedelta(days=today.weekday()) + timedelta(weeks=offset)
            return Span(monday, monday + timedelta(days=6), "week")
        if unit in _MONTHS_IN:
            length = _MONTHS_IN[unit]
            months = (today.year * 12 + today.month - 1) // length * length + offset * length
            return _months(months // 12, months % 12 + 1, length, unit)
        day = today + timedelta(days=offset)
        return Span(day, day, "day")

    def month(self, month: int, year: int | None = None) -> Span | None:
        """A month of a year, or the next one of that name (this month counts)."""
        if year is None:
            year = self.today.year + (month < self.today.month)
        return _months(year, month, 1, "month")

    def day(self, day: int, month: int, year: int | None = None) -> Span | None:
        """A date; without a year the next one; ``None`` when there is no such day."""
        years = (year,) if year is not None else range(self.today.year, self.today.year + 9)
        for candidate in years:
            found = _date(candidate, month, day)
            if found is not None and (year is not None or found >= self.today):
                return Span(found, found, "day")
        return None

    def day_of_month(self, day: int) -> Span | None:
        """The next 15th."""
        for offset in range(3):
            month = self.unit("month", offset)
            found = _date(month.start.year, month.start.month, day) if month and month.start else None
            if found is not None and found >= self.today:
                return Span(found, found, "day")
        return None

    def weekday(self, weekday: int, within: Span | None = None) -> Span:
        """The next such weekday after today (1 Monday, ``WEEKEND``), or the one inside ``within``."""
        saturday = 5 if self.region in _FRIDAY_WEEKEND else 6
        first = saturday if weekday == WEEKEND else weekday
        length = 2 if weekday == WEEKEND else 1
        base = within.start if within is not None and within.start is not None else self.today
        ahead = (first - base.isoweekday()) % 7
        if within is None and ahead == 0 and weekday != WEEKEND:
            ahead = 7
        if within is None and weekday == WEEKEND and base.isoweekday() == saturday + 1:
            ahead = -1
        start = base + timedelta(days=ahead)
        return Span(start, start + timedelta(days=length - 1), "weekend" if length == 2 else "day")

    def season(self, season: str, year: int | None = None) -> Span | None:
        """A season (``spring`` ... ``winter``, Thai ``hot``, ``rainy``, ``cool``): the one under way or the next."""
        if season in _THAI_SEASONS:
            first, last = _THAI_SEASONS[season]
        else:
            first = _SEASONS[season]
            first = (first + 5) % 12 + 1 if self.region in _SOUTHERN else first
            last = (first + 1) % 12 + 1
        length = (last - first) % 12 + 1
        if year is not None:
            return _months(year, first, length, "season")
        for candidate in (self.today.year - 1, self.today.year, self.today.year + 1):
            found = _months(candidate, first, length, "season")
            if found is not None and found.end is not None and found.end >= self.today:
                return found
        return None

    def holiday(self, name: str, year: int | None = None) -> Span | None:
        """A holiday of ``data.holidays``: the one of a year, or the one under way or next."""
        name = self._meant(name)
        if name in _EITHER:
            spans = [self.holiday(each, year) for each in _EITHER[name]]
            return min(filter(None, spans), key=lambda span: span.start or date.max, default=None)
        years = (year,) if year is not None else range(self.today.year - 1, self.today.year + 3)
        for candidate in years:
            for start, end in _holiday(name, candidate, self.region):
                if year is not None or end >= self.today:
                    return Span(start, end, "holiday")
        return None

    def _meant(self, name: str) -> str:
        if name == "labour_day":
            return "labour_day_us" if self.region in {"US", "CA"} else "labour_day_may"
        if name == "easter_orthodox" or (name == "easter" and self.region in _ORTHODOX):
            return "easter_east"
        return "midsummer_fi" if name == "midsummer" else name


def plus(day: date, number: float, unit: str) -> date | None:
    """``day`` plus ``number`` units (day, week, month, quarter, half, year); ``None`` outside the calendar."""
    if abs(number) > 4000:
        return None
    try:
        if unit in _DAYS_IN:
            return day + timedelta(days=int(number * _DAYS_IN[unit] + _HALF_A_DAY))
        if unit == "week":
            return day + timedelta(days=round(number * 7))
        months = number * _MONTHS_IN.get(unit, 1)
        whole = int(months)
        month = day.year * 12 + day.month - 1 + whole
        year, index = divmod(month, 12)
        landed = date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))
        return landed + timedelta(days=round((months - whole) * 30))
    except (ValueError, OverflowError):
        return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _months(year: int, month: int, length: int, grain: str) -> Span | None:
    if not 1 <= month <= 12 or not 1900 <= year <= 2200:
        return None
    last_year, last = divmod(year * 12 + month - 1 + length - 1, 12)
    return Span(date(year, month, 1), date(last_year, last + 1, monthrange(last_year, last + 1)[1]), grain)


def _holiday(name: str, year: int, region: str) -> list[tuple[date, date]]:
    """First and last day of a holiday in a year: none, one, or (islamic ones, rarely) two of them."""
    if name == "national_day":
        fixed = holidays.NATIONAL_DAYS.get(region)
        return [(_on(year, fixed), _on(year, fixed))] if fixed else []
    if name in holidays.FIXED:
        first, last = holidays.FIXED[name]
        return [(_on(year, first), _on(year + (last < first), last))]
    return _counted_holiday(name, year) or _moon_holiday(name, year)


def _counted_holiday(name: str, year: int) -> list[tuple[date, date]]:
    """Holidays counted from Easter, or to the nth weekday of a month."""
    if name in holidays.FROM_EASTER:
        return [_around(easter(year), *holidays.FROM_EASTER[name])]
    if name in holidays.FROM_ORTHODOX_EASTER:
        return [_around(orthodox_easter(year), *holidays.FROM_ORTHODOX_EASTER[name])]
    if name in holidays.NTH_WEEKDAY:
        return [_around(_nth_weekday(year, *holidays.NTH_WEEKDAY[name]), 0, 0)]
    if name in holidays.SATURDAY_FROM:
        month_day, before, after = holidays.SATURDAY_FROM[name]
        return [_around(_saturday_from(_on(year, month_day)), before, after)]
    return []


def _moon_holiday(name: str, year: int) -> list[tuple[date, date]]:
    if name == "hajj":
        return [_around(day, -2, 3) for day in _movable_days("eid_adha", year)]
    days = _movable_days(name, year)
    if name == "ramadan":
        return [(day, _eid_after(day) - timedelta(days=1)) for day in days]
    return [_around(day, 0, holidays.MOVABLE[name][0] - 1) for day in days]


def _around(day: date, before: int, after: int) -> tuple[date, date]:
    return day + timedelta(days=before), day + timedelta(days=after)


def _movable_days(name: str, year: int) -> list[date]:
    starts = holidays.MOVABLE[name][1].split() if name in holidays.MOVABLE else []
    return [date.fromisoformat(start) for start in starts if start.startswith(f"{year}-")]


def _eid_after(day: date) -> date:
    starts = map(date.fromisoformat, holidays.MOVABLE["eid_fitr"][1].split())
    return next((start for start in starts if start > day), day + timedelta(days=30))


def _on(year: int, month_day: str) -> date:
    return date(year, int(month_day[:2]), int(month_day[3:]))


def _saturday_from(day: date) -> date:
    return day + timedelta(days=(6 - day.isoweekday()) % 7)


def _nth_weekday(year: int, month: int, which: int, weekday: int, added: int) -> date:
    if which > 0:
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    else:
        last = date(year, month, monthrange(year, month)[1])
        day = last - timedelta(days=(last.isoweekday() - weekday) % 7)
    return day + timedelta(days=added)


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday in the Gregorian calendar (Meeus' Julian rule plus 13 days, right until 2099)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)

"""Rules for days, months and years: "15-20 мая", "May 5th", "el 15", "พ.ค. 69", "week 23"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dialogs.slots.almanac import Almanac, Span
from dialogs.slots.dates import two_digit_year
from dialogs.slots.grammar import Rule, rule
from dialogs.slots.period_items import SMALLEST_SHORT_YEAR, Item, Made, every, gone, one, spanned, union

_IMPOSSIBLE = Item("w", "impossible")
_MOST_COUNTED = 4
"""An ordinal word up to this counts weeks and the like; "пятнадцатого" alone is a day of the month."""
_NEAR_DAYS = 10
"""Two days said with "or" are one stretch when no more days lie between them."""


class Dates:
    """Rules of dates; a year may follow or go before."""

    def __init__(self, almanac: Almanac) -> None:
        self.almanac = almanac

    def dates(self) -> tuple[Rule[Item], ...]:
        """Return the rules for days and months with numbers, in the order they must be tried."""
        year, short = "(?:[v,I]*Y)?", "N(?![UMNODTJ])"
        return (
            rule("Uv?M", self._month_named),
            rule("OU", self._ordinal_day),
            rule("UN[DTJ]N(?!U)", self._months_by_number),
            rule("UxN(?=[vF]?[MS])", self._week_by_number),
            rule("U(?=[NO][xvI]*M)", self._day_said),
            rule(f"[Fv2x]*[NO]v?[TDt&J]v?x*[NO][xv]*[MS]{year}", self._days_of_month),
            rule(f"[Fv2]*M[NO]v?[TDt&J]v?[NO](?![MU]){year}", self._days_of_month),
            rule(f"Y,?x*[NO][xv]*M|(?<!U)x*[NO][xvIF]*M(?:{short}|{year})", self._day_and_month),
            rule(f"M[NO](?![MUNO]){year}", self._day_and_month),
            rule("MN", self._month_short_year),
            rule(f"Y[,vI]*M|M{year}", self._month),
            rule("W,?x*[NO](?![UMNODTJS])", self._weekday_and_day),
            rule("(?<!U)x*[NO]x?v?S|S[vx]?[NO](?!U)", self._day_inside),
            rule("[F2v]*S[TDt&]+x*[NO](?![UMS])", self._same_month),
            rule("[Fv]?x*N[TD]x?Nx|[Fv2]*x[NO][TDJ&]x?[NO]|[F2v]*[NO][TDJ&]O(?!U)", self._days_to_come),
            rule("UN(?!U)", self._numbered_unit),
            rule("xNR(?![UMS])", self._day_of_this_month),
            rule("xN(?![UN])|[NO]x|x*O(?![UW4PpMS])", self._bare_day),
        )

    def _month_and_year(self, items: Sequence[Item]) -> tuple[int, int | None] | None:
        for month in every(items, "M"):
            return int(month.number), next((int(year.number) for year in every(items, "Y")), None)
        span = one(items, "S").span
        named = span is not None and span.grain in {"month", "day"}
        return (span.start.month, span.start.year) if span and named and span.start else None

    def _date(self, day: float, month: int, year: int | None) -> date | None:
        span = self.almanac.day(int(day), month, year) if day == int(day) and 1 <= day <= 31 else None
        return span.start if span else None

    def _days_of_month(self, items: Sequence[Item]) -> Made:
        first, last = (item.number for item in every(items, "NO")[:2])
        month = self._month_and_year(items)
        either = any(item.kind == "J" for item in items)
        if month is None or not 1 <= first < last or (either and last - first > _NEAR_DAYS):
            return None
        start = self._date(first, *month)
        end = self._date(last, month[0], start.year) if start else None
        return [Item("S", span=Span(start, end, "part"))] if start and end else [_IMPOSSIBLE]

    def _day_and_month(self, items: Sequence[Item]) -> Made:
        numbers = every(items, "NO")
        number, month = numbers[0].number, self._month_and_year(items)
        if month and len(numbers) > 1:
            month = month[0], two_digit_year(int(numbers[1].number), self.almanac.region, self.almanac.today)
        if month is None or number != int(number) or not 1 <= number < SMALLEST_SHORT_YEAR:
            return None
        return spanned(self.almanac.day(int(number), *month)) or [_IMPOSSIBLE]

    def _month_short_year(self, items: Sequence[Item]) -> Made:
        """Read ``พ.ค. 69``: a number too large for a day is a year."""
        number = items[1].number
        if number != int(number) or not SMALLEST_SHORT_YEAR <= number < 100:
            return None
        year = two_digit_year(int(number), self.almanac.region, self.almanac.today)
        return spanned(self.almanac.month(int(items[0].number), year))

    def _month(self, items: Sequence[Item]) -> Made:
        year = next((int(item.number) for item in every(items, "Y")), None)
        return spanned(self.almanac.month(int(one(items, "M").number), year))

    def _day_inside(self, items: Sequence[Item]) -> Made:
        """Read a day of a month already named: "15 de este mes", "the 5th of next month"."""
        span, number = one(items, "S").span, one(items, "NO").number
        if span is None or span.grain != "month" or span.start is None or number != int(number):
            return None
        return spanned(self.almanac.day(int(number), span.start.month, span.start.year))

    def _month_named(self, items: Sequence[Item]) -> Made:
        return [items[-1]] if items[0].value == "month" else None

    def _day_said(self, items: Sequence[Item]) -> Made:
        """Read "يوم ١٠ مايو": the word before the number only says that it is a day."""
        return gone(items) if items[0].value == "day" else None

    def _ordinal_day(self, items: Sequence[Item]) -> Made:
        """Read "15. päivä"."""
        of_a_month = items[0].value == "digits" or items[0].number > _MOST_COUNTED
        return [items[0]] if of_a_month and items[1].value == "day" else None

    def _weekday_and_day(self, items: Sequence[Item]) -> Made:
        """Read "Wednesday 25", when the next 25th is a Wednesday."""
        day = self._bare_day(items)
        start = day[0].span.start if day and day[0].span else None
        return day if start and start.isoweekday() == items[0].number else None

    def _months_by_number(self, items: Sequence[Item]) -> Made:
        """Read "شهر ٧ أو ٨"."""
        first, last = every(items, "N")
        if items[0].value == "week":
            weeks = [self._iso_week(int(item.number)) for item in (first, last)]
            return union([week for week in weeks if week]) if last.number == first.number + 1 else None
        if items[0].value == "day":
            return self._days_to_come(items)
        if items[0].value != "month" or not 1 <= first.number < last.number <= 12:
            return None
        return union([span for item in (first, last) if (span := self.almanac.month(int(item.number)))])

    def _week_by_number(self, items: Sequence[Item]) -> Made:
        """Read "สัปดาห์ที่ 2 ของเมษา"."""
        unit, _, number = items
        return [Item("O", "digits", number.number), unit] if unit.value == "week" else None

    def _same_month(self, items: Sequence[Item]) -> Made:
        """Read "from the 1st of June until the 15th"."""
        span, last = one(items, "S").span, one(items, "NO").number
        if span is None or span.start is None or span.start != span.end or not span.start.day < last:
            return None
        end = self._date(last, span.start.month, span.start.year)
        return [Item("S", span=Span(span.start, end, "part"))] if end else None

    def _days_to_come(self, items: Sequence[Item]) -> Made:
        first, last = (item.number for item in every(items, "NO")[:2])
        start = self.almanac.day_of_month(int(first)) if 1 <= first < last < SMALLEST_SHORT_YEAR else None
        if start is None or start.start is None:
            return None
        end = self._date(last, start.start.month, start.start.year)
        return [Item("S", span=Span(start.start, end, "part"))] if end else None

    def _numbered_unit(self, items: Sequence[Item]) -> Made:
        """Read week 23, month 5 ("เดือน 5", "شهر 5"), day 15 ("يوم 15") and year 70 ("ปี 70")."""
        unit, number = items[0].value, items[1].number
        if number != int(number) or not 1 <= number < 100:
            return None
        whole = int(number)
        if unit == "day" and whole <= 31:
            return spanned(self.almanac.day_of_month(whole))
        if unit == "month" and whole <= 12:
            return spanned(self.almanac.month(whole))
        if unit == "quarter" and whole <= 4:
            return [Item("4", number=whole)]
        if unit == "year" and whole >= SMALLEST_SHORT_YEAR:
            return [Item("Y", number=two_digit_year(whole, self.almanac.region, self.almanac.today))]
        return spanned(self._iso_week(whole)) if unit == "week" else None

    def _iso_week(self, week: int) -> Span | None:
        for year in (self.almanac.today.year, self.almanac.today.year + 1):
            try:
                monday = date.fromisocalendar(year, week, 1)
            except ValueError:
                return None
            if monday + timedelta(days=6) >= self.almanac.today:
                return Span(monday, monday + timedelta(days=6), "week")
        return None

    def _day_of_this_month(self, items: Sequence[Item]) -> Made:
        """Read "วันที่ 22 นี้"."""
        return self._bare_day(items) if items[-1].value == "this" else None

    def _bare_day(self, items: Sequence[Item]) -> Made:
        number = one(items, "NO")
        said_a_day = items[-1].kind == "x"
        counted = number.kind == "O" and number.value != "digits" and number.number <= _MOST_COUNTED
        if (counted and not said_a_day) or number.number != int(number.number):
            return None
        return spanned(self.almanac.day_of_month(int(number.number))) if 1 <= number.number <= 31 else None

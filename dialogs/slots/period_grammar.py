"""The grammar of an answer about time: items in, spans of days out.

Letters: S span, d duration, X bound (open end); N number, Y year, O ordinal, V few, U unit, M month, W weekday, E season,
H holiday, R which one, r the coming, o "the one after", P/p part before/behind its word, 4 quarter number, I/i in, v of,
F/f from, T/t to, L/l by, B/b before, A/a after, Z/z within, 2 between, & and, J or, D dash, n not, m at least, e under,
x dayword, C/c towards, G ago, 9 lasting, g age, ``!`` correction, K asap, k soon, Q no hurry, ``,`` clause end, w other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dialogs.slots.almanac import WEEKEND, Almanac, Span, plus
from dialogs.slots.dates import two_digit_year
from dialogs.slots.grammar import Rule, rewritten, rule

FEW = (2.0, 4.0)
_SMALLEST_DAY_YEAR = 32


class Item(NamedTuple):
    """One letter of the grammar with what it needs: a value, a number, a span, or a duration ``low``-``high`` units."""

    kind: str
    value: str = ""
    number: float = 0.0
    span: Span | None = None
    high: float = 0.0
    literal: str = ""


Made = list[Item] | None


def spans_in(items: Sequence[Item], almanac: Almanac) -> list[Item]:
    """Rewrite the items of an answer until spans (S), bounds (X) and words that mean a time (K, k, Q) are left."""
    return rewritten(items, _rules(almanac))


@lru_cache(maxsize=16)
def _rules(almanac: Almanac) -> tuple[Rule[Item], ...]:
    g = _Grammar(almanac)
    return (*g.durations(), *g.relatives(), *g.dates(), *g.names(), *g.parts(), *g.weekdays(), *g.joins(), *g.bounds())


def _one(items: Sequence[Item], kinds: str) -> Item:
    return next(item for item in items if item.kind in kinds)


def _all(items: Sequence[Item], kinds: str) -> list[Item]:
    return [item for item in items if item.kind in kinds]


def _word(_: Sequence[Item]) -> list[Item]:
    return [Item("w")]


def _gone(_: Sequence[Item]) -> list[Item]:
    return []


def _spanned(span: Span | None) -> Made:
    return None if span is None else [Item("S", span=span)]


def _same_kind(letter: str) -> Callable[[Sequence[Item]], Made]:
    return lambda items: [item._replace(kind=letter) for item in items[:1]]


class _Grammar:
    """The rules, bound to the almanac they ask."""

    def __init__(self, almanac: Almanac) -> None:
        self.almanac = almanac
        self.today = almanac.today

    # durations ------------------------------------------------------------------------------------------------------

    def durations(self) -> tuple[Rule[Item], ...]:
        return (
            rule("SU", self._decimal_unit),
            rule("gN?U?|N[gU]g|9N[DJT]?N?U|9[VI]?U(?!D)|9VU", _word),
            rule("UNU|U[DJ]NU", self._unit_number_unit),
            rule("N[DJTt&]+NU|2N&NU", self._number_range),
            rule("NNU", self._neighbours),
            rule("VU", lambda items: [Item("d", items[1].value, FEW[0], high=FEW[1])]),
            rule("N[xU]?(?=M)", lambda _: None),
            rule("NU", self._number_unit),
            rule("[ZI]U[DJ]?N(?![MU])|U[DJ]N(?![MU])", self._unit_then_number),
            rule("[ZI]?U[DJ]d", self._unit_then_duration),
            rule("d&?N", self._and_a_half),
            rule("d[DJ]d", self._two_durations),
            rule("dG|UG", _word),
        )

    def _decimal_unit(self, items: Sequence[Item]) -> Made:
        """ "1.5 months" looks like the first of May until the unit comes."""
        literal = items[0].literal
        return [Item("N", number=float(literal)), items[1]] if literal else None

    def _unit_number_unit(self, items: Sequence[Item]) -> Made:
        """Thai "เดือนสองเดือน", "неделя или две недели": from one to so many."""
        first, last = items[0], items[-1]
        if first.value != last.value:
            return None
        return [Item("d", first.value, 1, high=_one(items, "N").number)]

    def _number_range(self, items: Sequence[Item]) -> Made:
        numbers = _all(items, "N")
        return self._lasting(numbers[0].number, numbers[-1].number, items[-1])

    def _neighbours(self, items: Sequence[Item]) -> Made:
        low, high, unit = items
        return self._lasting(low.number, high.number, unit) if low.number < high.number <= low.number + 3 else None

    def _lasting(self, low: float, high: float, unit: Item) -> Made:
        if not 0 < low <= high <= 400:
            return [Item("w")]
        return [Item("d", unit.value, low, high=high)]

    def _number_unit(self, items: Sequence[Item]) -> Made:
        number, unit = items
        if unit.value == "quarter" and number.number in {1, 2, 3, 4} and not unit.literal:
            return [Item("4", str(int(number.number)), number.number)]
        return self._lasting(number.number, number.number, unit)

    def _unit_then_number(self, items: Sequence[Item]) -> Made:
        """ "месяц-два", "a month or two"; "week 23" and "เดือน 5" are left for the dates."""
        unit, number = _one(items, "U"), _one(items, "N")
        joined = _all(items, "DJ")
        if not joined:
            return None
        return [Item("d", unit.value, 1, high=number.number)] if 1 < number.number <= 60 else None

    def _unit_then_duration(self, items: Sequence[Item]) -> Made:
        unit, lasting = _one(items, "U"), items[-1]
        if unit.value != lasting.value:
            return None
        return [lasting._replace(number=1)]

    def _and_a_half(self, items: Sequence[Item]) -> Made:
        lasting, half = items[0], items[-1]
        if half.number != 0.5:
            return None
        return [lasting._replace(number=lasting.number + 0.5, high=lasting.high + 0.5)]

    def _two_durations(self, items: Sequence[Item]) -> Made:
        low, _, high = items
        if low.value != high.value:
            return self._two_units(low, high)
        return [low._replace(high=high.high)] if low.number < high.high else None

    def _two_units(self, low: Item, high: Item) -> Made:
        start, end = self.almanac.plus(low.number, low.value), self.almanac.plus(high.high, high.value)
        return [Item("S", span=Span(start, end, "part"))] if start and end and start < end else None

    # which one ------------------------------------------------------------------------------------------------------

    def relatives(self) -> tuple[Rule[Item], ...]:
        return (
            rule("[ZF]?R[dV]U?|[ZF]?r[dV]U?|Z?dr|Z?dR(?!W)", self._coming_duration),
            rule("Z?rU|Z?Ur", self._coming_units),
            rule("R[JD&]RU", self._two_relatives),
            rule("RU|UR", self._relative),
            rule("S[J&D]I?R(?![UMWEH])", self._and_the_next),
            rule("S[J&]?o|So", self._and_the_one_after),
            rule("Y", lambda items: _spanned(self._year(int(items[0].number)))),
        )

    def _coming_duration(self, items: Sequence[Item]) -> Made:
        which = _all(items, "Rr")
        lasting = _all(items, "d")
        if any(item.value in {"last", "this"} for item in which if item.kind == "R"):
            return [Item("w")] if any(item.value == "last" for item in which) else [item for item in items if item.kind == "d"]
        if lasting:
            return self._within(lasting[0].high, lasting[0].value)
        unit = _all(items, "U")
        return self._within(FEW[1], unit[0].value) if unit else None

    def _coming_units(self, items: Sequence[Item]) -> Made:
        few = _one(items, "r").number
        return self._within(few if few == 1 else FEW[1], _one(items, "U").value)

    def _within(self, number: float, unit: str) -> Made:
        if unit == "day" and number == FEW[1]:
            number = 7
        end = self.almanac.plus(number, unit)
        return None if end is None else [Item("S", span=Span(self.today, end, "part"))]

    def _offset(self, which: Item) -> int:
        return {"this": 0, "last": -1, "after_next": 2}.get(which.value, 1)

    def _relative(self, items: Sequence[Item]) -> Made:
        which, unit = _one(items, "R"), _one(items, "U")
        if unit.value == "hour":
            return self._at_day(0)
        return _spanned(self.almanac.unit(unit.value, self._offset(which)))

    def _at_day(self, offset: int) -> Made:
        return _spanned(self.almanac.unit("day", offset))

    def _two_relatives(self, items: Sequence[Item]) -> Made:
        first, second, unit = items[0], items[2], items[-1]
        spans = [self.almanac.unit(unit.value, self._offset(which)) for which in (first, second)]
        return self._union([span for span in spans if span])

    def _and_the_next(self, items: Sequence[Item]) -> Made:
        """ "esta semana o la que viene": the second names no unit of its own."""
        span = items[0].span
        following = self.almanac.unit(span.grain, self._offset(items[-1])) if span else None
        return self._union([span, following]) if span and following else None

    def _and_the_one_after(self, items: Sequence[Item]) -> Made:
        span = items[0].span
        if span is None or span.end is None or span.grain not in {"week", "month", "year", "quarter", "weekend"}:
            return None
        unit = "week" if span.grain == "weekend" else span.grain
        end = plus(span.end + timedelta(days=1), 1, unit)
        return [Item("S", span=Span(span.start, end - timedelta(days=1), "part"))] if end else None

    def _union(self, spans: Sequence[Span]) -> Made:
        starts = [span.start for span in spans if span.start]
        ends = [span.end for span in spans if span.end]
        if len(starts) < len(spans) or len(ends) < len(spans):
            return None
        grain = spans[0].grain if len({span.grain for span in spans}) == 1 else "part"
        return [Item("S", span=Span(min(starts), max(ends), "part" if grain == "day" else grain))]

    def _year(self, year: int) -> Span | None:
        return self.almanac.unit("year", year - self.today.year)

    # dates ----------------------------------------------------------------------------------------------------------

    def dates(self) -> tuple[Rule[Item], ...]:
        """Days and months with numbers; a span of a whole year may follow or go before."""
        year = "[v,]?S"
        return (
            rule(f"[Fv2x]*[NO]v?[TDt&]v?x?[NO]v?[MS](?:{year})?", self._days_of_month),
            rule(f"F?M[NO]v?[TDt]v?[NO](?:{year})?(?![MU])", self._month_then_days),
            rule(f"x*[NO][xv]*M(?:{year})?", self._day_and_month),
            rule(f"M[NO](?![MUN])(?:{year})?", self._day_and_month),
            rule("MN", self._month_short_year),
            rule(f"M(?:{year})|SvM|SM|M", self._month),
            rule("S[NO](?!U)", self._day_inside),
            rule("x?[NO]x?v?S|Sx[NO]", self._day_inside),
            rule("[Fv]?x*N[TD]x?Nx|x[NO][TD]x?[NO]", self._days_to_come),
            rule("U(?=N)N(?!U)", self._numbered_unit),
            rule("xN|Nx|x?O(?![UW4PpMS])", self._bare_day),
        )

    def _days_of_month(self, items: Sequence[Item]) -> Made:
        first, last = _all(items, "NO")[:2]
        month, year = self._month_and_year(items)
        if month is None:
            return None
        start = self._of(int(first.number), month, year)
        end = self._of(int(last.number), month, start.year if start else year)
        return [Item("S", span=Span(start, end, "part"))] if start and end and start <= end else [Item("w", "impossible")]

    def _month_and_year(self, items: Sequence[Item]) -> tuple[int | None, int | None]:
        months, spans = _all(items, "M"), [item.span for item in _all(items, "S") if item.span and item.span.start]
        if months:
            year = next((span.start.year for span in spans if span.grain == "year" and span.start), None)
            wrong = any(span.grain != "year" for span in spans)
            return (None if wrong else int(months[0].number)), year
        span = next((span for span in spans if span.grain in {"month", "day"}), None)
        return (span.start.month, span.start.year) if span and span.start else (None, None)

    def _of(self, day: int, month: int, year: int | None) -> date | None:
        span = self.almanac.day(day, month, year)
        return span.start if span else None

    def _month_then_days(self, items: Sequence[Item]) -> Made:
        return self._days_of_month(items)

    def _day_and_month(self, items: Sequence[Item]) -> Made:
        month, year = self._month_and_year(items)
        number = _one(items, "NO").number
        if month is None or number != int(number) or number >= _SMALLEST_DAY_YEAR or number < 1:
            return None
        span = self.almanac.day(int(number), month, year)
        return _spanned(span) or [Item("w", "impossible")]

    def _month_short_year(self, items: Sequence[Item]) -> Made:
        """ "พ.ค. 69", "May 27" is a day, "May 32" nothing."""
        number = items[1].number
        if number != int(number) or not _SMALLEST_DAY_YEAR <= number < 100:
            return None
        return _spanned(self.almanac.month(int(items[0].number), two_digit_year(int(number), self.almanac.region, self.today)))

    def _month(self, items: Sequence[Item]) -> Made:
        month = _one(items, "M")
        span = next((item.span for item in items if item.kind == "S"), None)
        if span is None:
            return _spanned(self.almanac.month(int(month.number)))
        if span.grain == "day" and items[0].kind == "S" and span.end is not None and span.literal_year is None:
            return None
        if span.grain != "year" or span.start is None:
            return None if items[0].kind == "S" else [*(_spanned(self.almanac.month(int(month.number))) or []), *items[1:]]
        return _spanned(self.almanac.month(int(month.number), span.start.year))

    def _day_inside(self, items: Sequence[Item]) -> Made:
        """ "15 de este mes", "the 5th of next month": a day of a month already named."""
        span, number = _one(items, "S").span, _one(items, "NO").number
        if span is None or span.grain != "month" or span.start is None or number != int(number) or not 1 <= number <= 31:
            return None
        return _spanned(self.almanac.day(int(number), span.start.month, span.start.year))

    def _days_to_come(self, items: Sequence[Item]) -> Made:
        first, last = _all(items, "NO")[:2]
        start = self.almanac.day_of_month(int(first.number)) if first.number < _SMALLEST_DAY_YEAR else None
        if start is None or start.start is None or not first.number < last.number:
            return None
        end = self._of(int(last.number), start.start.month, start.start.year)
        return [Item("S", span=Span(start.start, end, "part"))] if end else None

    def _numbered_unit(self, items: Sequence[Item]) -> Made:
        """Week 23, month 5 ("เดือน 5", "شهر 5"), day 15 ("يوم 15"), year 70 ("ปี 70")."""
        unit, number = items[0].value, items[1].number
        if number != int(number) or number < 1:
            return None
        if unit == "day" and number <= 31:
            return _spanned(self.almanac.day_of_month(int(number)))
        if unit == "month" and number <= 12:
            return [Item("S", span=self.almanac.month(int(number)))]
        if unit == "year" and number >= _SMALLEST_DAY_YEAR:
            return _spanned(self._year(two_digit_year(int(number), self.almanac.region, self.today))) if number < 100 else None
        return self._iso_week(int(number)) if unit == "week" and number <= 53 else None

    def _iso_week(self, week: int) -> Made:
        for year in (self.today.year, self.today.year + 1):
            try:
                monday = date.fromisocalendar(year, week, 1)
            except ValueError:
                return None
            if monday + timedelta(days=6) >= self.today:
                return [Item("S", span=Span(monday, monday + timedelta(days=6), "week"))]
        return None

    def _bare_day(self, items: Sequence[Item]) -> Made:
        number = _one(items, "NO")
        if number.kind == "O" and number.value != "digits":
            return None
        return _spanned(self.almanac.day_of_month(int(number.number))) if 1 <= number.number <= 31 else None

    # named times ----------------------------------------------------------------------------------------------------

    def names(self) -> tuple[Rule[Item], ...]:
        year = "[v,]?S"
        return (
            rule(f"[EH](?:{year})|S[v,]?[EH]", self._named_with_year),
            rule("R[EH]|[EH]R|[EH]", self._named),
            rule(f"O?U?4(?:{year})?|Sv?4", self._quarter),
            rule(f"OU(?:{year})|Sv?OU|OU|Sv?UO|UO(?:{year})|UO", self._nth_unit),
            rule("RS|SR", self._relative_month),
        )

    def _span_of(self, item: Item, year: int | None = None) -> Span | None:
        ask = self.almanac.season if item.kind == "E" else self.almanac.holiday
        return ask(item.value, year)

    def _named_with_year(self, items: Sequence[Item]) -> Made:
        year = _one(items, "S").span
        if year is None or year.grain != "year" or year.start is None:
            return None
        return _spanned(self._span_of(_one(items, "EH"), year.start.year))

    def _named(self, items: Sequence[Item]) -> Made:
        named = _one(items, "EH")
        which = next((item.value for item in items if item.kind == "R"), "")
        span = self._span_of(named)
        if which == "last" or span is None or span.start is None:
            return [Item("w")]
        under_way = span.start <= self.today
        following = which == "following" and (named.kind == "E" and span.start.year == self.today.year)
        if (under_way and which in {"next", "near"}) or following:
            span = self._span_of(named, span.start.year + 1)
        return _spanned(span)

    def _quarter(self, items: Sequence[Item]) -> Made:
        number, given = int(_one(items, "4").number), next((item.span for item in items if item.kind == "S"), None)
        year = self.today.year
        if given is not None:
            if given.grain != "year" or given.start is None:
                return None
            year = given.start.year
        offset = (year - self.today.year) * 4 + number - 1 - (self.today.month - 1) // 3
        if given is None and offset < 0:
            offset += 4
        return _spanned(self.almanac.unit("quarter", offset))

    def _nth_unit(self, items: Sequence[Item]) -> Made:
        """ "first week of June", "last week of the month", "second quarter of 2027", "third month"."""
        which, unit = int(_one(items, "O").number), _one(items, "U").value
        given = next((item.span for item in items if item.kind == "S"), None)
        if unit == "quarter" and 1 <= which <= 4:
            return self._quarter([Item("4", number=which), *_all(items, "S")])
        if unit == "half" and which in {1, 2}:
            return self._halved(given or self.almanac.unit("year", 0), which)
        if unit != "week" or given is None or given.start is None or given.end is None or given.grain != "month":
            return [Item("w"), *_all(items, "S")] if unit == "day" else None
        if which == -1:
            return [Item("S", span=Span(given.end - timedelta(days=6), given.end, "week"))]
        start = given.start + timedelta(days=7 * (which - 1))
        return [Item("S", span=Span(start, start + timedelta(days=6), "week"))] if 1 <= which <= 4 else None

    def _halved(self, span: Span | None, which: int) -> Made:
        return _spanned(_part(span, f"half{which}")) if span else None

    def _relative_month(self, items: Sequence[Item]) -> Made:
        """ "next May", "مايو القادم": the coming one, next year's when it is May now."""
        span, which = _one(items, "S").span, _one(items, "R").value
        if span is None or span.start is None or span.grain not in {"month", "quarter", "holiday", "season"}:
            return None
        if which == "last":
            return [Item("w")]
        if which != "this" and span.grain == "month" and span.start <= self.today:
            return _spanned(self.almanac.month(span.start.month, span.start.year + 1))
        return [_one(items, "S")]

    # parts of spans -------------------------------------------------------------------------------------------------

    def parts(self) -> tuple[Rule[Item], ...]:
        return (
            rule("(?:Sv?|U)p", self._part_behind),
            rule("(?<=[Pp])[Dv]?U(?!N)", self._this_unit),
            rule("P[DvFx,]*P?[SH]", self._part_before),
            rule("S[v,]?P(?![SU])", self._part_behind),
        )

    def _this_unit(self, items: Sequence[Item]) -> Made:
        return _spanned(self.almanac.unit(items[-1].value, 0))

    def _part_behind(self, items: Sequence[Item]) -> Made:
        named = items[0]
        span = named.span if named.kind == "S" else self.almanac.unit(named.value, 0)
        return self._coming_part(span, items[-1].value)

    def _part_before(self, items: Sequence[Item]) -> Made:
        return self._coming_part(items[-1].span, items[0].value)

    def _coming_part(self, span: Span | None, part: str) -> Made:
        """The part; of the next month, week or year when this one's is over."""
        found = _part(span, part) if span else None
        if span and found and found.end and found.end < self.today and span.grain in {"week", "month", "year", "quarter"}:
            following = self.almanac.unit(span.grain, 1)
            found = _part(following, part) if following and span.end and span.end >= self.today else found
        return _spanned(found)

    # weekdays -------------------------------------------------------------------------------------------------------

    def weekdays(self) -> tuple[Rule[Item], ...]:
        return (
            rule("W[v,]?S(?!W)|S[v,]?W", self._weekday_inside),
            rule("RW|WR|rW", self._relative_weekday),
            rule("W[DTJ]+W", self._weekday_range),
            rule("O?W", lambda items: _spanned(self.almanac.weekday(int(items[-1].number)))),
        )

    def _weekday_inside(self, items: Sequence[Item]) -> Made:
        span, weekday = _one(items, "S").span, int(_one(items, "W").number)
        if span is None:
            return None
        if span.grain == "week":
            return _spanned(self.almanac.weekday(weekday, span))
        if span.grain == "day":
            return [_one(items, "S")]
        return None

    def _relative_weekday(self, items: Sequence[Item]) -> Made:
        which, weekday = next(item for item in items if item.kind in "Rr"), int(_one(items, "W").number)
        upcoming = self.almanac.weekday(weekday)
        if which.value == "last":
            return [Item("w")]
        if which.value in {"next", "following", "after_next"}:
            offset = 2 if which.value == "after_next" else 1
            return _spanned(self.almanac.weekday(weekday, self.almanac.unit("week", offset)))
        this_week = self.almanac.unit("week", 0)
        here = self.almanac.weekday(weekday, this_week)
        if which.value == "this" and here.end is not None and here.end >= self.today:
            return _spanned(here)
        return _spanned(upcoming)

    def _weekday_range(self, items: Sequence[Item]) -> Made:
        first, last = items[0], items[-1]
        start = self.almanac.weekday(int(first.number))
        if WEEKEND in {first.number, last.number} or start.start is None:
            return None
        end = start.start + timedelta(days=int(last.number - first.number) % 7)
        return [Item("S", span=Span(start.start, end, "part"))]

    # ranges and bounds ----------------------------------------------------------------------------------------------

    def joins(self) -> tuple[Rule[Item], ...]:
        return (
            rule("S[DT]&?,?(?=[NO](?!U))", lambda _: None),
            rule("[NO][DT]S", self._day_to_date),
            rule("v(?!S[TD])", _gone),
            rule("9(?!d)", _gone),
            rule("x", _gone),
            rule("[Fv]SI?[TLDt]+S|2S[&JDT]S", self._from_to),
            rule("S[TD]+S", self._from_to),
            rule("S[,]?[J&]+[IC]?S", self._either),
            rule("S&S", self._either),
            rule("v", _gone),
        )

    def _day_to_date(self, items: Sequence[Item]) -> Made:
        """ "15-20.05"."""
        span, number = items[-1].span, items[0].number
        if span is None or span.grain != "day" or span.end is None or number != int(number) or not 1 <= number < span.end.day:
            return None
        start = self._of(int(number), span.end.month, span.end.year)
        return [Item("S", span=Span(start, span.end, "part"))]

    def _from_to(self, items: Sequence[Item]) -> Made:
        first, last = (item.span for item in _all(items, "S"))
        if first is None or last is None or first.start is None or last.end is None:
            return None
        end = last.end
        if end < first.start and last.grain in {"month", "season", "holiday", "day"}:
            later = plus(end, 1, "year")
            if later is None:
                return None
            end = later
        return [Item("S", span=Span(first.start, end, "part"))] if first.start <= end else None

    def _either(self, items: Sequence[Item]) -> Made:
        """ "May or June"; two times far apart stay two."""
        first, last = sorted((item.span for item in _all(items, "S") if item.span), key=lambda span: span.start or date.max)
        if first.end is None or last.start is None or (last.start - first.end).days > 45:
            return None
        return self._union([first, last])

    def bounds(self) -> tuple[Rule[Item], ...]:
        return (
            rule("n[^SNdn,]{0,4}?[Bb][CI]?[Sd]", self._not_before),
            rule("n[^SNdn,]{0,4}?A[CI]?[Sd]", self._no_later),
            rule("[Zz]I?d|T?dz|[eL]I?d|dl|(?<!F)[TB]I?d", self._within_duration),
            rule("FIm?d|[Fm]+I?d|AIm?d|d[fma]", self._after_duration),
            rule("AI?d|id|Ii?d|di|d", self._in_duration),
            rule("[Zz]+I?S|Sz", self._before_end),
            rule("C[CI]?S|SC?c", self._towards),
            rule("BLS|[LB][IC]?S|T?S[lb]", self._until_start),
            rule("TS|St", self._until),
            rule("AF?S|F?Sa|AH", self._after),
            rule("FS|Sf", self._starting),
            rule("nS", self._not_now),
        )

    def _ends(self, lasting: Item) -> tuple[date | None, date | None]:
        return self.almanac.plus(lasting.number, lasting.value), self.almanac.plus(lasting.high, lasting.value)

    def _bound(self, start: date | None, end: date | None) -> Made:
        return [Item("X", span=Span(start, end, "open"))] if start or end else None

    def _in_duration(self, items: Sequence[Item]) -> Made:
        start, end = self._ends(_one(items, "d"))
        if start is None or end is None:
            return None
        said = any(item.kind in "IiA" for item in items)
        return [Item("S", "in" if said else "bare", span=Span(start, end, "day" if start == end else "part"))]

    def _within_duration(self, items: Sequence[Item]) -> Made:
        _, end = self._ends(_one(items, "d"))
        return [Item("S", "in", span=Span(self.today, end, "part"))] if end else None

    def _after_duration(self, items: Sequence[Item]) -> Made:
        start, _ = self._ends(_one(items, "d"))
        return self._bound(start, None)

    def _not_before(self, items: Sequence[Item]) -> Made:
        lasting = _all(items, "d")
        if lasting:
            return self._after_duration(lasting)
        span = _one(items, "S").span
        return self._bound(span.start, None) if span else None

    def _no_later(self, items: Sequence[Item]) -> Made:
        lasting = _all(items, "d")
        if lasting:
            return self._within_duration(lasting)
        span = _one(items, "S").span
        return self._bound(None, span.end) if span else None

    def _before_end(self, items: Sequence[Item]) -> Made:
        span = _one(items, "S").span
        if span is None or span.end is None or span.end < self.today:
            return None
        coarse = span.grain in {"day", "end"}
        start = self.today if coarse or span.start is None else span.start
        return [Item("S", span=Span(start, span.end, "part"))]

    def _until_start(self, items: Sequence[Item]) -> Made:
        """ "by" a day counts the day, "before" it does not; both count the end of an end ("by the end of May")."""
        span = _one(items, "S").span
        if span is None or span.start is None or span.end is None:
            return None
        before = any(item.kind in "Bb" for item in items)
        if span.grain == "end" or (not before and span.grain in {"day", "week", "weekend", "part"}):
            return self._bound(None, span.end)
        if span.grain == "holiday" and (span.start.month, span.start.day) == (12, 31):
            return self._bound(None, span.start)
        return self._bound(None, span.start - timedelta(days=1))

    def _until(self, items: Sequence[Item]) -> Made:
        span = _one(items, "S").span
        return self._bound(None, span.end) if span else None

    def _after(self, items: Sequence[Item]) -> Made:
        span = next((item.span for item in items if item.kind == "S"), None)
        return self._bound(span.end + timedelta(days=1), None) if span and span.end else None

    def _starting(self, items: Sequence[Item]) -> Made:
        span = _one(items, "S").span
        return self._bound(span.start, None) if span else None

    def _towards(self, items: Sequence[Item]) -> Made:
        """ "ближе к лету": the month before it starts, when it is more than a day or a part."""
        item = _one(items, "S")
        span = item.span
        if span is None or span.start is None or span.grain not in {"season"} or items[0].value != "closer":
            return [item]
        return [Item("S", span=Span(max(self.today, span.start - timedelta(days=31)), span.start, "part"))]

    def _not_now(self, items: Sequence[Item]) -> Made:
        """ "not this month" is the time after it; "not in May" tells nothing to plan by."""
        span = items[-1].span
        if span is None or span.start is None or span.end is None or not span.start <= self.today <= span.end:
            return [Item("w")]
        return self._bound(span.end + timedelta(days=1), None)


def _part(span: Span, part: str) -> Span | None:
    """The beginning, middle, end or a half of a span: thirds of a month, whole months of seasons and years."""
    start, end = span.start, span.end
    if start is None or end is None:
        return None
    if part in {"half1", "half2"}:
        middle = _middle(span)
        return Span(start, middle - timedelta(days=1), "part") if part == "half1" else Span(middle, end, "end")
    if span.grain == "week":
        first, last = {"begin": (0, 1), "mid": (2, 3), "end": (3, 6)}[part]
        return Span(start + timedelta(days=first), start + timedelta(days=last), "end" if part == "end" else "part")
    if span.grain == "month":
        first, last = {"begin": (0, 9), "mid": (10, 19), "end": (20, (end - start).days)}[part]
        return Span(start + timedelta(days=first), start + timedelta(days=last), "end" if part == "end" else "part")
    if span.grain in {"season", "quarter", "half", "year"}:
        return _months_of(span, part)
    third = max(1, ((end - start).days + 1) // 3)
    if part == "end":
        return Span(end - timedelta(days=third - 1), end, "end")
    moved = 0 if part == "begin" else third
    return Span(start + timedelta(days=moved), start + timedelta(days=moved + third - 1), "part")


def _middle(span: Span) -> date:
    start, end = span.start, span.end
    if start is None or end is None:
        raise ValueError(span)
    if span.grain == "month":
        return start + timedelta(days=15)
    if span.grain in {"season", "quarter", "half", "year"}:
        months = (end.year - start.year) * 12 + end.month - start.month + 1
        return plus(start, months / 2, "month") or start
    return start + timedelta(days=((end - start).days + 1) // 2)


def _months_of(span: Span, part: str) -> Span | None:
    """The first, a middle or the last month of a season or quarter; of a year two months."""
    start, end = span.start, span.end
    if start is None or end is None:
        return None
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    size = 2 if months == 12 else 1
    if part == "begin":
        last = plus(start, size, "month")
        return Span(start, last - timedelta(days=1), "part") if last else None
    if part == "end":
        first = plus(end + timedelta(days=1), -1, "month")
        return Span(first, end, "end") if first else None
    first = plus(start, (months - size) // 2 if months != 12 else 5, "month")
    last = plus(first, size, "month") if first else None
    return Span(first, last - timedelta(days=1), "part") if first and last else None

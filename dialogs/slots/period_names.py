"""Rules for seasons, holidays, quarters, weekdays and parts of times: "end of May", "ensi kuun alussa"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dialogs.slots.almanac import WEEKEND, Almanac, Span, plus
from dialogs.slots.grammar import Rule, rule
from dialogs.slots.period_items import Item, Made, every, one, spanned, union


class Names:
    """Rules of named times and of their parts."""

    def __init__(self, almanac: Almanac) -> None:
        self.almanac = almanac
        self.today = almanac.today

    def names(self) -> tuple[Rule[Item], ...]:
        """Return the rules of seasons, holidays, quarters and numbered weeks."""
        year = "[v,I]*Y"
        return (
            rule("HW", self._holiday_weekend),
            rule(f"[EH]{year}|Y[v,I]*[EH]", self._named_with_year),
            rule("R[EH]|[EH]R|[EH]", self._named),
            rule("4[v,IF]*Y|Y[v,I]*4|4", self._quarter),
            rule("[OU][OU][v,IF]*[YS]|[YS][v,I]*[OU][OU]|OU|UO", self._nth_unit),
            rule("PU[vF]?S", self._nth_unit),
            rule("Uv?S", self._week_of),
            rule("SU(?![NR])", self._month_twice),
            rule("RS|SR", self._relative_month),
            rule("Y", lambda items: spanned(self._year(int(items[0].number)))),
        )

    def nth_weekdays(self) -> tuple[Rule[Item], ...]:
        """Return the rule of "first Monday of June", which must come before those of days of a month."""
        return (rule("[OPR]W[vI]*[MS]|[MS][vI]*[OP]W|WO[vI]*[MS]", self._nth_weekday),)

    def _year(self, year: int) -> Span | None:
        return self.almanac.unit("year", year - self.today.year)

    def _span_of(self, item: Item, year: int | None = None) -> Span | None:
        ask = self.almanac.season if item.kind == "E" else self.almanac.holiday
        return ask(item.value, year)

    def _named_with_year(self, items: Sequence[Item]) -> Made:
        return spanned(self._span_of(one(items, "EH"), int(one(items, "Y").number)))

    def _named(self, items: Sequence[Item]) -> Made:
        named = one(items, "EH")
        which = next((item.value for item in items if item.kind == "R"), "")
        span = self._span_of(named)
        if which == "last" or span is None or span.start is None:
            return [Item("w")]
        under_way = span.start <= self.today
        following = which == "following" and (named.kind == "E" and span.start.year == self.today.year)
        if (under_way and which in {"next", "near"}) or following:
            span = self._span_of(named, span.start.year + 1)
        return spanned(span)

    def _quarter(self, items: Sequence[Item]) -> Made:
        number = int(one(items, "4").number)
        year = next((int(item.number) for item in every(items, "Y")), None)
        offset = ((year or self.today.year) - self.today.year) * 4 + number - 1 - (self.today.month - 1) // 3
        return spanned(self.almanac.unit("quarter", offset + 4 if year is None and offset < 0 else offset))

    def _nth_unit(self, items: Sequence[Item]) -> Made:
        """Read "first week of June", "last week of the month", "second quarter of 2027"."""
        ordinals, units = every(items, "OP"), every(items, "U")
        if len(ordinals) != 1 or len(units) != 1:
            return None
        which, unit = int(ordinals[0].number), units[0].value
        if ordinals[0].kind == "P":
            which = {"begin": 1, "end": -1}.get(ordinals[0].value, 0)
        if unit == "quarter" and 1 <= which <= 4:
            return self._quarter([Item("4", number=which), *every(items, "Y")])
        if unit == "half" and which in {1, 2}:
            year = self._year(next((int(item.number) for item in every(items, "Y")), self.today.year))
            return spanned(part_of(year, f"half{which}")) if year else None
        given = next((item.span for item in every(items, "S")), None)
        if unit == "day" and given and given.grain == "month" and given.start and given.end:
            day = given.end if which == -1 else given.start + timedelta(days=which - 1)
            return spanned(Span(day, day)) if which == -1 or 1 <= which <= 31 else None
        if (
            unit != "week"
            or given is None
            or given.start is None
            or given.end is None
            or given.grain != "month"
        ):
            return None
        return spanned(_nth_week(given.start, given.end, which))

    def _month_twice(self, items: Sequence[Item]) -> Made:
        """Read "в июне месяце"."""
        span = items[0].span
        return [items[0]] if span and span.grain == items[1].value == "month" else None

    def _week_of(self, items: Sequence[Item]) -> Made:
        """Read "the week of April 6"."""
        span = items[-1].span
        if items[0].value != "week" or not span or span.grain not in {"day", "holiday"} or not span.start:
            return None
        monday = span.start - timedelta(days=span.start.weekday())
        return spanned(Span(monday, monday + timedelta(days=6), "week"))

    def _nth_weekday(self, items: Sequence[Item]) -> Made:
        """Read "first Monday of June"."""
        said, weekday, named = one(items, "OPR"), int(one(items, "W").number), one(items, "MS")
        month = self.almanac.month(int(named.number)) if named.kind == "M" else named.span
        if items[0].kind == "W" and said.value == "digits":
            return None
        which = (
            int(said.number) if said.kind == "O" else {"begin": 1, "end": -1, "last": -1}.get(said.value, 0)
        )
        if month is None or month.start is None or month.end is None:
            return None
        if month.grain != "month" or weekday == WEEKEND or not (which == -1 or 1 <= which <= 5):
            return None
        from_day = month.end - timedelta(days=6) if which == -1 else month.start
        first = self.almanac.weekday(weekday, Span(from_day, month.end)).start
        day = plus(first, max(which - 1, 0), "week") if first else None
        return spanned(Span(day, day)) if day and day <= month.end else None

    def _holiday_weekend(self, items: Sequence[Item]) -> Made:
        """Read "Memorial Day weekend": the holiday and the free days next to it."""
        span = self._span_of(items[0])
        if items[1].number != WEEKEND or span is None or span.start is None or span.end is None:
            return None
        saturday = span.start + timedelta(
            days=(6 - span.start.isoweekday())
            if span.start.isoweekday() > 2
            else -span.start.isoweekday() - 1
        )
        start, end = min(span.start, saturday), max(span.end, saturday + timedelta(days=1))
        return spanned(Span(start, end, "holiday"))

    def _relative_month(self, items: Sequence[Item]) -> Made:
        """Read "next May", "مايو القادم": the coming one, next year's when it is May now."""
        span, which = one(items, "S").span, one(items, "R").value
        if span is None or span.start is None or span.grain not in {"month", "quarter", "holiday", "season"}:
            return None
        if which == "last":
            return [Item("w")]
        if which != "this" and span.grain == "month" and span.start <= self.today:
            return spanned(self.almanac.month(span.start.month, span.start.year + 1))
        return [one(items, "S")]

    def parts(self) -> tuple[Rule[Item], ...]:
        """Return the rules of beginnings, middles and ends."""
        return (
            rule("Sp[TDJ&]p", self._two_parts),
            rule("(?:Sv?|U)p", self._part_behind),
            rule("(?<=[Pp])[DvFx]?U(?!N)", self._this_unit),
            rule("P[TDJ&]P[vFx]*[SH]", self._two_parts),
            rule("P[DvFx,]*P?[SH]", self._part_before),
            rule("S[v,]?P(?![SU])|UP(?![SUMHR])", self._part_behind),
        )

    def _this_unit(self, items: Sequence[Item]) -> Made:
        return spanned(self.almanac.unit(items[-1].value, 0))

    def _part_behind(self, items: Sequence[Item]) -> Made:
        named = items[0]
        span = named.span if named.kind == "S" else self.almanac.unit(named.value, 0)
        return self._comingpart_of(span, items[-1].value)

    def _part_before(self, items: Sequence[Item]) -> Made:
        return self._comingpart_of(items[-1].span, items[0].value)

    def _two_parts(self, items: Sequence[Item]) -> Made:
        """Read "mid to late May"."""
        named = one(items, "SH").span
        parts = [self._comingpart_of(named, part.value) for part in every(items, "Pp")]
        spans = [made[0].span for made in parts if made and made[0].span]
        return union(spans) if len(spans) == len(parts) else None

    def _comingpart_of(self, span: Span | None, part: str) -> Made:
        """The part; of the next month, week or year when this one's is over; of New Year, that of the new year."""
        if span and span.grain == "holiday" and span.start and span.end and span.start.year < span.end.year:
            span = self._year(span.end.year)
        found = part_of(span, part) if span else None
        if (
            span
            and found
            and found.end
            and found.end < self.today
            and span.grain in {"week", "month", "year", "quarter"}
        ):
            following = self.almanac.unit(span.grain, 1)
            found = part_of(following, part) if following and span.end and span.end >= self.today else found
        return spanned(found)

    def weekdays(self) -> tuple[Rule[Item], ...]:
        """Return the rules of weekdays."""
        return (
            rule("U(?=W)", lambda items: [] if items[0].value == "day" else None),
            rule("W[J&D]W[v,9I]*S(?!W)|S[v,9I]*W[J&D]W", self._weekdays_inside),
            rule("W[v,9I]*S(?!W)|S[v,9I]*W", self._weekday_inside),
            rule("RW|WR|rW", self._relative_weekday),
            rule("[F2]?W[DTJ]+W|2W&W", self._weekday_range),
            rule("IW(?!v?[S9])", self._weekday_after_next),
            rule("O?W", lambda items: spanned(self.almanac.weekday(int(items[-1].number)))),
        )

    def _weekday_after_next(self, items: Sequence[Item]) -> Made:
        """Read "через понедельник": not the coming one, the one after it."""
        coming = self.almanac.weekday(int(items[1].number)).start
        if items[0].value != "over" or coming is None:
            return None
        day = coming + timedelta(days=7)
        return spanned(Span(day, day))

    def _weekdays_inside(self, items: Sequence[Item]) -> Made:
        """Read "Thursday or Friday next week"."""
        week, days = one(items, "S").span, every(items, "W")
        if week is None or week.grain != "week":
            return None
        return union([self.almanac.weekday(int(day.number), week) for day in days])

    def _weekday_inside(self, items: Sequence[Item]) -> Made:
        span, weekday = one(items, "S").span, int(one(items, "W").number)
        if span is None:
            return None
        if span.grain == "week":
            return spanned(self.almanac.weekday(weekday, span))
        if span.grain == "day":
            return [one(items, "S")]
        return None

    def _relative_weekday(self, items: Sequence[Item]) -> Made:
        which, weekday = next(item for item in items if item.kind in "Rr"), int(one(items, "W").number)
        upcoming = self.almanac.weekday(weekday)
        if which.value == "last":
            return [Item("w")]
        if which.value in {"next", "following", "after_next"}:
            offset = 2 if which.value == "after_next" else 1
            return spanned(self.almanac.weekday(weekday, self.almanac.unit("week", offset)))
        this_week = self.almanac.unit("week", 0)
        here = self.almanac.weekday(weekday, this_week)
        if which.value == "this" and here.end is not None and here.end >= self.today:
            return spanned(here)
        return spanned(upcoming)

    def _weekday_range(self, items: Sequence[Item]) -> Made:
        first, last = every(items, "W")
        start = self.almanac.weekday(int(first.number))
        if WEEKEND in {first.number, last.number} or start.start is None:
            return None
        end = start.start + timedelta(days=int(last.number - first.number) % 7)
        return [Item("S", span=Span(start.start, end, "part"))]


def _nth_week(first: date, last: date, which: int) -> Span | None:
    if which == -1:
        return Span(last - timedelta(days=6), last, "week")
    start = first + timedelta(days=7 * (which - 1))
    return Span(start, start + timedelta(days=6), "week") if 1 <= which <= 4 else None


def part_of(span: Span, part: str) -> Span | None:
    """The beginning, middle, end or a half of a span: thirds of a month, whole months of seasons and years."""
    start, end = span.start, span.end
    if start is None or end is None:
        return None
    if part in {"half1", "half2"}:
        middle = _middle(span)
        return (
            Span(start, middle - timedelta(days=1), "part") if part == "half1" else Span(middle, end, "end")
        )
    if span.grain == "week":
        first, last = {"begin": (0, 1), "mid": (2, 3), "end": (3, 6)}[part]
        return Span(
            start + timedelta(days=first), start + timedelta(days=last), "end" if part == "end" else "part"
        )
    if span.grain == "month":
        first, last = {"begin": (0, 9), "mid": (10, 19), "end": (20, (end - start).days)}[part]
        return Span(
            start + timedelta(days=first), start + timedelta(days=last), "end" if part == "end" else "part"
        )
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

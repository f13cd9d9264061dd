"""Rules that join times and open their ends: "from May to June", "not before May", "by Friday", "after Eid"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dialogs.slots.almanac import Almanac, Span, plus
from dialogs.slots.grammar import Rule, rule
from dialogs.slots.period_items import Item, Made, every, gone, one, union, word


class Bounds:
    """Rules of ranges, unions and open ends."""

    def __init__(self, almanac: Almanac) -> None:
        self.almanac = almanac
        self.today = almanac.today

    def joins(self) -> tuple[Rule[Item], ...]:
        """Return the rules of ranges and unions."""
        return (
            rule("[NO][DT]S", self._day_to_date),
            rule("v(?!S[TD])", gone),
            rule("9(?!d)", gone),
            rule("x", gone),
            rule("[F2]?K[TD&L]+S", self._from_now),
            rule("[BL]I?Sn(?!,?[IC]?S)", self._not_before),
            rule("I?S,?n,?(?=[IC]?S)", word),
            rule("I?Sn,?$", word),
            rule("[Fv]SI?[TLDt]+S|2S[&JDT]S", self._from_to),
            rule("FSS", self._from_to_the_end),
            rule("S[&DJ]S2", self._from_to),
            rule("S[TD]+S", self._from_to),
            rule("SS", self._following_days),
            rule("S,?[J&]+[IC]?S", self._either),
            rule("v", gone),
        )

    def _day_to_date(self, items: Sequence[Item]) -> Made:
        """Read "15-20.05"."""
        span, number = items[-1].span, items[0].number
        if (
            span is None
            or span.grain != "day"
            or span.end is None
            or number != int(number)
            or not 1 <= number < span.end.day
        ):
            return None
        start = span.end.replace(day=int(number))
        return [Item("S", span=Span(start, span.end, "part"))]

    def _from_to(self, items: Sequence[Item]) -> Made:
        first, last = (item.span for item in every(items, "S"))
        if first is None or last is None or first.start is None or last.end is None:
            return None
        end = last.end
        if end < first.start and last.grain in {"month", "season", "holiday", "day"}:
            later = plus(end, 1, "year")
            if later is None:
                return None
            end = later
        return [Item("S", span=Span(first.start, end, "part"))] if first.start <= end else None

    def _from_to_the_end(self, items: Sequence[Item]) -> Made:
        """Read "de ahora a finales de mayo", where "to" is part of "at the end"."""
        last = items[-1].span
        return self._from_to(items) if last and last.grain == "end" else None

    def _from_now(self, items: Sequence[Item]) -> Made:
        span = items[-1].span
        return [Item("S", span=Span(self.today, span.end, "part"))] if span and span.end else None

    def _either(self, items: Sequence[Item]) -> Made:
        """Read "May or June"; two times far apart stay two."""
        first, last = sorted(
            (item.span for item in every(items, "S") if item.span), key=lambda span: span.start or date.max
        )
        if first == last and first.grain in {"week", "month", "year"} and first.end:
            following = plus(first.end + timedelta(days=1), 1, first.grain)
            return (
                [Item("S", span=Span(first.start, following - timedelta(days=1), "part"))]
                if following
                else None
            )
        if first.end is None or last.start is None or (last.start - first.end).days > 45:
            return None
        return union([first, last])

    def _following_days(self, items: Sequence[Item]) -> Made:
        """Read "พรุ่งนี้มะรืนนี้": a day and the one after it."""
        spans = [item.span for item in items if item.span and item.span.start == item.span.end]
        starts = [span.start for span in spans if span.start]
        return union(spans) if len(starts) == len(items) and (starts[1] - starts[0]).days == 1 else None

    def bounds(self) -> tuple[Rule[Item], ...]:
        """Return the rules of open ends, after those of ranges."""
        return (
            rule("U", self._one_unit),
            rule("n[^SNdn,]{0,4}?[Bb][CI]?[Sd]", self._not_before),
            rule("n[^SNdn,]{0,4}?A[CI]?[Sd]", self._no_later),
            rule("n[^SNdnTL,]{0,4}?TI?S", self._not_before),
            rule("[Zz]I?d|T?dz|[eL]I?d|dl|(?<!F)TI?d", self._within_duration),
            rule("[Bb]I?d", word),
            rule("FIm?d|[Fm]+I?d|AIm?d|di?[fma]|di?F(?![ISdNMK])", self._after_duration),
            rule("AI?d|id|Ii?d|di|d", self._in_duration),
            rule("[Zz]+I?S|Sz", self._before_end),
            rule("IS", self._in_span),
            rule("C[CI]?S|SC?c", self._towards),
            rule("[TL]?I?S,?[lb]|BLS|[LB][IC]?S|I?S,?L(?![ISdN])", self._until_start),
            rule("TS|St|eI?S|(?<!S)lI?S", self._until),
            rule("AF?S|F?Sa|AH", self._after),
            rule("FS|Sf|SF(?![ISdNMK])", self._starting),
            rule("nS", self._not_now),
        )

    def _one_unit(self, items: Sequence[Item]) -> Made:
        """Read "a month": the article is not kept."""
        return None if items[0].value in {"day", "hour", "minute"} else [Item("d", items[0].value, 1, high=1)]

    def _ends(self, lasting: Item) -> tuple[date | None, date | None]:
        return self.almanac.plus(lasting.number, lasting.value), self.almanac.plus(
            lasting.high, lasting.value
        )

    def _bound(self, start: date | None, end: date | None) -> Made:
        return [Item("X", span=Span(start, end, "open"))] if start or end else None

    def _in_duration(self, items: Sequence[Item]) -> Made:
        lasting = one(items, "d")
        start, end = self._ends(lasting)
        if start is None or end is None:
            return None
        said = any(item.kind in "IiA" for item in items)
        years = lasting.number if lasting.value == "year" else 0
        return [
            Item(
                "S", "in" if said else "bare", years, span=Span(start, end, "day" if start == end else "part")
            )
        ]

    def _within_duration(self, items: Sequence[Item]) -> Made:
        _, end = self._ends(one(items, "d"))
        return [Item("S", "in", span=Span(self.today, end, "part"))] if end else None

    def _after_duration(self, items: Sequence[Item]) -> Made:
        start, _ = self._ends(one(items, "d"))
        return self._bound(start, None)

    def _not_before(self, items: Sequence[Item]) -> Made:
        lasting = every(items, "d")
        if lasting:
            return self._after_duration(lasting)
        span = one(items, "S").span
        return self._bound(span.start, None) if span else None

    def _no_later(self, items: Sequence[Item]) -> Made:
        lasting = every(items, "d")
        if lasting:
            return self._within_duration(lasting)
        span = one(items, "S").span
        return self._bound(None, span.end) if span else None

    def _before_end(self, items: Sequence[Item]) -> Made:
        span = one(items, "S").span
        if span is None or span.end is None or span.end < self.today:
            return None
        coarse = span.grain in {"day", "end"}
        start = self.today if coarse or span.start is None else span.start
        return [Item("S", span=Span(start, span.end, "part"))]

    def _in_span(self, items: Sequence[Item]) -> Made:
        """Read "de aquí a fin de año": until then; a plain "in" adds nothing."""
        span = items[1].span
        if items[0].value != "span" or span is None or span.end is None:
            return [items[1]]
        return [Item("S", span=Span(self.today, span.end, "part"))]

    def _until_start(self, items: Sequence[Item]) -> Made:
        """Read "by" a day counts the day, "before" it does not; both count the end of an end ("by the end of May")."""
        span = one(items, "S").span
        if span is None or span.start is None or span.end is None:
            return None
        before = any(item.kind in "Bb" for item in items)
        latest = any(item.value == "latest" for item in items)
        one_day = span.grain == "holiday" and span.start == span.end and not before
        if (
            span.grain == "end"
            or latest
            or one_day
            or (not before and span.grain in {"day", "week", "weekend", "part"})
        ):
            return self._bound(None, span.end)
        if span.grain == "holiday" and (span.start.month, span.start.day) == (12, 31):
            return self._bound(None, span.start)
        return self._bound(None, span.start - timedelta(days=1))

    def _until(self, items: Sequence[Item]) -> Made:
        span = one(items, "S").span
        return self._bound(None, span.end) if span else None

    def _after(self, items: Sequence[Item]) -> Made:
        span = next((item.span for item in items if item.kind == "S"), None)
        return self._bound(span.end + timedelta(days=1), None) if span and span.end else None

    def _starting(self, items: Sequence[Item]) -> Made:
        span = one(items, "S").span
        return self._bound(span.start, None) if span else None

    def _towards(self, items: Sequence[Item]) -> Made:
        """Read "ближе к лету": the month before it starts, when it is more than a day or a part."""
        item = one(items, "S")
        span = item.span
        if span is None or span.start is None or span.grain != "season" or items[0].value != "closer":
            return [item]
        return [Item("S", span=Span(max(self.today, span.start - timedelta(days=31)), span.start, "part"))]

    def _not_now(self, items: Sequence[Item]) -> Made:
        """Read "not this month" is the time after it; "not in May" tells nothing to plan by."""
        span = items[-1].span
        if span is None or span.start is None or span.end is None or not span.start <= self.today <= span.end:
            return [Item("w")]
        return self._bound(span.end + timedelta(days=1), None)

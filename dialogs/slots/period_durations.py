"""Rules for lengths of time and for "this", "next", "coming": "in two weeks", "в ближайшие месяцы"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dialogs.slots.almanac import Almanac, Span, plus
from dialogs.slots.grammar import Rule, rule
from dialogs.slots.period_items import FEW, Item, Made, every, gone, one, spanned, union, word


class Durations:
    """Rules of durations and of units told by where they are from now."""

    def __init__(self, almanac: Almanac) -> None:
        self.almanac = almanac
        self.today = almanac.today

    def durations(self) -> tuple[Rule[Item], ...]:
        """Return the rules of lengths of time, which come first."""
        return (
            rule("\\*", lambda items: spanned(self.almanac.unit("day", int(items[0].number)))),
            rule("SU", self._decimal_unit),
            rule("V(?=N)|(?<=V)V", gone),
            rule("gN?U?|N[gU]g|9[me]*N[DJT]?N?U|9[VI]?U(?!D)|9VU", word),
            rule("UN(?![UMNO])", self._unit_in_its_form),
            rule("UIN(?:[DJ]N)?(?![UM])", self._unit_first),
            rule("UNU|U[DJ]NU", self._unit_number_unit),
            rule("[F2]?N[DJTt&]+NU|FNLNU", self._number_range),
            rule("NNU", self._neighbours),
            rule("VU", lambda items: [Item("d", items[1].value, FEW[0], high=FEW[1])]),
            rule("N[xU]?(?=M)", lambda _: None),
            rule("(?<!x)NU|NU(?!R)", self._number_unit),
            rule("[ZI]U[DJ]?N(?![MU])|U[DJ]N(?![MU])", self._unit_then_number),
            rule("[ZI]?U[DJ]d", self._unit_then_duration),
            rule("[dU]&?N|[dU]&P(?![US])", self._and_a_half),
            rule("d[DJ]N(?![UMxv])", self._and_more),
            rule("dN(?![UMxv])", self._or_the_next_number),
            rule("[F2]?d[DJT]d|2d&d", self._two_durations),
            rule("[F2]?(?:d[DT]U|U[DT]d)(?![NRMSv])", self._unit_and_duration),
            rule("dG|UG|Gd|GU", word),
            rule("Kd", self._already),
        )

    def _decimal_unit(self, items: Sequence[Item]) -> Made:
        """Read "1.5 months" looks like the first of May until the unit comes."""
        literal = items[0].literal
        return [Item("N", number=float(literal)), items[1]] if literal else None

    def _unit_first(self, items: Sequence[Item]) -> Made:
        """Read "месяца через два": the unit before its number makes it rough."""
        numbers = every(items, "N")
        lasting = self._lasting(numbers[0].number, numbers[-1].number, items[0])
        return lasting and [Item("I"), *lasting]

    def _unit_in_its_form(self, items: Sequence[Item]) -> Made:
        """Read "недели две", "viikon parin (päästä)": the unit's form says that it is counted, not named."""
        unit, number = items
        if not (unit.literal == "n" or (unit.literal == "w" and number.value == "said")):
            return None
        return self._lasting(number.number, number.number, unit) if number.number > 1 else None

    def _unit_number_unit(self, items: Sequence[Item]) -> Made:
        """Thai "เดือนสองเดือน", "неделя или две недели": from one to so many."""
        first, last = items[0], items[-1]
        if first.value != last.value:
            return None
        return [Item("d", first.value, 1, high=one(items, "N").number)]

    def _number_range(self, items: Sequence[Item]) -> Made:
        numbers = every(items, "N")
        return self._lasting(numbers[0].number, numbers[-1].number, items[-1])

    def _neighbours(self, items: Sequence[Item]) -> Made:
        low, high, unit = items
        return (
            self._lasting(low.number, high.number, unit)
            if low.number < high.number <= low.number + 3
            else None
        )

    def _lasting(self, low: float, high: float, unit: Item) -> Made:
        if not 0 < low <= high <= 400:
            return [Item("w")]
        return [Item("d", unit.value, low, high=high)]

    def _number_unit(self, items: Sequence[Item]) -> Made:
        number, unit = items
        if unit.value == "quarter" and number.number in {1, 2, 3, 4} and not number.literal:
            return [Item("4", str(int(number.number)), number.number)]
        return self._lasting(number.number, number.number, unit)

    def _unit_then_number(self, items: Sequence[Item]) -> Made:
        """Read "месяц-два", "a month or two"; "week 23" and "เดือน 5" are left for the dates."""
        unit, number = one(items, "U"), one(items, "N")
        joined = every(items, "DJ")
        if not joined:
            return None
        return [Item("d", unit.value, 1, high=number.number)] if 1 < number.number <= 60 else None

    def _unit_then_duration(self, items: Sequence[Item]) -> Made:
        unit, lasting = one(items, "U"), items[-1]
        if unit.value != lasting.value:
            return None
        return [lasting._replace(number=1)]

    def _and_a_half(self, items: Sequence[Item]) -> Made:
        lasting, half = items[0], items[-1]
        if half.number != 0.5 and half.value != "mid":
            return None
        if lasting.kind == "U":
            return [Item("d", lasting.value, 1.5, high=1.5)]
        return [lasting._replace(number=lasting.number + 0.5, high=lasting.high + 0.5)]

    def _and_more(self, items: Sequence[Item]) -> Made:
        """Read "a week or two", "أسبوعين أو ثلاثة"."""
        lasting, more = items[0], items[-1].number
        return [lasting._replace(high=more)] if lasting.high < more <= lasting.high + 12 else None

    def _or_the_next_number(self, items: Sequence[Item]) -> Made:
        """Read "اسبوعين تلاتة": two weeks, three."""
        lasting, more = items
        near = more.value == "said" and lasting.high < more.number <= lasting.high + 2
        return [lasting._replace(high=more.number)] if near else None

    def _two_durations(self, items: Sequence[Item]) -> Made:
        low, high = every(items, "d")
        if low.value != high.value:
            return self._two_units(low, high)
        return [low._replace(high=high.high)] if low.number < high.high else None

    def _unit_and_duration(self, items: Sequence[Item]) -> Made:
        """Read "six months to a year", "half a year to two years"."""
        low, high = (
            Item("d", item.value, 1, high=1) if item.kind == "U" else item for item in every(items, "dU")
        )
        return self._two_durations([low, high])

    def _two_units(self, low: Item, high: Item) -> Made:
        start, end = self.almanac.plus(low.number, low.value), self.almanac.plus(high.high, high.value)
        return [Item("S", span=Span(start, end, "part"))] if start and end and start < end else None

    def _already(self, items: Sequence[Item]) -> Made:
        """Read "уже 2 года": how long it has been so."""
        return word(items) if items[0].value == "already" else None

    def relatives(self) -> tuple[Rule[Item], ...]:
        """Return the rules of units told by where they are from now."""
        return (
            rule("[ZF]?R[dV]U?|[ZF]?r[dV]U?|Z?dr|Z?dR(?!W)", self._coming_duration),
            rule("Z?rU|Z?Ur", self._coming_units),
            rule("R[JD&]+I?RU", self._two_relatives),
            rule("RU(?=v?[MS])", self._last_of),
            rule("UY|YU", self._year_named),
            rule("UR(?=[,J]?UR)", self._relative),
            rule("RU|UR(?!U)", self._relative),
            rule("oU", lambda items: self._relative([Item("R", "near"), items[1]])),
            rule("Y[JD&]R", self._and_the_next_year),
            rule("S[J&D]I?R(?![UMWEH])", self._and_the_next),
            rule("S,?n[,J]*R(?![UMWEH])|nS[,J]*[Ro](?![UMWEH])", self._not_this),
            rule("S[J&]?o|So", self._and_the_one_after),
        )

    def _coming_duration(self, items: Sequence[Item]) -> Made:
        which = every(items, "Rr")
        lasting = every(items, "d")
        if any(item.value == "last" for item in which):
            return [Item("w")]
        if lasting and items[0].kind == "d" and which[0].value == "this":
            return lasting
        if lasting:
            return self._within(lasting[0].high, lasting[0].value)
        unit = every(items, "U")
        return self._within(FEW[1], unit[0].value) if unit else None

    def _coming_units(self, items: Sequence[Item]) -> Made:
        few = one(items, "r").number
        return self._within(few if few == 1 else FEW[1], one(items, "U").value)

    def _within(self, number: float, unit: str) -> Made:
        if unit == "day" and number == FEW[1]:
            number = 7
        end = self.almanac.plus(number, unit)
        return None if end is None else [Item("S", span=Span(self.today, end, "part"))]

    def _offset(self, which: Item) -> int:
        return {"this": 0, "last": -1, "after_next": 2}.get(which.value, 1)

    def _relative(self, items: Sequence[Item]) -> Made:
        which, unit = one(items, "R"), one(items, "U")
        if unit.value == "hour":
            return self._at_day(0)
        if unit.value == "year":
            return [Item("Y", number=self.today.year + self._offset(which))]
        return spanned(self.almanac.unit(unit.value, self._offset(which)))

    def _at_day(self, offset: int) -> Made:
        return spanned(self.almanac.unit("day", offset))

    def _two_relatives(self, items: Sequence[Item]) -> Made:
        first, second, unit = items[0], items[2], items[-1]
        spans = [self.almanac.unit(unit.value, self._offset(which)) for which in (first, second)]
        return union([span for span in spans if span])

    def _and_the_next(self, items: Sequence[Item]) -> Made:
        """Read "esta semana o la que viene": the second names no unit of its own."""
        span = items[0].span
        following = self.almanac.unit(span.grain, self._offset(items[-1])) if span else None
        if span and following and following.start == span.start:
            return self._and_the_one_after(items)
        return union([span, following]) if span and following else None

    def _not_this(self, items: Sequence[Item]) -> Made:
        """Read "esta semana no, la que viene"."""
        span = one(items, "S").span
        return spanned(self.almanac.unit(span.grain, self._offset(items[-1]))) if span else None

    def _and_the_one_after(self, items: Sequence[Item]) -> Made:
        span = items[0].span
        if (
            span is None
            or span.end is None
            or span.grain not in {"day", "week", "month", "year", "quarter", "weekend"}
        ):
            return None
        unit = "week" if span.grain == "weekend" else span.grain
        end = plus(span.end + timedelta(days=1), 1, unit)
        return [Item("S", span=Span(span.start, end - timedelta(days=1), "part"))] if end else None

    def _last_of(self, items: Sequence[Item]) -> Made:
        """Read "last week of April", which is not over."""
        return [Item("O", number=-1), items[1]] if items[0].value == "last" else None

    def _year_named(self, items: Sequence[Item]) -> Made:
        return [one(items, "Y")] if one(items, "U").value == "year" else None

    def _and_the_next_year(self, items: Sequence[Item]) -> Made:
        return spanned(Span(date(int(items[0].number), 1, 1), date(int(items[0].number) + 1, 12, 31), "year"))

"""Dates written in digits: 2026-05-15, 15/5, 5/15/26, 15.5., 05/2027, 15.05.2569 (Buddhist), in the region's order."""

from __future__ import annotations

import re
from datetime import date

from dialogs.slots.almanac import Almanac, Span
from dialogs.slots.lexicon import MARK_LAST, MARK_ZERO

_MONTH_FIRST = frozenset("US PH PR GU BZ FM PW".split())
_DATE = re.compile(
    r"(?<![\d.,/-])(?:"
    r"(?P<iso>(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2}))"
    r"|(?P<full>(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2}))"
    r"|(?P<month_year>(?P<m2>\d{1,2})[/.](?P<y2>(?:20|25)\d\d))"
    r"|(?P<short>(?P<a3>\d{1,2})(?P<sep3>[./])(?P<b3>\d{1,2})(?P<dot>\.?))"
    r")(?![\d/])(?!-\d\d)"
)
_RANGE = re.compile(
    r"(?<![\d.,/-])(\d{1,2}([./])\d{1,2}\.?)\s?[-–—]\s?(\d{1,2}\2\d{1,2}(?:\2\d{2,4})?\.?)(?![\d/])"
)
"""Two dates in digits with a dash between: 20/4-3/5, 10.4.-20.4."""
_SHORTENED_YEAR = re.compile(r"(?<=[^\W\d_]\s)'(\d{2})(?!\d)")
_SPACED = re.compile(r"(?<![\d.,/-])(\d{1,2}) ?/ ?(\d{1,2}) ?/ ?(\d{4}|\d{2})(?!\d)")
_BUDDHIST = 543
_FIRST_BUDDHIST = 2480
ORDINAL_MARK = MARK_LAST
_ORDINAL = re.compile(
    r"(?<=\d)(?:\s?-?\s?(?:st|nd|rd|th|го|ого|е|ое|й|му)|º|ª|°|\.(?=\s*(?:paiva|pv)))(?![^\W\d_])"
)
_CLOCK = re.compile(
    r"(?:\b(?:at|around|klo|kello|a las|sobre las|после|до|с|в|к|ab|الساعه|ساعه|เวลา)\s+)?"
    r"(?:(?<![\d.])\d{1,2}[:.]\d{2}\s?(?:am|pm|น\.|hs?\b|uhr)|\b\d{1,2}:\d{2}\b"
    r"|\b\d{1,2}\s?(?:am|pm|a\.m\.?|p\.m\.?|o'?clock|hs)\b"
    r"|(?<=\bat )\d{1,2}\b(?!\s?(?:st|nd|rd|th|[/.-]\d))|(?<=\bв )\d{1,2}(?=\s?$)|\b\d{1,2} ?(?:โมง|ทุ่ม)"
    r"|(?<=в )\d{1,2} (?:часов|часа|час|утра|вечера|дня)(?= |$|,)|(?<=a las )\d{1,2}\b"
    r"|(?<=klo )\d{1,2}(?:\.\d\d)?\b|(?<=الساعه )\d{1,2}\b)"
)


class FoundDate:
    """A date in digits: its span, and the literal when it could be a decimal number as well (``1.5``)."""

    __slots__ = ("literal", "span")

    def __init__(self, span: Span | None, literal: str) -> None:
        self.span = span
        self.literal = literal


def marked(text: str, almanac: Almanac) -> tuple[str, list[FoundDate]]:
    """Return ``text`` with every date in digits as one mark (numbered), clock times left out, and the dates.

    A date that does not exist has no span: 31.02.
    """
    found: list[FoundDate] = []

    def put(match: re.Match[str]) -> str:
        if len(found) >= 20:
            return " "
        span = _span(match, almanac)
        if span is None and match["short"] and not match["dot"]:
            return match.group()
        found.append(
            FoundDate(span, match.group().strip(".") if match["short"] and match["sep3"] == "." else "")
        )
        return f" {chr(ord(MARK_ZERO) + len(found) - 1)} "

    text = _SHORTENED_YEAR.sub(r"20\1", text)
    text = _SPACED.sub(r"\1/\2/\3", _RANGE.sub(r"\1 - \3", _CLOCK.sub(" ", text)))
    return _ORDINAL.sub(f"{ORDINAL_MARK} ", _DATE.sub(put, text)), found


def _span(match: re.Match[str], almanac: Almanac) -> Span | None:
    if match["iso"]:
        return _day(int(match["y"]), int(match["m"]), int(match["d"]), almanac)
    if match["month_year"]:
        return almanac.month(int(match["m2"]), christian_year(int(match["y2"])))
    if match["full"]:
        day, month = _ordered(int(match["a"]), int(match["b"]), match["sep"], almanac.region)
        return _day(_short_year(match["year"], almanac), month, day, almanac)
    day, month = _ordered(int(match["a3"]), int(match["b3"]), match["sep3"], almanac.region)
    return almanac.day(day, month) if 1 <= month <= 12 else None


def _day(year: int, month: int, day: int, almanac: Almanac) -> Span | None:
    return almanac.day(day, month, christian_year(year))


def _ordered(first: int, second: int, separator: str, region: str) -> tuple[int, int]:
    """(day, month): month first only with slashes or dashes in regions that write so, or when it must be."""
    month_first = region in _MONTH_FIRST and separator != "."
    if first > 12 or second > 12:
        month_first = second > 12 >= first
    return (second, first) if month_first else (first, second)


def christian_year(year: int) -> int:
    """A Buddhist year (2569) as the common one (2026); others as they are."""
    return year - _BUDDHIST if year >= _FIRST_BUDDHIST else year


def _short_year(year: str, almanac: Almanac) -> int:
    return int(year) if len(year) == 4 else two_digit_year(int(year), almanac.region, almanac.today)


def two_digit_year(year: int, region: str, today: date) -> int:
    """``27`` -> 2027; in Thailand ``69``, too far away to be 2069, is the Buddhist 2569."""
    if region == "TH" or year > today.year % 100 + 30:
        buddhist = 2500 + year - _BUDDHIST
        if abs(buddhist - today.year) <= 20:
            return buddhist
    return 2000 + year

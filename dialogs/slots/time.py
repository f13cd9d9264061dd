"""Reading a time: "next week", "после праздников", "ensi kuun alussa", "yes but not before May", "15.05.2569".

The answer is scanned into labelled tokens, dates in digits are recognised first, and a grammar of rules turns what
is named into spans of days as seen from ``context.now``. What the answer means together must be one span, or
nothing is taken. Conventions, where language leaves a choice:

* a week runs from Monday to Sunday; a bare month, season or date is its next one, and what is under way starts today;
* "in two weeks" is that day, "within two weeks" all days until then, "a few" is two to four;
* the beginning, middle and end of a month are its thirds; a season is three whole months;
* "as soon as possible" is a week from today, "soon" a month; no hurry is no date: both ends ``None``;
* "before" excludes what is named, "by" includes a day and excludes a month, "after" starts the next day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from dialogs.slots.almanac import Almanac, Span
from dialogs.slots.data import holidays, numbers, ordinals, period, period_more
from dialogs.slots.dates import ORDINAL_MARK, FoundDate, christian_year, marked
from dialogs.slots.folding import fold
from dialogs.slots.intents import asks, recognise
from dialogs.slots.languages import best_scan
from dialogs.slots.lexicon import MARK_ZERO, Lexicon, Token, compared
from dialogs.slots.numbers import RUSSIAN_ENDING, assembled, read_digits
from dialogs.slots.period_grammar import spans_in
from dialogs.slots.period_items import Item
from dialogs.slots.reading import Accepted, Context, Intent, NotRead, Period, Reading, Unsure

_HOLIDAYS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        language: MappingProxyType({f"holiday:{name}": words for name, words in table.items()})
        for language, table in holidays.WORDS.items()
    }
)
_TABLES: Mapping[str, Sequence[Mapping[str, str]]] = MappingProxyType(
    {
        "en": (_HOLIDAYS["en"], period.EN, ordinals.EN, numbers.EN),
        "es": (_HOLIDAYS["es"], period.ES, ordinals.ES, numbers.ES),
        "fi": (_HOLIDAYS["fi"], period_more.FI, ordinals.FI, numbers.FI),
    }
)
_EVERYWHERE = (
    *(_HOLIDAYS["ru"], period.RU, ordinals.RU, numbers.RU),
    *(_HOLIDAYS["ar"], period_more.AR, ordinals.AR, numbers.AR),
    *(_HOLIDAYS["th"], period_more.TH, numbers.TH),
)
_LETTERS = MappingProxyType(
    {
        "number": "N", "year": "Y", "ord": "O", "few": "V", "unit": "U", "month": "M", "weekday": "W", "season": "E",
        "holiday": "H", "rel": "R", "coming": "r", "other": "o", "part": "P", "partof": "p", "quarterno": "4",
        "in": "I", "in_post": "i", "of": "v", "from": "F", "from_post": "f", "to": "T", "to_post": "t",
        "by": "L", "by_post": "l", "before": "B", "before_post": "b", "after": "A", "after_post": "a",
        "within": "Z", "within_post": "z", "between": "2", "and": "&", "or": "J", "dash": "D", "not": "n",
        "atleast": "m", "under": "e", "dayword": "x", "towards": "C", "towards_post": "c",
        "ago": "G", "lasting": "9", "age": "g", "instead": "!", "asap": "K",
        "soon": "k", "nohurry": "Q", "sep": ",", "question": "q", "unknown": "u", "refusal": "j",
        "condition": "?", "changes": "y", "past": "h",
    }
)  # fmt: skip
_SUGGESTS = re.compile(
    r"\W*(?:can|could|may|shall|would|is|how about|what about|puede|podría|может|можно|ممكن|voiko)\b",
    re.IGNORECASE,
)
_NOT_TIME = re.compile(
    r"\b24/7\b|\S+@\S+|https?://\S+|www\.\S+|\d+(?:[.,]\d+)? ?%|\+\d[\d ()-]{7,}\d"
    r"|[$€£₽฿]\s?\d[\d.,]*\s?k?|\d[\d.,]*\s?k?\s?[$€£₽฿]"
    r"|\d[\d.,]*\s?k?\s(?:(?:a|per) (?:month|week|year|night|day|person)|(?:al|por) (?:mes|año|persona)"
    r"|в (?:месяц|неделю|год))(?!\w)|\d[\d.,]*\s?(?:บาท|ยูโร|ปอนด์)?\s?ต่อ(?:เดือน|คน|ปี)|(?:เดือน|คน|ปี)ละ\s?\d[\d.,]*"
)
"""What has digits and is no time: addresses, prices, and "45 a month"."""
_MAY_AFTER = frozenset(
    "in before after from to by part rel dash digits number between and or within not ord of mark".split()
)
_MAY_BEFORE = frozenset("digits dash to or and year rel mark ord sep".split())
_SOON, _ASAP = 30, 7
_AMOUNT = 60
"""A larger number beside a time is money or the like: "800, starting in May"."""
_FAR_AWAY = 3
"""Years: nobody answers "5 years" to mean a time to buy; it is somebody's age."""
_NOT_UNDERSTOOD = frozenset("NDRrPpBLlAoVO42&yh")
"""Letters that change what a time means: when one is left over, the time is only proposed."""
_CALENDAR = range(1950, 2100)
"""Years a clock may show; in others the rules of holidays do not hold."""
_FARTHEST_YEARS = 30
_SMALL_TALK, _LONG_TALK = 4, 24
"""Letters of unknown words beside which a bare length of time, or a word such as "now", is not trusted."""


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """Return the words of time in one Latin language and all other scripts; built on first use."""
    return Lexicon((*_TABLES[language], *_EVERYWHERE, period.COMMON))


def read(text: str, context: Context) -> Reading:
    """Read a time; ``Period`` with both days included, ``None`` for an open end, both ``None`` for no hurry.

    Not read: ``no time`` (with what the text is instead, when recognised), ``in the past``, ``several times``,
    ``impossible date``. ``sure`` is lower for vague words and for times found in a long sentence.
    """
    almanac = Almanac(context.now.date(), context.region.upper())
    if almanac.today.year not in _CALENDAR:
        return NotRead("no time")
    plain_text, dates = marked(_NOT_TIME.sub(" \u25a1 ", RUSSIAN_ENDING.sub("", compared(text))), almanac)
    _, scan = best_scan(plain_text, context.language, lexicon)
    tokens = list(_prepared(scan.tokens, text, almanac))
    items = [_item(token, dates) for token in assembled(tokens, _literal)]
    done = spans_in(items, almanac)
    if _asked(text, context.language):
        return NotRead("no time", Intent.QUESTION)
    return _reading(text, done, scan.unknown, almanac, context)


def _asked(text: str, language: str) -> bool:
    """Whether the text asks something else than "may it be then?"."""
    return "?" in text.replace("؟", "?") and not _SUGGESTS.match(text) and asks(fold(text), language)


def _literal(text: str, _: bool) -> float | None:
    return read_digits(text.rstrip("."), decimal=",") if len(text) <= 6 else None


def _prepared(tokens: Sequence[Token], text: str, almanac: Almanac) -> Iterator[Token]:
    """Years, ordinals in digits, "may" that is a month, and the word "second" that is one."""
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if token.kind == "digits":
            yield _digits(token, following, almanac)
        elif token.kind == "mark" and token.number == ord(ORDINAL_MARK) - ord(MARK_ZERO):
            continue
        elif token.kind == "maymonth":
            yield token._replace(kind="month" if _is_may(tokens, place, text) else "word")
        else:
            yield token


def _digits(token: Token, following: Token | None, almanac: Almanac) -> Token:
    if (
        following is not None
        and following.kind == "mark"
        and following.number == ord(ORDINAL_MARK) - ord(MARK_ZERO)
    ):
        return (
            token._replace(kind="ord", value="digits", number=float(token.value))
            if token.value.isdigit()
            else token
        )
    if len(token.value) == 4 and token.value.isdigit():
        year = christian_year(int(token.value))
        if 1920 <= year <= almanac.today.year + _FARTHEST_YEARS:
            return token._replace(kind="year", number=float(year))
    return token


def _is_may(tokens: Sequence[Token], place: int, text: str) -> bool:
    before = tokens[place - 1].kind if place else ""
    after = tokens[place + 1].kind if place + 1 < len(tokens) else ""
    if len(tokens) == 1 or before in _MAY_AFTER or after in _MAY_BEFORE or (not after and before != "word"):
        return True
    return bool(re.search(r"(?<!^)\bMay\b(?! (?:I|we|be)\b)", text))


def _item(token: Token, dates: Sequence[FoundDate]) -> Item:
    if token.kind == "mark":
        found = dates[int(token.number)] if token.number < len(dates) else None
        if found is None or found.span is None:
            return Item("w", "impossible")
        return Item("S", span=found.span, literal=found.literal)
    if token.kind == "day":
        return Item("*", number=token.number)
    if token.kind == "after" and token.value == "in":
        return Item("A", "in")
    value, _, form = token.value.partition(":")
    return Item(_LETTERS.get(token.kind, "w"), value, token.number, literal=form)


def _reading(text: str, done: list[Item], unknown: int, almanac: Almanac, context: Context) -> Reading:
    kinds = {item.kind for item in done}
    spans = _last_said(done)
    if not spans:
        hints = kinds if unknown <= _LONG_TALK else kinds - set("KkQ")
        if hints & {"K", "k"} and ("h" in hints or not _hurries(done, unknown)):
            hints -= {"K", "k"}
        return _without_span(text, hints, done, almanac, context)
    if "q" in kinds and next(item.kind for item in done if item.kind in "qSX") == "q":
        return NotRead("no time", Intent.QUESTION)
    if all(item.value == "bare" for item in spans) and (unknown > _SMALL_TALK or spans[0].number > _FAR_AWAY):
        return NotRead("no time", recognise(text, context.language))
    if any(item.value == "bare" for item in spans) and len(spans) > 1:
        return NotRead("several times")
    period = _together([item.span for item in spans if item.span])
    if period is None:
        return NotRead("several times")
    sure = (
        0.95
        - 0.15 * ("u" in kinds)
        - 0.1 * (len(spans) > 1)
        - 0.1 * (unknown > 6 * _SMALL_TALK)
        - 0.1 * bool(kinds & set("Jn"))
    )
    reading = _checked(period, almanac, round(sure, 2))
    if isinstance(reading, Accepted) and _are_left_over(done):
        return Unsure(reading.value, "partly understood")
    return reading


def _are_left_over(done: Sequence[Item]) -> bool:
    """Whether items no rule took may change the time; an amount beside it, and "a" that is a number, do not."""
    kinds = {item.kind for item in done if item.kind != "N"}
    numbers = [item for item in done if item.kind == "N"]
    if any(item.number >= _AMOUNT for item in numbers):
        kinds -= {"&"}
    articles = [
        item
        for before, item in pairwise([Item("w"), *done])
        if (item.kind, item.value, item.number) == ("N", "said", 1) and before.kind not in "IJ"
    ]
    others = [item for item in numbers if item.number < _AMOUNT and item not in articles]
    return bool(kinds & _NOT_UNDERSTOOD or others)


def _last_said(done: Sequence[Item]) -> list[Item]:
    spans = [place for place, item in enumerate(done) if item.kind in "SX"]
    corrected = [place for place, item in enumerate(done) if item.kind == "!"]
    if corrected and spans and spans[0] < corrected[-1] < spans[-1]:
        spans = [place for place in spans if place > corrected[-1]]
    return [done[place] for place in spans]


def _without_span(
    text: str, kinds: set[str], done: Sequence[Item], almanac: Almanac, context: Context
) -> Reading:
    if any(item.value == "impossible" for item in done):
        return NotRead("impossible date")
    intent = Intent.QUESTION if "q" in kinds else Intent.REFUSAL if "j" in kinds else None
    if intent is None and "?" in kinds:
        return NotRead("no time", recognise(text, context.language))
    if intent is None and "Q" in kinds:
        return Accepted(Period(None, None), 0.9)
    if intent is None and "n" not in kinds and kinds & {"K", "k"}:
        days = _ASAP if "K" in kinds else _SOON
        return Accepted(
            Period(almanac.today, almanac.today + timedelta(days=days)), 0.9 if days == _ASAP else 0.6
        )
    if intent is None and "u" in kinds:
        intent = Intent.UNKNOWN
    return NotRead("no time", intent or recognise(text, context.language))


def _hurries(done: Sequence[Item], unknown: int) -> bool:
    """Whether a word says "now" or "soon"; "ya" and "уже" beside unknown words say "already"."""
    said = {item.value for item in done if item.kind in "Kk"}
    return bool(said - {"already"}) if unknown > _SMALL_TALK - 2 else bool(said)


def _together(spans: list[Span]) -> Span | None:
    """What several times mean together: the narrower of two, the overlap of bounds; ``None`` when they disagree."""
    result = spans[0]
    for span in spans[1:]:
        start = max((day for day in (result.start, span.start) if day), default=None)
        end = min((day for day in (result.end, span.end) if day), default=None)
        if start and end and start > end:
            return None
        result = Span(start, end)
    return result


def _checked(span: Span, almanac: Almanac, sure: float) -> Reading:
    """Refuse what is over, start what is under way today."""
    start, end = span.start, span.end
    if end is not None and end < almanac.today:
        return NotRead("in the past")
    if start is not None and start < almanac.today:
        start = almanac.today
    far = date(min(almanac.today.year + _FARTHEST_YEARS, 9999), 1, 1)
    if (start is not None and start > far) or (start is None and end is None):
        return NotRead("no time")
    return Accepted(Period(start, end), sure)

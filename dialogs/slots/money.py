"""Reading a budget: "around 2-3k", "от 50 до 100 тыс", "entre 100 y 200", "ไม่เกินห้าพัน", "alle tonnin".

The answer is scanned into labelled tokens (``lexicon``), its numbers are put together (``numbers``), and a
grammar of rules joins numbers with currencies, range words and bounds. Phone numbers, dates, ages and counts of
things are recognised and left out. What is left must be one amount or one range; otherwise nothing is taken.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from dialogs.slots import time
from dialogs.slots.data import currencies, money, money_more, numbers
from dialogs.slots.folding import fold
from dialogs.slots.intents import asks, recognise
from dialogs.slots.languages import best_scan
from dialogs.slots.lexicon import Lexicon, Token, compared
from dialogs.slots.money_grammar import Item, amounts_in
from dialogs.slots.numbers import RUSSIAN_ENDING, assembled, digits_reader
from dialogs.slots.reading import Accepted, Context, Intent, Money, NotRead, Reading

_TABLES: Mapping[str, Sequence[Mapping[str, str]]] = MappingProxyType(
    {
        "en": (numbers.EN, currencies.EN, money.EN),
        "es": (numbers.ES, currencies.ES, money.ES),
        "fi": (numbers.FI, currencies.FI, money_more.FI),
    }
)
_EVERYWHERE = (
    *(numbers.RU, currencies.RU, money.RU),
    *(numbers.AR, currencies.AR, money_more.AR),
    *(numbers.TH, currencies.TH, money_more.TH),
)
_THOUSAND_MIL = frozenset("ES MX AR CL CO PE UY PY BO EC VE CR GT HN NI SV PA DO CU PR BR PT".split())
"""Regions where "mil" is a thousand, even to somebody who writes English."""

_LAKH = frozenset("IN PK BD LK NP".split())
"""Regions where ``5L`` is five hundred thousand."""
_LETTERS = MappingProxyType(
    {
        "number": "N", "currency": "c", "from": "F", "of": "f", "to": "T", "a": "i", "dash": "D", "or": "J", "and": "&",
        "between": "B", "above": "G", "below": "P", "max": "U", "min": "L", "after": "v", "before": "u", "not": "n",
        "about": "a", "soft": "s", "sep": ",", "counted": "x", "unit": "t", "per": "p", "age": "g", "year": "y",
        "instead": "X", "vague": "V", "scales": "V", "iam": "M", "digitsof": "h", "cheap": "C", "open": "C",
        "unknown": "k", "question": "q", "refusal": "r", "cannot": "z",
    }
)  # fmt: skip

_NOT_MONEY = re.compile(
    r"\S+@\S+|https?://\S+|www\.\S+|\b[a-z][a-z\d.]*_\w*"
    r"|\b\d{1,2}[./-]\d{1,2}[./-](?:19|20|25)?\d\d\b|\b(?:19|20|25)\d\d-\d{1,2}-\d{1,2}\b"
    r"|\b\d{1,2}:\d\d\b|\b\d{1,2} ?[ap]\.?m\b|\d+(?:[.,]\d+)? ?%|\b\d+(?:st|nd|rd|th|º|ª|-?го|-?й)\b|\b24/7\b|#\d+"
    r"|\b\d{1,2}/\d{1,2}\b|\b\d{1,2}\.\d{1,2}\.(?!\d)|วันที่ ?\d{1,2}(?!\d)|\d{1,2} ?(?:โมง|ทุ่ม)"
    r"|\b(?:a las|klo|kello|(?:ال)?ساعه|часов (?:в|к)) \d{1,2}\b|\b[вк] \d{1,2} (?:часов|утра|вечера|дня)\b"
)
_DIGIT_RUN = re.compile(r"\+?\(?\d[\d ()-]{6,}\d")
_GROUPED_OR_PLAIN = re.compile(r"(?!0)(?:\d{1,8}|\d{1,3}(?: \d{3})+)")
_DOLLARS = {
    "a$": "aud ",
    "c$": "cad ",
    "s$": "sgd ",
    "nz$": "nzd ",
    "hk$": "hkd ",
    "mx$": "mxn ",
    "us$": "usd ",
    "r$": "brl ",
}
_NATIONAL_DOLLAR = re.compile(r"\b(?:a|c|s|r|nz|hk|mx|us)\$(?=\s?\d)")
_OFFERS = re.compile(
    r"^\W*(?:how about|what about|que tal|что насчет|как насчет|а если|ماذا عن|miten olisi|mites|enta)\s(?=\W?\d)"
)
_THAI_LAUGHTER = re.compile(r"([\u0e01-\u0e4e]\s?)5{3,}\+*(?!\s?(?:[\d.,]|บาท|฿|thb))")
_RAND = re.compile(r"\br(?=\s?\d)")
_SMALL, _LARGEST_DAY = 100, 31
_YEARS = range(2001, 2041)
_PLAIN_NUMBER = re.compile(r"[\W\d_]*")
_ASKED = re.compile(r"[?؟]")
_VERB_FIRST = re.compile(r"\W*(?:is|are|will|would|do|does|can|could|should)\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """Return the words of money in one Latin language and all other scripts; built on first use."""
    tables = (*_TABLES[language], *_EVERYWHERE, currencies.COMMON, money.COMMON)
    return Lexicon(
        map(_bounds_first, tables),
        numbers.FI_COMPOUNDS if language == "fi" else None,
    )


def _bounds_first(table: Mapping[str, str]) -> Mapping[str, str]:
    """A word such as "max" that may stand on either side of its amount wins over the one-sided sense."""
    first = {label: table[label] for label in ("max", "min", "soft") if label in table}
    return {**first, **table}


def read(text: str, context: Context) -> Reading:
    """Read an amount or a range of money; ``Money`` with ``None`` for an open end or an unknown currency.

    Not read: ``no amount`` (with what the text is instead, when recognised), ``several amounts``.
    ``sure`` is lower for rough words ("around"), a bare number and an amount inside a long sentence.
    """
    plain_text = _without_other_numbers(_OFFERS.sub("", _THAI_LAUGHTER.sub(r"\1", compared(text))))
    if context.region.upper() == "ZA":
        plain_text = _RAND.sub("zar ", plain_text)
    _, scan = best_scan(plain_text, context.language, lexicon)
    tokens = _suffixes_applied(scan.tokens, plain_text)
    tokens = _scaled_by_region(tokens, context.region)
    literal = digits_reader(context.region)
    numbered = assembled(tokens, literal)
    items = [_item(token, context.region) for token in numbered]
    return _reading(text, items, scan.unknown, context, beside=_stands_by_a_word(numbered))


def _stands_by_a_word(tokens: Sequence[Token]) -> bool:
    """Whether an unknown word stands next to a number, so that it may count or name something: "204 Baker"."""
    return any(
        {one.kind, two.kind} == {"number", "word"} and two.start - one.end <= 1
        for one, two in pairwise(tokens)
    )


def _reading(text: str, items: list[Item], unknown: int, context: Context, *, beside: bool) -> Reading:
    kinds = {item.kind for item in items}
    asked = bool(_ASKED.search(text)) and not _OFFERS.match(compared(text))
    asked = asked and (bool(_VERB_FIRST.match(text)) or asks(fold(text), context.language))
    if asked or ("q" in kinds and not _is_answer_first(items)):
        return NotRead("no amount", Intent.QUESTION)
    found = amounts_in(items)
    if len(found) > 1:
        return NotRead("several amounts", detail="; ".join(_shown(item) for item in found[:3]))
    if not found:
        return _nothing(text, kinds, context)
    (amount,) = found
    if (
        not amount.currency
        and amount.bare
        and (
            _looks_small_talk(amount, unknown, beside)
            or _is_of_somebody(amount, items)
            or ("p" not in kinds and _is_a_time(amount, text, context))
        )
    ):
        return NotRead("no amount", recognise(text, context.language))
    currency = amount.currency or context.currency
    sure = 0.95 if amount.currency else 0.8
    sure -= 0.1 * amount.rough + 0.15 * (unknown > 12)
    return Accepted(Money(amount.low, amount.high, currency or None), round(sure, 2))


def _is_answer_first(items: list[Item]) -> bool:
    """Whether an amount is said before anything is asked: "500, is that enough?" answers."""
    return next((item.kind for item in items if item.kind in "Nq"), "q") == "N"


def _looks_small_talk(amount: Item, unknown: int, beside: bool) -> bool:
    """A small bare number among words nobody knows is more likely a count of something than money."""
    largest = max(amount.low or 0, amount.high or 0)
    few = largest < _SMALL or largest in _YEARS
    return (few and unknown > 3) or (largest < 1000 and unknown > 12 and beside)


def _is_of_somebody(amount: Item, items: Sequence[Item]) -> bool:
    """Whether a small number stands beside somebody or some place: "my son, he is 12"."""
    return max(amount.low or 0, amount.high or 0) < _SMALL and any(
        item.kind == "x" and item.first == "p" for item in items
    )


def _is_a_time(amount: Item, text: str, context: Context) -> bool:
    """Whether the only number of an answer, a small one, is a day: "15 May", "from the 5th"."""
    if max(amount.low or 0, amount.high or 0) > _LARGEST_DAY or _PLAIN_NUMBER.fullmatch(text):
        return False
    return isinstance(time.read(text, context), Accepted)


def _nothing(text: str, kinds: set[str], context: Context) -> NotRead:
    for letter, intent in (("r", Intent.REFUSAL), ("k", Intent.UNKNOWN), ("C", Intent.UNKNOWN)):
        if letter in kinds:
            return NotRead("no amount", intent)
    if "V" in kinds:
        return NotRead("too vague")
    return NotRead("no amount", recognise(text, context.language))


def _shown(item: Item) -> str:
    ends = [f"{end:g}" for end in (item.low, item.high) if end is not None]
    return "-".join(dict.fromkeys(ends)) + (f" {item.currency}" if item.currency else "")


def _without_other_numbers(text: str) -> str:
    """Leave out addresses, dates, clock times, percentages, ordinals and phone numbers."""
    text = RUSSIAN_ENDING.sub("", _NATIONAL_DOLLAR.sub(lambda match: _DOLLARS[match.group()], text))
    return _DIGIT_RUN.sub(_kept_run, _NOT_MONEY.sub(" \u25a1 ", text))


def _kept_run(match: re.Match[str]) -> str:
    run = match.group()
    parts = [part.strip() for part in run.split("-")]
    if (
        len(parts) == 1
        and " " in run
        and sum(letter.isdigit() for letter in run) >= 9
        and not run.endswith("000")
    ):
        return " \u25a1 "
    if len(parts) <= 2 and all(_GROUPED_OR_PLAIN.fullmatch(part) for part in parts):
        return run
    if len(parts) == 1 and re.fullmatch(r"[1-9]\d{8,11}0{6}|[1-9]\d{0,6}0{4,}", run):
        return run
    digits = sum(letter.isdigit() for letter in run)
    return " \u25a1 " if digits >= 9 or (digits >= 7 and (run[0] in "+(0" or len(parts) > 1)) else run


def _suffixes_applied(tokens: Sequence[Token], text: str) -> list[Token]:
    """``k`` is a thousand right behind digits (``10k``, ``10 k``) and a word anywhere else."""
    result: list[Token] = []
    for token in tokens:
        before = result[-1] if result else None
        if token.kind == "suffix":
            result.append(_suffix(token, before, text))
        elif token.kind == "digits" and _written_onto_a_word(token, before, text):
            result.append(token._replace(kind="word"))
        else:
            result.append(token)
    return result


def _written_onto_a_word(token: Token, before: Token | None, text: str) -> bool:
    """Tell ``a4`` and ``covid19`` from ``usd500`` and ``max500``; Thai and Arabic write onto words as a rule."""
    letter = text[token.start - 1 : token.start]
    if not letter.isalpha() or letter > "\u0590":
        return False
    return before is None or before.end != token.start or before.kind == "word"


def _suffix(token: Token, before: Token | None, text: str) -> Token:
    """Only some suffixes may stand apart: ``10 k`` is money, ``10 m`` is a length."""
    room = 1 if text[token.start] in "kктtрec" else 0
    if (
        before is None
        or before.kind not in {"digits", "scale", "many", "manyone", "num"}
        or token.start - before.end > room
    ):
        return token._replace(kind="word")
    kind, _, value = token.value.partition(":")
    return token._replace(kind=kind, value=value, number=_float(value))


def _float(value: str) -> float:
    return float(value) if value.isdigit() else 0.0


def _scaled_by_region(tokens: list[Token], region: str) -> list[Token]:
    """Read "2 mil" as two million of an English speaker, two thousand where Spanish is spoken; "5L" in India."""
    mil = 1e3 if region.upper() in _THOUSAND_MIL else 1e6
    lakh = "scale" if region.upper() in _LAKH else "word"
    scales = {"mil": ("scale", mil), "lakh": (lakh, 1e5)}
    return [
        token._replace(kind=scales[token.kind][0], number=scales[token.kind][1])
        if token.kind in scales
        else token
        for token in tokens
    ]


def _item(token: Token, region: str) -> Item:
    letter = _LETTERS.get(token.kind, "w")
    if letter == "N":
        return Item("N", token.number, token.scale, low=token.number, high=token.number, first=token.value)
    if letter == "c":
        return Item("c", currency=currencies.currency_in(token.value, region) or "?")
    return Item(letter, first=token.value[:1])

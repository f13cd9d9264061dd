"""Options that are amounts ("1-3 months", "up to 1000 €", "6+") and the number an answer gives for them."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from dialogs.slots.data import choice as data
from dialogs.slots.folding import fold
from dialogs.slots.phrases import listed
from dialogs.slots.reading import Option
from dialogs.slots.stems import same_word

_NUMBER = re.compile(
    r"(\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+|\d+)(?:\s*(k|тыс|тысяч\w*|mil|tuhat\w*|الف|พัน)\b)?", re.IGNORECASE
)
_UP_TO = re.compile(
    r"(?:^|\s)(?:up to|under|below|less than|fewer than|hasta|menos de|до|менее|меньше|alle|enintaan"
    r"|اقل من|حتى|تحت)|<|≤|ไม่เกิน|น้อยกว่า|ต่ำกว่า"
)
_FROM = re.compile(
    r"\d\s*\+|>|≥|(?:^|\s)(?:over|above|more than|from|at least|mas de|desde|от|более|больше|свыше|yli"
    r"|vahintaan|اكثر من|فوق)(?=\s)|or more|o mas|и более|и больше|tai enemman|او اكثر|มากกว่า|ขึ้นไป|เกิน"
)
_WORDS = {
    fold(word): int(number)
    for number, cell in data.POSITIONS.items()
    if number.isdigit()
    for word in listed(data.CARDINALS[number])
}
_MOST_TEXT = 60


class Quantity(msgspec.Struct, frozen=True):
    """The option whose amounts hold the number; ``of_a_scale``: all options are amounts."""

    option: str
    of_a_scale: bool


class _Range(msgspec.Struct, frozen=True):
    option: str
    least: float
    most: float
    words: tuple[str, ...]


def option_of(core: str, options: tuple[Option, ...]) -> Quantity | None:
    """The one option whose range holds the one number of a short folded answer, units not differing."""
    if len(core) > _MOST_TEXT:
        return None
    ranges = _ranges(options)
    numbers, rest = _numbers(core)
    if len(numbers) == 2:
        return _of_range(min(numbers), max(numbers), ranges, len(options))
    number = numbers[0] if len(numbers) == 1 else None
    if number is None or (len(ranges) < 2 and not (ranges and rest)):
        return None
    named = [one for one in ranges if _same_unit(rest, one) and one.least <= number <= one.most]
    exact = [one for one in named if number in {one.least, one.most}]
    holding = named if len(named) == 1 else exact
    bounds = (bound for one in ranges for bound in (one.least, one.most))
    lowest = min((bound for bound in bounds if 0 < bound < float("inf")), default=0)
    if len(holding) != 1 or (not rest and number < lowest / 2):
        return None
    return Quantity(holding[0].option, len(ranges) >= len(options) - 1)


def _of_range(least: float, most: float, ranges: tuple[_Range, ...], count: int) -> Quantity | None:
    """The option that is exactly the range of an answer: "three to six months"."""
    same = [one.option for one in ranges if (one.least, one.most) == (least, most)]
    return Quantity(same[0], len(ranges) >= count - 1) if len(same) == 1 and least < most else None


def _numbers(core: str) -> tuple[list[float], list[str]]:
    """The numbers of an answer and its words that are not empty."""
    numbers = [_value(match) for match in _NUMBER.finditer(core)]
    words = [word for word in _NUMBER.sub(" ", core).split() if word not in _empty() and word != "+"]
    spelled = [_WORDS[word] for word in words if word in _WORDS]
    return [*numbers, *spelled], [word for word in words if word not in _WORDS]


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    cells = (data.OPENINGS, data.ENDINGS, data.STOP_WORDS.replace(" ", " | "), data.ABOUT)
    return frozenset(word for cell in cells for phrase in listed(cell) for word in fold(phrase).split())


def _value(match: re.Match[str]) -> float:
    value = float(re.sub(r"\D", "", match.group(1)))
    return value * 1000 if match.group(2) else value


def _same_unit(rest: list[str], one: _Range) -> bool:
    return all(any(same_word(word, unit) for unit in one.words) for word in rest)


@lru_cache(maxsize=1024)
def _ranges(options: tuple[Option, ...]) -> tuple[_Range, ...]:
    ranges = []
    for option in options:
        label = option.label.casefold().translate(
            {0x660 + d: str(d) for d in range(10)} | {0xE50 + d: str(d) for d in range(10)}
        )
        bounds = [_value(match) for match in _NUMBER.finditer(label)]
        if not 1 <= len(bounds) <= 2:
            continue
        least, most = min(bounds), max(bounds)
        if len(bounds) == 1 and _UP_TO.search(_plain(label)):
            least = 0
        elif len(bounds) == 1 and _FROM.search(_plain(label)):
            most = float("inf")
        signs = " ".join(names for sign, names in data.CURRENCIES.items() if sign in label)
        words = tuple(fold(f"{_NUMBER.sub(' ', label)} {signs}").split())
        ranges.append(_Range(option.id, least, most, words))
    return tuple(ranges)


def _plain(label: str) -> str:
    """A label without accents but with its signs."""
    spaced = "".join(f" {fold(part)} " if part.isalnum() else part for part in re.split(r"(\W+)", label))
    return re.sub(r"\s+", " ", spaced)

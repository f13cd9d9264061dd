"""Options that are amounts ("1-3 months", "up to 1000 €", "6+") and the number an answer gives for them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from dialogs.slots import who
from dialogs.slots.data import choice as data
from dialogs.slots.folding import fold, is_thai
from dialogs.slots.phrases import listed
from dialogs.slots.reading import Option
from dialogs.slots.stems import same_word

_TIMES = {
    1_000: r"k|к|тыс|тысяч\w*|thousand|grand|mil|tuhat\w*|tuhan\w*|tonni\w*|t|الف|الاف|ألف|آلاف|พัน",
    10_000: "หมื่น",
    100_000: "แสน",
    1_000_000: r"million\w*|mln|млн|миллион\w*|millon\w*|milj\w*|مليون|ล้าน",
}
_TIMES_WORDS = {size: re.compile(rf"(?:{words})$", re.IGNORECASE) for size, words in _TIMES.items()}
_NUMBER = re.compile(
    rf"(\d{{1,3}}(?:[ .,\u00a0\u202f]\d{{3}})+|\d+)(?:\s*({'|'.join(_TIMES.values())})(?![^\W\d_]))?",
    re.IGNORECASE,
)
_WORD = re.compile(r"([^\W]+(?:[\u0e00-\u0e7f\u064b-\u0652]|[^\W])*)")
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
_THAI_NUMBERS = sorted((word for word in _WORDS if is_thai(word[0])), key=len, reverse=True)
_THAI_UNITS = tuple("คน ท่าน เดือน ปี วัน สัปดาห์ อาทิตย์ ครั้ง คัน ห้อง ชั่วโมง บาท ที่ ชิ้น".split())
_THAI_COUNT = re.compile(rf"({'|'.join(_THAI_NUMBERS)})({'|'.join(map(fold, _THAI_UNITS))})?(?= |$)")
_DIRECTIONS = """up under below less fewer hasta menos менее меньше alle enintaan اقل حتى تحت over above more least mas
    desde более больше свыше yli vahintaan اكثر فوق или tai enemman ไม่เกิน น้อยกว่า ต่ำกว่า มากกว่า ขึ้นไป เกิน"""
_ONE_PERSON = tuple(map(fold, "person people человек persona personas henkilo henkilon شخص คน".split()))
_TIMES_A_WEEK = tuple(map(fold, "time times x vez veces раз раза kerta kertaa مرات مرة ครั้ง".split()))
_ONE = frozenset(map(fold, "one un una uno один одна yksi واحد หนึ่ง".split()))
_DIGITS = re.compile(r"\d+")
_DIGITS_OF_A_PHONE = 9
_LEAST_MONEY = 100
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
    scale: int = 1
    """A thousand when the label counts in thousands."""


def option_of(core: str, options: tuple[Option, ...]) -> Quantity | None:
    """The one option whose range holds the one number of a short folded answer, units not differing."""
    if len(core) > _MOST_TEXT:
        return None
    ranges = _ranges(options)
    numbers, rest = _numbers(_THAI_COUNT.sub(r" \1 \2 ", core))
    rest = [word for word in rest if word not in _directions()]
    if _counts_money(ranges):
        rest = [word for word in rest if word not in _money()]
    if len(numbers) == 2:
        return _of_range(min(numbers), max(numbers), ranges, len(options))
    number = numbers[0] if len(numbers) == 1 else None
    if number is None or _is_no_amount(core) or (len(ranges) < 2 and not (ranges and rest)):
        return None
    lowest = min((b for one in ranges for b in (one.least, one.most) if 0 < b < float("inf")), default=0)
    if not rest and number < lowest / 2:
        number *= max(one.scale for one in ranges)
    holding = _holding(core, number, [one for one in ranges if _same_unit(rest, one)])
    if len(holding) != 1 or (not rest and number < lowest / 2):
        return None
    return Quantity(holding[0].option, len(ranges) >= len(options) - 1)


def _holding(core: str, number: float, ranges: list[_Range]) -> list[_Range]:
    """The ranges a number is in; "less than 5000" is in one that ends there, "over 10" in one that begins there."""
    if _UP_TO.search(core):
        return [one for one in ranges if one.most == number or (one.least == 0 and number <= one.most)]
    if _FROM.search(f"{core} "):
        return [
            one for one in ranges if one.least == number or (one.most == float("inf") and number > one.least)
        ]
    named = [one for one in ranges if one.least <= number <= one.most]
    return named if len(named) == 1 else [one for one in named if number in {one.least, one.most}]


def _is_no_amount(core: str) -> bool:
    """Whether the digits are rather a phone number."""
    runs = _DIGITS.findall(core)
    leading = bool(runs) and len(runs[0]) > 1 and runs[0].startswith("0")
    return leading or any(len(digits) >= _DIGITS_OF_A_PHONE for digits in runs)


def _counts_money(ranges: tuple[_Range, ...]) -> bool:
    """Whether bare large numbers without a currency may be money."""
    bounds = [bound for one in ranges for bound in (one.least, one.most) if bound > 0]
    return min(bounds, default=0) >= _LEAST_MONEY and not any(_money() & set(one.words) for one in ranges)


@lru_cache(maxsize=1)
def _money() -> frozenset[str]:
    return frozenset(fold(word) for names in data.CURRENCIES.values() for word in names.split())


def numbers_in(words: str) -> frozenset[float]:
    """The numbers above one that a folded text names, in digits or words."""
    return frozenset(number for number in _numbers(words)[0] if number > 1)


def counts(words: str, label: list[str]) -> bool:
    """Whether a number stands right before a word of a label in a folded answer: "two weeks", "Within a week"."""
    split = words.split()
    pairs = ((one, other) for one, other in itertools.pairwise(split) if numbers_in(one))
    return any(same_word(other, word) for _, other in pairs for word in label)


def _of_range(least: float, most: float, ranges: tuple[_Range, ...], count: int) -> Quantity | None:
    """The option that is exactly the range of an answer: "three to six months"."""
    same = [one.option for one in ranges if (one.least, one.most) == (least, most)]
    return Quantity(same[0], len(ranges) >= count - 1) if len(same) == 1 and least < most else None


def _numbers(core: str) -> tuple[list[float], list[str]]:
    """The numbers of an answer and its words that are not empty."""
    numbers = [_value(match) for match in _NUMBER.finditer(core)]
    words = [word for word in _NUMBER.sub(" ", core).split() if word not in _empty() and word != "+"]
    spelled: list[float] = []
    rest = []
    for word in words:
        size = _size(word)
        if word in _WORDS:
            spelled.append(_WORDS[word])
        elif spelled and size > 1:
            spelled[-1] *= size
        else:
            rest.append(word)
    if not numbers and not spelled and rest and rest[0] in _ONE_PERSON and not _ONE.isdisjoint(core.split()):
        spelled = [1]
    return [*numbers, *spelled], rest


def _size(word: str) -> int:
    """How many times a word such as "thousand" makes a number greater; 1 for any other."""
    return next((size for size, words in _TIMES_WORDS.items() if words.match(word)), 1)


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    cells = (data.OPENINGS, data.ENDINGS, data.STOP_WORDS.replace(" ", " | "), data.ABOUT)
    return frozenset(word for cell in cells for phrase in listed(cell) for word in fold(phrase).split())


def _value(match: re.Match[str]) -> float:
    value = float(re.sub(r"\D", "", match.group(1)))
    return value * _size(match.group(2)) if match.group(2) else value


def _same_unit(rest: list[str], one: _Range) -> bool:
    return all(any(same_word(word, unit) for unit in one.words) for word in rest)


@lru_cache(maxsize=1024)
def _ranges(options: tuple[Option, ...]) -> tuple[_Range, ...]:
    ranges = list(_counted(options))
    for option in options if not ranges else ():
        label = option.label.casefold().translate(
            {0x660 + d: str(d) for d in range(10)} | {0xE50 + d: str(d) for d in range(10)}
        )
        bounds, scale = _bounds(label)
        if not 1 <= len(bounds) <= 2:
            continue
        least, most = min(bounds), max(bounds)
        if len(bounds) == 1 and _UP_TO.search(_plain(label)):
            least = 0
        elif len(bounds) == 1 and _FROM.search(_plain(label)):
            most = float("inf")
        signs = " ".join(names for sign, names in data.CURRENCIES.items() if sign in label)
        words = tuple(fold(f"{_NUMBER.sub(' ', label)} {signs}").split())
        ranges.append(_Range(option.id, least, most, words, scale))
    units = {word for one in ranges for word in one.words} - _directions()
    whole = [
        one if not units or units & set(one.words) else msgspec.structs.replace(one, words=tuple(units))
        for one in ranges
    ]
    return (*whole, *_of_oneself(options, whole))


@lru_cache(maxsize=1)
def _directions() -> frozenset[str]:
    """Words of "more than 10" and "up to 5" that are no unit."""
    return _empty() | frozenset(map(fold, _DIRECTIONS.split()))


def _counted(options: tuple[Option, ...]) -> Iterator[_Range]:
    """Options told apart by a number word: "Once a week", "Twice a week"."""
    names = [(option, _THAI_COUNT.sub(r" \1 \2 ", fold(option.label)).split()) for option in options]
    counts = {option.id: [_WORDS[word] for word in words if word in _WORDS] for option, words in names}
    if any(re.search(r"\d", fold(option.label)) for option in options):
        return
    single = {number[0] for number in counts.values() if len(number) == 1}
    if len(single) > 1 and sum(len(number) == 1 for number in counts.values()) == len(single):
        for option, words in names:
            if len(counts[option.id]) == 1:
                units = (*_TIMES_A_WEEK, *(word for word in words if word not in _WORDS))
                yield _Range(option.id, counts[option.id][0], counts[option.id][0], units)


def _bounds(label: str) -> tuple[list[float], int]:
    """The numbers of a label and what the last is counted in, which goes for all: "50-100 thousand"."""
    found = list(_NUMBER.finditer(label))
    scale = _size(found[-1].group(2)) if found and found[-1].group(2) else 1
    return [_value(one) * (1 if one.group(2) else scale) for one in found], scale


def _of_oneself(options: tuple[Option, ...], ranges: list[_Range]) -> Iterator[_Range]:
    """The one person of "Just me" beside "2-5 people"."""
    counted = {one.option for one in ranges}
    if len(counted) > 1 and all(one.least > 1 for one in ranges):
        for option in options:
            if option.id not in counted and who.names(option, who.Who.ALONE):
                yield _Range(option.id, 1, 1, _ONE_PERSON)


def _plain(label: str) -> str:
    """A label without accents but with its signs."""
    spaced = "".join(f" {fold(part)} " if fold(part) else part for part in _WORD.split(label))
    return re.sub(r"\s+", " ", spaced)

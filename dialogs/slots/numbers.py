"""Numbers as people write them: "1.500,50", "2.5 million", "двадцать пять тысяч", "สองหมื่นห้า", "kaksisataa".

``assembled`` joins the number tokens of a scan into one token of kind ``number`` for each number said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from dialogs.slots.lexicon import Token

DECIMAL_COMMA = frozenset(
    "AL AM AR AT AZ BA BE BG BO BR BY CH CL CO CR CU CZ DE DK EC EE ES FI FR GE GR HR HU ID IS IT KZ LT LU LV MA MD"
    " NL NO PL PT PY RO RS RU SE SI SK TN TR UA UY UZ VE VN".split()
)
"""Regions (ISO 3166-1) whose decimal mark is a comma, after CLDR."""

_STARTS = frozenset({"num", "anum", "tnum", "scale", "many", "manyone", "half", "quarter", "digits"})
_ONLY_AFTER = frozenset({"teen", "scales"})
_SCALES = frozenset({"scale", "scales", "many", "manyone"})
_DIGITS = re.compile(r"\d+(?:[ .,']\d+)*")
_MILLIONS_MARKED = re.compile(r"\d{1,3}'\d{3}[.,]\d{3}")
"""Millions as some write them in Latin America: 1'200.000."""
RUSSIAN_ENDING = re.compile(r"(?<=\d)-?(?:х|ти|ми|ух|ех)(?! числах)(?![^\W\d_])")
"""What Russians write behind digits to say the case: "2х месяцев", "5-ти тысяч"."""
_LARGEST = 1e13
_THAI_SHORTHAND_FROM, _THAI_HUNDRED = 1000, 100

DigitsReader: TypeAlias = Callable[[str, bool], float | None]
"""Reads a literal such as ``1.500,50``; the flag says that a word like "million" follows."""


def digits_reader(region: str) -> DigitsReader:
    """Return the reader of digit literals for a region; it answers ``None`` to what is no amount."""
    comma = region.upper() in DECIMAL_COMMA

    def literal(text: str, scaled: bool) -> float | None:
        return read_digits(text, decimal="," if comma else ".", scaled=scaled)

    return literal


def read_digits(text: str, *, decimal: str = ".", scaled: bool = False) -> float | None:
    """The value of ``1,500.50``, ``1.500,50``, ``10 000``, ``1,00,000`` or ``None`` when it is malformed.

    One mark followed by exactly three digits groups thousands in every region ("1.500" is no one and a
    half), unless it is the region's ``decimal`` mark and a multiplier follows (``scaled``: "1.250 million").
    """
    if _MILLIONS_MARKED.fullmatch(text):
        text = text.replace(".", "").replace(",", "")
    text = text.replace(" ", "").replace("'", "")
    marks = [letter for letter in text if letter in ".,"]
    if not marks:
        return float(text) if len(text) <= 15 and _no_leading_zero(text) else None
    last = marks[-1]
    whole, fraction = text.rsplit(last, 1)
    if len(set(marks)) == 1 and (len(marks) > 1 or _groups(whole, fraction, decimal == last and scaled)):
        return _grouped(text.split(last), last)
    if last in whole or len(fraction) > 3:
        return None
    other = "." if last == "," else ","
    number = _grouped(whole.split(other), other)
    return None if number is None else number + float(f"0.{fraction}")


def _no_leading_zero(text: str) -> bool:
    return text == "0" or not text.startswith("0")


def _groups(whole: str, fraction: str, can_be_decimal: bool) -> bool:
    return len(fraction) == 3 and len(whole) <= 3 and not whole.startswith("0") and not can_be_decimal


def _grouped(groups: list[str], mark: str) -> float | None:
    """Thousands in groups of three (or, with commas, of two before the last three, as in India)."""
    if len(groups) == 1:
        return float(groups[0]) if len(groups[0]) <= 15 and _no_leading_zero(groups[0]) else None
    right = 1 <= len(groups[0]) <= 3 and len(groups[-1]) == 3 and len(groups) <= 6
    same = {len(group) for group in groups[1:-1]}
    return float("".join(groups)) if right and (same <= {3} or (same == {2} and mark == ",")) else None


class _Part(NamedTuple):
    value: float
    room: float
    """A part said next must be smaller than this: after "two thousand" 1000, after "twenty" 10."""
    at: int
    joined: bool
    scale: float = 1.0


class _Assembly:
    """One number being put together from tokens; parts fall from large to small."""

    def __init__(self, tokens: Sequence[Token], place: int, literal: DigitsReader) -> None:
        self.tokens = tokens
        self.first = place
        self.place = place
        self.literal = literal
        self.parts: list[_Part] = []

    def run(self) -> Token | None:
        while self.place < len(self.tokens):
            step = self._step()
            if step is None or not self._push(self.place + step, joined=step > 0):
                break
            self.place = max(self.place, self.place + step + 1)
        self._say_thousands()
        total = sum(part.value for part in self.parts)
        if not self.parts or total > _LARGEST:
            return None
        first, last = self.tokens[self.first], self.tokens[self.place - 1]
        scale = self.parts[0].scale if len(self.parts) == 1 else 1.0
        said = "many" if first is last and first.kind == "many" else "" if first.kind == "digits" else "said"
        return Token("number", said, total, scale, first.start, last.end)

    def _say_thousands(self) -> None:
        """Let "миллион двести" be 1 200 000: nobody adds two hundred to a million."""
        if len(self.parts) == 2 and self.parts[0].room == 1e6 and 100 <= self.parts[1].value < 1000:
            self.parts[1] = self.parts[1]._replace(value=self.parts[1].value * 1000)

    def _step(self) -> int | None:
        """How many joining tokens ("and", the hyphen of "twenty-five") stand before the next part."""
        here = self.tokens[self.place].kind
        if here in _STARTS or (here in _ONLY_AFTER and self.parts):
            return 0
        if (
            not self.parts
            or self.place + 1 >= len(self.tokens)
            or self.tokens[self.place + 1].kind not in _STARTS
        ):
            return None
        if here == "and":
            return 1
        following = self.tokens[self.place + 1]
        dash = self.tokens[self.place]
        if here != "dash" or self.tokens[self.place - 1].kind == "digits":
            return None
        if following.kind == "scale" and self.tokens[self.place - 1].end == dash.start:
            return 1 if self.tokens[self.place - 1].kind == "num" and dash.end == following.start else None
        compound = self.parts[-1].room == 10 and following.kind == "num"
        spoken = following.kind == "num" and self._says_hundreds(self.place + 1)
        return 1 if (compound and following.number < 10) or spoken else None

    def _says_hundreds(self, index: int) -> bool:
        """Read "six fifty" as 650: a digit, then tens, both in words, and no scale behind."""
        value, last = self.tokens[index].number, self.parts[-1]
        said = self.tokens[last.at].kind == "num" and len(self.parts) == 1 and last.value in range(1, 10)
        behind = index + (2 if self._kind(index + 1) == "num" else 1)
        return said and value in range(20, 100) and self._kind(behind) not in _SCALES

    def _push(self, index: int, *, joined: bool) -> bool:
        token = self.tokens[index]
        start = index - 1 if joined else index
        if token.kind in _SCALES:
            return self._push_scale(token, start, joined and self.tokens[start].kind == "and")
        if token.kind == "half":
            return self._push_half(start, joined)
        if token.kind == "quarter":
            return not self.parts and self._append(0.25, 0, start, joined)
        if token.kind == "teen":
            return self._add(10)
        if token.kind == "digits":
            return self._push_digits(token, index, start, joined)
        return self._push_word(token, index, start, joined)

    def _push_digits(self, token: Token, index: int, start: int, joined: bool) -> bool:
        value = self.literal(token.value, self._kind(index + 1) in _SCALES)
        if value is None or (self.parts and not (value < self.parts[-1].room and not joined)):
            return False
        if self.parts and value < 10 and self._kind(index + 1) not in _SCALES:
            value = _thai_short(value, self.parts[-1])
        return self._append(value, 0, start, joined)

    def _push_word(self, token: Token, index: int, start: int, joined: bool) -> bool:
        value = token.number
        if not self.parts:
            return self._append(value, _room(value), start, joined)
        last = self.parts[-1]
        if token.kind == "anum" and _arabic_digit_first(last, value, joined):
            return self._add(value)
        if token.kind == "num" and self._says_hundreds(index):
            self.parts[-1] = last._replace(value=last.value * 100)
            return self._append(value, _room(value), start, joined)
        if value >= last.room:
            return False
        if token.kind == "tnum" and value < 10 and self._kind(index + 1) != "scale":
            return self._append(_thai_short(value, last), 1, start, joined)
        return self._append(value, _room(value), start, joined)

    def _push_scale(self, token: Token, start: int, joined: bool) -> bool:
        scale = token.number
        cut = self._first_taken(scale, joined)
        taken, kept = self.parts[cut:], self.parts[:cut]
        value = (sum(part.value for part in taken) or 1) * scale
        if kept and value >= kept[-1].room:
            if taken:
                self.parts, self.place = kept, taken[0].at
            return False
        said_with = scale if scale >= 100 else 1.0
        self.parts = [*kept, _Part(value, scale, taken[0].at if taken else start, joined, said_with)]
        if not taken and token.kind in {"many", "manyone"}:
            self._take_number_after(start, scale)
        return True

    def _first_taken(self, scale: float, joined: bool) -> int:
        """Where the parts begin that a scale multiplies; "five hundred and a thousand" multiplies none."""
        cut = len(self.parts)
        while cut and not joined and self.parts[cut - 1].value < scale:
            if scale <= 100 and self._after_and(cut):
                break
            cut -= 1
        return cut

    def _after_and(self, cut: int) -> bool:
        """Whether the part before ``cut`` is the second of two said with "and": it cannot take hundreds back."""
        return cut < len(self.parts) and self.parts[cut].joined

    def _take_number_after(self, index: int, scale: float) -> None:
        """Read "тысяч пять" is five thousand, said roughly."""
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if following is None or following.kind not in {"num", "digits"} or self._kind(index + 2) in _SCALES:
            return
        value = following.number if following.kind == "num" else self.literal(following.value, False)
        if value is not None and 1 < value < 1000:
            self.parts[-1] = _Part(value * scale, 0, self.parts[-1].at, False, scale)
            self.place += 1

    def _push_half(self, start: int, joined: bool) -> bool:
        if not self.parts:
            return self._append(0.5, 0, start, joined)
        last = self.parts[-1]
        if self.place > self.first and last.value < 1:
            return False
        return self._add(last.room / 2 if last.room >= 100 else 0.5)

    def _add(self, value: float) -> bool:
        last = self.parts[-1]
        self.parts[-1] = last._replace(value=last.value + value, room=0 if value < 20 else 1)
        return True

    def _append(self, value: float, room: float, start: int, joined: bool) -> bool:
        self.parts.append(_Part(value, room, start, joined))
        return True

    def _kind(self, index: int) -> str:
        return self.tokens[index].kind if index < len(self.tokens) else ""


def _arabic_digit_first(last: _Part, value: float, joined: bool) -> bool:
    """Say whether a digit was said before its tens: "خمسة وعشرين" is 25, "خمسة عشر" 15."""
    if last.value >= 10 or last.room > 1:
        return False
    return 20 <= value < 100 if joined else value == 10 and last.value > 2


def _thai_short(value: float, last: _Part) -> float:
    """Say what a digit after thousands stands for: พันห้า and "1 พัน 5" are 1500, หมื่นนึง one ten thousand, ร้อยห้า 105."""
    if value == 1 and last.value == last.room >= _THAI_HUNDRED:
        return 0
    return value if last.room < _THAI_SHORTHAND_FROM else value * last.room / 10


def _room(value: float) -> float:
    """What can still be added after a number word: one digit after tens, two after hundreds."""
    if value != int(value) or value < 20:
        return 1 if value == int(value) else 0
    for room in (1e6, 1000, 100, 10):
        if value % room == 0:
            return room
    return 1


def assembled(tokens: Sequence[Token], literal: DigitsReader) -> list[Token]:
    """Return ``tokens`` with every number as one token of kind ``number``; broken literals become ``word``."""
    tokens = _without_repeated_cases(tokens)
    result: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        number = None
        if token.kind in _STARTS:
            assembly = _Assembly(tokens, place, literal)
            number = assembly.run()
            if number is not None:
                result.append(number)
                place = max(assembly.place, place + 1)
        if number is None:
            result.append(token._replace(kind="word") if token.kind in _STARTS else token)
            place += 1
    return result


_CASES = {"outof": "from", "into": "to"}


def _without_repeated_cases(tokens: Sequence[Token]) -> list[Token]:
    """Finnish says "from" and "to" by an ending on every word of a number: keep the first of each number."""
    result: list[Token] = []
    case = ""
    for token in tokens:
        if token.kind in _CASES:
            if token.kind != case or not result or result[-1].kind not in _STARTS | _ONLY_AFTER:
                result.append(token._replace(kind=_CASES[token.kind]))
            case = token.kind
            continue
        result.append(token)
        if token.kind not in _STARTS | _ONLY_AFTER:
            case = ""
    return result

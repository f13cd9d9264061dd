"""Phone numbers dictated in words: ``"plus four nine one five one ..."`` becomes ``"+49151..."``.

Digits, tens and hundreds of a dictated group are put together the way they are said: "nine hundred sixteen"
is ``916``, "twenty five" is ``25``, "five five" is ``55``. Thai, written without spaces, is read digit by digit.
"""

from __future__ import annotations

import re

from dialogs.slots.data import spoken as tables
from dialogs.slots.plain import plain

_TYPED = 4
"""With that many digits typed, one number in words is enough to read all as dictated: "916 сто 4567"."""
_ENOUGH = 5
"""Fewer dictated digits than this are a count ("two children"), not a phone number."""


def _words(table: str) -> list[str]:
    return [plain(word) for word in table.split()]


_DIGITS = {word: digit for digit, words in tables.DIGIT_WORDS.items() for word in _words(words)}
_NUMBERS = {
    word: value for value, words in (tables.TENS_WORDS | tables.VEINTI).items() for word in _words(words)
}
_PLUS = frozenset(_words(tables.PLUS))
_JOINERS = frozenset(_words(tables.JOINERS))
_TIMES = {word: times for times, words in tables.DOUBLE.items() for word in _words(words)}
_THAI_WORDS = [word for word in (*_DIGITS, *_PLUS) if "\u0e01" <= word[0] <= "\u0e4e"]
_THAI = re.compile("|".join(re.escape(word) for word in sorted(_THAI_WORDS, key=len, reverse=True)))
_TOKEN = re.compile(r"\+|\d+|[^\W\d_]+(?:[^\W\d_]|['\u0e30-\u0e4e])*|\S")
_HINT = re.compile("|".join(re.escape(word) for word in sorted({*_DIGITS, *_NUMBERS}, key=len, reverse=True)))


def with_digits(text: str) -> str | None:
    """Return the dictated number of ``text`` in digits (with a leading ``+`` if said), or ``None``."""
    text = plain(text)
    typed = sum(map(str.isdecimal, text))
    if len(_HINT.findall(text)) < (1 if typed >= _TYPED else 3):
        return None
    words = _TOKEN.findall(_THAI.sub(lambda found: f" {found.group()} ", text))
    runs = _runs(words)
    best = max(runs, key=len, default="")
    return best if len(best.lstrip("+")) >= _ENOUGH else None


def _runs(words: list[str]) -> list[str]:
    """Split words into dictated numbers, each as its digits."""
    runs, current = [], _Dictation()
    for word in words:
        if not current.take(word):
            runs.append(current.digits())
            current = _Dictation()
    return [*runs, current.digits()]


class _Dictation:
    """A number being dictated: finished digits and the group in hand (hundreds, tens, units)."""

    def __init__(self) -> None:
        self._done = ""
        self._group = 0
        self._room = 0
        self._times = 1

    def take(self, word: str) -> bool:
        """Add one word; ``False`` when it does not belong to a number."""
        if word in _DIGITS:
            self._unit(_DIGITS[word])
        elif word in _NUMBERS:
            self._number(_NUMBERS[word])
        elif word.isdecimal():
            self._close()
            self._done += word
        else:
            return self._sign(word)
        return True

    def digits(self) -> str:
        self._close()
        return self._done

    def _unit(self, digit: str) -> None:
        if self._room and digit != "0" and self._times == 1:
            self._group += int(digit)
            self._close()
        else:
            self._close()
            self._done += digit * self._times
            self._times = 1

    def _number(self, value: int) -> None:
        if not (self._room == 100 and value < 100):
            self._close()
        self._group += value
        self._room = _room_after(value)
        if not self._room:
            self._close()

    def _sign(self, word: str) -> bool:
        if word in _TIMES:
            self._close()
            self._times = _TIMES[word]
        elif word == "+" or word in _PLUS:
            if self.digits():
                return False
            self._done = "+"
        else:
            return word in _JOINERS or word in "-,. "
        return True

    def _close(self) -> None:
        if self._group:
            self._done += str(self._group)
        self._group = self._room = 0


def _room_after(value: int) -> int:
    """Return 100 when tens may follow (after hundreds), 10 when a unit may, 0 when the group is full."""
    if value >= 100:
        return 100
    return 10 if value >= 20 and value % 10 == 0 else 0

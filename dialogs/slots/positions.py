"""Which option of a list a text points at by its place: "2", "the second one", "вторая", "ข้อสอง", "last"."""

from __future__ import annotations

import re
from functools import cache

from dialogs.slots import intents
from dialogs.slots.data import choice as data
from dialogs.slots.folding import fold, is_thai
from dialogs.slots.phrases import Phrasebook, listed

_NUMBER = re.compile(r"\d{1,2}$")
_SUFFIXED = re.compile(r"(\d{1,2})(?:st|nd|rd|th|й|я|е|ю|го|ой|ая|ый|o|a|do|da|ro|ra|to|ta|s|nen|den)$")
_MOST_WORDS_AROUND = 8
_SHORTEST_MISSPELT = 6


class SeveralError(Exception):
    """More than one place was named."""


@cache
def _places() -> Phrasebook[str]:
    return Phrasebook((phrase, place) for place, cell in data.POSITIONS.items() for phrase in listed(cell))


@cache
def _nouns() -> Phrasebook[bool]:
    return Phrasebook((phrase, True) for phrase in listed(data.NOUNS))


@cache
def _naming() -> frozenset[str]:
    """Nouns that make a number a place wherever they stand beside it: not articles, not "it"."""
    silent = (
        "no the a an on is it its for me i take go with la el lo de los las n на это se ที่ แบบ nr point plan"
    )
    return frozenset(fold(phrase) for phrase in listed(data.NOUNS)) - frozenset(map(fold, silent.split()))


def place_of(words: str, count: int) -> int | None:
    """Index of the option a folded text points at and does nothing else; ``None`` when it does not.

    Raises ``SeveralError`` when it points at several. Places beyond ``count`` are ``None`` too.
    """
    found: list[str] = []
    rest = 0
    while rest < len(words):
        place, end = _next_place(words, rest)
        if place is None and end == rest:
            return None
        if place is not None:
            found.append(place)
        rest = end + (end < len(words) and words[end] == " ")
    return _single(found, count) if found else None


def is_place(word: str) -> bool:
    """Whether a folded word is an ordinal or a number as it should be written."""
    return _places().get(word) is not None


def place_within(words: str, count: int) -> int | None:
    """Index of the option a sentence points at with an ordinal and a noun: "the second option suits me"."""
    split = words.split()
    if len(split) > _MOST_WORDS_AROUND * 2:
        return None
    found: list[str] = []
    for i, word in enumerate(split):
        place = _places().get(word) or _digits(word)
        beside = [*split[i + 1 : i + 2], *split[max(0, i - 1) : i]]
        if place is not None and word != "one" and any(near in _naming() for near in beside):
            found.append(place)
    return _single(found, count) if found else None


def _next_place(words: str, start: int) -> tuple[str | None, int]:
    """The place that starts here and its end, or ``None`` and the end of a noun that starts here."""
    place = _places().at(words, start) or _misspelt(words, start)
    noun = _nouns().at(words, start)
    if place is not None and words[start : place[1]] == "one" and (start > 0 or place[1] < len(words)):
        place = (
            None if not words[:start].strip().endswith(("option", "number", "variant", "choice")) else place
        )
    if place is not None and (noun is None or place[1] > noun[1] or not _covers(words, place, noun)):
        return place
    if noun is not None:
        return None, noun[1]
    end = words.find(" ", start)
    end = len(words) if end < 0 else end
    digits = _digits(words[start:end])
    if digits is None and start == 0:
        digits, end = _letter(words, end)
    return (digits, end) if digits is not None else (None, start)


def _misspelt(words: str, start: int) -> tuple[str, int] | None:
    """A long ordinal with one letter wrong: "ensimäinen", "втарой"."""
    end = words.find(" ", start)
    word = words[start:] if end < 0 else words[start:end]
    if len(word) < _SHORTEST_MISSPELT or _nouns().get(word) is not None or intents.asks(word, "en"):
        return None
    place = _places().near(word)
    return None if place is None else (place, start + len(word))


def _covers(words: str, place: tuple[str, int], noun: tuple[bool, int]) -> bool:
    """Whether the longer noun is followed by a place of its own: "ที่" in "ที่สอง" is part of the place."""
    return noun[1] > place[1] and is_thai(words[noun[1] - 1])


def _digits(word: str) -> str | None:
    if _NUMBER.match(word):
        return str(int(word))
    match = _SUFFIXED.match(word)
    return str(int(match.group(1))) if match else None


def _letter(words: str, end: int) -> tuple[str | None, int]:
    """A letter that numbers options: alone, or after a noun ("option b")."""
    if end != len(words) or end != 1:
        return None, end
    for letters in data.LETTERS:
        if words in letters:
            return str(letters.index(words) + 1), end
    return None, end


def letter_of(words: str, count: int) -> int | None:
    """Index of the option a letter points at: "b", "option b", "вариант б"."""
    *before, last = words.split()
    if len(last) != 1 or any(_nouns().get(word) is None for word in before):
        return None
    place, _ = _letter(last, 1)
    return _single([place], count) if place is not None else None


def _single(found: list[str], count: int) -> int | None:
    places = {_index(place, count) for place in found}
    if len(places) > 1:
        raise SeveralError
    return places.pop()


def _index(place: str, count: int) -> int | None:
    if place == "mid":
        return count // 2 if count % 2 else None
    number = int(place)
    index = number - 1 if number > 0 else count + number
    return index if 0 <= index < count else None

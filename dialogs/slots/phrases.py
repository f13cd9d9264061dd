"""A table of phrases that can be asked three ways: is this text one, nearly one, or does one start here.

All phrases and texts are folded (see ``folding``). Building is slow and done once; asking takes a few
microseconds, whatever the size of the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from rapidfuzz.distance import OSA

from dialogs.slots.folding import fold, is_thai

V = TypeVar("V")

_KEY = 2
_SHORTEST_TYPO = 5
"""A word shorter than this is another word when a letter changes."""


def listed(text: str) -> tuple[str, ...]:
    """The phrases of a table cell written ``one | two | three``."""
    return tuple(phrase.strip() for phrase in text.split("|") if phrase.strip())


class Phrasebook(Generic[V]):
    """Folded phrase -> value, with typos of one letter and matching at a place in a text."""

    def __init__(self, phrases: Iterable[tuple[str, V]]) -> None:
        """Take ``(phrase, value)`` pairs; of two equal phrases the first counts."""
        self._values: dict[str, V] = {}
        for phrase, value in phrases:
            self._values.setdefault(fold(phrase), value)
        self._values.pop("", None)
        self._starts: dict[str, list[str]] = {}
        self._without_a_letter: dict[str, list[str]] = {}
        for phrase in sorted(self._values, key=len, reverse=True):
            self._starts.setdefault(phrase[:_KEY], []).append(phrase)
            if len(phrase) >= _SHORTEST_TYPO:
                for short in {phrase, *_deletions(phrase)}:
                    self._without_a_letter.setdefault(short, []).append(phrase)

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def get(self, text: str) -> V | None:
        """The value of the phrase the whole folded text is."""
        return self._values.get(text)

    def near(self, text: str) -> V | None:
        """The value of the phrase the text is, one wrong, missing, extra or swapped letter allowed."""
        exact = self._values.get(text)
        if exact is not None or len(text) < _SHORTEST_TYPO:
            return exact
        values = {self._values[phrase] for phrase in self._one_letter_off(text)}
        return values.pop() if len(values) == 1 else None

    def _one_letter_off(self, text: str) -> set[str]:
        near: set[str] = set()
        for short in (text, *_deletions(text)):
            for phrase in self._without_a_letter.get(short, ()):
                if phrase[0] == text[0] and OSA.distance(phrase, text, score_cutoff=1) <= 1:
                    near.add(phrase)
        return near

    def at(self, text: str, place: int = 0) -> tuple[V, int] | None:
        """The longest phrase that starts at ``place`` and ends with a word: its value and its end."""
        for phrase in self._starts.get(text[place : place + _KEY], ()):
            if text.startswith(phrase, place) and _ends_a_word(text, place + len(phrase)):
                return self._values[phrase], place + len(phrase)
        return self._single_letter_at(text, place)

    def _single_letter_at(self, text: str, place: int) -> tuple[V, int] | None:
        letter = text[place : place + 1]
        if letter and letter in self._values and _ends_a_word(text, place + 1):
            return self._values[letter], place + 1
        return None

    def anywhere(self, text: str) -> Iterator[tuple[V, int, int]]:
        """Every phrase in the text, longest first at each word, none inside another."""
        place = 0
        while place < len(text):
            found = self.at(text, place)
            if found is not None:
                yield found[0], place, found[1]
                place = found[1]
            else:
                place = _next_word(text, place)
            if place < len(text) and text[place] == " ":
                place += 1


def _deletions(text: str) -> Iterator[str]:
    return (text[:i] + text[i + 1 :] for i in range(1, len(text)))


def _ends_a_word(text: str, end: int) -> bool:
    return end >= len(text) or text[end] == " " or (is_thai(text[end - 1]) and not _is_mark(text[end]))


def _is_mark(letter: str) -> bool:
    """Whether a Thai character belongs to the one before it."""
    return letter == "\u0e31" or "\u0e33" <= letter <= "\u0e3a" or "\u0e47" <= letter <= "\u0e4e"


def _next_word(text: str, place: int) -> int:
    if is_thai(text[place]):
        return place + 1
    space = text.find(" ", place)
    return len(text) if space < 0 else space


def merged(tables: Mapping[str, Mapping[V, str]], language: str) -> Iterator[tuple[str, V]]:
    """All phrases of ``{language: {value: "one | two"}}``, those of ``language`` first."""
    order = sorted(tables, key=lambda code: code != language)
    for code in order:
        for value, cell in tables[code].items():
            for phrase in listed(cell):
                yield phrase, value


def cut_ends(text: str, openings: tuple[str, ...], endings: tuple[str, ...]) -> str:
    """A folded text without polite words at its ends, as long as something is left."""
    changed = True
    while changed:
        changed = False
        if text.endswith(endings):
            text, changed = _cut_ending(text, endings)
        if text.startswith(openings):
            text, again = _cut_opening(text, openings)
            changed = changed or again
    return text


def _cut_ending(text: str, endings: tuple[str, ...]) -> tuple[str, bool]:
    longest = max((ending for ending in endings if text.endswith(ending)), key=len)
    rest = text[: -len(longest)].rstrip()
    return (rest, True) if rest else (text, False)


def _cut_opening(text: str, openings: tuple[str, ...]) -> tuple[str, bool]:
    longest = max((opening for opening in openings if text.startswith(opening)), key=len)
    rest = text[len(longest) :].lstrip()
    return (rest, True) if rest else (text, False)


def at_start(phrases: Iterable[str]) -> tuple[str, ...]:
    """Folded phrases as ``cut_ends`` wants its openings: with the space that ends a word."""
    return tuple(phrase if is_thai(phrase[-1]) else f"{phrase} " for phrase in map(fold, phrases))


def at_end(phrases: Iterable[str]) -> tuple[str, ...]:
    """Folded phrases as ``cut_ends`` wants its endings: with the space that starts a word."""
    return tuple(phrase if is_thai(phrase[0]) else f" {phrase}" for phrase in map(fold, phrases))

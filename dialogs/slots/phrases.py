"""A table of phrases that can be asked three ways: is this text one, nearly one, or does one start here.

All phrases and texts are folded (see ``folding``). Building is slow and done once; asking takes a few
microseconds, whatever the size of the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Generic, TypeVar

from rapidfuzz.distance import OSA

from dialogs.slots.folding import fold, has_thai, is_thai

V = TypeVar("V")

_KEY = 3
_SHORTEST_TYPO = 5
"""A word shorter than this is another word when a letter changes."""


def listed(text: str) -> tuple[str, ...]:
    """The phrases of a table cell written ``one | two | three``."""
    return tuple(phrase.strip() for phrase in text.split("|") if phrase.strip())


def combined(*parts: str, joint: str = " ") -> str:
    """A table cell of every way to put the parts ("one | two") together, one of each in order."""
    return " | ".join(joint.join(way) for way in product(*map(listed, parts)))


class Phrasebook(Generic[V]):
    """Folded phrase -> value, with typos of one letter and matching at a place in a text."""

    def __init__(self, phrases: Iterable[tuple[str, V]]) -> None:
        """Take ``(phrase, value)`` pairs; of two equal phrases the first counts."""
        self._values: dict[str, V] = {}
        for phrase, value in phrases:
            self._values.setdefault(fold(phrase), value)
        self._values.pop("", None)
        self._first_words = frozenset(phrase.partition(" ")[0] for phrase in self._values)
        self._starts: dict[str, list[str]] = {}
        self._alike: dict[tuple[str, int], list[str]] = {}
        self._short: dict[str, list[str]] = {}
        for phrase in sorted(self._values, key=len, reverse=True):
            if len(phrase) < _KEY:
                self._short.setdefault(phrase[0], []).append(phrase)
            else:
                self._starts.setdefault(phrase[:_KEY], []).append(phrase)
            if len(phrase) >= _SHORTEST_TYPO:
                self._alike.setdefault((phrase[0], len(phrase)), []).append(phrase)

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

    def _one_letter_off(self, text: str) -> Iterator[str]:
        """Phrases with the same first letter and one other letter wrong, missing, extra or swapped."""
        for length in (len(text), len(text) - 1, len(text) + 1):
            for phrase in self._alike.get((text[0], length), ()):
                if OSA.distance(phrase, text, score_cutoff=1) <= 1:
                    yield phrase

    def at(self, text: str, place: int = 0) -> tuple[V, int] | None:
        """The longest phrase that starts at ``place`` and ends with a word: its value and its end."""
        for phrase in self._starts.get(text[place : place + _KEY], ()):
            end = place + len(phrase)
            if text.startswith(phrase, place) and _ends_a_word(text, end):
                return self._values[phrase], end
        for phrase in self._short.get(text[place : place + 1], ()):
            end = place + len(phrase)
            if text.startswith(phrase, place) and _ends_a_word(text, end):
                return self._values[phrase], end
        return None

    def anywhere(self, text: str) -> Iterator[tuple[V, int, int]]:
        """Every phrase in the text, longest first at each word, none inside another.

        Most texts have no phrase's first word in them and are done with; Thai writes words together.
        """
        if self._first_words.isdisjoint(text.split()) and not has_thai(text):
            return
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


class Ends:
    """Polite and empty phrases that are cut off the beginning and the end of folded texts."""

    def __init__(self, openings: Iterable[str], endings: Iterable[str] = ()) -> None:
        """Take phrases as written; a phrase is cut only where a word ends (in Thai, anywhere)."""
        self._openings = _bucketed((p if is_thai(p[-1]) else f"{p} " for p in _folded(openings)), slice(0, 2))
        self._endings = _bucketed(
            (p if is_thai(p[0]) else f" {p}" for p in _folded(endings)), slice(-2, None)
        )

    def cut(self, text: str) -> str:
        """The text without them, as long as something is left."""
        while True:
            shorter = self._without_ending(self._without_opening(text))
            if shorter == text:
                return text
            text = shorter

    def _without_opening(self, text: str) -> str:
        for opening in self._openings.get(text[:2], ()):
            if text.startswith(opening) and len(text) > len(opening):
                return text[len(opening) :].lstrip() or text
        return text

    def _without_ending(self, text: str) -> str:
        for ending in self._endings.get(text[-2:], ()):
            if text.endswith(ending) and len(text) > len(ending):
                return text[: -len(ending)].rstrip() or text
        return text


def _folded(phrases: Iterable[str]) -> Iterator[str]:
    return (words for words in map(fold, phrases) if words)


def _bucketed(phrases: Iterable[str], key: slice) -> dict[str, list[str]]:
    buckets: dict[str, list[str]] = {}
    for phrase in sorted(set(phrases), key=len, reverse=True):
        buckets.setdefault(phrase[key], []).append(phrase)
    return buckets

"""Words with one slip of the finger: "feburary", "сентебре", "thosand", "elokuusa" mean the one word they are near.

Only words that say a number, a month and the like are looked for, only long ones, and only when exactly one
meaning is near: a letter more, a letter less, another letter, or two letters in each other's place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dialogs.slots.data.misspelt import REAL_WORDS

_SHORTEST, _LONGEST = 5, 16
_LONG_ENOUGH = 6
"""At least one of the two words has so many letters: in short ones another letter is another word."""
_ARABIC_THE = "ال"
_MEANT = frozenset(
    "num anum scale many manyone month weekday unit season day currency rel few quarterno holiday skip part partof"
    " before after from to by within between asap soon nohurry max min above below about past".split()
)
"""Kinds of words looked for; a skipped word takes its neighbours for itself, so that nothing else can."""


class Misspelt:
    """The words of a lexicon, to be asked for the labels of a word that is not among them."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Take ``{word: labels}`` of words said alone."""
        self._words = words
        self._labels = {word: labels for word, labels in words.items() if _is_meant(word, labels)}
        self._by_hole: dict[str, list[str]] = {}
        for word in self._labels:
            for hole in _holes(word):
                self._by_hole.setdefault(hole, []).append(word)

    def meant(self, word: str) -> tuple[tuple[str, ...], ...]:
        """The labels of the one word near ``word``, or of two words it is run together from; empty when none."""
        near = self._labels_near(word)
        return (near,) if near is not None else run_together(word, self._words)

    def _labels_near(self, word: str) -> tuple[str, ...] | None:
        """The labels of the one meaning one slip away from ``word``; ``None`` when there is none, or two."""
        if not _SHORTEST <= len(word) <= _LONGEST or word in REAL_WORDS or not word.isalpha():
            return None
        near = {
            _meaning(self._labels[known]): self._labels[known]
            for hole in _holes(word)
            for known in self._by_hole.get(hole, ())
            if _one_slip(word, known)
        }
        if len(near) != 1 or "skip" in near:
            return None
        return next(iter(near.values()))


_STARTS = frozenset("rel num scale part in from before after few by within towards half".split())
_ENDS = frozenset("unit month weekday season scale many manyone currency".split())
_SHORTEST_START, _SHORTEST_END = 3, 4


def run_together(word: str, known: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The labels of two words written as one ("nextweek", "ensikuussa", "fivehundred"); empty when there are none."""
    if len(word) > _LONGEST:
        return ()
    for cut in range(_SHORTEST_START, len(word) - _SHORTEST_END + 1):
        first, second = known.get(word[:cut]), known.get(word[cut:])
        if first and second and _kind(first) in _STARTS and _kind(second) in _ENDS:
            return first, second
    return ()


def _kind(labels: tuple[str, ...]) -> str:
    return labels[0].partition(":")[0]


def _is_meant(word: str, labels: tuple[str, ...]) -> bool:
    kinds = {label.partition(":")[0] for label in labels}
    return _SHORTEST <= len(word) <= _LONGEST and kinds <= _MEANT and word.isalpha() and word < "\u0e00"


def _meaning(labels: tuple[str, ...]) -> str:
    """What labels come to: "тысяч" and "тысяча" are one number in two forms."""
    return " ".join(label.replace("manyone:", "scale:").replace("many:", "scale:") for label in labels)


def _holes(word: str) -> Iterable[str]:
    """The word, and the word with each letter but the first left out: two words one slip apart share one."""
    yield word
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]


def _one_slip(word: str, known: str) -> bool:
    longest = max(len(word.removeprefix(_ARABIC_THE)), len(known.removeprefix(_ARABIC_THE)))
    if word[0] != known[0] or longest < _LONG_ENOUGH or abs(len(word) - len(known)) > 1:
        return False
    start = 0
    while start < min(len(word), len(known)) and word[start] == known[start]:
        start += 1
    if len(word) != len(known):
        longer, shorter = (word, known) if len(word) > len(known) else (known, word)
        return longer[start + 1 :] == shorter[start:]
    swapped = word[start : start + 2] == known[start : start + 2][::-1]
    return word[start + 1 :] == known[start + 1 :] or (swapped and word[start + 2 :] == known[start + 2 :])

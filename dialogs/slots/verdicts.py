"""Whether a sentence says that something shown is right or wrong: "the number is wrong", "это мой номер".

Every word of the clause must be known here; one that is not leaves the sentence unread.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from functools import cache

from dialogs.slots.data import verdicts as data
from dialogs.slots.folding import fold
from dialogs.slots.phrases import Phrasebook, listed

_LONGEST = 60


class _Kind(Enum):
    RIGHT = auto()
    WRONG = auto()
    NOT = auto()
    MINE = auto()
    THING = auto()
    POINTING = auto()
    BESIDE = auto()


_TABLES = {
    _Kind.WRONG: data.WRONG,
    _Kind.RIGHT: data.RIGHT,
    _Kind.NOT: data.NOT,
    _Kind.MINE: data.MINE,
    _Kind.THING: data.THING,
    _Kind.POINTING: data.POINTING,
    _Kind.BESIDE: data.BESIDE,
}


_YOU = frozenset(map(fold, listed(data.YOU)))
_SAID_OF_YOU = frozenset(map(fold, listed(data.SAID_OF_YOU)))


def verdict(clause: str) -> bool | None:
    """Say whether a folded clause calls something right (or one's own); ``None`` for all else."""
    if len(clause) > _LONGEST:
        return None
    found = list(_kinds(clause))
    kinds = [kind for kind, _ in found]
    if not found or None in kinds or (_about_you([word for _, word in found]) and _Kind.MINE not in kinds):
        return None
    negated = sum(kind is _Kind.NOT for kind in kinds)
    right, wrong = _Kind.RIGHT in kinds, _Kind.WRONG in kinds
    if right is wrong:
        own = _Kind.MINE in kinds and _Kind.POINTING in kinds
        right = own and not wrong
    if negated > 1 or not (right or wrong):
        return None
    return right is (negated == 0)


def _about_you(words: list[str]) -> bool:
    """Whether the clause says of "you" what is no answer: "you are great"."""
    return not _YOU.isdisjoint(words) and _SAID_OF_YOU.isdisjoint(words)


def _kinds(clause: str) -> Iterator[tuple[_Kind | None, str]]:
    place = 0
    while place < len(clause):
        found = _book().at(clause, place)
        if found is None:
            yield None, ""
            return
        yield found[0], clause[place : found[1]]
        place = found[1] + (found[1] < len(clause) and clause[found[1]] == " ")


@cache
def _book() -> Phrasebook[_Kind]:
    return Phrasebook((phrase, kind) for kind, cell in _TABLES.items() for phrase in listed(cell))

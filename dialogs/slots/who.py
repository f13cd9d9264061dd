"""Who decides or comes along, as people say it in their own words: "just me", "my wife and I decide together".

"I decide" stands inside "my wife and I decide together" and names another option there, so the whole
sentence is asked first.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto
from functools import cache, lru_cache

from dialogs.slots import intents
from dialogs.slots.data import choice as ideas
from dialogs.slots.data import who as data
from dialogs.slots.folding import fold, folded, is_thai, stands_in
from dialogs.slots.phrases import Phrasebook, listed
from dialogs.slots.reading import Option
from dialogs.slots.stems import bare_forms, stems

_MOST_WORDS = 12


class Who(Enum):
    """Whom an answer or a label names."""

    ALONE = auto()
    TOGETHER = auto()


def option_for(words: str, options: tuple[Option, ...]) -> tuple[str, Who] | None:
    """The one option that names whom the whole folded answer names, and whom; ``None`` without a plain one."""
    said = named(words)
    if said is None:
        return None
    same = [one.id for one in options if names(one, said)]
    return (same[0], said) if len(same) == 1 else None


def names(option: Option, who: Who) -> bool:
    """Whether a label or a synonym of an option is about these people only."""
    return who in _of(option)


@lru_cache(maxsize=1024)
def _of(option: Option) -> frozenset[Who]:
    found = (named(folded(name)) for name in (option.label, *option.synonyms))
    return frozenset(one for one in found if one is not None)


def named(words: str) -> Who | None:
    """Whom a folded text names and nothing else; ``None`` for somebody else, a "not", or a longer tale."""
    split = words.split()
    if not split or len(split) > _MOST_WORDS or any(map(_negates, split)):
        return None
    if _all_about_oneself(words):
        return Who.ALONE
    if any(stands_in(phrase, words) for phrase in _together()):
        return Who.TOGETHER
    return Who.TOGETHER if _joined(split, words) else None


def says_oneself(words: str) -> bool:
    """Whether a folded text begins with oneself: "me and my mum", "أنا وأمي"."""
    found = _alone().at(words)
    return found is not None and found[0]


def _negates(word: str) -> bool:
    return intents.negates(word) or (is_thai(word[0]) and "ไม่" in word)


def _all_about_oneself(words: str) -> bool:
    """Whether the text is made of words of oneself and words beside them, at least one of oneself."""
    place, oneself = 0, False
    while place < len(words):
        found = _alone().at(words, place)
        if found is None:
            return False
        oneself = oneself or found[0]
        place = found[1] + (found[1] < len(words) and words[found[1]] == " ")
    return oneself


def _joined(split: list[str], words: str) -> bool:
    """Whether somebody close is joined with oneself: "me and my wife", "con mi pareja", "أنا وزوجتي"."""
    if is_thai(words[0]):
        return any(pair in words for pair in _thai_pairs())
    for i, word in enumerate(split):
        if word[0] == "و" and word not in _close_as_written() and _is_close(word[1:]):
            return True
        if _is_close(word):
            beside = split[max(0, i - 3) : i] + split[i + 1 : i + 3]
            return not _joints().isdisjoint(beside)
    return False


def _is_close(word: str) -> bool:
    if not word:
        return False
    return any(form in _close() for form in (*bare_forms(word), *stems(word)))


@cache
def _alone() -> Phrasebook[bool]:
    selves = [(phrase, True) for phrase in listed(data.SELF)]
    return Phrasebook(selves + [(phrase, False) for phrase in listed(data.BESIDE)])


@cache
def _together() -> tuple[str, ...]:
    return tuple(map(fold, listed(data.TOGETHER)))


@cache
def _joints() -> frozenset[str]:
    return frozenset(map(fold, listed(data.JOINING)))


@cache
def _close_as_written() -> frozenset[str]:
    """The words as listed: the first letter of "والدي" is its own, and joins nobody."""
    return frozenset(word for word in map(fold, _people()) if " " not in word and not is_thai(word[0]))


@cache
def _close() -> frozenset[str]:
    single = _close_as_written()
    return single.union(*(stems(word) for word in single if word[0] >= "\u0400"))


@cache
def _thai_pairs() -> tuple[str, ...]:
    """Thai "with my wife" and "my wife and": without spaces only what stands side by side counts."""
    people, joints = _thai(_people()), _thai(listed(data.JOINING))
    return tuple(pair for one in people for joint in joints for pair in (joint + one, one + joint))


def _people() -> Iterable[str]:
    return (*listed(ideas.IDEAS["family"]), *listed(data.CLOSE))


def _thai(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in map(fold, phrases) if is_thai(word[0]))

"""Which option an answer is like: some of its words, its beginning, a typo. Asked when nothing is named."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from dialogs.slots import labels
from dialogs.slots.labels import Index
from dialogs.slots.reading import Accepted, Choice, Reading, Unsure

_DIGITS = re.compile(r"\d+")


def by_some_words(folded_text: str, index: Index) -> Reading | None:
    """Only words of one label, though not in a row: "just me" of "Just for me"."""
    words = set(folded_text.split())
    holding = {o.id for o in index.options for phrase in o.phrases if words <= set(phrase.split())}
    return Accepted(Choice(holding.pop()), 0.8) if len(words) > 1 and len(holding) == 1 else None


def by_beginning(core: str, index: Index) -> Reading | None:
    """The typed beginning of one label: "rather", "one-to", "camb"."""
    if len(core) < 2:
        return None
    whole = {o.id for o in index.options for phrase in o.phrases if phrase.startswith(f"{core} ")}
    if len(whole) == 1:
        return Accepted(Choice(whole.pop()), 0.8)
    if len(core) < 3 or " " in core:
        return _by_inside(core, index)
    begun = {
        option.id
        for option in index.options
        for phrase in option.phrases
        for word in phrase.split()
        if word.startswith(core) or (len(core) > 3 and word.endswith(core))
    }
    return Accepted(Choice(begun.pop()), 0.8) if len(begun) == 1 else _by_inside(core, index)


def _by_inside(core: str, index: Index) -> Reading | None:
    """Several words in a row of one label only ("reading towards" of a longer one), or a part of a Thai one."""
    if len(core) < 4:
        return None
    holding = {o.id for o in index.options for phrase in o.phrases if labels.holds(phrase, core)}
    endings = {o.id for o in index.options for phrase in o.phrases if phrase.endswith(core)}
    return Accepted(Choice(holding.pop()), 0.8) if len(holding) == 1 and endings <= holding else None


def by_typo(core: str, index: Index) -> Reading | None:
    """A whole label with a letter or two wrong, when no other label is nearly as near."""
    distances = sorted(
        (
            min(
                (OSA.distance(core, phrase) for phrase in option.phrases if _same_digits(core, phrase)),
                default=99,
            ),
            option.id,
        )
        for option in index.options
    )
    least, option = distances[0]
    second = distances[1][0] if len(distances) > 1 else 99
    if len(core) < 4 or least > _allowed(core) or second - least < 2:
        return None
    alike = any(phrase[0] == core[0] for o in index.options if o.id == option for phrase in o.phrases)
    swapped = (
        len(core) == 4
        and least == 1
        and any(sorted(core) == sorted(p) for o in index.options for p in o.phrases)
    )
    if (least == 1 and (len(core) >= 5 or swapped) and alike) or least <= len(core) / 6:
        return Accepted(Choice(option), 0.8)
    return Unsure(Choice(option), "close to a label")


def _allowed(core: str) -> int:
    return 1 if len(core) < 5 else 2 if len(core) < 10 else 3


def _same_digits(one: str, other: str) -> bool:
    return _DIGITS.findall(one) == _DIGITS.findall(other)

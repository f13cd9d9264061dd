"""Which option a whole answer points at by its place or amount: "the second", "7", "not the first, the second"."""

from __future__ import annotations

import re

from dialogs.slots import intents, positions, quantities
from dialogs.slots.folding import fold
from dialogs.slots.reading import Accepted, Choice, Context, NotRead, Option, Reading, Unsure

CLAUSE = re.compile(r"[.,;:!\n—–…()،؛?؟]+|(?<=\s)-(?=\s)")
"""Where one clause of an answer ends and another begins."""

_BUT = re.compile(r"(?:^| )(?:but|sino|vaan|а|بل|لكن)(?: |$)")
_A_NO_AND_A_YES = 2


def by_place(words: str, core: str, options: tuple[Option, ...]) -> Reading | None:
    """The option whose place or amount a whole folded answer is; raises ``positions.SeveralError`` for two."""
    count = len(options)
    quantity = quantities.option_of(core, options) or quantities.option_of(words, options)
    index = positions.place_of(words, count)
    if index is None and core != words:
        index = positions.place_of(core, count)
    if index is None:
        index = positions.letter_of(core, count) if not _starts_a_label(core, options) else None
    if quantity is not None and (index is None or options[index].id != quantity.option):
        if index is not None and not quantity.of_a_scale:
            return Unsure(Choice(quantity.option), "number or amount")
        return Accepted(Choice(quantity.option), 0.85)
    if index is None:
        return None
    amount = _amount_elsewhere(core, index, options)
    return Unsure(Choice(amount), "number or amount") if amount else Accepted(Choice(options[index].id), 0.9)


def _amount_elsewhere(core: str, index: int, options: tuple[Option, ...]) -> str | None:
    """The one other option in whose label the bare number stands: "1" may mean "1-3 months"."""
    holding = [option.id for option in options if core.isdigit() and core in fold(option.label).split()]
    return holding[0] if len(holding) == 1 and holding[0] != options[index].id else None


def _starts_a_label(letter: str, options: tuple[Option, ...]) -> bool:
    return (
        sum(fold(option.label)[:1] == letter and fold(option.label)[1:2].isdigit() for option in options) > 0
    )


def by_sentence_place(core: str, text: str, context: Context) -> Reading | None:
    """The option a sentence points at with an ordinal and a noun, or with one beside another turned down."""
    if any(intents.negates(word) for word in core.split()):
        return by_place_left(text, context)
    try:
        place = positions.place_within(core, len(context.options))
    except positions.SeveralError:
        return NotRead("more than one")
    return None if place is None else Accepted(Choice(context.options[place].id), 0.8)


def by_place_left(text: str, context: Context) -> Reading | None:
    """The place named in a clause of its own beside one turned down: "not the first, the second"."""
    clauses = [words for clause in CLAUSE.split(text) for words in _BUT.split(fold(clause)) if words]
    left = [words for words in clauses if not any(intents.negates(word) for word in words.split())]
    if len(left) != 1 or len(clauses) != _A_NO_AND_A_YES:
        return None
    try:
        place = positions.place_of(left[0], len(context.options))
    except positions.SeveralError:
        return None
    return None if place is None else Accepted(Choice(context.options[place].id), 0.8)

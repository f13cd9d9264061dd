"""What stands beside or instead of a contact: refusals of it, greetings before it, politeness after it.

``no`` answers a yes/no question and refuses a phone number: what refuses only a contact is known here, all else
(questions, insults, "I don't know") by ``intents``. Thai writes no spaces, so its phrases match without borders.
"""

from __future__ import annotations

import re

from dialogs.slots.data import asides as tables
from dialogs.slots.intents import recognise
from dialogs.slots.plain import bare_words
from dialogs.slots.reading import Intent

THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
"""Thai letters, vowels and marks as a range inside a character class."""


def phrases(table: str) -> frozenset[str]:
    """Return the phrases of an ``a | b`` table in the form texts are compared in."""
    cells = table.replace("\n", "|").split("|")
    return frozenset(bare for cell in cells if (bare := bare_words(cell)))


def any_of(table: str | frozenset[str]) -> str:
    """Return the phrases of a table as one regular expression alternation, longest first."""
    cells = phrases(table) if isinstance(table, str) else table
    return "|".join(re.escape(cell) for cell in sorted(cells, key=lambda cell: (-len(cell), cell)))


_REFUSALS = phrases(tables.REFUSALS)
_REFUSAL_START = re.compile(rf"(?:{any_of(tables.REFUSAL_STARTS)})(?![^\W{THAI}])")
_POLITE_END = re.compile(rf"\s*(?:{any_of(tables.THAI_PARTICLES)})$")
_GREETING_START = re.compile(rf"(?:{any_of(tables.GREETINGS)})(?!\w)\s*")


def aside(text: str, language: str) -> Intent | None:
    """Return what ``text`` is when it gives no contact and no name, or ``None`` when nothing is recognised."""
    intent = recognise(text, language)
    return Intent.REFUSAL if intent is None and refuses(text) else intent


def refuses(text: str) -> bool:
    """Tell whether ``text`` declines to give a contact: "no", "skip", "I don't have any", "не скажу"."""
    bare = without_greeting(without_politeness(bare_words(text)))
    return bare in _REFUSALS or bool(_REFUSAL_START.match(bare))


def without_politeness(bare: str) -> str:
    """Cut Thai particles such as ``ครับ`` and ``นะคะ`` from the end of a ``bare_words`` text."""
    return _POLITE_END.sub("", bare) or bare


def without_greeting(bare: str) -> str:
    """Cut one or two greetings from the start of a ``bare_words`` text: "hi good morning anna" leaves "anna"."""
    once = _GREETING_START.sub("", bare, count=1) if _GREETING_START.match(bare) else bare
    return _GREETING_START.sub("", once, count=1) if _GREETING_START.match(once) else once

"""What a text is when it is no answer: a question, a greeting, a refusal, "I don't know", an insult.

One door for all readers: ``intent_of(text)``. The tables are in ``data/intents.py``; matching is on whole
words of the ``bare_words`` form, and for Thai, which writes no spaces, on whole texts and their ends.
"""

from __future__ import annotations

import re

from dialogs.slots.data import intents as tables
from dialogs.slots.plain import bare_words, plain
from dialogs.slots.reading import Intent

_ENOUGH_FOR_A_QUESTION_MARK = re.compile(r"[?؟？¿]")


def phrases(table: str) -> frozenset[str]:
    """Return the phrases of a ``a | b`` table in the form texts are compared in."""
    cells = table.replace("\n", "|").split("|")
    return frozenset(bare for cell in cells if (bare := bare_words(cell)))


def any_of(table: str | frozenset[str]) -> str:
    """Return the phrases of a table as one regular expression alternation, longest first."""
    cells = phrases(table) if isinstance(table, str) else table
    return "|".join(re.escape(cell) for cell in sorted(cells, key=lambda cell: (-len(cell), cell)))


_GREETINGS = phrases(tables.GREETINGS)
_REFUSALS = phrases(tables.REFUSALS)
_UNKNOWNS = phrases(tables.UNKNOWNS)
_EXACT = (
    (_GREETINGS, Intent.GREETING),
    (_REFUSALS, Intent.REFUSAL),
    (_UNKNOWNS, Intent.UNKNOWN),
)
_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
_POLITE_END = re.compile(rf"\s*(?:{any_of(tables.THAI_PARTICLES)})$")
_THAI_QUESTION = re.compile(rf"(?:{any_of(tables.QUESTION_ENDS)})$")
_QUESTION_START = re.compile(rf"(?:{any_of(tables.QUESTION_WORDS)})(?![^\W{_THAI}]|['-])")
_REFUSAL_START = re.compile(rf"(?:{any_of(tables.REFUSAL_STARTS)})(?![^\W{_THAI}])")
_GREETING_START = re.compile(rf"(?:{any_of(tables.GREETINGS)})(?!\w)\s*")
_UNKNOWN_START = re.compile(rf"(?:{any_of(tables.UNKNOWNS)})(?![^\W{_THAI}])")
_INSULT_WORDS = frozenset(word for word in phrases(tables.INSULTS) if " " not in word)
_INSULT_PHRASES = re.compile(
    rf"(?<!\w)(?:{any_of(frozenset(phrase for phrase in phrases(tables.INSULTS) if ' ' in phrase))})(?!\w)"
)
_INSULT_THAI = re.compile(
    any_of(frozenset(word for word in _INSULT_WORDS if "\u0e01" <= word[0] <= "\u0e4e"))
)
_WORDS = re.compile(rf"[\w{_THAI}']+")


def intent_of(text: str) -> Intent | None:
    """Return what ``text`` is instead of an answer, or ``None`` when it may be an answer.

    An insult wins over a question, a question over a refusal; a greeting counts only when nothing follows it.
    """
    bare = bare_words(text)
    if not bare:
        return Intent.QUESTION if _ENOUGH_FOR_A_QUESTION_MARK.search(text) else None
    if is_insult(bare):
        return Intent.INSULT
    polite = without_politeness(bare)
    if is_question(text, polite):
        return Intent.QUESTION
    return _whole(polite) or _whole(_after_greeting(polite)) or _start(polite)


def is_insult(bare: str) -> bool:
    """Tell whether ``bare`` (from ``bare_words``) holds abuse."""
    words = _WORDS.findall(bare)
    if not _INSULT_WORDS.isdisjoint(words) or _INSULT_PHRASES.search(bare):
        return True
    return bool(_INSULT_THAI.search(bare))


def is_question(text: str, bare: str) -> bool:
    """Tell whether ``text`` asks something: by its mark, its first word or, in Thai, its last word."""
    if _ENOUGH_FOR_A_QUESTION_MARK.search(plain(text)[-12:]):
        return True
    rest = _after_greeting(bare)
    return bool(_QUESTION_START.match(rest) or _THAI_QUESTION.search(rest))


def without_politeness(bare: str) -> str:
    """Cut Thai particles such as ``ครับ`` and ``นะคะ`` from the end of a ``bare_words`` text."""
    cut = _POLITE_END.sub("", bare)
    return cut or bare


def without_greeting(bare: str) -> str:
    """Cut one or two greetings from the start of a ``bare_words`` text: ``"hi good morning anna"`` -> ``"anna"``."""
    return _after_greeting(_after_greeting(bare))


def _after_greeting(bare: str) -> str:
    return _GREETING_START.sub("", bare, count=1) if _GREETING_START.match(bare) else bare


def _whole(bare: str) -> Intent | None:
    return next((intent for known, intent in _EXACT if bare in known), None)


def _start(bare: str) -> Intent | None:
    rest = _after_greeting(bare)
    if _UNKNOWN_START.match(rest):
        return Intent.UNKNOWN
    return Intent.REFUSAL if _REFUSAL_START.match(rest) else None

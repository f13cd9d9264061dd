"""Hearing which contact somebody would rather not give, and which they prefer: "no calls, e-mail is better".

A refusal of one contact is no refusal of the others, and no answer to a question about something else.
"""

from __future__ import annotations

import re

import msgspec

from dialogs.slots.data import contact_wishes as data
from dialogs.slots.plain import plain
from dialogs.slots.reading import Kind

_LONGEST = 120
"""Characters of the longest text looked at: more is a story."""


class Wish(msgspec.Struct, frozen=True):
    """The contacts a text turns down, and those it says are better; both empty for most texts."""

    refused: frozenset[Kind] = frozenset()
    preferred: frozenset[Kind] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.refused or self.preferred)


def wish(text: str) -> Wish:
    """Tell which contacts ``text`` turns down or prefers; a text that gives one, or asks, says neither."""
    if len(text) > _LONGEST or "@" in text or "?" in text or sum(map(str.isdigit, text)) > 1:
        return Wish()
    bare = _NO_NOT.sub(" ", plain(text))
    clauses = [clause for clause in _CLAUSES.split(bare) if _ANY_NAMED.search(clause)]
    if not clauses:
        return Wish()
    refused = {kind for kind, turned in _TURNED.items() if any(map(turned.search, clauses))}
    liked = {
        kind
        for kind, named in _NAMED.items()
        if kind not in refused
        and any(
            named.search(clause) and _RATHER.search(clause) and not _NOT.search(clause) for clause in clauses
        )
    }
    return Wish(frozenset(refused), frozenset(liked))


def _flat(pattern: str) -> str:
    return re.sub(r"\n\s*", "", pattern)


_START, _END = r"(?<![^\W\u0e01-\u0e4e])", r"(?![^\W\u0e01-\u0e4e])"
"""Ends of a word; Thai words stand without blanks, so a Thai letter ends none."""


def _words(pattern: str) -> str:
    return rf"{_START}(?:{_flat(pattern)}){_END}"


_CLAUSES = re.compile(rf"[,.;:!()\n–—]+|{_flat(data.BETWEEN)}")
_NOT, _RATHER = re.compile(_words(data.NOT)), re.compile(_words(data.RATHER))
_NO_NOT = re.compile(_words(data.NO_NOT))
_WORDS = {Kind.PHONE: data.PHONE, Kind.EMAIL: data.EMAIL, Kind.SOCIAL: data.SOCIAL}
_ANY_NAMED = re.compile(_words("|".join(_WORDS.values())))
"""What every clause has that says anything of a contact; most texts have none."""
_NAMED = {kind: re.compile(_words(words)) for kind, words in _WORDS.items()}
_TURNED = {
    kind: re.compile(
        rf"{_words(data.NOT)}\s*(?:[^\s]+\s+){{0,4}}?{_words(words)}"
        rf"|{_words(words)}\s+(?:[^\s]+\s+){{0,2}}?{_words(data.NOT_AFTER)}"
    )
    for kind, words in _WORDS.items()
}

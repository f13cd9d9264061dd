"""Finding the script's fact that answers a question asked in the middle."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dialogs.ids import Language
from dialogs.same import Same
from dialogs.script import Fact, Script

_WORD = re.compile(r"[^\W_]+")
UNSPACED = frozenset({"th"})
"""Languages written without spaces, where a phrase is found anywhere in the text."""


def match(script: Script, language: Language, text: str) -> Fact | None:
    """Give the fact whose longest phrase stands in ``text`` as whole words; ``None`` if no phrase does."""
    index = _index(Same(script.facts), language)
    if index is None:
        return None
    found = index.pattern.findall(fold(text))
    return index.facts[max(found, key=len)] if found else None


@lru_cache(maxsize=32)
def fold(text: str) -> str:
    """Give words without case, accents and punctuation, one space between them; the last few texts are remembered.

    Not as ``slots.folding`` does it: "the insurer's price" has the word "insurer", and Thai vowels part words, so
    that an age stands alone.
    """
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(plain))


class _Index:
    """One language's phrases in one pattern, longest first, and the fact of each."""

    def __init__(self, facts: dict[str, Fact], *, spaced: bool) -> None:
        self.facts = facts
        any_of = "|".join(re.escape(phrase) for phrase in sorted(facts, key=len, reverse=True))
        self.pattern = re.compile(rf"(?<!\w)(?:{any_of})(?!\w)" if spaced else any_of)


@lru_cache(maxsize=256)
def _index(key: Same[tuple[Fact, ...]], language: Language) -> _Index | None:
    phrases: dict[str, Fact] = {}
    for fact in key.parts[0]:
        for phrase in fact.about.get(language, ()):
            phrases.setdefault(fold(phrase), fact)
    phrases.pop("", None)
    return _Index(phrases, spaced=language not in UNSPACED) if phrases else None

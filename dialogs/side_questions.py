"""Finding the script's fact that answers a question asked in the middle."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dialogs.ids import Language
from dialogs.script import Fact, Script

UNSPACED = frozenset({"th"})
"""Languages written without spaces, where a phrase is found anywhere in the text."""


def match(script: Script, language: Language, text: str) -> Fact | None:
    """Give the fact whose longest phrase stands in ``text`` as whole words; ``None`` if no phrase does."""
    folded = _fold(text)
    best: tuple[int, Fact] | None = None
    for fact in script.facts:
        size = max((len(p) for p in fact.about.get(language, ()) if _stands(p, folded, language)), default=0)
        if size and (best is None or size > best[0]):
            best = (size, fact)
    return best[1] if best else None


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c))))


@lru_cache(maxsize=4096)
def _folded_phrase(phrase: str) -> str:
    return _fold(phrase)


def _stands(phrase: str, folded: str, language: Language) -> bool:
    wanted = _folded_phrase(phrase)
    if not wanted or wanted not in folded:
        return False
    return language in UNSPACED or f" {wanted} " in f" {folded} "

"""Hearing that somebody recommended us: "a friend told me about you". Pure."""

from __future__ import annotations

import re
from functools import cache

from dialogs.quality.data import recommending as tables
from dialogs.slots.folding import fold

_STEMS = re.compile(tables.STEMS)


def says_recommended(text: str) -> bool:
    """Whether a text says, in any of our languages, that somebody recommended us to the one who writes."""
    folded = fold(text[:500])
    return _STEMS.search(folded) is not None and _said().search(folded) is not None


def _who(language: str) -> str:
    """Somebody they know, by a name, too, where words are apart: "my friend Anna", not "my friend never"."""
    return tables.WHO[language] + ("" if language == "th" else tables.NAME)


@cache
def _said() -> re.Pattern[str]:
    """All phrases of all languages in one pattern: whole words, but anywhere in Thai, which has no spaces."""
    spaced: list[str] = []
    thai: list[str] = []
    for language, table in tables.SAID.items():
        lines = [line.replace("{who}", _who(language)) for line in table.splitlines() if line]
        (thai if language == "th" else spaced).extend(lines)
    return re.compile("|".join([rf"(?<!\w)(?:{'|'.join(spaced)})", *thai]))

"""Words people shorten, written out before a choice is read: "next wk", "15 чел", "S.U.V."."""

from __future__ import annotations

import re

from dialogs.slots.data import choice as data

_WORD = re.compile(r"[^\W\d_]+")
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}")
_LONG = {
    short: words[0]
    for words in (row.split() for row in data.SHORTENED.split("|") if row.strip())
    for short in words[1:]
}


def written_out(text: str) -> str:
    """Return a text with its shortened words written in full; all else as it was typed."""
    text = _DOTTED.sub(lambda match: match[0].replace(".", ""), text)
    return _WORD.sub(lambda match: _LONG.get(match[0].casefold(), match[0]), text)

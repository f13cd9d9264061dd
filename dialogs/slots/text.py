"""Free text: what was written, trimmed and safe to show, in the prospect's own words."""

from __future__ import annotations

import re
import unicodedata

from dialogs.slots import intents
from dialogs.slots.reading import Accepted, Context, FreeText, Intent, NotRead, Reading

LONGEST = 1000
"""Characters that are kept."""

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""Control characters, direction marks and overrides, half characters; joiners stay, words need them."""

_BLANKS = re.compile(r"[^\S\n]+")
_EMPTY_LINES = re.compile(r"\n{3,}")
_SHORT_QUESTION = 12
"""Words of a question that is nothing but one; a longer text may hold an answer too."""


def read(text: str, context: Context) -> Reading:
    """Keep the words as they are; ``NotRead`` for nothing readable, a mere greeting, refusal or short question."""
    kept = _readable(text)
    signs = sum(letter.isalnum() for letter in kept)
    if signs == 0:
        return NotRead("no words", intents.recognise(kept, context.language))
    if signs == 1 and kept.isascii() and not kept.isdigit():
        return NotRead("too short")
    intent = intents.recognise(kept, context.language)
    if intent is Intent.QUESTION and len(kept.split()) > _SHORT_QUESTION:
        return Accepted(FreeText(kept), 0.7, ("question",))
    return Accepted(FreeText(kept)) if intent is None else NotRead("no answer", intent)


def _readable(text: str) -> str:
    """The first characters of a text without what cannot be seen, cut between letters."""
    seen = _UNSEEN.sub("", text[: LONGEST * 4].replace("\r\n", "\n").replace("\r", "\n"))
    tidy = _EMPTY_LINES.sub("\n\n", _BLANKS.sub(" ", seen)).strip()
    end = min(LONGEST, len(tidy))
    while end and end < len(tidy) and (unicodedata.combining(tidy[end]) or tidy[end] == "\u200d"):
        end -= 1
    return tidy[:end].rstrip()

"""Texts made comparable: without invisible characters, case, accents and spelling variants.

``tidy`` keeps what a person would see; ``plain`` is for looking words up and is never shown to anyone.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 600
"""Readers look at this many characters: longer texts are letters, not answers to one question."""

_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\ud800-\udfff"
    "\x00-\x08\x0e-\x1f\x7f]"
)
"""With halves of characters, which no encoding can write."""
_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_VARIANTS = str.maketrans(
    {"ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'"}
)


def tidy(text: str) -> str:
    """Return ``text`` in NFC without invisible and control characters, spaces collapsed, cut to ``LONGEST``."""
    text = text[:LONGEST]
    if not text.isascii():
        text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    elif not text.isprintable():
        text = _INVISIBLE.sub("", text)
    return " ".join(text.split())


@lru_cache(maxsize=32)
def plain(text: str) -> str:
    """Return ``text`` tidied, case-folded and without accents: ``"Él, أحمد!"`` becomes ``"el, احمد!"``.

    Thai vowel and tone marks stay: they are letters, not accents. The last few texts are remembered: of one
    answer and its words several tables are asked.
    """
    text = tidy(text).casefold()
    if text.isascii():
        return text.replace("`", "'")
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", bare).translate(_VARIANTS)


_INNER = re.compile(r"[\s,;:!.…\"«»()\[\]{}*~_]+")


@lru_cache(maxsize=8)
def bare_words(text: str) -> str:
    """Return ``plain(text)`` with single spaces for punctuation, question marks and emoji cut at both ends."""
    return _INNER.sub(" ", _cut_edges(plain(text)))


def _cut_edges(text: str) -> str:
    """Cut what is neither letter, digit nor Thai mark at both ends (patterns count some Thai marks as neither)."""
    start, end = 0, len(text)
    while start < end and not _counts(text[start]):
        start += 1
    while end > start and not _counts(text[end - 1]):
        end -= 1
    return text[start:end]


def _counts(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter)[0] == "M"

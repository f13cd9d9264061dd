"""Text as it is compared: one case, no accents, no emoji, no punctuation, digits in ASCII.

``fold("¡Sí, el 2º!") == "si el 2o"``. Thai keeps its vowels and tone marks, and letters of Thai next to
other letters become words of their own, because Thai writes no spaces. Positions are not kept;
``tokens`` gives them where they are needed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import msgspec

LONGEST = 2000
"""Characters of a text that are looked at; the rest of a longer one is ignored."""

_DROPPED = [
    *range(0x0300, 0x0370),  # accents of Latin and Cyrillic
    *range(0x064B, 0x0660),  # Arabic short vowels, shadda, hamza and madda marks
    *range(0xFE00, 0xFE10),  # variation selectors
    *range(0x200B, 0x2010),  # zero-width characters and direction marks
    *range(0x202A, 0x202F),
    *range(0x2060, 0x206A),
    *map(ord, "'’‘`´ʼ\u0640\u0670\u20e3\ufeff\u00ad\u0e4d"),
]
_SAME = {
    "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "گ": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ٱ": "ا", "ı": "i",
    "ø": "o", "đ": "d", "ł": "l",
}  # fmt: skip
_TABLE: dict[int, str | None] = dict.fromkeys(_DROPPED)
_TABLE.update({ord(key): value for key, value in _SAME.items()})
for _zero in (0x660, 0x6F0, 0x966, 0xE50):
    _TABLE.update({_zero + digit: str(digit) for digit in range(10)})

_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
_WORD = re.compile(rf"[{_THAI}]+|[^\W_{_THAI}]+\+*")
_THAI_LETTER = re.compile(f"[{_THAI}]")
_RAW_WORD = re.compile(rf"[{_THAI}]+|(?:[^\W_{_THAI}]|[\u0300-\u036f\u064b-\u065f\u0670'’‘`´ʼ\u0640])+\+*")


class Token(msgspec.Struct, frozen=True):
    """One word of a text: folded, and where it stands in the text as typed."""

    word: str
    start: int
    end: int


@lru_cache(maxsize=64)
def fold(text: str) -> str:
    """The words of ``text`` in their compared form, one space apart; empty when there are none.

    The last few texts are remembered: of one message a dozen readers ask.
    """
    return " ".join(_WORD.findall(_letters(text[:LONGEST])))


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """``fold``, remembered: for labels and words of scripts, never for what prospects write."""
    return fold(text)


def _letters(text: str) -> str:
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    return unicodedata.normalize("NFKD", text.casefold()).replace("\u0e4d\u0e32", "\u0e33").translate(_TABLE)


def tokens(text: str) -> tuple[Token, ...]:
    """The words of ``text`` with their places, for telling which characters a word took."""
    found = []
    for match in _RAW_WORD.finditer(text[:LONGEST]):
        word = fold(match.group())
        if word:
            found.append(Token(word, match.start(), match.end()))
    return tuple(found)


def typed_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the stretch ``start..end`` of the joined words of ``tokens(text)`` stands in ``text`` as typed."""
    place, span = 0, (len(text), 0)
    for token in tokens(text):
        after = place + len(token.word)
        if place < end and start < after:
            first = _typed_place(text, token, start - place) if start > place else token.start
            last = _typed_place(text, token, end - place) if end < after else token.end
            span = min(span[0], first), max(span[1], last)
        place = after + 1
    return span if span[1] else (0, 0)


def _typed_place(text: str, token: Token, letters: int) -> int:
    """Where in the text as typed so many folded letters of a word are over."""
    for place in range(token.start + 1, token.end + 1):
        if len(fold(text[token.start : place])) >= letters:
            return place
    return token.end


def has_thai(text: str) -> bool:
    """Whether any letter or mark of Thai is in a text."""
    return not text.isascii() and _THAI_LETTER.search(text) is not None


def is_thai(letter: str) -> bool:
    """Whether a character is a letter or mark of Thai, which needs no space before the next word."""
    return "\u0e01" <= letter <= "\u0e4e"


def stands_in(phrase: str, text: str) -> bool:
    """Whether a folded phrase stands in a folded text as whole words (in Thai, anywhere)."""
    if not phrase or phrase not in text:
        return False
    if is_thai(phrase[0]) or is_thai(phrase[-1]):
        return True
    return f" {phrase} " in f" {text} "


_THRICE = re.compile(r"(.)\1\1")
"""What most texts do not have; the other pattern takes four times as long to say so."""
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_LAUGHTER = re.compile(r"(?:^| )(?:5{3,}\+*|(?:ha|je|ха|хе){2,}h?|(?:ах|ха){2,}|ه{3,}|lo+l|xd+)(?= |$)")


@lru_cache(maxsize=64)
def unstretched(folded_text: str) -> str:
    """A folded text with letters held down let go: ``yesssss`` -> ``yes``; laughter is left out.

    The last few texts are remembered, as in ``fold``.
    """
    short = _STRETCHED.sub(r"\1", folded_text) if _THRICE.search(folded_text) else folded_text
    return _LAUGHTER.sub("", short).strip()

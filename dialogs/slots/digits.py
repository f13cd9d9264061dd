"""Digits of every script as ASCII digits, one character for one character.

Thai, Arabic-Indic, Persian, Devanagari, fullwidth and all other decimal digits of Unicode become ``0``-``9``;
everything else stays, so that positions in the result are positions in the input.
"""

from __future__ import annotations

import re
import unicodedata

_COMMON_ZEROS = (0x660, 0x6F0, 0x966, 0xE50, 0xFF10)
"""Arabic-Indic, Persian, Devanagari, Thai, fullwidth: enough for most texts without walking Unicode."""

_COMMON = {zero + offset: str(offset) for zero in _COMMON_ZEROS for offset in range(10)}


_NUMBER = re.compile(r"[+()\d\s./-]+")


def is_number(text: str) -> bool:
    """Whether a text is digits and what stands between them, and so no wish, question or remark."""
    return _NUMBER.fullmatch(text) is not None


def ascii_digits(text: str) -> str:
    """Return ``text`` with every decimal digit in ASCII; the length never changes."""
    if text.isascii():
        return text
    text = text.translate(_COMMON)
    return text if not _has_other_digits(text) else "".join(map(_ascii_digit, text))


def _has_other_digits(text: str) -> bool:
    return any(letter > "\x7f" and letter.isdecimal() for letter in text)


def _ascii_digit(letter: str) -> str:
    value = unicodedata.decimal(letter, None) if letter.isdecimal() else None
    return letter if value is None else str(value)

"""Signs of addresses spelled out ("anna dot k at gmail dot com") made into signs again, in six languages.

Each spelled sign becomes one private marker between spaces, so that a reader can tell it from a typed one.
"""

from __future__ import annotations

import re

from dialogs.slots.data import spoken as tables

AT, DOT, UNDERSCORE, DASH = "\ue000", "\ue001", "\ue002", "\ue003"
SIGNS = {AT: "@", DOT: ".", UNDERSCORE: "_", DASH: "-"}
"""Marker -> the sign it stands for."""

_TABLES = {
    UNDERSCORE: tables.UNDERSCORE,
    DASH: tables.DASH,
    AT: tables.AT,
    DOT: tables.DOT,
}
_LETTERS = ("a-zA-ZÀ-žа-яА-ЯёЁ0-9_", "\u0621-\u064a")


def _words(table: str) -> list[str]:
    cells = (cell.strip() for cell in table.replace("\n", "|").split("|"))
    return sorted({cell for cell in cells if cell}, key=lambda cell: (-len(cell), cell))


def _whole_words(words: list[str]) -> str:
    """Match ``words`` as whole words of their script; Thai words stand anywhere, Thai has no spaces."""
    thai = [re.escape(word) for word in words if "\u0e01" <= word[0] <= "\u0e4e"]
    arabic = [re.escape(word) for word in words if "\u0621" <= word[0] <= "\u064a"]
    others = [re.escape(word) for word in words if not (word[0] >= "\u0600")]
    branches = [
        rf"(?<![{letters}])(?:{'|'.join(group)})(?![{letters}])"
        for letters, group in zip(_LETTERS, (others, arabic), strict=True)
        if group
    ]
    return "|".join(branches + thai)


_SPELLED = {
    marker: re.compile(_whole_words(_words(table)), re.IGNORECASE) for marker, table in _TABLES.items()
}
_BRACKETED = {
    marker: re.compile(
        rf"\s*[\[({{<*_\-]+\s*(?:{'|'.join(map(re.escape, [*_words(table), SIGNS[marker]]))})\s*[\])}}>*_\-]+\s*",
        re.IGNORECASE,
    )
    for marker, table in _TABLES.items()
    if marker in (AT, DOT)
}
_SPACED_AT = re.compile(r"\s+@\s*|\s*@\s+")
_ANY_SIGN = re.compile(
    "|".join(_SPELLED[marker].pattern for marker in (UNDERSCORE, DASH, DOT)), re.IGNORECASE
)


def has_spelled_at(text: str) -> bool:
    """Tell whether an "at" is spelled, bracketed or set between spaces in ``text``."""
    return any(pattern.search(text) for pattern in (_SPELLED[AT], _BRACKETED[AT], _SPACED_AT))


def mark(text: str) -> str:
    """Return ``text`` with spelled, bracketed and spaced signs as markers between spaces."""
    text = _SPACED_AT.sub(f" {AT} ", text)
    for pattern_of in (_BRACKETED, _SPELLED):
        for marker, pattern in pattern_of.items():
            text = pattern.sub(f" {marker} ", text)
    return " ".join(text.split())


def mark_signs(text: str) -> str:
    """Return ``text`` with spelled dots, underscores and dashes as markers; an "at" stays a word."""
    for marker in (UNDERSCORE, DASH, DOT):
        text = _SPELLED[marker].sub(f" {marker} ", text)
    return " ".join(text.split())


def is_only_a_preposition(text: str) -> bool:
    """Tell whether the "at" of ``text`` is the bare English word, which may mean a place and no sign."""
    found = _SPELLED[AT].search(text)
    surer = _BRACKETED[AT].search(text) or _SPACED_AT.search(text) or _SPELLED[DOT].search(text)
    return found is not None and found.group().casefold() == "at" and not surer


def has_spelled_sign(text: str) -> bool:
    """Tell whether a spelled dot, underscore or dash stands in ``text``."""
    return bool(_ANY_SIGN.search(text))

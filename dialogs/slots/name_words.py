"""The words of a name among what stands around it: titles, politeness, an age, "from Berlin", "and I want ..."."""

from __future__ import annotations

import re

from dialogs.slots import name_evidence as evidence
from dialogs.slots.asides import THAI
from dialogs.slots.data import names
from dialogs.slots.name_evidence import is_titled
from dialogs.slots.name_finds import POLITE, SKIN, THAI_LETTER, TITLES, cells, one_of, trimmed
from dialogs.slots.name_parts import GIVEN

_AGE = re.compile(
    r"(?<=\w)[\s,]+\d{1,2}(?:\s*(?:years old|años|лет|год[а]?|vuotta|vuotias|سنة|ปี|y\.?o\.?))?\s*$",
    re.IGNORECASE,
)
_THAI_END = re.compile(rf"(?:(?<=[{THAI}\s])(?:{POLITE}|ก็ได้|ได้เลย|(?<=\S)ได้|\sนะ))+\s*$")
_THAI_PARTICLE = re.compile(rf"(?<=[{THAI}]{{2}})นะ$")
"""A particle after an announced name, unless the name is one that ends so (มานะ)."""
_AND_ATTACHED = re.compile(r"\sو(?=[\u0621-\u064a]{3})")
"""An Arabic "and" before the next word, written without a blank: "انا هدى وابحث عن"."""

_DEGREES = frozenset(names.DEGREES.split())
_AFTER_TITLE = "(?![\u0e30-\u0e3a\u0e45-\u0e4e])"
_ENDS = re.compile(rf"[\s,]+{one_of(names.ENDS)}(?!(?<=\W\w)\.)(?:[{SKIN}].*)?$", re.IGNORECASE)
_THAI_TITLES = "|".join(re.escape(title) for title in cells(names.THAI_TITLES))
_THAI_TITLE = re.compile(rf"^(?:{_THAI_TITLES}){_AFTER_TITLE}\s*(?=[{THAI}A-Za-z]{{2,}})")
_FAMILY_WORD = re.compile(rf"\s*(?:นามสกุล|สกุล)\s*(?=[{THAI}])")


def words_of(find: str, sure: float) -> list[str]:
    """Cut politeness, ages, titles and what follows a name; return the words left."""
    find = _AGE.sub("", find.strip())
    if THAI_LETTER.search(find):
        find = _FAMILY_WORD.sub(" ", _THAI_END.sub("", find))
        if sure == 1.0 and find not in GIVEN:
            find = _THAI_PARTICLE.sub("", find)
    find = trimmed(_cut_end(find, sure))
    words = [word.strip("\"'“”«»*_~") for word in find.split()]
    words = [word for word in words if any(map(str.isalnum, word))]
    words = _without_titles(words)
    if words and THAI_LETTER.match(words[0]):
        words = _without_thai_title(words)
    return words


def _cut_end(find: str, sure: float) -> str:
    """Cut "from Berlin", "here", "and I want ..." after a name of at most three words, four when announced."""
    find = _without_attached(find)
    cut = _ENDS.search(find)
    most = 4 if sure == 1.0 else 3
    return find[: cut.start()] if cut and 0 < len(find[: cut.start()].split()) <= most else find


def _without_attached(find: str) -> str:
    """Cut the Arabic "and I am looking for" after a name."""
    for border in _AND_ATTACHED.finditer(find):
        if evidence.is_common(find[border.end() :].split(maxsplit=1)[0]):
            return find[: border.start()]
    return find


def _without_titles(words: list[str]) -> list[str]:
    left = words[1:] if len(words) > 2 and words[0] in _DEGREES and is_titled(words[1]) else list(words)
    while len(left) > 1 and left[0].casefold() in TITLES:
        left.pop(0)
    return left


def _without_thai_title(words: list[str]) -> list[str]:
    joined = " ".join(words)
    for _ in range(2):
        joined = _THAI_TITLE.sub("", joined)
    return joined.split()


def leading_name(words: list[str], language: str) -> list[str]:
    """Keep the words of an announced name up to the first one that belongs to a sentence."""
    ends = (place for place, word in enumerate(words) if place and evidence.is_common(word, language))
    end = next(ends, len(words))
    return words[:end] if end <= 5 else words[:4]

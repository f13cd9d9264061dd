"""Whether two words are forms of one: light stemming by script, no dictionary.

Deliberately shy: it compares what a prospect typed with the few words of some labels, where a wrong match
is refused later by the gap to the other options, and a missed one only costs a question.
"""

from __future__ import annotations

import re
from functools import lru_cache

_RUSSIAN_ENDING = re.compile(
    r"(?:иями|ями|ами|иях|иев|иях|ого|его|ому|ему|ыми|ими|ешь|ете|ите|ую|юю|ая|яя|ое|ее|ые|ие|ый|ии|ии|ой|ей|ем|ом|ам|ям|ах"
    r"|ях|ев|ов|ью|ия|ию|иеи|ыи|ои|еи|ам|ть|ти|ешь|ет|ют|ит|ат|ят|а|я|о|е|ы|и|у|ю|ь)$"
)
_FLEETING = re.compile(r"(?<=[бвгджзлмнпрстфхцчшщ])[ое]к$")
_ARABIC_ARTICLE = re.compile(r"^(?:وال|بال|كال|فال|لل|ال)(?=..)")
_ARABIC_LETTER = re.compile(r"^[وبلفكا](?=...)")
_ARABIC_END = re.compile(r"(?:يات|ات|ين|ون|يه|ها|هم|نا|كم|ه|ي|ا)$")
_FINNISH_END = re.compile(
    r"(?:[iea]?(?:ssa|sta|lla|lta|lle|ksi|tta|na)(?:ni|mme|kin|han)?"
    r"|seen|iin|aan|een|oon|uun|yyn|hin|hon|in|en|n|t|a|ia|ta|ja|jen|ien|den|ni)$"
)
_FINNISH_KS = re.compile(r"([uyoei])ks(?:en|eensa|een|esta|essa|elle|ella|et|ia|iin|i)$")
_SPANISH_ENGLISH_END = re.compile(r"(?:ments|ment|aciones|acion|mente|ings|ing|ers|es|os|as|er|ed|s|o|a|e)$")
_FINNISH_CASES = frozenset(
    """inen isen ista iset n t a ta tta ssa sta lla lta lle na ksi hon han hin hun en in on un an seen oon aan een ni
    si lle""".split()
)
_FINNISH_MIES = re.compile(r"miehe|mies(?=ta$|ten$)")
_FINNISH_WEAK_K = re.compile(r"(?<=[lr])k$")
_ARABIC_LONG = re.compile(r"[اوي]")
_IRREGULAR = {
    form: group
    for group, row in enumerate((
        "друг друга другу другом друге друзья друзей друзьям друзьями друзьях дружок",
        "подруга подруги подруге подругу подругой подруг",
        "ребенок ребенка ребенку ребенком дети детей детям детьми детях детский детская детское",
        "человек человека человеку людьми люди людей людям",
        "child children childs kid kids kiddo",
        "person persons people",
        "wife wives", "life lives", "foot feet", "man men", "woman women",
        "tyo tyota tyon tyohon toita toihin toissa toista",
    ))
    for form in row.split()
}  # fmt: skip
"""Forms that share too few letters, or look like forms of another word ("друга" is not "другое")."""

_SHORTEST = 3
_SHORTEST_PREFIX = 4
_LONGEST_ENDING = 3


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A folded word without its ending and, in Arabic, without its article."""
    first = word[:1]
    if "\u0400" <= first <= "\u04ff":
        return _FLEETING.sub("к", _cut(_RUSSIAN_ENDING, word))
    if "\u0600" <= first <= "\u06ff":
        return _cut(_ARABIC_END, _ARABIC_ARTICLE.sub("", word))
    return _cut(_SPANISH_ENGLISH_END, word)


@lru_cache(maxsize=8192)
def stems(word: str) -> frozenset[str]:
    """All stems a word may have: one letter at the start of an Arabic word may be a prefix or its own."""
    if not "\u0600" <= word[:1] <= "\u06ff":
        return frozenset((stem(word),))
    bare = _ARABIC_ARTICLE.sub("", word)
    forms = (bare, _ARABIC_LETTER.sub("", bare))
    return frozenset(_cut(_ARABIC_END, form) for form in forms)


def _same_arabic(one: str, other: str) -> bool:
    """Whether one word without article and letter is the other without its ending: "مبتدئ", "للمبتدئين"."""
    if not "\u0600" <= one[:1] <= "\u06ff":
        return False
    bare, rest = (frozenset((w, _ARABIC_ARTICLE.sub("", w))) for w in (one, other))
    return not (bare.isdisjoint(stems(other)) and rest.isdisjoint(stems(one)))


def consonants(word: str) -> str:
    """The Arabic letters of a word's root, roughly: "اصدقاء" and "صديق" have the same."""
    bare = _ARABIC_ARTICLE.sub("", word)
    return _ARABIC_LONG.sub("", bare) if "\u0600" <= word[:1] <= "\u06ff" else ""


def _cut(ending: re.Pattern[str], word: str) -> str:
    short = ending.sub("", word)
    return short if len(short) >= _SHORTEST else word


@lru_cache(maxsize=8192)
def finnish_stem(word: str) -> str:
    """A folded Finnish word without its case ending and with weak and strong grades made equal."""
    word = _FINNISH_KS.sub(r"\1s", _FINNISH_MIES.sub("mies", word))
    short = _cut(_FINNISH_END, word)
    grades = short.replace("nn", "nt").replace("ll", "lt").replace("ng", "nk").replace("d", "t")
    grades = grades.replace("rr", "rt").replace("mm", "mp")
    return re.sub(r"(.)\1", r"\1", grades).rstrip("aioeuy")


@lru_cache(maxsize=16384)
def same_word(one: str, other: str) -> bool:
    """Whether two folded words look like forms of one word."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < _SHORTEST or one[0].isdigit() or other[0].isdigit():
        return False
    if one in _IRREGULAR or other in _IRREGULAR:
        return one in _IRREGULAR and _IRREGULAR[one] == _IRREGULAR.get(other)
    if not stems(one).isdisjoint(stems(other)) or _derived(stem(one), stem(other)):
        return True
    if _same_arabic(one, other):
        return True
    if _declined(one, other) or _declined(other, one):
        return True
    return shorter >= _SHORTEST_PREFIX and one[0] == other[0] and _long_common_start(one, other)


def _derived(one: str, other: str) -> bool:
    """Whether a Russian stem grows from the other: "пляж", "пляжн-ый"; "город", "городск-ой"."""
    if not ("\u0400" <= one[0] <= "\u04ff"):
        return False
    short, long = sorted((one, other), key=len)
    return (
        len(short) >= _SHORTEST_PREFIX
        and long.startswith(short)
        and len(long) - len(short) <= _LONGEST_ENDING
    )


def bare_forms(word: str) -> tuple[str, ...]:
    """A Latin word and what is left of it without each Finnish case ending it may have."""
    if not word.isascii() or len(word) < _SHORTEST_PREFIX + 1:
        return (word,)
    cut = (word[:-n] for n in range(1, 5) if word[-n:] in _FINNISH_CASES)
    return (word, *(bare for bare in cut if len(bare) >= _SHORTEST_PREFIX))


def part_of_compound(word: str, compound: str) -> bool:
    """Whether a typed word, without its ending, starts or ends a compound: "autolle", "autovakuutus"."""
    if len(word) < _SHORTEST_PREFIX:
        return False
    if _same_head(word, compound):
        return True
    if compound.endswith(word) and len(compound) - len(word) >= 3:
        return True
    starts = map(_strong, bare_forms(word))
    return any(_strong(compound).startswith(bare) and len(compound) - len(bare) >= 3 for bare in starts)


def _strong(word: str) -> str:
    """A Finnish word with weak and strong grades made equal: "verkossa", "verkko"; "kodille", "koti"."""
    return re.sub(r"([kpt])\1", r"\1", word.replace("d", "t")) if word.isascii() else word


def compound_of(word: str, part: str) -> bool:
    """Whether a typed compound begins with a label's word: "perusversio", "Perus"."""
    return (
        len(part) > _SHORTEST_PREFIX and word.startswith(part) and len(word) - len(part) >= _SHORTEST_PREFIX
    )


def _same_head(word: str, label: str) -> bool:
    """Whether a typed Finnish compound ends with the label's word: "talvivaatteita", "vaatteet"."""
    stem = finnish_stem(label)
    long_enough = len(stem) >= _SHORTEST_PREFIX and len(label) > _SHORTEST_PREFIX
    return word.isascii() and long_enough and finnish_stem(word).endswith(stem)


def _declined(one: str, other: str) -> bool:
    """Whether the other is the one with a Finnish case ending: "koe", "koetta"; "tuki", "tukea"."""
    if one.endswith("i") and other.startswith(f"{one[:-1]}e"):
        return other[len(one) :] in _FINNISH_CASES
    return other.startswith(one) and other[len(one) :] in _FINNISH_CASES


def _long_common_start(one: str, other: str) -> bool:
    common = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        common += 1
    longest = max(len(one), len(other))
    rests = len(one) - common, len(other) - common
    if (
        common >= _SHORTEST_PREFIX
        and max(rests) <= _LONGEST_ENDING
        and min(rests) <= 2
        and common >= 0.6 * longest
    ):
        return True
    a, b = finnish_stem(one), finnish_stem(other)
    long_enough = max(len(a), len(b)) >= _SHORTEST_PREFIX
    return one.isascii() and long_enough and _FINNISH_WEAK_K.sub("", a) == _FINNISH_WEAK_K.sub("", b)

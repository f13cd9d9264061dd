"""A person's name put right: its letters' case, and which part is given and which is family.

Conventions read here: Spanish two surnames, Russian patronymics and surname-first forms, Arabic ``بن`` and ``عبد``,
particles (``de la``, ``van der``), Finnish surname-first forms. Where nothing tells, the last part is the family.
"""

from __future__ import annotations

import re

from dialogs.slots.data import given_names, names
from dialogs.slots.reading import PersonName

_PARTICLES = frozenset(names.PARTICLES.split())
_SUFFIXES = frozenset(names.SUFFIXES.split())
_SPANISH = frozenset(given_names.SPANISH.split())
_SPANISH_SURNAMES = frozenset(given_names.SPANISH_SURNAMES.split())
_ENGLISH = frozenset(given_names.ENGLISH.split())
_FINNISH = frozenset(given_names.FINNISH.split())
_RUSSIAN = frozenset(given_names.RUSSIAN.split())
_OTHERS = (given_names.INTERNATIONAL, given_names.ARABIC, given_names.THAI)
GIVEN = _SPANISH | _ENGLISH | _FINNISH | _RUSSIAN | frozenset(" ".join(_OTHERS).split())
"""Common given names, lower case."""

KNOWN = (
    GIVEN | _SPANISH_SURNAMES | frozenset(given_names.SURNAMES.split()) | {"van", "von", "bin", "ibn", "al"}
)
"""Common given names and surnames, lower case."""
_SURNAME_ENDINGS = (
    "nen",
    "ová",
    "ovich",
    "sson",
    "berg",
    "stein",
    "ński",
    "owski",
    "енко",
    "ович",
    "евич",
    "овна",
    "евна",
)
_ARABIC_JOINED = frozenset(names.ARABIC_JOINED.split())
_ARABIC_JOINS_BACK = frozenset(names.ARABIC_JOINS_BACK.split())
_ARABIC = re.compile("[\u0621-\u064a]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_PATRONYMIC = re.compile(
    r".+(?:ович|евич|ьич|мич|нич|тич|овна|евна|инична|ична|оглы|кызы|ovich|evich|yevich|ovna|evna|ichna|oglu|qizi)",
    re.IGNORECASE,
)
_RUSSIAN_SURNAME = re.compile(
    r".+(?:ов|ев|ёв|ин|ын|ский|цкий|ской|ова|ева|ёва|ина|ына|ская|цкая|енко|ейко|чук|щук|юк|ук|як|ян|дзе|швили|их|ых|ец|ovich|ov|ev|"
    r"enko|sky|skiy|ova|eva|ina|skaya)",
    re.IGNORECASE,
)
_FINNISH_SURNAME = re.compile(
    r".+(?:nen|la|lä|mäki|niemi|järvi|ranta|lahti|koski|saari|salo|aho|maa)", re.IGNORECASE
)
_SPANISH_SURNAME = re.compile(r".{3,}ez", re.IGNORECASE)
_SON_OF = frozenset(names.SON_OF.split())
_INITIAL = re.compile(r"[^\W\d_]\.?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,4}|[^\W\d_]\.[^\W\d_]")
"""``И.П.``, ``J.R.R.``, ``И.П``"""
_HYPHEN = re.compile(r"([-‐'’])")


def put_right(words: list[str], language: str) -> PersonName:
    """Return the name written by ``words`` (titles already cut): cased, with given and family told apart.

    ``full`` keeps the order in which the prospect wrote it.
    """
    cased = cased_words(words)
    full = " ".join(cased)
    named = [word for place, word in enumerate(cased) if not place or word.lower() not in _SUFFIXES]
    given, family = parts(named, language)
    return PersonName(full=full, given=given, family=family)


def cased_words(words: list[str]) -> list[str]:
    """Return ``words`` in a name's case when they are all small or all capital; mixed words stay as typed."""
    shouted = all(not word.islower() for word in words) and all(_is_shouted(word) for word in words)
    small = all(word.islower() for word in words)
    return [_cased(word, place, shouted or small) for place, word in enumerate(words)]


def _is_shouted(word: str) -> bool:
    return word.isupper() or word.upper() == word.lower()


def _cased(word: str, place: int, whole: bool) -> str:
    lower = word.lower()
    if _INITIALS.fullmatch(word):
        return word.upper()
    if lower in _SUFFIXES and place:
        return (
            lower.upper()
            if lower in {"ii", "iii", "iv", "md", "mba"}
            else word
            if not whole
            else lower.capitalize()
        )
    if lower in _SON_OF and place:
        return lower
    if lower in _PARTICLES and place and (whole or word == lower):
        return lower
    if (
        word.islower()
        or (word.isupper() and len(word) > 2)
        or (whole and word.isupper() and not _is_initials(word))
    ):
        return _capital(word)
    return word


def _is_initials(word: str) -> bool:
    """Tell whether two capitals without a vowel (``JJ``, ``TJ``) are initials rather than a shouted name."""
    return len(word) == 1 or (len(word) == 2 and not set(word.lower()) & set("aeiouyäöаеёиоуыэюя"))


def _capital(word: str) -> str:
    """Capitalise a word and what follows a hyphen or a short prefix: ``o'brien``, ``anna-liisa``, ``mcdonald``."""
    pieces = _HYPHEN.split(word.lower())
    capital = [
        piece if piece in _PARTICLES and place else piece[:1].upper() + piece[1:]
        for place, piece in enumerate(pieces)
    ]
    if "'" in pieces or "’" in pieces:
        last = pieces[-1]
        capital[-1] = last if len(last) < 2 else last[:1].upper() + last[1:]
    joined = "".join(capital)
    if joined.startswith("Mc") and len(joined) > 4:
        return "Mc" + joined[2].upper() + joined[3:]
    return joined


def looks_like_a_name(text: str) -> bool:
    """Whether a text that may be a name has several words, a capital or a common given name: not "hard"."""
    words = text.split()
    return len(words) > 1 or any(word[0].isupper() or word.casefold() in GIVEN for word in words)


def is_known(word: str) -> bool:
    """Tell whether a small-letter word is a common given name or surname, or holds one between hyphens."""
    return any(part in KNOWN or part.endswith(_SURNAME_ENDINGS) for part in _HYPHEN.split(word))


def parts(words: list[str], language: str) -> tuple[str, str]:
    """Return (given, family) of the words of one name; family is empty when there is only a given name."""
    if _ARABIC.search(words[0]):
        return _arabic(words)
    if "\u0e00" <= words[0][0] <= "\u0e7f":
        return words[0], " ".join(words[1:])
    words, son_of = _without_son_of(words)
    if son_of and len(words) == 2:
        return words[1], words[0]  # Мамедов Эльшан Рамиз оглы
    patronymic = next(
        (place for place, word in enumerate(words) if place and _PATRONYMIC.fullmatch(word)), None
    )
    if patronymic is not None and (language == "ru" or _CYRILLIC.search(words[0]) or len(words) == 3):
        return _with_patronymic(words, patronymic)
    if len(words) > 2 and _CYRILLIC.search(words[0]) and all(map(_INITIAL.fullmatch, words[1:])):
        return " ".join(words[1:]), words[0]
    groups = _grouped(_without_middle_initials(words))
    if len(groups) == 1:
        return groups[0], ""
    if len(groups) == 2:
        return _two(groups, language)
    return _spanish(groups) if _is_spanish(groups, language) else _many(groups)


def _without_middle_initials(words: list[str]) -> list[str]:
    """Join the initials a name begins with, drop those inside: ``J. L. Borges``, ``John F. Kennedy``."""
    start = next((place for place, word in enumerate(words) if not _INITIAL.fullmatch(word)), 0)
    inner = [
        word
        for word in words[start:-1]
        if not (word[0].isupper() and _INITIAL.fullmatch(word)) or word == "Y"
    ]
    return [*([" ".join(words[:start])] if start else []), *inner, words[-1]]


def _without_son_of(words: list[str]) -> tuple[list[str], bool]:
    """Leave out an Azerbaijani or Kazakh patronymic: ``Рамиз оглы``; tell whether it ended the name."""
    place = next((at for at, word in enumerate(words) if at > 1 and word.lower() in _SON_OF), 0)
    if not place:
        return words, False
    return words[: place - 1] + words[place + 1 :], place == len(words) - 1


def _with_patronymic(words: list[str], place: int) -> tuple[str, str]:
    """Split "Фамилия Имя Отчество" and "Имя Отчество Фамилия"; the patronymic is part of neither."""
    before, after = words[:place], words[place + 1 :]
    if after:
        return " ".join(before), " ".join(after)
    return before[-1], " ".join(before[:-1])


def _grouped(words: list[str]) -> list[str]:
    """Join particles to the word they belong to: ``["Ana", "de la Cruz"]``."""
    groups: list[str] = []
    pending: list[str] = []
    for word in words:
        pending.append(word)
        if word.lower() not in _PARTICLES or (not groups and len(pending) == 1):
            groups.append(" ".join(pending))
            pending = []
    if pending:
        groups.append(" ".join(pending))
    return groups


def _two(groups: list[str], language: str) -> tuple[str, str]:
    first, second = groups
    if _is_family_first(first, second, language):
        return second, first
    if f"{first} {second}".lower() in _DOUBLE or _both_spanish_given(first, second):
        return f"{first} {second}", ""
    return first, second


_DOUBLE = frozenset(pair.strip() for pair in given_names.DOUBLE.replace("\n", "|").split("|"))
_SPANISH_DOUBLE_FIRST = frozenset(
    (
        "maria maría mari ma. fco. fca. gpe. jose josé juan ana luis miguel luz rosa marco victor víctor jesús jesus "
        "carlos"
    ).split()
)
_SPANISH_DOUBLE_SECOND = _SPANISH - _SPANISH_SURNAMES - {"martin", "martín", "vicente", "lorenzo", "marcos"}


def _both_spanish_given(first: str, second: str) -> bool:
    second_core = second.lower().split()[-1]
    if (
        first[-1] in "ªº" or second[-1] in "ªº"
    ):  # Mª Carmen, Fº Javier: cut short, it is always the first of two
        return True
    return first.lower() in _SPANISH_DOUBLE_FIRST and second_core in _SPANISH_DOUBLE_SECOND


def _is_family_first(first: str, second: str, language: str) -> bool:
    """Tell by name lists and endings whether the family name was written first."""
    one, two = first.lower(), second.lower()
    if one in GIVEN or " " in second:
        return False
    if _INITIALS.fullmatch(second):
        return True
    if _CYRILLIC.search(first):
        looks = bool(_RUSSIAN_SURNAME.fullmatch(one)) and not _RUSSIAN_SURNAME.fullmatch(two)
        return two in _RUSSIAN or (looks and len(two) > 1 and not two.endswith("."))
    if two in _FINNISH and language == "fi":
        return bool(_FINNISH_SURNAME.fullmatch(one))
    if (
        two in _SPANISH
        and two not in _SPANISH_SURNAMES
        and (one in _SPANISH_SURNAMES or _SPANISH_SURNAME.fullmatch(one))
    ):
        return True
    return two in _RUSSIAN and bool(_RUSSIAN_SURNAME.fullmatch(one)) and len(one) > 5


def _is_spanish(groups: list[str], language: str) -> bool:
    lowered = [group.lower() for group in groups]
    if language == "es":
        return True
    surnames = sum(
        group in _SPANISH_SURNAMES or bool(_SPANISH_SURNAME.fullmatch(group)) for group in lowered[1:]
    )
    return lowered[0] in _SPANISH and surnames >= 2


def _spanish(groups: list[str]) -> tuple[str, str]:
    """Split a Spanish name of three parts or more: two surnames, unless the second part is a given name."""
    given = 2 if len(groups) > 3 else 1
    if len(groups) == 3 and _both_spanish_given(groups[0], groups[1]):
        given = 2
    given = max(given, len(groups) - 2)
    if given == 2 and len(groups) > 3 and " " in groups[1] and groups[1].split()[-1].lower() not in _SPANISH:
        given = 1
    return " ".join(groups[:given]), " ".join(groups[given:])


def _many(groups: list[str]) -> tuple[str, str]:
    """Split any other name: the family starts at the first particle or is the last part; initials are dropped."""
    start = next((place for place, group in enumerate(groups) if place and " " in group), len(groups) - 1)
    given = [
        group for place, group in enumerate(groups[:start]) if not place or not _INITIAL.fullmatch(group)
    ]
    return " ".join(given), " ".join(groups[start:])


def _arabic(words: list[str]) -> tuple[str, str]:
    """Split an Arabic name: first part given, last part family, with ``عبد``, ``أبو``, ``بن`` joined to theirs."""
    groups: list[str] = []
    joins = False
    for word in words:
        if groups and (joins or word in _ARABIC_JOINS_BACK):
            groups[-1] = f"{groups[-1]} {word}"
        else:
            groups.append(word)
        joins = word in _ARABIC_JOINED
    return groups[0], groups[-1] if len(groups) > 1 else ""

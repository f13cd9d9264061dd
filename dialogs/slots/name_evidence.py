"""Evidence against a name: words names do not contain, keyboard mashing, placeholders, famous fakes.

Names are as various as people, so a word is refused only for a reason that can be named here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from dialogs.slots.asides import any_of
from dialogs.slots.data import asides, choice, commands, intents, names, not_names, yesno
from dialogs.slots.folding import fold, is_thai
from dialogs.slots.name_parts import GIVEN, KNOWN
from dialogs.slots.plain import bare_words, plain

_THAI_MARKS = frozenset("\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47\u0e48\u0e49\u0e4a\u0e4b")
_LONGEST_WORD = 24
_LONGEST_THAI_WORD = 18
_MOST_WORDS = 7


def _table(table: str) -> frozenset[str]:
    cells = (bare_words(cell) for cell in table.replace("\n", "|").split("|"))
    return frozenset(cell for cell in cells if cell)


def _languages_of_words() -> dict[str, frozenset[str]]:
    """Word -> the languages it is a common word of."""
    found: dict[str, set[str]] = {}
    for language, table in not_names.WORDS.items():
        for word in table.split():
            found.setdefault(plain(word), set()).add(language)
    return {word: frozenset(languages) for word, languages in found.items()}


_WORDS = _languages_of_words()
_NOWHERE = frozenset[str]()
_THAI = re.compile(any_of(not_names.THAI))
_THAI_START = re.compile(
    "|".join(cell.strip() for cell in not_names.THAI_STARTS.replace("\n", " | ").split(" | ") if cell.strip())
)
_THAI_END = re.compile(f"(?:{'|'.join(not_names.THAI_ENDS.split(' | '))})$")
_ARABIC_PREFIX = re.compile("(?:لل|[لبوف])(?=[\u0621-\u064a]{4})")
_COMPANIES = frozenset(plain(word) for word in names.COMPANY.split())
_PLACEHOLDERS = _table(names.PLACEHOLDERS)
_SURNAMES_TOO = frozenset(not_names.SURNAMES_TOO.split())
_ENDINGS = {language: tuple(endings.split()) for language, endings in not_names.ENDINGS.items()}
_SMALL_ENDINGS = {language: tuple(endings.split()) for language, endings in not_names.SMALL_ENDINGS.items()}
_SUFFIXES = frozenset(names.SUFFIXES.split())
_PARTICLES = frozenset(names.PARTICLES.split())
_FAKES = _table(names.FAKES)
_INITIAL_LETTERS = frozenset("bcdfghjklmnpqrstvwxz")
"""Small letters that may be an initial at the end, "leilani k"; a vowel is a word of some language."""
_LONGEST_NAME_ALIKE = 4
"""A longer word is hardly a name that only happens to be spelled like a word of another language."""
_CONTRACTED = re.compile(r"(?:i|you|he|she|it|we|they|that|there|what|who)'(?:d|ll|ve|re|m|s)|[a-z]+n't")
_REPEATED = re.compile(r"(.)\1{3,}|^(..)\2{2,}$|^(...)\3{2,}$|^(.)\4{2,}$")
_LAUGHTER = re.compile(r"[ahxах]?(?:ha|ah|ja|je|he|xo|lo|ха|ах|хе){2,}[halхае]?")
_LATIN_ONLY = re.compile(r"[a-z]{5,}")
_CYRILLIC_ONLY = re.compile(r"[а-я]{4,}")
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{6,}|[бвгджзклмнпрстфхцчшщ]{6,}")
_WORD = re.compile(
    r"(?:[^\W\d_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])"
    r"(?:[^\W\d_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|['’ʼ.‐·-])*"
)


def is_word(word: str) -> bool:
    """Tell whether ``word`` consists of letters (with apostrophes, hyphens, dots) of any script."""
    return bool(_WORD.fullmatch(word))


def is_common(word: str, language: str = "") -> bool:
    """Tell whether ``word`` belongs to sentences rather than to names, when talking ``language``.

    ``Jo`` is a Finnish "already" and an English Jo: a common given name is a word only in the language it is a word
    of and written small, a short word of another language is none with a capital.
    """
    if len(word) <= 2 and word[0].isupper() and (len(word) == 1 or word[1] == "."):
        return False
    bare = plain(word).strip(".'")
    languages = _WORDS.get(bare, _NOWHERE)
    if not languages:
        return bool(_CONTRACTED.fullmatch(bare)) or _is_common_with_prefix(word, bare)
    if word[-1] in "ªº":  # Mª is María, Fº Francisco
        return False
    if word.lower() in GIVEN and (language not in languages or is_titled(word)):
        return False
    return not (is_titled(word) and _is_name_alike(bare, languages, language))


def _is_common_with_prefix(word: str, bare: str) -> bool:
    """Tell whether an Arabic word is a common one after a preposition or an "and": ``لزوجتي``, ``وابحث``."""
    prefix = _ARABIC_PREFIX.match(bare)
    return prefix is not None and bare[prefix.end() :] in _WORDS and word not in GIVEN


def is_titled(word: str) -> bool:
    """Tell whether ``word`` begins with a capital and goes on small."""
    return word[:1].isupper() and word[1:].islower()


def is_word_elsewhere(word: str, language: str) -> bool:
    """Tell whether ``word`` is no common given name and a short common word of another language than ``language``."""
    languages = _WORDS.get(plain(word), _NOWHERE)
    return word.lower() not in GIVEN and _is_name_alike(plain(word), languages, language)


def _is_name_alike(bare: str, languages: frozenset[str], language: str) -> bool:
    short = len(bare) <= _LONGEST_NAME_ALIKE and bare.isascii()
    return short and bool(language) and bool(languages) and language not in languages


def is_inflected(word: str, language: str) -> bool:
    """Tell whether ``word`` ends as adverbs, verbs or cases of ``language`` do and its names do not."""
    small = word.lower()
    if word == small and len(word) > _LONGEST_NAME_ALIKE and small.endswith(_SMALL_ENDINGS.get(language, ())):
        return small not in GIVEN
    return len(word) > 5 and small.endswith(_ENDINGS.get(language, ())) and small not in GIVEN


def is_company(words: list[str]) -> bool:
    """Tell whether one of ``words`` marks a company ("GmbH", "ООО")."""
    return any(plain(word) in _COMPANIES for word in words)


def is_placeholder(text: str) -> bool:
    """Tell whether ``text`` is what people type instead of a name: "test", "аноним", "nombre apellido"."""
    return bare_words(text) in _PLACEHOLDERS


def is_fake(text: str) -> bool:
    """Tell whether ``text`` is a name that is nobody's, or not the prospect's: "Mickey Mouse", "Вася Пупкин"."""
    return bare_words(text) in _FAKES


def is_said_otherwise(words: list[str]) -> bool:
    """Tell whether ``words`` are a phrase of some other answer ("perfecto", "jatketaan") and no common given name."""
    return fold(" ".join(words)) in _other_answers() and not any(word.lower() in GIVEN for word in words)


@cache
def _other_answers() -> frozenset[str]:
    """What people say to agree, decline, choose, command, greet, thank or doubt, in all languages."""
    tables = (yesno.MEANINGS, yesno.SOFT, choice.IDEAS, choice.WHOLE_IDEAS, choice.MANY, commands.COMMANDS)
    remarks = (intents.GREETINGS, intents.THANKS, intents.REFUSALS, intents.UNKNOWNS)
    return frozenset(fold(phrase) for table in (*tables, *remarks) for phrase in _phrases(table))


def _phrases(table: object) -> Iterator[str]:
    if isinstance(table, str):
        yield from (phrase for phrase in table.replace("\n", "|").split("|") if phrase.strip())
    elif isinstance(table, Mapping):
        for cell in table.values():
            yield from _phrases(cell)


def without_inflected_end(words: list[str], language: str) -> list[str]:
    """Cut "from Oulu" written in one word after a common given name: "Venla Oulusta"."""
    if len(words) != 2 or words[0].lower() not in GIVEN or not is_inflected(words[1], language):
        return words
    return words[:1]


@cache
def plain_names() -> frozenset[str]:
    """Return the common names, small, that are no word of a sentence, title or phrase around a name; none in Thai."""
    around = (names.SAYS_NAME, names.MAY_SAY_NAME, names.SAID_AFTER, names.ENDS, names.YES, names.TITLES)
    others = (names.COMPANY, names.PARTICLES, names.SUFFIXES, names.PLACEHOLDERS, asides.GREETINGS)
    taken = {word for table in (*around, *others) for word in plain(table.replace("|", " ")).split()}
    endings = tuple(ending for of_language in _ENDINGS.values() for ending in of_language)
    return frozenset(
        name
        for name in KNOWN
        if plain(name) not in _WORDS
        and plain(name) not in taken
        and not name.endswith(endings)
        and name.isalpha()
        and not is_thai(name[0])
    )


def is_mashed(word: str) -> bool:
    """Tell whether ``word`` comes from running fingers over a keyboard: "asdfgh", "aaaa", "йцукен", "xkcdwq"."""
    bare = plain(word).strip(".'")
    if bare in _SUFFIXES:
        return False
    if _LAUGHTER.fullmatch(bare) or _REPEATED.search(bare) or _CONSONANTS.search(bare):
        return True
    if _LATIN_ONLY.fullmatch(bare) and not set(bare) & set("aeiouy"):
        return True
    if _CYRILLIC_ONLY.fullmatch(bare) and not set(bare) & set("аеиоуыэюя"):
        return True
    half = bare[: len(bare) // 2]
    run = half if len(half) >= 3 and half * 2 == bare else bare
    return len(bare) >= 4 and run in _rows()


@cache
def _rows() -> str:
    """The rows of the keyboards forwards and backwards, one a line."""
    rows = [plain(row) for row in names.KEYBOARD_ROWS]
    return "\n".join([*rows, *(row[::-1] for row in rows)])


def why_not(words: list[str], language: str = "") -> tuple[str, bool] | None:
    """Return (reason code, suspicious) when ``words`` are no name, or ``None`` when nothing speaks against them."""
    if not words or not all(map(is_word, words)):
        return ("digits in name", False) if any(map(_has_digit, words)) else ("no name", False)
    joined = " ".join(words)
    if is_placeholder(joined):
        return "not a name", True
    if any(map(is_mashed, words)):
        return "not a name", True
    if is_company(words):
        return "company", False
    if (
        _is_sentence(words, language)
        or (len(words) == 1 and is_inflected(words[0], language))
        or (words[0].islower() and words[-1][0].isupper() and is_inflected(words[-1], language))
        or _is_thai_remark(words[0], plain(joined))
        or _is_arabic_phrase(words)
    ):
        return "no name", False
    return ("no name", False) if _is_too_long(words) else None


def _is_sentence(words: list[str], language: str) -> bool:
    """Tell whether a word of sentences stands among ``words``, other than a surname such as Price or Best.

    Nor is the Catalan ``i`` one, or another particle between two capitalised words.
    """
    titled = words[0][:1].isupper() and words[-1][:1].isupper()
    inner = range(1, len(words) - 1) if titled else range(0)
    common = [
        word
        for place, word in enumerate(words)
        if is_common(word, language)
        and not (place in inner and word in _PARTICLES)
        and not (place == len(words) - 1 == 1 and word in _INITIAL_LETTERS)
    ]
    surname = len(words) > 1 and len(common) == 1 and common[0] == words[-1] and words[-1][0].isupper()
    return bool(common) and not (surname and plain(words[-1]) in _SURNAMES_TOO)


def _is_thai_remark(first: str, joined: str) -> bool:
    """Tell whether Thai words say something else: by a phrase anywhere, or how the first word starts or ends."""
    if _THAI.search(joined):
        return True
    return first not in GIVEN and bool(
        _THAI_START.match(first) or (len(first) > 3 and _THAI_END.search(first))
    )


def _is_arabic_phrase(words: list[str]) -> bool:
    """Tell whether Arabic words are a noun with its adjective (``الباقة الاساسية``), which no given name begins."""
    return len(words) > 1 and words[0].startswith("ال") and not any(word in GIVEN for word in words)


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def _is_too_long(words: list[str]) -> bool:
    letters = sum(letter.isalpha() or letter in _THAI_MARKS for letter in "".join(words))
    longest = max(_LONGEST_THAI_WORD if "\u0e00" <= word[0] <= "\u0e7f" else _LONGEST_WORD for word in words)
    return letters < 2 or len(words) > _MOST_WORDS or any(len(word) > longest for word in words)

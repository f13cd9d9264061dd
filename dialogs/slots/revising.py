"""The words of a correction: "I'm not Petra, I'm Olga", "the number is wrong, it's ...", "not in May but in June".

A correction is a new value in a frame: words that mark it, the name of what is corrected, and small words. What is
framed and how is told here; which value it is, and whether it differs, only the conversation knows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from dialogs.slots.data import commands as command_words
from dialogs.slots.data import revising as data
from dialogs.slots.digits import is_number
from dialogs.slots.folding import fold, folded, has_thai, is_thai, tokens, typed_span
from dialogs.slots.intents import negates
from dialogs.slots.phrases import Phrasebook, listed
from dialogs.slots.stems import same_word

Names = tuple[str, ...]
"""What a slot may be called."""

_CLAUSE = re.compile(
    rf"[,،;؛!?؟\n]+(?:\s+|$)|[.…]+(?:\s+|$)|\s+[-–—]+\s+"
    rf"|\s+(?=(?:{'|'.join(listed(data.CONTRAST))}|not|instead of|rather than|en vez de|en lugar de|вместо)\s)"
)
_CONTACT = re.compile(r"@|\d(?:[\s().-]*\d){6}")
_AND = re.compile(r"\s+(?:and|y|и|ja)\s+")
_ASKED = re.compile(r"[?؟？]")
_THAI_NOT = re.compile("ไม่|อย่า")
_THAI_DENIAL = re.compile(r"^((?:ไม่ใช่|ไม่เอา)\S+)\s+")


def may_revise(text: str) -> bool:
    """Whether any word of a correction or of what may be corrected stands in a text; most answers have none."""
    if is_number(text):
        return False
    words = fold(text)
    if has_thai(words):
        return _thai_sign().search(words) is not None
    return next(_signs().anywhere(words), None) is not None


def clauses(text: str) -> list[str]:
    """Split a text where a comma, a full stop or a word such as "but" parts it, beside a contact also at an "and".

    A Thai "not ..." ends at a space.
    """
    return [part for clause in _CLAUSE.split(text) for part in _parts(clause) if any(map(str.isalnum, part))]


def _parts(clause: str) -> list[str]:
    parts = _THAI_DENIAL.sub("\\1\n", clause).split("\n")
    return [part.strip() for one in parts for part in (_AND.split(one) if _CONTACT.search(one) else (one,))]


def marks(clause: str) -> bool:
    """Whether a clause says that something is wrong, new, or meant otherwise."""
    return next(_marks().anywhere(fold(clause)), None) is not None


def turns_round(clause: str) -> bool:
    """Whether a clause says that something is meant otherwise: "actually", "instead"; not a mere "correct"."""
    return next(_turns().anywhere(fold(clause)), None) is not None


def apologises(clause: str) -> bool:
    """Whether a clause begins as corrections do, and many other sentences: "sorry", "no"."""
    return _apologies().at(fold(clause)) is not None


def marks_clearly(clause: str) -> bool:
    """Whether it says so in words that are about a value: "new", "wrong", "change", not a mere "sorry"."""
    return next(_clear_marks().anywhere(fold(clause)), None) is not None


def is_second_thought(text: str) -> str | None:
    """Return a text without its "instead", "after all" or "better", as typed; ``None`` where it has none."""
    return _without(text, _second_thoughts())


def is_of_the_past(clause: str) -> bool:
    """Whether a clause tells of the value that was: "my old number"."""
    return next(_past().anywhere(fold(clause)), None) is not None


def is_of_another(clause: str) -> bool:
    """Whether somebody or some place besides oneself is named: "my wife's number", "the office"."""
    return next(_others().anywhere(fold(clause)), None) is not None


def is_own(clause: str, words: str) -> bool:
    """Whether a value, ``words``, stands in a clause as one's own and present one.

    Not "my wife's number ...", "my old number ...", "don't call ...", and not a question.
    """
    around = clause.replace(words, " ", 1)
    if is_of_another(around) or is_of_the_past(around):
        return False
    return not (_negates(around) or (_ASKED.search(clause) and not marks(around)))


def clause_of(text: str, words: str) -> str:
    """Return the clause of a text in which ``words`` stand; the text itself where they reach over several."""
    return next((clause for clause in _with_marks(text) if words in clause), text)


def _with_marks(text: str) -> list[str]:
    """Split a text as ``clauses`` does, each clause with the mark that ends it."""
    ends = [match.end() for match in _CLAUSE.finditer(text)]
    return [text[start:end].strip() for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


def _negates(around: str) -> bool:
    rest = _without(around, _spared())
    words = fold(around if rest is None else rest)
    return any(map(negates, words.split())) or (has_thai(words) and _THAI_NOT.search(words) is not None)


def tells_a_name(clause: str) -> bool:
    """Whether somebody's name is told: "my wife's name is Anna" says nothing of who decides."""
    return named(clause, {"name": called("name", "")}) is not None


def denied(clause: str, language: str) -> str | None:
    """Return what a clause says it is not, as typed: ``"I'm not Petra" -> "Petra"``; else ``None``."""
    words = _without_contrast(clause)
    joined = " ".join(token.word for token in tokens(words))
    found = _denying(language).at(joined)
    if found is None:
        return None
    return _cut(words, found[1])


def _without_contrast(clause: str) -> str:
    first, _, rest = clause.partition(" ")
    return rest if rest and fold(first) in _contrast() else clause


def _cut(text: str, letters: int) -> str:
    """Cut so many letters of the joined words off the start of a text."""
    place = 0
    for token in tokens(text):
        if place + len(token.word) > letters:
            return text[token.start + max(0, letters - place) :].strip()
        place += len(token.word) + 1
    return ""


def named(clause: str, slots: Mapping[str, Names]) -> str | None:
    """Return the one slot a clause names, by the longest name of all; ``None`` where it names none."""
    words = fold(clause)
    best, longest = None, 0
    for slot, names in slots.items():
        length = max((len(name) for name in map(folded, names) if name and _stands(name, words)), default=0)
        if length > longest:
            best, longest = slot, length
    return best


def _stands(name: str, words: str) -> bool:
    if is_thai(name[0]):
        return name in words
    if " " in name:
        return f" {name} " in f" {words} "
    return any(same_word(name, word) for word in words.split())


def core(clause: str, names: Names) -> str:
    """Return what is left of a clause without the words of a correction around it, as typed.

    ``"please change my name to Olga Kern"`` with the names of a name leaves ``"Olga Kern"``.
    """
    found = list(tokens(clause))
    while found and _is_frame(found[0].word, names):
        found = found[1:]
    while found and _is_frame(found[-1].word, names):
        found = found[:-1]
    return clause[found[0].start : found[-1].end] if found else ""


def says_little(clause: str, names: Names) -> bool:
    """Whether a clause holds nothing but words of a correction and names of what is corrected."""
    return all(_is_frame(token.word, names) for token in tokens(clause))


@lru_cache(maxsize=256)
def called(slot: str, label: str) -> Names:
    """Return what a slot may be called, besides its ``label`` in the script; a label such as "About" names nothing."""
    own = () if _frame().issuperset(folded(label).split()) else (label,)
    return (*own, *listed(command_words.ALSO_CALLED.get(slot, "")))


def _is_frame(word: str, names: Names) -> bool:
    if word in _frame() or word in _words_of(names):
        return True
    if is_thai(word[0]):
        return _only_thai_frame(word, names)
    return len(word) > 3 and any(same_word(name, word) for name in _words_of(names) if len(name) > 3)


@cache
def _words_of(names: Names) -> frozenset[str]:
    return frozenset(word for name in names for word in folded(name).split())


def _only_thai_frame(word: str, names: Names) -> bool:
    for part in sorted((*_thai_frame(), *filter(_starts_thai, _words_of(names))), key=len, reverse=True):
        word = word.replace(part, "")
    return not word


def _starts_thai(word: str) -> bool:
    return is_thai(word[0])


def _without(text: str, book: Phrasebook[bool]) -> str | None:
    if next(book.anywhere(fold(text)), None) is None:
        return None
    joined = " ".join(token.word for token in tokens(text))
    for _, start, end in reversed([*book.anywhere(joined)]):
        begin, stop = typed_span(text, start, end)
        text = f"{text[:begin]} {text[stop:]}"
    return text.strip(" ,.:;-–—!…\n") or None


# --- tables ---


def _book(*cells: str) -> Phrasebook[bool]:
    return Phrasebook((phrase, True) for cell in cells for phrase in listed(cell))


@cache
def _clear_marks() -> Phrasebook[bool]:
    return _book(command_words.CHANGING, data.NEW)


@cache
def _marks() -> Phrasebook[bool]:
    return _book(command_words.CHANGING, data.NEW, data.RATHER, command_words.CORRECTIONS)


@cache
def _apologies() -> Phrasebook[bool]:
    return _book(command_words.SOFT_CORRECTIONS)


@cache
def _spared() -> Phrasebook[bool]:
    return _book(command_words.CORRECTIONS, command_words.CHANGING)


@cache
def _turns() -> Phrasebook[bool]:
    return _book(command_words.CORRECTIONS, data.RATHER)


@cache
def _second_thoughts() -> Phrasebook[bool]:
    return _book(data.RATHER)


@cache
def _past() -> Phrasebook[bool]:
    return _book(data.OLD)


@cache
def _others() -> Phrasebook[bool]:
    """Them and, since ``fold`` drops apostrophes, theirs: "my son's name"."""
    others = listed(data.OTHERS)
    return Phrasebook((phrase, True) for phrase in (*others, *(f"{one}s" for one in others if one.isascii())))


@cache
def _denying(language: str) -> Phrasebook[bool]:
    return _book(data.DENYING, data.DENYING_AT_HOME.get(language, ""))


@cache
def _contrast() -> frozenset[str]:
    return frozenset(map(fold, listed(data.CONTRAST)))


@cache
def _frame() -> frozenset[str]:
    cells = (
        data.AROUND,
        data.NEW,
        data.OLD,
        data.RATHER,
        data.DENYING,
        data.CONTRAST,
        command_words.CHANGING,
        command_words.CORRECTIONS,
        command_words.SOFT_CORRECTIONS,
    )
    return frozenset(word for cell in cells for phrase in listed(cell) for word in fold(phrase).split())


@cache
def _thai_frame() -> tuple[str, ...]:
    return tuple(word for word in _frame() if is_thai(word[0]))


@cache
def _sign_words() -> tuple[str, ...]:
    books = (_marks(), _apologies(), _denying(""), _past())
    names = (name for slot in _OWN for name in listed(command_words.ALSO_CALLED[slot]))
    return (*(phrase for book in books for phrase in book), *map(fold, names), "vaan")


_OWN = ("name", "phone", "email", "social", "budget")
"""What is corrected by its name alone: "my number is ..."; all else needs a word of change."""


@cache
def _signs() -> Phrasebook[bool]:
    return Phrasebook((phrase, True) for phrase in _sign_words() if not is_thai(phrase[0]))


@cache
def _thai_sign() -> re.Pattern[str]:
    return re.compile("|".join(sorted((p for p in _sign_words() if is_thai(p[0])), key=len, reverse=True)))

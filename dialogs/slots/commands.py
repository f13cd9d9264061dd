"""Words that always work, whatever is asked: back, skip, why, a person please, stop, forget me and so on.

Also corrections ("actually, for work"), requests to change one answer, and the language a text is in.
All pure and quick enough to run on every message.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache

from dialogs.same import Same
from dialogs.slots.data import commands as data
from dialogs.slots.digits import is_number
from dialogs.slots.folding import fold, folded, is_thai, stands_in, tokens, typed_span, unstretched
from dialogs.slots.phrases import Ends, Phrasebook, listed
from dialogs.slots.stems import same_word

_LONGEST = 80
"""Characters of the longest text looked at as a command; longer ones say more than that."""

_NEGATING = frozenset({"no", "ei", "لا"})
"""Starts of a correction before a comma, and of a negation without one: "no los lunes"."""

_SHORT_CORRECTION = 8
"""Words of the longest correction after an apology."""

_NO_TYPOS = frozenset(map(fold, listed(data.NO_TYPOS)))
_POLITE = Ends(listed(data.OPENINGS), listed(data.ENDINGS))


_ASKS_WHY = re.compile(data.ASKS_WHY)


class Command(StrEnum):
    """What a prospect may ask of the talk itself at any time."""

    BACK = "back"
    SKIP = "skip"
    WHY = "why"
    HUMAN = "human"
    STOP = "stop"
    RESTART = "restart"
    HELP = "help"
    LANGUAGE = "language"
    PRIVACY = "privacy"
    FORGET = "forget"
    CHANGE = "change"
    CONTINUE = "continue"
    SUMMARY = "summary"


def recognise(text: str, language: str, extra: Mapping[Command, tuple[str, ...]]) -> Command | None:
    """Return the command a whole message is, politeness and a small typo allowed; ``None`` for all else.

    ``extra`` are the script's own words for commands and come before the general ones.
    """
    if len(text) > _LONGEST:
        return None
    if text.startswith("/"):
        return _by_slash(text, extra)
    words = unstretched(fold(text))
    if not words:
        return None
    own = _own_words(Same(extra)).get(words) if extra else None
    if own is not None or is_number(text):
        return own
    book = _book(language)
    found = book.get(words) or _cut_or_near(words, book)
    return found or (Command.WHY if _ASKS_WHY.fullmatch(words) else None)


def _cut_or_near(words: str, book: Phrasebook[Command]) -> Command | None:
    core = _POLITE.cut(words)
    if core != words and (found := book.get(core)) is not None:
        return found
    if core in _NO_TYPOS:
        return None
    found = book.near(words) if len(words) <= _LONGEST // 2 else None
    return found or (book.near(core) if core != words and len(core) <= _LONGEST // 2 else None)


def _by_slash(text: str, extra: Mapping[Command, tuple[str, ...]]) -> Command | None:
    name = fold(text.split("@", maxsplit=1)[0].replace("_", " "))
    own = _own_words(Same(extra)).get(name) if extra else None
    return own or _slashes().get(name) or _slashes().get(name.partition(" ")[0])


@lru_cache(maxsize=64)
def _own_words(key: Same[Mapping[Command, tuple[str, ...]]]) -> dict[str, Command]:
    """Give the command of each of a script's own words; of two with the same word the first counts."""
    commands = [*key.parts[0].items()][::-1]
    return {fold(phrase): command for command, phrases in commands for phrase in phrases}


@cache
def _slashes() -> Phrasebook[Command]:
    return Phrasebook((phrase, Command(name)) for name, cell in data.SLASH.items() for phrase in listed(cell))


@cache
def _book(language: str) -> Phrasebook[Command]:
    order = sorted(data.COMMANDS, key=lambda code: code != language)
    at_home = frozenset(listed(data.ONLY_AT_HOME))
    return Phrasebook(
        (phrase, Command(name))
        for code in order
        for name, cell in data.COMMANDS[code].items()
        for phrase in listed(cell)
        if code in {language, "en"} or phrase not in at_home
    )


def change_target(
    text: str,
    language: str,  # noqa: ARG001 - words of all languages are known
    slot_labels: Mapping[str, tuple[str, ...]],
) -> str | None:
    """Return the slot a message wants changed ("wrong phone", "поменять телефон"), ``None`` for none or two.

    ``slot_labels`` maps a slot to the words it may be called by, in ``language`` and others.
    """
    words = fold(text) if len(text) <= _LONGEST * 2 else ""
    marker = _changing(words)
    if marker is None:
        return None
    rest = f"{words[: marker[0]]} {words[marker[1] :]}"
    called = {
        slot: (*labels, *listed(data.ALSO_CALLED.get(slot, ""))) for slot, labels in slot_labels.items()
    }
    named = {slot: label for slot, labels in called.items() if (label := _called(rest, labels))}
    if len(named) > 1:
        longest = max(named.values(), key=len)
        named = {slot: label for slot, label in named.items() if label == longest}
    if len(named) != 1:
        return None
    (slot, label), *_ = named.items()
    return slot if _says_little_else(rest, label, called[slot]) else None


def speaks_of_change(text: str) -> bool:
    """Whether any word of a change stands in a text; without one, it has no ``change_target``."""
    return not is_number(text) and _changing(fold(text)) is not None


def _changing(words: str) -> tuple[int, int] | None:
    for _, start, end in _markers().anywhere(words):
        return start, end
    return None


@cache
def _markers() -> Phrasebook[bool]:
    return Phrasebook((phrase, True) for phrase in listed(data.CHANGING))


def _called(words: str, labels: tuple[str, ...]) -> str:
    """The longest of a slot's names that stands in the words, in any form."""
    split = words.split()
    names = [name for name in map(folded, labels) if name]
    found = [
        n for n in names if stands_in(n, words) or any(" " not in n and same_word(n, word) for word in split)
    ]
    return max(found, key=len, default="")


def _says_little_else(words: str, label: str, called: tuple[str, ...]) -> bool:
    """Whether beside the slot's name only small words are left: "change my phone plan" is another matter."""
    rest = words.replace(label, " ") if is_thai(label[0]) else words
    names = {*label.split(), *(name for one in called for name in folded(one).split())}
    other = [
        word
        for word in rest.split()
        if word not in _around()
        and not any(same_word(word, name) for name in names)
        and not _only_thai_filler(word)
    ]
    return not other


def _only_thai_filler(word: str) -> bool:
    if not is_thai(word[0]):
        return False
    for filler in sorted((one for one in _around() if is_thai(one[0])), key=len, reverse=True):
        word = word.replace(filler, "")
    return not word


@cache
def _around() -> frozenset[str]:
    return frozenset(word for phrase in listed(data.AROUND_CHANGE) for word in fold(phrase).split())


def is_correction(text: str, language: str) -> str | None:  # noqa: ARG001 - the markers differ between languages
    """Return what follows a correction marker, as typed: ``"exam, no wait, work" -> "work"``; else ``None``."""
    if is_number(text) or next(_corrections().anywhere(fold(text)), None) is None:
        return None
    joined = " ".join(token.word for token in tokens(text))
    rest: str | None = None
    for strong, start, end in _corrections().anywhere(joined):
        if end < len(joined) and (strong or start == 0 or _after_a_pause(text, start)):
            rest = text[typed_span(text, start, end)[1] :].lstrip(" ,.:;-–—!…\n")
    return rest or None


def is_soft_correction(text: str) -> str | None:
    """Return what follows an apology at the start, or a "better" after a pause: ``"sorry, 70" -> "70"``; else ``None``.

    Such words start many other sentences, too: ask only where a text is no answer to the open question.
    """
    if next(_soft_corrections().anywhere(fold(text)), None) is None:
        return None
    joined = " ".join(token.word for token in tokens(text))
    ends = [
        end
        for rather, start, end in _soft_corrections().anywhere(joined)
        if end < len(joined) and (start == 0 or (rather and _after_a_pause(text, start)))
    ]
    if not ends:
        return None
    rest = text[typed_span(text, 0, max(ends))[1] :]
    if joined[: max(ends)] in _NEGATING and rest[:1] == " ":
        return None
    rest = rest.lstrip(" ,.:;-–—!…\n")
    return rest if rest and len(rest.split()) <= _SHORT_CORRECTION else None


def _after_a_pause(text: str, start: int) -> bool:
    """Whether a comma, a dash or a full stop comes right before the word at ``start`` of the joined words."""
    before = text[: typed_span(text, start, start + 1)[0]].rstrip(" ")
    return before.endswith((",", ".", "…", "-", "–", "—", ";", "!", "،"))


@cache
def _soft_corrections() -> Phrasebook[bool]:
    rather = frozenset(listed(data.RATHER))
    return Phrasebook((phrase, phrase in rather) for phrase in listed(data.SOFT_CORRECTIONS))


@cache
def _corrections() -> Phrasebook[bool]:
    weak = frozenset(listed(data.WEAK_CORRECTIONS))
    return Phrasebook((phrase, phrase not in weak) for phrase in listed(data.CORRECTIONS))


def language_wanted(text: str) -> str | None:
    """Return the language (ISO 639-1) a short message asks to speak: "english please", "по-русски"."""
    if len(text) > _LONGEST or is_number(text):
        return None
    words = fold(text)
    named = {(code, start, end) for code, start, end in _languages().anywhere(words)}
    if len({code for code, *_ in named}) != 1:
        return None
    code, start, end = min(named, key=lambda one: one[1])
    rest = f"{words[:start]} {words[end:]}".split()
    asking = _asking()
    if words[start:end] in _adverbs() and not rest:
        return code
    return code if rest and all(_asks(word, asking) for word in rest) else None


def _asks(word: str, asking: frozenset[str]) -> bool:
    if word in asking:
        return True
    if not is_thai(word[0]):
        return False
    for part in sorted((one for one in asking if is_thai(one[0])), key=len, reverse=True):
        word = word.replace(part, "")
    return not word


@cache
def _languages() -> Phrasebook[str]:
    return Phrasebook((phrase, code) for code, cell in data.LANGUAGES.items() for phrase in listed(cell))


@cache
def _asking() -> frozenset[str]:
    return frozenset(word for phrase in listed(data.ASKING_FOR_A_LANGUAGE) for word in fold(phrase).split())


@cache
def _adverbs() -> frozenset[str]:
    return frozenset(map(fold, listed(data.IN_A_LANGUAGE)))


SCRIPTS = (("th", "\u0e01", "\u0e5b"), ("ar", "\u0600", "\u06ff"), ("ru", "\u0400", "\u04ff"))
_LONG_IN_SCRIPT = 18
"""Letters of one script that need no known word: longer than a name."""


@lru_cache(maxsize=8)
def guess_language(text: str, offered: tuple[str, ...]) -> str | None:
    """Return the offered language a text is surely written in; ``None`` for a short or unclear one.

    The last few texts are remembered: of one message it is asked twice.
    """
    if is_number(text):
        return None
    words = fold(text).split()
    scores = _scores(words)
    if text.isascii() and max(scores.values()) < 2:
        return None
    best = max(scores, key=lambda code: scores[code])
    second = max((scores.get(code, 0) for code in offered if code != best), default=0)
    if best in offered and scores[best] >= 2 and scores[best] - second >= 2:
        return best
    if best in offered and scores[best] >= 2 and second == 0:
        return best
    return _by_script(words, offered, scores)


def _scores(words: list[str]) -> dict[str, int]:
    """How many words of a text each language uses; Thai, written without spaces, has them anywhere."""
    scores = dict.fromkeys(_function_words(), 0)
    languages = _languages_of_words()
    for word in words:
        for code in languages.get(word, ()):
            scores[code] += 1
    thai = [typed for typed in words if is_thai(typed[0])]
    scores["th"] = (
        sum(any(word in typed for typed in thai) for word in _function_words()["th"]) if thai else 0
    )
    return scores


@cache
def _languages_of_words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code, words in _function_words().items():
        for word in words:
            found.setdefault(word, []).append(code)
    return found


def _by_script(words: list[str], offered: tuple[str, ...], scores: Mapping[str, int]) -> str | None:
    """By letters alone, when there are more than a name has."""
    joined = "".join(words)
    for code, first, last in SCRIPTS:
        if sum(first <= letter <= last for letter in joined) < _LONG_IN_SCRIPT:
            continue
        rival = max((score for other, score in scores.items() if other != code), default=0)
        clear = len(words) >= 4 or code == "th"
        return code if code in offered and clear and scores[code] >= 1 and rival <= scores[code] else None
    return None


@lru_cache(maxsize=1)
def _function_words() -> dict[str, frozenset[str]]:
    return {code: frozenset(map(fold, row.split())) for code, row in data.FUNCTION_WORDS.items()}

"""What a text is when it is not an answer: a question, a greeting, a refusal, "I don't know", abuse.

Readers call ``recognise`` when they found no value, to say why not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from dialogs.slots.data import intents as data
from dialogs.slots.digits import is_number
from dialogs.slots.folding import LONGEST, fold, is_thai, unstretched
from dialogs.slots.phrases import Ends, Phrasebook, listed
from dialogs.slots.reading import Intent

_MARK = re.compile(r"[?؟？⁉❓❔](?=$|[\s?!؟？)\"'»”.…,]|[^\w\s])")
_FINNISH_QUESTION = re.compile(r"^\w{1,18}[aeiouynts](?:ko|kohan|kos)(?= |$)")
_LONGEST_REMARK = 6
"""Words that may follow "not sure" or "rather not say" before the text says something else."""
_LONGEST_THANKS = 3
"""Words that may follow thanks ("a lot, bye") before the text says something else."""

_OPENINGS = Ends(listed(data.OPENING_WORDS))
_NEGATORS = frozenset(map(fold, data.NEGATORS.split()))
_ALONE_ONLY = frozenset(map(fold, listed(data.ALONE_ONLY)))
_NOT_FINNISH = frozenset(data.NOT_A_FINNISH_QUESTION.split())


@lru_cache(maxsize=8)
def recognise(text: str, language: str) -> Intent | None:
    """Say what ``text`` is instead of an answer; ``None`` when it may well be one.

    The last few texts are remembered: of one message several readers ask.
    ``language`` is an ISO 639-1 code and only decides between equal words; all six languages are known.
    """
    if is_number(text):
        return None
    words = unstretched(fold(text))
    if not words:
        return Intent.QUESTION if any(mark in text[:LONGEST] for mark in data.ASKING_ALONE.split()) else None
    if _insults(words):
        return Intent.INSULT
    if _only_greets(words):
        return Intent.GREETING
    opened = _OPENINGS.cut(words)
    if _remark(opened, "thanks", longest=_LONGEST_THANKS):
        return Intent.THANKS
    if _remark(opened, "refusals"):
        return Intent.REFUSAL
    if _remark(opened, "unknowns"):
        return Intent.UNKNOWN
    if _MARK.search(text[:LONGEST]) or asks(words, language):
        return Intent.QUESTION
    return None


def asks(words: str, language: str) -> bool:
    """Whether a folded text is a question by its words, with or without a question mark."""
    opened = _OPENINGS.cut(words)
    spared, openers = _book("spared"), _openers(language)
    if spared.get(words):
        return False
    for start in {opened, words}:
        opener = openers.at(start)
        if opener is not None and not _outdone(spared, start, opener[1]):
            return True
    if _finnish_question(opened):
        return True
    return _asks_somewhere(words)


def is_in_a_greeting(words: str, start: int, end: int) -> bool:
    """Whether that part of a folded text is part of a longer greeting: the evening of "good evening"."""
    spans = ((begin, stop) for _, begin, stop in _book("greetings").anywhere(words))
    return any(begin <= start and end <= stop and stop - begin > end - start for begin, stop in spans)


def only_thanks(words: str) -> bool:
    """Whether a folded text says thanks and nothing else, which is no "no, thanks"."""
    return bool(_book("thanks").get(words))


def negates(word: str) -> bool:
    """Whether a folded word turns what follows into its opposite."""
    return word in _NEGATORS


def _outdone(spared: Phrasebook[bool], words: str, end: int) -> bool:
    """Whether the question word is part of a longer phrase that asks nothing ("whenever suits")."""
    found = spared.at(words)
    return found is not None and found[1] >= end


def _finnish_question(words: str) -> bool:
    match = _FINNISH_QUESTION.match(words)
    if match is None or " " not in words or not words.isascii():
        return False
    return match.group() not in _NOT_FINNISH and not match.group().endswith("kko")


def _asks_somewhere(words: str) -> bool:
    asking = False
    for asks_here, _, _ in _book("anywhere").anywhere(words):
        asking = asking or asks_here
    return asking


def _remark(words: str, table: str, *, longest: int = _LONGEST_REMARK) -> bool:
    found = _book(table).at(words)
    if found is None:
        return False
    rest = words[found[1] :].strip()
    if rest and words[: found[1]] in _ALONE_ONLY:
        return False
    if any(letter.isdigit() for letter in rest):
        return False
    limit = longest * 4 if rest and is_thai(rest[0]) else 0
    return len(rest) <= limit if limit else len(rest.split()) <= longest


def _only_greets(words: str) -> bool:
    greetings, greeted = _book("greetings"), _book("greeted")
    place, seen = 0, False
    while place < len(words):
        found = greetings.at(words, place)
        seen = seen or found is not None
        found = found or (greeted.at(words, place) if seen else None)
        if found is None:
            return False
        place = found[1] + (found[1] < len(words) and words[found[1]] == " ")
    return seen


def _insults(words: str) -> bool:
    return any(rude for rude, _, _ in _book("insults").anywhere(words))


@cache
def _openers(language: str) -> Phrasebook[bool]:
    own = listed(data.OPENERS.get(language, ""))
    others = [phrase for code, cell in data.OPENERS.items() if code != language for phrase in listed(cell)]
    kept = tuple(phrase for phrase in others if phrase not in _ONLY_AT_HOME)
    return Phrasebook((phrase, True) for phrase in own + kept)


_ONLY_AT_HOME = frozenset(
    {"dan", "hay", "son", "mita", "mika", "como", "price", "ты", "minne", "monta", "paljo"}
)
"""Question words that are common words or names in another of the languages."""


@cache
def _book(name: str) -> Phrasebook[bool]:
    if name == "anywhere":
        spared = [(phrase, False) for phrase in _cells(data.NOT_ASKED)]
        return Phrasebook(spared + [(phrase, True) for phrase in _cells(data.ANYWHERE)])
    if name == "insults":
        harmless = [(phrase, False) for phrase in listed(data.PLACES_OF_HARMLESS)]
        return Phrasebook(harmless + [(phrase, True) for phrase in _cells(data.INSULTS)])
    tables: Mapping[str, Mapping[str, str]] = {
        "spared": data.NOT_ASKED,
        "greetings": data.GREETINGS,
        "greeted": data.GREETED,
        "thanks": data.THANKS,
        "refusals": data.REFUSALS,
        "unknowns": data.UNKNOWNS,
    }
    return Phrasebook((phrase, True) for phrase in _cells(tables[name]))


def _cells(table: Mapping[str, str]) -> list[str]:
    return [phrase for cell in table.values() for phrase in listed(cell)]

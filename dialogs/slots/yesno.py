"""Yes or no, as people say it: words, slang, emoji, and no-words that mean yes ("no problem", "не против").

The clauses of an answer are read from the front. What follows a "but" narrows an answer and does not turn
it; a question is no answer, except after one ("yes, how much is it?").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

import msgspec

from dialogs.slots import intents
from dialogs.slots.data import yesno as data
from dialogs.slots.folding import LONGEST, fold, is_thai, unstretched
from dialogs.slots.phrases import Phrasebook, listed
from dialogs.slots.reading import Accepted, Context, Intent, NotRead, Reading, Unsure, YesNo
from dialogs.slots.verdicts import verdict

_POLARITY = {"yes": True, "fine": True, "likely": True, "lean": True,
             "no": False, "unlikely": False, "lean no": False}  # fmt: skip
_SURE = {"yes": 0.95, "fine": 0.9, "no": 0.95, "likely": 0.75, "unlikely": 0.75}
_SOFT = frozenset(map(fold, listed(data.SOFT)))
_NEEDS_THE_END = frozenset(map(fold, listed(data.NEEDS_THE_END)))
BARE = frozenset(map(fold, data.BARE.split()))
"""Words that are a yes or a no and nothing else."""
_BUT = Phrasebook((phrase, True) for phrase in listed(data.BUT))
_INTENSE = frozenset(word for phrase in listed(data.INTENSE) for word in fold(phrase).split())
_OR = frozenset(map(fold, listed(data.OR)))
_DOUBLED = re.compile(r"(.)\1")
_THAN = frozenset(("than", "que", "чем", "kuin", "من", "rather"))
_ADDRESS = re.compile(r"\S{0,80}@\S*|\S{0,80}://\S*|\S{1,80}\.\w{1,20}/\S*")
_ALL = re.compile(r"\s*10{2,4}\s?%\W{0,9}")
_DOT = re.compile(r"(?<=\w)\.(?=\w)")
_CLAUSE = re.compile(r"[^.,!?;:\n…—–()،؛؟？]+[!.,]*[?؟？]?")
_SPANISH_YES = re.compile(r"(?<!\bque )\bsí+\b", re.IGNORECASE)
_REPEATED = re.compile(r"(?<!\S)(\S{2,5}?)\1+(?!\S)")
_PARTICLES = ("не ", "مش ", "مو ", "مب ", "غير ", "ليس ", "not ", "ไม่")
"""Negations that are no answer of their own before another word."""

_GRANTING = ("you ", "u ", "tienes ", "tiene ", "tienen ", "teneis ")
"""Words that may begin a question or give leave: "you have my permission"."""

_WISHES = listed(data.WISHES)
"""What a wish begins with; with more words behind it it is no leave to keep anybody's details."""

_MOST_CLAUSES = 6
_MOST_PHRASES = 8
"""Phrases of one clause that are weighed; whoever says more says nothing new."""

_SHORTEST_TYPO = 6
_LONGEST_TYPO = 20
_LONGEST_CLAUSE_ENDING_IN_AN_ANSWER = 7
_LONGEST_SAYING = 16


class _Entry(msgspec.Struct, frozen=True):
    """A phrase's meaning; ``at_end``: only where a clause ends; ``soft``: may be politeness; ``bare``: "yes".

    ``wish``: "I want to", which agrees to what is proposed and may as well begin a wish of its own.
    """

    meaning: str
    at_end: bool = False
    soft: bool = False
    bare: bool = False
    wish: bool = False


class _Said(msgspec.Struct, frozen=True):
    """One thing said: what it means, how firmly, in which clause, and whether a "but" came before it."""

    entry: _Entry
    clause: int
    asked: bool
    after_but: bool
    alone: bool
    """Nothing but filler follows it in its clause."""


def read(text: str, context: Context) -> Reading:
    """Read a yes or a no; ``NotRead`` with the intent for a question, a refusal, "maybe", anything else."""
    raw = _DOT.sub(" ", _ADDRESS.sub(" ", _SPANISH_YES.sub("sip", text[:LONGEST])))
    if _ALL.fullmatch(raw):
        return Accepted(YesNo(True), 0.85)
    if raw.strip() in {"+", "++", "+++", "-", "--"}:
        return Accepted(YesNo("+" in raw), 0.85)
    said = tuple(_said(raw, context.language))
    spoken = _judge(said)
    shown = _shown(text)
    if spoken is None:
        return _from_emoji(shown, raw, context) or _of_something_shown(raw, context)
    if isinstance(spoken, Accepted) and shown in {"yes", "no"} and _says_yes(spoken) != (shown == "yes"):
        return Unsure(spoken.value, "words and emoji differ")
    return spoken


def only_wishes(text: str, language: str) -> bool:
    """Whether all the yes of a text is how a wish of its own begins: "I'd like to change the budget"."""
    said = [one for one in _said(text[:LONGEST], language) if _POLARITY.get(one.entry.meaning)]
    return bool(said) and all(one.entry.wish and not one.alone for one in said)


def _says_yes(accepted: Accepted) -> bool:
    return isinstance(accepted.value, YesNo) and accepted.value.yes


@cache
def _book(language: str) -> Phrasebook[_Entry]:
    return Phrasebook(_entries(language))


def _entries(language: str) -> Iterator[tuple[str, _Entry]]:
    order = sorted(data.MEANINGS, key=lambda code: code != language)
    for code in order:
        for name, cell in data.MEANINGS[code].items():
            if name.endswith("!") and code != language:
                continue
            for phrase in listed(cell):
                yield phrase, _entry(name, fold(phrase))


def _entry(name: str, phrase: str) -> _Entry:
    at_end = name.endswith("$") or phrase in _NEEDS_THE_END
    return _Entry(name.rstrip("!$"), at_end, phrase in _SOFT, phrase in BARE, phrase.startswith(_WISHES))


def _said(raw: str, language: str) -> Iterator[_Said]:
    """Everything decisive in the first clauses, in order."""
    after_but = False
    for number, match in enumerate(_CLAUSE.finditer(raw)):
        if number >= _MOST_CLAUSES:
            return
        clause = _said_once(unstretched(fold(match.group())))
        asked = _is_asked(match.group()[-1], clause, language)
        if _denies_a_denial(clause, language):
            continue
        for entry, alone in islice(_clause(clause, language), _MOST_PHRASES):
            if entry is None:
                after_but = True
            else:
                yield _Said(_unless_doubt(entry, clause, language), number, asked, after_but, alone)


def _denies_a_denial(clause: str, language: str) -> bool:
    """Whether a "not" stands before a no of its own: "не отказываюсь", "ไม่ปฏิเสธ"."""
    book = _book(language)
    particle = next((one for one in _PARTICLES if clause.startswith(one)), "")
    denied, whole = book.at(clause, len(particle)), book.at(clause)
    if not particle or denied is None or denied[0].meaning != "no":
        return False
    word = clause[len(particle) : denied[1]]
    longer = whole is None or whole[1] < denied[1]
    return longer and not word.startswith(particle) and not intents.negates(word.split()[0])


def _is_asked(mark: str, clause: str, language: str) -> bool:
    """Whether a clause is a question; not when it is a yes and a question of its own: "نعم كم الساعة؟"."""
    first, _, rest = clause.partition(" ")
    entry = _book(language).get(first)
    if first in BARE and entry is not None and entry.meaning == "yes" and intents.asks(rest, language):
        return False
    return mark in "?؟？" or (intents.asks(clause, language) and _book(language).get(clause) is None)


def _said_once(clause: str) -> str:
    """A clause with a yes or no said several times over in one word said once: "nonono", "لالالا"."""
    return _REPEATED.sub(lambda match: match[1] if match[1] in BARE else match[0], clause)


def _unless_doubt(entry: _Entry, clause: str, language: str) -> _Entry:
    """A no that begins "I don't know" or "I won't say" in more words than the table has is none."""
    if entry.meaning == "no" and intents.recognise(clause, language) in {Intent.UNKNOWN, Intent.REFUSAL}:
        return _Entry("unknown")
    return entry


def _clause(clause: str, language: str) -> Iterator[tuple[_Entry | None, bool]]:
    """The decisive phrases at the start of a clause, ``None`` for a "but"; or the yes or no it ends with."""
    found = False
    for entry in _from_the_start(clause, language):
        found = True
        yield entry
    if not found:
        ending = _at_the_end(clause, language)
        if ending is not None:
            yield ending, True


def _from_the_start(clause: str, language: str) -> Iterator[tuple[_Entry | None, bool]]:
    book, place, decided = _book(language), 0, False
    while place < len(clause):
        if _BUT.at(clause, place) is not None and not _longer(book, clause, place):
            yield None, False
            place = _after(clause, _BUT.at(clause, place)[1])  # type: ignore[index]
            continue
        match = book.at(clause, place) or _typo(book, clause, place)
        if match is None:
            return
        entry, end = match
        place = _after(clause, end)
        if entry.meaning == "filler" or (entry.at_end and decided):
            continue
        alone = _is_over(book, clause, place)
        if entry.at_end and not alone:
            if is_thai(clause[end - 1]):
                continue
            return
        decided = True
        yield entry, alone


def _after(clause: str, end: int) -> int:
    return end + 1 if end < len(clause) and clause[end] == " " else end


def _longer(book: Phrasebook[_Entry], clause: str, place: int) -> bool:
    """Whether an answer starts here that is longer than the "but" that starts here."""
    answer, but = book.at(clause, place), _BUT.at(clause, place)
    return answer is not None and but is not None and answer[1] > but[1]


def _is_over(book: Phrasebook[_Entry], clause: str, place: int) -> bool:
    """Whether nothing but filler follows before the clause ends or a "but" comes."""
    while place < len(clause) and _BUT.at(clause, place) is None:
        match = book.at(clause, place)
        if match is None or (match[0].meaning != "filler" and not match[0].at_end):
            return False
        place = _after(clause, match[1])
    return True


def _typo(book: Phrasebook[_Entry], clause: str, place: int) -> tuple[_Entry, int] | None:
    """A first word with one wrong letter, when it is long enough to be surely that word."""
    if place > 0 or is_thai(clause[0]):
        return None
    space = clause.find(" ")
    for end in {len(clause), space if space > 0 else len(clause)}:
        word = clause[:end]
        entry = book.get(_DOUBLED.sub(r"\1", word))
        entry = entry or (book.near(word) if _SHORTEST_TYPO <= end <= _LONGEST_TYPO else None)
        if entry is not None and entry.meaning in _SURE:
            return entry, end
    return None


def _at_the_end(clause: str, language: str) -> _Entry | None:
    if is_thai(clause[:1] or " "):
        return _thai_saying(clause, language)
    words = clause.split()
    if not 2 <= len(words) <= _LONGEST_CLAUSE_ENDING_IN_AN_ANSWER or words[-1] not in BARE:
        return None
    if words[0] in _THAN or words[-2] in _OR or any(intents.negates(word) for word in words[:-1]):
        return None
    entry = _book(language).get(words[-1])
    return None if entry is None else _Entry("likely" if entry.meaning == "yes" else "unlikely")


def _thai_saying(clause: str, language: str) -> _Entry | None:
    """What a Thai clause says after its last "that": "บอกแล้วว่าใช่"."""
    saying, that, said = clause.rpartition("คือ" if "ว่า" not in clause else "ว่า")
    entry = _book(language).get(said) if that and len(saying) <= _LONGEST_SAYING else None
    if entry is None or not entry.bare or intents.negates(saying[:3]):
        return None
    return _Entry("likely" if entry.meaning == "yes" else "unlikely")


def _judge(said: tuple[_Said, ...]) -> Reading | None:
    """One reading of all that was said; ``None`` when nothing decides."""
    rhetorical = tuple(one for one in said if not one.asked or one.entry.meaning == "fine" or one.clause > 0)
    heard = tuple(one for one in said if one.entry.meaning != "other")
    if not heard or (said[0].entry.meaning == "other" and not _later_clause(said)):
        return None
    if heard[0].asked:
        return _asked(heard) if rhetorical or len(heard) == 1 else None
    if (
        any(one.entry.meaning == "other" and one.clause == heard[0].clause for one in said)
        and heard[0].entry.soft
    ):
        return None
    return _settled(heard)


def _later_clause(said: tuple[_Said, ...]) -> bool:
    return any(one.clause > said[0].clause for one in said)


def _asked(heard: tuple[_Said, ...]) -> Reading | None:
    """A question whose words are an answer: "why not?" is a yes, "yes?" is to be confirmed."""
    first = heard[0]
    if first.entry.meaning == "fine":
        return Accepted(YesNo(True), 0.85)
    return None


def _settled(heard: tuple[_Said, ...]) -> Reading:
    firm = [one for one in heard if not one.after_but] or list(heard)
    meanings = [one.entry.meaning for one in firm]
    if "fine" in meanings[:2]:
        return Accepted(YesNo(True), _SURE["fine"])
    firm = _without_hedges(_without_politeness(firm))
    sides = {_POLARITY.get(one.entry.meaning) for one in firm if one.clause <= firm[0].clause + 1}
    turned = _turned(heard, firm)
    first = firm[0].entry.meaning
    if sides == {True, False}:
        return NotRead("both yes and no", Intent.UNKNOWN)
    if None in sides:
        return _with_doubt(firm, heard)
    if turned or first in {"lean", "lean no"}:
        return Unsure(YesNo(_POLARITY[first]), "half an answer")
    return Accepted(YesNo(_POLARITY[first]), min(_SURE.get(m.entry.meaning, 0.75) for m in firm[:2]))


def _without_politeness(firm: list[_Said]) -> list[_Said]:
    """Leave out soft assent when a no is said too: "ok, no thanks" and "no, of course" are noes.

    After a negation in the same clause nothing is a yes: "я не хочу".
    """
    if _POLARITY.get(firm[0].entry.meaning) is False:
        firm = [firm[0], *(one for one in firm[1:] if one.clause > firm[0].clause or one.entry.bare)]
    if any(_POLARITY.get(one.entry.meaning) is False for one in firm):
        return [one for one in firm if not one.entry.soft] or firm
    return firm


def _without_hedges(firm: list[_Said]) -> list[_Said]:
    """Leave out a hedge that a yes or no of its own follows in its clause: "probably no"."""
    if firm[0].entry.meaning not in {"lean", "lean no"}:
        return firm
    return [one for one in firm[1:] if one.clause == firm[0].clause and one.entry.bare] or firm


def _turned(heard: tuple[_Said, ...], firm: list[_Said]) -> bool:
    """Whether a "but" is followed by the opposite: "yes but no"."""
    side = _POLARITY.get(firm[0].entry.meaning)
    later = [
        _POLARITY.get(one.entry.meaning) for one in heard if one.after_but and one.alone and one not in firm
    ]
    return side is not None and (not side) in later


def _with_doubt(firm: list[_Said], heard: tuple[_Said, ...]) -> Reading:
    """An "I don't know" among the words: an earlier outright answer in its own clause still stands."""
    first = firm[0]
    side = _POLARITY.get(first.entry.meaning)
    doubt = next(one for one in firm if one.entry.meaning == "unknown")
    if side is not None and doubt.clause > first.clause:
        return Accepted(YesNo(side), 0.8)
    sides = {_POLARITY[one.entry.meaning] for one in heard if one.entry.meaning in _POLARITY}
    if len(sides) == 1:
        return Unsure(YesNo(sides.pop()), "half an answer")
    return NotRead("no yes or no", Intent.UNKNOWN)


_EMOJI = {emoji: meaning for meaning, row in data.EMOJI.items() for emoji in row.split()}


def _shown(text: str) -> str | None:
    """What the emoji of a text say together, ``None`` when there are none or they differ."""
    if text.isascii():
        return None
    says = {_EMOJI[letter] for letter in text[:LONGEST] if letter in _EMOJI}
    return says.pop() if len(says) == 1 else None


def _from_emoji(shown: str | None, raw: str, context: Context) -> Reading | None:
    if shown is None or intents.recognise(raw, context.language) is not None:
        return None
    if shown == "unknown":
        return NotRead("no yes or no", Intent.UNKNOWN)
    return Accepted(YesNo(shown == "yes"), 0.9) if len(fold(raw).split()) <= 3 else None


def _of_something_shown(raw: str, context: Context) -> Reading:
    """Whether the text calls what was shown right or wrong and says no more: "wrong name, I'm Ann" is a change."""
    nothing, words = _nothing(raw, context), unstretched(fold(raw))
    granted = words.startswith(_GRANTING) and "?" not in raw
    if nothing.intent not in {None, Intent.UNKNOWN} and not granted:
        return nothing
    right = verdict(words)
    if right is None and not granted:
        entry = _book(context.language).get(" ".join(word for word in words.split() if word not in _INTENSE))
        right = _POLARITY[entry.meaning] if entry is not None and entry.meaning in {"yes", "no"} else None
    return nothing if right is None else Accepted(YesNo(right), 0.8)


def _nothing(raw: str, context: Context) -> NotRead:
    return NotRead("no yes or no", intents.recognise(raw, context.language))

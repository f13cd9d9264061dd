"""Conditions a marketer writes: ``need is one of work, exam and budget at least 200``.

A condition is read once, into small functions; nothing of it is ever evaluated as code. The whole language:

    SLOT is WORD · is not WORD · is one of WORD, WORD · is not one of WORD, WORD
    SLOT is known · refused · unknown · unverified (and ``is not ...``)
    SLOT at least 200 · at most 200 · more than 200 · less than 200
    SLOT within 90 days (weeks, months of 30 days)
    offer ID is open · over · made      desk is open · closed      lead is known      returning
    language is es · channel is web · campaign is x · medium is x
    not A · A and B · A or B · ( A )

A slot nobody asked about makes every comparison false, and ``is not`` true; nothing is an error later on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Literal, TypeAlias

import msgspec

from dialogs.ids import SlotName
from dialogs.slots.reading import Email, FreeText, Money, Period, PersonName, Phone, YesNo
from dialogs.state import Answer, Status


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What conditions may look at. ``today`` is the date in the script's zone; ``offers`` holds those made.

    With a ``currency`` given, an amount in another one answers every comparison with no.
    """

    answers: Mapping[SlotName, Answer]
    offers: Mapping[str, Literal["open", "over"]]
    desk_open: bool
    language: str
    channel: str
    campaign: str
    medium: str
    lead_known: bool
    returning: bool
    today: date
    currency: str = ""


Test: TypeAlias = Callable[[Facts], bool]


class ConditionError(ValueError):
    """A condition that cannot be read: what is wrong, where (characters from 0) and what to write instead."""

    def __init__(self, message: str, position: int, remedy: str) -> None:
        super().__init__(f"{message}; {remedy}")
        self.message = message
        self.position = position
        self.remedy = remedy


class Condition(msgspec.Struct, frozen=True, eq=False):
    """A condition ready to be tried. What it mentions is kept for the checker.

    ``literals`` holds the words each slot is compared with, ``amounts`` and ``times`` the slots compared with
    a number and with a length of time, ``offers`` and ``languages`` the ids it names.
    """

    source: str
    test: Test
    names: frozenset[SlotName] = frozenset()
    literals: Mapping[SlotName, tuple[str, ...]] = {}
    amounts: frozenset[SlotName] = frozenset()
    times: frozenset[SlotName] = frozenset()
    offers: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Condition) and other.source == self.source

    def __hash__(self) -> int:
        return hash(self.source)


RESERVED = frozenset(
    {
        "offer",
        "desk",
        "lead",
        "returning",
        "language",
        "channel",
        "campaign",
        "medium",
        "not",
        "and",
        "or",
        "is",
    }
)
"""Words that mean something else in a condition, so that no slot can be called that."""

_LONGEST = 1000
_DEEPEST = 20
_STATUSES = {status.value: status for status in Status}
_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30}
_VERBS = frozenset({"is", "at", "more", "less", "within"})
_TOKEN = re.compile(r'\s*(?:(?P<quoted>"[^"]*")|(?P<sign>[(),])|(?P<word>[^\s(),"]+)|(?P<bad>\S))')


def compile(source: str) -> Condition:  # noqa: A001 - reads as conditions.compile, like re.compile
    """Read a condition.

    Raises:
        ConditionError: it does not follow the grammar above.
    """
    if len(source) > _LONGEST:
        raise ConditionError(f"the condition is longer than {_LONGEST} characters", 0, "split it into steps")
    reading = _Reading(source)
    test = reading.whole()
    return Condition(
        source,
        test,
        names=frozenset(reading.names),
        literals={slot: tuple(words) for slot, words in reading.literals.items()},
        amounts=frozenset(reading.amounts),
        times=frozenset(reading.times),
        offers=frozenset(reading.offers),
        languages=frozenset(reading.languages),
    )


def holds(condition: Condition, facts: Facts) -> bool:
    """Say whether ``condition`` is true of ``facts``. Never raises."""
    return condition.test(facts)


class _Token(msgspec.Struct, frozen=True):
    text: str
    position: int
    quoted: bool = False

    @property
    def key(self) -> str:
        """The word as a keyword of the language; empty for a quoted one, which is never a keyword."""
        return "" if self.quoted else self.text.casefold()


def _tokens(source: str) -> list[_Token]:
    found = []
    for match in _TOKEN.finditer(source):
        position = match.start(match.lastgroup or 0)
        if match["bad"]:
            raise ConditionError("a quotation mark without its partner", position, 'write "like this"')
        text = match[match.lastgroup or 0]
        found.append(_Token(text.strip('"'), position, quoted=match["quoted"] is not None))
    found.append(_Token("", len(source)))
    return found


class _Reading:
    """One condition being read, left to right."""

    def __init__(self, source: str) -> None:
        self.tokens = _tokens(source)
        self.at = 0
        self.depth = 0
        self.names: set[SlotName] = set()
        self.literals: dict[SlotName, list[str]] = {}
        self.amounts: set[SlotName] = set()
        self.times: set[SlotName] = set()
        self.offers: set[str] = set()
        self.languages: set[str] = set()

    # --- tokens ---

    def peek(self, ahead: int = 0) -> _Token:
        return self.tokens[min(self.at + ahead, len(self.tokens) - 1)]

    def take(self) -> _Token:
        token = self.peek()
        self.at += 1
        return token

    def took(self, *words: str) -> bool:
        """Take ``words`` if exactly they come next."""
        if any(self.peek(ahead).key != word for ahead, word in enumerate(words)):
            return False
        self.at += len(words)
        return True

    def wrong(self, message: str, remedy: str) -> ConditionError:
        return ConditionError(message, self.peek().position, remedy)

    # --- and, or, not ---

    def whole(self) -> Test:
        if len(self.tokens) == 1:
            raise self.wrong("the condition is empty", "write one like: need is exam")
        test = self.either()
        left = self.peek()
        if left.text or left.quoted:
            raise self.wrong(f"'{left.text}' is not expected here", "join conditions with and / or")
        return test

    def either(self) -> Test:
        test = self.both()
        while self.took("or"):
            test = _either(test, self.both())
        return test

    def both(self) -> Test:
        test = self.negated()
        while self.took("and"):
            test = _both(test, self.negated())
        return test

    def negated(self) -> Test:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.wrong(f"more than {_DEEPEST} brackets and nots in one another", "split it into steps")
        test = self.single()
        self.depth -= 1
        return test

    def single(self) -> Test:
        if self.took("not"):
            return _opposite(self.negated())
        if not self.took("("):
            return self.comparison()
        test = self.either()
        if not self.took(")"):
            raise self.wrong("a bracket is not closed", "add )")
        return test

    # --- comparisons ---

    def comparison(self) -> Test:
        first = self.peek()
        subject = _SUBJECTS.get(first.key)
        if subject is not None:
            self.take()
            return subject(self)
        if first.quoted or not first.text.isidentifier():
            raise self.wrong(f"'{first.text}' is no slot", "start with what was learned, like: need is exam")
        return self.about_slot(SlotName(self.take().text))

    def about_slot(self, slot: SlotName) -> Test:
        self.names.add(slot)
        if self.took("is"):
            negative = self.took("not")
            test = self.status(slot) or self.words(slot)
            return _opposite(test) if negative else test
        for words, compare in _AMOUNTS.items():
            if self.took(*words):
                self.amounts.add(slot)
                return _amount(slot, self.number(), compare)
        if self.took("within"):
            self.times.add(slot)
            return _within(slot, self.days())
        raise self.wrong(
            f"nothing is asked about '{slot}'",
            f"write '{slot} is ...', '{slot} at least 200' or '{slot} within 90 days'",
        )

    def status(self, slot: SlotName) -> Test | None:
        status = _STATUSES.get(self.peek().key)
        if status is None:
            return None
        self.take()
        return _has_status(slot, status)

    def words(self, slot: SlotName) -> Test:
        words = self.listed() if self.took("one", "of") else [self.word()]
        self.literals.setdefault(slot, []).extend(words)
        return _named_one_of(slot, words)

    def listed(self) -> list[str]:
        words = [self.word()]
        while self.took(",") or self.last_of_list():
            words.append(self.word())
        return words

    def last_of_list(self) -> bool:
        """Take the "or" of "work, exam or fun", but not one that starts another comparison."""
        another = self.peek(1).key in _SUBJECTS or self.peek(1).key in {"not", "("}
        if another or self.peek(2).key in _VERBS:
            return False
        return self.took("or")

    def word(self) -> str:
        token = self.peek()
        if not token.quoted and (not token.text or token.key in {"(", ")", ",", "and", "or", "not", "is"}):
            raise self.wrong("a word is missing", "name an answer, like: need is exam")
        return self.take().text

    def number(self) -> float:
        token = self.peek()
        try:
            value = float(token.text.replace("_", "x"))
        except ValueError:
            value = float("nan")
        if not abs(value) < 1e15:
            raise self.wrong(f"'{token.text}' is no number", "write it in digits, like: budget at least 200")
        self.take()
        return value

    def days(self) -> float:
        number = self.number()
        unit = _DAYS.get(self.peek().key)
        if unit is None:
            raise self.wrong(
                "a unit is missing", "write days, weeks or months, like: timescale within 90 days"
            )
        self.take()
        return number * unit

    # --- other subjects ---

    def one_word_of(self, subject: str, allowed: Iterable[str]) -> tuple[str, bool]:
        """Read ``is [not] WORD``: the word, and whether it was negated."""
        if not self.took("is"):
            raise self.wrong(
                f"'is' is missing after '{subject}'", f"write {subject} is {' or '.join(allowed)}"
            )
        negative = self.took("not")
        token = self.peek()
        if token.key not in allowed:
            raise self.wrong(f"'{token.text}' is not expected", f"write {subject} is {' or '.join(allowed)}")
        return self.take().key, negative

    def offer(self) -> Test:
        offer = self.word()
        self.offers.add(offer)
        word, negative = self.one_word_of(f"offer {offer}", ("open", "over", "made"))
        test = _offer_made(offer) if word == "made" else _offer_is(offer, word)
        return _opposite(test) if negative else test

    def desk(self) -> Test:
        word, negative = self.one_word_of("desk", ("open", "closed"))
        wanted = (word == "open") != negative
        return lambda facts: facts.desk_open is wanted

    def lead(self) -> Test:
        _, negative = self.one_word_of("lead", ("known",))
        return lambda facts: facts.lead_known is not negative

    def returning(self) -> Test:
        return lambda facts: facts.returning

    def place(self, field: str) -> Test:
        """Read what follows language, channel, campaign or medium."""
        if not self.took("is"):
            raise self.wrong(f"'is' is missing after '{field}'", f"write {field} is ...")
        negative = self.took("not")
        words = frozenset(w.casefold() for w in (self.listed() if self.took("one", "of") else [self.word()]))
        if field == "language":
            self.languages |= words
        test = _field_is(field, words)
        return _opposite(test) if negative else test


_SUBJECTS: Mapping[str, Callable[[_Reading], Test]] = {
    "offer": _Reading.offer,
    "desk": _Reading.desk,
    "lead": _Reading.lead,
    "returning": _Reading.returning,
    "language": lambda reading: reading.place("language"),
    "channel": lambda reading: reading.place("channel"),
    "campaign": lambda reading: reading.place("campaign"),
    "medium": lambda reading: reading.place("medium"),
}


# --- what is tried -------------------------------------------------------------------------------------


def _either(one: Test, two: Test) -> Test:
    return lambda facts: one(facts) or two(facts)


def _both(one: Test, two: Test) -> Test:
    return lambda facts: one(facts) and two(facts)


def _opposite(test: Test) -> Test:
    return lambda facts: not test(facts)


def _has_status(slot: SlotName, status: Status) -> Test:
    def test(facts: Facts) -> bool:
        answer = facts.answers.get(slot)
        return answer is not None and answer.status is status

    return test


def _named_one_of(slot: SlotName, words: Iterable[str]) -> Test:
    exact = frozenset(words)
    folded = frozenset(word.casefold() for word in exact)

    def test(facts: Facts) -> bool:
        answer = facts.answers.get(slot)
        if answer is None:
            return False
        return answer.option in exact if answer.option else _word_of(answer) in folded

    return test


def _word_of(answer: Answer) -> str | None:
    match answer.value:
        case YesNo(yes):
            return "yes" if yes else "no"
        case FreeText(text):
            return text.casefold()
        case PersonName(full=text) | Phone(text) | Email(text):
            return text.casefold()
        case _:
            return None


def _amount(slot: SlotName, number: float, compare: Callable[[float, float], bool]) -> Test:
    """Compare the most that was named: "150 to 200" is 200, and "from 150" is more than any number."""

    def test(facts: Facts) -> bool:
        answer = facts.answers.get(slot)
        value = answer.value if answer is not None else None
        if not isinstance(value, Money) or (value.min is None and value.max is None):
            return False
        if facts.currency and value.currency and value.currency != facts.currency:
            return False
        return compare(float("inf") if value.max is None else value.max, number)

    return test


_AMOUNTS: Mapping[tuple[str, str], Callable[[float, float], bool]] = {
    ("at", "least"): float.__ge__,
    ("at", "most"): float.__le__,
    ("more", "than"): float.__gt__,
    ("less", "than"): float.__lt__,
}


def _within(slot: SlotName, days: float) -> Test:
    """Ask whether the stretch begins (or, with only an end named, ends) on one of the next ``days`` days.

    Today is the first of them, so "from 3 months" is not within 90 days. What is past already is not, either.
    """

    def test(facts: Facts) -> bool:
        answer = facts.answers.get(slot)
        value = answer.value if answer is not None else None
        first = (value.start or value.end) if isinstance(value, Period) else None
        if first is None or not isinstance(value, Period):
            return False
        past = value.end is not None and value.end < facts.today
        return not past and (first - facts.today).days < days

    return test


def _offer_is(offer: str, state: str) -> Test:
    return lambda facts: facts.offers.get(offer) == state


def _offer_made(offer: str) -> Test:
    return lambda facts: offer in facts.offers


def _field_is(field: str, words: frozenset[str]) -> Test:
    def test(facts: Facts) -> bool:
        value: str = getattr(facts, field)
        return value.casefold() in words

    return test

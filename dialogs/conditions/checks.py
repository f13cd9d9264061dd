"""The small functions conditions are made of: each looks at one thing and says yes or no, never an error."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping

from dialogs.conditions.values import Facts, Test
from dialogs.ids import SlotName
from dialogs.slots.reading import Email, FreeText, Money, Period, PersonName, Phone, YesNo
from dialogs.state import Answer, Standing, Status


def either(one: Test, two: Test) -> Test:
    """Give the test that is true when one of both is."""
    return lambda facts: one(facts) or two(facts)


def both(one: Test, two: Test) -> Test:
    """Give the test that is true when both are."""
    return lambda facts: one(facts) and two(facts)


def opposite(test: Test) -> Test:
    """Give the test that is true when ``test`` is not."""
    return lambda facts: not test(facts)


def has_status(slot: SlotName, status: Status) -> Test:
    """Ask what became of a slot; nothing became of one never asked about."""

    def test(facts: Facts) -> bool:
        answer = facts.answers.get(slot)
        return answer is not None and answer.status is status

    return test


def stands(slot: SlotName, standing: Standing) -> Test:
    """Ask whether a slot was said, or only inferred."""

    def test(facts: Facts) -> bool:
        answer = facts.answers.get(slot)
        return answer is not None and answer.standing is standing

    return test


def consent_is(step: str, *, given: bool) -> Test:
    """Ask how a consent was decided; one nobody asked for is neither given nor refused."""
    return lambda facts: facts.consents.get(step) is given


def named_one_of(slot: SlotName, words: Iterable[str]) -> Test:
    """Ask whether the option chosen, or else the words or the yes/no given, is one of ``words``."""
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


def amount(slot: SlotName, number: float, compare: Callable[[float, float], bool]) -> Test:
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


AMOUNTS: Mapping[tuple[str, str], Callable[[float, float], bool]] = {
    ("at", "least"): operator.ge,
    ("at", "most"): operator.le,
    ("more", "than"): operator.gt,
    ("less", "than"): operator.lt,
}


def within(slot: SlotName, days: float) -> Test:
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


def offer_is(offer: str, state: str) -> Test:
    """Ask whether an offer was made and is now ``open`` or ``over``."""
    return lambda facts: facts.offers.get(offer) == state


def offer_made(offer: str) -> Test:
    """Ask whether an offer was ever made to this prospect."""
    return lambda facts: offer in facts.offers


def field_is(field: str, words: frozenset[str]) -> Test:
    """Ask whether the language, channel, campaign or medium is one of ``words`` (case-folded)."""

    def test(facts: Facts) -> bool:
        value: str = getattr(facts, field)
        return value.casefold() in words

    return test

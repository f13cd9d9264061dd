"""Conditions a marketer writes: ``need is one of work, exam and budget at least 200``.

A condition is read once, into small functions; nothing of it is ever evaluated as code. The whole language:

    SLOT is WORD · is not WORD · is one of WORD, WORD · is not one of WORD, WORD
    SLOT is known · refused · unknown · unverified (and ``is not ...``)
    SLOT is said · inferred: known because they answered it, or read out of words about something else
    SLOT at least 200 · at most 200 · more than 200 · less than 200
    SLOT within 90 days (weeks, months of 30 days)
    offer ID is open · over · made      desk is open · closed      lead is known      returning
    consent to STEP is given · refused      subscribed      recommended
    suspected (of anything)      suspected is competitor · is not robot · is one of joker, form-filler
    language is es · channel is web · campaign is x · medium is x
    not A · A and B · A or B · ( A )

A slot nobody asked about makes every comparison false, and ``is not`` true; nothing is an error later on.
"""

from __future__ import annotations

from dialogs.conditions.grammar import Reading
from dialogs.conditions.values import Condition, ConditionError, Facts, Test

__all__ = ["RESERVED", "Condition", "ConditionError", "Facts", "Test", "compile", "holds"]

RESERVED = frozenset(
    {
        "offer",
        "desk",
        "lead",
        "returning",
        "consent",
        "subscribed",
        "recommended",
        "suspected",
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


def compile(source: str) -> Condition:  # noqa: A001 - reads as conditions.compile, like re.compile
    """Read a condition.

    Raises:
        ConditionError: it does not follow the grammar above.
    """
    if len(source) > _LONGEST:
        raise ConditionError(f"the condition is longer than {_LONGEST} characters", 0, "split it into steps")
    reading = Reading(source)
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
        consents=frozenset(reading.consents),
        subscribed=reading.asks_subscribed,
    )


def holds(condition: Condition, facts: Facts) -> bool:
    """Say whether ``condition`` is true of ``facts``. Never raises."""
    return condition.test(facts)

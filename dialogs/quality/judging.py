"""Weighing the signals of a conversation, kind by kind. Pure; the same signals always give the same judgement.

Proof speaks for a person: a number shared by the messenger as their own or a contact a manager has confirmed
takes points away (only a competitor stays one: they have real numbers, too). A manager's word ends it all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from dialogs.quality.signals import HELD_AT, SIGNALS, SUSPECTED_AT, Pseudo

PRIOR = 4
"""So many verdicts in a signal's favour are assumed before there are any."""
LEAST_FACTOR = 0.25
"""However often managers take a signal back, so much of its weight stays."""


class Suspicion(msgspec.Struct, frozen=True, omit_defaults=True):
    """One kind of pseudo-lead that somebody may be: the points, and the signals that led there, heaviest first."""

    kind: str
    points: int
    signals: tuple[str, ...] = ()
    held: bool = False
    """There is enough to hold the class at cold."""


class Judgement(msgspec.Struct, frozen=True):
    """What the signals come to: suspicions, the gravest first."""

    suspicions: tuple[Suspicion, ...] = ()

    @property
    def held(self) -> bool:
        """Whether the class is held at cold."""
        return any(one.held for one in self.suspicions)

    @property
    def kinds(self) -> frozenset[str]:
        """What conditions may look at."""
        return frozenset(one.kind for one in self.suspicions)


NOTHING = Judgement()


def judge(
    signals: Iterable[str], *, weights: Mapping[str, float] | None = None, credit: int = 0
) -> Judgement:
    """Weigh ``signals``.

    ``weights`` maps a signal's name to the factor its weights are multiplied with (1 where it has none; 0
    switches it off); ``credit`` are points that proof speaks for the person, taken from every kind but competitor.
    """
    factors = weights or {}
    named = [SIGNALS[name] for name in dict.fromkeys(signals) if name in SIGNALS]
    if not named:
        return NOTHING
    found = []
    for kind in Pseudo:
        shares = {s.name: round(s.weighs[kind] * factors.get(s.name, 1.0)) for s in named if kind in s.weighs}
        points = sum(shares.values()) - (0 if kind is Pseudo.COMPETITOR else credit)
        if points >= SUSPECTED_AT:
            heaviest = sorted((name for name, share in shares.items() if share), key=lambda n: -shares[n])
            found.append(Suspicion(kind.value, points, tuple(heaviest), points >= HELD_AT))
    return Judgement(tuple(sorted(found, key=lambda one: -one.points)))


def learned_factor(confirmed: int, cleared: int) -> float:
    """Give the factor of a signal after managers confirmed and cleared people who showed it so many times.

    The share of verdicts that agreed, with ``PRIOR`` agreeing ones assumed (Laplace's rule of succession with a
    weight on one side), never under ``LEAST_FACTOR``.
    """
    return max(LEAST_FACTOR, (confirmed + PRIOR) / (confirmed + cleared + PRIOR))

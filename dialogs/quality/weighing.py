"""The judgement of a conversation: every signal it shows, weighed with the script's factors and its proofs."""

from __future__ import annotations

from functools import lru_cache

from dialogs.events import Result
from dialogs.quality.judging import NOTHING, Judgement, judge
from dialogs.quality.noticing import of_answers
from dialogs.quality.signals import HELD_AT, SIGNALS
from dialogs.script import Script
from dialogs.state import Proof, State

_CREDIT = {Proof.AGREED: 30, Proof.CODE: 60, Proof.OWN: HELD_AT, Proof.CONFIRMED: 2 * HELD_AT}
"""What a proven contact speaks for the person."""


def signals_of(script: Script, state: State) -> tuple[str, ...]:
    """Give every signal a conversation shows, each once, in the order of their weight of proof: answers first."""
    found = of_answers(state.answers, state.held, script.competitors)
    if not (found or state.evidence or state.signals):
        return ()
    return tuple(dict.fromkeys((*found, *(one.signal for one in state.evidence), *state.signals)))


def judgement(script: Script, state: State) -> Judgement:
    """Weigh what a conversation shows; a person whom a manager cleared, or who bought, is held for nothing."""
    return judged(script, state, signals_of(script, state))


def judged(script: Script, state: State, signals: tuple[str, ...]) -> Judgement:
    """Weigh these ``signals`` of a conversation."""
    if not signals or state.cleared or (state.outcome is not None and state.outcome.result is Result.WON):
        return NOTHING
    known = tuple((name, _factor(script, name)) for name in signals if name in SIGNALS)
    return _judged(known, _credit(state))


@lru_cache(maxsize=1024)
def _judged(factors: tuple[tuple[str, float], ...], credit: int) -> Judgement:
    """Judge; few combinations of signals come up, and every turn of such a conversation asks."""
    return judge([name for name, _ in factors], weights=dict(factors), credit=credit)


def _factor(script: Script, name: str) -> float:
    return script.weights.get(name, 1.0) * script.learned.get(name, 1.0)


def _credit(state: State) -> int:
    return max((_CREDIT.get(answer.proof, 0) for answer in state.answers.values()), default=0)

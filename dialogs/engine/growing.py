"""The base of contacts grows: when somebody comes back of their own accord, the next contact is asked for.

One question a visit, only of leads who agreed that details are kept, and a refusal rests as long as the script says.
"""

from __future__ import annotations

from dialogs import known
from dialogs.engine import answering, walking
from dialogs.engine.turn import Turn
from dialogs.known import UNDER_AGE
from dialogs.modes import Mode
from dialogs.script import Ask
from dialogs.state import Answer


def due(turn: Turn) -> Ask | None:
    """Give the question for a further contact that may be put now, the first of the script."""
    state = turn.state
    is_fair = state.mode is Mode.BOT and state.step is None and known.is_lead(state) and not state.stopped
    if not is_fair or UNDER_AGE in state.signals or not answering.may_keep(turn) or turn.is_held():
        return None
    later = (ask for ask in turn.script.asks if ask.later is not None)
    return next((s for s in later if walking.applies(turn, s) and _is_missing(turn, s)), None)


def _is_missing(turn: Turn, step: Ask) -> bool:
    answers = [turn.state.answers.get(slot) for slot in (step.learn, *step.accepts)]
    return all(answer is None or _has_rested(turn, step, answer) for answer in answers)


def _has_rested(turn: Turn, step: Ask, answer: Answer) -> bool:
    """Whether a refusal is old enough to ask again; a contact that is there needs no asking."""
    return not answer.given and step.later is not None and turn.since(answer.at) >= step.later

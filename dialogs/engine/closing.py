"""How a lead ended: closing a chat, and taking that back."""

from __future__ import annotations

from dialogs.effects import Assigned, HandoffAsked, OutcomeRecorded, Refused
from dialogs.engine import desk, walking
from dialogs.engine.turn import Turn
from dialogs.events import OutcomeSet
from dialogs.modes import Mode, Move
from dialogs.state import Before, Outcome


def outcome_set(turn: Turn, event: OutcomeSet) -> None:
    """Close the lead with its outcome, or take the outcome back (``result`` is ``None``)."""
    owner = turn.state.owner
    if owner is not None and owner.manager != event.manager:
        turn.emit(Refused(event.manager, "owned", owner.name))
        return
    if event.result is None:
        _undo(turn, event)
        return
    outcome = Outcome(event.result, event.name, turn.now, event.why, _before(turn))
    turn.move(Move.CLOSE)
    turn.stop_timers()
    turn.update(
        outcome=outcome,
        owner=None,
        epoch=turn.state.epoch + 1,
        waiting_since=None,
        step=None,
        pending=None,
    )
    turn.emit(Assigned(None))
    turn.emit(OutcomeRecorded(event.manager, event.result, event.why))


def _before(turn: Turn) -> Before | None:
    """Give how the chat stands; where one outcome replaces another, how it stood before the first."""
    state = turn.state
    if state.outcome is not None:
        return state.outcome.before
    return Before(state.mode, state.owner, state.step, state.waiting_since)


def _undo(turn: Turn, event: OutcomeSet) -> None:
    """Put the chat where it was. Closing told the prospect nothing, so there is nothing to tell them now.

    Only where that is not known any more does the manager take the chat over, and the prospect is told so.
    """
    outcome = turn.state.outcome
    if outcome is None:
        turn.emit(Refused(event.manager, "no outcome"))
        return
    turn.emit(OutcomeRecorded(event.manager, None))
    if outcome.before is None or outcome.before.mode is Mode.CLOSED:
        desk.take(turn, event.manager, event.name)
        return
    turn.update(outcome=None, pending=None)
    _back_to(turn, outcome.before)


def _back_to(turn: Turn, before: Before) -> None:
    if before.owner is not None:
        turn.move(Move.CLAIM)
        turn.update(owner=before.owner, epoch=turn.state.epoch + 1)
        turn.emit(Assigned(before.owner.manager))
        return
    turn.move(Move.REOPEN)
    turn.update(step=before.step)
    if before.mode is Mode.WAITING:
        turn.move(Move.HANDOFF)
        turn.update(waiting_since=before.waiting_since)
        turn.emit(HandoffAsked(turn.state.handoff_reason))
        return
    walking.arm_reminder(turn)

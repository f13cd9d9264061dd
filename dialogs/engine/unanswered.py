"""Since when the prospect waits for a manager's words: looked at once after every event, wherever it was handled.

It begins with the handoff and goes on over claims and releases until a manager has written; afterwards it begins
anew with each word of the prospect that no manager has answered. A plain thanks owes nobody an answer.
"""

from __future__ import annotations

from datetime import datetime

from dialogs import known
from dialogs.effects import How, Say, WaitBegan, WaitEnded
from dialogs.engine.turn import Turn
from dialogs.events import Attached, DeskEvent, Event, Returned, Said, SharedContact
from dialogs.ids import ManagerId
from dialogs.messages import Voice
from dialogs.modes import Mode
from dialogs.slots import intents
from dialogs.slots.reading import Intent
from dialogs.state import State


def look(turn: Turn, before: State | None, event: Event) -> None:
    """Begin or end the wait for a manager, and say so as an effect."""
    was = before.unanswered if before is not None else None
    spoke = any(isinstance(effect, Say) and effect.voice is Voice.MANAGER for effect in turn.effects)
    since = None if spoke else _since(turn, was, event)
    answered = spoke or (turn.state.mode in (Mode.WAITING, Mode.MANAGER) and turn.state.answered)
    if (since, answered) != (turn.state.unanswered, turn.state.answered):
        turn.update(unanswered=since, answered=answered)
    if was is not None and since is None:
        turn.emit(WaitEnded(_how(turn, event, spoke=spoke), _who(event)))
        turn.update(told=0, told_at=None)
    elif was is None and since is not None:
        turn.emit(WaitBegan(first=not answered))


def _since(turn: Turn, was: datetime | None, event: Event) -> datetime | None:
    state = turn.state
    if state.mode not in (Mode.WAITING, Mode.MANAGER):
        return None
    if state.blocked and not known.is_lead(state):
        return None
    if was is not None:
        return was
    if state.mode is Mode.WAITING:
        return state.waiting_since or turn.now
    return turn.now if _wants_an_answer(turn, event) else None


def _wants_an_answer(turn: Turn, event: Event) -> bool:
    if isinstance(event, Said):
        return intents.recognise(event.text, turn.state.language) is not Intent.THANKS
    return isinstance(event, SharedContact | Attached)


def _how(turn: Turn, event: Event, *, spoke: bool) -> How:
    if spoke:
        return How.ANSWERED
    if turn.state.mode is Mode.CLOSED:
        return How.CLOSED
    return How.RETURNED if isinstance(event, Returned) else How.GONE


def _who(event: Event) -> ManagerId | None:
    return event.manager if isinstance(event, DeskEvent) else None

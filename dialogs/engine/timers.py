"""Timers that come due: reminders that must prove they are allowed, and a wait that must not go on unseen."""

from __future__ import annotations

from dialogs.effects import ReminderHeld
from dialogs.engine import digressing, waiting, walking
from dialogs.engine.turn import Turn
from dialogs.events import TimerDue
from dialogs.known import UNDER_AGE
from dialogs.modes import Mode


def due(turn: Turn, event: TimerDue) -> None:
    """Let a timer act, if it is the one that runs: a stopped or moved one changes nothing."""
    if turn.state.timers.get(event.timer) != event.due or turn.now < event.due:
        return
    turn.update(timers={k: v for k, v in turn.state.timers.items() if k != event.timer})
    if event.timer == walking.REMIND:
        _remind(turn)
    elif event.timer == walking.WAIT and turn.state.mode is Mode.WAITING:
        walking.nobody_came(turn)
        waiting.noted(turn)


def _remind(turn: Turn) -> None:
    refusal = why_not(turn)
    if refusal:
        turn.emit(ReminderHeld(refusal))
        return
    decent = walking.reminder_due(turn)
    early = turn.state.seen + turn.script.reminders[turn.state.reminders].after > turn.now
    if early or (decent - turn.now).total_seconds() > 1:
        turn.start_timer(walking.REMIND, decent)
        return
    reminder = turn.script.reminders[turn.state.reminders]
    turn.update(reminders=turn.state.reminders + 1)
    turn.more = ("stop",)
    digressing.go_on(turn, turn.text(reminder.text))
    walking.arm_reminder(turn)


def why_not(turn: Turn) -> str:
    """Give the reason why no reminder may be sent now, for marketers to read; empty when one may."""
    state = turn.state
    checks = (
        (state.stopped, "asked not to be written to"),
        (bool(state.blocked), "cannot be reached"),
        (state.mode is Mode.MANAGER, "a manager has the chat"),
        (state.mode is Mode.WAITING, "waits for a manager"),
        (state.mode is Mode.CLOSED, "the chat is closed"),
        (state.step is None, "nothing is open"),
        (UNDER_AGE in state.signals, "is under age"),
        ("abusive" in state.signals, "was abusive"),
        (turn.is_held(), "is held to be a pseudo-lead"),
        (state.reminders >= len(turn.script.reminders), "had all reminders"),
    )
    return next((why for holds, why in checks if holds), "")

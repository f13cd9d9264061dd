"""The one door: an event comes in, a new state and effects go out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import msgspec

from dialogs.effects import Effect, LeadChanged
from dialogs.engine import (
    closing,
    desk,
    editing,
    judging,
    merging,
    prospect,
    proving,
    sharing,
    timers,
    unanswered,
    vouching,
    waiting,
    walking,
)
from dialogs.engine.turn import Turn
from dialogs.events import (
    Attached,
    Blocked,
    Changed,
    Claimed,
    Cleared,
    CodeSent,
    DeskNews,
    Edited,
    Event,
    Joined,
    Noticed,
    Opened,
    OutcomeSet,
    Parted,
    Proved,
    Reached,
    Reassigned,
    Released,
    Replied,
    Returned,
    Said,
    SharedContact,
    Source,
    Tapped,
    TimerDue,
)
from dialogs.modes import Mode
from dialogs.qualification import assess
from dialogs.script import Script
from dialogs.state import State

PROSPECT = (Tapped, Said, Opened, Edited, SharedContact, Attached)
"""Events that show the prospect is there, the most frequent first."""


class Advance(msgspec.Struct, frozen=True):
    """What became of an event: the new state, and the effects in the order they should happen."""

    state: State
    effects: tuple[Effect, ...]


def begin(script: Script, event: Event, *, now: datetime, channel: str = "") -> Advance:
    """Begin a conversation with its first event at ``now`` (aware).

    A first event other than ``Opened`` (somebody writes at once) is greeted too; what a first text tells
    is noted before the first question is put.
    """
    opened = event if isinstance(event, Opened) else Opened(Source(channel))
    language = opened.language if opened.language in script.languages else script.languages[0]
    state = State(
        language=language or script.languages[0],
        source=opened.source,
        started=now,
        seen=now,
        name_hint=opened.name,
    )
    turn = Turn(script, state, now)
    if opened.email:
        vouching.vouched(turn, opened.email)
    prospect.greeted(turn, event)
    if isinstance(event, Opened | Said):
        return _finish(turn, None, event, answered=True)
    return _continue(turn, None, event)


def advance(script: Script, state: State, event: Event, *, now: datetime) -> Advance:
    """Work through one event at ``now`` (aware); the same input always gives the same output."""
    return _continue(Turn(script, state, now), state, event)


def _continue(turn: Turn, before: State | None, event: Event) -> Advance:
    step = turn.state.step
    HANDLERS[type(event)](turn, event)
    if isinstance(event, Said) and event.id:
        editing.remember(turn, event, step)
    alive = isinstance(event, PROSPECT)
    if alive:
        turn.update(seen=turn.now, blocked="")
    return _finish(turn, before, event, answered=alive)


def _finish(turn: Turn, before: State | None, event: Event, *, answered: bool) -> Advance:
    unanswered.look(turn, before, event)
    if answered and turn.state.mode is Mode.BOT:
        walking.arm_reminder(turn)
    if before is None or before.answers is not turn.state.answers:
        proving.want_code(turn)
    if before is None or _lead_touched(before, turn.state):
        turn.emit(LeadChanged(assess(turn.script, turn.state, turn.now)))
    return Advance(turn.state, tuple(turn.effects))


def _lead_touched(before: State, after: State) -> bool:
    return (
        before.answers is not after.answers
        or before.signals is not after.signals
        or before.evidence is not after.evidence
        or before.cleared is not after.cleared
        or before.own_interest is not after.own_interest
        or before.consents is not after.consents
        or before.last_source != after.last_source
        or before.outcome is not after.outcome
        or before.call_back is not after.call_back
        or before.started is not after.started
    )


HANDLERS: Mapping[type, Callable[[Turn, Any], None]] = {
    Opened: prospect.opened,
    Said: prospect.said,
    Edited: editing.edited,
    Tapped: prospect.tapped,
    SharedContact: sharing.shared_contact,
    Attached: sharing.attached,
    Blocked: sharing.blocked,
    TimerDue: timers.due,
    Claimed: desk.claimed,
    Replied: desk.replied,
    Changed: desk.changed,
    Returned: desk.returned,
    Released: waiting.released,
    DeskNews: waiting.news,
    Reassigned: desk.reassigned,
    OutcomeSet: closing.outcome_set,
    Cleared: judging.cleared,
    Noticed: judging.noticed,
    Proved: proving.proved,
    CodeSent: proving.code_sent,
    Reached: proving.reached,
    Joined: merging.joined,
    Parted: merging.parted,
}
"""What handles each event."""

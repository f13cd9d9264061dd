"""What managers do: claim, write, hand back, set the outcome."""

from __future__ import annotations

from dialogs.effects import Assigned, OutcomeRecorded, Refused, Say
from dialogs.engine import answering, walking
from dialogs.engine.turn import Turn
from dialogs.engine.values import shown
from dialogs.events import Changed, Claimed, Reassigned, Replied, Returned
from dialogs.ids import ManagerId, SlotName
from dialogs.known import CONTACTS
from dialogs.messages import Message, Voice
from dialogs.modes import Move
from dialogs.script import Ask
from dialogs.slots import read
from dialogs.slots.reading import Accepted, FreeText, Kind
from dialogs.state import Answer, Outcome, Owner, Proof, Via


def claimed(turn: Turn, event: Claimed) -> None:
    """Give the chat to a manager; the first one wins, the others learn who."""
    owner = turn.state.owner
    if owner is not None and owner.manager == event.manager:
        return
    if owner is not None and not event.force:
        turn.emit(Refused(event.manager, "owned", owner.name))
        return
    _take(turn, event.manager, event.name)


def _take(turn: Turn, manager: ManagerId, name: str) -> None:
    turn.move(Move.CLAIM)
    turn.stop_timers()
    turn.update(
        owner=Owner(manager, name), epoch=turn.state.epoch + 1, waiting_since=None, pending=None, outcome=None
    )
    turn.emit(Assigned(manager))
    turn.notice("now_with", who=name)


def replied(turn: Turn, event: Replied) -> None:
    """Pass a manager's words on; in an unowned chat they take it over, in another's they are refused."""
    owner = turn.state.owner
    if owner is not None and owner.manager != event.manager and not event.beside:
        turn.emit(Refused(event.manager, "owned", owner.name))
        return
    if turn.state.blocked:
        turn.emit(Refused(event.manager, "unreachable"))
        return
    if owner is None:
        _take(turn, event.manager, event.name)
    message = Message(
        text=event.text,
        language=turn.state.language,
        copy=event.copy,
        files=event.files,
        quotes=event.quotes,
    )
    turn.emit(Say(message, Voice.MANAGER, event.manager))


def changed(turn: Turn, event: Changed) -> None:
    """Change a manager's own line, or take it back; whoever has the chat, it stays theirs."""
    if turn.state.blocked:
        turn.emit(Refused(event.manager, "unreachable"))
        return
    message = Message(text=event.text, language=turn.state.language, edits=event.line)
    turn.emit(Say(message, Voice.MANAGER, event.manager))


def returned(turn: Turn, event: Returned) -> None:
    """Take the chat back with what was settled, and go on from there, not from the start."""
    owner = turn.state.owner
    if owner is None or owner.manager != event.manager:
        turn.emit(Refused(event.manager, "not yours", owner.name if owner else ""))
        return
    for slot, words in event.settled.items():
        settle(turn, SlotName(slot), words)
    turn.move(Move.RETURN)
    turn.update(owner=None, epoch=turn.state.epoch + 1, waiting_since=None, handoff_reason="")
    turn.emit(Assigned(None))
    turn.notice("assistant_again", who=event.name)
    lines = [
        f"• {turn.label(slot)}: {shown(turn.script, turn.state, SlotName(slot), answer)}"
        for slot in event.settled
        if (answer := turn.state.answers.get(SlotName(slot))) is not None
    ]
    lead_in = "\n".join([turn.phrase("settled"), *lines]) if lines else ""
    walking.resume(turn, lead_in)
    walking.arm_reminder(turn)


def settle(turn: Turn, slot: SlotName, words: str) -> None:
    """Keep what a manager settled, read like an answer where that is possible, else in their words."""
    if not words.strip():
        return
    step = next((s for s in turn.script.steps.values() if isinstance(s, Ask) and s.learn == slot), None)
    answer = _read_settled(turn, step, slot, words)
    turn.update(answers={**turn.state.answers, slot: answer})


def _read_settled(turn: Turn, step: Ask | None, slot: SlotName, words: str) -> Answer:
    options = turn.script.options(step, turn.state.language) if step is not None else ()
    kinds = [Kind.CHOICE] if options else []
    kinds += [step.kind] if step is not None else [Kind(slot)] if slot in CONTACTS else []
    for kind in kinds:
        reading = read(kind, words, answering.context(turn, options))
        if isinstance(reading, Accepted):
            answer = answering.from_reading(turn, step, words, reading, Via.MANAGER)
            return Answer(
                words,
                turn.now,
                value=answer.value,
                option=answer.option,
                status=answer.status,
                via=Via.MANAGER,
                proof=Proof.CONFIRMED if slot in CONTACTS else Proof.TYPED,
            )
    return Answer(words, turn.now, value=FreeText(words), via=Via.MANAGER)


def outcome_set(turn: Turn, event: OutcomeSet) -> None:
    """Close the lead with its outcome; taking it back puts the chat into that manager's hands."""
    owner = turn.state.owner
    if owner is not None and owner.manager != event.manager:
        turn.emit(Refused(event.manager, "owned", owner.name))
        return
    if event.result is None:
        _undo(turn, event)
        return
    turn.move(Move.CLOSE)
    turn.stop_timers()
    turn.update(
        outcome=Outcome(event.result, event.name, turn.now, event.why),
        owner=None,
        epoch=turn.state.epoch + 1,
        waiting_since=None,
        step=None,
        pending=None,
    )
    turn.emit(Assigned(None))
    turn.emit(OutcomeRecorded(event.manager, event.result, event.why))


def _undo(turn: Turn, event: OutcomeSet) -> None:
    if turn.state.outcome is None:
        turn.emit(Refused(event.manager, "no outcome"))
        return
    turn.emit(OutcomeRecorded(event.manager, None))
    turn.move(Move.CLAIM)
    turn.stop_timers()
    turn.update(
        owner=Owner(event.manager, event.name), epoch=turn.state.epoch + 1, outcome=None, pending=None
    )
    turn.emit(Assigned(event.manager))

"""What managers do: claim, write, hand back, set the outcome."""

from __future__ import annotations

from dialogs.effects import Assigned, Refused, Say
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
from dialogs.state import Answer, Owner, Proof, Via


def claimed(turn: Turn, event: Claimed) -> None:
    """Give the chat to a manager; the first one wins, the others learn who."""
    owner = turn.state.owner
    if owner is not None and owner.manager == event.manager:
        return
    if owner is not None and not event.force:
        turn.emit(Refused(event.manager, "owned", owner.name))
        return
    take(turn, event.manager, event.name)


def take(turn: Turn, manager: ManagerId, name: str, *, told: bool = True) -> None:
    """Make a manager the one voice: planned reminders end, and the prospect is ``told`` who is with them."""
    turn.move(Move.CLAIM)
    turn.stop_timers()
    turn.update(
        owner=Owner(manager, name), epoch=turn.state.epoch + 1, waiting_since=None, pending=None, outcome=None
    )
    turn.update(released=None)
    turn.emit(Assigned(manager))
    if told:
        turn.notice("now_with", who=name)


def reassigned(turn: Turn, event: Reassigned) -> None:
    """Give the chat to another manager, who is told by the desk; the prospect is told who is with them now."""
    owner = turn.state.owner
    if turn.state.outcome is not None:
        turn.emit(Refused(event.manager, "closed"))
        return
    if owner is not None and owner.manager == event.to:
        return
    if owner is not None and owner.manager != event.manager and not event.force:
        turn.emit(Refused(event.manager, "owned", owner.name))
        return
    take(turn, event.to, event.to_name)


def replied(turn: Turn, event: Replied) -> None:
    """Pass a manager's words on; in an unowned chat they take it over, in another's they are refused."""
    if event.there:
        _wrote_there(turn, event)
    owner = turn.state.owner
    if owner is not None and owner.manager != event.manager and not event.beside:
        turn.emit(Refused(event.manager, "owned", owner.name))
        return
    if turn.state.blocked and not event.there:
        turn.emit(Refused(event.manager, "unreachable"))
        return
    if owner is None:
        take(turn, event.manager, event.name)
    message = Message(
        text=event.text,
        language=turn.state.language,
        copy=event.copy,
        files=event.files,
        quotes=event.quotes,
    )
    turn.emit(Say(message, Voice.MANAGER, event.manager, event.there))


def _wrote_there(turn: Turn, event: Replied) -> None:
    """Give the chat to whoever wrote in it from their own account, whoever had it: no notice breaks in."""
    owner = turn.state.owner
    if owner is None or owner.manager != event.manager:
        take(turn, event.manager, event.name, told=False)


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
    step = next(iter(turn.script.asking.get(slot, ())), None)
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

"""One contact turned down, or another preferred: no answer to anything else, and no refusal of the others."""

from __future__ import annotations

from dialogs.engine import answering, asking, gathering
from dialogs.engine.answering import Waiting
from dialogs.engine.turn import Turn
from dialogs.ids import SlotName
from dialogs.known import CONTACTS
from dialogs.script import Ask
from dialogs.slots.contact_wishes import wish
from dialogs.slots.reading import Kind
from dialogs.state import Answer, Confirm, Status


def heard(turn: Turn, step: Waiting, text: str) -> bool:
    """Take "not my phone" or "e-mail is better" for what it is, once a question; false for all else.

    Where the contact is being asked for, the others that will do are named; elsewhere the question is put again.
    """
    refused, preferred = _wished(text)
    if not (refused or preferred):
        return False
    if isinstance(step, Ask) and any(slot in CONTACTS for slot in (step.learn, *step.accepts)):
        return _other_ways(turn, step, text, refused, preferred)
    if refused:
        _remember(turn, refused, text)
        asking.again(turn, turn.phrase("refused_is_fine"))
    return bool(refused)


def over_a_proposal(turn: Turn, pending: Confirm, text: str) -> bool:
    """Put "did you mean ...?" again when what is turned down is another contact; false for all else."""
    refused, _ = _wished(text)
    if not refused or pending.slot in refused:
        return False
    _remember(turn, refused, text)
    asking.confirm(turn, pending, turn.phrase("refused_is_fine"))
    return True


def _wished(text: str) -> tuple[frozenset[SlotName], frozenset[SlotName]]:
    said = wish(text)
    return _slots(said.refused), _slots(said.preferred)


def _slots(kinds: frozenset[Kind]) -> frozenset[SlotName]:
    return frozenset(SlotName(kind.value) for kind in kinds)


def _other_ways(
    turn: Turn, step: Ask, text: str, refused: frozenset[SlotName], preferred: frozenset[SlotName]
) -> bool:
    answers = turn.state.answers
    slots = [slot for slot in (step.learn, *step.accepts) if slot in CONTACTS]
    left = [slot for slot in slots if slot not in refused and slot not in answers]
    left = [slot for slot in left if slot in preferred] or left
    again = step.learn in answers and not preferred
    if not left or left == slots or again or turn.state.correcting:
        return False
    _keep(turn, refused, text)
    asking.put_otherwise(turn, step, turn.phrase("another_contact", what=", ".join(map(turn.label, left))))
    return True


def _remember(turn: Turn, refused: frozenset[SlotName], text: str) -> None:
    """Note it for the manager; once another contact is told, it is the refusal of this one, too."""
    if any(gathering.is_told(turn, slot) for slot in CONTACTS):
        _keep(turn, refused, text)
    turn.update(noted=(*turn.state.noted, text))


def _keep(turn: Turn, refused: frozenset[SlotName], text: str) -> None:
    for slot in refused:
        if not gathering.is_told(turn, slot):
            answering.keep(turn, slot, Answer(text, turn.now, status=Status.REFUSED))

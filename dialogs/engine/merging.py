"""Two chats turn out to be one person's: what the other one knows need not be asked again; and back."""

from __future__ import annotations

from msgspec.structs import replace

from dialogs.engine import walking
from dialogs.engine.turn import Turn
from dialogs.events import Joined, Parted
from dialogs.modes import Mode
from dialogs.state import Answer, Status


def joined(turn: Turn, event: Joined) -> None:
    """Learn what the other chat has settled and this one has not; nothing is said unless a question is open."""
    asked = turn.script.asking.keys() | turn.script.labels.keys()
    told = {
        slot: replace(answer, merged=event.other)
        for slot, answer in event.answers.items()
        if slot in asked
        and not answer.merged
        and answer.status is Status.KNOWN
        and _is_open(turn, answer, slot)
    }
    if told:
        turn.update(answers={**turn.state.answers, **told})
        _go_on(turn)


def _is_open(turn: Turn, _answer: Answer, slot: str) -> bool:
    mine = turn.state.answers.get(slot)  # type: ignore[call-overload]
    return mine is None or mine.status is Status.UNKNOWN


def parted(turn: Turn, event: Parted) -> None:
    """Forget what was learnt from the other chat; it is asked again when its time comes."""
    kept = {slot: answer for slot, answer in turn.state.answers.items() if answer.merged != event.other}
    if len(kept) < len(turn.state.answers):
        turn.update(answers=kept, confirmed=False)


def _go_on(turn: Turn) -> None:
    """Put the next open question where the one that was open has just been answered."""
    step = turn.ask
    if turn.state.mode is Mode.BOT and step is not None and step.learn in turn.state.answers:
        walking.walk(turn, turn.script.start)

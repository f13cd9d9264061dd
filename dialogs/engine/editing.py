"""A prospect changes a message that was taken already.

While its question is open, the new words are taken as said anew. Right after, they correct the answer, and the
prospect is told what changed. Later they change only what managers read: no old question is answered again.
"""

from __future__ import annotations

from datetime import timedelta
from zlib import crc32

from msgspec.structs import replace

from dialogs.engine import answering, asking, digressing, gathering, listening, overhearing, prospect, walking
from dialogs.engine.turn import Turn
from dialogs.engine.values import shown
from dialogs.events import Edited, Said
from dialogs.ids import StepId
from dialogs.modes import Mode
from dialogs.script import Agree, Ask, Summary
from dialogs.state import Recent

KEPT = 3
"""So many of the last messages may still correct an answer."""
RIGHT_AFTER = timedelta(minutes=10)
"""A change so long after the message no longer corrects an answer that was taken."""


def remember(turn: Turn, event: Said, step: StepId | None) -> None:
    """Remember a message just taken; ``step`` is the one that was open when it came."""
    answered = step is not None and (turn.state.step != step or _just_answered(turn, step))
    one = Recent(event.id, step, answered, int(turn.now.timestamp()), _mark(event.text))
    turn.update(recent=(*turn.state.recent, one)[-KEPT:])


def _just_answered(turn: Turn, name: StepId) -> bool:
    step = turn.script.steps[name]
    found = turn.state.answers.get(step.learn) if isinstance(step, Ask) else None
    return found is not None and found.at == turn.now


def _mark(text: str) -> int:
    return crc32(text.strip().encode("utf-8", "replace"))


def edited(turn: Turn, event: Edited) -> None:
    """Take a changed message: said anew, a correction, or history."""
    text = event.text.strip()
    met = next((one for one in turn.state.recent if one.id == event.of), None)
    if met is None or not text or met.mark == _mark(text) or prospect.is_resting(turn):
        return
    mark = replace(met, mark=_mark(text))
    turn.update(recent=tuple(mark if one is met else one for one in turn.state.recent))
    if turn.state.mode is Mode.MANAGER:
        overhearing.with_manager(turn, text)
    elif turn.state.mode is Mode.CLOSED:
        return
    elif met.step is not None and met.step == turn.state.step:
        prospect.said(turn, Said(text))
    elif not prospect.takes_command(turn, text):
        _look_back(turn, met, text)


def _look_back(turn: Turn, met: Recent, text: str) -> None:
    """Correct what the message had answered, if that was just now."""
    step = turn.script.steps.get(met.step) if met.step is not None else None
    if not met.answered or turn.now.timestamp() - met.at > RIGHT_AFTER.total_seconds():
        return
    if isinstance(step, Ask):
        _correct(turn, step, text)
    elif isinstance(step, Agree):
        answering.undecide(turn, step)
        asking.put(turn, step)
    elif isinstance(step, Summary):
        turn.update(confirmed=False)
        asking.put(turn, step)


def _correct(turn: Turn, step: Ask, text: str) -> None:
    """Put the new answer in the old one's place and say so; what cannot be read is asked for again."""
    found = listening.read_as(turn, step, text)
    if found is None:
        digressing.change(turn, step.learn)
        return
    slot, reading = found
    before = {**turn.state.answers, **turn.state.held}.get(slot)
    after = answering.from_reading(turn, step if slot == step.learn else None, text, reading)
    if before is not None and (before.option, before.value) == (after.option, after.value):
        return
    answering.keep(turn, slot, after)
    answering.drop_dependents(turn, slot)
    answering.reopen_summary(turn)
    gathering.search(turn, text, besides=slot)
    new = shown(turn.script, turn.state, slot, after)
    told = turn.phrase("noted", what=new)
    if before is not None:
        told = turn.phrase("changed", old=shown(turn.script, turn.state, slot, before), new=new)
    if turn.step is None:
        walking.resume(turn, told)
    else:
        walking.walk(turn, turn.script.start, lead_in=told)

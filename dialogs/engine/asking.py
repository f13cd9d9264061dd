"""Putting questions: the bubble, its buttons, and the number that tells an old button from a new one."""

from __future__ import annotations

from dialogs.engine.turn import Turn
from dialogs.engine.values import shown
from dialogs.ids import SlotName
from dialogs.messages import Button
from dialogs.script import Agree, Ask, Summary
from dialogs.slots.reading import Kind
from dialogs.state import Pending


def put(turn: Turn, step: Ask | Agree | Summary, lead_in: str = "") -> None:
    """Ask ``step``'s question and wait for the answer; ``lead_in`` goes before it in the same bubble."""
    turn.update(step=step.id, pending=None, tries=0, unread=None)
    _bubble(turn, step, lead_in)


def again(turn: Turn, lead_in: str = "", *, more: tuple[str, ...] = ()) -> None:
    """Put the open question once more, after ``lead_in``; ``more`` names further ways out as buttons."""
    step = turn.step
    if isinstance(step, Ask | Agree | Summary):
        turn.update(pending=None)
        _bubble(turn, step, lead_in, more)
    elif lead_in:
        turn.say(lead_in)


def _bubble(turn: Turn, step: Ask | Agree | Summary, lead_in: str, more: tuple[str, ...] = ()) -> None:
    """Say the question with its buttons; the first one of all shows the way to a person, too."""
    deadline = turn.give(step.gives)
    text = _question(turn, step, repeated=bool(lead_in) and _was_put(turn, step))
    if not turn.state.trail:
        more = (*more, "human")
    number = turn.new_question(step.id)
    turn.say(
        f"{lead_in}\n\n{text}" if lead_in else text,
        (*_buttons(turn, step), *(turn.command(key) for key in (*more, *turn.more))),
        question=number,
        expects=step.kind if isinstance(step, Ask) else Kind.YESNO,
        deadline=deadline,
    )


def _was_put(turn: Turn, step: Ask | Agree | Summary) -> bool:
    return any(visit.step == step.id for visit in turn.state.trail)


def _question(turn: Turn, step: Ask | Agree | Summary, *, repeated: bool) -> str:
    """Write the question; a repeated one is only its last paragraph, without what led up to it."""
    text = turn.text(step.text)
    if repeated:
        text = text.rstrip().rpartition("\n\n")[2]
    if isinstance(step, Summary):
        return "\n".join([text, *summary_lines(turn, step.lines)])
    return text


def summary_lines(turn: Turn, slots: tuple[SlotName, ...]) -> list[str]:
    """Write what is known, a line a slot, in the order of ``slots``; slots without an answer are left out."""
    state = turn.state
    return [
        f"• {turn.label(slot)}: {shown(turn.script, state, slot, answer)}"
        for slot in slots
        if (answer := state.answers.get(slot)) is not None
    ]


def _buttons(turn: Turn, step: Ask | Agree | Summary) -> tuple[Button, ...]:
    match step:
        case Agree():
            return (Button("yes", turn.text(step.yes)), Button("no", turn.text(step.no)))
        case Summary():
            return (Button("ok", turn.phrase("button.all_correct")), turn.command("change"))
        case Ask(kind=Kind.PHONE):
            return (Button("share", turn.phrase("button.share_phone"), share_phone=True),)
        case Ask(kind=Kind.YESNO, answers=()):
            return yes_no(turn)
        case Ask():
            return tuple(Button(a.id, turn.text(a.label)) for a in step.answers)


def yes_no(turn: Turn) -> tuple[Button, ...]:
    """Give the plain pair of buttons."""
    return (Button("yes", turn.phrase("button.yes")), Button("no", turn.phrase("button.no")))


def put_pending(turn: Turn, pending: Pending, text: str, buttons: tuple[Button, ...]) -> None:
    """Ask one of the bot's own questions ("Did you mean ...?") over the open one."""
    turn.update(pending=pending)
    number = turn.new_question(None)
    turn.say(text, buttons, question=number)

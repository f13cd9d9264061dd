"""Putting questions: the bubble, its buttons, and the number that tells an old button from a new one."""

from __future__ import annotations

from msgspec.structs import replace

from dialogs.engine.turn import Turn
from dialogs.engine.values import shown, written
from dialogs.ids import SlotName
from dialogs.messages import Button
from dialogs.modes import Mode
from dialogs.script import Agree, Ask, Summary
from dialogs.slots.reading import Choice, Kind
from dialogs.state import Answer, Confirm, Pending


def put(turn: Turn, step: Ask | Agree | Summary, lead_in: str = "") -> None:
    """Ask ``step``'s question and wait for the answer; ``lead_in`` goes before it in the same bubble."""
    turn.update(step=step.id, pending=None, tries=0, unread=None)
    if not doubted(turn, lead_in):
        _bubble(turn, step, lead_in)


def again(turn: Turn, lead_in: str = "", *, more: tuple[str, ...] = ()) -> None:
    """Put the open question once more, after ``lead_in``; ``more`` names further ways out as buttons."""
    step = turn.step
    if isinstance(step, Ask | Agree | Summary):
        turn.update(pending=None)
        if not doubted(turn, lead_in):
            _bubble(turn, step, lead_in, more)
    elif lead_in:
        turn.say(lead_in)


def put_otherwise(turn: Turn, step: Ask, text: str) -> None:
    """Put ``step``'s question in other words, ``text``, with the way past it as a button."""
    turn.update(pending=None)
    if not doubted(turn):
        buttons = (turn.command("skip"),) if step.can_skip else ()
        number = turn.new_question(step.id)
        turn.say(text, buttons, question=number, expects=step.kind)


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
        case Ask(kind=Kind.PHONE):
            return (Button("share", turn.phrase("button.share_phone"), share_phone=True),)
        case Ask(kind=Kind.YESNO, answers=()):
            return yes_no(turn)
        case Ask():
            return tuple([Button(a.id, turn.text(a.label)) for a in step.answers])
        case Agree():
            return (Button("yes", turn.text(step.yes)), Button("no", turn.text(step.no)))
        case Summary():
            return (Button("ok", turn.phrase("button.all_correct")), turn.command("change"))


def yes_no(turn: Turn) -> tuple[Button, ...]:
    """Give the plain pair of buttons."""
    return (Button("yes", turn.phrase("button.yes")), Button("no", turn.phrase("button.no")))


def confirm(turn: Turn, pending: Confirm, lead_in: str = "") -> None:
    """Ask "Did you mean ...?"; nothing is repaired behind anybody's back."""
    proposal = _proposed(turn, pending)
    yes = Button("yes", turn.phrase("button.yes_that", what=proposal))
    no = Button("no", turn.phrase("button.as_typed" if pending.as_typed is not None else "button.no"))
    did_you_mean = turn.phrase("did_you_mean", what=proposal)
    put_pending(turn, pending, "\n\n".join(filter(None, (lead_in, did_you_mean))), (yes, no))


def _proposed(turn: Turn, pending: Confirm) -> str:
    value = pending.proposal
    answer = Answer("", turn.now, value=value, option=value.option if isinstance(value, Choice) else "")
    return shown(turn.script, turn.state, pending.slot, answer) or written(value, turn.state.language)


def doubted(turn: Turn, lead_in: str = "") -> bool:
    """Ask about a contact that looks mistyped: once right away, once more where its own question comes."""
    if not turn.state.doubts:
        return False
    step = turn.ask
    own = (step.learn, *step.accepts) if step is not None else ()
    due = next((d for slot, d in turn.state.doubts.items() if d.asked < (2 if slot in own else 1)), None)
    if due is None or turn.state.mode is Mode.MANAGER:
        return False
    confirm(turn, due.confirm, lead_in)
    asked = replace(due, asked=due.asked + 1, question=turn.state.question)
    turn.update(doubts={**turn.state.doubts, due.confirm.slot: asked})
    return True


def put_pending(turn: Turn, pending: Pending, text: str, buttons: tuple[Button, ...]) -> None:
    """Ask one of the bot's own questions ("Did you mean ...?") over the open one."""
    turn.update(pending=pending)
    number = turn.new_question(None)
    turn.say(text, buttons, question=number)

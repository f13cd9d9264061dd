"""The bot's own questions over the open one: "Did you mean ...?", "Change it?", "Start over?"."""

from __future__ import annotations

from msgspec.structs import replace

from dialogs import proofs
from dialogs.answers import Proof
from dialogs.engine import (
    answering,
    asking,
    commands,
    digressing,
    proving,
    tongue,
    turning_down,
    waiting,
    walking,
)
from dialogs.engine.turn import Turn
from dialogs.engine.values import shown
from dialogs.ids import Language, SlotName
from dialogs.known import CONTACTS
from dialogs.messages import Button
from dialogs.modes import Mode
from dialogs.script import Agree, Ask, Summary
from dialogs.slots import read
from dialogs.slots.reading import Accepted, Kind, Option
from dialogs.state import (
    CodeAsked,
    Confirm,
    KeepOrChange,
    OtherLanguage,
    Pending,
    SureToForget,
    SureToRestart,
    WhenToCall,
    WhichNumber,
    WhichToChange,
    WhileWaiting,
)


def said(turn: Turn, pending: Pending, text: str) -> bool:
    """Take a text as the answer to the bot's own question; false when it is not one."""
    if isinstance(pending, WhichToChange):
        return _slot_named(turn, pending, text)
    if isinstance(pending, WhichNumber):
        return waiting.number_said(turn, pending, text)
    if isinstance(pending, WhenToCall):
        return waiting.time_said(turn, text)
    if isinstance(pending, WhileWaiting | CodeAsked):
        return False
    if isinstance(pending, OtherLanguage) and pending.language is None:
        return False
    if isinstance(pending, Confirm) and turning_down.over_a_proposal(turn, pending, text):
        return True
    reading = read(Kind.YESNO, text, answering.context(turn))
    if isinstance(reading, Accepted):
        return tapped(turn, pending, "yes" if getattr(reading.value, "yes", False) else "no")
    return isinstance(pending, OtherLanguage) and tongue.goes_on(turn, pending, text)


def tapped(turn: Turn, pending: Pending, button: str) -> bool:
    """Take a tap on the bot's own question; false when the button does not belong to it."""
    if button.startswith("slot:"):
        return digressing.change(turn, SlotName(button.removeprefix("slot:")))
    if button.startswith("language:"):
        return _speak(turn, button.removeprefix("language:"))
    match pending:
        case WhileWaiting() | WhichNumber() | WhenToCall():
            return waiting.tapped(turn, pending, button)
        case CodeAsked():
            return proving.code_tapped(turn, button)
        case _:
            return _yes_or_no(turn, pending, button)


def _yes_or_no(turn: Turn, pending: Pending, button: str) -> bool:
    if button not in ("yes", "no"):
        return False
    yes = button == "yes"
    match pending:
        case Confirm():
            _confirmed(turn, pending, yes)
        case KeepOrChange():
            _keep_or_change(turn, pending, yes)
        case OtherLanguage():
            return _other_language(turn, pending, yes)
        case SureToForget():
            commands.forget(turn) if yes else _never_mind(turn)
        case SureToRestart():
            commands.restart(turn) if yes else _never_mind(turn)
        case _:
            return False
    return True


def _confirmed(turn: Turn, pending: Confirm, yes: bool) -> None:
    step = turn.ask
    value = pending.proposal if yes else pending.as_typed
    turn.update(pending=None)
    if value is None:
        doubts = {slot: doubt for slot, doubt in turn.state.doubts.items() if slot != pending.slot}
        turn.update(doubts=doubts)
        asking.again(turn, turn.phrase("try.again"))
        return
    settled = {} if yes else {"typo": "typo kept"}
    flags = tuple(settled.get(flag, flag) for flag in pending.flags if not yes or flag != "typo")
    asked = step if step is not None and pending.slot in (step.learn, *step.accepts) else None
    answer = answering.from_reading(turn, asked, pending.words, Accepted(value, flags=flags))
    answer = replace(answer, sure=1.0 if yes else 0.7)
    if pending.slot in CONTACTS:
        answer = proofs.raised(proofs.begun(answer), Proof.CHECKED, turn.now)
    if asked is not None:
        answering.answered(turn, asked, pending.slot, answer)
    elif answering.keep(turn, pending.slot, answer):
        noted = f"{turn.label(pending.slot)}: {shown(turn.script, turn.state, pending.slot, answer)}"
        digressing.go_on(turn, turn.phrase("noted", what=noted))
    else:
        digressing.go_on(turn, "")


def _keep_or_change(turn: Turn, pending: KeepOrChange, yes: bool) -> None:
    """``yes`` keeps the answer that is there; ``no`` asks the question again."""
    turn.update(pending=None)
    step = turn.script.steps.get(pending.step)
    if yes or not isinstance(step, Ask):
        digressing.go_on(turn, turn.phrase("kept"))
    else:
        digressing.change(turn, step.learn)


def _other_language(turn: Turn, pending: OtherLanguage, yes: bool) -> bool:
    if pending.language is None:
        return False
    if yes:
        commands.speak(turn, pending.language, pending.words)
    else:
        turn.update(language_kept=True)
        _never_mind(turn)
    return True


def _speak(turn: Turn, code: str) -> bool:
    if code not in turn.script.languages:
        return False
    commands.speak(turn, Language(code))
    return True


def _never_mind(turn: Turn) -> None:
    turn.update(pending=None)
    if turn.state.mode is Mode.MANAGER:
        turn.notice("kept")
    elif turn.state.step is not None:
        asking.again(turn)
    else:
        turn.say(turn.phrase("kept"))


def _slot_named(turn: Turn, pending: WhichToChange, text: str) -> bool:
    options = tuple(Option(slot, turn.label(slot)) for slot in pending.slots)
    reading = read(Kind.CHOICE, text, answering.context(turn, options))
    if isinstance(reading, Accepted):
        return digressing.change(turn, SlotName(getattr(reading.value, "option", "")))
    return False


def old_button(turn: Turn, question: int, button: str) -> None:
    """Answer a tap on an old button politely; nothing changes by it."""
    doubt = next((d for d in turn.state.doubts.values() if d.question == question), None)
    if doubt is not None and button in ("yes", "no"):
        _confirmed(turn, doubt.confirm, button == "yes")
        return
    visit = next((v for v in turn.state.trail if v.question == question), None)
    if visit is None and turn.state.mode is Mode.WAITING and waiting.choose(turn, button):
        return
    step = turn.script.steps.get(visit.step) if visit is not None else None
    is_open = step is not None and step.id == turn.state.step and turn.state.pending is None
    if is_open and isinstance(step, Ask | Agree | Summary) and answering.tapped(turn, step, button):
        return
    if isinstance(step, Ask) and question == _last(turn) and walking.was_left_open(turn):
        turn.update(step=step.id, pending=None)
        if not answering.tapped(turn, step, button):
            asking.again(turn)
    elif isinstance(step, Ask) and step.learn in turn.state.answers:
        _offer_to_change(turn, step, button)
    elif turn.step is not None:
        asking.again(turn, turn.phrase("old_button"))
    else:
        turn.say(turn.phrase("old_button"), (turn.command("change"), turn.command("human")))


def _last(turn: Turn) -> int:
    return turn.state.trail[-1].question if turn.state.trail else 0


def _offer_to_change(turn: Turn, step: Ask, button: str) -> None:
    answer = turn.state.answers[step.learn]
    if answer.option == button:
        return
    what = shown(turn.script, turn.state, step.learn, answer)
    keep, change = (turn.phrase(k) for k in ("button.keep_it", "button.change_it"))
    asking.put_pending(
        turn,
        KeepOrChange(step.id),
        turn.phrase("already_answered", what=what),
        (Button("yes", keep), Button("no", change)),
    )

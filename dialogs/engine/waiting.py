"""While nobody is there: the truth about the wait, and the choice to wait, to be called back, or to carry on.

No minutes are promised: what is told is the next opening of the desk, or how many wait before. It is told unasked
at most three times in one wait, further and further apart, and never at night.
"""

from __future__ import annotations

from datetime import timedelta

from dialogs import hours, known
from dialogs.effects import Assigned, HandoffAsked, Refused
from dialogs.engine import answering, asking, gathering, standing, walking
from dialogs.engine.standing import CALL_BACK, CARRY_ON, WAIT
from dialogs.engine.turn import Turn
from dialogs.engine.values import shown
from dialogs.events import DeskNews, Released
from dialogs.ids import SlotName
from dialogs.messages import Button
from dialogs.modes import Mode, Move
from dialogs.slots import commands as words
from dialogs.slots import intents, read
from dialogs.slots.reading import Accepted, Choice, FreeText, Intent, Kind, Option
from dialogs.state import Answer, Release, Via, WhenToCall, WhichNumber, WhileWaiting

PHONE = SlotName("phone")
ANY_TIME = "any_time"
GAPS = (timedelta(), timedelta(minutes=20), timedelta(hours=2))
"""So long after the last time it may be told again; after that no more in this wait."""
STILL_TALKING = timedelta(minutes=2)
"""Whoever answers the bot's own questions is not interrupted."""
SURE = 0.95
"""Where nothing was asked, only words that can mean nothing else are taken as the choice."""
TRIES = 2


# --- telling ---


def released(turn: Turn, event: Released) -> None:
    """Take the chat from a manager who cannot answer, and tell the prospect so."""
    owner = turn.state.owner
    if owner is None or owner.manager != event.manager or turn.state.unanswered is None:
        turn.emit(Refused(event.manager, "not yours", owner.name if owner else ""))
        return
    turn.move(Move.RELEASE)
    turn.update(
        owner=None,
        epoch=turn.state.epoch + 1,
        waiting_since=turn.state.unanswered,
        released=Release(owner.manager, owner.name, event.why, turn.now),
        step=None,
        pending=None,
    )
    turn.emit(Assigned(None))
    turn.emit(HandoffAsked("released"))
    standing.tell(turn, turn.phrase("waiting.released", who=owner.name), event.ahead)
    noted(turn)


def news(turn: Turn, event: DeskNews) -> None:
    """Tell how the wait stands, if that may be done now."""
    if may_tell(turn):
        standing.tell(turn, ahead=event.ahead)
        noted(turn)


def may_tell(turn: Turn) -> bool:
    """Whether a prospect who waits may be written to unasked."""
    state = turn.state
    if state.mode is not Mode.WAITING or state.stopped or state.blocked or state.told >= len(GAPS):
        return False
    talks = (state.step is not None or state.pending is not None) and turn.since(state.seen) < STILL_TALKING
    too_soon = state.told_at is not None and turn.since(state.told_at) < GAPS[state.told]
    decent = hours.out_of_quiet(turn.script.quiet, turn.script.zone, turn.now) <= turn.now
    return decent and not talks and not too_soon


def noted(turn: Turn) -> None:
    """Remember that it was told."""
    turn.update(told=turn.state.told + 1, told_at=turn.now)


# --- choosing ---


def chosen(turn: Turn, text: str) -> bool:
    """Take words as one of the choices; false when they are something else."""
    state = turn.state
    asked = isinstance(state.pending, WhileWaiting)
    if state.mode is not Mode.WAITING or not (asked or (state.step is None and state.pending is None)):
        return False
    if intents.recognise(text, state.language) in (Intent.QUESTION, Intent.THANKS, Intent.GREETING):
        return False
    options = tuple(
        Option(b.id, b.label, _also(turn, b.id)) for b in standing.choices(turn) if b.id != CARRY_ON or asked
    )
    reading = read(Kind.CHOICE, text, answering.context(turn, options))
    if not isinstance(reading, Accepted) or not isinstance(reading.value, Choice):
        return False
    return (asked or reading.sure >= SURE) and choose(turn, reading.value.option)


def _also(turn: Turn, name: str) -> tuple[str, ...]:
    listed = turn.phrase(f"waiting.{name}.words").replace("،", ",")
    return tuple(word.strip() for word in listed.split(",") if word.strip())


def tapped(turn: Turn, pending: WhileWaiting | WhichNumber | WhenToCall, button: str) -> bool:
    """Take a tap on one of these questions; false when the button does not belong to it."""
    if isinstance(pending, WhileWaiting):
        return choose(turn, button)
    return isinstance(pending, WhenToCall) and button == ANY_TIME and any_time(turn)


def choose(turn: Turn, button: str) -> bool:
    """Do what was chosen; false when the button is none of these."""
    if button == WAIT:
        turn.update(pending=None)
        turn.say(turn.phrase("waiting.kept"))
    elif button == CARRY_ON:
        turn.update(pending=None)
        _carry_on(turn)
    elif button == CALL_BACK and known.UNDER_AGE not in turn.state.signals:
        turn.update(pending=None, call_back=turn.now)
        call_back(turn)
    else:
        return False
    return True


def _carry_on(turn: Turn) -> None:
    """Go back to where the bot was; the place among those who wait is kept."""
    before = len(turn.effects)
    if turn.step is not None:
        asking.again(turn)
    else:
        walking.resume(turn)
    if len(turn.effects) == before:
        turn.say(turn.phrase("nothing_open"))


# --- to be called back ---


def call_back(turn: Turn) -> None:
    """Ask for what is needed to call them: consent to keep a number, the number, when it suits."""
    state = turn.state
    if PHONE not in state.answers and not answering.may_keep(turn):
        _ask_consent(turn)
    elif PHONE not in state.answers:
        share = Button("share", turn.phrase("button.share_phone"), share_phone=True)
        asking.put_pending(turn, WhichNumber(), turn.phrase("waiting.which_number"), (share,))
    elif known.CALL_TIME not in state.answers:
        any_time = Button(ANY_TIME, turn.phrase("button.any_time"))
        asking.put_pending(turn, WhenToCall(), turn.phrase("waiting.when"), (any_time,))
    else:
        turn.update(pending=None)
        turn.say(_promise(turn))


def _ask_consent(turn: Turn) -> None:
    """Put the script's own consent; what it asks afterwards are name, number and time."""
    step = turn.script.personal[0]
    if step.purpose in turn.state.consents:
        answering.undecide(turn, step)
    walking.walk(turn, step.id)


def _promise(turn: Turn) -> str:
    number, when = (
        shown(turn.script, turn.state, slot, turn.state.answers[slot]) for slot in (PHONE, known.CALL_TIME)
    )
    return turn.phrase("waiting.call_noted", number=number, when=when)


def number_said(turn: Turn, pending: WhichNumber, text: str) -> bool:
    """Take a text as the number; another contact will do, too. False: it is something else."""
    reading = read(Kind.PHONE, text, answering.context(turn))
    if isinstance(reading, Accepted):
        answering.keep(turn, PHONE, answering.from_reading(turn, None, text, reading))
        call_back(turn)
        return True
    if gathering.holds_contact(turn, text):
        noted_line = gathering.search(turn, text, known=True)
        turn.update(pending=None)
        turn.say(noted_line or turn.phrase("passed_on"))
        return True
    if _is_something_else(turn, text) or pending.tries >= TRIES or not any(c.isdigit() for c in text):
        return False
    asking.put_pending(turn, WhichNumber(pending.tries + 1), turn.phrase("try.phone"), ())
    return True


def time_said(turn: Turn, text: str) -> bool:
    """Take a text as when a call suits them; a question or a word that always works is not."""
    if _is_something_else(turn, text):
        return False
    turn.update(answers={**turn.state.answers, known.CALL_TIME: Answer(text, turn.now, value=FreeText(text))})
    call_back(turn)
    return True


def any_time(turn: Turn) -> bool:
    """Take the tap that any time will do."""
    label = turn.phrase("button.any_time")
    answer = Answer(label, turn.now, value=FreeText(label), via=Via.TAP)
    turn.update(answers={**turn.state.answers, known.CALL_TIME: answer})
    call_back(turn)
    return True


def _is_something_else(turn: Turn, text: str) -> bool:
    own = turn.script.words.get(turn.state.language, {})
    intent = intents.recognise(text, turn.state.language)
    return words.recognise(text, turn.state.language, own) is not None or intent in (
        Intent.QUESTION,
        Intent.INSULT,
    )

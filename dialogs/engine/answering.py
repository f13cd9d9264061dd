"""Answers once they are understood: keeping them, and what follows from each."""

from __future__ import annotations

from datetime import timedelta
from typing import TypeAlias

from dialogs import proofs
from dialogs.effects import ConsentGiven
from dialogs.engine import walking
from dialogs.engine.turn import Turn
from dialogs.engine.values import shown
from dialogs.ids import SlotName
from dialogs.known import CONTACTS, PERSONAL, UNDER_AGE
from dialogs.quality import noticing
from dialogs.quality.values import Pace
from dialogs.script import Agree, Answered, Ask, Span, Summary
from dialogs.slots.reading import Accepted, Choice, Context, Kind, Money, Option, Period, Value
from dialogs.state import Answer, Consent, Status, Via

Waiting: TypeAlias = Ask | Agree | Summary


# --- keeping ---


def keep(turn: Turn, slot: SlotName, answer: Answer) -> bool:
    """Put an answer into its slot; personal ones wait for consent. A child's contact is not kept: false."""
    if slot in CONTACTS:
        answer = proofs.begun(answer)
    if slot in turn.state.doubts:
        turn.update(doubts={name: doubt for name, doubt in turn.state.doubts.items() if name != slot})
    if slot in PERSONAL and not may_keep(turn):
        if UNDER_AGE in turn.state.signals and slot in CONTACTS:
            return False
        turn.update(held={**turn.state.held, slot: answer})
        return True
    turn.update(answers={**turn.state.answers, slot: answer})
    _flagged(turn, slot, answer)
    return True


def _flagged(turn: Turn, slot: SlotName, answer: Answer) -> None:
    """Mark the lead where the script says that this very answer does."""
    if not answer.option:
        return
    for step in turn.script.asking.get(slot, ()):
        for option in step.answers:
            if option.id == answer.option and option.flag:
                flag(turn, option.flag)


def flag(turn: Turn, name: str) -> None:
    """Mark the lead for managers, once; a child is protected from then on."""
    if name in turn.state.signals:
        return
    turn.update(signals=(*turn.state.signals, name))
    if name == UNDER_AGE:
        _protect_child(turn)


def _protect_child(turn: Turn) -> None:
    """Drop a child's contacts and consents; the name waits: what is kept later is for a parent to allow."""
    purposes = {agree.purpose for agree in turn.script.agrees}
    answers, held = turn.state.answers, turn.state.held
    name = {k: v for k, v in answers.items() if k in PERSONAL}
    turn.update(
        answers={k: v for k, v in answers.items() if k not in PERSONAL},
        held={k: v for k, v in {**held, **name}.items() if k not in CONTACTS},
        doubts={},
        consents={k: v for k, v in turn.state.consents.items() if k not in purposes},
    )
    turn.stop_timers(walking.REMIND)


def may_keep(turn: Turn) -> bool:
    """Whether the prospect agreed that personal details are kept (or the script never asks for it)."""
    for agree in turn.script.personal:
        consent = turn.state.consents.get(agree.purpose)
        if consent is not None and consent.granted:
            return True
    return not turn.script.personal


def answered(turn: Turn, step: Ask, slot: SlotName, answer: Answer, lead_in: str = "") -> None:
    """Keep the answer to the open question and go on."""
    before = turn.state.answers.get(slot)
    _notice(turn, step, slot, answer)
    keep(turn, slot, answer)
    lead_in = lead_in or never_mind(turn, answer.status)
    turn.update(tries=0, unread=None, pending=None)
    if turn.state.correcting:
        lead_in = _corrected(turn, slot, before) or lead_in
    elif step.later is not None:
        _grown(turn, slot, lead_in)
        return
    following = walking.after_answer(turn, step)
    if following is not None:
        walking.walk(turn, following, lead_in=lead_in)


def _grown(turn: Turn, slot: SlotName, lead_in: str) -> None:
    """End a question for a further contact: nothing follows from it."""
    turn.update(step=None)
    answer = turn.state.answers[slot]
    noted = turn.phrase("noted", what=shown(turn.script, turn.state, slot, answer))
    turn.say(noted if answer.given else lead_in, tuple(turn.command(k) for k in ("change", "human")))


def _notice(turn: Turn, step: Ask, slot: SlotName, answer: Answer) -> None:
    """See how fast the answer came, and what it changes."""
    if answer.via not in (Via.TAP, Via.TEXT):
        return
    before = turn.state.answers.get(slot) or turn.state.held.get(slot)
    picked = next((i for i, a in enumerate(step.answers) if a.id == answer.option), -1)
    pace = noticing.paced(
        turn.state.pace, answer, filled_in=slot in PERSONAL, options=len(step.answers), picked=picked
    )
    _pace(turn, noticing.changed(pace, slot, before, answer))


def _yes_or_no(turn: Turn) -> None:
    """See how fast a yes or a no came."""
    _pace(turn, noticing.paced(turn.state.pace, Answer("", turn.now), filled_in=True))


def _pace(turn: Turn, pace: Pace) -> None:
    if pace is not turn.state.pace:
        turn.update(pace=pace)
        turn.note(*noticing.of_pace(pace))


def _corrected(turn: Turn, slot: SlotName, before: Answer | None) -> str:
    turn.update(correcting=False)
    after = turn.state.answers.get(slot)
    if after is None or (before is not None and (before.option, before.value) == (after.option, after.value)):
        return ""
    drop_dependents(turn, slot)
    reopen_summary(turn)
    new = shown(turn.script, turn.state, slot, after)
    if before is None:
        return turn.phrase("noted", what=new)
    return turn.phrase("changed", old=shown(turn.script, turn.state, slot, before), new=new)


def drop_dependents(turn: Turn, slot: SlotName) -> None:
    """Forget the answers whose questions depend on a corrected slot, so that they are asked again."""
    stale = {ask.learn for ask in turn.script.asks if slot in ask.depends}
    if stale & turn.state.answers.keys():
        turn.update(answers={k: v for k, v in turn.state.answers.items() if k not in stale})


def reopen_summary(turn: Turn) -> None:
    """Have a changed summary confirmed again, unless a manager already has it."""
    if turn.state.waiting_since is None:
        turn.update(confirmed=False)


# --- taps ---


def tapped(turn: Turn, step: Waiting, button: str) -> bool:
    """Take a tap on the open question's own buttons; false when it has no such button."""
    match step:
        case Ask():
            return _option_tapped(turn, step, button)
        case Agree() if button in ("yes", "no"):
            decide(turn, step, button == "yes")
        case Summary() if button == "ok":
            confirm(turn, step)
        case _:
            return False
    return True


def _option_tapped(turn: Turn, step: Ask, button: str) -> bool:
    option = next((a for a in step.answers if a.id == button), None)
    if option is not None:
        answered(turn, step, step.learn, of_option(turn, step, option, turn.text(option.label), Via.TAP))
        return True
    if step.kind is Kind.YESNO and button in ("yes", "no"):
        label = turn.phrase(f"button.{button}")
        answered(turn, step, step.learn, Answer(label, turn.now, option=button, via=Via.TAP))
        return True
    return False


def never_mind(turn: Turn, status: Status) -> str:
    """Give the word that takes a refusal or an "I don't know" kindly; empty for an answer."""
    if status is Status.REFUSED:
        return turn.phrase("refused_is_fine")
    return turn.phrase("unknown_is_fine") if status is Status.UNKNOWN else ""


def of_option(turn: Turn, step: Ask, option: Answered, words: str, via: Via, *, sure: float = 1.0) -> Answer:
    """Make the answer that an option stands for."""
    status = Status.REFUSED if option.declines else Status.UNKNOWN if option.undecided else Status.KNOWN
    value: Value | None = Choice(option.id)
    if option.means is not None:
        value = meant(turn, step, option.means)
    return Answer(words, turn.now, value=value, option=option.id, status=status, sure=sure, via=via)


def meant(turn: Turn, step: Ask, span: Span) -> Value | None:
    """Give an option's meaning as a value: days from today, or money in the script's currency."""
    if step.kind is Kind.MONEY:
        return Money(span.low, span.high, turn.script.currency)
    today = turn.now.astimezone(turn.script.zone).date()
    start, end = (None if d is None else today + timedelta(days=d) for d in (span.low, span.high))
    return Period(start, end)


def decide(turn: Turn, step: Agree, granted: bool, lead_in: str = "") -> None:
    """Record consent or its refusal, and go on accordingly."""
    _yes_or_no(turn)
    consent = Consent(step.purpose, granted, turn.text(step.text), turn.state.language, turn.now)
    turn.update(consents={**turn.state.consents, step.purpose: consent}, tries=0, unread=None)
    turn.emit(ConsentGiven(consent))
    if step.personal:
        kept = {**turn.state.answers, **turn.state.held} if granted else turn.state.answers
        turn.update(answers=kept, held={}, doubts=turn.state.doubts if granted else {})
    following = walking.follow(turn, step.next) if granted else step.refused
    if following is not None:
        walking.walk(turn, following, lead_in=lead_in)


def undecide(turn: Turn, step: Agree) -> None:
    """Take a decision back, to ask again; what was kept because of it waits for the new one."""
    state = turn.state
    turn.update(consents={k: v for k, v in state.consents.items() if k != step.purpose})
    if step.personal and not may_keep(turn):
        told = {k: v for k, v in state.answers.items() if k in PERSONAL and v.via is not Via.MANAGER}
        answers = {k: v for k, v in state.answers.items() if k not in told}
        turn.update(answers=answers, held={**state.held, **told})


def confirm(turn: Turn, step: Summary, lead_in: str = "") -> None:
    """Take the summary as right, and go on."""
    _yes_or_no(turn)
    turn.update(confirmed=True, tries=0, unread=None)
    following = walking.follow(turn, step.next)
    if following is not None:
        walking.walk(turn, following, lead_in=lead_in)


# --- values ---


def context(turn: Turn, options: tuple[Option, ...] = ()) -> Context:
    """Give the readers what they may know."""
    script = turn.script
    local = turn.now.astimezone(script.zone)
    return Context(turn.state.language, script.region, local, options, script.currency)


def from_reading(turn: Turn, step: Ask | None, words: str, reading: Accepted, via: Via = Via.TEXT) -> Answer:
    """Make an answer of what a reader took; a value that falls under an option is that option's."""
    option = _option_of(turn, step, reading.value) if step is not None and step.answers else None
    if option is not None and step is not None and isinstance(reading.value, Choice):
        return of_option(turn, step, option, words, via, sure=reading.sure)
    return Answer(
        words,
        turn.now,
        value=reading.value,
        option=option.id if option else "",
        sure=reading.sure,
        via=via,
        flags=reading.flags,
    )


def _option_of(turn: Turn, step: Ask, value: Value) -> Answered | None:
    if isinstance(value, Choice):
        return next((a for a in step.answers if a.id == value.option), None)
    if isinstance(value, Money) and (value.currency or turn.script.currency) != turn.script.currency:
        return None  # 50,000 roubles are not "over 700 euros"
    amount = _position(turn, value)
    if amount is None:
        return next((a for a in step.answers if a.means == Span(None, None)), None)
    return next((a for a in step.answers if a.means is not None and _within(amount, a.means)), None)


def _position(turn: Turn, value: Value) -> float | None:
    """Place a value on its options' scale: days from today to its end, or the middle of its amounts."""
    if isinstance(value, Money):
        ends = [end for end in (value.min, value.max) if end is not None]
        return sum(ends) / len(ends) if ends else None
    if isinstance(value, Period):
        day = value.end or value.start
        return None if day is None else (day - turn.now.astimezone(turn.script.zone).date()).days
    return None


def _within(amount: float, span: Span) -> bool:
    if span.low is None and span.high is None:
        return False
    return (span.low is None or amount >= span.low) and (span.high is None or amount <= span.high)

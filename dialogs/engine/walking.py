"""Walking the script: silent steps are passed until one waits for the prospect, or the path ends.

A question already answered is passed over, so walking a stretch again after a correction asks only what is
new. ``lint`` proves that every cycle holds a waiting step; a question met twice in one walk is asked again.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from dialogs import hours
from dialogs.conditions import holds
from dialogs.effects import HandoffAsked
from dialogs.engine import asking, standing
from dialogs.engine.turn import Turn
from dialogs.ids import SlotName, StepId
from dialogs.messages import Button
from dialogs.modes import Mode, Move
from dialogs.script import Agree, AnyStep, Ask, Branch, Choose, End, Handoff, Say, Summary
from dialogs.state import Status

WAIT = "wait"
"""The timer of a prospect who waits for a manager."""
REMIND = "remind"
"""The timer of the next reminder."""


def walk(turn: Turn, start: StepId, *, lead_in: str = "", anew: bool = False) -> None:
    """Go from ``start`` to the next question or the end of the path.

    ``lead_in`` is put before whatever is said first; with ``anew`` the first question is asked even if it
    has been answered.
    """
    turn.lead_in = lead_in
    met: set[StepId] = set()
    at: StepId | None = start
    while at is not None:
        step = turn.script.steps[at]
        fresh = anew or at in met
        met.add(at)
        if _waits(turn, step, fresh):
            asking.put(turn, step, turn.take_lead_in())  # type: ignore[arg-type]
            return
        if isinstance(step, Ask):
            anew = False
        at = _pass(turn, step)
    rest = turn.take_lead_in()
    if rest:
        turn.say(rest)


def say_hello(turn: Turn) -> StepId | None:
    """Say what the script begins with before it asks anything; give the step that comes then."""
    at: StepId | None = turn.script.start
    while at is not None and isinstance(turn.script.steps[at], Say) and at not in turn.state.said:
        at = _pass(turn, turn.script.steps[at])
    return at


def _waits(turn: Turn, step: AnyStep, fresh: bool) -> bool:
    if not applies(turn, step):
        return False
    match step:
        case Ask():
            return step.later is None and (fresh or not is_settled(turn, step))
        case Agree():
            return step.purpose not in turn.state.consents
        case Summary():
            return not turn.state.confirmed
        case _:
            return False


def has_lapsed(turn: Turn) -> bool:
    """Whether the open step no longer applies, as when the offer it is about has ended meanwhile."""
    step = turn.step
    return step is not None and not turn.state.correcting and not applies(turn, step)


def applies(turn: Turn, step: AnyStep) -> bool:
    """Whether a step's own condition holds, if it has one."""
    return step.when is None or holds(step.when, turn.facts())


def was_left_open(turn: Turn) -> bool:
    """Whether the last question put was never answered, because a person was called over it."""
    last = turn.state.trail[-1].step if turn.state.trail else None
    step = turn.script.steps.get(last) if last is not None else None
    return turn.state.step is None and step is not None and _waits(turn, step, fresh=False)


def is_settled(turn: Turn, step: Ask) -> bool:
    """Whether the question needs no asking: its slot, or one that will do instead, has an answer.

    Where something else may be accepted instead, a refusal or an unread answer of that does not count.
    """
    answers = turn.state.answers
    if step.learn in answers:
        return True
    return any(s in answers and answers[s].status is Status.KNOWN for s in step.accepts)


def _pass(turn: Turn, step: AnyStep) -> StepId | None:
    if not applies(turn, step):
        return follow(turn, step.next)
    match step:
        case Say():
            _say_once(turn, step)
            return follow(turn, step.next)
        case Ask():
            return after_answer(turn, step)
        case Agree():
            return follow(turn, step.next) if turn.state.consents[step.purpose].granted else step.refused
        case Handoff():
            return _hand_off(turn, step)
        case End():
            _end(turn, step)
            return None
        case Summary() | Choose():
            return follow(turn, step.next)


def follow(turn: Turn, branches: tuple[Branch, ...]) -> StepId | None:
    """Give the first branch whose condition holds."""
    if len(branches) == 1 and branches[0].when is None:
        return branches[0].go
    facts = turn.facts()
    return next((b.go for b in branches if b.when is None or holds(b.when, facts)), None)


def after_answer(turn: Turn, step: Ask) -> StepId | None:
    """Give where an answered question leads: its option's own way, else the step's."""
    answer = turn.state.answers.get(step.learn)
    if answer is not None and answer.option:
        for answered in step.answers:
            if answered.id == answer.option and answered.go is not None:
                return answered.go
    return follow(turn, step.next)


def _say_once(turn: Turn, step: Say) -> None:
    if step.id in turn.state.said:
        return
    deadline = turn.give(step.gives)
    turn.say(turn.led(turn.text(step.text)), deadline=deadline)
    turn.update(said=(*turn.state.said, step.id))


def _end(turn: Turn, step: End) -> None:
    turn.update(step=None, correcting=False)
    if step.id in turn.state.said and turn.has_spoken:
        return
    turn.give(step.gives)
    turn.say(turn.led(turn.text(step.text)))
    if step.id not in turn.state.said:
        turn.update(said=(*turn.state.said, step.id))
    if turn.state.mode is Mode.BOT:
        turn.stop_timers(REMIND)


def _hand_off(turn: Turn, step: Handoff) -> StepId | None:
    if step.id in turn.state.said:
        return follow(turn, step.next)
    turn.update(said=(*turn.state.said, step.id))
    if not call_manager(turn, step):
        if step.nobody is None:
            turn.update(step=None)
            standing.tell(turn, turn.take_lead_in())
        return step.nobody
    turn.say(turn.led(turn.text(step.text)))
    return follow(turn, step.next)


def call_manager(turn: Turn, step: Handoff) -> bool:
    """Ask for a manager; false when nobody is at the desk at this hour (the lead waits all the same)."""
    if turn.state.mode is Mode.MANAGER or not turn.move(Move.HANDOFF):
        return True
    since = turn.state.waiting_since or turn.now
    turn.update(waiting_since=since, handoff_reason=step.reason)
    turn.emit(HandoffAsked(step.reason))
    if not turn.desk_open():
        return False
    turn.start_timer(WAIT, turn.now + step.wait)
    return True


def nobody_came(turn: Turn) -> None:
    """Tell a waiting prospect the truth once the wait is over, and offer what the script offers then."""
    step = _called_by(turn)
    if step is not None:
        _nobody_there(turn, step)


def _nobody_there(turn: Turn, step: Handoff) -> None:
    if step.nobody is not None:
        walk(turn, step.nobody, anew=True)
    else:
        turn.update(step=None)
        standing.tell(turn)


def _called_by(turn: Turn) -> Handoff | None:
    passed = [turn.script.steps[s] for s in turn.state.said if s in turn.script.steps]
    return next((s for s in reversed(passed) if isinstance(s, Handoff)), None)


def request_human(turn: Turn) -> None:
    """Call a manager because the prospect asked for a person; the open question can be carried on."""
    step = turn.script.steps[turn.script.human]
    assert isinstance(step, Handoff)  # noqa: S101 - for mypy: the parser holds ``human`` to a handoff
    said = tuple(s for s in turn.state.said if s != step.id)
    turn.update(said=(*said, step.id), pending=None)
    if not call_manager(turn, step):
        _nobody_there(turn, step)
        return
    carry_on = (turn.command("continue"),) if turn.state.step is not None else ()
    turn.update(step=None)
    turn.say(turn.text(step.text), carry_on)


def resume(turn: Turn, lead_in: str = "") -> None:
    """Go on from the script's start over everything that is answered to the first open question."""
    turn.update(pending=None, correcting=False)
    walk(turn, turn.script.start, lead_in=lead_in)


def arm_reminder(turn: Turn) -> None:
    """Let the reminder timer run while a question is open; it looks at the clock again when it is due."""
    state = turn.state
    if state.stopped or state.mode is not Mode.BOT or state.reminders >= len(turn.script.reminders):
        return
    if REMIND in state.timers or (state.step is None and state.pending is None):
        return
    turn.start_timer(REMIND, reminder_due(turn))


def reminder_due(turn: Turn) -> datetime:
    """Give the decent moment of the next reminder: counted from the prospect's last word."""
    state = turn.state
    due = state.seen + turn.script.reminders[state.reminders].after
    earliest = max(due, turn.now + timedelta(seconds=1))
    return hours.out_of_quiet(turn.script.quiet, turn.script.zone, earliest)


def choice_button(slot: SlotName, label: str) -> Button:
    """Make a button that names a slot to correct."""
    return Button(f"slot:{slot}", label)

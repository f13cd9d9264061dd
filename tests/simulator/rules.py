"""What must hold after every event, each rule a function that gives what is wrong, or nothing.

They look at values only: the state before and after, the event, the effects, and what a shell would know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, time
from typing import TypeAlias

import msgspec

from dialogs.effects import Assigned, Effect, Forget, LeadChanged, Say, StartTimer, StopTimer
from dialogs.events import (
    Attached,
    Blocked,
    Claimed,
    Cleared,
    DeskNews,
    Event,
    Opened,
    OutcomeSet,
    Reached,
    Reassigned,
    Released,
    Replied,
    Returned,
    Said,
    SharedContact,
    Tapped,
    TimerDue,
)
from dialogs.known import PERSONAL
from dialogs.messages import Voice
from dialogs.modes import Mode, Move, after
from dialogs.script import Agree, Ask, Script
from dialogs.state import State, Via

PROSPECT_MOVES = frozenset({Move.REOPEN, Move.HANDOFF})
MOVES: Mapping[type, frozenset[Move]] = {
    Opened: PROSPECT_MOVES,
    Said: PROSPECT_MOVES,
    Tapped: PROSPECT_MOVES,
    SharedContact: PROSPECT_MOVES,
    Attached: PROSPECT_MOVES,
    Blocked: frozenset(),
    TimerDue: frozenset({Move.HANDOFF}),
    Claimed: frozenset({Move.CLAIM}),
    Replied: frozenset({Move.CLAIM}),
    Returned: frozenset({Move.RETURN, Move.HANDOFF}),
    Reassigned: frozenset({Move.CLAIM}),
    Released: frozenset({Move.RELEASE}),
    DeskNews: frozenset(),
    Cleared: frozenset(),
    Reached: frozenset(),
    OutcomeSet: frozenset({Move.CLOSE, Move.CLAIM, Move.REOPEN, Move.HANDOFF}),
}
"""Which rows of the table each event may use."""


class Happened(msgspec.Struct, frozen=True):
    """One event and what came of it. ``running`` holds the timers a shell would have had before it."""

    script: Script
    before: State
    event: Event
    after: State
    effects: tuple[Effect, ...]
    now: datetime
    running: Mapping[str, datetime]
    secrets: tuple[str, ...]
    """Everything personal the prospect has told so far."""

    @property
    def forgotten(self) -> bool:
        """Whether everything was erased by this event."""
        return any(isinstance(effect, Forget) for effect in self.effects)

    @property
    def bubbles(self) -> list[Say]:
        """What was said, in order."""
        return [effect for effect in self.effects if isinstance(effect, Say)]


def the_mode_changes_only_by_the_table(it: Happened) -> Iterator[str]:
    reachable = {it.before.mode}
    for _ in Mode:
        reachable |= {to for mode in reachable for move in MOVES[type(it.event)] if (to := after(mode, move))}
    if it.forgotten:
        reachable = {Mode.BOT}
    if it.after.mode not in reachable:
        yield f"{it.before.mode} -> {it.after.mode} by {type(it.event).__name__}"
    if (it.after.owner is not None) != (it.after.mode is Mode.MANAGER):
        yield f"mode {it.after.mode} with owner {it.after.owner}"


def after_a_claim_the_bot_is_silent_until_the_return(it: Happened) -> Iterator[str]:
    owned = it.before.mode is Mode.MANAGER and not it.forgotten
    for effect in it.effects:
        if isinstance(effect, Assigned):
            owned = effect.manager is not None
        elif owned and isinstance(effect, Say) and effect.voice is Voice.BOT:
            yield f"the bot said {effect.message.text[:60]!r} while a manager had the chat"


def a_new_owner_is_a_new_epoch(it: Happened) -> Iterator[str]:
    if it.after.epoch < it.before.epoch:
        yield "the epoch fell"
    if it.after.owner != it.before.owner and it.after.epoch == it.before.epoch:
        yield "the owner changed and the epoch did not"


def a_stale_tap_changes_no_answer(it: Happened) -> Iterator[str]:
    event, before = it.event, it.before
    if not isinstance(event, Tapped) or event.question == before.question:
        return
    if event.button.startswith("!") and (event.question == 0 or event.button not in ("!skip", "!back")):
        return
    if _is_still_open(it, event):
        return
    kept = ("answers", "held", "consents", "confirmed", "mode", "owner", "language", "stopped", "offers")
    for name in kept if before.mode is not Mode.CLOSED else kept[:3]:
        if getattr(it.after, name) != getattr(before, name):
            yield f"a tap on {event.button!r} of question {event.question} changed {name}"


def _is_still_open(it: Happened, event: Tapped) -> bool:
    """Whether the tapped question was asked again since, or was left open when a person was called."""
    before = it.before
    visit = next((visit for visit in before.trail if visit.question == event.question), None)
    if visit is None:
        return False
    if before.step is None and visit == before.trail[-1]:
        step = it.script.steps[visit.step]
        return isinstance(step, Ask) and step.learn not in before.answers
    return visit.step == before.step and (before.pending is None or event.button.startswith("!"))


def a_deadline_never_moves(it: Happened) -> Iterator[str]:
    if it.forgotten:
        return
    for name, issued in it.before.offers.items():
        if it.after.offers.get(name) != issued:
            yield f"offer {name} was {issued} and is {it.after.offers.get(name)}"


def nothing_personal_is_an_answer_without_consent(it: Happened) -> Iterator[str]:
    purposes = [s.purpose for s in it.script.steps.values() if isinstance(s, Agree) and s.personal]
    consents = it.after.consents
    if not purposes or any(p in consents and consents[p].granted for p in purposes):
        return
    for slot in PERSONAL:
        if slot in it.after.answers and it.after.answers[slot].via is not Via.MANAGER:
            yield f"{slot} is kept without consent"


def question_numbers_only_grow(it: Happened) -> Iterator[str]:
    last = it.before.question
    for bubble in it.bubbles:
        number = bubble.message.question
        if number and number <= last:
            yield f"question {number} came after {last}"
        last = max(last, number)
    if it.after.question < it.before.question or last > it.after.question:
        yield f"the count went from {it.before.question} to {it.after.question}"


def one_question_a_turn(it: Happened) -> Iterator[str]:
    numbers = [bubble.message.question for bubble in it.bubbles if bubble.message.question]
    if len(numbers) > 1:
        yield f"questions {numbers} in one turn"
    if numbers and it.after.step is None and it.after.pending is None:
        yield "a question was put and none is open"


def a_timer_acts_once_and_never_early(it: Happened) -> Iterator[str]:
    event = it.event
    if not isinstance(event, TimerDue):
        return
    if it.running.get(event.timer) != event.due or it.now < event.due:
        if it.after != it.before or it.effects:
            yield f"timer {event.timer} was not due and changed something"
    elif event.timer in it.after.timers and it.after.timers[event.timer] <= it.now:
        yield f"timer {event.timer} is still set for {it.after.timers[event.timer]}"


def timers_in_the_state_are_those_that_run(it: Happened) -> Iterator[str]:
    if running_after(it) != it.after.timers:
        yield f"running {running_after(it)}, in the state {it.after.timers}"


def running_after(it: Happened) -> dict[str, datetime]:
    """Give the timers a shell has after it did what the effects say."""
    running = dict(it.running)
    event = it.event
    if isinstance(event, TimerDue) and running.get(event.timer) == event.due and it.now >= event.due:
        del running[event.timer]
    for effect in it.effects:
        if isinstance(effect, StartTimer):
            running[effect.timer] = effect.due
        elif isinstance(effect, StopTimer):
            running.pop(effect.timer, None)
    return running


def the_bot_writes_first_only_where_it_may(it: Happened) -> Iterator[str]:
    event, before = it.event, it.before
    if not isinstance(event, TimerDue) or not it.bubbles:
        return
    if before.blocked or before.mode in (Mode.MANAGER, Mode.CLOSED):
        yield f"timer {event.timer} spoke to a prospect who is {before.blocked or before.mode}"
    if event.timer != "remind":
        return
    if before.mode is not Mode.BOT or before.stopped or "abusive" in before.signals:
        yield "a reminder went to somebody who waits, or asked for none"
    if it.after.reminders > len(it.script.reminders) or it.after.reminders != before.reminders + 1:
        yield f"reminder {it.after.reminders} after {before.reminders}"
    if _is_quiet(it.script.quiet, it.now.astimezone(it.script.zone).time()):
        yield f"a reminder at {it.now}"


def _is_quiet(quiet: tuple[time, time], clock: time) -> bool:
    start, end = quiet
    return (clock >= start or clock < end) if start > end else start <= clock < end


def forgetting_leaves_no_word(it: Happened) -> Iterator[str]:
    if it.forgotten:
        yield from words_left(it.after, it.effects, it.secrets)


def words_left(state: State, effects: tuple[Effect, ...], secrets: tuple[str, ...]) -> Iterator[str]:
    """Give the secrets that stand in a state, or in what is to be written of it."""
    text = (msgspec.json.encode(state) + msgspec.json.encode(effects)).decode().casefold()
    yield from (f"{secret!r} is left" for secret in secrets if secret.casefold() in text)


def a_prospect_is_answered(it: Happened) -> Iterator[str]:
    before, event = it.before, it.event
    resting = before.quiet_until is not None and it.now < before.quiet_until
    if before.mode is Mode.MANAGER or resting or it.bubbles:
        return
    is_kept = before.mode is Mode.WAITING and it.after.noted != before.noted
    if isinstance(event, Said) and event.text.strip() and not is_kept and not _is_burst(it):
        yield f"no answer to {event.text[:60]!r}"
    if isinstance(event, Tapped) and not _tapped_again(it, event):
        yield f"no answer to a tap on {event.button!r}"


def _is_burst(it: Happened) -> bool:
    """Whether the text went on with an unread one so soon that it may be read together with the next."""
    return it.after.unread is not None and it.after.unread != it.before.unread


def _tapped_again(it: Happened, event: Tapped) -> bool:
    return any(answer.option == event.button for answer in it.before.answers.values())


def the_lead_follows_the_answers(it: Happened) -> Iterator[str]:
    changed = it.after.answers != it.before.answers or it.after.signals != it.before.signals
    if changed and not any(isinstance(effect, LeadChanged) for effect in it.effects):
        yield "answers changed and the lead did not"


def the_state_survives_being_stored(it: Happened) -> Iterator[str]:
    if _read(msgspec.json.encode(it.after)) != it.after:
        yield "the state reads back differently"


_read = msgspec.json.Decoder(State).decode

Rule: TypeAlias = Callable[[Happened], Iterator[str]]
RULES: tuple[Rule, ...] = (
    the_mode_changes_only_by_the_table,
    after_a_claim_the_bot_is_silent_until_the_return,
    a_new_owner_is_a_new_epoch,
    a_stale_tap_changes_no_answer,
    a_deadline_never_moves,
    nothing_personal_is_an_answer_without_consent,
    question_numbers_only_grow,
    one_question_a_turn,
    a_timer_acts_once_and_never_early,
    timers_in_the_state_are_those_that_run,
    the_bot_writes_first_only_where_it_may,
    forgetting_leaves_no_word,
    a_prospect_is_answered,
    the_lead_follows_the_answers,
    the_state_survives_being_stored,
)

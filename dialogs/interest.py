"""What shows that somebody is interested of their own accord: they asked, came back, subscribed, were recommended.

What they did is kept in the state as it happens. A subscription and a recommendation are read from the consents,
the answers and the source, so that an edited script sees them in old leads, too, and a withdrawn consent counts no
more.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from dialogs.ids import SlotName, StepId
from dialogs.same import Same
from dialogs.script import Agree, AnyStep, Ask, Interest, Script
from dialogs.state import State

CAME_BACK = "came back"
SUBSCRIBED = "subscribed"
RECOMMENDED = "was recommended"
USUAL = frozenset({"friend", "friends", "recommendation", "recommended", "refer-a-friend", "word-of-mouth"})
"""Mediums and campaigns that say somebody recommended us, whatever the script. Not ``referral``: statistics
programs call any link on another site that."""


class Showing(msgspec.Struct, frozen=True):
    """Where a script learns of interest: its consents (step, purpose) and the answers that show it."""

    consents: tuple[tuple[StepId, str], ...]
    subscriptions: frozenset[str]
    answers: Mapping[SlotName, Mapping[str, Interest]]


@lru_cache(maxsize=64)
def _showing(key: Same[Mapping[StepId, AnyStep]]) -> Showing:
    steps = key.parts[0].values()
    agrees = [step for step in steps if isinstance(step, Agree)]
    answers: dict[SlotName, dict[str, Interest]] = {}
    asks = [step for step in steps if isinstance(step, Ask)]
    for learn, answer in ((step.learn, answer) for step in asks for answer in step.answers):
        if answer.shows is not None:
            answers.setdefault(learn, {})[answer.id] = answer.shows
    return Showing(
        tuple((step.id, step.purpose) for step in agrees),
        frozenset(step.purpose for step in agrees if step.shows is Interest.SUBSCRIPTION),
        answers,
    )


def shown(script: Script, state: State) -> tuple[str, ...]:
    """Give everything that shows interest of their own, each once, what they did first."""
    showing = _showing(Same(script.steps))
    found = state.own_interest
    if _subscribed(showing, state) and SUBSCRIBED not in found:
        found = (*found, SUBSCRIBED)
    if RECOMMENDED not in found and _recommended(showing, script, state):
        found = (*found, RECOMMENDED)
    return found


def is_subscribed(script: Script, state: State) -> bool:
    """Whether they follow us or want our news, by a consent in force or an answer."""
    return _subscribed(_showing(Same(script.steps)), state)


def _subscribed(showing: Showing, state: State) -> bool:
    if state.stopped:
        return False
    given = any(one in state.consents and state.consents[one].granted for one in showing.subscriptions)
    return given or _answered(showing, state, Interest.SUBSCRIPTION)


def is_recommended(script: Script, state: State) -> bool:
    """Whether somebody recommended us to them: they said so, answered so, or came by such a link."""
    return RECOMMENDED in state.own_interest or _recommended(_showing(Same(script.steps)), script, state)


def _recommended(showing: Showing, script: Script, state: State) -> bool:
    first, last = state.source, state.last_source or state.source
    for word in (first.medium, first.campaign, last.medium, last.campaign):
        if word and _recommends(script, word.casefold()):
            return True
    return _answered(showing, state, Interest.RECOMMENDATION)


def _recommends(script: Script, word: str) -> bool:
    return word in USUAL or word in script.recommended


def consents(script: Script, state: State) -> dict[str, bool]:
    """Give the step of each consent that was decided, and how."""
    decided = state.consents
    pairs = _showing(Same(script.steps)).consents
    return {step: decided[purpose].granted for step, purpose in pairs if purpose in decided}


def _answered(showing: Showing, state: State, interest: Interest) -> bool:
    """Whether an answer given shows ``interest``."""
    if not showing.answers:
        return False
    found = ((options, state.answers.get(slot)) for slot, options in showing.answers.items())
    return any(answer is not None and options.get(answer.option) is interest for options, answer in found)

"""What shows that somebody is interested of their own accord: they asked, came back, subscribed, were recommended.

What they did is kept in the state as it happens. A subscription and a recommendation are read from the consents,
the answers and the source, so that an edited script sees them in old leads, too, and a withdrawn consent counts no
more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from dialogs.ids import SlotName, StepId
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


class _Steps:
    """The steps of a script as a cache key: the same object is the same key."""

    __slots__ = ("steps",)

    def __init__(self, steps: Mapping[StepId, AnyStep]) -> None:
        self.steps = steps

    def __hash__(self) -> int:
        return id(self.steps)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Steps) and self.steps is other.steps


@lru_cache(maxsize=64)
def _showing(key: _Steps) -> Showing:
    agrees = [step for step in key.steps.values() if isinstance(step, Agree)]
    answers: dict[SlotName, dict[str, Interest]] = {}
    asks = [step for step in key.steps.values() if isinstance(step, Ask)]
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
    found = (*state.own_interest, *_read(script, state))
    return tuple(dict.fromkeys(found))


def is_subscribed(script: Script, state: State) -> bool:
    """Whether they follow us or want our news, by a consent in force or an answer."""
    subscriptions = _showing(_Steps(script.steps)).subscriptions
    given = (state.consents[purpose].granted for purpose in subscriptions if purpose in state.consents)
    return not state.stopped and (any(given) or _answered(script, state, Interest.SUBSCRIPTION))


def is_recommended(script: Script, state: State) -> bool:
    """Whether somebody recommended us to them: they said so, answered so, or came by such a link."""
    if RECOMMENDED in state.own_interest or _answered(script, state, Interest.RECOMMENDATION):
        return True
    known = USUAL | script.recommended
    sources = (state.source, state.last_source or state.source)
    return any(word.casefold() in known for one in sources for word in (one.medium, one.campaign) if word)


def consents(script: Script, state: State) -> dict[str, bool]:
    """Give the step of each consent that was decided, and how."""
    decided = state.consents
    pairs = _showing(_Steps(script.steps)).consents
    return {step: decided[purpose].granted for step, purpose in pairs if purpose in decided}


def _read(script: Script, state: State) -> Iterator[str]:
    if is_subscribed(script, state):
        yield SUBSCRIBED
    if is_recommended(script, state):
        yield RECOMMENDED


def _answered(script: Script, state: State, interest: Interest) -> bool:
    """Whether an answer given shows ``interest``."""
    showing = _showing(_Steps(script.steps)).answers
    found = ((options, state.answers.get(slot)) for slot, options in showing.items())
    return any(answer is not None and options.get(answer.option) is interest for options, answer in found)

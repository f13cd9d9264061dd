"""What shows that somebody is interested of their own accord: they asked, came back, subscribed, were recommended.

What they did is kept in the state as it happens. A subscription and a recommendation are read from the consents,
the answers and the source, so that an edited script sees them in old leads, too, and a withdrawn consent counts no
more.
"""

from __future__ import annotations

from dialogs.script import Interest, Script
from dialogs.state import State

CAME_BACK = "came back"
SUBSCRIBED = "subscribed"
RECOMMENDED = "was recommended"
USUAL = frozenset({"friend", "friends", "recommendation", "recommended", "refer-a-friend", "word-of-mouth"})
"""Mediums and campaigns that say somebody recommended us, whatever the script. Not ``referral``: statistics
programs call any link on another site that."""


def shown(script: Script, state: State) -> tuple[str, ...]:
    """Give everything that shows interest of their own, each once, what they did first."""
    found = state.own_interest
    if is_subscribed(script, state) and SUBSCRIBED not in found:
        found = (*found, SUBSCRIBED)
    if RECOMMENDED not in found and is_recommended(script, state):
        found = (*found, RECOMMENDED)
    return found


def is_subscribed(script: Script, state: State) -> bool:
    """Whether they follow us or want our news, by a consent in force or an answer."""
    if state.stopped:
        return False
    for agree in script.agrees:
        consent = state.consents.get(agree.purpose) if agree.shows is Interest.SUBSCRIPTION else None
        if consent is not None and consent.granted:
            return True
    return _answered(script, state, Interest.SUBSCRIPTION)


def is_recommended(script: Script, state: State) -> bool:
    """Whether somebody recommended us to them: they said so, answered so, or came by such a link."""
    if RECOMMENDED in state.own_interest:
        return True
    first, last = state.source, state.last_source or state.source
    for word in (first.medium, first.campaign, last.medium, last.campaign):
        if word and _recommends(script, word.casefold()):
            return True
    return _answered(script, state, Interest.RECOMMENDATION)


def _recommends(script: Script, word: str) -> bool:
    return word in USUAL or word in script.recommended


def consents(script: Script, state: State) -> dict[str, bool]:
    """Give the step of each consent that was decided, and how."""
    decided = state.consents
    return {agree.id: decided[agree.purpose].granted for agree in script.agrees if agree.purpose in decided}


def _answered(script: Script, state: State, interest: Interest) -> bool:
    """Whether an answer given shows ``interest``."""
    for slot, options in script.shows.items():
        answer = state.answers.get(slot)
        if answer is not None and options.get(answer.option) is interest:
            return True
    return False

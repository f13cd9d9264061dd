"""What is known of a conversation, in the form conditions look at."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from dialogs import hours, interest
from dialogs.conditions import Facts
from dialogs.ids import SlotName
from dialogs.offers import is_over
from dialogs.quality.weighing import judgement
from dialogs.script import Script
from dialogs.state import State, Status

NAME = SlotName("name")
CONTACTS = (SlotName("phone"), SlotName("email"), SlotName("social"))
"""The slots that hold a way to reach a lead, best first."""
UNDER_AGE = "under age"
"""The flag of a fact that tells of a child: no contact of theirs is kept, no reminder is sent."""
PERSONAL = (NAME, *CONTACTS)
"""Slots whose answers are kept only with consent."""


def is_lead(state: State) -> bool:
    """Whether there is a name and at least one contact: what makes a prospect a lead."""
    return _left(state, NAME) and any(_left(state, slot) for slot in CONTACTS)


def _left(state: State, slot: SlotName) -> bool:
    answer = state.answers.get(slot)
    return answer is not None and answer.status in (Status.KNOWN, Status.UNVERIFIED)


def facts(script: Script, state: State, now: datetime) -> Facts:
    """Collect what conditions may look at."""
    desk = script.desk(state.language)
    offers: dict[str, Literal["open", "over"]] = {
        name: "over" if is_over(issued, now) else "open" for name, issued in state.offers.items()
    }
    return Facts(
        answers=state.answers,
        offers=offers,
        desk_open=hours.is_open(desk.hours, desk.zone, now),
        language=state.language,
        channel=state.source.channel,
        campaign=state.source.campaign,
        medium=state.source.medium,
        lead_known=is_lead(state),
        returning=interest.CAME_BACK in state.own_interest,
        subscribed=interest.is_subscribed(script, state),
        recommended=interest.is_recommended(script, state),
        consents=interest.consents(script, state),
        today=now.astimezone(script.zone).date(),
        currency=script.currency,
        suspected=judgement(script, state).kinds,
    )

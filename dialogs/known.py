"""What is known of a conversation, in the form conditions look at."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal

from dialogs import hours, interest
from dialogs.conditions import Facts
from dialogs.ids import SlotName
from dialogs.offers import is_over
from dialogs.quality.weighing import judgement
from dialogs.script import Script
from dialogs.state import Answer, State

NAME = SlotName("name")
CONTACTS = (SlotName("phone"), SlotName("email"), SlotName("social"))
"""The slots that hold a way to reach a lead, best first."""
CALL_TIME = SlotName("call_time")
UNDER_AGE = "under age"
"""The flag of a fact that tells of a child: no contact of theirs is kept, no reminder is sent."""
PERSONAL = (NAME, *CONTACTS)
"""Slots whose answers are kept only with consent."""


def is_lead(state: State) -> bool:
    """Whether there is a name and at least one contact: what makes a prospect a lead."""
    answers = state.answers
    if NAME not in answers or not answers[NAME].given:
        return False
    return any(slot in answers and answers[slot].given for slot in CONTACTS)


def facts(script: Script, state: State, now: datetime) -> Facts:
    """Give what conditions may look at, as it is at ``now`` (aware)."""
    return _Known(script, state, now)


class _Known:
    """Facts of a state, each found out when it is looked at."""

    __slots__ = ("_now", "_script", "_state")

    def __init__(self, script: Script, state: State, now: datetime) -> None:
        self._script = script
        self._state = state
        self._now = now

    @property
    def answers(self) -> Mapping[SlotName, Answer]:
        """What was answered."""
        return self._state.answers

    @property
    def offers(self) -> dict[str, Literal["open", "over"]]:
        """The offers made."""
        made = self._state.offers.items()
        return {name: "over" if is_over(issued, self._now) else "open" for name, issued in made}

    @property
    def desk_open(self) -> bool:
        """Whether it is working time."""
        desk = self._script.desk(self._state.language)
        return hours.is_open(desk.hours, desk.zone, self._now)

    @property
    def language(self) -> str:
        """The language spoken."""
        return self._state.language

    @property
    def channel(self) -> str:
        """The channel they first came by."""
        return self._state.source.channel

    @property
    def campaign(self) -> str:
        """The campaign they first came by."""
        return self._state.source.campaign

    @property
    def medium(self) -> str:
        """The medium they first came by."""
        return self._state.source.medium

    @property
    def lead_known(self) -> bool:
        """Whether they are a lead."""
        return is_lead(self._state)

    @property
    def returning(self) -> bool:
        """Whether they came back another time."""
        return interest.CAME_BACK in self._state.own_interest

    @property
    def today(self) -> date:
        """The date in the script's zone."""
        return self._now.astimezone(self._script.zone).date()

    @property
    def currency(self) -> str:
        """The script's currency."""
        return self._script.currency

    @property
    def suspected(self) -> frozenset[str]:
        """The kinds of pseudo-lead they may be."""
        return judgement(self._script, self._state).kinds

    @property
    def subscribed(self) -> bool:
        """Whether they want our news."""
        return interest.is_subscribed(self._script, self._state)

    @property
    def recommended(self) -> bool:
        """Whether somebody recommended us."""
        return interest.is_recommended(self._script, self._state)

    @property
    def consents(self) -> Mapping[str, bool]:
        """The consents that were decided."""
        return interest.consents(self._script, self._state)

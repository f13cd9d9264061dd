"""Whatever happens in whatever order, the engine gives an answer: hypothesis looks for what raises."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot import scripts
from dialogs.engine import advance, begin
from dialogs.events import (
    Absence,
    Attached,
    Blocked,
    Claimed,
    DeskNews,
    Event,
    Media,
    Opened,
    OutcomeSet,
    Reassigned,
    Released,
    Replied,
    Result,
    Returned,
    Said,
    SharedContact,
    Source,
    Tapped,
    TimerDue,
)
from dialogs.ids import Language, ManagerId
from dialogs.script import Script
from dialogs.state import State
from tests.simulator.rules import RULES, Happened, running_after

SCHOOL = Path(__file__).parents[2] / "dialogs" / "scripts" / "language-school"
START = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)


@cache
def school() -> Script:
    return scripts.load(SCHOOL)


BUTTONS = (
    "yes", "no", "ok", "share", "work", "exam", "fun", "soon", "alone", "group", "private", "yes_please", "message",
    "!skip", "!back", "!stop", "!human", "!restart", "!forget", "!change", "!help", "!language", "!continue",
    "wait", "call_back", "carry_on", "any_time",
    "slot:need", "slot:phone", "language:es", "language:xx", "", "!",
)  # fmt: skip
WORDS = (
    "back", "skip", "stop", "forget me", "human", "yes", "no", "hola", "anna.lee@example.org", "+49 1512 3456789",
    "wrong phone", "actually in May", "Anna Lee", "in three weeks", "200 to 300 euros", "why?", "idiot",
)  # fmt: skip
texts = st.sampled_from(WORDS) | st.text(max_size=60)
managers = st.sampled_from([ManagerId("anna"), ManagerId("ben")])
prospect_events: st.SearchStrategy[Event] = st.one_of(
    st.builds(Said, texts),
    st.builds(Tapped, st.integers(-1, 12), st.sampled_from(BUTTONS)),
    st.builds(SharedContact, texts, st.booleans(), texts),
    st.builds(Attached, st.sampled_from(Media), texts, texts, st.sampled_from(["", "a"])),
    st.builds(
        Opened, st.builds(Source, texts), st.sampled_from([None, Language("es"), Language("xx")]), texts
    ),
    st.just(Blocked()),
)
desk_events: st.SearchStrategy[Event] = st.one_of(
    st.builds(Claimed, managers, texts, st.booleans()),
    st.builds(Replied, managers, texts, texts),
    st.builds(Returned, managers, texts, st.dictionaries(st.sampled_from(["need", "phone", "xx"]), texts)),
    st.builds(Reassigned, managers, texts, managers, texts, st.booleans()),
    st.builds(Released, managers, texts, st.sampled_from(Absence), st.none() | st.integers(0, 5)),
    st.builds(DeskNews, st.none() | st.integers(0, 5)),
    st.builds(OutcomeSet, managers, texts, st.none() | st.sampled_from(Result), texts),
)


class AnyEvents(RuleBasedStateMachine):
    """One conversation of the shipped script, its rules looked at after every event."""

    @initialize(event=prospect_events)
    def begins(self, event: Event) -> None:
        self.now = START
        self.wrong: list[str] = []
        done = begin(school(), event, now=self.now, channel="web")
        self.state: State = done.state
        self.running = dict(done.state.timers)

    @rule(event=prospect_events | desk_events, seconds=st.sampled_from([0, 1, 30, 4_000, 200_000]))
    def happens(self, event: Event, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)
        self._advance(event)

    @rule(late=st.integers(-5, 5_000), name=st.sampled_from(["remind", "wait", "other"]))
    def timer_comes(self, late: int, name: str) -> None:
        due = self.state.timers.get(name, self.now)
        self.now = max(self.now, due + timedelta(seconds=late))
        self._advance(TimerDue(name, due))

    def _advance(self, event: Event) -> None:
        done = advance(school(), self.state, event, now=self.now)
        it = Happened(school(), self.state, event, done.state, done.effects, self.now, self.running, ())
        self.wrong = [f"{check.__name__}: {what}" for check in RULES for what in check(it)]
        self.running = running_after(it)
        self.state = done.state
        msgspec.json.encode(done)

    @invariant()
    def no_rule_is_broken(self) -> None:
        assert getattr(self, "wrong", []) == []


AnyEvents.TestCase.settings = settings(max_examples=40, stateful_step_count=25)
TestAnyEvents = AnyEvents.TestCase

"""Values as JSON text: they come back equal, and every version ever written can be read."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dialogs import events
from dialogs.events import Event, Result
from dialogs.ids import Language, ManagerId, OfferId, SlotName, StepId
from dialogs.messages import Message
from dialogs.modes import Mode
from dialogs.quality.values import Evidence, Pace
from dialogs.slots.reading import Choice, Email, FreeText, Money, Period, PersonName, Phone, Social, YesNo
from dialogs.state import (
    VERSION,
    Answer,
    Calmer,
    Code,
    Confirm,
    Consent,
    Issued,
    KeepOrChange,
    Outcome,
    Owner,
    Proof,
    State,
    Unread,
    Visit,
)
from storage import codec
from storage.ids import new_id
from storage.moments import moment, stamp
from storage.records import Heard
from tests.storage.builders import EN, NOW, a_lead, a_state

A_WHOLE_STATE = a_state(
    mode=Mode.MANAGER,
    question=7,
    pending=Confirm(SlotName("email"), "a@gmial.com", Email("a@gmail.com"), Email("a@gmial.com"), ("typo",)),
    trail=(Visit(1, StepId("need")), Visit(2, StepId("budget"))),
    said=(StepId("welcome"),),
    answers={
        SlotName("phone"): Answer("0151", NOW, Phone("+49151"), flags=("foreign",)),
        SlotName("name"): Answer("Anna Smith", NOW, PersonName("Anna Smith", "Anna", "Smith")),
        SlotName("profile"): Answer("@anna", NOW, Social("instagram", "anna")),
        SlotName("budget"): Answer("500", NOW, Money(None, 500.5, "EUR"), option="b"),
        SlotName("when"): Answer("May", NOW, Period(date(2027, 5, 1), None)),
        SlotName("need"): Answer("work", NOW, Choice("work")),
        SlotName("ok"): Answer("yes", NOW, YesNo(yes=True)),
        SlotName("free"): Answer("سلام \u0000 \U0001f600", NOW, FreeText("x")),
    },
    consents={"contact": Consent("contact", granted=True, text="May we?", language=EN, at=NOW)},
    offers={OfferId("discount"): Issued(OfferId("discount"), NOW, NOW + timedelta(days=3))},
    timers={"reminder": NOW},
    unread=Unread("hm", NOW),
    owner=Owner(ManagerId("maria"), "Maria"),
    epoch=2,
    waiting_since=NOW,
    outcome=Outcome(Result.WON, "maria", NOW),
    evidence=(Evidence("quick", NOW),),
    pace=Pace(NOW, (120, 130), quick=2),
    code=Code(SlotName("email"), "a@b.c", NOW, "salt", "hash", NOW),
    cleared=True,
)

AN_EVENT_OF_EACH_KIND: list[Event] = [
    events.Opened(events.Source("web", page="https://example.org/?a=1"), Language("en"), "Anna"),
    events.Said('"; DROP TABLE inbox; --'),
    events.Tapped(3, "yes"),
    events.SharedContact("+49151", own=True, name="Anna"),
    events.Attached(events.Media.VOICE, "file-1", "listen", "album"),
    events.TimerDue("reminder", NOW),
    events.Released(ManagerId("anna"), "Anna", events.Absence.SILENT, 2),
    events.DeskNews(3),
    events.Blocked("gone"),
    events.Edited("17", "at ten"),
    events.Changed(ManagerId("m"), "Maria", 4, "We close at eight"),
    events.Claimed(ManagerId("m"), "Maria", force=True),
    events.Replied(ManagerId("m"), "Maria", "Hi"),
    events.Returned(ManagerId("m"), "Maria", {"price": "500"}),
    events.Reassigned(ManagerId("m"), "Maria", ManagerId("n"), "Nina", force=True),
    events.OutcomeSet(ManagerId("m"), "Maria", None),
    events.Cleared(ManagerId("m"), "Maria", real=False),
    events.Reached(ManagerId("m"), "Maria", SlotName("phone"), reached=False),
    events.Noticed(("wave",)),
    events.Proved(SlotName("email"), "a@b.c", Proof.PLAUSIBLE, "typo"),
    events.CodeSent(SlotName("email"), "a@b.c", "salt", "hash", NOW),
    events.Joined("c2", {SlotName("name"): Answer("Anna", NOW, proof=Proof.OWN, merged="c1")}),
    events.Parted("c2"),
]


def test_a_state_with_everything_in_it_comes_back_equal() -> None:
    assert codec.decode_state(codec.encode_state(A_WHOLE_STATE)) == A_WHOLE_STATE


@pytest.mark.parametrize("pending", [KeepOrChange(StepId("need")), Calmer(), None])
def test_whatever_is_pending_comes_back(pending: object) -> None:
    state = a_state(pending=pending)
    assert codec.decode_state(codec.encode_state(state)) == state


@pytest.mark.parametrize("event", AN_EVENT_OF_EACH_KIND, ids=lambda event: type(event).__name__)
def test_every_event_comes_back_equal(event: Event) -> None:
    assert codec.decode_event(codec.encode(event)) == event
    assert codec.decode_heard(codec.encode(Heard(event, "label"))) == Heard(event, "label")


def test_the_list_of_events_above_leaves_none_out() -> None:
    assert {type(event) for event in AN_EVENT_OF_EACH_KIND} == set(get_args(Event))


def test_leads_and_messages_come_back_equal() -> None:
    message = Message("Hi", EN, deadline=NOW)
    assert codec.decode_message(codec.encode(message)) == message
    assert codec.decode_lead(codec.encode(a_lead())) == a_lead()


def test_a_state_always_says_its_version() -> None:
    assert msgspec.json.decode(codec.encode_state(a_state()))["version"] == VERSION


def test_a_state_written_without_a_version_is_of_the_first() -> None:
    raw = msgspec.to_builtins(a_state())
    raw.pop("version", None)
    assert codec.upgraded(raw)["version"] == VERSION
    assert codec.decode_state(msgspec.json.encode(raw).decode()) == a_state()


def test_an_older_state_is_carried_up_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    def to_two(raw: dict[str, Any]) -> dict[str, Any]:
        return {("step" if key == "stage" else key): value for key, value in raw.items()}

    def to_three(raw: dict[str, Any]) -> dict[str, Any]:
        return raw | {"epoch": raw["epoch"] + 1}

    monkeypatch.setattr(codec, "VERSION", 3)
    monkeypatch.setattr(codec, "UPGRADES", {1: to_two, 2: to_three})
    raw = msgspec.to_builtins(a_state(step=None)) | {"version": 1, "stage": "need", "epoch": 4}
    upgraded = codec.upgraded(raw)
    assert (upgraded["version"], upgraded["step"], upgraded["epoch"]) == (3, "need", 5)


def test_there_is_a_step_up_from_every_former_version() -> None:
    assert sorted(codec.UPGRADES) == list(range(1, VERSION))


def test_a_state_of_a_later_program_is_refused() -> None:
    text = codec.encode_state(a_state()).replace(f'"version":{VERSION}', '"version":999')
    with pytest.raises(ValueError, match="999"):
        codec.decode_state(text)


ANY_TIME = st.datetimes(timezones=st.just(UTC))
ANY_ZONE = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(ANY_TIME, ANY_ZONE)
def test_a_time_comes_back_to_the_microsecond(at: datetime, zone: timezone) -> None:
    assume(2 < at.toordinal() < date.max.toordinal() - 2)
    assert moment(stamp(at.astimezone(zone))) == at
    assert moment(stamp(at)).tzinfo == UTC
    assert len(stamp(at)) == 27


@given(ANY_TIME, ANY_TIME)
def test_the_order_of_the_texts_is_the_order_of_the_times(one: datetime, other: datetime) -> None:
    assert (stamp(one) < stamp(other)) == (one < other)


def test_a_time_is_written_in_utc() -> None:
    at = datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    assert stamp(at) == "2026-01-01T21:34:05.000000Z"


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        stamp(NOW.replace(tzinfo=None))


def test_ids_are_unlike_each_other_and_sort_by_age() -> None:
    ids = [new_id(NOW + timedelta(milliseconds=number)) for number in range(1000)]
    assert len(set(ids)) == 1000
    assert ids == sorted(ids)
    assert {len(one) for one in ids} == {26}


@given(st.text(), st.dictionaries(st.text(min_size=1), st.text(), max_size=3))
def test_hostile_words_come_back_as_they_were(words: str, names: dict[str, str]) -> None:
    answers = {SlotName(name): Answer(value, NOW) for name, value in names.items()}
    state: State = a_state(noted=(words,), answers=answers)
    encoded = words.encode("utf-8", "surrogatepass")
    if encoded.decode("utf-8", "ignore") == words:
        assert codec.decode_state(codec.encode_state(state)) == state

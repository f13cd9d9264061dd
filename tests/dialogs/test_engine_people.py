"""Rules of offers, consent, time, takeover and farewell."""

from __future__ import annotations

from datetime import timedelta
from typing import TypeVar

import pytest

from dialogs.effects import (
    Assigned,
    ConsentGiven,
    Effect,
    Forget,
    HandoffAsked,
    LeadChanged,
    OfferMade,
    OutcomeRecorded,
    Refused,
    ReminderHeld,
    StartTimer,
    StopTimer,
)
from dialogs.engine import advance
from dialogs.events import Claimed, OutcomeSet, Replied, Result, Returned, Said, TimerDue
from dialogs.ids import ManagerId, OfferId, SlotName
from dialogs.lead import LeadClass
from dialogs.messages import Voice
from dialogs.modes import Mode
from dialogs.rehearsal import Rehearsal
from dialogs.state import Proof
from tests.dialogs.school import TO_THE_NAME, TO_THE_OFFER, TO_THE_PRICE, a_chat, said, school

E = TypeVar("E", bound=Effect)
ANNA, BEN = ManagerId("anna"), ManagerId("ben")


def those(stage: Rehearsal, kind: type[E]) -> list[E]:
    return [effect for effect in stage.effects if isinstance(effect, kind)]


# --- offers ---


def test_a_deadline_is_set_once_and_survives_everything() -> None:
    stage = a_chat(*TO_THE_OFFER)
    made = {effect.offer.offer: effect.offer.deadline for effect in those(stage, OfferMade)}
    assert made.keys() == {"level_talk", "first_month"}
    stage.wait(timedelta(days=1))
    stage.say("start over")
    stage.tap("Start over")
    for label in TO_THE_OFFER:
        stage.tap(label)
    assert those(stage, OfferMade) == []
    stage.open()
    stage.claim("Anna")
    stage.hand_back("Anna")
    assert {name: issued.deadline for name, issued in stage.state.offers.items()} == made


def test_the_bubble_that_makes_an_offer_carries_the_nearest_deadline() -> None:
    stage = a_chat(*TO_THE_OFFER)
    deadlines = [heard.message.deadline for heard in stage.heard]
    assert deadlines[0] == stage.state.offers[OfferId("first_month")].deadline


def test_an_offer_that_ended_is_not_for_the_taking() -> None:
    stage = a_chat(*TO_THE_OFFER)
    stage.wait(timedelta(days=2, hours=12))
    stage.say("only the 10%")
    assert "The 10% ended" in said(stage)
    assert SlotName("wants_talk") not in stage.state.answers


# --- consent ---


def test_every_consent_and_refusal_goes_into_the_ledger_with_its_words() -> None:
    stage = a_chat(*TO_THE_OFFER, "Yes, please")
    stage.tap("No")
    (given,) = those(stage, ConsentGiven)
    assert not given.consent.granted
    assert given.consent.purpose == "keep my details for this request"
    assert "May Lingua Haus keep them" in given.consent.text
    assert given.consent.at == stage.now


def test_stop_withdraws_the_consent_to_be_written_to() -> None:
    stage = a_chat("Work")
    stage.say("stop")
    (given,) = those(stage, ConsentGiven)
    assert (given.consent.purpose, given.consent.granted) == ("write to me first", False)
    assert those(stage, StopTimer)[0].timer == "remind"


def test_forgetting_leaves_nothing_personal_and_tells_the_shell() -> None:
    stage = a_chat(*TO_THE_NAME)
    stage.say("Marta Klein")
    epoch = stage.state.epoch
    stage.say("forget me")
    stage.tap("Delete everything")
    state = stage.state
    assert those(stage, Forget) == [Forget()]
    assert (state.answers, state.held, state.consents, state.offers, state.timers) == ({}, {}, {}, {}, {})
    assert state.stopped
    assert state.epoch > epoch


def test_forgetting_works_while_a_manager_has_the_chat() -> None:
    stage = a_chat("Work")
    stage.claim("Anna")
    stage.say("forget me")
    stage.tap("Delete everything")
    assert those(stage, Assigned) == [Assigned(None)]
    assert stage.state.owner is None


# --- time ---


def test_a_stale_timer_changes_nothing() -> None:
    stage = a_chat("Work")
    due = stage.state.timers["remind"]
    early = advance(school(), stage.state, TimerDue("remind", due), now=due - timedelta(seconds=1))
    moved = advance(
        school(), stage.state, TimerDue("remind", due + timedelta(hours=1)), now=due + timedelta(hours=2)
    )
    unknown = advance(school(), stage.state, TimerDue("other", due), now=due)
    for done in (early, moved, unknown):
        assert (done.state, done.effects) == (stage.state, ())


def test_a_reminder_counts_from_the_last_word_and_fires_once() -> None:
    stage = a_chat("Work")
    stage.wait(timedelta(minutes=50))
    stage.say("do you have weekend groups?")
    stage.wait(timedelta(minutes=50))
    assert stage.heard == []
    stage.wait(timedelta(minutes=15))
    assert len(stage.heard) == 1


@pytest.mark.parametrize(
    ("how", "why"),
    [
        (lambda stage: stage.say("fuck you"), "was abusive"),
        (lambda stage: stage.tap("Talk to Anna"), "waits for a manager"),
    ],
)
def test_a_reminder_that_may_not_be_sent_says_why(how: object, why: str) -> None:
    stage = a_chat()
    assert callable(how)
    how(stage)
    stage.wait(timedelta(days=2))
    held = those(stage, ReminderHeld)
    assert [effect.why for effect in held] == [why]


def test_no_reminder_runs_once_the_path_has_ended() -> None:
    stage = a_chat(*TO_THE_OFFER, "No, thanks")
    assert "remind" not in stage.state.timers


def test_the_wait_for_a_manager_begins_when_one_is_called_and_ends_when_one_comes() -> None:
    stage = a_chat("Talk to Anna")
    assert those(stage, HandoffAsked) == [HandoffAsked("asked")]
    assert [t.due - stage.now for t in those(stage, StartTimer) if t.timer == "wait"] == [
        timedelta(minutes=10)
    ]
    stage.claim("Anna")
    assert "wait" in [t.timer for t in those(stage, StopTimer)]
    assert stage.state.timers == {}
    stage.wait(timedelta(hours=1))
    assert stage.heard == []


def test_asking_for_a_person_twice_calls_once() -> None:
    stage = a_chat("Talk to Anna")
    stage.say("where is the human?")
    stage.say("human")
    assert those(stage, HandoffAsked) == []
    assert "already" in said(stage)


# --- takeover ---


def test_the_first_manager_wins_and_the_others_learn_who() -> None:
    stage = a_chat("Work")
    stage.claim("Anna")
    epoch = stage.state.epoch
    stage.claim("Ben")
    assert those(stage, Refused) == [Refused(BEN, "owned", "Anna")]
    stage.reply("Ben", "Hello!")
    assert stage.heard == []
    assert stage.state.epoch == epoch
    stage.claim("Ben", force=True)
    assert stage.state.owner is not None
    assert stage.state.owner.name == "Ben"
    assert stage.state.epoch == epoch + 1


def test_a_word_in_an_unowned_chat_takes_it_over() -> None:
    stage = a_chat("Work")
    stage.reply("Anna", "Can I help?")
    assert [heard.voice for heard in stage.heard] == [Voice.NOTICE, Voice.MANAGER]
    assert stage.state.mode is Mode.MANAGER


def test_claiming_twice_says_nothing_twice() -> None:
    stage = a_chat("Work")
    stage.claim("Anna")
    state = stage.state
    stage.claim("Anna")
    assert (stage.effects, stage.state) == ([], state)


def test_nothing_reaches_whoever_blocked_the_bot_and_the_manager_is_told() -> None:
    stage = a_chat("Work")
    stage.block()
    stage.reply("Anna", "Hello?")
    assert those(stage, Refused) == [Refused(ANNA, "unreachable")]
    assert stage.heard == []
    assert stage.state.timers == {}


def test_only_the_owner_hands_back() -> None:
    stage = a_chat("Work")
    stage.claim("Anna")
    stage.hand_back("Ben")
    assert those(stage, Refused) == [Refused(BEN, "not yours", "Anna")]
    assert stage.state.mode is Mode.MANAGER


def test_what_a_manager_settled_is_read_like_an_answer_and_confirmed() -> None:
    stage = a_chat(*TO_THE_NAME)
    stage.claim("Anna")
    stage.hand_back(
        "Anna", {"name": "Marta Klein", "phone": "01522 3433333", "budget": "one-to-one", "call_time": ""}
    )
    answers = stage.state.answers
    assert answers[SlotName("phone")].proof is Proof.CONFIRMED
    assert answers[SlotName("budget")].option == "one_to_one"
    assert SlotName("call_time") not in answers
    assert "• Phone: +49 1522 3433333" in said(stage)
    assert said(stage).endswith("When is a good time for Anna to get in touch?")


def test_an_outcome_closes_and_can_be_taken_back() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.claim("Anna")
    stage.outcome("Anna", Result.PSEUDO, "a joke")
    assert those(stage, OutcomeRecorded) == [OutcomeRecorded(ANNA, Result.PSEUDO, "a joke")]
    assert stage.lead.lead_class.value == "cold"
    assert "pseudo" in stage.lead.signals
    stage.outcome("Anna", None)
    assert stage.lead.lead_class is LeadClass.WARM
    assert stage.state.mode is Mode.MANAGER
    assert stage.state.outcome is None


def test_an_outcome_belongs_to_the_owner_and_only_one_that_is_there_is_taken_back() -> None:
    stage = a_chat("Work")
    stage.outcome("Anna", None)
    assert those(stage, Refused) == [Refused(ANNA, "no outcome")]
    stage.claim("Anna")
    stage.outcome("Ben", Result.WON)
    assert those(stage, Refused) == [Refused(BEN, "owned", "Anna")]


def test_every_change_of_owner_raises_the_epoch() -> None:
    stage = a_chat("Work")
    epochs = [stage.state.epoch]
    stage.claim("Anna")
    epochs.append(stage.state.epoch)
    stage.claim("Ben", force=True)
    epochs.append(stage.state.epoch)
    stage.hand_back("Ben")
    epochs.append(stage.state.epoch)
    stage.outcome("Anna", Result.WON)
    epochs.append(stage.state.epoch)
    assert epochs == sorted(set(epochs))


# --- the core as a function ---


@pytest.mark.parametrize(
    "event",
    [
        Said("for work, in two months, and how much is it?"),
        Claimed(ANNA, "Anna"),
        Replied(ANNA, "Anna", "Hi"),
        Returned(ANNA, "Anna", {"need": "work"}),
        OutcomeSet(ANNA, "Anna", Result.WON),
    ],
)
def test_advance_changes_nothing_it_is_given_and_repeats_itself(event: object) -> None:
    stage = a_chat("Work")
    before = repr(stage.state)
    one = advance(school(), stage.state, event, now=stage.now)  # type: ignore[arg-type]
    other = advance(school(), stage.state, event, now=stage.now)  # type: ignore[arg-type]
    assert one == other
    assert repr(stage.state) == before


def test_the_lead_is_told_only_when_it_changes() -> None:
    stage = a_chat()
    assert len(those(stage, LeadChanged)) == 1
    stage.say("why?")
    assert those(stage, LeadChanged) == []
    stage.tap("Work")
    assert [effect.lead.points for effect in those(stage, LeadChanged)] == [25]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("para el trabajo", "es"),
        ("quiero hablar con una persona", "es"),
        ("для работы", "ru"),
        ("позовите человека", "ru"),
        ("للعمل", "ar"),
        ("เรื่องงาน", "th"),
        ("haluan puhua ihmisen kanssa", "fi"),
    ],
)
def test_whoever_writes_in_another_language_is_offered_it_before_anything_is_taken(
    text: str, language: str
) -> None:
    stage = a_chat()
    stage.say(text)
    assert "need" not in stage.state.answers
    stage.tap("yes")
    assert stage.state.language == language
    assert "need" in stage.state.answers or stage.state.waiting_since is not None


def test_the_language_is_offered_once_and_a_no_is_kept() -> None:
    stage = a_chat()
    stage.say("для работы")
    stage.tap("no")
    stage.say("для работы")
    assert (stage.state.language, stage.state.answers[SlotName("need")].option) == ("en", "work")


def test_a_name_in_another_script_is_a_name() -> None:
    stage = a_chat(*TO_THE_NAME)
    stage.say("Анна Петрова")
    assert stage.state.language == "en"
    assert stage.state.answers[SlotName("name")].words == "Анна Петрова"

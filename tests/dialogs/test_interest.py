"""Cold and warm: what shows interest of one's own, and how each question stands."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dialogs.conditions import compile as condition
from dialogs.conditions import holds
from dialogs.events import Noticed, Source
from dialogs.ids import SlotName
from dialogs.known import facts
from dialogs.lead import LeadClass
from dialogs.quality.recommending import says_recommended
from dialogs.rehearsal import Rehearsal
from dialogs.state import Standing
from tests.dialogs.school import MONDAY_NOON, TO_THE_NAME, TO_THE_OFFER, a_chat, at, said, school
from tests.dialogs.small_script import changed, read

TO_THE_NEWS = ("All correct", "Yes, she may")


def is_true(stage: Rehearsal, source: str) -> bool:
    return holds(condition(source), facts(stage.script, stage.state, stage.now))


def because(stage: Rehearsal) -> list[str]:
    return [reason.because for reason in stage.lead.reasons]


def asked_for_news() -> Rehearsal:
    stage = a_chat(*TO_THE_NAME)
    stage.say("Maria Gonzalez")
    stage.say("maria.g@example.org")
    stage.tap("Any time")
    for label in TO_THE_NEWS:
        stage.tap(label)
    return stage


# --- subscription ---


def test_whoever_wants_our_news_has_subscribed_and_the_card_says_so() -> None:
    stage = asked_for_news()
    stage.tap("Yes, do")
    assert "Own interest: subscribed" in because(stage)
    assert is_true(stage, "subscribed and consent to news is given and consent to news is not refused")


def test_whoever_wants_none_has_not_and_whoever_was_not_asked_has_decided_nothing() -> None:
    stage = asked_for_news()
    assert not is_true(stage, "consent to news is given or consent to news is refused")
    stage.tap("No, thanks")
    assert is_true(stage, "consent to news is refused and not subscribed")
    assert "Own interest: subscribed" not in because(stage)


def test_a_consent_to_keep_details_is_no_subscription() -> None:
    stage = a_chat(*TO_THE_NAME)
    assert is_true(stage, "consent to may_we is given and not subscribed")


def test_a_stop_ends_a_subscription() -> None:
    stage = asked_for_news()
    stage.tap("Yes, do")
    stage.say("stop")
    assert is_true(stage, "not subscribed")
    assert "Own interest: subscribed" not in because(stage)


def test_managers_learn_of_a_subscription_at_once() -> None:
    stage = asked_for_news()
    stage.tap("Yes, do")
    assert any(type(effect).__name__ == "LeadChanged" for effect in stage.effects)


def test_a_rule_gives_points_for_a_consent() -> None:
    stage = asked_for_news()
    before = stage.lead.points
    stage.tap("Yes, do")
    assert stage.lead.points == before + 5
    assert "Wants our news" in because(stage)


# --- recommendation ---


@pytest.mark.parametrize(
    "text",
    [
        "Hi! A friend told me about you",
        "my colleague recommended your school",
        "I was recommended by Kate",
        "Me los recomendó una amiga",
        "vengo de parte de Marta",
        "Мне вас посоветовала подруга",
        "узнала о вас от коллеги",
        "نصحني صديق بكم",
        "سمعت عنكم من زميلي",
        "เพื่อนแนะนำมาค่ะ",
        "รู้จักจากเพื่อน",
        "kaveri suositteli teitä",
        "kuulin teistä työkaverilta",
    ],
)
def test_a_recommendation_is_heard_in_every_language(text: str) -> None:
    assert says_recommended(text)


@pytest.mark.parametrize(
    "text",
    [
        "can you recommend a course?",
        "is it recommended for beginners?",
        "my friend is learning too",
        "I told you already",
        "¿qué me recomiendas?",
        "что посоветуете?",
        "мне посоветовали подтянуть английский",
        "بماذا تنصحني؟",
        "พี่แนะนำคอร์สไหนคะ",
        "ช่วยแนะนำหน่อยค่ะ",
        "mitä suosittelette?",
        "kaverin kanssa",
    ],
)
def test_a_question_for_advice_is_no_recommendation(text: str) -> None:
    assert not says_recommended(text)


def test_whoever_says_that_a_friend_told_them_is_warm_before_any_point() -> None:
    stage = a_chat()
    before = stage.lead.lead_class
    stage.say("a friend told me about you")
    assert (before, stage.lead.lead_class) == (LeadClass.COLD, LeadClass.WARM)
    assert "Own interest: was recommended" in because(stage)
    assert is_true(stage, "recommended")


def test_it_counts_in_the_first_words_of_all() -> None:
    stage = Rehearsal(school(), at(MONDAY_NOON))
    stage.say("Hello, my sister recommended your courses")
    assert is_true(stage, "recommended")


@pytest.mark.parametrize("source", [Source("web", medium="friend"), Source("web", campaign="Refer-a-Friend")])
def test_a_link_that_friends_pass_on_is_a_recommendation(source: Source) -> None:
    stage = Rehearsal(school(), at(MONDAY_NOON), source=source)
    stage.open()
    assert stage.lead.lead_class is LeadClass.WARM
    assert "Own interest: was recommended" in because(stage)


def test_another_sites_link_is_none_unless_the_script_says_so() -> None:
    stage = Rehearsal(school(), at(MONDAY_NOON), source=Source("web", medium="referral"))
    stage.open()
    assert is_true(stage, "not recommended")
    stage.script = replace(school(), recommended=frozenset({"referral"}))
    assert is_true(stage, "recommended")


def test_coming_back_by_a_friends_link_counts_too_and_managers_learn_of_it() -> None:
    stage = a_chat("Work")
    stage.open(Source("web", medium="friend"))
    assert is_true(stage, "recommended")
    assert any(type(effect).__name__ == "LeadChanged" for effect in stage.effects)


def heard_from(tap: str) -> Rehearsal:
    answers = (
        "      guitar: {label: Guitar, shows: recommendation}\n"
        "      piano: {label: Piano, shows: subscription}\n      drums: Drums\n"
    )
    old = "      guitar: Guitar\n      piano:\n        label: Piano\n        also: [keys, keyboard]\n"
    text = changed(old, answers, changed("languages: [en, es]", "languages: [en]"))
    script = replace(read(text, None), phrases=school().phrases)
    stage = Rehearsal(script, at(MONDAY_NOON))
    stage.open()
    stage.tap(tap)
    return stage


def test_an_answer_that_the_script_says_shows_it_counts_and_another_does_not() -> None:
    assert is_true(heard_from("Guitar"), "recommended and not subscribed")
    assert is_true(heard_from("Piano"), "subscribed and not recommended")
    assert is_true(heard_from("Drums"), "not (subscribed or recommended)")


def test_a_held_pseudo_lead_stays_cold_whoever_recommended_us() -> None:
    stage = a_chat()
    stage.say("a friend told me about you")
    stage.notice(Noticed(("quick", "regular")))
    assert stage.lead.lead_class is LeadClass.COLD


def test_a_slot_that_an_older_script_called_so_can_still_be_asked_about() -> None:
    stage = a_chat()
    assert not is_true(stage, "recommended is yes or consent is known or subscribed is unknown")


# --- said, refused, unknown, inferred ---


def standing(stage: Rehearsal, slot: str) -> str:
    return next(verdict.status for verdict in stage.lead.bant if verdict.bant == slot)


def test_a_tapped_answer_is_said_and_one_let_drop_is_inferred() -> None:
    stage = a_chat("Work")
    assert standing(stage, "need") == Standing.SAID
    stage.say("next month, and I decide, my budget is 150 euros a month")
    assert standing(stage, "timescale") == Standing.SAID
    assert standing(stage, "budget") == Standing.INFERRED
    assert is_true(stage, "budget is inferred and budget is known and not budget is said")
    assert is_true(stage, "timescale is said and timescale is not inferred")


def test_refused_unknown_and_not_asked_differ() -> None:
    stage = a_chat("Work", "This month", "On my own")
    assert standing(stage, "budget") == Standing.NOT_ASKED
    stage.tap("Rather not say")
    assert standing(stage, "budget") == Standing.REFUSED
    other = a_chat("Work", "This month", "On my own", "Not sure yet")
    assert standing(other, "budget") == Standing.UNKNOWN
    assert is_true(other, "budget is unknown and not budget is said and not budget is inferred")


def test_what_a_manager_settled_is_said() -> None:
    stage = a_chat("Work")
    stage.claim("Anna")
    stage.hand_back("Anna", {"budget": "about 150 euros"})
    assert standing(stage, "budget") == Standing.SAID


def test_what_was_inferred_is_said_once_they_answer_the_question_themselves() -> None:
    stage = a_chat("Work")
    stage.say("next month, and my budget is 150 euros a month")
    assert standing(stage, "budget") == Standing.INFERRED
    stage.say("actually a group")
    assert stage.state.answers[SlotName("budget")].option == "group"


def test_every_sign_of_interest_is_listed_for_a_qualified_lead_too() -> None:
    stage = a_chat(*TO_THE_OFFER)
    stage.say("how big is a group?")
    stage.tap("Yes, please")
    stage.tap("Yes, that's fine")
    stage.say("Maria Gonzalez")
    stage.say("maria.g@example.org")
    assert stage.lead.lead_class is LeadClass.QUALIFIED
    assert "Own interest: asked a question" in because(stage)


def test_a_lead_with_enough_points_says_what_still_keeps_it_from_qualifying() -> None:
    stage = a_chat(*TO_THE_OFFER)
    assert (stage.lead.lead_class, stage.lead.points) == (LeadClass.WARM, 90)
    assert "Enough points, still missing: a name and a contact" in because(stage)
    script = school()
    rule = replace(script.qualification, requires=condition("phone is known"))
    stage.script = replace(script, qualification=rule)
    assert "Enough points, still missing: phone is known" in because(stage)


def test_nothing_of_this_is_ever_said_to_the_prospect() -> None:
    stage = a_chat()
    stage.say("a friend told me about you")
    assert "recommend" not in said(stage)

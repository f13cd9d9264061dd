"""What people say beside the question that is open: wishes, corrections, greetings, refusals, in several languages."""

from __future__ import annotations

import pytest

from dialogs.ids import SlotName
from dialogs.rehearsal import Rehearsal
from dialogs.slots.reading import Money
from tests.dialogs.school import a_chat, said


def at_the_consent(language: str) -> Rehearsal:
    stage = a_chat(language=language)
    for _ in range(5):
        asking = stage.asking()
        assert asking is not None
        stage.tap(asking.buttons[0].label)
    assert stage.state.step == "may_we"
    return stage


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "hello, I'm back. I'd like to change the budget to 700 euros"),
        ("ar", "السلام عليكم، رجعت. بدي أغير الميزانية ل ٧٠٠ يورو"),
        ("th", "กลับมาแล้วค่ะ อยากเปลี่ยนงบเป็น 700 ยูโร"),
        ("fi", "moi, haluisin muuttaa budjettii, 700 euroo max"),
    ],
)
def test_a_new_budget_told_at_the_consent_is_noted_and_agrees_to_nothing(language: str, words: str) -> None:
    stage = at_the_consent(language)
    stage.say(words)
    assert not any(consent.granted for consent in stage.state.consents.values())
    value = stage.state.answers[SlotName("budget")].value
    assert isinstance(value, Money)
    assert (value.max, value.currency) == (700, "EUR")
    assert stage.state.step == "may_we"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "I want to buy a car"),
        ("ar", "بدي اشتري سيارة"),
        ("th", "อยากซื้อรถ"),
        ("fi", "haluun ostaa auton"),
        ("ru", "хочу купить машину"),
        ("es", "quiero comprar un coche"),
    ],
)
def test_a_wish_of_ones_own_is_no_leave_to_keep_details(language: str, words: str) -> None:
    stage = at_the_consent(language)
    stage.say(words)
    assert not any(consent.granted for consent in stage.state.consents.values())


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "I'd like that"), ("ar", "بدي"), ("fi", "haluan"), ("en", "yes, I want to")],
)
def test_a_wish_for_just_that_is_leave_enough(language: str, words: str) -> None:
    stage = at_the_consent(language)
    stage.say(words)
    assert any(consent.granted for consent in stage.state.consents.values())
    assert said(stage)

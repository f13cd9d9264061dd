"""What people say beside the question that is open: wishes, corrections, greetings, refusals, in several languages."""

from __future__ import annotations

import pytest

from dialogs.ids import SlotName
from dialogs.rehearsal import Rehearsal
from dialogs.slots.reading import Email, Money, PersonName, Social
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


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Good evening! I need it for work"),
        ("ar", "مساء الخير، أحتاجها للعمل"),
        ("th", "สวัสดีตอนเย็นค่ะ ใช้ทำงานค่ะ"),
        ("fi", "Hyvää iltapäivää, tarvitsen työhön"),
        ("es", "Buenas tardes, es para el trabajo"),
    ],
)
def test_a_good_evening_is_no_time_to_call(language: str, words: str) -> None:
    stage = a_chat(language=language)
    stage.say(words)
    assert SlotName("call_time") not in stage.state.answers


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        ("en", "line id mind_1234", Social("line", "mind_1234")),
        ("th", "ไลน์ไอดี mind_1234", Social("line", "mind_1234")),
        ("fi", "laitan instan @aleksi.makinen", Social("instagram", "aleksi.makinen")),
        ("en", "write to mike(at)hotmail.com", Email("mike@hotmail.com")),
        ("fi", "nimi on Mikko, puh 040 765 4823", PersonName("Mikko", "Mikko", "")),
    ],
)
def test_a_contact_told_at_the_price_is_noted_and_is_no_price(
    language: str, words: str, value: Email | PersonName | Social
) -> None:
    stage = a_chat(language=language)
    while stage.state.step != "price":
        asking = stage.asking()
        assert asking is not None
        stage.tap(asking.buttons[0].label)
    stage.say(words)
    assert value in [answer.value for answer in stage.state.held.values()]
    assert SlotName("budget") not in stage.state.answers


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("ar", "مساء الخير، صاحبتي نصحتني بكم. محتاجة انجليزي للشغل", "خلال شهرين تقريبا"),
        ("th", "สวัสดีค่ะ อยากเรียนอังกฤษไปทำงาน", "อีกสองเดือนค่ะ"),
        (
            "fi",
            "moi, tarviin englantii töihin, kaveri suositteli",
            "parin kuukauden sisäl",
        ),
        ("ru", "Здравствуйте, мне нужен английский для работы", "через два месяца"),
    ],
)
def test_who_goes_on_in_the_language_offered_is_spoken_to_in_it(
    language: str, first: str, second: str
) -> None:
    stage = a_chat(language="en")
    stage.say(first)
    assert stage.state.language == "en"
    stage.say(second)
    assert stage.state.language == language
    assert SlotName("need") in stage.state.answers
    assert SlotName("timescale") in stage.state.answers
    assert stage.state.answers[SlotName("need")].option == "work"


def test_a_no_to_the_language_offered_keeps_the_language() -> None:
    stage = a_chat(language="en")
    stage.say("محتاجة انجليزي للشغل في شهرين")
    stage.say("لا")
    assert stage.state.language == "en"


def test_no_make_it_more_is_a_correction_and_no_refusal_in_gulf_arabic() -> None:
    stage = at_the_consent("ar")
    stage.say("لا لا خليها ٣٠٠ يورو")
    value = stage.state.answers[SlotName("budget")].value
    assert isinstance(value, Money)
    assert value.max == 300
    assert not stage.state.consents

"""Several answers in one message: only what carries its own sign, and no words twice."""

import pytest
from hypothesis import given

from dialogs.slots.finding import Wanted, find
from dialogs.slots.reading import (
    Choice,
    Email,
    Kind,
    Money,
    Option,
    PersonName,
    Phone,
    Social,
    Value,
)
from tests.dialogs.slots.asking import HOSTILE, context, hostile_texts

GOAL = (
    Option("work", "Work", ("job", "работа", "trabajo", "työ", "العمل", "ทำงาน")),
    Option("exam", "Exam", ("IELTS", "экзамен", "examen", "kielikoe", "امتحان", "สอบเทียบ")),
    Option("sat", "SAT"),
)
FORM = (Option("group", "Group", ("группа", "en grupo")), Option("solo", "One-to-one", ("individual",)))
WANTED = (
    Wanted("name", Kind.NAME),
    Wanted("email", Kind.EMAIL),
    Wanted("phone", Kind.PHONE),
    Wanted("social", Kind.SOCIAL),
    Wanted("budget", Kind.MONEY),
    Wanted("when", Kind.TIME),
    Wanted("goal", Kind.CHOICE, GOAL),
    Wanted("form", Kind.CHOICE, FORM),
    Wanted("agreed", Kind.YESNO),
    Wanted("wish", Kind.TEXT),
)
REGIONS = {"en": "US", "es": "ES", "ru": "RU", "ar": "AE", "th": "TH", "fi": "FI"}


def words(text: str, language: str = "en") -> dict[str, str]:
    return {found.slot: found.words for found in find(text, WANTED, context(language, REGIONS[language]))}


def values(text: str, language: str = "en") -> dict[str, Value]:
    found = find(text, WANTED, context(language, REGIONS[language]))
    return {one.slot: one.reading.value for one in found}


def test_one_message_can_fill_many_slots() -> None:
    assert words("Hi, I'm Marta, looking for IELTS in May, budget around 200 euros, marta@gmail.com") == {
        "name": "Marta",
        "email": "marta@gmail.com",
        "budget": "around 200 euros",
        "when": "in May",
        "goal": "IELTS",
    }


def test_values_are_those_the_readers_give() -> None:
    text = "me llamo Ana García, 300 euros, ana@gmail.com, +34 612 345 678, instagram.com/ana.g, examen"
    assert values(text, "es") == {
        "name": PersonName("Ana García", "Ana", "García"),
        "email": Email("ana@gmail.com"),
        "phone": Phone("+34612345678"),
        "social": Social("instagram", "ana.g"),
        "budget": Money(300, 300, "EUR"),
        "goal": Choice("exam"),
    }


@pytest.mark.parametrize(
    ("language", "text", "slots"),
    [
        ("ru", "Привет! Меня зовут Марта, экзамен в мае, бюджет 20 тысяч рублей, +7 916 123-45-67, t.me/marta_k",
         {"name", "phone", "social", "budget", "when", "goal"}),
        ("fi", "Moi, nimeni on Matti Virtanen, kielikoe ensi kuussa, noin 200 euroa, matti@gmail.com",
         {"name", "email", "budget", "when", "goal"}),
        ("ar", "مرحبا اسمي أحمد علي، أريد امتحان في مايو، ميزانيتي 2000 درهم، ahmed@gmail.com",
         {"name", "email", "budget", "when", "goal"}),
        ("th", "สวัสดีครับ ผมชื่อสมชาย เดือนหน้า งบ 5000 บาท เบอร์ 081-234-5678", {"name", "phone", "budget", "when"}),
        ("es", "Hola, soy Ana y busco algo para junio, unos 300 euros", {"name", "when", "budget"}),
        ("es", "quiero empezar el lunes que viene", {"when"}),
        ("ru", "нужно со следующей недели", {"when"}),
        ("th", "อยากเริ่มสัปดาห์หน้าค่ะ", {"when"}),
        ("fi", "aloittaisin ens viikosta", {"when"}),
    ],
)  # fmt: skip
def test_every_language_has_its_signs(language: str, text: str, slots: set[str]) -> None:
    assert set(words(text, language)) == slots


def test_found_slots_come_in_the_order_they_are_wanted() -> None:
    found = find("marta@gmail.com, I'm Marta", WANTED, context())
    assert [one.slot for one in found] == ["name", "email"]


@pytest.mark.parametrize(
    "text", ["Marta", "I'm late", "I'm Spanish", "I'm Interested", "this is great", "I'm from Berlin"]
)
def test_a_name_needs_an_explicit_marker(text: str) -> None:
    assert "name" not in words(text)


@pytest.mark.parametrize("text", ["2000", "I am 30", "200 people", "room 500 and 2 dogs"])
def test_money_needs_a_currency_or_a_budget_word(text: str) -> None:
    assert "budget" not in words(text)


@pytest.mark.parametrize(
    "text", ["now", "later", "soon", "I may come", "for 2 months I studied", "at 5 pm", "march on"]
)
def test_time_needs_a_week_a_month_or_a_date(text: str) -> None:
    assert "when" not in words(text)


def test_a_date_and_a_price_are_not_phones() -> None:
    assert "phone" not in words("12.05.2026")
    assert "phone" not in words("1 000 000 euros")


def test_a_yes_or_free_text_is_never_found() -> None:
    assert words("yes") == {}
    assert words("no problem, I want to learn faster") == {}


@pytest.mark.parametrize("text", ["not for work", "anything but work", "no trabajo"])
def test_a_choice_turned_down_is_not_found(text: str) -> None:
    assert "goal" not in words(text, "es" if "trabajo" in text else "en")


def test_a_choice_in_a_question_is_not_found() -> None:
    assert words("do you have a group?") == {}


def test_a_short_label_does_not_mean_itself_in_a_sentence() -> None:
    assert words("I sat at home all day") == {}


def test_two_different_values_for_one_slot_are_left_to_the_question() -> None:
    assert "goal" not in words("exam and work")
    assert "email" not in words("anna@gmail.com or anna@yahoo.com")


def test_the_same_words_never_fill_two_slots() -> None:
    wanted = (Wanted("home", Kind.PHONE), Wanted("mobile", Kind.PHONE))
    found = find("+34 612 345 678", wanted, context("es", "ES"))
    assert [one.slot for one in found] == ["home"]


def test_a_word_inside_an_address_is_no_choice() -> None:
    assert words("work@gmail.com") == {"email": "work@gmail.com"}


def test_nothing_is_found_for_slots_that_are_not_wanted() -> None:
    assert find("I'm Marta, marta@gmail.com", (), context()) == ()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_are_searched_without_an_error(text: str) -> None:
    assert isinstance(find(text, WANTED, context()), tuple)


@given(hostile_texts)
def test_what_is_found_stands_in_the_text(text: str) -> None:
    for found in find(text, WANTED, context("ru", "RU")):
        assert found.words in text
        assert found.words


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "a sofa for the living room in about three weeks", "in about three weeks"),
        ("en", "a bed within roughly 2 months please", "within roughly 2 months"),
        ("es", "un sofá para el salón dentro de unas tres semanas", "dentro de unas tres semanas"),
        ("ru", "нужен диван недели через три", "недели через три"),
        ("fi", "sohva olohuoneeseen parin kuukauden sisään", "parin kuukauden sisään"),
        ("th", "โซฟาห้องนั่งเล่น อีกประมาณสามสัปดาห์", "อีกประมาณสามสัปดาห์"),
        ("ar", "كنبة لغرفة المعيشة بعد حوالي ثلاثة أسابيع", "بعد حوالي ثلاثة أسابيع"),
    ],
)
def test_a_rough_time_is_found_in_a_longer_message(language: str, text: str, found: str) -> None:
    assert words(text, language)["when"] == found


def test_a_time_that_is_past_is_none() -> None:
    assert "when" not in words("I moved here three weeks ago and want a sofa")

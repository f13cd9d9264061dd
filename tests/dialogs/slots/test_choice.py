"""Choices by label, number, part, synonym, typo and idea; two names, noes and questions are none."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.slots.choice import read
from dialogs.slots.reading import Accepted, Choice, Intent, NotRead, Option, Reading, Unsure
from tests.dialogs.slots.asking import HOSTILE, context, hostile_texts

ANSWERS = [
    json.loads(line)
    for line in (Path(__file__).parent / "choice_answers.jsonl").read_text(encoding="utf-8").splitlines()
]
COURSES = ("Group", "One-to-one", "Not sure yet", "Rather not say")


def options(*labels: str | list[str]) -> tuple[Option, ...]:
    named = [label if isinstance(label, list) else [label] for label in labels]
    return tuple(Option(names[0], names[0], tuple(names[1:])) for names in named)


def choose(text: str, *labels: str | list[str], language: str = "en") -> Reading:
    return read(text, context(language, options=options(*labels)))


def chosen(text: str, *labels: str | list[str], language: str = "en") -> str | None:
    reading = choose(text, *labels, language=language)
    return (
        reading.value.option if isinstance(reading, Accepted) and isinstance(reading.value, Choice) else None
    )


@pytest.mark.parametrize("row", ANSWERS, ids=lambda row: f"{row['lang']} {row['text']}")
def test_an_answer_is_read_as_a_person_would(row: dict[str, Any]) -> None:
    reading = choose(row["text"], *row["options"], language=row["lang"])
    taken = reading.value if isinstance(reading, Accepted) else None
    assert taken == (Choice(row["value"]) if row["value"] else None)
    if "suggest" in row:
        assert isinstance(reading, Unsure)
        assert reading.proposal == Choice(row["suggest"])


def test_a_label_typed_by_hand_counts_as_a_tap() -> None:
    assert choose("One-to-one", *COURSES) == Accepted(Choice("One-to-one"))
    assert choose("  oNE-TO-one ", *COURSES) == Accepted(Choice("One-to-one"))


def test_a_mere_yes_takes_the_label_that_says_yes_and_no_name_that_could() -> None:
    assert chosen("ok", "Yes, that fits", "Still too much") == "Yes, that fits"
    assert chosen("ok", "Yes, please", "Just the guide", "No, thanks") == "Yes, please"
    assert chosen("ok", "I do", "We decide together", "Someone else") is None
    assert chosen("เอาค่ะ", "ไปคนเดียว", "สองคน", language="th") is None
    assert chosen("ну да", "Я", "Решаем вместе", language="ru") is None


def test_sure_is_not_the_button_that_says_not_sure() -> None:
    assert chosen("sure", "Up to 400", "Over 400", "Not sure", "Rather not say") is None
    assert chosen("ยังไม่แน่ใจ", "ไม่เกิน 400", "ยังไม่แน่ใจ", language="th") == "ยังไม่แน่ใจ"
    assert chosen("sure!", "Yes, please", "Not sure", "No, thanks") == "Yes, please"


def test_case_accents_emoji_and_punctuation_do_not_matter() -> None:
    assert chosen("mudanza", "🏠 ¡Mudánza!", "Otro", language="es") == "🏠 ¡Mudánza!"
    assert chosen("ещё", "Еще", "Хватит", language="ru") == "Еще"


def test_an_emoji_that_stands_in_one_label_chooses_it() -> None:
    assert chosen("🚗", "🚗 Car", "🏠 House") == "🚗 Car"


def test_a_number_that_stands_in_another_label_is_asked() -> None:
    reading = choose("1", "This month", "1-3 months", "Later")
    assert reading == Unsure(Choice("1-3 months"), "number or amount")


def test_on_a_scale_of_amounts_a_number_is_an_amount() -> None:
    assert chosen("2", "1", "2", "3-5", "6 or more") == "2"
    assert chosen("seven of us", "1", "2", "3-5", "6 or more") == "6 or more"


def test_a_place_beyond_the_list_is_no_choice() -> None:
    assert chosen("7", *COURSES) is None


def test_two_names_are_no_choice() -> None:
    assert choose("group or one-to-one", *COURSES) == NotRead("more than one")
    assert choose("the first two", *COURSES) == NotRead("more than one")


def test_a_name_after_not_is_never_chosen() -> None:
    for text in ("not the group one", "anything but group", "no group please", "group, no"):
        assert chosen(text, *COURSES) != "Group"


def test_the_only_real_option_left_is_proposed_not_taken() -> None:
    assert choose("not the group one", *COURSES) == Unsure(Choice("One-to-one"), "the other one")


def test_not_this_but_that_takes_that() -> None:
    assert chosen("not group but one-to-one", *COURSES) == "One-to-one"
    assert chosen("group rather than one-to-one", *COURSES) == "Group"


def test_not_knowing_takes_the_option_that_says_so() -> None:
    assert chosen("no idea", *COURSES) == "Not sure yet"
    assert chosen("none of your business", *COURSES) == "Rather not say"


def test_not_knowing_without_such_an_option_is_unknown() -> None:
    assert choose("no idea", "Group", "One-to-one") == NotRead("no option", Intent.UNKNOWN)


def test_a_question_is_no_choice_even_with_a_label_in_it() -> None:
    assert choose("how much is the group one", *COURSES) == NotRead("no option", Intent.QUESTION)


def test_a_label_with_a_question_mark_is_proposed() -> None:
    assert choose("group?", *COURSES) == Unsure(Choice("Group"), "asked")


def test_greetings_and_insults_are_named() -> None:
    assert choose("hello", *COURSES) == NotRead("no option", Intent.GREETING)
    assert choose("you idiot", *COURSES) == NotRead("no option", Intent.INSULT)


def test_a_typo_near_two_labels_is_not_taken() -> None:
    assert chosen("rant", "Rent", "Rand", "Other") is None


def test_a_digit_is_never_a_typo() -> None:
    assert chosen("2-4 rooms", "2-3 rooms", "3-4 rooms") is None


def test_a_correction_in_the_same_message_wins() -> None:
    assert chosen("group... no wait, one-to-one", *COURSES) == "One-to-one"


def test_a_name_two_options_share_chooses_neither() -> None:
    assert chosen("lesson", ["Group", "lesson"], ["One-to-one", "lesson"]) is None


def test_without_options_nothing_is_read() -> None:
    assert read("group", context()) == NotRead("no options")


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_are_read_without_an_error(text: str) -> None:
    assert choose(text, *COURSES) is not None


@given(
    hostile_texts, st.lists(st.text(max_size=20), max_size=5), st.sampled_from(["en", "ru", "ar", "th", "fi"])
)
def test_any_text_and_any_labels_are_read_without_an_error(
    text: str, labels: list[str], language: str
) -> None:
    named = tuple(Option(str(number), label, (label[::-1],)) for number, label in enumerate(labels))
    reading = read(text, context(language, options=named))
    if isinstance(reading, Accepted):
        assert isinstance(reading.value, Choice)
        assert reading.value.option in {option.id for option in named}


@given(st.lists(st.text(max_size=12).filter(str.strip), min_size=1, max_size=5, unique=True))
def test_every_label_chooses_itself_unless_two_look_alike(labels: list[str]) -> None:
    same = {label.strip().casefold() for label in labels}
    named = tuple(Option(label, label) for label in labels)
    if len(same) == len(labels):
        for label in labels:
            assert read(label, context(options=named)) == Accepted(Choice(label))


DECIDERS = (["Me", "I decide"], "We decide together", "My boss")


def test_who_decides_together_is_not_who_decides_alone() -> None:
    assert chosen("my wife and I decide together", *DECIDERS) == "We decide together"
    assert chosen("мы с женой", "Я", "Вместе с партнёром", "Начальник", language="ru") == "Вместе с партнёром"
    assert chosen("أنا وزوجتي", "أنا", "مع شريكي", "مديري", language="ar") == "مع شريكي"
    assert chosen("ฉันกับสามี", "ฉันเอง", "ตัดสินใจร่วมกัน", language="th") == "ตัดสินใจร่วมกัน"


def test_oneself_may_be_named_in_any_words_for_oneself() -> None:
    for text, label, language in (
        ("it's my call", "Me", "en"),
        ("lo decido yo solo", "Yo", "es"),
        ("я сам решаю", "Я", "ru"),
        ("minä itse päätän", "Minä", "fi"),
    ):
        assert chosen(text, label, "X", "Y", language=language) == label


def test_somebody_else_beside_the_partner_is_asked() -> None:
    assert chosen("my wife and my boss", *DECIDERS) is None
    assert chosen("not me", *DECIDERS) is None


def test_both_is_the_option_that_says_so_and_no_option_elsewhere() -> None:
    assert chosen("both pls", "Sales", "Support", "Both") == "Both"
    assert chosen("sales and support", "Sales", "Support", "Both") == "Both"
    assert chosen("molempia", "Myynti", "Tuki", "Molemmat", language="fi") == "Molemmat"
    assert chosen("both", "Sales", "Support", "Delivery") is None


def test_the_label_that_has_all_that_was_named_is_taken_before_its_parts() -> None:
    plans = ("Home internet", "Mobile", "TV", "Home internet + TV")
    assert chosen("internet and tv", *plans) == "Home internet + TV"
    assert chosen("tv", *plans) == "TV"
    assert chosen("internet y tele", "Internet en casa", "Móvil", "Tele", language="es") is None


def test_a_word_of_several_labels_names_none_of_them() -> None:
    assert chosen("english", "English for beginners", "Business English", "Spanish") is None
    assert chosen("netti", "Kotinetti", "Netti ja TV", "Liittymä", language="fi") is None
    assert chosen("รถ", "รถเก๋ง", "รถไฟฟ้า", "เรือ", language="th") is None


def test_any_but_one_names_nothing() -> None:
    times = ("Morning", "Afternoon", "Evening", "Any time")
    assert chosen("anything but the evening", *times) is None
    assert chosen("any time", *times) == "Any time"


def test_not_the_first_but_the_second_is_the_second() -> None:
    assert chosen("not the first, the second", "Starter", "Standard", "Premium") == "Standard"
    assert chosen("ei ensimmäinen vaan toinen", "Perus", "Vakio", "Premium", language="fi") == "Vakio"


def test_a_no_to_one_thing_leaves_the_next_alone_across_a_thai_space() -> None:
    assert chosen("ไม่ใช่ฉัน หัวหน้า", "ฉันเอง", "หัวหน้าของฉัน", "คณะกรรมการ", language="th") == "หัวหน้าของฉัน"
    assert chosen("ไม่เอาประกันรถ", "ประกันรถยนต์", "ประกันบ้าน", language="th") is None


def test_less_than_a_bound_is_the_range_below_and_over_it_the_range_above() -> None:
    ranges = ("Under $5,000", "$5,000 - $10,000", "Over $10,000")
    assert chosen("less than 5000", *ranges) == "Under $5,000"
    assert chosen("over 10k", *ranges) == "Over $10,000"
    assert chosen("70", "До 50 тысяч", "50-100 тысяч", "Больше 100 тысяч", language="ru") == "50-100 тысяч"
    assert chosen("less than 100", "2-5 people", "6-10 people", "More than 10") is None
    assert chosen("0791234598", "2-5 people", "6-10 people", "More than 10") is None


def test_a_count_in_words_and_in_digits_is_one_count() -> None:
    often = ("Once a week", "Twice a week", "Three times a week", "Every day")
    assert chosen("2 times a week", *often) == "Twice a week"
    assert chosen("daily", *often) == "Every day"
    assert chosen("four times", *often) is None


def test_this_month_is_not_the_button_of_the_next() -> None:
    assert chosen("в том месяце", "На этой неделе", "В следующем месяце", language="ru") is None

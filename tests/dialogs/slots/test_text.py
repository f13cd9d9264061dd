"""Free text: the prospect's own words, safe to show; nothing readable is no answer."""

import pytest
from hypothesis import given

from dialogs.slots.reading import Accepted, FreeText, Intent, NotRead, Reading
from dialogs.slots.text import LONGEST, read
from tests.dialogs.slots.asking import HOSTILE, context, hostile_texts


def kept(reading: Reading) -> str:
    assert isinstance(reading, Accepted)
    assert isinstance(reading.value, FreeText)
    return reading.value.text


def test_words_stay_exactly_as_written() -> None:
    text = "Мне нужен курс: 2 раза/неделю — утром!! 😀 «срочно»"
    assert read(text, context()) == Accepted(FreeText(text))


def test_blanks_around_and_between_are_tidied_and_lines_stay() -> None:
    assert kept(read("  one\t two \r\n\r\n\r\n\r\nthree  ", context())) == "one two \n\nthree"


def test_control_characters_and_direction_overrides_are_dropped() -> None:
    assert kept(read("pay\x00 \u202egnp.exe\u202c now\u2066!\x9f", context())) == "pay gnp.exe now!"


def test_joiners_that_words_and_emoji_need_stay() -> None:
    assert kept(read("می‌خواهم 👩‍👧", context())) == "می‌خواهم 👩‍👧"


def test_a_long_text_is_cut_and_no_letter_loses_its_mark() -> None:
    assert len(kept(read("word " * 1000, context()))) <= LONGEST
    assert not kept(read("x" * (LONGEST - 1) + "e\u0301", context())).endswith("e")


@pytest.mark.parametrize("text", ["", "   ", "...", "😀😀", "?!", "\u202e\u2066"])
def test_a_text_without_letters_or_digits_is_not_read(text: str) -> None:
    reading = read(text, context())
    assert isinstance(reading, NotRead)
    assert reading.why == "no words"


def test_a_single_letter_is_too_short_but_a_digit_is_not() -> None:
    assert read("x", context()) == NotRead("too short")
    assert read("7", context()) == Accepted(FreeText("7"))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("hello", Intent.GREETING),
        ("none of your business", Intent.REFUSAL),
        ("no idea", Intent.UNKNOWN),
        ("how much is it?", Intent.QUESTION),
    ],
)
def test_what_is_no_answer_is_named(text: str, intent: Intent) -> None:
    assert read(text, context()) == NotRead("no answer", intent)


def test_a_long_text_with_a_question_in_it_is_kept_and_marked() -> None:
    text = "I would like to pass the exam in June but I only have evenings free, is that a problem?"
    assert read(text, context()) == Accepted(FreeText(text), 0.7, ("question",))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_are_read_without_an_error(text: str) -> None:
    assert isinstance(read(text, context()), Accepted | NotRead)


@given(hostile_texts)
def test_kept_text_can_always_be_stored_and_shown(text: str) -> None:
    reading = read(text, context())
    if isinstance(reading, Accepted):
        shown = kept(reading)
        assert shown == shown.strip()
        assert len(shown.encode("utf-8")) > 0
        assert not {"\x00", "\u202e", "\u2066"} & set(shown)

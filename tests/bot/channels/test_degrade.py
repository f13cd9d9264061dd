"""A message fitted to a channel keeps everything it says."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.contract import Features
from bot.channels.degrade import fit, shorten, split
from dialogs.files import FileRef
from dialogs.ids import Language
from dialogs.messages import Button, Message
from dialogs.slots.reading import Kind

EN = Language("en")
GOALS = (Button("work", "Work"), Button("exam", "An exam"), Button("fun", "Just for me"))
ASKED = Message("What for?", EN, question=3, buttons=GOALS, expects=Kind.CHOICE)


def test_a_message_that_fits_stays_as_it_is() -> None:
    assert fit(ASKED, Features(buttons=3)) == (ASKED,)


def test_buttons_over_the_limit_become_a_numbered_list() -> None:
    (bubble,) = fit(ASKED, Features(buttons=2))
    assert bubble.text == "What for?\n\n1. Work\n2. An exam\n3. Just for me"
    assert bubble.buttons == ()
    assert bubble.question == 3


def test_a_channel_without_buttons_gets_the_numbered_list() -> None:
    (bubble,) = fit(ASKED, Features())
    assert bubble.text.endswith("1. Work\n2. An exam\n3. Just for me")


def test_a_long_label_is_cut_with_an_ellipsis() -> None:
    message = Message("Pick", EN, buttons=(Button("a", "A very long label"),))
    (bubble,) = fit(message, Features(buttons=1, label=8))
    assert bubble.buttons[0].label == "A very…"
    assert len(bubble.buttons[0].label) <= 8


def test_labels_that_would_look_alike_once_cut_are_listed_in_full() -> None:
    buttons = (Button("a", "Evening course A1"), Button("b", "Evening course B2"))
    (bubble,) = fit(Message("Pick", EN, buttons=buttons), Features(buttons=5, label=10))
    assert bubble.text == "Pick\n\n1. Evening course A1\n2. Evening course B2"


def test_a_link_in_a_list_shows_its_address() -> None:
    message = Message("Read this", EN, buttons=(Button("p", "Privacy", url="https://x.example/p"),))
    (bubble,) = fit(message, Features())
    assert bubble.text == "Read this\n\nPrivacy: https://x.example/p"


def test_a_share_phone_button_goes_where_it_cannot_work_and_the_other_numbers_stay() -> None:
    buttons = (Button("own", "Share my number", share_phone=True), Button("skip", "Skip"))
    (bubble,) = fit(Message("Your phone?", EN, buttons=buttons), Features())
    assert bubble.text == "Your phone?\n\n2. Skip"
    (bubble,) = fit(Message("Your phone?", EN, buttons=buttons), Features(buttons=2, share_phone=True))
    assert bubble.buttons == buttons


def test_a_countdown_stays_words_where_none_can_run() -> None:
    offer = Message("10% until 20:00", EN, deadline=datetime(2026, 11, 24, 19, tzinfo=UTC))
    assert fit(offer, Features())[0].deadline is None
    assert fit(offer, Features(countdown=True)) == (offer,)


def test_a_long_text_is_split_between_paragraphs_and_only_the_last_bubble_asks() -> None:
    text = "First paragraph.\n\nSecond one.\n\nThe third."
    first, last = fit(
        Message(text, EN, question=2, buttons=GOALS, expects=Kind.CHOICE), Features(buttons=9, text=32)
    )
    assert (first.text, first.buttons, first.question) == ("First paragraph.\n\nSecond one.", (), 0)
    assert (last.text, last.buttons, last.question) == ("The third.", GOALS, 2)


def test_a_paragraph_too_long_is_split_between_sentences_then_words() -> None:
    assert split("One is here. Two is there.", 16) == ["One is here.", "Two is there."]
    assert split("aaaa bbbb cccc", 10) == ["aaaa bbbb", "cccc"]
    assert split("ภาษาไทยไม่มีช่องว่าง", 8) == ["ภาษาไทยไ", "ม่มีช่อง", "ว่าง"]
    assert split("ม่ม่ม่", 3) == ["ม่", "ม่", "ม่"]


@given(st.text(max_size=300), st.integers(2, 60))
def test_splitting_loses_no_word_and_no_part_is_too_long(text: str, limit: int) -> None:
    parts = split(text, limit)
    assert all(0 < len(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


@given(st.text(max_size=80), st.integers(1, 40))
def test_a_shortened_label_never_exceeds_its_limit(label: str, limit: int) -> None:
    assert len(shorten(label, limit)) <= limit


def test_a_file_is_named_where_it_cannot_be_sent() -> None:
    plan = FileRef("f1", "plan.png", "image/png", 4)
    (bubble,) = fit(Message("See", EN, files=(plan,)), Features())
    assert (bubble.text, bubble.files) == ("See\n\n[plan.png]", ())
    (alone,) = fit(Message("", EN, files=(plan,)), Features())
    assert alone.text == "[plan.png]"


def test_files_go_once_with_the_last_bubble() -> None:
    plan = FileRef("f1", "plan.png", "image/png", 4)
    bubbles = fit(Message("word " * 30, EN, files=(plan,)), Features(text=60, files=True))
    assert len(bubbles) > 1
    assert [bubble.files for bubble in bubbles] == [()] * (len(bubbles) - 1) + [(plan,)]

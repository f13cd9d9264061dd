"""A line becomes calls: plain text, buttons, the key that shares a number, a deadline."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.contract import Line
from bot.channels.degrade import fit
from bot.channels.telegram import Telegram, callback
from bot.channels.telegram.pacing import Limits, Pace, Rate
from bot.channels.telegram.rendering import REMOVE, render, units
from dialogs.ids import Language
from dialogs.messages import Button, Message, Voice

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
EN = Language("en")
SHARE = Button("share", "Share my number", share_phone=True)


def line(text: str, *buttons: Button, question: int = 1, deadline: datetime | None = None) -> Line:
    message = Message(text, EN, question if buttons else 0, buttons, deadline=deadline)
    return Line(1, Voice.BOT, NOW, message)


def test_markup_of_any_kind_stays_text() -> None:
    text = "<b>5 < 6</b> & *stars* _lines_ [link](http://x)"
    (call,) = render("7", line(text))
    assert call["text"] == text
    assert "parse_mode" not in call
    assert call["link_preview_options"] == {"is_disabled": True}


def test_a_button_carries_its_question_and_its_id() -> None:
    (call,) = render("7", line("What for?", Button("work", "Work"), Button("exam", "An exam"), question=12))
    keys = [key for row in call["reply_markup"]["inline_keyboard"] for key in row]
    assert [key["callback_data"] for key in keys] == ["q12:work", "q12:exam"]


def test_an_id_too_long_to_carry_is_found_again_by_its_place() -> None:
    (call,) = render("7", line("Where?", Button("x", "X"), Button("д" * 40, "Далеко")))
    key = call["reply_markup"]["inline_keyboard"][0][1]
    assert key["callback_data"] == "q1~1"


def test_a_link_opens_its_page() -> None:
    (call,) = render("7", line("Read", Button("guide", "The guide", url="https://x.example/")))
    assert call["reply_markup"]["inline_keyboard"] == [[{"text": "The guide", "url": "https://x.example/"}]]


def test_the_own_number_is_asked_for_by_a_key_that_goes_away() -> None:
    (call,) = render("7", line("Your number?", SHARE))
    assert call["reply_markup"]["keyboard"] == [[{"text": "Share my number", "request_contact": True}]]
    assert call["reply_markup"]["one_time_keyboard"]


def test_the_key_is_taken_away_by_the_next_message_without_buttons() -> None:
    (call,) = render("7", line("Thanks!"), keyboard_open=True)
    assert call["reply_markup"] == REMOVE


def test_with_buttons_the_key_goes_with_the_paragraph_before_the_question() -> None:
    first, second = render("7", line("Thanks!\n\nWhen?", Button("a", "Now")), keyboard_open=True)
    assert (first["text"], first["reply_markup"]) == ("Thanks!", REMOVE)
    assert (second["text"], list(second["reply_markup"])) == ("When?", ["inline_keyboard"])


def test_a_question_alone_is_led_in_by_a_tick_that_takes_the_key_away() -> None:
    first, second = render("7", line("When?", Button("a", "Now")), keyboard_open=True)
    assert (first["text"], first["reply_markup"]) == ("✓", REMOVE)
    assert second["text"] == "When?"


def test_in_a_managers_own_chat_nobody_is_asked_to_share_a_number() -> None:
    (call,) = render("7@bc", line("Your number?", SHARE))
    assert call["business_connection_id"] == "bc"
    assert call["chat_id"] == 7
    assert "reply_markup" not in call


def test_a_deadline_is_a_date_that_each_client_writes_itself_with_words_for_old_ones() -> None:
    deadline = datetime(2026, 11, 24, 20, tzinfo=timezone(timedelta(hours=1)))
    (call,) = render("7", line("10% off 🎁 until Tuesday.", deadline=deadline))
    (entity,) = call["entities"]
    assert entity["type"] == "date_time"
    assert entity["unix_time"] == int(deadline.timestamp())
    utf16 = call["text"].encode("utf-16-le")
    words = utf16[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le")
    assert words == "Tue 24 Nov, 20:00 UTC+1"
    assert call["text"].endswith(words)


LABELS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=70)


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=9000),
    st.lists(LABELS, max_size=95),
    st.booleans(),
)
def test_whatever_is_said_is_within_the_messengers_limits_and_nothing_is_lost(
    text: str, labels: list[str], open_key: bool
) -> None:
    buttons = tuple(Button(f"b{n}", label) for n, label in enumerate(labels))
    bubbles = fit(Message(text, EN, 3, buttons), Telegram.features)
    calls = [
        call
        for bubble in bubbles
        for call in render("7", Line(1, Voice.BOT, NOW, bubble), keyboard_open=open_key)
    ]
    for call in calls:
        assert 0 < units(call["text"]) <= 4096
        for row in call.get("reply_markup", {}).get("inline_keyboard", ()):
            assert len(row) <= 8
            assert all(callback.unpack(key["callback_data"]) for key in row)
    said = "".join("".join(call["text"].split()) for call in calls)
    assert "".join(text.split()) in said or not text.strip()


class Time:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_short_burst_passes_and_then_one_a_second() -> None:
    pace = Pace(Limits(bot=None), Time())
    assert [pace.reserve("7") for _ in range(6)] == [0, 0, 0, 1, 2, 3]


def test_chats_do_not_wait_for_each_other_but_all_together_stay_under_thirty_a_second() -> None:
    time = Time()
    pace = Pace(Limits(), time)
    due = sorted(pace.reserve(str(chat)) for chat in range(200))
    assert due[9] == 0
    for start in due:
        assert sum(start <= one < start + 1 for one in due) <= 30


def test_a_group_gets_twenty_in_any_minute() -> None:
    pace = Pace(Limits(bot=None), Time())
    due = [pace.reserve("-1001") for _ in range(70)]
    for start in due:
        assert sum(start <= one < start + 60 for one in due) <= 20


def test_many_chats_told_to_slow_down_mean_the_whole_bot() -> None:
    time = Time()
    pace = Pace(Limits(), time)
    pace.hold("1", 10)
    pace.hold("2", 20)
    assert (pace.held("1"), pace.held("9")) == (10, 0)
    pace.hold("3", 5)
    assert pace.held("9") == 20
    time.now = 6
    assert pace.held("9") == 0


def test_a_quiet_chat_has_its_burst_again() -> None:
    time = Time()
    pace = Pace(Limits(Rate(3, 1.0), None, None), time)
    for _ in range(3):
        pace.reserve("7")
    time.now = 10
    assert [pace.reserve("7") for _ in range(4)] == [0, 0, 0, 1]

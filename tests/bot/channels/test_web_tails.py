"""Lines that are shown without being read again are the same ones, in order, and never more than may be seen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.contract import Line
from bot.channels.web.tails import LONGEST, Tails
from dialogs.ids import Language
from dialogs.messages import Message, Voice
from tests.bot.channels.web_client import Browser
from tests.bot.channels.web_house import ANNA, chat_at, site

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
async def bounded() -> AsyncIterator[None]:
    async with asyncio.timeout(30):
        yield


def a_line(seq: int) -> Line:
    return Line(seq, Voice.BOT, NOW, Message(f"line {seq}", Language("en")))


@given(st.sets(st.integers(1, 30)), st.integers(0, 30))
def test_only_a_run_without_a_gap_is_given(known: set[int], shown: int) -> None:
    tails = Tails()
    tails.begin("a")
    for seq in known:
        tails.add("a", a_line(seq))
    given_ = [line.seq for line in tails.after("a", shown)]
    assert given_ == list(range(shown + 1, shown + 1 + len(given_)))
    assert shown + 1 + len(given_) not in known


@given(st.sets(st.integers(1, 30)), st.integers(0, 31))
def test_the_history_is_asked_unless_what_is_known_goes_on_or_ends_where_a_page_is(
    known: set[int], shown: int
) -> None:
    tails = Tails()
    tails.begin("a")
    assert not tails.ends_at("a", shown), "nothing is known, so there may be anything"
    for seq in known:
        tails.add("a", a_line(seq))
    asked = not tails.after("a", shown) and not tails.ends_at("a", shown)
    assert asked == (not known or (shown + 1 not in known and shown < max(known)))
    tails.forget("a")
    assert not tails.ends_at("a", shown)


def test_of_a_new_chat_nothing_was_written_before() -> None:
    tails = Tails()
    tails.begin("a", new=True)
    assert tails.ends_at("a", 0)
    tails.add("a", a_line(1))
    assert not tails.ends_at("a", 0)
    tails.forget("a")
    assert not tails.ends_at("a", 0), "a manager's line may stand there"
    tails.begin("b", new=True)
    tails.end("b")
    tails.begin("b")
    assert not tails.ends_at("b", 0), "who comes again may have a history"


def test_what_is_not_open_or_was_forgotten_is_not_kept() -> None:
    tails = Tails()
    tails.add("a", a_line(1))
    assert tails.after("a", 0) == ()
    tails.begin("a")
    tails.add("a", a_line(1))
    tails.forget("a")
    assert tails.after("a", 0) == ()
    tails.add("a", a_line(2))
    tails.end("a")
    assert tails.after("a", 1) == ()


def test_a_long_chat_keeps_its_end_only() -> None:
    tails = Tails()
    tails.begin("a")
    for seq in range(1, LONGEST + 11):
        tails.add("a", a_line(seq))
    assert list(tails.after("a", 9)) == []
    assert [line.seq for line in tails.after("a", 10)] == list(range(11, LONGEST + 11))


async def test_an_open_page_sees_exactly_what_the_history_says(tmp_path: Path) -> None:
    async with site(tmp_path) as (rooms, at), Browser(at) as tab:
        await tab.open()
        for number, text in enumerate(("an exam", "IELTS", "what does it cost?", "soon")):
            await tab.say(f"m{number}", text)
        await tab.until(lambda line: line["text"] == "soon")
        chat = await chat_at(rooms, tab.address)
        await rooms.desk.reply(chat, ANNA, "r1", "Anna here")
        await tab.until(lambda line: line["text"] == "Anna here")
        await tab.say("m9", "hello Anna")
        await tab.until(lambda line: line["text"] == "hello Anna")
        lines: Sequence[Line] = await rooms.history("web", "site").since(tab.address, 0)
    assert [(line["seq"], line["text"], line.get("manager", "")) for line in tab.lines] == [
        (line.seq, line.message.text, line.manager) for line in lines
    ]
    assert [line["language"] for line in tab.lines] == [line.message.language for line in lines]


async def test_after_forgetting_a_new_page_is_not_shown_what_was_said(tmp_path: Path) -> None:
    async with site(tmp_path) as (_, at), Browser(at) as tab:
        await tab.open()
        await tab.say("m1", "my canary is blue")
        await tab.until(lambda line: line.get("id") == "m1")
        await tab.say("m2", "delete my data")
        await tab.say("m3", "yes")
        await tab.until(lambda line: line["text"].startswith("Deleted."))
        async with Browser(at, tab.token) as other:
            await other.until(lambda line: line["text"].startswith("Deleted."))
    assert "canary" not in str(other.lines)

"""What managers do beside answering: naming, snoozing, giving away, saving views, canned replies, languages."""

from __future__ import annotations

import asyncio
import re

import httpx2
import pytest

from bot.app import settled
from bot.bootstrap import House
from bot.channels.web import frames
from bot.desk.inbox import wording
from bot.services.take_over import Manager
from dialogs.ids import ManagerId
from storage import managers, mentions, transcripts
from tests.bot.desk.conftest import Desk, Moved, Prospect, chats, manager
from tests.bot.desk.test_inbox import words


async def who(rooms: House, name: str) -> ManagerId:
    async with rooms.database.read() as tx:
        return next(one.id for one in await managers.everybody(tx) if one.name == name)


# --- notes and mentions ---


async def test_a_named_manager_sees_it_on_the_list_until_they_open_the_chat(
    anna: Desk, ben: Desk, chat: str, rooms: House, maria: Prospect
) -> None:
    await anna.posts(f"/inbox/{chat}/note", text="Does @ben know her? @anna does")
    anna_id, ben_id = await who(rooms, "Anna"), await who(rooms, "Ben")
    async with rooms.database.read() as tx:
        kept = await mentions.unsent(tx, 9)
    assert [(one.conversation_id, one.by, one.manager) for one in kept] == [(chat, anna_id, ben_id)]
    assert "You are named" in words(await ben.page("/inbox"))
    assert "You are named" not in words(await anna.page("/inbox"))
    assert chats(await ben.page("/inbox?view=named")) == [chat]
    await ben.page(f"/inbox/{chat}")
    assert chats(await ben.page("/inbox?view=named")) == []
    assert not any("know her" in text for text in await maria.sees())


async def test_a_note_sent_twice_names_once(anna: Desk, ben: Desk, chat: str, rooms: House) -> None:
    for _ in range(2):
        await anna.posts(f"/inbox/{chat}/note", "0123456789abcdef", text="@Ben look")
    async with rooms.database.read() as tx:
        assert [one.conversation_id for one in await mentions.unsent(tx, 9)] == [chat]


# --- snooze ---


async def test_a_snoozed_chat_comes_back_at_its_time(anna: Desk, chat: str, clock: Moved) -> None:
    assert (await anna.posts(f"/inbox/{chat}/snooze", until="1h")).status_code == 303
    assert chats(await anna.page("/inbox")) == []
    assert chats(await anna.page("/inbox?view=asleep")) == [chat]
    assert "Snoozed until" in words(await anna.page(f"/inbox/{chat}"))
    clock.later(minutes=61)
    assert chats(await anna.page("/inbox")) == [chat]


async def test_a_snoozed_chat_comes_back_when_the_prospect_writes(
    anna: Desk, chat: str, clock: Moved, maria: Prospect
) -> None:
    await anna.posts(f"/inbox/{chat}/snooze", until="tomorrow")
    clock.later(minutes=1)
    await maria.says("One more question")
    assert chats(await anna.page("/inbox")) == [chat]


async def test_a_snoozed_chat_can_be_woken(anna: Desk, chat: str) -> None:
    await anna.posts(f"/inbox/{chat}/snooze", until="week")
    await anna.posts(f"/inbox/{chat}/snooze", until="wake")
    assert chats(await anna.page("/inbox")) == [chat]


@pytest.mark.parametrize(
    ("until", "at", "status"),
    [
        ("at", "2026-12-01T13:30", 303),
        ("at", "2026-12-01T11:30", 409),
        ("at", "2027-12-01T11:30", 409),
        ("at", "nonsense", 409),
        ("", "", 409),
    ],
)
async def test_a_typed_time_is_the_companys_and_still_to_come(
    anna: Desk, chat: str, clock: Moved, *, until: str, at: str, status: int
) -> None:
    answer = await anna.posts(f"/inbox/{chat}/snooze", until=until, at=at)
    assert answer.status_code == status
    if status == 303:  # half past one in Berlin is half an hour after the clock's noon
        clock.later(minutes=89)
        assert chats(await anna.page("/inbox")) == []
        clock.later(minutes=1)
        assert chats(await anna.page("/inbox")) == [chat]


# --- giving away ---


async def test_a_chat_given_away_is_the_colleagues_and_the_prospect_knows(
    anna: Desk, ben: Desk, chat: str, rooms: House, maria: Prospect
) -> None:
    await anna.posts(f"/inbox/{chat}/claim")
    ben_id = await who(rooms, "Ben")
    answer = await anna.posts(f"/inbox/{chat}/reassign", to=ben_id, text="Knows exams")
    assert answer.status_code == 303
    seen = words(await ben.page(f"/inbox/{chat}"))
    assert "You have this chat." in seen
    assert "@Ben Knows exams" in seen
    said = await maria.sees()
    assert "Ben" in said[-1]
    assert not any("Knows exams" in text for text in said)


async def test_only_the_owner_or_a_lead_admin_gives_a_chat_away(
    app: httpx2.ASGITransport, rooms: House, anna: Desk, ben: Desk, chat: str
) -> None:
    cleo = await manager(app, rooms, "Cleo")
    await cleo.posts(f"/inbox/{chat}/claim")
    to = await who(rooms, "Ben")
    assert (await ben.posts(f"/inbox/{chat}/reassign", to=to)).status_code == 409
    assert "You have this chat." in words(await cleo.page(f"/inbox/{chat}"))
    assert (await anna.posts(f"/inbox/{chat}/reassign", to="nobody")).status_code == 409
    assert (await anna.posts(f"/inbox/{chat}/reassign", to=to)).status_code == 303
    assert "You have this chat." in words(await ben.page(f"/inbox/{chat}"))


async def test_two_who_give_a_chat_away_at_once_leave_one_owner(
    anna: Desk, ben: Desk, chat: str, rooms: House
) -> None:
    await anna.posts(f"/inbox/{chat}/claim")
    a, b = await who(rooms, "Anna"), await who(rooms, "Ben")
    await asyncio.gather(
        anna.posts(f"/inbox/{chat}/reassign", to=b), anna.posts(f"/inbox/{chat}/reassign", to=a)
    )
    pages = [words(await desk.page(f"/inbox/{chat}")) for desk in (anna, ben)]
    assert sum("You have this chat." in page for page in pages) == 1


# --- another's chat ---


@pytest.mark.parametrize(
    ("how", "owner", "reaches"), [("take", "Ben", True), ("beside", "Anna", True), ("note", "Anna", False)]
)
async def test_a_reply_in_anothers_chat_goes_the_way_that_was_chosen(
    anna: Desk, ben: Desk, chat: str, maria: Prospect, *, how: str, owner: str, reaches: bool
) -> None:
    await anna.posts(f"/inbox/{chat}/claim")
    await ben.posts(f"/inbox/{chat}/reply", text="Hello from Ben", how=how)
    assert ("Hello from Ben" in await maria.sees()) == reaches
    seen = words(await (anna if owner == "Ben" else ben).page(f"/inbox/{chat}"))
    assert f"{owner} has this chat." in seen
    assert "Hello from Ben" in seen


# --- edits ---


async def test_ones_own_message_is_changed_and_the_earlier_words_stay_on_demand(
    anna: Desk, ben: Desk, chat: str
) -> None:
    await anna.posts(f"/inbox/{chat}/reply", text="On Tusday")
    page = await anna.page(f"/inbox/{chat}")
    line = re.search(r"/edit\?line=(\d+)", page)
    assert line
    assert "On Tusday</textarea>" in await anna.page(f"/inbox/{chat}/edit?line={line[1]}")
    assert (await ben.posts(f"/inbox/{chat}/edit", line=line[1], text="No")).status_code == 409
    assert (await anna.posts(f"/inbox/{chat}/edit", line=line[1], text="On Tuesday")).status_code == 303
    seen = words(await anna.page(f"/inbox/{chat}"))
    assert "On Tuesday changed On Tusday" in seen


# --- views ---


async def test_a_view_is_kept_for_oneself_or_for_everybody(anna: Desk, ben: Desk, chat: str) -> None:
    await anna.posts("/inbox/views", name="Finns", query="?language=fi&evil=1")
    await anna.posts("/inbox/views", name="Hot", query="class=qualified", shared="on")
    mine, theirs = words(await anna.page("/inbox")), words(await ben.page("/inbox"))
    assert "Finns" in mine
    assert "Hot" in mine
    assert "Finns" not in theirs
    assert "Hot" in theirs
    page = await anna.page("/inbox?language=fi")
    assert 'href="/inbox?language=fi" aria-current="page"' in page
    id_ = re.search(r'views/delete".*?name="id" value="(\d+)"', page, re.DOTALL)
    assert id_
    await ben.posts("/inbox/views/delete", id=id_[1])
    assert "Finns" in words(await anna.page("/inbox"))
    await anna.posts("/inbox/views/delete", id=id_[1])
    assert "Finns" not in words(await anna.page("/inbox"))


async def test_a_search_finds_closed_leads_and_says_when_there_is_none(
    anna: Desk, chat: str, rooms: House
) -> None:
    await anna.posts(f"/inbox/{chat}/outcome", result="won")
    await rooms.lookup.catch_up()
    assert chats(await anna.page("/inbox?q=gonzalez")) == [chat]
    assert chats(await anna.page("/inbox?q=maria%40gonzalez")) == [chat]
    assert "Nothing found." in words(await anna.page("/inbox?q=zebra"))


# --- canned replies ---


async def test_a_canned_reply_is_offered_filled_in_the_prospects_language(
    anna: Desk, ben: Desk, chat: str
) -> None:
    hello = {"name": "hello", "text": "Hi {name}, I am {manager}. {offer} ends {deadline}."}
    assert (
        await anna.posts("/inbox/replies/save", language="en", whose="shared", **hello)
    ).status_code == 303
    await anna.posts("/inbox/replies/save", name="mine", text="Only Anna", language="", whose="mine")
    again = await anna.posts("/inbox/replies/save", language="en", whose="shared", **hello)
    assert "There is a reply of this name" in again.text
    page = await anna.page(f"/inbox/{chat}")
    offered = re.findall(r'data-name="([^"]+)" data-text="([^"]*)"', page.partition('id="people"')[0])
    assert [name for name, _ in offered] == ["hello", "mine"]
    assert offered[0][1].startswith("Hi Maria Gonzalez, I am Anna. 10% off your first month ends ")
    assert "{" not in offered[0][1]
    assert "Only Anna" not in await ben.page(f"/inbox/{chat}")


async def test_everybodys_replies_are_changed_by_those_who_may(anna: Desk, ben: Desk) -> None:
    refused = await ben.posts("/inbox/replies/save", name="x", text="x", language="", whose="shared")
    assert refused.status_code == 403
    await anna.posts("/inbox/replies/save", name="hours", text="9 to 5", language="", whose="shared")
    page = await anna.page("/inbox/replies")
    id_ = re.search(r'name="id" value="(\d+)"', page)
    assert id_
    assert (await ben.posts("/inbox/replies/delete", id=id_[1], whose="shared")).status_code == 403
    await ben.posts("/inbox/replies/delete", id=id_[1], whose="mine")
    assert "9 to 5" in await ben.page("/inbox/replies")
    await anna.posts("/inbox/replies/delete", id=id_[1], whose="shared")
    assert "9 to 5" not in await ben.page("/inbox/replies")


# --- languages ---


async def test_pages_speak_the_language_a_manager_chose(anna: Desk, ben: Desk, chat: str) -> None:
    for language in wording.languages():
        answer = await anna.posts("/inbox/language", language=language)
        assert answer.status_code == 303
        for path in ("/inbox", f"/inbox/{chat}", f"/inbox/{chat}/close", "/inbox/replies"):
            page = await anna.page(path)
            way = "rtl" if language == "ar" else "ltr"
            assert f'<html lang="{language}" dir="{way}">' in page
    await anna.posts("/inbox/language", language="xx")
    assert f'<html lang="{wording.languages()[-1]}"' in await anna.page("/inbox")
    assert '<html lang="en"' in await ben.page("/inbox")


async def test_waiting_longer_narrows_the_list(
    rooms: House, anna: Desk, maria: Prospect, clock: Moved
) -> None:
    await Prospect(rooms, "long").says("hello", "I want to talk to a human")
    clock.later(minutes=20)
    await Prospect(rooms, "short").says("hello", "I want to talk to a human")
    assert len(chats(await anna.page("/inbox?view=waiting"))) == 2
    assert len(chats(await anna.page("/inbox?wait=15"))) == 1
    assert len(chats(await anna.page("/inbox?wait=60"))) == 0


# --- answers to a line ---


async def test_a_managers_answer_to_a_line_shows_that_line_to_the_prospect_and_in_the_inbox(
    anna: Desk, chat: str, rooms: House, maria: Prospect
) -> None:
    await maria.says("Is Tuesday <b>possible</b>?")
    async with rooms.database.read() as tx:
        (me,) = [Manager(one.id, one.name) for one in await managers.everybody(tx) if one.name == "Anna"]
    await rooms.desk.claim(chat, me, "claim-1")
    async with rooms.database.read() as tx:
        lines = await transcripts.since(tx, chat, 0)
    asked = next(line.seq for line in lines if line.heard and "Tuesday" in line.heard.words)
    await rooms.desk.reply(chat, me, "reply-1", "Yes, at six.", quotes=asked)
    await settled(rooms)
    page = await anna.page(f"/inbox/{chat}")
    assert '<blockquote dir="auto">Is Tuesday &lt;b&gt;possible&lt;/b&gt;?</blockquote>' in page
    seen = await rooms.history("web", "site").since(maria.address, 0)
    (answer,) = [frames.shown(line, "") for line in seen if line.message.text == "Yes, at six."]
    assert answer.quotes == asked
    assert '"quotes":' in frames.encode(frames.Lines([answer]))

"""What managers see and do in the inbox, through its pages."""

import asyncio
import re
from datetime import timedelta
from xml.etree import ElementTree as ET

import httpx2
import pytest

from bot.bootstrap import House
from bot.desk.inbox.views import Talk, bubble
from bot.desk.inbox.wording import Words
from dialogs.ids import Language, ManagerId
from dialogs.messages import Message, Voice
from storage.records import Delivery, Line
from tests.bot.desk.conftest import Desk, Moved, Prospect, chats, fields


def words(html: str) -> str:
    """Give what a reader sees of a page, in one line."""
    text = re.sub(r"<[^>]+>", " ", html.partition("<body")[2]).replace("&#39;", "'")
    return re.sub(r" (?=[,.:])", "", " ".join(text.split()))


async def test_a_stranger_is_not_listed_and_a_lead_is(rooms: House, anna: Desk, maria: Prospect) -> None:
    stranger = Prospect(rooms, "stranger")
    await stranger.says("hi")
    page = await anna.page("/inbox")
    assert len(chats(page)) == 1
    assert "Maria Gonzalez" in page
    assert "search · cpc · autumn" in page


async def test_who_waits_comes_first_then_the_class_then_the_longest(
    rooms: House, clock: Moved, anna: Desk, maria: Prospect
) -> None:
    for name in ("first", "second"):
        clock.later(minutes=3)
        await Prospect(rooms, name).says("hello", "I want to talk to a human")
    page = words(await anna.page("/inbox"))
    assert re.search(
        r"Waiting for a person 2 .*waits 3 min .*waits under 1 min .*With the bot 1 .*Maria", page
    )


async def test_the_list_narrows_to_a_class_to_ones_own_and_to_closed_ones(anna: Desk, chat: str) -> None:
    assert chats(await anna.page("/inbox?class=qualified")) == [chat]
    assert chats(await anna.page("/inbox?class=warm")) == []
    assert chats(await anna.page("/inbox?class=nonsense")) == [chat]
    assert chats(await anna.page("/inbox?mine=1")) == []
    await anna.posts(f"/inbox/{chat}/outcome", result="won")
    assert chats(await anna.page("/inbox")) == []
    assert chats(await anna.page("/inbox?closed=1")) == [chat]


async def test_the_card_tells_refused_from_not_asked_and_says_every_reason(anna: Desk, chat: str) -> None:
    page = await anna.page(f"/inbox/{chat}")
    seen = words(page)
    for told in (
        "maria@gonzalez.example", "typed, well formed", "Need An exam", "Timescale In 1-3 months",
        "Budget", "would not say", "Exam IELTS", "a 30-minute level talk with Anna", "10% off your first month",
        "Needs English for something", "Decides alone", "keep my details for this request agreed",
        "Don't ask again", "search · cpc · autumn", "Web chat, English",
    ):  # fmt: skip
        assert told in seen, told
    assert 'class="refused"' in page


async def test_an_unknown_chat_is_not_there(anna: Desk) -> None:
    for path in (
        "/inbox/01aaaaaaaaaaaaaaaaaaaaaaaa",
        "/inbox/nobody/close",
        "/inbox/x/hand-back",
        "/inbox/x/take",
    ):
        assert (await anna.client.get(path)).status_code == 404
    assert (await anna.posts("/inbox/nobody/claim")).status_code == 404
    assert (await anna.posts("/inbox/nobody/explode")).status_code == 404


async def test_taking_over_silences_the_bot_and_tells_the_prospect(
    anna: Desk, chat: str, maria: Prospect
) -> None:
    answer = await anna.posts(f"/inbox/{chat}/claim")
    assert answer.status_code == 303
    assert "You have this chat." in words(await anna.page(f"/inbox/{chat}"))
    before = await maria.sees()
    assert "Anna" in before[-1]
    await maria.says("hello?")
    assert await maria.sees() == [*before, "hello?"]


async def test_two_managers_at_once_have_one_winner_and_the_other_learns_who(
    anna: Desk, ben: Desk, chat: str
) -> None:
    answers = await asyncio.gather(anna.posts(f"/inbox/{chat}/claim"), ben.posts(f"/inbox/{chat}/claim"))
    assert sorted(answer.status_code for answer in answers) == [303, 409]
    winner, loser = ("Anna", "Ben") if answers[0].status_code == 303 else ("Ben", "Anna")
    refused = next(answer for answer in answers if answer.status_code == 409)
    assert f"{winner} has this chat" in words(refused.text)
    desk = anna if loser == "Anna" else ben
    assert f"{winner} has this chat." in words(await desk.page(f"/inbox/{chat}"))


async def test_a_reply_reaches_the_prospect_in_the_managers_name(
    anna: Desk, chat: str, maria: Prospect
) -> None:
    await anna.posts(f"/inbox/{chat}/reply", text="Hello Maria!")
    line = (await maria.rooms.history("web", "site").since("maria", 0))[-1]
    assert (line.message.text, line.voice, line.manager) == ("Hello Maria!", Voice.MANAGER, "Anna")


async def test_the_same_form_sent_twice_counts_once(anna: Desk, chat: str, maria: Prospect) -> None:
    action = fields((await anna.page(f"/inbox/{chat}")).partition("data-reply")[2])["action"]
    for _ in range(3):
        answer = await anna.posts(f"/inbox/{chat}/reply", action, text="Only once")
        assert answer.status_code == 303
    assert (await maria.sees()).count("Only once") == 1
    for _ in range(2):
        await anna.posts(f"/inbox/{chat}/note", "0123456789abcdef", text="A single note")
    assert (await anna.page(f"/inbox/{chat}")).count("A single note") == 1


async def test_a_reply_in_anothers_chat_asks_first_and_keeps_the_text(
    anna: Desk, ben: Desk, chat: str, maria: Prospect
) -> None:
    await anna.posts(f"/inbox/{chat}/claim")
    asked = await ben.posts(f"/inbox/{chat}/reply", text="Me too")
    assert asked.status_code == 409
    assert "Anna has this chat" in words(asked.text)
    assert "Me too</textarea>" in asked.text
    assert "Me too" not in await maria.sees()
    form = fields(asked.text.partition("/reply")[2])
    answer = await ben.posts(f"/inbox/{chat}/reply", form["action"], text="Me too", how="take")
    assert answer.status_code == 303
    assert (await maria.sees())[-1] == "Me too"
    assert "Ben has this chat." in words(await anna.page(f"/inbox/{chat}"))


async def test_a_note_is_for_managers_only(anna: Desk, ben: Desk, chat: str, maria: Prospect) -> None:
    await anna.posts(f"/inbox/{chat}/note", text="Sounds like a competitor")
    assert "Note by Anna, only for managers" in words(await ben.page(f"/inbox/{chat}"))
    assert "Sounds like a competitor" not in " ".join(await maria.sees())


async def test_handing_back_goes_on_from_what_was_settled(anna: Desk, chat: str, maria: Prospect) -> None:
    await anna.posts(f"/inbox/{chat}/claim")
    page = await anna.page(f"/inbox/{chat}/hand-back")
    assert 'name="settled:budget"' in page
    answer = await anna.posts(f"/inbox/{chat}/hand-back", **{"settled:budget": "Group", "settled:exam": " "})
    assert answer.status_code == 303
    seen = words(await anna.page(f"/inbox/{chat}"))
    assert "Budget Group" in seen
    assert "settled by a manager" in seen
    assert "Exam IELTS" in seen
    said = await maria.sees()
    assert any("Course: Group" in text for text in said)
    assert "What do you want English for?" not in said[-1]


async def test_only_the_owner_hands_back(anna: Desk, ben: Desk, chat: str) -> None:
    await anna.posts(f"/inbox/{chat}/claim")
    answer = await ben.posts(f"/inbox/{chat}/hand-back", **{"settled:budget": "Group"})
    assert answer.status_code == 403
    assert "Anna has this chat." in words(await ben.page(f"/inbox/{chat}"))


async def test_lost_needs_a_why_and_an_outcome_can_be_taken_back(anna: Desk, chat: str) -> None:
    refused = await anna.posts(f"/inbox/{chat}/outcome", result="lost", why=" ")
    assert refused.status_code == 409
    assert "Say why it was lost" in refused.text
    assert 'value="lost" checked' in refused.text
    assert (await anna.posts(f"/inbox/{chat}/outcome")).status_code == 409
    await anna.posts(f"/inbox/{chat}/outcome", result="lost", why="Too <dear>")
    assert "Closed as lost by Anna: Too &lt;dear&gt;" in words(await anna.page(f"/inbox/{chat}"))
    await anna.posts(f"/inbox/{chat}/outcome", result="undo")
    assert "With the bot" in words(await anna.page(f"/inbox/{chat}"))


async def test_an_empty_reply_is_not_sent(anna: Desk, chat: str, maria: Prospect) -> None:
    before = await maria.sees()
    answer = await anna.posts(f"/inbox/{chat}/reply", text=" \r\n ")
    assert answer.status_code == 409
    assert await maria.sees() == before


async def test_a_page_that_asks_for_json_gets_the_next_action(anna: Desk, ben: Desk, chat: str) -> None:
    headers = {"origin": "http://desk.example", "accept": "application/json"}
    sent = await anna.client.post(
        f"/inbox/{chat}/reply", data={"token": anna.token, "text": "Hi"}, headers=headers
    )
    assert sent.json()["done"] is True
    assert re.fullmatch("[0-9a-f]{24}", sent.json()["action"])
    refused = await ben.client.post(
        f"/inbox/{chat}/reply", data={"token": ben.token, "text": "Hi"}, headers=headers
    )
    assert (refused.json()["done"], refused.json()["why"]) == (False, "Anna has this chat.")


AT = Moved().now
FATES = [
    ("web", Delivery.RECEIVED, {}, "", False),
    ("web", Delivery.NEW, {}, "waiting to leave", False),
    ("web", Delivery.NEW, {"error": "TimeoutError"}, "will be tried again", False),
    ("web", Delivery.SENDING, {}, "leaving", False),
    ("web", Delivery.SENT, {"sent_at": AT}, "in their chat, not seen yet", False),
    ("telegram", Delivery.SENT, {"sent_at": AT}, "in their chat", False),
    ("web", Delivery.SENT, {"sent_at": AT, "seen_at": AT + timedelta(minutes=1)}, "seen now", False),
    ("web", Delivery.FAILED, {"error": "blocked"}, "not delivered: blocked", True),
    ("web", Delivery.WITHHELD, {}, "withheld: a manager had taken over", False),
    ("web", Delivery.UNCERTAIN, {}, "may not have arrived: the server was stopped while sending", True),
]


@pytest.mark.parametrize(("channel", "state", "more", "told", "bad"), FATES)
def test_what_became_of_a_message_is_told_truthfully(
    channel: str, state: Delivery, more: dict[str, object], told: str, bad: bool
) -> None:
    line = Line(1, Voice.BOT, state, AT, message=Message("Hello", Language("en")), **more)  # type: ignore[arg-type]
    shown = bubble(line, Talk("c", channel, {}, ManagerId("anna")))
    said = Words("en").plain(shown.fate, why=shown.error, when="now") if shown.fate else ""
    assert (said, shown.bad, shown.withheld) == (told, bad, state is Delivery.WITHHELD)


def test_every_state_of_a_message_has_its_words() -> None:
    assert {state for _, state, *_ in FATES} == set(Delivery)


async def test_old_lines_are_on_a_page_of_their_own(anna: Desk, chat: str, maria: Prospect) -> None:
    await anna.posts(f"/inbox/{chat}/claim")
    await maria.says(*(f"line {number} of many" for number in range(210)))
    page = await anna.page(f"/inbox/{chat}")
    assert "line 209 of many" in page
    assert "What do you want English for?" not in page
    earlier = re.search(r'href="(/inbox/[^"]+\?from=\d+)"', page)
    assert earlier
    assert "What do you want English for?" in await anna.page(earlier[1])


async def test_pages_are_small(anna: Desk, chat: str) -> None:
    assert isinstance(anna.client, httpx2.AsyncClient)
    looks = [await anna.page(f"/inbox/static/inbox.{kind}") for kind in ("css", "js")]
    assert sum(map(len, [*looks, await anna.page(f"/inbox/{chat}")])) < 60_000


async def test_every_page_has_an_icon_of_ours_and_the_address_browsers_guess_answers_too(anna: Desk) -> None:
    (link,) = re.findall(r'<link rel="icon" href="([^"]+)"', await anna.page("/inbox"))
    for path in (link, "/favicon.ico"):
        answer = await anna.client.get(path)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")
        assert ET.fromstring(answer.text).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314 - our own
    answer = await anna.client.get("/")
    (link,) = re.findall(r'<link rel="icon" href="([^"]+)"', answer.text)
    assert (await anna.client.get(link)).status_code == 200

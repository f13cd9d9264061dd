"""The web chat's protocol, over real sockets: acknowledged, resumed, limited, and nobody else's."""

import asyncio
import re
import secrets
from collections.abc import AsyncIterator

import msgspec
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin, Subprotocol

from bot.channels.web.limits import Buckets, Limits, Rate
from bot.channels.web.tokens import address_of, new_token
from dialogs.events import Opened, Said, Tapped
from dialogs.messages import Message, Voice
from tests.bot.channels.web_client import OURS, Browser
from tests.bot.channels.web_world import EN, GREETING, World, serving


@pytest.fixture(autouse=True)
async def bounded() -> AsyncIterator[None]:
    async with asyncio.timeout(60):
        yield


async def test_a_stranger_gets_a_secret_of_256_bits_and_only_its_hash_is_the_address() -> None:
    world = World()
    async with serving(world) as at, Browser(at) as one, Browser(at) as other:
        await one.open()
        assert re.fullmatch(r"[A-Za-z0-9_-]{43}", one.token or "")
        assert one.token != other.token
        assert [arrival.address for arrival in world.arrivals] == [one.address]
        assert f"{one.token}" not in repr(world.arrivals)


async def test_a_secret_alone_leaves_no_conversation_behind() -> None:
    world = World()
    async with serving(world) as at, Browser(at):
        pass
    assert world.arrivals == []


async def test_opening_greets_once_however_often_the_socket_is_cut() -> None:
    world = World()
    async with serving(world) as at:
        async with Browser(at) as first:
            await first.open()
            await first.until(lambda line: line["text"] == GREETING.text)
        async with Browser(at, first.token) as again:
            await again.open()
            assert (await again.until(lambda line: True))[0]["buttons"][0] == {"id": "work", "label": "Work"}
    assert [type(arrival.event) for arrival in world.arrivals] == [Opened]


async def test_a_second_tab_shows_the_same_chat_and_opens_nothing_anew() -> None:
    world = World()
    async with serving(world) as at, Browser(at) as one:
        await one.open("tab-one")
        async with Browser(at, one.token) as two:
            await two.open("tab-two")
            await one.say("m1", "hello")
            assert [line["text"] for line in await two.until(lambda line: "You said" in line["text"])] == [
                GREETING.text,
                "hello",
                "You said: hello",
            ]
    assert sum(isinstance(arrival.event, Opened) for arrival in world.arrivals) == 1


async def test_the_page_and_its_campaign_become_the_source_without_the_query() -> None:
    world = World()
    async with serving(world) as at, Browser(at) as browser:
        await browser.tell(
            t="open", id="v", language="es-MX", page="https://www.school.example/exam?email=ana@x.example#top",
            referrer="https://search.example/q?s=secret", campaign="autumn\n", medium="cpc",
        )  # fmt: skip
        await browser.frame("ack")
    event = world.arrivals[0].event
    assert isinstance(event, Opened)
    assert event.language == "es"
    assert event.source.page == "www.school.example/exam"
    assert (event.source.campaign, event.source.medium, event.source.place) == (
        "autumn",
        "cpc",
        "search.example",
    )


async def test_words_and_taps_arrive_as_events_and_come_back_under_the_browsers_own_id() -> None:
    world = World()
    async with serving(world) as at, Browser(at) as browser:
        await browser.open()
        await browser.tell(t="tap", id="a1", question=1, button="exam")
        assert await browser.frame("ack") == {"t": "ack", "id": "a1"}
        await browser.say("a2", "  IELTS ")
        lines = await browser.until(lambda line: "You said" in line["text"])
    assert [arrival.event for arrival in world.arrivals[1:]] == [Tapped(1, "exam"), Said("IELTS")]
    assert [line["id"] for line in lines if line["voice"] == "prospect"] == ["a1", "a2"]
    assert lines[2]["deadline"] == "2026-11-24T12:00:00Z"


async def test_a_message_sent_again_after_a_cut_counts_once() -> None:
    world = World()
    async with serving(world) as at:
        async with Browser(at) as first:
            await first.open()
            await first.say("m1", "hello")
        async with Browser(at, first.token) as again:
            assert (await again.say("m1", "hello"))["t"] == "ack"
            await again.say("m2", "more")
            await again.until(lambda line: line["text"] == "You said: more")
            assert again.texts.count("hello") == 1


async def test_the_cursor_brings_what_was_missed_and_nothing_twice() -> None:
    world = World()
    async with serving(world) as at:
        async with Browser(at) as first:
            await first.open()
            await first.say("m1", "one")
            seen = await first.until(lambda line: line["text"] == "You said: one")
        await world.say(first.address, Message("While you were away", EN))
        async with Browser(at, first.token, cursor=seen[-1]["seq"]) as again:
            await again.until(lambda line: line["text"] == "While you were away")
            assert again.texts == ["While you were away"]


async def test_five_hundred_cut_sockets_miss_nothing_and_double_nothing() -> None:
    world, texts, token, cursor = World(), [], None, 0
    async with serving(world) as at:
        for number in range(500):
            async with Browser(at, token, cursor) as browser:
                token = browser.token
                await browser.tell(t="say", id=f"m{number}", text=f"n{number}")
                if number % 3:
                    await browser.frame("ack")
                browser.socket.transport.abort()
            world.time += 10
            texts += browser.texts
            cursor = max([cursor, *(line["seq"] for line in browser.lines)])
        async with Browser(at, token, cursor) as last:
            for number in range(500):  # the outbox sends again what was not acknowledged
                world.time += 1
                await last.say(f"m{number}", f"n{number}")
            await last.until(lambda line: line["seq"] == 1000)
            texts += last.texts
    said = [text for text in texts if text.startswith("n")]
    assert sorted(said) == sorted({f"n{number}" for number in range(500)})
    assert len(texts) == len(set(texts)) == 1000


async def test_nothing_is_acknowledged_that_was_not_committed() -> None:
    world = World()
    async with serving(world) as at, Browser(at) as browser:
        world.refusing = True
        answer = await browser.say("m1", "hello")
        assert (answer["t"], answer["code"]) == ("error", "later")
        world.refusing = False
        assert (await browser.say("m1", "hello"))["t"] == "ack"


async def test_what_was_shown_is_noted_but_not_beyond_what_was_sent() -> None:
    world = World()
    async with serving(world) as at, Browser(at) as browser:
        await browser.open()
        await browser.until(lambda line: True)
        await browser.tell(t="seen", seq=999)
        await browser.tell(t="ping")
        await browser.frame("pong")
    assert world.shown == {browser.address: 1}


async def test_another_secret_sees_nothing_and_is_a_new_chat() -> None:
    world = World()
    async with serving(world) as at, Browser(at) as mine:
        await mine.open()
        await mine.say("m1", "my canary")
        foreign = [
            new_token(),
            mine.address,
            (mine.token or "")[:-1],
            f"{mine.token}x",
            "",
            "' OR 1=1 --",
            None,
        ]
        for token in foreign:
            async with Browser(at, token) as other:
                await other.tell(t="ping")
                await other.frame("pong")
                await other.tell(t="ping")
                await other.frame("pong")
                assert other.lines == []


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "https://chat.example", "http://chat.example.evil"]
)
async def test_a_foreign_page_gets_no_socket(origin: str) -> None:
    async with serving(World()) as at:
        with pytest.raises(InvalidStatus) as refused:
            await connect(f"ws://{at}/chat", subprotocols=[OURS], origin=Origin(origin))
        assert refused.value.response.status_code == 403


@pytest.mark.parametrize(
    "origin", ["http://chat.example", "https://www.school.example", "https://www.school.example:443"]
)
async def test_our_own_and_the_allowed_pages_get_one(origin: str) -> None:
    async with serving(World()) as at, Browser(at, origin=origin) as browser:
        assert browser.token


async def test_without_origin_or_with_another_protocol_there_is_no_socket() -> None:
    async with serving(World()) as at:
        with pytest.raises(InvalidStatus):
            await connect(f"ws://{at}/chat", subprotocols=[OURS])
        with pytest.raises(InvalidStatus):
            await connect(
                f"ws://{at}/chat", subprotocols=[Subprotocol("other.1")], origin=Origin(f"http://{at}")
            )


BAD_FRAMES = [
    "",
    "hello",
    "[" * 30_000,
    "null",
    '{"t":"drop tables"}',
    '{"t":"say","id":"a"}',
    '{"t":"say","id":"../x","text":"hi"}',
    '{"t":"say","id":"a","text":"\\ud800"}',
    '{"t":"tap","id":"a","question":-1,"button":"b"}',
    '{"t":"hello"}',
]


@pytest.mark.parametrize("frame", BAD_FRAMES)
async def test_a_frame_that_is_none_ends_the_socket_and_leaves_no_event(frame: str) -> None:
    world = World()
    async with serving(world) as at, Browser(at) as browser:
        await browser.socket.send(frame)
        await browser.ended()
        assert world.arrivals == []


async def test_a_frame_over_64_kb_ends_the_socket() -> None:
    world = World()
    async with serving(world) as at, Browser(at) as browser:
        await browser.socket.send(msgspec.json.encode({"t": "say", "id": "a", "text": "x" * 70_000}).decode())
        await browser.ended()
        assert world.arrivals == []


async def test_a_text_over_4096_characters_is_refused_politely() -> None:
    world = World()
    async with serving(world) as at, Browser(at) as browser:
        assert (await browser.say("a", "x" * 4097))["code"] == "long"
        assert (await browser.say("b", "x" * 4096))["t"] == "ack"


async def test_a_flood_is_slowed_down_and_hurts_no_other_browser() -> None:
    world = World(Limits(events_of_browser=Rate(1, 3)))
    async with serving(world) as at, Browser(at) as flood, Browser(at) as calm:
        answers = [await flood.say(f"m{n}", "spam") for n in range(5)]
        assert [a["t"] for a in answers] == ["ack"] * 3 + ["error"] * 2
        assert answers[-1] == {"t": "error", "code": "slow", "id": "m4", "retry_in": 1.0}
        assert (await calm.say("c1", "hello"))["t"] == "ack"
        world.time += 1
        assert (await flood.say("m3", "spam"))["t"] == "ack"


async def test_one_network_address_cannot_make_secrets_without_end() -> None:
    world = World(Limits(browsers_of_host=Rate(0.1, 2)))
    async with serving(world) as at:
        async with Browser(at) as one, Browser(at), Browser(at) as third:
            assert (third.welcome["t"], third.welcome["code"]) == ("error", "busy")
        async with Browser(at, one.token) as known:
            assert known.welcome["t"] == "welcome"


async def test_one_browser_cannot_hold_sockets_without_end() -> None:
    world = World(Limits(sockets_of_browser=2))
    async with (
        serving(world) as at,
        Browser(at) as one,
        Browser(at, one.token),
        Browser(at, one.token) as third,
    ):
        assert third.welcome["code"] == "busy"


async def test_while_nobody_listens_a_browser_is_asked_to_come_back() -> None:
    world = World()
    async with serving(world) as at:
        world.web._receive = None
        with pytest.raises(InvalidStatus):
            await connect(f"ws://{at}/chat", subprotocols=[OURS], origin=Origin(f"http://{at}"))


async def test_a_database_that_fails_for_a_moment_costs_a_reconnect_and_no_message() -> None:
    world = World()
    async with serving(world) as at:
        async with Browser(at) as first:
            await first.open()
            await first.until(lambda line: True)
            world.refusing = True
            await first.tell(t="ping")
            await first.ended()
        world.refusing = False
        async with Browser(at, first.token) as again:
            assert (await again.until(lambda line: True))[0]["text"] == GREETING.text


async def test_html_in_a_message_stays_text_on_the_wire() -> None:
    world = World()
    async with serving(world) as at, Browser(at) as browser:
        evil = '<img src=x onerror="alert(1)">'
        await browser.say("m1", evil)
        await world.say(browser.address, Message(evil, EN), Voice.MANAGER, "<b>Anna</b>")
        line = (await browser.until(lambda line: line["voice"] == "manager"))[-1]
    assert (line["text"], line["manager"]) == (evil, "<b>Anna</b>")


def test_a_bucket_refills_with_time_and_forgets_those_that_are_full() -> None:
    time = 0.0
    buckets = Buckets(Rate(per_second=2, burst=4), lambda: time)
    assert [buckets.take("a") for _ in range(5)] == [0, 0, 0, 0, 0.5]
    time = 0.5
    assert buckets.take("a") == 0
    for number in range(20_000):
        time += 1
        buckets.take(f"{number}")
    assert len(buckets._left) <= 10_001


def test_addresses_of_a_hundred_thousand_secrets_never_meet() -> None:
    assert len({address_of(secrets.token_urlsafe(32)) for _ in range(100_000)}) == 100_000

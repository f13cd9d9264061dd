"""The chat by plain requests: the same frames, the same cursor, the same once-only rules as a socket."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest

from bot.channels.web.limits import Limits, Rate
from dialogs.events import Opened, Said
from dialogs.messages import Message, Voice
from tests.bot.channels.web_client import Browser
from tests.bot.channels.web_house import Caller, chat_at, site
from tests.bot.channels.web_world import EN, GREETING, World, serving


@pytest.fixture(autouse=True)
async def bounded() -> AsyncIterator[None]:
    async with asyncio.timeout(30):
        yield


async def held(world: World, address: str, number: int) -> None:
    """Wait until so many tabs of a chat are connected."""
    while len(world.web._visits.get(address, ())) < number:  # noqa: ASYNC110 - nobody tells of it
        await asyncio.sleep(0.01)


async def test_a_stranger_gets_a_secret_and_is_greeted_once() -> None:
    world = World()
    async with serving(world) as at, Caller(at) as maria:
        (welcome,) = await maria.poll()
        assert (welcome["t"], len(welcome["token"])) == ("welcome", 43)
        for _ in range(2):
            await maria.poll({"t": "open", "id": "visit", "language": "en"})
        assert [line["text"] for line in await maria.until(GREETING.text)] == [GREETING.text]
        assert [type(arrival.event) for arrival in world.arrivals] == [Opened]


async def test_what_is_sent_twice_counts_once_and_every_line_comes_once() -> None:
    world = World()
    async with serving(world) as at, Caller(at) as maria:
        await maria.poll()
        say = {"t": "say", "id": "m1", "text": "hello"}
        first = await maria.poll(say)
        again = await maria.poll(say, {"t": "ping"})
        assert {"t": "ack", "id": "m1"} in first
        assert {"t": "ack", "id": "m1"} in again
        await maria.until("You said: hello")
        assert [line["text"] for line in maria.lines] == ["hello", "You said: hello"]
        assert [arrival.event for arrival in world.arrivals] == [Said("hello")]


async def test_a_request_that_waits_is_answered_when_something_is_said() -> None:
    world = World()
    async with serving(world) as at, Caller(at) as maria:
        await maria.poll()
        await maria.poll({"t": "open", "id": "v"})
        waiting = asyncio.create_task(maria.poll(wait=True))
        await held(world, maria.address, 1)
        await world.say(maria.address, Message("Anna here", EN), Voice.MANAGER, "Anna")
        (lines,) = await waiting
        assert lines["lines"][0]["manager"] == "Anna"


async def test_a_manager_typing_reaches_a_request_that_waits_and_a_socket() -> None:
    world = World()
    async with serving(world) as at, Caller(at) as maria:
        await maria.poll()
        async with Browser(at, maria.token) as tab:
            waiting = asyncio.create_task(maria.poll(wait=True))
            await held(world, maria.address, 2)
            await world.web.typing(maria.address, "Anna")
            assert await tab.frame("typing") == {"t": "typing", "by": "Anna"}
            assert await waiting == [{"t": "typing", "by": "Anna"}]


async def test_a_prospect_typing_is_told_to_the_managers(tmp_path: Path) -> None:
    async with site(tmp_path) as (rooms, at), Caller(at) as maria:
        await maria.opens()
        chat = await chat_at(rooms, maria.address)
        with rooms.feed.subscribe() as changes:
            await maria.poll({"t": "typing"})
            assert await anext(changes) == {chat}
        assert rooms.typing.is_prospect(chat)
        rooms.typing.stopped(chat)
        assert not rooms.typing.is_prospect(chat)


async def test_a_browser_may_go_from_requests_to_a_socket_and_back() -> None:
    world = World()
    async with serving(world) as at, Caller(at) as maria:
        await maria.poll()
        await maria.poll({"t": "say", "id": "m1", "text": "by request"})
        await maria.until("You said: by request")
        async with Browser(at, maria.token, maria.cursor) as tab:
            await tab.say("m2", "by socket")
            await tab.until(lambda line: line["text"] == "You said: by socket")
            assert tab.texts == ["by socket", "You said: by socket"]
        await maria.until("You said: by socket")
        assert [line["seq"] for line in maria.lines] == [1, 2, 3, 4]


async def test_bad_bodies_are_refused_and_break_nothing() -> None:
    world = World()
    async with serving(world) as at, Caller(at) as maria:
        for body in (
            b"",
            b"[]",
            b'{"hello":{}}',
            b"\xff",
            b'{"hello":' * 500,
            b'{"hello":{"t":"hello"},"frames":7}',
        ):
            answer = await maria.client.post("/chat/poll", content=body)
            assert answer.status_code == 200
            assert answer.json()[0]["t"] in ("error", "welcome", "pong") or body == b'{"hello":{}}'
        assert (await maria.client.post("/chat/poll", content=b"x" * 70_000)).status_code == 413
        assert world.arrivals == []


async def test_a_flood_of_requests_is_told_to_come_later() -> None:
    world = World(Limits(polls_of_host=Rate(1, 5)))
    async with serving(world) as at, Caller(at) as maria:
        answers = [(await maria.poll())[-1:] for _ in range(8)]
        assert [one[0]["t"] for one in answers if one][-1] == "error"
        assert answers[-1][0]["code"] == "busy"


async def first_answer(caller: Caller, address: str) -> dict[str, object]:
    """Come as a new browser from an address, as a proxy would tell it."""
    caller.token = None
    caller.client.headers["x-forwarded-for"] = address
    return (await caller.poll())[0]


async def test_behind_a_proxy_that_is_believed_each_address_has_its_own_limits(tmp_path: Path) -> None:
    async with site(tmp_path, TRUSTED_PROXIES="127.0.0.1") as (_, at), Caller(at) as caller:
        flood = [await first_answer(caller, "203.0.113.9") for _ in range(70)]
        honest = await first_answer(caller, "203.0.113.10")
    assert (flood[0]["t"], flood[-1]["code"], honest["t"]) == ("welcome", "busy", "welcome")


async def test_an_address_that_is_merely_claimed_changes_nothing(tmp_path: Path) -> None:
    async with site(tmp_path, TRUSTED_PROXIES="10.0.0.1") as (_, at), Caller(at) as caller:
        answers = [await first_answer(caller, f"203.0.113.{number}") for number in range(70)]
    assert (answers[0]["t"], answers[-1]["code"]) == ("welcome", "busy")


async def test_the_answer_is_no_ones_to_keep() -> None:
    world = World()
    async with serving(world) as at, httpx2.AsyncClient(base_url=f"http://{at}") as client:
        answer = await client.post(
            "/chat/poll", content=b'{"hello":{"t":"hello"}}', headers={"origin": f"http://{at}"}
        )
        assert answer.headers["cache-control"] == "no-store"
        assert "set-cookie" not in answer.headers

"""Calls that share a timer come in order, and a socket's silence is measured without a timer for each frame."""

import asyncio

import pytest

from bot.channels.web import session
from bot.channels.web.later import Later
from tests.bot.channels.web_client import Browser
from tests.bot.channels.web_world import World, serving


async def test_calls_come_in_the_order_asked_also_those_asked_for_by_a_call() -> None:
    came: list[str] = []
    done = asyncio.Event()

    def act(name: str) -> None:
        came.append(name)
        if name == "b":
            later("c")
        if name == "c":
            done.set()

    later = Later(0.001, act)
    later("a")
    later("b")
    async with asyncio.timeout(60):
        await done.wait()
    assert came == ["a", "b", "c"]


async def test_a_socket_that_says_nothing_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "SILENCE", session.SILENCE / 1_000)
    world = World()
    async with asyncio.timeout(60), serving(world) as at, Browser(at) as browser:
        await browser.ended()


async def test_a_frame_gives_a_socket_its_time_anew_once_some_of_it_has_passed() -> None:
    whole, some = session.SILENCE.total_seconds(), session.RENEWED.total_seconds()
    now = asyncio.get_running_loop().time()
    async with asyncio.timeout_at(now + whole - some / 2) as recent:
        session.set_back(recent)
        await asyncio.sleep(0)
        assert recent.when() == now + whole - some / 2
    async with asyncio.timeout_at(now + whole - some * 2) as long_ago:
        session.set_back(long_ago)
        await asyncio.sleep(0)
        assert (long_ago.when() or 0) >= now + whole

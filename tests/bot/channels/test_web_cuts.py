"""A socket cut again and again, at any moment: nothing is missing, nothing comes twice, everything is soon there."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed

from bot.bootstrap import House
from tests.bot.channels.web_client import Browser, Frame
from tests.bot.channels.web_house import ANNA, NO_LIMITS, chat_at, site

SOON = 2.0
"""Seconds after a connection within which everything said meanwhile is shown."""


class Stubborn:
    """A widget on a bad line: what is not acknowledged is sent again, one at a time, after each connection."""

    def __init__(self, at: str, moments: random.Random) -> None:
        self.at = at
        self.moments = moments
        self.token: str | None = None
        self.cursor = 0
        self.waiting: list[tuple[str, str]] = []
        self.shown: list[Frame] = []
        self.cuts = 0

    async def begin(self) -> str:
        async with Browser(self.at) as browser:
            await browser.open()
            await browser.until(lambda line: "What do you want English for?" in line["text"])
            self.token = browser.token
            self._keep(browser)
            return browser.address

    def _keep(self, browser: Browser) -> None:
        """Show what came, each line by its number as a page does, and remember how often each came."""
        self.shown += browser.lines
        self.cursor = max([self.cursor, *(line["seq"] for line in browser.lines)])

    async def connects(self, at_least: int) -> None:
        """Connect, send what waits, see everything up to line ``at_least``, and be cut somewhere on the way."""
        browser = Browser(self.at, self.token, self.cursor)
        steps = self.moments.randrange(6)
        try:
            async with browser:
                if steps == 0:
                    return self._cut(browser)
                while self.waiting:
                    id_, text = self.waiting[0]
                    await browser.tell(t="say", id=id_, text=text)
                    if steps == 1:
                        return self._cut(browser)
                    await browser.frame("ack")
                    self.waiting.pop(0)
                    if steps == 2:
                        return self._cut(browser)
                if steps > 3:
                    async with asyncio.timeout(SOON):
                        while max([self.cursor, *(line["seq"] for line in browser.lines)]) < at_least:
                            await browser.frame("lines")
                self._cut(browser)
        except ConnectionClosed:
            pass
        finally:
            self._keep(browser)

    def _cut(self, browser: Browser) -> None:
        self.cuts += 1
        browser.socket.transport.abort()


async def cut_again_and_again(rooms: House, at: str, times: int, seed: int) -> tuple[Stubborn, list[Any]]:
    person = Stubborn(at, random.Random(seed))
    address = await person.begin()
    chat = await chat_at(rooms, address)
    await rooms.desk.claim(chat, ANNA, "claim")
    history = rooms.history("web", "site")
    for number in range(times):
        person.waiting.append((f"m{number}", f"said {number}"))
        if number % 3 == 0:
            await rooms.desk.reply(chat, ANNA, f"r{number}", f"answered {number}")
        there = await history.since(address, 0)
        await person.connects(there[-1].seq)
    while person.waiting:
        await person.connects(0)
    person.moments = random.Random()
    last = (await settled_history(history, address, times))[-1].seq
    while person.cursor < last:
        await person.connects(last)
    return person, list(await history.since(address, 0))


async def settled_history(history: Any, address: str, times: int) -> list[Any]:
    """Wait until the last message is a line, and give all lines."""
    while True:
        lines = list(await history.since(address, 0))
        if any(line.message.text == f"said {times - 1}" for line in lines):
            return lines
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("times", [40, pytest.param(500, marks=pytest.mark.crash)])
async def test_cut_sockets_lose_and_double_nothing(tmp_path: Path, times: int) -> None:
    async with asyncio.timeout(300), site(tmp_path, limits=NO_LIMITS) as (rooms, at):
        person, lines = await cut_again_and_again(rooms, at, times, seed=7)
    assert person.cuts >= times // 2
    own = [line.message.text for line in lines if line.external_id]
    assert own == [f"said {number}" for number in range(times)]
    assert [line["seq"] for line in person.shown] == sorted({line["seq"] for line in person.shown})
    assert [line["text"] for line in person.shown] == [line.message.text for line in lines]

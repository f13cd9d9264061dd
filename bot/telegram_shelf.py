"""What the Telegram channel has remembered for it: updates set aside, and where the sharing key is up."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.parsing import CHANNEL, Read
from bot.channels.telegram.taking import NotTaken
from bot.channels.telegram.whose import place
from bot.services.clock import Clock
from bot.services.quarantine import Quarantine
from storage import secretary
from storage.engine import Database


class Shelf:
    """The channel's ``taking.Quarantine`` and ``channel.Keys``, in the database. ``account`` is the bot's id."""

    def __init__(self, database: Database, clock: Clock, account: str) -> None:
        self._database = database
        self._account = account
        self._quarantine = Quarantine(database, clock, CHANNEL, account)

    async def keep(self, read: Read, error: str) -> None:
        """Set an update aside, as it came."""
        await self._quarantine.put(read.update_id, read.raw, error, _chat(read))

    async def release(self, read: Read) -> None:
        """It was taken after all."""
        await self._quarantine.release(read.update_id, read.raw)

    async def run(self, channel: Telegram, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        """Let the channel take again what an operator names, until cancelled."""

        async def take(raw: bytes) -> None:
            with contextlib.suppress(NotTaken):
                await channel.again(raw)

        await self._quarantine.run(take, sleep)

    async def known(self) -> set[str]:
        """Give the chats in which the key that shares a number is up."""
        async with self._database.read() as tx:
            return await secretary.keys(tx, self._account)

    async def note(self, address: str, *, up: bool) -> None:
        """Note that the key was put up in a chat, or taken away there."""
        async with self._database.write() as tx:
            await secretary.put_keys(tx, self._account, [address] if up else [], [] if up else [address])


def _chat(read: Read) -> str:
    """Give the chat an update came from, so that it can be erased with what was said there."""
    if read.arrival is not None:
        return read.arrival.address
    return place(read.raw)

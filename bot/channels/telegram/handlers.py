"""The handlers of a company's own bot: they get what is not the assistant's, and hold nobody up."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence

from bot import log
from bot.channels.telegram.door import Door
from bot.channels.telegram.parsing import Read

PATIENCE = 1.0
"""Seconds that updates wait for the handlers before they are acknowledged all the same."""
AT_ONCE = 1000
"""With so many handlers at work, nothing more is taken until some have ended."""
LAST = 5.0
"""Seconds that a stop waits for handlers at work."""


class Handlers:
    """The framework's own handlers: they get taps on their own buttons, and all that is no prospect's.

    ``commands`` (without the slash) are theirs too, also in a prospect's chat. Of one chat they get one update
    at a time, in order; a handler that takes long keeps no other chat waiting.
    """

    def __init__(self, door: Door, commands: Collection[str] = ()) -> None:
        self._door = door
        self._commands = frozenset(commands)
        self._lanes: dict[str, asyncio.Task[None]] = {}
        self._log = log.logger()

    def wants(self, read: Read) -> bool:
        """Whether it is a tap on a button that is none of ours, or one of their commands."""
        return self._door.has_handlers and (read.is_foreign_tap or read.command in self._commands)

    async def take(self, reads: Sequence[Read]) -> bool:
        """Pass updates on; returns when they were handled, and after ``PATIENCE`` in any case."""
        if not self._door.has_handlers:
            return False
        ends = [self._begin(read) for read in reads]
        if ends:
            await asyncio.wait(ends, timeout=PATIENCE)
        if len(self._lanes) >= AT_ONCE:
            await asyncio.wait(self._lanes.values(), return_when=asyncio.FIRST_COMPLETED)
        return False

    async def aclose(self) -> None:
        """Let handlers at work end, for a while."""
        if self._lanes:
            _, late = await asyncio.wait(self._lanes.values(), timeout=LAST)
            for task in late:
                task.cancel()

    def _begin(self, read: Read) -> asyncio.Task[None]:
        lane = _lane(read)
        task = asyncio.create_task(self._after(self._lanes.get(lane), read))
        self._lanes[lane] = task
        task.add_done_callback(lambda _: self._lanes.get(lane) is task and self._lanes.pop(lane))
        return task

    async def _after(self, before: asyncio.Task[None] | None, read: Read) -> None:
        if before is not None:
            await asyncio.wait([before])
        try:
            await self._door.pass_on(read.raw)
        except Exception:  # noqa: BLE001 - their mistake must not mute prospects
            self._log.exception("telegram.others_failed", count=1)


class Theirs:
    """The handlers of a bot that polls itself and hands its updates over: what is not ours is left to it.

    ``commands`` as in ``Handlers``. Nothing is passed on here: the bot goes on with what it handed over.
    """

    def __init__(self, commands: Collection[str] = ()) -> None:
        self._commands = frozenset(commands)

    def wants(self, read: Read) -> bool:
        """Whether it is a tap on a button that is none of ours, or one of their commands."""
        return read.is_foreign_tap or read.command in self._commands

    async def take(self, reads: Sequence[Read]) -> bool:
        """Take none of them."""
        del reads
        return False


def _lane(read: Read) -> str:
    """Give what an update must keep its order with: its chat; nothing, where it has none."""
    update = read.update
    if update is not None:
        query = update.callback_query
        message = update.message or update.edited_message or (query.message if query else None)
        member = update.my_chat_member
        chat = message.chat if message else member.chat if member else None
        if chat is not None:
            return str(chat.id)
        if query is not None:
            return str(query.sender.id)
    return f"update {read.update_id}"

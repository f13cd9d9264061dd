"""What pages have shown: noted for all chats at once. A transaction for each line would cost more than its turn."""

from __future__ import annotations

import asyncio

from bot import log
from bot.channels.contract import History

GATHERED = 0.2
"""Seconds for which news of what was shown wait for each other."""


class Shown:
    """Takes notes and tells ``history``; ``run`` must be running. A crash loses the notes of the last moment."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._new: dict[str, int] = {}
        self._any = asyncio.Event()

    def note(self, address: str, seq: int) -> None:
        """Everything of this chat up to ``seq`` was shown."""
        self._new[address] = max(seq, self._new.get(address, 0))
        self._any.set()

    async def run(self) -> None:
        """Tell the history, over and over, until cancelled."""
        while True:
            await self._any.wait()
            await asyncio.sleep(GATHERED)
            await self.tell()

    async def tell(self) -> None:
        """Tell the history now; what it cannot take stays noted."""
        self._any.clear()
        shown, self._new = self._new, {}
        if not shown:
            return
        try:
            await self._history.seen(shown)
        except Exception:  # noqa: BLE001 - a failing database must not end the chat; the next try has these, too
            log.logger().exception("web.shown_not_noted")
            self._new = shown | self._new
            self._any.set()

"""How long chats have waited in working time, for pages: what the limits count, beside what the clock says."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from bot.services.scripts import Scripts
from dialogs.waiting.watching import Running, Watched, running
from storage import waits
from storage.engine import Transaction


async def clocks(
    tx: Transaction, scripts: Scripts, chats: Collection[str], now: datetime
) -> Mapping[str, Running]:
    """Give the working time of the open waits of these conversations, by conversation."""
    found: dict[str, Running] = {}
    for one in await waits.of(tx, chats) if chats else ():
        script = await scripts.get(tx, *one.script)
        watched = Watched(one.since, one.first, pauses=one.pauses, snoozed=one.snoozed)
        found[one.conversation_id] = running(watched, script.desk(one.language), now)
    return found

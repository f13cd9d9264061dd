"""Puts the managers' group beside the Telegram channel: the one place that knows both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels.telegram.door import Door
from bot.channels.telegram.door import Upload as UploadThere
from bot.channels.telegram.failures import CallFailed
from bot.channels.telegram.pacing import Pace
from bot.channels.telegram.parsing import Read
from bot.channels.telegram.taking import Others
from bot.desk.telegram.api import CallTrouble, Upload, classify
from bot.desk.telegram.room import GroupDesk

POSTING = frozenset(
    (
        "sendMessage", "copyMessage", "sendPhoto", "sendDocument", "sendVideo", "sendVoice", "sendSticker",
        "sendMediaGroup",
    )
)  # fmt: skip


class DoorApi:
    """The desk's ``Api`` through the channel's door, within the bot's pace as a whole."""

    def __init__(self, door: Door, pace: Pace | None = None) -> None:
        self.account = door.account
        self._door = door
        self._pace = pace

    async def __call__(self, method: str, params: Mapping[str, Any], answer: type[Any]) -> Any:
        """Call ``method``; every failure is a ``CallTrouble``."""
        if self._pace is not None and method in POSTING:
            await self._pace.turn(str(params.get("chat_id", "")))
        try:
            return await self._door.call(method, {name: _sent(one) for name, one in params.items()}, answer)
        except CallFailed as failed:
            raise CallTrouble(
                classify(str(failed.kind), failed.description),
                failed.description,
                retry_after=failed.retry_after,
                moved_to=failed.moved_to,
            ) from failed


def _sent(value: Any) -> Any:
    return UploadThere(value.name, value.content) if isinstance(value, Upload) else value


class WithGroup:
    """The channel's ``Others``: the managers' group first, then whoever else wants what is left."""

    def __init__(self, rest: Others) -> None:
        self.desk: GroupDesk | None = None
        self._rest = rest

    def wants(self, read: Read) -> bool:
        """Whether it is a manager's command, or somebody else's."""
        return (self.desk is not None and self.desk.wants(read.raw)) or self._rest.wants(read)

    async def take(self, reads: Sequence[Read]) -> bool:
        """Let the desk have what is its own, and the others what is left; give whether nothing was left to them."""
        left = set(await self.desk.take([read.raw for read in reads])) if self.desk is not None else None
        rest = [read for read in reads if left is None or read.raw in left]
        return not rest or await self._rest.take(rest)

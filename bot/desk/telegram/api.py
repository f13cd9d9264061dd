"""What the desk needs of the Bot API, and what can go wrong there, in the desk's own words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Protocol

import msgspec


class Trouble(StrEnum):
    """Kinds of failure by what the desk does about them."""

    SLOW_DOWN = "slow down"
    """Wait ``retry_after`` seconds."""
    LATER = "later"
    """Network or server: try again."""
    NO_TOPIC = "no topic"
    """The topic was deleted."""
    NO_MESSAGE = "no message"
    """The message to edit, pin or react to is gone."""
    DONE = "done"
    """It is so already."""
    SHUT_OUT = "shut out"
    """Removed from the group, a right is missing, no topics: somebody has to change that."""
    CLOSED_TOPIC = "closed topic"
    """The topic is closed, and the bot may not manage topics."""
    MOVED = "moved"
    REFUSED = "refused"
    """This call will never be taken."""


class CallTrouble(Exception):
    """A call failed. ``reason`` is the messenger's own words."""

    def __init__(self, trouble: Trouble, reason: str, *, retry_after: float = 0, moved_to: int = 0) -> None:
        super().__init__(reason)
        self.trouble = trouble
        self.reason = reason
        self.retry_after = retry_after
        self.moved_to = moved_to


class Api(Protocol):
    """Calls one method; every failure is a ``CallTrouble``."""

    account: str
    """The bot's own id."""

    async def __call__(self, method: str, params: Mapping[str, Any], answer: type[Any]) -> Any:
        """Call ``method``; give its result, read as ``answer``."""


class Posted(msgspec.Struct, frozen=True):
    """A message was posted, in this thread."""

    message_id: int
    message_thread_id: int = 0


class Upload(msgspec.Struct, frozen=True):
    """A file among a call's parameters."""

    name: str
    content: bytes


class NewTopic(msgspec.Struct, frozen=True):
    """A topic was created."""

    message_thread_id: int


CLOSED_TOPIC = ("topic_closed",)
GONE_TOPIC = ("thread not found", "topic_deleted", "topic_id_invalid", "topic not found")
GONE_MESSAGE = (
    "message to edit not found",
    "message to pin not found",
    "message to react not found",
    "message to delete not found",
    "message to copy not found",
    "message_id_invalid",
    "message can't be edited",
)
SAME = ("message is not modified", "topic_not_modified")
SHUT = (
    "not enough rights",
    "chat not found",
    "chat is not a forum",
    "bot was kicked",
    "bot is not a member",
    "have no rights",
    "need administrator rights",
    "chat_admin_required",
)


def classify(kind: str, reason: str) -> Trouble:
    """Say what a failure is to the desk; ``kind`` is the channel's word for it."""
    words = reason.casefold()
    for trouble, parts in (
        (Trouble.NO_TOPIC, GONE_TOPIC),
        (Trouble.NO_MESSAGE, GONE_MESSAGE),
        (Trouble.DONE, SAME),
        (Trouble.CLOSED_TOPIC, CLOSED_TOPIC),
        (Trouble.SHUT_OUT, SHUT),
    ):
        if any(part in words for part in parts):
            return trouble
    match kind:
        case "slow down":
            return Trouble.SLOW_DOWN
        case "moved":
            return Trouble.MOVED
        case "refused":
            return Trouble.SHUT_OUT
        case "bad request" | "too large" | "ours":
            return Trouble.REFUSED
        case _:
            return Trouble.LATER

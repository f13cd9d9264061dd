"""The door to the Bot API: what both frameworks offer the channel, each through its own client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeVar

import msgspec

T = TypeVar("T")

CALL_TIMEOUT = 30.0
KINDS = (
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
)
"""The kinds of update the assistant needs."""


class Posted(msgspec.Struct, frozen=True):
    """All we read of the answer to a send."""

    message_id: int


class Upload(msgspec.Struct, frozen=True):
    """A file among a call's parameters: the call then goes as a form of several parts."""

    name: str
    content: bytes


def parted(params: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, tuple[str, bytes]]]:
    """Give a call's plain parameters and its files, as ``multipart.form`` takes them."""
    if Upload not in map(type, params.values()):
        return dict(params), {}
    plain = {name: value for name, value in params.items() if not isinstance(value, Upload)}
    files = {name: (value.name, value.content) for name, value in params.items() if isinstance(value, Upload)}
    return plain, files


class Door(Protocol):
    """Calls methods of the Bot API. Every failure is a ``failures.CallFailed``."""

    account: str
    """The bot's own id: the number before the colon of its token."""

    has_handlers: bool
    """Whether the framework has handlers that want what is not the assistant's."""

    @property
    def kinds(self) -> Sequence[str]:
        """The kinds of update to ask for: ``KINDS``, and what the framework's handlers want besides."""

    async def call(
        self, method: str, params: Mapping[str, Any], answer: type[T], *, within: float = CALL_TIMEOUT
    ) -> T:
        """Call ``method``; give its result, read as ``answer``."""

    async def download(self, path: str) -> bytes:
        """Give a file's content by the path that ``getFile`` told."""

    async def updates(self, offset: int, wait: int, kinds: Sequence[str]) -> bytes:
        """Long-poll: everything before ``offset`` is confirmed. Gives the whole JSON answer."""

    async def pass_on(self, update: bytes) -> None:
        """Give an update that is not ours to the framework's own handlers, if there are any."""

    async def start(self) -> None:
        """Get ready for calls."""

    async def aclose(self) -> None:
        """Let go of sockets."""


class _Answer(msgspec.Struct):
    result: msgspec.Raw


_ANSWER = msgspec.json.Decoder(_Answer)


def read_result(body: bytes, answer: type[T]) -> T:
    """Read the result out of a whole answer.

    Raises:
        msgspec.MsgspecError: it is not such an answer.
    """
    return msgspec.json.decode(_ANSWER.decode(body).result, type=answer)


def query(offset: int, wait: int, kinds: Sequence[str]) -> dict[str, Any]:
    """Give the parameters of ``getUpdates``; without an offset nothing is confirmed."""
    params: dict[str, Any] = {"timeout": wait, "limit": 100, "allowed_updates": list(kinds)}
    return {**params, "offset": offset} if offset else params

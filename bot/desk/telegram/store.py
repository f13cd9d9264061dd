"""The house's own store of files, as far as the group needs it: for prospects whose messenger is another one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

from bot.channels.contract import PermanentDeliveryError, TemporaryDeliveryError
from bot.desk.telegram.api import CallTrouble, Trouble
from bot.desk.telegram.updates import Message
from bot.services.files import FileRefused, Opened
from dialogs.files import FileRef

Fetch = Callable[[str, int], Awaitable[bytes | None]]
"""Gives a file's bytes by the messenger's reference; ``None`` for one with more than so many."""
FILES = tuple("photo voice video video_note animation sticker document audio".split())


class Store(Protocol):
    """Keeps and gives files: ``services.files.Files``."""

    longest: int

    async def read(self, id_: str) -> Opened | None:
        """Give a file with its bytes; ``None`` for one that was erased."""

    async def keep(self, conversation: str, origin: str, name: str, content: bytes) -> FileRef:
        """Keep a file; the same ``origin`` again gives the file that is there. Raises ``FileRefused``."""


class Keeping:
    """Takes managers' files from the messenger into the store."""

    def __init__(self, store: Store, fetch: Fetch) -> None:
        self._store = store
        self._fetch = fetch

    async def keep(self, conversation: str, messages: Sequence[Message]) -> tuple[FileRef, ...] | str:
        """Keep the files of these messages, or give why that cannot be done, as a code.

        Raises:
            CallTrouble: not now.
        """
        try:
            return tuple([await self._one(conversation, one) for one in messages])
        except FileRefused as refused:
            return refused.code
        except PermanentDeliveryError as error:
            return error.reason
        except TemporaryDeliveryError as error:
            wait = error.retry_in.total_seconds()
            raise CallTrouble(Trouble.LATER, error.reason, retry_after=wait) from error

    async def _one(self, conversation: str, message: Message) -> FileRef:
        file = file_in(message)
        if file is None:
            raise FileRefused("kind")
        content = await self._fetch(str(file["file_id"]), self._store.longest)
        if content is None:
            raise FileRefused("size")
        name, origin = file.get("file_name") or message.file, f"group:{message.chat.id}:{message.message_id}"
        return await self._store.keep(conversation, origin, str(name), content)


def file_in(message: Message) -> dict[str, Any] | None:
    """Give a message's file as the messenger describes it; of a photo's sizes the largest, which comes last."""
    found = next((one for name in FILES if (one := getattr(message, name)) is not None), None)
    file = found[-1] if isinstance(found, list) and found else found
    return file if isinstance(file, dict) and file.get("file_id") else None

"""Files out to a prospect, and in from the messenger's own store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

import msgspec

from bot.channels.contract import Line, PermanentDeliveryError, Receipt
from bot.channels.telegram.door import Door, Posted, Upload
from bot.channels.telegram.failures import CallFailed, Failure, as_delivery
from bot.channels.telegram.rendering import Params, answering, target
from bot.services.files import Opened

T = TypeVar("T")
CAPTION = 1024
"""Characters under a file; a longer text goes ahead of it."""
PHOTOS = frozenset({"image/png", "image/jpeg"})
LARGEST_PHOTO = 10 * 1024 * 1024
"""What ``sendPhoto`` takes; anything else goes as a document, as it is."""


class Source(Protocol):
    """Where a line's files are: ``services.files.Files``."""

    async def read(self, id_: str) -> Opened | None:
        """Give a file with its bytes; ``None`` for one that was erased."""


class Posting(Protocol):
    """What is needed of the channel."""

    async def ask(self, address: str, method: str, params: Params, answer: type[T]) -> T:
        """Call a method that changes a chat, at its pace."""


async def send(channel: Posting, source: Source | None, address: str, line: Line) -> Receipt:
    """Send a line's files, the first with the text under it where it fits.

    Raises:
        PermanentDeliveryError: no file is left to send.
    """
    found = [await source.read(file.id) for file in line.message.files] if source else []
    files = [file for file in found if file is not None]
    if not files:
        raise PermanentDeliveryError("the file was erased")
    text, ids = line.message.text, []
    if len(text) > CAPTION:
        said = {**target(address), "text": text, **answering(line)}
        ids.append(await channel.ask(address, "sendMessage", said, Posted))
        text = ""
    for place, file in enumerate(files):
        params: Params = {**target(address), **({} if ids else answering(line))}
        if text and place == 0:
            params["caption"] = text
        ids.append(await _one(channel, address, params, file))
    return Receipt(_numbers(ids))


async def _one(channel: Posting, address: str, params: Params, file: Opened) -> Posted:
    upload = Upload(file.ref.name, file.content)
    if file.ref.media in PHOTOS and file.ref.size <= LARGEST_PHOTO:
        try:
            return await channel.ask(address, "sendPhoto", {**params, "photo": upload}, Posted)
        except PermanentDeliveryError as error:  # such as sides the messenger shows no photo of
            if error.unreachable:
                raise
    return await channel.ask(address, "sendDocument", {**params, "document": upload}, Posted)


def _numbers(ids: Sequence[Posted]) -> str:
    return ",".join(str(one.message_id) for one in ids)


class _Info(msgspec.Struct, frozen=True):
    """The answer to ``getFile``."""

    file_path: str = ""
    file_size: int = 0


async def fetch(door: Door, ref: str, longest: int) -> bytes | None:
    """Give an attachment's bytes by the messenger's reference; ``None`` if it has more than ``longest``.

    Raises:
        TemporaryDeliveryError: not now.
        PermanentDeliveryError: it is gone, or larger than a bot may have.
    """
    try:
        info = await door.call("getFile", {"file_id": ref}, _Info)
        if info.file_size > longest:
            return None
        content = await door.download(info.file_path)
    except CallFailed as failed:
        if failed.kind is Failure.BAD_REQUEST and failed.says("too big"):
            return None
        raise as_delivery(failed, 0) from failed
    return content if len(content) <= longest else None

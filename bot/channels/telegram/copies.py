"""Lines that are no new text: files copied from elsewhere, and changes of what has left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from bot.channels.contract import Line, PermanentDeliveryError, Receipt
from bot.channels.telegram.door import Posted
from bot.channels.telegram.rendering import NO_PREVIEW, Params, answering, copying, target

T = TypeVar("T")
SAME = "message is not modified"
GONE = ("message to edit not found", "message to delete not found", "message_id_invalid")
DELETED = "the message it changes was deleted"


class Posting(Protocol):
    """What is needed of the channel."""

    async def ask(self, address: str, method: str, params: Params, answer: type[T]) -> T:
        """Call a method that changes a chat, at its pace."""


async def send(channel: Posting, address: str, line: Line) -> Receipt:
    """Copy a file or an album into the chat."""
    method, params = copying(address, line.message.copy)
    if method == "copyMessages":
        posted = await channel.ask(address, method, params, list[Posted])
        return Receipt(",".join(str(one.message_id) for one in posted))
    one = await channel.ask(address, method, params | answering(line), Posted)
    return Receipt(str(one.message_id))


async def edit(
    channel: Posting, address: str, line: Line, ids: Sequence[str], *, caption: bool = False
) -> Receipt:
    """Put a line in the place of the messages ``ids``; with an empty text, take all of them back."""
    if not ids:
        raise PermanentDeliveryError(DELETED)
    if not line.message.text:
        await _take_back(channel, address, ids)
        return Receipt()
    params: dict[str, Any] = {**target(address), "message_id": int(ids[0])}
    if caption:
        await _quietly(channel, address, "editMessageCaption", params | {"caption": line.message.text})
        return Receipt(",".join(ids))
    text = {"text": line.message.text, "link_preview_options": NO_PREVIEW}
    await _quietly(channel, address, "editMessageText", params | text)
    if ids[1:]:
        await _take_back(channel, address, ids[1:])
    return Receipt(ids[0])


async def _take_back(channel: Posting, address: str, ids: Sequence[str]) -> None:
    to = target(address)
    if "business_connection_id" in to:
        params: dict[str, Any] = {"business_connection_id": to["business_connection_id"]}
        numbers = [int(one) for one in ids]
        await channel.ask(address, "deleteBusinessMessages", params | {"message_ids": numbers}, bool)
        return
    for one in ids:
        try:
            await channel.ask(address, "deleteMessage", to | {"message_id": int(one)}, bool)
        except PermanentDeliveryError as error:
            if not _says(error, *GONE):
                raise


async def _quietly(channel: Posting, address: str, method: str, params: Params) -> None:
    """Edit; what stands there already is fine."""
    try:
        await channel.ask(address, method, params, Posted)
    except PermanentDeliveryError as error:
        if _says(error, *GONE):
            raise PermanentDeliveryError(DELETED) from error
        if not _says(error, SAME):
            raise


def _says(error: PermanentDeliveryError, *words: str) -> bool:
    reason = error.reason.casefold()
    return any(word in reason for word in words)

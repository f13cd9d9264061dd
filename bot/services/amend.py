"""Edits and quotes on their way out: the messenger is told its own numbers of the lines meant."""

from __future__ import annotations

from bot.channels.contract import Channel, Line, PermanentDeliveryError, Receipt, Rewrites
from bot.channels.degrade import fit
from storage import edits
from storage.engine import Database
from storage.records import Delivery, Outgoing

CANNOT = "this chat cannot change what has left; the prospect still sees the first words"
NEVER_LEFT = "the message it changes never arrived"
TOO_LONG = "it is too long for a change; write a new message"
ERASED = "the prospect asked to be forgotten"


async def quoted(database: Database, one: Outgoing) -> str:
    """Give the messenger's number of the line that a message answers, empty where it has none."""
    async with database.read() as tx:
        found = await edits.target(tx, one.conversation_id, one.message.quotes)
    return found.ids[-1] if found and found.ids else ""


async def edit(database: Database, channel: Channel, one: Outgoing, line: Line) -> Receipt:
    """Change what has left, or take it back (an empty text).

    Raises:
        TemporaryDeliveryError: not now.
        PermanentDeliveryError: never; the prospect sees what they saw before.
    """
    async with database.read() as tx:
        found = await edits.target(tx, one.conversation_id, one.message.edits)
    if found is None or found.is_erased:
        raise PermanentDeliveryError(ERASED)
    if found.state in (Delivery.WITHHELD, Delivery.FAILED):
        if line.message.text:
            raise PermanentDeliveryError(NEVER_LEFT)
        return Receipt()
    if not isinstance(channel, Rewrites):
        raise PermanentDeliveryError(CANNOT)
    bubbles = fit(line.message, channel.features) if line.message.text else (line.message,)
    if len(bubbles) > 1:
        raise PermanentDeliveryError(TOO_LONG)
    return await channel.edit(one.address, line, found.ids, caption=bool(found.copy))

"""Updates of the group that could not be worked through: kept as they came, until an operator has them tried again."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.telegram import updates
from bot.desk.telegram.updates import Message
from storage import desk_people, quarantine
from storage.desk_people import Update
from storage.engine import Database
from storage.quarantine import Aside

CHANNEL = "telegram"
"""The shelf they lie on is the one of the bot's other updates; its channel takes them again."""


async def keep(database: Database, parts: Sequence[Update], error: Exception, conversation: str) -> None:
    """Set an update aside, or the parts of an album; ``conversation``: whose topic it was in, empty if unknown.

    What is kept goes with the rest when that prospect wants to be forgotten.
    """
    async with database.write() as tx:
        for one in parts:
            kept = Aside(
                CHANNEL,
                one.account,
                str(one.update_id),
                one.raw,
                type(error).__name__,
                one.at,
                address=conversation,
                attempts=one.attempts + 1,
            )
            await quarantine.keep(tx, kept)
            await desk_people.drop(tx, one)


def where(one: Update) -> Message | None:
    """Give the message an update is about, or under which somebody pressed."""
    update = updates.read(one.raw)
    if update is None:
        return None
    tapped = update.callback_query.message if update.callback_query else None
    return update.message or update.edited_message or tapped


def is_written(one: Update) -> bool:
    """Whether an update is a manager's new message, so that somebody waits to hear what became of it."""
    update = updates.read(one.raw)
    return update is not None and update.message is not None and update.message.sender is not None

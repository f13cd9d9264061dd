"""Who has the chat.

Rule 1: everything that changes a conversation's mode is in the table below; nothing else assigns a mode.
Rule 2: the table does not know which script, channel or desk it serves.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Mode(StrEnum):
    """The four modes of a conversation."""

    BOT = "bot"
    WAITING = "waiting"
    """A manager was called and nobody has the chat yet; the bot still talks."""
    MANAGER = "manager"
    """A manager owns the chat; the bot is silent."""
    CLOSED = "closed"


class Move(StrEnum):
    """What can change a mode."""

    HANDOFF = "handoff"
    CLAIM = "claim"
    RETURN = "return"
    RELEASE = "release"
    """A manager who went silent or away loses the chat to the pool: never straight to the bot."""
    CLOSE = "close"
    REOPEN = "reopen"


TABLE: Mapping[tuple[Mode, Move], Mode] = {
    (Mode.BOT, Move.HANDOFF): Mode.WAITING,
    (Mode.BOT, Move.CLAIM): Mode.MANAGER,
    (Mode.BOT, Move.CLOSE): Mode.CLOSED,
    (Mode.WAITING, Move.HANDOFF): Mode.WAITING,
    (Mode.WAITING, Move.CLAIM): Mode.MANAGER,
    (Mode.WAITING, Move.RETURN): Mode.BOT,
    (Mode.WAITING, Move.CLOSE): Mode.CLOSED,
    (Mode.MANAGER, Move.CLAIM): Mode.MANAGER,
    (Mode.MANAGER, Move.RETURN): Mode.BOT,
    (Mode.MANAGER, Move.RELEASE): Mode.WAITING,
    (Mode.MANAGER, Move.CLOSE): Mode.CLOSED,
    (Mode.CLOSED, Move.CLAIM): Mode.MANAGER,
    (Mode.CLOSED, Move.REOPEN): Mode.BOT,
    (Mode.CLOSED, Move.CLOSE): Mode.CLOSED,
}


def after(mode: Mode, move: Move) -> Mode | None:
    """Give the mode that ``move`` leads to, or ``None`` where the table has no such move."""
    return TABLE.get((mode, move))

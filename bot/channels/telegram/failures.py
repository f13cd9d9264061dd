"""What can go wrong with a call to the Bot API, in our words; both frameworks' exceptions become these."""

from __future__ import annotations

import random
from datetime import timedelta
from enum import StrEnum

from bot.channels.contract import PermanentDeliveryError, TemporaryDeliveryError

TOKEN_PAUSE = 60.0
LONGEST_PAUSE = 60.0


class Failure(StrEnum):
    """The kinds of failure, by what can be done about them."""

    SLOW_DOWN = "slow down"
    """429: wait ``retry_after`` seconds."""
    REFUSED = "refused"
    """403: blocked, removed, no rights."""
    BAD_REQUEST = "bad request"
    """400: this request will never be taken."""
    TOO_LARGE = "too large"
    TOKEN = "token"  # noqa: S105 - the name of a kind
    """401 or 404: no bot has this token."""
    CONFLICT = "conflict"
    """409: another poller, or a webhook."""
    SERVER = "server"
    NETWORK = "network"
    UNREADABLE = "unreadable"
    """An answer that is not the Bot API's, such as a proxy's page."""
    MOVED = "moved"
    """The group became a supergroup: ``moved_to`` is its new id."""
    OURS = "ours"
    """A mistake of the calling code, found before anything was sent."""


class CallFailed(Exception):
    """A call to the Bot API failed. ``uncertain``: it may have been carried out all the same."""

    def __init__(
        self,
        kind: Failure,
        description: str = "",
        *,
        retry_after: float = 0,
        moved_to: int = 0,
        uncertain: bool = False,
    ) -> None:
        for head in ("Bad Request: ", "Forbidden: "):
            description = description.removeprefix(head)
        super().__init__(f"{kind}: {description}")
        self.kind = kind
        self.description = description
        self.retry_after = retry_after
        self.moved_to = moved_to
        self.uncertain = uncertain

    def says(self, words: str) -> bool:
        """Whether the description has these words; the frameworks change its capitals."""
        return words.casefold() in self.description.casefold()


PERMANENT = frozenset({Failure.REFUSED, Failure.BAD_REQUEST, Failure.TOO_LARGE, Failure.MOVED, Failure.OURS})
UNREACHABLE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "user is deactivated",
    "bot was blocked",
    "bot can't initiate conversation",
    "bot can't send messages to bots",
    "input_user_deactivated",
)
"""Descriptions (in small letters) after which nothing will arrive in that chat any more."""
REASONS = {
    "bot was blocked": "blocked the bot",
    "user is deactivated": "deleted the account",
    "input_user_deactivated": "deleted the account",
    "bot can't initiate conversation": "never started the bot",
    "business_connection_invalid": "the Business account is not connected",
    "business connection not found": "the Business account is not connected",
    "business_peer_invalid": "the Business account keeps the bot out of this chat",
    "business_peer_usage_missing": "no message from them for 24 hours",
}


def as_delivery(failed: CallFailed, streak: int = 0) -> TemporaryDeliveryError | PermanentDeliveryError:
    """Say of a failed send whether to try again, and when; ``streak`` counts failures in a row before it."""
    if failed.kind in PERMANENT:
        gone = any(failed.says(part) for part in UNREACHABLE)
        reason = next((reason for part, reason in REASONS.items() if failed.says(part)), failed.description)
        return PermanentDeliveryError(reason or str(failed.kind), unreachable=gone)
    return TemporaryDeliveryError(timedelta(seconds=pause(failed, streak)), str(failed.kind))


def pause(failed: CallFailed, streak: int = 0) -> float:
    """Give the seconds to wait after a temporary failure; doubled by each in a row, and never in step."""
    match failed.kind:
        case Failure.SLOW_DOWN:
            return max(failed.retry_after, 1.0)
        case Failure.TOKEN:
            return TOKEN_PAUSE
        case _:
            return min(2.0 ** min(streak, 6), LONGEST_PAUSE) * (0.5 + random.random() / 2)  # noqa: S311 - jitter

"""Conversations as they were committed last: one that talks comes back in seconds, and nobody else has changed it.

A turn may begin from here without asking the database, because it ends there: its update names the version it began
from, and where another process has been quicker the turn is rolled back, forgotten here, and worked out again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from dialogs.state import State
from storage.records import Address, Conversation

_MOST = 2_000


class Known:
    """The conversations that were committed last, by id and by address."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._found: OrderedDict[str, Conversation] = OrderedDict()
        self._ids: dict[Address, str] = {}

    def by_id(self, id_: str) -> Conversation | None:
        """Give a conversation as this process left it."""
        return self._found.get(id_)

    def at(self, key: Address) -> Conversation | None:
        """Give the conversation at an address as this process left it."""
        id_ = self._ids.get(key)
        return None if id_ is None else self._found.get(id_)

    def holds(self, conversation: Conversation) -> bool:
        """Whether this very conversation was taken from here."""
        return self._found.get(conversation.id) is conversation

    def state(self, id_: str, version: int) -> State | None:
        """Give a conversation's state under this very version, if it is known."""
        found = self._found.get(id_)
        return found.state if found and found.version == version else None

    def keep(self, committed: Iterable[Conversation]) -> None:
        """Take in what was committed; the oldest leave."""
        for one in committed:
            self._found[one.id] = one
            self._found.move_to_end(one.id)
            self._ids[one.key] = one.id
        while len(self._found) > self._most:
            self._drop(next(iter(self._found)))

    def drop(self, ids: Iterable[str]) -> None:
        """Forget what somebody else may have changed."""
        for id_ in ids:
            self._drop(id_)

    def _drop(self, id_: str) -> None:
        gone = self._found.pop(id_, None)
        if gone is not None:
            self._ids.pop(gone.key, None)

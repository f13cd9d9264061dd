"""States decoded before: a conversation that talks is loaded every few seconds, and its state has not changed.

Safe beside other processes, because a state is taken from here only under the version the database has.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from dialogs.state import State
from storage.records import Conversation

_MOST = 2_000


class Known:
    """The states of the conversations that were committed last, by id and version."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._states: OrderedDict[str, tuple[int, State]] = OrderedDict()

    def state(self, id_: str, version: int) -> State | None:
        """Give a conversation's state under this very version, if it is known."""
        found = self._states.get(id_)
        return found[1] if found and found[0] == version else None

    def keep(self, committed: Iterable[Conversation]) -> None:
        """Take in what was committed; the oldest leave."""
        for one in committed:
            self._states[one.id] = (one.version, one.state)
            self._states.move_to_end(one.id)
        while len(self._states) > self._most:
            self._states.popitem(last=False)

"""The last lines of the chats that are open right now, so that a page need not have them read again.

They come from what was just committed and sent. Only a run without a gap, right after what a page shows, is
given from here; whatever is not known here (a manager's line, a change, a line that was withheld) leaves a
gap, and the history is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.channels.contract import Line

LONGEST = 40
"""Lines kept of a chat."""


class Tails:
    """By address. A chat is kept from ``begin`` to ``end``."""

    def __init__(self) -> None:
        self._lines: dict[str, dict[int, Line]] = {}
        self._new: set[str] = set()

    def begin(self, address: str, *, new: bool = False) -> None:
        """A first page of this chat is open; of a ``new`` chat nothing was written yet."""
        self._lines.setdefault(address, {})
        if new:
            self._new.add(address)

    def end(self, address: str) -> None:
        """The last page of this chat is closed."""
        self._lines.pop(address, None)
        self._new.discard(address)

    def add(self, address: str, line: Line) -> None:
        """Keep a line that the prospect may see from now on."""
        kept = self._lines.get(address)
        if kept is not None:
            kept[line.seq] = line
            if len(kept) > LONGEST:
                del kept[min(kept)]

    def forget(self, address: str) -> None:
        """What was kept is not what stands there now."""
        self._new.discard(address)
        if address in self._lines:
            self._lines[address] = {}

    def ends_at(self, address: str, seq: int) -> bool:
        """Whether nothing is known to have come after ``seq``, and what came before it is known."""
        kept = self._lines.get(address)
        return max(kept) <= seq if kept else address in self._new

    def after(self, address: str, seq: int) -> Sequence[Line]:
        """Give the lines right after ``seq``, up to the first gap; none where the history must be asked."""
        kept = self._lines.get(address)
        if not kept:
            return ()
        run: list[Line] = []
        while (line := kept.get(seq + 1 + len(run))) is not None:
            run.append(line)
        return run

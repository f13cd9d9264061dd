"""Counts what a bot sends, and every time it sends more than the messenger allows."""

from collections import deque

import msgspec


class Violation(msgspec.Struct, frozen=True):
    rule: str
    chat: int
    at: float


class Watch:
    """The FAQ's limits: one a second in a chat with short bursts (4), 20 a minute in a group, 30 a second in all.

    Also: not one call to a chat between a 429 and the end of its ``retry_after``.
    """

    def __init__(self) -> None:
        self.violations: list[Violation] = []
        self._chats: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}
        self._all: deque[float] = deque(maxlen=30)
        self._told: dict[int, float] = {}

    def told_to_wait(self, chat: int, until: float) -> None:
        self._told[chat] = until

    def sent(self, chat: int, now: float) -> None:
        if self._told.get(chat, 0) > now:
            self.violations.append(Violation("during retry_after", chat, now))
        if len(self._all) == 30 and now - self._all[0] < 1:
            self.violations.append(Violation("30 a second", chat, now))
        self._all.append(now)
        if chat < 0:
            self._sent_to_group(chat, now)
            return
        due = max(self._chats.get(chat, now), now)
        if due - now > 3:
            self.violations.append(Violation("1 a second in a chat", chat, now))
        self._chats[chat] = due + 1

    def _sent_to_group(self, chat: int, now: float) -> None:
        sent = self._groups.setdefault(chat, deque(maxlen=20))
        if len(sent) == 20 and now - sent[0] < 60:
            self.violations.append(Violation("20 a minute in a group", chat, now))
        sent.append(now)

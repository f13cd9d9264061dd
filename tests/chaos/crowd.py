"""Many prospects at once, and a manager who takes chats over and hands them back at any moment."""

from __future__ import annotations

import random
from collections import Counter

from dialogs.events import Opened, ProspectEvent, Said, Source, Tapped
from tests.chaos.messenger import Messenger
from tests.chaos.wire import Order, Update

WORDS = (
    "back", "skip", "change", "talk to a human", "why?", "how much is it?", "Anna Lee", "anna.lee@example.org",
    "+49 1512 3456789", "in three weeks", "about 150 euros", "yes", "no", "carry on", "help", "restart", "blub",
)  # fmt: skip
BURST = 12
FATAL = ("!forget", "!privacy")
"""Nobody has everything deleted here: that erases the words a replay is compared with."""


class Crowd:
    """Acts on the messenger; ``step`` adds a few updates and now and then an order."""

    def __init__(self, messenger: Messenger, rng: random.Random, chats: int) -> None:
        self.messenger = messenger
        self.rng = rng
        self.addresses = [f"chat-{number}" for number in range(chats)]
        self.sent: Counter[str] = Counter()
        self._desk: dict[str, tuple[str, str]] = {}
        self._actions = 0

    @property
    def turns(self) -> int:
        """How many things prospects have done."""
        return self.sent.total()

    def step(self) -> None:
        """Let somebody do something, sometimes many things in a row."""
        address = self.rng.choice(self.addresses)
        for _ in range(self.rng.randrange(2, BURST) if self.rng.random() < 0.05 else 1):
            self.sent[address] += 1
            id_ = f"{address}:{self.sent[address]}"
            self.messenger.add(Update(id_, address, self._event(address)))
        if self.rng.random() < 0.1:
            self._manage(self.rng.choice(self.addresses))

    def _event(self, address: str) -> ProspectEvent:
        if self.sent[address] == 1:
            return Opened(Source("crowd"), by_hand=True)
        shown = [message for message in self.messenger.shown[address][-6:] if message.buttons]
        if not shown or self.rng.random() < 0.3:
            return Said(self.rng.choice(WORDS))
        message = shown[-1] if self.rng.random() < 0.8 else self.rng.choice(shown)
        button = self.rng.choice([one for one in message.buttons if one.id not in FATAL] or message.buttons)
        if self.rng.random() < 0.2:
            return Said(button.label)
        return Tapped(message.question, button.id)

    def _manage(self, address: str) -> None:
        """Claim, then write or hand back, each only once the last order is known to be done."""
        last, what = self._desk.get(address, ("", "return"))
        if last and last not in self.messenger.orders_done:
            return
        following = "claim" if what == "return" else self.rng.choice(("reply", "return"))
        self._actions += 1
        action = f"order-{self._actions}"
        self._desk[address] = (action, following)
        self.messenger.order(Order(action, address, following))

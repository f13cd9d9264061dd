"""Signals learn: what managers say of people changes how much each signal weighs from then on."""

from __future__ import annotations

from collections.abc import Mapping

from bot.services.clock import Clock
from bot.services.scripts import Scripts
from dialogs.quality import learned_factor
from dialogs.quality.weighing import signals_of
from storage import conversations, quality
from storage.engine import Database, Transaction


class Verdicts:
    """Keeps managers' verdicts and puts what they teach into the scripts."""

    def __init__(self, database: Database, scripts: Scripts, clock: Clock) -> None:
        self._database = database
        self._scripts = scripts
        self._clock = clock

    async def learn(self) -> None:
        """Take in all verdicts so far; call it at the start."""
        async with self._database.read() as tx:
            self._scripts.learned = await self._factors(tx)

    async def note(self, chat: str, real: bool | None) -> None:
        """Keep a verdict on a conversation: a real person, a pseudo-lead, or (``None``) neither any more."""
        async with self._database.write() as tx:
            found = await conversations.by_id(tx, chat)
            if found is None:
                return
            if real is None:
                await quality.unjudge(tx, chat)
            else:
                script = await self._scripts.get(tx, found.script_id, found.script_version)
                signals = signals_of(script, found.state)
                await quality.judge(tx, chat, signals, real=real, now=self._clock())
            self._scripts.learned = await self._factors(tx)

    async def _factors(self, tx: Transaction) -> Mapping[str, float]:
        counted = await quality.verdicts(tx)
        return {name: learned_factor(one.confirmed, one.cleared) for name, one in counted.items()}

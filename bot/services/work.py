"""Turns of a batch: load every conversation at once, advance each event in order, give what to write."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import get_args

import msgspec

from bot.services.scripts import Scripts
from dialogs.engine import advance, begin
from dialogs.events import DeskEvent, Edited, HouseEvent, Tapped
from dialogs.labels import tapped_label
from dialogs.script import Script
from dialogs.state import State
from storage import conversations
from storage.conversations import Loaded
from storage.engine import Transaction
from storage.ids import new_id
from storage.records import Conversation, Incoming, Stored, Turn

OF_DESK = (*get_args(DeskEvent), *get_args(HouseEvent), Edited)
"""Events that make no conversation: they belong to one that is there."""


class Failed(msgspec.Struct, frozen=True):
    """An event whose handling raised; ``error`` is the exception's class."""

    stored: Stored
    error: str


class Worked(msgspec.Struct):
    """What became of a batch: turns to write, failures, what must wait behind them, what is for nobody."""

    turns: list[Turn] = []
    failed: list[Failed] = []
    later: list[Stored] = []
    nobodys: list[int] = []


async def work_through(tx: Transaction, scripts: Scripts, batch: Sequence[Stored], now: datetime) -> Worked:
    """Advance every event of ``batch`` at ``now``, in order. Nothing is written yet."""
    incoming = [stored.incoming for stored in batch]
    loaded = await conversations.recall(
        tx,
        [one.key for one in incoming if one.conversation_id is None],
        [one.conversation_id for one in incoming if one.conversation_id is not None],
    )
    work = _Work(tx, scripts, loaded, now)
    for stored in batch:
        await work.one(stored)
    return work.worked


class _Work:
    """One batch: its conversations move on event by event."""

    def __init__(self, tx: Transaction, scripts: Scripts, loaded: Loaded, now: datetime) -> None:
        self.worked = Worked()
        self._tx = tx
        self._scripts = scripts
        self._loaded = loaded
        self._now = now
        self._states: dict[str, State] = {}
        self._held: set[str] = set()
        self._begun: dict[str, tuple[int, Script]] = {}

    async def one(self, stored: Stored) -> None:
        """Advance one event; after a failure the rest of its conversation waits."""
        incoming = stored.incoming
        conversation = self._loaded.of(incoming)
        if conversation is None and isinstance(incoming.event, OF_DESK):
            self.worked.nobodys.append(stored.id or 0)
            return
        key = conversation.id if conversation else f"{incoming.key}"
        if key in self._held:
            self.worked.later.append(stored)
            return
        try:
            self.worked.turns.append(await self._turn(conversation, stored))
        except Exception as error:  # noqa: BLE001 - counted, tried again alone, and set aside at last
            self._held.add(key)
            self.worked.failed.append(Failed(stored, type(error).__name__))

    async def _turn(self, conversation: Conversation | None, stored: Stored) -> Turn:
        if conversation is None:
            return await self._first_turn(stored)
        event = stored.incoming.event
        script = await self._scripts.get(self._tx, conversation.script_id, conversation.script_version)
        before = self._states.get(conversation.id, conversation.state)
        done = advance(script, before, event, now=self._now)
        self._states[conversation.id] = done.state
        label = tapped_label(script, before, event) if isinstance(event, Tapped) else ""
        return Turn(
            stored.id,
            conversation,
            event,
            done.state,
            done.effects,
            self._now,
            label=label,
            external_id=stored.incoming.external_id,
        )

    async def _newest(self, script_id: str) -> tuple[int, Script]:
        """Ask for a script's newest version once a batch, however many conversations begin in it."""
        if script_id not in self._begun:
            self._begun[script_id] = await self._scripts.newest(self._tx, script_id)
        return self._begun[script_id]

    async def _first_turn(self, stored: Stored) -> Turn:
        incoming = stored.incoming
        version, script = await self._newest(incoming.account)
        done = begin(script, incoming.event, now=self._now, channel=incoming.channel)
        conversation = _new(incoming, script.id, version, done.state, self._now)
        self._loaded.by_key[conversation.key] = conversation
        self._loaded.by_id[conversation.id] = conversation
        self._states[conversation.id] = done.state
        return Turn(
            stored.id,
            conversation,
            incoming.event,
            done.state,
            done.effects,
            self._now,
            external_id=incoming.external_id,
        )


def _new(incoming: Incoming, script_id: str, version: int, state: State, now: datetime) -> Conversation:
    return Conversation(
        id=new_id(now),
        prospect_id=new_id(now),
        lead_id=new_id(now),
        channel=incoming.channel,
        account=incoming.account,
        address=incoming.address,
        script_id=script_id,
        script_version=version,
        state=state,
    )

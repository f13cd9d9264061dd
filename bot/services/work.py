"""Turns of a batch: load every conversation at once, advance each event in order, give what to write."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from bot.services.scripts import Scripts
from dialogs.engine import Advance, advance, begin
from dialogs.events import Claimed, OutcomeSet, Replied, Returned, Tapped, TimerDue
from dialogs.labels import tapped_label
from dialogs.state import State
from storage import conversations
from storage.conversations import Loaded
from storage.engine import Transaction
from storage.ids import new_id
from storage.records import Conversation, Incoming, Stored, Turn

OF_DESK = (Claimed, Replied, Returned, OutcomeSet, TimerDue)
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


class _Batch:
    """The conversations of one batch, moving on event by event."""

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.states: dict[str, State] = {}
        self.held: set[str] = set()

    def add(self, conversation: Conversation) -> None:
        self.loaded.by_key[conversation.key] = conversation
        self.loaded.by_id[conversation.id] = conversation


async def work_through(tx: Transaction, scripts: Scripts, batch: Sequence[Stored], now: datetime) -> Worked:
    """Advance every event of ``batch`` at ``now``, in order. Nothing is written yet."""
    incoming = [stored.incoming for stored in batch]
    loaded = await conversations.load(
        tx,
        [one.key for one in incoming if one.conversation_id is None],
        [one.conversation_id for one in incoming if one.conversation_id is not None],
    )
    state = _Batch(loaded)
    worked = Worked()
    for stored in batch:
        await _one(tx, scripts, state, stored, now, worked)
    return worked


async def _one(
    tx: Transaction, scripts: Scripts, batch: _Batch, stored: Stored, now: datetime, worked: Worked
) -> None:
    incoming = stored.incoming
    conversation = batch.loaded.of(incoming)
    if conversation is None and isinstance(incoming.event, OF_DESK):
        worked.nobodys.append(stored.id or 0)
        return
    key = conversation.id if conversation else f"{incoming.key}"
    if key in batch.held:
        worked.later.append(stored)
        return
    try:
        worked.turns.append(await _turn(tx, scripts, batch, conversation, stored, now))
    except Exception as error:
        batch.held.add(key)
        worked.failed.append(Failed(stored, type(error).__name__))


async def _turn(
    tx: Transaction,
    scripts: Scripts,
    batch: _Batch,
    conversation: Conversation | None,
    stored: Stored,
    now: datetime,
) -> Turn:
    incoming = stored.incoming
    if conversation is None:
        conversation, done = await _begin(tx, scripts, incoming, now)
        batch.add(conversation)
        label = ""
    else:
        script = await scripts.get(tx, conversation.script_id, conversation.script_version)
        before = batch.states.get(conversation.id, conversation.state)
        done = advance(script, before, incoming.event, now=now)
        label = tapped_label(script, before, incoming.event) if isinstance(incoming.event, Tapped) else ""
    batch.states[conversation.id] = done.state
    return Turn(
        stored.id,
        conversation,
        incoming.event,
        done.state,
        done.effects,
        now,
        label=label,
        external_id=incoming.external_id,
    )


async def _begin(
    tx: Transaction, scripts: Scripts, incoming: Incoming, now: datetime
) -> tuple[Conversation, Advance]:
    version, script = await scripts.newest(tx, incoming.account or scripts.default)
    done = begin(script, incoming.event, now=now, channel=incoming.channel)
    conversation = Conversation(
        id=new_id(now),
        prospect_id=new_id(now),
        lead_id=new_id(now),
        channel=incoming.channel,
        account=incoming.account,
        address=incoming.address,
        script_id=script.id,
        script_version=version,
        state=done.state,
    )
    return conversation, done

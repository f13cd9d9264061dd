"""Values for the tests of the database: only what a test cares about is named at the call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec.structs import replace

from dialogs.effects import Effect, Say
from dialogs.events import Event, Opened, Said, Source
from dialogs.ids import Language, StepId
from dialogs.lead import Contact, Lead, LeadClass, Reason, Verdict
from dialogs.messages import Button, Message, Voice
from dialogs.state import Proof, State
from storage import conversations, inbox, turns
from storage.engine import Database, Transaction
from storage.ids import new_id
from storage.records import Address, Conversation, Incoming, Outgoing, Saved, Turn

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
EN = Language("en")


def later(**time: float) -> datetime:
    return NOW + timedelta(**time)


def a_state(**other: Any) -> State:
    usual: dict[str, Any] = {
        "language": EN,
        "source": Source(channel="web", campaign="spring"),
        "started": NOW,
        "seen": NOW,
        "step": StepId("need"),
    }
    return State(**(usual | other))


def a_message(text: str = "What would you like to learn?") -> Message:
    return Message(text, EN, question=1, buttons=(Button("en", "English"), Button("es", "Spanish")))


def a_lead(**other: Any) -> Lead:
    usual = Lead(
        complete=True,
        lead_class=LeadClass.WARM,
        points=30,
        reasons=(Reason("named a time", 10, "timescale"),),
        bant=(Verdict("need", "known", "English for work"),),
        request="order",
        name="Anna Smith",
        contacts=(Contact("phone", "+4915112345678", Proof.TYPED),),
    )
    return replace(usual, **other)


def says(text: str = "What would you like to learn?", voice: Voice = Voice.BOT) -> Say:
    return Say(a_message(text), voice)


def an_incoming(event: Event | None = None, **other: Any) -> Incoming:
    usual: dict[str, Any] = {
        "channel": "web",
        "account": "site",
        "external_id": "1",
        "address": "anna",
        "event": event or Said("Hello"),
        "conversation_id": None,
        "at": NOW,
    }
    return Incoming(**(usual | other))


def a_conversation(address: str = "anna", **other: Any) -> Conversation:
    usual: dict[str, Any] = {
        "id": new_id(NOW),
        "prospect_id": new_id(NOW),
        "lead_id": new_id(NOW),
        "channel": "web",
        "account": "site",
        "address": address,
        "script_id": "school",
        "script_version": 1,
        "state": a_state(),
    }
    return Conversation(**(usual | other))


def a_turn(conversation: Conversation, *effects: Effect, **other: Any) -> Turn:
    usual: dict[str, Any] = {
        "inbox_id": None,
        "conversation": conversation,
        "event": Said("Hello"),
        "state": conversation.state,
        "effects": effects,
        "at": NOW,
    }
    return Turn(**(usual | other))


async def begun(database: Database, address: str = "anna", *effects: Effect, **other: Any) -> Conversation:
    """Store a conversation that has just begun."""
    conversation = a_conversation(address, **other)
    saved = await saves(database, a_turn(conversation, *effects, event=Opened(Source("web"))))
    return saved.conversations[conversation.id]


async def saves(database: Database, *some: Turn) -> Saved:
    async with database.write() as tx:
        return await turns.save(tx, some)


async def loaded(database: Database, conversation: Conversation) -> Conversation:
    async with database.read() as tx:
        found = await conversations.by_id(tx, conversation.id)
    assert found is not None
    return found


async def found_at(tx: Transaction, address: str) -> Conversation | None:
    return await conversations.find(tx, Address("web", "site", address))


async def arrives(database: Database, *some: Incoming) -> list[int | None]:
    async with database.write() as tx:
        return [stored.id for stored in await inbox.store(tx, some, NOW)]


def texts(outbox: Sequence[Outgoing]) -> list[str]:
    return [one.message.text for one in outbox]

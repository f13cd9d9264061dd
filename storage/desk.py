"""What managers see of one lead: the card."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import select

from dialogs.events import Result
from dialogs.ids import ManagerId
from dialogs.lead import Contact, Lead
from dialogs.state import Consent, Proof, State
from storage import conversations, notes
from storage.codec import decode_lead
from storage.engine import Transaction
from storage.notes import Note
from storage.records import Conversation
from storage.tables import (
    assignment,
    consent,
    contact,
    lead,
    offer,
    outcome,
)


class Known(msgspec.Struct, frozen=True):
    """A contact, and when (aware) it was first learnt."""

    contact: Contact
    at: datetime


class Promise(msgspec.Struct, frozen=True):
    """An offer made, and until when (aware; ``None``: for good)."""

    offer: str
    title: str
    at: datetime
    deadline: datetime | None


class Tenure(msgspec.Struct, frozen=True):
    """Who had the chat, from when until when (aware; ``None``: still)."""

    manager: ManagerId
    since: datetime
    until: datetime | None


class Ending(msgspec.Struct, frozen=True):
    """An outcome set, or taken back (``result`` is ``None``)."""

    manager: ManagerId
    result: Result | None
    why: str
    at: datetime


class Card(msgspec.Struct, frozen=True):
    """Everything about one conversation. ``lead`` is ``None`` before anything is known, and after erasure."""

    conversation: Conversation
    lead: Lead | None
    revision: int
    contacts: tuple[Known, ...]
    offers: tuple[Promise, ...]
    consents: tuple[Consent, ...]
    notes: tuple[Note, ...]
    tenures: tuple[Tenure, ...]
    endings: tuple[Ending, ...]

    @property
    def state(self) -> State:
        """The conversation's state: answers, owner, timers, signals."""
        return self.conversation.state


async def card(tx: Transaction, conversation_id: str) -> Card | None:
    """Give everything about one conversation but its transcript (``storage.transcripts``)."""
    found = await conversations.by_id(tx, conversation_id)
    if found is None:
        return None
    row = (await tx.execute(select(lead.c.card, lead.c.revision).where(lead.c.id == found.lead_id))).first()
    return Card(
        conversation=found,
        lead=decode_lead(row.card) if row and row.card else None,
        revision=row.revision if row else 0,
        contacts=await _contacts(tx, found.lead_id),
        offers=await _offers(tx, conversation_id),
        consents=await _consents(tx, conversation_id),
        notes=tuple(await notes.of(tx, conversation_id)),
        tenures=await _tenures(tx, conversation_id),
        endings=await _endings(tx, conversation_id),
    )


async def _contacts(tx: Transaction, lead_id: str) -> tuple[Known, ...]:
    query = select(contact).where(contact.c.lead_id == lead_id).order_by(contact.c.at, contact.c.kind)
    return tuple(
        Known(
            Contact(
                row.kind, row.value, Proof(row.proof), msgspec.json.decode(row.flags, type=tuple[str, ...])
            ),
            row.at,
        )
        for row in await tx.execute(query)
    )


async def _offers(tx: Transaction, id_: str) -> tuple[Promise, ...]:
    rows = await tx.execute(select(offer).where(offer.c.conversation_id == id_).order_by(offer.c.at))
    return tuple(Promise(row.offer_id, row.title, row.at, row.deadline) for row in rows)


async def _consents(tx: Transaction, id_: str) -> tuple[Consent, ...]:
    rows = await tx.execute(select(consent).where(consent.c.conversation_id == id_).order_by(consent.c.id))
    return tuple(Consent(row.purpose, row.granted, row.text, row.language, row.at) for row in rows)


async def _tenures(tx: Transaction, id_: str) -> tuple[Tenure, ...]:
    query = select(assignment).where(assignment.c.conversation_id == id_).order_by(assignment.c.id)
    return tuple(Tenure(row.manager_id, row.since, row.until) for row in await tx.execute(query))


async def _endings(tx: Transaction, id_: str) -> tuple[Ending, ...]:
    rows = await tx.execute(select(outcome).where(outcome.c.conversation_id == id_).order_by(outcome.c.id))
    return tuple(
        Ending(row.manager_id, Result(row.result) if row.result else None, row.why, row.at) for row in rows
    )

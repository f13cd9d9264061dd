"""What the managers' inbox shows: the list in its order, page by page, and a lead's card."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row, Select, and_, func, or_, select

from dialogs.events import Attached, Result, Said, SharedContact, Source, Tapped
from dialogs.ids import Language, ManagerId, StepId
from dialogs.lead import Contact, Lead, LeadClass
from dialogs.messages import Voice
from dialogs.modes import Mode
from dialogs.state import Consent, Proof, State
from storage import conversations, notes
from storage.codec import decode_heard, decode_lead, decode_message
from storage.desk_order import CLASSES, GROUPS
from storage.engine import Transaction
from storage.notes import Note
from storage.records import Conversation
from storage.tables import (
    assignment,
    consent,
    contact,
    conversation,
    lead,
    offer,
    outcome,
    transcript,
)


class Filters(msgspec.Struct, frozen=True):
    """Which conversations to list; everything left out means all. Closed ones are listed only on demand."""

    mode: Mode | None = None
    lead_class: LeadClass | None = None
    owner: ManagerId | None = None
    complete: bool = False
    """Only leads that left a name and a contact."""
    closed: bool = False


EVERYTHING = Filters()
"""No filter: whatever is open."""


class Sources(msgspec.Struct, frozen=True):
    """First and last touch; both ``None`` before there is a lead, and after erasure."""

    first: Source | None = None
    last: Source | None = None


class Item(msgspec.Struct, frozen=True):
    """One row of the list. Times are aware.

    ``last`` is what the prospect said last, or the newest line before they said anything (empty: erased, or a file).
    """

    conversation_id: str
    channel: str
    mode: Mode
    lead_class: LeadClass
    complete: bool
    name: str
    points: int
    request: str
    language: Language
    step: StepId | None
    owner_id: ManagerId | None
    owner_name: str
    waiting_since: datetime | None
    started_at: datetime
    last_text_at: datetime
    sources: Sources
    last_voice: Voice | None
    last: str


class Page(msgspec.Struct, frozen=True):
    """Some rows of the list; ``cursor`` gives the next ones, ``None`` at the end."""

    items: tuple[Item, ...]
    cursor: str | None


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


_heard = transcript.alias("heard")
_LAST_HEARD = (
    select(func.max(_heard.c.seq))
    .where(_heard.c.conversation_id == conversation.c.id, _heard.c.direction == "in")
    .scalar_subquery()
)
_LIST = (
    select(
        conversation.c.id,
        conversation.c.channel,
        conversation.c.mode,
        conversation.c.lead_class,
        conversation.c.complete,
        conversation.c.language,
        conversation.c.step,
        conversation.c.owner_id,
        conversation.c.owner_name,
        conversation.c.waiting_since,
        conversation.c.started_at,
        conversation.c.last_text_at,
        conversation.c.desk_order,
        lead.c.name,
        lead.c.points,
        lead.c.request,
        lead.c.source,
        transcript.c.voice,
        transcript.c.direction,
        transcript.c.body,
    )
    .outerjoin(lead, lead.c.conversation_id == conversation.c.id)
    .outerjoin(
        transcript,
        and_(
            transcript.c.conversation_id == conversation.c.id,
            transcript.c.seq == func.coalesce(_LAST_HEARD, conversation.c.last_seq),
        ),
    )
    .where(conversation.c.desk_order.is_not(None))
    .order_by(conversation.c.desk_order, conversation.c.id)
)


async def open_leads(
    tx: Transaction, filters: Filters = EVERYTHING, limit: int = 50, cursor: str | None = None
) -> Page:
    """Give a page of the list: those who wait first, then by class (see ``storage.desk_order``).

    ``cursor`` comes from the page before. An index holds the order, so a page costs the same however many
    conversations there are.
    """
    after = tuple(cursor.split(" ", 1)) if cursor else ("", "")
    rows: list[Row[*tuple[Any, ...]]] = []
    for place in _places(filters):
        if len(rows) <= limit and after[0] < place + "~":
            query = _within(place, after, filters).limit(limit + 1 - len(rows))
            rows += await tx.execute(query)
    shown = rows[:limit]
    more = f"{shown[-1].desk_order} {shown[-1].id}" if shown and len(rows) > limit else None
    return Page(tuple(_item(row) for row in shown), more)


def _places(filters: Filters) -> Iterator[str]:
    """Give the beginnings of ``desk_order`` that the filters ask for, in order."""
    groups = [GROUPS[filters.mode]] if filters.mode else sorted(GROUPS.values())
    for group in groups:
        if group == GROUPS[Mode.CLOSED] and not (filters.closed or filters.mode is Mode.CLOSED):
            continue
        if filters.closed and group != GROUPS[Mode.CLOSED]:
            continue
        yield group + (CLASSES[filters.lead_class] if filters.lead_class else "")


def _within(place: str, after: tuple[str, ...], filters: Filters) -> Select[*tuple[Any, ...]]:
    order = conversation.c.desk_order
    end = place[:-1] + chr(ord(place[-1]) + 1)
    query = _LIST.where(order >= max(place, after[0]), order < end)
    query = query.where(or_(order > after[0], conversation.c.id > after[1]))
    if filters.owner:
        query = query.where(conversation.c.owner_id == filters.owner)
    return query.where(conversation.c.complete) if filters.complete else query


def _item(row: Row[*tuple[Any, ...]]) -> Item:
    return Item(
        conversation_id=row.id,
        channel=row.channel,
        mode=Mode(row.mode),
        lead_class=LeadClass(row.lead_class),
        complete=row.complete,
        name=row.name or "",
        points=row.points or 0,
        request=row.request or "",
        language=row.language,
        step=row.step,
        owner_id=row.owner_id,
        owner_name=row.owner_name or "",
        waiting_since=row.waiting_since,
        started_at=row.started_at,
        last_text_at=row.last_text_at,
        sources=msgspec.json.decode(row.source, type=Sources) if row.source else Sources(),
        last_voice=Voice(row.voice) if row.voice else None,
        last=_words(row.direction, row.body),
    )


def _words(direction: str | None, body: str | None) -> str:
    if not body:
        return ""
    if direction == "out":
        return decode_message(body).text
    heard = decode_heard(body)
    match heard.event:
        case Said(text=text):
            return text
        case Tapped(button=button):
            return heard.label or button
        case SharedContact(phone=phone):
            return phone
        case Attached(caption=caption):
            return caption
        case _:
            return ""


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

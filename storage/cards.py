"""The cards of many leads at once, for exports: a few queries for a batch, whatever its size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Column, Select, select

from dialogs.lead import Contact
from dialogs.state import Consent, Proof
from storage import conversations
from storage.codec import decode_lead
from storage.desk import Card, Known, Promise
from storage.desk_list import EVERYTHING, Filters, open_leads
from storage.engine import Database, Transaction
from storage.search import Looked, found_by
from storage.tables import consent, contact, conversation, lead, offer

_PAGE = 500


async def cards(tx: Transaction, ids: Sequence[str]) -> list[Card]:
    """Give the cards of these conversations in their order, without notes and history.

    Left out are those of whom nothing is known, and those that were erased.
    """
    found = (await conversations.load(tx, (), ids)).by_id
    query = select(lead.c.conversation_id, lead.c.id, lead.c.card, lead.c.revision)
    leads = {
        one.conversation_id: one for one in await tx.execute(query.where(lead.c.conversation_id.in_(ids)))
    }
    contacts = await _of(tx, contact.c.lead_id, [one.id for one in leads.values()])
    offers, consents = (
        await _of(tx, offer.c.conversation_id, ids),
        await _of(tx, consent.c.conversation_id, ids),
    )
    return [
        Card(
            conversation=found[id_],
            lead=decode_lead(row.card),
            revision=row.revision,
            contacts=tuple(map(_contact, contacts[row.id])),
            offers=tuple(Promise(one.offer_id, one.title, one.at, one.deadline) for one in offers[id_]),
            consents=tuple(_consent(one) for one in consents[id_]),
            notes=(),
            tenures=(),
            endings=(),
        )
        for id_ in ids
        if id_ in found and (row := leads.get(id_)) is not None and row.card
    ]


async def _of(tx: Transaction, key: Column[Any], ids: Sequence[str]) -> dict[str, list[Any]]:
    """Give the rows of a table by the value of one column, in the order they were written."""
    query: Select[Any] = select(key.table).where(key.in_(ids))
    query = query.order_by(key.table.c.at, *key.table.primary_key.columns)
    found: dict[str, list[Any]] = defaultdict(list)
    for row in await tx.execute(query):
        found[getattr(row, key.name)].append(row)
    return found


def _contact(row: Any) -> Known:
    flags = msgspec.json.decode(row.flags, type=tuple[str, ...])
    return Known(Contact(row.kind, row.value, Proof(row.proof), flags), row.at)


def _consent(row: Any) -> Consent:
    return Consent(row.purpose, row.granted, row.text, row.language, row.at)


async def listed(
    database: Database, filters: Filters = EVERYTHING, looked: Looked | None = None
) -> list[str]:
    """Give the conversations on the managers' list that the filters ask for, in its order."""
    async with database.read() as tx:
        if looked is not None:
            filters = msgspec.structs.replace(filters, among=await found_by(tx, looked))
        ids: list[str] = []
        cursor: str | None = ""
        while cursor is not None:
            page = await open_leads(tx, filters, _PAGE, cursor or None)
            ids += [one.conversation_id for one in page.items]
            cursor = page.cursor
        return ids


async def everybody(database: Database) -> list[str]:
    """Give all conversations that were ever on the list and are not erased, the oldest first."""
    query = select(lead.c.conversation_id).join(conversation, conversation.c.id == lead.c.conversation_id)
    query = query.where(lead.c.card != "", conversation.c.desk_order.is_not(None)).order_by(
        lead.c.created, lead.c.id
    )
    async with database.read() as tx:
        return [row[0] for row in await tx.execute(query)]

"""What goes out to others: endpoints, deliveries in order, their tries, and what of a lead was told already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import and_, delete, exists, func, insert, or_, select, update

from dialogs.lead import LeadClass
from storage.engine import Transaction
from storage.ids import new_id
from storage.tables import conversation, crm_link, delivery_try, lead, lead_told, outcome, webhook
from storage.tables import delivery_row as row

WAITING, DONE, FAILED = "waiting", "done", "failed"
ERASED = "lead.erased"
"""What a CRM is told when a prospect was forgotten; see ``storage.forgetting``."""
_PAGE = 200
_STEP = timedelta(microseconds=1)


class Webhook(msgspec.Struct, frozen=True):
    """An endpoint of a company. ``secret_before`` still signs while receivers change over; ``why`` it is off."""

    id: str
    url: str
    secret: str
    events: tuple[str, ...]
    created: datetime
    secret_before: str = ""
    active: bool = True
    why: str = ""
    failing_since: datetime | None = None


class Delivery(msgspec.Struct, frozen=True):
    """One message to one target (a webhook's id, or a CRM's name). Its id stays the same over all tries."""

    id: str
    target: str
    conversation: str
    event: str
    body: str
    state: str
    made: datetime
    next_at: datetime
    tries: int = 0
    """Those that failed; pauses the other side asked for are none."""
    waited: timedelta = timedelta()
    """How long it has waited because the other side asked for it."""


class Try(msgspec.Struct, frozen=True):
    """One try: when (aware), the status (``None``: no answer), a cut of the answer or the error, how long."""

    at: datetime
    status: int | None
    answer: str
    milliseconds: int


class Told(msgspec.Struct, frozen=True):
    """How far the others know a lead."""

    conversation: str
    revision: int
    lead_class: LeadClass
    waiting_since: datetime | None
    outcome: int


class Fresh(msgspec.Struct, frozen=True):
    """A lead of which something is not told yet: as it stands, and how it was told last."""

    now: Told
    before: Told | None


class Link(msgspec.Struct, frozen=True):
    """What a lead is called in a CRM."""

    contact: str
    deal: str


# --- endpoints ---


async def add(tx: Transaction, one: Webhook) -> None:
    """Add an endpoint. What there was before is not told to it: every lead counts as told now."""
    await tx.execute(insert(webhook).values(**_values(one)))


async def change(tx: Transaction, id_: str, **values: Any) -> None:
    """Change fields of an endpoint (see ``Webhook``)."""
    if "events" in values:
        values["events"] = msgspec.json.encode(values["events"]).decode()
    await tx.execute(update(webhook).where(webhook.c.id == id_).values(values))


async def remove(tx: Transaction, id_: str) -> None:
    """Remove an endpoint and what waits for it."""
    await tx.execute(update(row).where(row.c.target == id_, row.c.state == WAITING).values(state=FAILED))
    await tx.execute(delete(webhook).where(webhook.c.id == id_))


async def webhooks(tx: Transaction) -> list[Webhook]:
    """Give all endpoints, the oldest first."""
    return [_webhook(found) for found in await tx.execute(select(webhook).order_by(webhook.c.created))]


def _values(one: Webhook) -> dict[str, Any]:
    values = msgspec.structs.asdict(one)
    return {**values, "events": msgspec.json.encode(one.events).decode()}


def _webhook(found: Any) -> Webhook:
    return Webhook(
        id=found.id,
        url=found.url,
        secret=found.secret,
        events=msgspec.json.decode(found.events, type=tuple[str, ...]),
        created=found.created,
        secret_before=found.secret_before,
        active=found.active,
        why=found.why,
        failing_since=found.failing_since,
    )


# --- what is to be told ---


async def fresh(tx: Transaction, chats: Sequence[str] | None, limit: int = _PAGE) -> list[Fresh]:
    """Give complete leads among ``chats`` (``None``: all) that changed since they were told, or never were."""
    newest = (
        select(func.coalesce(func.max(outcome.c.id), 0))
        .where(outcome.c.conversation_id == lead.c.conversation_id)
        .scalar_subquery()
    )
    query = (
        select(
            lead.c.conversation_id,
            lead.c.revision,
            lead.c.lead_class,
            conversation.c.waiting_since,
            newest.label("outcome"),
            lead_told.c.revision.label("told_revision"),
            lead_told.c.lead_class.label("told_class"),
            lead_told.c.waiting_since.label("told_waiting"),
            lead_told.c.outcome_id.label("told_outcome"),
        )
        .join(conversation, conversation.c.id == lead.c.conversation_id)
        .outerjoin(lead_told, lead_told.c.conversation_id == lead.c.conversation_id)
        .where(lead.c.complete)
        .where(
            or_(
                lead_told.c.revision.is_(None),
                lead_told.c.revision != lead.c.revision,
                lead_told.c.outcome_id != newest,
                and_(
                    conversation.c.waiting_since.is_not(None),
                    or_(
                        lead_told.c.waiting_since.is_(None),
                        lead_told.c.waiting_since != conversation.c.waiting_since,
                    ),
                ),
            )
        )
        .order_by(lead.c.updated)
        .limit(limit)
    )
    if chats is not None:
        query = query.where(lead.c.conversation_id.in_(list(chats)))
    return [_fresh(found) for found in await tx.execute(query)]


def _fresh(found: Any) -> Fresh:
    chat = found.conversation_id
    now = Told(chat, found.revision, LeadClass(found.lead_class), found.waiting_since, found.outcome)
    if found.told_revision is None:
        return Fresh(now, None)
    before = Told(
        chat, found.told_revision, LeadClass(found.told_class), found.told_waiting, found.told_outcome
    )
    return Fresh(now, before)


async def tell(tx: Transaction, told: Told) -> None:
    """Note how far a lead is told now."""
    values = {
        "revision": told.revision,
        "lead_class": told.lead_class.value,
        "waiting_since": told.waiting_since,
        "outcome_id": told.outcome,
    }
    here = lead_told.c.conversation_id == told.conversation
    if not (await tx.execute(select(lead_told.c.revision).where(here))).first():
        await tx.execute(insert(lead_told).values(conversation_id=told.conversation, **values))
    else:
        await tx.execute(update(lead_told).where(here).values(values))


async def all_told(tx: Transaction) -> None:
    """Count every lead there is as told, before the first endpoint hears of any."""
    while found := await fresh(tx, None, 1_000):
        for one in found:
            await tell(tx, one.now)


# --- deliveries ---


async def put(tx: Transaction, target: str, chat: str, event: str, *, body: str, now: datetime) -> str:
    """Put one message into the queue, after whatever was put there for the same lead; gives its id."""
    last = select(func.max(row.c.made)).where(row.c.target == target, row.c.conversation_id == chat)
    before = (await tx.execute(last)).scalar()
    id_, made = f"msg_{new_id(now)}", max(now, before + _STEP) if before else now
    values = {"target": target, "conversation_id": chat, "event": event, "body": body}
    await tx.execute(insert(row).values(id=id_, **values, state=WAITING, made=made, next_at=now, tries=0))
    return id_


async def due(tx: Transaction, now: datetime, limit: int = 100) -> list[Delivery]:
    """Give what may be sent now: of each lead and target the oldest only, so that order is kept."""
    earlier = row.alias("earlier")
    query = (
        select(row)
        .where(row.c.state == WAITING, row.c.next_at <= now)
        .where(
            ~exists().where(
                earlier.c.target == row.c.target,
                earlier.c.conversation_id == row.c.conversation_id,
                earlier.c.state == WAITING,
                earlier.c.made < row.c.made,
            )
        )
        .order_by(row.c.next_at)
        .limit(limit)
    )
    return [_delivery(found) for found in await tx.execute(query)]


async def tried(
    tx: Transaction,
    one: Delivery,
    done: Try,
    *,
    state: str,
    next_at: datetime | None,
    paused: timedelta,
) -> None:
    """Keep what a try came to; ``paused``: the other side asked for so much patience, and it is no failure.

    A message that was erased while it was on its way stays ended, and what was answered to it is not kept.
    """
    body = (await tx.execute(select(row.c.body).where(row.c.id == one.id))).scalar()
    if not body:
        state, done = (FAILED if state == WAITING else state), msgspec.structs.replace(done, answer="")
    number = select(func.count()).where(delivery_try.c.delivery_id == one.id).scalar_subquery() + 1
    values = msgspec.structs.asdict(done)
    await tx.execute(insert(delivery_try).values(delivery_id=one.id, number=number, **values))
    changed = {
        "state": state,
        "next_at": next_at or done.at,
        "tries": one.tries + (0 if paused else 1),
        "waited": int((one.waited + paused).total_seconds()),
    }
    await tx.execute(update(row).where(row.c.id == one.id).values(changed))


async def replay(tx: Transaction, ids: Sequence[str], now: datetime) -> int:
    """Put ended deliveries into the queue again, under their ids; gives how many."""
    again = update(row).where(row.c.id.in_(list(ids)), row.c.state != WAITING, row.c.body != "")
    done = await tx.execute(again.values(state=WAITING, next_at=now, waited=0))
    return int(getattr(done, "rowcount", 0))


async def since(tx: Transaction, target: str, moment: datetime) -> list[str]:
    """Give the ids of everything made for a target since then (aware)."""
    query = select(row.c.id).where(row.c.target == target, row.c.made >= moment)
    return [found[0] for found in await tx.execute(query)]


async def log(tx: Transaction, target: str = "", before: str = "", limit: int = 50) -> list[Delivery]:
    """Give the newest deliveries first, of one target or of all, those with ids below ``before``."""
    query = select(row).order_by(row.c.id.desc()).limit(limit)
    query = query.where(row.c.target == target) if target else query
    query = query.where(row.c.id < before) if before else query
    return [_delivery(found) for found in await tx.execute(query)]


async def tries(tx: Transaction, ids: Sequence[str]) -> dict[str, list[Try]]:
    """Give the tries of deliveries, the first one first."""
    query = select(delivery_try).where(delivery_try.c.delivery_id.in_(list(ids)))
    found: dict[str, list[Try]] = {}
    for one in await tx.execute(query.order_by(delivery_try.c.delivery_id, delivery_try.c.number)):
        found.setdefault(one.delivery_id, []).append(Try(one.at, one.status, one.answer, one.milliseconds))
    return found


async def names(tx: Transaction, chats: Sequence[str]) -> dict[str, str]:
    """Give the names of the leads of these conversations; empty where none is known."""
    query = select(lead.c.conversation_id, lead.c.name).where(lead.c.conversation_id.in_(list(chats)))
    return {found.conversation_id: found.name for found in await tx.execute(query)}


async def sweep(tx: Transaction, before: datetime) -> None:
    """Forget ended deliveries made before then (aware)."""
    old = select(row.c.id).where(row.c.state != WAITING, row.c.made < before)
    await tx.execute(delete(delivery_try).where(delivery_try.c.delivery_id.in_(old)))
    await tx.execute(delete(row).where(row.c.state != WAITING, row.c.made < before))


def _delivery(found: Any) -> Delivery:
    return Delivery(
        id=found.id,
        target=found.target,
        conversation=found.conversation_id,
        event=found.event,
        body=found.body,
        state=found.state,
        made=found.made,
        next_at=found.next_at,
        tries=found.tries,
        waited=timedelta(seconds=found.waited),
    )


# --- the CRM ---


async def link(tx: Transaction, chat: str, crm: str) -> Link | None:
    """Give what a lead is called in a CRM, if it is there."""
    query = select(crm_link).where(crm_link.c.conversation_id == chat, crm_link.c.crm == crm)
    found = (await tx.execute(query)).first()
    return Link(found.contact_id, found.deal_id) if found else None


async def begin_link(tx: Transaction, chat: str, crm: str, now: datetime) -> Link:
    """Give what a lead is called in a CRM; note that it may be there from now on, whatever is answered.

    Whoever is forgotten is erased wherever such a note is, even if a crash kept us from learning their name there.
    """
    found = await link(tx, chat, crm)
    if found is None:
        found = Link("", "")
        await keep_link(tx, chat, crm, found, now)
    return found


async def drop_link(tx: Transaction, chat: str, crm: str) -> None:
    """The lead is not in the CRM any more."""
    await tx.execute(delete(crm_link).where(crm_link.c.conversation_id == chat, crm_link.c.crm == crm))


async def is_shared(tx: Transaction, chat: str, crm: str, contact: str) -> bool:
    """Whether the lead of another chat stands on the same contact."""
    others = (crm_link.c.conversation_id != chat, crm_link.c.crm == crm, crm_link.c.contact_id == contact)
    return (
        bool(contact)
        and (await tx.execute(select(crm_link.c.crm).where(*others).limit(1))).first() is not None
    )


def erased_lead(one: Delivery) -> str:
    """Give the id of the lead that a message of kind ``ERASED`` is about."""
    return str(msgspec.json.decode(one.body)["id"])


async def keep_link(tx: Transaction, chat: str, crm: str, made: Link, now: datetime) -> None:
    """Keep what a lead is called in a CRM."""
    here = (crm_link.c.conversation_id == chat, crm_link.c.crm == crm)
    await tx.execute(delete(crm_link).where(*here))
    values = {"contact_id": made.contact, "deal_id": made.deal, "at": now}
    await tx.execute(insert(crm_link).values(conversation_id=chat, crm=crm, **values))

"""What others are told of a lead: one JSON object, the same for webhooks and the CRM, with a version.

``type`` is one of ``EVENTS``; ``data`` is the lead as it stands at that moment, so a receiver needs no other
message to understand it. Times are UTC, ISO 8601. The shape is described in ``docs/delivery.md``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from dialogs.events import Source
from dialogs.lead import LeadClass
from dialogs.proofs import normal
from dialogs.qualification import BANT
from dialogs.slots.reading import Money, Period
from dialogs.state import Answer, State
from storage.delivery import Fresh
from storage.desk import Card
from storage.moments import stamp

VERSION = 1
CREATED, UPDATED, QUALIFIED = "lead.created", "lead.updated", "lead.qualified"
HANDOFF, OUTCOME = "handoff.asked", "outcome.set"
EVENTS = (CREATED, UPDATED, QUALIFIED, HANDOFF, OUTCOME)


def events(one: Fresh) -> list[str]:
    """Give what happened to a lead since it was told last, in the order to tell it."""
    now, before = one.now, one.before
    told = []
    if before is None:
        told.append(CREATED)
    elif now.revision != before.revision:
        told.append(UPDATED)
    if now.lead_class is LeadClass.QUALIFIED and (before is None or before.lead_class is not now.lead_class):
        told.append(QUALIFIED)
    if now.waiting_since is not None and (before is None or before.waiting_since != now.waiting_since):
        told.append(HANDOFF)
    if now.outcome and (before is None or before.outcome != now.outcome):
        told.append(OUTCOME)
    return told


def message(event: str, card: Card, at: datetime, public_url: str) -> str:
    """Write one message about a lead."""
    return msgspec.json.encode(
        {"type": event, "version": VERSION, "timestamp": stamp(at), "data": data(card, public_url)}
    ).decode()


def data(card: Card, public_url: str) -> dict[str, Any]:
    """Give a lead as plain values. A lead held to be a pseudo-lead says so, and carries no credit."""
    state, lead = card.state, card.lead
    if lead is None:
        return {"id": card.conversation.lead_id, "erased": True}
    return {
        "id": card.conversation.lead_id,
        "conversation": card.conversation.id,
        "revision": card.revision,
        "url": f"{public_url}/inbox/{card.conversation.id}",
        "class": lead.lead_class.value,
        "points": lead.points,
        "reasons": [{"points": one.points, "because": one.because} for one in lead.reasons],
        "held": lead.held,
        "credited": not lead.held,
        "suspicions": [{"kind": one.kind, "signals": list(one.signals)} for one in lead.suspicions],
        "name": lead.name,
        "contacts": [
            {"kind": one.contact.kind, "value": one.contact.value, "proof": one.contact.proof.value}
            for one in card.contacts
        ],
        "bant": {slot: _answer(state.answers.get(slot)) for slot in BANT},
        "answers": {slot: _answer(answer) for slot, answer in state.answers.items() if slot not in BANT},
        "request": lead.request,
        "types": [one.value for one in lead.types],
        "language": state.language,
        "source": {"first": _source(state.source), "last": _source(state.last_source or state.source)},
        "offers": [
            {"id": one.offer, "title": one.title, "until": stamp(one.deadline) if one.deadline else None}
            for one in card.offers
        ],
        "consents": [
            {"purpose": one.purpose, "granted": one.granted, "at": stamp(one.at)} for one in card.consents
        ],
        "started": stamp(state.started),
        "seen": stamp(state.seen),
        "waiting_since": stamp(state.waiting_since) if state.waiting_since else None,
        "manager": state.owner.name if state.owner else None,
        "outcome": _outcome(state),
    }


def _answer(answer: Answer | None) -> dict[str, Any] | None:
    if answer is None:
        return None
    return {
        "words": answer.words,
        "status": answer.status.value,
        "standing": answer.standing.value,
        "option": answer.option or None,
        "value": _value(answer),
        "sure": answer.sure,
        "via": answer.via.value,
        "at": stamp(answer.at),
    }


def _value(answer: Answer) -> Any:
    match answer.value:
        case Money(low, high, currency):
            return {"min": low, "max": high, "currency": currency}
        case Period(first, last):
            return {"from": first.isoformat() if first else None, "to": last.isoformat() if last else None}
        case None:
            return None
        case _:
            return normal(answer)


def _source(source: Source) -> dict[str, str]:
    return {name: str(value) for name, value in msgspec.structs.asdict(source).items() if value}


def _outcome(state: State) -> dict[str, str] | None:
    one = state.outcome
    if one is None:
        return None
    return {"result": one.result.value, "why": one.why, "manager": one.manager, "at": stamp(one.at)}

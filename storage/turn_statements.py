"""The statements that write turns. Each takes its values as tuples, in the order of the names beside it."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, func, literal_column, update

from storage.statements import Statement, column_parameters
from storage.tables import (
    assignment,
    audit,
    consent,
    constant,
    contact,
    conversation,
    lead,
    offer,
    outcome,
    prospect,
    timer,
    transcript,
    wait,
)

NEW_PROSPECT = Statement(
    lambda insert: (
        insert(prospect)
        .values(column_parameters("id", "created"))
        .on_conflict_do_nothing(index_elements=["id"])
    ),
    "id",
    "created",
)

TURN = (
    "script_id", "script_version", "version", "last_seq", "step", "language", "epoch", "seen_at", "state",
)  # fmt: skip
"""What every turn changes; no index knows these columns."""
DESK = (
    "mode", "owner_id", "owner_name", "waiting_since", "lead_class", "complete", "desk_order", "started_at",
)  # fmt: skip
"""What few turns change: the managers' list."""
_BIRTH = ("id", "prospect_id", "lead_id", "channel", "account", "address", "last_text_at")

NEW_CONVERSATION = Statement(
    lambda insert: insert(conversation).values(column_parameters(*_BIRTH, *TURN, *DESK)),
    *_BIRTH,
    *TURN,
    *DESK,
)
CONVERSATION = Statement(
    update(conversation)
    .where(conversation.c.id == bindparam("this"), conversation.c.version == bindparam("loaded"))
    .values(
        column_parameters(*TURN)
        | {"last_text_at": func.coalesce(bindparam("text_at"), conversation.c.last_text_at)}
    ),
    "this",
    "loaded",
    "text_at",
    *TURN,
)
ON_DESK = Statement(
    update(conversation).where(conversation.c.id == bindparam("this")).values(column_parameters(*DESK)),
    "this",
    *DESK,
)

_LINE = (
    "conversation_id", "seq", "direction", "voice", "state", "epoch", "manager_id", "at", "external_id", "body",
    "attempts",
)  # fmt: skip
LINE = Statement(lambda insert: insert(transcript).values(column_parameters(*_LINE)), *_LINE)

KEPT_BACK = Statement(
    update(transcript)
    .where(transcript.c.conversation_id == bindparam("of"), transcript.c.seq == bindparam("number"))
    .where(transcript.c.state == constant("new"))
    .values(state=constant("withheld")),
    "of",
    "number",
)

TIMER = Statement(
    lambda insert: (
        (row := insert(timer).values(
            column_parameters("conversation_id", "name", "due_at") | {"state": constant("running")}
        )).on_conflict_do_update(
            index_elements=["conversation_id", "name"],
            set_={"due_at": row.excluded.due_at, "state": row.excluded.state},
        )
    ),
    "conversation_id",
    "name",
    "due_at",
)  # fmt: skip
NO_TIMER = Statement(
    delete(timer).where(timer.c.conversation_id == bindparam("of"), timer.c.name == bindparam("named")),
    "of",
    "named",
)

_LEAD = (
    "id", "conversation_id", "prospect_id", "complete", "lead_class", "points", "request", "name", "created",
    "updated", "source", "card",
)  # fmt: skip
LEAD = Statement(
    lambda insert: (
        (row := insert(lead).values(
            column_parameters(*_LEAD) | {"revision": literal_column("1")}
        )).on_conflict_do_update(
            index_elements=["id"],
            set_={name: row.excluded[name] for name in (*_LEAD[3:8], *_LEAD[9:])}
            | {"revision": lead.c.revision + literal_column("1")},
        )
    ),
    *_LEAD,
)  # fmt: skip
_CONTACT = ("lead_id", "kind", "value", "proof", "flags", "at", "updated")
CONTACT = Statement(
    lambda insert: (row := insert(contact).values(column_parameters(*_CONTACT))).on_conflict_do_update(
        index_elements=["lead_id", "kind", "value"],
        set_={name: row.excluded[name] for name in ("proof", "flags", "updated")},
    ),
    *_CONTACT,
)
NO_CONTACT = Statement(
    delete(contact).where(contact.c.lead_id == bindparam("of"), contact.c.updated != bindparam("now")),
    "of",
    "now",
)

_OFFER = ("conversation_id", "offer_id", "title", "at", "deadline")
OFFER = Statement(
    lambda insert: (
        insert(offer)
        .values(column_parameters(*_OFFER))
        .on_conflict_do_nothing(index_elements=["conversation_id", "offer_id"])
    ),
    *_OFFER,
)
_CONSENT = ("conversation_id", "purpose", "granted", "text", "language", "at")
CONSENT = Statement(lambda insert: insert(consent).values(column_parameters(*_CONSENT)), *_CONSENT)
UNASSIGN = Statement(
    update(assignment)
    .where(assignment.c.conversation_id == bindparam("of"), assignment.c.until.is_(None))
    .values(until=bindparam("now")),
    "of",
    "now",
)
_ASSIGNMENT = ("conversation_id", "manager_id", "since", "until")
ASSIGN = Statement(lambda insert: insert(assignment).values(column_parameters(*_ASSIGNMENT)), *_ASSIGNMENT)
_OUTCOME = ("conversation_id", "manager_id", "result", "why", "at")
OUTCOME = Statement(lambda insert: insert(outcome).values(column_parameters(*_OUTCOME)), *_OUTCOME)
_AUDIT = ("at", "who", "what", "conversation_id", "detail")
AUDIT = Statement(lambda insert: insert(audit).values(column_parameters(*_AUDIT)), *_AUDIT)
_WAIT = ("conversation_id", "first", "since")
WAIT = Statement(
    lambda insert: insert(wait).values(
        column_parameters(*_WAIT) | {"rung": literal_column("-1"), "pauses": constant("[]")}
    ),
    *_WAIT,
)
WAITED = Statement(
    update(wait)
    .where(wait.c.conversation_id == bindparam("of"), wait.c.until.is_(None))
    .values(until=bindparam("now"), how=bindparam("ended"), manager_id=bindparam("who")),
    "of",
    "now",
    "ended",
    "who",
)
"""Ends the open wait of a conversation."""

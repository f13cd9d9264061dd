"""What the quality of leads is found by: equal contacts elsewhere, the same words, waves; managers' verdicts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import bindparam, delete, func, literal_column, or_, select
from sqlalchemy.dialects.sqlite import insert

from dialogs.lead import LeadClass
from dialogs.quality.across import WAVE, Around, Other, full_name, neighbours, prints
from dialogs.state import State
from storage.codec import decode_state
from storage.engine import Transaction
from storage.moments import moment, stamp
from storage.records import Conversation
from storage.statements import Statement, Steps, column_parameters
from storage.tables import answer_print, contact, conversation, lead, verdict

_PRINTS_KEPT = timedelta(days=30)
_MOST = 50
"""Other leads looked at; more than so many with one contact are many in any case."""
_MOST_OF_WAVE = 200
_SHORTEST = 6
"""Digits up to which a number has no neighbours."""

_CONTACT = (
    select(contact.c.kind, contact.c.value, contact.c.at, lead.c.conversation_id, conversation.c.state)
    .join(lead, lead.c.id == contact.c.lead_id)
    .join(conversation, conversation.c.id == lead.c.conversation_id)
)
_OWN = select(conversation.c.prospect_id).where(conversation.c.id == bindparam("own")).scalar_subquery()
"""Whose the chat is now: a merge may be quicker than whoever loaded it."""
_SAME = Statement(
    _CONTACT.where(contact.c.value.in_(bindparam("values", expanding=True)))
    .where(lead.c.prospect_id != _OWN)
    .limit(literal_column(str(_MOST)))
    .offset(literal_column("0")),
    "own",
    many="values",
)
_NEAR = Statement(
    _CONTACT.where(contact.c.value >= bindparam("first"), contact.c.value <= bindparam("last"))
    .where(lead.c.prospect_id != _OWN)
    .limit(literal_column(str(_MOST)))
    .offset(literal_column("0")),
    "first",
    "last",
    "own",
)
_SAME_WORDS = Statement(
    select(func.count(answer_print.c.conversation_id.distinct()))
    .where(answer_print.c.print.in_(bindparam("prints", expanding=True)))
    .where(answer_print.c.conversation_id != bindparam("own")),
    "own",
    many="prints",
)
_OF_WAVE = Statement(
    select(lead.c.source)
    .where(lead.c.created >= bindparam("since"), lead.c.created <= bindparam("now"), lead.c.complete)
    .limit(literal_column(str(_MOST_OF_WAVE)))
    .offset(literal_column("0")),
    "since",
    "now",
)
_REVISIONS = Statement(
    select(lead.c.conversation_id, lead.c.revision)
    .where(lead.c.conversation_id.in_(bindparam("chats", expanding=True)))
    .where(lead.c.complete),
    many="chats",
)
_PRINT = Statement(
    lambda insert: (
        insert(answer_print)
        .values(column_parameters("print", "conversation_id", "at"))
        .on_conflict_do_nothing(index_elements=["print", "conversation_id"])
    ),
    "print",
    "conversation_id",
    "at",
)
_OLD_PRINTS = Statement(delete(answer_print).where(answer_print.c.at < bindparam("before")), "before")


class Watched(msgspec.Struct, frozen=True):
    """A lead to look at: its conversation, and the revision it has."""

    conversation_id: str
    revision: int


class Looked(msgspec.Struct, frozen=True):
    """A lead that is looked at: its conversation, and its contacts as kind and value."""

    conversation: Conversation
    contacts: Sequence[tuple[str, str]]


class Verdicts(msgspec.Struct, frozen=True):
    """How often managers confirmed and cleared people who showed a signal."""

    confirmed: int = 0
    cleared: int = 0


async def revisions(tx: Transaction, chats: Sequence[str]) -> list[Watched]:
    """Give the revisions of the complete leads among these conversations."""
    rows = await tx.run(lambda steps: steps.among(_REVISIONS, chats))
    return [Watched(*row) for row in dict.fromkeys(rows)]


async def recent(tx: Transaction, within: timedelta) -> list[str]:
    """Give conversations whose lead changed, or whose prospect was heard, so shortly before the last change of all."""
    newest = (await tx.execute(select(func.max(lead.c.updated)))).scalar()
    if newest is None:
        return []
    since = newest - within
    query = (
        select(lead.c.conversation_id)
        .join(conversation, conversation.c.id == lead.c.conversation_id)
        .where(or_(lead.c.updated >= since, conversation.c.seen_at >= since))
    )
    return [row[0] for row in await tx.execute(query)]


async def around(tx: Transaction, leads: Sequence[Looked], now: datetime) -> list[Around]:
    """Find what stands around each of these leads at ``now`` (aware)."""
    return await tx.run(lambda steps: [_around(steps, one, now) for one in leads])


def _around(steps: Steps, one: Looked, now: datetime) -> Around:
    words = prints(one.conversation.state)
    return Around(
        others=_others(steps, one) if one.contacts else (),
        same_words=steps.among(_SAME_WORDS, words, (one.conversation.id,))[0][0] if words else 0,
        wave=_wave(steps, one.conversation, now),
    )


def _others(steps: Steps, one: Looked) -> list[Other]:
    own = one.conversation.id
    rows = steps.among(_SAME, [value for _, value in one.contacts], (own,))
    for kind, value in one.contacts:
        if kind == "phone" and len(value) > _SHORTEST:
            rows += steps.all(_NEAR, (*neighbours(value), own))
    found = list(dict.fromkeys(tuple(row) for row in rows))[:_MOST]
    return [
        Other(kind, value, full_name(decode_state(state)), moment(at), chat)
        for kind, value, at, chat, state in found
    ]


def _wave(steps: Steps, one: Conversation, now: datetime) -> int:
    """Count the complete leads of this one's campaign within the last minutes; without a campaign there is no wave."""
    source = one.state.source
    if not source.campaign:
        return 0
    rows = steps.all(_OF_WAVE, (stamp(now - WAVE), stamp(now)))
    return sum(_campaign(row[0]) == (source.channel, source.campaign) for row in rows)


def _campaign(text: str) -> tuple[str, str]:
    source = msgspec.json.decode(text or "{}")
    first = source.get("first", source) or {}
    return str(first.get("channel", "")), str(first.get("campaign", ""))


async def keep_prints(tx: Transaction, conversations: Sequence[Conversation], now: datetime) -> None:
    """Keep the hashes of what was said at length, and let old ones go."""
    rows = [(print_, one.id, stamp(now)) for one in conversations for print_ in prints(one.state)]

    def work(steps: Steps) -> None:
        steps.many(_PRINT, rows)
        steps.many(_OLD_PRINTS, [(stamp(now - _PRINTS_KEPT),)])

    await tx.run(work)


async def judge(tx: Transaction, chat: str, signals: Sequence[str], *, real: bool, now: datetime) -> None:
    """Keep a manager's verdict on a conversation that shows these signals; a later one replaces it."""
    values = {
        "conversation_id": chat,
        "real": real,
        "signals": msgspec.json.encode(list(signals)).decode(),
        "at": now,
    }
    statement = insert(verdict).values(values)
    await tx.execute(statement.on_conflict_do_update(index_elements=["conversation_id"], set_=values))


async def unjudge(tx: Transaction, chat: str) -> None:
    """Take a verdict back."""
    await tx.execute(delete(verdict).where(verdict.c.conversation_id == chat))


async def verdicts(tx: Transaction) -> dict[str, Verdicts]:
    """Count the verdicts by signal."""
    found: dict[str, Verdicts] = {}
    for real, signals in await tx.execute(select(verdict.c.real, verdict.c.signals)):
        for name in msgspec.json.decode(signals, type=list[str]):
            before = found.get(name, Verdicts())
            found[name] = Verdicts(before.confirmed + (not real), before.cleared + real)
    return found


class Judged(msgspec.Struct, frozen=True):
    """A lead as it was judged: its state, the class and points it has, and when (aware) that was."""

    conversation_id: str
    name: str
    state: State
    lead_class: LeadClass
    points: int
    at: datetime


_PAGE = 500


async def judged(tx: Transaction, script_id: str) -> AsyncIterator[Judged]:
    """Give every lead of a script's conversations, of all its versions, oldest first, a page in memory at a time."""
    query = (
        select(
            conversation.c.id,
            lead.c.name,
            conversation.c.state,
            lead.c.lead_class,
            lead.c.points,
            lead.c.updated,
        )
        .join(lead, lead.c.conversation_id == conversation.c.id)
        .where(conversation.c.script_id == script_id, lead.c.card != "")
        .order_by(conversation.c.id)
        .limit(_PAGE)
    )
    page = (await tx.execute(query)).all()
    while page:
        for id_, name, state, lead_class, points, updated in page:
            yield Judged(id_, name, decode_state(state), LeadClass(lead_class), points, updated)
        page = (await tx.execute(query.where(conversation.c.id > page[-1][0]))).all()

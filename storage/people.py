"""One person in several conversations: proposed on proof, merged by a manager, taken apart again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

import msgspec
from sqlalchemy import and_, bindparam, insert, or_, select, update

from dialogs.ids import ManagerId
from dialogs.proofs import PROVEN
from storage.engine import Transaction
from storage.ids import new_id
from storage.records import Conversation
from storage.statements import Row, Statement, Steps
from storage.tables import contact, conversation, lead, merge


class Merged(StrEnum):
    """What became of a proposal."""

    PROPOSED = "proposed"
    MERGED = "merged"
    DECLINED = "declined"
    APART = "apart"
    """Merged, and taken apart again."""


class Pair(msgspec.Struct, frozen=True):
    """Two conversations that may be one person's. ``kind`` of contact is what both have proven."""

    id: str
    one: str
    other: str
    kind: str
    state: Merged
    manager: ManagerId | None = None

    def beside(self, chat: str) -> str:
        """Give the conversation that is not ``chat``."""
        return self.other if self.one == chat else self.one


_PAIR = (merge.c.id, merge.c.one, merge.c.other, merge.c.kind, merge.c.state, merge.c.manager_id)
_PAIRS = Statement(
    select(*_PAIR)
    .where(or_(merge.c.one == bindparam("one"), merge.c.other == bindparam("other")))
    .order_by(merge.c.proposed.desc()),
    "one",
    "other",
)


async def propose(
    tx: Transaction, one: Conversation, contacts: Sequence[tuple[str, str]], now: datetime
) -> list[str]:
    """Propose every other person's conversation that has proven one of these contacts, too.

    ``contacts`` (kind, value) are those ``one`` has proven itself. A pair is proposed once, whatever was decided.
    Gives the other conversations of new pairs.
    """
    if not contacts:
        return []
    now_own = select(conversation.c.prospect_id).where(
        conversation.c.id == one.id
    )  # a merge may be quicker than us
    equal = [and_(contact.c.kind == kind, contact.c.value == value) for kind, value in contacts]
    query = (
        select(lead.c.conversation_id, contact.c.kind)
        .join(contact, contact.c.lead_id == lead.c.id)
        .where(or_(*equal), contact.c.proof.in_([proof.value for proof in PROVEN]))
        .where(lead.c.prospect_id != now_own.scalar_subquery())
        .limit(20)
    )
    new = []
    for other, kind in (await tx.execute(query)).all():
        first, second = sorted((one.id, other))
        known = select(merge.c.id).where(merge.c.one == first, merge.c.other == second)
        if (await tx.execute(known)).first() is None:
            values = {"one": first, "other": second, "kind": kind, "state": Merged.PROPOSED, "proposed": now}
            await tx.execute(insert(merge).values(id=new_id(now), **values))
            new.append(other)
    return new


async def pairs(tx: Transaction, chat: str) -> list[Pair]:
    """Give the proposals and merges of a conversation, newest first."""
    return await tx.run(lambda steps: pairs_of(steps, chat))


def pairs_of(steps: Steps, chat: str) -> list[Pair]:
    """Do as ``pairs``, among other statements."""
    return [_pair(row) for row in steps.all(_PAIRS, (chat, chat))]


async def pair(tx: Transaction, id_: str) -> Pair | None:
    """Give one of them."""
    row = (await tx.execute(select(*_PAIR).where(merge.c.id == id_))).first()
    return _pair(row) if row else None


async def join(tx: Transaction, found: Pair, manager: ManagerId, now: datetime) -> None:
    """Give both conversations one prospect: the first one's. Each keeps its lead, with its own source."""
    kept = await _prospect(tx, found.one)
    before = await _prospect(tx, found.other)
    await _give(tx, found.other, kept)
    await _decide(tx, found.id, Merged.MERGED, manager, now, prospect_before=before)


async def part(tx: Transaction, found: Pair, manager: ManagerId, now: datetime) -> None:
    """Give the second conversation its own prospect back."""
    query = select(merge.c.prospect_before).where(merge.c.id == found.id)
    before = (await tx.execute(query)).scalar_one()
    if before:
        await _give(tx, found.other, before)
    await _decide(tx, found.id, Merged.APART, manager, now)


async def decline(tx: Transaction, found: Pair, manager: ManagerId, now: datetime) -> None:
    """Note that these are two people."""
    await _decide(tx, found.id, Merged.DECLINED, manager, now)


async def _prospect(tx: Transaction, chat: str) -> str:
    query = select(conversation.c.prospect_id).where(conversation.c.id == chat)
    return str((await tx.execute(query)).scalar_one())


async def _give(tx: Transaction, chat: str, prospect: str) -> None:
    newer = conversation.c.version + 1  # a turn that is under way begins again
    values = {"prospect_id": prospect, "version": newer}
    await tx.execute(update(conversation).where(conversation.c.id == chat).values(values))
    await tx.execute(update(lead).where(lead.c.conversation_id == chat).values(prospect_id=prospect))


async def _decide(
    tx: Transaction, id_: str, state: Merged, manager: ManagerId, now: datetime, **more: str
) -> None:
    values = {"state": state, "manager_id": manager, "decided": now, **more}
    await tx.execute(update(merge).where(merge.c.id == id_).values(values))


def _pair(row: Row) -> Pair:
    id_, one, other, kind, state, manager = row
    return Pair(id_, one, other, kind, Merged(state), ManagerId(manager) if manager else None)

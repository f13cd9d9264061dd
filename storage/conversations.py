"""Conversations: loading those of a batch in one query, finding one."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import bindparam, select

from dialogs.lead import LeadClass
from storage.codec import decode_state
from storage.engine import Transaction
from storage.known import Known
from storage.records import Address, Conversation, Incoming
from storage.statements import Row, Statement, Steps
from storage.tables import conversation as table

_READ = select(
    table.c.id,
    table.c.prospect_id,
    table.c.lead_id,
    table.c.channel,
    table.c.account,
    table.c.address,
    table.c.script_id,
    table.c.script_version,
    table.c.state,
    table.c.last_seq,
    table.c.version,
    table.c.lead_class,
    table.c.complete,
)
_BY_ADDRESS = Statement(
    _READ.where(table.c.channel == bindparam("on"), table.c.account == bindparam("to"))
    .where(table.c.address.in_(bindparam("addresses", expanding=True)))
    .with_for_update(),
    "on",
    "to",
    many="addresses",
)
_BY_ID = Statement(
    _READ.where(table.c.id.in_(bindparam("ids", expanding=True))).with_for_update(),
    many="ids",
)


class Loaded(msgspec.Struct, frozen=True):
    """What ``load`` found, by address and by id."""

    by_key: dict[Address, Conversation]
    by_id: dict[str, Conversation]

    def of(self, incoming: Incoming) -> Conversation | None:
        """Give the conversation an event belongs to, if there is one."""
        if incoming.conversation_id is not None:
            return self.by_id.get(incoming.conversation_id)
        return self.by_key.get(incoming.key)


async def load(tx: Transaction, keys: Iterable[Address], ids: Iterable[str] = ()) -> Loaded:
    """Load conversations by address and by id; what is not there is left out."""
    places: dict[tuple[str, str], list[str]] = {}
    for key in dict.fromkeys(keys):
        places.setdefault(key[:2], []).append(key.address)
    names = list(dict.fromkeys(ids))

    def work(steps: Steps) -> list[Row]:
        rows = [row for place, found in places.items() for row in steps.among(_BY_ADDRESS, found, place)]
        return rows + (steps.among(_BY_ID, names) if names else [])

    found = [_conversation(row, tx.known) for row in await tx.quick(work)]
    return Loaded({one.key: one for one in found}, {one.id: one for one in found})


async def recall(tx: Transaction, keys: Iterable[Address], ids: Iterable[str]) -> Loaded:
    """Do as ``load`` for turns: what this process committed last is taken as it was left (``storage.known``)."""
    found: list[Conversation] = []
    new_keys, new_ids = [], []
    for key in keys:
        one = tx.known.at(key)
        new_keys.append(key) if one is None else found.append(one)
    for id_ in ids:
        one = tx.known.by_id(id_)
        new_ids.append(id_) if one is None else found.append(one)
    if new_keys or new_ids:
        loaded = await load(tx, new_keys, new_ids)
        found += loaded.by_id.values()
    return Loaded({one.key: one for one in found}, {one.id: one for one in found})


async def find(tx: Transaction, key: Address) -> Conversation | None:
    """Give the conversation at an address, if there is one."""
    return (await load(tx, [key])).by_key.get(key)


async def by_id(tx: Transaction, id_: str) -> Conversation | None:
    """Give the conversation with an id, if there is one."""
    return (await load(tx, (), [id_])).by_id.get(id_)


def _conversation(row: Row, known: Known) -> Conversation:
    (
        id_, prospect_id, lead_id, channel, account, address, script_id, script_version,
        state, last_seq, version, lead_class, complete,
    ) = row  # fmt: skip
    return Conversation(
        id_, prospect_id, lead_id, channel, account, address, script_id, script_version,
        known.state(id_, version) or decode_state(state), last_seq, version, LeadClass(lead_class), bool(complete),
    )  # fmt: skip

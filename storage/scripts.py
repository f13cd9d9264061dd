"""Published scripts: immutable versions, kept as the text files they were made of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec
from sqlalchemy import bindparam, func, insert, select

from dialogs.modes import Mode
from storage.engine import Transaction
from storage.statements import Statement
from storage.tables import conversation, script


class Version(msgspec.Struct, frozen=True):
    """One published version. ``files`` maps paths to texts."""

    id: str
    version: int
    hash: str
    published_at: datetime
    note: str
    files: Mapping[str, str]


async def publish(
    tx: Transaction, id_: str, files: Mapping[str, str], *, mark: str, note: str, now: datetime
) -> int:
    """Add a version; gives its number, counted from 1. ``mark`` is the hash of the files."""
    version = (await newest_version(tx, id_) or 0) + 1
    await tx.execute(
        insert(script).values(
            id=id_,
            version=version,
            hash=mark,
            published_at=now,
            note=note,
            files=msgspec.json.encode(dict(files)).decode(),
        )
    )
    return version


_NEWEST = Statement(select(func.max(script.c.version)).where(script.c.id == bindparam("this")), "this")


async def newest_version(tx: Transaction, id_: str) -> int | None:
    """Give the number of the newest version, ``None`` when there is none."""
    found: int | None = (await tx.quick(lambda steps: steps.all(_NEWEST, (id_,))))[0][0]
    return found


async def get(tx: Transaction, id_: str, version: int) -> Version | None:
    """Give one version, if it was published."""
    row = (
        await tx.execute(select(script).where(script.c.id == id_, script.c.version == version))
    ).one_or_none()
    if row is None:
        return None
    files = msgspec.json.decode(row.files, type=dict[str, str])
    return Version(row.id, row.version, row.hash, row.published_at, row.note, files)


async def latest(tx: Transaction, id_: str) -> Version | None:
    """Give the newest version, if there is one."""
    version = await newest_version(tx, id_)
    return None if version is None else await get(tx, id_, version)


async def people_in_the_middle(tx: Transaction, id_: str) -> dict[tuple[int, str], int]:
    """Count open conversations by (version, step): those whose question is not answered yet."""
    query = (
        select(conversation.c.script_version, conversation.c.step, func.count())
        .where(conversation.c.script_id == id_, conversation.c.step.is_not(None))
        .where(conversation.c.mode != Mode.CLOSED)
        .group_by(conversation.c.script_version, conversation.c.step)
    )
    return {(row[0], row[1]): row[2] for row in await tx.execute(query)}

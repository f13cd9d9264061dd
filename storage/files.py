"""Files in the database: in parts, found by an id nobody can guess, erased and backed up with everything else."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime

import msgspec
from sqlalchemy import delete, func, insert, select

from dialogs.files import FileRef
from storage.engine import Transaction
from storage.tables import file, file_part

PART = 256 * 1024
"""Bytes in a row: a reader holds no more than that twice, and the log grows by pages of use."""


class Kept(msgspec.Struct, frozen=True):
    """A file as it lies in the database. ``sha256`` is of its bytes, in hex; ``at`` is aware."""

    ref: FileRef
    conversation_id: str
    origin: str
    sha256: str
    at: datetime


class Fresh(msgspec.Struct, frozen=True):
    """A file to be kept: looked at before, its name harmless."""

    name: str
    media: str
    content: bytes


async def keep(tx: Transaction, conversation_id: str, origin: str, fresh: Fresh, at: datetime) -> FileRef:
    """Keep a file with its conversation and give the reference to it.

    ``origin`` says which file this is (an upload's own id, a messenger's reference): the same one again
    gives the file that is there and stores nothing.
    """
    found = await by_origin(tx, conversation_id, origin)
    if found is not None:
        return found.ref
    ref = FileRef(secrets.token_urlsafe(24), fresh.name, fresh.media, len(fresh.content))
    await tx.execute(
        insert(file).values(
            id=ref.id,
            conversation_id=conversation_id,
            origin=origin,
            name=ref.name,
            media=ref.media,
            size=ref.size,
            sha256=hashlib.sha256(fresh.content).hexdigest(),
            at=at,
        )
    )
    for number, start in enumerate(range(0, ref.size, PART)):
        part = fresh.content[start : start + PART]
        await tx.execute(insert(file_part).values(file_id=ref.id, number=number, content=part))
    return ref


async def get(tx: Transaction, id_: str) -> Kept | None:
    """Give what is known of a file."""
    return await _one(tx, file.c.id == id_)


async def by_origin(tx: Transaction, conversation_id: str, origin: str) -> Kept | None:
    """Give the file of this origin, if it was kept."""
    return await _one(tx, (file.c.conversation_id == conversation_id) & (file.c.origin == origin))


async def content(tx: Transaction, id_: str) -> bytes:
    """Give a file's bytes; none for one that was erased."""
    query = select(file_part.c.content).where(file_part.c.file_id == id_).order_by(file_part.c.number)
    return b"".join((await tx.execute(query)).scalars())


async def amount(tx: Transaction, conversation_id: str) -> tuple[int, int]:
    """Give how many files a conversation has, and their bytes."""
    query = select(func.count(), func.coalesce(func.sum(file.c.size), 0)).where(
        file.c.conversation_id == conversation_id
    )
    number, size = (await tx.execute(query)).one()
    return number, size


async def drop(tx: Transaction, id_: str) -> None:
    """Take a file away again: what it was to go with was refused."""
    await tx.execute(delete(file_part).where(file_part.c.file_id == id_))
    await tx.execute(delete(file).where(file.c.id == id_))


async def _one(tx: Transaction, wanted: object) -> Kept | None:
    row = (await tx.execute(select(file).where(wanted))).one_or_none()  # type: ignore[arg-type]
    if row is None:
        return None
    ref = FileRef(row.id, row.name, row.media, row.size)
    return Kept(ref, row.conversation_id, row.origin, row.sha256, row.at)

"""Files in the database: whole, once each, with their conversation, and gone when it is forgotten."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from sqlalchemy import func, select

from dialogs.effects import Forget
from dialogs.events import Said
from storage import export, files, tables
from storage.engine import Database
from storage.files import Fresh
from tests.storage.builders import NOW, a_turn, begun, loaded, saves

BIG = bytes(range(256)) * 2500


def on_disk(folder: Path, words: bytes) -> list[str]:
    return [path.name for path in folder.iterdir() if words in path.read_bytes()]


async def test_a_file_of_several_parts_comes_back_byte_for_byte(database: Database) -> None:
    chat = (await begun(database)).id
    async with database.write() as tx:
        ref = await files.keep(tx, chat, "web:1", Fresh("a.pdf", "application/pdf", BIG), NOW)
    async with database.read() as tx:
        kept = await files.get(tx, ref.id)
        assert await files.content(tx, ref.id) == BIG
        assert await files.amount(tx, chat) == (1, len(BIG))
        parts = (await tx.execute(select(func.count()).select_from(tables.file_part))).scalar_one()
    assert kept is not None
    assert (kept.ref, kept.conversation_id, kept.at) == (ref, chat, NOW)
    assert kept.sha256 == hashlib.sha256(BIG).hexdigest()
    assert parts == 3
    assert len(ref.id) >= 32


async def test_the_same_upload_sent_again_is_the_same_file(database: Database) -> None:
    chat = (await begun(database)).id
    async with database.write() as tx:
        first = await files.keep(tx, chat, "web:1", Fresh("a.txt", "text/plain", b"one"), NOW)
        again = await files.keep(tx, chat, "web:1", Fresh("b.txt", "text/plain", b"two"), NOW)
        other = await files.keep(tx, chat, "web:2", Fresh("a.txt", "text/plain", b"one"), NOW)
        assert await files.content(tx, first.id) == b"one"
    assert first == again
    assert other.id != first.id


async def test_a_file_taken_away_again_leaves_nothing(database: Database) -> None:
    chat = (await begun(database)).id
    async with database.write() as tx:
        ref = await files.keep(tx, chat, "desk:1", Fresh("a.txt", "text/plain", b"words"), NOW)
        await files.drop(tx, ref.id)
    async with database.read() as tx:
        assert await files.get(tx, ref.id) is None
        assert await files.content(tx, ref.id) == b""


async def test_forgetting_a_conversation_takes_its_files_out_of_the_file_on_disk(
    database: Database, tmp_path: Path
) -> None:
    chat = await begun(database)
    canary = b"canary-in-a-picture" * 40_000
    async with database.write() as tx:
        ref = await files.keep(tx, chat.id, "web:1", Fresh("passport.png", "image/png", canary), NOW)
    await saves(database, a_turn(await loaded(database, chat), Forget(), event=Said("forget me")))
    async with database.read() as tx:
        assert await files.get(tx, ref.id) is None
        assert await files.content(tx, ref.id) == b""
    assert await database.vacuum()
    assert on_disk(tmp_path, b"canary-in-a-picture") == []


async def test_an_export_holds_the_bytes(database: Database) -> None:
    chat = (await begun(database)).id
    async with database.write() as tx:
        await files.keep(tx, chat, "web:1", Fresh("a.txt", "text/plain", b"words"), NOW)
    rows = [row async for row in export.rows(database) if row["type"] == "file part"]
    assert [row["content"] for row in rows] == ["d29yZHM="]


@pytest.mark.parametrize("id_", ["", "x", "' OR 1=1"])
async def test_an_id_that_is_none_finds_nothing(database: Database, id_: str) -> None:
    async with database.read() as tx:
        assert await files.get(tx, id_) is None

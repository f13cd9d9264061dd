"""Connections to managers' accounts, their chats, and keys that are up: kept over a restart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from storage import secretary
from storage.engine import Database
from storage.secretary import Chat, Connection, Kept

NOW = datetime(2026, 11, 23, 11, tzinfo=UTC)
ANNA = Connection("1", 555, "bc_1", 555, "Anna", NOW)


async def test_a_new_connection_takes_the_old_ones_place_and_an_older_one_does_not(
    database: Database,
) -> None:
    later = replace(ANNA, id="bc_2", since=NOW + timedelta(days=1))
    async with database.write() as tx:
        await secretary.connect(tx, ANNA)
        await secretary.connect(tx, replace(ANNA, is_enabled=False))
        assert (await secretary.connection(tx, "1", "bc_1")) == replace(ANNA, is_enabled=False)
        await secretary.connect(tx, later)
        await secretary.connect(tx, ANNA)
        assert await secretary.connection_of(tx, "1", 555) == later
        assert await secretary.connection(tx, "1", "bc_1") is None
        assert await secretary.connection_of(tx, "2", 555) is None


async def test_a_chat_remembers_when_it_was_heard_and_why_the_bot_stays_out(database: Database) -> None:
    async with database.write() as tx:
        assert await secretary.chat(tx, "1", 555, 777) is None
        await secretary.put_chat(tx, Chat("1", 555, 777, NOW))
        await secretary.put_chat(tx, Chat("1", 555, 777, NOW, Kept.OWN))
        await secretary.put_chat(tx, Chat("1", 555, 778, NOW + timedelta(hours=1)))
        assert (await secretary.chat(tx, "1", 555, 777)) == Chat("1", 555, 777, NOW, Kept.OWN)
        assert [one.chat_id for one in await secretary.chats(tx, "1", 555, 9)] == [778, 777]


async def test_where_the_sharing_key_is_up_is_known_until_it_is_taken_away(database: Database) -> None:
    async with database.write() as tx:
        await secretary.put_keys(tx, "1", ["7", "8"], [])
        await secretary.put_keys(tx, "1", ["8"], ["7"])
        assert await secretary.keys(tx, "1") == {"8"}
        assert await secretary.keys(tx, "2") == set()

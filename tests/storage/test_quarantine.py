"""Nothing that could not be taken is lost: it is kept as it came until an operator has it tried again."""

from __future__ import annotations

from datetime import UTC, datetime

from dialogs.events import Said
from storage import inbox, quarantine
from storage.engine import Database
from storage.quarantine import Aside
from storage.records import Incoming

NOW = datetime(2026, 11, 23, 11, tzinfo=UTC)
ASIDE = Aside("telegram", "1", "77", b'{"update_id":77}', "ValueError", NOW, "700")


async def test_what_is_set_aside_waits_until_it_is_asked_for_and_then_is_given_as_it_came(
    database: Database,
) -> None:
    async with database.write() as tx:
        await quarantine.keep(tx, ASIDE)
        assert await quarantine.to_retry(tx, "telegram", "1") == []
        assert await quarantine.retry(tx, ["u1"]) == 1
        (again,) = await quarantine.to_retry(tx, "telegram", "1")
        assert again.raw == ASIDE.raw
        assert await quarantine.to_retry(tx, "telegram", "2") == []


async def test_set_aside_once_more_it_counts_and_waits_again(database: Database) -> None:
    async with database.write() as tx:
        await quarantine.keep(tx, ASIDE)
        await quarantine.retry(tx, [])
        await quarantine.keep(tx, ASIDE)
        (one,) = await quarantine.listed(tx)
        assert (one.number, one.attempts, one.state) == ("u1", 2, "kept")


async def test_what_was_taken_after_all_leaves_its_number_and_nothing_else(database: Database) -> None:
    async with database.write() as tx:
        await quarantine.keep(tx, ASIDE)
        await quarantine.release(tx, ASIDE)
        assert await quarantine.listed(tx) == []


async def test_an_event_whose_turn_failed_is_listed_beside_and_comes_back_as_new(database: Database) -> None:
    incoming = Incoming("telegram", "1", "78", "700", Said("hello"), None, NOW)
    async with database.write() as tx:
        (stored,) = await inbox.store(tx, [incoming], NOW)
        assert stored.id is not None
        await inbox.quarantine(tx, stored.id, "KeyError")
        (one,) = await quarantine.listed(tx)
        assert (one.kind, one.error) == ("event", "KeyError")
        assert await quarantine.events_to_retry(tx) == []
        assert await quarantine.retry(tx, [one.number]) == 1
        (again,) = await quarantine.events_to_retry(tx)
        assert (again.incoming.event, again.attempts, again.id) == (Said("hello"), 0, stored.id)
        assert await quarantine.listed(tx) == []

"""Writing: one at a time, in order; together made durable, apart undone."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from storage import conversations, inbox, managers, turns
from storage.engine import Database, Transaction, open_database
from storage.errors import ConflictError, FullDiskError, StorageError
from tests.storage.builders import NOW, a_turn, an_incoming, arrives, begun, later, loaded, saves, says


async def put(tx: Transaction, name: str) -> None:
    await inbox.store(tx, [an_incoming(external_id=name)], NOW)


async def names(database: Database) -> list[str]:
    async with database.read() as tx:
        return [row.incoming.external_id for row in await inbox.undone(tx, ["web"], 1000)]


class Commits:
    """Counts what reaches the disk, on the writer's own connection."""

    def __init__(self, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        driver = database._driver
        run = driver.run

        async def counted(work):  # type: ignore[no-untyped-def]
            def watched(raw: sqlite3.Connection) -> object:
                before = raw.in_transaction
                given = work(raw)
                self.count += before and not raw.in_transaction
                return given

            return await run(watched)

        monkeypatch.setattr(driver, "run", counted)


async def test_a_clean_end_commits_before_it_returns(database: Database, tmp_path: Path) -> None:
    async with database.write() as tx:
        await put(tx, "kept")
    with closing(sqlite3.connect(tmp_path / "warmline.db")) as other:
        assert other.execute("SELECT external_id FROM inbox").fetchall() == [("kept",)]


async def test_an_exception_rolls_everything_back(database: Database) -> None:
    async def fail() -> None:
        async with database.write() as tx:
            await put(tx, "lost")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    assert await names(database) == []


async def test_those_who_wait_share_a_commit(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    commits = Commits(database, monkeypatch)

    async def write(name: str) -> None:
        async with database.write() as tx:
            await put(tx, name)

    await asyncio.gather(*(write(f"{number}") for number in range(20)))
    assert len(await names(database)) == 20
    assert commits.count == 1


async def test_one_that_fails_among_those_who_share_is_undone_alone(database: Database) -> None:
    async def write(name: str, *, fails: bool) -> None:
        async with database.write() as tx:
            await put(tx, name)
            if fails:
                raise LookupError(name)

    for broken in range(4):
        ends = await asyncio.gather(
            *(write(f"{broken}-{number}", fails=number == broken) for number in range(4)),
            return_exceptions=True,
        )
        assert [type(end) for end in ends].count(LookupError) == 1
    expected = [f"{broken}-{number}" for broken in range(4) for number in range(4) if number != broken]
    assert await names(database) == expected


async def test_writers_take_turns_in_the_order_they_asked(database: Database) -> None:
    order: list[int] = []

    async def write(number: int) -> None:
        async with database.write() as tx:
            await put(tx, f"{number}")
            order.append(number)
            await asyncio.sleep(0)
            order.append(number)

    await asyncio.gather(*(write(number) for number in range(10)))
    assert order == [number for number in range(10) for _ in range(2)]


async def test_a_cancelled_writer_leaves_nothing_and_blocks_nobody(database: Database) -> None:
    inside = asyncio.Event()

    async def write() -> None:
        async with database.write() as tx:
            await put(tx, "cancelled")
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write())
    await inside.wait()
    waiting = asyncio.create_task(write())
    await asyncio.sleep(0)
    waiting.cancel()
    task.cancel()
    await asyncio.gather(task, waiting, return_exceptions=True)
    async with database.write() as tx:
        await put(tx, "next")
    assert await names(database) == ["next"]


async def test_a_writer_cancelled_while_the_database_works_is_undone(database: Database) -> None:
    async def write() -> None:
        async with database.write() as tx:
            await put(tx, "cancelled")

    for steps in range(1, 12):
        task = asyncio.create_task(write())
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        async with database.write() as tx:
            await put(tx, f"after {steps}")
        # Cancelled after the commit was asked for, it may be there; never half, and never in the way.
        assert [name for name in await names(database) if name != "cancelled"][-1] == f"after {steps}"


async def test_a_full_disk_fails_everybody_whose_rows_are_gone(database: Database) -> None:
    async with database.write() as tx:
        await put(tx, "before")
    pages = await database._driver.run(lambda raw: raw.execute("PRAGMA page_count").fetchone()[0])
    await database._driver.run(lambda raw: raw.execute(f"PRAGMA max_page_count = {pages}"))

    async def write(name: str, size: int) -> None:
        async with database.write() as tx:
            await inbox.store(tx, [an_incoming(external_id=name, address="x" * size)], NOW)

    ends = await asyncio.gather(
        write("small", 1), write("huge", 500_000), write("last", 1), return_exceptions=True
    )
    told = {name for name, end in zip(("small", "huge", "last"), ends, strict=True) if end is None}
    assert isinstance(ends[1], FullDiskError)
    assert set(await names(database)) == told | {"before"}
    await database._driver.run(lambda raw: raw.execute("PRAGMA max_page_count = 1000000"))
    await write("space again", 500_000)
    assert "space again" in await names(database)


async def test_a_commit_that_fails_is_never_taken_for_done(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = database._driver.run

    async def breaks(work):  # type: ignore[no-untyped-def]
        def broken(raw: sqlite3.Connection) -> object:
            inside = raw.in_transaction
            given = work(raw)
            if inside and not raw.in_transaction:
                raise sqlite3.OperationalError("disk I/O error")
            return given

        return await run(broken)

    monkeypatch.setattr(database._driver, "run", breaks)
    with pytest.raises(StorageError, match="disk i/o error"):
        async with database.write() as tx:
            await put(tx, "unknown")


async def test_a_transaction_that_sqlite_ended_does_not_go_on_row_by_row(database: Database) -> None:
    async def go_on() -> None:
        async with database.write() as tx:
            await put(tx, "first")
            await database._driver.run(lambda raw: raw.rollback())
            await put(tx, "second")

    with pytest.raises(StorageError, match="rolled back"):
        await go_on()
    assert await names(database) == []


async def test_a_reader_sees_one_moment_and_does_not_wait_for_the_writer(database: Database) -> None:
    async with database.write() as tx:
        await put(tx, "one")
    async with database.read() as reading:
        assert len(await inbox.undone(reading, ["web"], 10)) == 1
        async with database.write() as tx:
            await put(tx, "two")
        assert len(await inbox.undone(reading, ["web"], 10)) == 1
    assert len(await names(database)) == 2


async def test_a_writer_who_asks_again_is_told_instead_of_waiting_for_itself(database: Database) -> None:
    async with database.write() as tx:
        with pytest.raises(StorageError, match="writing already"):
            await begun(database)
        await put(tx, "goes on")
    assert await names(database) == ["goes on"]


async def test_a_transaction_that_is_over_cannot_be_used(database: Database) -> None:
    async with database.write() as tx:
        await put(tx, "in time")
    with pytest.raises(StorageError, match="over"):
        await put(tx, "too late")
    assert await names(database) == ["in time"]


async def test_a_closed_database_says_so(url: str) -> None:
    database = await open_database(url)
    await database.close()
    with pytest.raises(StorageError, match="closed"):
        async with database.write():
            pass


async def test_two_programs_and_a_hundred_writers_lose_nothing(database: Database, url: str) -> None:
    other = await open_database(url)
    conversation = await begun(database)

    async def add(number: int) -> None:
        where = database if number % 2 else other
        while True:
            try:
                async with where.write() as tx:
                    found = await conversations.by_id(tx, conversation.id)
                    assert found is not None
                    await turns.save(tx, [a_turn(found, says(f"{number}"), at=later(seconds=number))])
                return
            except ConflictError:
                continue

    await asyncio.gather(*(add(number) for number in range(100)))
    found = await loaded(database, conversation)
    assert found.version == conversation.version + 100
    assert found.last_seq == conversation.last_seq + 200
    await other.close()


async def test_a_change_by_another_program_since_loading_is_a_conflict(database: Database, url: str) -> None:
    other = await open_database(url)
    conversation = await begun(database)
    await saves(other, a_turn(conversation, says("theirs")))
    with pytest.raises(ConflictError) as conflict:
        await saves(database, a_turn(conversation, says("ours")))
    assert conflict.value.ids == {conversation.id}
    assert (await loaded(database, conversation)).version == conversation.version + 1
    await other.close()


async def test_two_programs_beginning_the_same_conversation_is_a_conflict(
    database: Database, url: str
) -> None:
    other = await open_database(url)
    await begun(other, "anna")
    with pytest.raises(ConflictError):
        await begun(database, "anna")
    await begun(database, "bob")
    await other.close()


async def test_duplicates_arriving_in_two_programs_at_once_are_stored_once(
    database: Database, url: str
) -> None:
    other = await open_database(url)
    same = [an_incoming(external_id=f"{number}") for number in range(50)]
    first, second = await asyncio.gather(arrives(database, *same), arrives(other, *same))
    assert [(a is None) != (b is None) for a, b in zip(first, second, strict=True)] == [True] * 50
    await other.close()


async def test_a_reader_or_writer_who_is_cancelled_in_the_middle_harms_nobody_after_them(
    database: Database,
) -> None:
    """A page that closes while its list is read; SQLAlchemy closes a connection whose statement is cancelled."""

    async def reads() -> None:
        async with database.read() as tx:
            await managers.everybody(tx)

    async def writes() -> None:
        async with database.write() as tx:
            await managers.everybody(tx)

    for job in (reads, writes):
        for steps in range(24):
            task = asyncio.create_task(job())
            for _ in range(steps):
                await asyncio.sleep(0)
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        await job()
        await asyncio.gather(*(job() for _ in range(12)))


async def test_a_reader_cancelled_again_while_its_statement_ends_harms_nobody_after_it(
    database: Database,
) -> None:
    """A browser that leaves in the middle: its stream is cancelled with every turn of the loop until it ends."""

    async def reads() -> None:
        async with database.read() as tx:
            while True:
                await managers.everybody(tx)

    for steps in range(30):
        task = asyncio.create_task(reads())
        for _ in range(steps):
            await asyncio.sleep(0)
        while not task.done():
            task.cancel()
            await asyncio.sleep(0)
        async with asyncio.timeout(60), database.read() as tx:
            assert await managers.everybody(tx) == []

"""Updates of the managers' group: kept until worked through, then by their numbers for a while."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from storage import desk_people
from storage.desk_people import Update
from storage.engine import Database, open_database
from storage.tables import desk_update

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)


async def numbers(database: Database) -> list[int]:
    async with database.read() as tx:
        rows = await tx.execute(select(desk_update.c.update_id).order_by(desk_update.c.update_id))
        return [number for (number,) in rows]


async def test_numbers_of_updates_go_some_time_after_their_days_and_those_still_to_do_never(
    tmp_path: Path,
) -> None:
    database = await open_database(f"sqlite:///{tmp_path / 'house.db'}")
    every = [Update("1", number, b"{}", NOON + number * DAY) for number in range(1, 200)]
    async with database.write() as tx:
        await desk_people.store(tx, every)
        for one in every[1:]:
            await desk_people.done(tx, one, one.at - 2 * DAY)
    left = await numbers(database)
    assert left[0] == 1, "nobody has worked through it yet"
    assert len(left) <= desk_people.CLEANED + 3
    assert left[-2:] == [198, 199]
    async with database.write() as tx:
        await desk_people.store(tx, [every[-1]])
    async with database.read() as tx:
        assert [one.update_id for one in await desk_people.undone(tx, "1")] == [1], "known: not taken twice"
    await database.close()

"""Updates of the group are worked through in order in each topic, and no topic waits for another one's."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.desk.telegram.backlog import Backlog
from storage.desk_people import Update
from storage.engine import open_database

NOW = datetime(2026, 11, 23, 11, tzinfo=UTC)


class Desk:
    """Takes note of what is worked through; ``gates`` hold updates back until they are opened."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.ended: list[int] = []
        self.gates: dict[int, asyncio.Event] = {}

    async def handle(self, one: Update, _parts: Sequence[Update]) -> None:
        self.begun.append(one.update_id)
        if one.update_id in self.gates:
            await self.gates[one.update_id].wait()
        self.ended.append(one.update_id)

    async def set_aside(self, _parts: Sequence[Update], error: Exception) -> None:
        raise error


@asynccontextmanager
async def at_work(folder: Path, desk: Desk) -> AsyncIterator[Backlog]:
    database = await open_database(f"sqlite:///{folder / 'desk.db'}")
    backlog = Backlog(
        "1", database, lambda: NOW, sleep=asyncio.sleep, handle=desk.handle, set_aside=desk.set_aside
    )
    running = asyncio.create_task(backlog.run())
    try:
        yield backlog
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await database.close()


def update(number: int, topic: int = 0) -> Update:
    thread = {"message_thread_id": topic, "is_topic_message": True} if topic else {}
    message = {"message_id": number, "chat": {"id": -100, "type": "supergroup"}, "text": "x", **thread}
    return Update("1", number, json.dumps({"update_id": number, "message": message}).encode(), NOW)


async def worked(desk: Desk, count: int) -> None:
    async with asyncio.timeout(60):
        while len(desk.ended) < count:  # noqa: ASYNC110 - many things change at once
            await asyncio.sleep(0.002)


async def test_a_topic_that_waits_for_something_slow_holds_up_no_other_and_keeps_its_own_order(
    tmp_path: Path,
) -> None:
    desk = Desk()
    desk.gates[1] = asyncio.Event()
    async with at_work(tmp_path, desk) as backlog:
        await backlog.store([update(1, topic=7), update(2, topic=7), update(3, topic=8)])
        await worked(desk, 1)
        await backlog.store([update(4, topic=9), update(5, topic=7), update(6, topic=8)])
        await worked(desk, 3)
        assert sorted(desk.ended) == [3, 4, 6]
        assert desk.begun.count(1) == 1
        assert 2 not in desk.begun
        assert backlog.is_busy
        desk.gates[1].set()
        await worked(desk, 6)
        assert [one for one in desk.ended if one in (1, 2, 5)] == [1, 2, 5]
        assert sorted(desk.begun) == [1, 2, 3, 4, 5, 6], "each once"


async def test_what_is_in_no_topic_comes_after_all_before_it_and_before_all_after_it(tmp_path: Path) -> None:
    desk = Desk()
    desk.gates |= {1: asyncio.Event(), 3: asyncio.Event()}
    async with at_work(tmp_path, desk) as backlog:
        await backlog.store([update(1, topic=7), update(2, topic=8), update(3), update(4, topic=8)])
        await worked(desk, 1)
        assert desk.ended == [2]
        desk.gates[1].set()
        await worked(desk, 2)
        assert 4 not in desk.begun
        desk.gates[3].set()
        await worked(desk, 4)
        assert desk.ended == [2, 1, 3, 4]


async def test_hundreds_of_updates_of_many_topics_are_each_worked_through_once_in_their_order(
    tmp_path: Path,
) -> None:
    desk = Desk()
    async with at_work(tmp_path, desk) as backlog:
        for start in range(0, 300, 50):
            await backlog.store(
                [update(number, topic=1 + number % 23) for number in range(start, start + 50)]
            )
        await worked(desk, 300)
        assert sorted(desk.ended) == list(range(300))
        for topic in range(23):
            own = [one for one in desk.ended if one % 23 == topic]
            assert own == sorted(own)

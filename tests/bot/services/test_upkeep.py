"""Housekeeping: what a prospect had erased leaves the files themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bot import settings
from bot.app import working
from bot.bootstrap import House, house
from dialogs.events import ProspectEvent, Said
from storage.records import Incoming

CANARY = "Quetzalcoatlus"
NOON = datetime(2026, 5, 18, 12, tzinfo=UTC)


async def says(rooms: House, number: int, event: ProspectEvent) -> None:
    incoming = Incoming("console", "", str(number), "here", event, None, NOON)
    assert await rooms.receiver.handled(incoming) is not None


def files_with(folder: Path, word: str) -> list[str]:
    return [path.name for path in folder.iterdir() if word.encode() in path.read_bytes()]


async def test_the_words_of_whoever_is_forgotten_are_in_no_file_after_upkeep(tmp_path: Path) -> None:
    chosen = settings.load({"DATA_DIR": str(tmp_path)})
    async with house(chosen, clock=lambda: NOON) as rooms, working(rooms):
        await says(rooms, 1, Said(f"I need a course for {CANARY} spotters"))
        assert files_with(tmp_path, CANARY)
        await says(rooms, 2, Said("forget me"))
        await says(rooms, 3, Said("yes"))
        await rooms.upkeep.work()
        assert files_with(tmp_path, CANARY) == []

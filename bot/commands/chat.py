"""`chat`: the assistant in this terminal, on the live database."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from bot import log, settings
from bot.alone import alone
from bot.app import settled, working
from bot.bootstrap import house
from bot.channels.console import Console
from bot.settings import Settings


async def chat(profile: str = "console", /, *, new: Annotated[bool, Parameter(negative="")] = False) -> None:
    """Talk to the assistant as a prospect; `/quit` leaves, and the next `chat` goes on where it was.

    Parameters
    ----------
    profile
        The name of the conversation to go on with.
    new
        Begin a new conversation instead.
    """
    chosen = settings.load()
    log.configure("error" if chosen.log_level == "info" else chosen.log_level)
    with alone(chosen.database_url):
        await _talk(chosen, profile, new=new)


async def _talk(chosen: Settings, profile: str, *, new: bool) -> None:
    async with house(chosen) as rooms:
        at = rooms.clock().isoformat(timespec="microseconds")
        address = f"{profile}:{at}" if new else profile

        async def quiet(_address: str) -> None:
            await settled(rooms)

        console = Console(address, settled=quiet)
        rooms.channels[console.name] = console
        async with working(rooms):
            await console.listen(rooms.intake(console.name))

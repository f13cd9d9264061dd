"""`manager`: the people who take over chats."""

from __future__ import annotations

from bot import settings
from bot.bootstrap import manager_link, opened, telegram_code
from bot.errors import Failure

LONGEST = 60


async def add(name: str, /) -> None:
    """Add a manager and print their personal link; for a name that is there, a new link replaces the old.

    Parameters
    ----------
    name
        What prospects and colleagues will read.
    """
    name = " ".join(name.split())
    if not 1 <= len(name) <= LONGEST or not name.isprintable():
        raise Failure(f"A manager's name is 1 to {LONGEST} plain characters; give another one.")
    chosen = settings.load()
    async with opened(chosen) as database:
        print(
            f"{name}'s link to the inbox, shown only once:",
            await manager_link(database, chosen, name),
            sep="\n",
        )


async def telegram(name: str) -> None:
    """Print a one-time code with which a manager links their Telegram account, good for a day.

    Parameters
    ----------
    name
        A manager's name, as it was added.
    """
    wanted = " ".join(name.split())
    async with opened(settings.load()) as database:
        code = await telegram_code(database, wanted)
    print(f"{wanted} sends this to the bot within a day; it is good once:", f"/desk {code}", sep="\n")

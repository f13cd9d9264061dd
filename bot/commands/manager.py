"""`manager`: the people on the team, for whoever runs the server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

from bot import settings
from bot.database import opened
from bot.errors import Failure
from bot.invitations import manager_link, telegram_code
from bot.services import staff
from bot.services.clock import utc
from bot.services.policy import Role
from bot.services.staff import By, StaffError
from bot.settings import Settings
from dialogs.ids import ManagerId
from storage.engine import Database

WHY = {
    "name": f"A manager's name is 1 to {staff.LONGEST_NAME} plain characters; give another one.",
    "there": "There is somebody of that name; see `manager roles` and `manager reset`.",
    "off": "They are switched off; `manager add` lets them in again.",
    "taken": "Somebody else on the team has that e-mail address; give another one.",
    "address": "That is not an e-mail address; write it like anna@school.example.",
    "roles": f"The roles are {', '.join(Role)}; name at least one of them.",
    "last admin": "There must be an active admin; make somebody else one first.",
    "yourself": "Nobody takes that from themselves.",
    "nobody": "There is no such person; see `manager list`.",
}


async def add(name: str, /, *, role: Collection[str] = (), email: str = "") -> None:
    """Add somebody and print their personal link; for a name that is there, a new link replaces the old.

    Parameters
    ----------
    name
        What prospects and colleagues will read.
    role
        manager (default), lead_admin, marketer or admin; may be given several times. The very first is admin.
    email
        For links to a new password and for notices.
    """
    async with _told(), _open() as (chosen, database):
        name = staff.plain_name(name)
        link = await manager_link(database, chosen, name, roles=_roles(role), email=email)
        print(f"{name}'s link to the inbox, shown only once, good for a week:", link, sep="\n")


async def reset(name: str, /, *, second_factor: bool = False) -> None:
    """Print a link to a new password; the old password, all sessions and earlier links end.

    Parameters
    ----------
    name
        Whose password was lost.
    second_factor
        Take the second factor away as well, for a lost phone.
    """
    async with _told(), _open() as (chosen, database):
        found = await _somebody(database, name)
        if second_factor:
            await staff.reset_second_factor(database, utc, found, By())
        key = await staff.reset(database, utc, found, By())
        print(
            f"{name}'s link to a new password, shown only once, good for a week:",
            f"{chosen.public_url}/inbox/enter?key={key}",
            sep="\n",
        )


async def off(name: str, /) -> None:
    """Switch somebody off: out on every screen within seconds; their chats and history stay.

    Parameters
    ----------
    name
        Who has left.
    """
    async with _told(), _open() as (_, database):
        await staff.switch(database, utc, await _somebody(database, name), By(), on=False)
        print(f"{name} is switched off.")


async def roles(name: str, /, *role: str) -> None:
    """Give somebody these roles and no others; their sessions end.

    Parameters
    ----------
    name
        Whose roles.
    role
        manager, lead_admin, marketer, admin.
    """
    async with _told(), _open() as (_, database):
        await staff.set_roles(database, utc, await _somebody(database, name), _roles(role), By())
        print(f"{name}: {', '.join(sorted(role))}")


async def list_() -> None:
    """Print everybody with their roles."""
    async with _open() as (_, database):
        for one in await staff.members(database):
            state = "" if one.manager.active else "  (switched off)"
            second = "  second factor" if one.has_totp else ""
            print(f"{one.manager.name}  {', '.join(sorted(one.manager.roles))}{second}{state}")


async def telegram(name: str) -> None:
    """Print a one-time code with which a manager links their Telegram account, good for a day.

    Parameters
    ----------
    name
        A manager's name, as it was added.
    """
    wanted = " ".join(name.split())
    async with _open() as (_, database):
        code = await telegram_code(database, wanted)
    print(f"{wanted} sends this to the bot within a day; it is good once:", f"/desk {code}", sep="\n")


@asynccontextmanager
async def _open() -> AsyncIterator[tuple[Settings, Database]]:
    chosen = settings.load()
    async with opened(chosen) as database:
        yield chosen, database


@asynccontextmanager
async def _told() -> AsyncIterator[None]:
    """Tell in a sentence why something was not done."""
    try:
        yield
    except StaffError as error:
        raise Failure(WHY[error.why]) from error


def _roles(given: Collection[str]) -> list[str]:
    return [one.lower().replace("-", "_") for one in given]


async def _somebody(database: Database, name: str) -> ManagerId:
    found = await staff.anybody(database, name)
    if found is None:
        raise StaffError("nobody")
    return found

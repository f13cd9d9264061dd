"""What lets a manager in for the first time: a link to the inbox, a code for the group in Telegram."""

from __future__ import annotations

from collections.abc import Collection

from bot.desk.telegram.admitting import issue
from bot.errors import Failure
from bot.services import clock as clocks
from bot.services import staff
from bot.services.clock import Clock
from bot.services.presence import hash_of, new_token
from bot.settings import Settings
from storage.engine import Database


async def manager_link(
    database: Database,
    settings: Settings,
    name: str,
    clock: Clock = clocks.utc,
    *,
    roles: Collection[str] = (),
    email: str = "",
) -> str:
    """Make somebody of the team (or a new invitation for one) and give their personal link, which is kept nowhere.

    The link is good for a week and leads to a password; the first admin's lets in at once until there is one.
    Without ``roles`` they are a manager, the very first one the admin. Raises ``StaffError``.
    """
    key = new_token()
    await staff.add(database, clock, name, hash_of(key), roles=roles, email=email)
    return f"{settings.public_url}/inbox/enter?key={key}"


async def telegram_code(database: Database, name: str) -> str:
    """Make a one-time code that links a manager's Telegram account.

    Raises:
        Failure: there is no active manager of that name.
    """
    found = await staff.named(database, name)
    if found is None:
        raise Failure(f"There is no manager {name!r}; add one first: `manager add NAME`.")
    return await issue(database, clocks.utc, found)

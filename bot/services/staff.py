"""The people on the team: inviting them, their roles, switching them off. There is always an active admin.

An invitation is a link with a key of 256 random bits, shown once and kept as a hash; whoever opens it within a week
chooses a password, which ends it.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

import msgspec

from bot.services import audit
from bot.services.account import end_second_factor
from bot.services.clock import Clock
from bot.services.mail import is_address
from bot.services.policy import Role
from bot.services.presence import Client, hash_of, new_token
from bot.services.sign_in import same_name
from dialogs.ids import ManagerId
from storage import logins, managers, sessions
from storage.engine import Database, Transaction
from storage.errors import DuplicateError
from storage.ids import new_id
from storage.managers import Manager

LONGEST_NAME = 60
INVITATION_LASTS = timedelta(days=7)
OPERATOR = "operator"
"""Who did it, in the audit, when it was a command on the server."""


class StaffError(Exception):
    """It was not done; ``why``: name, there, taken, address, roles, last admin, yourself, off, nobody."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Member(msgspec.Struct, frozen=True):
    """One person as the staff page shows them."""

    manager: Manager
    has_password: bool
    has_totp: bool
    sessions: int
    seen: datetime | None


class By(msgspec.Struct, frozen=True):
    """Who does something to the staff, and from where."""

    who: str = OPERATOR
    client: Client = Client()


def plain_name(text: str) -> str:
    """Give a name as it is kept. Raises ``StaffError``: name."""
    name = " ".join(text.split())
    if not 1 <= len(name) <= LONGEST_NAME or not name.isprintable():
        raise StaffError("name")
    return name


async def add(
    database: Database,
    clock: Clock,
    name: str,
    key_hash: str,
    *,
    roles: Collection[str] = (),
    email: str = "",
    by: By = By(),  # noqa: B008 - a frozen value
) -> ManagerId:
    """Make a person of that name with an invitation; for one who is there, a new invitation replaces the old.

    Without ``roles`` a new person is a manager, and the very first one is the admin; those of one who is there
    are changed by ``set_roles``. Raises ``StaffError``.
    """
    email = _address(email)
    until = clock() + INVITATION_LASTS
    async with database.write() as tx:
        everybody = await managers.everybody(tx)
        same = [one for one in everybody if same_name(one.name) == same_name(name)]
        if same and (roles or email):
            raise StaffError("there")
        if same:
            await _invite_again(tx, same[0].id, key_hash, until)
            await audit.write(tx, clock(), by.who, "person invited", client=by.client, whom=same[0].id)
            return same[0].id
        given = _roles(roles) if roles else {Role.MANAGER if everybody else Role.ADMIN}
        id_ = ManagerId(new_id(clock()))
        try:
            await managers.add(
                tx, id_, name, key_hash, clock(), roles=given, email=email or None, key_until=until
            )
        except DuplicateError as error:
            raise StaffError("taken") from error
        await audit.write(
            tx, clock(), by.who, "person invited", client=by.client, whom=id_, roles=" ".join(sorted(given))
        )
    return id_


async def _invite_again(tx: Transaction, id_: ManagerId, key_hash: str, until: datetime) -> None:
    await managers.set_key(tx, id_, key_hash, until)
    await managers.set_active(tx, id_, active=True)


async def set_roles(database: Database, clock: Clock, id_: ManagerId, roles: Collection[str], by: By) -> None:
    """Give somebody these roles. Their sessions end, so that what is open on a screen has the new rights at once."""
    given = _roles(roles)
    async with database.write() as tx:
        found = await _one(tx, id_)
        if found.roles == given:
            return
        if by.who == id_ and Role.ADMIN not in given:
            raise StaffError("yourself")
        await managers.set_roles(tx, id_, given)
        await _keep_an_admin(tx)
        await sessions.end_all(tx, id_)
        was, now = " ".join(sorted(found.roles)), " ".join(sorted(given))
        await audit.write(tx, clock(), by.who, "roles changed", client=by.client, whom=id_, was=was, now=now)


async def switch(database: Database, clock: Clock, id_: ManagerId, by: By, *, on: bool) -> None:
    """Switch somebody on, or off: out on every screen, their invitation and reset links end."""
    async with database.write() as tx:
        await _one(tx, id_)
        if by.who == id_ and not on:
            raise StaffError("yourself")
        await managers.set_active(tx, id_, active=on)
        await _keep_an_admin(tx)
        if not on:
            await _shut_out(tx, id_)
        await audit.write(
            tx, clock(), by.who, "switched on" if on else "switched off", client=by.client, whom=id_
        )


async def end_sessions(database: Database, clock: Clock, id_: ManagerId, by: By) -> int:
    """End all sessions of somebody; gives how many."""
    async with database.write() as tx:
        await _one(tx, id_)
        ended = await sessions.end_all(tx, id_)
        await sessions.unknow(tx, id_)
        await audit.write(tx, clock(), by.who, "sessions ended", client=by.client, whom=id_, count=ended)
    return ended


async def reset_second_factor(database: Database, clock: Clock, id_: ManagerId, by: By) -> None:
    """Take somebody's second factor away, when their phone is lost; their sessions end."""
    async with database.write() as tx:
        await _one(tx, id_)
        await end_second_factor(tx, id_)
        await sessions.end_all(tx, id_)
        await audit.write(tx, clock(), by.who, "second factor reset", client=by.client, whom=id_)


async def reset(database: Database, clock: Clock, id_: ManagerId, by: By) -> str:
    """Take somebody's password away and give the key of a link that leads to a new one; their sessions end."""
    key = new_token()
    async with database.write() as tx:
        if not (await _one(tx, id_)).active:
            raise StaffError("off")
        await _shut_out(tx, id_)
        if (await logins.get(tx, id_)).password:
            await logins.keep(tx, id_, password=None)
        await _invite_again(tx, id_, hash_of(key), clock() + INVITATION_LASTS)
        await audit.write(tx, clock(), by.who, "password reset", client=by.client, whom=id_)
    return key


async def members(database: Database) -> list[Member]:
    """Give everybody, by name."""
    async with database.read() as tx:
        known = await logins.all_of_them(tx)
        open_ = {one.id: await sessions.of(tx, one.id) for one in await managers.everybody(tx)}
        return [
            Member(
                manager=one,
                has_password=bool(one.id in known and known[one.id].password),
                has_totp=bool(one.id in known and known[one.id].totp),
                sessions=len(open_[one.id]),
                seen=open_[one.id][0].seen if open_[one.id] else None,
            )
            for one in await managers.everybody(tx)
        ]


async def is_empty(database: Database) -> bool:
    """Whether there is nobody yet."""
    async with database.read() as tx:
        return not await managers.everybody(tx)


async def named(database: Database, name: str) -> ManagerId | None:
    """Give the active person of that name."""
    async with database.read() as tx:
        found = await managers.everybody(tx)
    return next((one.id for one in found if one.active and same_name(one.name) == same_name(name)), None)


async def anybody(database: Database, name: str) -> ManagerId | None:
    """Give the person of that name, also one switched off."""
    async with database.read() as tx:
        found = await managers.everybody(tx)
    return next((one.id for one in found if same_name(one.name) == same_name(name)), None)


async def _one(tx: Transaction, id_: ManagerId) -> Manager:
    found = await managers.get(tx, id_)
    if found is None:
        raise StaffError("nobody")
    return found


async def _keep_an_admin(tx: Transaction) -> None:
    """Refuse (and so roll back) what would leave nobody to manage the staff."""
    everybody = await managers.everybody(tx)
    if not any(one.active and Role.ADMIN in one.roles for one in everybody):
        raise StaffError("last admin")


async def _shut_out(tx: Transaction, id_: ManagerId) -> None:
    await managers.end_key(tx, id_)
    await logins.end_resets(tx, id_)
    await sessions.end_all(tx, id_)
    await sessions.unknow(tx, id_)


def _roles(roles: Collection[str]) -> frozenset[str]:
    given = frozenset(roles)
    if not given or given - set(Role):
        raise StaffError("roles")
    return given


def _address(email: str) -> str:
    if email and not is_address(email):
        raise StaffError("address")
    return email.casefold()

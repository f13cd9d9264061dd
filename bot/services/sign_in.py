"""Coming in: by name and password, by a code of the second factor, by an invitation or a reset link.

Whether an account exists shows neither in the words nor in the time of an answer. Attempts are counted before they
are made (see ``bot.services.throttle``).
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Collection
from datetime import timedelta

import msgspec

from bot.services import audit, second_factor, throttle
from bot.services.clock import Clock
from bot.services.passwords import Hasher, TooBusyError, problem
from bot.services.presence import Client, Presence, Stage, Ticket, hash_of, place
from dialogs.ids import ManagerId
from storage import logins, managers, sessions
from storage.engine import Database, Transaction
from storage.managers import Manager
from storage.sessions import Present


class Refused(msgspec.Struct, frozen=True):
    """Why somebody did not come in.

    ``wrong``, ``wait`` (with seconds), ``busy``, ``gone`` (a link), or what is wrong with a new password.
    """

    why: str
    seconds: int = 0


def same_name(text: str) -> str:
    """Write a name or address the way it is compared."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())[:200]


class SignIn:
    """The door."""

    def __init__(self, database: Database, clock: Clock, hasher: Hasher, presence: Presence) -> None:
        self._database = database
        self._clock = clock
        self._hasher = hasher
        self._presence = presence

    def needs_totp(self, roles: Collection[str]) -> bool:
        """Whether one of these roles needs a second factor."""
        return self._presence.needs_totp(roles)

    # --- by password ---

    async def by_password(self, typed: str, password: str, client: Client, old: str) -> Ticket | Refused:
        """Compare name (or address) and password; ``old``: the token of a session that ends with it."""
        name = same_name(typed)
        async with self._database.write() as tx:
            found = await find(tx, name)
            login = await logins.get(tx, found.id) if found else None
            known = bool(found) and await self._presence.knows(tx, found.id, client) if found else False
            counts = _counts(name, client, known=known)
            pause = await throttle.admit(tx, counts, self._clock())
        if pause:
            return Refused("wait", _seconds(pause))
        kept = login.password if login else None
        try:
            checked = await self._hasher.check(kept, password)
        except TooBusyError:
            async with self._database.write() as tx:
                for one in counts:
                    await logins.take_back_failure(tx, one)
            return Refused("busy")
        if found is None or kept is None or not checked.good:
            await self._failed(found, client)
            return Refused("wrong")
        async with self._database.write() as tx:
            if checked.better:
                await logins.rehash(tx, found.id, kept, checked.better)
            return await self._past_password(tx, found, counts, client, old)

    async def _past_password(
        self, tx: Transaction, found: Manager, counts: dict[str, int], client: Client, old: str
    ) -> Ticket:
        await _forgive(tx, counts)
        login = await logins.get(tx, found.id)
        if login.totp:
            return await self._presence.open(tx, found.id, Stage.SECOND, client, instead=old)
        await audit.write(tx, self._clock(), found.id, "signed in", client=client)
        return await self._presence.open(tx, found.id, Stage.FULL, client, instead=old)

    async def _failed(self, found: Manager | None, client: Client) -> None:
        if found is None:
            return
        async with self._database.write() as tx:
            await audit.write(tx, self._clock(), found.id, "sign-in failed", client=client)

    # --- by the second factor ---

    async def by_code(self, present: Present, code: str, client: Client, token: str) -> Ticket | Refused:
        """Compare a code of the app, or a recovery code; right: the session becomes whole under a new token."""
        who = present.session.manager
        async with self._database.write() as tx:
            known = await self._presence.knows(tx, who, client)
            counts = _code_counts(who, client, known=known)
            pause = await throttle.admit(tx, counts, self._clock())
            if pause:
                return Refused("wait", _seconds(pause))
            how = await self._code_is_right(tx, who, code)
            if not how:
                await audit.write(tx, self._clock(), who, "second factor failed", client=client)
                return Refused("wrong")
            await logins.clear_failures(tx, *counts)
            await audit.write(tx, self._clock(), who, "signed in", client=client, by=how)
            return await self._presence.open(tx, who, Stage.FULL, client, instead=token)

    async def _code_is_right(self, tx: Transaction, who: ManagerId, code: str) -> str:
        """Use a code up; gives which kind it was, nothing for a wrong one or one used before."""
        login = await logins.get(tx, who)
        step = second_factor.step_of(login.totp, code, self._clock()) if login.totp else None
        if step is not None:
            return "app" if await logins.use_step(tx, who, step) else ""
        hashed = second_factor.recovery_hash(code)
        return "recovery code" if hashed and await logins.use_code(tx, who, hashed) else ""

    # --- by a link ---

    async def linked(self, key: str) -> Manager | None:
        """Say whose invitation or reset link a key opens, while it is good."""
        async with self._database.read() as tx:
            return await self._linked(tx, key)

    async def _linked(self, tx: Transaction, key: str) -> Manager | None:
        hashed = hash_of(key)
        invited = await managers.by_key_hash(tx, hashed)
        if invited and invited.key_until and self._clock() < invited.key_until:
            return invited
        who = await logins.reset_of(tx, hashed, self._clock())
        found = await managers.get(tx, who) if who else None
        return found if found and found.active else None

    async def at_once(self, key: str, client: Client, old: str) -> Ticket | None:
        """Let the very first admin in by their link alone, until somebody has chosen a password."""
        async with self._database.write() as tx:
            found = await self._linked(tx, key)
            first = min(await managers.everybody(tx), key=lambda one: one.created, default=None)
            if found is None or found != first or await logins.any_password(tx):
                return None
            await audit.write(tx, self._clock(), found.id, "signed in", client=client, by="first link")
            return await self._presence.open(tx, found.id, Stage.FULL, client, instead=old)

    async def choose(self, key: str, password: str, client: Client, old: str) -> Ticket | Refused:
        """Set the password of whoever an invitation or reset link is for; the link and all their sessions end."""
        found = await self.linked(key)
        if found is None:
            return Refused("gone")
        if wrong := problem(password, found.name, found.email or ""):
            return Refused(wrong)
        try:
            hashed = await self._hasher.hash(password)
        except TooBusyError:
            return Refused("busy")
        async with self._database.write() as tx:
            if await self._linked(tx, key) != found:
                return Refused("gone")  # used, or ended, while the password was hashed
            await set_password(tx, found.id, hashed, self._clock)
            await audit.write(tx, self._clock(), found.id, "password chosen", client=client)
            return await self._past_password(tx, found, {}, client, old)

    # --- out ---

    async def leave(self, present: Present, client: Client) -> None:
        """End a session."""
        async with self._database.write() as tx:
            await sessions.end(tx, present.session.token_hash)
            await audit.write(tx, self._clock(), present.session.manager, "signed out", client=client)


async def set_password(tx: Transaction, who: ManagerId, hashed: str, clock: Clock) -> None:
    """Keep a new password; links and all sessions end."""
    await logins.keep(tx, who, password=hashed, changed=clock())
    await logins.end_resets(tx, who)
    await managers.end_key(tx, who)
    await sessions.end_all(tx, who)


async def find(tx: Transaction, name: str) -> Manager | None:
    """Find an active person by address or name, as they are compared."""
    active = [one for one in await managers.everybody(tx) if one.active]
    by_mail = [one for one in active if one.email and same_name(one.email) == name]
    found = by_mail or [one for one in active if same_name(one.name) == name]
    return found[0] if len(found) == 1 else None


def _counts(name: str, client: Client, *, known: bool) -> dict[str, int]:
    if known:
        return {throttle.key("device", hash_of(client.device), name): throttle.FREE}
    return {
        throttle.key("account", name, place(client.address)): throttle.FREE,
        throttle.key("address", place(client.address)): throttle.FREE_OF_ADDRESS,
    }


def _code_counts(who: ManagerId, client: Client, *, known: bool) -> dict[str, int]:
    if known:
        return {throttle.key("device code", hash_of(client.device), who): throttle.FREE}
    return {
        throttle.key("code", who, place(client.address)): throttle.FREE,
        throttle.key("codes", who): throttle.FREE_OF_CODES,
    }


async def _forgive(tx: Transaction, counts: dict[str, int]) -> None:
    """Forget the failures of an account; of an address only this attempt, or one good account would clear it."""
    for one in counts:
        if one.startswith("address:"):
            await logins.take_back_failure(tx, one)
        else:
            await logins.clear_failures(tx, one)


def _seconds(pause: timedelta) -> int:
    return max(1, math.ceil(pause.total_seconds()))

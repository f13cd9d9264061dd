"""Sessions: opening, recognising and ending them. The browser has 256 random bits, the database their hash.

A session ends when nothing was clicked for ``idle``, and in any case after ``longest``. Whoever changes their
password, passes the second factor or gets new rights gets a new token.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum
from ipaddress import IPv4Address, ip_address

import msgspec

from bot.services.clock import Clock
from dialogs.ids import ManagerId
from storage import sessions
from storage.engine import Database, Transaction
from storage.ids import new_id
from storage.sessions import Kept, Present

SECOND_LASTS = timedelta(minutes=10)
"""For so long the second factor may follow the password."""
TOUCHED = timedelta(minutes=1)
"""A session's last use is written down at most this often."""
DEVICE_LASTS = timedelta(days=180)


class Stage(StrEnum):
    """How far somebody is in: ``SECOND``: a code is asked for; ``SETUP``: a second factor must be set up first."""

    FULL = "full"
    SECOND = "second"
    SETUP = "setup"


class Limits(msgspec.Struct, frozen=True):
    """How long a session lasts, and which roles need a second factor."""

    idle: timedelta = timedelta(hours=2)
    longest: timedelta = timedelta(hours=12)
    need_totp: frozenset[str] = frozenset()


class Client(msgspec.Struct, frozen=True):
    """From where a request comes: the address as it is, the browser's name, and its token if it is a known one."""

    address: str = ""
    browser: str = ""
    device: str = ""


class Ticket(msgspec.Struct, frozen=True):
    """A session that was opened: its token, its stage, and a token by which the browser is known from now on."""

    token: str
    stage: Stage
    device: str = ""


def new_token() -> str:
    """Make 256 random bits."""
    return secrets.token_urlsafe(32)


def hash_of(token: str) -> str:
    """Give the hash under which a token is kept. 256 random bits need no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def short_address(address: str) -> str:
    """Cut an address to its network (IPv4 /24, IPv6 /48): enough to tell places apart, not people."""
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    if isinstance(found, IPv4Address):
        return f"{address.rpartition('.')[0]}.0/24"
    if found.ipv4_mapped:
        return short_address(str(found.ipv4_mapped))
    return f"{':'.join(found.exploded.split(':')[:3])}::/48"


def place(address: str) -> str:
    """Give what guesses are counted by: an IPv4 address, or the /64 in which one IPv6 customer has all addresses."""
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    if isinstance(found, IPv4Address):
        return address
    return str(found.ipv4_mapped or ":".join(found.exploded.split(":")[:4]))


def browser_name(agent: str) -> str:
    """Give a coarse name for a User-Agent header, such as ``Firefox, Linux``."""
    kinds = ("Edg", "OPR", "Firefox", "Chrome", "Safari")
    systems = ("Android", "iPhone", "iPad", "Windows", "Mac OS X", "CrOS", "Linux")
    named = {"Edg": "Edge", "OPR": "Opera", "Mac OS X": "macOS", "CrOS": "ChromeOS"}
    found = [next((one for one in group if re.search(rf"\b{one}", agent)), "") for group in (kinds, systems)]
    return ", ".join(named.get(one, one) for one in found if one)


class Presence:
    """Who is in."""

    def __init__(self, database: Database, clock: Clock, limits: Limits) -> None:
        self._database = database
        self._clock = clock
        self.limits = limits

    async def present(self, token: str, *, quiet: bool = False) -> Present | None:
        """Give the session of a token while it lasts; ``quiet``: nobody clicked, so it grows no younger."""
        if not token or len(token) > 100:
            return None
        async with self._database.read() as tx:
            found = await sessions.get(tx, hash_of(token))
        now = self._clock()
        if found is None or not self._lasts(found.session, now):
            return None
        if not quiet and now - found.session.seen >= TOUCHED:
            async with self._database.write() as tx:
                await sessions.touch(tx, found.session.token_hash, now)
        return found

    def stage(self, found: Present) -> Stage:
        """Say how far somebody is in; a role that needs a second factor now keeps out those without."""
        if found.session.stage == Stage.SECOND:
            return Stage.SECOND
        return Stage.SETUP if self.needs_totp(found.roles) and not found.has_totp else Stage.FULL

    def needs_totp(self, roles: Collection[str]) -> bool:
        """Whether one of these roles needs a second factor."""
        return not self.limits.need_totp.isdisjoint(roles)

    def _lasts(self, kept: Kept, now: datetime) -> bool:
        longest = SECOND_LASTS if kept.stage == Stage.SECOND else self.limits.longest
        young = timedelta(minutes=-1) < now - kept.created < longest
        return young and now - kept.seen < self.limits.idle

    async def open(
        self, tx: Transaction, who: ManagerId, stage: Stage, client: Client, *, instead: str = ""
    ) -> Ticket:
        """Open a session; ``instead``: a token that ends with it. Whoever is wholly in makes their browser known."""
        now = self._clock()
        if instead:
            await sessions.end(tx, hash_of(instead))
        await sessions.forget_old(tx, now - self.limits.longest, now - self.limits.idle)
        token = new_token()
        address, browser = short_address(client.address), client.browser
        await sessions.add(tx, Kept(hash_of(token), new_id(now), who, stage, now, now, address, browser))
        if stage is Stage.SECOND or await self.knows(tx, who, client):
            return Ticket(token, stage)
        device = new_token()
        await sessions.unknow_old(tx, now - DEVICE_LASTS)
        await sessions.know(tx, who, hash_of(device), now)
        return Ticket(token, stage, device)

    async def knows(self, tx: Transaction, who: ManagerId, client: Client) -> bool:
        """Whether somebody came in from this browser before."""
        if not client.device:
            return False
        return await sessions.is_known(tx, who, hash_of(client.device), self._clock() - DEVICE_LASTS)

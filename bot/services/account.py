"""What somebody changes of their own: password, address, second factor, sessions. Doing so asks for the password."""

from __future__ import annotations

import msgspec

from bot.services import audit, second_factor, throttle
from bot.services.clock import Clock
from bot.services.mail import is_address
from bot.services.passwords import Hasher, TooBusyError, problem
from bot.services.presence import Client, Presence, Stage, Ticket
from bot.services.sign_in import Refused, set_password
from dialogs.ids import ManagerId
from storage import logins, managers, sessions
from storage.engine import Database, Transaction
from storage.errors import DuplicateError
from storage.logins import Login
from storage.managers import Manager
from storage.sessions import Kept, Present


class Own(msgspec.Struct, frozen=True):
    """Somebody's own account, as its page shows it."""

    manager: Manager
    login: Login
    codes_left: int
    sessions: list[Kept]


class Codes(msgspec.Struct, frozen=True):
    """A second factor that was set up: the new session, and the recovery codes, shown once."""

    ticket: Ticket
    codes: list[str]


class Account:
    """Changes of one's own."""

    def __init__(self, database: Database, clock: Clock, hasher: Hasher, presence: Presence) -> None:
        self._database = database
        self._clock = clock
        self._hasher = hasher
        self._presence = presence

    async def own(self, who: ManagerId) -> Own:
        """Give somebody's account. Raises ``LookupError`` if there is no such person."""
        async with self._database.read() as tx:
            found = await managers.get(tx, who)
            if found is None:
                raise LookupError(who)
            left = await logins.codes_left(tx, who)
            return Own(found, await logins.get(tx, who), left, await sessions.of(tx, who))

    async def change_password(
        self, present: Present, old: str, new: str, client: Client, token: str
    ) -> Ticket | Refused:
        """Change the password; all other sessions end, and this one goes on under a new token."""
        who = present.session.manager
        if refused := await self.refused(present, old):
            return refused
        own = await self.own(who)
        if wrong := problem(new, own.manager.name, own.manager.email or ""):
            return Refused(wrong)
        try:
            hashed = await self._hasher.hash(new)
        except TooBusyError:
            return Refused("busy")
        async with self._database.write() as tx:
            await set_password(tx, who, hashed, self._clock)
            await sessions.unknow(tx, who)
            await audit.write(tx, self._clock(), who, "password changed", client=client)
            stage = Stage.SECOND if present.session.stage == Stage.SECOND else Stage.FULL
            return await self._presence.open(tx, who, stage, client, instead=token)

    async def change_email(
        self, present: Present, password: str, email: str, client: Client
    ) -> Refused | None:
        """Set one's mail address, or take it away with an empty one."""
        if email and not is_address(email):
            return Refused("address")
        if refused := await self.refused(present, password):
            return refused
        who = present.session.manager
        try:
            async with self._database.write() as tx:
                await managers.set_email(tx, who, email.casefold() or None)
                await logins.end_resets(tx, who)
                await audit.write(tx, self._clock(), who, "address changed", client=client)
        except DuplicateError:
            return Refused("taken")
        return None

    # --- the second factor ---

    async def offered_secret(self, who: ManagerId) -> str:
        """Give the secret that is being set up, making one if there is none."""
        async with self._database.write() as tx:
            login = await logins.get(tx, who)
            secret = login.totp_next or second_factor.new_secret()
            if not login.totp_next:
                await logins.keep(tx, who, totp_next=secret)
        return secret

    async def switch_on(
        self, present: Present, password: str, code: str, client: Client, token: str
    ) -> Codes | Refused:
        """Put the offered secret into force once a code shows that the app has it; other sessions end."""
        if refused := await self.refused(present, password):
            return refused
        who = present.session.manager
        async with self._database.write() as tx:
            login = await logins.get(tx, who)
            secret = login.totp_next
            step = second_factor.step_of(secret, code, self._clock()) if secret else None
            if step is None:
                return Refused("code")
            await logins.keep(tx, who, totp=secret, totp_next=None, totp_step=step)
            await sessions.end_all(tx, who)
            codes = await self._new_codes(tx, who)
            await audit.write(tx, self._clock(), who, "second factor on", client=client)
            ticket = await self._presence.open(tx, who, Stage.FULL, client, instead=token)
        return Codes(ticket, codes)

    async def switch_off(self, present: Present, password: str, client: Client) -> Refused | None:
        """Take the second factor away, where no role of theirs needs one."""
        if self._presence.needs_totp(present.roles):
            return Refused("needed")
        if refused := await self.refused(present, password):
            return refused
        async with self._database.write() as tx:
            await end_second_factor(tx, present.session.manager)
            await audit.write(tx, self._clock(), present.session.manager, "second factor off", client=client)
        return None

    async def renew_codes(self, present: Present, password: str, client: Client) -> list[str] | Refused:
        """Make new recovery codes; the old ones end."""
        if refused := await self.refused(present, password):
            return refused
        async with self._database.write() as tx:
            codes = await self._new_codes(tx, present.session.manager)
            await audit.write(
                tx, self._clock(), present.session.manager, "recovery codes made", client=client
            )
        return codes

    async def _new_codes(self, tx: Transaction, who: ManagerId) -> list[str]:
        codes = second_factor.new_recovery_codes()
        hashes = [second_factor.recovery_hash(code) or "" for code in codes]
        await logins.set_codes(tx, who, hashes)
        return codes

    # --- sessions ---

    async def end_session(self, present: Present, id_: str, client: Client) -> None:
        """End one of one's sessions; with no id, all but this one."""
        who = present.session.manager
        async with self._database.write() as tx:
            if id_:
                ended = int(await sessions.end_one(tx, who, id_))
            else:
                ended = await sessions.end_all(tx, who, but=present.session.token_hash)
            if ended:
                await audit.write(tx, self._clock(), who, "sessions ended", client=client, count=ended)

    async def refused(self, present: Present, password: str) -> Refused | None:
        """Ask for the password again, where there is one; guesses are counted as at the door."""
        who, now = present.session.manager, self._clock()
        key = throttle.key("again", present.session.id)
        async with self._database.write() as tx:
            kept = (await logins.get(tx, who)).password
            pause = await throttle.admit(tx, {key: throttle.FREE}, now) if kept else None
        if kept is None:
            return None
        if pause:
            return Refused("wait", max(1, round(pause.total_seconds())))
        try:
            checked = await self._hasher.check(kept, password)
        except TooBusyError:
            return Refused("busy")
        if not checked.good:
            return Refused("wrong")
        async with self._database.write() as tx:
            await logins.clear_failures(tx, key)
        return None


async def end_second_factor(tx: Transaction, who: ManagerId) -> None:
    """Forget somebody's second factor and recovery codes."""
    await logins.keep(tx, who, totp=None, totp_next=None, totp_step=None)
    await logins.set_codes(tx, who, ())

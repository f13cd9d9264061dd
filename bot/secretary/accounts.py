"""Which Business accounts the bot may speak for, and whether it may speak in a chat just now."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec

from bot.channels.contract import PermanentDeliveryError
from bot.channels.telegram.door import Door
from bot.channels.telegram.failures import CallFailed, Failure
from bot.channels.telegram.parsing import BUSINESS, CHANNEL
from bot.channels.telegram.updates import BusinessConnection, User
from bot.services.clock import Clock
from bot.services.take_over import Manager
from storage import desk_people, managers, secretary
from storage.engine import Database, Transaction
from storage.records import Address
from storage.secretary import Chat, Connection, Kept

WINDOW = timedelta(hours=24)
"""A bot may write in a Business chat only so long after the last message that came in there."""
NOT_CONNECTED = "the Business account is not connected"
NO_MANAGER = "the Business account is no manager's"
MAY_NOT_REPLY = "the Business account does not let the bot reply"
WINDOW_CLOSED = "no message from them for 24 hours"


class Accounts:
    """The accounts of one bot, from the database; an unknown connection is looked up at Telegram."""

    def __init__(self, door: Door, database: Database, clock: Clock) -> None:
        self.bot = door.account
        self._door = door
        self._database = database
        self._clock = clock

    def place(self, chat_id: int, user_id: int) -> Address:
        """Give the address of a conversation in an account's chat."""
        return Address(CHANNEL, f"{self.bot}:{BUSINESS}", f"{chat_id}@{user_id}")

    async def keep(self, found: BusinessConnection) -> Connection:
        """Keep what Telegram says of a connection."""
        rights = found.rights
        one = Connection(
            account=self.bot,
            user_id=found.user.id,
            id=found.id,
            user_chat_id=found.user_chat_id,
            name=full_name(found.user),
            since=datetime.fromtimestamp(found.date, UTC),
            can_reply=rights.can_reply if rights else found.can_reply,
            is_enabled=found.is_enabled,
        )
        async with self._database.write() as tx:
            await secretary.connect(tx, one)
        return one

    async def connection(self, id_: str) -> Connection | None:
        """Give a connection; ``None`` for one that Telegram does not know either.

        Raises:
            CallFailed: Telegram could not be asked now.
        """
        async with self._database.read() as tx:
            known = await secretary.connection(tx, self.bot, id_)
        if known is not None:
            return known
        try:
            found = await self._door.call(
                "getBusinessConnection", {"business_connection_id": id_}, BusinessConnection
            )
        except CallFailed as failed:
            if failed.kind is Failure.BAD_REQUEST:
                return None
            raise
        return await self.keep(found)

    async def of_user(self, user_id: int) -> Connection | None:
        """Give the connection to somebody's account."""
        async with self._database.read() as tx:
            return await secretary.connection_of(tx, self.bot, user_id)

    async def manager(self, connection: Connection) -> Manager | None:
        """Give the manager whose account it is."""
        async with self._database.read() as tx:
            return await _manager(tx, connection)

    async def chat(self, connection: Connection, chat_id: int) -> Chat:
        """Give a chat of an account, also one in which nothing has happened yet."""
        async with self._database.read() as tx:
            found = await secretary.chat(tx, self.bot, connection.user_id, chat_id)
        return found or Chat(self.bot, connection.user_id, chat_id)

    async def put(self, chat: Chat) -> None:
        """Keep a chat as it is now."""
        async with self._database.write() as tx:
            await secretary.put_chat(tx, chat)

    async def heard(self, chat: Chat, at: datetime) -> None:
        """Somebody wrote to the manager there, at ``at`` (aware)."""
        if chat.heard_at is None or chat.heard_at < at:
            await self.put(msgspec.structs.replace(chat, heard_at=at))

    async def route(self, address: str) -> str:
        """Give ``CHAT@CONNECTION`` for a conversation's ``CHAT@USER``, if the bot may write there now.

        Raises:
            PermanentDeliveryError: it may not, and why. There is no other way to that chat, and none is tried.
        """
        chat_id, _, user = address.partition("@")
        if not user.isdigit():
            raise PermanentDeliveryError(NOT_CONNECTED)
        async with self._database.read() as tx:
            connection = await secretary.connection_of(tx, self.bot, int(user))
            manager = await _manager(tx, connection) if connection else None
            chat = await secretary.chat(tx, self.bot, int(user), int(chat_id))
        if connection is None or not connection.is_enabled:
            raise PermanentDeliveryError(NOT_CONNECTED)
        if manager is None:
            raise PermanentDeliveryError(NO_MANAGER)
        if not connection.can_reply:
            raise PermanentDeliveryError(MAY_NOT_REPLY)
        if chat is None or chat.heard_at is None or self._clock() - chat.heard_at >= WINDOW:
            raise PermanentDeliveryError(WINDOW_CLOSED)
        return f"{chat_id}@{connection.id}"


async def _manager(tx: Transaction, connection: Connection) -> Manager | None:
    """Give the manager who linked this account, else the one it is named after if they linked none."""
    linked = await desk_people.by_account(tx, connection.user_id)
    if linked is not None:
        return Manager(linked.id, linked.name)
    taken = {id_ for id_, _ in await desk_people.linked(tx)}
    names = {connection.name.casefold(), connection.name.partition(" ")[0].casefold()}
    free = [one for one in await managers.everybody(tx) if one.active and one.id not in taken]
    same = [one for one in free if one.name.casefold() in names]
    return Manager(same[0].id, same[0].name) if len(same) == 1 else None


def full_name(user: User) -> str:
    """Give the name an account shows."""
    return " ".join(filter(None, (user.first_name, user.last_name)))


def is_kept(chat: Chat) -> bool:
    """Whether the bot stays out of a chat."""
    return chat.kept is not Kept.NO

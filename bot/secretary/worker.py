"""Business updates: stored before they are acknowledged, then worked through, each account's in order."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from bot import log
from bot.channels.contract import Arrival, Receive
from bot.channels.telegram.door import Door
from bot.channels.telegram.failures import CallFailed, pause
from bot.channels.telegram.parsing import BUSINESS, CHANNEL, Read, read_update
from bot.channels.telegram.taking import NotTaken
from bot.channels.telegram.updates import (
    PRIVATE,
    BusinessConnection,
    CallbackQuery,
    DeletedMessages,
    Message,
    User,
)
from bot.channels.telegram.whose import place
from bot.secretary import panel
from bot.secretary.accounts import Accounts, is_kept
from bot.secretary.panel import Panel
from bot.secretary.typed import typed_words
from bot.secretary.words import ALERT, Words, Write
from bot.services.clock import Clock
from bot.services.desk import Desk
from bot.services.take_over import Manager
from dialogs.events import Edited, Replied
from dialogs.messages import Voice
from storage import conversations, desk_people, edits, quarantine
from storage.desk_people import Update
from storage.engine import Database
from storage.errors import StorageError
from storage.quarantine import Aside
from storage.records import Address
from storage.secretary import Connection, Kept

TRIES = 3
REST = 1.0
KEPT = timedelta(days=2)
"""So long an update's number is remembered, so that it is not taken twice."""
Tell = Callable[[str], None]


class Secretary:
    """The channel's ``taking.Secretary``. ``run`` must be running for anything to happen."""

    def __init__(
        self,
        door: Door,
        database: Database,
        receive: Receive,
        desk: Desk,
        clock: Clock,
        *,
        words: Write,
        tell: Tell,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.accounts = Accounts(door, database, clock)
        self._door = door
        self._database = database
        self._receive = receive
        self._clock = clock
        self._words = words
        self._tell = tell
        self._sleep = sleep
        self._panel = Panel(self.accounts, database, desk)
        self._account = f"{door.account}:{BUSINESS}"
        self._wake = asyncio.Event()
        self._looking = False
        self._lanes: dict[str, asyncio.Task[None]] = {}
        self._strangers: set[int] = set()
        self._log = log.logger()

    # --- what the channel asks ---

    def wants(self, read: Read) -> bool:
        """Whether it happened in a manager's account, or is a manager's question about one of its chats."""
        if read.business:
            return True
        if b"biz" not in read.raw or read.update is None:
            return False
        message, query = read.update.message, read.update.callback_query
        if query is not None:
            return panel.pressed(query) is not None
        return message is not None and message.chat.type == PRIVATE and panel.chat_of(message) is not None

    async def take(self, reads: Sequence[Read]) -> None:
        """Store updates.

        Raises:
            NotTaken: the database could not be written.
        """
        now = self._clock()
        try:
            async with self._database.write() as tx:
                await desk_people.store(
                    tx, [Update(self._account, read.update_id, read.raw, now) for read in reads]
                )
        except StorageError as error:
            raise NotTaken from error
        self._wake.set()

    async def route(self, address: str) -> str:
        """Give where a conversation's messages go; the errors are those of ``Channel.send``."""
        return await self.accounts.route(address)

    # --- running ---

    @property
    def idle(self) -> bool:
        """Whether everything that came was worked through."""
        return not (self._wake.is_set() or self._looking or self._lanes)

    async def run(self) -> None:
        """Work until cancelled, beginning with what an earlier process left."""
        self._wake.set()
        try:
            while True:
                await self._wake.wait()
                self._looking = True
                self._wake.clear()
                try:
                    await self._start_lanes()
                except StorageError:
                    self._log.exception("database.failing")
                    self._wake.set()
                    await self._sleep(REST)
                self._looking = False
        finally:
            for lane in self._lanes.values():
                lane.cancel()
            await asyncio.gather(*self._lanes.values(), return_exceptions=True)

    async def _start_lanes(self) -> None:
        """Begin a lane for each account (or asker) that has updates and none under way."""
        under_way = set(self._lanes)  # before the look: what ends meanwhile is still in what was read
        async with self._database.read() as tx:
            waiting = await desk_people.undone(tx, self._account)
        lanes: dict[str, list[Update]] = {}
        for one in waiting:
            try:
                lane = self._lane_of(one)
            except Exception:  # noqa: BLE001 - it is set aside when its turn comes
                lane = ""
            lanes.setdefault(lane, []).append(one)
        for name in lanes.keys() - under_way:
            self._lanes[name] = asyncio.create_task(self._lane(name, lanes[name]))

    def _lane_of(self, one: Update) -> str:
        update = read_update(one.raw, self.accounts.bot, one.at).update
        if update is None:
            return ""
        message = update.business_message or update.edited_business_message or update.message
        query, told = update.callback_query, update.business_connection
        if query is not None:
            message = query.message
        return (
            (message.business_connection_id if message else "")
            or (told.id if told else "")
            or (
                update.deleted_business_messages.business_connection_id
                if update.deleted_business_messages
                else ""
            )
            or str(query.sender.id if query else message.sender.id if message and message.sender else "")
        )

    async def _lane(self, name: str, updates: Sequence[Update]) -> None:
        streak = 0
        try:
            for one in updates:
                while not await self._one(one, streak):
                    streak += 1
        finally:
            self._lanes.pop(name, None)
            self._wake.set()

    async def _one(self, one: Update, streak: int) -> bool:
        """Work through one update; ``False``: it has to wait, and the rest of its lane with it."""
        try:
            await self._handle(read_update(one.raw, self.accounts.bot, one.at))
            await self._done(one)
        except CallFailed as failed:
            self._log.warning("secretary.later", reason=str(failed.kind).replace(" ", "-"))
            await self._sleep(pause(failed, streak))
            return False
        except StorageError:
            self._log.exception("database.failing")
            await self._sleep(REST)
            return False
        except Exception as error:  # noqa: BLE001 - counted, and set aside at last
            self._log.exception("secretary.failed", attempts=streak + 1)
            return await self._set_aside(one, error) if streak + 1 >= TRIES else False
        return True

    async def _set_aside(self, one: Update, error: Exception) -> bool:
        id_, why = str(one.update_id), type(error).__name__
        aside = Aside(CHANNEL, self.accounts.bot, id_, one.raw, why, one.at, address=place(one.raw))
        try:
            async with self._database.write() as tx:
                await quarantine.keep(tx, aside)
                await desk_people.drop(tx, one)
        except StorageError:
            await self._sleep(REST)
            return False
        self._log.error("telegram.set_aside", channel=CHANNEL, error=type(error).__name__)
        return True

    async def _done(self, one: Update) -> None:
        async with self._database.write() as tx:
            await desk_people.done(tx, one, self._clock() - KEPT)

    # --- one update ---

    async def _handle(self, read: Read) -> None:
        update = read.update
        if update is None:
            return
        if update.business_connection is not None:
            await self._connected(update.business_connection)
        elif update.callback_query is not None:
            await self._tapped(read, update.callback_query)
        elif update.message is not None:
            await self._asked(read, update.message)
        elif update.deleted_business_messages is not None:
            await self._deleted(read, update.deleted_business_messages)
        else:
            message = update.business_message or update.edited_business_message
            if message is not None:
                await self._message(read, message, edited=update.business_message is None)

    async def _connected(self, found: BusinessConnection) -> None:
        connection = await self.accounts.keep(found)
        manager = await self.accounts.manager(connection)
        if manager is None:
            self._alert(connection)
        key = "unknown" if manager is None else "connected" if connection.can_reply else "may_not"
        key = key if connection.is_enabled else "off"
        text = self._words_for(found.user)(key, name=manager.name if manager else "")
        await self._say(connection.user_chat_id, {"text": text})

    def _alert(self, connection: Connection) -> None:
        if connection.is_enabled and connection.user_id not in self._strangers:
            self._strangers.add(connection.user_id)
            self._tell(ALERT)

    async def _message(self, read: Read, message: Message, *, edited: bool) -> None:
        connection = await self.accounts.connection(message.business_connection_id)
        manager = await self.accounts.manager(connection) if connection else None
        if connection is None or manager is None:
            if connection is not None:
                self._alert(connection)
            return
        sender = message.sender.id if message.sender else 0
        if message.sender_business_bot is not None:
            return
        if sender == connection.user_id:
            if not (message.is_from_offline or edited):
                await self._typed(read, message, connection, manager)
        elif sender == message.chat.id:
            await self._heard(read, message, connection, edited=edited)

    async def _heard(self, read: Read, message: Message, connection: Connection, *, edited: bool) -> None:
        """A prospect wrote to the manager."""
        chat = await self.accounts.chat(connection, message.chat.id)
        if not edited:
            await self.accounts.heard(chat, datetime.fromtimestamp(message.date, UTC))
        if read.arrival is not None and not is_kept(chat):
            await self._pass(read.arrival, connection, message.chat.id)

    async def _typed(self, read: Read, message: Message, connection: Connection, manager: Manager) -> None:
        """The manager wrote there themselves: the chat is theirs. To somebody who is no prospect it stays theirs."""
        chat = await self.accounts.chat(connection, message.chat.id)
        if is_kept(chat):
            return
        if chat.heard_at is None:
            await self.accounts.put(msgspec.structs.replace(chat, kept=Kept.FIRST))
            return
        event = Replied(manager.id, manager.name, typed_words(message), there=True)
        at = datetime.fromtimestamp(message.date, UTC)
        place = self.accounts.place(message.chat.id, connection.user_id)
        await self._receive(Arrival(place.account, str(read.update_id), place.address, event, at))

    async def _deleted(self, read: Read, gone: DeletedMessages) -> None:
        """Take a prospect's words back that were deleted; managers still see what they were."""
        connection = await self.accounts.connection(gone.business_connection_id)
        if connection is None:
            return
        place = self.accounts.place(gone.chat.id, connection.user_id)
        for id_ in await self._theirs(place, gone.message_ids):
            number = f"{read.update_id}:{id_}"
            taken = Edited(str(id_), "")
            await self._receive(Arrival(place.account, number, place.address, taken, self._clock()))

    async def _theirs(self, place: Address, ids: Sequence[int]) -> list[int]:
        """Give which of these messages are the prospect's, of those that are kept."""
        found = []
        async with self._database.read() as tx:
            conversation = await conversations.find(tx, place)
            for id_ in ids if conversation else ():
                assert conversation is not None  # noqa: S101 - for mypy
                seq = await edits.by_message(tx, conversation.id, str(id_))
                line = await edits.target(tx, conversation.id, seq) if seq is not None else None
                if line is not None and line.voice is Voice.PROSPECT:
                    found.append(id_)
        return found

    async def _pass(self, arrival: Arrival, connection: Connection, chat_id: int) -> None:
        place = self.accounts.place(chat_id, connection.user_id)
        await self._receive(msgspec.structs.replace(arrival, account=place.account, address=place.address))

    async def _tapped(self, read: Read, query: CallbackQuery) -> None:
        """A prospect's tap in a manager's chat, or a manager's on a panel."""
        wanted = panel.pressed(query)
        if wanted is not None and not read.business:
            await self._pressed(read, query, *wanted)
            return
        shown = query.message
        connection = await self.accounts.connection(shown.business_connection_id) if shown else None
        if connection is not None and shown is not None and read.arrival is not None:
            chat = await self.accounts.chat(connection, shown.chat.id)
            if query.sender.id == shown.chat.id and not is_kept(chat):
                await self._pass(read.arrival, connection, shown.chat.id)
        await self._answer(query, "")

    async def _pressed(self, read: Read, query: CallbackQuery, do: str, chat_id: int) -> None:
        found = await self._asker(query.sender.id)
        if found is None:
            await self._as_prospect(read)
            await self._answer(query, "")
            return
        words = self._words_for(query.sender)
        owner = await self._panel.press(*found, do, chat_id, f"{CHANNEL}:biz:{query.id}")
        await self._answer(query, words("refused", owner=owner) if owner else "")
        if query.message is not None:
            there = {"chat_id": query.sender.id, "message_id": query.message.message_id}
            await self._quietly("editMessageText", there | await self._panel.show(*found, chat_id, words))

    async def _asked(self, read: Read, message: Message) -> None:
        found = await self._asker(message.sender.id if message.sender else 0)
        chat_id = panel.chat_of(message)
        if found is None or chat_id is None:
            await self._as_prospect(read)
        else:
            words = self._words_for(message.sender)
            await self._say(message.chat.id, await self._panel.show(*found, chat_id, words))

    async def _asker(self, user_id: int) -> tuple[Connection, Manager] | None:
        """Give the connection and the manager of somebody's account; ``None`` for a prospect."""
        connection = await self.accounts.of_user(user_id)
        manager = await self.accounts.manager(connection) if connection else None
        return (connection, manager) if connection and manager else None

    async def _as_prospect(self, read: Read) -> None:
        if read.arrival is not None:
            await self._receive(read.arrival)

    # --- calls ---

    def _words_for(self, reader: User | None) -> Words:
        return Words(self._words, reader.language_code if reader else "")

    async def _answer(self, query: CallbackQuery, text: str) -> None:
        params = {"callback_query_id": query.id}
        await self._quietly(
            "answerCallbackQuery", params | ({"text": text, "show_alert": True} if text else {})
        )

    async def _say(self, chat_id: int, params: dict[str, Any]) -> None:
        await self._quietly("sendMessage", {"chat_id": chat_id} | params)

    async def _quietly(self, method: str, params: dict[str, Any]) -> None:
        """Tell a manager something; where that cannot be, their chats go on all the same."""
        try:
            await self._door.call(method, params, Any)
        except CallFailed as failed:
            self._log.debug("secretary.untold", reason=str(failed.kind).replace(" ", "-"))

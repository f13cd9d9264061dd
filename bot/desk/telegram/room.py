"""The desk in a group as a whole: updates in, topics kept up to date."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from datetime import timedelta

from bot import log
from bot.desk.telegram import albums, aside, updates
from bot.desk.telegram.admitting import COMMAND, Admitting, bind
from bot.desk.telegram.api import Api, CallTrouble, Trouble
from bot.desk.telegram.canned import Canned
from bot.desk.telegram.changing import Changing
from bot.desk.telegram.hearing import Hearing
from bot.desk.telegram.posting import Poster
from bot.desk.telegram.pressing import GUEST, Pressing, Still
from bot.desk.telegram.queue import Locks, Queue, Sleep, Tell
from bot.desk.telegram.reading import Reading, link_to_inbox
from bot.desk.telegram.store import Fetch, Keeping, Store
from bot.desk.telegram.updates import FORUM, Message, Tap
from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.scripts import Scripts
from bot.services.take_over import Desk
from dialogs.ids import ManagerId
from storage import conversations, desk_people, desk_topics
from storage.desk_people import Group, Update
from storage.engine import Database
from storage.errors import StorageError

ALERT = (
    "Somebody in the managers' group who is no linked manager pressed a button; it was refused. Look who is in "
    "the group, or give them a code: manager telegram NAME."
)
TRIES = 3
"""So often an update is tried before it is set aside."""
REST = 1.0
GATHER = timedelta(seconds=1)
"""So long an album's further parts are waited for."""
KEPT = timedelta(days=2)
"""So long an update's number is remembered, so that it is not taken twice."""


class GroupDesk:
    """The managers' desk in a Telegram group. ``run`` must be running.

    ``chat`` is the group of the settings; without one a manager chooses it in the bot. ``public_url`` leads to
    the inbox, if a phone can open it. ``store`` keeps the files of chats in other messengers, ``fetch`` gets them
    out of this one.
    """

    def __init__(
        self,
        api: Api,
        database: Database,
        scripts: Scripts,
        desk: Desk,
        *,
        feed: Feed,
        clock: Clock,
        chat: int | None = None,
        canned: Canned | None = None,
        tell: Tell,
        public_url: str = "",
        store: Store | None = None,
        fetch: Fetch | None = None,
        seconds: Callable[[], float] = time.monotonic,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self.queue: Queue | None = None
        self._api = api
        self._database = database
        self._feed = feed
        self._clock = clock
        self._chat = chat
        self._tell = tell
        self._seconds = seconds
        self._sleep = sleep
        self._reading = Reading(database, scripts, clock, link_to_inbox(public_url))
        self._hearing = Hearing(api, database, desk, clock, canned or Canned())
        self._store = store
        self._hearing.keeping = Keeping(store, fetch) if store is not None and fetch is not None else None
        self._changing = Changing(self._hearing)
        self._pressing = Pressing(api, database, desk, self._hearing, clock)
        self._admitting = Admitting(api, database, clock, fixed=chat is not None)
        self._locks = Locks()
        self._group: Group | None = None
        self._bound = asyncio.Event()
        self._stored = asyncio.Event()
        self._guests: set[int] = set()
        self._working = True
        self._looking: asyncio.Task[None] | None = None
        self._log = log.logger()

    # --- updates in ---

    def wants(self, raw: bytes) -> bool:
        """Whether this private message is a manager's command and no prospect's word."""
        if b"desk" not in raw:
            return False
        update = updates.read(raw)
        message = update.message if update else None
        return message is not None and COMMAND.fullmatch(message.text) is not None

    async def take(self, raws: Sequence[bytes]) -> list[bytes]:
        """Store the updates that are the desk's, waiting as long as that takes; give the others back."""
        found = [(raw, update) for raw in raws if (update := updates.read(raw)) and self._is_mine(update)]
        now = self._clock()
        mine = [Update(self._api.account, update.update_id, raw, now) for raw, update in found]
        while mine:
            try:
                async with self._database.write() as tx:
                    await desk_people.store(tx, mine)
                break
            except StorageError:
                await self._sleep(REST)
        self._stored.set()
        taken = {raw for raw, _ in found}
        return [raw for raw in raws if raw not in taken]

    def _is_mine(self, update: updates.Update) -> bool:
        message = update.message
        if message is not None and message.chat.type == "private":
            return message.chat_shared is not None or COMMAND.fullmatch(message.text) is not None
        if update.edited_message is not None and update.edited_message.chat.type == "private":
            return False
        chat = updates.chat_of(update)
        return chat != 0 and chat == (self._group.chat_id if self._group else self._chat)

    # --- calling managers ---

    @property
    def still(self) -> Still | None:
        """Who is told when a manager presses "Still mine" under a call."""
        return self._pressing.still

    @still.setter
    def still(self, told: Still | None) -> None:
        self._pressing.still = told

    async def alarm(
        self, conversation: str, text: str, *, hot: bool = False, managers: Sequence[ManagerId] = ()
    ) -> bool:
        """Call managers into a chat's topic, each by name; ``hot``: where the whole group sees it, too.

        It is kept before this returns, and posted as soon as the group's limit allows. ``False``: the chat has
        no topic (yet), or there is no group.
        """
        called = desk_topics.Called(text, tuple(managers), hot)
        async with self._database.write() as tx:
            kept = await desk_topics.call(tx, conversation, called, self._clock())
        if kept:
            self._touch(conversation)
        return kept

    # --- running ---

    @property
    def idle(self) -> bool:
        """Whether everything that came was worked through and every topic is up to date."""
        looking = self._looking is not None and not self._looking.done()
        busy = self._working or self._stored.is_set() or self._bound.is_set() or looking
        return not busy and (self.queue is None or self.queue.idle)

    @property
    def is_waiting(self) -> bool:
        """Whether all that is left to do may only be done later: within the group's limits, or with an album."""
        looking = self._looking is not None and not self._looking.done()
        busy = self._working or self._stored.is_set() or self._bound.is_set()
        return not busy and (looking or (self.queue is not None and self.queue.is_waiting))

    async def run(self) -> None:
        """Work until cancelled, beginning with what an earlier process left."""
        self._group = await self._known_group()
        if self._group is not None:
            self._bound.set()
        self._stored.set()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._work())
            tasks.create_task(self._keep_topics())

    async def _known_group(self) -> Group | None:
        async with self._database.read() as tx:
            found = await desk_people.group(tx, self._api.account)
        if self._chat is None or (found is not None and found.chat_id == self._chat):
            return found
        return await bind(self._database, self._clock, self._api.account, self._chat)

    async def _keep_topics(self) -> None:
        """Keep the topics of the bound group; a group chosen or moved later begins anew."""
        while True:
            await self._bound.wait()
            self._bound.clear()
            assert self._group is not None  # noqa: S101 - for mypy: bound
            poster = Poster(self._api, self._database, self._clock, self._group, self._store)
            self.queue = Queue(
                poster,
                self._reading,
                self._database,
                self._clock,
                self._locks,
                seconds=self._seconds,
                sleep=self._sleep,
                tell=self._tell,
                moved=self._moved,
            )
            async with asyncio.TaskGroup() as tasks:
                jobs = [tasks.create_task(self.queue.run()), tasks.create_task(self._watch(self.queue))]
                await self._bound.wait()
                for job in jobs:
                    job.cancel()

    async def _watch(self, queue: Queue) -> None:
        with self._feed.subscribe() as changes:
            async for changed in changes:
                queue.touch(changed)

    async def _moved(self, chat_id: int) -> None:
        """The group got a new id."""
        if self._group is None or not chat_id:
            return
        self._group = Group(self._group.account, chat_id, self._group.secret, self._group.bound_at)
        async with self._database.write() as tx:
            await desk_people.bind(tx, self._group)
        self._bound.set()

    # --- working through ---

    async def _work(self) -> None:
        while True:
            await self._stored.wait()
            self._stored.clear()
            self._working = True
            try:
                while await self._some():
                    pass
            except StorageError:
                self._log.exception("database.failing")
                self._stored.set()
                await self._sleep(REST)
            finally:
                self._working = False

    async def _some(self) -> bool:
        async with self._database.read() as tx:
            waiting = await desk_people.undone(tx, self._api.account)
        found = albums.by_name(waiting)
        now = self._clock()
        young = {name for name, parts in found.items() if parts[-1].at + GATHER > now}
        if young:
            self._again_soon()
        ready = [one for one in waiting if albums.name_of(one) not in young]
        for one in ready:
            parts = found.get(albums.name_of(one), [one])
            if one == parts[0]:
                await self._one(one, parts)
        return bool(ready)

    def _again_soon(self) -> None:
        """Look again when an album's parts should all be there."""
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look_again())

    async def _look_again(self) -> None:
        await self._sleep(GATHER.total_seconds())
        self._stored.set()

    async def _one(self, one: Update, parts: Sequence[Update]) -> None:
        """Work through one update, or an album; one that keeps failing is set aside, so that it mutes nobody."""
        try:
            await self._handle(one, parts)
        except StorageError:
            raise
        except CallTrouble as trouble:
            if trouble.trouble in (Trouble.LATER, Trouble.SLOW_DOWN):
                await self._sleep(max(REST, trouble.retry_after))
            await self._again(parts, trouble)
        except Exception as error:  # noqa: BLE001 - a mistake of ours must not stop the others' updates
            self._log.exception("group.update_failed", attempts=one.attempts + 1)
            await self._again(parts, error)
        else:
            await self._done(parts)

    async def _again(self, parts: Sequence[Update], error: Exception) -> None:
        if parts[0].attempts + 1 >= TRIES:
            await self._set_aside(parts, error)
            return
        async with self._database.write() as tx:
            for one in parts:
                await desk_people.failed(tx, one)

    async def _set_aside(self, parts: Sequence[Update], error: Exception) -> None:
        """Keep what cannot be worked through, and tell its writer that it went nowhere."""
        self._log.error("group.set_aside", error=type(error).__name__)
        message = aside.where(parts[0])
        topic = await self._topic(message) if message is not None else None
        if message is None or topic is None:
            await aside.keep(self._database, parts, error, "")
        elif await self._is_forgotten(topic):
            await self._done(parts)
        else:
            if aside.is_written(parts[0]):
                await self._hearing.hold(topic, message, "failed", "")
            await aside.keep(self._database, parts, error, topic.conversation_id)
            self._touch(topic.conversation_id)

    async def _done(self, parts: Sequence[Update]) -> None:
        async with self._database.write() as tx:
            for one in parts:
                await desk_people.done(tx, one, self._clock() - KEPT)

    async def _handle(self, one: Update, parts: Sequence[Update]) -> None:
        update = updates.read(one.raw)
        if update is None:
            return
        if update.my_chat_member is not None and self.queue is not None:
            self.queue.heal()
        if update.callback_query is not None:
            await self._pressed(update.callback_query, one)
        message = update.message or update.edited_message
        if message is None:
            return
        if message.chat.type == "private":
            if update.message is not None:
                await self._private(message)
        elif message.is_service:
            await self._told(message)
        elif message.sender is not None and not message.sender.is_bot:
            await self._heard(message, one, parts, edited=update.edited_message is not None)

    async def _private(self, message: Message) -> None:
        group = await self._admitting.message(message)
        if group is not None and group != self._group:
            self._group = group
            self._bound.set()

    async def _pressed(self, tap: Tap, one: Update) -> None:
        if self._group is None:
            return
        pressed = await self._pressing.read(tap, self._group, one)
        if isinstance(pressed, str):
            if pressed == GUEST and tap.sender.id not in self._guests:
                self._guests.add(tap.sender.id)
                self._tell(ALERT)
            await self._pressing.answer(tap.id, pressed)
            return
        conversation = pressed.topic.conversation_id
        async with self._locks.of(conversation):
            await self._pressing.do(pressed)
        self._touch(conversation)

    async def _heard(self, message: Message, one: Update, parts: Sequence[Update], *, edited: bool) -> None:
        topic = await self._topic(message)
        if topic is None or await self._is_forgotten(topic):
            return
        async with self._locks.of(topic.conversation_id):
            if edited:
                await self._changing.edit(topic, message, one)
            else:
                await self._hearing.message(topic, albums.messages(parts), one)
        self._touch(topic.conversation_id)

    async def _topic(self, message: Message) -> desk_topics.Topic | None:
        if not message.message_thread_id:
            return None
        async with self._database.read() as tx:
            return await desk_topics.by_thread(tx, message.chat.id, message.message_thread_id)

    async def _is_forgotten(self, topic: desk_topics.Topic) -> bool:
        """Whether the prospect had everything deleted since: their topic is about to go, with all in it."""
        async with self._database.read() as tx:
            found = await conversations.by_id(tx, topic.conversation_id)
        return found is None or found.state.started != topic.started

    async def _told(self, message: Message) -> None:
        """Keep what the messenger tells of a topic; what the bot's own doing left there is cleaned up."""
        topic = await self._topic(message)
        own = message.sender is not None and str(message.sender.id) == self._api.account
        if own and any(getattr(message, field) is not None for field in FORUM):
            there = {"chat_id": message.chat.id, "message_id": message.message_id}
            await self._quietly("deleteMessage", there)
        elif topic is not None and not own:
            closed = message.forum_topic_closed is not None
            if closed or message.forum_topic_reopened is not None:
                async with self._database.write() as tx:
                    await desk_topics.change(tx, topic.conversation_id, is_open=not closed)

    async def _quietly(self, method: str, params: dict[str, int]) -> None:
        try:
            await self._api(method, params, bool)
        except CallTrouble:
            return

    def _touch(self, conversation: str) -> None:
        if self.queue is not None:
            self.queue.touch([conversation])

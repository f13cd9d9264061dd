"""The desk in a group as a whole: updates in, topics kept up to date."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from bot.desk.inbox.wording import FALLBACK, NAMES
from bot.desk.telegram import about, albums, aside, held, updates
from bot.desk.telegram.admitting import COMMAND, Admitting, known_group
from bot.desk.telegram.api import Api, CallTrouble, Posted
from bot.desk.telegram.backlog import Backlog
from bot.desk.telegram.changing import Changing
from bot.desk.telegram.hearing import Hearing
from bot.desk.telegram.posting import Poster
from bot.desk.telegram.pressing import GUEST, Pressing, Still
from bot.desk.telegram.queue import REST, Locks, Queue, Sleep, Tell
from bot.desk.telegram.reading import Reading, link_to_inbox
from bot.desk.telegram.store import Fetch, Keeping, Store
from bot.desk.telegram.tongue import Tongue, tongue
from bot.desk.telegram.updates import FORUM, Message, Tap
from bot.services.canned import Canned, File
from bot.services.clock import Clock
from bot.services.desk import Desk
from bot.services.feed import Feed
from bot.services.scripts import Scripts
from dialogs.ids import ManagerId
from storage import conversations, desk_people, desk_topics
from storage.desk_people import Group, Update
from storage.engine import Database
from storage.errors import StorageError

ALERT = (
    "Somebody in the managers' group who is no linked manager pressed a button; it was refused. Look who is in "
    "the group, or give them a code: manager telegram NAME."
)
FOLLOW = 200
"""So many cards at most are written anew when the group's language changes; others when something happens there."""


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
        canned: File | None = None,
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
        self._reading = Reading(database, scripts, clock, api.account, link_to_inbox(public_url))
        replies = Canned(database, clock, canned)
        self._hearing = Hearing(api, database, desk, clock, scripts=scripts, replies=replies)
        self._store = store
        self._hearing.keeping = Keeping(store, fetch) if store is not None and fetch is not None else None
        self._changing = Changing(self._hearing)
        self._pressing = Pressing(api, database, desk, self._hearing, clock)
        self._admitting = Admitting(api, database, clock, fixed=chat is not None)
        self._backlog = Backlog(
            api.account,
            database,
            clock,
            sleep=sleep,
            handle=self._handle,
            set_aside=self._set_aside,
        )
        self._locks = Locks()
        self._group: Group | None = None
        self._is_known = False
        self._learning = asyncio.Lock()
        self._bound = asyncio.Event()
        self._guests: set[int] = set()

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
        await self._learn()
        found = [(raw, update) for raw in raws if (update := updates.read(raw)) and self._is_mine(update)]
        now = self._clock()
        await self._backlog.store([Update(self._api.account, one.update_id, raw, now) for raw, one in found])
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
        busy = self._backlog.is_busy or self._bound.is_set() or self._backlog.awaits_album
        return not busy and (self.queue is None or self.queue.idle)

    @property
    def is_waiting(self) -> bool:
        """Whether all that is left to do may only be done later: within the group's limits, or with an album."""
        if self._backlog.is_busy or self._bound.is_set():
            return False
        return self._backlog.awaits_album or (self.queue is not None and self.queue.is_waiting)

    async def run(self) -> None:
        """Work until cancelled, beginning with what an earlier process left."""
        await self._learn()
        if self._group is not None:
            self._bound.set()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._backlog.run())
            tasks.create_task(self._keep_topics())

    async def _learn(self) -> None:
        """Find out which group it is, once: what comes from there before that must not be taken for another's."""
        async with self._learning:
            while not self._is_known:
                try:
                    self._settle(
                        await known_group(self._api, self._database, self._clock, self._chat, self._sleep)
                    )
                    self._is_known = True
                except StorageError:
                    await self._sleep(REST)

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
                parts = (self.queue.run(), self._watch(self.queue), self._put_up_menu(self._group))
                jobs = [tasks.create_task(part) for part in parts]
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
        self._group = msgspec.structs.replace(self._group, chat_id=chat_id)
        async with self._database.write() as tx:
            await desk_people.bind(tx, self._group)
        self._bound.set()

    # --- the group's language ---

    @property
    def language(self) -> str:
        """What the group speaks: its managers' choice."""
        return self._reading.language

    @property
    def _say(self) -> Tongue:
        return tongue(self.language)

    def _settle(self, group: Group | None) -> None:
        """Take a group as it is now, with its language."""
        self._group = group
        language = (group.language if group else "") or FALLBACK
        self._reading.language = self._pressing.language = language

    async def _speak(self, language: str) -> None:
        """Change the group's language: what is open there follows, most pressing chats first."""
        assert self._group is not None  # noqa: S101 - for mypy: the caller looked
        self._settle(msgspec.structs.replace(self._group, language=language))
        async with self._database.write() as tx:
            await desk_people.speak(tx, self._api.account, language)
            open_ = await desk_topics.shown_in(tx, self._group.chat_id, FOLLOW)
        if self.queue is not None:
            self.queue.touch(open_)
        await self._put_up_menu(self._group)

    async def _put_up_menu(self, group: Group) -> None:
        """Let the messenger list the group's commands in its language."""
        scope = {"type": "chat", "chat_id": group.chat_id}
        await self._quietly("setMyCommands", {"commands": about.menu(self._say), "scope": scope})

    async def _chosen(self, tap: Tap, language: str) -> None:
        await self._speak(language)
        told = self._say.say("group.language_set", language=NAMES[language])
        await self._pressing.answer(tap.id, told)
        if tap.message is not None:
            there = {"chat_id": tap.message.chat.id, "message_id": tap.message.message_id}
            await self._quietly("deleteMessage", there)

    async def _asked(self, message: Message) -> None:
        """Answer a question about the group that was asked outside a lead's topic."""
        typed = held.read(message.text)
        seat = await self._hearing.seat(message.sender.id) if message.sender else None
        if typed.kind != "told" or seat is None or self.queue is None or self._group is None:
            return
        asked = held.Asked("", message.message_id, self._group.secret, self._say)
        found = about.answer(typed.text, asked)
        params = {"chat_id": message.chat.id, "text": found.words.text}
        params |= {"message_thread_id": message.message_thread_id} if message.is_topic_message else {}
        params |= {"reply_markup": found.markup} if found.markup else {}
        self.queue.post(lambda: self._quietly("sendMessage", params, Posted))

    # --- working through ---

    async def _set_aside(self, parts: Sequence[Update], error: Exception) -> None:
        """Keep what cannot be worked through, and tell its writer that it went nowhere."""
        message = aside.where(parts[0])
        topic = await self._topic(message) if message is not None else None
        if message is None or topic is None:
            await aside.keep(self._database, parts, error, "")
        elif await self._is_forgotten(topic):
            await self._backlog.done(parts)
        else:
            if aside.is_written(parts[0]):
                await self._hearing.hold(topic, message, "failed", "")
            await aside.keep(self._database, parts, error, topic.conversation_id)
            self._touch(topic.conversation_id)

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
        elif message.migrate_to_chat_id:
            await self._moved(message.migrate_to_chat_id)
        elif message.is_service:
            await self._told(message)
        elif message.sender is not None and (message.sender_chat is not None or not message.sender.is_bot):
            await self._heard(message, one, parts, edited=update.edited_message is not None)

    async def _private(self, message: Message) -> None:
        group = await self._admitting.message(message)
        if group is None:
            return
        if self._group is None or group.chat_id != self._group.chat_id:
            self._settle(group)
            self._bound.set()
        elif group.language != self._group.language:
            await self._speak(group.language)

    async def _pressed(self, tap: Tap, one: Update) -> None:
        if self._group is None:
            return
        language = await self._pressing.chosen(tap, self._group)
        if language is not None:
            await self._chosen(tap, language)
            return
        pressed = await self._pressing.read(tap, self._group, one)
        if isinstance(pressed, str):
            if pressed == GUEST and tap.sender.id not in self._guests:
                self._guests.add(tap.sender.id)
                self._tell(ALERT)
            await self._pressing.refuse(tap.id, pressed)
            return
        conversation = pressed.topic.conversation_id
        async with self._locks.of(conversation):
            await self._pressing.do(pressed)
        self._touch(conversation)

    async def _heard(self, message: Message, one: Update, parts: Sequence[Update], *, edited: bool) -> None:
        topic = await self._topic(message)
        if topic is None and not edited:
            await self._asked(message)
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

    async def _quietly(self, method: str, params: dict[str, Any], answer: type[Any] = bool) -> None:
        try:
            await self._api(method, params, answer)
        except CallTrouble:
            return

    def _touch(self, conversation: str) -> None:
        if self.queue is not None:
            self.queue.touch([conversation])

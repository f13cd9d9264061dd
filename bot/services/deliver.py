"""The one way out: messages leave only from the outbox, in order per chat, and only in the owner's voice.

A message is claimed in a transaction that checks who owns the chat at that moment (``storage.outbox.claim``),
sent, and marked. Of a chat one message is claimed at a time, so no more than one can be under way when a manager
takes the chat over; chats do not wait for each other. After a temporary failure a message is given back, to be
claimed anew before the rest of its chat.

The first message of an idle chat is claimed by the very transaction that writes it (``may_claim``, ``send``); all
others by a round here, which also writes the marks. Marks alone are in no hurry: until they are written a crash
repeats a message, as it would have repeated it a moment before. The next transaction of the turns takes them along
(``marks``, ``marked``); they get one of their own only when none comes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import islice

import msgspec

from bot import log
from bot.channels.contract import (
    Channel,
    Line,
    PermanentDeliveryError,
    Receipt,
    TemporaryDeliveryError,
)
from bot.channels.degrade import fit
from bot.services import amend
from bot.services.clock import Clock
from bot.services.feed import Feed
from dialogs.messages import Message
from storage import outbox
from storage.engine import Database
from storage.errors import StorageError
from storage.records import Again, Failed, Outgoing, Result, RowKey, Sent

PAUSE = 1.0
"""Seconds of rest while the database cannot be used at all."""
PATIENCE = 0.02
"""Seconds that marks wait for a transaction that takes them along."""
POLL = 1.0
"""Seconds between looks for messages that another process planned, or whose retry is due."""
AT_ONCE = 200
"""The most chats that are sent to at the same time."""
FIRST_RETRY = timedelta(seconds=2)
LONGEST_RETRY = timedelta(minutes=5)


class Unreachable(msgspec.Struct, frozen=True):
    """A chat that can no longer be written to, and why."""

    channel: str
    account: str
    address: str
    reason: str


class Deliverer:
    """Sends what the outbox holds for ``channels``. ``run`` must be running."""

    def __init__(self, database: Database, channels: Mapping[str, Channel], clock: Clock, feed: Feed) -> None:
        self._database = database
        self._channels = channels
        self._clock = clock
        self._feed = feed
        self._waiting: dict[str, list[RowKey]] = {}
        self._results: list[Result] = []
        self._lent: list[Result] = []
        self._due = self._timed = False
        self._busy: set[str] = set()
        self._held: dict[str, datetime] = {}
        self._under_way: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._working = False
        self._sending = False
        self._log = log.logger()
        self.unreachable: asyncio.Queue[Unreachable] = asyncio.Queue()

    def may_claim(self, one: Outgoing) -> bool:
        """Whether a message about to be written may be claimed in the same transaction; then ``send`` gets it."""
        chat = one.conversation_id
        taken = chat in self._busy or chat in self._waiting or chat in self._held
        return self._sending and not taken and one.channel in self._channels and len(self._busy) < AT_ONCE

    def send(self, messages: Sequence[Outgoing], claimed: Sequence[Outgoing] = ()) -> None:
        """Take note of messages just committed to the outbox, and send those that were claimed with it."""
        going = {one.key for one in claimed}
        for one in messages:
            if one.channel in self._channels and one.key not in going:
                self._waiting.setdefault(one.conversation_id, []).append(one.key)
                self._wake.set()
        self._start(claimed)

    def marks(self) -> list[Result]:
        """Give what became of messages since; whoever takes it writes it, and says with ``marked`` whether it did."""
        self._lent = self._taken()
        return self._lent

    def marked(self, *, written: bool) -> None:
        """Take note that what ``marks`` gave is committed, or that it is still to be written."""
        lent, self._lent = self._lent, []
        if not lent:
            return
        if written:
            self._feed.sent(result.key.conversation_id for result in lent)
        else:
            self._give_back(lent)

    async def run(self) -> None:
        """Send until cancelled; what is under way is finished first."""
        self._sending = True
        try:
            while True:
                try:
                    await self._rest()
                    await self._work()
                except StorageError:
                    self._log.exception("database.failing")
                    await asyncio.sleep(PAUSE)
        finally:
            self._sending = False
            await self._drain()

    async def _work(self) -> None:
        self._working = True
        try:
            while self._due or self._ready():
                await self.round()
        finally:
            self._working = False

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(POLL):  # wait_for may swallow being told to stop
                await self._wake.wait()
        except TimeoutError:
            await self.look()
        self._wake.clear()

    @property
    def idle(self) -> bool:
        """Whether nothing can be sent now, is being sent, or waits to be marked."""
        return not (self._working or self._results or self._lent or self._busy or self._ready())

    async def look(self) -> None:
        """Take note of messages that are due in the database, whoever planned them."""
        async with self._database.read() as tx:
            due = await outbox.waiting(tx, self._channels, self._clock(), limit=AT_ONCE * 5)
        for one in due:
            chat = one.conversation_id
            if chat not in self._busy and one.key not in self._waiting.get(chat, []):
                self._waiting[chat] = sorted([*self._waiting.get(chat, []), one.key])

    async def recover(self) -> None:
        """At the start: what a crash left half sent is sent again, unless a manager has the chat by now."""
        async with self._database.write() as tx:
            await outbox.recover(tx, self._channels)
        await self.look()
        self._wake.set()

    def _ready(self) -> list[str]:
        """Give the chats that may be sent to now: not those being sent to, nor those told to wait."""
        if not self._waiting:
            return []
        if self._held:
            now = self._clock()
            self._held = {chat: until for chat, until in self._held.items() if until > now}
        ready = (chat for chat in self._waiting if chat not in self._busy and chat not in self._held)
        return list(islice(ready, max(0, AT_ONCE - len(self._busy))))

    async def round(self) -> None:
        """Mark what was sent and claim the next message of each chat, in one transaction; then send."""
        results: list[Result] = []
        claimed = None
        try:
            async with self._database.write() as tx:
                results = self._taken()
                keys = [self._waiting[chat][0] for chat in self._ready()]
                if results:
                    await outbox.finish(tx, results)
                if keys:
                    claimed = await outbox.claim(tx, keys)
        except BaseException:  # also when told to stop: what was sent must be marked before the end
            self._give_back(results)
            raise
        for key in keys:
            self._next_in(key.conversation_id)
        self._feed.sent(result.key.conversation_id for result in results)
        if claimed is not None:
            self._start(claimed.outgoing)

    def _taken(self) -> list[Result]:
        """Give the marks that are to be written; from now on their chats may be sent to again."""
        self._due = False
        taken, self._results = self._results, []
        self._busy.difference_update([result.key.conversation_id for result in taken])
        return taken

    def _give_back(self, results: Sequence[Result]) -> None:
        self._results = [*results, *self._results]
        self._busy.update(result.key.conversation_id for result in results)
        self._hurry()

    def _hurry(self) -> None:
        """Let marks be written now, if there are any."""
        self._timed = False
        if self._results:
            self._due = True
            self._wake.set()

    def _next_in(self, chat: str) -> None:
        del self._waiting[chat][0]
        if not self._waiting[chat]:
            del self._waiting[chat]

    def _start(self, outgoing: Sequence[Outgoing]) -> None:
        for one in outgoing:
            self._busy.add(one.conversation_id)
            task = asyncio.create_task(self._deliver(one))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)

    async def _deliver(self, one: Outgoing) -> None:
        """Send one message; after a temporary failure it waits, and the rest of its chat behind it."""
        chat = one.conversation_id
        result = await self._send(one)
        self._results.append(result)
        if isinstance(result, Again):
            self._waiting[chat] = [one.key, *self._waiting.get(chat, [])]
            self._held[chat] = result.retry_at
        if self._waiting:  # the rest of a chat goes on, or somebody gets the place that is free
            self._hurry()
        elif not self._timed:
            self._timed = True
            asyncio.get_running_loop().call_later(PATIENCE, self._hurry)

    async def _send(self, one: Outgoing) -> Result:
        channel = self._channels[one.channel]
        try:
            receipt = await self._out(channel, one)
        except TemporaryDeliveryError as error:
            return self._again(one, error.retry_in, error.reason)
        except PermanentDeliveryError as error:
            return self._failed(one, error)
        except Exception as error:  # noqa: BLE001 - a channel's bug must not stop the other chats
            self._log.exception("delivery.broke", channel=one.channel, conversation=one.conversation_id)
            return self._again(one, backoff(one.attempts), type(error).__name__)
        return Sent(one.key, receipt.external_id, self._clock())

    async def _out(self, channel: Channel, one: Outgoing) -> Receipt:
        if one.message.edits:
            return await amend.edit(self._database, channel, one, self._line(one, one.message))
        reply_to = await amend.quoted(self._database, one) if one.message.quotes else ""
        first, *more = fit(one.message, channel.features)
        receipt = await channel.send(one.address, self._line(one, first, reply_to))
        for message in more:
            later = await channel.send(one.address, self._line(one, message))
            receipt = Receipt(",".join(filter(None, (receipt.external_id, later.external_id))))
        return receipt

    def _line(self, one: Outgoing, message: Message, reply_to: str = "") -> Line:
        return Line(one.seq, one.voice, self._clock(), message, reply_to=reply_to)

    def _again(self, one: Outgoing, wait: timedelta, reason: str) -> Again:
        self._log.warning("delivery.later", channel=one.channel, reason=reason, delay_s=wait.total_seconds())
        return Again(one.key, self._clock() + wait, reason)

    def _failed(self, one: Outgoing, error: PermanentDeliveryError) -> Failed:
        self._log.warning("delivery.failed", channel=one.channel, reason=error.reason)
        if error.unreachable:
            gone = Unreachable(one.channel, one.account, one.address, error.reason)
            self.unreachable.put_nowait(gone)
        return Failed(one.key, error.reason, self._clock())

    async def _drain(self) -> None:
        """Let sends under way end and write their marks, so that a clean stop repeats nothing."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=5)
        if self._results:
            results, self._results = self._results, []
            async with self._database.write() as tx:
                await outbox.finish(tx, results)


def backoff(attempts: int) -> timedelta:
    """Give the wait before the next try after ``attempts`` failed ones."""
    doubled: timedelta = FIRST_RETRY * (2 ** min(attempts, 10))
    return min(doubled, LONGEST_RETRY)

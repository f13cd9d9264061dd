"""What managers type in the group: to the prospect through the services, or kept as a note, or asked about.

Everything here may be done twice without doing any harm: an update stays stored until it is worked through,
and every action carries the id of the message it comes from.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from bot.desk.telegram import held
from bot.desk.telegram.api import Api
from bot.desk.telegram.held import Draft
from bot.desk.telegram.reading import FROM_GROUP
from bot.desk.telegram.store import Keeping
from bot.desk.telegram.updates import Message
from bot.services import canned
from bot.services.audit import Audit
from bot.services.canned import Canned
from bot.services.clock import Clock
from bot.services.desk import Desk
from bot.services.policy import Action, Role, may
from bot.services.presence import Client
from bot.services.scripts import Scripts
from bot.services.take_over import Answer, Manager
from dialogs.ids import ManagerId
from dialogs.messages import Voice
from storage import conversations, desk_people, desk_topics, edits, transcripts
from storage.desk_people import Update
from storage.desk_topics import Kind, Relayed, Topic
from storage.engine import Database

CHANNEL = "telegram"
GROUP = "the managers' group"
"""Stands for a session in the audit: looks here are counted apart from those on the inbox's pages."""
SLACK = timedelta(seconds=5)
REFUSED_AGAIN = timedelta(minutes=10)
"""So long after somebody who may not write here was told so, it is not said again in that topic."""


class Seat(msgspec.Struct, frozen=True):
    """A manager in the group, and what they may."""

    manager: Manager
    roles: frozenset[str]

    def may(self, action: Action, *, own: bool = True) -> bool:
        """Whether they may do something; ``own``: the chat is theirs or nobody's."""
        return may([Role(role) for role in self.roles if role in set(Role)], action, own=own)


class Hearing:
    """Works through messages in topics, one at a time."""

    def __init__(
        self, api: Api, database: Database, desk: Desk, clock: Clock, *, scripts: Scripts, replies: Canned
    ) -> None:
        self.keeping: Keeping | None = None
        """Where files go whose prospect is in another messenger."""
        self.database = database
        self.desk = desk
        self._api = api
        self._clock = clock
        self._scripts = scripts
        self._canned = replies
        self._audit = Audit(database, clock)
        self._refused: dict[tuple[int, str], datetime] = {}

    async def seat(self, user_id: int) -> Seat | None:
        """Give the manager whose account this is."""
        async with self.database.read() as tx:
            found = await desk_people.by_account(tx, user_id)
        return Seat(Manager(found.id, found.name), found.roles) if found else None

    async def at_work(self, message: Message, topic: Topic) -> Seat | None:
        """Give the manager who does something in a lead's topic; that they saw this lead goes into the audit."""
        seat = await self.seat(message.sender.id) if message.sender else None
        if seat is not None:
            await self.looks(seat.manager.id, topic.conversation_id)
        return seat

    async def looks(self, manager: ManagerId, conversation: str) -> None:
        """Write that a manager looked at a lead here; from which network, the messenger does not tell."""
        await self._audit.looked(GROUP, manager, conversation, Client(), by=CHANNEL)

    async def message(self, topic: Topic, messages: Sequence[Message], stored: Update) -> None:
        """Take a new message in a lead's topic, or the parts of an album."""
        message = messages[0]
        seat = await self.at_work(message, topic)
        if seat is None:
            await self._refuse(topic, message)
        elif not seat.may(Action.REPLY):
            await self.hold(topic, message, "roles", "")
        elif not message.text:
            await self._files(topic, messages, seat.manager, stored)
        else:
            await self._typed(topic, message, seat.manager, stored)

    async def _refuse(self, topic: Topic, message: Message) -> None:
        """Tell somebody who is no manager that this went nowhere, not each time: the group's minute is for leads."""
        who, now = (message.sender.id if message.sender else 0, topic.conversation_id), self._clock()
        told = self._refused.get(who)
        again = told is not None and now - told < REFUSED_AGAIN
        text = "anonymous\n" if message.sender_chat is not None else "guest\n"
        receipt = "known" if again else None
        await self.keep(topic, message.message_id, Kind.HELD, text=text, receipt=receipt)
        if not again:
            self._refused[who] = now

    async def _typed(self, topic: Topic, message: Message, manager: Manager, stored: Update) -> None:
        typed = held.read(message.words)
        draft = Draft(typed.text, quotes=await self._quoted(topic, message))
        match typed.kind:
            case "told":
                await self.hold(topic, message, "told", typed.text)
            case "note":
                await self.note(topic, message, manager, typed.text)
            case "canned":
                await self._draft(topic, message, manager, draft)
            case "doubt":
                await self.hold(topic, message, "doubt", held.packed(draft))
            case _:
                await self.say(topic, message.message_id, manager, draft, stored)

    async def _files(
        self, topic: Topic, messages: Sequence[Message], manager: Manager, stored: Update
    ) -> None:
        """Pass a file on, or an album, as a copy; where that cannot be done, say so."""
        first = messages[0]
        captions = [one.caption for one in messages if one.caption]
        typed = [held.read(caption) for caption in captions]
        if any(one.kind == "note" for one in typed):
            files = " ".join(f"[{one.file}]" for one in messages)
            await self.note(topic, first, manager, f"{files} {' '.join(one.text for one in typed)}")
        elif any(one.kind != "say" for one in typed):
            await self.hold(topic, first, "caption", "")
        elif not all(one.file for one in messages):
            await self.hold(topic, first, "media", "")
        elif not await self._can_copy(topic):
            await self._through_the_store(topic, messages, captions, manager, stored)
        else:
            copy = f"{topic.chat_id}:{','.join(str(one.message_id) for one in messages)}"
            words = " ".join([*(f"[{one.file}]" for one in messages), *captions])
            draft = Draft(words, copy, await self._quoted(topic, first))
            await self.say(topic, first.message_id, manager, draft, stored)

    async def _through_the_store(
        self,
        topic: Topic,
        messages: Sequence[Message],
        captions: Sequence[str],
        manager: Manager,
        stored: Update,
    ) -> None:
        """Pass files on into another messenger, by way of our own store."""
        first = messages[0]
        if self.keeping is None:
            await self.hold(topic, first, "media", "")
            return
        kept = await self.keeping.keep(topic.conversation_id, messages)
        if isinstance(kept, str):
            await self.hold(topic, first, f"file {kept}", "")
            return
        draft = Draft(" ".join(captions), quotes=await self._quoted(topic, first), files=kept)
        await self.say(topic, first.message_id, manager, draft, stored)

    async def _can_copy(self, topic: Topic) -> bool:
        """Whether the prospect's chat is this bot's own; copies do not go into a manager's Business chats."""
        async with self.database.read() as tx:
            found = await conversations.by_id(tx, topic.conversation_id)
        return found is not None and (found.channel, found.account) == (CHANNEL, self._api.account)

    async def _quoted(self, topic: Topic, message: Message) -> int:
        """Give the line that a message answers, 0 for none; of several in a post the one quoted, or their last."""
        if message.reply_to_message is None:
            return 0
        async with self.database.read() as tx:
            row = await desk_topics.message(tx, topic.chat_id, message.reply_to_message.message_id)
            if row is None or row.seq is None or row.conversation_id != topic.conversation_id:
                return 0
            if row.kind is not Kind.LINE or not row.text.isdigit():
                return row.seq if row.kind is Kind.SAID else 0
            inside = await transcripts.since(tx, topic.conversation_id, int(row.text) - 1, limit=200)
        lines = [one for one in inside if one.seq <= row.seq and not edits.is_edit(one)]
        quote = message.quote.text if message.quote else ""
        meant = [one.seq for one in lines if quote and quote in edits.words(one)]
        theirs = [one.seq for one in lines if one.voice is Voice.PROSPECT]
        return (meant or theirs or [0])[-1]

    async def say(
        self,
        topic: Topic,
        message: int,
        manager: Manager,
        draft: Draft,
        stored: Update,
        *,
        again: str = "",
        beside: bool = False,
    ) -> Answer:
        """Send a manager's words; what is refused is held and asked about. ``again``: the tap that decided.

        A message that the services know already, but no line of it, was refused in an earlier try.
        """
        if not again and await self._was_given_up(topic, message, manager, draft):
            await self.keep(topic, message, Kind.HELD, text=f"again\n{held.packed(draft)}")
            return Answer(done=False, why="again")
        action = f"{FROM_GROUP}{topic.chat_id}:{message}:{again}"
        answer = await self.desk.reply(
            topic.conversation_id,
            manager,
            action,
            draft.words,
            beside=beside,
            copy=draft.copy,
            files=draft.files,
            quotes=draft.quotes,
        )
        if not answer.done and again:
            return answer
        if not answer.done:
            why = f"owned {answer.owner}" if answer.why == "owned" else "unreachable"
            await self.keep(topic, message, Kind.HELD, text=f"{why}\n{held.packed(draft)}")
            return answer
        await self._keep_said(topic, message, manager, draft, stored)
        return answer

    async def _was_given_up(self, topic: Topic, message: int, manager: Manager, draft: Draft) -> bool:
        """Whether its writer was told that a message was not sent; they may have sent another one since."""
        async with self.database.read() as tx:
            before = await desk_topics.message(tx, topic.chat_id, message)
            if before is None or before.kind is not Kind.HELD or not before.text.startswith("failed\n"):
                return False
            since = before.at - SLACK
            return (
                await desk_topics.line_of(tx, topic.conversation_id, manager.id, since, draft.words) is None
            )

    async def _keep_said(
        self, topic: Topic, message: int, manager: Manager, draft: Draft, stored: Update
    ) -> None:
        """Keep which line a message became, and that its writer is owed a receipt."""
        async with self.database.write() as tx:
            since = stored.at - SLACK
            seq = await desk_topics.line_of(tx, topic.conversation_id, manager.id, since, draft.words)
            before = await desk_topics.message(tx, topic.chat_id, message)
            here = Relayed(topic.chat_id, message, topic.conversation_id, Kind.SAID, self._clock(), seq, None)
            if seq is not None:
                parts = [int(one) for one in draft.copy.rpartition(":")[2].split(",") if one]
                more = [msgspec.structs.replace(here, message_id=one, receipt="") for one in parts]
                await desk_topics.add(tx, *(one for one in more if one.message_id != message), here)
            elif before is None or before.kind is not Kind.SAID:
                text = f"doubt\n{held.packed(draft)}"
                await desk_topics.add(tx, msgspec.structs.replace(here, kind=Kind.HELD, text=text))

    async def note(
        self, topic: Topic, message: Message, manager: Manager, text: str, seq: int | None = None
    ) -> None:
        """Keep a private note; with a ``seq``, of a message that stood for that line before."""
        if not text:
            await self.hold(topic, message, "empty", "")
            return
        action = f"{FROM_GROUP}{topic.chat_id}:{message.message_id}:{message.edit_date}"
        await self.desk.note(topic.conversation_id, manager, action, text)
        await self.keep(topic, message.message_id, Kind.NOTE, seq=seq)

    async def _draft(self, topic: Topic, message: Message, manager: Manager, draft: Draft) -> None:
        """Show a canned reply in the prospect's language, with what is known put into its places."""
        async with self.database.read() as tx:
            found = await conversations.by_id(tx, topic.conversation_id)
            if found is None:
                return
            script = await self._scripts.get(tx, found.script_id, found.script_version)
        texts = canned.best(await self._canned.of(manager.id), found.state.language)
        if draft.words not in texts:
            await self.hold(topic, message, f"none {', '.join(texts)}", "")
            return
        known = canned.values(script, found.state, manager.name, self._clock())
        filled = msgspec.structs.replace(draft, words=canned.filled(texts[draft.words], known))
        await self.hold(topic, message, "draft", held.packed(filled))

    # --- keeping ---

    async def hold(self, topic: Topic, message: Message, why: str, text: str) -> None:
        """Keep a message that is not sent, and why; its writer is told or asked."""
        await self.keep(topic, message.message_id, Kind.HELD, text=f"{why}\n{text}")

    async def keep(
        self,
        topic: Topic,
        message: int,
        kind: Kind,
        *,
        text: str = "",
        receipt: str | None = None,
        seq: int | None = None,
    ) -> None:
        """Keep what a message in the group is."""
        one = Relayed(topic.chat_id, message, topic.conversation_id, kind, self._clock(), seq, receipt, text)
        async with self.database.write() as tx:
            await desk_topics.add(tx, one)

"""What managers type in the group: to the prospect through the services, or kept as a note, or asked about.

Everything here may be done twice without doing any harm: an update stays stored until it is worked through,
and every action carries the id of the message it comes from.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import msgspec

from bot.desk.telegram import held
from bot.desk.telegram.api import Api, CallTrouble, Posted, Trouble
from bot.desk.telegram.canned import Canned
from bot.desk.telegram.reading import FROM_GROUP
from bot.desk.telegram.updates import Message
from bot.services.clock import Clock
from bot.services.take_over import Answer, Desk, Manager
from dialogs.ids import Language
from storage import conversations, desk_people, desk_topics
from storage.desk_people import Update
from storage.desk_topics import Delivered, Kind, Relayed, Topic
from storage.engine import Database
from storage.records import Address, Delivery

CHANNEL = "telegram"
SLACK = timedelta(seconds=5)


class Hearing:
    """Works through messages in topics, one at a time."""

    def __init__(self, api: Api, database: Database, desk: Desk, clock: Clock, canned: Canned) -> None:
        self._api = api
        self._database = database
        self._desk = desk
        self._clock = clock
        self._canned = canned

    async def manager(self, user_id: int) -> Manager | None:
        """Give the manager whose account this is."""
        async with self._database.read() as tx:
            found = await desk_people.by_account(tx, user_id)
        return Manager(found.id, found.name) if found else None

    async def message(self, topic: Topic, messages: Sequence[Message], stored: Update) -> None:
        """Take a new message in a lead's topic, or the parts of an album."""
        message = messages[0]
        manager = await self.manager(message.sender.id) if message.sender else None
        if manager is None:
            await self._hold(topic, message, "guest", "")
        elif not message.text:
            await self.files(topic, messages, manager, stored)
        else:
            await self._typed(topic, message, manager, stored)

    async def _typed(self, topic: Topic, message: Message, manager: Manager, stored: Update) -> None:
        typed = held.read(message.text)
        match typed.kind:
            case "note":
                await self._note(topic, message, manager, typed.text)
            case "canned":
                await self._draft(topic, message, manager, typed.text)
            case "doubt":
                await self._hold(topic, message, "doubt", typed.text)
            case _:
                await self.say(topic, message.message_id, manager, typed.text, stored)

    async def files(
        self, topic: Topic, messages: Sequence[Message], manager: Manager, stored: Update
    ) -> None:
        """Pass a file on, or an album, as a copy; where that cannot be done, say so."""
        first = messages[0]
        caption = next((one.caption for one in messages if one.caption), "")
        typed = held.read(caption)
        if typed.kind == "note":
            await self._note(topic, first, manager, f"[{first.file}] {typed.text}")
        elif typed.kind != "say":
            await self._hold(topic, first, "caption", "")
        elif not all(one.file for one in messages) or not await self._can_copy(topic):
            await self._hold(topic, first, "media", "")
        else:
            copy = f"{topic.chat_id}:{','.join(str(one.message_id) for one in messages)}"
            words = " ".join(f"[{one.file}]" for one in messages) + (f" {caption}" if caption else "")
            await self.say(topic, first.message_id, manager, held.as_copy(copy, words), stored)

    async def _can_copy(self, topic: Topic) -> bool:
        """Whether the prospect's chat is this bot's own; copies do not go into a manager's Business chats."""
        async with self._database.read() as tx:
            found = await conversations.by_id(tx, topic.conversation_id)
        return found is not None and (found.channel, found.account) == (CHANNEL, self._api.account)

    async def say(
        self,
        topic: Topic,
        message: int,
        manager: Manager,
        text: str,
        stored: Update,
        *,
        again: str = "",
        beside: bool = False,
    ) -> Answer:
        """Send a manager's words; what is refused is held and asked about. ``again``: the tap that decided.

        A message that the services know already, but no line of it, was refused in an earlier try.
        """
        action = f"{FROM_GROUP}{topic.chat_id}:{message}:{again}"
        copy, words = held.copied(text)
        answer = await self._desk.reply(
            topic.conversation_id, manager, action, words, beside=beside, copy=copy
        )
        if not answer.done and again:
            return answer
        if not answer.done:
            why = f"owned {answer.owner}" if answer.why == "owned" else "unreachable"
            await self._keep(topic, message, Kind.HELD, text=f"{why}\n{text}")
            return answer
        async with self._database.write() as tx:
            seq = await desk_topics.line_of(tx, topic.conversation_id, manager.id, stored.at - SLACK)
            before = await desk_topics.message(tx, topic.chat_id, message)
            if seq is not None:
                await desk_topics.add(tx, self._said(topic, message, seq))
            elif before is None or before.kind is not Kind.SAID:
                held_again = Relayed(
                    topic.chat_id, message, topic.conversation_id, Kind.HELD, self._clock(), None, None
                )
                await desk_topics.add(tx, msgspec.structs.replace(held_again, text=f"doubt\n{text}"))
        return answer

    def _said(self, topic: Topic, message: int, seq: int) -> Relayed:
        return Relayed(
            topic.chat_id, message, topic.conversation_id, Kind.SAID, self._clock(), seq, receipt=None
        )

    async def _note(
        self, topic: Topic, message: Message, manager: Manager, text: str, seq: int | None = None
    ) -> None:
        if not text:
            await self._hold(topic, message, "empty", "")
            return
        action = f"{FROM_GROUP}{topic.chat_id}:{message.message_id}:{message.edit_date}"
        await self._desk.note(topic.conversation_id, manager, action, text)
        await self._keep(topic, message.message_id, Kind.NOTE, seq=seq)

    async def _draft(self, topic: Topic, message: Message, manager: Manager, name: str) -> None:
        async with self._database.read() as tx:
            found = await conversations.by_id(tx, topic.conversation_id)
        language = found.state.language if found else Language("en")
        text = self._canned.text(name, language)
        if text is None:
            await self._hold(topic, message, f"none {', '.join(self._canned.names())}", "")
            return
        who = found.state.answers.get("name") if found else None  # type: ignore[call-overload]
        values = {"manager": manager.name, "name": who.words if who else ""}
        await self._hold(topic, message, "draft", held.filled(text, values))

    # --- edits ---

    async def edit(self, topic: Topic, message: Message) -> None:
        """Take an edit: what was sent is changed, or taken back when it became a note; a note never leaves."""
        manager = await self.manager(message.sender.id) if message.sender else None
        async with self._database.read() as tx:
            known = await desk_topics.message(tx, topic.chat_id, message.message_id)
        if manager is None or known is None:
            return
        if not message.text:
            await self._edit_caption(topic, message, known)
            return
        typed = held.read(message.text)
        if known.kind is Kind.NOTE:
            await self._note(topic, message, manager, typed.text if typed.kind == "note" else message.text)
            if typed.kind != "note":
                await self._hold(topic, message, "stays", "")
        elif known.kind is Kind.HELD and known.text:
            await self._hold_again(topic, message, manager, known, typed)
        elif known.kind is Kind.SAID and known.seq is not None:
            await self._edit_sent(topic, message, manager, known.seq, typed)

    async def _edit_caption(self, topic: Topic, message: Message, known: Relayed) -> None:
        """A file that left stays as it left; one that waits is asked about no more."""
        if known.kind is Kind.SAID:
            await self._keep(topic, message.message_id, Kind.HELD, text="late\n", seq=known.seq)
        elif known.kind is Kind.HELD and known.text:
            await self._hold(topic, message, "caption", "")

    async def _hold_again(
        self, topic: Topic, message: Message, manager: Manager, known: Relayed, typed: held.Typed
    ) -> None:
        why = known.text.partition("\n")[0]
        if typed.kind == "note":
            await self._note(topic, message, manager, typed.text)
        elif why in held.PLAIN or why == "draft":
            return
        else:
            await self._keep(
                topic, message.message_id, Kind.HELD, text=f"{why}\n{typed.text}", receipt=known.receipt
            )

    async def _edit_sent(
        self, topic: Topic, message: Message, manager: Manager, seq: int, typed: held.Typed
    ) -> None:
        async with self._database.read() as tx:
            line = await desk_topics.delivered(tx, topic.conversation_id, seq)
        if line is None:
            return
        if typed.kind == "say":
            if await self._changed(topic, seq, line, typed.text):
                return
        elif await self._taken_back(topic, seq, line):
            text = typed.text if typed.kind == "note" else message.text
            await self._note(topic, message, manager, text, seq)
            return
        await self._keep(topic, message.message_id, Kind.HELD, text="late\n", seq=seq)

    async def _changed(self, topic: Topic, seq: int, line: Delivered, text: str) -> bool:
        """Change a line on the prospect's screen and in the transcript; ``False`` where that cannot be done."""
        if line.state is not Delivery.NEW and not await self._call_there(line, "editMessageText", text=text):
            return False
        async with self._database.write() as tx:
            await desk_topics.rewrite(tx, topic.conversation_id, seq, text)
        return True

    async def _taken_back(self, topic: Topic, seq: int, line: Delivered) -> bool:
        """Take a line back from the prospect; ``False`` where that cannot be done."""
        async with self._database.write() as tx:
            kept_back = await desk_topics.withhold(tx, topic.conversation_id, seq)
        if not kept_back and not await self._call_there(line, "deleteMessage"):
            return False
        async with self._database.write() as tx:
            await desk_topics.rewrite(tx, topic.conversation_id, seq, "(taken back)")
        return True

    async def _call_there(self, line: Delivered, method: str, **params: str) -> bool:
        if line.channel != CHANNEL or line.account.partition(":")[0] != self._api.account:
            return False
        chat, _, connection = line.address.partition("@")
        if not line.external_id or connection:
            return False
        there = {"chat_id": int(chat), "message_id": int(line.external_id)}
        try:
            await self._api(method, there | params, Posted if params else bool)
        except CallTrouble as trouble:
            if trouble.trouble in (Trouble.SLOW_DOWN, Trouble.LATER):
                raise
            return trouble.trouble is Trouble.DONE
        return True

    async def prospect_edited(self, message: Message, stored: Update) -> str:
        """Show managers what a prospect changed later; give the conversation, empty where there is no topic.

        The row stands under a number no message has: it answers none.
        """
        here = Address(CHANNEL, self._api.account, str(message.chat.id))
        async with self._database.read() as tx:
            found = await conversations.find(tx, here)
            topic = await desk_topics.topic_of(tx, found.id) if found else None
        if topic is None:
            return ""
        await self._keep(topic, -stored.update_id, Kind.HELD, text=f"edited\n{message.text}")
        return topic.conversation_id

    # --- keeping ---

    async def _hold(self, topic: Topic, message: Message, why: str, text: str) -> None:
        await self._keep(topic, message.message_id, Kind.HELD, text=f"{why}\n{text}")

    async def _keep(
        self,
        topic: Topic,
        message: int,
        kind: Kind,
        *,
        text: str = "",
        receipt: str | None = None,
        seq: int | None = None,
    ) -> None:
        one = Relayed(topic.chat_id, message, topic.conversation_id, kind, self._clock(), seq, receipt, text)
        async with self._database.write() as tx:
            await desk_topics.add(tx, one)

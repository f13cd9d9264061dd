"""Managers' edits in the group: what was sent is changed or taken back; a note never leaves."""

from __future__ import annotations

import msgspec

from bot.desk.telegram import held
from bot.desk.telegram.hearing import SLACK, Hearing
from bot.desk.telegram.reading import FROM_GROUP
from bot.desk.telegram.updates import Message
from bot.services.take_over import Answer, Manager
from storage import desk_topics
from storage.desk_people import Update
from storage.desk_topics import Kind, Relayed, Topic


class Edit(msgspec.Struct, frozen=True):
    """One edit of a message that was sent: by whom, and what it was."""

    topic: Topic
    message: Message
    manager: Manager
    known: Relayed
    stored: Update


class Changing:
    """Works through edits, one at a time; doing one twice does no harm."""

    def __init__(self, hearing: Hearing) -> None:
        self._hearing = hearing

    async def edit(self, topic: Topic, message: Message, stored: Update) -> None:
        """Take an edit of a message or of a file's caption. Only its writer's own account can make one."""
        seat = await self._hearing.at_work(message, topic) if message.sender else None
        async with self._hearing.database.read() as tx:
            known = await desk_topics.message(tx, topic.chat_id, message.message_id)
        if seat is None or known is None:
            return
        typed = held.read(message.words or message.caption)
        match known.kind:
            case Kind.NOTE:
                await self._of_note(topic, message, seat.manager, typed)
            case Kind.HELD if known.text:
                await self._of_held(Edit(topic, message, seat.manager, known, stored), typed)
            case Kind.SAID if known.seq is not None:
                await self._of_sent(Edit(topic, message, seat.manager, known, stored))

    async def _of_note(self, topic: Topic, message: Message, manager: Manager, typed: held.Typed) -> None:
        """A note stays a note, whatever it is edited into."""
        words = message.words or message.caption
        is_note = typed.kind == "note"
        await self._hearing.note(topic, message, manager, typed.text if is_note else words)
        if not is_note:
            await self._hearing.hold(topic, message, "stays", "")

    async def _of_held(self, one: Edit, typed: held.Typed) -> None:
        """A message that waits for a decision waits with its new words; one that went nowhere is taken anew."""
        topic, message, known = one.topic, one.message, one.known
        why, _, text = known.text.partition("\n")
        if typed.kind == "note":
            await self._hearing.note(topic, message, one.manager, typed.text)
        elif why == "stays":
            await self._of_note(topic, message, one.manager, typed)
        elif not text or why == "told" or (why == "draft" and typed.kind != "canned"):
            if why != "unreachable" and not message.media_group_id:
                await self._hearing.message(topic, [message], one.stored)
        elif why == "draft":
            return  # a second question would leave the first one's button to send other words than it shows
        elif not message.text:
            await self._hearing.hold(topic, message, "caption", "")
        else:
            quotes = held.unpacked(text).quotes
            draft = held.packed(held.Draft(typed.text, quotes=quotes))
            await self._hearing.keep(
                topic, message.message_id, Kind.HELD, text=f"{why}\n{draft}", receipt=known.receipt
            )

    async def _of_sent(self, one: Edit) -> None:
        """Change what the prospect sees; whatever does not look like words for them is taken back instead."""
        words = one.message.words or one.message.caption
        typed = held.read(words)
        if words and typed.kind != "say":
            if (await self._change(one, "")).done:
                text = typed.text if typed.kind == "note" else words
                await self._hearing.note(one.topic, one.message, one.manager, text or words, one.known.seq)
                await self._settled(one)
        elif not one.message.text and not one.known.receipt and one.message.media_group_id:
            await self._say_so(one, "late")
        elif not words:
            await self._say_so(one, "bare")
        else:
            await self._change(one, words)

    async def _say_so(self, one: Edit, why: str) -> None:
        """Say why something was not changed; the message stays what it is."""
        text = f"{one.message.message_id} {why}"
        await self._hearing.keep(one.topic, -one.stored.update_id, Kind.EDIT, text=text)

    async def _change(self, one: Edit, text: str) -> Answer:
        """Pass a change on; the row that owes its receipt stands under a number no message has."""
        assert one.known.seq is not None  # noqa: S101 - for mypy: the caller looked
        topic, number = one.topic, one.message.message_id
        action = f"{FROM_GROUP}{topic.chat_id}:{number}:e{one.stored.update_id}"
        desk = self._hearing.desk
        answer = await desk.edit(topic.conversation_id, one.manager, action, one.known.seq, text)
        if not answer.done:
            await self._say_so(one, answer.why)
            return answer
        async with self._hearing.database.read() as tx:
            since = one.stored.at - SLACK
            seq = await desk_topics.line_of(tx, topic.conversation_id, one.manager.id, since, text.strip())
        if seq is not None:
            owed = f"{number}" if text else f"{number} note"
            await self._hearing.keep(topic, -one.stored.update_id, Kind.EDIT, text=owed, seq=seq)
        return answer

    async def _settled(self, one: Edit) -> None:
        """The receipt of a note that was sent before is owed by the change that takes it back."""
        number = one.message.message_id
        await self._hearing.keep(one.topic, number, Kind.NOTE, seq=one.known.seq, receipt="")

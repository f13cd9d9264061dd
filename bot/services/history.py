"""What a prospect may see of their own conversation, for channels that keep no history themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

import msgspec

from bot.channels.contract import Line
from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.typing import Typing
from dialogs.events import Attached, Edited
from dialogs.ids import Language, ManagerId
from dialogs.messages import Message, Voice
from storage import conversations, edits, managers, outbox, records, transcripts
from storage.engine import Database
from storage.records import Address, Delivery

SHOWN = frozenset({Delivery.RECEIVED, Delivery.SENDING, Delivery.SENT, Delivery.UNCERTAIN})
"""States of lines that have left, or came in; a line not yet claimed for sending is not shown."""


class ChatHistory:
    """The ``History`` of one channel."""

    def __init__(
        self,
        database: Database,
        channel: str,
        account: str,
        clock: Clock,
        feed: Feed,
        *,
        typing: Typing,
    ) -> None:
        self._database = database
        self._channel = channel
        self._account = account
        self._clock = clock
        self._feed = feed
        self._typing = typing

    async def since(self, address: str, seq: int) -> Sequence[Line]:
        """Give every line after ``seq`` that the prospect may see, oldest first.

        It ends before the first line that has still to leave, so that a cursor never passes over one. A line
        that was changed has its newest words; each change is a line as well (``message.edits``), for a page
        that shows the first words already.
        """
        async with self._database.read() as tx:
            found = await conversations.find(tx, Address(self._channel, self._account, address))
            if found is None:
                return ()
            lines = await transcripts.since(tx, found.id, seq)
            by_manager = any(line.manager_id for line in lines)
            names = {one.id: one.name for one in await managers.everybody(tx)} if by_manager else {}
        left = list(takewhile(lambda line: line.state is not Delivery.NEW, lines))
        newest, changes = edits.folded(left), edits.targets(left)
        shown: list[Line] = []
        for line in left:
            changed = newest[line.seq].text if line.seq in newest else None
            if line.state in SHOWN and (line.message or line.heard) and changed != "":
                shown.append(_shown(line, found.state.language, names, changed, changes.get(line.seq, 0)))
        return shown

    async def seen(self, shown: Mapping[str, int]) -> None:
        """Note for each address up to which seq everything was shown to its prospect."""
        async with self._database.write(patient=True) as tx:
            found = await outbox.seen(tx, self._channel, self._account, shown, self._clock())
        self._feed.sent(found)

    async def types(self, address: str) -> None:
        """Tell the managers that the prospect is typing."""
        async with self._database.read() as tx:
            found = await conversations.find(tx, Address(self._channel, self._account, address))
        if found is not None:
            self._typing.prospect(found.id)


def _shown(
    line: records.Line, language: Language, names: Mapping[ManagerId, str], changed: str | None, edits: int
) -> Line:
    """Give a line as the prospect sees it now; ``changed`` are its newest words, ``edits`` the line it changes."""
    message = line.message or _heard(line.heard, language, edits)
    if changed is not None:
        message = msgspec.structs.replace(message, text=changed)
    manager = names.get(line.manager_id, "") if line.manager_id else ""
    return Line(line.seq, line.voice, line.at, message, line.external_id or "", manager)


def spoken(one: records.Spoken) -> Line | None:
    """Give a prospect's new line as they see it; ``None`` where older lines are not what they were."""
    if one.heard is None or isinstance(one.heard.event, Edited):
        return None
    message = _heard(one.heard, one.conversation.state.language, 0)
    return Line(one.seq, Voice.PROSPECT, one.at, message, one.external_id)


def _heard(heard: records.Heard | None, language: Language, edits: int) -> Message:
    event = heard.event if heard else None
    if isinstance(event, Attached) and event.file and event.file.id:
        return Message(event.caption, language, files=(event.file,))
    return Message(heard.words if heard else "", language, edits=edits)

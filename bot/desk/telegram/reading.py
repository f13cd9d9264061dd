"""One moment's view of everything a topic depends on."""

from __future__ import annotations

import msgspec

from bot.desk.inbox.card import card
from bot.desk.telegram.plan import Lead
from bot.services.clock import Clock
from bot.services.scripts import Scripts
from dialogs.ids import ManagerId
from storage import conversations, desk_people, desk_topics, managers, transcripts
from storage.desk_order import desk_order
from storage.desk_topics import Topic
from storage.engine import Database, Transaction
from storage.records import Conversation

TAIL = 20
"""Lines of the talk that a new topic begins with."""
FROM_GROUP = "group:"
"""How the external id of what managers do in the group begins."""


class View(msgspec.Struct, frozen=True):
    """A lead and its topic, read together."""

    lead: Lead
    topic: Topic | None


class Reading:
    """Reads leads and topics; changes nothing."""

    def __init__(self, database: Database, scripts: Scripts, clock: Clock) -> None:
        self._database = database
        self._scripts = scripts
        self._clock = clock

    async def view(self, conversation: str) -> View | None:
        """Give a conversation and its topic; ``None`` for one that is not there."""
        async with self._database.read() as tx:
            found = await conversations.by_id(tx, conversation)
            if found is None:
                return None
            topic = await desk_topics.topic_of(tx, conversation)
            if topic is None and not _is_listed(found):
                return None
            return View(await self._lead(tx, found, topic), topic)

    async def _lead(self, tx: Transaction, found: Conversation, topic: Topic | None) -> Lead:
        script = await self._scripts.get(tx, found.script_id, found.script_version)
        after = topic.log_seq if topic else 0
        notes = await desk_topics.notes_after(tx, found.id, topic.note_id if topic else 0)
        names = {one.id: one.name for one in await managers.everybody(tx)}
        return Lead(
            conversation=found.id,
            channel=found.channel,
            started=found.state.started,
            version=found.version,
            listed=_is_listed(found),
            card=card(script, found.state, self._clock()),
            lines=await transcripts.since(tx, found.id, after, withheld=True),
            said=await desk_topics.said(tx, found.id, after),
            notes=_elsewhere(notes, names),
            last_note=notes[-1][0] if notes else 0,
            owed=await desk_topics.owed(tx, found.id),
            newest=await desk_topics.last_message(tx, found.id),
            names=names,
            managers=await desk_people.linked(tx) if topic and topic.menu == "give" else (),
        )


def _is_listed(found: Conversation) -> bool:
    return desk_order(found.state, found.lead_class, complete=found.complete) is not None


def _elsewhere(notes: desk_topics.Notes, names: dict[ManagerId, str]) -> list[tuple[int, str, str]]:
    """Give the notes that were not written in the group, with their writers' names."""
    return [
        (id_, names.get(ManagerId(by), "a manager"), text)
        for id_, by, text, external in notes
        if text and not external.startswith(FROM_GROUP)
    ]

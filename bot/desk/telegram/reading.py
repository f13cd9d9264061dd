"""One moment's view of everything a topic depends on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

import msgspec

from bot.desk.inbox.card import card
from bot.desk.inbox.wording import FALLBACK, words
from bot.desk.telegram.lead import Change, Lead
from bot.desk.telegram.lines import TELEGRAM, album_of
from bot.services.clock import Clock
from bot.services.people import beside
from bot.services.scripts import Scripts
from dialogs.ids import ManagerId
from storage import conversations, desk_people, desk_topics, edits, transcripts
from storage.desk_glance import Glance, glance
from storage.desk_order import desk_order
from storage.desk_topics import Called, Kind, Owed, Topic
from storage.engine import Database, Transaction
from storage.records import Conversation, Delivery, Line

TAIL = 20
"""Lines of the talk that a new topic begins with."""
FROM_GROUP = "group:"
"""How the external id of what managers do in the group begins."""
WORDS = 3
"""So many of the prospect's last messages the card shows."""
LONGEST = 5000
"""The most lines that are looked through for what a change was about."""


class View(msgspec.Struct, frozen=True):
    """A lead and its topic, read together."""

    lead: Lead
    topic: Topic | None


class Reading:
    """Reads leads and topics; changes nothing. ``link`` begins the address of a chat in the inbox.

    ``account`` is the bot's: what prospects send it can be copied.
    """

    language: str = FALLBACK
    """What the group speaks; the room sets it."""

    def __init__(
        self, database: Database, scripts: Scripts, clock: Clock, account: str, link: str = ""
    ) -> None:
        self._database = database
        self._scripts = scripts
        self._clock = clock
        self._account = account
        self._link = link

    async def view(self, conversation: str) -> View | None:
        """Give a conversation and its topic; ``None`` for one that is not there."""
        async with self._database.read() as tx:
            found = await conversations.by_id(tx, conversation)
            if found is None:
                return None
            seen = await glance(tx, conversation, self._clock(), words=WORDS)
            if seen.topic is None and not _is_listed(found):
                return None
            return View(await self._lead(tx, found, seen), seen.topic)

    async def _lead(self, tx: Transaction, found: Conversation, seen: Glance) -> Lead:
        script = await self._scripts.get(tx, found.script_id, found.script_version)
        topic, notes = seen.topic, seen.notes
        lead = Lead(
            conversation=found.id,
            channel=found.channel,
            started=found.state.started,
            version=found.version,
            listed=_is_listed(found),
            card=card(script, found.state, self._clock(), words(self.language)),
            lines=seen.lines,
            said=seen.said,
            notes=_elsewhere(notes, seen.names, words(self.language).plain("common.manager")),
            last_note=notes[-1][0] if notes else 0,
            owed=seen.owed,
            newest=seen.newest,
            names=seen.names,
            managers=await desk_people.linked(tx) if topic and topic.menu == "give" else (),
            words=[one for one in seen.words if one],
            snoozed_until=seen.snoozed_until,
            accounts=await _accounts(tx, seen.owed),
            beside=await beside(tx, found.id, seen.pairs),
            language=self.language,
            chat=int(found.address) if (found.channel, found.account) == (TELEGRAM, self._account) else 0,
            link=f"{self._link}/{found.id}" if self._link else "",
        )
        return await _related(tx, lead, topic)


async def _related(tx: Transaction, lead: Lead, topic: Topic | None) -> Lead:
    """Add what lines refer to: those they change, those they answer."""
    if topic is None:
        return lead
    quotes = await _quotes(tx, lead, topic)
    if not any(edits.is_edit(line) for line in lead.lines):
        return msgspec.structs.replace(lead, quotes=quotes)
    whole = await transcripts.since(tx, lead.conversation, 0, limit=LONGEST, withheld=True)
    folded = edits.folded(whole)
    changes = await _changes(tx, lead, whole)
    return msgspec.structs.replace(lead, quotes=quotes, folded=folded, changes=changes)


async def _quotes(tx: Transaction, lead: Lead, topic: Topic) -> Mapping[int, int]:
    found = {}
    for line in lead.lines:
        if line.seq <= topic.seq or line.seq in lead.said:
            continue
        number = edits.quoted_id(line.heard)
        answered = line.message.quotes if line.message else 0
        if number:
            answered = await edits.by_message(tx, lead.conversation, number) or 0
        shown = await desk_topics.shown_as(tx, lead.conversation, answered) if answered else None
        if shown is not None:
            found[line.seq] = shown.message_id
    return found


async def _changes(tx: Transaction, lead: Lead, whole: Sequence[Line]) -> Mapping[int, Change]:
    targets, words = edits.targets(whole), {line.seq: edits.words(line) for line in whole}
    found = {}
    for line in whole:
        if not edits.is_edit(line):
            continue
        to, after = targets.get(line.seq), edits.words(line)
        before = words.get(to, "") if to else ""
        if to:
            words[to] = after
        if lead.lines and line.seq >= lead.lines[0].seq and line.state is not Delivery.WITHHELD:
            shown = await desk_topics.shown_as(tx, lead.conversation, to) if to else None
            inside = [one for one in whole if shown and shown.first <= one.seq <= shown.last]
            kept = [one for one in inside if one.seq not in lead.said and one.state is not Delivery.WITHHELD]
            found[line.seq] = Change(
                before, after, shown.message_id if shown else None, kept, _is_head(whole, to)
            )
    return found


def _is_head(whole: Sequence[Line], seq: int | None) -> bool:
    """Whether a line is no later part of an album."""
    here = next((line for line in whole if line.seq == seq), None)
    before = next((line for line in whole if seq is not None and line.seq == seq - 1), None)
    return here is None or before is None or not album_of(here) or album_of(before) != album_of(here)


async def _accounts(tx: Transaction, owed: Sequence[Owed]) -> Mapping[ManagerId, int]:
    called = [Called.read(one.text) for one in owed if one.kind is Kind.CALL]
    wanted = {id_ for one in called for id_ in one.managers}
    return await desk_people.accounts(tx, wanted) if wanted else {}


def link_to_inbox(public_url: str) -> str:
    """Give where the inbox begins, nothing where only this machine can open it: the messenger takes no such link."""
    host = urlsplit(public_url).hostname or ""
    if (
        not host
        or host == "localhost"
        or host.endswith(".localhost")
        or host.startswith(("127.", "0.", "::1"))
    ):
        return ""
    return f"{public_url.rstrip('/')}/inbox"


def _is_listed(found: Conversation) -> bool:
    return desk_order(found.state, found.lead_class, complete=found.complete) is not None


def _elsewhere(
    notes: desk_topics.Notes, names: Mapping[ManagerId, str], somebody: str
) -> list[tuple[int, str, str]]:
    """Give the notes that were not written in the group, with their writers' names."""
    return [
        (id_, names.get(ManagerId(by), somebody), text)
        for id_, by, text, external in notes
        if text and not external.startswith(FROM_GROUP)
    ]

"""The desk in a group: a topic for each lead, which message is which line, and updates still to work through.

Nothing personal is kept here but what a manager typed and has not yet decided on (``Relayed.text``).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeAlias

import msgspec
from sqlalchemy import Row, and_, delete, insert, or_, select, update

from dialogs.ids import ManagerId
from dialogs.messages import Voice
from dialogs.modes import Mode
from storage.codec import decode_message
from storage.engine import Transaction
from storage.errors import DuplicateError
from storage.records import Delivery
from storage.tables import constant, conversation, note, relay, snooze, topic, transcript


class Topic(msgspec.Struct, frozen=True):
    """A lead's topic, and what was shown in it so far.

    ``thread_id`` is ``None`` until it is created, and again after somebody deleted it. ``title`` and ``card``
    are fingerprints of what stands there. Lines up to ``seq`` and notes up to ``note_id`` are mirrored; the
    message ``log_id`` may be continued by edits while it is the newest (its lines begin after ``log_seq``).
    ``version`` is the conversation's when everything was last up to date. ``started`` tells a forgotten
    conversation from the one that was shown.
    """

    conversation_id: str
    chat_id: int
    started: datetime
    thread_id: int | None = None
    version: int = 0
    title: str = ""
    card_id: int | None = None
    card: str = ""
    is_pinned: bool = False
    is_open: bool = True
    seq: int = 0
    note_id: int = 0
    log_id: int | None = None
    log_seq: int = 0
    menu: str = ""
    snoozed_until: datetime | None = None


Notes: TypeAlias = Sequence[tuple[int, str, str, str]]
"""Id, manager, text and external id of each note."""


class Kind(StrEnum):
    """What a message in the group is."""

    CARD = "card"
    LINE = "line"
    """Mirrors a line, or several up to ``seq``."""
    SAID = "said"
    """A manager's message that became the line ``seq``."""
    NOTE = "note"
    HELD = "held"
    """A manager's message that waits for a decision."""
    WORD = "word"
    """Something else the bot posted."""
    EDIT = "edit"
    """A manager's change of their message, as the line ``seq``; its ``text`` names the message."""
    CALL = "call"
    """Managers have to be called (``Called``). The numbers of this and of ``EDIT`` are below zero."""


FROM_HERE = (Kind.SAID, Kind.HELD, Kind.NOTE, Kind.EDIT)
"""What managers' own messages are; with a ``seq`` they stand for that line."""


class Relayed(msgspec.Struct, frozen=True):
    """One message in the group. ``receipt`` is what its writer was shown; ``None``: still owed.

    The ``text`` of a mirrored line is the number of the first line that stands in it.
    """

    chat_id: int
    message_id: int
    conversation_id: str
    kind: Kind
    at: datetime
    seq: int | None = None
    receipt: str | None = ""
    text: str = ""


class Owed(msgspec.Struct, frozen=True):
    """A message whose fate its writer does not know yet; ``state`` is its line's, if it became one."""

    message_id: int
    kind: Kind
    text: str
    state: Delivery | None
    error: str
    at: datetime
    seq: int | None = None


class Called(msgspec.Struct, frozen=True):
    """Which managers are called with which words; ``hot``: in sight of the whole group."""

    text: str
    managers: tuple[ManagerId, ...] = ()
    hot: bool = False

    @classmethod
    def read(cls, text: str) -> Called:
        """Read it as it was kept; erased, nothing is left of it."""
        return msgspec.json.decode(text, type=cls) if text else cls("")


# --- topics ---


async def topic_of(tx: Transaction, conversation_id: str) -> Topic | None:
    """Give the topic of a conversation."""
    found = (await tx.execute(select(topic).where(topic.c.conversation_id == conversation_id))).one_or_none()
    return _topic(found) if found else None


async def by_thread(tx: Transaction, chat_id: int, thread_id: int) -> Topic | None:
    """Give the topic with that thread."""
    query = select(topic).where(topic.c.chat_id == chat_id, topic.c.thread_id == thread_id)
    found = (await tx.execute(query)).first()
    return _topic(found) if found else None


async def place(tx: Transaction, wanted: Topic) -> Topic:
    """Insert a topic's row before the topic is created; whoever comes second is given the first's row."""
    try:
        await tx.execute(insert(topic).values(msgspec.structs.asdict(wanted)))
    except DuplicateError:
        found = await topic_of(tx, wanted.conversation_id)
        assert found is not None  # noqa: S101 - for mypy: the key was taken
        return found
    return wanted


async def created(tx: Transaction, conversation_id: str, thread_id: int, title: str) -> bool:
    """Keep the thread just created; ``False`` when there is another one already: delete yours."""
    mine = (topic.c.conversation_id == conversation_id, topic.c.thread_id.is_(None))
    values = {"thread_id": thread_id, "title": title, "is_open": True, "card_id": None, "card": ""}
    done = await tx.execute(update(topic).where(*mine).values(values | {"is_pinned": False, "log_id": None}))
    return bool(done.rowcount)


async def change(tx: Transaction, conversation_id: str, **changed: Any) -> None:
    """Change fields of a topic's row."""
    await tx.execute(update(topic).where(topic.c.conversation_id == conversation_id).values(changed))


async def drop(tx: Transaction, conversation_id: str) -> None:
    """Forget a topic and everything in it."""
    await tx.execute(delete(relay).where(relay.c.conversation_id == conversation_id))
    await tx.execute(delete(topic).where(topic.c.conversation_id == conversation_id))


async def behind(tx: Transaction, chat_id: int, since: datetime) -> list[str]:
    """Give the conversations whose topic may not show everything: after a start, this is all there is to do.

    Those without a topic count when a manager is wanted or has them, or when something was said after
    ``since`` (aware), so that a group bound to an old database is not flooded.
    """
    fresh = or_(
        conversation.c.mode.in_([constant(Mode.WAITING), constant(Mode.MANAGER)]),
        conversation.c.last_text_at >= since,
    )
    stale = or_(topic.c.version < conversation.c.version, topic.c.chat_id != chat_id)
    closing = and_(conversation.c.mode == constant(Mode.CLOSED), topic.c.is_open)
    late = or_(stale, closing, topic.c.thread_id.is_(None), topic.c.snoozed_until.is_not(None))
    listed = (
        select(conversation.c.id)
        .outerjoin(topic, topic.c.conversation_id == conversation.c.id)
        .where(conversation.c.desk_order.is_not(None))
        .where(or_(and_(topic.c.conversation_id.is_(None), fresh), late))
        .order_by(conversation.c.desk_order)
    )
    gone = (
        select(topic.c.conversation_id)
        .join(conversation, topic.c.conversation_id == conversation.c.id)
        .where(conversation.c.started_at != topic.c.started)
    )
    owed = select(relay.c.conversation_id).where(relay.c.receipt.is_(None)).distinct()
    noted = (
        select(topic.c.conversation_id)
        .join(note, note.c.conversation_id == topic.c.conversation_id)
        .where(note.c.id > topic.c.note_id)
        .distinct()
    )
    asleep = (
        select(topic.c.conversation_id)
        .join(snooze, snooze.c.conversation_id == topic.c.conversation_id)
        .where(or_(topic.c.snoozed_until.is_(None), topic.c.snoozed_until != snooze.c.until))
    )
    wanted = (listed, gone, owed, noted, asleep)
    found = [row[0] for query in wanted for row in await tx.execute(query)]
    return list(dict.fromkeys(found))


async def shown_in(tx: Transaction, chat_id: int, limit: int) -> list[str]:
    """Give the conversations with an open topic in a group, those first that the inbox lists first."""
    query = (
        select(topic.c.conversation_id)
        .join(conversation, topic.c.conversation_id == conversation.c.id)
        .where(topic.c.chat_id == chat_id, topic.c.thread_id.is_not(None), topic.c.is_open)
        .order_by(conversation.c.desk_order)
        .limit(limit)
    )
    return [row[0] for row in await tx.execute(query)]


# --- messages ---


async def add(tx: Transaction, *messages: Relayed) -> None:
    """Keep what messages in the group are; one that is known is replaced."""
    for one in messages:
        here = (relay.c.chat_id == one.chat_id, relay.c.message_id == one.message_id)
        await tx.execute(delete(relay).where(*here))
        await tx.execute(insert(relay).values(msgspec.structs.asdict(one)))


async def message(tx: Transaction, chat_id: int, message_id: int) -> Relayed | None:
    """Say what a message in the group is."""
    query = select(relay).where(relay.c.chat_id == chat_id, relay.c.message_id == message_id)
    found = (await tx.execute(query)).one_or_none()
    return _relayed(found) if found else None


async def line_of(
    tx: Transaction, conversation_id: str, manager: ManagerId, since: datetime, text: str
) -> int | None:
    """Give the newest line of ``manager`` since a moment that no message in the group stands for yet.

    One with these words comes before any other: a manager may write in the inbox at the same time.
    """
    taken = select(relay.c.seq).where(relay.c.conversation_id == conversation_id, relay.c.kind.in_(FROM_HERE))
    query = (
        select(transcript.c.seq, transcript.c.body)
        .where(transcript.c.conversation_id == conversation_id, transcript.c.voice == Voice.MANAGER)
        .where(transcript.c.manager_id == manager, transcript.c.at >= since)
        .where(transcript.c.seq.not_in(taken.where(relay.c.seq.is_not(None))))
        .order_by(transcript.c.seq.desc())
    )
    rows = (await tx.execute(query)).all()
    same = (row.seq for row in rows if row.body and decode_message(row.body).text == text)
    return next(same, rows[0].seq if rows else None)


async def call(tx: Transaction, conversation_id: str, called: Called, now: datetime) -> bool:
    """Keep that managers have to be called into a topic; ``False`` where there is none."""
    found = await topic_of(tx, conversation_id)
    if found is None:
        return False
    number = -(10**15) - int(now.timestamp() * 1_000_000)
    text = msgspec.json.encode(called).decode()
    await add(tx, Relayed(found.chat_id, number, conversation_id, Kind.CALL, now, receipt=None, text=text))
    return True


async def receipt(tx: Transaction, chat_id: int, message_id: int, shown: str) -> None:
    """Keep what a message's writer was shown."""
    here = (relay.c.chat_id == chat_id, relay.c.message_id == message_id)
    await tx.execute(update(relay).where(*here).values(receipt=shown))


async def told_to_wait(tx: Transaction, chat_id: int, message_id: int) -> None:
    """Keep that a message's writer knows it is being tried again; its receipt is still owed."""
    here = (relay.c.chat_id == chat_id, relay.c.message_id == message_id)
    await tx.execute(update(relay).where(*here).values(text="waits"))


class Shown(msgspec.Struct, frozen=True):
    """A message in the group that shows a line: a manager's own (``first`` 0), or a post of several lines."""

    message_id: int
    first: int = 0
    last: int = 0


async def shown_as(tx: Transaction, conversation_id: str, seq: int) -> Shown | None:
    """Give the message in the group that shows a line; ``None`` where there is none.

    A line that was cut into several posts is shown by the first of them, with no lines to put together again.
    """
    here = (relay.c.conversation_id == conversation_id, relay.c.message_id > 0)
    own = select(relay.c.message_id).where(*here, relay.c.kind.in_(FROM_HERE), relay.c.seq == seq)
    found: int | None = (await tx.execute(own.order_by(relay.c.message_id))).scalar()
    if found is not None:
        return Shown(found)
    query = (
        select(relay.c.message_id, relay.c.seq, relay.c.text)
        .where(*here, relay.c.kind == Kind.LINE, relay.c.seq >= seq)
        .order_by(relay.c.seq, relay.c.message_id)
        .limit(8)
    )
    rows = (await tx.execute(query)).all()
    posts = [Shown(row.message_id, int(row.text), row.seq) for row in rows if row.text.isdigit()]
    fits = [one for one in posts if one.first <= seq <= one.last]
    if len(fits) == 1 and sum(one.first <= fits[0].last and one.last >= fits[0].first for one in posts) == 1:
        return fits[0]
    return Shown(fits[0].message_id) if fits else None


async def posted_since(tx: Transaction, chat_id: int, since: datetime) -> list[datetime]:
    """Give when the bot posted into the group since a moment, oldest first."""
    mine = [constant(kind) for kind in (Kind.CARD, Kind.LINE, Kind.WORD)]
    query = (
        select(relay.c.at)
        .where(relay.c.chat_id == chat_id, relay.c.kind.in_(mine))
        .order_by(relay.c.message_id.desc())
        .limit(40)
    )
    return sorted(at for (at,) in await tx.execute(query) if at >= since)


def _topic(row: Row[*tuple[Any, ...]]) -> Topic:
    return Topic(**row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for a row as a mapping


def _relayed(row: Row[*tuple[Any, ...]]) -> Relayed:
    fields = dict(row._mapping)  # noqa: SLF001
    return Relayed(**fields | {"kind": Kind(row.kind)})

"""Everything about one conversation that its topic in the managers' group shows, read with a single hop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import BindParameter, and_, bindparam, func, or_, select

from dialogs.ids import ManagerId
from storage import people, transcripts
from storage.codec import decode_heard
from storage.desk_topics import FROM_HERE, Kind, Notes, Owed, Topic
from storage.engine import Transaction
from storage.moments import moment, moment_or_none, stamp
from storage.people import Pair
from storage.records import Delivery, Line
from storage.statements import Row, Statement, Steps
from storage.tables import conversation, manager, note, relay, snooze, topic, transcript

_here: BindParameter[Any] = bindparam("of")
_FIELDS = Topic.__struct_fields__
_TOPIC = Statement(select(*(topic.c[name] for name in _FIELDS)).where(topic.c.conversation_id == _here), "of")
_OWED = Statement(
    select(
        relay.c.message_id,
        relay.c.kind,
        relay.c.text,
        transcript.c.state,
        transcript.c.error,
        func.coalesce(transcript.c.sent_at, relay.c.at),
        relay.c.seq,
    )
    .outerjoin(
        transcript,
        and_(transcript.c.conversation_id == relay.c.conversation_id, transcript.c.seq == relay.c.seq),
    )
    .where(relay.c.conversation_id == _here, relay.c.receipt.is_(None))
    .order_by(relay.c.message_id),
    "of",
)
_SAID = Statement(
    select(relay.c.seq)
    .where(relay.c.conversation_id == _here, relay.c.seq > bindparam("after"))
    .where(or_(*(relay.c.kind == bindparam(f"kind{number}") for number in range(len(FROM_HERE))))),
    "of",
    "after",
    *(f"kind{number}" for number in range(len(FROM_HERE))),
)
_NEWEST = Statement(select(func.max(relay.c.message_id)).where(relay.c.conversation_id == _here), "of")
_NOTES = Statement(
    select(note.c.id, note.c.manager_id, note.c.text, note.c.external_id)
    .where(note.c.conversation_id == _here, note.c.id > bindparam("after"))
    .order_by(note.c.id),
    "of",
    "after",
)
_WORDS = Statement(
    select(transcript.c.body)
    .where(transcript.c.conversation_id == _here, transcript.c.direction == bindparam("way"))
    .order_by(transcript.c.seq.desc())
    .limit(bindparam("most"))
    .offset(bindparam("skip")),
    "of",
    "way",
    "most",
    "skip",
)
_ASLEEP = Statement(
    select(snooze.c.until)
    .join(conversation, conversation.c.id == snooze.c.conversation_id)
    .where(snooze.c.conversation_id == _here, snooze.c.until > bindparam("now"))
    .where(conversation.c.seen_at <= snooze.c.at),
    "of",
    "now",
)
_NAMES = Statement(select(manager.c.id, manager.c.name).order_by(manager.c.name))


class Glance(msgspec.Struct, frozen=True):
    """What was read. ``lines``, ``said`` and ``notes`` are those after what the topic shows for good."""

    topic: Topic | None
    lines: Sequence[Line]
    said: set[int]
    """The numbers of the lines that managers wrote in the group itself."""
    notes: Notes
    owed: Sequence[Owed]
    """The messages whose receipt is owed, with what became of their lines."""
    newest: int
    """The newest message known of the topic, 0 for none."""
    words: Sequence[str]
    """The prospect's last messages, the newest last."""
    snoozed_until: datetime | None
    pairs: Sequence[Pair]
    names: Mapping[ManagerId, str]


async def glance(tx: Transaction, conversation_id: str, now: datetime, *, words: int) -> Glance:
    """Read a conversation's topic, or what one would show, and so many of the prospect's last ``words``."""
    here, at = (conversation_id,), stamp(now)

    def work(steps: Steps) -> Glance:
        shown = next((_topic(row) for row in steps.all(_TOPIC, here)), None)
        after, last_note = (shown.log_seq, shown.note_id) if shown else (0, 0)
        last = steps.all(_WORDS, (conversation_id, "in", words, 0))
        asleep = steps.all(_ASLEEP, (conversation_id, at))
        return Glance(
            topic=shown,
            lines=transcripts.after(steps, conversation_id, after),
            said={row[0] for row in steps.all(_SAID, (conversation_id, after, *FROM_HERE))},
            notes=[
                (id_, by, text, way) for id_, by, text, way in steps.all(_NOTES, (conversation_id, last_note))
            ],
            owed=[_owed(row) for row in steps.all(_OWED, here)],
            newest=steps.all(_NEWEST, here)[0][0] or 0,
            words=[decode_heard(body).words if body else "" for (body,) in reversed(last)],
            snoozed_until=moment(asleep[0][0]) if asleep else None,
            pairs=people.pairs_of(steps, conversation_id),
            names={ManagerId(id_): name for id_, name in steps.all(_NAMES)},
        )

    return await tx.run(work)


def _topic(row: Row) -> Topic:
    values: dict[str, Any] = dict(zip(_FIELDS, row, strict=True))
    values |= {name: bool(values[name]) for name in ("is_pinned", "is_open")}
    values |= {"started": moment(values["started"]), "snoozed_until": moment_or_none(values["snoozed_until"])}
    return Topic(**values)


def _owed(row: Row) -> Owed:
    message_id, kind, text, state, error, at, seq = row
    return Owed(
        message_id, Kind(kind), text, Delivery(state) if state else None, error or "", moment(at), seq
    )

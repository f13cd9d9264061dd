"""Lines that change other lines: a transcript only grows, and an edit is a line of its own.

A manager's edit names the line it changes (``Message.edits``), a prospect's the messenger's number of it
(``Edited.of``). The old words stay where they are; ``folded`` says what stands on the screens now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import or_, select

from dialogs.events import Attached, Edited, Said, SharedContact
from dialogs.ids import ManagerId
from dialogs.messages import Voice
from storage.codec import decode_heard, decode_message
from storage.engine import Transaction
from storage.records import Delivery, Heard, Line
from storage.tables import transcript

UNSEEN = frozenset({Delivery.FAILED, Delivery.WITHHELD})
"""States of an edit that changed nothing on the prospect's screen."""


class Target(msgspec.Struct, frozen=True):
    """A line as the messenger knows it: ``ids`` are its numbers there, none for one that has not left.

    ``text`` is what it said at first; ``copy`` as in ``dialogs.messages.Message``.
    """

    seq: int
    voice: Voice
    state: Delivery
    ids: tuple[str, ...] = ()
    manager: ManagerId | None = None
    text: str = ""
    copy: str = ""
    is_erased: bool = False


class Folded(msgspec.Struct, frozen=True):
    """What became of a line: its newest words (empty: taken back) and everything it said before, oldest first."""

    text: str
    before: tuple[str, ...]
    by: tuple[int, ...]
    """The lines that changed it."""


async def target(tx: Transaction, conversation_id: str, seq: int) -> Target | None:
    """Give one line as the messenger knows it; ``None`` where there is none."""
    query = select(
        transcript.c.direction,
        transcript.c.voice,
        transcript.c.state,
        transcript.c.external_id,
        transcript.c.manager_id,
        transcript.c.body,
    ).where(transcript.c.conversation_id == conversation_id, transcript.c.seq == seq)
    row = (await tx.execute(query)).one_or_none()
    if row is None:
        return None
    voice, state = Voice(row.voice), Delivery(row.state)
    if not row.body:
        return Target(seq, voice, state, is_erased=True)
    if row.direction == "in":
        heard = decode_heard(row.body)
        return Target(seq, voice, state, tuple(filter(None, (message_id(heard),))), text=heard.words)
    message = decode_message(row.body)
    ids = tuple(filter(None, (row.external_id or "").split(",")))
    return Target(seq, voice, state, ids, row.manager_id, message.text, message.copy)


async def by_message(tx: Transaction, conversation_id: str, number: str) -> int | None:
    """Give the newest line that the messenger knows by this number, in either direction."""
    query = (
        select(transcript.c.seq, transcript.c.direction, transcript.c.body, transcript.c.external_id)
        .where(transcript.c.conversation_id == conversation_id)
        .where(
            or_(
                transcript.c.external_id.contains(number, autoescape=True),
                transcript.c.body.contains(f'"id":"{number}"', autoescape=True),
            )
        )
        .order_by(transcript.c.seq.desc())
    )
    for seq, direction, body, external_id in await tx.execute(query):
        if direction == "out" and number in (external_id or "").split(",") and body:
            if not decode_message(body).edits:
                return int(seq)
        elif direction == "in" and body and message_id(decode_heard(body)) == number:
            return int(seq)
    return None


def message_id(heard: Heard | None) -> str:
    """Give the messenger's number of what a prospect sent, empty for none."""
    event = heard.event if heard else None
    return event.id if isinstance(event, Said | Attached | SharedContact) else ""


def quoted_id(heard: Heard | None) -> str:
    """Give the messenger's number of the message a prospect answered, empty for none."""
    event = heard.event if heard else None
    return event.reply_to if isinstance(event, Said | Attached) else ""


def is_edit(line: Line) -> bool:
    """Whether a line changes another one and says nothing of its own."""
    if line.message is not None:
        return bool(line.message.edits)
    return line.heard is not None and isinstance(line.heard.event, Edited)


def targets(lines: Iterable[Line]) -> Mapping[int, int]:
    """Give for each line that is an edit the line it changes, as far as that is among ``lines``."""
    known: dict[str, int] = {}
    found: dict[int, int] = {}
    for line in lines:
        if line.message is not None and line.message.edits:
            found[line.seq] = line.message.edits
        elif line.heard is not None and isinstance(line.heard.event, Edited):
            if line.heard.event.of in known:
                found[line.seq] = known[line.heard.event.of]
        elif id_ := message_id(line.heard):
            known[id_] = line.seq
    return found


def folded(lines: Sequence[Line]) -> Mapping[int, Folded]:
    """Give what became of each changed line among ``lines``; an edit that did not arrive changed nothing."""
    said = {line.seq: words(line) for line in lines}
    found: dict[int, Folded] = {}
    edits = targets(lines)
    for line in lines:
        to = edits.get(line.seq)
        if to is None or to not in said or line.state in UNSEEN:
            continue
        before = found.get(to, Folded(said[to], (), ()))
        if before.text != words(line):
            found[to] = Folded(words(line), (*before.before, before.text), (*before.by, line.seq))
    return found


def words(line: Line) -> str:
    """Give what a line says, empty for one that was erased."""
    return line.message.text if line.message else line.heard.words if line.heard else ""

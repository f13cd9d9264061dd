"""The outbox: lines of the transcript on their way out, one at a time and in order in each conversation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import ColumnElement, FromClause, bindparam, literal_column, or_, select, update

from dialogs.messages import Voice
from dialogs.modes import Mode
from storage.codec import decode_message
from storage.engine import Transaction
from storage.moments import stamp
from storage.records import Again, Claim, Delivery, Outgoing, Result, RowKey, Sent
from storage.statements import Row, Statement, Steps
from storage.tables import constant, conversation, transcript, unindexed

_THIS = (transcript.c.conversation_id == bindparam("of"), transcript.c.seq == bindparam("number"))


def _state_is(line: FromClause, *states: Delivery) -> ColumnElement[bool]:
    return line.c.state.in_([constant(state) for state in states])


def _is_open(line: FromClause) -> ColumnElement[bool]:
    return _state_is(line, Delivery.NEW, Delivery.SENDING)


_SEND = (
    transcript.c.conversation_id,
    transcript.c.seq,
    conversation.c.channel,
    conversation.c.account,
    conversation.c.address,
    transcript.c.body,
    transcript.c.voice,
    transcript.c.attempts,
)
_OF_CONVERSATION = conversation.c.id == transcript.c.conversation_id

_CLAIM = Statement(
    select(*_SEND, transcript.c.epoch, conversation.c.epoch)
    .join(conversation, _OF_CONVERSATION)
    .where(_is_open(transcript), transcript.c.state == constant("new"))
    .where(transcript.c.conversation_id.in_(bindparam("conversations", expanding=True)))
    .with_for_update(),
    many="conversations",
)
_SENDING = Statement(
    update(transcript)
    .where(*_THIS)
    .values(state=constant("sending"), attempts=transcript.c.attempts + literal_column("1")),
    "of",
    "number",
)
_WITHHELD = Statement(update(transcript).where(*_THIS).values(state=constant("withheld")), "of", "number")
_AT = Statement(
    select(conversation.c.address, conversation.c.id)
    .where(conversation.c.channel == bindparam("on"), conversation.c.account == bindparam("to"))
    .where(conversation.c.address.in_(bindparam("addresses", expanding=True))),
    "on",
    "to",
    many="addresses",
)
_SEEN = Statement(
    update(transcript)
    .where(transcript.c.conversation_id == bindparam("of"), transcript.c.seq <= bindparam("until"))
    .where(transcript.c.direction == constant("out"), transcript.c.seen_at.is_(None))
    .values(seen_at=bindparam("now")),
    "now",
    "of",
    "until",
)
_FINISHED = Statement(
    update(transcript)
    .where(*_THIS, _is_open(transcript))
    .values(
        state=bindparam("now_state"),
        external_id=bindparam("now_external_id"),
        error=bindparam("now_error"),
        retry_at=bindparam("now_retry_at"),
        sent_at=bindparam("now_sent_at"),
    ),
    "of",
    "number",
    "now_state",
    "now_external_id",
    "now_error",
    "now_retry_at",
    "now_sent_at",
)

_UNDER_WAY = Statement(
    select(transcript.c.conversation_id)
    .where(_is_open(transcript))
    .where(transcript.c.conversation_id.in_(bindparam("conversations", expanding=True))),
    many="conversations",
)

_earlier = transcript.alias("earlier")
_WAITING = Statement(
    select(*_SEND)
    .join(conversation, _OF_CONVERSATION)
    .where(_is_open(transcript), transcript.c.state == constant("new"))
    .where(unindexed(conversation.c.channel).in_(bindparam("channels", expanding=True)))
    .where(or_(transcript.c.retry_at.is_(None), transcript.c.retry_at <= bindparam("now")))
    .where(
        ~select(literal_column("1"))
        .where(_earlier.c.conversation_id == transcript.c.conversation_id, _earlier.c.seq < transcript.c.seq)
        .where(_is_open(_earlier))
        .where(or_(_earlier.c.state == constant("sending"), _earlier.c.retry_at > bindparam("same_now")))
        .exists()
    )
    .order_by(transcript.c.conversation_id, transcript.c.seq)
    .limit(bindparam("most"))
    .offset(literal_column("0")),
    "now",
    "same_now",
    "most",
    many="channels",
)


async def claim(tx: Transaction, keys: Sequence[RowKey]) -> Claim:
    """Take rows for sending, in the order given: from here on they count as being sent.

    A bot's row planned under an earlier owner epoch is withheld instead; a row that is not new any more
    (claimed before, sent, erased) is left out.
    """
    found = await tx.quick(lambda steps: _claim(steps, keys))
    by_key = {RowKey(row[0], row[1]): row for row in found}
    rows = [by_key[key] for key in dict.fromkeys(keys) if key in by_key]
    return Claim(
        [_outgoing(row) for row in rows if not _is_stale(row)],
        [RowKey(row[0], row[1]) for row in rows if _is_stale(row)],
    )


def _claim(steps: Steps, keys: Sequence[RowKey]) -> list[Row]:
    wanted = set(keys)
    rows = [row for row in steps.among(_CLAIM, list({key[0] for key in keys})) if row[:2] in wanted]
    taken = dict.fromkeys((row[0], row[1], _is_stale(row)) for row in rows)
    steps.many(_SENDING, [key[:2] for key in taken if not key[2]])
    steps.many(_WITHHELD, [key[:2] for key in taken if key[2]])
    return rows


def _is_stale(row: Row) -> bool:
    return is_stale(row[6], row[8], row[9])


def is_stale(voice: str, planned: int, now: int) -> bool:
    """Whether a line planned under one owner epoch must not leave in another: the bot's, but nobody else's."""
    return voice == Voice.BOT and planned != now


def under_way(steps: Steps, conversations: Sequence[str]) -> set[str]:
    """Give those of the conversations that have lines on their way out."""
    return {row[0] for row in steps.among(_UNDER_WAY, conversations)} if conversations else set()


def _outgoing(row: Row) -> Outgoing:
    return Outgoing(row[0], row[1], row[2], row[3], row[4], decode_message(row[5]), Voice(row[6]), row[7])


async def finish(tx: Transaction, results: Sequence[Result]) -> None:
    """Write what became of rows that were claimed. Rows erased or recovered meanwhile stay as they are."""
    rows = [_finished(result) for result in results]
    await tx.quick(lambda steps: steps.many(_FINISHED, rows))


def _finished(result: Result) -> Row:
    if isinstance(result, Sent):
        return (*result.key, "sent", result.external_id, None, None, stamp(result.at))
    if isinstance(result, Again):
        return (*result.key, "new", None, result.reason, stamp(result.retry_at), None)
    return (*result.key, "failed", None, result.reason, None, None)


async def waiting(tx: Transaction, channels: Iterable[str], now: datetime, limit: int) -> list[Outgoing]:
    """Give rows that may be claimed now, each conversation's in order.

    A conversation whose earlier row is being sent, or waits for its next try, is left out.
    """
    names, at = sorted(channels), stamp(now)
    rows = await tx.run(lambda steps: steps.among(_WAITING, names, (at, at, limit)))
    return [_outgoing(row) for row in rows]


class Recovered(msgspec.Struct, frozen=True):
    """What ``recover`` did: rows that are new again, and rows that only a manager may judge."""

    again: int
    uncertain: tuple[RowKey, ...]


async def recover(tx: Transaction, channels: Iterable[str]) -> Recovered:
    """Settle rows that a stopped process of these channels left in sending; call it before sending starts.

    A bot's row in a chat whose owner changed since, or that a manager has, becomes uncertain and is not sent
    again; all others become new again and are sent once more.
    """
    query = (
        select(transcript.c.conversation_id, transcript.c.seq, _owner_changed())
        .join(conversation, _OF_CONVERSATION)
        .where(_is_open(transcript), transcript.c.state == constant("sending"))
        .where(conversation.c.channel.in_(sorted(channels)))
    )
    rows = (await tx.execute(query)).all()
    uncertain = [RowKey(row[0], row[1]) for row in rows if row[2]]
    again = [RowKey(row[0], row[1]) for row in rows if not row[2]]
    await tx.run(lambda steps: _settle(steps, again, uncertain))
    return Recovered(len(again), tuple(uncertain))


def _owner_changed() -> ColumnElement[bool]:
    owned = or_(transcript.c.epoch != conversation.c.epoch, conversation.c.mode == constant(Mode.MANAGER))
    return (transcript.c.voice == constant(Voice.BOT)) & owned


def _settle(steps: Steps, again: Sequence[RowKey], uncertain: Sequence[RowKey]) -> None:
    steps.many(_FINISHED, [(*key, "new", None, None, None, None) for key in again])
    steps.many(_FINISHED, [(*key, "uncertain", None, None, None, None) for key in uncertain])


async def seen(
    tx: Transaction, channel: str, account: str, shown: Mapping[str, int], at: datetime
) -> list[str]:
    """Note that prospects have seen everything sent up to a seq, by their addresses; give their conversations."""

    def work(steps: Steps) -> list[str]:
        found = {str(address): str(id_) for address, id_ in steps.among(_AT, list(shown), (channel, account))}
        steps.many(_SEEN, [(stamp(at), id_, shown[address]) for address, id_ in found.items()])
        return list(found.values())

    return await tx.quick(work)

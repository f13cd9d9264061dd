"""What managers search: names, contacts and words, folded so that case, accents and ways of writing do not matter.

A row for each listed conversation, brought up to date shortly after it changed (``catch_up``) and not in the
turn itself: a search may be a second behind, a turn may not. Words are found anywhere in a text, also in
languages that write none apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Row, and_, bindparam, delete, insert, or_, select

from dialogs.events import Attached, Edited, Said, Source, Tapped
from dialogs.messages import Voice
from storage.codec import decode_heard, decode_message
from storage.engine import Transaction
from storage.statements import Statement
from storage.tables import constant, contact, conversation, desk_search, lead, transcript

KEPT = 20_000
"""Characters of a conversation's newest words that can be found."""
MOST = 1000
"""So many conversations one search finds; whoever wants others says more."""
AT_ONCE = 100
"""So many conversations are brought up to date in one transaction."""
_LINES = 400
"""The most lines read for one conversation at a time; the newest count."""
_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0640]")
_NUMBER = re.compile(r"[+()\d\s./-]+")


class Looked(msgspec.Struct, frozen=True):
    """What somebody looks for: all ``words``, also among ``contacts``, also in what was ``said``."""

    words: tuple[str, ...]
    contacts: bool = True
    said: bool = True


class _Touch(msgspec.Struct, frozen=True):
    first: Source | None = None


def fold(text: str) -> str:
    """Bring a text to the form in which it is searched: no case, no accents, one kind of space."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", _ACCENTS.sub("", " ".join(decomposed.split())))


def looked(query: str, *, contacts: bool = True, said: bool = True) -> Looked | None:
    """Read what was typed into the search field; ``None`` for nothing. A number counts without its spaces."""
    query = " ".join(query.split())[:200]
    digits = re.sub(r"\D", "", query)
    if _NUMBER.fullmatch(query) and len(digits) >= 4:
        return Looked((digits.removeprefix("00").removeprefix("0"),), contacts, said)
    words = tuple(dict.fromkeys(fold(query).split()))[:8]
    return Looked(words, contacts, said) if words else None


async def found_by(tx: Transaction, wanted: Looked) -> tuple[str, ...]:
    """Give the conversations where every word is found, the newest first, at most ``MOST``."""
    columns = [desk_search.c.name]
    columns += [desk_search.c.contacts] if wanted.contacts else []
    columns += [desk_search.c.words] if wanted.said else []
    every = [or_(*(_has(column, word) for column in columns)) for word in wanted.words]
    query = (
        select(desk_search.c.conversation_id)
        .where(and_(*every))
        .order_by(desk_search.c.conversation_id.desc())
        .limit(MOST)
    )
    return tuple(row[0] for row in await tx.execute(query))


def _has(column: ColumnElement[str], word: str) -> ColumnElement[bool]:
    return column.contains(word, autoescape=True)


def source_line(source: Source | None) -> str:
    """Write where a prospect came from, in one line: the campaign's parameters, or else the page."""
    if source is None:
        return ""
    return " · ".join(filter(None, (source.place, source.medium, source.campaign))) or source.page


async def behind(tx: Transaction, ids: Collection[str] | None = None) -> list[str]:
    """Give the listed conversations (of ``ids``) whose row is missing or old, at most ``AT_ONCE``."""
    query = (
        select(conversation.c.id)
        .outerjoin(desk_search, desk_search.c.conversation_id == conversation.c.id)
        .where(conversation.c.desk_order.is_not(None))
        .where(or_(desk_search.c.conversation_id.is_(None), desk_search.c.version != conversation.c.version))
        .limit(AT_ONCE)
    )
    if ids is not None:
        query = query.where(conversation.c.id.in_(ids))
    return [row[0] for row in await tx.execute(query)]


async def catch_up(tx: Transaction, ids: Collection[str]) -> None:
    """Bring the rows of these conversations up to date: what was said since is added, the rest written anew."""
    query = (
        select(
            conversation.c.id,
            conversation.c.version,
            conversation.c.last_seq,
            lead.c.id.label("lead_id"),
            lead.c.name,
            lead.c.source,
            desk_search.c.seq,
            desk_search.c.words,
        )
        .outerjoin(lead, lead.c.conversation_id == conversation.c.id)
        .outerjoin(desk_search, desk_search.c.conversation_id == conversation.c.id)
        .where(conversation.c.id.in_(ids))
    )
    rows = (await tx.execute(query)).all()
    contacts = await _contacts(tx, [row.lead_id for row in rows if row.lead_id])
    said = await _said(tx, [(row.id, max(row.seq or 0, row.last_seq - _LINES)) for row in rows])
    fresh = [_fresh(row, contacts.get(row.lead_id, []), lines) for row, lines in zip(rows, said, strict=True)]
    await tx.execute(delete(desk_search).where(desk_search.c.conversation_id.in_(ids)))
    if fresh:
        await tx.execute(insert(desk_search).values(fresh))


async def _contacts(tx: Transaction, leads: list[str]) -> dict[str, list[str]]:
    query = select(contact.c.lead_id, contact.c.value).where(contact.c.lead_id.in_(leads))
    found: dict[str, list[str]] = {}
    for row in await tx.execute(query):
        found.setdefault(row.lead_id, []).append(row.value)
    return found


def _fresh(row: Row[*tuple[Any, ...]], contacts: list[str], said: list[str]) -> dict[str, Any]:
    words = "\n".join(part for part in (row.words, *said) if part)
    touch = msgspec.json.decode(row.source, type=_Touch) if row.source else _Touch()
    return {
        "conversation_id": row.id,
        "version": row.version,
        "seq": row.last_seq,
        "source": source_line(touch.first),
        "name": fold(row.name or ""),
        "contacts": "\n".join(_contact(value) for value in contacts),
        "words": words[-KEPT:],
    }


def _contact(value: str) -> str:
    """Bring a contact to the form in which it is searched: an address folded, a number as digits and as it is."""
    digits = re.sub(r"\D", "", value)
    return fold(value) + (f" {digits}" if _NUMBER.fullmatch(value) else "")


_SAID = Statement(
    select(transcript.c.direction, transcript.c.body)
    .where(transcript.c.conversation_id == bindparam("of"), transcript.c.seq > bindparam("after"))
    .where(transcript.c.voice.in_([constant(Voice.PROSPECT), constant(Voice.MANAGER)]))
    .order_by(transcript.c.seq),
    "of",
    "after",
)


async def _said(tx: Transaction, places: list[tuple[str, int]]) -> list[list[str]]:
    """Give what people said in each of these conversations after a line, with one hop to the database for all."""
    found = await tx.run(lambda steps: [steps.all(_SAID, place) for place in places])
    return [list(filter(None, _folded((row[0], row[1]) for row in rows))) for rows in found]


def _folded(lines: Iterable[tuple[str, str]]) -> Iterable[str]:
    for direction, body in lines:
        if body:
            yield fold(decode_message(body).text if direction == "out" else _heard(body))


def _heard(body: str) -> str:
    heard = decode_heard(body)
    match heard.event:
        case Said(text=text) | Edited(text=text):
            return text
        case Tapped():
            return heard.label
        case Attached(caption=caption, file=file):
            return f"{caption} {file.name if file else ''}"
        case _:
            return ""

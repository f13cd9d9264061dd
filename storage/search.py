"""What managers search: names, contacts and words, folded so that case, accents and ways of writing do not matter.

A row for each listed conversation, brought up to date shortly after it changed (``behind``, ``keep``) and not in the
turn itself: a search may be a second behind, a turn may not. Words are found anywhere in a text, also in
languages that write none apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import ColumnElement, and_, bindparam, delete, literal_column, or_, select

from dialogs.events import Attached, Edited, Said, Source, Tapped
from dialogs.messages import Voice
from storage.codec import decode_heard, decode_message
from storage.engine import Transaction
from storage.statements import Row, Statement, Steps, column_parameters
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


class Kept(NamedTuple):
    """A row of what can be searched: of which version of a conversation, with its lines up to ``seq``."""

    conversation_id: str
    version: int
    seq: int
    source: str
    name: str
    contacts: str
    words: str


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


_ROW = (
    select(
        conversation.c.id,
        conversation.c.version,
        conversation.c.last_seq,
        lead.c.id,
        lead.c.name,
        lead.c.source,
        desk_search.c.seq,
        desk_search.c.words,
    )
    .outerjoin(lead, lead.c.conversation_id == conversation.c.id)
    .outerjoin(desk_search, desk_search.c.conversation_id == conversation.c.id)
    .where(conversation.c.desk_order.is_not(None))
    .where(or_(desk_search.c.conversation_id.is_(None), desk_search.c.version != conversation.c.version))
)
_BEHIND = Statement(_ROW.limit(literal_column(str(AT_ONCE))).offset(literal_column("0")))
_BEHIND_OF = Statement(
    _ROW.where(conversation.c.id.in_(bindparam("ids", expanding=True))),
    many="ids",
)
_CONTACTS = Statement(
    select(contact.c.lead_id, contact.c.value).where(
        contact.c.lead_id.in_(bindparam("leads", expanding=True))
    ),
    many="leads",
)
_SAID = Statement(
    select(transcript.c.direction, transcript.c.body)
    .where(transcript.c.conversation_id == bindparam("of"), transcript.c.seq > bindparam("after"))
    .where(transcript.c.voice.in_([constant(Voice.PROSPECT), constant(Voice.MANAGER)]))
    .order_by(transcript.c.seq),
    "of",
    "after",
)
_VERSION = Statement(
    select(conversation.c.id, conversation.c.version).where(
        conversation.c.id.in_(bindparam("ids", expanding=True))
    ),
    many="ids",
)
_OLD = Statement(delete(desk_search).where(desk_search.c.conversation_id == bindparam("of")), "of")
_NEW = Statement(
    lambda insert: insert(desk_search).values(column_parameters(*Kept._fields)),
    *Kept._fields,
)


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


async def behind(tx: Transaction, ids: Collection[str] | None = None) -> list[Kept]:
    """Give how the rows of listed conversations (of ``ids``) should be that are missing or old, at most ``AT_ONCE``.

    What was said since a row was written is added to it, the rest is written anew.
    """
    return await tx.run(lambda steps: _behind(steps, ids))


def _behind(steps: Steps, ids: Collection[str] | None) -> list[Kept]:
    rows = steps.all(_BEHIND) if ids is None else steps.among(_BEHIND_OF, sorted(ids))
    rows = list({row[0]: row for row in rows}.values())[:AT_ONCE]
    contacts: dict[str, list[str]] = {}
    for lead_id, value in steps.among(_CONTACTS, [row[3] for row in rows if row[3]]):
        contacts.setdefault(lead_id, []).append(_contact(value))
    said = (steps.all(_SAID, (row[0], max(row[6] or 0, row[2] - _LINES))) for row in rows)
    return [
        _fresh(row, contacts.get(row[3], []), _folded((line[0], line[1]) for line in lines))
        for row, lines in zip(rows, said, strict=True)
    ]


async def keep(tx: Transaction, rows: Sequence[Kept]) -> None:
    """Write rows, save those of conversations that have changed since (such as one that was forgotten)."""
    await tx.run(lambda steps: _keep(steps, rows))


def _keep(steps: Steps, rows: Sequence[Kept]) -> None:
    versions = {(row[0], row[1]) for row in steps.among(_VERSION, [row.conversation_id for row in rows])}
    good = [row for row in rows if (row.conversation_id, row.version) in versions]
    steps.many(_OLD, [(row.conversation_id,) for row in good])
    steps.many(_NEW, good)


def _fresh(row: Row, contacts: list[str], said: Iterable[str]) -> Kept:
    id_, version, last_seq, _, name, source, _, words = row
    touch = msgspec.json.decode(source, type=_Touch) if source else _Touch()
    return Kept(
        conversation_id=id_,
        version=version,
        seq=last_seq,
        source=source_line(touch.first),
        name=fold(name or ""),
        contacts="\n".join(contacts),
        words="\n".join(filter(None, (words, *said)))[-KEPT:],
    )


def _contact(value: str) -> str:
    """Bring a contact to the form in which it is searched: an address folded, a number as digits and as it is."""
    digits = re.sub(r"\D", "", value)
    return fold(value) + (f" {digits}" if _NUMBER.fullmatch(value) else "")


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

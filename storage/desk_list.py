"""The managers' list: which conversations, in which order, page by page, and how many of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select

from dialogs.events import Attached, Edited, Said, SharedContact, Source, Tapped
from dialogs.ids import Language, ManagerId, StepId
from dialogs.lead import LeadClass
from dialogs.messages import Voice
from dialogs.modes import Mode
from storage.codec import decode_heard, decode_message
from storage.desk_order import CLASSES, GROUPS
from storage.engine import Transaction
from storage.snoozes import asleep
from storage.tables import conversation, desk_search, lead, mention, transcript


class Filters(msgspec.Struct, frozen=True, omit_defaults=True):
    """Which conversations to list; everything left out means all. Closed ones are listed only on demand.

    ``now`` (aware) is needed to know what sleeps: without it nothing does.
    """

    mode: Mode | None = None
    lead_class: LeadClass | None = None
    owner: ManagerId | None = None
    unowned: bool = False
    complete: bool = False
    """Only leads that left a name and a contact."""
    closed: bool = False
    language: Language | None = None
    channel: str | None = None
    source: str | None = None
    """As ``storage.search.source_line`` writes it."""
    waiting_since: datetime | None = None
    """Only who has waited for a person since then, or longer."""
    mentioned: ManagerId | None = None
    """Only where this manager was named in a note they have not seen."""
    asleep: bool = False
    """Only what sleeps, instead of only what does not."""
    now: datetime | None = None
    among: tuple[str, ...] | None = None
    """Only these, closed ones too: what a search found (``storage.search.found_by``)."""


EVERYTHING = Filters()
"""No filter: whatever is open."""


class Sources(msgspec.Struct, frozen=True):
    """First and last touch; both ``None`` before there is a lead, and after erasure."""

    first: Source | None = None
    last: Source | None = None


class Item(msgspec.Struct, frozen=True):
    """One row of the list. Times are aware.

    ``last`` is what the prospect said last, or the newest line before they said anything (empty: erased, or a
    file). ``newest_voice`` is whose the very newest line is: the prospect's, where they wait for an answer.
    """

    conversation_id: str
    channel: str
    mode: Mode
    lead_class: LeadClass
    complete: bool
    name: str
    points: int
    request: str
    language: Language
    step: StepId | None
    owner_id: ManagerId | None
    owner_name: str
    waiting_since: datetime | None
    started_at: datetime
    last_text_at: datetime
    sources: Sources
    last_voice: Voice | None
    last: str
    newest_voice: Voice | None = None


class Page(msgspec.Struct, frozen=True):
    """Some rows of the list; ``cursor`` gives the next ones, ``None`` at the end."""

    items: tuple[Item, ...]
    cursor: str | None


_heard = transcript.alias("heard")
_newest = transcript.alias("newest")
_LAST_HEARD = (
    select(func.max(_heard.c.seq))
    .where(_heard.c.conversation_id == conversation.c.id, _heard.c.direction == "in")
    .scalar_subquery()
)
_LIST = (
    select(
        conversation.c.id,
        conversation.c.channel,
        conversation.c.mode,
        conversation.c.lead_class,
        conversation.c.complete,
        conversation.c.language,
        conversation.c.step,
        conversation.c.owner_id,
        conversation.c.owner_name,
        conversation.c.waiting_since,
        conversation.c.started_at,
        conversation.c.last_text_at,
        conversation.c.desk_order,
        lead.c.name,
        lead.c.points,
        lead.c.request,
        lead.c.source,
        transcript.c.voice,
        transcript.c.direction,
        transcript.c.body,
        _newest.c.voice.label("newest_voice"),
    )
    .outerjoin(lead, lead.c.conversation_id == conversation.c.id)
    .outerjoin(
        transcript,
        and_(
            transcript.c.conversation_id == conversation.c.id,
            transcript.c.seq == func.coalesce(_LAST_HEARD, conversation.c.last_seq),
        ),
    )
    .outerjoin(
        _newest,
        and_(_newest.c.conversation_id == conversation.c.id, _newest.c.seq == conversation.c.last_seq),
    )
    .where(conversation.c.desk_order.is_not(None))
    .order_by(conversation.c.desk_order, conversation.c.id)
)


async def open_leads(
    tx: Transaction, filters: Filters = EVERYTHING, limit: int = 50, cursor: str | None = None
) -> Page:
    """Give a page of the list: those who wait first, then by class (see ``storage.desk_order``).

    ``cursor`` comes from the page before. An index holds the order, so a page costs the same however many
    conversations there are.
    """
    after = tuple(cursor.split(" ", 1)) if cursor and " " in cursor else ("", "")
    rows: list[Row[*tuple[Any, ...]]] = []
    for place in _places(filters):
        if len(rows) <= limit and after[0] < place + "~":
            query = _within(place, after, filters).limit(limit + 1 - len(rows))
            rows += await tx.execute(query)
    shown = rows[:limit]
    more = f"{shown[-1].desk_order} {shown[-1].id}" if shown and len(rows) > limit else None
    return Page(tuple(_item(row) for row in shown), more)


async def counts(tx: Transaction, filters: Filters = EVERYTHING) -> Mapping[Mode, int]:
    """Say how many conversations there are on the whole list, in each of its groups."""
    order = conversation.c.desk_order
    group = func.substr(order, 1, 1)
    places = list(_places(filters))
    within = [order >= min(places, default=""), order < max(places, default="") + "~"]
    if filters.lead_class:
        within.append(func.substr(order, 2, 1) == CLASSES[filters.lead_class])
    query = select(group, func.count()).where(*within, *_conditions(filters)).group_by(group)
    modes = {place: mode for mode, place in GROUPS.items()}
    return {modes[row[0]]: row[1] for row in await tx.execute(query)}


async def facets(tx: Transaction) -> Mapping[str, list[str]]:
    """Give what there is to choose from among all that is listed: ``language``, ``channel``, ``source``."""
    listed = conversation.c.desk_order.is_not(None)
    rows = (
        await tx.execute(
            select(conversation.c.language, conversation.c.channel, func.count())
            .where(listed)
            .group_by(conversation.c.language, conversation.c.channel)
        )
    ).all()
    often = (
        select(desk_search.c.source, func.count())
        .where(desk_search.c.source != "")
        .group_by(desk_search.c.source)
        .order_by(func.count().desc(), desk_search.c.source)
        .limit(60)
    )
    return {
        "language": sorted({row[0] for row in rows}),
        "channel": sorted({row[1] for row in rows}),
        "source": sorted(row[0] for row in await tx.execute(often)),
    }


def _places(filters: Filters) -> Iterator[str]:
    """Give the beginnings of ``desk_order`` that the filters ask for, in order."""
    groups = [GROUPS[filters.mode]] if filters.mode else sorted(GROUPS.values())
    for group in groups:
        is_closed = group == GROUPS[Mode.CLOSED]
        wanted = filters.closed or filters.mode is Mode.CLOSED or filters.among is not None
        if (is_closed and not wanted) or (filters.closed and not is_closed):
            continue
        yield group + (CLASSES[filters.lead_class] if filters.lead_class else "")


def _within(place: str, after: tuple[str, ...], filters: Filters) -> Select[*tuple[Any, ...]]:
    order = conversation.c.desk_order
    end = place[:-1] + chr(ord(place[-1]) + 1)
    query = _LIST.where(order >= max(place, after[0]), order < end, *_conditions(filters))
    return query.where(or_(order > after[0], conversation.c.id > after[1]))


def _conditions(filters: Filters) -> Iterator[ColumnElement[bool]]:
    here = conversation.c
    same = {here.owner_id: filters.owner, here.language: filters.language, here.channel: filters.channel}
    yield from (column == wanted for column, wanted in same.items() if wanted)
    if filters.unowned:
        yield here.owner_id.is_(None)
    if filters.complete:
        yield here.complete
    if filters.waiting_since:
        yield here.waiting_since <= filters.waiting_since
    if filters.now:
        sleeping = asleep(filters.now)
        yield here.id.in_(sleeping) if filters.asleep else here.id.not_in(sleeping)
    yield from _by_other_tables(filters)


def _by_other_tables(filters: Filters) -> Iterator[ColumnElement[bool]]:
    here = conversation.c.id
    if filters.source:
        of_source = select(desk_search.c.conversation_id).where(desk_search.c.source == filters.source)
        yield here.in_(of_source)
    if filters.mentioned:
        named = (mention.c.manager_id == filters.mentioned, mention.c.seen_at.is_(None))
        yield here.in_(select(mention.c.conversation_id).where(*named))
    if filters.among is not None:
        yield here.in_(filters.among)


def _item(row: Row[*tuple[Any, ...]]) -> Item:
    return Item(
        conversation_id=row.id,
        channel=row.channel,
        mode=Mode(row.mode),
        lead_class=LeadClass(row.lead_class),
        complete=row.complete,
        name=row.name or "",
        points=row.points or 0,
        request=row.request or "",
        language=row.language,
        step=row.step,
        owner_id=row.owner_id,
        owner_name=row.owner_name or "",
        waiting_since=row.waiting_since,
        started_at=row.started_at,
        last_text_at=row.last_text_at,
        sources=msgspec.json.decode(row.source, type=Sources) if row.source else Sources(),
        last_voice=Voice(row.voice) if row.voice else None,
        last=_words(row.direction, row.body),
        newest_voice=Voice(row.newest_voice) if row.newest_voice else None,
    )


def _words(direction: str | None, body: str | None) -> str:
    if not body:
        return ""
    if direction == "out":
        return decode_message(body).text
    heard = decode_heard(body)
    match heard.event:
        case Said(text=text) | Edited(text=text):
            return text
        case Tapped(button=button):
            return heard.label or button
        case SharedContact(phone=phone):
            return phone
        case Attached(caption=caption, file=file):
            return caption or (file.name if file else "")
        case _:
            return ""

"""Erasure on a prospect's wish. What stays says that something was, not what or whose.

Kept: consents (their wording is the script's), offers, class and points, times, and the chat's address, without
which nobody could know that this chat must not be written to first. A CRM that may know the lead is told in the same
transaction that it must be erased there. ``Database.vacuum`` then removes the erased
bytes from the file.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import (
    String,
    and_,
    bindparam,
    case,
    cast,
    delete,
    insert,
    literal_column,
    null,
    or_,
    select,
    update,
)

from storage.delivery import ERASED, FAILED, WAITING
from storage.ids import new_id
from storage.moments import moment
from storage.records import Conversation
from storage.statements import Statement, Steps
from storage.tables import (
    answer_print,
    audit,
    constant,
    contact,
    crm_link,
    delivery_row,
    delivery_try,
    desk_search,
    desk_update,
    file,
    file_part,
    inbox,
    lead,
    note,
    outcome,
    quarantine,
    relay,
    timer,
    topic,
    transcript,
)

_EMPTY = constant("")
_OBJECT = constant("{}")
BUSINESS_KEY = "business_connection_id"
"""The key in Telegram's JSON by which an update of a manager's own chat is told from one of the bot's."""

_open = transcript.c.state.in_([constant("new"), constant("sending")])

_MARK = constant('%"message_thread_id":') + cast(topic.c.thread_id, String)
_IN_ITS_TOPIC = (
    select(literal_column("1"))
    .where(topic.c.conversation_id == bindparam("of"), topic.c.thread_id.is_not(None))
    .where(or_(*(desk_update.c.raw.like(_MARK + constant(end)) for end in (",%", "}%"))))
    .exists()
)
"""What managers wrote in a lead's topic and was not worked through yet: the messenger's own JSON, without blanks."""

_BY_CONVERSATION = [
    Statement(statement, "of")
    for statement in (
        update(transcript)
        .where(transcript.c.conversation_id == bindparam("of"))
        .values(
            body=_EMPTY,
            external_id=null(),
            error=null(),
            state=case((_open, constant("withheld")), else_=transcript.c.state),
        ),
        update(lead)
        .where(lead.c.conversation_id == bindparam("of"))
        .values(complete=literal_column("false"), name=_EMPTY, request=_EMPTY, source=_OBJECT, card=_EMPTY),
        update(note).where(note.c.conversation_id == bindparam("of")).values(text=_EMPTY),
        update(outcome).where(outcome.c.conversation_id == bindparam("of")).values(why=_EMPTY),
        update(relay).where(relay.c.conversation_id == bindparam("of")).values(text=_EMPTY),
        update(desk_update)
        .where(desk_update.c.state == constant("new"), _IN_ITS_TOPIC)
        .values(raw=_EMPTY, state=constant("done")),
        update(quarantine)
        .where(quarantine.c.address == bindparam("of"))
        .values(raw=_EMPTY, address=_EMPTY, state=constant("erased")),
        update(audit).where(audit.c.conversation_id == bindparam("of")).values(detail=_OBJECT),
        delete(timer).where(timer.c.conversation_id == bindparam("of")),
        delete(file_part).where(
            file_part.c.file_id.in_(select(file.c.id).where(file.c.conversation_id == bindparam("of")))
        ),
        delete(file).where(file.c.conversation_id == bindparam("of")),
        update(delivery_try)
        .where(
            delivery_try.c.delivery_id.in_(
                select(delivery_row.c.id).where(delivery_row.c.conversation_id == bindparam("of"))
            )
        )
        .values(answer=_EMPTY),
        update(delivery_row)
        .where(delivery_row.c.conversation_id == bindparam("of"))
        .values(
            body=_EMPTY,
            state=case(
                (delivery_row.c.state == constant(WAITING), constant(FAILED)), else_=delivery_row.c.state
            ),
        ),
        delete(answer_print).where(answer_print.c.conversation_id == bindparam("of")),
        delete(desk_search).where(desk_search.c.conversation_id == bindparam("of")),
    )
]
_CONTACTS = Statement(delete(contact).where(contact.c.lead_id == bindparam("of")), "of")
_INBOX = Statement(
    update(inbox)
    .where(inbox.c.state == constant("quarantined"), inbox.c.address == bindparam("at"))
    .where(inbox.c.channel == bindparam("by"), inbox.c.account == bindparam("to"))
    .values(event=_EMPTY, address=_EMPTY),
    "at",
    "by",
    "to",
)

_ASIDE = Statement(
    update(quarantine)
    .where(quarantine.c.address == bindparam("at"))
    .where(quarantine.c.channel == bindparam("by"), quarantine.c.account == bindparam("to"))
    .values(raw=_EMPTY, address=_EMPTY, state=constant("erased")),
    "at",
    "by",
    "to",
)


_ASIDE_BUSINESS = Statement(
    update(quarantine)
    .where(quarantine.c.channel == bindparam("by"), quarantine.c.account == bindparam("to"))
    .where(
        or_(
            and_(
                quarantine.c.address == bindparam("at"),
                quarantine.c.raw.like(constant(f'%"{BUSINESS_KEY}"%')),
            ),
            and_(quarantine.c.address >= bindparam("first"), quarantine.c.address < bindparam("after")),
        )
    )
    .values(raw=_EMPTY, address=_EMPTY, state=constant("erased")),
    "by",
    "to",
    "at",
    "first",
    "after",
)
"""Updates of a person's chats in managers' own accounts: theirs is the chat, whichever connection it came by."""

_CRM = Statement(
    insert(delivery_row).from_select(
        [
            "id", "target", "conversation_id", "event", "body", "state", "made", "next_at", "tries", "waited",
        ],
        select(
            bindparam("id", type_=String) + constant("-") + crm_link.c.crm,
            crm_link.c.crm,
            crm_link.c.conversation_id,
            constant(ERASED),
            bindparam("body", type_=String),
            constant(WAITING),
            bindparam("at", type_=String),
            bindparam("now", type_=String),
            literal_column("0"),
            literal_column("0"),
        ).where(crm_link.c.conversation_id == bindparam("of")),
    ),
    "id",
    "body",
    "at",
    "now",
    "of",
)  # fmt: skip
"""One message to each CRM that may know the lead: nothing personal, only which."""


def erase(steps: Steps, forgotten: Sequence[tuple[Conversation, str]]) -> None:
    """Erase what was said and learnt in these conversations so far (each with the time of the wish, stamped).

    To be done before anything new is written.
    """
    if not forgotten:
        return
    chats = [one for one, _ in forgotten]
    ids = [(one.id,) for one in chats]
    for statement in _BY_CONVERSATION:
        steps.many(statement, ids)
    steps.many(_CONTACTS, [(one.lead_id,) for one in chats])
    places = [(one.address, one.channel, one.account) for one in chats]
    steps.many(_INBOX, places)
    steps.many(_ASIDE, places)
    steps.many(_ASIDE_BUSINESS, [_business(one) for one in chats if "@" in one.address])
    steps.many(_CRM, [_to_crms(one, at) for one, at in forgotten])


def _business(one: Conversation) -> tuple[str, ...]:
    """Give where updates of a manager's own chat may lie: under ``CHAT``, or ``CHAT@`` and a connection."""
    chat, bot = one.address.partition("@")[0], one.account.partition(":")[0]
    return one.channel, bot, chat, f"{chat}@", f"{chat}{chr(ord('@') + 1)}"


def _to_crms(one: Conversation, at: str) -> tuple[str, ...]:
    said = msgspec.json.encode({"type": ERASED, "id": one.lead_id}).decode()
    return f"msg_{new_id(moment(at))}", said, at, at, one.id

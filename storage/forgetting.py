"""Erasure on a prospect's wish. What stays says that something was, not what or whose.

Kept: consents (their wording is the script's), offers, class and points, times, and the chat's address, without
which nobody could know that this chat must not be written to first. ``Database.vacuum`` then removes the erased
bytes from the file.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import String, bindparam, case, cast, delete, literal_column, null, or_, select, update

from storage.records import Conversation
from storage.statements import Statement, Steps
from storage.tables import (
    answer_print,
    audit,
    constant,
    contact,
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
                (delivery_row.c.state == constant("waiting"), constant("failed")), else_=delivery_row.c.state
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


def erase(steps: Steps, forgotten: Sequence[Conversation]) -> None:
    """Erase what was said and learnt in these conversations so far, before anything new is written."""
    if not forgotten:
        return
    ids = [(one.id,) for one in forgotten]
    for statement in _BY_CONVERSATION:
        steps.many(statement, ids)
    steps.many(_CONTACTS, [(one.lead_id,) for one in forgotten])
    places = [(one.address, one.channel, one.account) for one in forgotten]
    steps.many(_INBOX, places)
    steps.many(_ASIDE, places)

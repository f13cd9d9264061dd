"""Writing turns: everything that a batch of events came to, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from storage import forgetting, inbox, outbox
from storage import turn_statements as sql
from storage.engine import Transaction
from storage.errors import ConflictError, DuplicateError
from storage.known import Known
from storage.records import Outgoing, Saved, Turn
from storage.statements import Steps
from storage.turn_rows import Rows

MayClaim = Callable[[Outgoing], bool]
"""Asked for the first message of an idle conversation; whoever says yes sends it once it is committed."""


def leave_it(_: Outgoing) -> bool:
    """Claim nothing: every message waits for ``outbox.claim``."""
    return False


async def save(tx: Transaction, turns: Sequence[Turn], may_claim: MayClaim = leave_it) -> Saved:
    """Write turns in order: conversations, transcript lines, outbox, timers, leads, ledger; end their inbox rows.

    Several turns may belong to one conversation; all then carry the same ``conversation``. Raises
    ``ConflictError`` when one of the conversations was changed since it was loaded (or was begun by somebody
    else); roll back, load again, advance again. Gives what is to be sent and the conversations as they stand.

    Where nothing else of a conversation is on its way, its first message is written as being sent already, as
    ``outbox.claim`` would do in a transaction of its own: the owner's epoch is the one of this transaction.
    """
    batch: dict[str, Rows] = {}
    for turn in turns:
        id_ = turn.conversation.id
        rows = batch.get(id_)
        if rows is None:
            rows = batch[id_] = Rows(turn.conversation)
        rows.add(turn)
    done = [(turn.inbox_id, turn.conversation.id) for turn in turns if turn.inbox_id is not None]
    try:
        claimed = await tx.quick(lambda steps: _write(steps, list(batch.values()), done, may_claim, tx.known))
    except ConflictError:
        tx.known.drop(batch)
        raise
    after = {id_: rows.after() for id_, rows in batch.items()}
    tx.saved += after.values()
    spoken = [one for rows in batch.values() for one in rows.spoken]
    return Saved([one for rows in batch.values() for one in rows.outbox], after, claimed, spoken)


def _write(
    steps: Steps,
    batch: Sequence[Rows],
    done: Sequence[tuple[int, str]],
    may_claim: MayClaim,
    known: Known,
) -> list[Outgoing]:
    forgetting.erase(steps, [(rows.base, rows.at) for rows in batch if rows.forgets])
    _write_conversations(steps, batch)
    claimed = _claim(steps, batch, may_claim, known)
    steps.many(sql.LINE, [line for rows in batch for line in rows.lines])
    steps.many(sql.KEPT_BACK, [row for rows in batch for row in rows.kept_back])
    _write_timers(steps, batch)
    _write_leads(steps, [rows for rows in batch if rows.lead])
    _write_ledger(steps, batch)
    inbox.finish(steps, done)
    return claimed


def _claim(steps: Steps, batch: Sequence[Rows], may_claim: MayClaim, known: Known) -> list[Outgoing]:
    """Claim the first message of each idle conversation.

    Of what an earlier process left open the sender knows nothing: the database is asked, once for each conversation
    that this process takes up.
    """
    found = [(rows, first) for rows in batch if (first := rows.first_out()) and may_claim(first)]
    taken_up = [rows.base for rows, _ in found if rows.base.version and not known.holds(rows.base)]
    busy = outbox.under_way(steps, [base.id for base in taken_up])
    idle = [(rows, first) for rows, first in found if rows.base.id not in busy]
    for rows, _ in idle:
        rows.claim_first()
    return [first for _, first in idle]


def _write_conversations(steps: Steps, batch: Sequence[Rows]) -> None:
    new = [rows for rows in batch if not rows.base.version]
    old = [rows for rows in batch if rows.base.version]
    if new:
        _begin(steps, new)
    values = [(rows.base.id, rows.base.version, rows.text_at, *rows.turn_values()) for rows in old]
    if values and steps.many(sql.CONVERSATION, values) < len(values):
        raise ConflictError(row[0] for row in values)
    steps.many(sql.ON_DESK, [(rows.base.id, *rows.desk_values()) for rows in old if rows.desk_changed()])


def _begin(steps: Steps, new: Sequence[Rows]) -> None:
    values = []
    for rows in new:
        base, turn, desk = rows.base, rows.turn_values(), rows.desk_values()
        birth = (base.id, base.prospect_id, base.lead_id, base.channel, base.account, base.address)
        values.append((*birth, rows.text_at or desk[-1], *turn, *desk))
    steps.many(
        sql.NEW_PROSPECT, [(rows.base.prospect_id, row[-1]) for rows, row in zip(new, values, strict=True)]
    )
    try:
        steps.many(sql.NEW_CONVERSATION, values)
    except DuplicateError:
        raise ConflictError(rows.base.id for rows in new) from None


def _write_timers(steps: Steps, batch: Sequence[Rows]) -> None:
    steps.many(
        sql.NO_TIMER,
        [(rows.base.id, name) for rows in batch for name, due in rows.timers.items() if due is None],
    )
    steps.many(
        sql.TIMER, [(rows.base.id, name, due) for rows in batch for name, due in rows.timers.items() if due]
    )


def _write_leads(steps: Steps, batch: Sequence[Rows]) -> None:
    steps.many(sql.LEAD, [rows.lead_values(rows.lead) for rows in batch if rows.lead])
    others = [rows for rows in batch if rows.contacts_changed()]
    steps.many(sql.CONTACT, [row for rows in others for row in rows.contact_values()])
    steps.many(sql.NO_CONTACT, [(rows.base.lead_id, rows.changed_at) for rows in others])


def _write_ledger(steps: Steps, batch: Sequence[Rows]) -> None:
    steps.many(sql.OFFER, [row for rows in batch for row in rows.offers])
    steps.many(sql.CONSENT, [row for rows in batch for row in rows.consents])
    steps.many(sql.UNASSIGN, [(rows.base.id, rows.reassigned_at) for rows in batch if rows.reassigned_at])
    steps.many(sql.ASSIGN, [row for rows in batch for row in rows.assignments])
    steps.many(sql.OUTCOME, [row for rows in batch for row in rows.outcomes])
    steps.many(sql.WAITED, [rows.waited for rows in batch if rows.waited])
    steps.many(sql.WAIT, [row for rows in batch for row in rows.waits])
    steps.many(sql.AUDIT, [row for rows in batch for row in rows.audits])

"""Writing turns: everything that a batch of events came to, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence

from storage import forgetting, inbox
from storage import turn_statements as sql
from storage.engine import Transaction
from storage.errors import ConflictError, DuplicateError
from storage.records import Saved, Turn
from storage.statements import Steps
from storage.turn_rows import Rows


async def save(tx: Transaction, turns: Sequence[Turn]) -> Saved:
    """Write turns in order: conversations, transcript lines, outbox, timers, leads, ledger; end their inbox rows.

    Several turns may belong to one conversation; all then carry the same ``conversation``. Raises
    ``ConflictError`` when one of the conversations was changed since it was loaded (or was begun by somebody
    else); roll back, load again, advance again. Gives what is to be sent and the conversations as they stand.
    """
    batch: dict[str, Rows] = {}
    for turn in turns:
        id_ = turn.conversation.id
        rows = batch.get(id_)
        if rows is None:
            rows = batch[id_] = Rows(turn.conversation)
        rows.add(turn)
    done = [(turn.inbox_id, turn.conversation.id) for turn in turns if turn.inbox_id is not None]
    claimed = await tx.quick(lambda steps: _write(steps, list(batch.values()), done, may_claim))
    after = {id_: rows.after() for id_, rows in batch.items()}
    tx.saved += after.values()
    return Saved([one for rows in batch.values() for one in rows.outbox], after, claimed)


def _write(
    steps: Steps, batch: Sequence[Rows], done: Sequence[tuple[int, str]], may_claim: MayClaim
) -> list[Outgoing]:
    forgetting.erase(steps, [rows.base for rows in batch if rows.forgets])
    _write_conversations(steps, batch)
    claimed = _claim(steps, batch, may_claim)
    steps.many(sql.LINE, [line for rows in batch for line in rows.lines])
    steps.many(sql.KEPT_BACK, [row for rows in batch for row in rows.kept_back])
    _write_timers(steps, batch)
    _write_leads(steps, [rows for rows in batch if rows.lead])
    _write_ledger(steps, batch)
    inbox.finish(steps, done)


def _refuse_conflicts(steps: Steps, batch: Sequence[Rows]) -> None:
    known = {rows.base.id: rows.base.version for rows in batch if rows.base.version}
    if known:
        stored = {row[0]: row[1] for row in steps.among(sql.VERSIONS, list(known))}
        if stored != known:
            raise ConflictError(id_ for id_, version in known.items() if stored.get(id_) != version)


def _write_conversations(steps: Steps, batch: Sequence[Rows]) -> None:
    new = [rows for rows in batch if not rows.base.version]
    old = [rows for rows in batch if rows.base.version]
    if new:
        _begin(steps, new)
    steps.many(sql.CONVERSATION, [(rows.base.id, rows.text_at, *rows.turn_values()) for rows in old])
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
    steps.many(sql.CONTACT, [row for rows in batch if rows.lead for row in rows.contact_values(rows.lead)])
    steps.many(sql.NO_CONTACT, [(rows.base.lead_id, rows.changed_at) for rows in batch])


def _write_ledger(steps: Steps, batch: Sequence[Rows]) -> None:
    steps.many(sql.OFFER, [row for rows in batch for row in rows.offers])
    steps.many(sql.CONSENT, [row for rows in batch for row in rows.consents])
    steps.many(sql.UNASSIGN, [(rows.base.id, rows.reassigned_at) for rows in batch if rows.reassigned_at])
    steps.many(sql.ASSIGN, [row for rows in batch for row in rows.assignments])
    steps.many(sql.OUTCOME, [row for rows in batch for row in rows.outcomes])
    steps.many(sql.AUDIT, [row for rows in batch for row in rows.audits])

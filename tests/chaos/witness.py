"""Someone who watches in the database of the house under test: what the house told itself, and when it took its turns.

The inbox empties a row once it is done, so a trigger keeps what house events said, in the transaction that stored
them; the time of each turn is kept in the transaction that wrote it. What was rolled back was never witnessed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import text

from bot.services import receive
from bot.services.scripts import Scripts
from bot.services.work import Worked, work_through
from dialogs.events import Event
from storage.codec import decode_event
from storage.engine import Transaction
from storage.records import Stored

_TABLES = """
CREATE TABLE IF NOT EXISTS witness_event (id INTEGER, channel TEXT, key TEXT, chat TEXT, event TEXT);
CREATE TABLE IF NOT EXISTS witness_turn (id INTEGER PRIMARY KEY, at TEXT, learned TEXT);
CREATE TABLE IF NOT EXISTS witness_rung (wait INTEGER, chat TEXT, rung INTEGER, mode TEXT, epoch INTEGER);
CREATE TRIGGER IF NOT EXISTS witness_events AFTER INSERT ON inbox
WHEN NEW.channel IN ('timer', 'watch', 'proving', 'people')
BEGIN INSERT INTO witness_event VALUES (NEW.id, NEW.channel, NEW.external_id, NEW.conversation_id, NEW.event); END;
CREATE TRIGGER IF NOT EXISTS witness_rungs AFTER UPDATE OF rung ON wait WHEN NEW.rung > OLD.rung
BEGIN INSERT INTO witness_rung SELECT NEW.id, id, NEW.rung, mode, epoch FROM conversation
WHERE id = NEW.conversation_id; END;
"""
_TURNS = text("INSERT OR REPLACE INTO witness_turn SELECT value, :at, :learned FROM json_each(:ids)")


class Told(msgspec.Struct, frozen=True):
    """A house event as it was stored; ``key`` is its external id."""

    id: int
    channel: str
    key: str
    chat: str
    event: Event


class Taken(msgspec.Struct, frozen=True):
    """A turn: its time (aware), and what verdicts had taught by then."""

    at: datetime
    learned: Mapping[str, float]


class Rang(msgspec.Struct, frozen=True):
    """A rung of the ladder that rang for a wait, and how its chat stood when that was kept."""

    wait: int
    chat: str
    rung: int
    mode: str
    epoch: int


class Seen(msgspec.Struct, frozen=True):
    """All that was witnessed."""

    told: list[Told]
    turns: dict[int, Taken]
    rang: list[Rang]


def take_place(path: Path) -> None:
    """Begin to watch in a database that has its tables, and go on from life to life."""
    with closing(sqlite3.connect(path, timeout=10)) as raw:
        raw.executescript(_TABLES)


def watch_turns() -> None:
    """Have the running program keep the time of its turns."""

    async def witnessed(tx: Transaction, scripts: Scripts, batch: Sequence[Stored], now: datetime) -> Worked:
        worked = await work_through(tx, scripts, batch, now)
        ids = msgspec.json.encode([turn.inbox_id for turn in worked.turns]).decode()
        learned = msgspec.json.encode(dict(scripts.learned)).decode()
        await tx.execute(_TURNS.bindparams(at=now.isoformat(), learned=learned, ids=ids))
        return worked

    receive.work_through = witnessed  # type: ignore[attr-defined]


def seen(path: Path) -> Seen:
    """Read everything that was witnessed."""
    with closing(sqlite3.connect(path, timeout=10)) as raw:
        told = raw.execute("SELECT id, channel, key, chat, event FROM witness_event ORDER BY id").fetchall()
        turns = raw.execute("SELECT id, at, learned FROM witness_turn").fetchall()
        rang = raw.execute("SELECT wait, chat, rung, mode, epoch FROM witness_rung").fetchall()
    return Seen(
        [Told(id_, channel, key, chat, decode_event(event)) for id_, channel, key, chat, event in told],
        {id_: Taken(datetime.fromisoformat(at), msgspec.json.decode(learned)) for id_, at, learned in turns},
        [Rang(*row) for row in rang],
    )

"""What became of every update and every message, judged by the messenger's log, the database and a replay.

The replay works the same events through the pure core, in the order of the inbox: whatever was lost, done
twice, done in another order or done by half shows as another state or another transcript.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import msgspec

from bot.services.desk import CHANNEL as DESK
from dialogs.effects import Say
from dialogs.engine import advance, begin
from dialogs.events import Claimed, Cleared, Event, Replied, Returned
from dialogs.messages import Message, Voice
from dialogs.script import Script
from storage.codec import decode_message, decode_state, encode_state
from tests.chaos.driver import ANNA, CHANNEL, STILL
from tests.chaos.messenger import Accepted, Messenger, Owned
from tests.chaos.wire import Order

MUST_BE_NOUGHT: tuple[str, ...] = (
    "lost", "doubled", "disordered", "wrong_states", "wrong_transcripts", "undelivered", "overtaken", "altered",
    "over_a_person",
)  # fmt: skip


class Verdict(msgspec.Struct):
    """Counts; all but ``duplicates`` and what explains them must be nought."""

    turns: int
    messages: int
    kills: int
    lost: int = 0
    """Updates that were acknowledged (or never taken) and have no row that is done."""
    doubled: int = 0
    """Updates with two rows."""
    disordered: int = 0
    """Updates of a chat taken in another order than they were made."""
    wrong_states: int = 0
    """Conversations that stand elsewhere than the replay."""
    wrong_transcripts: int = 0
    """Conversations whose lines are not those of the replay."""
    undelivered: int = 0
    """Lines that should have arrived and did not."""
    overtaken: int = 0
    """Lines that arrived before an earlier one of their chat."""
    altered: int = 0
    """Lines that arrived with other words than were kept."""
    over_a_person: int = 0
    """Lines of the bot that arrived while a manager had the chat, but for one a claim that was on the wire."""
    duplicates: int = 0
    in_flight: int = 0
    cuts: int = 0

    @property
    def must_be_nought(self) -> tuple[str, ...]:
        """The counts that are faults."""
        return MUST_BE_NOUGHT

    @property
    def faults(self) -> dict[str, int]:
        """What must not be: every count that is not nought, and duplicates nothing explains."""
        found = {name: value for name in self.must_be_nought if (value := getattr(self, name))}
        unexplained = self.duplicates - self.in_flight - self.cuts
        return found | ({"unexplained_duplicates": unexplained} if unexplained > 0 else {})


class Rows(msgspec.Struct, frozen=True):
    """What the database has."""

    inbox: list[tuple[int, str, str, str | None, str]]
    """(id, channel, external id, conversation, state), in the order of arrival."""
    conversations: dict[str, tuple[str, str]]
    """Conversation -> (address, state)."""
    lines: dict[str, list[tuple[int, str, str, str]]]
    """Conversation -> lines going out: (seq, voice, delivery, body)."""


def read(path: Path) -> Rows:
    """Read the database of a process that is not running."""
    with closing(sqlite3.connect(path)) as raw:
        inbox = raw.execute("SELECT id, channel, external_id, conversation_id, state FROM inbox ORDER BY id")
        chats = raw.execute("SELECT id, address, state FROM conversation")
        lines: dict[str, list[tuple[int, str, str, str]]] = defaultdict(list)
        query = "SELECT conversation_id, seq, voice, state, body FROM transcript WHERE direction = 'out' ORDER BY seq"
        for chat, *line in raw.execute(query):
            lines[chat].append((line[0], line[1], line[2], line[3]))
        return Rows(inbox.fetchall(), {row[0]: (row[1], row[2]) for row in chats}, lines)


def count(path: Path, *queries: str) -> int:
    """Add up the counts of queries; a database that was never made has none of anything."""
    with closing(sqlite3.connect(path, timeout=10)) as raw:
        if not raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'transcript'").fetchone():
            return 0
        return sum(raw.execute(query).fetchone()[0] for query in queries)


def undone(path: Path) -> int:
    """Count what still has to be handled or sent."""
    return count(
        path,
        "SELECT count(*) FROM inbox WHERE state = 'new'",
        "SELECT count(*) FROM transcript WHERE state IN ('new', 'sending')",
    )


def in_flight(path: Path) -> int:
    """Count the lines a killed process was sending."""
    return count(path, "SELECT count(*) FROM transcript WHERE state = 'sending'")


def judge(
    path: Path, script: Script, messenger: Messenger, orders: Mapping[str, Order], kills: int
) -> Verdict:
    """Judge a run that has come to its end."""
    rows = read(path)
    verdict = Verdict(turns=len(messenger.updates), messages=len(messenger.log), kills=kills)
    judge_inbox(verdict, rows, messenger)
    _judge_states(verdict, rows, script, messenger, orders)
    judge_deliveries(verdict, rows, messenger)
    verdict.over_a_person = sum(max(0, _spoken_over(messenger, owned) - 1) for owned in messenger.owned)
    verdict.cuts = messenger.cuts
    return verdict


def judge_inbox(verdict: Verdict, rows: Rows, messenger: Messenger) -> None:
    """Count updates that were lost, doubled or taken out of order."""
    places: dict[str, list[int]] = defaultdict(list)
    for id_, channel, external_id, _, state in rows.inbox:
        if channel == CHANNEL and state == "done":
            places[external_id.partition("#")[0]].append(id_)
    verdict.lost = sum(update.id not in places for update in messenger.updates)
    verdict.doubled = sum(len(found) > 1 for found in places.values())
    by_chat: dict[str, list[int]] = defaultdict(list)
    for update in messenger.updates:
        by_chat[update.address] += places[update.id][:1]
    verdict.disordered = sum(_falls(found) for found in by_chat.values())


def _falls(numbers: Iterable[int]) -> int:
    return sum(one > other for one, other in pairwise(numbers))


def _judge_states(
    verdict: Verdict, rows: Rows, script: Script, messenger: Messenger, orders: Mapping[str, Order]
) -> None:
    happened = _happened(rows, messenger, orders)
    chats = {address: chat for chat, (address, _) in rows.conversations.items()}
    for address in {update.address for update in messenger.updates}:
        chat = chats.get(address, "")
        expected, said = replay(script, happened[address])
        verdict.wrong_states += not chat or rows.conversations[chat][1] != expected
        lines = [(voice, body and decode_message(body)) for _, voice, _, body in rows.lines[chat]]
        verdict.wrong_transcripts += lines != said


def _happened(rows: Rows, messenger: Messenger, orders: Mapping[str, Order]) -> dict[str, list[Event]]:
    """Give what the inbox says was worked through, chat by chat, in its order."""
    updates = {update.id: update for update in messenger.updates}
    happened: dict[str, list[Event]] = defaultdict(list)
    for _, channel, external_id, _, state in rows.inbox:
        if state != "done":
            continue
        if channel == DESK:
            order = orders[external_id.partition("#")[0]]
            happened[order.address].append(ordered(order))
        else:
            update = updates[external_id.partition("#")[0]]
            happened[update.address].append(update.event)
    return happened


def ordered(order: Order) -> Event:
    """Give the event that an order makes."""
    match order.what:
        case "claim":
            return Claimed(ANNA.id, ANNA.name)
        case "reply":
            return Replied(ANNA.id, ANNA.name, f"Anna here, {order.action}.")
        case "clear" | "doubt":
            return Cleared(ANNA.id, ANNA.name, order.what == "clear")
        case _:
            return Returned(ANNA.id, ANNA.name, {})


def replay(script: Script, events: Iterable[Event]) -> tuple[str, list[tuple[Voice, Message]]]:
    """Work events through the pure core; gives the state as it is stored, and everything said."""
    state, said = None, []
    for event in events:
        if state is None:
            done = begin(script, event, now=STILL, channel=CHANNEL)
        else:
            done = advance(script, state, event, now=STILL)
        state = done.state
        said += [(one.voice, one.message) for one in done.effects if isinstance(one, Say)]
    return ("" if state is None else encode_state(decode_state(encode_state(state)))), said


def judge_deliveries(verdict: Verdict, rows: Rows, messenger: Messenger) -> None:
    """Compare what arrived with what was kept."""
    arrived: dict[str, dict[int, Accepted]] = defaultdict(dict)
    copies: Counter[tuple[str, int]] = Counter()
    for one in messenger.log:
        arrived[one.address].setdefault(one.seq, one)
        copies[one.address, one.seq] += 1
    verdict.duplicates = copies.total() - len(copies)
    for chat, (address, _) in rows.conversations.items():
        there = arrived[address]
        verdict.overtaken += _falls(there)
        for seq, _, delivery, body in rows.lines[chat]:
            if delivery in ("new", "sending", "sent", "failed"):
                verdict.undelivered += seq not in there
            if seq in there:
                verdict.altered += there[seq].message != decode_message(body)


def _spoken_over(messenger: Messenger, owned: Owned) -> int:
    heard = messenger.log[owned.begins : owned.ends]
    return sum(one.address == owned.address and one.voice is Voice.BOT for one in heard)

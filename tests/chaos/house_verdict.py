"""Judging what the house found out beside its turns: nothing lost, doubled or in another order, and none left owed.

States and transcripts are worked out by replaying the inbox in its order, house events included, at the times the
turns were taken. What is owed in the end follows from the states alone: each address looked into, each code mailed,
each shared contact noticed, both halves of each merge told, everybody who waits told when the limit broke.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path

import msgspec

from dialogs import proofs
from dialogs.answers import Proof
from dialogs.effects import Say
from dialogs.engine import advance, begin
from dialogs.events import CodeSent, Event, Joined
from dialogs.ids import SlotName
from dialogs.known import CONTACTS
from dialogs.messages import Message, Voice
from dialogs.quality import across
from dialogs.script import Script
from dialogs.slots.reading import Email
from dialogs.state import Code, State, Status
from dialogs.waiting.plan import LADDER
from dialogs.waiting.watching import BREAKS
from storage.codec import decode_message, decode_state, encode_state
from tests.chaos import verdict, witness
from tests.chaos.driver import CHANNEL
from tests.chaos.driver import STILL as LONG_AGO
from tests.chaos.messenger import Messenger, takes_mail
from tests.chaos.post import Post
from tests.chaos.verdict import MUST_BE_NOUGHT, Verdict
from tests.chaos.wire import Order
from tests.chaos.witness import Seen, Taken, Told

EMAIL = SlotName("email")
NO_MAIL = "no mail there"
LOW = (Proof.TYPED, Proof.CHECKED)


class HouseVerdict(Verdict):
    """Counts, beside those of every run; the house events themselves are counted in ``told``."""

    told: dict[str, int] = msgspec.field(default_factory=dict)
    unfinished: int = 0
    """Rows of the inbox that were set aside or never handled."""
    told_twice: int = 0
    """House events that came in twice."""
    unlooked: int = 0
    """Addresses nobody looked into, or of which the wrong thing was found."""
    unmailed: int = 0
    """Codes that were wanted and not mailed, or are said to be mailed and were not."""
    mailed_too_often: int = 0
    """Codes mailed oftener than once, and once more for each kill or cut that met one on its way."""
    unnoticed: int = 0
    """Leads that lack a signal or a proof that another chat shows."""
    half_merged: int = 0
    """Chats that were not told exactly what was decided of their pair."""
    untold: int = 0
    """Waits whose limit broke, and the prospect in the pool was not told."""
    unrung: int = 0
    """Alarms that never left, or are said to have left and did not."""
    untaught: int = 0
    """Chats whose verdict was not kept."""
    mails: int = 0
    mail_repeats: int = 0
    codes_in_flight: int = 0
    mail_cuts: int = 0

    @property
    def must_be_nought(self) -> tuple[str, ...]:
        """The counts that are faults."""
        return (
            *MUST_BE_NOUGHT, "unfinished", "told_twice", "unlooked", "unmailed", "mailed_too_often", "unnoticed",
            "half_merged", "untold", "unrung", "untaught",
        )  # fmt: skip


class Lead(msgspec.Struct, frozen=True):
    """A chat as it stands in the end."""

    chat: str
    address: str
    prospect: str
    state: State
    complete: bool


class House(msgspec.Struct, frozen=True):
    """What the database has beyond ``verdict.Rows``."""

    leads: dict[str, Lead]
    contacts: dict[str, list[across.Other]]
    """By value, and for numbers by all but the last two digits, too."""
    merges: list[tuple[str, str, str, str]]
    """(pair, one, other, state)"""
    alarms: list[tuple[int, str]]
    """(id, state) of those that go by mail."""
    verdicts: set[str]


def read(path: Path) -> House:
    """Read the database of the house."""
    with closing(sqlite3.connect(path, timeout=10)) as raw:
        leads = raw.execute("SELECT c.id, c.address, c.prospect_id, c.state, c.complete FROM conversation c")
        return House(
            {row[0]: Lead(row[0], row[1], row[2], decode_state(row[3]), bool(row[4])) for row in leads},
            _contacts(raw),
            raw.execute("SELECT id, one, other, state FROM merge").fetchall(),
            raw.execute("SELECT id, state FROM alarm WHERE by = 'mail'").fetchall(),
            {row[0] for row in raw.execute("SELECT conversation_id FROM verdict")},
        )


def _contacts(raw: sqlite3.Connection) -> dict[str, list[across.Other]]:
    found: dict[str, list[across.Other]] = defaultdict(list)
    query = (
        "SELECT c.kind, c.value, c.at, v.id, v.state FROM contact c "
        "JOIN lead l ON l.id = c.lead_id JOIN conversation v ON v.id = l.conversation_id"
    )
    for kind, value, at, chat, state in raw.execute(query):
        name = across.full_name(decode_state(state))
        for key in (value, value[:-2]) if kind == "phone" else (value,):
            found[key].append(across.Other(kind, value, name, datetime.fromisoformat(at), chat))
    return found


def codes_on_their_way(path: Path) -> Counter[str]:
    """Count, by address, the codes a killed process may have been mailing: wanted, and not noted as mailed."""
    there = "SELECT 1 FROM sqlite_master WHERE name = 'witness_event'"
    with closing(sqlite3.connect(path, timeout=10)) as raw:
        if not raw.execute(there).fetchone():
            return Counter()
        states = [decode_state(row[0]) for row in raw.execute("SELECT state FROM conversation")]
    return Counter(one.code.value for one in states if one.code is not None and not one.code.hash)


def judge(
    path: Path,
    script: Script,
    messenger: Messenger,
    orders: Mapping[str, Order],
    *,
    post: Post,
    on_their_way: Counter[str],
) -> HouseVerdict:
    """Judge a run that has come to its end; ``on_their_way``: codes at the kills, by address."""
    rows, seen, house = verdict.read(path), witness.seen(path), read(path)
    found = HouseVerdict(turns=len(messenger.updates), messages=len(messenger.log), kills=0)
    verdict.judge_inbox(found, rows, messenger)
    verdict.judge_deliveries(found, rows, messenger)
    found.cuts = messenger.cuts
    found.told = dict(Counter(type(one.event).__name__ for one in seen.told))
    found.unfinished = sum(state != "done" for *_, state in rows.inbox)
    keys = Counter((one.channel, one.key.partition("#")[0]) for one in seen.told)
    found.told_twice = keys.total() - len(keys)
    wanted = _judge_states(found, rows, script, _happened(rows, seen, messenger, orders))
    mailed(found, wanted, post, on_their_way)
    found.unlooked, found.unnoticed = unlooked(house), unnoticed(house)
    found.unmailed = unmailed(house, seen, post)
    found.half_merged, found.untold = _half_merged(house, seen), _untold(seen)
    found.unrung = unrung(house, post)
    found.untaught = sum((one.chat in house.verdicts) != one.state.cleared for one in house.leads.values())
    found.mails, found.mail_cuts = len(post.taken), post.cuts.total()
    found.codes_in_flight = on_their_way.total()
    return found


# --- the replay ---


def _happened(
    rows: verdict.Rows, seen: Seen, messenger: Messenger, orders: Mapping[str, Order]
) -> dict[str, list[tuple[Event, Taken]]]:
    """Give what was worked through, chat by chat, in the order of the inbox, and when."""
    updates = {update.id: update for update in messenger.updates}
    told = {one.id: one for one in seen.told}
    happened: dict[str, list[tuple[Event, Taken]]] = defaultdict(list)
    for id_, channel, external_id, chat, state in rows.inbox:
        if state != "done" or chat is None:
            continue
        taken = seen.turns.get(id_, Taken(LONG_AGO, {}))
        key = external_id.partition("#")[0]
        if channel == CHANNEL:
            event: Event = updates[key].event
        elif id_ in told:
            event = told[id_].event
        else:
            event = verdict.ordered(orders[key])
        happened[chat].append((event, taken))
    return happened


def _judge_states(
    found: HouseVerdict, rows: verdict.Rows, script: Script, happened: Mapping[str, list[tuple[Event, Taken]]]
) -> Counter[str]:
    """Compare with the replay; give how many codes were wanted, by address."""
    wanted: Counter[str] = Counter()
    for chat, (_, state) in rows.conversations.items():
        expected, said, codes = replay(script, happened[chat])
        wanted.update(code.value for code in codes)
        found.wrong_states += state != expected
        lines = [(voice, body and decode_message(body)) for _, voice, _, body in rows.lines[chat]]
        found.wrong_transcripts += lines != said
    return wanted


def replay(
    script: Script, happened: list[tuple[Event, Taken]]
) -> tuple[str, list[tuple[Voice, Message]], set[Code]]:
    """Work events through the pure core at their times.

    Gives the state as it is stored, everything said, and every code that was wanted.
    """
    state, said, codes = None, [], set()
    for event, taken in happened:
        told = msgspec.structs.replace(script, learned=taken.learned)
        if state is None:
            done = begin(told, event, now=taken.at, channel=CHANNEL)
        else:
            done = advance(told, state, event, now=taken.at)
        state = decode_state(encode_state(done.state))
        if state.code is not None and not state.code.hash:
            codes.add(Code(state.code.slot, state.code.value, state.code.wanted))
        said += [(one.voice, one.message) for one in done.effects if isinstance(one, Say)]
    return ("" if state is None else encode_state(state)), said, codes


# --- what is owed ---


def owed(path: Path, post: Post) -> int:
    """Count what the house still has to look into, mail, notice or ring."""
    house, seen = read(path), witness.seen(path)
    return unlooked(house) + unmailed(house, seen, post) + unnoticed(house) + unrung(house, post)


def unlooked(house: House) -> int:
    """Count the addresses of which is not known what the name servers say, or something else."""
    return sum(not _is_looked_into(one.state) for one in house.leads.values())


def _is_looked_into(state: State) -> bool:
    answer = state.answers.get(EMAIL)
    if answer is None or not isinstance(answer.value, Email):
        return True
    takes = takes_mail(answer.value.address.rpartition("@")[2])
    is_plausible = any(rung.proof is Proof.PLAUSIBLE for rung in answer.proofs)
    if is_plausible or NO_MAIL in answer.flags:
        return is_plausible is takes and (NO_MAIL in answer.flags) is not takes
    return answer.proof not in LOW


def unmailed(house: House, seen: Seen, post: Post) -> int:
    """Count the codes that wait to be mailed, and those that no mail holds though it is said that they were."""
    waiting = sum(one.state.code is not None and not one.state.code.hash for one in house.leads.values())
    codes: dict[str, set[str]] = defaultdict(set)
    for mail in post.taken:
        codes[mail.to].add(mail.code)
    sent = (one.event for one in seen.told if isinstance(one.event, CodeSent))
    return waiting + sum(
        all(proofs.hash_of(code, one.salt) != one.hash for code in codes[one.value]) for one in sent
    )


def mailed(found: HouseVerdict, wanted: Counter[str], post: Post, on_their_way: Counter[str]) -> None:
    """Compare how often codes were mailed with how many were wanted; all by address, ``on_their_way`` at the kills."""
    taken = Counter(mail.to for mail in post.taken if mail.code)
    for to, times in taken.items():
        repeats = max(0, times - wanted[to])
        found.mail_repeats += repeats
        found.mailed_too_often += max(0, repeats - on_their_way[to] - post.cuts[to])


def unnoticed(house: House) -> int:
    """Count the complete leads that lack something another chat shows."""
    return sum(_lacks(house, one) for one in house.leads.values() if one.complete)


def _lacks(house: House, one: Lead) -> bool:
    answers = one.state.answers
    own = [
        (str(slot), proofs.normal(answer))
        for slot in CONTACTS
        if (answer := answers.get(slot)) is not None and answer.status is Status.KNOWN
    ]
    full = across.full_name(one.state)
    keys = {key for kind, value in own for key in ((value, value[:-2]) if kind == "phone" else (value,))}
    others = dict.fromkeys(other for key in keys for other in house.contacts.get(key, ()))
    around = across.Around([o for o in others if house.leads[o.conversation].prospect != one.prospect])
    known = {evidence.signal for evidence in one.state.evidence}
    agreed = across.agreed(full, own, around)
    return any(signal not in known for signal in _signals(full, own, around)) or any(
        all(rung.proof is not Proof.AGREED for rung in answers[SlotName(kind)].proofs) for kind, _ in agreed
    )


def _signals(name: str, own: list[tuple[str, str]], around: across.Around) -> list[str]:
    newest = max((other.at for other in around.others), default=LONG_AGO)
    return across.signals(name, own, around, newest)


def _half_merged(house: House, seen: Seen) -> int:
    """Each chat of a pair was told each merge and each parting, in turns, and last what holds now."""
    told: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in seen.told:
        if one.channel == "people":
            told[one.key.split(":")[0], one.chat].append(one)
    found = 0
    for pair, one_, other, state in house.merges:
        heard = [[isinstance(one.event, Joined) for one in told[pair, chat]] for chat in (one_, other)]
        by_turns = all(joins == [at % 2 == 0 for at in range(len(joins))] for joins in heard)
        is_one = house.leads[one_].prospect == house.leads[other].prospect
        now = bool(heard[0]) and heard[0][-1]
        found += not (by_turns and heard[0] == heard[1] and now is (state == "merged") and is_one is now)
    return found


def _untold(seen: Seen) -> int:
    """A prospect in the pool hears it when the limit breaks, unless just then the chat was given back to the pool."""
    keys = {one.key.partition("#")[0] for one in seen.told}
    broken = (one for one in seen.rang if one.mode == "waiting" and LADDER[one.rung].percent >= BREAKS)
    return sum(
        f"waiting:{one.chat}:news:{one.wait}:{one.rung}" not in keys
        and f"waiting:{one.chat}:release:{one.epoch - 1}" not in keys
        for one in broken
    )


def unrung(house: House, post: Post) -> int:
    """Count the alarms that wait to leave by mail, and those that are said to have left and did not."""
    ids = {mail.id.partition("@")[0] for mail in post.taken}
    return sum(
        state == "new" or (state == "sent" and f"<alarm-{id_}" not in ids) for id_, state in house.alarms
    )

"""Watching for what only several conversations show: the same contact under many names, one wave, the same words.

Looks at complete leads a moment after they changed, apart from the turns, and brings what it found back through
the one door (``Noticed``). A look lost in a crash is made up at the next start.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot import log
from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.people import proven
from bot.services.receive import Receiver
from dialogs.answers import Proof
from dialogs.events import Noticed, Proved
from dialogs.ids import SlotName
from dialogs.known import CONTACTS
from dialogs.proofs import normal
from dialogs.quality import across
from dialogs.quality.across import Around
from dialogs.state import State, Status
from storage import conversations, people, quality
from storage.engine import Database
from storage.errors import StorageError
from storage.records import Conversation, Incoming, of_the_house

CHANNEL = "watch"
SETTLE = 1.0
"""Seconds that changes are collected before they are looked at together."""
MADE_UP = timedelta(hours=1)
"""After a start, leads that changed within this time before the last change of all are looked at again."""
REMEMBERED = 10_000
AT_ONCE = 50
"""Leads that are looked at together: a few hops to the database for all of them, and none holds it for long."""


class Watch:
    """Looks at leads that changed. ``run`` must be running."""

    def __init__(self, database: Database, receiver: Receiver, clock: Clock, feed: Feed) -> None:
        self._database = database
        self._receiver = receiver
        self._clock = clock
        self._feed = feed
        self._seen: OrderedDict[str, int] = OrderedDict()
        self._log = log.logger()

    async def run(self) -> None:
        """Watch until cancelled."""
        async for changed in self._feed.follow(gather=SETTLE, wanted=lambda one: one.complete):
            await self._safely(changed)

    async def _safely(self, changed: set[str] | None) -> None:
        try:
            await self.look(await made_up(self._database) if changed is None else changed)
        except StorageError:
            self._log.exception("database.failing")

    async def look(self, changed: set[str]) -> int:
        """Look at those of the conversations whose lead is new or another since; give how many showed something.

        Whose contact turns up elsewhere is looked at again: the first of several shows nothing when it comes.
        """
        async with self._database.read() as tx:
            found = await quality.revisions(tx, sorted(changed))
        new = [one.conversation_id for one in found if self._is_new(one)]
        noticed, others = await self._all(new)
        more, _ = await self._all(sorted(others - set(new)))
        if noticed or more:
            await self._receiver.submit(*noticed, *more)
        return len(noticed) + len(more)

    async def _all(self, chats: Sequence[str]) -> tuple[list[Incoming], set[str]]:
        """Look at each; give what is to be told, and the conversations with which they share something."""
        noticed, others = [], set[str]()
        for start in range(0, len(chats), AT_ONCE):
            now = self._clock()
            for one, around in await self._some(chats[start : start + AT_ONCE], now):
                chat = one.conversation.id
                name = across.full_name(one.conversation.state)
                signals = across.signals(name, one.contacts, around, now)
                agreed = across.agreed(name, one.contacts, around)
                if signals or agreed:
                    others |= {other.conversation for other in around.others}
                if new := _new_signals(one, signals):
                    noticed.append(self._event(chat, "+".join(new), Noticed(tuple(new))))
                for proved in _newly_agreed(one, agreed):
                    told = one.conversation.state.answers[proved.slot].at.isoformat()
                    noticed.append(self._event(chat, f"agreed:{proved.slot}:{proved.value}:{told}", proved))
        return noticed, others

    async def _some(self, chats: Sequence[str], now: datetime) -> list[tuple[quality.Looked, Around]]:
        """Give what stands around each of these leads; the words of all are kept before any is looked at."""
        async with self._database.read() as tx:
            found = (await conversations.load(tx, (), chats)).by_id
        leads = [quality.Looked(one, contacts_of(one.state)) for chat in chats if (one := found.get(chat))]
        if any(across.prints(one.conversation.state) for one in leads):
            async with self._database.write(patient=True) as tx:
                await quality.keep_prints(tx, [one.conversation for one in leads], now)
        await self._propose([one.conversation for one in leads], now)
        async with self._database.read() as tx:
            return list(zip(leads, await quality.around(tx, leads, now), strict=True))

    async def _propose(self, chats: Sequence[Conversation], now: datetime) -> None:
        """Propose to merge whoever has proven the same contact in two chats."""
        with_proof = [(one, contacts) for one in chats if (contacts := proven(one.state))]
        if not with_proof:
            return
        async with self._database.write(patient=True) as tx:
            for one, contacts in with_proof:
                new = await people.propose(tx, one, contacts, now)
                self._feed.tell([one.id, *new] if new else ())

    def _event(self, chat: str, what: str, event: Noticed | Proved) -> Incoming:
        return of_the_house(CHANNEL, f"{chat}:{what}", event, chat, self._clock())

    def _is_new(self, watched: quality.Watched) -> bool:
        """Whether a lead was not seen in this revision yet; from now on it was."""
        before = self._seen.get(watched.conversation_id)
        self._remember(watched)
        return before != watched.revision

    def _remember(self, watched: quality.Watched) -> None:
        self._seen[watched.conversation_id] = watched.revision
        self._seen.move_to_end(watched.conversation_id)
        while len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)


async def made_up(database: Database) -> set[str]:
    """Give the conversations that changed so shortly before an earlier run ended that a look at them may be lost.

    However old their leads are by then, and however long nothing ran.
    """
    async with database.read() as tx:
        return set(await quality.recent(tx, MADE_UP))


def _new_signals(one: quality.Looked, signals: Sequence[str]) -> list[str]:
    known = {evidence.signal for evidence in one.conversation.state.evidence}
    return [signal for signal in signals if signal not in known]


def _newly_agreed(one: quality.Looked, agreed: Sequence[tuple[str, str]]) -> list[Proved]:
    answers = one.conversation.state.answers
    return [
        Proved(SlotName(kind), value, Proof.AGREED)
        for kind, value in agreed
        if all(rung.proof is not Proof.AGREED for rung in answers[SlotName(kind)].proofs)
    ]


def contacts_of(state: State) -> list[tuple[str, str]]:
    """Give the contacts a prospect left, as kind and normal form."""
    found = ((slot, state.answers.get(slot)) for slot in CONTACTS)
    return [
        (str(slot), normal(answer))
        for slot, answer in found
        if answer is not None and answer.status is Status.KNOWN
    ]

"""One person, one history: two chats are merged by a manager, only on proof, and can be taken apart again.

Nothing is merged by what somebody typed: both chats must have proven the same contact themselves (their own
number, a code, a site's signature, a manager who reached them). Both leads stay, each with its source.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.receive import Receiver
from bot.services.take_over import Answer, Manager
from dialogs.events import Joined, Parted
from dialogs.known import CONTACTS
from dialogs.proofs import PROVEN, normal
from dialogs.state import State
from storage import conversations, inbox, people
from storage.engine import Database, Transaction
from storage.people import Merged, Pair
from storage.records import Conversation, Stored, of_the_house

CHANNEL = "people"
_FROM = {
    "merge": (Merged.PROPOSED, Merged.APART, Merged.DECLINED),
    "decline": (Merged.PROPOSED,),
    "part": (Merged.MERGED,),
}
"""What may be done to a pair in which state."""


class Beside(msgspec.Struct, frozen=True):
    """Another chat of (perhaps) the same person, as managers see it."""

    pair: str
    chat: str
    channel: str
    name: str
    kind: str
    state: Merged


class People:
    """Merges and takes apart."""

    def __init__(self, database: Database, receiver: Receiver, clock: Clock, feed: Feed) -> None:
        self._database = database
        self._receiver = receiver
        self._clock = clock
        self._feed = feed

    async def beside(self, chat: str) -> list[Beside]:
        """Do as ``beside``, in a moment's view of its own."""
        async with self._database.read() as tx:
            return await beside(tx, chat)

    async def decide(self, pair: str, manager: Manager, what: str) -> Answer:
        """Do to a pair what a manager wants: ``merge``, ``part`` or ``decline``."""
        does = {"merge": self.merge, "part": self.part, "decline": self.decline}.get(what)
        return await does(pair, manager) if does else Answer(done=False, why="gone")

    async def merge(self, pair: str, manager: Manager) -> Answer:
        """Make two chats one person's; each learns what the other has settled."""
        async with self._database.write() as tx:
            found = await people.pair(tx, pair)
            if found is None or found.state not in _FROM["merge"]:
                return Answer(done=False, why="not merged" if found else "gone")
            loaded = await conversations.load(tx, (), [found.one, found.other])
            if len(loaded.by_id) < 2:
                return Answer(done=False, why="gone")
            await people.join(tx, found, manager.id, self._clock())
            one, other = loaded.by_id[found.one], loaded.by_id[found.other]
            news = {
                one.id: Joined(other.id, other.state.answers),
                other.id: Joined(one.id, one.state.answers),
            }
            told = await self._tell(tx, found, "merge", news)
        await self._receiver.taken_up(told)
        return Answer(done=True)

    async def part(self, pair: str, manager: Manager) -> Answer:
        """Take two chats apart; what each learnt of the other is forgotten there."""
        async with self._database.write() as tx:
            found = await people.pair(tx, pair)
            if found is None or found.state not in _FROM["part"]:
                return Answer(done=False, why="gone")
            loaded = await conversations.load(tx, (), [found.one, found.other])
            await people.part(tx, found, manager.id, self._clock())
            news = {chat: Parted(found.beside(chat)) for chat in loaded.by_id}
            told = await self._tell(tx, found, "part", news)
        await self._receiver.taken_up(told)
        return Answer(done=True)

    async def decline(self, pair: str, manager: Manager) -> Answer:
        """Note that these are two people; the pair is not proposed again."""
        async with self._database.write() as tx:
            found = await people.pair(tx, pair)
            if found is None or found.state not in _FROM["decline"]:
                return Answer(done=False, why="gone")
            await people.decline(tx, found, manager.id, self._clock())
        self._feed.tell([found.one, found.other])
        return Answer(done=True)

    async def _tell(
        self, tx: Transaction, pair: Pair, what: str, news: Mapping[str, Joined | Parted]
    ) -> list[Stored]:
        """Store what each chat is to learn with the decision itself: a crash leaves both or neither."""
        now = self._clock()
        incoming = [
            of_the_house(CHANNEL, f"{pair.id}:{what}:{chat}:{now.isoformat()}", event, chat, now)
            for chat, event in news.items()
        ]
        return await inbox.store(tx, incoming, now)


async def beside(tx: Transaction, chat: str, known: Sequence[Pair] | None = None) -> list[Beside]:
    """Give the other chats of this person, and those that may be; what was declined or taken apart is left out.

    ``known`` are the chat's pairs, where they have been read already.
    """
    shown = (Merged.PROPOSED, Merged.MERGED)
    every = await people.pairs(tx, chat) if known is None else known
    pairs = [one for one in every if one.state in shown]
    if not pairs:
        return []
    loaded = await conversations.load(tx, (), [one.beside(chat) for one in pairs])
    found = ((one, loaded.by_id.get(one.beside(chat))) for one in pairs)
    return [_beside(pair, other) for pair, other in found if other is not None]


def proven(state: State) -> list[tuple[str, str]]:
    """Give the contacts (kind, normal form) that this chat has proven itself, not learnt from a merge."""
    found = ((slot, state.answers.get(slot)) for slot in CONTACTS)
    return [
        (str(slot), normal(answer))
        for slot, answer in found
        if answer is not None and answer.proof in PROVEN and not answer.merged
    ]


def _beside(pair: Pair, other: Conversation) -> Beside:
    name = other.state.answers.get("name")  # type: ignore[call-overload]
    return Beside(pair.id, other.id, other.channel, name.words if name else "", pair.kind, pair.state)

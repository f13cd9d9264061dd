"""Looking at everybody who waits: alarms ring, proposals are made and lapse, silent managers are asked and relieved.

What is due is in the database, so a restart forgets nothing; what was done is marked there, so nothing is done twice.
What changes a conversation enters by the one door, under an id that is the same when it is repeated.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta

import msgspec

from bot import log
from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.receive import Receiver
from bot.services.remind import CHANNEL
from bot.services.scripts import Scripts
from bot.services.waiting.people import People, people
from bot.services.waiting.plan import DeskPlan
from bot.services.waiting.propose import Proposing, proposing, wanted
from dialogs.events import DeskNews, HouseEvent, Released
from dialogs.hours import is_open
from dialogs.ids import ManagerId
from dialogs.modes import Mode
from dialogs.qualification import assess
from dialogs.state import State
from dialogs.waiting import watching
from dialogs.waiting.plan import By, Rung, Serving, To, serving
from dialogs.waiting.watching import BREAKS, Verdict, Watched
from storage import alarms, conversations, waits
from storage.alarms import Alarm
from storage.engine import Database, Transaction
from storage.errors import StorageError
from storage.records import Conversation, Incoming, of_the_house
from storage.waits import Wait

POLL = 1.0
"""Seconds between looks."""
GATHER = 0.25
"""Seconds to let a turn's changes come together."""
AT_ONCE = 20
"""Waits in one go, so that the database's writer is not held for long."""
LATER = timedelta(minutes=5)
"""A wait that could not be looked at is looked at again so much later."""
RELIEVED = Rung(0, To.OWNER, (By.BROWSER, By.MAIL, By.TELEGRAM))
"""How a chat that came back to the pool is called out."""


class Seen(msgspec.Struct, frozen=True):
    """One wait with all that is known of it at one moment."""

    wait: Wait
    conversation: Conversation
    serving: Serving
    verdict: Verdict
    people: People
    proposing: Proposing
    held: bool
    ahead: int | None = None
    """How many wait before; counted only where it will be told."""

    @property
    def state(self) -> State:
        """The conversation's state."""
        return self.conversation.state


class PutOff(msgspec.Struct, frozen=True):
    """A wait that could not be looked at now, and when it is looked at again."""

    wait_id: int
    until: datetime


class Lookout:
    """Looks at the open waits. ``run`` must be running; ``look`` does it once."""

    def __init__(
        self,
        database: Database,
        scripts: Scripts,
        receiver: Receiver,
        plan: DeskPlan,
        *,
        clock: Clock,
        feed: Feed,
    ) -> None:
        self._database = database
        self._scripts = scripts
        self._receiver = receiver
        self._plan = plan
        self._clock = clock
        self._feed = feed
        self._log = log.logger()

    async def run(self) -> None:
        """Look whenever something changed, and once a second, until cancelled."""
        async for changed in self._feed.follow(gather=GATHER, every=POLL, wanted=_needs_people):
            try:
                await self.look(changed or ())
            except StorageError:
                self._log.exception("database.failing")

    async def look(self, changed: Collection[str] = ()) -> None:
        """Look at what is due, and at the waits of the conversations that changed; measure what is over."""
        left = sorted(changed)
        while True:
            now, some, left = self._clock(), left[:AT_ONCE], left[AT_ONCE:]
            async with self._database.read() as tx:
                due = await waits.to_look_at(tx, now, AT_ONCE)
                more = await waits.of(tx, some) if some else []
                chosen = {one.id: one for one in (*due, *more)}
                if chosen:
                    around = await people(tx, self._plan.newest, now)
                    looks = [await self._look_at(tx, one, around) for one in chosen.values()]
            if chosen:
                await self._do(looks)
            if len(due) < AT_ONCE and not left:
                break
        await self._measure()

    async def _look_at(self, tx: Transaction, one: Wait, around: People) -> Seen | PutOff:
        try:
            return await self._see(tx, one, around) or PutOff(one.id, waits.NEVER)
        except StorageError:
            raise
        except Exception:  # noqa: BLE001 - one chat that cannot be judged must not hide the others
            self._log.exception("waiting.one_failed")
            return PutOff(one.id, around.now + LATER)

    async def _do(self, looks: Sequence[Seen | PutOff]) -> None:
        """Bring about what the looks came to: events first, for these are the same when they are repeated."""
        events = [event for one in looks if isinstance(one, Seen) for event in self._events(one)]
        if events:
            await self._receiver.submit(*events)
        told: list[str] = []
        async with self._database.write() as tx:
            for one in looks:
                if isinstance(one, PutOff):
                    await waits.looked(tx, one.wait_id, next_at=one.until)
                    continue
                await waits.looked(tx, one.wait.id, **_kept(one))
                await one.proposing.keep(tx, one.wait.conversation_id)
                if await alarms.add(tx, list(_alarms(one))):
                    told.append(one.wait.conversation_id)
        if told:
            self._feed.tell(told)

    # --- seeing ---

    async def _see(self, tx: Transaction, one: Wait, around: People) -> Seen | None:
        found = await conversations.by_id(tx, one.conversation_id)
        if found is None or found.state.unanswered is None:
            return None
        script = await self._scripts.get(tx, found.script_id, found.script_version)
        plan, now, state = around.plan, around.now, found.state
        served = serving(plan, script, state.language)
        one = msgspec.structs.replace(one, team=served.team)
        held = assess(script, state, now).held
        gone = around.gone_since(state.owner.manager) if state.owner else None
        watched = Watched(
            since=one.since,
            first=one.first,
            rung=one.rung,
            pauses=one.pauses,
            owned=one.owned,
            gone=gone,
            asked=one.asked,
            snoozed=one.snoozed,
            held=held,
        )
        verdict = watching.look(watched, plan, served, now)
        works = is_open(served.desk.hours, served.desk.zone, now)
        asleep = one.snoozed is not None and now < one.snoozed[1]
        may = works and state.mode is Mode.WAITING and not held and not asleep
        previous = await waits.previous(tx, one.conversation_id) if may else None
        wish = wanted(script, state, served.team, previous)
        made = await waits.proposals(tx, one)
        seen = Seen(
            wait=one,
            conversation=found,
            serving=served,
            verdict=verdict,
            people=around,
            proposing=proposing(made, around, wish, plan.routing, may=may, owner=state.owner),
            held=held,
        )
        if verdict.release is None and not _is_told(seen):
            return seen
        return msgspec.structs.replace(seen, ahead=await waits.ahead(tx, one))

    # --- what changes the conversation ---

    def _events(self, seen: Seen) -> Iterator[Incoming]:
        state, wait = seen.state, seen.wait
        if seen.verdict.release is not None and state.owner is not None:
            event = Released(state.owner.manager, state.owner.name, seen.verdict.release, seen.ahead)
            yield _incoming(seen, event, f"release:{state.epoch}")
        elif _is_told(seen):
            level = seen.verdict.ring if _breaks(seen) else "first"
            yield _incoming(seen, DeskNews(seen.ahead), f"news:{wait.id}:{level}")

    # --- what it came to ---

    async def _measure(self) -> None:
        """Say of each wait that is over how much working time it took."""
        async with self._database.read() as tx:
            over = await waits.unmeasured(tx, AT_ONCE)
        for one in over:
            async with self._database.write() as tx:
                await self._measure_one(tx, one)

    async def _measure_one(self, tx: Transaction, one: waits.Ended) -> None:
        await waits.settle_proposals(tx, one.conversation_id, "over")
        found = await conversations.by_id(tx, one.conversation_id)
        if found is None:
            await waits.measured(tx, one.id, timedelta(), None)
            return
        script = await self._scripts.get(tx, found.script_id, found.script_version)
        served = serving(self._plan.newest.plan, script, found.state.language)
        watched = Watched(since=one.since, first=one.first, pauses=one.pauses)
        worked = watching.worked(watched, served, one.until)
        await waits.measured(tx, one.id, worked, served.limit(first=one.first), served.team)


def _needs_people(one: Conversation) -> bool:
    """Whether somebody waits in this chat, or a manager has it."""
    return one.state.unanswered is not None or one.state.mode is not Mode.BOT


def _incoming(seen: Seen, event: HouseEvent, key: str) -> Incoming:
    chat = seen.wait.conversation_id
    return of_the_house(CHANNEL, f"waiting:{chat}:{key}", event, chat, seen.people.now)


def _is_told(seen: Seen) -> bool:
    """Whether a prospect in the pool should hear how it stands: a limit broke, or nobody is free from the start.

    The latter only where lead admins have set up the desk: before that nobody's open pages mean anything.
    """
    if seen.state.mode is not Mode.WAITING:
        return False
    new = seen.people.is_set and seen.wait.rung < 0 and not seen.held
    return _breaks(seen) or (new and seen.proposing.may and seen.proposing.nobody_free)


def _breaks(seen: Seen) -> bool:
    ring = seen.verdict.ring
    return ring is not None and seen.people.plan.ladder[ring].percent >= BREAKS


def _kept(seen: Seen) -> dict[str, object]:
    verdict, now = seen.verdict, seen.people.now
    soon = [verdict.again, seen.proposing.until, _owner_may_leave(seen)]
    later = [at for at in soon if at is not None]
    kept: dict[str, object] = {
        "team": seen.serving.team,
        "limit_seconds": round(seen.serving.limit(first=seen.wait.first).total_seconds()),
        "due_at": verdict.due,
        "rung": verdict.rung,
        "next_at": max(min(later), now + timedelta(seconds=1)) if later else waits.NEVER,
        "pauses": verdict.pauses,
    }
    return kept | ({"asked_at": now} if verdict.ask else {})


def _owner_may_leave(seen: Seen) -> datetime | None:
    """Give when an owner who is here has to be looked for again: nothing tells of a page that was closed."""
    owner = seen.state.owner
    if owner is None or seen.held:
        return None
    known = seen.people.presence(owner.manager)
    if known.here_until is None or known.here_until <= seen.people.now:
        return None
    return known.here_until


# --- who is alarmed ---


def _alarms(seen: Seen) -> Iterator[Alarm]:
    """Give what rings now; what rang before is there already and rings no second time."""
    state, verdict, plan = seen.state, seen.verdict, seen.people.plan
    if seen.held:
        return
    if verdict.ring is not None:
        rung = plan.ladder[verdict.ring]
        yield from _ring(seen, "rung", verdict.ring, rung.by, _meant(seen, rung.to))
    if verdict.ask and state.owner is not None:
        ways = (By.BROWSER, By.MAIL, By.TELEGRAM)
        yield from _ring(seen, "asked", state.epoch, ways, [state.owner.manager])
    if seen.proposing.to is not None:
        yield from _ring(seen, "proposed", seen.proposing.number, (By.BROWSER,), [seen.proposing.to])
    if state.mode is Mode.WAITING and state.released is not None:
        lost = state.released.manager
        yield from _ring(seen, "lost", state.epoch, (By.BROWSER,), [lost])
        others = [one for one in _meant(seen, To.OWNER) if one != lost]
        yield from _ring(seen, "released", state.epoch, RELIEVED.by, others)


def _meant(seen: Seen, to: To) -> list[ManagerId]:
    """Give whom a rung is for."""
    around, team = seen.people, seen.people.team(seen.serving.team)
    if to is To.LEADS:
        return list(around.leads)
    if to is To.TEAM:
        return team
    if seen.state.owner is not None:
        return [seen.state.owner.manager]
    if seen.proposing.current is not None:
        return [seen.proposing.current]
    return [one for one in team if around.is_here(one)] or team


def _ring(
    seen: Seen, kind: str, rung: int, by: tuple[By, ...], managers: Collection[ManagerId]
) -> Iterator[Alarm]:
    one, now = seen.wait, seen.people.now
    for way in by:
        whom = [ManagerId("")] if way is By.TELEGRAM else managers
        for manager in whom:
            yield Alarm(0, one.id, one.conversation_id, kind, rung, way, manager, now)

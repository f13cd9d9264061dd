"""A world of random people around one script: no database, no messenger, a clock that jumps.

Everything comes from one ``random.Random(seed)``, so the same seed gives the same history, told by its hash.
"""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import msgspec

from dialogs.effects import Say
from dialogs.engine import Advance, advance, begin
from dialogs.events import Event, Said, TimerDue
from dialogs.messages import Message
from dialogs.modes import Mode
from dialogs.script import Script
from dialogs.state import State
from tests.simulator.people import Prospect, Seen, managers_act
from tests.simulator.rules import RULES, Happened, Rule, running_after, words_left

START = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
LONGEST = 60
"""So many turns a cooperative prospect may need to come to an end."""
MOST_TIMERS = 50
"""So many timers may act while a prospect is away."""
ENOUGH = 20
"""So many broken rules are told; one bug breaks them by the hundred."""


class Wrong(msgspec.Struct, frozen=True):
    """A rule that was broken, by which event of which conversation."""

    rule: str
    what: str
    conversation: int
    event: str


class History(msgspec.Struct):
    """What a simulation came to."""

    turns: int = 0
    conversations: int = 0
    ended: int = 0
    wrong: list[Wrong] = []
    kinds: Counter[str] = msgspec.field(default_factory=Counter)
    hash: str = ""


def simulate(
    script: Script, seed: int, turns: int, *, rules: Sequence[Rule] = RULES, only: str = ""
) -> History:
    """Play conversations until ``turns`` events have happened, or something went wrong too often.

    With ``only`` just the rule of that name is watched, and once broken ends it.
    """
    rng = random.Random(seed)
    history = History()
    digest = hashlib.sha256()
    watched = [rule for rule in rules if only in ("", rule.__name__)]
    while history.turns < turns and len(history.wrong) < (1 if only else ENOUGH):
        history.conversations += 1
        _Conversation(script, rng, history, digest, rules=watched, only=only).play()
    history.hash = digest.hexdigest()
    return history


class _Conversation:
    def __init__(
        self,
        script: Script,
        rng: random.Random,
        history: History,
        digest: hashlib._Hash,
        *,
        rules: Sequence[Rule],
        only: str,
    ) -> None:
        self.script, self.rng, self.history, self.digest = script, rng, history, digest
        self.rules, self.only = rules, only
        self.prospect = Prospect(rng, cooperative=rng.random() < 0.15)
        self.busy_desk = 0.0 if self.prospect.cooperative else rng.choice((0.0, 0.1, 0.3))
        self.now = START + timedelta(minutes=rng.randrange(60 * 24 * 30))
        self.bubbles: list[Message] = []
        self.running: dict[str, datetime] = {}
        self.fired: list[TimerDue] = []
        self.forgotten: list[str] = []
        self.broken = False
        self._state: State | None = None

    @property
    def state(self) -> State:
        assert self._state is not None
        return self._state

    def play(self) -> None:
        self.happen(self.prospect.opening())
        for _ in range(self.rng.randrange(3, 50)):
            if self.broken:
                return
            self.one()
        self._come_to_an_end()
        if self.forgotten:
            left = words_left(self.state, (), tuple(self.forgotten))
            self._note("forgetting_leaves_no_word", list(left), None)

    def one(self) -> None:
        self.pass_time(self.prospect.pause())
        if self.broken:
            return
        seen = Seen(self.script, self.state, self.bubbles)
        chance = self.rng.random()
        if chance < self.busy_desk:
            self.happen(managers_act(self.rng, seen, self.prospect.mark))
        elif chance > 0.97 and not self.prospect.cooperative:
            self.happen(self._wrong_timer())
        else:
            self.happen(self.prospect.act(seen))

    def pass_time(self, pause: timedelta) -> None:
        """Let timers fire in order; after a downtime they are late, and one may come twice."""
        until = self.now + pause
        is_down = self.rng.random() < 0.05
        left = MOST_TIMERS
        while self.running and not self.broken:
            name, due = min(self.running.items(), key=lambda timer: timer[1])
            if due > until:
                break
            left -= 1
            if not left:
                self._note("timers_come_to_rest", [f"{MOST_TIMERS} timers in one pause"], None)
                break
            self.now = until if is_down else max(self.now, due)
            self.fired.append(TimerDue(name, due))
            self.happen(self.fired[-1])
        self.now = until

    def _wrong_timer(self) -> TimerDue:
        """A timer too early, fired before, or never started."""
        early = [TimerDue(name, due) for name, due in self.running.items()]
        return self.rng.choice(
            [*early, *self.fired, TimerDue("remind", self.now), TimerDue("other", self.now)]
        )

    def _come_to_an_end(self) -> None:
        """Answer well from wherever the conversation stands; then it must end."""
        if self.state.mode is Mode.MANAGER or self.state.blocked:
            return
        self.prospect.cooperative = True
        if self.state.mode is Mode.CLOSED or self.state.step is None:
            self.happen(Said("continue"))
        for _ in range(LONGEST):
            if self.broken or (self.state.step is None and self.state.pending is None):
                break
            self.now += timedelta(minutes=11 if self.state.quiet_until else 1)
            self.happen(self.prospect.answer(Seen(self.script, self.state, self.bubbles)))
        else:
            what = f"still at {self.state.step} after {LONGEST} good answers"
            self._note("every_cooperative_conversation_ends", [what], None)
        self.history.ended += 1

    def happen(self, event: Event) -> None:
        """Work an event through and check every rule."""
        self.history.turns += 1
        self.history.kinds[type(event).__name__] += 1
        try:
            before, done = self._advance(event)
        except Exception as error:  # noqa: BLE001 - that it raises is what is looked for
            self.broken = True
            self._note("advance_never_raises", [f"{type(error).__name__}: {error}"], event)
            return
        self.digest.update(msgspec.json.encode((event, done)))
        if before is not None:
            self._check(before, event, done)
        else:
            self.running = dict(done.state.timers)
        self._state = done.state
        self.bubbles += [effect.message for effect in done.effects if isinstance(effect, Say)]

    def _advance(self, event: Event) -> tuple[State | None, Advance]:
        if self._state is None:
            return None, begin(self.script, event, now=self.now, channel="web")
        return self._state, advance(self.script, self._state, event, now=self.now)

    def _check(self, before: State, event: Event, done: Advance) -> None:
        secrets = tuple(self.prospect.secrets)
        it = Happened(self.script, before, event, done.state, done.effects, self.now, self.running, secrets)
        for rule in self.rules:
            self._note(rule.__name__, list(rule(it)), event)
        self.running = running_after(it)
        if it.forgotten:
            self.forgotten += self.prospect.secrets
            self.prospect.secrets.clear()
            self.prospect.renew()
            self.bubbles.clear()

    def _note(self, rule: str, found: list[str], event: Event | None) -> None:
        if self.only not in ("", rule):
            return
        self.broken = self.broken or bool(found)
        number = self.history.conversations
        self.history.wrong += [Wrong(rule, what, number, repr(event)[:200]) for what in found]

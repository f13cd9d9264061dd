"""The crowd: the stand-in server and its prospects in a process of their own, told what to do by lines.

``python -m bench.telegram_crowd`` prints its address, then reads one JSON object a line and answers each.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Any

from bench.dialog import typed
from tests.standin.api import BotApi
from tests.standin.faults import Fault, Faults
from tests.standin.people import Person
from tests.standin.world import Sent

TAPS = 6
TURNS = 1 + TAPS + 4
RATES = {
    Fault.SLOW_DOWN: 0.005,
    Fault.SERVER_ERROR: 0.002,
    Fault.CUT_BEFORE: 0.002,
    Fault.CUT_AFTER: 0.002,
}
"""How often ``sendMessage`` goes wrong, and how, when the bench is run with faults."""
REPEATED = 0.02
"""How many updates are delivered twice then."""
STUCK = 60.0
"""Seconds without an answer after which a dialog counts as lost."""


class Counts:
    """What happened since the last look."""

    def __init__(self) -> None:
        self.waits: list[float] = []
        self.turns = 0
        self.done = 0
        self.lost = 0
        self.extra = 0


class Talker(Person):
    """Goes through the dialog, answers at once, and is somebody new at its end."""

    def __init__(self, api: BotApi, crowd: Crowd) -> None:
        super().__init__(api)
        self._crowd = crowd
        self.turn = 0
        self.since = time.perf_counter()
        self.over = False
        self._typed = typed(self.id)
        self._reply: Sent | None = None

    def begin(self) -> None:
        """Press Start."""
        self.since = time.perf_counter()
        self.starts()  # with a campaign so many at once would be a wave, and looked at as one

    def notice(self, sent: Sent) -> None:
        """Answer a reply at once, or after the pause."""
        counts = self._crowd.counts
        if self.over or not self._answers(sent):
            counts.extra += 1
            return
        now = time.perf_counter()
        counts.waits.append(now - self.since)
        counts.turns += 1
        self.turn += 1
        self.since = now
        self._reply = sent
        if self._crowd.pausing:
            self._crowd.held.append(self)
        else:
            self.act()

    def act(self) -> None:
        """Do what comes next."""
        sent = self._reply
        assert sent is not None
        self.since = time.perf_counter()
        if self.turn == TURNS:
            self._crowd.finished(self)
        elif self.turn <= TAPS:
            self.sends_tap(sent.buttons[0]["callback_data"], sent)
        else:
            self.types(self._typed[self.turn - TAPS - 1])

    def _answers(self, sent: Sent) -> bool:
        """Whether this is the reply the talk waits for, and not one sent twice."""
        expected = WORDS[self.turn]
        return expected in sent.text and (self.turn >= TAPS or bool(sent.buttons))


WORDS = (
    "What do you want English for?",
    "Which one?",
    "Is there a date",
    "Will you decide",
    "Which feels closer?",
    "May we keep",
    "What's your name?",
    "What is your phone number?",
    "What is your phone number?",
    "When is a good time to call?",
    "Done, thank you!",
)


class Crowd:
    """A number of prospects talking at the same time."""

    def __init__(self, api: BotApi) -> None:
        self.api = api
        self.counts = Counts()
        self.talking: set[Talker] = set()
        self.going_on = True
        self.pausing = False
        self.held: list[Talker] = []

    async def pause(self, longest: float = 5.0) -> None:
        """Let everybody wait with their next answer, so that another bot can be measured meanwhile."""
        self.pausing = True
        end = time.perf_counter() + longest
        while len(self.held) < len(self.talking) and time.perf_counter() < end:  # noqa: ASYNC110
            await asyncio.sleep(0.02)

    def resume(self) -> None:
        """Let everybody go on."""
        self.pausing = False
        held, self.held = self.held, []
        for talker in held:
            talker.act()

    def start(self, size: int) -> None:
        """Let so many begin at once."""
        self.going_on = True
        for _ in range(size):
            self._another()

    def _another(self) -> None:
        talker = Talker(self.api, self)
        self.talking.add(talker)
        talker.begin()

    def finished(self, talker: Talker) -> None:
        """Take leave of one, and let another begin."""
        self.counts.done += 1
        self._leave(talker)
        if self.going_on:
            self._another()

    def _leave(self, talker: Talker) -> None:
        talker.over = True
        self.talking.discard(talker)
        talker.room.messages.clear()

    def give_up_on_the_stuck(self, since: float) -> None:
        """Count those whom nobody has answered for long as lost; what was before ``since`` may have been a restart."""
        now = time.perf_counter()
        for talker in [one for one in self.talking if now - max(one.since, since) > STUCK]:
            self.counts.lost += 1
            self._leave(talker)


async def serve() -> None:
    """Do what each line of input says."""
    faults = (
        Faults(seed=int(sys.argv[-1]), rates=RATES, duplicates=REPEATED) if "faults" in sys.argv else None
    )
    api = BotApi(keeps_calls=False, watches=False, faults=faults)
    await api.start()
    crowd = Crowd(api)
    print(json.dumps({"url": api.url, "token": api.token}), flush=True)
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        print(json.dumps(await obey(crowd, **json.loads(line))), flush=True)
    await api.stop()


async def obey(crowd: Crowd, do: str, seconds: float = 0, size: int = 0) -> dict[str, Any]:
    """Start a crowd, hold it, let it go on, measure it for some seconds, or let all dialogs under way end."""
    match do:
        case "start":
            crowd.start(size)
            return {}
        case "pause":
            await crowd.pause()
            return {}
        case "resume":
            crowd.resume()
            return {}
        case "measure":
            return await _measure(crowd, seconds)
        case _:
            return await _finish(crowd, seconds)


async def _measure(crowd: Crowd, seconds: float) -> dict[str, Any]:
    crowd.counts = counts = Counts()
    began, cpu = time.perf_counter(), time.process_time()
    await asyncio.sleep(seconds)
    took = time.perf_counter() - began
    waits = sorted(counts.waits) or [0.0]
    return {
        "turns": counts.turns,
        "turns_per_s": round(counts.turns / took, 1),
        "p50_ms": round(waits[len(waits) // 2] * 1000, 2),
        "p99_ms": round(waits[len(waits) * 99 // 100] * 1000, 2),
        "dialogs": counts.done,
        "extra_messages": counts.extra,
        "server_core_share": round((time.process_time() - cpu) / took, 2),
    }


async def _finish(crowd: Crowd, seconds: float) -> dict[str, Any]:
    """Let nobody new begin; wait until all have ended, and count those that never do as lost."""
    crowd.going_on = False
    crowd.resume()
    began = time.perf_counter()
    end = began + seconds
    while crowd.talking and time.perf_counter() < end:
        await asyncio.sleep(0.05)
        crowd.give_up_on_the_stuck(began)
    lost = crowd.counts.lost + len(crowd.talking)
    for talker in tuple(crowd.talking):
        talker.over = True
    crowd.talking.clear()
    return {"dialogs": crowd.counts.done, "lost": lost, "extra_messages": crowd.counts.extra}


if __name__ == "__main__":
    asyncio.run(serve())

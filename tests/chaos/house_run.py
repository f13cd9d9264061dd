"""One run of the whole house: persons, a process killed again and again, name servers, a mail server, the verdict."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections import Counter
from pathlib import Path

import msgspec

from bot import scripts, settings
from tests.chaos import house_verdict, persons
from tests.chaos.house_verdict import HouseVerdict
from tests.chaos.household import World
from tests.chaos.messenger import Faults
from tests.chaos.persons import Persons
from tests.chaos.post import Post
from tests.chaos.run import ROOT, Driver, Plan, Run


class HouseRun(Run):
    """A run in which all has happened before the last kill: what that one lost, only a start can make up.

    ``pace``: seconds of the house's time for each real one.
    """

    program = "tests.chaos.household"

    def __init__(self, plan: Plan, folder: Path, *, pace: float = 60.0) -> None:
        super().__init__(plan, folder)
        self.post = Post(plan.seed, later=0.05, cut=0.05)
        self.crowd = Persons(self.messenger, self.rng, plan.chats, self.post)
        self.on_their_way: Counter[str] = Counter()
        self._pace = pace

    async def verdict(self) -> HouseVerdict:
        """Do it, and judge."""
        with self.post.opened():
            script = self._script()
            world = World(self.post.url, time.time(), self._pace, str(script))
            (self.folder / "world.json").write_bytes(msgspec.json.encode(world))
            found = await super().verdict()
        assert isinstance(found, HouseVerdict)
        return found

    def _script(self) -> Path:
        """Write the benchmark's script, with an address that is proven."""
        folder = self.folder / "script"
        folder.mkdir()
        text = (ROOT / "bench" / "bant" / "script.yaml").read_text("utf-8")
        (folder / "script.yaml").write_text(persons.script(text), "utf-8")
        return folder

    def killed(self) -> None:
        """Take note of what a kill interrupted."""
        super().killed()
        self.on_their_way += house_verdict.codes_on_their_way(self.database)

    async def last_life(self, driver: Driver) -> None:
        """Kill once more when all has happened; then, without faults, let it finish."""
        pid = await driver.start()
        await self._act(self.plan.turns)
        os.kill(pid, signal.SIGKILL)
        self.exit_codes.append(await driver.ended())
        self.killed()
        self.messenger.faults = Faults(repeated=0, not_now=0, cut=0, mute=0)
        self.post.later = self.post.cut = 0
        pid = await driver.start()
        give_up = time.monotonic() + self.plan.patience
        while time.monotonic() < give_up:
            await asyncio.sleep(0.1)
            if self.is_done():
                break
        os.kill(pid, signal.SIGTERM)
        self.exit_codes.append(await driver.ended())

    def is_done(self) -> bool:
        """Whether nothing is left to be handled, sent, looked into, mailed or noticed."""
        return super().is_done() and not house_verdict.owed(self.database, self.post)

    def judged(self) -> HouseVerdict:
        """Judge a run that has come to its end."""
        text = str(self.folder / "script")
        script = scripts.load(settings.load({"DATA_DIR": str(self.folder), "SCRIPT": text}, ROOT).script)
        found = house_verdict.judge(
            self.database,
            script,
            self.messenger,
            self.orders(),
            post=self.post,
            on_their_way=self.on_their_way,
        )
        found.kills = self.plan.kills + 1
        return found

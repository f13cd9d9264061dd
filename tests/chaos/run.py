"""One run: a crowd, a process killed again and again, and the verdict."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec

from bot import scripts, settings
from tests.chaos import verdict
from tests.chaos.crowd import Crowd
from tests.chaos.messenger import Faults, Messenger
from tests.chaos.verdict import Verdict
from tests.chaos.wire import Order

ROOT = Path(__file__).parents[2]


class Plan(msgspec.Struct, frozen=True):
    """How long and how hard."""

    turns: int
    kills: int
    seed: int = 1
    chats: int = 20
    bug: str = ""
    faults: Faults = Faults()
    patience: float = 60.0
    """Seconds a process may take to finish what is left."""
    stop: signal.Signals = signal.SIGKILL
    """What ends each life but the last, which ends by SIGTERM."""


class Driver:
    """The process that gives birth to those that are killed."""

    def __init__(self, process: Process) -> None:
        self._process = process

    async def start(self) -> int:
        """Start a life and give its process number."""
        assert self._process.stdin is not None
        self._process.stdin.write(b"go\n")
        return int(await self._line())

    async def ended(self) -> int:
        """Wait for the end of a life and give its exit code."""
        return int(await asyncio.wait_for(self._line(), 60))

    async def _line(self) -> bytes:
        assert self._process.stdout is not None
        return await self._process.stdout.readline()


@asynccontextmanager
async def _driver(program: str, folder: Path, socket: Path, bug: str) -> AsyncIterator[Driver]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", program, str(folder), str(socket), bug,
        cwd=ROOT, stdin=PIPE, stdout=PIPE,
    )  # fmt: skip
    driver = Driver(process)
    try:
        assert process.stdout is not None
        await process.stdout.readline()
        yield driver
    finally:
        process.kill()
        await process.wait()


class Run:
    """One run of a plan in ``folder``."""

    program = "tests.chaos.driver"

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.plan = plan
        self.folder = folder
        self.rng = random.Random(plan.seed)
        self.messenger = Messenger(folder / "messenger.sock", self.rng, plan.faults)
        self.crowd = Crowd(self.messenger, self.rng, plan.chats)
        self.in_flight = 0
        self.exit_codes: list[int] = []

    @property
    def database(self) -> Path:
        """The file."""
        return self.folder / "warmline.db"

    async def verdict(self) -> Verdict:
        """Do it, and judge."""
        async with (
            self.messenger.serving(),
            _driver(self.program, self.folder, self.messenger.path, self.plan.bug) as driver,
        ):
            for life in range(self.plan.kills):
                await self._one_life(driver, (life + 1) * self.plan.turns // (self.plan.kills + 1))
            await self.last_life(driver)
        found = self.judged()
        found.in_flight = self.in_flight
        return found

    def judged(self) -> Verdict:
        """Judge a run that has come to its end."""
        script = scripts.load(settings.load({"DATA_DIR": str(self.folder)}, ROOT).script)
        return verdict.judge(self.database, script, self.messenger, self.orders(), self.plan.kills)

    def orders(self) -> dict[str, Order]:
        """Give what managers ordered, by its id."""
        return {order.action: order for order in self.messenger.orders}

    async def _one_life(self, driver: Driver, until: int) -> None:
        """Let the crowd act, and end the process at some moment of it."""
        pid = await driver.start()
        if self.rng.random() < 0.1:
            await asyncio.sleep(self.rng.random() * 0.3)
        else:
            await self._act(until)
            await asyncio.sleep(self.rng.random() * 0.03)
        os.kill(pid, self.plan.stop)
        self.exit_codes.append(await driver.ended())
        if self.plan.stop is signal.SIGKILL and self.database.exists():
            self.killed()

    def killed(self) -> None:
        """Take note of what a kill interrupted."""
        self.in_flight += verdict.in_flight(self.database)

    async def _act(self, until: int) -> None:
        give_up = time.monotonic() + self.plan.patience
        while self.crowd.turns < until and time.monotonic() < give_up:
            if self.messenger.waiting < 60:
                self.crowd.step()
            await asyncio.sleep(self.rng.random() * 0.002)

    async def last_life(self, driver: Driver) -> None:
        """Let the rest happen, and let it finish."""
        pid = await driver.start()
        await self._act(self.plan.turns)
        give_up = time.monotonic() + self.plan.patience
        while time.monotonic() < give_up:
            await asyncio.sleep(0.05)
            if self.is_done():
                break
        os.kill(pid, signal.SIGTERM)
        self.exit_codes.append(await driver.ended())

    def is_done(self) -> bool:
        """Whether nothing is left to be handled or sent."""
        return not (self.messenger.waiting or verdict.undone(self.database))

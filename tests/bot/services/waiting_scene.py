"""A school with three managers and somebody who asks for a person: what the tests of waiting play with."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any

from sqlalchemy import select

from bot.bootstrap import written
from bot.services.mail import Mailer, MailError
from bot.services.policy import Role
from bot.services.take_over import Manager
from bot.services.waiting.outside import Outside
from dialogs.ids import ManagerId
from dialogs.messages import Voice
from dialogs.script import Hours
from dialogs.waiting.plan import Plan, Routing, Team
from storage import managers
from storage.tables import alarm, wait
from tests.bot.services.stage import ANNA, BEN, SCHOOL, Stage

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""Ten o'clock in Berlin: the school is open."""
LEA = Manager(ManagerId("lea"), "Lea")
DAY = ((time(9), time(12)), (time(13), time(18)))
TEAM = Team("day", "Day", "Europe/Berlin", Hours(dict.fromkeys(range(5), DAY)), first=20, following=10)
POOL = Routing(propose=0)
PLAN = Plan(teams=(TEAM,), routing=POOL)


class Post(Mailer):
    """A mail server that keeps what it is given; ``trouble`` is what it answers first."""

    is_ready = True

    def __init__(self, *trouble: MailError) -> None:
        super().__init__("", "")
        self.sent: list[tuple[str, str, str]] = []
        self.keys: list[str] = []
        self._trouble = [*trouble]

    async def send(self, to: str, subject: str, text: str, *, key: str = "") -> None:
        assert key
        self.keys.append(key)
        if self._trouble:
            raise self._trouble.pop(0)
        self.sent.append((to, subject, text))


class Scene:
    """A school with three managers, and somebody who asks for a person."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.chat = ""

    async def ready(self, plan: Plan | None = PLAN) -> None:
        self.stage.now = MONDAY
        await self.stage.publish(SCHOOL, "language-school")
        self.stage.house.scripts.default = "language-school"
        async with self.stage.database.write() as tx:
            for one, roles in ((ANNA, [Role.MANAGER]), (BEN, [Role.MANAGER]), (LEA, [Role.LEAD_ADMIN])):
                mail = f"{one.id}@example.org"
                await managers.add(tx, one.id, one.name, f"hash {one.id}", MONDAY, roles=roles, email=mail)
        if plan is not None:
            await self.stage.house.waiting.plan.save(plan, "lea", 0)

    def outside(self, post: Post) -> Outside:
        """What leaves the house goes to this mail server."""
        return Outside(post, written, self.stage.house.settings.public_url, self.stage.house.clock)

    async def asks(self, address: str = "a") -> str:
        self.chat = await self.stage.begin(address)
        await self.stage.say("can I talk to a human please?", address=address)
        await self.look()
        return self.chat

    async def look(self) -> None:
        await self.stage.driven(self.stage.house.waiting.lookout.look([self.chat] if self.chat else []))

    async def later(self, minutes: float = 0, **more: float) -> None:
        self.stage.pass_time(minutes=minutes, **more)
        await self.stage.driven(self.stage.house.timers.look())
        await self.look()
        await self.look()

    async def claims(self, who: Manager = ANNA) -> None:
        await self.stage.driven(self.stage.house.desk.claim(self.chat, who, f"claim {self.stage.now}"))
        await self.look()

    async def replies(self, text: str = "Hello!", who: Manager = ANNA) -> None:
        desk = self.stage.house.desk
        await self.stage.driven(desk.reply(self.chat, who, f"reply {self.stage.now}", text))
        await self.look()

    async def rang(self, *kinds: str) -> list[tuple[int, str, str]]:
        chosen = kinds or ("rung",)
        async with self.stage.database.read() as tx:
            query = select(alarm).where(alarm.c.kind.in_(chosen)).order_by(alarm.c.id)
            return [(row.rung, row.by, row.manager_id) for row in await tx.execute(query)]

    async def levels(self) -> list[int]:
        return sorted({rung for rung, _, _ in await self.rang()})

    async def rows(self, table: Any = wait) -> list[Any]:
        async with self.stage.database.read() as tx:
            return list(await tx.execute(select(table).order_by(table.c.id)))

    async def heard(self, address: str = "a") -> str:
        lines = await self.stage.lines(address)
        last = max((at for at, line in enumerate(lines) if line.voice is Voice.PROSPECT), default=0)
        return "\n".join(line.message.text for line in lines[last:] if line.message)

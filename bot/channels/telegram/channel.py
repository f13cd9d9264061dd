"""Telegram as a channel: updates in by polling or by webhook, messages out at the pace the messenger allows."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import Protocol, TypeVar

from starlette.routing import BaseRoute

from bot import log
from bot.channels.contract import (
    Features,
    Line,
    PermanentDeliveryError,
    Receipt,
    Receive,
    TemporaryDeliveryError,
)
from bot.channels.telegram import copies, menu, shipping
from bot.channels.telegram.door import Door, Posted
from bot.channels.telegram.failures import CallFailed, Failure, as_delivery
from bot.channels.telegram.handlers import Theirs
from bot.channels.telegram.pacing import Limits, Pace
from bot.channels.telegram.parsing import CHANNEL
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.rendering import (
    Params,
    opens_keyboard,
    removes_keyboard,
    render,
    target,
)
from bot.channels.telegram.shipping import Source
from bot.channels.telegram.taking import Handlers, Intake, Others, Quarantine, Secretary
from bot.channels.telegram.telling import Tell, Teller, to_stderr
from bot.channels.telegram.updates import User
from bot.channels.telegram.webhook import Hook, Webhook
from bot.services.clock import Clock, utc

T = TypeVar("T")
KEYBOARDS = 10_000


class Keys(Protocol):
    """Remembers over a restart in which chats the key that shares a number is up."""

    async def known(self) -> set[str]:
        """Give those chats."""

    async def note(self, address: str, *, up: bool) -> None:
        """It was put up there, or taken away."""


class Telegram:
    """The assistant's chats with prospects. ``door`` is one framework's way to the Bot API.

    ``hook`` makes it a webhook; without one it polls. ``others`` is given every update that is no prospect's
    (the managers' group, a manager's Business account, a company's own buttons), before it is acknowledged.
    ``mounted``: the updates come from a bot of the company's own, which calls ``update``.
    ``secretary`` takes what prospects write in managers' own chats; without one that is not the assistant's.
    ``quarantine`` keeps updates that cannot be taken; without one they stay at Telegram, and block their queue.
    ``live`` is told the bot's address once Telegram has greeted it.
    """

    name = CHANNEL
    features = Features(buttons=90, label=60, text=4000, countdown=True, share_phone=True, files=True)

    def __init__(
        self,
        door: Door,
        *,
        hook: Hook | None = None,
        others: Others | None = None,
        secretary: Secretary | None = None,
        quarantine: Quarantine | None = None,
        keys: Keys | None = None,
        mounted: bool = False,
        pace: Pace | None = None,
        limits: Limits | None = None,
        now: Clock = utc,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        tell: Tell = to_stderr,
        live: Tell | None = None,
        files: Source | None = None,
    ) -> None:
        self.door = door
        self.pace = pace or Pace(limits)
        self.teller = Teller(tell)
        self._live = live
        self._secretary = secretary
        self._files = files
        self._others = others or (Theirs() if mounted else Handlers(door))
        self._intake = Intake(
            door, self._others, now, secretary=secretary, quarantine=quarantine, sleep=sleep
        )
        self._webhook = Webhook(door, hook, self._intake, self.teller, sleep) if hook else None
        self._mounted = mounted
        self._polling = Polling(door, self._intake, self.teller, sleep)
        self._streak = 0
        self._keys = keys
        self._keyboards: dict[str, None] = {}
        self._log = log.logger()

    def routes(self) -> list[BaseRoute]:
        """Give the webhook's route, if this is a webhook."""
        return self._webhook.routes() if self._webhook else []

    async def listen(self, receive: Receive) -> None:
        """Take updates until cancelled; whatever goes wrong is told, and heals when its cause is gone."""
        self._intake.receive = receive
        beside: asyncio.Task[None] | None = None
        try:
            if self._keys is not None:
                self._keyboards |= dict.fromkeys(await self._keys.known())
            await self.door.start()
            beside = asyncio.create_task(self._introduce())
            if self._mounted:
                await asyncio.Event().wait()
            await (self._webhook or self._polling).run()
        finally:
            if beside is not None:
                beside.cancel()
                await asyncio.gather(beside, return_exceptions=True)
            self._intake.receive = None

    async def _introduce(self) -> None:
        """Say which bot is live and set the menu of commands, however long that takes; nobody waits for it."""
        if self._live is not None:
            await self.teller.patiently(partial(self._say_who, self._live), self._polling.sleep, "menu")
        await self.teller.patiently(lambda: menu.put_up(self.door), self._polling.sleep, "menu")

    async def _say_who(self, tell: Tell) -> None:
        me = await self.door.call("getMe", {}, User)
        tell(f"Telegram  https://t.me/{me.username}")

    async def send(self, address: str, line: Line) -> Receipt:
        """Send one line, a call or two.

        Raises:
            TemporaryDeliveryError: not now, such as 429 or no network.
            PermanentDeliveryError: never, such as blocked.
        """
        address = await self._route(address)
        if line.message.copy:
            return await copies.send(self, address, line)
        if line.message.files:
            return await shipping.send(self, self._files, address, line)
        calls = render(address, line, keyboard_open=address in self._keyboards)
        ids = [str((await self.post(address, "sendMessage", params)).message_id) for params in calls]
        if opens_keyboard(calls) or removes_keyboard(calls):
            await self._note_key(address, up=opens_keyboard(calls))
        return Receipt(",".join(ids))

    async def _note_key(self, address: str, *, up: bool) -> None:
        """Remember where the key is up; the message is sent, so trouble with that fails nothing."""
        if up:
            self._keyboards[address] = None
        else:
            self._keyboards.pop(address, None)
        while len(self._keyboards) > KEYBOARDS:
            self._keyboards.pop(next(iter(self._keyboards)))
        if self._keys is not None:
            try:
                await self._keys.note(address, up=up)
            except Exception:  # noqa: BLE001 - whatever the database says
                self._log.exception("telegram.key_unnoted")

    async def edit(self, address: str, line: Line, ids: Sequence[str], *, caption: bool = False) -> Receipt:
        """Change what was sent as ``ids``, or take it back; the errors are those of ``send``."""
        return await copies.edit(self, await self._route(address), line, ids, caption=caption)

    async def fetch(self, ref: str, longest: int) -> bytes | None:
        """Give what a prospect attached, by the messenger's reference; ``None`` if it is too long."""
        return await shipping.fetch(self.door, ref, longest)

    async def typing(self, address: str, name: str) -> None:
        """Show for some seconds that somebody is typing; a sign that cannot be given is no failure."""
        del name
        with contextlib.suppress(CallFailed, PermanentDeliveryError):
            there = target(await self._route(address))
            await self.door.call("sendChatAction", {**there, "action": "typing"}, bool)

    async def _route(self, address: str) -> str:
        """Give the chat that is written to; of a manager's account only what its connection allows now."""
        if "@" not in address:
            return address
        if self._secretary is None:
            raise PermanentDeliveryError("Secretary mode is off")
        return await self._secretary.route(address)

    async def post(self, address: str, method: str, params: Params) -> Posted:
        """Call a method that posts into a chat, at its pace; the errors are those of ``send``."""
        return await self.ask(address, method, params, Posted)

    async def ask(self, address: str, method: str, params: Params, answer: type[T]) -> T:
        """Call any method that changes a chat, at its pace; the errors are those of ``send``."""
        held = self.pace.held(address)
        if held:
            raise TemporaryDeliveryError(timedelta(seconds=held), "slow down")
        await self.pace.turn(address)
        try:
            result = await self._call(method, params, answer)
        except CallFailed as failed:
            raise self._as_delivery(address, failed) from failed
        self._streak = 0
        self.teller.well("sending")
        return result

    async def aclose(self) -> None:
        """Let go of sockets."""
        await self._intake.aclose()
        if isinstance(self._others, Handlers):
            await self._others.aclose()
        await self.door.aclose()

    async def update(self, raw: bytes) -> bool:
        """Take one update that a bot of the company's received; give whether it stays here (nobody else sees it then).

        Raises:
            taking.NotTaken: it could not be committed: do not acknowledge it.
        """
        return await self._intake.one(raw)

    async def again(self, raw: bytes) -> None:
        """Take an update out of quarantine once more.

        Raises:
            taking.NotTaken: it stays there.
        """
        await self._intake.again(raw)

    async def _call(self, method: str, params: Params, answer: type[T]) -> T:
        try:
            return await self.door.call(method, params, answer)
        except CallFailed as failed:
            if failed.kind is not Failure.BAD_REQUEST or not failed.says("entit"):
                raise
            plain = {name: value for name, value in params.items() if name != "entities"}
            return await self.door.call(method, plain, answer)

    def _as_delivery(
        self, address: str, failed: CallFailed
    ) -> TemporaryDeliveryError | PermanentDeliveryError:
        error = as_delivery(failed, self._streak)
        if failed.kind is Failure.SLOW_DOWN:
            self.pace.hold(address, max(failed.retry_after, 1.0))
        elif isinstance(error, TemporaryDeliveryError):
            self._streak += 1
            self.teller.failed(failed, "sending")
        return error

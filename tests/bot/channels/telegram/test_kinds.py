"""What a bot asks Telegram for, so that both the assistant and a company's own handlers get their kinds of update."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot import settings
from bot.app import working
from bot.bootstrap import house, telegram_with_group
from bot.channels.telegram import Telegram
from bot.channels.telegram.door import KINDS, Door
from bot.channels.telegram.doors import open_door
from bot.channels.telegram.handlers import Theirs
from bot.channels.telegram.webhook import Hook
from tests.bot.channels.telegram.rig import FRAMEWORKS, MODES, SECRET
from tests.standin.api import BotApi, until
from tests.standin.people import Person

Polls = Callable[[Telegram], AbstractAsyncContextManager[None]]
PAYS = {"id": "1", "currency": "EUR", "total_amount": 9900, "invoice_payload": "course"}


async def nobody(*_arrivals: object) -> None:
    """Take and forget."""


def aiogram_bot(api: BotApi, saw: list[str]) -> tuple[Door, Polls]:
    """Give the door of a bot with handlers for commands and payments, and how it polls by itself."""
    from aiogram import Bot, Dispatcher, Router
    from aiogram.filters import Command
    from aiogram.types import Message, PreCheckoutQuery

    from bot.channels.telegram.with_aiogram import AiogramDoor, Assistant, Session

    bot, router, dispatcher = Bot(api.token, session=Session(api.url)), Router(), Dispatcher()

    @router.message(Command("orders"))
    async def orders(message: Message) -> None:
        saw.append(message.text or "")

    @router.pre_checkout_query()
    async def pays(query: PreCheckoutQuery) -> None:
        saw.append(query.invoice_payload)

    dispatcher.include_router(router)
    door = AiogramDoor(bot, dispatcher)

    @asynccontextmanager
    async def polls(channel: Telegram) -> AsyncIterator[None]:
        dispatcher.update.outer_middleware(Assistant(channel))
        polling = asyncio.create_task(
            dispatcher.start_polling(bot, allowed_updates=list(door.kinds), handle_signals=False)
        )
        yield
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)

    return door, polls


def ptb_bot(api: BotApi, saw: list[str]) -> tuple[Door, Polls]:
    """Give the same through the other library."""
    from telegram import Update
    from telegram.ext import Application, CommandHandler, PreCheckoutQueryHandler

    from bot.channels.telegram.with_ptb import PtbDoor, Request, assistant

    builder = Application.builder().token(api.token).base_url(f"{api.url}/bot").request(Request(api.url))
    application = builder.get_updates_request(Request(api.url)).build()

    async def orders(update: Update, _context: Any) -> None:
        saw.append((update.message.text if update.message else "") or "")

    async def pays(update: Update, _context: Any) -> None:
        saw.append(update.pre_checkout_query.invoice_payload if update.pre_checkout_query else "")

    application.add_handler(CommandHandler("orders", orders))
    application.add_handler(PreCheckoutQueryHandler(pays))
    door = PtbDoor(application)

    @asynccontextmanager
    async def polls(channel: Telegram) -> AsyncIterator[None]:
        application.add_handler(assistant(channel), group=-1)
        assert application.updater is not None
        async with application:
            await application.updater.start_polling(allowed_updates=list(door.kinds))
            await application.start()
            yield
            await application.updater.stop()
            await application.stop()

    return door, polls


BOTS = {"aiogram": aiogram_bot, "ptb": ptb_bot}
both_frameworks = pytest.mark.parametrize("framework", FRAMEWORKS)


@both_frameworks
@pytest.mark.parametrize("mode", MODES)
async def test_the_assistant_also_asks_for_what_the_companys_handlers_want(framework: str, mode: str) -> None:
    saw: list[str] = []
    async with asyncio.timeout(30), BotApi() as api:
        door, _ = BOTS[framework](api, saw)
        hook = Hook("http://127.0.0.1:1/telegram", SECRET) if mode == "webhook" else None
        if framework == "ptb":
            door.application._initialized = True  # type: ignore[attr-defined] # its own way only calls getMe
        channel, marta = Telegram(door, hook=hook), Person(api)
        listening = asyncio.create_task(channel.listen(nobody))
        await until(lambda: api.allowed is not None)
        marta.put("pre_checkout_query", {**PAYS, "from": marta.user()})
        assert api.queues.pending == 1
        await until(lambda: mode == "webhook" or saw == ["course"])
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await channel.aclose()
        await _let_go(door)


@both_frameworks
async def test_an_assistant_alone_asks_for_nothing_it_does_not_need(framework: str) -> None:
    async with BotApi() as api:
        door = open_door(framework, api.token, api.url)
        assert tuple(door.kinds) == KINDS
        await door.aclose()


@both_frameworks
async def test_a_companys_bot_that_polls_itself_brings_the_assistant_the_taps_too(
    framework: str, tmp_path: Path
) -> None:
    saw: list[str] = []
    chosen = settings.load({"DATA_DIR": str(tmp_path), "LOG_LEVEL": "error"}, tmp_path)
    async with asyncio.timeout(60), BotApi() as api, house(chosen) as rooms:
        door, polls = BOTS[framework](api, saw)
        channel = telegram_with_group(rooms, door, Theirs(commands=["orders"]), mounted=True)
        async with working(rooms):
            listening = asyncio.create_task(channel.listen(rooms.intake("telegram")))
            await until(lambda: "th" in api.commands)
            async with polls(channel):
                marta = Person(api)
                marta.starts()
                await marta.hears("What do you want English for?", 20)
                marta.taps("Work")
                await marta.hears("Is there a date", 20)
                marta.types("/orders")
                marta.put("pre_checkout_query", {**PAYS, "from": marta.user()})
                await until(lambda: sorted(saw) == ["/orders", "course"])
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
        await _let_go(door)


async def _let_go(door: Any) -> None:
    """Close what is the company's own."""
    await (door.bot.session.close() if hasattr(door.bot, "session") else door.bot.request.shutdown())

"""A company's bot that polls itself and hands over: its handlers get what is theirs, and no word of the managers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot import settings
from bot.app import working
from bot.bootstrap import house, telegram_with_group
from bot.channels.telegram.door import Door
from bot.channels.telegram.handlers import Theirs
from storage.tables import desk_update
from tests.bot.channels.telegram.rig import FRAMEWORKS
from tests.standin.api import BotApi, until

GROUP = -1001234567890
Give = Callable[[dict[str, Any]], Awaitable[Any]]


def aiogram_bot(api: BotApi, saw: list[str]) -> tuple[Door, Callable[[Any], Give]]:
    from aiogram import Bot, Dispatcher, Router
    from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

    from bot.channels.telegram.with_aiogram import AiogramDoor, Assistant, Session

    bot, router = Bot(api.token, session=Session(api.url)), Router()

    @router.message()
    @router.edited_message()
    async def message(one: Message) -> None:
        saw.append(one.text or "")

    @router.callback_query()
    async def tap(one: CallbackQuery) -> None:
        saw.append(one.data or "")

    @router.my_chat_member()
    async def member(one: ChatMemberUpdated) -> None:
        saw.append(f"member of {one.chat.id}")

    def mount(channel: Any) -> Give:
        dispatcher = Dispatcher()
        dispatcher.include_router(router)
        dispatcher.update.outer_middleware(Assistant(channel))
        return lambda update: dispatcher.feed_raw_update(bot, update)

    return AiogramDoor(bot), mount


def ptb_bot(api: BotApi, saw: list[str]) -> tuple[Door, Callable[[Any], Give]]:
    from telegram import Update
    from telegram.ext import Application, TypeHandler

    from bot.channels.telegram.with_ptb import PtbDoor, Request, assistant

    builder = Application.builder().token(api.token).updater(None).base_url(f"{api.url}/bot")
    application = builder.request(Request(api.url)).build()

    async def see(update: Update, _context: Any) -> None:
        query, member, message = update.callback_query, update.my_chat_member, update.effective_message
        if query is not None:
            saw.append(query.data or "")
        elif member is not None:
            saw.append(f"member of {member.chat.id}")
        else:
            saw.append((message.text if message else "") or "")

    def mount(channel: Any) -> Give:
        application.add_handler(assistant(channel), group=-1)
        application.add_handler(TypeHandler(Update, see))
        application._initialized = True  # its own ``initialize`` would only call getMe
        return lambda update: application.process_update(Update.de_json(update, application.bot))

    return PtbDoor(application), mount


BOTS = {"aiogram": aiogram_bot, "ptb": ptb_bot}
ANNA = {"id": 42, "is_bot": False, "first_name": "Anna"}
DESK = {"id": GROUP, "type": "supergroup", "title": "Desk", "is_forum": True}
ELSEWHERE = {"id": -100777, "type": "supergroup", "title": "Customers"}
PRIVATE = {"id": 42, "type": "private", "first_name": "Anna"}
MEMBER = {"user": {"id": 123456, "is_bot": True, "first_name": "bot"}, "status": "member"}


def message(chat: dict[str, Any], text: str, **more: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": 1790000000, "chat": chat, "from": ANNA, "text": text, **more}


def tap(chat: dict[str, Any], data: str) -> dict[str, Any]:
    under = message(chat, "card") | {"from": MEMBER["user"]}
    return {"id": "9", "from": ANNA, "chat_instance": "1", "data": data, "message": under}


def joined(chat: dict[str, Any]) -> dict[str, Any]:
    left = MEMBER | {"status": "left"}
    return {
        "chat": chat,
        "from": ANNA,
        "date": 1790000000,
        "old_chat_member": left,
        "new_chat_member": MEMBER,
    }


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_the_companys_handlers_get_what_is_theirs_and_nothing_of_the_managers_group(
    framework: str, tmp_path: Path
) -> None:
    saw: list[str] = []
    chosen = settings.load(
        {"DATA_DIR": str(tmp_path), "LOG_LEVEL": "error", "TELEGRAM_MANAGERS_CHAT": str(GROUP)}, tmp_path
    )
    commanded = message(PRIVATE, "/orders", entities=[{"type": "bot_command", "offset": 0, "length": 7}])
    async with asyncio.timeout(60), BotApi() as api, house(chosen) as rooms:
        door, mount = BOTS[framework](api, saw)
        channel = telegram_with_group(rooms, door, Theirs(commands=["orders"]), mounted=True)
        give = mount(channel)
        async with working(rooms):
            listening = asyncio.create_task(channel.listen(rooms.intake("telegram")))
            await until(lambda: "th" in api.commands)
            found: list[dict[str, Any]] = [
                {
                    "message": message(
                        DESK, "// a note about Marta", message_thread_id=3, is_topic_message=True
                    )
                },
                {"message": message(DESK, "Hello Marta, this is Anna", message_thread_id=3)},
                {"edited_message": message(DESK, "Hello Marta!", message_thread_id=3, edit_date=1790000009)},
                {"callback_query": tap(DESK, "dt:0123:abcd")},
                {"my_chat_member": joined(DESK)},
                {"message": message(PRIVATE, "/desk SECRETCODE")},
                {"message": message(PRIVATE, "I want to learn English")},
                {"message": commanded},
                {"callback_query": tap(PRIVATE, "order_again")},
                {"message": message(ELSEWHERE, "a word in another group")},
                {"my_chat_member": joined(ELSEWHERE)},
            ]
            for number, update in enumerate(found, 1):
                await give({"update_id": number, **update})
            async with rooms.database.read() as tx:
                kept = [row[0] for row in await tx.execute(select(desk_update.c.update_id))]
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
        await channel.aclose()
    assert saw == ["/orders", "order_again", "a word in another group", "member of -100777"]
    assert sorted(kept) == [1, 2, 3, 4, 5, 6]

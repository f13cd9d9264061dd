"""A company's own aiogram bot with the assistant mounted in it.

    TELEGRAM_BOT_TOKEN=... .venv/bin/python -m examples.aiogram_bot

A token has one poller, and here it is the assistant's: it commits what prospects do before Telegram may forget
it, and passes everything else on to the company's handlers. `/orders` and the buttons under it are the
company's; all other words in private chats are the assistant's. With TELEGRAM_MANAGERS_CHAT, or once a manager
chose a group (`manager telegram NAME`), managers work in that group.
"""

import asyncio
import contextlib

from aiogram import Bot, Dispatcher, F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot import log, settings
from bot.alone import alone
from bot.app import working
from bot.bootstrap import house, telegram_with_group
from bot.channels.telegram.taking import Handlers
from bot.channels.telegram.with_aiogram import AiogramDoor, Session
from bot.settings import Settings

orders = Router()


@orders.message(Command("orders"))
async def show_orders(message: Message) -> None:
    """The company's own command."""
    again = InlineKeyboardButton(text="Order again", callback_data="order_again")
    await message.answer("You have one order.", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[again]]))


@orders.callback_query(F.data == "order_again")
async def order_again(query: CallbackQuery) -> None:
    """The company's own button."""
    await query.answer("Ordered.")


async def main(chosen: Settings) -> None:
    """Run the company's bot and the assistant until cancelled."""
    bot = Bot(chosen.telegram_bot_token, session=Session(chosen.telegram_api_url))
    dispatcher = Dispatcher()
    dispatcher.include_router(orders)
    door = AiogramDoor(bot, dispatcher)
    async with house(chosen) as rooms:
        assistant = telegram_with_group(rooms, door, Handlers(door, commands=["orders"]))
        async with bot, working(rooms):
            await assistant.listen(rooms.intake(assistant.name))


if __name__ == "__main__":
    loaded = settings.load()
    log.configure(loaded.log_level)
    with alone(loaded.database_url), contextlib.suppress(KeyboardInterrupt):
        asyncio.run(main(loaded))

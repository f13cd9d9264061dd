"""A company's own python-telegram-bot bot with the assistant mounted in it.

    TELEGRAM_BOT_TOKEN=... .venv/bin/python -m examples.ptb_bot

A token has one poller, and here it is the assistant's: it commits what prospects do before Telegram may forget
it, and passes everything else on to the company's handlers. `/orders` and the buttons under it are the
company's; all other words in private chats are the assistant's. With TELEGRAM_MANAGERS_CHAT, or once a manager
chose a group (`manager telegram NAME`), managers work in that group.
"""

import asyncio
import contextlib
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler

from bot import log, settings
from bot.alone import alone
from bot.app import working
from bot.bootstrap import house, telegram_with_group
from bot.channels.telegram.taking import Handlers
from bot.channels.telegram.with_ptb import PtbDoor, Request
from bot.settings import Settings


async def show_orders(update: Update, _context: Any) -> None:
    """The company's own command."""
    again = InlineKeyboardButton("Order again", callback_data="order_again")
    if update.message:
        await update.message.reply_text("You have one order.", reply_markup=InlineKeyboardMarkup([[again]]))


async def order_again(update: Update, _context: Any) -> None:
    """The company's own button."""
    if update.callback_query:
        await update.callback_query.answer("Ordered.")


async def main(chosen: Settings) -> None:
    """Run the company's bot and the assistant until cancelled."""
    builder = Application.builder().token(chosen.telegram_bot_token).updater(None)
    builder = builder.base_url(f"{chosen.telegram_api_url}/bot").request(Request(chosen.telegram_api_url))
    application = builder.build()
    application.add_handler(CommandHandler("orders", show_orders))
    application.add_handler(CallbackQueryHandler(order_again, pattern="^order_again$"))
    door = PtbDoor(application)
    async with application, house(chosen) as rooms:
        assistant = telegram_with_group(rooms, door, Handlers(door, commands=["orders"]))
        async with working(rooms):
            await assistant.listen(rooms.intake(assistant.name))


if __name__ == "__main__":
    loaded = settings.load()
    log.configure(loaded.log_level)
    with alone(loaded.database_url), contextlib.suppress(KeyboardInterrupt):
        asyncio.run(main(loaded))

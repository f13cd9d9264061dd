"""A ConversationHandler bot as python-telegram-bot's guide writes one, with the benchmark's dialog."""

# ruff: noqa: D103 - the handlers are named as in the guide

from pathlib import Path

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

from bench.plain_dialog import BYE, NAME, PHONE, QUESTIONS, WHEN, WRONG, is_phone

CHOOSING, NAMING, PHONING, TIMING = range(4)
Context = ContextTypes.DEFAULT_TYPE


def keyboard(number: int) -> InlineKeyboardMarkup:
    labels = QUESTIONS[number][1]
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(label, callback_data=f"{number}:{place}")]
            for place, label in enumerate(labels)
        ]
    )


async def start(update: Update, context: Context) -> int:
    assert update.message
    context.user_data["number"] = 0  # type: ignore[index]
    await update.message.reply_text(f"Hi! I'm a bot. {QUESTIONS[0][0]}", reply_markup=keyboard(0))
    return CHOOSING


async def chosen(update: Update, context: Context) -> int:
    query, data = update.callback_query, context.user_data
    assert query
    assert update.effective_chat
    assert data is not None
    await query.answer()
    number = data["number"]
    data[f"answer{number}"], data["number"] = query.data, number + 1
    more = number + 1 < len(QUESTIONS)
    text = QUESTIONS[number + 1][0] if more else NAME
    markup = keyboard(number + 1) if more else None
    await context.bot.send_message(update.effective_chat.id, text, reply_markup=markup)
    return CHOOSING if more else NAMING


async def name(update: Update, context: Context) -> int:
    assert update.message
    context.user_data["name"] = update.message.text  # type: ignore[index]
    await update.message.reply_text(PHONE)
    return PHONING


async def phone(update: Update, context: Context) -> int:
    assert update.message
    if not is_phone(update.message.text or ""):
        await update.message.reply_text(f"{WRONG}\n\n{PHONE}")
        return PHONING
    context.user_data["phone"] = update.message.text  # type: ignore[index]
    await update.message.reply_text(WHEN)
    return TIMING


async def when(update: Update, context: Context) -> int:
    assert update.message
    context.user_data.clear()  # type: ignore[union-attr]
    await update.message.reply_text(BYE)
    return ConversationHandler.END


def run(url: str, token: str, _folder: Path) -> None:
    """Poll until killed."""
    text = filters.TEXT & ~filters.COMMAND
    application = Application.builder().token(token).base_url(f"{url}/bot").build()
    application.add_handler(
        ConversationHandler(
            entry_points=[CommandHandler("start", start)],
            states={
                CHOOSING: [CallbackQueryHandler(chosen)],
                NAMING: [MessageHandler(text, name)],
                PHONING: [MessageHandler(text, phone)],
                TIMING: [MessageHandler(text, when)],
            },
            fallbacks=[CommandHandler("start", start)],
            per_message=False,
        )
    )
    application.run_polling()

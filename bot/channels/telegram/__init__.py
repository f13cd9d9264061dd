"""Telegram as a channel, through aiogram or python-telegram-bot. Neither is imported here."""

from bot.channels.telegram.channel import Telegram

__all__ = ["Telegram"]

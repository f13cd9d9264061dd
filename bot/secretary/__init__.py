"""Secretary mode: the assistant in managers' own Telegram chats, connected to their Business accounts."""

from bot.secretary.worker import Secretary

__all__ = ["Secretary"]

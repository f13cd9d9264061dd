"""The console chat: the smallest channel, and the one to copy when adding another."""

from bot.channels.console.channel import Console

__all__ = ["Console"]

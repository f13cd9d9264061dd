"""The web chat: a widget of our own on any page, over one WebSocket; the history is the server's."""

from bot.channels.web.channel import Web

__all__ = ["Web"]

"""The managers' inbox: server-rendered pages that stay live."""

from bot.desk.inbox.routes import Inbox

__all__ = ["Inbox"]

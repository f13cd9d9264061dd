"""Leads on their way out, as pages: webhooks, the log of deliveries, and exports."""

from starlette.routing import BaseRoute

from bot.desk.inbox.delivery.exports import Exports
from bot.desk.inbox.delivery.hooks import Hooks
from bot.desk.inbox.delivery.log import Log
from bot.desk.inbox.login.parts import Parts
from bot.services.outgoing.post import Post
from bot.services.scripts import Scripts

__all__ = ["routes"]


def routes(parts: Parts, scripts: Scripts, post: Post) -> list[BaseRoute]:
    """Give all routes of this room; they come before those with a chat's id in their place."""
    rooms = (Hooks(parts, post), Log(parts, scripts, post), Exports(parts, scripts))
    return [route for room in rooms for route in room.routes()]

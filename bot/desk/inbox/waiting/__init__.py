"""So that nobody waits unseen: the settings of the desk, the overview, one's own presence, alarms on every page."""

from starlette.routing import BaseRoute

from bot.desk.inbox.login.parts import Parts
from bot.desk.inbox.waiting.alarms import Alarms
from bot.desk.inbox.waiting.overview import Board
from bot.desk.inbox.waiting.own import OwnDesk
from bot.desk.inbox.waiting.settings import Settings
from bot.services.feed import Feed
from bot.services.scripts import Scripts
from bot.services.waiting.whole import Waiting

__all__ = ["Alarms", "routes"]


def routes(parts: Parts, waiting: Waiting, scripts: Scripts, feed: Feed, alarms: Alarms) -> list[BaseRoute]:
    """Give all routes of this room; they come before those with a chat's id in their place."""
    settings = Settings(parts, waiting.plan, scripts)
    rooms = (settings, Board(parts, waiting, settings, feed, alarms), OwnDesk(parts, waiting.attendance))
    return [route for room in rooms for route in room.routes()]

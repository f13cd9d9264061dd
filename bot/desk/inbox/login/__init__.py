"""Coming in, one's own account, the staff, and the audit."""

from starlette.routing import BaseRoute

from bot.desk.inbox.login.door import Door
from bot.desk.inbox.login.ledger import Ledger
from bot.desk.inbox.login.own import Own
from bot.desk.inbox.login.parts import Keys, Parts, build_parts
from bot.desk.inbox.login.team import Team

__all__ = ["Keys", "Parts", "build_parts", "routes"]


def routes(parts: Parts) -> list[BaseRoute]:
    """Give all routes of this room; they come before those with a chat's id in their place."""
    rooms = (Door(parts), Own(parts), Team(parts), Ledger(parts))
    return [route for room in rooms for route in room.routes()]

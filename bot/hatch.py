"""A hatch: where another server posts to, ahead of everything that stands in front of pages."""

from __future__ import annotations

from starlette.routing import Route
from starlette.types import ASGIApp


class Hatch(Route):
    """A route for posts that come thousands of times a minute. ``bot.web`` hands them straight to ``app``.

    So headers for browsers, compression and the usual limit on bodies are not for it: it reads no more than it wants.
    """

    def __init__(self, path: str, app: ASGIApp) -> None:
        super().__init__(path, app, methods=["POST"])
        self.app = app

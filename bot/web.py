"""The web server: the routes of the chat and the desk under one roof, with the headers every answer carries."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.hatch import Hatch

NOTHING = "default-src 'none'; frame-ancestors 'none'"
"""The policy of an answer that names none of its own."""
STAY_SECURE = "max-age=31536000"
"""Said over https only: browsers do not come back over http for a year."""
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="12" fill="#0b6655"/>'
    '<path d="M9 12h30a3 3 0 0 1 3 3v17a3 3 0 0 1-3 3H24l-9 7v-7H9a3 3 0 0 1-3-3V15a3 3 0 0 1 3-3z" fill="#fff"/>'
    '<path d="M13 23.5c4-8 7-8 11 0s7 8 11 0" fill="none" stroke="#0b6655" stroke-width="4" stroke-linecap="round"/>'
    "</svg>"
)
ICON_PATHS = ("/favicon.svg", "/favicon.ico")
"""The second is what browsers ask for unasked, on pages without a head, too; they go by the type it is given with."""
LONGEST_FRAME = 64 * 1024
LONGEST_BODY = 64 * 1024


def build_app(routes: Sequence[BaseRoute], *, longest: Callable[[str], int] | None = None) -> ASGIApp:
    """Give the application of these routes, ``/health`` and the icon, with headers, compression and a limit on bodies.

    ``longest`` gives the largest body of a path that takes files, in bytes; 0 is the usual limit.
    """
    pages = Starlette(
        routes=[*routes, Route("/health", _health), *(Route(path, _icon) for path in ICON_PATHS)],
        middleware=[
            Middleware(_Headers),
            Middleware(_SmallBodies, longest=longest or (lambda _path: 0)),
            Middleware(GZipMiddleware, minimum_size=700),
        ],
        exception_handlers={404: _not_found},
    )
    hatches = {route.path: route.app for route in routes if isinstance(route, Hatch)}
    sockets = {route.path: route.app for route in routes if isinstance(route, WebSocketRoute)}
    return _Dispatch(pages, hatches, sockets)


def server_config(app: ASGIApp, host: str, port: int, proxies: str = "127.0.0.1") -> uvicorn.Config:
    """Give uvicorn's settings: small frames, no access log (paths hold ids), addresses told by ``proxies`` only.

    httptools takes a quarter of h11's time for a request; where it is not built, h11 serves the same.
    """
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        server_header=False,
        lifespan="off",
        http="bot.heads:SmallHeads" if find_spec("httptools") else "h11",
        ws="websockets-sansio",
        ws_max_size=LONGEST_FRAME,
        forwarded_allow_ips=proxies,
        timeout_graceful_shutdown=1,
    )


async def _health(_request: Request) -> Response:
    return PlainTextResponse("ok")


async def _icon(_request: Request) -> Response:
    return Response(ICON, media_type="image/svg+xml", headers={"cache-control": "max-age=86400"})


async def _not_found(_request: Request, _error: Exception) -> Response:
    return PlainTextResponse("Nothing is here.", status_code=404)


class _Dispatch:
    """Hands posts at a hatch and sockets straight to their applications, and everything else to the pages."""

    def __init__(
        self, pages: ASGIApp, hatches: Mapping[str, ASGIApp], sockets: Mapping[str, ASGIApp]
    ) -> None:
        self.pages = pages
        self._hatches = hatches
        self._sockets = sockets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            app = self._sockets.get(scope["path"], self.pages)
        else:
            app = self._hatches.get(scope["path"], self.pages) if scope["method"] == "POST" else self.pages
        await app(scope, receive, send)


class _Headers:
    """Adds what every answer carries; a page's own policy stays."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def add(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in {**HEADERS, "content-security-policy": NOTHING}.items():
                    headers.setdefault(name, value)
                if scope.get("scheme") == "https":
                    headers.setdefault("strict-transport-security", STAY_SECURE)
            await send(message)

        await self.app(scope, receive, add if scope["type"] == "http" else send)


class _SmallBodies:
    """Refuses a body over 64 KB, or over its path's own limit, before anything reads it."""

    def __init__(self, app: ASGIApp, longest: Callable[[str], int]) -> None:
        self.app = app
        self.longest = longest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _too_long(scope, self.longest(scope["path"]) or LONGEST_BODY):
            await self.app(scope, receive, send)
        else:
            await PlainTextResponse("That is too long.", status_code=413)(scope, receive, send)


def _too_long(scope: Scope, limit: int) -> bool:
    """Whether the length is over the limit, or not told for a body that is sent in pieces."""
    headers = {name.lower(): value for name, value in scope["headers"]}
    length = headers.get(b"content-length", b"0")
    return b"transfer-encoding" in headers or not length.isdigit() or int(length) > limit

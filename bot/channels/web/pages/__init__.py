"""The widget's script and the demo company's page, as routes."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

CLIENT = Path(__file__).parent.parent / "client"
HERE = Path(__file__).parent
PARTS = ("words.js", "looks.js", "store.js", "link.js", "bubbles.js", "files.js", "chat.js")
"""The widget, in the order its parts need each other."""


def pages(public_url: str) -> list[BaseRoute]:
    """Give the routes. ``public_url`` is named in the page's policy as the place the socket may go to."""
    socket = "ws" + public_url.removeprefix("http")
    policy = (
        f"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
        f"connect-src 'self' {socket}/chat; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    elsewhere = {"cross-origin-resource-policy": "cross-origin"}
    return [
        _file("/", _text(HERE / "school.html"), "text/html", {"content-security-policy": policy}),
        _file("/school.css", _text(HERE / "school.css"), "text/css"),
        _file("/school.svg", _text(HERE / "school.svg"), "image/svg+xml"),
        _file("/widget.js", widget(), "text/javascript", elsewhere),
    ]


@cache
def widget() -> str:
    """Give the widget: its parts in one scope of their own, without indentation and lines of comment."""
    rows = (row.strip() for part in PARTS for row in _text(CLIENT / part).splitlines())
    return "\n".join(
        ["(() => {", '"use strict";', *(r for r in rows if r and not r.startswith("//")), "})();\n"]
    )


def _file(path: str, text: str, kind: str, headers: dict[str, str] | None = None) -> Route:
    """Give a file that a browser keeps and asks about each time."""
    tag = f'"{hashlib.sha256(text.encode()).hexdigest()[:20]}"'
    always = {**(headers or {}), "etag": tag, "cache-control": "no-cache"}

    async def serve(request: Request) -> Response:
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=always)
        return Response(text, media_type=kind, headers=always)

    return Route(path, serve)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")

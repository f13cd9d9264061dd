"""Templates to pages, under a strict policy: only our own script and style, no frames, everything escaped."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from bot.desk.inbox import views

HERE = Path(__file__).parent
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)


class Pages:
    """Renders the templates of this folder."""

    def __init__(self) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters |= {"ago": ago, "language": views.language, "source": views.source}

    def text(self, template: str, **values: Any) -> str:
        """Render a template, or a part of a page."""
        return self._templates.get_template(template).render(values)

    def page(self, template: str, status: int = 200, **values: Any) -> Response:
        """Answer with a page that no cache keeps."""
        headers = {"content-security-policy": POLICY, "cache-control": "no-store"}
        return HTMLResponse(self.text(template, **values), status, headers)

    def plain(self, title: str, *parts: str, status: int = 200, code: str = "", onward: str = "") -> Response:
        """Answer with a page of a few sentences."""
        return self.page("plain.html", status, title=title, parts=parts, code=code, onward=onward)


def ago(at: datetime, now: datetime) -> str:
    """Write how long ago ``at`` is: ``under 1 min``, ``4 min``, ``2 h 5 min``, ``3 d``."""
    minutes = max(0, int((now - at).total_seconds()) // 60)
    hours, rest = divmod(minutes, 60)
    if hours >= 48:
        return f"{hours // 24} d"
    if hours:
        return f"{hours} h {rest} min" if rest and hours < 10 else f"{hours} h"
    return f"{minutes} min" if minutes else "under 1 min"

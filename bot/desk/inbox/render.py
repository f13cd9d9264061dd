"""Templates to pages, under a strict policy: only our own script and style, no frames, everything escaped."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.responses import HTMLResponse, Response

from bot.desk.inbox import views, wording
from bot.desk.inbox.parts import stamp

HERE = Path(__file__).parent
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)


BROWSER = ("now", "minutes", "hours", "hours_minutes", "days", "copied", "selected", "draft", "not_sent")
"""Texts of ``common`` that the script of the pages says."""


@cache
def _for_browser(language: str) -> str:
    texts = {**wording.catalog(wording.FALLBACK), **wording.catalog(language)}
    return msgspec.json.encode({key: texts[f"common.{key}"] for key in BROWSER}).decode()


_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_NUMBER = re.compile(r"\+?\d[\d ()-]{4,}\d")


def apart(text: str) -> Markup:
    """Escape a text; in one that runs from right to left, keep phone numbers and the like from falling apart."""
    safe = str(escape(text))
    if _RIGHT_TO_LEFT.search(text):
        safe = _NUMBER.sub(r'<bdi dir="ltr">\g<0></bdi>', safe)
    return Markup(safe)  # noqa: S704 - escaped above


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
        self._templates.filters |= {"source": views.source, "apart": apart}

    def text(self, template: str, **values: Any) -> str:
        """Render a template, or a part of a page, in the language of ``session``, else in ``language``.

        Templates say things with ``t("room.key", name=value)``, in attributes with ``tx(...)``; ``words`` has
        the local ways of writing (see ``wording.Words``).
        """
        session = values.get("session")
        words = wording.words(session.language if session else values.get("language", wording.FALLBACK))
        given = {
            "words": words,
            "t": words.t,
            "tx": words.plain,
            "session": session,
            "languages": wording.NAMES,
            "spoken": wording.languages(),
            "browser": _for_browser(words.lang),
            "drawn": stamp,
            "onward": "",
            "back": "",
        }
        return self._templates.get_template(template).render(given | values)

    def page(self, template: str, status: int = 200, **values: Any) -> Response:
        """Answer with a page that no cache keeps."""
        headers = {"content-security-policy": POLICY, "cache-control": "no-store"}
        return HTMLResponse(self.text(template, **values), status, headers)

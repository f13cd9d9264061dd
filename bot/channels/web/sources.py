"""Where a prospect came from, by what the page told: untrusted text, cut to size, without personal query strings."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.channels.web.frames import Open
from bot.channels.web.identity import Identity
from dialogs.events import Opened, Source
from dialogs.ids import Language

LONGEST = 200


def opened(frame: Open, known: Identity | None = None) -> Opened:
    """Read the event out of an ``open`` frame. ``place`` is utm_source, or else the site that linked here.

    ``known``: what the site has signed of its visitor.
    """
    place = frame.place or _foreign_host(frame.referrer, frame.page)
    source = Source(
        channel="web",
        campaign=_clean(frame.campaign),
        medium=_clean(frame.medium),
        place=_clean(place),
        page=_page(frame.page),
    )
    name, email = (_clean(known.name), known.email.strip()) if known else ("", "")
    return Opened(source, language_of(frame.language), name, email=email)


def language_of(tag: str) -> Language | None:
    """Give the language of a tag such as ``pt-BR``."""
    found = re.match(r"([A-Za-z]{2})(?![A-Za-z])", tag)
    return Language(found[1].lower()) if found else None


def _page(url: str) -> str:
    """Keep host and path: a query may hold names and e-mail addresses."""
    host = _host(url)
    return _clean(f"{host}{urlsplit(url).path}") if host else ""


def _foreign_host(referrer: str, page: str) -> str:
    host = _host(referrer)
    return "" if host == _host(page) else host


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
        return parts.netloc.rpartition("@")[2] if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""


def _clean(text: str) -> str:
    return "".join(char for char in text if char.isprintable())[:LONGEST].strip()

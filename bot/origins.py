"""Which web pages may talk to this server: the Origin header, checked for sockets and for posted forms."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit


class Origins:
    """The server's own pages, by ``public_url`` or by the host that was asked, and those ``allowed`` besides.

    A page of the host that was asked is our own: an operator may open ``127.0.0.1`` or a name in the local
    network as well as ``public_url``. ``allowed`` are origins such as ``https://www.school.example``.
    """

    def __init__(self, public_url: str, allowed: Iterable[str] = ()) -> None:
        self._allowed = {_origin(url) for url in (public_url, *allowed)}

    def admit(self, origin: str | None, host: str | None) -> bool:
        """Whether a request with these headers comes from a page that may send it; no Origin is refused."""
        if not origin or origin == "null":
            return False
        try:
            own = bool(host) and urlsplit(origin).netloc.lower() == (host or "").lower()
            return own or _origin(origin) in self._allowed
        except ValueError:
            return False


def _origin(url: str) -> str:
    parts = urlsplit(url)
    default = {"http": ":80", "https": ":443"}.get(parts.scheme, "")
    return f"{parts.scheme}://{parts.netloc.lower().removesuffix(default)}"

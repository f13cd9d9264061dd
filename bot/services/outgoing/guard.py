"""Which addresses our server may be sent to by somebody who types a URL (OWASP, server-side request forgery).

A name is resolved here, every address it has is judged, and the connection goes to the judged address itself, so
that a name that answers differently the second time (DNS rebinding) gains nothing. Redirects are not followed.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias
from urllib.parse import SplitResult, urlsplit, urlunsplit

import msgspec

Resolve: TypeAlias = Callable[[str, int], Awaitable[Sequence[str]]]
"""Host and port -> IP addresses as text. Raises ``OSError`` when there are none."""
LONGEST = 2_000


class ForbiddenError(ValueError):
    """A URL nobody may send us to; the message says why, in words for whoever typed it, ``why`` as a key."""

    def __init__(self, message: str, why: str, host: str = "") -> None:
        super().__init__(message)
        self.why = why
        self.host = host


class Place(msgspec.Struct, frozen=True):
    """Where to connect: ``url`` names the judged address itself, ``host`` what Host says, ``name`` what SNI says."""

    url: str
    host: str
    name: str


async def ask_the_system(host: str, port: int) -> Sequence[str]:
    """Resolve a name as the system does."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def split(url: str, *, own_machine: bool = False) -> SplitResult:
    """Read a URL that may be sent to.

    ``own_machine`` allows plain http and this machine's own address, for trying things out.

    Raises:
        ForbiddenError: it is no https address, holds a password, or names no host.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise ForbiddenError("This is no address.", "no_address") from error
    if len(url) > LONGEST or not parts.hostname or any(ord(c) <= 32 for c in url):
        raise ForbiddenError("This is no address; write https://name.example/path.", "no_address")
    if parts.scheme != "https" and not (own_machine and parts.scheme == "http"):
        raise ForbiddenError("The address must begin with https://, so that nobody reads along.", "no_https")
    if parts.username is not None or parts.password is not None:
        raise ForbiddenError(
            "The address must hold no name and password; the signature proves who sends.", "no_password"
        )
    if port == 0:
        raise ForbiddenError("There is no port 0.", "no_address")
    return parts


async def place(url: str, resolve: Resolve = ask_the_system, *, own_machine: bool = False) -> Place:
    """Judge where a URL leads, and give the place to connect to.

    Raises:
        ForbiddenError: it leads into a private network, to this machine, or nowhere.
    """
    parts = split(url, own_machine=own_machine)
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        addresses = await resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise ForbiddenError(f"{host} has no address.", "no_host", host) from error
    judged = [ipaddress.ip_address(address.partition("%")[0]) for address in addresses]
    if not judged:
        raise ForbiddenError(f"{host} has no address.", "no_host", host)
    for address in judged:
        if not is_public(address) and not (own_machine and address.is_loopback):
            raise ForbiddenError(
                f"{host} leads into a private network; leads go to public addresses only.", "private", host
            )
    first = judged[0]
    written = f"[{first}]" if first.version == 6 else str(first)
    netloc = f"{written}:{port}"
    named = host if ":" not in host else f"[{host}]"
    asked = named if parts.port is None else f"{named}:{port}"
    return Place(urlunsplit((parts.scheme, netloc, parts.path or "/", parts.query, "")), asked, host)


def is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether an address is one of the open internet (IANA's special-purpose registries), seen through disguises.

    IPv4 wrapped in IPv6 (mapped, 6to4, NAT64, Teredo) is judged by what is inside.
    """
    if isinstance(address, ipaddress.IPv6Address):
        inside = _inside(address)
        if inside is not None:
            return is_public(inside)
    return address.is_global and not address.is_multicast and not address.is_reserved


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def _inside(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if address in _NAT64 or int(address) >> 32 == 0:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None

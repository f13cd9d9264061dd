"""Links to social profiles: which network a host belongs to and where in the address the handle stands.

A host that only looks like a network's own (``instagram.com.evil.ru``) is refused as suspicious; a slip of the
keyboard in a host is proposed as what was meant.
"""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import parse_qs, unquote

import msgspec

from dialogs.slots.data import networks as tables
from dialogs.slots.reading import Accepted, NotRead, Reading, Social, Unsure

_HOSTS = {host: network for network, hosts in tables.HOSTS.items() for host in hosts.split()}
_SECTIONS = {network: frozenset(sections.split()) for network, sections in tables.SECTIONS.items()}
_NOT_PROFILES = {network: frozenset(words.split()) for network, words in tables.NOT_PROFILES.items()}
_SHAPES = {network: re.compile(shape, re.IGNORECASE) for network, shape in tables.SHAPES.items()}
_ANY_SHAPE = re.compile(r"[\w.\-]{2,60}")
_NETWORK_WORDS = tuple(tables.NETWORK_WORDS.split())
_LOOKALIKES = tuple(tables.LOOKALIKE_HOSTS.split())
_CYRILLIC = str.maketrans("аеорсухіѕԁк", "aeopcyxisdk")
_LINK = re.compile(
    r"(?P<scheme>[a-z]{2,10}://)?(?P<user>[\w.\-]+@)?(?P<host>(?:[\w-]+\.)+[^\W\d_]{2,24})(?::\d+)?(?P<rest>[/?#]\S*)?",
    re.IGNORECASE,
)
_TAIL = ".,;:!?)]}>\"'»”…"
_VK_PAGE = re.compile(r"(?:club|public|event|wall|photo|video|app|topic)-?\d+.*", re.IGNORECASE)
_TELEGRAM_APP = re.compile(r"tg://resolve/?\?domain=(\w+)", re.IGNORECASE)
_FEDIVERSE = re.compile(
    r"(?<![\w.@/])(?P<at>@?)(?P<user>[a-z0-9_][a-z0-9_.]{0,30})@(?P<host>(?:[a-z0-9-]+\.)+[a-z]{2,12})(?![\w@])",
    re.IGNORECASE,
)
_MASTODON = re.compile("masto|мастодон|ماستودون|มาสโตดอน", re.IGNORECASE)
_BY_SUBDOMAIN = frozenset({"bluesky", "tumblr", "medium"})
_DIGITS = re.compile(r"\D")


class Link(msgspec.Struct, frozen=True):
    """An address found in a text: lower-case host, what follows it, and where it stands."""

    host: str
    rest: str
    explicit: bool
    """Written as a link: with a scheme, ``www.`` or a path."""
    disguised: bool
    """``https://instagram.com@evil.ru``: the host shown first is only a user name."""
    start: int
    end: int


def links_in(text: str) -> list[Link]:
    """Return the addresses of ``text``; plain e-mail addresses are none."""
    links = []
    for found in _LINK.finditer(text):
        scheme, user, rest = found["scheme"], found["user"], (found["rest"] or "").rstrip(_TAIL)
        if (user and not scheme) or (found.start() and text[found.start() - 1] == "@"):
            continue
        host = found["host"].lower()
        explicit = bool(scheme or rest or host.startswith("www."))
        links.append(Link(host, rest, explicit, bool(user), found.start(), found.end()))
    return links


def network_of(host: str) -> str | None:
    """Return the network that owns ``host`` or a host above it."""
    labels = host.split(".")
    return next(
        (_HOSTS[name] for at in range(len(labels)) if (name := ".".join(labels[at:])) in _HOSTS), None
    )


def read_link(link: Link) -> Reading:
    """Read the profile a link leads to, or say why it leads to none."""
    network = network_of(link.host)
    if link.disguised or (network is None and _looks_like_a_network(link.host)):
        return NotRead("look-alike address", detail=link.host, flags=("suspicious",))
    if network is None:
        meant = _meant_host(link.host)
        return _proposed(meant, link) if meant else NotRead("unknown network", detail=link.host)
    return _read_path(network, link.host, link.rest)


def read_app_link(text: str) -> Reading | None:
    """Read ``tg://resolve?domain=anna``, which has no host."""
    found = _TELEGRAM_APP.search(text)
    return Accepted(Social("telegram", found.group(1))) if found else None


def is_handle(network: str, handle: str) -> bool:
    """Tell whether ``handle`` may be one in ``network``."""
    return bool(_SHAPES.get(network, _ANY_SHAPE).fullmatch(handle)) and any(map(str.isalnum, handle))


def _looks_like_a_network(host: str) -> bool:
    ascii_host = host.translate(_CYRILLIC)
    if ascii_host != host and network_of(ascii_host):
        return True
    imitates = any(word in host for word in (*_NETWORK_WORDS, *_LOOKALIKES))
    return imitates or any(host.startswith(f"{own}.") for own in _HOSTS)


@cache
def _meant_host(host: str) -> str | None:
    """Return the network's host that ``host`` is one slip away from."""
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415 - loads slowly and is rarely needed

    bare = host.removeprefix("www.").removeprefix("m.")
    long_hosts = (own for own in _HOSTS if len(own) >= 10)
    return next(
        (own for own in long_hosts if DamerauLevenshtein.distance(bare, own, score_cutoff=1) == 1), None
    )


def _proposed(host: str, link: Link) -> Reading:
    reading = _read_path(_HOSTS[host], host, link.rest)
    if isinstance(reading, Accepted):
        return Unsure(reading.value, "typo in address", flags=("typo",))
    return reading


def _read_path(network: str, host: str, rest: str) -> Reading:
    path, _, query = rest.partition("?")
    parts = [part for raw in path.partition("#")[0].split("/") if (part := unquote(raw).strip(_TAIL + " "))]
    special = _special(network, host, parts, parse_qs(query, max_num_fields=20, errors="replace"))
    if special is not None:
        return special
    sectioned = False
    while parts and parts[0].lower() in _SECTIONS.get(network, ()) and (len(parts) > 1 or network == "line"):
        sectioned, parts = True, parts[1:]
    if not parts:
        return NotRead("no handle", detail=network)
    handle = parts[0].lstrip("@~")
    if parts[0].lower() in _NOT_PROFILES.get(network, ()) or not is_handle(network, handle):
        return NotRead("not a profile", detail=host + rest)
    if network == "linkedin" and not sectioned:
        return Unsure(Social(network, handle), "typo in address")
    return Accepted(Social(network, handle))


def _special(network: str, host: str, parts: list[str], query: dict[str, list[str]]) -> Reading | None:
    """Read the addresses that keep the handle somewhere else than in their path, and those that are no profiles."""
    first = parts[0].lower() if parts else ""
    if network == "facebook" and (first == "profile.php" or (first == "people" and len(parts) > 2)):
        number = query.get("id", [""])[0] if first == "profile.php" else parts[2]
        is_number = number.isdecimal() and len(number) <= 20
        return Accepted(Social(network, number)) if is_number else NotRead("not a profile", detail=host)
    if network == "whatsapp":
        return _whatsapp(host, [*query.get("phone", []), *parts[:1]])
    if network == "telegram" and first.startswith("+"):
        phone = first[1:].isdecimal()
        return Accepted(Social(network, first)) if phone else NotRead("not a profile", detail=host)
    if network == "mastodon" and first.startswith("@"):
        handle = first[1:] if "@" in first[1:] else f"{first[1:]}@{host}"
        return Accepted(Social(network, handle)) if is_handle(network, handle) else None
    if network in _BY_SUBDOMAIN and not parts and network_of(host.partition(".")[2]):
        return _subdomain(network, host)
    no_profile = host in {"youtu.be", "pin.it", "discord.gg"} or (
        network == "vk" and _VK_PAGE.fullmatch(first)
    )
    return NotRead("not a profile", detail=host) if no_profile else None


def _subdomain(network: str, host: str) -> Reading | None:
    """Read ``anna.tumblr.com``; Bluesky's handles are whole hosts (``anna.bsky.social``)."""
    name = host.partition(".")[0]
    return None if name in {"www", "m"} else Accepted(Social(network, host if network == "bluesky" else name))


def read_fediverse(text: str) -> Reading | None:
    """Read ``@anna@mastodon.social``, a handle with the server it is on; an unknown server is asked about."""
    for found in _FEDIVERSE.finditer(text):
        host = found["host"].lower()
        known = network_of(host) == "mastodon" or host.startswith(("mastodon.", "mstdn.", "masto."))
        if known or found["at"]:
            social = Social("mastodon", f"{found['user']}@{host}")
            return Accepted(social) if known or _MASTODON.search(text) else Unsure(social, "which handle")
    return None


def _whatsapp(host: str, numbers: list[str]) -> Reading:
    digits = _DIGITS.sub("", numbers[0]) if numbers else ""
    if host.startswith("chat.") or not is_handle("whatsapp", digits):
        return NotRead("not a profile", detail=host)
    return Accepted(Social("whatsapp", digits))

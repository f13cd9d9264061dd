"""Whether a domain takes mail: its MX records (RFC 5321, 5.1), or none on purpose (RFC 7505).

A network that is not there says nothing about anybody: only a clear answer of the domain's own servers counts.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TypeAlias

from bot.services.clock import Clock

KEPT = timedelta(hours=12)
REMEMBERED = 5_000
SECONDS = 4.0

LookUp: TypeAlias = Callable[[str], Awaitable[bool | None]]
"""Domain -> whether it takes mail; ``None``: nobody could say."""


async def ask_the_network(domain: str) -> bool | None:
    """Ask for a domain's mail servers."""
    import dns.asyncresolver  # noqa: PLC0415 - loaded with the first address that is looked into
    import dns.exception  # noqa: PLC0415
    import dns.resolver  # noqa: PLC0415

    try:
        found = await dns.asyncresolver.resolve(domain, "MX", lifetime=SECONDS)
    except dns.resolver.NXDOMAIN:
        return False
    except dns.resolver.NoAnswer:
        return await _has_address(domain)
    except (dns.exception.DNSException, OSError, UnicodeError):
        return None
    return any(str(record.exchange) != "." for record in found)


async def _has_address(domain: str) -> bool | None:
    """Without an MX record, mail goes to the domain's own address, if it has one."""
    import dns.asyncresolver  # noqa: PLC0415
    import dns.exception  # noqa: PLC0415
    import dns.resolver  # noqa: PLC0415

    for kind in ("A", "AAAA"):
        try:
            await dns.asyncresolver.resolve(domain, kind, lifetime=SECONDS)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            continue
        except (dns.exception.DNSException, OSError, UnicodeError):
            return None
        return True
    return False


class Domains:
    """Remembers what domains answered, so that each is asked twice a day at most. No answer is not remembered."""

    def __init__(self, clock: Clock, look_up: LookUp = ask_the_network) -> None:
        self._clock = clock
        self._look_up = look_up
        self._known: OrderedDict[str, tuple[bool, datetime]] = OrderedDict()

    async def take_mail(self, domain: str) -> bool | None:
        """Whether a domain takes mail; ``None`` while nobody can say."""
        now = self._clock()
        known = self._known.get(domain)
        if known is not None and now - known[1] < KEPT:
            return known[0]
        answer = await self._look_up(domain)
        if answer is not None:
            self._known[domain] = (answer, now)
            self._known.move_to_end(domain)
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return answer

"""A visitor the site knows: the page says who, and the site's server has signed it.

The signature is HMAC-SHA256, in hex, of ``id``, ``name``, ``email`` and ``expires`` (seconds since 1970, as the
page gives them), joined by line feeds, with the secret both servers have (docs/web.md). Without a good one the
page's word counts for nothing: whoever could name an address or an id would read another's chat.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime, timedelta
from typing import Annotated

import msgspec

LONGEST = timedelta(days=1)
"""A signature that would be good for longer is refused: it would outlive the visit it was made for."""

Plain = Annotated[str, msgspec.Meta(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]


class Identity(msgspec.Struct, frozen=True):
    """What the page passes on from its server. No field holds a line feed, so the signed text is one of a kind."""

    id: Annotated[str, msgspec.Meta(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")]
    expires: Annotated[int, msgspec.Meta(ge=0, le=10**11)]
    signature: Annotated[str, msgspec.Meta(max_length=200)]
    name: Plain = ""
    email: Plain = ""


class Identities:
    """Knows which identities are genuine. With an empty ``secret`` none is."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def is_genuine(self, identity: Identity, now: datetime) -> bool:
        """Whether the site signed this and it is still good at ``now`` (aware)."""
        if not self._secret:
            return False
        given = identity.signature.lower().encode()
        good = hmac.compare_digest(signed(identity, self._secret).encode(), given)
        left = identity.expires - now.timestamp()
        return good and 0 < left <= LONGEST.total_seconds()

    def address_of(self, identity: Identity) -> str:
        """Give the address of a known visitor's chat: the same in every browser, and told by no id alone."""
        return hmac.new(self._secret, f"chat\n{identity.id}".encode(), hashlib.sha256).hexdigest()


def signed(identity: Identity, secret: bytes) -> str:
    """Give the signature an identity must have."""
    text = "\n".join((identity.id, identity.name, identity.email, str(identity.expires)))
    return hmac.new(secret, text.encode(), hashlib.sha256).hexdigest()

"""The ladder of proof: how far a contact is proven, rung by rung, and when each was reached."""

from __future__ import annotations

import hashlib
import hmac
import re
from datetime import datetime, timedelta

from msgspec.structs import replace

from dialogs.answers import Proof
from dialogs.slots.reading import Email, Phone, Social
from dialogs.state import Answer, Code, Proven

LADDER = tuple(Proof)
"""Lowest first."""
PROVEN = frozenset({Proof.CODE, Proof.OWN, Proof.CONFIRMED})
"""Rungs that only whoever has the contact can reach: on these, two chats may be one person's."""
PREFIX = "WL"
"""Every code begins with it, so that nobody takes a messenger's login code for ours."""
ALPHABET = "ACDEFHJKMNPRTWXY3479"
"""Letters and digits nobody confuses, in any hand or font."""
LENGTH = 5
LASTS = timedelta(minutes=30)
TRIES = 5
SENDS = 3
AGAIN_AFTER = timedelta(minutes=1)
_CODE = re.compile(rf"(?<![a-z0-9]){PREFIX}[\s\-–—_.]?([a-z0-9]{{{LENGTH}}})(?![a-z0-9])", re.IGNORECASE)
_LOGIN_CODE = re.compile(r"\d{3}[\s-]?\d{2,3}")


def raised(answer: Answer, proof: Proof, at: datetime, by: str = "") -> Answer:
    """Give ``answer`` with a rung reached ``at`` (aware); a lower one than it has is only remembered."""
    if any(one.proof is proof for one in answer.proofs):
        return answer
    proofs = (*answer.proofs, Proven(proof, at, by))
    higher = max(answer.proof, proof, key=LADDER.index)
    return replace(answer, proof=higher, proofs=proofs)


def begun(answer: Answer) -> Answer:
    """Give a contact with the rungs it has from the start: as typed, plausible, or the channel's own.

    A number that could be read is plausible: the reader takes none of a range or type its country has not given out.
    """
    if answer.proofs:
        return answer
    first = raised(answer, answer.proof, answer.at)
    return raised(first, Proof.PLAUSIBLE, answer.at) if isinstance(answer.value, Phone) else first


def normal(answer: Answer) -> str:
    """Give a contact in its normal form: E.164, an address, ``network:handle``, or the raw words."""
    match answer.value:
        case Phone(e164):
            return e164
        case Email(address):
            return address
        case Social(network, handle):
            return f"{network}:{handle}"
        case _:
            return answer.words


def hash_of(code: str, salt: str) -> str:
    """Give the hash under which a code waits. It lasts half an hour and five tries; the salt keeps tables off."""
    return hashlib.sha256(f"{salt}:{code.upper()}".encode()).hexdigest()


def code_in(text: str) -> str:
    """Find a code in a text, as people copy it: ``wl 7kx4a``, ``WL-7KX4A.``; empty if there is none."""
    found = _CODE.search(text[:200])
    return found[1].upper() if found else ""


def is_right(code: Code, given: str) -> bool:
    """Whether ``given`` is the code that waits. Compared in constant time."""
    return bool(code.hash) and hmac.compare_digest(hash_of(given, code.salt), code.hash)


def looks_like_login_code(text: str) -> bool:
    """Whether a text is five or six digits and nothing else, as messengers' login codes are."""
    return _LOGIN_CODE.fullmatch(text.strip()) is not None

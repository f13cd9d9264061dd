"""Codes of an authenticator app (TOTP, RFC 6238: SHA-1, 6 digits, half a minute) and recovery codes."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from datetime import datetime

import pyotp
import segno

STEP = 30
SKEW = 1
"""Steps a phone's clock may be ahead or behind."""
RECOVERY_CODES = 10
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def new_secret() -> str:
    """Make a secret of 160 bits, as base32."""
    return pyotp.random_base32()


def address_of(secret: str, name: str, house: str) -> str:
    """Give the ``otpauth://`` address an authenticator app reads."""
    return pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name=house)


def picture(address: str) -> str:
    """Draw an address as a QR code: SVG to stand in a page, without styles or scripts, dark on white."""
    code = segno.make(address, error="m")
    return str(
        code.svg_inline(border=4, dark="#000", light="#fff", svgclass=None, lineclass=None, omitsize=True)
    )


def spaced(secret: str) -> str:
    """Write a secret in fours, for typing."""
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """Give the half-minute a code belongs to, at most one step from ``now``; ``None`` if it is wrong."""
    digits = re.sub(r"[\s-]", "", code)
    if not (digits.isascii() and digits.isdigit() and len(digits) == 6):
        return None
    totp = pyotp.TOTP(secret)
    current = int(now.timestamp()) // STEP
    found = None
    for step in range(current - SKEW, current + SKEW + 1):
        if hmac.compare_digest(totp.generate_otp(step), digits):
            found = step
    return found


def new_recovery_codes() -> list[str]:
    """Make recovery codes of 79 bits each, such as ``k3mw-9xqa-t7hc-2bnd``."""
    return [
        "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(4))
        for _ in range(RECOVERY_CODES)
    ]


def recovery_hash(code: str) -> str | None:
    """Give the hash under which a recovery code is kept, however it was typed; ``None`` for what is none."""
    bare = re.sub(r"[\s-]", "", code).lower()
    return hashlib.sha256(bare.encode()).hexdigest() if re.fullmatch(r"[a-z0-9]{16}", bare) else None

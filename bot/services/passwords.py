"""Passwords: which are good enough, and how they are kept.

Kept as argon2id with the parameters OWASP's cheat sheet puts first (46 MiB, one pass, one lane), computed in a thread
beside the event loop, one at a time and with a bounded queue, so that a flood of attempts takes one core at most and
no memory worth naming. The rules follow NIST SP 800-63B-4: at least 12 characters, any characters, no rules about
which, nothing that is known to be tried first.
"""

from __future__ import annotations

import asyncio
import re
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

T = TypeVar("T")
SHORTEST, LONGEST = 12, 200
AT_ONCE, WAITING = 1, 24
MEMORY_KIB = 46 * 1024
COMMON = Path(__file__).parent / "data" / "common_passwords.txt"
_ROWS = (
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertzuiop",
    "azertyuiop",
)
_LEET = str.maketrans("@4310$57!", "aaeiossti")


class TooBusyError(Exception):
    """More passwords wait to be checked than this machine will check soon; try again in a moment."""


class Checked(msgspec.Struct, frozen=True):
    """Whether a password was right; ``better``: the hash to keep instead, where ours got stronger since."""

    good: bool
    better: str | None = None


def normal(password: str) -> str:
    """Write a password in one way, whatever keyboard it was typed on (NFKC, as NIST asks)."""
    return unicodedata.normalize("NFKC", password)


def problem(password: str, *about: str) -> str | None:
    """Say what is wrong with a new password: ``short``, ``long``, ``common`` or ``about`` (its owner); or ``None``."""
    text = normal(password)
    if len(text) < SHORTEST:
        return "short"
    if len(text) > LONGEST:
        return "long"
    if _is_common(text.casefold()):
        return "common"
    return "about" if _is_about(text.casefold(), about) else None


def _is_common(text: str) -> bool:
    """Whether it is on the list, or a word of it dressed up, a short piece again and again, or a row of keys."""
    bare = re.sub(r"[\W\d_]+$", "", re.sub(r"^[\W\d_]+", "", text))
    plain = {
        text,
        bare,
        text.translate(_LEET),
        bare.translate(_LEET),
        re.sub(r"[\W\d_]+", "", text.translate(_LEET)),
    }
    if plain & common() or len(set(text)) < 5:
        return True
    return bool(re.fullmatch(r"(.{1,6}?)\1+.{0,5}", text)) or _is_row(text)


def _is_row(text: str) -> bool:
    """Whether nearly all of it runs along the keyboard, the digits or the alphabet, either way."""
    rows = [row * 2 for row in _ROWS] + [row[::-1] * 2 for row in _ROWS]
    steps = sum(
        any(pair in row for row in rows) for pair in (text[at : at + 2] for at in range(len(text) - 1))
    )
    return steps >= 0.75 * (len(text) - 1)


def _is_about(text: str, about: tuple[str, ...]) -> bool:
    """Whether little is left of it without its owner's name, address or our own name."""
    for part in sorted(
        (p for one in (*about, "warmline") for p in re.split(r"\W+", one.casefold())), key=len
    )[::-1]:
        if len(part) > 2:
            text = text.replace(part, "")
    return len(re.sub(r"[\W\d_]+", "", text)) < 4 and len(text) < 9


@lru_cache(maxsize=1)
def common() -> frozenset[str]:
    """Give the passwords and words that are tried first."""
    return frozenset(COMMON.read_text("utf-8").split())


class Hasher:
    """Makes and checks hashes beside the event loop."""

    def __init__(self, argon: PasswordHasher | None = None) -> None:
        self._argon = argon or PasswordHasher(time_cost=1, memory_cost=MEMORY_KIB, parallelism=1)
        self._threads = ThreadPoolExecutor(AT_ONCE, "passwords")
        self._waiting = 0
        self._nobodys = ""

    async def hash(self, password: str) -> str:
        """Give the hash to keep. Raises ``TooBusyError``."""
        return await self._beside(self._argon.hash, normal(password))

    async def check(self, kept: str | None, password: str) -> Checked:
        """Compare with the hash that is kept; without one it takes as long and is never right.

        Raises:
            TooBusyError: too many wait already.
        """
        if not self._nobodys:
            self._nobodys = await self.hash("the password of nobody at all")
        right = await self._beside(self._is_right, kept or self._nobodys, normal(password))
        if kept is None or not right:
            return Checked(good=False)
        better = await self.hash(password) if self._argon.check_needs_rehash(kept) else None
        return Checked(good=True, better=better)

    def _is_right(self, kept: str, password: str) -> bool:
        try:
            return self._argon.verify(kept, password)
        except (VerificationError, InvalidHashError):
            return False

    async def _beside(self, work: Callable[..., T], *values: str) -> T:
        if self._waiting >= WAITING:
            raise TooBusyError
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work, *values)
        finally:
            self._waiting -= 1

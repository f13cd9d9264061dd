"""One process at a time works on a database: the system keeps the lock, and frees it however the process ends.

Only what takes chats in and answers them has to be alone. Commands that read, and those that change a row or two
(`manager`, `publish`, `quarantine`), work beside it.
"""

from __future__ import annotations

import errno
import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import Failure
from storage import sqlite

_TAKEN = (errno.EWOULDBLOCK, errno.EACCES)


def lock_file(url: str) -> Path:
    """Give the file that is locked: beside the database itself, whatever links lead there."""
    path = sqlite.path_of(url).resolve()
    return path.with_name(path.name + ".lock")


@contextmanager
def alone(url: str) -> Iterator[None]:
    """Be the only one that works on the database at ``url``, as long as the block lasts.

    Raises:
        Failure: another process is at work on it.
    """
    path = lock_file(url)
    try:
        lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise Failure(f"{path} cannot be written ({error.strerror}); give this user the right to.") from error
    try:
        if not _take(lock, path):
            raise Failure(_sentence(lock, path))
        os.ftruncate(lock, 0)
        os.pwrite(lock, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(lock)


def in_use(url: str) -> str | None:
    """Say that another process is at work on the database; ``None``: nobody is. Nothing is made or changed."""
    path = lock_file(url)
    try:
        lock = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        return None if _take(lock, path) else _sentence(lock, path)
    finally:
        os.close(lock)


def _take(lock: int, path: Path) -> bool:
    """Lock, or find it locked. Where the file system has no locks a warning must do."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        sys.stderr.write(
            f"{path} cannot be locked ({error.strerror}); see to it that only one Warmline uses this folder.\n"
        )
    return True


def _sentence(lock: int, path: Path) -> str:
    """Say who is at work, and what to do."""
    number = os.pread(lock, 20, 0).decode("ascii", "replace").strip()
    who = f" (process {number})" if number.isdigit() else ""
    database = path.with_name(path.name.removesuffix(".lock"))
    return (
        f"Another Warmline{who} is at work on {database}; "
        "stop that one first, or set DATA_DIR to a folder of its own for this one."
    )

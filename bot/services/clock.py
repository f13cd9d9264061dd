"""The clock, as a value: the services are given one, and tests give their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]
"""Gives the time, aware."""


def utc() -> datetime:
    """Give the time, in UTC."""
    return datetime.now(UTC)

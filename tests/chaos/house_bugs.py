"""Deliberate bugs of the house for the process that is killed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

BUGS: Mapping[str, Callable[[], None]] = {}


def plant(name: str) -> None:
    """Put a bug in, if one is named."""
    if name:
        BUGS[name]()

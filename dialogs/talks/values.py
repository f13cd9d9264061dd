"""A talk as frozen values: who it is with, when it starts, and its lines."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TypeAlias

import msgspec

from dialogs.events import Source
from dialogs.ids import Language

Told: TypeAlias = str | tuple[str, ...] | Mapping[str, "str | tuple[str, ...]"]
"""What stands behind a line's key: a text, a list of texts, or a table."""


class Line(msgspec.Struct, frozen=True):
    """One line: what happens or is expected (``tap``, ``bot``), with what, and where it stands."""

    key: str
    told: Told
    line: int


class Talk(msgspec.Struct, frozen=True, kw_only=True):
    """A conversation as it should go. ``starts`` is aware, in the script's zone."""

    title: str
    file: str
    line: int
    starts: datetime
    source: Source
    language: Language | None = None
    name: str = ""
    lines: tuple[Line, ...]
    after: str = ""
    """The title of the talk this one goes on from."""
    before: tuple[Line, ...] = ()
    """The lines of that talk (and of those it goes on from), which are played first."""

"""Who acts at a desk, and what became of an action."""

from __future__ import annotations

import msgspec

from dialogs.ids import ManagerId


class Manager(msgspec.Struct, frozen=True):
    """A manager at the desk."""

    id: ManagerId
    name: str


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of an action: done, or refused with the reason and whoever has the chat."""

    done: bool
    why: str = ""
    owner: str = ""

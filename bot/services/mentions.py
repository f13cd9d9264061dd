"""Who is named in a note: ``@Anna``, ``@anna lee``. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dialogs.ids import ManagerId

_AT = re.compile(r"(?<![\w.+-])@")


def named(text: str, names: Mapping[ManagerId, str]) -> tuple[ManagerId, ...]:
    """Give the managers a note names, each once; of names that begin alike the longest counts.

    An ``@`` within a word, as in a mail address, names nobody.
    """
    found: dict[ManagerId, None] = {}
    longest = sorted(names.items(), key=lambda one: -len(one[1]))
    for part in _AT.split(text.casefold())[1:]:
        hit = next((id_ for id_, name in longest if _begins(part, name.casefold())), None)
        if hit is not None:
            found[hit] = None
    return tuple(found)


def _begins(part: str, name: str) -> bool:
    after = part[len(name) : len(name) + 1]
    return bool(name) and part.startswith(name) and not after.isalnum()

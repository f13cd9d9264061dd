"""Texts with styles, as plain text and entities: no markup is ever parsed, so nobody's words can break it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec

LONGEST = 4096
"""Code units of one message, as the messenger counts them."""
Entity = dict[str, Any]


class Words(msgspec.Struct, frozen=True):
    """A text and its entities, ready for ``sendMessage``."""

    text: str = ""
    entities: tuple[Entity, ...] = ()

    def __add__(self, other: Words | str) -> Words:
        """Put something after it."""
        later = Words(other) if isinstance(other, str) else other
        shift = units(self.text)
        moved = tuple({**one, "offset": one["offset"] + shift} for one in later.entities)
        return Words(self.text + later.text, self.entities + moved)


def units(text: str) -> int:
    """Count as entities and limits do: in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def plain(text: str) -> Words:
    """Give a text as it is."""
    return Words(text)


def styled(text: str, kind: str, **more: Any) -> Words:
    """Give a text in one style (``bold``, ``italic``, ``code``, ``blockquote`` and so on)."""
    if not text.strip():
        return Words(text)
    return Words(text, ({"type": kind, "offset": 0, "length": units(text), **more},))


def bold(text: str) -> Words:
    """Give a text in bold."""
    return styled(text, "bold")


def mention(name: str, account: int) -> Words:
    """Give a name that calls the person whose account this is."""
    return styled(name, "text_mention", user={"id": account, "is_bot": False, "first_name": name})


def moment(at: datetime, words: str, form: str = "wDT") -> Words:
    """Give a time that each client draws in its own zone (``form`` ``r``: relative); ``words`` for old ones."""
    return styled(words, "date_time", unix_time=int(at.timestamp()), date_time_format=form)


def join(between: str, parts: Iterable[Words]) -> Words:
    """Join texts; empty ones are left out."""
    whole = Words()
    for part in parts:
        if part.text:
            whole = whole + between + part if whole.text else part
    return whole


def shortened(words: Words, most: int) -> Words:
    """Give a text of at most ``most`` code units; what stands at the end is left out."""
    if units(words.text) <= most:
        return words
    text = cut(words.text, most - 1)[0] + "…"
    end = units(text)
    kept = (one for one in words.entities if one["offset"] < end)
    return Words(text, tuple({**one, "length": min(one["length"], end - one["offset"])} for one in kept))


def clip(text: str, most: int) -> str:
    """Give one line of at most ``most`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def cut(text: str, most: int) -> list[str]:
    """Cut a text into parts of at most ``most`` code units; nothing is lost but blanks at the cuts."""
    parts, rest = [], text
    while units(rest) > most:
        end = min(most, len(rest))
        while units(rest[:end]) > most:
            end -= max(1, (units(rest[:end]) - most) // 2)
        space = max(rest.rfind("\n", end // 2, end), rest.rfind(" ", end // 2, end))
        end = space if space > 0 else end
        parts.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [part for part in (*parts, rest) if part]

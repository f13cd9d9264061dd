"""Parts of a page that live updates replace: each has an id, and a mark that tells whether it changed."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from zlib import crc32

import msgspec

_RUNS = re.compile(r"(<(?:time|span)[^>]*data-(?:since|worked)[^>]*>)[^<]*")
"""A running time: the browser keeps it right by itself, so that it is no change."""


class Part(msgspec.Struct, frozen=True):
    """A piece of HTML with the id of its outermost element."""

    id: str
    html: str

    @property
    def mark(self) -> int:
        """What differs when the piece looks different, but for times that run."""
        return crc32(_RUNS.sub(r"\1", self.html).encode())


class News(msgspec.Struct, frozen=True):
    """What a page must change in one of its regions: the order of all ids, and the pieces that are new."""

    ids: Sequence[str]
    html: Mapping[str, str]


def stamp(parts: Sequence[Part]) -> str:
    """Give a short mark of a whole region, by which a page tells what it was drawn with."""
    return f"{crc32(' '.join(f'{part.id}:{part.mark}' for part in parts).encode()):x}"


class Shown:
    """What one page shows. ``stamps`` are those it was drawn with: what is the same is not sent again."""

    def __init__(self, stamps: Mapping[str, str]) -> None:
        self._stamps = dict(stamps)
        self._marks: dict[str, dict[str, int]] = {}

    def news(self, region: str, parts: Sequence[Part]) -> News | None:
        """Give what changed in a region since it was last asked about; ``None`` for nothing."""
        before, now = self._marks.get(region), {part.id: part.mark for part in parts}
        self._marks[region] = now
        is_same = before is None and self._stamps.pop(region, "") == stamp(parts)
        if is_same or (before == now and list(before or ()) == list(now)):
            return None
        html = {part.id: part.html for part in parts if (before or {}).get(part.id) != now[part.id]}
        return News(list(now), html)


REMEMBERED = 4000


class Rendered:
    """Remembers the newest pieces, whoever looks at them: managers mostly see the same rows."""

    def __init__(self) -> None:
        self._known: OrderedDict[Hashable, str] = OrderedDict()

    def get(self, key: Hashable, render: Callable[[], str]) -> str:
        """Give a piece by everything it depends on; it is rendered once."""
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = render()
            if len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        else:
            self._known.move_to_end(key)
        return found


def encoded(news: News) -> str:
    """Write news as the data of a server-sent event."""
    return msgspec.json.encode(news).decode()


def whole(region: str, html: str) -> list[Part]:
    """Give a region that is replaced as one piece."""
    return [Part(region, html)]

"""Reading answers: one module a kind, each with ``read(text, context) -> Reading``.

``read`` finds the module of a kind on first use, because some of them load heavy libraries.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from dialogs.slots.reading import Context, Kind, Reader, Reading


class _Readers(Mapping[Kind, Reader]):
    """The reader of every kind; a kind's module is imported when it is first asked for."""

    def __init__(self, modules: Mapping[Kind, str]) -> None:
        self._modules = modules
        self._loaded: dict[Kind, Reader] = {}

    def __getitem__(self, kind: Kind) -> Reader:
        if kind not in self._loaded:
            reader: Reader = import_module(self._modules[kind]).read
            self._loaded[kind] = reader
        return self._loaded[kind]

    def __iter__(self) -> Iterator[Kind]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


READERS: Mapping[Kind, Reader] = _Readers({kind: f"dialogs.slots.{kind.value}" for kind in Kind})
"""Kind -> reader, for all nine kinds: ``Kind.PHONE`` is read by ``dialogs.slots.phone`` and so on."""


def read(kind: Kind, text: str, context: Context) -> Reading:
    """Read ``text`` as an answer of ``kind``; never raises for any text."""
    return READERS[kind](text, context)

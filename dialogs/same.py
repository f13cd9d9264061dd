"""What is worked out once for an object that never changes, such as an index of a script's steps."""

from __future__ import annotations

from operator import is_
from typing import Generic, TypeVarTuple

Parts = TypeVarTuple("Parts")


class Same(Generic[*Parts]):
    """Objects as a key of a cache: the very same ones are the same key, however large they are."""

    __slots__ = ("parts",)

    def __init__(self, *parts: *Parts) -> None:
        self.parts = parts

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.parts)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and all(map(is_, self.parts, other.parts))

"""The texts of the other languages, found by the place of the text they translate."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.problems import Problem, remedy_for_unknown
from dialogs.yaml_format.nodes import Items, Leaf, Node, Table

Place = tuple[str, ...]


class Overlay:
    """One language's file, ``texts/es.yaml``. What nobody asked for in the end belongs to nothing."""

    def __init__(self, file: str, root: Node | None) -> None:
        self.file = file
        self.leaves: dict[Place, Leaf] = {}
        self.lists: dict[Place, Items] = {}
        self._known: set[Place] = set()
        if root is not None:
            self._spread(root, ())

    def text(self, place: Place) -> Leaf | None:
        """Give the translation of the text at ``place``."""
        self._expect(place)
        return self.leaves.get(place)

    def words(self, place: Place) -> tuple[Leaf, ...] | None:
        """Give the translated list at ``place``; a single text counts as a list of one."""
        self._expect(place)
        items = self.lists.get(place)
        if items is None:
            leaf = self.leaves.get(place)
            return None if leaf is None else (leaf,)
        for number in range(len(items.items)):
            self._expect((*place, str(number + 1)))
        return tuple(item for item in items.items if isinstance(item, Leaf))

    def leftovers(self) -> Iterator[Problem]:
        """Give a problem for every text that belongs to nothing in the script."""
        told: set[Place] = set()
        for place, leaf in self.leaves.items():
            stray = place if place in self._known else self._first_unknown(place)
            if stray in self._known or stray in told:
                continue
            told.add(stray)
            yield self._stray(stray, leaf)

    def _stray(self, place: Place, leaf: Leaf) -> Problem:
        *above, name = place
        siblings = {known[-1] for known in self._known if known[:-1] == tuple(above)}
        wrong = f"script.yaml has no text called '{name}' here"
        return Problem(self.file, leaf.line, ".".join(place), wrong, remedy_for_unknown(name, siblings))

    def _first_unknown(self, place: Place) -> Place:
        return next((place[: i + 1] for i in range(len(place)) if place[: i + 1] not in self._known), place)

    def _expect(self, place: Place) -> None:
        for length in range(1, len(place) + 1):
            self._known.add(place[:length])

    def _spread(self, node: Node, place: Place) -> None:
        if isinstance(node, Leaf):
            self.leaves[place] = node
        elif isinstance(node, Items):
            self.lists[place] = node
            for number, item in enumerate(node.items, 1):
                self._spread(item, (*place, str(number)))
        elif isinstance(node, Table):
            for key, value in node.pairs.items():
                self._spread(value, (*place, key))

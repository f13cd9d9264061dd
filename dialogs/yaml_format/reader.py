"""Reading one script: the problems collected, the languages, and typed access to the keys of a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from dialogs import conditions, templates
from dialogs.conditions import Condition, ConditionError
from dialogs.ids import Language
from dialogs.problems import Problem, nearest, remedy_for_unknown
from dialogs.script import Text
from dialogs.templates import Template, TemplateError
from dialogs.yaml_format import plainly
from dialogs.yaml_format.nodes import Items, Leaf, Node, Table
from dialogs.yaml_format.overlays import Overlay, Place
from dialogs.yaml_format.plainly import NotPlainError
from dialogs.yaml_format.vocabulary import HINTS, Key, key_names

T = TypeVar("T")
FILE = "script.yaml"
NOTHING = Template("", ())


class Reader:
    """What all parts of one script's reading share."""

    def __init__(
        self, problems: list[Problem], language: Language, overlays: Mapping[Language, Overlay]
    ) -> None:
        self.problems = problems
        self.language = language
        self.overlays = overlays

    def wrong(self, line: int, place: Place, wrong: str, remedy: str, file: str = FILE) -> None:
        """Note a problem."""
        self.problems.append(Problem(file, line, ".".join(place), wrong, remedy))

    def template(self, leaf: Leaf, place: Place, file: str = FILE) -> Template:
        """Read a text with its variables."""
        try:
            return templates.compile(leaf.text.strip())
        except TemplateError as error:
            self.wrong(leaf.line, place, error.message, "look at the { and } in the text", file)
            return NOTHING

    def text(self, leaf: Leaf, place: Place) -> Text:
        """Read a text in every language that has it."""
        found = {self.language: self.template(leaf, place)}
        for language, overlay in self.overlays.items():
            other = overlay.text(place)
            if other is not None:
                found[language] = self.template(other, place, overlay.file)
        return found

    def condition(self, leaf: Leaf, place: Place) -> Condition | None:
        """Read a condition."""
        try:
            return conditions.compile(leaf.text.strip())
        except ConditionError as error:
            self.wrong(leaf.line, place, error.message, error.remedy)
            return None


class Fields:
    """The keys of one table, each read in its own way; unknown and missing keys are noted at once."""

    def __init__(self, reader: Reader, node: Node, place: Place, keys: tuple[Key, ...]) -> None:
        self.reader, self.place, self.line = reader, place, node.line
        self.asked: set[str] = set()
        self._keys = {key.name: key for key in keys}
        self._pairs: Mapping[str, Node] = node.pairs if isinstance(node, Table) else {}
        if isinstance(node, Table):
            self._check(node)
        else:
            reader.wrong(node.line, place, "this must be keys with values", "write name: value, a line each")

    def _check(self, node: Table) -> None:
        known = key_names(tuple(self._keys.values()))
        for name, line in node.lines.items():
            if name not in known:
                meant = HINTS.get(name.casefold(), "")
                remedy = f"did you mean '{meant}'?" if meant in known else remedy_for_unknown(name, known)
                self.reader.wrong(line, (*self.place, name), f"'{name}' is not known here", remedy)
        for key in self._keys.values():
            if key.required and key.name not in node.pairs:
                self.reader.wrong(node.line, self.place, f"'{key.name}' is missing", f"add it: {key.about}")

    def node(self, name: str) -> Node | None:
        """Give what stands under a key."""
        if name not in self._keys:
            raise KeyError(f"{name} is not in the vocabulary")
        self.asked.add(name)
        return self._pairs.get(name)

    def allows(self, name: str) -> bool:
        """Say whether the vocabulary has the key in this place."""
        return name in self._keys

    def has(self, name: str) -> bool:
        """Say whether the key is there."""
        return self.node(name) is not None

    def leaf(self, name: str) -> Leaf | None:
        """Give the single value under a key; a list or a table there is noted."""
        node = self.node(name)
        if node is None or isinstance(node, Leaf):
            return self._full(node, name)
        self.reader.wrong(
            node.line, (*self.place, name), f"'{name}' takes a single value", "write it in one piece"
        )
        return None

    def _full(self, leaf: Leaf | None, name: str) -> Leaf | None:
        if leaf is not None and not leaf.text.strip():
            self.reader.wrong(
                leaf.line, (*self.place, name), f"nothing stands after '{name}:'", "write it or delete it"
            )
            return None
        return leaf

    def value(self, name: str, read: Callable[[str], T], default: T) -> T:
        """Read a single value with one of the functions of ``plainly``."""
        leaf = self.leaf(name)
        return default if leaf is None else self.parsed(leaf, (*self.place, name), read, default)

    def parsed(self, leaf: Leaf, place: Place, read: Callable[[str], T], default: T) -> T:
        """Read one leaf, noting what is wrong with it."""
        try:
            return read(leaf.text.strip())
        except NotPlainError as error:
            self.reader.wrong(leaf.line, place, error.wrong, error.remedy)
            return default

    def leaves(self, name: str) -> tuple[Leaf, ...]:
        """Give a list of single values; one value alone counts as a list of one."""
        node = self.node(name)
        if node is None:
            return ()
        items = node.items if isinstance(node, Items) else (node,)
        single = tuple(item for item in items if isinstance(item, Leaf) and item.text.strip())
        if len(single) < len(items) or not items:
            self.reader.wrong(
                node.line, (*self.place, name), f"'{name}' takes a list", "write it like [one, two]"
            )
        return single

    def names(self, name: str, read: Callable[[str], str] = plainly.identifier) -> tuple[str, ...]:
        """Read a list of names, leaving out repetitions."""
        place = (*self.place, name)
        found = (self.parsed(leaf, place, read, "") for leaf in self.leaves(name))
        return tuple(dict.fromkeys(word for word in found if word))

    def text(self, name: str, place: Place | None = None) -> Text:
        """Read a translated text; empty where it is missing."""
        leaf = self.leaf(name)
        return {} if leaf is None else self.reader.text(leaf, place or (*self.place, name))

    def words(self, name: str) -> Mapping[Language, tuple[str, ...]]:
        """Read a translated list of words."""
        place = (*self.place, name)
        found = {self.reader.language: tuple(leaf.text.strip() for leaf in self.leaves(name))}
        for language, overlay in self.reader.overlays.items():
            leaves = overlay.words(place)
            if leaves is not None:
                found[language] = tuple(leaf.text.strip() for leaf in leaves if leaf.text.strip())
        return {language: words for language, words in found.items() if words}

    def condition(self, name: str) -> Condition | None:
        """Read a condition."""
        leaf = self.leaf(name)
        return None if leaf is None else self.reader.condition(leaf, (*self.place, name))

    def pointer(self, name: str, known: Mapping[str, object], what: str) -> str:
        """Read the name of a step or an offer that must exist."""
        leaf = self.leaf(name)
        return "" if leaf is None else self.pointed(leaf, (*self.place, name), known, what)

    def pointed(self, leaf: Leaf, place: Place, known: Mapping[str, object], what: str) -> str:
        """Note a name that nothing has."""
        name = leaf.text.strip()
        if name not in known:
            meant = nearest(name, known)
            remedy = f"did you mean '{meant}'?" if meant else f"write that {what}, or correct the name"
            self.reader.wrong(leaf.line, place, f"there is no {what} called '{name}'", remedy)
        return name

    def tables(self, name: str) -> tuple[tuple[str, Node, int], ...]:
        """Give the entries of a table of tables: name, what stands there, line."""
        node = self.node(name)
        if node is None:
            return ()
        if not isinstance(node, Table):
            self.reader.wrong(
                node.line, (*self.place, name), f"'{name}' takes names with values", "write name: value"
            )
            return ()
        return tuple((key, value, node.lines[key]) for key, value in node.pairs.items())

    def items(self, name: str) -> tuple[Node, ...]:
        """Give the entries of a list of tables."""
        node = self.node(name)
        if node is None:
            return ()
        if not isinstance(node, Items):
            self.reader.wrong(
                node.line, (*self.place, name), f"'{name}' takes a list", "begin each entry with '- '"
            )
            return ()
        return node.items

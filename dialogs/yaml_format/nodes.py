"""YAML as plain values with line numbers. The one place that knows the YAML library.

Of YAML only tables, lists and texts are read: no anchors, aliases, tags or second documents. Every leaf is
text, so ``yes``, ``10:00`` and ``007`` stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from dialogs.problems import Problem
from dialogs.yaml_format import guard


class Leaf(msgspec.Struct, frozen=True):
    """A text, and the line it starts on (from 1). ``plain`` is false for quoted and block texts."""

    text: str
    line: int
    plain: bool = True


class Items(msgspec.Struct, frozen=True):
    """A list."""

    items: tuple[Node, ...]
    line: int


class Table(msgspec.Struct, frozen=True):
    """Keys and what stands under them, each key once, in the order of the file."""

    pairs: dict[str, Node]
    lines: dict[str, int]
    line: int


Node: TypeAlias = Leaf | Items | Table


def read(text: str, file: str, problems: list[Problem]) -> Node | None:
    """Read one file. Adds to ``problems`` what is wrong; gives ``None`` when nothing can be made of it."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    excess = guard.look(text)
    if excess is not None:
        problems.append(Problem(file, excess.line, "", excess.wrong, excess.remedy))
        return None
    builder = _Builder(file, problems)
    try:
        return builder.document(_events(text))
    except _RefusedError as refused:
        problems.append(Problem(file, refused.line, "", refused.wrong, refused.remedy))
    except YAMLError as error:
        problems.extend(_told(error, file, text))
    return None


def plain(node: Node) -> Any:
    """Give a node as dicts, lists and texts, without its lines."""
    if isinstance(node, Leaf):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.pairs.items()}


class _RefusedError(Exception):
    def __init__(self, line: int, wrong: str, remedy: str) -> None:
        super().__init__(wrong)
        self.line, self.wrong, self.remedy = line, wrong, remedy


def _events(text: str) -> Iterator[Any]:
    return iter(YAML(typ="safe", pure=True).parse(text))


class _Builder:
    """Makes nodes of the parser's events, counting as it goes."""

    def __init__(self, file: str, problems: list[Problem]) -> None:
        self.file, self.problems = file, problems
        self.nodes = 0

    def document(self, events: Iterator[Any]) -> Node | None:
        node: Node | None = None
        documents = 0
        for event in events:
            name = type(event).__name__
            documents += name == "DocumentStartEvent"
            if documents > 1:
                raise _RefusedError(_line(event), "a second document starts here", "delete the line ---")
            if name in {"ScalarEvent", "SequenceStartEvent", "MappingStartEvent", "AliasEvent"}:
                node = self.node(event, events, ())
        return node

    def node(self, event: Any, events: Iterator[Any], path: tuple[str, ...]) -> Node:
        self._within_limits(event, path)
        line = _line(event)
        match type(event).__name__:
            case "ScalarEvent":
                return Leaf(event.value, line, event.style is None)
            case "SequenceStartEvent":
                return self._items(events, path, line)
            case _:
                return self._table(events, path, line)

    def _within_limits(self, event: Any, path: tuple[str, ...]) -> None:
        self.nodes += 1
        if type(event).__name__ == "AliasEvent" or event.anchor:
            remedy = 'write the thing itself; a text that begins with & or * goes into "quotes"'
            raise _RefusedError(_line(event), "anchors (&) and aliases (*) are not used here", remedy)
        if event.tag and event.tag != "!":
            remedy = 'leave it out; a text that begins with ! goes into "quotes"'
            raise _RefusedError(_line(event), "tags (!) are not used here", remedy)
        if self.nodes > guard.MAX_NODES:
            raise _RefusedError(
                _line(event), f"more than {guard.MAX_NODES} entries", "split the script in two"
            )
        if len(path) > guard.MAX_DEPTH:
            raise _RefusedError(
                _line(event), "too many levels inside one another", "bring the lines to the left"
            )

    def _items(self, events: Iterator[Any], path: tuple[str, ...], line: int) -> Items:
        items: list[Node] = []
        for event in events:
            if type(event).__name__ == "SequenceEndEvent":
                break
            items.append(self.node(event, events, (*path, str(len(items) + 1))))
        return Items(tuple(items), line)

    def _table(self, events: Iterator[Any], path: tuple[str, ...], line: int) -> Table:
        pairs: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for event in events:
            if type(event).__name__ == "MappingEndEvent":
                break
            key, at = self._key(event, events, path)
            value = self.node(next(events), events, (*path, key))
            if key in pairs:
                self._twice(path, key, lines[key], at)
                continue
            pairs[key], lines[key] = value, at
        return Table(pairs, lines, line)

    def _key(self, event: Any, events: Iterator[Any], path: tuple[str, ...]) -> tuple[str, int]:
        node = self.node(event, events, path)
        if not isinstance(node, Leaf):
            raise _RefusedError(node.line, "a list or a table stands where a name should", "put it in quotes")
        return node.text, node.line

    def _twice(self, path: tuple[str, ...], key: str, first: int, again: int) -> None:
        where = ".".join((*path, key))
        wrong = f"'{key}' is here twice, in line {first} and line {again}"
        self.problems.append(Problem(self.file, again, where, wrong, "delete one of them or rename it"))


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


_COLON = "mapping values are not allowed"
_SLIPS = {
    _COLON: (
        "a colon inside a text looks like a new key",
        'put the text into "quotes", or write | after the key and the text on the next line, further in',
    ),
    "cannot start any token": (
        "this character cannot begin a text, and tabs cannot indent one",
        'indent with spaces and put the text into "quotes"',
    ),
    "could not find expected ':'": (
        "a line without its colon",
        "write name: text, or indent it under its text",
    ),
    "found unexpected end of stream": ("a quotation mark is not closed", 'add the second "'),
    "expected <block end>": (
        "this line stands too far in, or not far enough",
        "line it up with its neighbours",
    ),
    "did not find expected": ("this line does not fit here", "compare its indentation with its neighbours"),
    "found undefined": ("tags (!) and %-lines are not used here", 'put the text into "quotes"'),
    "found undefined alias": ("anchors (&) and aliases (*) are not used here", "write the thing itself"),
    "expected alphabetic": ("a text cannot begin with & or *", 'put it into "quotes"'),
    "expected ',' or": ("a list in [brackets] is not closed or lacks a comma", "close it with ]"),
}


def _told(error: YAMLError, file: str, text: str) -> list[Problem]:
    """Say a parser's error in a marketer's words; a colon inside a text for every line that has one."""
    message = str(getattr(error, "problem", None) or "this is no YAML")
    line = _line_of(error, message)
    sign, slip = next(((sign, slip) for sign, slip in _SLIPS.items() if sign in message), ("", None))
    if slip is None:
        wrong = f"this cannot be read ({message})"
        return [Problem(file, line, "", wrong, "compare it with the lines around it")]
    if sign != _COLON:
        return [Problem(file, line, "", *slip)]
    clearer = _neighbours(text, line)
    inside = {*guard.colons(text)} - {line} if clearer else {line, *guard.colons(text)}
    told = [Problem(file, number, "", *slip) for number in inside]
    return sorted(told + [Problem(file, *c) for c in clearer], key=lambda problem: problem.line)


def _neighbours(text: str, line: int) -> list[tuple[int, str, str, str]]:
    """Tell from the line above why a key cannot stand in ``line``: a colon forgotten there, or lines askew."""
    lines = text.splitlines()
    number = next((n for n in range(line - 1, 0, -1) if _says_something(lines[n - 1])), 0)
    if not number or line > len(lines):
        return []
    above, here = lines[number - 1], lines[line - 1]
    if _indent(above) == _indent(here) and ":" not in above:
        return [(number, "", *_SLIPS["could not find expected ':'"])]
    if _indent(above) < _indent(here) and _COMPLETE.match(above) and _A_KEY.match(here):
        remedy = "line both up, or begin the one above with '- ' if it is a list"
        return [(line, "", f"this stands further in than line {number}, which is complete", remedy)]
    return []


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_COMPLETE = re.compile(r" *[\w ]{1,30}: +[^|>\s\"'{\[]")
_A_KEY = re.compile(r" *[\w ]{1,30}:(?: |$)")


def _line_of(error: YAMLError, message: str) -> int:
    if not isinstance(error, MarkedYAMLError):
        return 1
    began = error.context_mark if "end of stream" in message else None
    mark = began or error.problem_mark or error.context_mark
    return int(mark.line) + 1 if mark is not None else 1

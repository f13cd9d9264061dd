"""A quick look at a YAML text before the real parser sees it.

The parser is slow, and slower the stranger a text is. This look takes milliseconds for the largest text
allowed and refuses at the first excess: size, lines, depth, number of entries, characters nobody types.
It need not understand YAML exactly: ``nodes`` holds the same limits again over what was really parsed.
"""

from __future__ import annotations

import re

import msgspec

MAX_BYTES = 256 * 1024
MAX_LINES = 12_000
MAX_LINE = 4_000
MAX_DEPTH = 32
MAX_NODES = 5_000
MAX_RUN = 200
"""Lines one text may go on for."""
MAX_BLOCK = 20_000
"""Characters one text may have here; what a message may have is the checker's to say."""

_STRANGE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"' + r"|'[^']*'")
_FLOW_SIGN = re.compile(r"[\[\]{},]")


class Excess(msgspec.Struct, frozen=True):
    """Where (line from 1) and why a text is refused."""

    line: int
    wrong: str
    remedy: str


def look(text: str) -> Excess | None:
    """Give the first reason not to parse ``text``, or nothing."""
    return _size(text) or _characters(text) or _lines(text)


def _size(text: str) -> Excess | None:
    if len(text) <= MAX_BYTES and len(text.encode(errors="replace")) <= MAX_BYTES:
        return None
    return Excess(1, f"the file is larger than {MAX_BYTES // 1024} KB", "split the script in two")


def _characters(text: str) -> Excess | None:
    strange = _STRANGE.search(text)
    if strange is None:
        return None
    line = text.count("\n", 0, strange.start()) + 1
    return Excess(
        line, f"an invisible character (U+{ord(strange[0]):04X})", "delete it or type the line anew"
    )


def _lines(text: str) -> Excess | None:
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        return Excess(MAX_LINES, f"the file has more than {MAX_LINES} lines", "split the script in two")
    look = _Look()
    for number, line in enumerate(lines, 1):
        wrong = look.at(line)
        if wrong:
            return Excess(number, *wrong)
    return None


_COLON_IN_TEXT = re.compile(r"(?:- +)*[^\s:'\"#][^:'\"]*: +[^\s'\"|>\[{#].*?:(?: |$)")


def colons(text: str) -> list[int]:
    """Give the lines (from 1) where a bare text holds a colon, YAML's commonest slip, so that all are told."""
    found = []
    look = _Look()
    for number, line in enumerate(text.split("\n"), 1):
        look.at(line)
        if look.block is None and not look.flow and _COLON_IN_TEXT.match(line.lstrip(" ")):
            found.append(number)
    return found


_TOO_DEEP = (f"more than {MAX_DEPTH} levels inside one another", "bring the lines back to the left")
_TOO_MANY = (f"more than {MAX_NODES} entries", "split the script in two")
_TOO_LONG = (f"a line of more than {MAX_LINE} characters", "break it into lines")
_ENDLESS = (f"a text of more than {MAX_RUN} lines or {MAX_BLOCK} characters", "split it into several steps")


class _Look:
    """What is remembered from line to line."""

    def __init__(self) -> None:
        self.nodes = 0
        self.flow = 0
        self.run = 0
        self.length = 0
        self.block: int | None = None
        self.indents = [0]

    def at(self, line: str) -> tuple[str, str] | None:
        """Look at one more line; give what is wrong and the remedy, or nothing."""
        if len(line) > MAX_LINE:
            return _TOO_LONG
        inside = line.lstrip(" ")
        indent = len(line) - len(inside)
        if self._in_text(inside, indent):
            self._goes_on(line)
        elif inside and inside[0] != "#":
            self._entry(inside, indent)
        return self._excess()

    def _excess(self) -> tuple[str, str] | None:
        if self.flow > MAX_DEPTH or len(self.indents) > MAX_DEPTH:
            return _TOO_DEEP
        if self.run > MAX_RUN or self.length > MAX_BLOCK:
            return _ENDLESS
        return _TOO_MANY if self.nodes > MAX_NODES else None

    def _in_text(self, inside: str, indent: int) -> bool:
        if self.block is not None and inside and indent <= self.block:
            self.block = None
        return self.block is not None

    def _goes_on(self, line: str) -> None:
        self.run += 1
        self.length += len(line)

    def _entry(self, inside: str, indent: int) -> None:
        if self.flow:
            self._in_flow(inside)
            return
        inside, column = self._dashes(inside, indent)
        key, colon, value = inside.partition(": ")
        if not colon and inside.rstrip().endswith(":"):
            colon, value = ":", ""
        if not colon and column == indent and inside[0] not in "[{":
            self._goes_on(inside)
            return
        self.run = self.length = 0
        self.nodes += 2 if colon else 1
        self._value((value if colon else key).strip(), column)

    def _dashes(self, inside: str, indent: int) -> tuple[str, int]:
        """Go past the dashes of list items; note how far in the rest stands."""
        while self.indents[-1] > indent:
            self.indents.pop()
        column = indent
        if column > self.indents[-1]:
            self.indents.append(column)
        while inside.startswith("- ") and len(self.indents) <= MAX_DEPTH:
            rest = inside[2:].lstrip(" ")
            column += len(inside) - len(rest)
            self.nodes += 1
            self.indents.append(column)
            inside = rest
        return inside, column

    def _value(self, value: str, column: int) -> None:
        if value[:1] in {"|", ">"}:
            self.block = column
        elif value[:1] in {"[", "{"}:
            self._in_flow(value)

    def _in_flow(self, inside: str) -> None:
        for sign in _FLOW_SIGN.finditer(_QUOTED.sub("", inside)):
            if sign[0] in "[{":
                self.flow += 1
            elif sign[0] in "]}":
                self.flow = max(self.flow - 1, 0)
            self.nodes += 1
            if self.flow > MAX_DEPTH:
                return

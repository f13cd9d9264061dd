"""Texts with variables in them: ``Hi {name|there}!``.

``{name}`` and ``{offer.deadline}`` stand for values, ``{name|there}`` brings its own fallback, ``{{`` and
``}}`` are plain braces. A text is read once, when its script is; filling it in is one pass over its parts,
and a value is never read as a template again, whatever a prospect put into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import msgspec

_TOKEN = re.compile(r"\{\{|\}\}|\{([^{}\n]*)\}|[{}]")
_CLOSING = ",.!?;:)…،؛؟"


class TemplateError(ValueError):
    """A text that cannot be read; ``position`` counts characters from 0."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position


class Variable(msgspec.Struct, frozen=True):
    """A gap in a text, and what fills it when nothing is known."""

    name: str
    fallback: str = ""


Part: TypeAlias = str | Variable


class Template(msgspec.Struct, frozen=True):
    """A text taken apart. ``source`` is the text as the marketer wrote it, and all of it where it is plain."""

    source: str
    parts: tuple[Part, ...]
    is_plain: bool = False


def compile(source: str) -> Template:  # noqa: A001 - reads as templates.compile, like re.compile
    """Take ``source`` apart.

    Raises:
        TemplateError: a brace without its partner, or something between braces that is no name.
    """
    parts = tuple(_joined(_parts(source)))
    return Template(source, parts, is_plain=parts == (source,))


def render(template: Template, values: Mapping[str, str]) -> str:
    """Fill ``values`` in. An unknown or empty value gives the fallback, else nothing and no gap around it."""
    if template.is_plain:
        return template.source
    pieces: list[str | None] = []
    whole = True
    for part in template.parts:
        piece = part if type(part) is str else values.get(part.name) or part.fallback or None  # type: ignore[union-attr]
        whole = whole and piece is not None
        pieces.append(piece)
    return "".join(pieces) if whole else _without_gaps(pieces)  # type: ignore[arg-type]


def names(template: Template) -> frozenset[str]:
    """Give the names of the variables in a text."""
    return frozenset(part.name for part in template.parts if isinstance(part, Variable))


def _parts(source: str) -> Iterator[Part]:
    position = 0
    for token in _TOKEN.finditer(source):
        yield source[position : token.start()]
        yield _part(token)
        position = token.end()
    yield source[position:]


def _part(token: re.Match[str]) -> Part:
    text = token[0]
    if text in {"{{", "}}"}:
        return text[0]
    if len(text) == 1:
        other = "}" if text == "{" else "{"
        raise TemplateError(
            f"a {text} without its {other}; write {text}{text} for the sign itself", token.start()
        )
    return _variable(token[1], token.start())


def _variable(inside: str, position: int) -> Variable:
    name, _, fallback = inside.partition("|")
    name = name.strip()
    if not all(word.isidentifier() and word[0] != "_" for word in name.split(".")):
        raise TemplateError(
            f"{{{inside}}} is no variable; write {{name}} or {{name|something else}}", position
        )
    return Variable(name, fallback.strip())


def _joined(parts: Iterator[Part]) -> Iterator[Part]:
    """Put neighbouring texts together and leave out empty ones."""
    text = ""
    for part in parts:
        if isinstance(part, str):
            text += part
            continue
        if text:
            yield text
        yield part
        text = ""
    if text:
        yield text


def _without_gaps(pieces: Sequence[str | None]) -> str:
    """Join ``pieces``, closing the gap an absent one (``None``) would leave in the sentence."""
    text, absent = "", False
    for piece in pieces:
        if piece is None:
            absent = True
            continue
        text = _closed(text, piece) if absent else text + piece
        absent = False
    return text.rstrip(" ") if absent else text


def _closed(before: str, after: str) -> str:
    if not before or before[-1] == "\n":
        return before + after.lstrip(" ,،")
    if after[0] in _CLOSING:
        return before.rstrip(" ,،") + after
    if after[0] == "\n":
        return before.rstrip(" ") + after
    return before + (after.lstrip(" ") if before[-1] == " " else after)

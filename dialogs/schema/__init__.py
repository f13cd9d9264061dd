"""JSON Schemas of script.yaml and texts/*.yaml, made from the parser's own vocabulary.

Editors complete and check with them; the files beside this one are what ``python -m dialogs.schema`` writes,
and a test holds them equal to the vocabulary.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dialogs.quality import SIGNALS
from dialogs.script import Bant, Interest
from dialogs.slots.commands import Command
from dialogs.yaml_format.plainly import KINDS, REQUESTS
from dialogs.yaml_format.vocabulary import ONLY_IN_TEXTS, SECTIONS, STEP_KINDS, Key

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_WORD: Schema = {"type": "string"}
_TIME = r"([01]?\d|2[0-3]):[0-5]\d"
_SPAN = r"\d{1,2}:\d\d ?[-–] ?\d{1,2}:\d\d"


def _one_or_many(single: Schema) -> Schema:
    return {"anyOf": [single, {"type": "array", "items": single}]}


def _map(value: Schema, pattern: str = "") -> Schema:
    names: Schema = {"propertyNames": {"pattern": pattern}} if pattern else {}
    return {"type": "object", "additionalProperties": value, **names}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


_YES_NO: Schema = {"enum": ["yes", "no", True, False]}
_LENGTH: Schema = {"type": "string", "pattern": r"^\d+ (minute|hour|day|week)s?$"}
_NAMES = _one_or_many(_WORD)
_TEXTS = _one_or_many(_TEXT)
_ANSWER: Schema = {"anyOf": [_TEXT, _ref("answer")]}

SHAPES: Mapping[str, Schema] = {
    "text": _TEXT,
    "texts": _TEXTS,
    "name": _WORD,
    "names": _NAMES,
    "step": _WORD,
    "condition": _WORD,
    "branches": {"anyOf": [_WORD, {"type": "array", "items": _ref("branch"), "minItems": 1}]},
    "yes or no": _YES_NO,
    "number": {"type": "integer"},
    "length": _LENGTH,
    "clock": {"type": "string", "pattern": f"^{_TIME}$"},
    "quiet": {"type": "string", "pattern": f"^{_SPAN}$"},
    "hours": {
        "type": "object",
        "properties": {"closed": _one_or_many({"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"})},
        "additionalProperties": {"type": "string", "pattern": f"^({_SPAN}(, ?{_SPAN})*|all day|closed)$"},
    },
    "date": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
    "price": {"type": "string", "pattern": r"^\d+(\.\d{1,2})? [A-Z]{3}$"},
    "percent": {"type": "string", "pattern": r"^\d{1,3}(\.\d{1,2})? ?%$"},
    "means": {
        "type": "string",
        "pattern": r"^(any|any time|any amount|((from|up to) \d+|\d+ to \d+)( (day|week|month|year)s?)?)$",
    },
    "kind": {"enum": list(KINDS)},
    "request": {"enum": list(REQUESTS)},
    "bant": {"enum": [bant.value for bant in Bant]},
    "interest": {"enum": [interest.value for interest in Interest]},
    "short name": {"type": "string", "pattern": "^[a-z][a-z0-9-]{0,39}$"},
    "language": {"type": "string", "pattern": "^[a-z]{2}$"},
    "languages": _one_or_many({"type": "string", "pattern": "^[a-z]{2}$"}),
    "region": {"type": "string", "pattern": "^[A-Z]{2}$"},
    "currency": {"type": "string", "pattern": "^[A-Z]{3}$"},
    "zone": {"type": "string"},
    "address": {"type": "string", "pattern": "^https?://"},
    "answers": _map(_ANSWER, "^[a-z0-9_]{1,24}$"),
    "qualification": _ref("qualification"),
    "map of step": _map(_ref("step")),
    "map of offer": _map(_ref("offer")),
    "map of fact": _map(_ref("fact")),
    "map of text": _map(_TEXT),
    "map of share": _map({"type": "string", "pattern": r"^\d{1,4}(\.\d{1,2})? ?%$"}),
    "map of texts": _map(_TEXTS),
    "list of reminder": {"type": "array", "items": _ref("reminder")},
    "list of rule": {"type": "array", "items": _ref("rule")},
}
"""What a value of each shape of the vocabulary looks like."""


def script_schema() -> Schema:
    """Give the schema of ``script.yaml``."""
    definitions = {name: _table(keys) for name, keys in SECTIONS.items() if name != "script"}
    steps = {f"{kind} step": _table(keys) for kind, keys in STEP_KINDS.items()}
    step: Schema = {"oneOf": [_ref(name) for name in steps]}
    return {
        "$schema": _DIALECT,
        "title": "A Warmline script",
        **_table(SECTIONS["script"]),
        "$defs": {**definitions, **steps, "step": step},
    }


def texts_schema() -> Schema:
    """Give the schema of ``texts/<language>.yaml``."""
    answer: Schema = {"anyOf": [_TEXT, _texts_table(SECTIONS["answer"])]}
    shapes = {
        "text": _TEXT,
        "texts": _TEXTS,
        "answers": _map(answer, "^[a-z0-9_]{1,24}$"),
        "map of offer": _map(_texts_table(SECTIONS["offer"])),
        "map of fact": _map(_texts_table(SECTIONS["fact"])),
        "map of text": _map(_TEXT),
        "map of texts": _map(_TEXTS),
        "list of reminder": {"type": "array", "items": _TEXT},
    }
    step = {key.name: key for keys in STEP_KINDS.values() for key in keys if key.translated}
    shapes["map of step"] = _map(_closed({name: _described(key, shapes) for name, key in step.items()}))
    keys = (*SECTIONS["script"], *ONLY_IN_TEXTS)
    top = {key.name: _described(key, shapes) for key in keys if key.translated}
    return {
        "$schema": _DIALECT,
        "title": "The texts of a Warmline script in another language",
        **_closed(top),
    }


def _texts_table(keys: Iterable[Key]) -> Schema:
    translated = [key for key in keys if key.translated]
    return _closed({key.name: _described(key, SHAPES) for key in translated})


def _table(keys: Iterable[Key]) -> Schema:
    keys = tuple(keys)
    required = [key.name for key in keys if key.required]
    table = _closed({key.name: _described(key, SHAPES) for key in keys})
    return {**table, "required": required} if required else table


def _closed(properties: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}


def _described(key: Key, shapes: Mapping[str, Schema]) -> Schema:
    shape = dict(shapes[key.shape])
    if key.name == "signals":
        shape["propertyNames"] = {"enum": list(SIGNALS)}
    if key.name == "words":
        shape["propertyNames"] = {"enum": [command.value for command in Command]}
    return {"description": key.about, **shape}

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.scripts import read_folder
from dialogs import schema
from dialogs.problems import Problem
from dialogs.yaml_format import nodes
from dialogs.yaml_format.vocabulary import SECTIONS, STEP_KINDS
from tests.dialogs.small_script import SMALL, SPANISH, changed, problems_of

FOLDER = Path(schema.__file__).parent
SCHOOL = FOLDER.parent / "scripts" / "language-school"
TYPES: dict[str, type | tuple[type, ...]] = {"string": str, "object": dict, "array": list, "boolean": bool}


def plain(text: str) -> Any:
    problems: list[Problem] = []
    root = nodes.read(text, "f", problems)
    assert root is not None, problems
    return nodes.plain(root)


def fits(value: Any, rule: dict[str, Any], whole: dict[str, Any]) -> bool:
    """Check a value against the part of JSON Schema ours use. Leaves are text here, as the parser reads them."""
    if "$ref" in rule:
        return fits(value, whole["$defs"][rule["$ref"].removeprefix("#/$defs/")], whole)
    if "anyOf" in rule and not any(fits(value, one, whole) for one in rule["anyOf"]):
        return False
    if "oneOf" in rule and sum(fits(value, one, whole) for one in rule["oneOf"]) != 1:
        return False
    return _of_type(value, rule) and _inside(value, rule, whole)


def _of_type(value: Any, rule: dict[str, Any]) -> bool:
    if "enum" in rule and value not in rule["enum"]:
        return False
    if rule.get("type") == "integer":
        return isinstance(value, str) and re.fullmatch(r"-?\d+", value) is not None
    wanted = rule.get("type", [])
    kinds = [wanted] if isinstance(wanted, str) else wanted
    if kinds and not any(isinstance(value, TYPES.get(kind, str)) for kind in kinds):
        return False
    return "pattern" not in rule or re.search(rule["pattern"], value) is not None


def _inside(value: Any, rule: dict[str, Any], whole: dict[str, Any]) -> bool:
    if isinstance(value, list):
        return len(value) >= rule.get("minItems", 0) and all(
            fits(v, rule.get("items", {}), whole) for v in value
        )
    if not isinstance(value, dict):
        return True
    names, known, others = (
        rule.get("propertyNames", {}),
        rule.get("properties", {}),
        rule.get("additionalProperties"),
    )
    return (
        all(name in value for name in rule.get("required", ()))
        and all(_of_type(name, names) for name in value)
        and all(others is not False or name in known for name in value)
        and all(fits(v, known.get(name, others or {}), whole) for name, v in value.items())
    )


def script_fits(text: str) -> bool:
    whole = schema.script_schema()
    return fits(plain(text), whole, whole)


@pytest.mark.parametrize(
    ("name", "made"), [("script", schema.script_schema()), ("texts", schema.texts_schema())]
)
def test_the_stored_schema_is_the_one_the_vocabulary_makes(name: str, made: dict[str, Any]) -> None:
    stored = json.loads((FOLDER / f"{name}.schema.json").read_text("utf-8"))
    assert stored == made, "run python -m dialogs.schema"


def test_the_schema_has_exactly_the_keys_the_parser_knows() -> None:
    made = schema.script_schema()
    tables = {"script": made} | {name: made["$defs"][name] for name in SECTIONS if name != "script"}
    for name, table in tables.items():
        assert set(table["properties"]) == {key.name for key in SECTIONS[name]}
        assert set(table.get("required", ())) == {key.name for key in SECTIONS[name] if key.required}
        assert table["additionalProperties"] is False
    for kind, keys in STEP_KINDS.items():
        assert set(made["$defs"][f"{kind} step"]["properties"]) == {key.name for key in keys}
    assert {ref["$ref"] for ref in made["$defs"]["step"]["oneOf"]} == {
        f"#/$defs/{kind} step" for kind in STEP_KINDS
    }


def test_every_key_is_explained() -> None:
    for keys in (*SECTIONS.values(), *STEP_KINDS.values()):
        assert all(key.about.strip().endswith((".", "?", '".')) for key in keys)


def test_what_the_parser_takes_the_schema_takes() -> None:
    school = read_folder(SCHOOL)
    assert script_fits(SMALL)
    assert script_fits(school["script.yaml"])
    texts = schema.texts_schema()
    translations = [SPANISH, *(text for path, text in school.items() if path.startswith("texts/"))]
    assert all(fits(plain(text), texts, texts) for text in translations)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: A", "titel: A"),
        ("script: small\n", ""),
        ("region: DE", "region: Germany"),
        ("09:00-12:00, 13:00-18:00", "nine to five"),
        ("consultation: 30 minutes", "consultation: half an hour"),
        ("normally: 25 EUR", "normally: 25 euros"),
        ("say: We have", "tell: We have"),
        ("say: We have", "ask: x?\n    say: We have"),
        ("    learn: need\n", ""),
        ("means: up to 200", "means: cheap"),
        ("personal: yes", "personal: maybe"),
        ("points: 20", "points: many"),
        ("bant: need", "bant: wish"),
        ("after: 1 hour", "after: soon"),
        ("    learn: name\n", "    learn: name\n    pattern: ^(a+)+$\n"),
    ],
)
def test_what_the_schema_refuses_the_parser_refuses(old: str, new: str) -> None:
    broken = changed(old, new)
    assert not script_fits(broken)
    assert problems_of(broken, "{}")

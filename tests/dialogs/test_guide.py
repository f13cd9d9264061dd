"""The marketer's guides say what is true: the examples work, the tables are the vocabulary and the signals."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.scripts import shipped_phrases
from dialogs import conditions, vocabulary
from dialogs.lint import lint
from dialogs.problems import Severity
from dialogs.quality.signals import SIGNALS
from dialogs.script import Span
from dialogs.slots.reading import Kind
from dialogs.yaml_format import parse
from dialogs.yaml_format.plainly import KINDS, means
from dialogs.yaml_format.vocabulary import SECTIONS, STEP_KINDS, Key

GUIDE = (Path(__file__).parents[2] / "docs" / "scripts.md").read_text("utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)


def row(key: Key) -> str:
    return f"| `{key.name}` | {'must be there' if key.required else ''} | {key.about} |"


def test_the_small_script_of_the_guide_has_no_errors() -> None:
    script = parse({"script.yaml": BLOCKS[0]}, shipped_phrases())
    assert [str(p) for p in lint(script) if p.severity is Severity.ERROR] == []
    assert len(script.steps) > 8


def test_the_translation_of_the_guide_belongs_to_its_script() -> None:
    text = BLOCKS[0].replace("written in: en\n", "written in: en\nlanguages: [en, es]\n")
    translation = next(block for block in BLOCKS if "¿" in block)
    script = parse({"script.yaml": text, "texts/es.yaml": translation}, shipped_phrases())
    assert len(script.facts[0].text) == 2


@pytest.mark.parametrize("section", [*SECTIONS, *STEP_KINDS])
def test_every_key_stands_in_the_guide_as_it_is(section: str) -> None:
    keys = SECTIONS.get(section) or STEP_KINDS[section]
    missing = [row(key) for key in keys if row(key) not in GUIDE]
    assert missing == []


def test_the_guide_has_no_key_the_parser_lacks() -> None:
    known = {row(key) for keys in (*SECTIONS.values(), *STEP_KINDS.values()) for key in keys}
    written = set(re.findall(r"^\| `[^`]+` \| (?:must be there)? \| .* \|$", GUIDE, re.MULTILINE))
    assert written <= known


def test_every_variable_and_kind_of_answer_stands_in_the_guide() -> None:
    assert all(f"{{{name}}}" in GUIDE for name in vocabulary.EVERYWHERE)
    assert all(f"{{offer.{field}}}" in GUIDE for field in vocabulary.OFFER_FIELDS)
    assert all(f"`{kind}`" in GUIDE for kind in KINDS)


def test_every_condition_of_the_guide_can_be_read() -> None:
    part = GUIDE[GUIDE.index("## Conditions") : GUIDE.index("## Offers")]
    first_cells = re.findall(r"^\| (`.*?) \|", part, re.MULTILINE)
    whole = [re.findall(r"`([^`]+)`", cell)[0] for cell in first_cells if "write" not in cell]
    assert len(whole) >= 13
    for source in whole:
        assert conditions.compile(source).source == source


def test_every_range_of_the_guide_can_be_read() -> None:
    for text in ("up to 1 month", "1 to 3 months", "from 3 months", "any time"):
        assert f"`{text}`" in GUIDE
        assert means(text, Kind.TIME) in {Span(None, 30), Span(30, 90), Span(90, None), Span(None, None)}
    for text in ("up to 200", "200 to 300", "from 300"):
        assert f"`{text}`" in GUIDE
        assert means(text, Kind.MONEY) in {Span(None, 200), Span(200, 300), Span(300, None)}


def test_every_signal_stands_in_the_guide_to_quality_with_its_reason_and_points() -> None:
    text = (Path(__file__).parents[2] / "docs" / "quality.md").read_text("utf-8")
    table = re.search(r"\| signal \| means \| points \|\n\|[-|]+\|\n((?:\|.*\n)+)", text)
    assert table
    written = [[cell.strip() for cell in line.strip("|").split("|")] for line in table[1].splitlines()]
    assert {name: (because, set(points.split(", "))) for name, because, points in written} == {
        one.name: (one.because, {f"{kind} {points}" for kind, points in one.weighs.items()})
        for one in SIGNALS.values()
    }

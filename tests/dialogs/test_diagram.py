from __future__ import annotations

import re

from dialogs.diagram import mermaid, outline
from dialogs.ids import Language
from dialogs.lint.graph import graph
from tests.dialogs.small_script import changed, read, with_change


def test_every_step_and_every_way_is_drawn() -> None:
    script = read()
    drawing = mermaid(script)
    nodes = re.findall(r"^    (s\d+)[\[({]", drawing, re.MULTILINE)
    arrows = set(re.findall(r"^    (s\d+) -->(?:\|[^|]*\|)? (s\d+)$", drawing, re.MULTILINE))
    number = {name: f"s{i}" for i, name in enumerate(script.steps)}
    assert nodes == list(number.values())
    assert arrows == {(number[a], number[e.to]) for a, edges in graph(script).items() for e in edges}


def test_arrows_say_when_they_are_taken() -> None:
    drawing = mermaid(read())
    for label in ("need is piano", "else", "nobody is there", "Yes", "No"):
        assert f'-->|"{label}"|' in drawing


def test_a_drawing_can_be_had_in_every_language() -> None:
    assert "Qué te gustaría" in mermaid(read(), Language("es"))
    assert "What would you" in mermaid(read(), Language("fr"))


def test_signs_of_the_drawing_language_in_a_text_stay_text() -> None:
    script = with_change("say: We have four grand pianos.", "say: 'a\"] --> s1[\"<b>|x|'")
    node = next(line for line in mermaid(script).splitlines() if "piano<br/>" in line)
    assert node.count('"') == 2
    assert "<b>" not in node


def test_the_outline_reads_like_a_screenplay() -> None:
    text = outline(read())
    assert (
        "GOAL\n  Bot asks: What would you like to learn?\n    [Guitar]\n    [Piano]\n  → piano when need is piano"
        in text
    )
    assert "  → later when nobody is there" in text
    assert "  gives trial" in text
    assert "After 1 hour: Shall we go on?" in text


def test_the_outline_tells_what_is_passed_over() -> None:
    script = read(changed("    learn: timescale", "    only if: need is piano\n    learn: timescale"))
    assert "WHEN  (only if need is piano)" in outline(script)


def test_signs_that_draw_are_written_as_mermaids_own_entities() -> None:
    drawn = mermaid(with_change("We have four grand pianos.", 'We have {name|"four"} & <more>#1'))
    assert "We have {name#124;#quot;four#quot;} #amp; #lt;more#gt;#35;1" in drawn

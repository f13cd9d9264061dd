"""Hostile script files: each is refused cleanly, after little work.

Work is counted in parser events and bytes, not in seconds, so that a slow machine cannot fail a test.
"""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.problems import Problem, ScriptProblems
from dialogs.yaml_format import guard, nodes, parse
from tests.dialogs.small_script import PHRASES, SMALL, changed, problems_of, read

BOMBS = {
    "billion laughs": "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n",
    "an anchor a line": "".join(f"k{i}: &a{i} x\n" for i in range(2400)),
    "an alias to itself": "a: &a [*a]\n",
    "merge keys": "a: &a {x: y}\nb:\n  <<: *a\n",
    "python object": "a: !!python/object/apply:os.system ['true']\n",
    "python name": "!!python/name:os.system ''\n",
    "own tag": "a: !evil x\n",
    "binary tag": "a: !!binary aGVsbG8=\n",
    "tag directive": "%TAG ! tag:evil,2026:\n---\na: !x y\n",
    "20,000 brackets in a line": "[" * 20_000,
    "20,000 brackets in lines": "[\n" * 20_000,
    "3,000 brackets": "a: " + "[" * 3_000,
    "nested braces": "{a: " * 900,
    "nested dashes": "- " * 1_900,
    "nested lines": "".join(" " * depth + "k:\n" for depth in range(200)),
    "dashes further and further in": "".join("  " * depth + "- \n" for depth in range(60)),
    "60,000 items": "- a\n" * 60_000,
    "60,000 items in lines of brackets": "a: [" + ",\n".join(["a," * 1_000] * 60) + "]",
    "5,100 keys": "".join(f"'k{i}': v\n" for i in range(5_100)),
    "a file of 300 KB": "a: b\n" * 60_000,
    "a line of 250 KB": "a: " + "x" * 250_000,
    "250,000 empty lines": "\n" * 250_000,
    "a text of 17,000 lines": "a: |\n" + "  words\n" * 11_000,
    "a text that never ends": "a: b\n" + "c\n" * 5_000,
    "an escape storm": 'a: "' + "\\x41" * 60_000 + '"',
    "a quotation mark left open": 'a: "b\n' + "c: d\n" * 100,
    "NUL": "a: \x00b",
    "escape sequence": "a: \x1b[31mred",
    "a lone surrogate": "a: \ud800",
    "a line separator": "a: b\u2028c: d",
    "two documents": "a: b\n---\nc: d\n",
    "a list as a key": "? [a, b]\n: c\n",
    "tabs": "a:\n\tb: c\n",
    "an empty file": "",
    "only a mark": "---\n",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_gets_a_clean_error(bomb: str) -> None:
    with pytest.raises(ScriptProblems) as caught:
        parse({"script.yaml": BOMBS[bomb]}, PHRASES)
    assert 1 <= len(caught.value.problems) <= 30
    assert all(problem.wrong and problem.remedy for problem in caught.value.problems)


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_takes_little_work(bomb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = 0
    original = nodes._events

    def counted(text: str) -> Iterator[Any]:
        nonlocal seen
        for event in original(text):
            seen += 1
            yield event

    monkeypatch.setattr(nodes, "_events", counted)
    tracemalloc.start()
    problems: list[Problem] = []
    nodes.read(BOMBS[bomb], "f", problems)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert seen < 500
    assert peak < 20 * 1024 * 1024


@pytest.mark.parametrize(
    "bomb", ["20,000 brackets in a line", "60,000 items", "nested lines", "250,000 empty lines"]
)
def test_the_largest_bombs_never_reach_the_parser(bomb: str) -> None:
    assert guard.look(BOMBS[bomb]) is not None


def test_the_limits_hold_over_what_was_really_parsed_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "look", lambda text: None)
    for bomb in ("5,100 keys", "nested lines"):
        problems: list[Problem] = []
        assert nodes.read(BOMBS[bomb], "f", problems) is None
        assert problems


def test_what_stays_inside_the_limits_is_read() -> None:
    problems: list[Problem] = []
    deep = "".join(" " * depth + "k:\n" for depth in range(30)) + " " * 30 + "k: v\n"
    long_text = "a: |\n" + "  a line of text [with { brackets\n" * 150
    listed = "a: [" + ", ".join(f"w{i}" for i in range(400)) + ",\n  and more]\n"
    for text in (deep, long_text, listed):
        assert nodes.read(text, "f", problems) is not None
    assert problems == []


PAYLOADS = (
    "{{7*7}}",
    "{{config}}",
    "%s%s%n",
    "<%= x %>",
    "{{''.__class__.__mro__}}",
    "`id`",
    "$(id)",
)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_template_of_another_engine_is_plain_text(payload: str) -> None:
    from dialogs import templates

    script = read(changed("say: We have four grand pianos.", f'say: "{payload}"'))
    text = script.steps["piano"].text["en"]  # type: ignore[union-attr,index]
    literal = payload.replace("{{", "{").replace("}}", "}")
    assert templates.render(text, {"config": "secret"}) == literal
    assert templates.names(text) == frozenset()


@pytest.mark.parametrize(
    "payload",
    ["{name.__class__}", "{0}", "{name!r}", "{x:>99999999}", "{__import__}", "{%s}", "${7*7}", "{% raw %}"],
)
def test_what_reaches_into_a_value_is_refused(payload: str) -> None:
    (problem,) = problems_of(changed("say: We have four grand pianos.", f'say: "{payload}"'))
    assert problem.where == "steps.piano.say"


def test_there_are_no_patterns_to_be_evil() -> None:
    (problem,) = problems_of(changed("    learn: name\n", "    learn: name\n    pattern: (a+)+$\n"))
    assert "'pattern' is not known here" in problem.wrong


@pytest.mark.parametrize(
    "condition",
    [
        "__import__('os').system('x')",
        "need.__class__ is x",
        "1 == 1",
        "need is exam; drop",
        "lambda: x",
        "(" * 500,
    ],
)
def test_code_is_no_condition(condition: str) -> None:
    found = problems_of(changed("if: need is piano", f"if: {condition!r}"))
    assert [problem.where for problem in found] == ["steps.goal.next.if"]


@pytest.mark.parametrize("zone", ["../../../etc/passwd", "/etc/passwd", "Europe/../../x", "Europe", ""])
def test_a_zone_is_no_path(zone: str) -> None:
    assert any(problem.where == "zone" for problem in problems_of(changed("Europe/Berlin", f"'{zone}'")))


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("abk:- \n'\"[]{}|>&*!#?%,\t~@`0"), max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        parse({"script.yaml": text}, PHRASES)
    except ScriptProblems as found:
        assert found.problems  # noqa: PT017 - either way out is fine, a crash is not


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(SMALL) - 1), st.text(max_size=5), st.integers(0, 40))
def test_a_script_damaged_anywhere_is_read_or_refused(at: int, put_in: str, taken: int) -> None:
    damaged = SMALL[:at] + put_in + SMALL[at + taken :]
    try:
        read(damaged, None)
    except ScriptProblems as found:
        assert all(problem.remedy for problem in found.problems)  # noqa: PT017 - as above

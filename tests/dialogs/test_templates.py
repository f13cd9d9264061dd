from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs import templates
from dialogs.templates import TemplateError

PAYLOADS = (
    "{name}",
    "{{name}}",
    "{company}",
    "%s %(x)s %n",
    "{0}",
    "{name.__class__.__mro__}",
    "{{7*7}}",
    "${7*7}",
    "<%= 7*7 %>",
    "#{7*7}",
    "{% for x in (1,) %}{% endfor %}",
    "{{ config.items() }}",
    "{name!r:>1000000}",
    "__import__('os').system('x')",
)


def filled(source: str, **values: str) -> str:
    return templates.render(templates.compile(source), values)


def test_a_variable_is_filled_in() -> None:
    assert filled("Hi {name}, until {offer.deadline}.", **{"name": "Ann", "offer.deadline": "Friday"}) == (
        "Hi Ann, until Friday."
    )


def test_an_unknown_or_empty_value_gives_the_fallback() -> None:
    assert filled("Hi {name|there}!") == "Hi there!"
    assert filled("Hi {name|there}!", name="") == "Hi there!"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Hi {name}!", "Hi!"),
        ("Hi, {name}!", "Hi!"),
        ("أهلًا، {name}؟", "أهلًا؟"),
        ("{name}, hello", "hello"),
        ("one {gone} two", "one two"),
        ("until {gone}\nthen", "until\nthen"),
        ("until {gone}", "until"),
        ("{gone}", ""),
        ("a\n{gone} b", "a\nb"),
    ],
)
def test_an_absent_value_leaves_no_gap(source: str, expected: str) -> None:
    assert filled(source) == expected


def test_double_braces_are_plain_ones() -> None:
    assert filled("{{name}} is a variable, }} is not", name="Ann") == "{name} is a variable, } is not"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_a_prospect_typed_is_never_a_template(payload: str) -> None:
    assert filled("Hi {name}!", name=payload, company="secret") == f"Hi {payload}!"


@pytest.mark.parametrize(
    ("source", "position"),
    [
        ("a { b", 2),
        ("a } b", 2),
        ("{}", 0),
        ("x {a b}", 2),
        ("{a.__class__}", 0),
        ("{_x}", 0),
        ("{a!r}", 0),
        ("{1}", 0),
    ],
)
def test_what_is_no_variable_is_refused_with_its_position(source: str, position: int) -> None:
    with pytest.raises(TemplateError) as caught:
        templates.compile(source)
    assert caught.value.position == position


def test_the_names_in_a_text_are_known() -> None:
    assert templates.names(templates.compile("{a} {b.c|x} {{d}} {a}")) == {"a", "b.c"}


@given(st.text())
def test_any_text_is_either_read_or_refused(source: str) -> None:
    try:
        template = templates.compile(source)
    except TemplateError:
        return
    assert template.source == source
    assert isinstance(templates.render(template, {}), str)


@given(st.text(alphabet="ab {}|\n.", max_size=30))
def test_braces_doubled_come_out_as_they_were(source: str) -> None:
    doubled = source.replace("{", "{{").replace("}", "}}")
    assert filled(doubled) == source

"""A script as a drawing (Mermaid) and as an outline (plain text), for marketers to look over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dialogs.ids import Language, StepId
from dialogs.script import Agree, AnyStep, Ask, Branch, Choose, End, Handoff, Say, Script, Summary, Text
from dialogs.speech import duration

_WIDE = 48
_SHAPES = {
    "say": ('["', '"]'),
    "ask": ('("', '")'),
    "agree": ('{{"', '"}}'),
    "summary": ('[/"', '"/]'),
    "handoff": ('[["', '"]]'),
    "choose": ('{"', '"}'),
    "end": ('(["', '"])'),
}
# Mermaid has entities of its own, with a # in front; an HTML one with a number leaves its & behind.
_ESCAPES = str.maketrans(
    {
        "&": "#amp;",
        '"': "#quot;",
        "<": "#lt;",
        ">": "#gt;",
        "`": "#96;",
        "#": "#35;",
        "|": "#124;",
        "\n": " ",
    }
)


def mermaid(script: Script, language: Language | None = None) -> str:
    """Draw the flow: a node a step, an arrow a way, with the answer or condition written on it."""
    language = language or script.languages[0]
    numbers = {name: f"s{number}" for number, name in enumerate(script.steps)}
    lines = ["flowchart TD"]
    lines.extend(f"    {numbers[step.id]}{_node(step, language)}" for step in script.steps.values())
    for step in script.steps.values():
        for to, label in _ways(step, language):
            arrow = f'-->|"{_escaped(label)}"|' if label else "-->"
            lines.append(f"    {numbers[step.id]} {arrow} {numbers[to]}")
    return "\n".join(lines) + "\n"


def outline(script: Script, language: Language | None = None) -> str:
    """Write the script as a screenplay: who says what, the buttons, where each way leads."""
    language = language or script.languages[0]
    lines = [f"{script.title} ({script.id}, {language})", ""]
    below = dict(pairwise(script.steps))
    for step in script.steps.values():
        lines.extend(_scene(step, language, below.get(step.id)))
        lines.append("")
    lines.extend(f"Offer {offer.id}: {_words(offer.title, language)}" for offer in script.offers.values())
    lines.extend(f"Asked about {fact.id}: {_words(fact.text, language)}" for fact in script.facts)
    told = ((duration(reminder.after, language), reminder.text) for reminder in script.reminders)
    lines.extend(f"After {after}: {_words(text, language)}" for after, text in told)
    return "\n".join(lines).rstrip() + "\n"


def _node(step: AnyStep, language: Language) -> str:
    left, right = _SHAPES[_kind(step)]
    text = "" if isinstance(step, Choose) else _short(_words(step.text, language))
    return f"{left}{_escaped(step.id)}{'<br/>' + _escaped(text) if text else ''}{right}"


def _kind(step: AnyStep) -> str:
    return str(step.__struct_config__.tag)


def _ways(step: AnyStep, language: Language) -> Iterator[tuple[StepId, str]]:
    """Give where a step leads, and what to write on the arrow."""
    yes = _words(step.yes, language) if isinstance(step, Agree) else ""
    for branch in step.next:
        yield branch.go, branch.when.source if branch.when is not None else yes or _else(step, branch)
    if isinstance(step, Ask):
        for answer in step.answers:
            if answer.go is not None:
                yield answer.go, _words(answer.label, language)
    elif isinstance(step, Agree):
        yield step.refused, _words(step.no, language)
    elif isinstance(step, Handoff) and step.nobody is not None:
        yield step.nobody, "nobody is there"


def _else(step: AnyStep, branch: Branch) -> str:
    return "else" if len(step.next) > 1 and branch is step.next[-1] else ""


def _scene(step: AnyStep, language: Language, below: StepId | None) -> Iterator[str]:
    yield f"{step.id.upper()}{f'  (only if {step.when.source})' if step.when is not None else ''}"
    if not isinstance(step, Choose):
        speaker = {Say: "says", Ask: "asks", Agree: "asks consent", Summary: "sums up", End: "ends"}
        verb = speaker.get(type(step), "calls a manager")
        yield f"  Bot {verb}: {_words(step.text, language)}"
    yield from (f"    [{label}]" for label in _buttons(step, language))
    if step.gives:
        yield f"  gives {', '.join(step.gives)}"
    for to, label in _ways(step, language):
        if label or to != below:
            yield f"  → {to}{f' when {label}' if label and label != 'else' else ''}"


def _buttons(step: AnyStep, language: Language) -> Iterator[str]:
    if isinstance(step, Ask):
        yield from (_words(answer.label, language) for answer in step.answers)
    elif isinstance(step, Agree):
        yield from (_words(step.yes, language), _words(step.no, language))


def _words(text: Text, language: Language) -> str:
    """Give a text in a language, else in any, on one line."""
    template = text.get(language) or next(iter(text.values()), None)
    return " ".join(template.source.split()) if template is not None else ""


def _short(text: str) -> str:
    return text if len(text) <= _WIDE else text[: _WIDE - 1].rstrip() + "…"


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)

"""Nothing personal is asked before consent, on any path."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from dialogs.ids import StepId
from dialogs.lint.findings import at, error
from dialogs.lint.graph import Edge, entries, graph
from dialogs.problems import Problem
from dialogs.script import Agree, AnyStep, Ask, Script
from dialogs.slots.reading import Kind

PERSONAL = frozenset({Kind.NAME, Kind.PHONE, Kind.EMAIL, Kind.SOCIAL})
_SLOTS = frozenset(kind.value for kind in PERSONAL)

_Place = tuple[StepId, bool]


def is_personal(step: AnyStep) -> bool:
    """Say whether a step asks for a name or a contact."""
    return isinstance(step, Ask) and (
        step.kind in PERSONAL or step.learn in _SLOTS or not _SLOTS.isdisjoint(step.accepts)
    )


def before_details(script: Script) -> Iterator[Problem]:
    """Every path to a personal question goes through the yes of a consent with ``personal: yes``.

    Steps are walked together with what was agreed to; the first way without consent is shown.
    """
    ways = graph(script)
    came: dict[_Place, _Place | None] = {(name, False): None for name in entries(script)}
    waiting = deque(came)
    told: set[StepId] = set()
    while waiting:
        name, agreed = place = waiting.popleft()
        step = script.steps[name]
        if not agreed and is_personal(step) and name not in told:
            told.add(name)
            yield _told(step, _way(came, place))
        for edge in ways[name]:
            for then in _agreed_after(step, edge, agreed):
                if (edge.to, then) not in came:
                    came[edge.to, then] = place
                    waiting.append((edge.to, then))


def _agreed_after(step: AnyStep, edge: Edge, agreed: bool) -> tuple[bool, ...]:
    if not isinstance(step, Agree) or not step.personal:
        return (agreed,)
    if edge.how == "refused":
        return (False,)
    return (True,) if step.when is None else (True, agreed)


def _way(came: dict[_Place, _Place | None], place: _Place) -> list[str]:
    way = [place[0]]
    before = came[place]
    while before is not None:
        way.append(before[0])
        before = came[before]
    return list(reversed(way))


def _told(step: AnyStep, way: list[str]) -> Problem:
    shown = " → ".join(way if len(way) <= 8 else [*way[:2], "…", *way[-5:]])
    wrong = f"asked before consent on this way: {shown}"
    return error(
        step.line, at(step), wrong, "put a step with agree and 'personal: yes' before it on every way"
    )


def purposes(script: Script) -> Iterator[Problem]:
    """Each consent has a purpose of its own: a purpose once answered is not asked again."""
    first: dict[str, Agree] = {}
    for step in script.steps.values():
        if not isinstance(step, Agree):
            continue
        other = first.setdefault(step.purpose, step)
        if other is not step:
            wrong = f"'{other.id}' asks for the same purpose, so this would be passed over"
            yield error(
                step.line, at(step, "purpose"), wrong, "say another purpose, or lead to that step instead"
            )


def asked_at_all(script: Script) -> Iterator[Problem]:
    """A script that keeps details asks for consent."""
    has_consent = any(isinstance(step, Agree) and step.personal for step in script.steps.values())
    if not has_consent and any(isinstance(step, Agree) for step in script.steps.values()):
        wrong = "no consent opens the way to name and contacts"
        yield error(0, "steps", wrong, "add 'personal: yes' to the consent that asks to keep the details")

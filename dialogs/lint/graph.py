"""The script as a graph: where each step can lead, and what paths reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

import msgspec

from dialogs.ids import StepId
from dialogs.script import Agree, AnyStep, Ask, End, Handoff, Script


class Edge(msgspec.Struct, frozen=True):
    """One way from a step to another. ``how`` is ``next``, ``go`` (an answer's), ``refused`` or ``nobody``."""

    to: StepId
    how: str


Graph: TypeAlias = Mapping[StepId, tuple[Edge, ...]]


def graph(script: Script) -> Graph:
    """Give every step's ways on, whatever its conditions."""
    return {name: tuple(_edges(step)) for name, step in script.steps.items()}


def _edges(step: AnyStep) -> Iterator[Edge]:
    yield from (Edge(branch.go, "next") for branch in step.next)
    if isinstance(step, Ask):
        yield from (Edge(answer.go, "go") for answer in step.answers if answer.go is not None)
    elif isinstance(step, Agree):
        yield Edge(step.refused, "refused")
    elif isinstance(step, Handoff) and step.nobody is not None:
        yield Edge(step.nobody, "nobody")


def entries(script: Script) -> tuple[StepId, ...]:
    """Give the steps a conversation can come to from anywhere: the first, the human's, those facts lead to."""
    led = (fact.go for fact in script.facts if fact.go is not None)
    return tuple(dict.fromkeys((script.start, script.human, *led)))


def reached(ways: Graph, start: Iterable[StepId]) -> frozenset[StepId]:
    """Give all steps some path from ``start`` comes to, those included."""
    found: set[StepId] = set()
    waiting = list(start)
    while waiting:
        step = waiting.pop()
        if step not in found:
            found.add(step)
            waiting.extend(edge.to for edge in ways.get(step, ()))
    return frozenset(found)


def backwards(ways: Graph) -> Graph:
    """Turn every way around."""
    turned: dict[StepId, list[Edge]] = {step: [] for step in ways}
    for step, edges in ways.items():
        for edge in edges:
            turned.setdefault(edge.to, []).append(Edge(step, edge.how))
    return {step: tuple(edges) for step, edges in turned.items()}


def ends(script: Script) -> frozenset[StepId]:
    """Give the steps where paths end."""
    return frozenset(name for name, step in script.steps.items() if isinstance(step, End))


def always_waits(step: AnyStep) -> bool:
    """Say whether each pass through the step waits for the prospect.

    Only a question does, and only without ``only if``: a consent once given or refused and a summary once
    confirmed are passed over the next time.
    """
    return isinstance(step, Ask) and step.when is None

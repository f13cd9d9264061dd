"""Every path ends, no path runs in a circle without asking, every step is on some path, every fork has a way."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.ids import StepId
from dialogs.lint.findings import at, error
from dialogs.lint.graph import Graph, always_waits, backwards, ends, entries, graph, reached
from dialogs.problems import Problem
from dialogs.script import Handoff, Script


def endings(script: Script) -> Iterator[Problem]:
    """From every step some end can be reached."""
    to_an_end = reached(backwards(graph(script)), ends(script))
    for name, step in script.steps.items():
        if name not in to_an_end:
            remedy = "lead one of its ways to a step with end"
            yield error(step.line, at(step), "no path from here ever ends", remedy)


def unreachable(script: Script) -> Iterator[Problem]:
    """Every step can be reached."""
    on_a_path = reached(graph(script), entries(script))
    for name, step in script.steps.items():
        if name not in on_a_path:
            yield error(step.line, at(step), "no path leads here", "lead to it with next or go, or delete it")


def silent_cycles(script: Script) -> Iterator[Problem]:
    """Every circle holds a question that is asked anew each time around."""
    ways = graph(script)
    silent = {name for name, step in script.steps.items() if not always_waits(step)}
    quiet = {name: tuple(e for e in ways[name] if e.to in silent) for name in silent}
    told: set[StepId] = set()
    for name in script.steps:
        circle = _circle(quiet, name) if name in silent and name not in told else ()
        if circle:
            told.update(circle)
            step = script.steps[name]
            round_trip = " → ".join((*circle, circle[0]))
            remedy = "put a question on the way, one without 'only if'"
            yield error(step.line, at(step), f"this goes round without asking anything: {round_trip}", remedy)


def _circle(ways: Graph, start: StepId) -> tuple[StepId, ...]:
    """Give a way from ``start`` back to itself, if there is one."""
    came: dict[StepId, StepId] = {}
    waiting = [start]
    while waiting:
        at_step = waiting.pop()
        for edge in ways[at_step]:
            if edge.to == start:
                return _way_back(came, start, at_step)
            if edge.to not in came:
                came[edge.to] = at_step
                waiting.append(edge.to)
    return ()


def _way_back(came: dict[StepId, StepId], start: StepId, last: StepId) -> tuple[StepId, ...]:
    way = [last]
    while way[-1] != start:
        way.append(came[way[-1]])
    return tuple(reversed(way))


def handoffs(script: Script) -> Iterator[Problem]:
    """Where nobody comes, the prospect is told or asked something before anybody is called again."""
    for step in script.steps.values():
        if isinstance(step, Handoff) and _calls_again(script, step):
            wrong = "when nobody is there, this only calls again"
            remedy = "lead nobody to a question (leave a message?) or an end that says when somebody is back"
            yield error(step.line, at(step, "nobody"), wrong, remedy)


def _calls_again(script: Script, handoff: Handoff) -> bool:
    ways = graph(script)
    seen: set[StepId] = set()
    waiting = [handoff.nobody] if handoff.nobody is not None else []
    while waiting:
        name = waiting.pop()
        step = script.steps[name]
        if isinstance(step, Handoff):
            return True
        if name not in seen and not always_waits(step):
            seen.add(name)
            waiting.extend(edge.to for edge in ways[name])
    return False


def branches(script: Script) -> Iterator[Problem]:
    """Every list of branches ends with a way that is always open, and only there."""
    for step in script.steps.values():
        if step.next and step.next[-1].when is not None:
            wrong = "where none of the conditions holds, there is no way on"
            yield error(step.line, at(step, "next"), wrong, "add a last line '- go: ...' without if")
        if any(branch.when is None for branch in step.next[:-1]):
            wrong = "what stands below a 'go' without 'if' is never reached"
            yield error(step.line, at(step, "next"), wrong, "move the one without if to the end of the list")

"""The rule of qualification can be met."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.lint.findings import at, error, warning
from dialogs.problems import Problem
from dialogs.script import Agree, Ask, Bant, Interest, Script


def reachable(script: Script) -> Iterator[Problem]:
    """Some set of answers earns the points that qualify."""
    rule = script.qualification
    most = sum(max(single.points, 0) for single in rule.rules)
    if most < rule.qualified_at:
        wrong = f"all rules together give {most} points, {rule.qualified_at} are needed"
        yield error(0, "qualification.qualified at", wrong, "ask for less, or give more")
    if rule.rules and rule.warm_at > rule.qualified_at:
        yield error(
            0, "qualification.warm at", "warm takes more points than qualified", "make it the smaller number"
        )


def all_four(script: Script) -> Iterator[Problem]:
    """Budget, authority, need and timescale each count for something."""
    rules = script.qualification.rules
    for bant in Bant if rules else ():
        if all(rule.bant is not bant for rule in rules):
            wrong = f"nothing is said of {bant}"
            yield warning(rules[0].line, "qualification.rules", wrong, f"add a rule with 'bant: {bant}'")


def interest(script: Script) -> Iterator[Problem]:
    """Interest is shown by an answer that says something, and by a consent of its own."""
    for step in script.steps.values():
        for answer in step.answers if isinstance(step, Ask) else ():
            if answer.shows is not None and (answer.declines or answer.undecided):
                where = at(step, f"answers.{answer.id}.shows")
                yield error(step.line, where, "who does not say shows no interest", "delete 'shows'")
        if isinstance(step, Agree) and step.shows is Interest.RECOMMENDATION:
            remedy = "write 'shows: subscription', or ask who recommended you"
            yield error(step.line, at(step, "shows"), "a consent is no recommendation", remedy)
        elif isinstance(step, Agree) and step.shows is not None and step.personal:
            wrong = "who lets you keep their details has not subscribed to anything"
            yield error(step.line, at(step, "shows"), wrong, "ask for news in a step of its own")

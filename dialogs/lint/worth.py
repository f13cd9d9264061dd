"""The rule of qualification can be met."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.lint.findings import error, warning
from dialogs.problems import Problem
from dialogs.script import Bant, Script


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

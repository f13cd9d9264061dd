"""Proving a script before it is published.

Each check is a function ``Script -> problems`` that needs nothing of the others; a new one goes into
``CHECKS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from dialogs.lint import consent, names, offers, paths, wording, worth
from dialogs.problems import Problem, in_order
from dialogs.script import Script

Check: TypeAlias = Callable[[Script], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    paths.endings,
    paths.unreachable,
    paths.silent_cycles,
    paths.handoffs,
    paths.branches,
    consent.before_details,
    consent.purposes,
    consent.asked_at_all,
    offers.deadlines,
    offers.proofs,
    offers.given,
    offers.promised,
    offers.promised_elsewhere,
    names.slots,
    names.labels,
    names.variables,
    names.in_conditions,
    wording.lengths,
    wording.labels,
    wording.buttons,
    wording.one_question,
    wording.languages,
    wording.for_managers,
    wording.reminders,
    wording.comments,
    worth.reachable,
    worth.all_four,
    worth.interest,
)


def lint(script: Script) -> tuple[Problem, ...]:
    """Give everything wrong with a script that could be read; without errors it may be published."""
    return in_order(problem for check in CHECKS for problem in check(script))

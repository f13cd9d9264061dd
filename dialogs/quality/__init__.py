"""Telling real leads from pseudo-leads: named signals with evidence, weighed, and never held against anyone silently.

``signals`` names them, ``noticing`` sees them in one conversation, ``across`` in several, ``judging`` weighs them.
"""

from dialogs.quality.judging import Judgement, Suspicion, judge, learned_factor
from dialogs.quality.signals import HELD_AT, SIGNALS, SUSPECTED_AT, Pseudo, Signal

__all__ = [
    "HELD_AT",
    "SIGNALS",
    "SUSPECTED_AT",
    "Judgement",
    "Pseudo",
    "Signal",
    "Suspicion",
    "judge",
    "learned_factor",
]

"""What is wrong with a script, said so that a marketer can put it right."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """An error keeps a script from being published; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Problem(msgspec.Struct, frozen=True):
    """One finding: file and line (from 1), where (``steps.goal.next``), what is wrong, what to do."""

    file: str
    line: int
    where: str
    wrong: str
    remedy: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.where + ': ' if self.where else ''}{self.wrong}; {self.remedy}"


class ScriptProblems(ValueError):
    """A script that cannot be read; ``problems`` holds everything found, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(map(str, self.problems)))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort by file and line, ``script.yaml`` first, each problem once."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.file != "script.yaml", p.file, p.line)))


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word that ``word`` was probably meant to be, or nothing."""
    close = get_close_matches(word[:60].casefold(), sorted(known), n=1, cutoff=0.6)
    return close[0] if close else ""


def remedy_for_unknown(word: str, known: Iterable[str]) -> str:
    """Say what to write instead of an unknown word."""
    known = sorted(known)
    meant = nearest(word, known)
    if meant:
        return f"did you mean '{meant}'?"
    return f"known here: {', '.join(known[:20]) or 'nothing'}"

"""`check`: everything wrong with a script, before anybody talks to it."""

from __future__ import annotations

from pathlib import Path

from bot.studio.checking import examine


def check(path: Path, /, *more: Path) -> int:
    """Read a script, prove it and play its talks; every problem with file, line and remedy.

    Exits with 1 when there is an error, so that a pipeline can rely on it.

    Parameters
    ----------
    path
        The folder with script.yaml in it.
    more
        Further folders.
    """
    errors = 0
    for folder in (path, *more):
        findings = examine(folder)
        print(*findings.lines(), sep="\n")
        errors += findings.errors
    return 1 if errors else 0

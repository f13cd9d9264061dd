"""Everything that can be said about a folder before it is published: form, proof, talks."""

from __future__ import annotations

from pathlib import Path

import msgspec

from bot import scripts
from dialogs import talks
from dialogs.lint import lint
from dialogs.problems import Problem, ScriptProblems, Severity, in_order
from dialogs.script import Script
from dialogs.talks import Talk
from dialogs.yaml_format import parse


class Findings(msgspec.Struct, frozen=True):
    """What was found in a folder. ``script`` is ``None`` when it could not be read.

    ``played`` counts the talks that were played; they wait until the script itself has no errors.
    """

    folder: Path
    files: dict[str, str]
    script: Script | None
    talks: tuple[Talk, ...]
    played: int
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> int:
        """How many findings keep the script from being published."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    def lines(self) -> list[str]:
        """Give the findings one a line, each with its file as it is found from here, and a summary."""
        found = [f"{p.severity.value}: {self._found(p.file)}{_rest(p)}" for p in self.problems]
        return [*found, self.summary()]

    def _found(self, file: str) -> Path:
        return self.folder if file == str(self.folder) else self.folder / file

    def summary(self) -> str:
        """Give the last line: what was looked at and how it stands."""
        warnings = len(self.problems) - self.errors
        stands = f"{_counted(self.errors, 'error')}, {_counted(warnings, 'warning')}"
        if self.script is None:
            return f"{self.folder.name}: cannot be read; {stands}"
        size = f"{_counted(len(self.script.steps), 'step')} in {', '.join(self.script.languages)}"
        played = _counted(self.played, "talk") + " played"
        if self.played < len(self.talks):
            played = f"{_counted(len(self.talks), 'talk')} not played until the errors are put right"
        return f"{self.script.id}: {size}; {played}; {stands}"


def examine(folder: Path) -> Findings:
    """Read a script's folder, prove it and play its talks. Nothing is raised: everything is a finding."""
    try:
        files = scripts.read_folder(folder)
    except ScriptProblems as error:
        return Findings(folder, {}, None, (), 0, error.problems)
    try:
        script = parse(files, scripts.shipped_phrases())
    except ScriptProblems as error:
        return Findings(folder, files, None, (), 0, error.problems)
    problems = list(lint(script))
    told = _talks(files, script, problems)
    played = () if any(p.severity is Severity.ERROR for p in problems) else told
    problems += [failure.as_problem() for failure in talks.play_all(script, played)]
    return Findings(folder, files, script, told, len(played), in_order(problems))


def _talks(files: dict[str, str], script: Script, problems: list[Problem]) -> tuple[Talk, ...]:
    try:
        return talks.read(files, script)
    except ScriptProblems as error:
        problems += error.problems
        return ()


def _rest(problem: Problem) -> str:
    return str(problem).removeprefix(problem.file)


def _counted(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"

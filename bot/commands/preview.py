"""`preview`: a chat with a draft in this terminal, without touching live data."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from bot import scripts
from bot.channels.console.bubbles import bubble
from bot.channels.contract import Line
from bot.services import clock as clocks
from bot.studio.preview import Preview, Show
from dialogs.lint import lint
from dialogs.problems import ScriptProblems, Severity
from dialogs.rehearsal import Heard
from dialogs.script import Script
from dialogs.talks.reading import wall
from dialogs.yaml_format.plainly import NotPlainError

PROMPT = "> "


def preview(path: Path, /, *, at: str = "", language: str = "") -> int:
    """Chat with a script as a prospect would, on a clock you can move; :help tells how.

    Nothing is written anywhere. Lines may come from a file or a pipe as well.

    Parameters
    ----------
    path
        The folder with script.yaml in it.
    at
        When the chat begins, in the script's zone, like "2026-05-18 17:55"; now, unless you say so.
    language
        The language of the prospect's messenger.
    """
    try:
        script = scripts.load(path)
        start = wall(at, script.zone) if at else clocks.utc()
    except (ScriptProblems, NotPlainError) as error:
        print(error, file=sys.stderr)
        return 1
    _warn(script, path)
    _chat(Preview(script, start, _shown(script), language=language))
    return 0


def _warn(script: Script, path: Path) -> None:
    errors = sum(problem.severity is Severity.ERROR for problem in lint(script))
    if errors:
        print(f"The draft has {errors} errors; `check {path}` tells which.", file=sys.stderr)


def _shown(script: Script) -> Show:
    width = shutil.get_terminal_size().columns

    def show(heard: Heard) -> str:
        return bubble(Line(0, heard.voice, heard.at, heard.message, manager=script.manager), width)

    return show


def _chat(preview: Preview) -> None:
    typed = sys.stdin.isatty()
    print(":help tells what you can do.\n", preview.start(), sep="\n", end="", flush=True)
    while not preview.over:
        print(PROMPT, end="", flush=True)
        line = sys.stdin.readline()
        if not line:
            print()
            return
        if not typed:
            print(line.rstrip("\n"))
        print(preview.line(line), end="", flush=True)

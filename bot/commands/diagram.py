"""`diagram`: the flow of a script, drawn or written out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from bot import scripts
from bot.errors import Failure
from dialogs import diagram as drawing
from dialogs.ids import Language
from dialogs.problems import ScriptProblems


def diagram(
    path: Path, /, *, outline: Annotated[bool, Parameter(negative="")] = False, language: str = ""
) -> int:
    """Print the flow as a Mermaid diagram, or as an outline to read.

    Parameters
    ----------
    path
        The folder with script.yaml in it.
    outline
        Write it out as a screenplay instead of drawing it.
    language
        The language of the texts; the first of the script unless you say so.
    """
    try:
        script = scripts.load(path)
    except ScriptProblems as error:
        print(*error.problems, sep="\n", file=sys.stderr)
        return 1
    if language and language not in script.languages:
        raise Failure(f"The script has no texts in '{language}'; it has {', '.join(script.languages)}.")
    draw = drawing.outline if outline else drawing.mermaid
    print(draw(script, Language(language) if language else None), end="")
    return 0

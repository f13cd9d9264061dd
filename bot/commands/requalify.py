"""`requalify`: an edited rule replayed over the leads there are."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
from cyclopts import Parameter
from msgspec.structs import replace

from bot import scripts, settings
from bot.database import opened
from bot.errors import Failure
from bot.studio import requalifying
from dialogs.problems import ScriptProblems
from dialogs.quality import learned_factor
from dialogs.script import Script
from dialogs.yaml_format import parse
from storage import quality


async def requalify(
    path: Path, /, *, most: int = 20, json: Annotated[bool, Parameter(negative="")] = False
) -> None:
    """Judge every lead by the rule in a script's folder, and show who would change. Nothing is changed.

    Each lead is judged at the moment it was judged last, with the weights that managers' verdicts have taught,
    so that only the rule makes the difference. To make it the rule for new conversations, publish the folder.

    Parameters
    ----------
    path
        The folder with the edited script.yaml in it.
    most
        So many changed leads are shown.
    json
        Print the changed leads, one JSON object a line.
    """
    script, house = _read(path), settings.load()
    async with opened(house) as database, database.read() as tx:
        verdicts = await quality.verdicts(tx)
        learned = {name: learned_factor(one.confirmed, one.cleared) for name, one in verdicts.items()}
        rivals = (*script.competitors, *house.competitors)
        edited = replace(script, learned=learned, competitors=rivals)
        report = await requalifying.replay(edited, quality.judged(tx, script.id))
    if json:
        for change in report.changes:
            print(msgspec.json.encode(change).decode())
    else:
        print(*requalifying.lines(report, most=most), sep="\n")


def _read(path: Path) -> Script:
    try:
        return parse(scripts.read_folder(path), scripts.shipped_phrases())
    except ScriptProblems as error:
        raise Failure(*map(str, error.problems)) from error

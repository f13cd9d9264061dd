"""The script of the settings, published when the database has none of its versions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from bot import scripts as script_files
from bot.errors import Failure
from bot.services.clock import Clock
from bot.services.publish import publish
from bot.settings import Settings
from dialogs.problems import ScriptProblems
from dialogs.script import Script
from dialogs.yaml_format import parse
from storage import scripts as versions
from storage.engine import Database


def parse_once(files: Mapping[str, str]) -> Script:
    """Read a script, once for the same texts."""
    return _parsed(tuple(sorted(files.items())))


@lru_cache(maxsize=4)
def _parsed(files: tuple[tuple[str, str], ...]) -> Script:
    """Read a script once, though the start and its first conversation both ask for it."""
    return parse(dict(files), script_files.shipped_phrases())


async def first_script(database: Database, settings: Settings, clock: Clock) -> str:
    """Publish the script of the settings when the database has none of its versions; give its id."""
    try:
        files = script_files.read_folder(settings.script)
        script = parse_once(files)
    except ScriptProblems as error:
        wrong = (f"SCRIPT {settings.script}: {problem}" for problem in error.problems)
        raise Failure(*wrong) from error
    async with database.read() as tx:
        version = await versions.newest_version(tx, script.id)
    if version is None:
        await publish(database, clock, script.id, files, "shipped with Warmline")
    return script.id

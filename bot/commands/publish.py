"""`publish`: a script that holds becomes an immutable version."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot import settings
from bot.database import opened
from bot.services import clock as clocks
from bot.services.publish import Published
from bot.services.publish import publish as make_version
from bot.studio.checking import examine


async def publish(path: Path, /, *, note: str = "") -> int:
    """Check a script, play its talks, and make it the version new conversations start on.

    Running conversations stay on the version they started on. With errors nothing is published, and the
    command exits with 1.

    Parameters
    ----------
    path
        The folder with script.yaml in it.
    note
        A word on what is new, kept with the version.
    """
    findings = examine(path)
    print(*findings.lines(), sep="\n")
    if findings.errors or findings.script is None:
        print("Not published.")
        return 1
    async with opened(settings.load()) as database:
        done = await make_version(database, clocks.utc, findings.script.id, findings.files, note)
    print(*report(done), sep="\n")
    return 0


def report(done: Published) -> Iterator[str]:
    """Say what publishing did, and who is in the middle of what."""
    if done.new:
        yield f"{done.script} is version {done.version} now; new conversations start on it."
    else:
        yield f"Nothing has changed since version {done.version} of {done.script}; it stays the newest."
    versions = sorted({version for version, _ in done.people})
    if not versions:
        yield "Nobody is in the middle of a conversation."
    for version in versions:
        steps = {step: count for (number, step), count in done.people.items() if number == version}
        where = ", ".join(f"{count} at {step}" for step, count in sorted(steps.items(), key=_most_first))
        yield f"In the middle on version {version}, and staying on it: {sum(steps.values())} ({where})."


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]

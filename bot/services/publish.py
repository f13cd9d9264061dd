"""Publishing: a checked script becomes an immutable version; running conversations stay on theirs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

import msgspec

from bot.services.clock import Clock
from storage import scripts
from storage.engine import Database


class Published(msgspec.Struct, frozen=True):
    """What publishing did. ``people`` counts open conversations by (version, step)."""

    script: str
    version: int
    new: bool
    people: Mapping[tuple[int, str], int]


def fingerprint(files: Mapping[str, str]) -> str:
    """Give a hash of a script's files, the same for the same texts."""
    return hashlib.sha256(json.dumps(files, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


async def publish(
    database: Database, clock: Clock, script_id: str, files: Mapping[str, str], note: str = ""
) -> Published:
    """Make a new version of ``files`` (already checked), unless the newest one is the same."""
    mark = fingerprint(files)
    async with database.write() as tx:
        newest = await scripts.latest(tx, script_id)
        same = newest is not None and newest.hash == mark
        if newest is not None and same:
            version = newest.version
        else:
            version = await scripts.publish(tx, script_id, files, mark=mark, note=note, now=clock())
        people = await scripts.people_in_the_middle(tx, script_id)
    return Published(script_id, version, not same, people)

"""Published scripts, read once: a conversation finds the version it started on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from msgspec.structs import replace

import storage.scripts as versions
from dialogs.script import Desk, Script
from storage.engine import Transaction

Parse: TypeAlias = Callable[[Mapping[str, str]], Script]
"""Makes a script of its files (path -> text)."""


class Scripts:
    """Gives scripts by id and version. ``default`` is the script of conversations that name none.

    ``competitors`` are those of the house, which count in every script beside its own.
    """

    def __init__(self, parse: Parse, default: str, competitors: tuple[str, ...] = ()) -> None:
        self._parse = parse
        self._competitors = competitors
        self._read: dict[tuple[str, int], Script] = {}
        self._learned: Mapping[str, float] = {}
        self._desks: tuple[Desk, ...] = ()
        self.default = default

    @property
    def learned(self) -> Mapping[str, float]:
        """What managers' verdicts have taught: signal -> factor. Every script given from now on has it."""
        return self._learned

    @learned.setter
    def learned(self, factors: Mapping[str, float]) -> None:
        if factors != self._learned:
            self._learned = factors
            self._read = {key: replace(script, learned=factors) for key, script in self._read.items()}

    @property
    def desks(self) -> tuple[Desk, ...]:
        """The teams and their hours, as lead admins set them. Every script given from now on has them."""
        return self._desks

    @desks.setter
    def desks(self, desks: tuple[Desk, ...]) -> None:
        if desks != self._desks:
            self._desks = desks
            self._read = {key: replace(script, desks=desks) for key, script in self._read.items()}

    async def get(self, tx: Transaction, script_id: str, version: int) -> Script:
        """Give one version.

        Raises:
            LookupError: it was never published.
        """
        key = (script_id, version)
        if key not in self._read:
            published = await versions.get(tx, script_id, version)
            if published is None:
                raise LookupError(f"{script_id} {version}")
            script = self._parse(published.files)
            rivals = (*script.competitors, *self._competitors)
            self._read[key] = replace(script, learned=self._learned, desks=self._desks, competitors=rivals)
        return self._read[key]

    async def newest(self, tx: Transaction, script_id: str) -> tuple[int, Script]:
        """Give the version that new conversations start on; an unknown id means the default script.

        Raises:
            LookupError: nothing was published yet.
        """
        version = await versions.newest_version(tx, script_id)
        if version is None and script_id != self.default:
            return await self.newest(tx, self.default)
        if version is None:
            raise LookupError(script_id)
        return version, await self.get(tx, script_id, version)

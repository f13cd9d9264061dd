"""Canned replies: what a manager may put into the composer, at every desk the same.

Those kept in the database come first: a manager's own, then everybody's. Below them are those of the file
``replies.json`` beside the script, which nobody changes from a desk. Places are filled with what is known of the
prospect; a place nothing is known for stays as it is written, for the manager to see.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

import msgspec

from bot.services.clock import Clock
from dialogs import qualification, speech
from dialogs.ids import Language, ManagerId
from dialogs.offers import is_over
from dialogs.script import Script
from dialogs.state import Standing, State
from storage import replies
from storage.engine import Database
from storage.replies import Reply

PLACES = ("name", "manager", "offer", "deadline", "need")
"""What may stand in braces in a reply."""
TOLD = (Standing.SAID, Standing.INFERRED)
LONGEST, LONGEST_NAME = 4000, 40
NAME = re.compile(r"[^\s/{}<>]+")
_PLACE = re.compile(r"\{(\w+)\}")
File = Mapping[str, Mapping[str, str]]
"""Replies of the file: by name, then by language (empty: any)."""


class Canned:
    """The replies of a desk. ``file`` holds those that lie beside the script."""

    def __init__(self, database: Database, clock: Clock, file: File | None = None) -> None:
        self._database = database
        self._clock = clock
        self._file = file or {}

    async def names(self, manager: ManagerId) -> list[str]:
        """Give the names a manager can use, in order."""
        return sorted({one.name for one in await self.of(manager)})

    async def of(self, manager: ManagerId) -> list[Reply]:
        """Give every reply a manager can use; those of the file have id 0."""
        async with self._database.read() as tx:
            kept = await replies.of(tx, manager)
        known = {(one.name, one.language) for one in kept}
        file = [
            Reply(0, "", name, language, text)
            for name, texts in self._file.items()
            for language, text in texts.items()
            if (name, language) not in known
        ]
        return [*kept, *file]

    async def text(self, manager: ManagerId, name: str, language: Language) -> str | None:
        """Give a reply in a language, else in any; ``None`` for a name that is not there."""
        return best(await self.of(manager), language).get(name)

    async def save(self, kept: Reply) -> str:
        """Keep a reply (id 0: a new one). Gives why not: ``name``, ``text``, ``taken``, or nothing."""
        if not NAME.fullmatch(kept.name) or len(kept.name) > LONGEST_NAME:
            return "name"
        if not kept.text.strip() or len(kept.text) > LONGEST:
            return "text"
        async with self._database.write() as tx:
            return "" if await replies.save(tx, kept, self._clock()) else "taken"

    async def drop(self, id_: int, owner: str) -> None:
        """Delete a reply of this owner (empty: everybody's)."""
        async with self._database.write() as tx:
            await replies.drop(tx, id_, owner)


def best(found: Iterable[Reply], language: Language) -> dict[str, str]:
    """Give for each name the text that fits a language best: in it, for any, in another; one's own before others'."""
    ranked: dict[str, tuple[tuple[int, int], str]] = {}
    for one in found:
        fit = {language: 0, "": 1}.get(one.language, 2)
        rank = (fit, 0 if one.manager else 1)
        if one.name not in ranked or rank < ranked[one.name][0]:
            ranked[one.name] = (rank, one.text)
    return {name: text for name, (_, text) in sorted(ranked.items())}


def filled(text: str, values: Mapping[str, str]) -> str:
    """Put values into their places; an unknown or empty one stays as it is written."""
    return _PLACE.sub(lambda found: values.get(found[1]) or found[0], text)


def values(script: Script, state: State, manager: str, now: datetime) -> dict[str, str]:
    """Give what is known for the places of a reply, written in the prospect's language."""
    lead = qualification.assess(script, state, now)
    running = [one for one in state.offers.values() if not is_over(one, now) and one.offer in script.offers]
    offer = min(running, key=lambda one: (one.deadline is None, one.deadline or now), default=None)
    title = script.offers[offer.offer].title if offer else {}
    need = next((one.words for one in lead.bant if one.bant == "need" and one.status in TOLD), "")
    return {
        "name": lead.name or state.name_hint,
        "manager": manager,
        "offer": (title.get(state.language) or next(iter(title.values()))).source if title else "",
        "deadline": speech.deadline(offer.deadline, script.zone, state.language, now)
        if offer and offer.deadline
        else "",
        "need": need,
    }


def read(text: str) -> File:
    """Read replies from JSON: ``{"price": {"en": "...", "es": "..."}}`` or ``{"price": "..."}``.

    Raises:
        msgspec.MsgspecError: it is not of that form.
    """
    found = msgspec.json.decode(text, type=dict[str, dict[str, str] | str])
    return {name: {"": one} if isinstance(one, str) else one for name, one in found.items()}

"""Files both ways: looked at before they are kept, given only to whom their conversation belongs.

Nothing a sender says about a file is believed: its type is told by its bytes, its name is made harmless. A
file is kept with a conversation, so whoever may not see that one does not get it, and forgetting erases it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import msgspec

from bot.services.clock import Clock
from dialogs.events import Attached
from dialogs.files import IMAGES, MOST_PIXELS, PREFIX, FileRef, named, pixels, sniffed
from storage import conversations, files, transcripts
from storage.engine import Database
from storage.records import Address

Place: TypeAlias = tuple[str, str, str]
"""A channel, an account in it, an address."""
MEGABYTE = 1024 * 1024
MOST_FILES = 100
MOST_SIZES = 20
"""A conversation holds so many files, and so many times the largest one's bytes."""


class FileRefused(Exception):
    """A file was not kept. ``code``: ``size``, ``kind``, ``pixels``, ``empty``, ``many`` or ``nobody``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Opened(msgspec.Struct, frozen=True):
    """A file with its bytes."""

    ref: FileRef
    content: bytes


class Files:
    """Keeps and gives files. ``longest`` is the largest one's bytes; ``fetchers`` are channels by name.

    A channel that leaves what was attached at the messenger (Telegram) has a ``fetch(ref, longest)``: the bytes, or
    ``None`` if they are more than that; it raises as ``send`` does.
    """

    def __init__(
        self, database: Database, clock: Clock, longest: int, fetchers: Mapping[str, object]
    ) -> None:
        self.longest = longest
        self._database = database
        self._clock = clock
        self._fetchers = fetchers

    async def keep(self, conversation: str, origin: str, name: str, content: bytes) -> FileRef:
        """Keep a file; the same ``origin`` again gives the file that is there.

        Raises:
            FileRefused: it may not be kept; the code says why.
        """
        fresh = self.looked_at(name, content)
        async with self._database.write() as tx:
            found = await files.by_origin(tx, conversation, origin)
            if found is not None:
                return found.ref
            if await conversations.by_id(tx, conversation) is None:
                raise FileRefused("nobody")
            number, size = await files.amount(tx, conversation)
            if number >= MOST_FILES or size + len(content) > MOST_SIZES * self.longest:
                raise FileRefused("many")
            return await files.keep(tx, conversation, origin, fresh, self._clock())

    async def keep_at(self, at: Place, origin: str, name: str, content: bytes) -> FileRef:
        """Keep a file of the conversation at an address; ``nobody`` where there is none yet."""
        return await self.keep(await self._conversation(at) or "", origin, name, content)

    async def drop(self, refs: tuple[FileRef, ...]) -> None:
        """Take files away again: what they were to go with was refused."""
        async with self._database.write() as tx:
            for ref in refs:
                await files.drop(tx, ref.id)

    async def read(self, id_: str) -> Opened | None:
        """Give a file by its id alone: for a channel that sends it, never for a request."""
        async with self._database.read() as tx:
            kept = await files.get(tx, id_)
            return Opened(kept.ref, await files.content(tx, id_)) if kept else None

    async def of(self, conversation: str, id_: str) -> Opened | None:
        """Give a file if it is of this conversation."""
        async with self._database.read() as tx:
            kept = await files.get(tx, id_)
            if kept is None or kept.conversation_id != conversation:
                return None
            return Opened(kept.ref, await files.content(tx, id_))

    async def at(self, at: Place, id_: str) -> Opened | None:
        """Give a file if it is of the conversation at this address."""
        return await self.of(await self._conversation(at) or "", id_)

    async def attached(self, conversation: str, seq: int) -> Opened | None:
        """Give what a prospect attached in this line; from the messenger at the first time, then from storage.

        Raises:
            FileRefused: it is too large or of a kind that may not pass.
            TemporaryDeliveryError: the messenger cannot give it now.
            PermanentDeliveryError: the messenger has it no more.
        """
        async with self._database.read() as tx:
            lines = await transcripts.since(tx, conversation, seq - 1, limit=1)
            found = await conversations.by_id(tx, conversation)
        line = lines[0] if lines and lines[0].seq == seq else None
        event = line.heard.event if line and line.heard else None
        if found is None or not isinstance(event, Attached) or not event.ref:
            return None
        if event.ref.startswith(PREFIX):
            return await self.of(conversation, event.ref.removeprefix(PREFIX))
        return await self._fetched(conversation, found.channel, event)

    async def _fetched(self, conversation: str, channel: str, event: Attached) -> Opened | None:
        origin = f"{channel}:{event.ref}"
        async with self._database.read() as tx:
            kept = await files.by_origin(tx, conversation, origin)
        if kept is not None:
            return await self.of(conversation, kept.ref.id)
        fetch = getattr(self._fetchers.get(channel), "fetch", None)
        if fetch is None:
            return None
        content: bytes | None = await fetch(event.ref, self.longest)
        if content is None:
            raise FileRefused("size")
        name = event.file.name if event.file else event.media.value
        ref = await self.keep(conversation, origin, name, content)
        return Opened(ref, content)

    def looked_at(self, name: str, content: bytes) -> files.Fresh:
        """Give a file that may pass, with its true type and a harmless name.

        Raises:
            FileRefused: it is empty, too large, of a kind that may not pass, or has too many pixels.
        """
        if not content:
            raise FileRefused("empty")
        if len(content) > self.longest:
            raise FileRefused("size")
        kind = sniffed(content, name)
        if kind is None:
            raise FileRefused("kind")
        if kind.media in IMAGES and pixels(content, kind) > MOST_PIXELS:
            raise FileRefused("pixels")
        return files.Fresh(named(name, kind), kind.media, content)

    async def _conversation(self, at: Place) -> str | None:
        async with self._database.read() as tx:
            found = await conversations.find(tx, Address(*at))
        return found.id if found else None

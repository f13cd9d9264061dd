"""Files in the inbox: shown to whoever may see the chat, sent with a reply."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import msgspec
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.channels.contract import PermanentDeliveryError, TemporaryDeliveryError
from bot.desk.inbox import wording
from bot.desk.inbox.access import Session
from bot.downloads import TOGETHER, as_response
from bot.services.files import MEGABYTE, FileRefused, Files
from dialogs.events import Attached, Media
from dialogs.files import FileRef
from storage.records import Line

Handler = Callable[[Request, Session], Awaitable[Response]]
Inside = Callable[[Handler], Callable[[Request], Awaitable[Response]]]

KEPT = "kept"
"""The field that carries files which were taken already when the form comes again (see ``sent``)."""
FIELD = "file"


class Link(msgspec.Struct, frozen=True):
    """A file under a line: where it is had, and what it is called. ``alt`` describes a picture."""

    url: str
    name: str
    is_image: bool
    size: int = 0

    @property
    def alt(self) -> str:
        """What a screen reader says of a picture: nobody described it, so its name."""
        return self.name


def links(chat: str, line: Line) -> list[Link]:
    """Give the files of a line, a manager's or a prospect's; also those that are still at the messenger."""
    if line.message is not None:
        return [_link(chat, ref) for ref in line.message.files]
    event = line.heard.event if line.heard else None
    if not isinstance(event, Attached) or not event.ref:
        return []
    if event.file is not None and event.file.id:
        return [_link(chat, event.file)]
    name = event.file.name if event.file and event.file.name else event.media.value
    size = event.file.size if event.file else 0
    return [Link(f"/inbox/{chat}/attached/{line.seq}", name, event.media is Media.PHOTO, size)]


def _link(chat: str, ref: FileRef) -> Link:
    return Link(f"/inbox/{chat}/file/{ref.id}", ref.name, ref.is_image, ref.size)


class Sending:
    """The files of the chats that a session may see. ``inside`` lets a request in only with a session."""

    def __init__(self, files: Files) -> None:
        self._files = files

    def routes(self, inside: Inside) -> list[BaseRoute]:
        """Give the two routes; they must stand before ``/inbox/{chat}/{form}``."""
        return [
            Route("/inbox/{chat}/file/{id}", inside(self._file)),
            Route("/inbox/{chat}/attached/{seq:int}", inside(self._attached)),
        ]

    async def sent(self, chat: str, action: str, form: FormData) -> tuple[FileRef, ...]:
        """Keep the files of a reply, and give them with those kept when the same reply was asked about first.

        Raises:
            FileRefused: one of them may not be kept; then none is.
        """
        kept = [await self._files.of(chat, id_) for id_ in str(form.get(KEPT, "")).split()[:TOGETHER]]
        refs = [one.ref for one in kept if one is not None]
        uploads = [one for one in form.getlist(FIELD) if isinstance(one, UploadFile) and one.filename]
        contents = [(one.filename or "", await one.read()) for one in uploads]
        for name, content in contents:
            self._files.looked_at(name, content)
        for number, (name, content) in enumerate(contents):
            refs.append(await self._files.keep(chat, f"desk:{action}:{number}", name, content))
        return tuple(refs)

    async def drop(self, refs: tuple[FileRef, ...]) -> None:
        """Take files away again: the reply they belong to was refused for good."""
        await self._files.drop(refs)

    def sentence(self, refused: FileRefused, language: str) -> str:
        """Say why a file was not taken."""
        megabytes = self._files.longest // MEGABYTE
        return wording.words(language).plain(f"file.{refused.code}", megabytes=megabytes)

    async def _file(self, request: Request, _session: Session) -> Response:
        found = await self._files.of(request.path_params["chat"], request.path_params["id"])
        return as_response(found) if found else Response(status_code=404)

    async def _attached(self, request: Request, session: Session) -> Response:
        chat, seq = request.path_params["chat"], request.path_params["seq"]
        words = wording.words(session.language)
        try:
            found = await self._files.attached(chat, seq)
        except FileRefused as refused:
            return PlainTextResponse(self.sentence(refused, session.language), status_code=415)
        except TemporaryDeliveryError:
            return PlainTextResponse(words.plain("file.not_now"), status_code=503)
        except PermanentDeliveryError:
            return PlainTextResponse(words.plain("file.gone"), status_code=410)
        return as_response(found) if found else Response(status_code=404)

"""The chat by HTTP: frames where sockets are blocked, and files always.

A poll carries the same hello and the same frames as a socket, and goes through the same visit, so the cursor and
the rules of once-only are the same ones. Nothing here uses cookies: a page elsewhere can send, but only who
has the browser's secret (or the site's signature) is somebody.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Protocol

from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot import log
from bot.channels.web import frames
from bot.channels.web.frames import Ack, BadFrame, Error, FileHead, Reply
from bot.channels.web.limits import Buckets, Limits, network_of
from bot.channels.web.visit import Host, Visit
from bot.downloads import as_response
from bot.origins import Origins
from bot.services.files import FileRefused, Files
from dialogs.events import Attached, Media
from dialogs.files import PREFIX, FileRef

WAIT = 20.0
"""Seconds for which a request is held open while there is nothing to say."""
UPLOAD = 60.0
"""Seconds a file may take to come: who is slower holds a place that others need."""
RETRY = 2.0
HEAD = "x-warmline"
CHANNEL, ACCOUNT = "web", "site"


class Door(Host, Protocol):
    """The channel, as this module sees it."""

    def may_come(self, connection: HTTPConnection) -> bool:
        """Whether a page of this origin may have a connection, and its network one more."""

    def arrive(self, network: str) -> None:
        """Count a connection of this network."""

    def leave(self, visit: Visit) -> None:
        """Count a visit out."""


class _Request(Visit):
    """One request: what is sent to it is its answer."""

    def __init__(self, host: Host, network: str) -> None:
        super().__init__(host, network)
        self.answers: list[Reply] = []

    async def send(self, frame: Reply) -> None:
        self.answers.append(frame)

    async def tell(self, frame: Reply) -> None:
        self.answers.append(frame)
        self.wake()


class Http:
    """The routes under ``/chat/``."""

    def __init__(
        self, door: Door, origins: Origins, files: Files | None, limits: Limits, seconds: Callable[[], float]
    ) -> None:
        self._door = door
        self._origins = origins
        self._files = files
        self._polls = Buckets(limits.polls_of_host, seconds)
        self._uploads = Buckets(limits.files_of_browser, seconds)
        self._host_uploads = Buckets(limits.files_of_host, seconds)
        self._room = asyncio.Semaphore(limits.files_at_once)
        self._at_once = limits.files_at_once_of_host
        self._uploading: Counter[str] = Counter()

    def routes(self) -> list[BaseRoute]:
        """Give them, each with its answer to a browser that asks first."""
        doors: dict[str, tuple[str, Callable[[Request], Awaitable[Response]]]] = {
            "/chat/poll": ("POST", self._poll),
            "/chat/file": ("POST", self._upload),
            "/chat/file/{id}": ("GET", self._download),
        }
        return [
            Route(path, self._guarded(serve), methods=[method, "OPTIONS"])
            for path, (method, serve) in doors.items()
        ]

    def _guarded(
        self, serve: Callable[[Request], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def guarded(request: Request) -> Response:
            origin = request.headers.get("origin")
            same = origin is None and request.headers.get("sec-fetch-site") == "same-origin"
            if not same and not self._origins.admit(origin, request.headers.get("host")):
                return Response(status_code=403)
            answer = Response(status_code=204) if request.method == "OPTIONS" else await serve(request)
            answer.headers.update(_cors(origin or ""))
            return answer

        return guarded

    # --- frames ---

    async def _poll(self, request: Request) -> Response:
        network = network_of(request)
        wait = self._polls.take(network)
        if wait or not self._door.may_come(request):
            return _answer(Error("busy", retry_in=max(wait, RETRY)))
        try:
            poll = frames.decode_poll(await request.body())
        except BadFrame:
            return _answer(Error("bad"))
        visit = _Request(self._door, network)
        self._door.arrive(network)
        try:
            if await self._serve(visit, poll):
                await self._hold(visit, request)
        except asyncio.CancelledError:  # the server stops: the browser asks again
            return _answer(*visit.answers)
        except Exception:  # noqa: BLE001 - a failing database: the browser comes again, and is asked to wait
            log.logger().exception("web.broke", channel=CHANNEL)
            return _answer(Error("busy", retry_in=RETRY))
        finally:
            self._door.leave(visit)
        return _answer(*visit.answers)

    async def _serve(self, visit: _Request, poll: frames.Poll) -> bool:
        """Take what was sent, with what is new in answer; give whether to wait for something."""
        greeting = visit.greet(poll.hello)
        if isinstance(greeting, Error):
            visit.answers.append(greeting)
            return False
        if poll.greet or greeting.token:
            visit.answers.append(greeting)
        visit.opened = poll.opened
        for frame in poll.frames:
            await asyncio.sleep(self._door.pause(visit))
            await visit.handle(frame)
        visit.fresh.clear()
        return not (await visit.news() or visit.answers) and poll.wait

    async def _hold(self, visit: _Request, request: Request) -> None:
        """Wait until there is something to say, or the browser has left."""
        left = asyncio.ensure_future(_left(request))
        left.add_done_callback(lambda _: visit.wake())
        try:
            async with asyncio.timeout(WAIT):
                while not (visit.answers or left.done()):
                    await visit.fresh.wait()
                    visit.fresh.clear()
                    await visit.news()
        except TimeoutError:
            return
        finally:
            left.cancel()

    # --- files ---

    async def _upload(self, request: Request) -> Response:
        visit, head = self._asked(request)
        if visit is None or head is None or self._files is None:
            return _answer(Error("bad"))
        wait = self._uploads.take(visit.address) or self._host_uploads.take(visit.network)
        if wait or self._room.locked() or self._uploading[visit.network] >= self._at_once:
            return _answer(Error("slow", head.id, max(wait, RETRY)))
        self._uploading[visit.network] += 1
        try:
            async with self._room, asyncio.timeout(UPLOAD):
                content = await request.body()
                return _answer(await self._kept(self._files, visit, head, content))
        except (TimeoutError, ClientDisconnect, asyncio.CancelledError):  # cancelled: the server stops
            return _answer(Error("slow", head.id, RETRY))
        finally:
            self._uploading[visit.network] -= 1
            if not self._uploading[visit.network]:
                del self._uploading[visit.network]

    async def _kept(self, files: Files, visit: Visit, head: FileHead, content: bytes) -> Reply:
        at = (CHANNEL, ACCOUNT, visit.address)
        try:
            ref = await files.keep_at(at, f"web:{head.id}", head.name, content)
        except FileRefused as refused:
            nobody = refused.code == "nobody"
            return Error("later", head.id, RETRY) if nobody else Error(refused.code, head.id)
        except Exception:  # noqa: BLE001 - a failing database: the browser sends it again
            log.logger().exception("web.not_kept", channel=CHANNEL)
            return Error("later", head.id, RETRY)
        event = Attached(_media(ref), f"{PREFIX}{ref.id}", head.text.replace("\0", "").strip(), file=ref)
        error = await self._door.take(visit, f"{visit.own}{head.id}", event)
        return Ack(head.id) if error is None else Error(error.code, head.id, error.retry_in)

    async def _download(self, request: Request) -> Response:
        visit, _ = self._asked(request)
        if visit is None or self._files is None or self._door.pause(visit):
            return Response(status_code=404 if self._files is None or visit is None else 429)
        found = await self._files.at((CHANNEL, ACCOUNT, visit.address), request.path_params["id"])
        return as_response(found) if found else Response(status_code=404)

    def _asked(self, request: Request) -> tuple[Visit | None, FileHead | None]:
        """Find out who asks, by the request's own header; nobody for a stranger."""
        try:
            head = frames.decode_head(request.headers.get(HEAD, ""))
        except BadFrame:
            return None, None
        visit = _Request(self._door, network_of(request))
        return (visit, head) if visit.recognise(head.hello) else (None, None)


async def _left(request: Request) -> None:
    """Wait until the browser hangs up."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _media(ref: FileRef) -> Media:
    if ref.is_image:
        return Media.PHOTO
    return Media.VIDEO if ref.media.startswith("video/") else Media.DOCUMENT


def _answer(*replies: Reply) -> Response:
    return Response(
        frames.encode_all(replies), media_type="application/json", headers={"cache-control": "no-store"}
    )


def _cors(origin: str) -> dict[str, str]:
    """Let a page of an origin that was admitted read the answer."""
    allowed = {
        "access-control-allow-origin": origin,
        "access-control-allow-headers": HEAD,
        "access-control-max-age": "600",
    }
    return {"vary": "origin", **(allowed if origin else {})}

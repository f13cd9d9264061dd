"""The web chat as a channel: sockets in, and lines that wait in the history until a socket asks for them."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from starlette.routing import BaseRoute, WebSocketRoute
from starlette.websockets import WebSocket

from bot import log
from bot.channels.contract import Arrival, Features, History, Line, Receipt, Receive
from bot.channels.web.frames import PROTOCOL, Error
from bot.channels.web.limits import Buckets, Limits
from bot.channels.web.pages import pages
from bot.channels.web.session import TRY_LATER, Session
from bot.origins import Origins
from bot.services.clock import Clock, utc
from dialogs.events import ProspectEvent

ACCOUNT = "site"
GOING_AWAY = 1012
RETRY = 2.0
ECHO = 0.3
"""Seconds after which other tabs look for an event's line, where no answer has called them earlier."""


class Web:
    """The chat of this server's pages and of pages elsewhere that load ``/widget.js``.

    ``history`` is asked for what was said; ``send`` only tells the open sockets to look. So a line is shown
    in order, once, and after any pause, and a browser that is away simply finds it later.
    ``allowed`` names the origins of further sites (see ``bot.origins``).
    """

    name = "web"
    features = Features(buttons=100, label=400, text=100_000, countdown=True)

    def __init__(
        self,
        history: History,
        *,
        public_url: str,
        allowed: Iterable[str] = (),
        limits: Limits = Limits(),  # noqa: B008 - frozen
        now: Clock = utc,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self.now = now
        self._history = history
        self._public_url = public_url
        self._origins = Origins(public_url, allowed)
        self._limits = limits
        self._events = Buckets(limits.events_of_browser, seconds)
        self._host_events = Buckets(limits.events_of_host, seconds)
        self._browsers = Buckets(limits.browsers_of_host, seconds)
        self._frames = Buckets(limits.frames_of_browser, seconds)
        self._sessions: dict[str, set[Session]] = {}
        self._networks: Counter[str] = Counter()
        self._receive: Receive | None = None

    def routes(self) -> list[BaseRoute]:
        """Give the socket, the widget and the demo company's page."""
        return [WebSocketRoute("/chat", self._serve), *pages(self._public_url)]

    async def listen(self, receive: Receive) -> None:
        """Let sockets in until cancelled; before and after, they are asked to come back."""
        self._receive = receive
        try:
            await asyncio.Event().wait()
        finally:
            self._receive = None

    async def send(self, address: str, line: Line) -> Receipt:
        """Tell the open tabs of this browser to look; with none open the line waits in the history."""
        del line
        self.changed([address])
        return Receipt()

    async def edit(self, address: str, line: Line, ids: Sequence[str], *, caption: bool = False) -> Receipt:
        """Tell the open tabs to look: the change is a line of the history like any other."""
        del line, ids, caption
        self.changed([address])
        return Receipt()

    def changed(self, addresses: Iterable[str]) -> None:
        """Let the open tabs of these chats look for new lines."""
        for address in addresses:
            for session in self._sessions.get(address, ()):
                session.wake()

    async def aclose(self) -> None:
        """Close every socket; the widgets connect again."""
        sessions = [session for open_ones in self._sessions.values() for session in open_ones]
        await asyncio.gather(*(session.close(GOING_AWAY, "restarting") for session in sessions))

    # --- what a session asks ---

    def admit(self, session: Session, *, new: bool) -> Error | None:
        """Count the session in, or say why not."""
        mine = self._sessions.get(session.address, set())
        if len(mine) >= self._limits.sockets_of_browser:
            return Error("busy", retry_in=RETRY)
        wait = self._browsers.take(session.network) if new else 0
        if wait:
            return Error("busy", retry_in=wait)
        self._sessions.setdefault(session.address, mine).add(session)
        return None

    async def take(self, session: Session, external_id: str, event: ProspectEvent) -> Error | None:
        """Commit an event; an error says why it was not taken now."""
        wait = self._events.take(session.address) or self._host_events.take(session.network)
        if wait:
            return Error("slow", retry_in=round(wait, 1))
        if self._receive is None:
            return Error("later", retry_in=RETRY)
        arrival = Arrival(ACCOUNT, external_id, session.address, event, self.now())
        try:
            await self._receive(arrival)
        except Exception:  # noqa: BLE001 - whatever went wrong: not committed, so not acknowledged
            log.logger().exception("web.not_taken", channel=self.name)
            return Error("later", retry_in=RETRY)
        asyncio.get_running_loop().call_later(ECHO, self.changed, [session.address])
        return None

    async def lines(self, address: str, seq: int) -> Sequence[Line]:
        """Give the lines after ``seq``."""
        return await self._history.since(address, seq)

    async def seen(self, address: str, seq: int) -> None:
        """Note what was shown."""
        await self._history.seen(address, seq)

    def is_open_elsewhere(self, session: Session) -> bool:
        """Whether another tab of this browser has the chat open."""
        return any(other.opened for other in self._sessions.get(session.address, ()) if other is not session)

    def pause(self, session: Session) -> float:
        """Give the seconds to wait before this socket's next frame is read; 0 is none."""
        return self._frames.take(session.address)

    async def _serve(self, socket: WebSocket) -> None:
        network = socket.client.host if socket.client else ""
        if not self._may_connect(socket, network):
            await socket.close()
            return
        await socket.accept(PROTOCOL)
        session = Session(socket, self, network)
        self._networks[network] += 1
        try:
            await session.run()
        except Exception:  # noqa: BLE001 - a failing database: the browser comes again, and is asked to wait
            log.logger().exception("web.broke", channel=self.name)
            await session.close(TRY_LATER)
        finally:
            self._leave(session)

    def _may_connect(self, socket: WebSocket, network: str) -> bool:
        return (
            self._receive is not None
            and PROTOCOL in socket.scope.get("subprotocols", ())
            and self._origins.admit(socket.headers.get("origin"), socket.headers.get("host"))
            and self._networks[network] < self._limits.sockets_of_host
        )

    def _leave(self, session: Session) -> None:
        self._networks[session.network] -= 1
        if not self._networks[session.network]:
            del self._networks[session.network]
        mine = self._sessions.get(session.address, set())
        mine.discard(session)
        if not mine:
            self._sessions.pop(session.address, None)

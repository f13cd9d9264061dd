"""The web chat as a channel: browsers in, and lines that wait in the history until a browser asks for them."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from starlette.requests import HTTPConnection
from starlette.routing import BaseRoute, WebSocketRoute

from bot import log
from bot.channels.contract import Arrival, Features, History, Line, Receipt, Receive
from bot.channels.web.frames import PROTOCOL, Error, Writing
from bot.channels.web.http import Http
from bot.channels.web.identity import Identities, Identity
from bot.channels.web.later import Later
from bot.channels.web.limits import Buckets, Limits, network_of
from bot.channels.web.pages import pages
from bot.channels.web.session import TOGETHER, TRY_LATER, Session
from bot.channels.web.shown import Shown
from bot.channels.web.socket import Door, Socket
from bot.channels.web.tails import Tails
from bot.channels.web.visit import Visit
from bot.origins import Origins
from bot.services.clock import Clock, utc
from bot.services.files import Files
from dialogs.events import ProspectEvent
from dialogs.messages import Voice

ACCOUNT = "site"
GOING_AWAY = 1012
RETRY = 2.0
ANSWERED = 0.1
"""Seconds in which a bot's answer follows what was said, so that both go to the pages in one frame."""


class Web:
    """The chat of this server's pages and of pages elsewhere that load ``/widget.js``.

    ``history`` is asked for what was said; ``send`` only tells the open browsers to look. So a line is shown
    in order, once, and after any pause, and a browser that is away simply finds it later.
    ``allowed`` names the origins of further sites (see ``bot.origins``), ``secret`` signs the visitors they know.
    """

    name = "web"
    features = Features(buttons=100, label=400, text=100_000, countdown=True, files=True)

    def __init__(
        self,
        history: History,
        *,
        public_url: str,
        allowed: Iterable[str] = (),
        secret: str = "",
        files: Files | None = None,
        limits: Limits = Limits(),  # noqa: B008 - frozen
        now: Clock = utc,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self.now = now
        self._history = history
        self._public_url = public_url
        self._origins = Origins(public_url, allowed)
        self._identities = Identities(secret)
        self._files = files
        self._limits = limits
        self._seconds = seconds
        self._events = Buckets(limits.events_of_browser, seconds)
        self._host_events = Buckets(limits.events_of_host, seconds)
        self._browsers = Buckets(limits.browsers_of_host, seconds)
        self._frames = Buckets(limits.frames_of_browser, seconds)
        self._visits: dict[str, set[Visit]] = {}
        self._tails = Tails()
        self._shown = Shown(history)
        self._echo_later = Later(ANSWERED, self._echo)
        self._hurry_later = Later(TOGETHER, Session.hurry)
        self._networks: Counter[str] = Counter()
        self._receive: Receive | None = None

    def routes(self) -> list[BaseRoute]:
        """Give the socket, the doors for where sockets are blocked, the widget and the demo company's page."""
        http = Http(self, self._origins, self._files, self._limits, self._seconds)
        return [WebSocketRoute("/chat", Door(self._serve)), *http.routes(), *pages(self._public_url)]

    async def listen(self, receive: Receive) -> None:
        """Let browsers in until cancelled; before and after, they are asked to come back."""
        self._receive = receive
        try:
            await self._shown.run()
        finally:
            self._receive = None

    async def send(self, address: str, line: Line) -> Receipt:
        """Tell the open tabs of this browser to look; with none open the line waits in the history."""
        if line.voice is Voice.MANAGER or line.message.edits:
            self._tails.forget(
                address
            )  # whose words these are, or what they change, is for the history to say
        else:
            self._tails.add(address, line)
        self.changed([address])
        return Receipt()

    def heard(self, address: str, line: Line | None) -> None:
        """Take note of what a prospect has said, now that it is committed; ``None``: ask the history anew."""
        if line is None:
            self._tails.forget(address)
            self.changed([address])
        elif address in self._visits:
            self._tails.add(address, line)
            self._echo_later(address, line.seq)

    async def typing(self, address: str, name: str) -> None:
        """Tell the open tabs that a manager of this name is typing."""
        for visit in tuple(self._visits.get(address, ())):
            await visit.tell(Writing(name))

    async def edit(self, address: str, line: Line, ids: Sequence[str], *, caption: bool = False) -> Receipt:
        """Tell the open tabs to look: a change is a line of the history like any other."""
        del line, ids, caption
        self._tails.forget(address)
        self.changed([address])
        return Receipt()

    def changed(self, addresses: Iterable[str]) -> None:
        """Let the open tabs of these chats look for new lines."""
        for address in addresses:
            for visit in self._visits.get(address, ()):
                visit.wake()

    async def aclose(self) -> None:
        """Close every socket; the widgets connect again."""
        visits = [visit for mine in self._visits.values() for visit in mine]
        for visit in visits:
            visit.wake()
        sockets = [visit for visit in visits if isinstance(visit, Session)]
        await asyncio.gather(*(socket.close(GOING_AWAY, "restarting") for socket in sockets))
        await self._shown.tell()

    # --- what a visit asks ---

    def known_at(self, identity: Identity) -> str | None:
        """Give the address of a visitor the site knows, if its word is good."""
        good = self._identities.is_genuine(identity, self.now())
        return self._identities.address_of(identity) if good else None

    def admit(self, visit: Visit, *, new: bool) -> Error | None:
        """Count the visit in, or say why not."""
        mine = self._visits.get(visit.address, set())
        if len(mine) >= self._limits.sockets_of_browser:
            return Error("busy", retry_in=RETRY)
        wait = self._browsers.take(visit.network) if new else 0
        if wait:
            return Error("busy", retry_in=wait)
        self._visits.setdefault(visit.address, mine).add(visit)
        self._tails.begin(visit.address, new=new)
        return None

    async def take(self, visit: Visit, external_id: str, event: ProspectEvent) -> Error | None:
        """Commit an event; an error says why it was not taken now."""
        wait = self._events.take(visit.address) or self._host_events.take(visit.network)
        if wait:
            return Error("slow", retry_in=round(wait, 1))
        if self._receive is None:
            return Error("later", retry_in=RETRY)
        arrival = Arrival(ACCOUNT, external_id, visit.address, event, self.now())
        try:
            await self._receive(arrival)
        except Exception:  # noqa: BLE001 - whatever went wrong: not committed, so not acknowledged
            log.logger().exception("web.not_taken", channel=self.name)
            return Error("later", retry_in=RETRY)
        return None

    def _echo(self, address: str, seq: int) -> None:
        """Call the tabs that have not shown this line yet: a chat with a manager answers no line at once."""
        for visit in self._visits.get(address, ()):
            if visit.cursor < seq:
                visit.wake()

    async def lines(self, address: str, seq: int, *, surely: bool) -> Sequence[Line]:
        """Give the lines after ``seq``; ``surely`` asks the history even where nothing new is known of.

        Otherwise a page that is called twice for one line reads the history in vain, for so long that the next
        line is in it: then it is called for that in vain, and never comes out of reading.
        """
        known = self._tails.after(address, seq)
        if known or (not surely and self._tails.ends_at(address, seq)):
            return known
        return await self._history.since(address, seq)

    def seen(self, address: str, seq: int) -> None:
        """Take note of what was shown; it is written a moment later, together with what others were shown."""
        self._shown.note(address, seq)

    async def types(self, address: str) -> None:
        """Tell the managers that the prospect is typing."""
        await self._history.types(address)

    def is_open_elsewhere(self, visit: Visit) -> bool:
        """Whether another tab of this browser has the chat open."""
        return any(other.opened for other in self._visits.get(visit.address, ()) if other is not visit)

    def pause(self, visit: Visit) -> float:
        """Give the seconds to wait before this browser's next frame is read; 0 is none."""
        return self._frames.take(visit.address)

    # --- connections ---

    async def _serve(self, socket: Socket) -> None:
        network = network_of(socket)
        if PROTOCOL not in socket.scope.get("subprotocols", ()) or not self.may_come(socket):
            await socket.refuse()
            return
        await socket.accept(PROTOCOL)
        session = Session(socket, self, network, self._hurry_later)
        self.arrive(network)
        try:
            await session.run()
        except Exception:  # noqa: BLE001 - a failing database: the browser comes again, and is asked to wait
            log.logger().exception("web.broke", channel=self.name)
            await session.close(TRY_LATER)
        finally:
            self.leave(session)

    def may_come(self, connection: HTTPConnection) -> bool:
        """Whether a page of this origin may have a connection, and its network one more."""
        headers = connection.headers
        return (
            self._receive is not None
            and self._origins.admit(headers.get("origin"), headers.get("host"))
            and self._networks[network_of(connection)] < self._limits.sockets_of_host
        )

    def arrive(self, network: str) -> None:
        """Count a connection of this network."""
        self._networks[network] += 1

    def leave(self, visit: Visit) -> None:
        """Count a visit out."""
        self._networks[visit.network] -= 1
        if self._networks[visit.network] <= 0:
            del self._networks[visit.network]
        mine = self._visits.get(visit.address, set())
        mine.discard(visit)
        if not mine:
            self._visits.pop(visit.address, None)
            self._tails.end(visit.address)

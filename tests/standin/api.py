"""The server: tokens, requests, faults and answers around the methods of ``methods``."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl, unquote

import msgspec

from tests.standin import methods
from tests.standin.business import Business
from tests.standin.clock import Clock, RealClock
from tests.standin.faults import Fault, Faults
from tests.standin.http import Cut, Reply, Server
from tests.standin.limits import Watch
from tests.standin.queues import Conflict, Queues
from tests.standin.world import Chat, Refused, Sent

POSTING = frozenset(
    "sendMessage copyMessage copyMessages forwardMessage forwardMessages sendPhoto sendDocument sendVoice sendVideo "
    "sendSticker sendMediaGroup".split()
)
UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""The kinds of update that are made only for bots that name them."""
TOKEN = "123456:stand-in_token"
JSON = msgspec.json.Encoder()
HTML = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


class Call(msgspec.Struct, frozen=True):
    """A call the bot made."""

    method: str
    params: dict[str, Any]
    at: float


class BotApi:
    """One bot's server. ``calls`` keeps every call; ``listeners`` hear what arrives in their chat."""

    def __init__(
        self,
        token: str = TOKEN,
        *,
        clock: Clock | None = None,
        faults: Faults | None = None,
        keeps_calls: bool = True,
        watches: bool = True,
    ) -> None:
        self.token = token
        self.id = int(token.partition(":")[0])
        self.username = "lingua_haus_bot"
        self.clock = clock or RealClock()
        self.faults = faults or Faults()
        self.queues = Queues(self.clock, self.faults, heard=self._asked_in_answer)
        self.watch = Watch() if watches else None
        self.chats: dict[int, Chat] = {}
        self.calls: list[Call] = []
        self.commands: dict[str, list[dict[str, str]]] = {}
        self.answered: dict[str, str] = {}
        self.taps: dict[str, float] = {}
        self.listeners: dict[int, Callable[[Sent], None]] = {}
        self.slow: dict[int, float] = {}
        self.business: dict[str, Business] = {}
        self.files: dict[str, bytes] = {}
        """What people sent, by file id; its path is ``kept/ID``."""
        self.revoked = False
        self.allowed: frozenset[str] | None = None
        """The kinds of update the bot asked for, once it did; of all others none is made."""
        self._keeps_calls = keeps_calls
        self._server = Server(self._handle)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.port}"

    async def start(self, port: int = 0) -> None:
        await self._server.start(port)

    async def stop(self) -> None:
        """Stop serving; what is queued stays, and a second ``start`` goes on with it."""
        await self._server.stop()
        await self.queues.stop()

    async def __aenter__(self) -> "BotApi":
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    def called(self, method: str) -> list[dict[str, Any]]:
        return [call.params for call in self.calls if call.method == method]

    def chat(self, id_: object) -> Chat:
        """Give a chat, or raise what the server answers."""
        found = self.chats.get(int(str(id_))) if str(id_).lstrip("-").isdigit() else None
        if found is None:
            raise Refused(400, "Bad Request: chat not found")
        return found

    def allows(self, kind: str) -> bool:
        """Say whether updates of this kind are made."""
        return kind not in UNASKED if self.allowed is None else kind in self.allowed

    def allow(self, params: dict[str, Any]) -> None:
        """Keep to the kinds that a call of ``getUpdates`` or ``setWebhook`` names, if it names any."""
        kinds = _nested(params.get("allowed_updates"))
        if kinds is not None:
            self.allowed = frozenset(kinds) if kinds else None

    # --- requests ---

    def _handle(self, path: str, kind: str, body: bytes) -> Reply | Awaitable[Reply]:
        path, _, query = path.partition("?")
        _, bot, method, *_rest = [*unquote(path).split("/"), "", ""]
        if bot == "file" and method == f"bot{self.token}" and _rest[0] == "kept":
            return (200, self.files[_rest[1]]) if _rest[1] in self.files else (404, b"{}")
        if bot != f"bot{self.token}" or self.revoked:
            return _error(Refused(401, "Unauthorized"))
        params = dict(parse_qsl(query))
        params.update(_params(kind, body))
        return self._called(method, params)

    def _asked_in_answer(self, body: bytes) -> None:
        """Do what a webhook's answer asks for; it does not learn what became of it."""
        params = _params("application/json", body)
        with contextlib.suppress(Cut):
            self._called(str(params.pop("method")), params)

    def _called(self, method: str, params: dict[str, Any]) -> Reply | Awaitable[Reply]:
        if self._keeps_calls:
            self.calls.append(Call(method, params, self.clock.now()))
        if method == "getUpdates":
            return self._updates(params)
        chat = params.get("chat_id")
        number = int(str(chat)) if str(chat).lstrip("-").isdigit() else None
        if number in self.slow:
            return self._slowly(method, params, number, self.slow[number])
        return self._answer(method, params, number)

    async def _slowly(self, method: str, params: dict[str, Any], chat: int | None, seconds: float) -> Reply:
        await self.clock.sleep(seconds)
        return self._answer(method, params, chat)

    def _updates(self, params: dict[str, Any]) -> Reply | Awaitable[Reply]:
        self.allow(params)
        fault = self.faults.of("getUpdates", None)
        if fault is not None:
            return self._fault(*fault, None)
        offset, limit = int(params.get("offset") or 0), int(params.get("limit") or 100)
        now = self.queues.get_now(offset, limit)
        if now is not None:
            return 200, b'{"ok":true,"result":' + now + b"}"
        return self._long_poll(offset, limit, float(params.get("timeout") or 0))

    async def _long_poll(self, offset: int, limit: int, wait: float) -> Reply:
        try:
            return 200, b'{"ok":true,"result":' + await self.queues.get(offset, limit, wait) + b"}"
        except Conflict as conflict:
            return _error(Refused(409, str(conflict)))

    def _answer(self, method: str, params: dict[str, Any], chat: int | None) -> Reply:
        if method in POSTING and chat is not None and self.watch is not None:
            for _ in range(max(1, len(params.get("media") or params.get("message_ids") or ()))):
                self.watch.sent(chat, self.clock.now())
        fault = self.faults.of(method, chat)
        if fault is not None and fault[0] is not Fault.CUT_AFTER:
            return self._fault(*fault, chat)
        do = methods.METHODS.get(method)
        if do is None:
            return _error(Refused(404, "Not Found: method not found"))
        try:
            result = do(self, params)
        except Refused as refused:
            return _error(refused)
        if fault is not None:
            raise Cut
        return 200, JSON.encode({"ok": True, "result": result})

    def _fault(self, fault: Fault, retry_after: int, chat: int | None) -> Reply:
        match fault:
            case Fault.SLOW_DOWN:
                if chat is not None and self.watch is not None:
                    self.watch.told_to_wait(chat, self.clock.now() + retry_after)
                text = f"Too Many Requests: retry after {retry_after}"
                return _error(Refused(429, text, {"retry_after": retry_after}))
            case Fault.SERVER_ERROR:
                return _error(Refused(500, "Internal Server Error"))
            case Fault.HTML:
                return 502, HTML
            case Fault.EMPTY:
                return 200, b""
            case _:
                raise Cut


def _error(refused: Refused) -> Reply:
    body: dict[str, Any] = {"ok": False, "error_code": refused.code, "description": refused.description}
    if refused.parameters:
        body["parameters"] = refused.parameters
    return refused.code, JSON.encode(body)


def _params(kind: str, body: bytes) -> dict[str, Any]:
    if not body:
        return {}
    if kind.startswith("application/json"):
        read: dict[str, Any] = msgspec.json.decode(body)
    elif kind.startswith("multipart/form-data"):
        read = _multipart(kind, body)
    else:
        read = dict(parse_qsl(body.decode()))
    return {name: _nested(value) for name, value in read.items()}


def _nested(value: Any) -> Any:
    """Read what forms carry as JSON inside a text."""
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return msgspec.json.decode(value)
        except msgspec.DecodeError:
            return value
    return value


def _multipart(kind: str, body: bytes) -> dict[str, Any]:
    border = kind.partition("boundary=")[2].strip('"').encode()
    found: dict[str, Any] = {}
    for part in body.split(b"--" + border)[1:-1]:
        head, _, content = part.strip(b"\r\n").partition(b"\r\n\r\n")
        name = head.partition(b'name="')[2].partition(b'"')[0].decode()
        found[name] = f"uploaded:{len(content)}" if b"filename=" in head else content.decode()
    return found


async def until(true: Callable[[], bool], seconds: float = 60.0) -> None:
    """Wait until something holds; ``seconds`` only guards against waiting forever, also on a busy machine."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - many things change at once
            await asyncio.sleep(0.005)

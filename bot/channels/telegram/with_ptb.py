"""The door through python-telegram-bot: a request class of our own in place of the one on httpx.

It serves every method of the library's ``Bot``; our own calls go through the same request object, so the
library reads the statuses and names the failures. Only ``doors.open_door`` imports this module.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlencode

import msgspec
from telegram import InputFile, Update
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    PassportDecryptionError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import Application, ApplicationHandlerStop, TypeHandler
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.door import CALL_TIMEOUT, KINDS, T, parted, query
from bot.channels.telegram.failures import CallFailed, Failure
from bot.channels.telegram.multipart import form
from bot.channels.telegram.wire import Wire, WireError

FAILURES: Mapping[type[Exception], Failure] = {
    RetryAfter: Failure.SLOW_DOWN,
    Forbidden: Failure.REFUSED,
    BadRequest: Failure.BAD_REQUEST,
    InvalidToken: Failure.TOKEN,
    EndPointNotFound: Failure.OURS,
    Conflict: Failure.CONFLICT,
    ChatMigrated: Failure.MOVED,
    TimedOut: Failure.NETWORK,
    NetworkError: Failure.NETWORK,
    PassportDecryptionError: Failure.OURS,
    TelegramError: Failure.UNREADABLE,
}
"""Every exception class of the library; a test walks them all."""


class Request(BaseRequest):
    """The library's request class over ``wire``. ``base_url`` is the Bot API server's."""

    __slots__ = ("_base_url", "_wire")

    def __init__(self, base_url: str) -> None:
        self._base_url = base_url
        self._wire = Wire(base_url)

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer where a call names none."""
        return CALL_TIMEOUT

    async def initialize(self) -> None:
        """Nothing to do: it connects when it is used."""

    async def shutdown(self) -> None:
        """Drop the connections; a request after it connects anew."""
        await self._wire.aclose()
        self._wire = Wire(self._base_url)

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Read an answer, faster than the library does, and without logging what it says."""
        try:
            return msgspec.json.decode(payload)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise TelegramError("Invalid server response") from error

    async def do_request(  # noqa: PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send a request; give the status and the answer's body."""
        del write_timeout, connect_timeout, pool_timeout
        within = read_timeout if isinstance(read_timeout, int | float) else CALL_TIMEOUT
        path = url[url.index("/", 8) :]
        try:
            if method == "GET":
                return await self._wire.get(path, within)
            body, kind = _body(request_data)
            return await self._wire.post(path, body, kind, within)
        except WireError as error:
            raise NetworkError(str(error)) from error


class PtbDoor:
    """A ``Door`` through the library's ``Application``, whose handlers get what is not the assistant's."""

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any], *, ours: bool = False) -> None:
        self.application = application
        self.bot = application.bot
        self.account = self.bot.token.partition(":")[0]
        self.has_handlers = not ours
        self._ours = ours
        self._base = f"{self.bot.base_url}/"

    @property
    def kinds(self) -> Sequence[str]:
        """The kinds of update to ask for: ours, or all there are, since the library's handlers name none."""
        return Update.ALL_TYPES if self.has_handlers else KINDS

    async def start(self) -> None:
        """Nothing to do: the library's own ``initialize`` would call ``getMe``, and so do we."""

    async def call(
        self, method: str, params: Mapping[str, Any], answer: type[T], *, within: float = CALL_TIMEOUT
    ) -> T:
        """Call ``method``; failures are ``CallFailed``."""
        plain, files = parted(params)
        data = RequestData(
            [
                *(RequestParameter(name, value, None) for name, value in plain.items()),
                *(RequestParameter(name, None, [InputFile(*file[::-1])]) for name, file in files.items()),
            ]
        )
        try:
            result = await self.bot.request.post(f"{self._base}{method}", data, read_timeout=within)
            return msgspec.convert(result, answer)
        except TelegramError as error:
            raise failed(error) from error
        except (msgspec.MsgspecError, KeyError, TypeError) as error:
            raise CallFailed(Failure.UNREADABLE, uncertain=True) from error

    async def download(self, path: str) -> bytes:
        """Give a file's content; failures are ``CallFailed``."""
        try:
            content: bytes = await self.bot.request.retrieve(f"{self.bot.base_file_url}/{quote(path)}")
        except TelegramError as error:
            raise failed(error) from error
        return content

    async def updates(self, offset: int, wait: int, kinds: Sequence[str]) -> bytes:
        """Long-poll; failures are ``CallFailed``."""
        params = query(offset, wait, kinds)
        params["allowed_updates"] = msgspec.json.encode(params["allowed_updates"]).decode()
        url = f"{self._base}getUpdates?{urlencode(params)}"
        try:
            body: bytes = await self.bot.request.retrieve(url, read_timeout=wait + CALL_TIMEOUT)
        except TelegramError as error:
            raise failed(error) from error
        return body

    async def pass_on(self, update: bytes) -> None:
        """Build the library's own model of the update and let the application's handlers have it."""
        if self.has_handlers:
            await self.application.process_update(Update.de_json(msgspec.json.decode(update), self.bot))

    async def aclose(self) -> None:
        """Close the request object, if it is ours."""
        if self._ours:
            await self.bot.request.shutdown()


def assistant(channel: Telegram) -> TypeHandler[Update, Any, Any]:
    """Mount the assistant in a bot that already runs: ``application.add_handler(assistant(channel), group=-1)``.

    What prospects and the managers' group do ends here, once it is committed; everything else goes on to the
    bot's other handlers. It is as durable as the bot's own way of taking updates (docs/telegram.md).
    """

    async def take(update: Update, _context: Any) -> None:
        if await channel.update(update.to_json().encode()):
            raise ApplicationHandlerStop

    return TypeHandler(Update, take)


def open_door(token: str, base_url: str) -> PtbDoor:
    """Give a door of our own.

    Raises:
        ValueError: this cannot be a token.
    """
    builder = Application.builder().token(token).updater(None).base_url(f"{base_url}/bot")
    builder = builder.base_file_url(f"{base_url}/file/bot")
    requests = Request(base_url)
    try:
        application = builder.request(requests).get_updates_request(requests).build()
    except InvalidToken as error:
        raise ValueError(str(error)) from error
    return PtbDoor(application, ours=True)


def failed(error: TelegramError) -> CallFailed:
    """Say in our words what went wrong."""
    kind = next(FAILURES[cls] for cls in type(error).__mro__ if cls in FAILURES)
    retry = getattr(error, "_retry_after", 0)
    return CallFailed(
        kind,
        error.message,
        retry_after=retry.total_seconds() if hasattr(retry, "total_seconds") else retry,
        moved_to=getattr(error, "new_chat_id", 0),
        uncertain=kind in (Failure.NETWORK, Failure.UNREADABLE),
    )


def _body(data: RequestData | None) -> tuple[bytes, bytes]:
    if data is None:
        return form({}, {})
    files = {name: (part[0], _content(part[1])) for name, part in data.multipart_data.items()}
    return form(data.parameters, files)


def _content(content: Any) -> bytes:
    return content if isinstance(content, bytes) else bytes(content.read())

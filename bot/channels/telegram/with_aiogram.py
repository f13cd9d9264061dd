"""The door through aiogram: a session class of our own, which aiogram's ``Bot`` takes as it takes its own.

Importing aiogram costs seconds and a hundred megabytes, so only ``doors.open_door`` imports this module.
The session serves every method of aiogram; our own calls go through the same bot and the same request
middlewares, but as ``Raw``, so that no model is built of what we send and of the answer.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from io import BytesIO
from typing import Any, ClassVar

import msgspec
from aiogram import BaseMiddleware, Bot, Dispatcher
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    AiogramError,
    CallbackAnswerException,
    ClientDecodeError,
    DataNotDictLikeError,
    DetailedAiogramError,
    RestartingTelegram,
    SceneException,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
    UnsupportedKeywordArgument,
)
from aiogram.methods import TelegramMethod
from aiogram.types import InputFile, TelegramObject, Update
from aiogram.utils.token import TokenValidationError

from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.door import CALL_TIMEOUT, KINDS, T, parted, query, read_result
from bot.channels.telegram.failures import CallFailed, Failure
from bot.channels.telegram.multipart import JSON, form
from bot.channels.telegram.wire import Wire, WireError

FAILURES: Mapping[type[Exception], Failure] = {
    TelegramRetryAfter: Failure.SLOW_DOWN,
    TelegramForbiddenError: Failure.REFUSED,
    TelegramBadRequest: Failure.BAD_REQUEST,
    TelegramEntityTooLarge: Failure.TOO_LARGE,
    TelegramUnauthorizedError: Failure.TOKEN,
    TelegramNotFound: Failure.TOKEN,
    TelegramConflictError: Failure.CONFLICT,
    TelegramMigrateToChat: Failure.MOVED,
    RestartingTelegram: Failure.SERVER,
    TelegramServerError: Failure.SERVER,
    TelegramNetworkError: Failure.NETWORK,
    TelegramAPIError: Failure.SERVER,
    ClientDecodeError: Failure.UNREADABLE,
    CallbackAnswerException: Failure.OURS,
    SceneException: Failure.OURS,
    UnsupportedKeywordArgument: Failure.OURS,
    DataNotDictLikeError: Failure.OURS,
    DetailedAiogramError: Failure.OURS,
    AiogramError: Failure.OURS,
}
"""Every exception class of aiogram; a test walks them all."""


class Raw(TelegramMethod[bytes]):
    """A call whose body is written already and whose answer is wanted as it came."""

    __returning__: ClassVar[Any] = Any
    __api_method__: ClassVar[str] = "raw"

    name: str
    body: bytes
    kind: bytes


def raw(name: str, body: bytes, kind: bytes = JSON) -> Raw:
    """Give a ``Raw`` as pydantic's ``model_construct`` does, thirty times faster."""
    made = Raw.__new__(Raw)
    put = object.__setattr__
    put(made, "__dict__", {"name": name, "body": body, "kind": kind})
    put(made, "__pydantic_fields_set__", {"name", "body", "kind"})
    put(made, "__pydantic_extra__", None)
    put(made, "__pydantic_private__", None)
    return made


class Session(BaseSession):
    """aiogram's session over ``wire``. ``base_url`` is the Bot API server's."""

    def __init__(self, base_url: str) -> None:
        super().__init__(api=TelegramAPIServer.from_base(base_url))
        self._wire = Wire(base_url)
        self._paths: dict[tuple[str, str], str] = {}

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[Any],
        timeout: float | None = None,  # noqa: ASYNC109 - aiogram's
    ) -> Any:
        """Send any method; a ``Raw`` one gives the answer's bytes, every other its result as aiogram's models."""
        within = self.timeout if timeout is None else timeout
        content = (method.body, method.kind) if isinstance(method, Raw) else await self._form(bot, method)
        name = method.name if isinstance(method, Raw) else method.__api_method__
        try:
            status, body = await self._wire.post(self._path(bot.token, name), *content, within)
        except WireError as error:
            raise TelegramNetworkError(method=method, message=str(error)) from error
        if isinstance(method, Raw) and status == 200:
            return body
        if status >= 500 and not body.startswith(b"{"):
            raise TelegramServerError(method=method, message=str(status))
        return self.check_response(bot, method, status, _text(body)).result

    async def close(self) -> None:
        """Drop the connections."""
        await self._wire.aclose()

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: float = CALL_TIMEOUT,  # noqa: ASYNC109 - aiogram's
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        """Give a file's content; it is read whole (the Bot API gives at most 20 MB)."""
        del headers
        try:
            status, body = await self._wire.get(_path(url), timeout)
        except WireError as error:
            raise TelegramNetworkError(method=raw("file", b""), message=str(error)) from error
        if raise_for_status and status != 200:
            raise TelegramServerError(method=raw("file", b""), message=str(status))
        for start in range(0, len(body), chunk_size):
            yield body[start : start + chunk_size]

    def _path(self, token: str, method: str) -> str:
        if (token, method) not in self._paths:
            self._paths[token, method] = _path(self.api.api_url(token, method))
        return self._paths[token, method]

    async def _form(self, bot: Bot, method: TelegramMethod[Any]) -> tuple[bytes, bytes]:
        files: dict[str, InputFile] = {}
        fields: dict[str, str] = {}
        for key, value in method.model_dump(warnings=False).items():
            text = self.prepare_value(value, bot=bot, files=files)
            if text is not None:
                fields[key] = text
        parts = {}
        for key, file in files.items():
            content = b"".join([chunk async for chunk in file.read(bot)])
            parts[key] = (file.filename or key, content)
        return form(fields, parts)


class AiogramDoor:
    """A ``Door`` through an aiogram bot. ``dispatcher`` gets what is not the assistant's, if it is given.

    ``ours``: the bot is nobody else's, so its session is closed with the channel.
    """

    def __init__(self, bot: Bot, dispatcher: Dispatcher | None = None, *, ours: bool = False) -> None:
        self.bot = bot
        self.account = str(bot.id)
        self.has_handlers = dispatcher is not None
        self._dispatcher = dispatcher
        self._ours = ours

    @property
    def kinds(self) -> Sequence[str]:
        """The kinds of update to ask for: ours, and those that the dispatcher has handlers for."""
        theirs = self._dispatcher.resolve_used_update_types() if self._dispatcher else ()
        return tuple(dict.fromkeys((*KINDS, *theirs)))

    async def start(self) -> None:
        """Nothing to do: the session connects when it is used."""

    async def call(
        self, method: str, params: Mapping[str, Any], answer: type[T], *, within: float = CALL_TIMEOUT
    ) -> T:
        """Call ``method``; failures are ``CallFailed``."""
        body = await self._raw(method, params, within)
        try:
            return read_result(body, answer)
        except msgspec.MsgspecError as error:
            raise CallFailed(Failure.UNREADABLE, uncertain=True) from error

    async def download(self, path: str) -> bytes:
        """Give a file's content; failures are ``CallFailed``."""
        content = BytesIO()
        try:
            await self.bot.download_file(path, content, seek=False)
        except AiogramError as error:
            raise failed(error) from error
        return content.getvalue()

    async def updates(self, offset: int, wait: int, kinds: Sequence[str]) -> bytes:
        """Long-poll; failures are ``CallFailed``."""
        return await self._raw("getUpdates", query(offset, wait, kinds), wait + CALL_TIMEOUT)

    async def pass_on(self, update: bytes) -> None:
        """Build aiogram's own model of the update and let the dispatcher's handlers have it."""
        if self._dispatcher is not None:
            model = Update.model_validate_json(update, context={"bot": self.bot})
            await self._dispatcher.feed_update(self.bot, model)

    async def aclose(self) -> None:
        """Close the session, if it is ours."""
        if self._ours:
            await self.bot.session.close()

    async def _raw(self, method: str, params: Mapping[str, Any], within: float) -> bytes:
        call = raw(method, *form(*parted(params)))
        try:
            return await self.bot.session(self.bot, call, timeout=within)  # type: ignore[arg-type]
        except AiogramError as error:
            raise failed(error) from error


class Assistant(BaseMiddleware):
    """Mounts the assistant in a bot that already runs: ``dispatcher.update.outer_middleware(Assistant(channel))``.

    What prospects and the managers' group do ends here, once it is committed; everything else goes on to the
    bot's handlers. It is as durable as the bot's own way of taking updates (docs/telegram.md).
    """

    def __init__(self, channel: Telegram) -> None:
        self._channel = channel

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Take the update, or let the next one have it."""
        raw_update = event.model_dump_json(exclude_none=True, by_alias=True).encode()
        return None if await self._channel.update(raw_update) else await handler(event, data)


def open_door(token: str, base_url: str) -> AiogramDoor:
    """Give a door of our own.

    Raises:
        ValueError: this cannot be a token.
    """
    try:
        bot = Bot(token, session=Session(base_url))
    except TokenValidationError as error:
        raise ValueError(str(error)) from error
    return AiogramDoor(bot, ours=True)


def failed(error: AiogramError) -> CallFailed:
    """Say in our words what went wrong."""
    kind = next(FAILURES[cls] for cls in type(error).__mro__ if cls in FAILURES)
    description = error.message if isinstance(error, DetailedAiogramError) else type(error).__name__
    return CallFailed(
        kind,
        description,
        retry_after=getattr(error, "retry_after", 0),
        moved_to=getattr(error, "migrate_to_chat_id", 0),
        uncertain=kind in (Failure.NETWORK, Failure.UNREADABLE, Failure.SERVER),
    )


def _path(url: str) -> str:
    return url[url.index("/", 8) :]


def _text(body: bytes) -> str:
    return body.decode("utf-8", "replace")

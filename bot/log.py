"""Logs: one line an event on stderr, JSON for machines, coloured for a person at a terminal.

    log = bot.log.logger()
    log.info("incoming.handled", conversation="c-7f3a", step="ask_budget", ms=12)

An event has a dotted name, and everything else is a safe key with a short code or a number as its value.
Whatever is not on the list of safe keys is left out (the line names the keys left out, under `dropped`), a text
that is not a code becomes `***`, and of an exception only the class and the places remain, since its message may
quote a prospect. So personal data does not get into a log by carelessness; a first name passed on purpose under a
safe key would. Reason: one canonical line an event is what structlog's best practices advise; the list is ours.

Libraries log through the same door: warnings and worse, with the first line of the message before its arguments
are filled in.
"""

import contextlib
import logging
import re
import sys
import traceback
from typing import Any, TextIO, cast

import structlog
from structlog.typing import EventDict, Processor

SAFE_KEYS = frozenset(
    (
        "account assignment attempts backup batch channel conversation count deadline delay_s direction due effect "
        "error event_kind handled inbox kind lead lead_class locale manager method mode ms offer outbox owner "
        "owner_epoch port reason revision route schema_version script sent sequence setting signal size stage state "
        "status step stored task timer turns version waiting workers"
    ).split()
)
MASK = "***"
UNNAMED = "event.unnamed"
FRAMES = 6

_EVENT_NAME = re.compile(r"[a-z]+(?:[._][a-z]+)+")
# A word, a UUID, an id of ours (storage.ids), or what was masked before.
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_.:/=-]{0,79}|[0-9a-f-]{32,36}|[0-9a-hjkmnp-tv-z]{26}|\*{3}")


def configure(level: str = "info", stream: TextIO | None = None, *, pretty: bool | None = None) -> None:
    """Send every line from `level` up to `stream` (stderr); `pretty`, for a person, follows the tty."""
    stream = sys.stderr if stream is None else stream
    pretty = stream.isatty() if pretty is None else pretty
    structlog.configure(
        processors=[*safe_processors(), _renderer(pretty)],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(cast(TextIO, _Lossy(stream))),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(handlers=[_LibraryHandler()], level=logging.WARNING, force=True)
    logging.captureWarnings(capture=True)


class _Lossy:
    """Where lines go; one that cannot be written (a full disk, a reader that left) is lost, and the work goes on."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        with contextlib.suppress(OSError, ValueError):  # a closed stream raises the latter
            self._stream.write(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            self._stream.flush()


def logger() -> Any:
    """Return the logger; bind what is true for a whole task with `structlog.contextvars`."""
    return structlog.get_logger()


def safe_processors() -> list[Processor]:
    """Return the steps that every line passes before it is written, in order."""
    return [
        structlog.contextvars.merge_contextvars,
        keep_safe,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
    ]


def keep_safe(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """Return the line with safe keys only, codes and numbers only, and exceptions without their message."""
    name = str(event.pop("event", ""))
    failure = _exception(event.pop("exc_info", None))
    library = event.pop("library", None)
    line: dict[str, Any] = {"event": name if _EVENT_NAME.fullmatch(name) else UNNAMED}
    line |= {key: _code(value) for key, value in event.items() if key in SAFE_KEYS}
    if dropped := sorted(_code(key) for key in event if key not in SAFE_KEYS):
        line["dropped"] = dropped
    if isinstance(library, _Library):
        line |= {"logger": library.logger, "message": library.message}
    if failure:
        line |= {"error": type(failure).__name__, "where": _places(failure)}
    return line


class _Library:
    """What a library said: only `_LibraryHandler` makes one, so no call of ours can pass a message."""

    def __init__(self, record: logging.LogRecord) -> None:
        self.logger = record.name
        self.message = str(record.msg).partition("\n")[0][:120] if record.args else _first_words(record)


def _first_words(record: logging.LogRecord) -> str:
    """Return a message that came already filled in, up to its first quotation, number or address."""
    return re.split(r"[\n'\"<\d@:]", str(record.msg), maxsplit=1)[0].strip()[:120]


class _LibraryHandler(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        structlog.get_logger().log(
            record.levelno, "library.logged", library=_Library(record), exc_info=record.exc_info
        )


def _renderer(pretty: bool) -> Processor:
    return (
        structlog.dev.ConsoleRenderer(timestamp_key="at") if pretty else structlog.processors.JSONRenderer()
    )


def _code(value: Any) -> Any:
    """Return a number, a truth or nothing as it is, a short code as it is, and `***` for any other text."""
    if value is None or isinstance(value, bool | int | float):
        return value
    return str(value) if _CODE.fullmatch(str(value)) else MASK


def _exception(exc_info: Any) -> BaseException | None:
    if isinstance(exc_info, BaseException):
        return exc_info
    found = exc_info[1] if isinstance(exc_info, tuple) else sys.exc_info()[1] if exc_info else None
    return found if isinstance(found, BaseException) else None


def _places(failure: BaseException) -> list[str]:
    """Return the last places of a traceback as `file:line function`, without source lines or values."""
    frames = traceback.extract_tb(failure.__traceback__)[-FRAMES:]
    return [f"{'/'.join(frame.filename.split('/')[-2:])}:{frame.lineno} {frame.name}" for frame in frames]

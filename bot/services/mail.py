"""Mail to people on the team and, where a script asks for it, to prospects: one message, one SMTP conversation.

``Mailer`` refuses what cannot be an address, keeps line breaks out of headers (the typed message of the standard
library raises on them), and sends over TLS unless the operator says otherwise. Who queues and repeats decides
what to do with a ``MailError``; its ``is_final`` says whether a second try can help.
"""

from __future__ import annotations

import asyncio
import re
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, parseaddr
from urllib.parse import parse_qs, unquote, urlsplit

import msgspec

from bot.services.clock import Clock, utc
from storage.ids import new_id

_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\\\"]{1,64}@[^\s@<>()\[\],;:\\\"]{1,255}")
_FINAL = range(500, 600)
_SECONDS = 20.0


class MailError(Exception):
    """A message was not taken. ``is_final``: a further try would end the same.

    ``reason`` is a code for the log, such as ``timeout`` or ``answer-550``: no address and no text.
    """

    def __init__(self, reason: str, *, is_final: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.is_final = is_final


class Server(msgspec.Struct, frozen=True):
    """Where mail is handed in. ``tls``: ``implicit`` (smtps), ``starttls`` (demanded), ``none`` (own machine)."""

    host: str
    port: int
    name: str = ""
    password: str = ""
    tls: str = "starttls"


def parse_server(url: str) -> Server:
    """Read ``smtp[s]://[name:password@]host[:port][?tls=none]``; ``ValueError`` says what is wrong with it."""
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ValueError("not a mail server; write smtps://NAME:PASSWORD@mail.example or smtp://...:587.")
    tls = "implicit" if parts.scheme == "smtps" else parse_qs(parts.query).get("tls", ["starttls"])[0]
    if tls not in ("implicit", "starttls", "none"):
        raise ValueError("tls is starttls or none; leave it out for a server on the internet.")
    port = parts.port or (465 if tls == "implicit" else 25 if tls == "none" else 587)
    return Server(parts.hostname, port, unquote(parts.username or ""), unquote(parts.password or ""), tls)


def is_address(text: str) -> bool:
    """Whether ``text`` has the shape of one mail address; whether anybody reads there is another question."""
    return bool(_ADDRESS.fullmatch(text))


def message_id(key: str, sender: str) -> str:
    """Give a Message-ID that is the same for the same ``key``, so that a repeated message is seen as one."""
    domain = parseaddr(sender)[1].rpartition("@")[2] or "localhost"
    return f"<{re.sub('[^A-Za-z0-9.-]', '-', key)}@{domain}>"


class Mailer:
    """Sends mail through one server. Without a server or a sender nothing is sent: look at ``is_ready`` first."""

    def __init__(self, url: str, sender: str, *, clock: Clock = utc) -> None:
        self._server = parse_server(url) if url else None
        self._sender = sender
        self._clock = clock

    @property
    def is_ready(self) -> bool:
        """Whether mail can be sent at all."""
        return self._server is not None and bool(self._sender)

    async def send(self, to: str, subject: str, text: str, *, key: str = "") -> None:
        """Hand one plain-text message over. The same ``key`` gives the same Message-ID.

        Raises:
            MailError: it was not taken; a message that may have been taken counts as not final.
        """
        server = self._server
        if server is None or not self._sender:
            raise MailError("no-server", is_final=True)
        message = self._message(to, subject, text, key or new_id(self._clock()))
        try:
            async with asyncio.timeout(2 * _SECONDS):
                await _hand_in(server, message)
        except TimeoutError as error:
            raise MailError("timeout", is_final=False) from error

    def _message(self, to: str, subject: str, text: str, key: str) -> EmailMessage:
        if not is_address(to):
            raise MailError("no-address", is_final=True)
        message = EmailMessage()
        try:
            message["From"] = formataddr(parseaddr(self._sender))
            message["To"] = to
            message["Subject"] = " ".join(subject.split())[:200]
            message["Date"] = format_datetime(self._clock())
            message["Message-ID"] = message_id(key, self._sender)
            message["Auto-Submitted"] = "auto-generated"
            message.set_content(text)
        except ValueError as error:
            raise MailError("bad-text", is_final=True) from error
        return message


async def _hand_in(server: Server, message: EmailMessage) -> None:
    import aiosmtplib  # noqa: PLC0415 - only houses with a mail server need it

    try:
        await aiosmtplib.send(
            message,
            hostname=server.host,
            port=server.port,
            username=server.name or None,
            password=server.password or None,
            use_tls=server.tls == "implicit",
            start_tls=server.tls == "starttls",
            timeout=_SECONDS,
        )
    except aiosmtplib.SMTPRecipientsRefused as error:
        codes = [one.code for one in error.recipients]
        raise MailError("refused", is_final=all(code in _FINAL for code in codes)) from error
    except aiosmtplib.SMTPResponseException as error:
        raise MailError(f"answer-{error.code}", is_final=error.code in _FINAL) from error
    except (aiosmtplib.SMTPException, OSError) as error:
        raise MailError(type(error).__name__, is_final=False) from error

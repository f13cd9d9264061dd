"""The web chat's protocol, ``warmline.1``: JSON frames over one WebSocket, told apart by ``t``.

Where sockets are blocked, the same frames go by HTTP: a ``Poll`` carries the hello and what the prospect did,
and its answer is a list of frames.

The widget says ``hello`` with its token and the seq of the last line it has; ``welcome`` answers, with a new
token where there was none. ``open`` follows once per page view, after the token was kept: an abandoned token
leaves no conversation behind. What the prospect does (``say``, ``tap``) carries an id made by the widget; ``ack``
comes when it is committed, and the same id sent again changes nothing. ``lines`` brings what is new after
the cursor, the prospect's own lines too, under the id the widget gave them. ``ping`` is answered by ``pong``.
An ``error`` says by a code what to do: ``slow`` and ``later`` send again after ``retry_in`` seconds, ``long``
and ``bad`` never again (nor a file that is ``size``, ``kind``, ``pixels``, ``empty`` or ``many``), ``busy`` connect
again later, ``unknown`` that the site's word about its visitor is not good (any more).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, TypeAlias
from urllib.parse import unquote

import msgspec

from bot.channels.contract import Line
from bot.channels.web.identity import Identity
from dialogs.messages import Voice

PROTOCOL = "warmline.1"
LONGEST_FRAME = 64 * 1024
LONGEST_TEXT = 4096

Id = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Short = Annotated[str, msgspec.Meta(max_length=2048)]


class Hello(msgspec.Struct, frozen=True, tag_field="t", tag="hello"):
    """The first frame. ``token`` is the browser's secret, if it has one; ``cursor`` the last seq it shows.

    ``identity`` stands in place of the token where the site knows its visitor.
    """

    token: Short | None = None
    cursor: Annotated[int, msgspec.Meta(ge=0)] = 0
    identity: Identity | None = None
    together: bool = False
    """The page takes acknowledgements with the lines they brought (``Lines.acks``)."""


class Open(msgspec.Struct, frozen=True, tag_field="t", tag="open"):
    """The prospect opened the chat on a page. ``id`` is the same for one visit; ``again`` after a reconnect."""

    id: Id
    again: bool = False
    language: Short = ""
    page: Short = ""
    referrer: Short = ""
    campaign: Short = ""
    medium: Short = ""
    place: Short = ""


class Say(msgspec.Struct, frozen=True, tag_field="t", tag="say"):
    """The prospect typed a text."""

    id: Id
    text: str


class Tap(msgspec.Struct, frozen=True, tag_field="t", tag="tap"):
    """The prospect tapped a button under a question."""

    id: Id
    question: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
    button: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class Seen(msgspec.Struct, frozen=True, tag_field="t", tag="seen"):
    """Everything up to ``seq`` was shown in an open chat on a visible page."""

    seq: Annotated[int, msgspec.Meta(ge=0)]


class Ping(msgspec.Struct, frozen=True, tag_field="t", tag="ping"):
    """Ask whether the server is still there."""


class Typing(msgspec.Struct, frozen=True, tag_field="t", tag="typing"):
    """The prospect is typing; said again every few seconds while that lasts."""


Act: TypeAlias = Open | Say | Tap | Seen | Ping | Typing
Frame: TypeAlias = Hello | Act


class Poll(msgspec.Struct, frozen=True):
    """One request in place of a socket. ``opened``: the chat was opened on this page before.

    ``wait``: hold the answer until there is something to say. ``greet``: answer the hello with a welcome.
    """

    hello: Hello
    frames: Annotated[list[Act], msgspec.Meta(max_length=20)] = []
    wait: bool = False
    greet: bool = False
    opened: bool = False


class FileHead(msgspec.Struct, frozen=True):
    """What goes in the header of a file's request: who asks, and for an upload its id, name and caption."""

    hello: Hello
    id: Id = "0"
    name: Short = ""
    text: Annotated[str, msgspec.Meta(max_length=1024)] = ""


class Welcome(msgspec.Struct, frozen=True, tag_field="t", tag="welcome"):
    """The chat is on. ``token`` only when it is new; ``now`` for countdowns on a wrong clock."""

    now: datetime
    token: str | None = None


class ShownButton(msgspec.Struct, frozen=True, omit_defaults=True):
    """One quick reply."""

    id: str
    label: str
    url: str = ""


class ShownFile(msgspec.Struct, frozen=True):
    """A file under a line; its bytes are asked for by ``id``."""

    id: str
    name: str
    media: str
    size: int


class ShownLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line as the widget draws it. ``id`` is the widget's own, on the prospect's lines."""

    seq: int
    voice: Voice
    at: datetime
    text: str
    language: str
    id: str = ""
    manager: str = ""
    question: int = 0
    buttons: tuple[ShownButton, ...] = ()
    expects: str = ""
    deadline: datetime | None = None
    files: tuple[ShownFile, ...] = ()
    edits: int = 0
    """The line whose words these replace."""
    quotes: int = 0
    """The line that this one answers."""


class Lines(msgspec.Struct, frozen=True, tag_field="t", tag="lines", omit_defaults=True):
    """What is new, oldest first; ``more`` when another frame follows at once. ``acks``: see ``Ack``."""

    lines: list[ShownLine]
    more: bool = False
    acks: list[str] = []


class Ack(msgspec.Struct, frozen=True, tag_field="t", tag="ack"):
    """The event of this id is committed."""

    id: str


class Error(msgspec.Struct, frozen=True, tag_field="t", tag="error", omit_defaults=True):
    """The frame of this id (or the last one) was not taken; see the codes above."""

    code: str
    id: str = ""
    retry_in: float = 0


class Pong(msgspec.Struct, frozen=True, tag_field="t", tag="pong"):
    """The server is there."""

    now: datetime


class Writing(msgspec.Struct, frozen=True, tag_field="t", tag="typing"):
    """A manager of this name is typing right now."""

    by: str


Reply: TypeAlias = Welcome | Lines | Ack | Error | Pong | Writing


class BadFrame(Exception):
    """Not a frame of this protocol."""


_decoder: msgspec.json.Decoder[Frame] = msgspec.json.Decoder(Frame)
_poll: msgspec.json.Decoder[Poll] = msgspec.json.Decoder(Poll)
_head: msgspec.json.Decoder[FileHead] = msgspec.json.Decoder(FileHead)
_encoder = msgspec.json.Encoder()


def decode(text: str) -> Frame:
    """Read one frame.

    Raises:
        BadFrame: not a frame of this protocol, or longer than 64 KB.
    """
    if len(text) > LONGEST_FRAME:
        raise BadFrame("too long")
    try:
        return _decoder.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        raise BadFrame("not a frame") from None


def decode_poll(body: bytes) -> Poll:
    """Read the body of a request in place of a socket. Raises ``BadFrame``."""
    try:
        return _poll.decode(body)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        raise BadFrame("not a poll") from None


def decode_head(text: str) -> FileHead:
    """Read the header of a file's request, percent-encoded JSON. Raises ``BadFrame``."""
    try:
        return _head.decode(unquote(text, errors="strict"))
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        raise BadFrame("not a head") from None


def encode_all(frames: Sequence[Reply]) -> bytes:
    """Write the frames that answer a request."""
    return _encoder.encode(frames)


def encode(frame: Reply) -> str:
    """Write one frame."""
    return _encoder.encode(frame).decode()


def shown(line: Line, own: str) -> ShownLine:
    """Give a line as the widget draws it; ``own`` is what this browser's event ids begin with."""
    message = line.message
    return ShownLine(
        seq=line.seq,
        voice=line.voice,
        at=line.at,
        text=message.text,
        language=message.language,
        id=line.external_id.removeprefix(own) if line.external_id.startswith(own) else "",
        manager=line.manager,
        question=message.question,
        buttons=tuple(ShownButton(b.id, b.label, b.url) for b in message.buttons if not b.share_phone),
        expects=message.expects or "",
        deadline=message.deadline,
        edits=message.edits,
        quotes=message.quotes,
        files=tuple(ShownFile(f.id, f.name, f.media, f.size) for f in message.files if f.id),
    )

"""Files as values: what a message carries of one, and what its bytes are, told by looking at them.

A file's name and the type a browser states are its sender's words and prove nothing. ``sniffed`` knows the
kinds that may pass; whatever else a file is, it is refused.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from pathlib import PurePosixPath

import msgspec

PREFIX = "file:"
"""Begins the ``ref`` of an attachment that is kept in our own storage; what follows is the file's id."""
LONGEST_NAME = 120
MOST_PIXELS = 64_000_000
"""Above this a browser needs a quarter of a gigabyte to show the picture."""

IMAGES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
"""Pictures every browser shows and none runs; only these are ever shown inline."""
_HEADS: tuple[tuple[bytes, int, str, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", 0, "image/png", ".png"),
    (b"\xff\xd8\xff", 0, "image/jpeg", ".jpg"),
    (b"GIF87a", 0, "image/gif", ".gif"),
    (b"GIF89a", 0, "image/gif", ".gif"),
    (b"WEBP", 8, "image/webp", ".webp"),
    (b"%PDF-", 0, "application/pdf", ".pdf"),
    (b"ftypheic", 4, "image/heic", ".heic"),
    (b"ftypmif1", 4, "image/heic", ".heic"),
    (b"ftypM4A ", 4, "audio/mp4", ".m4a"),
    (b"ftypqt  ", 4, "video/quicktime", ".mov"),
    (b"ftyp", 4, "video/mp4", ".mp4"),
    (b"\x1aE\xdf\xa3", 0, "video/webm", ".webm"),
    (b"OggS", 0, "audio/ogg", ".ogg"),
    (b"ID3", 0, "audio/mpeg", ".mp3"),
    (b"\xff\xfb", 0, "audio/mpeg", ".mp3"),
    (b"WAVE", 8, "audio/wav", ".wav"),
)
"""What a file of a kind begins with, at which byte, its media type, and the ending it gets."""
_OFFICE = {
    ".docx": (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".xlsx": (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ".pptx": (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ".odt": (b"opendocument.text", "application/vnd.oasis.opendocument.text"),
    ".ods": (b"opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet"),
}
_MACROS = (b"vbaProject.bin", b"Basic/Standard")
_TEXT = ".txt"
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|\u202a-\u202e\u2066-\u2069\u200b-\u200f]")


class FileRef(msgspec.Struct, frozen=True, omit_defaults=True):
    """A file as a message names it. ``media`` is its type (``image/png``), ``size`` its bytes.

    ``id`` opens it in our storage; without one it is only known by name, at the channel it came by.
    """

    id: str
    name: str
    media: str
    size: int

    @property
    def is_image(self) -> bool:
        """Whether it may be shown as a picture in the chat."""
        return self.media in IMAGES


class Kind(msgspec.Struct, frozen=True):
    """What the bytes are: a media type, and the ending a name of this kind has."""

    media: str
    ending: str


def sniffed(data: bytes, name: str = "") -> Kind | None:
    """Tell what ``data`` is by looking at it; ``None`` for what may not pass.

    ``name`` only chooses between kinds the bytes allow (office files are all ZIP archives).
    """
    for head, at, media, ending in _HEADS:
        if data[at : at + len(head)] == head and (at != 8 or data[:4] == b"RIFF"):
            return Kind(media, ending)
    if data[:4] == b"PK\x03\x04":
        return _office(data, PurePosixPath(name).suffix.lower())
    return Kind("text/plain", _TEXT) if _is_text(data) else None


def _office(data: bytes, ending: str) -> Kind | None:
    """An archive passes as the document it says it is, and only without macros."""
    mark, media = _OFFICE.get(ending, (b"", ""))
    if not media or mark not in data or any(macro in data for macro in _MACROS):
        return None
    return Kind(media, ending)


def _is_text(data: bytes) -> bool:
    if not data or _CONTROLS.search(data):
        return False
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not re.match(r"\s*(<|#!|\{\\rtf|BEGIN:VC)", text, re.IGNORECASE)


def named(name: str, kind: Kind) -> str:
    """Give a name fit to be shown and saved: one line, no path, no text-turning marks, the kind's own ending.

    ``invoice.pdf.exe`` that is a PDF becomes ``invoice.pdf.pdf``: nothing keeps an ending it has not earned.
    """
    plain = _UNSAFE.sub("_", unicodedata.normalize("NFC", name)).strip(" ._")
    stem, _, last = plain.rpartition(".")
    same = f".{last.lower()}" in _endings(kind)
    stem = stem if same and stem else plain if not stem or len(last) > 5 else stem
    ending = f".{last.lower()}" if same and stem != plain else kind.ending
    return f"{stem[: LONGEST_NAME - len(ending)].strip(' .') or 'file'}{ending}"


def _endings(kind: Kind) -> tuple[str, ...]:
    more = {"image/jpeg": (".jpeg",), "text/plain": (".csv", ".md"), "audio/ogg": (".oga", ".opus")}
    return (kind.ending, *more.get(kind.media, ()))


def pixels(data: bytes, kind: Kind) -> int:
    """Give width times height of a picture; 0 where that cannot be read."""
    read = {"image/png": _png, "image/gif": _gif, "image/jpeg": _jpeg, "image/webp": _webp}.get(kind.media)
    try:
        width, height = read(data) if read else (0, 0)
    except (struct.error, IndexError):
        return 0
    return width * height


def _png(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _gif(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<HH", data, 6)
    return width, height


def _jpeg(data: bytes) -> tuple[int, int]:
    at = 2
    while data[at] == 0xFF:
        mark = data[at + 1]
        if 0xC0 <= mark <= 0xCF and mark not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + struct.unpack_from(">H", data, at + 2)[0]
    return 0, 0


def _webp(data: bytes) -> tuple[int, int]:
    form = data[12:16]
    if form == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if form == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = struct.unpack_from("<HH", data, 26)
    return width & 0x3FFF, height & 0x3FFF

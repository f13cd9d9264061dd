"""Request bodies for a framework's own calls: JSON without files, ``multipart/form-data`` with them."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

import msgspec

JSON = b"application/json"
_UNSAFE = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


def form(fields: Mapping[str, object], files: Mapping[str, tuple[str, bytes]]) -> tuple[bytes, bytes]:
    """Give the body and its media type. ``files`` maps a part's name to a file name and its content."""
    if not files:
        return msgspec.json.encode(fields), JSON
    border = secrets.token_hex(16).encode()
    parts = [_part(border, name, None, _text(value)) for name, value in fields.items()]
    parts += [_part(border, name, filename, content) for name, (filename, content) in files.items()]
    return b"".join([*parts, b"--%b--\r\n" % border]), b"multipart/form-data; boundary=" + border


def _part(border: bytes, name: str, filename: str | None, content: bytes) -> bytes:
    file = b"" if filename is None else b'; filename="%b"' % filename.translate(_UNSAFE).encode()
    head = b'--%b\r\nContent-Disposition: form-data; name="%b"%b\r\n\r\n'
    return head % (border, name.translate(_UNSAFE).encode(), file) + content + b"\r\n"


def _text(value: object) -> bytes:
    return value.encode() if isinstance(value, str) else msgspec.json.encode(value)

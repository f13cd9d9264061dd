"""A batch of updates cut into its parts, whatever one of them looks like. Pure."""

from __future__ import annotations

import json
import re

import msgspec

from bot.channels.telegram.parsing import Read

_NUMBER = re.compile(rb'"update_id"\s*:\s*(\d{1,18})')


class _Batch(msgspec.Struct):
    result: list[msgspec.Raw]


_BATCH = msgspec.json.Decoder(_Batch)


def split(body: bytes) -> list[bytes]:
    """Give the updates of a whole answer of ``getUpdates``, each as it came.

    Raises:
        msgspec.MsgspecError: it is no such answer.
    """
    try:
        return [bytes(raw) for raw in _BATCH.decode(body).result]
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return _mended(body)


def _mended(body: bytes) -> list[bytes]:
    """Cut an answer that a strict reader refuses, such as one with broken characters."""
    try:
        found = json.loads(body.decode("utf-8", "replace"), strict=False)
        return [json.dumps(one).encode() for one in found["result"]]
    except (ValueError, RecursionError, KeyError, TypeError) as error:
        raise msgspec.DecodeError("no answer of getUpdates") from error


def odd(raw: bytes, error: str) -> Read:
    """Read what breaks the parser: only its number is looked for."""
    found = _NUMBER.search(raw)
    return Read(int(found[1]) if found else 0, raw, error=error)

"""`export`: everything the database knows."""

from __future__ import annotations

import sys
from typing import Annotated

import msgspec
from cyclopts import Parameter

from bot import settings
from bot.bootstrap import opened
from bot.errors import Failure
from storage.export import rows


async def export(*, json: Annotated[bool, Parameter(negative="")] = False) -> None:
    """Print everything the database knows, one JSON object a line, each with its ``type``.

    Parameters
    ----------
    json
        The format; the only one so far.
    """
    if not json:
        raise Failure("Say which format you want; there is one so far: `export --json`.")
    encoder = msgspec.json.Encoder()
    async with opened(settings.load()) as database:
        async for row in rows(database):
            sys.stdout.buffer.write(encoder.encode(row) + b"\n")
    sys.stdout.flush()

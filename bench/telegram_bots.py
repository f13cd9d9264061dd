"""The bots that are measured, one a process: `python -m bench.telegram_bots NAME API_URL TOKEN FOLDER`.

`aiogram` and `ptb` are Warmline, durable, through either framework. `plain-aiogram` and `plain-ptb` are what
the frameworks' own documentation teaches, with the same dialog and everything in memory.
"""

from __future__ import annotations

import asyncio
import importlib
import logging
import signal
import sys
from collections.abc import Callable
from pathlib import Path

Bot = Callable[[str, str, Path], None]


def warmline(framework: str) -> Bot:
    """Give Warmline's own bot through ``framework``: the house of `./run`, without the web rooms."""

    def run(url: str, token: str, folder: Path) -> None:
        asyncio.run(_warmline(framework, url, token, folder))

    return run


async def _warmline(framework: str, url: str, token: str, folder: Path) -> None:
    from bot import log, settings  # noqa: PLC0415 - a plain bot does not pay for it
    from bot.app import working  # noqa: PLC0415
    from bot.bootstrap import house  # noqa: PLC0415
    from bot.channels.telegram import Telegram  # noqa: PLC0415
    from bot.channels.telegram.doors import open_door  # noqa: PLC0415
    from bot.channels.telegram.pacing import NONE  # noqa: PLC0415

    log.configure("error")
    script = str(Path(__file__).parent / "bant")
    chosen = settings.load({"DATA_DIR": str(folder), "SCRIPT": script}, folder)
    channel = Telegram(open_door(framework, token, url), limits=NONE)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with house(chosen) as rooms:
        rooms.channels[channel.name] = channel
        async with working(rooms):
            listening = asyncio.create_task(channel.listen(rooms.intake(channel.name)))
            await stop.wait()
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)


def plain(framework: str) -> Bot:
    """Give a plain bot; its framework is imported only in its own process."""

    def run(url: str, token: str, folder: Path) -> None:
        importlib.import_module(f"bench.plain_{framework}").run(url, token, folder)

    return run


BOTS: dict[str, Bot] = {
    "aiogram": warmline("aiogram"),
    "ptb": warmline("ptb"),
    "plain-aiogram": plain("aiogram"),
    "plain-ptb": plain("ptb"),
}

if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR)
    which, api_url, bot_token, data = sys.argv[1:]
    BOTS[which](api_url, bot_token, Path(data))

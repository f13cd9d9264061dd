"""The bots that are measured, one a process: `python -m bench.telegram_bots NAME API_URL TOKEN FOLDER`.

`aiogram` and `ptb` are Warmline, durable, through either framework, by polling; with `-webhook`, by webhook. The
plain ones are what the frameworks' own documentation teaches, with the same dialog.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import logging
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.channels.telegram import Telegram

Bot = Callable[[str, str, Path], None]
SECRET = "a-secret-of-the-benchmark"  # noqa: S105 - it protects nothing


def warmline(framework: str, *, webhook: bool = False) -> Bot:
    """Give Warmline's own bot through ``framework``: the house of `./run`, without the web rooms."""

    def run(url: str, token: str, folder: Path) -> None:
        asyncio.run(_warmline(framework, url, token, folder, webhook=webhook))

    return run


async def _warmline(framework: str, url: str, token: str, folder: Path, *, webhook: bool) -> None:
    from bot import log, settings  # noqa: PLC0415 - a plain bot does not pay for it
    from bot.app import settle_memory, working  # noqa: PLC0415
    from bot.bootstrap import house  # noqa: PLC0415
    from bot.channels.telegram import Telegram  # noqa: PLC0415
    from bot.channels.telegram.doors import open_door  # noqa: PLC0415
    from bot.channels.telegram.pacing import NONE  # noqa: PLC0415
    from bot.channels.telegram.webhook import Hook  # noqa: PLC0415

    log.configure("error")
    script = str(Path(__file__).parent / "bant")
    chosen = settings.load({"DATA_DIR": str(folder), "SCRIPT": script}, folder)
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # as `run` has it
    door.bind(("127.0.0.1", 0))
    hook = Hook(f"http://127.0.0.1:{door.getsockname()[1]}/telegram", SECRET) if webhook else None
    channel = Telegram(open_door(framework, token, url), hook=hook, limits=NONE)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with house(chosen) as rooms, _serving(channel, door):
        rooms.channels[channel.name] = channel
        async with working(rooms):
            settle_memory()
            listening = asyncio.create_task(channel.listen(rooms.intake(channel.name)))
            await stop.wait()
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)


@contextlib.asynccontextmanager
async def _serving(channel: Telegram, door: socket.socket) -> AsyncIterator[None]:
    """Serve the webhook as `run` does, if there is one."""
    if not channel.routes():
        yield
        return
    import uvicorn  # noqa: PLC0415 - polling does not pay for it

    from bot.web import build_app, server_config  # noqa: PLC0415

    server = uvicorn.Server(server_config(build_app(channel.routes()), "127.0.0.1", 0))
    serving = asyncio.create_task(server.serve(sockets=[door]))
    yield
    server.should_exit = True
    await serving


def plain(module: str) -> Bot:
    """Give a plain bot; its framework is imported only in its own process."""

    def run(url: str, token: str, folder: Path) -> None:
        importlib.import_module(f"bench.{module}").run(url, token, folder)

    return run


BOTS: dict[str, Bot] = {
    "aiogram": warmline("aiogram"),
    "aiogram-webhook": warmline("aiogram", webhook=True),
    "ptb": warmline("ptb"),
    "ptb-webhook": warmline("ptb", webhook=True),
    "plain-aiogram": plain("plain_aiogram"),
    "plain-aiogram-sqlite": plain("plain_aiogram_sqlite"),
    "plain-ptb": plain("plain_ptb"),
}

if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR)
    which, api_url, bot_token, data = sys.argv[1:]
    BOTS[which](api_url, bot_token, Path(data))

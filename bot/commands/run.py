"""`run`: the whole assistant in one process."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
import sys
from collections.abc import Iterator

import uvicorn
from starlette.applications import Starlette

from bot import log, settings
from bot.app import working
from bot.bootstrap import House, first_link, house, web_app
from bot.errors import Failure
from bot.settings import Settings
from bot.web import server_config

BACKLOG = 2048


async def run() -> None:
    """Start the assistant and serve until Ctrl-C or a termination signal."""
    chosen = settings.load()
    log.configure(chosen.log_level)
    stop = _stop_signal()
    with _listening(chosen) as door:
        async with house(chosen) as rooms:
            app = web_app(rooms)
            async with working(rooms):
                await _serve(rooms, app, door, stop)


def _stop_signal() -> asyncio.Event:
    """Give an event that Ctrl-C or a termination signal sets, so that everything ends in order."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop


@contextlib.contextmanager
def _listening(chosen: Settings) -> Iterator[socket.socket]:
    door = socket.socket(socket.AF_INET6 if ":" in chosen.http_host else socket.AF_INET)
    try:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((chosen.http_host, chosen.http_port))
        door.listen(BACKLOG)
    except OSError as error:
        door.close()
        raise Failure(_why(chosen, error)) from error
    with door:
        yield door


def _why(chosen: Settings, error: OSError) -> str:
    return (
        f"HTTP_HOST={chosen.http_host} HTTP_PORT={chosen.http_port} cannot be listened on "
        f"({error.strerror}); stop the program that has the port, or set HTTP_PORT to another."
    )


class _Server(uvicorn.Server):
    """uvicorn without signal handlers of its own: the house stops as a whole."""

    @contextlib.contextmanager
    def capture_signals(self):  # type: ignore[no-untyped-def]
        yield


async def _serve(rooms: House, app: Starlette, door: socket.socket, stop: asyncio.Event) -> None:
    config = server_config(app, rooms.settings.http_host, rooms.settings.http_port)
    server = _Server(config)
    async with asyncio.TaskGroup() as group:
        listening = [
            group.create_task(channel.listen(rooms.intake(channel.name)))
            for channel in rooms.channels.values()
        ]
        serving = group.create_task(server.serve(sockets=[door]))
        await _say_where(rooms)
        await stop.wait()
        rooms.feed.close()
        server.should_exit = True
        await serving
        for task in listening:
            task.cancel()


async def _say_where(rooms: House) -> None:
    url = rooms.settings.public_url
    link = await first_link(rooms)
    inbox = f"{link}   (your personal link, shown only this once)" if link else f"{url}/inbox"
    print(f"Chat   {url}/", f"Inbox  {inbox}", f"Data   {rooms.settings.data_dir}", sep="\n", flush=True)
    print("Ctrl-C stops; the next start goes on where it was.", file=sys.stderr)

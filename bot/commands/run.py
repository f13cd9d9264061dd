"""`run`: the whole assistant in one process."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import signal
import socket
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import uvicorn
from starlette.types import ASGIApp

from bot import log, settings
from bot.alone import alone, in_use
from bot.app import settle_memory, working
from bot.bootstrap import House, first_link, house, web_app
from bot.errors import Failure
from bot.settings import Settings, SettingsError
from bot.web import server_config
from storage.errors import StorageError
from storage.migrate import look_over

BACKLOG = 2048


async def run() -> None:
    """Start the assistant and serve until Ctrl-C or a termination signal."""
    chosen, door = _ready()
    log.configure(chosen.log_level)
    stop = _stop_signal()
    with door, alone(chosen.database_url):
        async with house(chosen) as rooms:
            app = web_app(rooms)
            async with working(rooms):
                settle_memory()
                await _serve(rooms, app, door, stop)


def _stop_signal() -> asyncio.Event:
    """Give an event that Ctrl-C or a termination signal sets, so that everything ends in order."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop


def _ready() -> tuple[Settings, socket.socket]:
    """Read the settings and take the port. Raises Failure with all that stands in the way of a start."""
    try:
        chosen = settings.load()
    except SettingsError as error:
        raise Failure(*error.problems, *_further(error.good)) from error
    try:
        return chosen, _listen(chosen.http_host, chosen.http_port)
    except Failure as error:
        held = in_use(chosen.database_url)
        if held:
            raise Failure(held) from error  # who has the database has the port as well
        raise Failure(*error.problems, *_of_the_database(chosen.database_url)) from error


def _further(good: Mapping[str, Any]) -> Iterator[str]:
    """Say what else stands in the way, as far as the settings that are right tell."""
    if "DATABASE_URL" in good and (held := in_use(good["DATABASE_URL"])):
        yield held
        return
    if "HTTP_HOST" in good and "HTTP_PORT" in good:
        try:
            _listen(good["HTTP_HOST"], good["HTTP_PORT"]).close()
        except Failure as error:
            yield from error.problems
    if "DATABASE_URL" in good:
        yield from _of_the_database(good["DATABASE_URL"])


def _of_the_database(url: str) -> Iterator[str]:
    try:
        look_over(url)
    except StorageError as error:
        yield str(error)


def _listen(host: str, port: int) -> socket.socket:
    # asyncio sends small answers at once only through sockets that say they are TCP; others wait up to 40 ms
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((host, port))
        door.listen(BACKLOG)
    except OSError as error:
        door.close()
        raise Failure(_why(host, port, error)) from error
    return door


def _why(host: str, port: int, error: OSError) -> str:
    why = f"HTTP_HOST={host} HTTP_PORT={port} cannot be listened on ({error.strerror}); "
    if error.errno == errno.EADDRINUSE:
        return why + "stop the program that has the port, or set HTTP_PORT to another."
    if error.errno == errno.EACCES:
        return why + "this user may not have that port: set HTTP_PORT to 1024 or more."
    return why + "set HTTP_HOST to an address of this machine, such as 127.0.0.1 or 0.0.0.0."


class _Server(uvicorn.Server):
    """uvicorn without signal handlers of its own: the house stops as a whole."""

    @contextlib.contextmanager
    def capture_signals(self):  # type: ignore[no-untyped-def]
        yield


async def _serve(rooms: House, app: ASGIApp, door: socket.socket, stop: asyncio.Event) -> None:
    chosen = rooms.settings
    config = server_config(app, chosen.http_host, chosen.http_port, chosen.trusted_proxies)
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

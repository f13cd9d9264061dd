"""The console: bubbles go to the terminal, lines come from the keyboard or a pipe."""

from __future__ import annotations

import asyncio
import secrets
import shutil
import sys
import threading
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from typing import Protocol, TextIO

from bot.channels.console.bubbles import bubble
from bot.channels.contract import Arrival, Features, Line, PermanentDeliveryError, Receipt, Receive
from dialogs.events import Opened, ProspectEvent, Said, Source, Tapped
from dialogs.messages import Button, Message, Voice

QUIT = "/quit"
PROMPT = "> "
FIRST_ANSWER = 5.0
"""Seconds to wait for a first answer; none may come, for instance while a manager has the chat."""
QUIET = 0.3
"""Seconds without a further message after which the answer is taken as complete."""


class Keyboard(Protocol):
    """Where lines come from: standard input, a pipe, a file."""

    def isatty(self) -> bool:
        """Whether a person types at a terminal."""

    def __iter__(self) -> Iterator[str]:
        """Give line after line until the end of input."""


Settled = Callable[[str], Awaitable[None]]


class Console:
    """One conversation in this terminal.

    ``address`` names the conversation: the same address goes on where it was, another one begins anew.
    ``settled`` waits until every arrival of an address has been handled and its answers sent; without it a
    quiet moment counts as the end of an answer. Only piped input waits: each line is answered before the
    next one is read.
    """

    name = "console"
    features = Features(buttons=40, label=200, text=20_000)

    def __init__(
        self,
        address: str = "console",
        *,
        reads: Keyboard | None = None,
        writes: TextIO | None = None,
        settled: Settled | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._address = address
        self._reads = reads or sys.stdin
        self._writes = writes or sys.stdout
        self._settled = settled
        self._now = now
        self._session = secrets.token_hex(8)
        self._count = 0
        self._shown: Message | None = None
        self._answered = asyncio.Event()

    async def listen(self, receive: Receive) -> None:
        """Open the conversation, then hand over line after line; return at the end of input or at /quit."""
        paced = not self._reads.isatty()
        await self._hand_over(receive, Opened(Source(channel=self.name), by_hand=True), paced)
        lines = _lines(self._reads)
        while (text := await lines.get()) is not None and text.strip() != QUIT:
            if paced:
                self._print(f"{PROMPT}{text}")
            if text.strip():
                await self._hand_over(receive, self._event(text.strip()), paced)
            else:
                self._prompt()

    async def send(self, address: str, line: Line) -> Receipt:
        """Print a bubble. What is meant for another console's conversation is left to that console.

        Raises:
            PermanentDeliveryError: nobody reads the output any more.
        """
        if address == self._address:
            self._note(line)
            clear = "\r" if self._reads.isatty() else ""
            try:
                self._print(clear + bubble(line, shutil.get_terminal_size().columns))
                self._prompt()
            except (OSError, ValueError) as error:
                raise PermanentDeliveryError("the terminal is gone") from error
            self._answered.set()
        return Receipt()

    async def aclose(self) -> None:
        """Nothing is held open."""

    async def _hand_over(self, receive: Receive, event: ProspectEvent, paced: bool) -> None:
        self._count += 1
        self._answered.clear()
        external_id = f"{self._session}:{self._count}"
        await receive(Arrival("local", external_id, self._address, event, self._now()))
        if paced:
            await (self._settled(self._address) if self._settled else self._quiet())

    async def _quiet(self) -> None:
        wait = FIRST_ANSWER
        while True:
            try:
                async with asyncio.timeout(wait):
                    await self._answered.wait()
            except TimeoutError:
                return
            self._answered.clear()
            wait = QUIET

    def _event(self, text: str) -> ProspectEvent:
        """Read a number or a label of the last choices shown as a tap; all else is said."""
        button = _chosen(text, self._shown.buttons) if self._shown else None
        if button is None or self._shown is None:
            return Said(text)
        return Tapped(self._shown.question, button.id)

    def _note(self, line: Line) -> None:
        """Keep the choices that a number now stands for: none after an open question or a manager's words."""
        if line.message.buttons or line.message.question or line.voice is Voice.MANAGER:
            self._shown = line.message

    def _print(self, text: str) -> None:
        self._writes.write(f"{text}\n")
        self._writes.flush()

    def _prompt(self) -> None:
        if self._reads.isatty():
            self._writes.write(PROMPT)
            self._writes.flush()


def _chosen(text: str, buttons: tuple[Button, ...]) -> Button | None:
    """Give the button whose number or label was typed."""
    if text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= len(buttons):
        button = buttons[int(text[:4]) - 1]
        return None if button.url else button
    same = [b for b in buttons if not b.url and b.label.casefold() == text.casefold()]
    return same[0] if len(same) == 1 else None


def _lines(source: Keyboard) -> asyncio.Queue[str | None]:
    """Read lines in a thread that does not keep the program from ending; ``None`` is the end of input."""
    lines: asyncio.Queue[str | None] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def read() -> None:
        try:
            for line in source:
                loop.call_soon_threadsafe(lines.put_nowait, line.rstrip("\r\n"))
            loop.call_soon_threadsafe(lines.put_nowait, None)
        except (RuntimeError, ValueError, OSError):
            return  # the loop or the input was closed under us: the program is ending

    threading.Thread(target=read, name="console", daemon=True).start()
    return lines

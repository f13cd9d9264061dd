"""What the webhook answers to posts, whoever sends them."""

import asyncio
import json
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from bot.channels.contract import Arrival
from bot.channels.telegram.webhook import HEADER, LONGEST_BODY
from tests.bot.channels.telegram.rig import FRAMEWORKS, SECRET, Rig, rig

both_frameworks = pytest.mark.parametrize("framework", FRAMEWORKS)
UPDATES = Path(__file__).parent / "updates"
TAP, START = (UPDATES / name for name in ("tap.json", "start.json"))
KNOWN = {HEADER: SECRET}


class Inbox:
    """Keeps arrivals; refuses all while it is shut."""

    def __init__(self) -> None:
        self.arrivals: list[Arrival] = []
        self.shut = False

    async def __call__(self, *arrivals: Arrival) -> None:
        if self.shut:
            raise RuntimeError("not committed")
        self.arrivals += arrivals


def address(made: Rig) -> str:
    assert made.api.queues.hook is not None
    return made.api.queues.hook.url


@both_frameworks
async def test_a_tap_is_answered_with_the_answer_to_its_post_and_not_before_it_is_committed(
    framework: str,
) -> None:
    inbox = Inbox()
    async with rig(framework, "webhook", inbox) as made, httpx.AsyncClient(headers=KNOWN) as telegram:
        inbox.shut = True
        refused = await telegram.post(address(made), content=TAP.read_bytes())
        assert (refused.status_code, refused.content, refused.headers["retry-after"]) == (503, b"", "2")
        inbox.shut = False
        taken = await telegram.post(address(made), content=TAP.read_bytes())
        assert len(inbox.arrivals) == 1
        assert taken.headers["content-type"] == "application/json"
        tap = json.loads(TAP.read_bytes())["callback_query"]["id"]
        assert taken.json() == {"method": "answerCallbackQuery", "callback_query_id": tap}
        text = await telegram.post(address(made), content=START.read_bytes())
        assert (text.status_code, text.content) == (200, b"")
        assert made.api.called("answerCallbackQuery") == []


@both_frameworks
async def test_only_posts_of_a_sane_length_with_the_secret_are_taken(framework: str) -> None:
    inbox = Inbox()
    async with rig(framework, "webhook", inbox) as made, httpx.AsyncClient() as somebody:
        where, update = address(made), START.read_bytes()
        long = update + b" " * LONGEST_BODY
        assert (await somebody.get(where, headers=KNOWN)).status_code == 405
        assert (await somebody.put(where, headers=KNOWN, content=update)).status_code == 405
        assert (await somebody.post(where, content=long)).status_code == 401
        assert (await somebody.post(where, headers=[*KNOWN.items()], content=long)).status_code == 413
        doubled = [(HEADER, "x"), (HEADER, SECRET)]
        assert (await somebody.post(where, headers=doubled, content=update)).status_code == 401
        assert inbox.arrivals == []
        padded = update + b" " * (LONGEST_BODY - len(update))
        assert (await somebody.post(where, headers=KNOWN, content=padded)).status_code == 200
        assert len(inbox.arrivals) == 1


@both_frameworks
async def test_half_a_post_is_no_post(framework: str) -> None:
    inbox = Inbox()
    async with rig(framework, "webhook", inbox) as made:
        parts, update = urlsplit(address(made)), START.read_bytes()
        _, writer = await asyncio.open_connection(parts.hostname, parts.port)
        head = (
            f"POST {parts.path} HTTP/1.1\r\nHost: here\r\n{HEADER}: {SECRET}\r\nContent-Length: {len(update)}"
        )
        writer.write(f"{head}\r\n\r\n".encode() + update[:-1])
        await writer.drain()
        writer.close()
        await writer.wait_closed()
        async with httpx.AsyncClient(headers=KNOWN) as telegram:
            whole = await telegram.post(address(made), content=update)
        assert whole.status_code == 200
        assert len(inbox.arrivals) == 1

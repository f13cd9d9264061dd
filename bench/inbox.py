"""The managers' inbox with 10 000 open leads: `./run bench inbox --json`.

A real file, filled by the core's own turns (forty different talks, over and over, with names, languages,
sources and classes of their own), and a manager who came in by the door. Measured is what a browser waits for:
a page from the request to its last byte, without a network between, and how much of that a core was busy (on a
machine that does other things, too, that is the better figure); beside it what the queries alone took.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2
from msgspec.structs import replace

from bench import dialog
from bot import settings
from bot.bootstrap import House, house, web_app
from bot.invitations import manager_link
from dialogs.engine import advance, begin
from dialogs.events import Opened, ProspectEvent, Said, Source
from dialogs.ids import Language
from dialogs.modes import Mode
from dialogs.script import Script
from storage import desk_list, search, turns
from storage.desk_list import Filters
from storage.ids import new_id
from storage.records import Conversation, Turn

LEADS, QUICK = 11_800, 1_200
"""Not everybody who talks becomes a lead: of these, 10 000 are listed."""
TALKS = 40
AT_ONCE = 100
TIMES = 30
URL = "http://inbox.example"
PASSWORD = "a bench is no place to rest"  # noqa: S105 - it guards a file that is deleted at once
LANGUAGES = ("en", "es", "ru", "ar", "th", "fi")
PLACES = ("search", "newsletter", "fair", "flyer", "partner")
FIRST = "Ana Bo Cleo Dan Eva Finn Gus Hana Ivo Jane Kai Lea Max Nina Omar Pia Quin Rosa Sam Tia".split()
LAST = "Abel Bauer Costa Diaz Evans Fischer Garcia Hansen Ito Jansen Koch Lopez Meyer Novak Ortiz".split()
GOAL_MS = 100
"""What a page may take at most, half of the time."""


def talk(script: Script, rng: random.Random, name: str) -> list[tuple[ProspectEvent, Any]]:
    """Give one prospect's whole talk: each event with what came of it. Every fifth waits for a person."""
    events = [*dialog.turns(script)]
    source = Source("web", campaign=f"c{rng.randrange(8)}", place=rng.choice(PLACES), medium="cpc")
    events[0] = Opened(source, Language(rng.choice(LANGUAGES)))
    events[7] = Said(name)
    events = events[: rng.choice((4, 8, 11, 11, 11))]
    if rng.random() < 0.3:
        events.append(Said("I want to talk to a human"))
    done, state = [], None
    for event in events:
        got = advance(script, state, event, now=dialog.NOW) if state else begin(script, event, now=dialog.NOW)
        state = got.state
        done.append((event, got))
    return done


def person(
    talked: Sequence[tuple[ProspectEvent, Any]], script: Script, number: int, at: datetime
) -> list[Turn]:
    """Give the turns of one more prospect who talks like that."""
    state = talked[0][1].state
    base = Conversation(
        new_id(at), new_id(at), new_id(at), "web", "", f"visitor {number}", script.id, 1, state
    )  # fmt: skip
    return [Turn(None, base, event, replace(got.state, started=at), got.effects, at) for event, got in talked]


async def fill(rooms: House, script: Script, leads: int) -> None:
    """Put so many leads into the database."""
    rng = random.Random(7)
    names = [f"{rng.choice(FIRST)} {rng.choice(LAST)}" for _ in range(TALKS)]
    talks = [talk(script, rng, name) for name in names]
    for start in range(0, leads, AT_ONCE):
        batch: list[Turn] = []
        for number in range(start, start + AT_ONCE):
            at = dialog.NOW - timedelta(minutes=number)
            batch += person(talks[number % TALKS], script, number, at)
        async with rooms.database.write() as tx:
            await turns.save(tx, batch)


@contextlib.asynccontextmanager
async def desk(leads: int) -> AsyncIterator[tuple[House, httpx2.AsyncClient, dict[str, float]]]:
    """Give a house with so many leads, and a manager's browser; and how long filling took."""
    with tempfile.TemporaryDirectory() as folder:
        values = {"DATA_DIR": folder, "PUBLIC_URL": URL, "LOG_LEVEL": "error", "SCRIPT": f"{dialog.FOLDER}"}
        async with house(settings.load(values, Path(folder)), clock=lambda: dialog.NOW) as rooms:
            begun = time.perf_counter()
            await fill(rooms, dialog.load(), leads)
            filled = time.perf_counter()
            await rooms.lookup.catch_up()
            took = {"fill_s": filled - begun, "index_s": time.perf_counter() - filled}
            transport = httpx2.ASGITransport(web_app(rooms))
            async with httpx2.AsyncClient(transport=transport, base_url=URL) as client:
                await enter(rooms, client)
                yield rooms, client, took


async def enter(rooms: House, client: httpx2.AsyncClient) -> None:
    """Let the manager in by their personal link."""
    link = urlsplit(await manager_link(rooms.database, rooms.settings, "Anna", rooms.clock))
    form = {"key": link.query.removeprefix("key="), "password": PASSWORD}
    answer = await client.post("/inbox/enter", data=form, headers={"origin": URL})
    assert answer.status_code == 303, answer.status_code


async def pages(rooms: House, client: httpx2.AsyncClient, times: int) -> dict[str, Any]:
    """Measure whole pages; before each, something changes, so that nothing is left over from the last one."""
    async with rooms.database.read() as tx:
        chat = (await desk_list.open_leads(tx)).items[0].conversation_id
    paths = {
        "list": "/inbox",
        "list, narrowed": "/inbox?class=qualified&language=fi&source=fair+%C2%B7+cpc+%C2%B7+c1",
        "search, name": "/inbox?q=rosa+lop",
        "search, number": "/inbox?q=0151+234",
        "search, nothing": "/inbox?q=zebra+quagga",
        "chat": f"/inbox/{chat}",
    }
    return {name: await page(rooms, client, path, times) for name, path in paths.items()}


async def page(rooms: House, client: httpx2.AsyncClient, path: str, times: int) -> dict[str, Any]:
    """Measure one page."""
    seconds, cpu = [], time.process_time()
    for _ in range(times):
        rooms.feed.tell(["something"])
        begun = time.perf_counter()
        answer = await client.get(path)
        seconds.append(time.perf_counter() - begun)
        assert answer.status_code == 200, f"{path}: {answer.status_code}"
    cpu = time.process_time() - cpu
    return dialog.percentiles(seconds) | {"cpu_ms": round(cpu / times * 1e3, 1), "bytes": len(answer.content)}


async def queries(rooms: House, times: int) -> dict[str, Any]:
    """Measure what the database does for a page of the list."""
    fi = Filters(language=Language("fi"), now=dialog.NOW)
    found = {
        "rows": lambda tx: desk_list.open_leads(tx, Filters(now=dialog.NOW)),
        "rows, Finnish": lambda tx: desk_list.open_leads(tx, fi),
        "rows, waiting": lambda tx: desk_list.open_leads(tx, Filters(mode=Mode.WAITING, now=dialog.NOW)),
        "search": lambda tx: search.found_by(tx, search.Looked(("rosa", "lop"))),
        "search, found often": lambda tx: search.found_by(tx, search.Looked(("151234",))),
        "counts": lambda tx: desk_list.counts(tx, Filters(now=dialog.NOW)),
        "choices": desk_list.facets,
    }
    told: dict[str, Any] = {}
    for name, query in found.items():
        seconds = []
        for _ in range(times):
            begun = time.perf_counter()
            async with rooms.database.read() as tx:
                await query(tx)
            seconds.append(time.perf_counter() - begun)
        told[name] = dialog.percentiles(seconds)
    return told


async def measure(leads: int, times: int) -> dict[str, Any]:
    """Measure everything with so many open leads."""
    async with desk(leads) as (rooms, client, took):
        async with rooms.database.read() as tx:
            listed = sum((await desk_list.counts(tx)).values())
        return {
            "open_leads": listed,
            **{name: round(value, 1) for name, value in took.items()},
            "pages": await pages(rooms, client, times),
            "queries": await queries(rooms, times),
            "goal_ms": GOAL_MS,
        }


def main(words: Sequence[str]) -> None:
    """Measure and print."""
    quick = "--quick" in words
    found = asyncio.run(measure(QUICK if quick else LEADS, 10 if quick else TIMES))
    if "--json" in words:
        print(json.dumps({"bench": "inbox", **found, "machine": dialog.machine()}))
        return
    print(f"{found['open_leads']} open leads")
    for part in ("pages", "queries"):
        for name, one in found[part].items():
            size = f"  {one['bytes'] / 1000:.0f} kB" if "bytes" in one else ""
            print(f"{part[:-1]:8}{name:22}p50 {one['p50_ms']:8.1f} ms  p99 {one['p99_ms']:8.1f} ms{size}")

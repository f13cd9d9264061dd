"""The examples under `examples/` run: a company's own bot and the assistant on one token."""

import asyncio
import importlib.util
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from bot import settings
from bot.database import opened
from bot.invitations import telegram_code
from bot.services import staff
from bot.services.clock import utc
from tests.standin.api import BotApi, until
from tests.standin.groups import Group
from tests.standin.people import Person

ROOT = Path(__file__).parents[4]


def loaded(name: str) -> ModuleType:
    """Load an example as if it were run."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "examples" / name / "__main__.py")
    assert spec is not None
    assert spec.loader is not None
    example = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(example)
    return example


def start(words: list[str], environ: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, *words], cwd=ROOT, env=environ, stderr=subprocess.PIPE)


@pytest.mark.parametrize("name", ["aiogram_bot", "ptb_bot"])
async def test_an_example_starts_as_it_says(name: str, tmp_path: Path) -> None:
    words = (loaded(name).__doc__ or "").split("TELEGRAM_BOT_TOKEN=... .venv/bin/python ", 1)[1].split()[:2]
    async with BotApi() as api:
        environ = {
            "PATH": os.environ["PATH"],
            "DATA_DIR": str(tmp_path),
            "TELEGRAM_BOT_TOKEN": api.token,
            "TELEGRAM_API_URL": api.url,
        }
        with start(words, environ) as process:
            marta = Person(api)
            marta.starts()
            await marta.hears("What do you want English for?", 60)
            marta.types("/orders")
            await marta.hears("You have one order.", 20)
            process.send_signal(signal.SIGINT)
            await until(lambda: process.poll() is not None, 30)
            assert process.stderr is not None
            assert b"Traceback" not in process.stderr.read()


@pytest.mark.parametrize("name", ["aiogram_bot", "ptb_bot"])
async def test_a_companys_bot_keeps_its_commands_and_the_assistant_has_the_rest(
    name: str, tmp_path: Path
) -> None:
    example = loaded(name)
    async with BotApi() as api:
        chosen = settings.load(
            {"DATA_DIR": str(tmp_path), "TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": api.url},
            tmp_path,
        )
        running = asyncio.create_task(example.main(chosen))
        marta = Person(api)
        marta.starts()
        await marta.hears("What do you want English for?", 20)
        marta.types("/orders")
        await marta.hears("You have one order.")
        tap = marta.taps("Order again")
        await until(lambda: api.answered.get(tap) == "Ordered.")
        marta.taps("Work")
        await marta.hears("Is there a date")
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


@pytest.mark.parametrize("name", ["aiogram_bot", "ptb_bot"])
async def test_managers_work_in_their_group_beside_a_companys_bot(name: str, tmp_path: Path) -> None:
    example = loaded(name)
    async with BotApi() as api:
        group, anna, marta = Group(api), Person(api, "Anna"), Person(api)
        chosen = settings.load(
            {
                "DATA_DIR": str(tmp_path),
                "LOG_LEVEL": "error",
                "TELEGRAM_BOT_TOKEN": api.token,
                "TELEGRAM_API_URL": api.url,
                "TELEGRAM_MANAGERS_CHAT": str(group.id),
            },
            tmp_path,
        )
        async with opened(chosen) as database:
            await staff.add(database, utc, "Anna", "hash of a key")
            code = await telegram_code(database, "Anna")
        running = asyncio.create_task(example.main(chosen))
        anna.types(f"/desk {code}")
        await anna.hears("linked as Anna", 20)
        marta.starts()
        marta.types("I want to talk to a human")
        await until(lambda: any(one.pinned for one in group.room.messages.values()), 20)
        (topic,) = group.room.topics.values()
        written = group.writes(anna, "Hello from the group", topic.id)
        await marta.hears("Hello from the group", 20)
        await until(lambda: group.room.messages[written].reactions == ["👍"], 20)
        marta.types("Hello back")
        await until(lambda: any("Hello back" in one.text for one in group.shown(topic.id) if one.mine), 20)
        marta.types("/orders")
        await marta.hears("You have one order.")
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

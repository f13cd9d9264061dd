"""The examples under `examples/` run: a company's own bot and the assistant on one token."""

import asyncio
import importlib.util
from pathlib import Path

import pytest

from bot import settings
from tests.standin.api import BotApi, until
from tests.standin.people import Person

EXAMPLES = Path(__file__).parents[4] / "examples"


@pytest.mark.parametrize("name", ["aiogram_bot", "ptb_bot"])
async def test_a_companys_bot_keeps_its_commands_and_the_assistant_has_the_rest(
    name: str, tmp_path: Path
) -> None:
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / name / "bot.py")
    assert spec is not None
    assert spec.loader is not None
    example = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(example)
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

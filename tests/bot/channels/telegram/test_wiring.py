"""From the settings to a live bot; and nothing of it where there is no token."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot import settings
from bot.bootstrap import house, telegram_routes
from bot.errors import Failure
from bot.settings import SettingsError
from tests.bot.channels.telegram.rig import free_port
from tests.standin.api import BotApi, until
from tests.standin.people import Person

ROOT = Path(__file__).parents[4]


def test_a_bot_without_telegram_never_loads_a_framework() -> None:
    code = "import sys, bot.bootstrap, bot.commands.run; print({'aiogram', 'telegram', 'pydantic'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


async def test_without_a_token_there_is_no_telegram(tmp_path: Path) -> None:
    async with house(settings.load({}, tmp_path)) as rooms:
        assert telegram_routes(rooms) == []
        assert "telegram" not in rooms.channels


async def test_a_webhook_without_a_secret_refuses_to_start_in_a_sentence(tmp_path: Path) -> None:
    chosen = settings.load({"TELEGRAM_BOT_TOKEN": "1:abc", "TELEGRAM_MODE": "webhook"}, tmp_path)
    async with house(chosen) as rooms:
        with pytest.raises(Failure, match="TELEGRAM_WEBHOOK_SECRET"):
            telegram_routes(rooms)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "abc"),
        ("TELEGRAM_FRAMEWORK", "telethon"),
        ("TELEGRAM_MODE", "push"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_WEBHOOK_SECRET", "with space"),
        ("TELEGRAM_MANAGERS_CHAT", "@desk"),
    ],
)
def test_a_setting_that_cannot_be_is_told_and_secrets_are_not(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name) as caught:
        settings.load({name: value}, tmp_path)
    if name in ("TELEGRAM_BOT_TOKEN", "TELEGRAM_WEBHOOK_SECRET"):
        assert value not in str(caught.value)


def start(environ: dict[str, str]) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "bot", "run"]
    return subprocess.Popen(words, cwd=ROOT, env=environ, stdout=subprocess.DEVNULL)


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_a_token_in_the_environment_is_all_it_takes(mode: str, tmp_path: Path) -> None:
    port = free_port()
    async with BotApi() as api:
        environ = {
            "PATH": os.environ["PATH"],
            "DATA_DIR": str(tmp_path),
            "HTTP_PORT": str(port),
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            "LOG_LEVEL": "error",
            "TELEGRAM_BOT_TOKEN": api.token,
            "TELEGRAM_FRAMEWORK": "ptb",
            "TELEGRAM_MODE": mode,
            "TELEGRAM_API_URL": api.url,
            "TELEGRAM_WEBHOOK_SECRET": "secret_1",
        }
        with start(environ) as process:
            marta = Person(api)
            marta.starts("first_day")
            await marta.hears("What do you want English for?", 30)
            assert (api.queues.hook is not None) == (mode == "webhook")
            process.kill()
            marta.taps("Work")
        with start(environ) as process:
            await marta.hears("Is there a date", 30)
            process.terminate()
            await until(lambda: process.poll() is not None)
            assert process.returncode == 0

"""A disk that is full for a while: nothing is acknowledged that was not written, and it heals by itself."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.channels.telegram.rig import MODES, free_port
from tests.standin.api import BotApi, until
from tests.standin.people import Person

ROOT = Path(__file__).parents[4]


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="the limit of another process is Linux's")
@pytest.mark.parametrize("mode", MODES)
async def test_a_full_disk_keeps_updates_at_telegram_and_everybody_is_answered_when_there_is_room(
    mode: str, tmp_path: Path
) -> None:
    async with BotApi() as api:
        port = free_port()
        environ = {
            "PATH": os.environ["PATH"],
            "DATA_DIR": str(tmp_path),
            "HTTP_PORT": str(port),
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            "LOG_LEVEL": "error",
            "TELEGRAM_BOT_TOKEN": api.token,
            "TELEGRAM_MODE": mode,
            "TELEGRAM_API_URL": api.url,
            "TELEGRAM_WEBHOOK_SECRET": "secret_1",
        }
        with start(environ) as process:
            try:
                marta = Person(api)
                marta.starts()
                await marta.hears("What do you want English for?", 60)
                await until(lambda: marta.last_update in api.queues.confirmed)
                hard = fill(process.pid, tmp_path)
                marta.taps("Work")
                tom = Person(api, "Tom")
                tom.starts()
                await until(lambda: tried_in_vain(api, mode, tom), 20)
                assert not {marta.last_update, tom.last_update} & set(api.queues.confirmed)
                resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (hard, hard))
                await marta.hears("Is there a date", 30)
                await tom.hears("What do you want English for?", 30)
                assert sum("Is there a date" in text for text in marta.heard()) == 1
                assert process.poll() is None
            finally:
                process.kill()


def start(environ: dict[str, str]) -> subprocess.Popen[bytes]:
    words, quiet = [sys.executable, "-m", "bot", "run"], subprocess.DEVNULL
    return subprocess.Popen(words, cwd=ROOT, env=environ, stdout=quiet, stderr=quiet)


def fill(process: int, folder: Path) -> int:
    """Let no file of a process grow any more; give what the limit was."""
    _, hard = resource.prlimit(process, resource.RLIMIT_FSIZE)
    size = max(file.stat().st_size for file in folder.glob("warmline.db-wal"))
    resource.prlimit(process, resource.RLIMIT_FSIZE, (size, hard))
    return hard


def tried_in_vain(api: BotApi, mode: str, tom: Person) -> bool:
    """Whether Tom's update was offered and refused."""
    if mode == "webhook":
        return (tom.last_update, 503) in {(id_, status) for id_, _, status in api.queues.deliveries}
    return len([call for call in api.calls[-3:] if call.method == "getUpdates"]) == 3

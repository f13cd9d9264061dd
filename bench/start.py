"""Seconds from `python -m bot run` to the first greeting in a web chat, and memory at rest: `./run bench start`."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from websockets.asyncio.client import connect
from websockets.typing import Origin, Subprotocol

from bench import dialog

ROOT = Path(__file__).parent.parent
GOAL_S, GOAL_MB = 2.0, 100
PATIENCE = 60.0
RESTS = 2.0
"""Seconds of rest before memory is read."""


def free_port() -> int:
    """Give a port nobody listens on."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


@contextlib.contextmanager
def running(folder: str, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Have the program run in ``folder``."""
    environ = os.environ | {"DATA_DIR": folder, "HTTP_PORT": str(port), "LOG_LEVEL": "error"}
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=ROOT, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


async def greeting(port: int) -> str:
    """Open the chat as soon as the door opens; give the first words."""
    at = f"127.0.0.1:{port}"
    give_up = time.perf_counter() + PATIENCE
    while True:
        try:
            async with connect(
                f"ws://{at}/chat",
                subprotocols=[Subprotocol("warmline.1")],
                origin=Origin(f"http://{at}"),
            ) as chat:
                await chat.send('{"t": "hello"}')
                await chat.recv()
                await chat.send('{"t": "open", "id": "visit"}')
                async for frame in chat:
                    told = json.loads(frame)
                    if told["t"] == "lines":
                        return str(told["lines"][0]["text"])
        except OSError:
            assert time.perf_counter() < give_up, "nobody opened the door"
            await asyncio.sleep(0.01)


def memory_mb(pid: int) -> int:
    """Give the memory a process really has, in MB."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 2**20


def cpu_s(pid: int) -> float:
    """Give the processor time a process has used: what starting costs on a machine that is busy with others."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def once(folder: str) -> dict[str, Any]:
    """Start, be greeted, rest, stop."""
    port, began = free_port(), time.perf_counter()
    with running(folder, port) as process:
        words = asyncio.run(greeting(port))
        took, used = time.perf_counter() - began, cpu_s(process.pid)
        assert words
        asyncio.run(asyncio.sleep(RESTS))
        memory = memory_mb(process.pid)
        began = time.perf_counter()
    return {
        "greeted_s": round(took, 2),
        "cpu_s": round(used, 2),
        "memory_mb": memory,
        "stopped_s": round(time.perf_counter() - began, 2),
    }


def run(*, quick: bool = False) -> dict[str, Any]:
    """Measure the very first start (the database is made) and those after it."""
    with tempfile.TemporaryDirectory() as folder:
        starts = [once(folder) for _ in range(2 if quick else 4)]
    return {
        "name": "start",
        "first": starts[0],
        "later": min(starts[1:], key=lambda one: float(one["greeted_s"])),
        "goal_s": GOAL_S,
        "goal_mb": GOAL_MB,
        **dialog.machine(),
    }


def table(found: dict[str, Any]) -> str:
    """Write the figures for a person."""
    return "\n".join(
        f"{which} start: greeted after {one['greeted_s']} s ({one['cpu_s']} s of work), {one['memory_mb']} MB at rest, "
        f"stopped in {one['stopped_s']} s (goal {GOAL_S} s, {GOAL_MB} MB)"
        for which, one in (("first", found["first"]), ("later", found["later"]))
    )


def main(words: Sequence[str]) -> None:
    """Run from the command line; ``--json`` prints one JSON object, ``--quick`` starts twice only."""
    found = run(quick="--quick" in words)
    print(json.dumps(found) if "--json" in words else table(found))

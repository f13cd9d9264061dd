"""Two Warmlines on one database: the second one says so and stops, and everything else goes on beside the first."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest

from bot.cli import FAILED, main
from tests.bot.channels.telegram.rig import free_port

ROOT = Path(__file__).parents[2]


class Machine:
    """A folder of data, and processes started on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.running: list[subprocess.Popen[str]] = []

    def environ(self, **more: str) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "DATA_DIR": f"{self.folder}",
            "CHECK_MAIL_DOMAINS": "no",
            "LOG_LEVEL": "error",
            **more,
        }

    def start(self, port: int) -> subprocess.Popen[str]:
        """Start the assistant, and wait until it says where it is."""
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            cwd=ROOT, env=self.environ(HTTP_PORT=f"{port}"), stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.running.append(process)
        assert process.stdout
        assert process.stdout.readline().startswith("Chat")
        return process


class Told(NamedTuple):
    """What came of a command."""

    code: int
    out: str
    err: list[str]


Run = Callable[..., Told]


@pytest.fixture
def run(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Run:
    """Give a command line of this process over the machine's data, or what else the settings say."""

    def run(*words: str, **more: str) -> Told:
        for name, value in machine.environ(**more).items():
            monkeypatch.setenv(name, value)
        code = main(words)
        told = capsys.readouterr()
        return Told(code, told.out, told.err.splitlines())

    return run


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    here = Machine(tmp_path_factory.mktemp("data"))
    yield here
    for process in here.running:
        process.kill()
        process.communicate()


@pytest.fixture(scope="module")
def port() -> int:
    return free_port()


@pytest.fixture(scope="module")
def first(machine: Machine, port: int) -> subprocess.Popen[str]:
    return machine.start(port)


def is_refused(second: Told, first: subprocess.Popen[str]) -> bool:
    (told,) = second.err
    return (
        second.code == FAILED
        and second.out == ""
        and told.startswith(f"Another Warmline (process {first.pid}) is at work on ")
        and told.endswith("stop that one first, or set DATA_DIR to a folder of its own for this one.")
    )


def test_a_second_one_on_the_same_data_says_who_is_there_and_what_to_do_and_the_first_goes_on(
    run: Run, first: subprocess.Popen[str], port: int
) -> None:
    assert is_refused(run("run", HTTP_PORT=f"{free_port()}"), first)
    assert httpx.get(f"http://127.0.0.1:{port}/").status_code == 200


def test_where_both_want_one_port_too_that_is_not_told_beside_the_reason_for_it(
    run: Run, first: subprocess.Popen[str], port: int
) -> None:
    assert is_refused(run("run", HTTP_PORT=f"{port}"), first)


def test_another_folder_that_leads_to_the_same_database_is_the_same_data(
    run: Run, machine: Machine, first: subprocess.Popen[str], tmp_path: Path
) -> None:
    (tmp_path / "w.db").symlink_to(machine.folder / "warmline.db")
    url = f"sqlite:///{tmp_path / 'w.db'}"
    second = run("run", DATA_DIR=f"{tmp_path}", DATABASE_URL=url, HTTP_PORT=f"{free_port()}")
    assert is_refused(second, first)


@pytest.mark.parametrize("words", [["chat"], ["migrate"]], ids=" ".join)
def test_what_would_work_on_the_same_chats_or_remake_their_tables_is_refused_too(
    run: Run, first: subprocess.Popen[str], words: list[str]
) -> None:
    assert is_refused(run(*words), first)


def test_wrong_settings_of_the_second_one_are_told_in_the_same_breath(
    run: Run, first: subprocess.Popen[str]
) -> None:
    told = run("run", LOG_LEVEL="loud")
    assert [line.split()[0] for line in told.err] == ["LOG_LEVEL", "Another"]


@pytest.mark.parametrize(
    "words",
    [
        ["export", "--json"],
        ["quarantine", "list"],
        ["manager", "add", "Anna"],
        ["manager", "list"],
        ["requalify", "dialogs/scripts/language-school"],
        ["publish", "dialogs/scripts/language-school"],
        ["check", "dialogs/scripts/language-school"],
    ],
    ids=" ".join,
)
def test_what_only_reads_or_keeps_the_team_works_beside_the_assistant(
    run: Run, first: subprocess.Popen[str], words: list[str]
) -> None:
    done = run(*words)
    assert (done.code, done.err) == (0, [])


def test_one_that_was_killed_leaves_the_data_to_the_next(run: Run, tmp_path: Path) -> None:
    here = Machine(tmp_path)
    first = here.start(free_port())
    first.kill()
    first.communicate()
    port = free_port()
    second = here.start(port)
    assert httpx.get(f"http://127.0.0.1:{port}/").status_code == 200
    assert is_refused(run("run", DATA_DIR=f"{tmp_path}", HTTP_PORT=f"{free_port()}"), second)
    second.kill()
    second.communicate()


def test_a_lock_that_nobody_may_write_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "warmline.db.lock").mkdir()
    done = run("migrate", DATA_DIR=f"{tmp_path}")
    (told,) = done.err
    assert done.code == FAILED
    assert told.startswith(f"{tmp_path}/warmline.db.lock cannot be written")

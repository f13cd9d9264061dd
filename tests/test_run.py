"""The two commands of a newcomer, on a copy of `./run` with an imitated network."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FAKE_UV = '#!/bin/sh\necho "$@" >> "$UV_CALLS"\n[ -z "$UV_HANGS" ] || exec sleep 60\nexit ${UV_EXIT:-0}\n'


class Checkout:
    """A fresh clone: `run`, lock files, a `bot` that tells how it was called, and a uv that only takes notes."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "warm line"
        self.calls = folder / "calls"
        tools = folder / "tools"
        tools.mkdir()
        (tools / "uv").write_text(FAKE_UV)
        (tools / "uv").chmod(0o755)
        (self.root / "bot").mkdir(parents=True)
        (self.root / "bot" / "__main__.py").write_text(
            "import sys\nprint('bot', *sys.argv[1:])\nsys.exit(len(sys.argv))"
        )
        shutil.copy(ROOT / "run", self.root / "run")
        for lock in ("requirements.lock", "requirements-dev.lock", "requirements-bootstrap.lock"):
            (self.root / lock).write_text(f"# {lock}\n")
        self.environ = {
            "HOME": str(folder),
            "PIP_NO_INDEX": "1",
            "UV_CALLS": str(self.calls),
            "PATH": f"{tools}:{os.defpath}",
        }

    def start(self, *words: str, cwd: Path | None = None, **environ: str) -> subprocess.Popen[str]:
        command = [sys.executable, str(self.root / "run"), *words]
        return subprocess.Popen(
            command,
            cwd=cwd,
            env=self.environ | environ,
            text=True,
            start_new_session=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def run(self, *words: str, cwd: Path | None = None, **environ: str) -> tuple[int, str, str]:
        process = self.start(*words, cwd=cwd, **environ)
        out, err = process.communicate()
        return process.returncode, out, err

    def installs(self) -> int:
        return len(self.calls.read_text().splitlines()) if self.calls.exists() else 0


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_no_words_start_the_assistant(checkout: Checkout) -> None:
    code, out, _ = checkout.run()
    assert (code, out) == (2, "bot run\n")


def test_words_and_exit_code_pass_through_from_any_folder(checkout: Checkout, tmp_path: Path) -> None:
    (tmp_path / "bot.py").write_text("raise SystemExit('the wrong bot')")
    code, out, _ = checkout.run("check", "a b", "--json", cwd=tmp_path)
    assert (code, out) == (4, "bot check a b --json\n")


def test_set_up_is_done_once_while_the_lock_stays_the_same(checkout: Checkout) -> None:
    assert "Setting up" in checkout.run()[2]
    assert checkout.run()[2] == ""
    assert checkout.installs() == 1


def test_a_changed_lock_is_installed(checkout: Checkout) -> None:
    checkout.run()
    (checkout.root / "requirements.lock").write_text("# newer\n")
    checkout.run()
    assert checkout.installs() == 2
    assert "sync" in checkout.calls.read_text()
    assert "--require-hashes" in checkout.calls.read_text()


def test_a_set_up_that_was_killed_is_made_afresh(checkout: Checkout) -> None:
    process = checkout.start(UV_HANGS="1")
    while not checkout.installs():
        assert process.poll() is None
        time.sleep(0.01)  # noqa: TID251 - waits for another process, not for time
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    (checkout.root / ".venv" / "left-over").touch()
    assert checkout.run()[1] == "bot run\n"
    assert not (checkout.root / ".venv" / "left-over").exists()


def test_a_folder_that_was_moved_is_set_up_again(checkout: Checkout) -> None:
    checkout.run()
    checkout.root = checkout.root.rename(checkout.root.with_name("moved"))
    code, out, err = checkout.run()
    assert (code, out) == (2, "bot run\n")
    assert "Setting up" in err


def test_two_at_once_set_up_once(checkout: Checkout) -> None:
    both = [checkout.start(), checkout.start()]
    assert [process.communicate()[0] for process in both] == ["bot run\n", "bot run\n"]
    assert checkout.installs() == 1


def test_packages_that_cannot_be_installed_are_told_and_tried_again(checkout: Checkout) -> None:
    (checkout.root / "requirements.lock").write_text("no-such-thing==1\n")
    code, out, err = checkout.run(UV_EXIT="1")
    assert (code, out) == (1, "")
    assert "could not be installed" in err
    (checkout.root / "requirements.lock").write_text("# repaired\n")
    assert checkout.run()[1] == "bot run\n"


def test_an_old_python_is_told_in_one_line(checkout: Checkout) -> None:
    program = (
        "import runpy, sys\nsys.version_info = (3, 9, 2)\n"
        f"runpy.run_path({str(checkout.root / 'run')!r}, run_name='__main__')"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert told.stderr == "Warmline needs Python 3.11 or newer; this one is 3.9.\n"


def test_a_browser_named_wrongly_is_told_in_one_line(checkout: Checkout) -> None:
    code, _, err = checkout.run("test", CHROME="/nowhere/chrome")
    assert code == 1
    assert err.endswith("CHROME is '/nowhere/chrome', which is not a program.\n")

"""Starting: what stands in the way is told at once, one sentence each, and nothing is changed by it."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli import FAILED, main


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        monkeypatch.setenv("HTTP_PORT", str(port))
        yield port


def test_broken_settings_a_taken_port_and_a_bad_database_are_told_at_once(
    taken: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "warmline.db").write_text("Dear diary, " * 500)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("LOG_LEVEL", "loud")
    monkeypatch.setenv("PUBLIC_URL", "somewhere")
    assert main(["run"]) == FAILED
    told = capsys.readouterr().err.splitlines()
    assert [line.split()[0] for line in told] == ["PUBLIC_URL", "LOG_LEVEL", "HTTP_HOST=127.0.0.1", "The"]
    assert f"HTTP_PORT={taken}" in told[2]
    assert "not a SQLite database" in told[3]


def test_a_taken_port_alone_leaves_the_database_unmade(
    taken: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    assert main(["run"]) == FAILED
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_an_address_of_another_machine_is_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("HTTP_HOST", "192.0.2.1")
    assert main(["run"]) == FAILED
    assert "set HTTP_HOST to an address of this machine" in capsys.readouterr().err


def test_a_default_that_names_another_setting_is_shown_filled_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "warmline.db").mkdir()
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    assert main(["run"]) == FAILED
    assert f"{tmp_path}/warmline.db': that is a folder" in capsys.readouterr().err

"""`manager`: what the operator does to the people on the team."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import cli

Said = Callable[..., tuple[int, str]]


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Said:
    """Run a command; give its exit code and all it said."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("PUBLIC_URL", "https://desk.example")

    def run(*words: str) -> tuple[int, str]:
        code = cli.main(["manager", *words])
        out, err = capsys.readouterr()
        return code, out + err

    return run


def test_the_first_person_is_the_admin_and_others_are_what_is_said(said: Said) -> None:
    assert said("add", "Anna")[0] == 0
    code, told = said("add", "Ben", "--role", "lead-admin", "--role", "marketer", "--email", "ben@x.example")
    assert code == 0
    assert re.search(r"https://desk\.example/inbox/enter\?key=[\w-]{43}\n", told)
    assert said("add", "Cy")[0] == 0
    assert said("list")[1] == "Anna  admin\nBen  lead_admin, marketer\nCy  manager\n"


def test_a_link_is_made_again_and_each_is_another(said: Said) -> None:
    links = [
        said("add", "Anna")[1].split()[-1],
        said("add", "anna")[1].split()[-1],
        said("reset", "Anna")[1].split()[-1],
    ]
    assert len(set(links)) == 3
    assert said("list")[1] == "Anna  admin\n"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("add", ""), "1 to 60"),
        (("add", "Ben", "--role", "boss"), "The roles are manager, lead_admin, marketer, admin"),
        (("add", "Ben", "--email", "nowhere"), "not an e-mail address"),
        (("add", "Anna", "--role", "manager"), "There is somebody of that name"),
        (("reset", "Nobody"), "There is no such person"),
        (("roles", "Anna"), "The roles are"),
        (("roles", "Anna", "manager"), "There must be an active admin"),
        (("off", "Anna"), "There must be an active admin"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(words: tuple[str, ...], why: str, said: Said) -> None:
    said("add", "Anna")
    code, told = said(*words)
    assert code == 2
    assert why in told
    assert said("list")[1] == "Anna  admin\n"


def test_somebody_is_switched_off_and_let_in_again(said: Said) -> None:
    for name in ("Anna", "Ben"):
        said("add", name)
    assert said("off", "ben")[0] == 0
    assert "Ben  manager  (switched off)" in said("list")[1]
    assert "switched off" in said("reset", "Ben")[1]
    assert said("add", "Ben")[0] == 0
    assert "switched off" not in said("list")[1]


def test_roles_are_changed_and_a_second_factor_can_be_taken_away(said: Said) -> None:
    for name in ("Anna", "Ben"):
        said("add", name)
    assert said("roles", "Ben", "admin", "marketer") == (0, "Ben: admin, marketer\n")
    assert said("reset", "Ben", "--second-factor")[0] == 0
    assert said("off", "Anna")[0] == 0

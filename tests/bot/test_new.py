"""A marketer begins a script of their own from a shipped one."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli import main
from bot.studio.checking import examine
from bot.studio.starting import shipped


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_words_every_shipped_script_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new"]) == 0
    said = capsys.readouterr().out
    assert [name for name in shipped() if name not in said] == []


def test_a_new_script_has_its_own_name_and_company_and_passes_the_checker(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "insurance", "north-cover", "--company", "North & Cover Ltd"]) == 0
    findings = examine(here / "north-cover")
    assert findings.errors == 0
    assert findings.script is not None
    assert (findings.script.id, findings.script.company) == ("north-cover", "North & Cover Ltd")
    assert "./run preview north-cover" in capsys.readouterr().out


def test_comments_and_talks_come_along(here: Path) -> None:
    assert main(["new", "insurance"]) == 0
    made, original = here / "my-insurance", shipped()["insurance"]
    changed = [
        (one, other)
        for one, other in zip(
            (original / "script.yaml").read_text("utf-8").splitlines(),
            (made / "script.yaml").read_text("utf-8").splitlines(),
            strict=True,
        )
        if one != other
    ]
    assert changed == [("script: insurance", "script: my-insurance")]
    assert sorted(p.name for p in (made / "talks").iterdir()) == sorted(
        p.name for p in (original / "talks").iterdir()
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["new", "rockets"], "There is no script 'rockets' to start from; there are"),
        (["new", "insurance", "My Script"], "can be no short name"),
        (["new", "insurance", "taken"], "taken is there already"),
    ],
)
def test_what_cannot_be_begun_is_told_in_one_sentence(
    here: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "taken").mkdir()
    assert main(words) == 2
    assert told in capsys.readouterr().err

"""A marketer edits the rule and sees who would change before anything does."""

from __future__ import annotations

import asyncio
import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli import main
from bot.settings import load
from dialogs.events import Opened, Source
from storage.engine import open_database
from tests.bot.services.stage import SMALL, Stage

RULE = """
qualification:
  qualified at: 60
  requires: lead is known
  rules:
    - {if: need is exam, points: 40, bant: need, because: An exam has a date}
    - {if: budget at most 200, points: 20, bant: budget, because: Has a budget}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A script of one's own, beside an empty database."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    made = Path(shutil.copytree(SMALL, tmp_path / "bench"))
    text = (made / "script.yaml").read_text("utf-8")
    (made / "script.yaml").write_text(text + RULE, "utf-8")
    return made


def edit(folder: Path, old: str, new: str) -> None:
    text = (folder / "script.yaml").read_text("utf-8")
    assert old in text
    (folder / "script.yaml").write_text(text.replace(old, new), "utf-8")


async def leads(folder: Path) -> None:
    """Two leads come: one with an exam, one without."""
    database = await open_database(load().database_url)
    stage = Stage(database)
    await stage.publish(folder)
    for address, need in (("a", ("an exam", "IELTS")), ("b", ("just for me",))):
        await stage.happen(Opened(Source("pipe"), by_hand=True), address=address)
        name, phone = {"a": ("Anna Berg", "+49 1512 2749168"), "b": ("Jonas Reuter", "+49 1512 7381550")}[
            address
        ]
        for answer in (*need, "in 5 weeks", "alone", "about 150", "yes", name, phone):
            stage.pass_time(seconds=timedelta(seconds=9).total_seconds())
            await stage.say(answer, address=address)
    await database.close()


async def test_the_rule_as_it_is_changes_nobody_and_an_edited_one_shows_who_and_why(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await leads(folder)

    assert await asyncio.to_thread(main, ["requalify", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("2 leads replayed; 0 would change.")
    edit(folder, "points: 40", "points: 30")
    assert await asyncio.to_thread(main, ["requalify", str(folder)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("2 leads replayed; 1 would change.")
    assert "Anna Berg" in said
    assert "qualified 60 -> warm 50: +30 An exam has a date; +20 Has a budget" in said
    assert await asyncio.to_thread(main, ["requalify", str(folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["after"] == "warm"


async def test_a_competitor_named_in_the_settings_counts_in_the_replay(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    database = await open_database(load().database_url)
    stage = Stage(database)
    await stage.publish(folder)
    await stage.happen(Opened(Source("pipe"), by_hand=True), address="spy")
    await stage.say("hello, my mail is anna.berg@rival.example", address="spy")
    await database.close()
    assert await asyncio.to_thread(main, ["requalify", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("1 lead replayed; 0 would change.")
    monkeypatch.setenv("COMPETITORS", "rival.example, Rival School")
    assert await asyncio.to_thread(main, ["requalify", str(folder)]) == 0
    assert "the address belongs to a competitor" in capsys.readouterr().out


def test_a_folder_that_cannot_be_read_is_refused_with_every_problem(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(folder, "points: 40", "points: many")
    edit(folder, "points: 20", "points: few")
    assert main(["requalify", str(folder)]) == 2
    assert capsys.readouterr().err.count("script.yaml") == 2

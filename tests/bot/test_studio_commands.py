"""What a marketer does in the terminal: check, preview, diagram, publish."""

from __future__ import annotations

import asyncio
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli import main
from bot.commands.publish import report
from bot.database import opened
from bot.services.publish import Published
from bot.settings import load
from bot.studio.checking import examine
from storage import scripts as versions

SCHOOL = Path(__file__).parents[2] / "dialogs" / "scripts" / "language-school"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A copy of the school to spoil."""
    return Path(shutil.copytree(SCHOOL, tmp_path / "school"))


@pytest.fixture
def spoiled(draft: Path) -> Callable[[str, str, str], Path]:
    def spoil(file: str, old: str, new: str) -> Path:
        text = (draft / file).read_text(encoding="utf-8")
        assert old in text
        (draft / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return draft

    return spoil


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place for live data."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return tmp_path / "data"


# --- check ---


def test_the_shipped_script_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(SCHOOL)]) == 0
    summary = capsys.readouterr().out.splitlines()[-1]
    assert summary.startswith("language-school: ")
    assert summary.endswith("no errors, no warnings")
    assert " talks played" in summary


def test_every_problem_is_told_at_once_with_file_line_and_remedy(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = draft / "script.yaml"
    lines = script.read_text(encoding="utf-8").splitlines()
    at = next(n for n, line in enumerate(lines, 1) if line == "    learn: timescale")
    lines[at - 1] = "    lern: timescale"
    lines = [line.replace("go: which_exam", "go: wich_exam") for line in lines]
    script.write_text("\n".join(lines), encoding="utf-8")
    assert main(["check", str(draft)]) == 1
    out = capsys.readouterr().out
    assert f"error: {script}:{at}: steps.date.lern: 'lern' is not known here; did you mean 'learn'?" in out
    assert "there is no step called 'wich_exam'; did you mean 'which_exam'?" in out
    assert "school: cannot be read; " in out.splitlines()[-1]


def test_a_script_that_proves_wrong_keeps_its_talks_waiting(
    spoiled: Callable[[str, str, str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = spoiled("script.yaml", "    refused: no_details\n", "    refused: who\n")
    assert main(["check", str(folder)]) == 1
    out = capsys.readouterr().out
    assert "error: " in out
    assert "not played until the errors are put right" in out


def test_a_talk_that_goes_otherwise_is_an_error_with_its_line(
    spoiled: Callable[[str, str, str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = spoiled("script.yaml", "Yes, there is a Saturday group at 10:00.", "Yes, on Saturdays.")
    assert main(["check", str(folder)]) == 1
    found = [line for line in capsys.readouterr().out.splitlines() if line.startswith("error: ")]
    assert any(
        "3-questions-and-objections.yaml:" in line and "was not said; it said:" in line for line in found
    )


def test_a_talk_that_cannot_be_read_is_an_error_too(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (draft / "talks" / "9-mine.yaml").write_text("talk: Mine\nlines:\n  - bott: Hi\n", encoding="utf-8")
    assert main(["check", str(draft)]) == 1
    assert "9-mine.yaml:3: lines: 'bott' is unknown; did you mean 'bot'?" in capsys.readouterr().out


def test_several_folders_are_checked_and_one_bad_one_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(SCHOOL), str(tmp_path / "nowhere")]) == 1
    out = capsys.readouterr().out
    assert "there is no such folder" in out
    assert "language-school: " in out


# --- diagram ---


def test_the_flow_is_drawn_or_written_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diagram", str(SCHOOL)]) == 0
    assert capsys.readouterr().out.startswith("flowchart TD\n")
    assert main(["diagram", str(SCHOOL), "--outline", "--language", "es"]) == 0
    assert "¿Para qué quieres aprender inglés?" in capsys.readouterr().out


def test_a_language_the_script_lacks_is_refused_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diagram", str(SCHOOL), "--language", "sv"]) == 2
    assert capsys.readouterr().err.startswith("The script has no texts in 'sv'; it has en, es")


def test_a_broken_script_is_not_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diagram", str(tmp_path)]) == 1
    assert "there is no script.yaml" in capsys.readouterr().err


# --- preview ---


@pytest.fixture
def chatted(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    def chat(*lines: str, at: str = "2026-05-18 17:55") -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        assert main(["preview", str(SCHOOL), "--at", at]) == 0
        return capsys.readouterr().out

    return chat


def test_a_draft_is_chatted_with_by_numbers_and_words(chatted: Callable[..., str]) -> None:
    seen = chatted("2", "the IELTS one", ":quit")
    assert "What do you want English for?" in seen
    assert "> 2\n" in seen
    assert "Which one?" in seen
    assert "Is there a date you're working towards?" in seen


def test_time_travels_forward_and_timers_act_at_their_hours(chatted: Callable[..., str]) -> None:
    seen = chatted("1", ":later 2 days", ":at sunday 23:00", "human")
    assert "Tuesday, 19 May 2026, 17:55" in seen
    assert seen.index("Still there?") < seen.index("A thought for today")
    assert "Sunday, 24 May 2026, 23:00" in seen
    assert "she's back tomorrow at 09:00" in " ".join(seen.split())


def test_an_empty_desk_can_be_tried_in_working_hours(chatted: Callable[..., str]) -> None:
    seen = chatted(":nobody", "human", ":new", "human", ":new", ":nobody", ":nobody", "human")
    shut, usual, again = seen.split("a new conversation")
    assert "isn't at her desk right now" in shut
    assert "I'm calling Anna" in usual
    assert "I'm calling Anna" in again


def test_the_manager_can_be_played(chatted: Callable[..., str]) -> None:
    seen = chatted("1", ":take", ":say Hi, Anna here", "are you there?", ":back timescale: this month")
    assert "You're now with Anna." in seen
    assert "[Anna]\n  Hi, Anna here" in seen
    assert "When: This month" in seen
    assert "Will you decide on your own" in seen


def test_the_card_shows_what_was_left_for_the_manager(chatted: Callable[..., str]) -> None:
    seen = chatted(":at sunday 23:00", "human", "Leave a message", "Please keep me a seat in C1", ":card")
    assert "Message     Please keep me a seat in C1" in seen
    assert "while_away" not in seen


def test_another_language_channel_and_link_can_be_tried(chatted: Callable[..., str]) -> None:
    seen = chatted(":language es", ":channel console", ":link reel", ":card")
    assert "¡Hola!" in seen
    assert "a new conversation, on console" in seen
    assert "Came from   console" in seen


def test_the_card_and_the_state_are_shown(chatted: Callable[..., str]) -> None:
    seen = chatted("1", "in two months", "1", "1", ":card", ":state", ":share +4915223433333")
    assert "WARM 90  no name yet" in seen
    assert 'Timescale   said: "in two months"' in seen
    assert "Promised    10% off your first month until Wednesday, 20 May, 20:00" in seen
    assert "Step        plan" in seen
    assert "Timer       remind at 2026-05-18 18:5" in seen
    assert "Noted: +49 1522 3433333" in seen


def test_a_slip_in_a_command_is_answered_with_a_hint(chatted: Callable[..., str]) -> None:
    seen = chatted(":latter 2 days", ":later soon", ":send horse", ":language sv", ":help")
    assert "did you mean :later?" in seen
    assert "'soon'" in seen
    assert "'horse' cannot be sent" in seen
    assert "no texts in 'sv'" in seen
    assert ":later 2 days" in seen


def test_the_preview_touches_no_live_data(
    chatted: Callable[..., str], database: Path, tmp_path: Path
) -> None:
    chatted("1", "Marta", ":quit")
    assert not database.exists()
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_start_is_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", str(SCHOOL), "--at", "yesterday"]) == 1
    assert "write it like 2026-05-18 17:55" in capsys.readouterr().err


# --- publish ---


async def newest() -> tuple[int, str]:
    async with opened(load()) as live, live.read() as tx:
        version = await versions.latest(tx, "language-school")
    assert version is not None
    return version.version, version.note


def test_publishing_makes_a_version_and_the_same_files_make_no_second_one(
    database: Path, spoiled: Callable[[str, str, str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["publish", str(SCHOOL), "--note", "first"]) == 0
    assert "language-school is version 1 now; new conversations start on it." in capsys.readouterr().out
    assert main(["publish", str(SCHOOL)]) == 0
    assert "Nothing has changed since version 1 of language-school" in capsys.readouterr().out
    changed = spoiled("script.yaml", "title: English courses at Lingua Haus", "title: English at Lingua Haus")
    assert main(["publish", str(changed), "--note", "shorter title"]) == 0
    assert "version 2 now" in capsys.readouterr().out
    assert asyncio.run(newest()) == (2, "shorter title")


def test_a_script_with_errors_is_not_published(
    database: Path, spoiled: Callable[[str, str, str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = spoiled("script.yaml", "say: I hear you.", "say: Tough luck.")
    assert main(["publish", str(folder)]) == 1
    out = capsys.readouterr().out
    assert out.endswith("Not published.\n")
    assert "error: " in out
    assert not database.exists()


def test_publishing_says_how_many_people_are_in_the_middle_of_which_step() -> None:
    done = Published("school", 3, True, {(1, "price"): 2, (2, "goal"): 1, (2, "price"): 44})
    assert list(report(done)) == [
        "school is version 3 now; new conversations start on it.",
        "In the middle on version 1, and staying on it: 2 (2 at price).",
        "In the middle on version 2, and staying on it: 45 (44 at price, 1 at goal).",
    ]


def test_findings_count_errors_and_talks(draft: Path) -> None:
    findings = examine(draft)
    assert findings.errors == 0
    assert findings.played == len(findings.talks) > 30
    assert findings.lines() == [findings.summary()]


def test_time_is_told_in_the_zone_of_the_script(chatted: Callable[..., str]) -> None:
    assert "Monday, 2026-05-18 17:55" in chatted(":state")

from __future__ import annotations

from pathlib import Path

import pytest

from bot.scripts import MAX_FILE, load, read_folder, shipped_phrases
from dialogs.problems import ScriptProblems
from tests.dialogs.small_script import SMALL, SPANISH


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "small"
    (place / "texts").mkdir(parents=True)
    (place / "script.yaml").write_text(SMALL, "utf-8")
    (place / "texts" / "es.yaml").write_text(SPANISH, "utf-8")
    return place


def refusal(folder: Path) -> str:
    with pytest.raises(ScriptProblems) as caught:
        read_folder(folder)
    return str(caught.value)


def test_a_script_is_read_from_its_folder(folder: Path) -> None:
    (folder / "talks").mkdir()
    (folder / "talks" / "one.yaml").write_text("talk: one", "utf-8")
    (folder / "notes.txt").write_text("not ours", "utf-8")
    assert set(read_folder(folder)) == {"script.yaml", "texts/es.yaml", "talks/one.yaml"}
    script = load(folder)
    assert script.id == "small"
    assert set(script.phrases) == set(shipped_phrases()["en"])  # type: ignore[index]


def test_the_shipped_phrases_have_the_same_variables_in_every_language() -> None:
    from dialogs import templates

    english = shipped_phrases()["en"]  # type: ignore[index]
    for phrases in shipped_phrases().values():
        for name, text in phrases.items():
            assert templates.names(text) <= templates.names(english[name]) | {"manager"}


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "there is no such folder" in refusal(tmp_path / "nothing")


def test_text_that_is_no_utf8_is_named_with_its_line(folder: Path) -> None:
    (folder / "texts" / "es.yaml").write_bytes(b"steps:\n  goal: \xff\n")
    assert "texts/es.yaml:2: this is not UTF-8 text" in refusal(folder)


def test_a_file_too_large_is_not_read(folder: Path) -> None:
    (folder / "texts" / "es.yaml").write_bytes(b"#" * (MAX_FILE + 1))
    assert "texts/es.yaml: the file is larger than 256 KB" in refusal(folder)


def test_a_link_out_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("password: x", "utf-8")
    (folder / "texts" / "fr.yaml").symlink_to(secret)
    assert "texts/fr.yaml: this is a link" in refusal(folder)


def test_a_linked_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.yaml").write_text("password: x", "utf-8")
    (folder / "talks").symlink_to(outside)
    assert "talks/a.yaml: this is a link" in refusal(folder)


def test_what_is_no_file_is_not_read(folder: Path) -> None:
    (folder / "texts" / "fr.yaml").mkdir()
    assert "texts/fr.yaml: this is no file" in refusal(folder)

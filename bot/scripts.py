"""Scripts on disk: a folder of text files in, a ``Script`` out. The parsing itself is ``dialogs.yaml_format``."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from pathlib import Path

from dialogs.ids import Language
from dialogs.problems import Problem, ScriptProblems
from dialogs.script import Script
from dialogs.templates import Template
from dialogs.yaml_format import parse, parse_phrases

MAX_FILE = 256 * 1024
MAX_FILES = 300
_FOLDERS = ("", "texts", "talks")
_ENDINGS = (".yaml", ".yml")


def load(path: Path) -> Script:
    """Read the script in a folder.

    Raises:
        ScriptProblems: the folder or a file cannot be read, or what they say is no script.
    """
    return parse(read_folder(path), shipped_phrases())


def read_folder(path: Path) -> dict[str, str]:
    """Read a script's text files: ``script.yaml``, ``texts/*.yaml`` and ``talks/*.yaml``, path -> text.

    Raises:
        ScriptProblems: no such folder, too many or too large files, links out of it, or text that is no UTF-8.
    """
    if not path.is_dir():
        wrong = "this is a file, not a folder" if path.exists() else "there is no such folder"
        remedy = "name the folder that has script.yaml in it"
        raise ScriptProblems([Problem(str(path), 0, "", wrong, remedy)])
    problems: list[Problem] = []
    found: dict[str, str] = {}
    for file in _files(path, problems):
        name = file.relative_to(path).as_posix()
        text = _text(file, name, problems)
        if text is not None:
            found[name] = text
    if problems:
        raise ScriptProblems(problems)
    return found


@cache
def shipped_phrases() -> Mapping[Language, Mapping[str, Template]]:
    """Give the phrases that come with the program: language -> name -> text."""
    folder = resources.files("dialogs") / "phrases"
    return {
        Language(file.name.removesuffix(".yaml")): parse_phrases(
            file.read_text("utf-8"), f"phrases/{file.name}"
        )
        for file in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if file.name.endswith(".yaml")
    }


def _files(root: Path, problems: list[Problem]) -> Iterator[Path]:
    count = 0
    for folder in _FOLDERS:
        for file in sorted((root / folder).iterdir()) if (root / folder).is_dir() else ():
            if file.suffix not in _ENDINGS:
                continue
            count += 1
            if count > MAX_FILES:
                wrong = f"the folder has more than {MAX_FILES} files"
                problems.append(Problem(file.relative_to(root).as_posix(), 0, "", wrong, "take some away"))
                return
            yield file


def _text(file: Path, name: str, problems: list[Problem]) -> str | None:
    try:
        wrong = _refused(file)
        if not wrong:
            return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        problems.append(Problem(name, line, "", "this is not UTF-8 text", "save the file as UTF-8"))
        return None
    except OSError as error:
        wrong = f"the file cannot be read ({error.strerror})"
    problems.append(Problem(name, 0, "", wrong, "put a plain text file in its place"))
    return None


def _refused(file: Path) -> str:
    """Say why a file is not read: only plain files inside the folder are, and none larger than the limit."""
    if file.is_symlink() or file.parent.is_symlink():
        return "this is a link to another place"
    facts = file.stat()
    if not stat.S_ISREG(facts.st_mode):
        return "this is no file"
    return f"the file is larger than {MAX_FILE // 1024} KB" if facts.st_size > MAX_FILE else ""

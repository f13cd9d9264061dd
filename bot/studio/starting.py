"""A script of one's own, begun from a shipped one: a copy with its own short name, and nothing else changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from bot import scripts
from dialogs import talks
from dialogs.problems import ScriptProblems
from dialogs.yaml_format import parse

_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_KEY = r"^{key}:[^\n]*$"


def shipped() -> dict[str, Path]:
    """Give the folders of the scripts that come with the program, by short name."""
    root = Path(str(resources.files("dialogs"))) / "scripts"
    return {path.parent.name: path.parent for path in sorted(root.glob("*/script.yaml"))}


def is_name(text: str) -> bool:
    """Whether ``text`` may be a script's short name."""
    return _NAME.fullmatch(text) is not None


def renamed(files: dict[str, str], name: str, company: str) -> dict[str, str]:
    """Give the files with the short name, and the company if one is given, in place of the shipped ones.

    Comments, order and everything else stay. A file in which the company's name cannot simply stand (a colon in
    it would end a text) keeps the old one; see ``mentions``.
    """
    old = parse(files, scripts.shipped_phrases()).company
    made = {**files, "script.yaml": _put(files["script.yaml"], "script", name)}
    if not company:
        return made
    made["script.yaml"] = _put(made["script.yaml"], "company", company)
    for path in sorted(made):
        tried = {**made, path: "\n".join(_say(line, old, company) for line in made[path].split("\n"))}
        if _holds(tried):
            made = tried
    return made


def _say(line: str, old: str, company: str) -> str:
    return line if line.startswith("company:") else line.replace(old, company)


def _holds(files: dict[str, str]) -> bool:
    try:
        talks.read(files, parse(files, scripts.shipped_phrases()))
    except ScriptProblems:
        return False
    return True


def _put(text: str, key: str, value: str) -> str:
    plain = re.fullmatch(r"[\w][\w .&'-]*", value) is not None
    written = value if plain else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return re.sub(_KEY.format(key=key), lambda _: f"{key}: {written}", text, count=1, flags=re.MULTILINE)


def mentions(files: dict[str, str], company: str) -> dict[str, list[int]]:
    """Give where a company's name still stands in so many words: file -> lines."""
    found: dict[str, list[int]] = {}
    for path, text in sorted(files.items()):
        lines = [number for number, line in enumerate(text.splitlines(), 1) if company in line]
        if lines:
            found[path] = lines
    return found


def write(files: dict[str, str], folder: Path) -> None:
    """Write the files into a folder that is not there yet. Raises ``FileExistsError`` or another ``OSError``."""
    folder.mkdir(parents=True)
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")


def next_steps(made: Path, files: dict[str, str], old: str) -> Iterator[str]:
    """Say what there is now and what to do with it."""
    script = parse(files, scripts.shipped_phrases())
    yield f"{made} is yours: {len(script.steps)} steps in {', '.join(script.languages)}."
    left = mentions(files, old) if script.company != old else {}
    if left:
        yield f"{old!r} still stands in these lines; say it your way:"
        yield from (f"  {made / path}:{','.join(map(str, lines[:12]))}" for path, lines in left.items())
    yield ""
    yield f"  ./run preview {made}     chat with it"
    yield f"  ./run check {made}       what is missing, with file and line; plays its talks"
    yield f"  ./run publish {made}     make it the version new conversations start on"
    yield f"  SCRIPT={made} in .env    let the assistant begin with it"
    yield ""
    yield "Prices, hours, offers and the privacy address are examples: change those first (docs/scripts.md)."

"""The rules of the house that no other tool checks, and the documents that would otherwise drift."""

import ast
import re
import statistics
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bot import __version__, cli, settings

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "dialogs", "storage")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-bootstrap.lock")
# Written apart, so that this file does not name what it looks for.
UNWANTED = [
    "pypi" + ".org",
    "python" + "hosted",
    "registry." + "npmjs",
    "deb." + "debian.org",
    "/wo" + "rk/",
    "/ro" + "ot/",
]

Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def place(path: Path, node: ast.expr | Function) -> str:
    return f"{path.relative_to(ROOT)}:{node.lineno}"


def lengths() -> dict[str, int]:
    """Return the lines of every function, docstring included, by place and name."""
    return {
        f"{place(path, node)} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in modules(*ROOMS)
        for node in nodes(path)
        if isinstance(node, Function)
    }


def tracked_files() -> list[Path]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [path for name in listing.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def pins(lock: str) -> dict[str, str]:
    """Return the version of every package a lock file names."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;]+)", text, re.MULTILINE))


def test_no_function_is_longer_than_50_lines() -> None:
    assert {name: lines for name, lines in lengths().items() if lines > 50} == {}


def test_functions_are_short_as_a_rule() -> None:
    found = sorted(lengths().values())
    assert statistics.median(found) <= 8
    assert found[len(found) * 9 // 10] <= 30


def test_no_file_of_code_is_longer_than_400_lines() -> None:
    code = [path for path in modules(*ROOMS) if path.parent.name != "data"]
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in code}
    assert {str(path.relative_to(ROOT)): size for path, size in sizes.items() if size > 400} == {}


def test_the_environment_is_read_in_one_place() -> None:
    readers = {
        place(path, node)
        for path in modules(*ROOMS)
        for node in nodes(path)
        if isinstance(node, ast.Attribute) and node.attr in ("environ", "environb", "getenv")
    }
    assert {reader.partition(":")[0] for reader in readers} == {"bot/settings.py"}


def test_the_core_has_no_clock() -> None:
    clocks = [
        place(path, node)
        for path in modules("dialogs")
        for node in nodes(path)
        if isinstance(node, ast.Attribute) and node.attr in ("now", "utcnow", "today")
        if isinstance(node.value, ast.Name) and node.value.id in ("datetime", "date", "dt")
    ]
    assert clocks == []


def test_no_file_names_a_registry_or_a_folder_of_the_machine_it_was_written_on() -> None:
    named = []
    for path in tracked_files():
        text = path.read_bytes().decode("utf-8", "replace")
        named += [f"{path.relative_to(ROOT)}: {words}" for words in UNWANTED if words in text]
    assert named == []


def test_the_licence_is_the_one_the_package_claims() -> None:
    assert PYPROJECT["project"]["license"] == "MIT"
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


def test_the_package_and_the_program_tell_the_same_version() -> None:
    assert PYPROJECT["project"]["version"] == __version__


def test_the_example_of_settings_is_made_from_the_settings() -> None:
    assert (ROOT / ".env.example").read_text(encoding="utf-8") == settings.example()


def test_every_setting_is_a_field_and_every_field_a_setting() -> None:
    assert sorted(name.lower() for name in settings.NAMES) == sorted(settings.Settings.__struct_fields__)


def test_the_readme_names_every_setting_and_command() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    names = [*settings.NAMES, *cli.COMMANDS, "manager"]
    assert [name for name in names if f"`{name}" not in text and f"./run {name}" not in text] == []


def test_whatever_a_document_names_or_links_to_is_there() -> None:
    there = [f"/{path.relative_to(ROOT)}" for path in tracked_files()]
    for page in [*(ROOT / "docs").glob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]:
        text = page.read_text(encoding="utf-8")
        links = [link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link]
        assert [link for link in links if not (page.parent / link).exists()] == [], page.name
        named = re.findall(r"`(\w[\w./-]*(?:\.py|/))`", text)
        names = [name for name in named if not re.search(r"\b[A-Z]+\b", name)]  # LANGUAGE stands for any
        assert [name for name in names if not any(f"/{name}" in path for path in there)] == [], page.name


def test_every_ignored_rule_carries_its_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    start, end = text.index("\nignore = ["), text.index("[tool.ruff.lint.flake8-tidy-imports]")
    ignored = [line for line in text[start:end].splitlines() if re.match(r' +"[A-Z]+[0-9]*"', line)]
    assert len(ignored) > 10
    assert [line for line in ignored if "#" not in line] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash(lock: str) -> None:
    entries = re.split(
        r"^(?=[a-z0-9-]+(?:\[.*\])?==)", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE
    )[1:]
    assert len(entries) == len(pins(lock)) > 0
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = PYPROJECT["project"]
    runtime = project["dependencies"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    development = [*runtime, *extras, *PYPROJECT["dependency-groups"]["dev"]]
    for lock, wanted in (("requirements.lock", runtime), ("requirements-dev.lock", development)):
        held = pins(lock)
        needs = [Requirement(line) for line in wanted]
        stale = [
            str(need)
            for need in needs
            if not need.specifier.contains(held.get(canonicalize_name(need.name), "0"))
        ]
        assert stale == [], f"{lock} is older than pyproject.toml: ./run lock"


def test_developing_and_running_use_the_same_versions() -> None:
    development = pins("requirements-dev.lock")
    assert {name: v for name, v in pins("requirements.lock").items() if development.get(name) != v} == {}
    assert pins("requirements-bootstrap.lock")["uv"] == development["uv"]


def test_the_two_commands_and_the_next_changes_are_written_down() -> None:
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert "./run\n" in contributing
    assert "./run test\n" in contributing
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

"""The names of settings: a `.env` file read line by line, and names that somebody probably meant otherwise."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
from dotenv.parser import parse_stream

PREFIX = "WARMLINE_"
SLIPS = 2
"""So many letters wrong, missing, too many or in each other's places are still a slip; one in four at most."""


class EnvFile(msgspec.Struct, frozen=True):
    """A `.env` file: values by name, the line each name stands in first, a sentence for each line that is none."""

    values: Mapping[str, str] = {}
    lines: Mapping[str, int] = {}
    problems: tuple[str, ...] = ()


def read_env_file(path: Path) -> EnvFile:
    """Read a `.env` file; one that is not there is empty.

    The format is python-dotenv's: `#` starts a comment, quotes are optional, nothing is expanded.
    """
    try:
        with path.open(encoding="utf-8") as stream:
            bindings = list(parse_stream(stream))
    except FileNotFoundError:
        return EnvFile()
    except (OSError, UnicodeDecodeError) as error:
        return EnvFile(
            problems=(f"{path} cannot be read ({reason(error)}); make it a readable UTF-8 text file.",)
        )
    bad = [b.original.line for b in bindings if b.error or (b.key and b.value is None)]
    return EnvFile(
        {b.key: b.value for b in bindings if b.key and b.value is not None},
        {b.key: b.original.line + _blank(b.original.string) for b in reversed(bindings) if b.key},
        tuple(f"{path}, line {line} is not NAME=value; correct the line or remove it." for line in bad),
    )


def unknown_in_file(found: EnvFile, names: Sequence[str]) -> Iterator[str]:
    """Tell each name in the file that is no setting, with its line and the nearest setting."""
    for name in found.values:
        if name not in names:
            where = f"{name} in .env, line {found.lines[name]}, is not a setting"
            yield f"{where}; {_advice(name, names)}"


def slips_in_environment(environ: Iterable[str], names: Collection[str]) -> Iterator[str]:
    """Tell the names in the environment that are close to one of ours; the rest of the environment is others'."""
    for name in sorted(set(environ).difference(names)):
        meant = _meant(name, names)
        if meant or name.startswith(PREFIX):
            advice = f"did you mean {meant}?" if meant else _advice(name, names)
            yield f"{name} in the environment is not a setting and changes nothing; {advice}"


def reason(error: Exception) -> str:
    """Say in the system's words why a file could not be read or written."""
    return (error.strerror or str(error)) if isinstance(error, OSError) else "not UTF-8"


def _advice(name: str, names: Collection[str]) -> str:
    near = difflib.get_close_matches(_bare(name), names, n=1)
    return f"did you mean {near[0]}?" if near else f"the settings are {', '.join(names)}."


def _meant(name: str, names: Collection[str]) -> str:
    """Give the setting that a name comes close to: in other letters, with a slip or two, or with more behind it."""
    bare = _bare(name)
    longer = [one for one in names if "_" in one and bare.startswith(f"{one}_")]
    if bare in names or longer:
        return bare if bare in names else max(longer, key=len)
    alike = [one for one in names if one[0] == bare[:1] and abs(len(bare) - len(one)) <= SLIPS]
    found = [(distance(bare, one), one) for one in alike]
    near = [(far, one) for far, one in found if far <= min(SLIPS, len(one) // 4)]
    return min(near)[1] if near else ""


def _bare(name: str) -> str:
    return name.upper().replace("-", "_").removeprefix(PREFIX)


def _blank(text: str) -> int:
    """Count the empty lines before a binding: its own line is the one after them."""
    return text[: len(text) - len(text.lstrip())].count("\n")


def distance(one: str, other: str) -> int:
    """Count the letters to change, add, leave out or swap with their neighbour to get from one to the other.

    Optimal string alignment (Damerau 1964).
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one):
        older, before, row = before, row, [i + 1]
        for j, right in enumerate(other):
            cost = min(before[j + 1] + 1, row[j] + 1, before[j] + (left != right))
            if i and j and left == other[j - 1] and right == one[i - 1]:
                cost = min(cost, older[j - 1] + 1)
            row.append(cost)
    return row[-1]

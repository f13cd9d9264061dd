"""`new`: a script of one's own, from one that comes with the program."""

from __future__ import annotations

from pathlib import Path

from bot import scripts
from bot.errors import Failure
from bot.studio import starting


def new(kind: str = "", folder: Path | None = None, /, *, company: str = "") -> None:
    """Begin a script of your own from a shipped one; without words, list those there are.

    Parameters
    ----------
    kind
        The shipped script to start from, such as insurance.
    folder
        The folder to make; its last part becomes the script's short name. Left out: ``my-`` and the kind.
    company
        Your company's name.
    """
    there = starting.shipped()
    if not kind:
        print("Start from one of these:\n")
        for name, path in there.items():
            script = scripts.load(path)
            print(f"  {name:16} {script.title}  ({', '.join(script.languages)})")
        print("\nFor instance: ./run new insurance my-insurance --company 'Your company'")
        return
    if kind not in there:
        raise Failure(f"There is no script {kind!r} to start from; there are {', '.join(there)}.")
    made = folder or Path(f"my-{kind}")
    if not starting.is_name(made.name):
        raise Failure(
            f"{made.name!r} can be no short name of a script; take small letters, digits and hyphens, like my-{kind}."
        )
    shipped = scripts.read_folder(there[kind])
    files = starting.renamed(shipped, made.name, company)
    try:
        starting.write(files, made)
    except FileExistsError as error:
        raise Failure(f"{made} is there already; name another folder.") from error
    except OSError as error:
        raise Failure(f"{made} cannot be written: {error.strerror}.") from error
    old = scripts.load(there[kind]).company
    print(*starting.next_steps(made, files, old), sep="\n")

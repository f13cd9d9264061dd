"""The command line: `python -m bot WORDS`, which `./run WORDS` becomes after set-up.

A command is one line in `COMMANDS` and one function, named like its module, in `bot/commands/`. The module
is imported only when its command is called, so `--help` and small commands start fast. The function may be
async; it returns nothing, or the exit code.
"""

import difflib
import os
import sys
from collections.abc import Sequence

from cyclopts import App

from bot import __version__
from bot.errors import Failure

DONE, FAILED, INTERRUPTED = 0, 2, 130

COMMANDS = {
    "run": "Start the assistant: web chat, managers' inbox, sender and timers.",
    "chat": "Talk to the assistant in this terminal.",
    "new": "Begin a script of your own from a shipped one.",
    "check": "List every problem of a script, with file, line and remedy.",
    "preview": "Chat with a draft without touching live data, on a clock you can move.",
    "diagram": "Draw the flow of a script.",
    "requalify": "Replay an edited rule over all leads, and show who would change.",
    "publish": "Check a script, run its talks and make it an immutable version.",
    "migrate": "Bring the database to this version's schema, after a backup.",
    "export": "Print everything the database knows as JSON, or write the leads as CSV or Excel.",
    "quarantine": "List what could not be taken, or have it tried again.",
    "bench": "Measure, and print the figures.",
    "understand": "Show how an answer is read.",
}
MANAGER_COMMANDS = {
    "add": "Add somebody to the team and print their personal link.",
    "reset": "Print a link to a new password, for one who has lost theirs.",
    "off": "Switch somebody off, on every screen within seconds.",
    "roles": "Give somebody roles: manager, lead_admin, marketer, admin.",
    "list": "Print everybody with their roles.",
    "telegram": "Print the code that links a manager's Telegram account.",
}

HELP = """Warmline turns strangers in a chat into qualified leads and hands them to a person.

`./run` sets up and starts it. `./run test` sets up and runs every check. `./run lock` remakes the lock files.
"""


def build_app() -> App:
    """Return the command line with every command registered by name, none of them imported."""
    app = App(
        name="warmline",
        help=HELP,
        version=__version__,
        result_action="return_value",
        suppress_keyboard_interrupt=False,
    )
    for name, summary in COMMANDS.items():
        app.command(f"bot.commands.{name}:{name}", name=name, help=summary)
    manager = App(name="manager", help="The people who take over chats.")
    for name, summary in MANAGER_COMMANDS.items():
        function = "list_" if name == "list" else name
        manager.command(f"bot.commands.manager:{function}", name=name, help=summary)
    app.command(manager)
    return app


def main(words: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 done, 2 refused with a sentence, 130 interrupted."""
    try:
        _refuse_unknown(words)
        result = build_app()(list(words))
        sys.stdout.flush()
    except Failure as failure:
        return _refuse(failure.problems)
    except ImportError as error:
        return _refuse([_missing_command(error)])
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _reader_left()
    return result if isinstance(result, int) else DONE


def _refuse_unknown(words: Sequence[str]) -> None:
    """Refuse a word that is no command here: the library would import every command to find the nearest."""
    names = [*COMMANDS, "manager"]
    if words and not words[0].startswith("-") and words[0] not in names:
        near = difflib.get_close_matches(words[0], names, n=1)
        advice = f"did you mean {near[0]}?" if near else "see --help for those there are."
        raise Failure(f"There is no command {words[0]!r}; {advice}")


def _refuse(problems: Sequence[str]) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    return FAILED


def _missing_command(error: ImportError) -> str:
    """Name the command whose own module is not there; any other import error is a defect and goes on up."""
    cause = error.__cause__ or error
    module = cause.name or "" if isinstance(cause, ModuleNotFoundError) else ""
    if not module.startswith("bot.commands."):
        raise error
    return (
        f"The command {module.rpartition('.')[2]!r} is not part of this version; see --help for the others."
    )


def _reader_left() -> int:
    """Stay quiet when the reader of our output has gone (`export | head`)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE

import subprocess
import sys
import types
from collections.abc import Callable
from typing import NoReturn

import pytest

from bot import __version__, cli
from bot.errors import Failure

EVERY_COMMAND = [*([name] for name in cli.COMMANDS), *(["manager", name] for name in cli.MANAGER_COMMANDS)]

Speech = pytest.CaptureFixture[str]
Plant = Callable[[str, Callable[..., object]], None]


@pytest.fixture
def plant(monkeypatch: pytest.MonkeyPatch) -> Plant:
    """Put a function in the place of a command."""

    def put(name: str, function: Callable[..., object]) -> None:
        module = types.ModuleType(f"bot.commands.{name}")
        setattr(module, name, function)
        monkeypatch.setitem(sys.modules, module.__name__, module)

    return put


def test_help_lists_every_command_and_imports_none(capsys: Speech) -> None:
    program = (
        "import sys\nfrom bot.cli import main\nmain(['--help'])\n"
        "print([m for m in sys.modules if m.startswith(('bot.commands.', 'sqlalchemy', 'starlette'))])"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert all(name in told for name in (*cli.COMMANDS, "manager"))
    assert told.rstrip().endswith("[]")


def test_no_words_show_the_help(capsys: Speech) -> None:
    assert cli.main([]) == 0
    assert "Usage" in capsys.readouterr().out


def test_the_version_is_the_package_version(capsys: Speech) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.strip() == __version__


@pytest.mark.parametrize("words", EVERY_COMMAND, ids=" ".join)
def test_each_command_explains_itself(words: list[str], capsys: Speech) -> None:
    assert cli.main([*words, "--help"]) == 0
    assert f"Usage: warmline {' '.join(words)}" in capsys.readouterr().out


def test_a_command_that_is_not_part_of_this_version_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: Speech
) -> None:
    monkeypatch.setitem(cli.COMMANDS, "later", "Comes later.")
    assert cli.main(["later"]) == 2
    assert capsys.readouterr().err.startswith("The command 'later' is not part of this version")


def test_a_missing_command_leaves_the_others_working(
    monkeypatch: pytest.MonkeyPatch, plant: Plant, capsys: Speech
) -> None:
    monkeypatch.setitem(cli.COMMANDS, "later", "Comes later.")
    plant("chat", lambda: sys.stdout.write("hello\n") and None)
    assert cli.main(["chat"]) == 0
    assert capsys.readouterr().out == "hello\n"


@pytest.mark.parametrize(
    ("word", "advice"), [("chta", "did you mean chat?"), ("zzz", "see --help for those there are.")]
)
def test_a_word_that_is_no_command_is_refused_with_the_nearest(
    word: str, advice: str, capsys: Speech
) -> None:
    assert cli.main([word]) == 2
    assert capsys.readouterr().err == f"There is no command {word!r}; {advice}\n"


def test_an_option_that_is_not_there_is_refused(plant: Plant, capsys: Speech) -> None:
    plant("chat", lambda: None)
    with pytest.raises(SystemExit) as left:
        cli.main(["chat", "--loud"])
    assert left.value.code == 2
    assert "--loud" in capsys.readouterr().err


def test_a_failure_is_a_sentence_a_problem_on_stderr_and_2(plant: Plant, capsys: Speech) -> None:
    def fail() -> NoReturn:
        raise Failure("The port is taken; choose another.", "The folder is full; make room.")

    plant("chat", fail)
    assert cli.main(["chat"]) == 2
    said = capsys.readouterr()
    assert said.err == "The port is taken; choose another.\nThe folder is full; make room.\n"
    assert said.out == ""


def test_a_defect_is_not_dressed_up_as_a_failure(plant: Plant) -> None:
    def break_down() -> NoReturn:
        raise ImportError("no module named nowhere", name="nowhere")

    plant("chat", break_down)
    with pytest.raises(ImportError):
        cli.main(["chat"])


def test_a_command_may_be_async_and_say_its_exit_code(plant: Plant) -> None:
    async def chat() -> int:
        return 7

    plant("chat", chat)
    assert cli.main(["chat"]) == 7


def test_ctrl_c_leaves_quietly_with_130(plant: Plant, capsys: Speech) -> None:
    def interrupted() -> NoReturn:
        raise KeyboardInterrupt

    plant("chat", interrupted)
    assert cli.main(["chat"]) == 130
    assert capsys.readouterr().err == ""


def test_a_reader_that_has_gone_is_no_failure() -> None:
    program = (
        "import sys, types\nfrom bot import cli\n"
        "m = types.ModuleType('bot.commands.export')\n"
        "m.export = lambda: [print('x' * 100) for _ in range(10000)] and None\n"
        "sys.modules[m.__name__] = m\nsys.exit(cli.main(['export']))"
    )
    writer = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.readline()
    writer.stdout.close()
    assert (writer.stderr.read(), writer.wait()) == (b"", 0)
    writer.stderr.close()


def test_settings_that_are_wrong_are_told_without_a_traceback(plant: Plant, capsys: Speech) -> None:
    from bot.settings import load

    plant("chat", lambda: load({"HTTP_PORT": "x", "DATA_DIR": "/proc/none"}))
    assert cli.main(["chat"]) == 2
    assert capsys.readouterr().err.count("\n") == 2

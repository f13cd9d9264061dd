"""The console chat, through its input and output."""

import asyncio
import io
from datetime import UTC, datetime

from bot.channels.console import Console
from bot.channels.console.bubbles import bubble
from bot.channels.contract import Arrival, Line
from dialogs.events import Event, Opened, Said, Tapped
from dialogs.ids import Language
from dialogs.messages import Button, Message, Voice

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
EN = Language("en")
GOALS = Message("What for?", EN, question=1, buttons=(Button("work", "Work"), Button("fun", "Just for me")))
OPEN = Message("How many lessons a week?", EN, question=2)


class Script:
    """Answers each arrival with the next message, as the assistant would."""

    def __init__(self, console: Console, *answers: Message) -> None:
        self.console = console
        self.answers = list(answers)
        self.arrivals: list[Arrival] = []

    async def __call__(self, *arrivals: Arrival) -> None:
        self.arrivals += arrivals
        if self.answers:
            await self.console.send("console", Line(len(self.arrivals), Voice.BOT, NOW, self.answers.pop(0)))

    @property
    def events(self) -> list[Event]:
        return [arrival.event for arrival in self.arrivals]


async def at_once(_address: str) -> None:
    """Everything was answered before receive returned."""


async def talk(typed: str, *answers: Message) -> tuple[Script, str]:
    out = io.StringIO()
    console = Console(reads=io.StringIO(typed), writes=out, settled=at_once, now=lambda: NOW)
    script = Script(console, *answers)
    async with asyncio.timeout(60):
        await console.listen(script)
    return script, out.getvalue()


async def test_the_conversation_is_opened_first_and_piped_lines_follow_until_the_end() -> None:
    script, _ = await talk("hello\n\nthere")
    assert [type(event) for event in script.events] == [Opened, Said, Said]
    assert script.events[1:] == [Said("hello"), Said("there")]


async def test_every_line_has_an_id_of_its_own_also_in_another_session() -> None:
    first, _ = await talk("a\na\n")
    second, _ = await talk("a\na\n")
    ids = [arrival.external_id for arrival in (*first.arrivals, *second.arrivals)]
    assert len(set(ids)) == len(ids) == 6


async def test_a_number_or_a_label_is_a_tap_on_the_last_choices() -> None:
    script, _ = await talk("2\n", GOALS)
    assert script.events[1] == Tapped(1, "fun")
    script, _ = await talk("just for ME\n", GOALS)
    assert script.events[1] == Tapped(1, "fun")
    script, _ = await talk("7\n", GOALS)
    assert script.events[1] == Said("7")


async def test_a_number_answers_the_open_question_and_not_choices_further_up() -> None:
    script, _ = await talk("1\n2\n", GOALS, OPEN)
    assert script.events[1:] == [Tapped(1, "work"), Said("2")]


async def test_quit_ends_the_chat_and_is_not_said() -> None:
    script, _ = await talk("/quit\nnever read\n")
    assert len(script.events) == 1


async def test_what_was_piped_is_shown_between_the_answers() -> None:
    _, shown = await talk("hello\n", GOALS, OPEN)
    assert shown.index("What for?") < shown.index("> hello") < shown.index("How many lessons")


async def test_another_consoles_conversation_is_not_printed_here() -> None:
    out = io.StringIO()
    console = Console("mine", reads=io.StringIO(""), writes=out)
    await console.send("yours", Line(1, Voice.BOT, NOW, GOALS))
    assert out.getvalue() == ""


async def test_without_a_settled_hook_a_quiet_moment_ends_the_answer() -> None:
    console = Console(reads=io.StringIO("one\ntwo\n"), writes=io.StringIO())
    script = Script(console, GOALS, OPEN, GOALS)
    async with asyncio.timeout(60):
        await console.listen(script)
    assert script.events[1:] == [Said("one"), Said("two")]


def test_a_bubble_is_wrapped_and_its_choices_numbered() -> None:
    message = Message("word " * 30, EN, buttons=GOALS.buttons)
    rows = bubble(Line(1, Voice.BOT, NOW, message), width=40).splitlines()
    assert max(map(len, rows)) <= 40
    assert rows[0] == "  [bot]"
    assert rows[-2:] == ["   1  Work", "   2  Just for me"]


def test_a_manager_is_shown_by_name() -> None:
    line = Line(3, Voice.MANAGER, NOW, Message("Hello!", EN), manager="Anna")
    assert bubble(line, 60).startswith("  [Anna]\n  Hello!")


def test_what_a_terminal_would_obey_is_not_printed() -> None:
    evil = "\x1b]0;owned\x07\x1b[2Jhi\r\u202etxt.exe"
    assert (
        bubble(Line(1, Voice.MANAGER, NOW, Message(evil, EN)), 60).splitlines()[1] == "  ]0;owned[2Jhitxt.exe"
    )

"""Playing talks: every expectation that is not met, with what was said instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from dialogs.events import Media, Result, Source
from dialogs.messages import Voice
from dialogs.problems import Problem
from dialogs.rehearsal import NotThereError, Rehearsal
from dialogs.script import Script
from dialogs.talks import card
from dialogs.talks.reading import moment
from dialogs.talks.values import Line, Talk, Told

GAP = re.compile(r"\s*(?:\.\.\.|…)\s*")
"""What stands for anything in between."""
MANAGER = "Anna"
"""Who writes as a manager when nobody took the chat over before."""


class Failure(msgspec.Struct, frozen=True):
    """An expectation that was not met: where it stands, what it was, and what happened instead."""

    talk: str
    file: str
    line: int
    expected: str
    instead: str

    def as_problem(self) -> Problem:
        """Give it as a finding of ``check``."""
        remedy = f"{self.instead}; change the talk or the script"
        return Problem(self.file, self.line, f'talk "{self.talk}"', self.expected, remedy)


def play_all(script: Script, talks: Iterable[Talk]) -> tuple[Failure, ...]:
    """Play every talk and give all that went otherwise."""
    return tuple(failure for talk in talks for failure in play(script, talk))


def play(script: Script, talk: Talk) -> tuple[Failure, ...]:
    """Play one talk. What cannot be done ends it; an expectation not met does not."""
    player = _Player(script, talk)
    for line in talk.before:
        try:
            player.prepare(line)
        except _ImpossibleError as error:
            wrong = f'"{talk.after}", which it goes on from, cannot be played: {error.wanted}'
            return (Failure(talk.title, talk.file, talk.line, wrong, error.instead),)
    for line in talk.lines:
        try:
            missed = list(player.at(line))
        except _ImpossibleError as error:
            return (*player.failures, player.failure(line, error.wanted, error.instead))
        player.failures += [player.failure(line, *miss) for miss in missed]
    return tuple(player.failures)


class _ImpossibleError(Exception):
    def __init__(self, wanted: str, instead: str) -> None:
        super().__init__(wanted)
        self.wanted, self.instead = wanted, instead


class _Player:
    """Plays the lines of one talk and remembers how far into the answer ``bot`` lines have read."""

    def __init__(self, script: Script, talk: Talk) -> None:
        self.script, self.talk = script, talk
        self.stage = Rehearsal(
            script, talk.starts, source=talk.source, language=talk.language, name=talk.name
        )
        self.manager = MANAGER
        self.read_to = 0
        self.failures: list[Failure] = []

    def failure(self, line: Line, expected: str, instead: str) -> Failure:
        return Failure(self.talk.title, self.talk.file, line.line, expected, instead)

    def prepare(self, line: Line) -> None:
        """Do what a line of an earlier talk says; what it expects is that talk's own affair."""
        if line.key in DO:
            list(self.at(line))

    def at(self, line: Line) -> Iterator[tuple[str, str]]:
        """Do what the line says, or give what it misses."""
        if line.key in EXPECT:
            yield from EXPECT[line.key](self, line.told)
            return
        self.read_to = 0
        try:
            DO[line.key](self, line.told)
        except NotThereError as error:
            shown = ", ".join(f"[{label}]" for label in error.shown) or "no buttons"
            raise _ImpossibleError(f"no button '{error.wanted}' to tap", f"there: {shown}") from None

    def said(self) -> str:
        """What was said since, by the bot or the house, spaces evened out."""
        heard = (h.message.text for h in self.stage.heard if h.voice in (Voice.BOT, Voice.NOTICE))
        return _even("\n".join(heard))

    def instead(self) -> str:
        """What was said since, for a failure."""
        return f'it said: "{self.said()}"' if self.said() else "it said nothing"


# --- doing ---


def _opens(player: _Player, told: Told) -> None:
    source = player.talk.source
    if isinstance(told, Mapping):
        source = replace(source, **{k: v for k, v in told.items() if k in Source.__struct_fields__})
    player.stage.open(source)


def _prospect(player: _Player, told: Told) -> None:
    player.stage.say(*((told,) if isinstance(told, str) else told))


def _old_tap(player: _Player, told: Told) -> None:
    """Tap on the newest bubble before the open one that has the button."""
    bubbles = sum(1 for heard in player.stage.log if heard.message.buttons)
    for back in range(1, bubbles):
        try:
            player.stage.tap(str(told), back=back)
        except NotThereError:
            continue
        return
    raise NotThereError(str(told), ())


def _sends(player: _Player, told: Told) -> None:
    album = told == "album"
    player.stage.attach(Media.PHOTO if album else Media(str(told)), parts=3 if album else 1)


def _later(player: _Player, told: Told) -> None:
    player.stage.wait(moment(str(told), player.stage.now, player.script.zone))


def _takes(player: _Player, told: Told) -> None:
    player.manager = str(told)
    player.stage.claim(player.manager)


def _hands_back(player: _Player, told: Told) -> None:
    settled = {k: str(v) for k, v in told.items()} if isinstance(told, Mapping) else {}
    player.stage.hand_back(player.manager, settled)


def _outcome(player: _Player, told: Told) -> None:
    player.stage.outcome(player.manager, None if told == "none" else Result(str(told)))


DO: Mapping[str, Callable[[_Player, Any], None]] = {
    "opens": _opens,
    "prospect": _prospect,
    "tap": lambda player, told: player.stage.tap(told),
    "old tap": _old_tap,
    "sends": _sends,
    "shares": lambda player, told: player.stage.share_contact(told),
    "shares a friend's card": lambda player, told: player.stage.share_contact(told, own=False),
    "blocks": lambda player, _: player.stage.block(),
    "later": _later,
    "takes": _takes,
    "manager": lambda player, told: player.stage.reply(player.manager, told),
    "hands back": _hands_back,
    "outcome": _outcome,
}


# --- expecting ---


def _bot(player: _Player, told: Told) -> Iterator[tuple[str, str]]:
    said = player.said()
    for wanted in (told,) if isinstance(told, str) else told:
        for piece in GAP.split(_even(str(wanted))):
            found = said.find(piece, player.read_to)
            if found < 0:
                yield f'"{piece}" was not said{_too_early(piece, said)}', player.instead()
                return
            player.read_to = found + len(piece)


def _too_early(piece: str, said: str) -> str:
    return " in this place" if piece in said else ""


def _not(player: _Player, told: Told) -> Iterator[tuple[str, str]]:
    for unwanted in (told,) if isinstance(told, str) else told:
        if _even(str(unwanted)).casefold() in player.said().casefold():
            yield f'"{unwanted}" was said', player.instead()


def _buttons(player: _Player, told: Told) -> Iterator[tuple[str, str]]:
    wanted = [told] if isinstance(told, str) else list(told)
    message = player.stage.heard[-1].message if player.stage.heard else None
    shown = [button.label for button in message.buttons] if message else []
    if [_even(str(label)) for label in wanted] != [_even(label) for label in shown]:
        there = " ".join(f"[{label}]" for label in shown) or "none"
        yield f"other buttons: wanted {' '.join(f'[{label}]' for label in wanted)}", f"shown: {there}"


def _silence(player: _Player, _: Told) -> Iterator[tuple[str, str]]:
    if player.said():
        yield "it was not silent", player.instead()


def _chat(player: _Player, told: Told) -> Iterator[tuple[str, str]]:
    mode = player.stage.state.mode.value if player.stage.begun else "not begun"
    if mode != told:
        yield f"the chat should be: {told}", f"it is: {mode}"


def _card(player: _Player, told: Told) -> Iterator[tuple[str, str]]:
    if not player.stage.begun:
        yield "there is no card yet", "nothing has happened"
    elif isinstance(told, Mapping):
        yield from card.differences(player.stage, told)


EXPECT: Mapping[str, Callable[[_Player, Told], Iterator[tuple[str, str]]]] = {
    "bot": _bot,
    "not": _not,
    "buttons": _buttons,
    "silence": _silence,
    "chat": _chat,
    "card": _card,
}


def _even(text: str) -> str:
    return " ".join(text.split())

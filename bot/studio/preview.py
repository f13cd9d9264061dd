"""The preview: a chat with a draft, line by line, on a clock the marketer moves. Text in, text out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot.studio.card import card, state
from dialogs.events import Media, Result, Source
from dialogs.ids import Language
from dialogs.problems import nearest
from dialogs.rehearsal import Heard, NotThereError, Rehearsal
from dialogs.script import Script
from dialogs.talks import moment
from dialogs.yaml_format.plainly import NotPlainError

Show = Callable[[Heard], str]
"""Gives one message the form of whatever shows it."""

_A_WHILE = timedelta(minutes=2)
HELP = """\
Write like a prospect; a number taps that button of the newest question. And:
  :later 2 days        let time pass: 20 minutes, 3 hours, 1 week
  :at sunday 23:00     go to the next such moment; a date works too: 2026-05-20 09:00
  :nobody              nobody is at the desk today; again: the usual hours
  :take  :say WORDS  :back  :won  :lost     be the manager
  :open  :link NAME    open the chat again, by a campaign's link
  :share NUMBER  :friend NUMBER  :send voice|photo|sticker|document     what a messenger can do
  :block               block the bot
  :language es  :channel console            begin anew in another language, on another channel
  :card  :state        what managers see; where the conversation stands
  :new  :quit"""


class Preview:
    """Chats with ``script`` from ``now`` (aware) on. ``show`` writes one message for people to read."""

    def __init__(self, script: Script, now: datetime, show: Show, *, language: str = "") -> None:
        self._script, self._show = script, show
        self._language = Language(language) if language else None
        self._source = Source("web")
        self.stage = self._begin(now)
        self.over = False

    def _begin(self, now: datetime) -> Rehearsal:
        return Rehearsal(self._script, now, source=self._source, language=self._language)

    def start(self) -> str:
        """Open the chat; give what the prospect sees."""
        self.stage.open(by_hand=False)
        return self._answer()

    def line(self, line: str) -> str:
        """Do what one line says; give what is seen then."""
        line = line.strip()
        if not line:
            return ""
        try:
            if not line.startswith(":"):
                self._say_or_tap(line)
                return self._answer()
            word, _, rest = line[1:].partition(" ")
            return self._command(word.casefold(), rest.strip())
        except NotThereError as error:
            return f"There is no button {error.wanted}.\n"
        except NotPlainError as error:
            return f"{error}\n"

    def _command(self, word: str, rest: str) -> str:
        if word in TELL:
            return TELL[word](self)
        if word not in DO:
            meant = nearest(word, [*DO, *TELL])
            return f"There is no :{word}; " + (f"did you mean :{meant}?\n" if meant else "see :help\n")
        told = DO[word](self, rest)
        seen = self._answer()
        said = f"— {told} —\n" if told else ""
        return seen + said if word in ("later", "at") else said + seen

    def _say_or_tap(self, line: str) -> None:
        asking = self.stage.asking()
        number = int(line) if line.isdecimal() and len(line) < 3 else 0
        if asking is not None and 1 <= number <= len(asking.buttons):
            self.stage.tap(asking.buttons[number - 1].id, back=0)
        else:
            self.stage.say(line)

    def _answer(self) -> str:
        log, first = self.stage.log, len(self.stage.log) - len(self.stage.heard)
        return "".join(f"{self._when(at)}{self._show(log[at])}\n" for at in range(first, len(log)))

    def _when(self, at: int) -> str:
        """Say when, if time has passed since the message before."""
        log = self.stage.log
        waited = at > 0 and log[at].at - log[at - 1].at > _A_WHILE
        return f"— {self._clock(log[at].at)} —\n" if waited else ""

    def _clock(self, when: datetime) -> str:
        return f"{when.astimezone(self._script.zone):%A, %d %B %Y, %H:%M}"

    # --- what a line can do ---

    def later(self, rest: str) -> str:
        """Let time pass until ``rest``, a length or a moment."""
        self.stage.wait(moment(rest, self.stage.now, self._script.zone))
        return self._clock(self.stage.now)

    def nobody(self, _: str) -> str:
        """Close the desk for today, or open it again."""
        hours = self.stage.script.hours
        today = self.stage.now.astimezone(self._script.zone).date()
        usual = hours is not self._script.hours
        closed = self._script.hours if usual else replace(hours, closed=hours.closed | {today})
        self.stage.script = replace(self._script, hours=closed)
        self.stage.wait(self.stage.now)
        return "the usual hours again" if usual else "nobody is at the desk today"

    def anew(self, _: str = "") -> str:
        """Begin another conversation."""
        self.stage = self._begin(self.stage.now)
        self.stage.open(by_hand=False)
        return "a new conversation"

    def speak(self, rest: str) -> str:
        """Begin anew with a messenger set to another language."""
        if rest not in self._script.languages:
            raise NotPlainError(f"no texts in '{rest}'", f"it speaks {', '.join(self._script.languages)}")
        self._language = Language(rest)
        return self.anew() + f", in {rest}"

    def switch(self, rest: str) -> str:
        """Begin anew on another channel."""
        self._source = replace(self._source, channel=rest or "web")
        return self.anew() + f", on {self._source.channel}"

    def link(self, rest: str) -> str:
        """Open the chat again by a campaign's link."""
        self.stage.open(replace(self._source, campaign=rest))
        return f"opened by the link of {rest}" if rest else ""

    def send(self, rest: str) -> str:
        """Attach something."""
        if rest not in Media.__members__.values():
            raise NotPlainError(f"'{rest}' cannot be sent", f"one of {', '.join(Media)}")
        self.stage.attach(Media(rest))
        return ""

    def quit(self, _: str) -> str:
        """End the preview."""
        self.over = True
        self.stage.wait(self.stage.now)
        return ""


def _manager(do: Callable[[Rehearsal, str, str], None]) -> Callable[[Preview, str], str]:
    """Make a line of what the script's manager does."""

    def done(preview: Preview, rest: str) -> str:
        do(preview.stage, preview.stage.script.manager, rest)
        return ""

    return done


def _prospect(do: Callable[[Rehearsal, str], None]) -> Callable[[Preview, str], str]:
    def done(preview: Preview, rest: str) -> str:
        do(preview.stage, rest)
        return ""

    return done


DO: Mapping[str, Callable[[Preview, str], str]] = {
    "later": Preview.later,
    "at": Preview.later,
    "nobody": Preview.nobody,
    "new": Preview.anew,
    "language": Preview.speak,
    "channel": Preview.switch,
    "open": Preview.link,
    "link": Preview.link,
    "send": Preview.send,
    "share": _prospect(lambda stage, number: stage.share_contact(number)),
    "friend": _prospect(lambda stage, number: stage.share_contact(number, own=False)),
    "block": _prospect(lambda stage, _: stage.block()),
    "take": _manager(lambda stage, name, _: stage.claim(name)),
    "say": _manager(lambda stage, name, words: stage.reply(name, words)),
    "back": _manager(lambda stage, name, words: stage.hand_back(name, dict(_settled(words)))),
    "won": _manager(lambda stage, name, why: stage.outcome(name, Result.WON, why)),
    "lost": _manager(lambda stage, name, why: stage.outcome(name, Result.LOST, why)),
    "quit": Preview.quit,
}
TELL: Mapping[str, Callable[[Preview], str]] = {
    "help": lambda _: HELP + "\n",
    "card": lambda preview: card(preview.stage) + "\n",
    "state": lambda preview: state(preview.stage) + "\n",
}


def _settled(words: str) -> Iterator[tuple[str, str]]:
    """Read "budget: 300, date: in May"."""
    for part in words.split(","):
        slot, colon, settled = part.partition(":")
        if colon:
            yield slot.strip(), settled.strip()

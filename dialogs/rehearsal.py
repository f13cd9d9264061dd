"""One conversation played without a world: no database, no messenger, a clock that is moved by hand.

Talks, the preview, the simulator and the benchmarks all play on this stage, with the engine that runs live.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from dialogs.effects import Effect
from dialogs.effects import Say as Bubble
from dialogs.engine import advance, begin
from dialogs.events import (
    Attached,
    Blocked,
    Claimed,
    Edited,
    Event,
    Media,
    Noticed,
    Opened,
    OutcomeSet,
    Reassigned,
    Replied,
    Result,
    Returned,
    Said,
    SharedContact,
    Source,
    Tapped,
    TimerDue,
)
from dialogs.ids import Language, ManagerId
from dialogs.lead import Lead
from dialogs.messages import Message, Voice
from dialogs.qualification import assess
from dialogs.script import Script
from dialogs.state import State

PACE = timedelta(seconds=20)
"""So long a person thinks before each answer, unless told otherwise."""


class NotThereError(LookupError):
    """A button was to be tapped that is not there; ``shown`` holds the labels that are."""

    def __init__(self, wanted: str, shown: tuple[str, ...]) -> None:
        super().__init__(wanted)
        self.wanted, self.shown = wanted, shown


class Heard(msgspec.Struct, frozen=True):
    """One message as it was said, in whose voice and when (aware)."""

    voice: Voice
    message: Message
    at: datetime


class Rehearsal:
    """Plays one conversation of ``script`` from ``now`` (aware) on.

    ``pace`` passes before each thing the prospect or a manager does; timers that come due meanwhile act.
    ``script`` may be changed in the middle, for instance to close the desk. Everything said is in ``log``,
    what was said since the last thing anybody did is ``heard``.
    """

    def __init__(
        self,
        script: Script,
        now: datetime,
        *,
        source: Source | None = None,
        language: Language | None = None,
        name: str = "",
        pace: timedelta = PACE,
    ) -> None:
        self.script = script
        self.now = now
        self.source = source or Source("web")
        self.language = language
        self.name = name
        self.pace = pace
        self.log: list[Heard] = []
        self.effects: list[Effect] = []
        """What the engine wanted done since the last thing anybody did."""
        self._state: State | None = None
        self._mark = 0
        self._texts = 0

    # --- looking ---

    @property
    def begun(self) -> bool:
        """Whether anything has happened yet."""
        return self._state is not None

    @property
    def state(self) -> State:
        """The conversation as it stands.

        Raises:
            LookupError: nothing has happened yet.
        """
        if self._state is None:
            raise LookupError("nothing has happened yet")
        return self._state

    @property
    def heard(self) -> list[Heard]:
        """What was said since the last thing anybody did."""
        return self.log[self._mark :]

    @property
    def lead(self) -> Lead:
        """The lead as managers would see it now."""
        return assess(self.script, self.state, self.now)

    def asking(self, back: int = 0) -> Message | None:
        """Give the newest bubble with buttons, or the one ``back`` before it."""
        found = [heard.message for heard in self.log if heard.message.buttons]
        return found[-1 - back] if len(found) > back else None

    # --- what the prospect does ---

    def open(self, source: Source | None = None, *, by_hand: bool = True) -> None:
        """Open the chat, by another link if ``source`` is given."""
        self._act(Opened(source or self.source, self.language, self.name, by_hand))

    def say(self, *texts: str) -> None:
        """Write a text; several are a burst, a second apart."""
        self._begin_act()
        for index, text in enumerate(texts):
            self._pass(self.now + timedelta(seconds=min(index, 1)))
            self._texts += 1
            self._happen(Said(text, id=str(self._texts)))

    def edit(self, text: str, *, back: int = 0) -> None:
        """Change the text written last, or the one ``back`` before it."""
        self._act(Edited(str(self._texts - back), text))

    def tap(self, wanted: str, *, back: int | None = None) -> None:
        """Tap a button by its label or id: on the newest bubble that has it, or on the one ``back`` earlier.

        Raises:
            NotThereError: no bubble shows such a button.
        """
        bubbles = [m for heard in reversed(self.log) if (m := heard.message).buttons]
        shown = bubbles if back is None else bubbles[back : back + 1]
        for message in shown:
            for button in message.buttons:
                if wanted == button.id or _same(wanted, button.label):
                    self._act(Tapped(message.question, button.id))
                    return
        newest = shown[0].buttons if shown else ()
        raise NotThereError(wanted, tuple(button.label for button in newest))

    def share_contact(self, phone: str, *, own: bool = True, name: str = "") -> None:
        """Share a contact card; ``own`` where the messenger proves the number is theirs."""
        self._act(SharedContact(phone, own, name))

    def attach(self, media: Media, *, caption: str = "", parts: int = 1) -> None:
        """Send a file; with several ``parts`` it is an album, captioned on its first part."""
        self._begin_act()
        album = f"album {len(self.log)}" if parts > 1 else ""
        for part in range(parts):
            self._happen(Attached(media, f"file {part + 1}", caption if part == 0 else "", album))

    def block(self) -> None:
        """Block the bot."""
        self._act(Blocked())

    # --- what a manager does ---

    def claim(self, name: str, *, force: bool = False) -> None:
        """Take the chat over."""
        self._act(Claimed(_manager(name), name, force))

    def reply(self, name: str, text: str) -> None:
        """Write to the prospect as a manager."""
        self._act(Replied(_manager(name), name, text))

    def hand_back(self, name: str, settled: dict[str, str] | None = None) -> None:
        """Give the chat back to the bot with what was settled."""
        self._act(Returned(_manager(name), name, settled or {}))

    def reassign(self, name: str, to: str, *, force: bool = False) -> None:
        """Give the chat to another manager."""
        self._act(Reassigned(_manager(name), name, _manager(to), to, force))

    def outcome(self, name: str, result: Result | None, why: str = "") -> None:
        """Close the lead, or take that back (``None``)."""
        self._act(OutcomeSet(_manager(name), name, result, why))

    def notice(self, event: Noticed) -> None:
        """Have the house notice what other conversations show; no time passes."""
        self._happen(event)

    # --- time ---

    def wait(self, until: datetime | timedelta) -> None:
        """Let time pass; timers act in order, each at its own time."""
        self._mark, self.effects = len(self.log), []
        self._pass(self.now + until if isinstance(until, timedelta) else until)

    def _pass(self, until: datetime) -> None:
        while self._state is not None and self._state.timers:
            name, due = min(self._state.timers.items(), key=lambda timer: timer[1])
            if due > until:
                break
            self.now = max(self.now, due)
            self._happen(TimerDue(name, due))
        self.now = max(self.now, until)

    def _act(self, event: Event) -> None:
        self._begin_act()
        self._happen(event)

    def _begin_act(self) -> None:
        self._mark, self.effects = len(self.log), []
        if self._state is not None:
            self._pass(self.now + self.pace)

    def _happen(self, event: Event) -> None:
        if self._state is None:
            done = begin(self.script, event, now=self.now, channel=self.source.channel)
        else:
            done = advance(self.script, self._state, event, now=self.now)
        self._state = done.state
        self.effects += done.effects
        self.log += [Heard(e.voice, e.message, self.now) for e in done.effects if isinstance(e, Bubble)]


def _manager(name: str) -> ManagerId:
    return ManagerId(name.casefold())


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()

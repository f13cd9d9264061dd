"""One turn in the making: collects the new state and the effects while an event is worked through."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from dialogs import hours, known
from dialogs.conditions import Facts
from dialogs.effects import Effect, OfferMade, Say, StartTimer, StopTimer
from dialogs.engine.values import Values
from dialogs.ids import OfferId, StepId
from dialogs.messages import Button, Message, Voice
from dialogs.modes import Move, after
from dialogs.offers import deadline
from dialogs.quality import noticing
from dialogs.quality.weighing import judgement
from dialogs.script import AnyStep, Ask, Script, Text
from dialogs.slots.reading import Kind
from dialogs.state import Issued, State, Visit
from dialogs.templates import render

TRAIL = 60
"""How many past questions are remembered for "back" and for taps on old buttons."""


class Turn:
    """Holds ``script``, the changing ``state`` and the growing ``effects`` of one ``advance``."""

    def __init__(self, script: Script, state: State, now: datetime) -> None:
        self.script = script
        self.state = state
        self.now = now
        self.effects: list[Effect] = []
        self.more: tuple[str, ...] = ()
        """Ways out that every question put in this turn shows."""
        self.lead_in = ""
        """What goes before the next thing said while a stretch of the script is walked."""

    def update(self, **changes: Any) -> None:
        """Replace fields of the state."""
        self.state = replace(self.state, **changes)

    def emit(self, effect: Effect) -> None:
        """Add an effect."""
        self.effects.append(effect)

    @property
    def step(self) -> AnyStep | None:
        """The step whose question is open."""
        return None if self.state.step is None else self.script.steps[self.state.step]

    @property
    def ask(self) -> Ask | None:
        """The open step, if it is a question for a slot."""
        step = self.step
        return step if isinstance(step, Ask) else None

    # --- texts ---

    def text(self, text: Text, **extra: str) -> str:
        """Write a text in the prospect's language with what is known put in."""
        template = text.get(self.state.language) or text[self.script.languages[0]]
        if template.is_plain:
            return template.source
        return render(template, Values(self.script, self.state, self.now, extra))

    def phrase(self, key: str, **extra: str) -> str:
        """Write one of the bot's own phrases."""
        return self.text(self.script.phrases[key], **extra)

    def label(self, slot: str) -> str:
        """Give what a slot is called, in the prospect's language."""
        text = self.script.labels.get(slot)  # type: ignore[call-overload]
        return self.text(text) if text else slot

    # --- saying ---

    def say(
        self,
        text: str,
        buttons: tuple[Button, ...] = (),
        *,
        question: int = 0,
        voice: Voice = Voice.BOT,
        expects: Kind | None = None,
        deadline: datetime | None = None,
    ) -> None:
        """Put a bubble into the outbox."""
        message = Message(
            text=text,
            language=self.state.language,
            question=question,
            buttons=buttons,
            expects=expects,
            deadline=deadline,
        )
        self.effects.append(Say(message, voice))

    @property
    def has_spoken(self) -> bool:
        """Whether anything was said in this turn, or is about to be."""
        return bool(self.lead_in) or any(isinstance(effect, Say) for effect in self.effects)

    def take_lead_in(self) -> str:
        """Give what should go before the next thing said; it goes there once."""
        lead_in, self.lead_in = self.lead_in, ""
        return lead_in

    def led(self, text: str) -> str:
        """Put what should go before the next thing said before ``text``."""
        lead_in = self.take_lead_in()
        return f"{lead_in}\n\n{text}" if lead_in else text

    def notice(self, key: str, **extra: str) -> None:
        """Say something as the house, not as the bot."""
        self.say(self.phrase(key, **extra), voice=Voice.NOTICE)

    def command(self, key: str) -> Button:
        """Make a button for a word that always works, such as ``!skip``."""
        return Button(f"!{key}", self.phrase(f"button.{key}"))

    def new_question(self, step: StepId | None) -> int:
        """Number the next question; with a ``step`` it is remembered for "back" and old taps."""
        number = self.state.question + 1
        trail = self.state.trail
        if step is not None:
            trail = (*trail, Visit(number, step))[-TRAIL:]
        self.update(question=number, trail=trail, pace=replace(self.state.pace, asked_at=self.now))
        return number

    # --- evidence ---

    def note(self, *signals: str) -> None:
        """Keep signals of quality that were seen, each once."""
        if signals:
            self.update(evidence=noticing.noted(self.state.evidence, signals, self.now))

    def is_held(self) -> bool:
        """Whether the lead is held at cold for what it shows."""
        return judgement(self.script, self.state).held

    # --- offers, timers, modes ---

    def give(self, offers: tuple[OfferId, ...]) -> datetime | None:
        """Make these offers to the prospect, once each; give the earliest running deadline."""
        if not offers:
            return None
        issued = dict(self.state.offers)
        for name in offers:
            if name in issued:
                continue
            offer = self.script.offers[name]
            issued[name] = Issued(name, self.now, deadline(offer, self.now, self.script.zone))
            self.update(offers=issued)
            self.emit(OfferMade(issued[name], self.text(offer.title)))
        running = [d for name in offers if (d := issued[name].deadline) is not None and d > self.now]
        return min(running, default=None)

    def start_timer(self, name: str, due: datetime) -> None:
        """Start (or move) a timer."""
        self.update(timers={**self.state.timers, name: due})
        self.emit(StartTimer(name, due))

    def stop_timers(self, *names: str) -> None:
        """Stop these timers, or all that run."""
        for name in names or tuple(self.state.timers):
            if name in self.state.timers:
                left = {k: v for k, v in self.state.timers.items() if k != name}
                self.update(timers=left)
                self.emit(StopTimer(name))

    def move(self, move: Move) -> bool:
        """Change the mode by the table; false where the table has no such move."""
        mode = after(self.state.mode, move)
        if mode is None:
            return False
        self.update(mode=mode)
        return True

    def desk_open(self) -> bool:
        """Whether it is working time."""
        desk = self.script.desk(self.state.language)
        return hours.is_open(desk.hours, desk.zone, self.now)

    def facts(self) -> Facts:
        """What conditions may look at."""
        return known.facts(self.script, self.state, self.now)

    def since(self, moment: datetime) -> timedelta:
        """How long ago ``moment`` was."""
        return self.now - moment

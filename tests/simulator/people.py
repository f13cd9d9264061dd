"""Random people: prospects who answer, mistype, digress, vanish and come back, and managers who step in."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import TypeAlias

import msgspec

from dialogs.events import (
    Attached,
    Blocked,
    Claimed,
    Cleared,
    DeskEvent,
    Media,
    Opened,
    OutcomeSet,
    ProspectEvent,
    Reached,
    Reassigned,
    Replied,
    Result,
    Returned,
    Said,
    SharedContact,
    Source,
    Tapped,
)
from dialogs.ids import Language, ManagerId
from dialogs.known import CONTACTS
from dialogs.messages import Message
from dialogs.script import Script
from dialogs.slots.reading import Kind
from dialogs.state import State, SureToForget

COMMANDS = (
    "back", "skip", "why", "talk to a human", "stop", "restart", "help", "language", "privacy", "forget me",
    "change", "continue", "summary", "atrás", "saltar", "parar",
)  # fmt: skip
QUESTIONS = (
    "how much does it cost?", "where are you?", "do you have parking?", "is it on saturday?", "are you a bot?",
    "¿cuánto cuesta?",
)  # fmt: skip
INSULTS = ("idiot", "fuck you", "you are stupid", "shut up")
ODD = (
    "",
    " ",
    "?",
    "...",
    "👍",
    "ok",
    "hi",
    "no",
    "yes",
    "0",
    "\u202eabc",
    "a" * 4000,
    "{name}",
    "<b>x</b>",
    "no idea",
)
DAYS = (timedelta(hours=1), timedelta(hours=13), timedelta(days=1), timedelta(days=4), timedelta(days=40))


class Seen(msgspec.Struct, frozen=True):
    """What a person can know: the script's region, the state's outside, and every bubble shown so far."""

    script: Script
    state: State
    bubbles: Sequence[Message]

    @property
    def newest(self) -> Message | None:
        """The newest bubble that puts a question or shows buttons."""
        return next((b for b in reversed(self.bubbles) if b.buttons or b.question), None)


class Prospect:
    """One person. ``mark`` stands in everything personal they tell, so that it can be looked for."""

    def __init__(self, rng: random.Random, *, cooperative: bool = False) -> None:
        self.rng = rng
        self.cooperative = cooperative
        self.secrets: list[str] = []
        self.renew()
        self._diligence = rng.choice((0.4, 0.6, 0.8, 0.95))
        self._weights = [0.3 + rng.random() for _ in _MOVES]

    def renew(self) -> None:
        """Take another mark, for what is told after everything was forgotten."""
        letters = "".join(self.rng.choice("bcdfghklmnprstvw") + self.rng.choice("aeiou") for _ in range(5))
        self.mark = "zq" + letters
        self.secrets.append(self.mark)

    def opening(self) -> ProspectEvent:
        """Open the chat; some write at once."""
        if self.rng.random() < 0.1:
            return Said(self.rng.choice(("hello", "how much is it?", f"I need english, {self.email()}")))
        medium = self.rng.choice(("", "flyer", "cpc"))
        language = self.rng.choice((None, Language("en"), Language("es"), Language("th")))
        return Opened(Source("web", self.mark, medium), language, self.name(), self.rng.random() < 0.5)

    def pause(self) -> timedelta:
        """Give the time until they act again: mostly seconds, sometimes days."""
        if not self.cooperative and self.rng.random() < 0.06:
            return self.rng.choice(DAYS)
        return timedelta(seconds=self.rng.choice((1, 2, 7, 20, 60, 400)))

    def act(self, seen: Seen) -> ProspectEvent:
        """Do the next thing."""
        if self.cooperative or self.rng.random() < self._diligence:
            return self.answer(seen)
        move = self.rng.choices(_MOVES, self._weights)[0]
        return move(self, seen)

    # --- answering ---

    def answer(self, seen: Seen) -> ProspectEvent:
        """Answer the newest question: tap, type its label, or write."""
        newest = seen.newest
        if newest is None:
            return Said("continue")
        labels = [b for b in newest.buttons if not b.share_phone and not b.id.startswith("!")]
        if labels and (self.cooperative or self.rng.random() < 0.75):
            button = labels[0] if self.cooperative else self.rng.choice(labels)
            return Tapped(newest.question, button.id)
        if labels:
            return Said(self._cased(self.rng.choice(labels).label))
        return Said(self.words(newest.expects))

    def words(self, kind: Kind | None) -> str:
        """Write an answer of a kind, rightly as a rule."""
        rng = self.rng
        match kind:
            case Kind.PHONE | Kind.EMAIL | Kind.SOCIAL:
                return rng.choice((self.phone, self.email, self.profile))()
            case Kind.NAME:
                return rng.choice(("", "I'm ", "My name is ")) + self.name()
            case Kind.MONEY:
                return rng.choice(("150", "about 300 euros", "200 to 400", "up to 1k"))
            case Kind.TIME:
                return rng.choice(("in three weeks", "in May", "next month", "tomorrow"))
            case Kind.YESNO:
                return rng.choice(("yes", "no", "sure"))
            case _:
                return f"please note {self.mark}"

    def phone(self) -> str:
        """Tell a German mobile number of their own."""
        digits = f"{self.rng.randrange(10**6, 10**7)}"
        self.secrets.append(digits)
        return self.rng.choice((f"+49 1512 {digits}", f"01512{digits}", f"my number is +491512{digits}"))

    def email(self) -> str:
        """Tell an address; one in four has a slip in it."""
        return f"{self.mark}@{self.rng.choice(('example.org', 'gmail.com', 'gmx.de', 'gmial.com'))}"

    def profile(self) -> str:
        """Tell a profile."""
        return f"instagram: @{self.mark}"

    def name(self) -> str:
        """Tell a name."""
        return f"Anna {self.mark.capitalize()}"

    def _cased(self, label: str) -> str:
        return self.rng.choice((label, label.lower(), label.upper(), f" {label} "))

    # --- everything else ---

    def command(self, _: Seen) -> ProspectEvent:
        """Use a word that always works."""
        return Said(self.rng.choice(COMMANDS))

    def question(self, seen: Seen) -> ProspectEvent:
        """Ask something in between, often what the script has a fact for."""
        if seen.script.facts and self.rng.random() < 0.5:
            return Said(
                self.rng.choice(self.rng.choice(seen.script.facts).about.get(seen.state.language) or ("?",))
            )
        return Said(self.rng.choice((*QUESTIONS, f"does {self.mark} cost extra?")))

    def forget(self, seen: Seen) -> ProspectEvent:
        """Have everything deleted, as a rule really."""
        if isinstance(seen.state.pending, SureToForget) and self.rng.random() < 0.8:
            return Tapped(seen.state.question, "yes")
        return Said("forget me")

    def correction(self, seen: Seen) -> ProspectEvent:
        """Take something back."""
        slot = self.rng.choice(list(seen.script.labels))
        texts = (f"wrong {slot}", f"actually {self.email()}", "actually it's for work", f"change {slot}")
        return Said(self.rng.choice(texts))

    def stale_tap(self, seen: Seen) -> ProspectEvent:
        """Tap any button ever shown."""
        shown = [bubble for bubble in seen.bubbles if bubble.buttons]
        if not shown:
            return self.forged_tap(seen)
        bubble = self.rng.choice(shown)
        return Tapped(bubble.question, self.rng.choice(bubble.buttons).id)

    def forged_tap(self, seen: Seen) -> ProspectEvent:
        """Send a tap no messenger would send."""
        button = self.rng.choice(
            ("yes", "no", "ok", "share", "!skip", "!nonsense", "slot:phone", "slot:", "language:xx", "")
        )
        return Tapped(self.rng.randrange(-1, seen.state.question + 2), button)

    def odd(self, _: Seen) -> ProspectEvent:
        """Write something hard to read."""
        return Said(self.rng.choice((*ODD, f"{self.mark} bla", self.email(), self.phone())))

    def insult(self, _: Seen) -> ProspectEvent:
        """Lose their temper."""
        return Said(self.rng.choice(INSULTS))

    def attach(self, _: Seen) -> ProspectEvent:
        """Send a file."""
        caption = self.rng.choice(("", "", f"this is {self.mark}"))
        return Attached(
            self.rng.choice(list(Media)), f"file {self.mark}", caption, self.rng.choice(("", "a"))
        )

    def share(self, _: Seen) -> ProspectEvent:
        """Share a contact card."""
        return SharedContact(self.phone(), self.rng.random() < 0.6, self.name())

    def open_again(self, _: Seen) -> ProspectEvent:
        """Open the chat once more."""
        return Opened(Source("web", self.mark), None, self.name(), self.rng.random() < 0.5)

    def block(self, seen: Seen) -> ProspectEvent:
        """Block the bot, now and then."""
        return Blocked("blocked") if self.rng.random() < 0.1 else self.open_again(seen)


_MOVES: Sequence[Callable[[Prospect, Seen], ProspectEvent]] = (
    Prospect.command,
    Prospect.question,
    Prospect.forget,
    Prospect.correction,
    Prospect.stale_tap,
    Prospect.forged_tap,
    Prospect.odd,
    Prospect.insult,
    Prospect.attach,
    Prospect.share,
    Prospect.open_again,
    Prospect.block,
)

MANAGERS: Mapping[ManagerId, str] = {
    ManagerId("anna"): "Anna",
    ManagerId("ben"): "Ben",
    ManagerId("cleo"): "Cleo",
}
Act: TypeAlias = Callable[[ManagerId, str], DeskEvent]


def managers_act(rng: random.Random, seen: Seen, mark: str) -> DeskEvent:
    """Let some manager do something, sensible or not."""
    manager, name = rng.choice(list(MANAGERS.items()))
    owner = seen.state.owner
    if owner is not None and rng.random() < 0.7:
        manager, name = owner.manager, owner.name
    settled: dict[str, str] = {
        slot: rng.choice(("work", "150", mark, "")) for slot in rng.sample(list(seen.script.labels), 2)
    }
    acts: Sequence[DeskEvent] = (
        Claimed(manager, name, rng.random() < 0.3),
        Replied(manager, name, f"Hello {mark}, this is {name}.", beside=rng.random() < 0.2),
        Returned(manager, name, settled if rng.random() < 0.5 else {}),
        Reassigned(manager, name, *rng.choice(list(MANAGERS.items())), rng.random() < 0.2),
        OutcomeSet(manager, name, rng.choice((*Result, None)), f"spoke to {mark}"),
        Cleared(manager, name, rng.random() < 0.7),
        Reached(manager, name, rng.choice(CONTACTS), rng.random() < 0.7),
    )
    return rng.choices(acts, (8, 6, 8, 2, 2, 1, 1))[0]

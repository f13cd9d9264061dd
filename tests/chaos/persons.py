"""Prospects who leave contacts, some of them the same ones, and a manager who merges, parts and judges them.

They come, and some leave for good right after a contact, so that nothing they do later has the house look again;
others come in their place. They come in fours: two chats of one person, with one e-mail and one number of their own,
and two people with different names who type the same number. One of four has an address that takes no mail.
"""

from __future__ import annotations

import random
import re

import msgspec

from dialogs.events import Opened, ProspectEvent, Said, SharedContact, Source, Tapped
from tests.chaos.crowd import Crowd
from tests.chaos.messenger import Messenger
from tests.chaos.post import Post
from tests.chaos.wire import Order, Update

GIVEN = (("Anna", "Petra", "Jonas"), ("Miriam", "Oskar", "Lydia"), ("Tomas", "Greta", "Henrik"))
FAMILY = ("Berg", "Kurz", "Reuter", "Vogel", "Winter", "Sommer", "Lang", "Fuchs", "Stein")
WORDS = (
    "back", "skip", "change", "talk to a human", "why?", "how much is it?", "no", "yes", "carry on", "help",
    "restart", "blub", "WL-AAAAA", "is anybody there?",
)  # fmt: skip
ON = "!continue"
"""The one of the buttons that are always there which leads on."""
SHORTENED = ("exam", "date", "who_decides", "price")
"""Steps of the benchmark's script that are left out, so that a short run comes to the contacts."""
MAIL = """
  mail:
    ask: And your e-mail?
    learn: email
    prove: yes
    why: It's only for this request.
"""


def script(text: str) -> str:
    """Make the script of these persons out of the benchmark's: fewer questions, and an address that is proven."""
    head, *steps = re.split(r"\n(?=  \w+:\n)", text)
    kept = [step for step in steps if step.strip().partition(":")[0] not in SHORTENED]
    at = next(at for at, step in enumerate(kept) if step.startswith("  reach:"))
    return "\n".join([head, *kept[:at], MAIL, *kept[at:]])


class Person(msgspec.Struct, frozen=True):
    """Who chats: name, address, number, and whether the messenger vouches for the number."""

    name: str
    email: str
    phone: str
    own: bool


def person(number: int) -> Person:
    """Give the one in chat ``number``."""
    four, which = divmod(number, 4)
    given, family = GIVEN[four % len(GIVEN)], FAMILY[four % len(FAMILY)]
    phone = f"+49 1512 2{four:03}{160 if which < 2 else 760}"
    if which < 2:
        first = given[0]
        name = f"{first} {family}" if which == 0 else first
        return Person(name, f"{first}.{family}.{four}@good{four}.example".lower(), phone, own=True)
    name = f"{given[which - 1]} {FAMILY[(four + 2 * which) % len(FAMILY)]}"
    at = f"good{four}" if which == 2 else f"none{four}"
    return Person(name, f"{name.replace(' ', '.')}.{four}@{at}.example".lower(), phone, own=False)


class Persons(Crowd):
    """Answers what is asked, most of the time."""

    def __init__(self, messenger: Messenger, rng: random.Random, chats: int, post: Post) -> None:
        super().__init__(messenger, rng, chats)
        self._post = post
        self._come = chats
        self._heard: dict[str, int] = {}
        self._judged: dict[str, tuple[str, str]] = {}
        self._joined: dict[str, tuple[str, str]] = {}

    def step(self) -> None:
        """Let somebody act who was answered; now and then anybody, or many times in a row, as in any crowd."""
        answered = [
            one for one in self.addresses if len(self.messenger.shown[one]) > self._heard.get(one, -1)
        ]
        if self.rng.random() < 0.02:
            super().step()
        if not answered:
            return
        address = self.rng.choice(answered)
        self._heard[address] = len(self.messenger.shown[address])
        self.sent[address] += 1
        self.messenger.add(Update(f"{address}:{self.sent[address]}", address, self._event(address)))
        if self.rng.random() < 0.25:
            kept = (one for one in self._desk if not self._is_forgotten(one))
            held = [one for one in kept if self._desk[one][1] != "return"]
            self._manage(self.rng.choice(held if held and self.rng.random() < 0.7 else self.addresses))

    def _event(self, address: str) -> ProspectEvent:
        if self.sent[address] == 1:
            return Opened(Source("crowd"), by_hand=True)
        if self.rng.random() < 0.04:
            return Said(self.rng.choice(WORDS))
        return self._answer(address) or Said(self.rng.choice(WORDS))

    def _answer(self, address: str) -> ProspectEvent | None:
        """Answer what was asked last, if it is a question for one's own words."""
        one = person(_number(address))
        last = self.messenger.shown[address][-1:]
        asked = "".join(message.text for message in last)
        code = self._post.code_for(one.email)
        if code and (one.own or self.rng.random() < 0.3) and self.rng.random() < 0.2:
            return Said(f"it says WL-{code}")
        if "your name?" in asked:
            return Said(one.name)
        if "your e-mail?" in asked:
            return self._may_leave(address, 0.2, Said(one.email))
        if "phone number?" in asked:
            shared = SharedContact(one.phone, own=True) if one.own else Said(one.phone)
            return self._may_leave(address, 0.3, shared)
        if "good time to call" in asked:
            return self._may_leave(address, 0.5, Said("tomorrow morning"))
        shown = last[-1].buttons if last else ()
        buttons = [button for button in shown if not button.id.startswith("!") or button.id == ON]
        return Tapped(last[-1].question, self.rng.choice(buttons).id) if buttons else None

    def _may_leave(self, address: str, chance: float, last: ProspectEvent) -> ProspectEvent:
        """Give what is done; with this chance it is the last thing, and somebody else comes."""
        if address in self.addresses and self.rng.random() < chance:
            self.addresses[self.addresses.index(address)] = f"chat-{self._come}"
            self._come += 1
        return last

    def _manage(self, address: str) -> None:
        roll = self.rng.random()
        if roll < 0.3 and not self._is_forgotten(address):
            super()._manage(address)
        elif roll < 0.5:
            self._order(self._judged, address, {"": "clear", "clear": "doubt", "doubt": "clear"})
        else:
            four = self.rng.randrange(self._come) // 4 * 4
            self._order(self._joined, f"chat-{four}", {"": "merge", "merge": "part", "part": "merge"})

    def _is_forgotten(self, address: str) -> bool:
        """Whether the manager has taken this chat and will not think of it again."""
        return address in self._desk and _number(address) % 5 == 1

    def _order(self, kept: dict[str, tuple[str, str]], address: str, following: dict[str, str]) -> None:
        """Give the order that follows the last one of its kind, once that is known to be done."""
        last, what = kept.get(address, ("", ""))
        if last and last not in self.messenger.orders_done:
            return
        self._actions += 1
        action = f"order-{self._actions}"
        kept[address] = (action, following[what])
        self.messenger.order(Order(action, address, following[what]))


def _number(address: str) -> int:
    return int(address.partition("-")[2])

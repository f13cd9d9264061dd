"""Simulated people for `bench quality`: honest ones in six languages, and pseudo-leads of each kind.

Everything they do comes from one seed. Their words are not those of the product's own tables where that can be
helped: what is measured is the rule, on people somebody else could have made up.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import timedelta

import msgspec

from dialogs.messages import Message
from dialogs.slots.reading import Kind

NAMES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        ("Olivia", "Harry", "Grace", "Callum", "Imogen", "Toby"),
        ("Whitfield", "Marsh", "Okafor", "Doyle", "Tran"),
    ),
    "es": (
        ("Lucía", "Mateo", "Carmen", "Iker", "Noelia", "Pablo"),
        ("Ortega", "Vidal", "Ríos", "Castaño", "Peña"),
    ),
    "ru": (
        ("Дарья", "Илья", "Марина", "Олег", "Ксения", "Тимур"),
        ("Лебедева", "Комаров", "Гусев", "Ким", "Жукова"),
    ),
    "ar": (("ليلى", "يوسف", "هدى", "طارق", "ريم", "سامي"), ("الحداد", "منصور", "الخطيب", "حمدان", "قاسم")),
    "th": (("สุดา", "กิตติ", "มาลี", "ธนา", "วิภา", "ประเสริฐ"), ("ศรีสุข", "วงศ์ใหญ่", "แก้วดี", "ทองมา", "บุญเรือง")),
    "fi": (
        ("Aino", "Eero", "Kaisa", "Veikko", "Henna", "Antti"),
        ("Lehtonen", "Salo", "Heikkinen", "Mäkelä", "Ranta"),
    ),
}
"""Given and family names by language."""
MOBILES = {"en": "+447", "es": "+346", "ru": "+79", "ar": "+97150", "th": "+668", "fi": "+35840"}
LENGTHS = {"en": 13, "es": 12, "ru": 12, "ar": 13, "th": 12, "fi": 13}
"""Length of a number in E.164, plus sign included."""
MAILS = ("gmail.com", "outlook.com", "icloud.com", "yahoo.com", "proton.me", "example.org")
THROW_AWAY = ("mailinator.com", "guerrillamail.com", "yopmail.com", "trashmail.com")
RIVALS = ("bright-tongue.example", "Bright Tongue")
JOKE_NAMES = (
    "Mickey Mouse",
    "Darth Vader",
    "asdfgh",
    "Batman",
    "qwerty",
    "Homer Simpson",
    "Test Test",
    "xxx xxx",
)
JOKES = {
    "en": "haha just kidding",
    "es": "es broma jaja",
    "ru": "да это шутка",
    "ar": "كنت أمزح",
    "th": "ล้อเล่นน่า",
    "fi": "se oli vitsi",
}
FRIENDS = {
    "en": "that's my friend's number lol",
    "es": "es el número de un amigo",
    "ru": "это номер друга",
    "ar": "هذا رقم صديقي",
    "th": "เบอร์เพื่อนนะ",
    "fi": "se on kaverin numero",
}
SELLS = ("We offer SEO services and backlinks", "Earn money online, see https://a.example https://b.example")
LONG = {
    "en": "I would like to speak with clients more freely on the phone",
    "es": "quiero hablar con mis clientes con más soltura por teléfono",
    "ru": "хочу свободнее разговаривать с клиентами по телефону",
    "ar": "أريد أن أتحدث مع العملاء بطلاقة أكبر عبر الهاتف",
    "th": "อยากคุยกับลูกค้าทางโทรศัพท์ได้คล่องขึ้นกว่านี้ครับ",
    "fi": "haluaisin puhua asiakkaiden kanssa vapaammin puhelimessa",
}


class Act(msgspec.Struct, frozen=True):
    """The next thing somebody does, and how long after the question: a tap on a label, or words."""

    after: timedelta
    tap: str = ""
    say: str = ""


class Person:
    """Somebody honest: reads, thinks, taps or types, leaves their own details."""

    kind = ""

    def __init__(self, rng: random.Random, language: str) -> None:
        self.rng = rng
        self.language = language
        given, family = NAMES[language]
        self.name = f"{rng.choice(given)} {rng.choice(family)}"
        self.phone = self._phone()
        self.email = f"{self._handle()}@{rng.choice(MAILS)}"
        self.campaign = rng.choice(("", "", "spring", "google", "insta"))
        self.pace = rng.lognormvariate(0.0, 0.35)
        self.prefers_phone = rng.random() < 0.6
        self.typist = rng.uniform(3.0, 8.0)
        """Characters a second."""

    def act(self, asked: Message | None) -> Act:
        """Answer the newest question."""
        labels = (
            [b.label for b in asked.buttons if not b.id.startswith("!") and not b.share_phone]
            if asked
            else []
        )
        if labels and self.rng.random() < 0.8:
            return Act(self.reading(asked), tap=self.choose(labels))
        if labels:
            return self.typed(asked, self.rng.choice(labels))
        return self.typed(asked, self.words(asked.expects if asked else None), quickly=True)

    def choose(self, labels: list[str]) -> str:
        """Choose a button; yes is likelier where there are two."""
        return labels[0] if len(labels) <= 2 and self.rng.random() < 0.9 else self.rng.choice(labels)

    def words(self, kind: Kind | None) -> str:
        """Answer a question without buttons."""
        match kind:
            case Kind.NAME:
                return self.name
            case Kind.PHONE | Kind.EMAIL | Kind.SOCIAL:
                return self.phone if self.prefers_phone else self.email
            case _:
                return LONG[self.language][: self.rng.randrange(20, 40)]

    def reading(self, asked: Message | None, /) -> timedelta:
        """Read at some 25 to 60 characters a second, skimming, then decide."""
        length = len(asked.text) if asked else 0
        seconds = 0.5 + length / self.rng.uniform(25, 60) + self.rng.expovariate(1.0)
        return timedelta(seconds=seconds * self.pace)

    def typed(self, asked: Message | None, text: str, *, quickly: bool = False) -> Act:
        """Type, or let the keyboard fill in (``quickly``)."""
        filled_in = quickly and self.rng.random() < 0.4
        typing = 0.7 if filled_in else len(text) / self.typist
        return Act(self.reading(asked) + timedelta(seconds=typing), say=text)

    def _phone(self) -> str:
        start = MOBILES[self.language]
        left = LENGTHS[self.language] - len(start)
        first = self.rng.choice("4579" if self.language == "en" else "1234569")
        return start + first + "".join(self.rng.choice("0123456789") for _ in range(left - 1))

    def _handle(self) -> str:
        letters = "".join(self.rng.choice("abcdeghiklmnoprstuvy") for _ in range(3))
        first = self.rng.choice(("anna", "j.marsh", "pekka", "tomas", "lee", "dasha"))
        return f"{first}.{letters}{self.rng.randrange(100)}"


class Odd(Person):
    """Somebody honest and unlike the others: in a hurry, private, chatty, returning."""

    def __init__(self, rng: random.Random, language: str) -> None:
        super().__init__(rng, language)
        self.habit = rng.choice(("hurried", "private", "returning", "fast typist", "first of all"))
        if self.habit == "hurried":
            self.pace *= 0.35
        if self.habit == "private":
            self.email, self.prefers_phone = f"{self._handle()}@{rng.choice(THROW_AWAY)}", False
        if self.habit == "fast typist":
            self.typist = 14.0

    def choose(self, labels: list[str]) -> str:
        """Some take the first answer of all."""
        return labels[0] if self.habit == "first of all" else super().choose(labels)


class Robot(Person):
    """Answers at once and like clockwork, with made-up or throw-away details; some advertise."""

    kind = "robot"

    def __init__(self, rng: random.Random, language: str) -> None:
        super().__init__(rng, language)
        self.gap = rng.uniform(0.03, 1.5)
        self.sells = rng.random() < 0.3
        made_up = "".join(rng.choice("bcdfghjklmnpqrstvwxz0123456789") for _ in range(12))
        self.email = f"{made_up}@{rng.choice((*THROW_AWAY, *MAILS))}"
        self.prefers_phone = False

    def act(self, asked: Message | None) -> Act:
        """Write, never tap."""
        labels = (
            [b.label for b in asked.buttons if not b.id.startswith("!") and not b.share_phone]
            if asked
            else []
        )
        text = self.rng.choice(labels) if labels else self.words(asked.expects if asked else None)
        if self.sells and self.rng.random() < 0.4:
            text = self.rng.choice(SELLS)
        return Act(timedelta(seconds=self.gap + self.rng.uniform(0, 0.01)), say=text)


class Filler(Person):
    """Paid by the lead: rushes through with contacts used before, under new names, within one campaign."""

    kind = "form-filler"

    def __init__(self, rng: random.Random, language: str, number: int) -> None:
        super().__init__(rng, language)
        self.campaign = f"paid-{language}"
        base = int("".join(c for c in MOBILES[language] if c.isdigit()) + "4" * 0)
        self.style = rng.choice(("same contact", "row"))
        start = MOBILES[language]
        left = LENGTHS[language] - len(start)
        body = f"{(base * 7919) % 10 ** (left - 4):0{left - 4}d}"
        body = ("7" if language == "en" else "4") + body[1:]
        self.phone = f"{start}{body}{3817 + (number if self.style == 'row' else number // 6):04d}"
        self.prefers_phone = True

    def reading(self, _asked: Message | None, /) -> timedelta:
        """Hardly."""
        return timedelta(seconds=self.rng.uniform(0.35, 1.1))

    def choose(self, labels: list[str]) -> str:
        """The first one is the nearest."""
        return labels[0] if self.rng.random() < 0.85 else self.rng.choice(labels)


class Competitor(Person):
    """Looks at what others offer: from their own address, or saying whom they work for and asking what such ask."""

    kind = "competitor"

    def __init__(self, rng: random.Random, language: str, trade: str) -> None:
        super().__init__(rng, language)
        self.open = rng.random() < 0.65
        self.trade = trade
        if self.open:
            self.email, self.prefers_phone = f"{self._handle()}@{RIVALS[0]}", False
        self._left = [f"I work for {RIVALS[1]}", trade] if not self.open else []

    def act(self, asked: Message | None) -> Act:
        """Ask first what is to be known."""
        if self._left and asked is not None:
            return self.typed(asked, self._left.pop(0))
        return super().act(asked)


class Joker(Person):
    """Leaves a made-up name or number, and cannot keep it to themselves; one in twenty shows one thing only."""

    kind = "joker"

    def __init__(self, rng: random.Random, language: str) -> None:
        super().__init__(rng, language)
        shown = rng.choices((1, 2, 3), (0.05, 0.75, 0.2))[0]
        tricks = set(rng.sample(("name", "number", "joke", "friend"), shown))
        self.name = rng.choice(JOKE_NAMES) if "name" in tricks else self.name
        self.phone = (
            self.phone[:-6] + rng.choice(("111111", "123456", "777777")) if "number" in tricks else self.phone
        )
        told = [(JOKES, "joke"), (FRIENDS, "friend")]
        self._left = [words[language] for words, trick in told if trick in tricks]
        self.prefers_phone = True

    def last(self) -> list[str]:
        """What they still write after everything was answered."""
        return self._left


class Mistyper(Person):
    """Honest, with a slip in the contact that nobody could be reached by."""

    kind = "typo"

    def __init__(self, rng: random.Random, language: str) -> None:
        super().__init__(rng, language)
        self.prefers_phone = rng.random() < 0.5
        self.phone = self.phone[: -rng.choice((2, 3))]
        slip = rng.choice(
            ("gmial.com", "gmai.com", "hotmial.com", "outlok.com", "yaho.com", "gmail.con", "iclud.com")
        )
        self.email = f"{self._handle()}@{slip}"

"""Small random scripts, as a marketer might write them: a few steps of any kind, ways that lead on and back."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from bot.scripts import shipped_phrases
from dialogs.lint import lint
from dialogs.problems import Severity
from dialogs.script import Script
from dialogs.yaml_format import parse

HEAD = """\
script: random
title: A random script
company: Studio Nine
manager: Mia
written in: en
region: DE
zone: Europe/Berlin
currency: EUR
privacy: https://nine.example/privacy
hours:
  monday to friday: 09:00-18:00
offers:
  trial:
    discount: 10%
    title: ten percent off
    lasts: 2 days
    over: The offer ended {trial.deadline}.
facts:
  price:
    about: [price, cost, how much]
    say: It is 20 euros.
reminders:
  - after: 1 hour
    say: Still there, {name|you}?
  - after: 1 day
    say: A thought for today.
qualification:
  qualified at: 10
  rules:
    - if: lead is known
      points: 10
      because: Left a contact
steps:
"""
TAIL = """\
  done:
    end: Thank you, {name|friend}, that is all until {trial.deadline|later}.
  talk:
    handoff: I am calling Mia.
    because: asked
    nobody: away
    next: done
  away:
    ask: Mia is away. What would you like?
    learn: wish
    answers:
      stay: Carry on
      wait:
        label: Wait
        go: done
    next: done
"""


class _Writer:
    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.size = rng.randrange(3, 10)
        self.slots: list[str] = []
        self.agreed = False
        self.labels = ["  wish: Wish\n"]

    def script(self) -> str:
        steps = "".join(self.step(number) for number in range(self.size))
        return f"{HEAD}{steps}{TAIL}called:\n{''.join(self.labels)}"

    def step(self, number: int) -> str:
        kinds: Sequence[Callable[[int], str]] = (
            self.choice, self.choice, self.plain, self.say, self.personal, self.summary, self.handoff, self.consent,
        )  # fmt: skip
        text = self.choice(number) if number == 0 else self.rng.choice(kinds)(number)
        return text + self.extras(number, text)

    def extras(self, number: int, text: str) -> str:
        """Add a condition, a gift, a branch of its own."""
        lines = ""
        if self.slots and number and self.rng.random() < 0.2:
            lines += f"    only if: {self.rng.choice(self.slots)} is known\n"
        if "    say:" in text and self.rng.random() < 0.5:
            lines += "    gives: trial\n"
        if self.slots and "agree:" not in text and self.rng.random() < 0.2:
            slot = self.rng.choice(self.slots)
            lines += f"    next:\n      - if: {slot} is known\n        go: {self.later(number)}\n"
            lines += f"      - go: {self.later(number)}\n"
        return lines

    def later(self, number: int) -> str:
        return f"s{self.rng.randrange(number + 1, self.size)}" if number + 1 < self.size else "done"

    def learn(self, number: int, slot: str = "") -> str:
        slot = slot or f"slot_{number}"
        if slot not in self.slots:
            self.slots.append(slot)
            self.labels.append(f"  {slot}: Label {slot}\n")
        return f"    learn: {slot}\n"

    def choice(self, number: int) -> str:
        answers = f"      a{number}: First of {number}\n      b{number}: Second of {number}\n"
        if self.rng.random() < 0.3:
            answers += f"      n{number}:\n        label: No idea {number}\n        undecided: yes\n"
        if number and self.rng.random() < 0.3:
            back = self.rng.randrange(number)
            answers += f"      r{number}:\n        label: Elsewhere {number}\n        go: s{back}\n"
        open_ = "    open: yes\n" if self.rng.random() < 0.3 else ""
        return (
            f"  s{number}:\n    ask: Question {number}?\n{self.learn(number)}    answers:\n{answers}{open_}"
        )

    def plain(self, number: int) -> str:
        kind = self.rng.choice(("text", "yes or no", "time", "money"))
        skip = "    can skip: no\n" if self.rng.random() < 0.3 else ""
        return f"  s{number}:\n    ask: Question {number}?\n{self.learn(number)}    as: {kind}\n{skip}"

    def say(self, number: int) -> str:
        return f"  s{number}:\n    say: Here is thought {number}.\n"

    def consent(self, number: int) -> str:
        self.agreed = self.agreed or number > 0
        return (
            f"  s{number}:\n    agree: May we {number}?\n    purpose: purpose {number}\n"
            f"    personal: {'yes' if self.rng.random() < 0.7 else 'no'}\n"
            f"    yes: Yes, fine\n    no: Rather not\n    refused: {self.later(number)}\n"
        )

    def personal(self, number: int) -> str:
        slot = self.rng.choice(("name", "phone", "email"))
        also = "    or: [email, social]\n" if slot == "phone" else ""
        return f"  s{number}:\n    ask: Your {slot}?\n{self.learn(number, slot)}{also}"

    def summary(self, number: int) -> str:
        lines = f"[{', '.join(self.slots)}]"
        return f"  s{number}:\n    summary: What I know, {number}\n    lines: {lines}\n"

    def handoff(self, number: int) -> str:
        return f"  s{number}:\n    handoff: Calling Mia, {number}.\n    nobody: {self.later(number)}\n"


def random_script(rng: random.Random) -> Script:
    """Write scripts until one may be published: the engine promises an end only where the checker proved it."""
    while True:
        script = parse({"script.yaml": _Writer(rng).script()}, shipped_phrases())
        if not any(problem.severity is Severity.ERROR for problem in lint(script)):
            return script

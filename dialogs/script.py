"""A marketer's script as frozen values. ``yaml_format`` reads it from text; the engine walks it.

Every text is a ``Text``: one template per language. Lengths of time are ``timedelta``; hours of the day
are in the script's own ``zone``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias
from zoneinfo import ZoneInfo

import msgspec

from dialogs.conditions import Condition
from dialogs.ids import Language, OfferId, SlotName, StepId
from dialogs.slots.commands import Command
from dialogs.slots.reading import Kind, Option
from dialogs.templates import Template

Text: TypeAlias = Mapping[Language, Template]


class Interest(StrEnum):
    """What an answer or a consent shows of a prospect's own interest."""

    SUBSCRIPTION = "subscription"
    """They follow us, or want our news."""
    RECOMMENDATION = "recommendation"
    """Somebody recommended us to them."""


class Branch(msgspec.Struct, frozen=True):
    """Go to ``go`` when ``when`` holds (``None``: always)."""

    go: StepId
    when: Condition | None = None


class Span(msgspec.Struct, frozen=True):
    """What a choice means as a range, so that "in six weeks" or "about 200" falls under it.

    Time: days from now; money: whole units of the script's currency. Both ends included, ``None`` is open.
    """

    low: float | None
    high: float | None


class Answered(msgspec.Struct, frozen=True):
    """One option of a question: its button, what else people call it, what it means, where it leads.

    ``status`` other than known makes a tap on it "Rather not say" or "I don't know yet".
    """

    id: str
    label: Text
    also: Mapping[Language, tuple[str, ...]]
    means: Span | None = None
    go: StepId | None = None
    declines: bool = False
    undecided: bool = False
    flag: str = ""
    """Marks the lead for managers, as a fact's does: ``under age``."""
    shows: Interest | None = None


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """What every step has: its id, where it goes next, and the line of its file (for messages)."""

    id: StepId
    next: tuple[Branch, ...]
    when: Condition | None = None
    """The step is passed over while this does not hold."""
    gives: tuple[OfferId, ...] = ()
    """Offers made to the prospect by this step; their deadlines start here, once."""
    line: int = 0


class Say(Step, frozen=True, kw_only=True, tag="say"):
    """Says something and goes on."""

    text: Text


class Ask(Step, frozen=True, kw_only=True, tag="ask"):
    """Asks one question and waits for the answer.

    ``learn`` is the slot it fills; ``accepts`` lists other slots whose answer will do instead (an e-mail
    where a phone was asked). ``depends`` names slots whose correction makes this answer stale.
    """

    text: Text
    learn: SlotName
    kind: Kind
    accepts: tuple[SlotName, ...] = ()
    answers: tuple[Answered, ...] = ()
    open: bool = False
    """Words that fit no option are taken as they are."""
    why: Text | None = None
    retries: tuple[Text, ...] = ()
    tries: int = 3
    can_skip: bool = True
    later: timedelta | None = None
    """Not asked on the way, but when the prospect comes back another time; a refusal rests for so long."""
    prove: bool = False
    """An e-mail address gets a code by mail, to be sent back in the chat; nothing waits for it."""
    depends: tuple[SlotName, ...] = ()


class Agree(Step, frozen=True, kw_only=True, tag="agree"):
    """Asks for consent to one purpose, as a tap of its own."""

    text: Text
    purpose: str
    yes: Text
    no: Text
    refused: StepId
    why: Text | None = None
    personal: bool = False
    """This consent opens the way to personal questions."""
    shows: Interest | None = None
    """What a yes shows of their own interest: a consent to news is a subscription."""


class Summary(Step, frozen=True, kw_only=True, tag="summary"):
    """Shows what was understood, a line a slot; every line can be corrected."""

    text: Text
    lines: tuple[SlotName, ...]


class Handoff(Step, frozen=True, kw_only=True, tag="handoff"):
    """Calls a manager. In working hours it says ``text``, starts to wait and goes on to ``next``.

    Outside them, or when nobody came within ``wait``, the prospect is told and goes to ``nobody``; where the script
    has nothing for that (``None``), the bot tells how the wait stands and asks what they would like.
    """

    text: Text
    nobody: StepId | None = None
    wait: timedelta = timedelta(minutes=10)
    reason: str = "qualified"


class Choose(Step, frozen=True, kw_only=True, tag="choose"):
    """Says nothing and goes where its branches lead."""


class End(Step, frozen=True, kw_only=True, tag="end"):
    """The last word of a path. ``text`` tells truthfully what happens next."""

    text: Text


AnyStep: TypeAlias = Say | Ask | Agree | Summary | Handoff | Choose | End


class OfferKind(StrEnum):
    """What is traded for details."""

    DISCOUNT = "discount"
    CONSULTATION = "consultation"
    GUIDE = "guide"


class Price(msgspec.Struct, frozen=True):
    """An amount of money with its ISO 4217 currency."""

    amount: float
    currency: str


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """Something of value. The deadline of one prospect is set when the offer is first made, and kept.

    ``lasts`` counts from then; with ``till`` it ends at that hour of its last day. ``ends`` is a fixed last
    day for everybody. A ``normally`` price needs its ``proof``.
    """

    id: OfferId
    kind: OfferKind
    title: Text
    over: Text
    """Said once the offer has ended and the prospect is back."""
    lasts: timedelta | None = None
    till: time | None = None
    ends: date | None = None
    discount: float | None = None
    """Percent."""
    minutes: int | None = None
    by: str = ""
    """Who gives a consultation."""
    normally: Price | None = None
    proof: str = ""
    url: str = ""
    code: str = ""
    line: int = 0


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """An answer to a side question or an objection: said when one of ``about``'s phrases is in it.

    Afterwards the open question is put again, unless the fact leads to a step (``go``). ``flag`` marks the
    lead for managers (``competitor``, ``under age``), never for the prospect.
    """

    id: str
    about: Mapping[Language, tuple[str, ...]]
    text: Text
    go: StepId | None = None
    flag: str = ""
    line: int = 0


class Reminder(msgspec.Struct, frozen=True):
    """One polite nudge: so long after the prospect was last heard, with something new to say."""

    after: timedelta
    text: Text
    line: int = 0


class Bant(StrEnum):
    """The four questions of qualification."""

    BUDGET = "budget"
    AUTHORITY = "authority"
    NEED = "need"
    TIMESCALE = "timescale"


class Rule(msgspec.Struct, frozen=True):
    """Where ``when`` holds, the lead gets ``points``, because of ``because`` (read by managers)."""

    when: Condition
    points: int
    because: str
    bant: Bant | None = None
    line: int = 0


class Qualification(msgspec.Struct, frozen=True):
    """The marketer's rule: points, the number that qualifies, and what must be known besides."""

    rules: tuple[Rule, ...]
    qualified_at: int
    requires: Condition | None = None
    warm_at: int = 1


class Hours(msgspec.Struct, frozen=True):
    """Working hours: spans per weekday (0 is Monday) and days off, in the script's zone."""

    spans: Mapping[int, tuple[tuple[time, time], ...]]
    closed: frozenset[date] = frozenset()


class Desk(msgspec.Struct, frozen=True):
    """A team's working hours in its ``zone``, and the languages and scripts (ids) it serves; empty: all."""

    hours: Hours
    zone: ZoneInfo
    languages: tuple[Language, ...] = ()
    scripts: tuple[str, ...] = ()
    team: str = ""

    def serves(self, script: str, language: Language) -> bool:
        """Whether chats of this script in this language are the team's."""
        return (not self.languages or language in self.languages) and (
            not self.scripts or script in self.scripts
        )


class Script(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A whole script, checked for form. ``lint.lint`` proves the rest; its indexes are made once, on first use."""

    id: str
    title: str
    company: str
    manager: str
    """The name prospects hear for whoever takes the chat over."""
    manager_in: Mapping[Language, str] = {}
    """That name in the languages that write it otherwise."""
    languages: tuple[Language, ...]
    """The first is the one the script is written in."""
    region: str
    zone: ZoneInfo
    currency: str
    privacy: str
    """Address of the privacy notice."""
    request: str
    """Kind of request a lead carries: order, preliminary, advice, sign-up."""
    start: StepId
    human: StepId
    """The handoff step for whoever asks for a person."""
    steps: Mapping[StepId, AnyStep]
    hours: Hours
    quiet: tuple[time, time]
    """No reminder leaves between these hours, in the script's zone."""
    offers: Mapping[OfferId, Offer]
    facts: tuple[Fact, ...]
    reminders: tuple[Reminder, ...]
    qualification: Qualification
    phrases: Mapping[str, Text]
    """What the bot says of itself; the shipped phrases, with the script's own put over them."""
    labels: Mapping[SlotName, Text]
    """What a slot is called on the summary and the card."""
    words: Mapping[Language, Mapping[Command, tuple[str, ...]]]
    """The script's own words for commands and what stands on their buttons, beside the shipped words."""
    promotional: frozenset[str] = frozenset()
    """Mediums (``exhibition``, ``flyer``) whose contacts count as promotional."""
    recommended: frozenset[str] = frozenset()
    """Mediums and campaigns (``friend``) of people to whom somebody recommended us; beside the usual ones."""
    reply_within: timedelta = timedelta(minutes=10)
    """What the prospect is told of a manager's usual answer time."""
    competitors: tuple[str, ...] = ()
    """Domains and names of competitors."""
    weights: Mapping[str, float] = {}
    """The marketer's factors for signals of quality (1: as shipped, 0: switched off)."""
    for_managers: Mapping[str, Mapping[Language, str]] = {}
    """What managers read (reasons, purposes) as it is written first -> another language -> the words there."""
    learned: Mapping[str, float] = {}
    """Factors that managers' verdicts have taught; put in when a script is loaded."""
    desks: tuple[Desk, ...] = ()
    """The teams of the desk, put in by whoever runs the script; where none serves a chat, ``hours`` hold."""
    sources: Mapping[str, str] = {}
    """Path -> text of the files this was read from: what a published version keeps."""

    @cached_property
    def asks(self) -> tuple[Ask, ...]:
        """The questions for slots, in the script's order."""
        return tuple(step for step in self.steps.values() if isinstance(step, Ask))

    @cached_property
    def asking(self) -> Mapping[SlotName, tuple[Ask, ...]]:
        """Slot -> its questions, in the script's order."""
        slots = dict.fromkeys(ask.learn for ask in self.asks)
        return {slot: tuple(ask for ask in self.asks if ask.learn == slot) for slot in slots}

    @cached_property
    def agrees(self) -> tuple[Agree, ...]:
        """The questions for consent, in the script's order."""
        return tuple(step for step in self.steps.values() if isinstance(step, Agree))

    @cached_property
    def personal(self) -> tuple[Agree, ...]:
        """The consents that open the way to personal questions."""
        return tuple(agree for agree in self.agrees if agree.personal)

    @cached_property
    def shows(self) -> Mapping[SlotName, Mapping[str, Interest]]:
        """Slot -> option -> the interest an answer shows, where one shows any."""
        found = {
            slot: {one.id: one.shows for ask in asks for one in ask.answers if one.shows is not None}
            for slot, asks in self.asking.items()
        }
        return {slot: options for slot, options in found.items() if options}

    def to_manager(self, words: str, language: str) -> str:
        """Give a reason or a purpose in a manager's language where the script has it, else as it was written."""
        return self.for_managers.get(words, {}).get(Language(language), words)

    def desk(self, language: Language) -> Desk:
        """Give the working hours of those who serve chats in ``language``."""
        found = (desk for desk in self.desks if desk.serves(self.id, language))
        return next(found, Desk(self.hours, self.zone))

    def options(self, ask: Ask, language: Language) -> tuple[Option, ...]:
        """Give the options of a question as its reader wants them, in one language."""
        return tuple(Option(a.id, a.label[language].source, a.also.get(language, ())) for a in ask.answers)

"""The card: who a prospect is and what is known, for a manager who has ten seconds. Pure.

Labels come from the script, in the reader's language where the script speaks it and otherwise in the one it was
written in; the prospect's words stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from bot.desk.inbox.views import source
from bot.desk.inbox.wording import Words
from dialogs import qualification
from dialogs.engine.values import option_label, written
from dialogs.ids import Language, SlotName
from dialogs.known import CONTACTS, NAME
from dialogs.lead import Contact, Lead
from dialogs.offers import is_over
from dialogs.proofs import PROVEN
from dialogs.script import Ask, Script
from dialogs.state import Answer, Consent, Outcome, State, Status, Via

BANT = ("need", "timescale", "authority", "budget")
NOT_ASKED = "not asked"
_LINKS = {"phone": "tel:", "email": "mailto:"}
_REASONS = {
    "No interest of their own shown yet": "no_interest",
    "Held at cold": "held",
    "Own interest": "own_interest",
}


class Fact(msgspec.Struct, frozen=True):
    """One thing learnt. ``status`` is known, refused, unknown, unverified or not asked; ``words`` are theirs."""

    slot: str
    label: str
    status: str
    value: str = ""
    words: str = ""
    note: str = ""


class ShownContact(msgspec.Struct, frozen=True):
    """A way to reach them, what proves it, and a link that opens it (empty: none)."""

    kind: str
    value: str
    proof: str
    flags: Sequence[str]
    href: str
    proven: bool
    slot: str = ""
    history: Sequence[tuple[str, datetime, str]] = ()
    """The rungs of proof: which, when (aware), and the manager's name where it was one's word."""


class ShownOffer(msgspec.Struct, frozen=True):
    """A promise made, and until when."""

    title: str
    at: datetime
    deadline: datetime | None
    over: bool


class Card(msgspec.Struct, frozen=True):
    """Everything the card shows."""

    name: str
    lead: Lead
    state: State
    language: str
    source: str
    last_source: str
    handoff: str
    bant: Sequence[Fact]
    others: Sequence[Fact]
    contacts: Sequence[ShownContact]
    offers: Sequence[ShownOffer]
    consents: Sequence[Consent]
    reasons: Sequence[tuple[int, str]]
    signals: Sequence[str]
    settled: Sequence[str]
    """What need not be asked again."""
    outcome: Outcome | None
    reminder_at: datetime | None
    """When the bot reminds them next; nothing is planned while a manager has the chat."""


def card(script: Script, state: State, now: datetime, words: Words) -> Card:
    """Make the card of a conversation as it stands ``now``."""
    lead = qualification.assess(script, state, now)
    writer = reads_in(script, words)
    facts = [fact(script, state, slot, writer, words) for slot in slots(script, state)]
    bant = [msgspec.structs.replace(f, label=words.plain(f"card.{f.slot}")) for f in facts if f.slot in BANT]
    return Card(
        name=lead.name or state.name_hint,
        lead=lead,
        state=state,
        language=words.language(state.language),
        source=source(state.source),
        last_source=source(state.last_source) if state.last_source else "",
        handoff=words.named("handoff", state.handoff_reason),
        bant=sorted(bant, key=lambda f: BANT.index(f.slot)),
        others=[f for f in facts if f.slot not in (*BANT, *CONTACTS, NAME) and f.status != NOT_ASKED],
        contacts=[_contact(contact, state, words) for contact in lead.contacts],
        offers=_offers(script, state, now, writer),
        consents=tuple(state.consents.values()),
        reasons=[(reason.points, _because(reason.because, words)) for reason in lead.reasons],
        signals=[words.named("signal", signal) for signal in lead.signals],
        settled=[f.label for f in facts if f.status in (Status.KNOWN, Status.REFUSED)],
        outcome=state.outcome,
        reminder_at=min(state.timers.values(), default=None),
    )


def reads_in(script: Script, words: Words) -> Language:
    """Give the language in which a script's labels are shown to a reader: theirs, or else the script's first."""
    return next((one for one in script.languages if one == words.lang), script.languages[0])


def slots(script: Script, state: State) -> list[SlotName]:
    """Give the slots that have a name for people, in the script's order, those of BANT, and whatever was answered."""
    asked = [
        slot
        for step in script.steps.values()
        if isinstance(step, Ask)
        for slot in (step.learn, *step.accepts)
    ]
    named = [slot for slot in asked if slot in script.labels]
    return list(dict.fromkeys([*named, *(SlotName(b) for b in BANT), *state.answers]))


def fact(script: Script, state: State, slot: SlotName, writer: Language, words: Words) -> Fact:
    """Give what is known of one slot, its label and option in the script's words of a language."""
    answer = state.answers.get(slot)
    label = (
        script.labels[slot][writer].source if slot in script.labels else slot.replace("_", " ").capitalize()
    )
    if answer is None:
        return Fact(slot, label, NOT_ASKED)
    value = _value(script, state, slot, answer, writer)
    theirs = "" if answer.words.casefold() == value.casefold() else answer.words
    status = "" if answer.status is Status.KNOWN else words.plain(f"card.status_{answer.status.value}")
    flags = [words.named("signal", flag) for flag in answer.flags]
    note = words.semicolon.join(filter(None, (status, *flags, _how(answer, words))))
    unsaid = answer.status in (Status.REFUSED, Status.UNKNOWN)
    shown = value or ("" if unsaid else answer.words)
    return Fact(slot, label, answer.status.value, shown, theirs if value or unsaid else "", note)


def _value(script: Script, state: State, slot: SlotName, answer: Answer, writer: Language) -> str:
    if answer.status in (Status.REFUSED, Status.UNKNOWN):
        return ""
    if answer.option:
        return option_label(script, msgspec.structs.replace(state, language=writer), slot, answer.option)
    return written(answer.value, writer)


def _how(answer: Answer, words: Words) -> str:
    """Say how an answer came and how sure it is read: what was tapped is sure and needs no word."""
    if answer.via is Via.MANAGER:
        return words.plain("card.settled_by_manager")
    if answer.sure < 1:
        return words.plain("card.sure", percent=words.percent(answer.sure))
    return words.plain("card.in_passing") if answer.via is Via.FOUND else ""


def _because(because: str, words: Words) -> str:
    """Give a reason: the script's own as it is written, the rule's own in the reader's language."""
    what, _, detail = because.partition(": ")
    key = _REASONS.get(what)
    return words.plain(f"card.reason_{key}", what=words.named("signal", detail)) if key else because


def _contact(contact: Contact, state: State, words: Words) -> ShownContact:
    proof = contact.proof.value
    link = _LINKS.get(contact.kind, "") if proof != "raw" else ""
    answer = state.answers.get(SlotName(contact.kind))
    return ShownContact(
        kind=words.named("contact", contact.kind),
        value=contact.value,
        proof=words.named("proof", proof),
        flags=[words.named("signal", flag) for flag in contact.flags],
        href=link and link + contact.value,
        proven=contact.proof in PROVEN,
        slot=contact.kind,
        history=[(words.named("proof", one.proof.value), one.at, one.by) for one in answer.proofs]
        if answer
        else (),
    )


def _offers(script: Script, state: State, now: datetime, writer: Language) -> list[ShownOffer]:
    return [
        ShownOffer(
            script.offers[issued.offer].title[writer].source
            if issued.offer in script.offers
            else issued.offer,
            issued.at,
            issued.deadline,
            is_over(issued, now),
        )
        for issued in state.offers.values()
    ]

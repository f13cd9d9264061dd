"""The card: who a prospect is and what is known, for a manager who has ten seconds. Pure.

Labels come from the script, in the language it was written in; the prospect's words stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from bot.desk.inbox.views import language, source
from dialogs import qualification
from dialogs.engine.values import option_label, written
from dialogs.ids import Language, SlotName
from dialogs.known import CONTACTS, NAME
from dialogs.lead import Contact, Lead
from dialogs.offers import is_over
from dialogs.script import Ask, Script
from dialogs.state import Answer, Consent, Outcome, Proof, State, Status

BANT = {"need": "Need", "timescale": "Timescale", "authority": "Authority", "budget": "Budget"}
PROOFS = {
    Proof.RAW: "as typed, could not be read",
    Proof.TYPED: "typed, well formed",
    Proof.OWN: "own number, by the messenger",
    Proof.CONFIRMED: "confirmed by a manager",
}
STATUSES = {
    Status.KNOWN: "",
    Status.REFUSED: "would not say",
    Status.UNKNOWN: "does not know yet",
    Status.UNVERIFIED: "could not be read",
}
REASONS = {"qualified": "qualified by the script", "asked": "asked for a person"}


class Fact(msgspec.Struct, frozen=True):
    """One thing learnt. ``status`` is known, refused, unknown, unverified or not asked; ``words`` are theirs."""

    slot: str
    label: str
    status: str
    value: str = ""
    words: str = ""
    note: str = ""


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
    contacts: Sequence[tuple[Contact, str]]
    """With what the proof means."""
    offers: Sequence[ShownOffer]
    consents: Sequence[Consent]
    settled: Sequence[str]
    """What need not be asked again."""
    outcome: Outcome | None


def card(script: Script, state: State, now: datetime) -> Card:
    """Make the card of a conversation as it stands ``now``."""
    lead = qualification.assess(script, state, now)
    writer = script.languages[0]
    facts = [fact(script, state, slot, writer) for slot in slots(script, state)]
    bant = [_bant(f) for f in facts if f.slot in BANT]
    return Card(
        name=lead.name or state.name_hint,
        lead=lead,
        state=state,
        language=language(state.language),
        source=source(state.source),
        last_source=source(state.last_source) if state.last_source else "",
        handoff=REASONS.get(state.handoff_reason, state.handoff_reason),
        bant=sorted(bant, key=lambda f: list(BANT).index(f.slot)),
        others=[f for f in facts if f.slot not in (*BANT, *CONTACTS, NAME) and f.status != "not asked"],
        contacts=[(contact, PROOFS[contact.proof]) for contact in lead.contacts],
        offers=_offers(script, state, now, writer),
        consents=tuple(state.consents.values()),
        settled=[f.label for f in facts if f.status in ("known", "refused")],
        outcome=state.outcome,
    )


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


def fact(script: Script, state: State, slot: SlotName, writer: Language) -> Fact:
    """Give what is known of one slot, its label and option in the script's own language."""
    answer = state.answers.get(slot)
    label = (
        script.labels[slot][writer].source if slot in script.labels else slot.replace("_", " ").capitalize()
    )
    if answer is None:
        return Fact(slot, label, "not asked")
    value = _value(script, state, slot, answer, writer)
    words = "" if answer.words.casefold() == value.casefold() else answer.words
    note = "; ".join(part for part in (STATUSES[answer.status], *answer.flags, _via(answer)) if part)
    return Fact(slot, label, answer.status.value, value or answer.words, words if value else "", note)


def _value(script: Script, state: State, slot: SlotName, answer: Answer, writer: Language) -> str:
    if answer.status in (Status.REFUSED, Status.UNKNOWN):
        return ""
    if answer.option:
        return option_label(script, msgspec.structs.replace(state, language=writer), slot, answer.option)
    return written(answer.value, writer)


def _via(answer: Answer) -> str:
    unsure = f"{round(answer.sure * 100)} % sure" if answer.sure < 1 else ""
    manager = "settled by a manager" if answer.via.value == "manager" else ""
    return unsure or manager


def _bant(found: Fact) -> Fact:
    return msgspec.structs.replace(found, label=BANT[found.slot])


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

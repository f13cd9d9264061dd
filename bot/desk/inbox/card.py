"""The card: who a prospect is and what is known, for a manager who has ten seconds. Pure.

Labels come from the script, in the reader's language where the script speaks it and otherwise in the one it was
written in; the prospect's words stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from dialogs.proofs import PROVEN, normal
from dialogs.quality import SIGNALS
from dialogs.script import Ask, Script
from dialogs.state import Answer, Consent, Outcome, Standing, State, Status, Via

BANT = ("need", "timescale", "authority", "budget")
NOT_ASKED = "not asked"
_LINKS = {"phone": "tel:", "email": "mailto:"}
_REASONS = {
    "No interest of their own shown yet": "no_interest",
    "Held at cold": "held",
    "Own interest": "own_interest",
    qualification.MISSING: "missing",
}


class Fact(msgspec.Struct, frozen=True):
    """One thing learnt. ``status`` is known, refused, unknown, unverified or not asked; ``words`` are theirs.

    ``standing`` tells also what was said from what is only inferred; ``at`` (aware) is when.
    """

    slot: str
    label: str
    status: str
    value: str = ""
    words: str = ""
    note: str = ""
    standing: str = NOT_ASKED
    at: datetime | None = None


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
        name=lead.name or _held_name(state) or state.name_hint,
        lead=lead,
        state=state,
        language=words.language(state.language),
        source=source(state.source),
        last_source=source(state.last_source) if state.last_source else "",
        handoff=words.named("handoff", script.to_manager(state.handoff_reason, words.lang)),
        bant=sorted(bant, key=lambda f: BANT.index(f.slot)),
        others=[f for f in facts if f.slot not in (*BANT, *CONTACTS, NAME) and f.status != NOT_ASKED],
        contacts=[*(_contact(contact, state, words) for contact in lead.contacts), *_not_yet(state, words)],
        offers=_offers(script, state, now, writer),
        consents=tuple(_told(consent, script, words) for consent in state.consents.values()),
        reasons=[(reason.points, _because(reason.because, script, words)) for reason in lead.reasons],
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
    standing = answer.standing
    plainly_said = standing is Standing.SAID and (slot not in BANT or answer.via is Via.MANAGER)
    status = "" if plainly_said else words.plain(f"card.status_{standing.value}")
    flags = [words.named("signal", flag) for flag in answer.flags]
    note = words.semicolon.join(filter(None, (status, *flags, *_how(answer, words))))
    unsaid = answer.status in (Status.REFUSED, Status.UNKNOWN)
    shown = value or ("" if unsaid else answer.words)
    theirs = theirs if value or unsaid else ""
    return Fact(slot, label, answer.status.value, shown, theirs, note, standing.value, answer.at)


def _value(script: Script, state: State, slot: SlotName, answer: Answer, writer: Language) -> str:
    if answer.status in (Status.REFUSED, Status.UNKNOWN):
        return ""
    if answer.option:
        return option_label(script, msgspec.structs.replace(state, language=writer), slot, answer.option)
    return written(answer.value, writer)


def _how(answer: Answer, words: Words) -> Iterator[str]:
    """Say how an answer came and how sure it is read: what was tapped is sure and needs no word."""
    if answer.via is Via.MANAGER:
        yield words.plain("card.settled_by_manager")
    elif 0 < answer.sure < 1:
        yield words.plain("card.sure", percent=words.percent(answer.sure))
    if answer.merged:
        yield words.plain("card.from_other_chat")


def _because(because: str, script: Script, words: Words) -> str:
    """Give a reason in the reader's language: the script's own where it is written there, ours always."""
    what, _, detail = because.partition(": ")
    key = _REASONS.get(what)
    if key:
        return words.plain(f"card.reason_{key}", what=_detail(detail, words))
    return script.to_manager(because, words.lang)


def _detail(detail: str, words: Words) -> str:
    """Name what shows interest, or which kinds of pseudo-lead hold a lead, for which signals."""
    kind, asked, why = detail.partition("? (")
    if not asked:
        return words.named("signal", detail)
    named = {signal.because: name for name, signal in SIGNALS.items()}
    signals = (words.named("signal", named.get(one, one)) for one in why.removesuffix(")").split("; "))
    return f"{words.named('pseudo', kind)} ({words.semicolon.join(signals)})"


def _told(consent: Consent, script: Script, words: Words) -> Consent:
    return msgspec.structs.replace(consent, purpose=script.to_manager(consent.purpose, words.lang))


def _held_name(state: State) -> str:
    """Give a name that was told before they agreed that it is kept."""
    held = state.held.get(NAME)
    return "" if held is None or held.status is not Status.KNOWN else written(held.value, state.language)


def _not_yet(state: State, words: Words) -> Iterator[ShownContact]:
    """Give contacts that are no lead's yet: told before consent, or mistyped and not confirmed."""
    for slot, answer in state.held.items():
        if slot in CONTACTS and answer.status is Status.KNOWN:
            note = words.plain("card.consent_open")
            yield _without_link(slot, normal(answer), note, words)
    for slot, doubt in state.doubts.items():
        yield _without_link(slot, doubt.confirm.words, words.named("signal", "typo"), words)


def _without_link(slot: SlotName, value: str, note: str, words: Words) -> ShownContact:
    kind = words.named("contact", slot)
    return ShownContact(kind=kind, value=value, proof=note, flags=(), href="", proven=False)


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

"""The BANT rule applied: class, contact types and every reason for them.

The rule itself is the script's (``Qualification``): points with their cause, and the number that qualifies.
Refused and unknown give no points and are shown as what they are.
"""

from __future__ import annotations

from datetime import datetime

from dialogs import interest, known, proofs
from dialogs.conditions import Condition, Facts, holds
from dialogs.events import Result
from dialogs.ids import SlotName
from dialogs.lead import PSEUDO, Contact, ContactType, Lead, LeadClass, Reason, Verdict
from dialogs.quality import SIGNALS, Judgement, Suspicion
from dialogs.quality.weighing import judged, signals_of
from dialogs.script import Bant, Script
from dialogs.slots.reading import PersonName
from dialogs.state import Answer, Proof, Standing, State, Status, Via

BANT = tuple(SlotName(bant.value) for bant in Bant)
"""The slots of the four questions."""
MISSING = "Enough points, still missing"
NOT_A_LEAD = "a name and a contact"
_IN_WORDS = (Via.TEXT, Via.FOUND)
_NOT_ASKED = {slot: Verdict(slot, Standing.NOT_ASKED.value) for slot in BANT}
_PSEUDO = Reason(because=f"Held at cold: {PSEUDO}")
_NO_INTEREST = Reason(because="No interest of their own shown yet")
INTERESTED_FROM = 2
"""So many BANT answers in their own words make a contact of the type *interested*."""


def assess(script: Script, state: State, now: datetime) -> Lead:
    """Give the lead as it stands ``now``: class, reasons, BANT verdicts, contacts and their types."""
    facts = known.facts(script, state, now)
    reasons = _reasons(script, facts)
    points = sum(reason.points for reason in reasons)
    signals = _signals(script, state)
    judgement = judged(script, state, signals)
    held = _held(signals, judgement)
    lead_class, class_reasons = (LeadClass.COLD, held) if held else _class(script, state, facts, points)
    name, contacts = _name(state), _contacts(state)
    return Lead(
        complete=facts.lead_known,
        lead_class=lead_class,
        points=points,
        reasons=(*reasons, *class_reasons),
        bant=tuple([_verdict(slot, state.answers.get(slot)) for slot in BANT]),
        request=script.request,
        name=name,
        contacts=contacts,
        types=_types(script, state, name, contacts),
        signals=signals,
        suspicions=judgement.suspicions,
        call_back=state.call_back,
    )


def _reasons(script: Script, facts: Facts) -> tuple[Reason, ...]:
    return tuple(
        Reason(because=rule.because, points=rule.points, bant=rule.bant.value if rule.bant else "")
        for rule in script.qualification.rules
        if holds(rule.when, facts)
    )


def _held(signals: tuple[str, ...], judgement: Judgement) -> tuple[Reason, ...]:
    """Give why the class is held at cold; nothing where it is not."""
    if PSEUDO in signals:
        return (_PSEUDO,)
    return tuple([Reason(because=f"Held at cold: {_named(one)}") for one in judgement.suspicions if one.held])


def _named(one: Suspicion) -> str:
    return f"{one.kind}? ({'; '.join(SIGNALS[name].because for name in one.signals)})"


def _class(script: Script, state: State, facts: Facts, points: int) -> tuple[LeadClass, tuple[Reason, ...]]:
    rule = script.qualification
    shown = tuple([Reason(because=f"Own interest: {what}") for what in interest.shown(script, state)])
    if points >= rule.qualified_at:
        if rule.requires is None or holds(rule.requires, facts):
            return LeadClass.QUALIFIED, shown
        shown = (*shown, Reason(because=f"{MISSING}: {_missing(rule.requires, facts)}"))
    if shown or points >= rule.warm_at:
        return LeadClass.WARM, shown
    return LeadClass.COLD, (_NO_INTEREST,)


def _missing(requires: Condition, facts: Facts) -> str:
    """Say what keeps a lead with enough points from qualifying; in the script's own words where it is not plain."""
    return NOT_A_LEAD if not facts.lead_known and "lead is known" in requires.source else requires.source


def _verdict(slot: SlotName, answer: Answer | None) -> Verdict:
    if answer is None:
        return _NOT_ASKED[slot]
    return Verdict(slot, str(answer.standing), answer.words, answer.option)


def _name(state: State) -> str:
    answer = state.answers.get(known.NAME)
    if answer is None or not answer.given:
        return ""
    return answer.value.full if isinstance(answer.value, PersonName) else answer.words


def _contacts(state: State) -> tuple[Contact, ...]:
    found = []
    for slot in known.CONTACTS:
        answer = state.answers.get(slot)
        if answer is not None and answer.given:
            found.append(Contact(slot, proofs.normal(answer), answer.proof, answer.flags))
    return tuple(found)


def _types(script: Script, state: State, name: str, contacts: tuple[Contact, ...]) -> tuple[ContactType, ...]:
    types = []
    left = {contact.kind for contact in contacts if contact.proof is not Proof.RAW}
    if name and "phone" in left:
        types.append(ContactType.QUICK)
    elif name and left:
        types.append(ContactType.REGISTRATION)
    if left and state.source.medium in script.promotional:
        types.append(ContactType.PROMOTIONAL)
    if _is_interested(state):
        types.append(ContactType.INTERESTED)
    return tuple(types)


def _is_interested(state: State) -> bool:
    answers = state.answers
    if known.CALL_TIME in answers and answers[known.CALL_TIME].status is Status.KNOWN:
        return True
    if "asked a question" in state.own_interest:
        return True
    in_words = [slot for slot in BANT if slot in answers and answers[slot].via in _IN_WORDS]
    return len(in_words) >= INTERESTED_FROM


def _signals(script: Script, state: State) -> tuple[str, ...]:
    """Give what the conversation shows, and whether a manager called it a pseudo-lead."""
    found = signals_of(script, state)
    called_so = state.outcome is not None and state.outcome.result is Result.PSEUDO
    return (*found, PSEUDO) if called_so and PSEUDO not in found else found

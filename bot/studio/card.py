"""What managers would see of a rehearsed conversation, and where it stands, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs import speech
from dialogs.engine.values import shown
from dialogs.known import PERSONAL
from dialogs.modes import Mode
from dialogs.rehearsal import Rehearsal
from dialogs.script import Bant


def card(stage: Rehearsal) -> str:
    """Write the lead's card: class and why, the four questions in their own words, contacts, promises."""
    return "\n".join(line for line in _card(stage) if line)


def _card(stage: Rehearsal) -> Iterator[str]:
    lead = stage.lead
    yield f"{lead.lead_class.value.upper()} {lead.points}  {lead.name or 'no name yet'}"
    for reason in lead.reasons:
        yield f"  {reason.points:+4d}  {reason.because}" if reason.points else f"        {reason.because}"
    for verdict in lead.bant:
        words = f': "{verdict.words}"' if verdict.words else ""
        yield f"{verdict.bant.capitalize():10}  {verdict.status}{words}"
    for contact in lead.contacts:
        flags = f"  ({', '.join(contact.flags)})" if contact.flags else ""
        yield f"{contact.kind.capitalize():10}  {contact.value}  {contact.proof.value}{flags}"
    yield from _besides(stage)
    yield _listed("Kinds", [kind.value for kind in lead.types])
    yield _listed("Signals", lead.signals)
    for one in lead.suspicions:
        held = "held at cold" if one.held else "suspected"
        yield f"{'Pseudo?':10}  {one.kind}: {one.points} points, {held} ({', '.join(one.signals)})"
    yield from _promises(stage)
    yield _listed("Came from", _source(stage))
    yield _listed("Noted", stage.state.noted)
    yield _listed("Agreed to", [name for name, consent in stage.state.consents.items() if consent.granted])


def _besides(stage: Rehearsal) -> Iterator[str]:
    """Write what else was answered, under the name it has on the card."""
    script, language = stage.script, stage.script.languages[0]
    for slot, answer in stage.state.answers.items():
        if slot in script.labels and slot not in {*Bant, *PERSONAL}:
            label = script.labels[slot][language].source
            yield f"{label:10}  {shown(script, stage.state, slot, answer)}"


def _promises(stage: Rehearsal) -> Iterator[str]:
    script, language = stage.script, stage.script.languages[0]
    for name, issued in stage.state.offers.items():
        offer = script.offers.get(name)
        until = issued.deadline
        if offer is None:
            continue
        ends = "" if until is None else f" until {speech.deadline(until, script.zone, language, stage.now)}"
        over = " (over)" if until is not None and until <= stage.now else ""
        yield f"{'Promised':10}  {offer.title[language].source}{ends}{over}"


def _source(stage: Rehearsal) -> list[str]:
    source = stage.state.source
    return [part for part in (source.channel, source.campaign, source.medium, source.place) if part]


def _listed(what: str, items: object) -> str:
    found = [str(item) for item in items] if isinstance(items, list | tuple) else []
    return f"{what:10}  {', '.join(found)}" if found else ""


def state(stage: Rehearsal) -> str:
    """Write where a conversation stands: who has it, the open step, the answers, the timers."""
    now = stage.state
    owner = f" ({now.owner.name})" if now.owner and now.mode is Mode.MANAGER else ""
    lines = [
        f"Time        {stage.now.astimezone(stage.script.zone):%A, %Y-%m-%d %H:%M}",
        f"Mode        {now.mode.value}{owner}",
        f"Step        {now.step or 'none open'}",
        f"Language    {now.language}",
    ]
    for slot, answer in now.answers.items():
        lines.append(f"{slot:10}  {shown(stage.script, now, slot, answer)}  [{answer.status}, {answer.via}]")
    for timer, due in sorted(now.timers.items(), key=lambda item: item[1]):
        lines.append(f"Timer       {timer} at {due.astimezone(stage.script.zone):%Y-%m-%d %H:%M}")
    return "\n".join(lines)

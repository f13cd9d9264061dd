"""What a lead's topic should show besides the talk: its title and its card. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import msgspec

from bot.desk.inbox.card import Card, Fact, ShownContact, ShownOffer
from bot.desk.inbox.wording import Words as Wording
from bot.desk.telegram import zones
from bot.desk.telegram.buttons import Markup, Situation, under_card
from bot.desk.telegram.words import LONGEST, Words, bold, clip, join, moment, plain, shortened, styled
from bot.services.people import Beside
from dialogs.events import Result
from dialogs.ids import ManagerId
from dialogs.lead import LeadClass
from dialogs.modes import Mode
from storage.people import Merged

UNDO = timedelta(seconds=30)
"""So long an outcome can be taken back from the card, and the topic stays open."""
LONGEST_TITLE = 128
NEWLINE = "\n"
MOST = 3
"""So many rungs of proof, suspicions and other chats fit on a card; the inbox has them all."""
ENGLISH = Wording("en")
CLASSES = {LeadClass.QUALIFIED: "🔥", LeadClass.WARM: "🌤", LeadClass.COLD: "❄"}
ENDS = {Result.WON: "✅", Result.LOST: "✖", Result.PSEUDO: "🚫"}


class Around(msgspec.Struct, frozen=True):
    """What the card needs besides the lead: topic's menu, snooze, and who there is."""

    conversation: str
    channel: str
    menu: str = ""
    snoozed_until: datetime | None = None
    managers: Sequence[tuple[ManagerId, str]] = ()
    words: Sequence[str] = ()
    link: str = ""
    beside: Sequence[Beside] = ()


class Post(msgspec.Struct, frozen=True):
    """A message: words, buttons, and the fingerprint of all that must be up to date in it.

    The fingerprint has two parts with a colon between: what managers decide by, and the last words.
    """

    words: Words
    markup: Markup | None = None
    mark: str = ""


def title(card: Card) -> str:
    """Give a topic's name: state, name, what they need, until when."""
    found = {fact.slot: fact for fact in card.bant}
    wanted = [_short(found[slot]) for slot in ("need", "timescale") if slot in found]
    words = " · ".join([card.name or "Somebody", *(word for word in wanted if word)])
    return clip(f"{_icon(card)} {words}", LONGEST_TITLE)


def _icon(card: Card) -> str:
    if card.state.mode is Mode.CLOSED and card.outcome is not None:
        return ENDS[card.outcome.result]
    return "💬" if card.state.mode is Mode.MANAGER else CLASSES[card.lead.lead_class]


def _short(fact: Fact) -> str:
    return clip(fact.value, 40) if fact.status == "known" else ""


def card_post(card: Card, around: Around, secret: str, now: datetime) -> Post:
    """Give the pinned card; what runs by itself (times) is left out of its fingerprint."""
    lines = [*_card_lines(card, around)]
    markup = under_card(_situation(card, around, now), secret)
    mark = f"{fingerprint(join(NEWLINE, lines).text, markup)}:{fingerprint(*around.words)}"
    there = zones.there([one.value for one in card.lead.contacts if one.kind == "phone"], now)
    more = [bold("Time there") + f" {there}"] if there else []
    whole = join(NEWLINE, [*lines, *more, *_last_words(around)])
    return Post(shortened(whole, LONGEST), markup, mark)


def matters(mark: str) -> str:
    """Give the part of a card's fingerprint that managers decide by."""
    return mark.partition(":")[0]


def _last_words(around: Around) -> Iterable[Words]:
    if around.words:
        yield bold("Last words") + " " + plain(" · ".join(f"“{clip(one, 200)}”" for one in around.words))


def fingerprint(*parts: object) -> str:
    """Give what tells two contents apart without keeping them."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def can_undo(card: Card, now: datetime) -> bool:
    """Whether an outcome is fresh enough to be taken back here."""
    return card.outcome is not None and now < card.outcome.at + UNDO


def _situation(card: Card, around: Around, now: datetime) -> Situation:
    return Situation(
        conversation=around.conversation,
        mode=card.state.mode,
        has_owner=card.state.owner is not None,
        can_undo=can_undo(card, now),
        menu=around.menu,
        contacts=tuple((one.kind, one.value) for one in card.lead.contacts),
        managers=around.managers,
        link=around.link,
        asleep=around.snoozed_until is not None,
        doubted=bool(card.lead.suspicions or card.lead.held),
        cleared=card.state.cleared,
    )


def _card_lines(card: Card, around: Around) -> Iterable[Words]:
    yield _head(card)
    yield _who_has_it(card, around)
    yield plain("")
    for fact in (*card.bant, *card.others[:8]):
        yield _fact(fact)
    for one in card.contacts:
        yield _contact(one)
    if not card.contacts:
        yield bold("Contact") + " none yet"
    if card.lead.call_back is not None:
        at = card.lead.call_back
        yield bold("Call back") + " " + moment(at, f"{at:%d %b %H:%M} UTC")
    yield from _doubts(card)
    yield from _beside(around)
    yield from _history(card, around)


def _head(card: Card) -> Words:
    lead = card.lead
    words = bold(f"{CLASSES[lead.lead_class]} {lead.lead_class.value.upper()} {lead.points}")
    return words + " · " + bold(clip(card.name, 80) or "no name yet") + f" · {clip(lead.request, 60)}"


def _who_has_it(card: Card, around: Around) -> Words:
    state = card.state
    parts = []
    if card.outcome is not None:
        why = f" ({clip(card.outcome.why, 80)})" if card.outcome.why else ""
        parts.append(plain(f"{card.outcome.result.value.capitalize()}, says {card.outcome.manager}{why}"))
    elif state.owner is not None:
        parts.append(plain(f"With {clip(state.owner.name, 60)}"))
    elif state.waiting_since is not None:
        since = f"{state.waiting_since:%d %b %H:%M} UTC"
        parts.append(plain("Nobody has it, waiting since ") + moment(state.waiting_since, since, "r"))
    else:
        parts.append(plain("With the bot"))
    if state.blocked:
        parts.append(plain(f"📵 {clip(state.blocked, 60)}"))
    if around.snoozed_until is not None:
        until = around.snoozed_until
        parts.append(plain("💤 until ") + moment(until, f"{until:%d %b %H:%M} UTC"))
    return join(" · ", parts)


def _fact(fact: Fact) -> Words:
    if fact.status == "not asked":
        return bold(fact.label) + " –"
    value = clip(fact.value, 160)
    words = f" “{clip(fact.words, 160)}”" if fact.words else ""
    note = f" ({clip(fact.note, 80)})" if fact.note else ""
    return bold(clip(fact.label, 60)) + f" {value}{words}{note}"


def _history(card: Card, around: Around) -> Iterable[Words]:
    for offer in card.offers:
        yield _offer(offer)
    where = [card.source or "direct"] + ([f"last: {card.last_source}"] if card.last_source else [])
    yield bold("From") + f" {clip(' · '.join(where), 200)} · {around.channel} · speaks {card.language}"
    for consent in card.consents:
        yield bold("Consent") + f" {clip(consent.purpose, 60)}: {'agreed' if consent.granted else 'refused'}"
    if card.settled:
        yield bold("Do not ask again") + f" {clip(', '.join(card.settled), 300)}"
    reasons = ", ".join(f"{because} {points:+d}" if points else because for points, because in card.reasons)
    if reasons:
        yield bold("Why") + f" {clip(reasons, 400)}"
    if card.signals:
        yield bold("Flags") + f" {clip(', '.join(card.signals), 200)}"
    for question in card.state.noted[-3:]:
        yield bold("Open question") + f" {clip(question, 160)}"


def _contact(one: ShownContact) -> Words:
    """Give a contact with every rung of its proof: what, and by whom where it was a manager's word."""
    rungs = [f"{rung}, {by}" if by else rung for rung, _, by in one.history] or [one.proof]
    mark = " ✓" if one.proven else ""
    notes = "; ".join(clip(note, 80) for note in (*rungs[-MOST:], *one.flags))
    return bold(one.kind.capitalize()) + f" {clip(one.value, 120)}{mark} ({notes})"


def _doubts(card: Card) -> Iterable[Words]:
    """Say which kinds of pseudo-lead this may be, why, and whether its class is held."""
    if card.state.cleared:
        yield bold("A real person") + ", says a manager"
        return
    for one in card.lead.suspicions[:MOST]:
        why = "; ".join(ENGLISH.named("signal", signal) for signal in one.signals)
        held = ", held at cold: rings nobody" if one.held else ""
        kind = ENGLISH.named("pseudo", one.kind)
        yield bold("Perhaps") + f" {kind[:1].lower()}{kind[1:]}{held} ({clip(why, 200)})"


def _beside(around: Around) -> Iterable[Words]:
    """Name other chats of the same person, with a link to the inbox, where that is decided."""
    for one in around.beside[:MOST]:
        what = "Same person" if one.state is Merged.MERGED else "Perhaps the same person"
        words = f"{clip(one.name, 60) or 'No name'}, {ENGLISH.named('channel', one.channel)}"
        page = f"{around.link.rpartition('/')[0]}/{one.chat}" if around.link else ""
        yield bold(what) + " " + (styled(words, "text_link", url=page) if page else plain(words))


def _offer(offer: ShownOffer) -> Words:
    words = bold("Offer") + f" {clip(offer.title, 100)}"
    if offer.deadline is None:
        return words
    until = moment(offer.deadline, f"{offer.deadline:%d %b %H:%M} UTC")
    return words + (" till " if not offer.over else " ended ") + until

"""What a lead's topic should show: its title, its card, the lines of the talk. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from bot.desk.inbox.card import Card, Fact, ShownOffer
from bot.desk.inbox.views import bubble
from bot.desk.telegram.buttons import Markup, Situation, under_card
from bot.desk.telegram.words import Words, bold, clip, cut, join, moment, plain, styled, units
from dialogs.events import Attached, Media, Result
from dialogs.ids import ManagerId
from dialogs.lead import LeadClass
from dialogs.messages import Voice
from dialogs.modes import Mode
from dialogs.state import Proof
from storage.records import Delivery, Line

TELEGRAM = "telegram"
UNDO = timedelta(seconds=30)
"""So long an outcome can be taken back from the card, and the topic stays open."""
PATIENCE = timedelta(minutes=1)
"""So long a line of the bot's that has still to leave holds back what comes after it."""
LONGEST_TITLE = 128
A_POST = 3800
"""Code units of lines that are gathered into one post."""
CLASSES = {LeadClass.QUALIFIED: "🔥", LeadClass.WARM: "🌤", LeadClass.COLD: "❄"}
ENDS = {Result.WON: "✅", Result.LOST: "✖", Result.PSEUDO: "🚫"}
VOICES = {Voice.PROSPECT: "👤", Voice.BOT: "🤖", Voice.MANAGER: "💬", Voice.NOTICE: "ℹ"}
UNSENT = frozenset({Delivery.NEW, Delivery.SENDING})
VERIFIED = frozenset({Proof.OWN, Proof.CONFIRMED})


class Around(msgspec.Struct, frozen=True):
    """What the card needs besides the lead: topic's menu, snooze, and who there is."""

    conversation: str
    channel: str
    menu: str = ""
    snoozed_until: datetime | None = None
    managers: Sequence[tuple[ManagerId, str]] = ()


class Post(msgspec.Struct, frozen=True):
    """A message: words, buttons, and the fingerprint of all that must be up to date in it."""

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
    words = join("\n", _card_lines(card, around))
    markup = under_card(_situation(card, around, now), secret)
    return Post(words, markup, fingerprint(words.text, markup))


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
        contacts=tuple((one.kind, one.value) for one, _ in card.contacts),
        managers=around.managers,
    )


def _card_lines(card: Card, around: Around) -> Iterable[Words]:
    yield _head(card)
    yield _who_has_it(card, around)
    yield plain("")
    for fact in (*card.bant, *card.others[:8]):
        yield _fact(fact)
    for contact, proof in card.contacts:
        mark = " ✓" if contact.proof in VERIFIED else ""
        flags = "; ".join((proof, *contact.flags))
        yield bold(contact.kind.capitalize()) + f" {clip(contact.value, 120)}{mark} ({flags})"
    if not card.contacts:
        yield bold("Contact") + " none yet"
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
    reasons = ", ".join(
        f"{one.because} {one.points:+d}" if one.points else one.because for one in card.lead.reasons
    )
    if reasons:
        yield bold("Why") + f" {clip(reasons, 400)}"
    if card.lead.signals:
        yield bold("Flags") + f" {clip(', '.join(card.lead.signals), 200)}"
    for question in card.state.noted[-3:]:
        yield bold("Open question") + f" {clip(question, 160)}"


def _offer(offer: ShownOffer) -> Words:
    words = bold("Offer") + f" {clip(offer.title, 100)}"
    if offer.deadline is None:
        return words
    until = moment(offer.deadline, f"{offer.deadline:%d %b %H:%M} UTC")
    return words + (" till " if not offer.over else " ended ") + until


# --- lines ---


class File(msgspec.Struct, frozen=True):
    """How a file is shown: the method, its field, and the messenger's own reference to the file."""

    method: str
    field: str
    ref: str


FILES = {
    Media.PHOTO: "photo",
    Media.VOICE: "voice",
    Media.VIDEO: "video",
    Media.DOCUMENT: "document",
    Media.STICKER: "sticker",
}


def file_of(line: Line, channel: str) -> File | None:
    """Give the file a prospect sent in this line, if this messenger has it."""
    event = line.heard.event if line.heard else None
    if channel != TELEGRAM or not isinstance(event, Attached) or not event.ref or event.media not in FILES:
        return None
    field = FILES[event.media]
    return File(f"send{field.capitalize()}", field, event.ref)


class Mirrored(msgspec.Struct, frozen=True):
    """Lines as posts: the words of each, and the last line's number in each."""

    posts: tuple[tuple[int, Words], ...]
    urgent: bool
    """Somebody should look: a prospect wrote to a person."""


def due(lines: Sequence[Line], mode: Mode, said: set[int], now: datetime) -> list[Line]:
    """Give the lines to mirror, in order: not the manager's own from here, and none that may yet be withheld."""
    found = []
    for line in lines:
        leaving = line.voice is Voice.BOT and line.state in UNSENT and now - line.at < PATIENCE
        if leaving and mode is not Mode.MANAGER:
            break
        if line.state is not Delivery.WITHHELD and line.seq not in said:
            found.append(line)
    return found


def mirrored(lines: Sequence[Line], mode: Mode, who: str, names: Mapping[ManagerId, str]) -> Mirrored:
    """Gather lines into as few posts as hold them; nothing is left out of a long one."""
    posts: list[tuple[int, Words]] = []
    for line in lines:
        for words in _line(line, who, names):
            if posts and units(posts[-1][1].text) + units(words.text) < A_POST:
                posts[-1] = (line.seq, posts[-1][1] + "\n" + words)
            else:
                posts.append((line.seq, words))
    waited = mode in (Mode.MANAGER, Mode.WAITING)
    urgent = waited and any(line.voice in (Voice.PROSPECT, Voice.MANAGER) for line in lines)
    return Mirrored(tuple(posts), urgent)


def _line(line: Line, who: str, names: Mapping[ManagerId, str]) -> list[Words]:
    shown = bubble(line, names)
    name = {Voice.PROSPECT: clip(who, 40) or "Prospect", Voice.MANAGER: shown.by}.get(line.voice, "")
    head = plain(f"{VOICES[line.voice]} ") + (bold(name) + ": " if name else plain(""))
    failed = f" ⚠ {shown.fate}" if shown.bad else ""
    choices = f" [{' | '.join(shown.choices)}]" if shown.choices else ""
    text = f"{shown.text}{clip(choices, 300)}{failed}"
    first, *rest = cut(text, A_POST - units(head.text) - 8) or [""]
    return [head + _spoken(first, line), *(_spoken(part, line) for part in rest)]


def _spoken(text: str, line: Line) -> Words:
    return plain(text) if line.voice in (Voice.PROSPECT, Voice.MANAGER) else styled(text, "italic")


def note_post(by: str, text: str) -> Words:
    """Give a note written elsewhere."""
    return plain("📝 ") + bold(clip(by, 40)) + plain(" (note): ") + plain(cut(text, A_POST)[0])

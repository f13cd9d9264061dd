"""What a lead's topic should show besides the talk: its title and its card. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import msgspec

from bot.desk.inbox.card import Card, Fact, ShownContact, ShownOffer
from bot.desk.inbox.wording import FALLBACK
from bot.desk.telegram import zones
from bot.desk.telegram.buttons import Markup, Situation, under_card
from bot.desk.telegram.tongue import Tongue, tongue
from bot.desk.telegram.words import LONGEST, Words, bold, clip, join, plain, shortened, styled
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
BETWEEN = " · "
MOST = 3
"""So many rungs of proof, suspicions and other chats fit on a card; the inbox has them all."""
CLASSES = {LeadClass.QUALIFIED: "🔥", LeadClass.WARM: "🌤", LeadClass.COLD: "❄"}
ENDS = {Result.WON: "✅", Result.LOST: "✖", Result.PSEUDO: "🚫"}


class Around(msgspec.Struct, frozen=True):
    """What the card needs besides the lead: topic's menu, snooze, who there is, the group's language."""

    conversation: str
    channel: str
    menu: str = ""
    snoozed_until: datetime | None = None
    managers: Sequence[tuple[ManagerId, str]] = ()
    words: Sequence[str] = ()
    link: str = ""
    beside: Sequence[Beside] = ()
    language: str = FALLBACK


class Post(msgspec.Struct, frozen=True):
    """A message: words, buttons, and the fingerprint of all that must be up to date in it.

    The fingerprint has three parts with colons between: what managers decide by, the last words, the language.
    """

    words: Words
    markup: Markup | None = None
    mark: str = ""


def title(card: Card, language: str = FALLBACK) -> str:
    """Give a topic's name: state, name, what they need, until when."""
    say = tongue(language)
    found = {fact.slot: fact for fact in card.bant}
    wanted = [_short(found[slot]) for slot in ("need", "timescale") if slot in found]
    parts = [card.name or say.say("group.nobody"), *(word for word in wanted if word)]
    return clip(f"{_icon(card)} {BETWEEN.join(say.words.apart(part) for part in parts)}", LONGEST_TITLE)


def _icon(card: Card) -> str:
    if card.state.mode is Mode.CLOSED and card.outcome is not None:
        return ENDS[card.outcome.result]
    return "💬" if card.state.mode is Mode.MANAGER else CLASSES[card.lead.lead_class]


def _short(fact: Fact) -> str:
    return clip(fact.value, 40) if fact.status == "known" else ""


def card_post(card: Card, around: Around, secret: str, now: datetime) -> Post:
    """Give the pinned card; what runs by itself (times) is left out of its fingerprint."""
    say = tongue(around.language)
    lines = [*_card_lines(card, around, say)]
    markup = under_card(_situation(card, around, now), secret, say)
    matter = fingerprint(join(NEWLINE, lines).text, markup)
    mark = f"{matter}:{fingerprint(*around.words)}:{say.lang}"
    there = zones.there([one.value for one in card.lead.contacts if one.kind == "phone"], now, say)
    more = [_labelled(say, "group.time_there", there)] if there else []
    whole = join(NEWLINE, [*lines, *more, *_last_words(around, say)])
    return Post(shortened(whole, LONGEST), markup, mark)


def tells_news(mark: str, shown: str) -> bool:
    """Whether a card differs from the one shown in what managers decide by, and not only in its language."""
    (new, _, language), (old, _, before) = _parts(mark), _parts(shown)
    return new != old and language == before


def _parts(mark: str) -> tuple[str, str, str]:
    """Read a fingerprint; before there were languages it had two parts."""
    matter, _, rest = mark.partition(":")
    words, _, language = rest.partition(":")
    return matter, words, language or FALLBACK


def _last_words(around: Around, say: Tongue) -> Iterable[Words]:
    if around.words:
        quoted = join(BETWEEN, [say.quote(say.spoken(one), 200) for one in around.words])
        yield _labelled(say, "card.last_words", quoted)


def _labelled(say: Tongue, key: str, value: Words | str) -> Words:
    """Give a line of the card: its label in bold, then what is known."""
    return bold(say.say(key)) + " " + value


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


def _card_lines(card: Card, around: Around, say: Tongue) -> Iterable[Words]:
    yield _head(card, say)
    yield _who_has_it(card, around, say)
    yield plain("")
    for fact in (*card.bant, *card.others[:8]):
        yield _fact(fact, say)
    for one in card.contacts:
        yield _contact(one, say)
    if not card.contacts:
        yield _labelled(say, "card.contact", say.say("card.no_contact"))
    if card.lead.call_back is not None:
        yield _labelled(say, "card.call_back", say.moment(card.lead.call_back))
    yield from _doubts(card, say)
    yield from _beside(around, say)
    for offer in card.offers:
        yield _offer(offer, say)
    yield _origin(card, around, say)
    yield from _history(card, say)


def _head(card: Card, say: Tongue) -> Words:
    lead = card.lead
    named = say.named("class", lead.lead_class.value).upper()
    words = bold(f"{CLASSES[lead.lead_class]} {named} {say.words.number(lead.points)}")
    name = bold(clip(card.name, 80)) if card.name.strip() else bold(say.say("group.no_name"))
    request = [say.apart(clip(say.named("request", lead.request), 60))] if lead.request else []
    return join(BETWEEN, [words, say.apart(name), *request])


def _who_has_it(card: Card, around: Around, say: Tongue) -> Words:
    state = card.state
    parts = []
    if card.outcome is not None:
        ended = say.text(f"group.end_{card.outcome.result.value}", name=card.outcome.manager)
        why = clip(card.outcome.why, 80)
        parts.append(ended + " (" + say.apart(why) + ")" if why else ended)
    elif state.owner is not None:
        parts.append(say.text("group.with", name=clip(state.owner.name, 60)))
    elif state.waiting_since is not None:
        parts.append(say.text("group.nobody_has", time=say.moment(state.waiting_since, "r")))
    else:
        parts.append(plain(say.say("chat.with_bot")))
    if state.blocked:
        parts.append(plain("📵 ") + say.apart(clip(say.failure(state.blocked), 80)))
    if around.snoozed_until is not None:
        parts.append(plain("💤 ") + say.text("card.until", when=say.moment(around.snoozed_until)))
    return join(BETWEEN, parts)


def _fact(fact: Fact, say: Tongue) -> Words:
    label = bold(clip(fact.label, 60)) + " "
    if fact.status == "not asked":
        return label + "–"
    value = say.apart(clip(fact.value, 160))
    words = say.quote(fact.words, 160) if fact.words else Words()
    note = plain("(") + say.apart(clip(fact.note, 80)) + ")" if fact.note else Words()
    return label + join(" ", [value, words, note])


def _origin(card: Card, around: Around, say: Tongue) -> Words:
    last = [say.text("card.last_source", source=clip(card.last_source, 80))] if card.last_source else []
    parts = [
        say.apart(clip(card.source, 100)) if card.source else plain(say.say("card.direct")),
        *last,
        say.apart(say.named("channel", around.channel)),
        say.text("group.speaks", language=card.language),
    ]
    return _labelled(say, "group.from", join(BETWEEN, parts))


def _history(card: Card, say: Tongue) -> Iterable[Words]:
    for consent in card.consents:
        given = say.say("group.agreed" if consent.granted else "group.refused")
        yield _labelled(say, "card.consent", say.apart(clip(consent.purpose, 60)) + f": {given}")
    if card.settled:
        yield _labelled(say, "card.dont_ask", clip(say.words.comma.join(card.settled), 300))
    reasons = [
        say.apart(because) + f" {say.signed(points)}" if points else say.apart(because)
        for points, because in card.reasons
    ]
    if reasons:
        yield _labelled(say, "group.why", shortened(join(say.words.comma, reasons), 400))
    if card.signals:
        yield _labelled(say, "group.flags", clip(say.words.semicolon.join(card.signals), 200))
    for question in card.state.noted[-3:]:
        yield _labelled(say, "group.open_question", say.apart(clip(question, 160)))


def _contact(one: ShownContact, say: Tongue) -> Words:
    """Give a contact with every rung of its proof: what, and by whom where it was a manager's word."""
    rungs = [f"{rung}{say.words.comma}{say.words.apart(by)}" if by else rung for rung, _, by in one.history]
    mark = " ✓" if one.proven else ""
    notes = say.words.semicolon.join(
        clip(note, 80) for note in ([*(rungs or [one.proof])[-MOST:], *one.flags])
    )
    return bold(one.kind) + " " + say.apart(clip(one.value, 120)) + f"{mark} ({notes})"


def _doubts(card: Card, say: Tongue) -> Iterable[Words]:
    """Say which kinds of pseudo-lead this may be, why, and whether its class is held."""
    if card.state.cleared:
        yield bold(say.say("group.cleared"))
        return
    for one in card.lead.suspicions[:MOST]:
        why = say.words.semicolon.join(say.named("signal", signal) for signal in one.signals)
        kind = say.named("pseudo", one.kind)
        held = say.words.comma + say.say("group.held") if one.held else ""
        yield _labelled(say, "group.perhaps", f"{kind[:1].lower()}{kind[1:]}{held} ({clip(why, 200)})")


def _beside(around: Around, say: Tongue) -> Iterable[Words]:
    """Name other chats of the same person, with a link to the inbox, where that is decided."""
    for one in around.beside[:MOST]:
        what = "group.same_person" if one.state is Merged.MERGED else "group.perhaps_same"
        name = say.words.apart(clip(one.name, 60)) or say.say("card.no_name")
        words = f"{name}{say.words.comma}{say.named('channel', one.channel)}"
        page = f"{around.link.rpartition('/')[0]}/{one.chat}" if around.link else ""
        yield _labelled(say, what, styled(words, "text_link", url=page) if page else plain(words))


def _offer(offer: ShownOffer, say: Tongue) -> Words:
    words = say.apart(clip(offer.title, 100))
    if offer.deadline is not None:
        until = "group.ended" if offer.over else "group.until"
        words = words + " " + say.text(until, when=say.moment(offer.deadline))
    return _labelled(say, "group.offer", words)

"""From what a topic shows and what it should show to what has to be done, in order. Pure.

Everything is worked out anew from the database each time, so a crash loses nothing: at worst the step that was
under way is done twice.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.desk.telegram import held, picture, talk
from bot.desk.telegram.buttons import under_alarm, under_failure
from bot.desk.telegram.lead import Lead
from bot.desk.telegram.picture import UNDO, Around
from bot.desk.telegram.steps import (
    Call,
    Close,
    Doze,
    EditCard,
    Explain,
    Make,
    Pin,
    PostCard,
    Rank,
    React,
    Remove,
    Rename,
    Reopen,
    Step,
    Wake,
)
from bot.desk.telegram.words import Words, bold, join, mention, plain
from dialogs.lead import LeadClass
from dialogs.modes import Mode
from storage.desk_topics import Called, Kind, Owed, Topic
from storage.records import Delivery

REFUSED = {
    "unreachable": "⚠ Not changed: the prospect cannot be reached in this chat any more.",
    "not your line": "⚠ Not changed: only whoever wrote a message can change it.",
}
"""Why a change was not even tried."""
TROUBLES = {
    "server": "the messenger's server has trouble",
    "network": "the messenger cannot be reached",
    "slow down": "the messenger asks to slow down",
    "unreadable": "what answers is not the messenger",
    "token": "the messenger does not know the bot's token",
}
"""Why a message waits, in words; anything else is said as it is."""
PATIENCE = timedelta(minutes=1)
"""Time until a manager is told that a message has not left yet, though it is tried again and again."""


def steps(lead: Lead, topic: Topic | None, secret: str, now: datetime) -> list[Step]:
    """Give what has to be done now, the first first; empty when everything is shown."""
    if topic is not None and lead.started != topic.started:
        return [Remove()]
    if topic is None or topic.thread_id is None:
        return [Make(picture.title(lead.card), _hot(lead))] if lead.listed or topic is not None else []
    around = Around(
        lead.conversation,
        lead.channel,
        topic.menu,
        lead.snoozed_until,
        lead.managers,
        lead.words,
        lead.link,
        lead.beside,
    )
    post = picture.card_post(lead.card, around, secret, now)
    if topic.card_id is None:
        return [PostCard(post, _hot(lead))]
    changed = picture.matters(post.mark) != picture.matters(topic.card)
    found: list[Step] = []
    if post.mark != topic.card:
        found.append(EditCard(post, Rank.RELAY if changed else Rank.HOUSE))
    found += [step for one in lead.owed if (step := _receipt(one, lead, topic, secret, now))]
    found += _talk(lead, topic, now)
    found += _house(lead, topic, now, changed=changed)
    return sorted(found, key=lambda step: step.rank)


def look_again(lead: Lead, topic: Topic | None, now: datetime) -> datetime | None:
    """Give when time alone will change what should be shown; ``None``: never."""
    times = [lead.snoozed_until] if lead.snoozed_until else []
    if topic is not None and (album := talk.look_again(lead, topic, now)) is not None:
        times.append(album)
    late = [one.at for one in lead.owed if one.state is Delivery.NEW and one.error and not one.text]
    times += [at + PATIENCE for at in late]
    outcome = lead.card.outcome
    if outcome is not None and now < outcome.at + UNDO:
        times.append(outcome.at + UNDO)
    return min((at for at in times if at > now), default=None)


def _hot(lead: Lead) -> Rank:
    state = lead.card.state
    hot = state.mode is Mode.WAITING or lead.card.lead.lead_class is LeadClass.QUALIFIED
    return Rank.HOT if hot and state.mode is not Mode.CLOSED else Rank.RELAY


def _receipt(one: Owed, lead: Lead, topic: Topic, secret: str, now: datetime) -> Step | None:
    match one.kind:
        case Kind.NOTE:
            return React(one.message_id, "✍", one.message_id)
        case Kind.CALL:
            return _call(one, lead, topic, secret)
        case Kind.HELD:
            why, _, text = one.text.partition("\n")
            asked = held.question(why, text, lead.conversation, one.message_id, secret)
            return Explain(one.message_id, asked.words, one.message_id, asked.markup, "asked")
        case Kind.EDIT:
            return _fate_of_edit(one)
        case _:
            return _fate(one, lead, now)


def _fate(one: Owed, lead: Lead, now: datetime) -> Step | None:
    """Show what became of a manager's message."""
    message = one.message_id
    if one.state is Delivery.SENT:
        return React(message, "👍", message)
    if one.state is Delivery.NEW and one.error and not one.text and now - one.at >= PATIENCE:
        why = TROUBLES.get(one.error, one.error)
        words = Words(f"⏳ Not delivered yet: {why}. It is tried again; a 👍 tells when it has arrived.")
        return Explain(message, words, message, again=True)
    reason = _reason(one)
    words = Words(f"⚠ Not delivered ({one.at:%H:%M} UTC): {reason}")
    markup = under_failure(f"{lead.link}#l-{one.seq}") if lead.link and one.seq else None
    return Explain(message, words, message, markup) if reason else None


def _fate_of_edit(one: Owed) -> Step | None:
    """Show what became of a change: its row names the message that was changed, and whether into a note."""
    number, _, into = one.text.partition(" ")
    if not number.isdigit():
        return None
    message = int(number)
    if one.state is None:
        text = held.PLAIN.get(into, REFUSED.get(into, into))
        return Explain(message, Words(text), one.message_id)
    if one.state is Delivery.SENT:
        return React(message, "✍" if into == "note" else "👌", one.message_id)
    reason = _reason(one)
    what = "Not taken back; the prospect still sees it" if into == "note" else "Not changed"
    words = Words(f"⚠ {what} ({one.at:%H:%M} UTC): {reason}")
    return Explain(message, words, one.message_id) if reason else None


def _reason(one: Owed) -> str:
    """Give why a line did not arrive, empty while that is open."""
    match one.state:
        case Delivery.FAILED:
            return one.error or "no reason given"
        case Delivery.UNCERTAIN:
            return "the server was stopped while sending; it may have arrived all the same"
        case Delivery.WITHHELD:
            return "it was taken back, or the prospect asked to be forgotten"
        case _:
            return ""


def _call(one: Owed, lead: Lead, topic: Topic, secret: str) -> Step:
    called = Called.read(one.text)
    names = [(lead.names.get(id_, "a manager"), lead.accounts.get(id_)) for id_ in called.managers]
    whom = join(", ", [mention(name, account) if account else bold(name) for name, account in names])
    words = join("\n", [plain("🔔 ") + plain(called.text), whom])
    has_owner = lead.card.state.owner is not None
    markup = under_alarm(lead.conversation, secret, has_owner=has_owner)
    general = words + f"\n{_address(topic)}" if called.hot else None
    return Call(one.message_id, words, markup, general)


def _address(topic: Topic) -> str:
    """Give the messenger's own link to a topic."""
    return f"https://t.me/c/{str(topic.chat_id).removeprefix('-100')}/{topic.thread_id}"


def _talk(lead: Lead, topic: Topic, now: datetime) -> list[Step]:
    found = talk.talk(lead, topic, now)
    if found and not topic.is_open and lead.card.state.mode is not Mode.CLOSED:
        found.insert(0, Reopen())
    return found


def _house(lead: Lead, topic: Topic, now: datetime, *, changed: bool) -> list[Step]:
    found: list[Step] = []
    closed = lead.card.state.mode is Mode.CLOSED
    if topic.is_open and closed and not picture.can_undo(lead.card, now):
        found.append(Close())
    if not topic.is_open and not closed and changed:
        found.append(Reopen())
    name = picture.title(lead.card)
    if picture.fingerprint(name) != topic.title:
        found.append(Rename(name))
    if not topic.is_pinned:
        found.append(Pin())
    return [*found, *_sleep(lead, topic, now)]


def _sleep(lead: Lead, topic: Topic, now: datetime) -> list[Step]:
    """Let a topic speak up when its lead's snooze is over; one woken early has something to show anyway."""
    if lead.snoozed_until == topic.snoozed_until:
        return []
    if lead.snoozed_until is not None:
        return [Doze()]
    assert topic.snoozed_until is not None  # noqa: S101 - for mypy: they differ
    return [Wake(early=topic.snoozed_until > now)]

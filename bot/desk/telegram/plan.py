"""From what a topic shows and what it should show to what has to be done, in order. Pure.

Everything is worked out anew from the database each time, so a crash loses nothing: at worst the step that was
under way is done twice.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.desk.telegram import about, held, picture, talk
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
from bot.desk.telegram.tongue import Tongue, tongue
from bot.desk.telegram.words import Words, bold, join, mention, plain
from dialogs.lead import LeadClass
from dialogs.modes import Mode
from storage.desk_topics import Called, Kind, Owed, Topic
from storage.records import Delivery

PATIENCE = timedelta(minutes=1)
"""Time until a manager is told that a message has not left yet, though it is tried again and again."""


def steps(lead: Lead, topic: Topic | None, secret: str, now: datetime) -> list[Step]:
    """Give what has to be done now, the first first; empty when everything is shown."""
    if topic is not None and lead.started != topic.started:
        return [Remove()]
    if topic is None or topic.thread_id is None:
        return (
            [Make(picture.title(lead.card, lead.language), _hot(lead))]
            if lead.listed or topic is not None
            else []
        )
    around = Around(
        lead.conversation,
        lead.channel,
        topic.menu,
        lead.snoozed_until,
        lead.managers,
        lead.words,
        lead.link,
        lead.beside,
        lead.language,
    )
    post = picture.card_post(lead.card, around, secret, now)
    if topic.card_id is None:
        return [PostCard(post, _hot(lead))]
    changed = picture.tells_news(post.mark, topic.card)
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
    say = tongue(lead.language)
    match one.kind:
        case Kind.NOTE:
            return React(one.message_id, "✍", one.message_id)
        case Kind.CALL:
            return _call(one, lead, topic, secret)
        case Kind.HELD:
            return _question(one, held.Asked(lead.conversation, one.message_id, secret, say))
        case Kind.EDIT:
            return _fate_of_edit(one, say)
        case _:
            return _fate(one, lead, now)


def _question(one: Owed, asked: held.Asked) -> Step:
    """Ask about a held message, or answer a question about the group itself."""
    why, _, text = one.text.partition("\n")
    found = about.answer(text, asked) if why == "told" else held.question(why, text, asked)
    return Explain(one.message_id, found.words, one.message_id, found.markup, "asked")


def _fate(one: Owed, lead: Lead, now: datetime) -> Step | None:
    """Show what became of a manager's message."""
    message, say = one.message_id, tongue(lead.language)
    if one.state is Delivery.SENT:
        return React(message, "👍", message)
    if one.state is Delivery.NEW and one.error and not one.text and now - one.at >= PATIENCE:
        words = say.text("group.again", why=say.failure(one.error))
        return Explain(message, words, message, again=True)
    reason = _reason(one, say)
    words = say.text("group.not_delivered", time=say.clock(one.at), why=reason)
    markup = under_failure(f"{lead.link}#l-{one.seq}", say) if lead.link and one.seq else None
    return Explain(message, words, message, markup) if reason else None


def _fate_of_edit(one: Owed, say: Tongue) -> Step | None:
    """Show what became of a change: its row names the message that was changed, and whether into a note."""
    number, _, into = one.text.partition(" ")
    if not number.isdigit():
        return None
    message = int(number)
    if one.state is None:
        return Explain(message, Words(held.unchanged(into, say)), one.message_id)
    if one.state is Delivery.SENT:
        return React(message, "✍" if into == "note" else "👌", one.message_id)
    reason = _reason(one, say)
    what = "group.not_taken_back" if into == "note" else "group.not_changed_at"
    words = say.text(what, time=say.clock(one.at), why=reason)
    return Explain(message, words, one.message_id) if reason else None


def _reason(one: Owed, say: Tongue) -> str:
    """Give why a line did not arrive, empty while that is open."""
    match one.state:
        case Delivery.FAILED:
            return say.failure(one.error) if one.error else say.say("chat.no_reason")
        case Delivery.UNCERTAIN:
            return say.say("group.uncertain")
        case Delivery.WITHHELD:
            return say.say("group.withheld")
        case _:
            return ""


def _call(one: Owed, lead: Lead, topic: Topic, secret: str) -> Step:
    called, say = Called.read(one.text), tongue(lead.language)
    somebody = say.say("common.manager")
    names = [(lead.names.get(id_, somebody), lead.accounts.get(id_)) for id_ in called.managers]
    whom = join(
        say.words.comma,
        [say.apart(mention(name, account) if account else bold(name)) for name, account in names],
    )
    words = join("\n", [plain("🔔 ") + plain(called.text), whom])
    has_owner = lead.card.state.owner is not None
    markup = under_alarm(lead.conversation, secret, say, has_owner=has_owner)
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
    name = picture.title(lead.card, lead.language)
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

"""From what a topic shows and what it should show to what has to be done, in order. Pure.

Everything is worked out anew from the database each time, so a crash loses nothing: at worst the step that was
under way is done twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import IntEnum
from itertools import takewhile
from typing import TypeAlias

import msgspec

from bot.desk.inbox.card import Card
from bot.desk.telegram import held, picture
from bot.desk.telegram.buttons import Markup
from bot.desk.telegram.picture import UNDO, Around, Post
from bot.desk.telegram.words import Words
from dialogs.ids import ManagerId
from dialogs.lead import LeadClass
from dialogs.modes import Mode
from storage.desk_topics import Kind, Owed, Topic
from storage.records import Delivery, Line

AT_ONCE = 4
"""The most posts of one step."""


class Rank(IntEnum):
    """What goes first when not everything may be posted at once."""

    HOT = 0
    """The topic and card of a lead somebody should look at now."""
    RELAY = 1
    RECEIPT = 2
    HOUSE = 3


class Lead(msgspec.Struct, frozen=True):
    """Everything about one conversation that its topic depends on."""

    conversation: str
    channel: str
    started: datetime
    version: int
    listed: bool
    card: Card
    lines: Sequence[Line]
    """Those after the topic's ``log_seq``."""
    said: set[int]
    notes: Sequence[tuple[int, str, str]]
    """Id, writer's name and text of the notes after the topic's ``note_id``, without those written here."""
    last_note: int
    owed: Sequence[Owed]
    newest: int
    """The newest message known of the topic."""
    names: Mapping[ManagerId, str]
    managers: Sequence[tuple[ManagerId, str]] = ()


class Make(msgspec.Struct, frozen=True):
    """Create the topic."""

    title: str
    rank: Rank


class PostCard(msgspec.Struct, frozen=True):
    """Post the card; it is pinned next."""

    post: Post
    rank: Rank


class EditCard(msgspec.Struct, frozen=True):
    """Bring the card up to date in its place."""

    post: Post
    rank: Rank = Rank.RELAY


class Pin(msgspec.Struct, frozen=True):
    """Pin the card."""

    rank: Rank = Rank.HOUSE


class Mirror(msgspec.Struct, frozen=True):
    """Post lines, up to the line ``last``; ``onto`` is a message whose text they become by an edit."""

    posts: tuple[tuple[int, Words], ...]
    last: int
    rank: Rank
    silent: bool = False
    onto: int | None = None


class Show(msgspec.Struct, frozen=True):
    """Show the file of one line, with what was said to it."""

    seq: int
    method: str
    field: str
    ref: str
    words: Words
    rank: Rank
    silent: bool = False


class PostNote(msgspec.Struct, frozen=True):
    """Show a note that was written elsewhere."""

    note: int
    words: Words
    rank: Rank = Rank.RECEIPT


class Passed(msgspec.Struct, frozen=True):
    """Nothing to show: lines and notes up to here need no post."""

    seq: int
    note: int
    rank: Rank = Rank.HOT


class React(msgspec.Struct, frozen=True):
    """Show a manager that their message arrived."""

    message: int
    emoji: str
    rank: Rank = Rank.RECEIPT


class Explain(msgspec.Struct, frozen=True):
    """Say under a message why it did not arrive, or ask what shall become of it."""

    message: int
    words: Words
    markup: Markup | None = None
    receipt: str = "failed"
    rank: Rank = Rank.RELAY


class Rename(msgspec.Struct, frozen=True):
    """Give the topic its new name."""

    title: str
    rank: Rank = Rank.HOUSE


class Reopen(msgspec.Struct, frozen=True):
    """Open the topic again."""

    rank: Rank = Rank.HOT


class Close(msgspec.Struct, frozen=True):
    """Close the topic."""

    rank: Rank = Rank.HOUSE


class Wake(msgspec.Struct, frozen=True):
    """A snoozed lead is due again."""

    rank: Rank = Rank.RELAY


class Remove(msgspec.Struct, frozen=True):
    """Delete the topic: the prospect wants to be forgotten."""

    rank: Rank = Rank.RELAY


Step: TypeAlias = (
    Make
    | PostCard
    | EditCard
    | Pin
    | Mirror
    | Show
    | PostNote
    | Passed
    | React
    | Explain
    | Rename
    | Reopen
    | Close
    | Wake
    | Remove
)


def cost(step: Step) -> int:
    """Give how many messages a step posts into the group; a new topic counts as one, to be careful."""
    if isinstance(step, Show):
        return 2
    if isinstance(step, Mirror):
        return 0 if step.onto else len(step.posts)
    return int(isinstance(step, Make | PostCard | PostNote | Explain | Wake))


def steps(lead: Lead, topic: Topic | None, secret: str, now: datetime) -> list[Step]:
    """Give what has to be done now, the first first; empty when everything is shown."""
    if topic is not None and lead.started != topic.started:
        return [Remove()]
    if topic is None or topic.thread_id is None:
        return [Make(picture.title(lead.card), _hot(lead))] if lead.listed or topic is not None else []
    around = Around(lead.conversation, lead.channel, topic.menu, topic.snoozed_until, lead.managers)
    post = picture.card_post(lead.card, around, secret, now)
    if topic.card_id is None:
        return [PostCard(post, _hot(lead))]
    found: list[Step] = [EditCard(post)] if post.mark != topic.card else []
    found += [step for one in lead.owed if (step := _receipt(one, lead, secret))]
    found += _talk(lead, topic, now)
    found += _house(lead, topic, now, changed=post.mark != topic.card)
    return sorted(found, key=lambda step: step.rank)


def look_again(lead: Lead, topic: Topic | None, now: datetime) -> datetime | None:
    """Give when time alone will change what should be shown; ``None``: never."""
    times = [topic.snoozed_until] if topic and topic.snoozed_until else []
    outcome = lead.card.outcome
    if outcome is not None and now < outcome.at + UNDO:
        times.append(outcome.at + UNDO)
    return min((at for at in times if at > now), default=None)


def _hot(lead: Lead) -> Rank:
    state = lead.card.state
    hot = state.mode is Mode.WAITING or lead.card.lead.lead_class is LeadClass.QUALIFIED
    return Rank.HOT if hot and state.mode is not Mode.CLOSED else Rank.RELAY


def _receipt(one: Owed, lead: Lead, secret: str) -> Step | None:
    if one.kind is Kind.NOTE:
        return React(one.message_id, "✍")
    if one.kind is Kind.HELD:
        why, _, text = one.text.partition("\n")
        asked = held.question(why, text, lead.conversation, one.message_id, secret)
        return Explain(one.message_id, asked.words, asked.markup, "asked")
    match one.state:
        case Delivery.SENT:
            return React(one.message_id, "👍")
        case Delivery.FAILED:
            reason = one.error or "no reason given"
        case Delivery.UNCERTAIN:
            reason = "the server was stopped while sending; it may have arrived all the same"
        case Delivery.WITHHELD:
            reason = "the prospect asked to be forgotten"
        case _:
            return None
    return Explain(one.message_id, Words(f"⚠ Not delivered ({one.at:%H:%M} UTC): {reason}"))


def _talk(lead: Lead, topic: Topic, now: datetime) -> list[Step]:
    found = [step for step in (_mirror(lead, topic, now), _note(lead, topic)) if step]
    if found and not topic.is_open and lead.card.state.mode is not Mode.CLOSED:
        found.insert(0, Reopen())
    return found


def _mirror(lead: Lead, topic: Topic, now: datetime) -> Step | None:
    mode = lead.card.state.mode
    lines = picture.due(lead.lines, mode, lead.said, now)
    fresh = [line for line in lines if line.seq > topic.seq]
    if not fresh:
        passed = _passed(lead, topic)
        return Passed(passed, topic.note_id) if passed > topic.seq else None
    file = picture.file_of(fresh[0], lead.channel)
    if file is not None:
        return _show(lead, fresh[0], file)
    fresh = list(takewhile(lambda line: picture.file_of(line, lead.channel) is None, fresh))
    shown = picture.mirrored(fresh, mode, lead.card.name, lead.names)
    if not shown.urgent and topic.log_id is not None and topic.log_id == lead.newest:
        whole = picture.mirrored(
            [line for line in lines if line.seq <= fresh[-1].seq], mode, lead.card.name, lead.names
        )
        if len(whole.posts) == 1:
            return Mirror(whole.posts, fresh[-1].seq, Rank.HOUSE, silent=True, onto=topic.log_id)
    posts = shown.posts[:AT_ONCE]
    rank = Rank.RELAY if shown.urgent else Rank.HOUSE
    return Mirror(posts, posts[-1][0], rank, silent=not shown.urgent)


def _show(lead: Lead, line: Line, file: picture.File) -> Step:
    shown = picture.mirrored([line], lead.card.state.mode, lead.card.name, lead.names)
    rank = Rank.RELAY if shown.urgent else Rank.HOUSE
    return Show(line.seq, file.method, file.field, file.ref, shown.posts[0][1], rank, silent=not shown.urgent)


def _note(lead: Lead, topic: Topic) -> Step | None:
    if lead.notes:
        id_, by, text = lead.notes[0]
        return PostNote(id_, picture.note_post(by, text))
    return Passed(topic.seq, lead.last_note) if lead.last_note > topic.note_id else None


def _passed(lead: Lead, topic: Topic) -> int:
    """Give the last of the lines that need no post: written here, or withheld."""
    last = topic.seq
    for line in lead.lines:
        if line.seq > topic.seq:
            if line.seq not in lead.said and line.state is not Delivery.WITHHELD:
                break
            last = line.seq
    return last


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
    if topic.snoozed_until is not None and topic.snoozed_until <= now:
        found.append(Wake())
    return found

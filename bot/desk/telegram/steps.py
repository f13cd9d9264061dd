"""What can be done in a topic, one value each, in the order of its rank. Pure."""

from __future__ import annotations

from enum import IntEnum
from typing import TypeAlias

import msgspec

from bot.desk.telegram.buttons import Markup
from bot.desk.telegram.lines import File, Gathered
from bot.desk.telegram.picture import Post
from bot.desk.telegram.words import Words, units

LONGEST_CAPTION = 1000
"""Code units; the messenger takes 1024, and one less into a topic."""


class Rank(IntEnum):
    """What goes first when not everything may be posted at once."""

    HOT = 0
    """The topic and card of a lead somebody should look at now."""
    RELAY = 1
    RECEIPT = 2
    HOUSE = 3


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
    """Post lines, up to the line ``last``.

    ``onto`` is a message whose text they become by an edit, ``reply_to`` one that the first of them answers.
    """

    posts: tuple[Gathered, ...]
    last: int
    rank: Rank
    silent: bool = False
    onto: int | None = None
    reply_to: int | None = None


class Show(msgspec.Struct, frozen=True):
    """Show what was sent in one line, with what was said to it."""

    seq: int
    file: File
    words: Words
    rank: Rank
    silent: bool = False
    reply_to: int | None = None


class Part(msgspec.Struct, frozen=True):
    """One file of an album."""

    seq: int
    kind: str
    ref: str
    words: Words


class ShowAlbum(msgspec.Struct, frozen=True):
    """Show the files of several lines as the album they were."""

    parts: tuple[Part, ...]
    rank: Rank
    silent: bool = False
    reply_to: int | None = None


class Amended(msgspec.Struct, frozen=True):
    """How a post that is there looks now; ``caption``: it is a file."""

    message: int
    words: Words
    caption: bool = False


class Amend(msgspec.Struct, frozen=True):
    """A line was changed: bring its post up to date in its place, and say so under it."""

    first: int
    last: int
    words: Words
    rank: Rank
    post: Amended | None = None
    reply_to: int | None = None


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
    """Show a manager that their message arrived; ``row`` is under which number that is owed."""

    message: int
    emoji: str
    row: int
    rank: Rank = Rank.RECEIPT


class Explain(msgspec.Struct, frozen=True):
    """Say under a message why it did not arrive, or ask what shall become of it.

    With ``again`` the receipt stays owed: it will be tried again, and this is said once.
    """

    message: int
    words: Words
    row: int
    markup: Markup | None = None
    receipt: str = "failed"
    again: bool = False
    rank: Rank = Rank.RELAY


class Call(msgspec.Struct, frozen=True):
    """Call managers into a topic; ``general``: post it where all see it as well, this time with a link."""

    row: int
    words: Words
    markup: Markup | None = None
    general: Words | None = None
    rank: Rank = Rank.HOT


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
    """A snoozed lead is due again; ``early``: because the prospect was heard or somebody woke it."""

    early: bool = False
    rank: Rank = Rank.RELAY


class Doze(msgspec.Struct, frozen=True):
    """Remember that this lead sleeps, so that its topic speaks up when that is over."""

    rank: Rank = Rank.HOT


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
    | ShowAlbum
    | Amend
    | PostNote
    | Passed
    | React
    | Explain
    | Call
    | Rename
    | Reopen
    | Close
    | Wake
    | Doze
    | Remove
)


def cost(step: Step) -> int:
    """Give how many messages a step posts into the group; a new topic counts as one, to be careful."""
    match step:
        case Show(file=file, words=words):
            return 2 if file.captioned and units(words.text) > LONGEST_CAPTION else 1
        case ShowAlbum(parts=parts):
            return len(parts) + 1
        case Mirror(onto=onto, posts=posts):
            return 0 if onto else len(posts)
        case Call(general=general):
            return 2 if general else 1
        case Wake(early=early):
            return 0 if early else 1
        case _:
            return int(isinstance(step, Make | PostCard | PostNote | Explain | Amend))


def edits(step: Step) -> bool:
    """Whether a step changes a message that is there, and so counts against the pace of edits."""
    return isinstance(step, EditCard | Rename) or (isinstance(step, Mirror) and step.onto is not None)

"""Everything that can happen to a conversation. All of it enters by one door: ``engine.advance``."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

import msgspec

from dialogs.answers import Answer, Proof
from dialogs.files import FileRef
from dialogs.ids import Language, ManagerId, SlotName


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a prospect came from: the page or link they used and its campaign parameters."""

    channel: str
    campaign: str = ""
    medium: str = ""
    place: str = ""
    page: str = ""


class Opened(msgspec.Struct, frozen=True, tag="opened", omit_defaults=True):
    """The chat was opened (again). ``language`` and ``name`` are the channel's hints.

    ``by_hand`` is true where the prospect pressed Start, false where a page merely loaded. ``email`` is one the
    site has signed for: its visitor is signed in there with it.
    """

    source: Source
    language: Language | None = None
    name: str = ""
    by_hand: bool = False
    email: str = ""


class Said(msgspec.Struct, frozen=True, tag="said", omit_defaults=True):
    """The prospect typed a text.

    ``id`` is the messenger's own number of the message, empty where it has none; ``reply_to`` the number of
    the message it answers.
    """

    text: str
    id: str = ""
    reply_to: str = ""


class Edited(msgspec.Struct, frozen=True, tag="edited", omit_defaults=True):
    """The prospect changed the words (or the caption) of their message numbered ``of`` to ``text``.

    An empty ``text``: it was deleted, where a messenger tells of that.
    """

    of: str
    text: str


class Tapped(msgspec.Struct, frozen=True, tag="tapped", omit_defaults=True):
    """The prospect tapped ``button`` under question number ``question``."""

    question: int
    button: str


class SharedContact(msgspec.Struct, frozen=True, tag="shared contact", omit_defaults=True):
    """A contact card. ``own`` is true only where the messenger proves the number is the sender's."""

    phone: str
    own: bool
    name: str = ""
    id: str = ""


class Media(StrEnum):
    """What was attached, as far as the dialog cares."""

    VOICE = "voice"
    PHOTO = "photo"
    VIDEO = "video"
    DOCUMENT = "document"
    STICKER = "sticker"
    LOCATION = "location"
    OTHER = "other"


class Attached(msgspec.Struct, frozen=True, tag="attached", omit_defaults=True):
    """Something that is not text. ``ref`` is the channel's own reference to the file.

    ``file:ID`` refers to our own storage. ``file`` is what is known of it: its name, type and size.
    """

    media: Media
    ref: str = ""
    caption: str = ""
    album: str = ""
    """Parts of one album carry the same value."""
    file: FileRef | None = None
    id: str = ""
    """This and ``reply_to`` as in ``Said``."""
    reply_to: str = ""


class TimerDue(msgspec.Struct, frozen=True, tag="timer due", omit_defaults=True):
    """A timer started earlier has come due. ``due`` (aware) says which start of it this is."""

    timer: str
    due: datetime


class Blocked(msgspec.Struct, frozen=True, tag="blocked", omit_defaults=True):
    """The prospect cannot be reached here any more: blocked the bot, deleted the account."""

    reason: str = ""


class Claimed(msgspec.Struct, frozen=True, tag="claimed", omit_defaults=True):
    """A manager takes the chat over. ``force`` takes it from another owner (asked first at the desk)."""

    manager: ManagerId
    name: str
    force: bool = False


class Replied(msgspec.Struct, frozen=True, tag="replied", omit_defaults=True):
    """A manager writes to the prospect; in an unowned chat this takes it over.

    ``beside``: write beside the owner, who keeps the chat (asked first at the desk). ``copy``, ``files``,
    ``quotes``: see ``Message``. ``there``: it was written in the prospect's chat itself, from the manager's own
    account, so it takes the chat over in silence and is not sent again.
    """

    manager: ManagerId
    name: str
    text: str
    beside: bool = False
    copy: str = ""
    files: tuple[FileRef, ...] = ()
    quotes: int = 0
    there: bool = False


class Changed(msgspec.Struct, frozen=True, tag="changed", omit_defaults=True):
    """A manager changes the words of their line numbered ``line``; an empty ``text`` takes it back."""

    manager: ManagerId
    name: str
    line: int
    text: str


class Returned(msgspec.Struct, frozen=True, tag="returned", omit_defaults=True):
    """A manager hands the chat back to the bot. ``settled`` maps slots to what was agreed, in words."""

    manager: ManagerId
    name: str
    settled: dict[str, str] = {}


class Reassigned(msgspec.Struct, frozen=True, tag="reassigned", omit_defaults=True):
    """A manager gives the chat to another (``to``, ``to_name``), who need not be there to take it.

    ``force`` gives away a third one's chat; the desk asks the policy who may.
    """

    manager: ManagerId
    name: str
    to: ManagerId
    to_name: str
    force: bool = False


class Result(StrEnum):
    """How a lead ended."""

    WON = "won"
    LOST = "lost"
    PSEUDO = "pseudo"


class OutcomeSet(msgspec.Struct, frozen=True, tag="outcome set", omit_defaults=True):
    """A manager closes the lead; ``result`` ``None`` takes the outcome back (undo)."""

    manager: ManagerId
    name: str
    result: Result | None
    why: str = ""


class Absence(StrEnum):
    """Why a chat was taken back from its manager."""

    SILENT = "silent"
    """Did not answer in time, also not when asked "Still yours?"."""
    AWAY = "away"
    """Is away, while the prospect waits."""


class Released(msgspec.Struct, frozen=True, tag="released", omit_defaults=True):
    """The house gives a chat back to the pool, because its ``manager`` cannot answer now.

    ``ahead`` counts those who wait before this prospect (``None``: not known).
    """

    manager: ManagerId
    name: str
    why: Absence
    ahead: int | None = None


class DeskNews(msgspec.Struct, frozen=True, tag="desk news", omit_defaults=True):
    """Tell a prospect who waits how it stands, if that is not said too often. ``ahead`` as in ``Released``."""

    ahead: int | None = None


class Cleared(msgspec.Struct, frozen=True, tag="cleared", omit_defaults=True):
    """A manager says that this is a real person, whatever the signals show; not ``real`` takes that back."""

    manager: ManagerId
    name: str
    real: bool = True


class Noticed(msgspec.Struct, frozen=True, tag="noticed"):
    """The house noticed signals of quality that only other conversations show (see ``quality.across``)."""

    signals: tuple[str, ...]


class Reached(msgspec.Struct, frozen=True, tag="reached", omit_defaults=True):
    """A manager tried a contact: the prospect was ``reached`` there, or somebody else was."""

    manager: ManagerId
    name: str
    slot: SlotName
    reached: bool = True


class Proved(msgspec.Struct, frozen=True, tag="proved", omit_defaults=True):
    """The house found something out about a contact: a ``proof`` reached or a ``flag``.

    ``value`` is the contact in its normal form, so that a corrected one is not proven by mistake.
    """

    slot: SlotName
    value: str
    proof: Proof | None = None
    flag: str = ""


class Joined(msgspec.Struct, frozen=True, tag="joined"):
    """Another conversation (``other``) is the same person's; these are its answers."""

    other: str
    answers: dict[SlotName, Answer]


class Parted(msgspec.Struct, frozen=True, tag="parted"):
    """The other conversation is another person's after all."""

    other: str


class CodeSent(msgspec.Struct, frozen=True, tag="code sent"):
    """A code was mailed to ``value``: the salt and hash it is known by, and when (aware) it expires."""

    slot: SlotName
    value: str
    salt: str
    hash: str
    expires: datetime


ProspectEvent: TypeAlias = Opened | Said | Edited | Tapped | SharedContact | Attached | Blocked
DeskEvent: TypeAlias = Claimed | Replied | Changed | Returned | Reassigned | OutcomeSet | Cleared | Reached
HouseEvent: TypeAlias = TimerDue | Released | DeskNews | Noticed | Proved | CodeSent | Joined | Parted
Event: TypeAlias = ProspectEvent | DeskEvent | HouseEvent

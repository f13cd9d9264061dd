"""Updates from the managers' group as values: only the fields the desk reads."""

from __future__ import annotations

from typing import Any

import msgspec

COPIED = tuple(
    "photo voice video video_note animation sticker document audio location contact poll dice".split()
)
FORUM = ("forum_topic_edited", "forum_topic_closed", "forum_topic_reopened", "pinned_message")


class User(msgspec.Struct, frozen=True):
    """Who did something."""

    id: int
    is_bot: bool = False
    first_name: str = ""
    language_code: str = ""


class Chat(msgspec.Struct, frozen=True):
    """Where it happened."""

    id: int
    type: str = ""
    title: str = ""
    is_forum: bool = False


class Shared(msgspec.Struct, frozen=True):
    """A group somebody picked for the bot."""

    request_id: int
    chat_id: int


class Reference(msgspec.Struct, frozen=True):
    """A message that another one answers."""

    message_id: int = 0


class Quote(msgspec.Struct, frozen=True):
    """The part of a message that another one answers."""

    text: str = ""


class Entity(msgspec.Struct, frozen=True):
    """A part of a text with a style; offset and length count UTF-16 units."""

    type: str = ""
    offset: int = 0
    length: int = 0
    url: str = ""


class Message(msgspec.Struct, frozen=True, rename={"sender": "from"}):
    """A message; ``text`` is empty for anything but text."""

    message_id: int
    chat: Chat
    sender: User | None = None
    sender_chat: Chat | None = None
    """In whose name it was written, where that is a chat: then ``sender`` is a stand-in of the messenger's."""
    text: str = ""
    entities: tuple[Entity, ...] = ()
    caption: str = ""
    date: int = 0
    edit_date: int = 0
    message_thread_id: int = 0
    is_topic_message: bool = False
    media_group_id: str = ""
    reply_to_message: Reference | None = None
    quote: Quote | None = None
    chat_shared: Shared | None = None
    forum_topic_edited: Any = None
    forum_topic_closed: Any = None
    forum_topic_reopened: Any = None
    forum_topic_created: Any = None
    pinned_message: Any = None
    photo: Any = None
    voice: Any = None
    video: Any = None
    video_note: Any = None
    animation: Any = None
    sticker: Any = None
    document: Any = None
    audio: Any = None
    location: Any = None
    contact: Any = None
    poll: Any = None
    dice: Any = None
    migrate_to_chat_id: int = 0
    new_chat_members: Any = None
    left_chat_member: Any = None

    @property
    def words(self) -> str:
        """Give the text with the address behind each word that is a link: words alone lead nowhere."""
        raw = self.text.encode("utf-16-le", "surrogatepass")
        for one in reversed(self.entities):
            if one.type == "text_link":
                end = 2 * (one.offset + one.length)
                raw = raw[:end] + f" ({one.url})".encode("utf-16-le", "surrogatepass") + raw[end:]
        return raw.decode("utf-16-le", "replace")

    @property
    def file(self) -> str:
        """Give the word for what is in it besides text, empty for what cannot be copied."""
        found = (name for name in COPIED if getattr(self, name) is not None)
        return next(found, "").replace("_", " ")

    @property
    def is_service(self) -> bool:
        """Whether nobody wrote it."""
        told = (self.forum_topic_edited, self.forum_topic_closed, self.forum_topic_reopened)
        more = (self.forum_topic_created, self.pinned_message, self.new_chat_members, self.left_chat_member)
        return any(one is not None for one in (*told, *more))


class Tap(msgspec.Struct, frozen=True, rename={"sender": "from"}):
    """A tap on a button."""

    id: str
    sender: User
    data: str = ""
    message: Message | None = None


class Membership(msgspec.Struct, frozen=True):
    """The bot's own place in a chat changed."""

    chat: Chat


class Update(msgspec.Struct, frozen=True):
    """One update, as far as the desk is concerned."""

    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Tap | None = None
    my_chat_member: Membership | None = None


_UPDATE = msgspec.json.Decoder(Update)


def read(raw: bytes) -> Update | None:
    """Read an update; ``None`` for one that cannot be read."""
    try:
        return _UPDATE.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def chat_of(update: Update) -> int:
    """Give the chat an update is about, 0 for none."""
    message = update.message or update.edited_message
    if message is None and update.callback_query is not None:
        message = update.callback_query.message
    if message is not None:
        return message.chat.id
    return update.my_chat_member.chat.id if update.my_chat_member else 0

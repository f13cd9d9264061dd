"""Raw Bot API JSON in, what prospects did out. Pure, and the same for both frameworks and both modes.

Nothing may break it: an update of a new kind, or one that is not what the documentation says, becomes an
attachment of another kind if it is clear whose it is, and is otherwise passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import msgspec

from bot.channels.contract import Arrival
from bot.channels.telegram import callback
from bot.channels.telegram.updates import (
    CONTENT,
    PRIVATE,
    SERVICE,
    CallbackQuery,
    File,
    MemberUpdate,
    Message,
    Update,
    User,
)
from dialogs.events import (
    Attached,
    Blocked,
    Edited,
    Media,
    Opened,
    ProspectEvent,
    Said,
    SharedContact,
    Source,
    Tapped,
)
from dialogs.files import LONGEST_NAME, FileRef
from dialogs.ids import Language

CHANNEL = "telegram"
BUSINESS = "business"
MEDIA = {
    "photo": Media.PHOTO,
    "voice": Media.VOICE,
    "video": Media.VIDEO,
    "video_note": Media.VIDEO,
    "animation": Media.STICKER,
    "sticker": Media.STICKER,
    "document": Media.DOCUMENT,
    "audio": Media.OTHER,
    "location": Media.LOCATION,
    "venue": Media.LOCATION,
}
"""In this order: an animation also carries a document, a venue a location."""


class Read(msgspec.Struct, frozen=True):
    """One update, read.

    ``arrival``: what a prospect did, if it was one. ``tap``: the callback query to answer. ``update`` is
    ``None`` where the JSON was not an update at all. ``business``: it happened in a manager's own chat.
    ``error``: it could not be read, and this went wrong; ``update_id`` is 0 where it has none.
    """

    update_id: int
    raw: bytes
    update: Update | None = None
    arrival: Arrival | None = None
    tap: str = ""
    business: bool = False
    error: str = ""

    @property
    def is_foreign_tap(self) -> bool:
        """Whether a button was tapped that is none of ours."""
        query = self.update.callback_query if self.update else None
        return query is not None and callback.unpack(query.data) is None

    @property
    def command(self) -> str:
        """The name of the command a message begins with, in small letters; empty for all else."""
        message = self.update.message if self.update else None
        first = (message.text or "").partition(" ")[0] if message else ""
        return first[1:].partition("@")[0].casefold() if first.startswith("/") else ""


class _Id(msgspec.Struct):
    update_id: int


_UPDATE = msgspec.json.Decoder(Update)
_ID = msgspec.json.Decoder(_Id)


def read_update(raw: bytes, account: str, now: datetime) -> Read:
    """Read one update of the bot ``account``; ``now`` (aware) is the time of what carries none.

    Raises:
        msgspec.MsgspecError: it has no ``update_id``.
    """
    try:
        update = _UPDATE.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return _salvage(raw, account, now)
    return _Reading(update, raw, account, now).read()


class _Reading:
    """One update on its way to a ``Read``."""

    def __init__(self, update: Update, raw: bytes, account: str, now: datetime) -> None:
        self._update = update
        self._raw = raw
        self._account = account
        self._now = now

    def read(self) -> Read:
        update = self._update
        if update.message is not None:
            return self._message(update.message)
        if update.callback_query is not None:
            return self._tap(update.callback_query)
        if update.edited_message is not None:
            return self._message(update.edited_message)
        if update.my_chat_member is not None:
            return self._member(update.my_chat_member)
        if update.business_message is not None:
            return self._business(update.business_message)
        if update.edited_business_message is not None:
            return self._business(update.edited_business_message)
        told = update.business_connection is not None or update.deleted_business_messages is not None
        return self._read(None, business=told)

    def _message(self, message: Message) -> Read:
        if message.chat.type != PRIVATE or (message.sender is not None and message.sender.is_bot):
            return self._read(None)
        return self._read(self._event(message), str(message.chat.id), message.edit_date or message.date)

    def _business(self, message: Message) -> Read:
        """A message in a manager's own chat: the prospect's, unless the manager wrote it."""
        theirs = message.sender is not None and message.sender.id == message.chat.id
        event = self._event(message) if theirs and message.sender_business_bot is None else None
        address = f"{message.chat.id}@{message.business_connection_id}"
        return self._read(event, address, message.edit_date or message.date, business=True)

    def _tap(self, query: CallbackQuery) -> Read:
        shown = query.message
        if shown is not None and shown.chat.type != PRIVATE:
            return self._read(None)
        address, business = str(query.sender.id), False
        if shown is not None and shown.business_connection_id:
            address, business = f"{shown.chat.id}@{shown.business_connection_id}", True
        event = _tapped(query)
        read = self._read(event, address, 0, business=business)
        return msgspec.structs.replace(read, tap=query.id)

    def _member(self, change: MemberUpdate) -> Read:
        gone = change.chat.type == PRIVATE and change.new_chat_member.status == "kicked"
        return self._read(Blocked("blocked the bot") if gone else None, str(change.chat.id), change.date)

    def _event(self, message: Message) -> ProspectEvent | None:
        if message.edit_date:
            words = _clean(message.text or message.caption)
            return Edited(str(message.message_id), words) if words else None
        if message.text is not None:
            return _said(message)
        if message.contact is not None:
            return _contact(message)
        return _attached(message, self._raw)

    def _read(
        self, event: ProspectEvent | None, address: str = "", date: int = 0, *, business: bool = False
    ) -> Read:
        update = self._update
        if event is None:
            return Read(update.update_id, self._raw, update, business=business)
        at = datetime.fromtimestamp(date, UTC) if date else self._now
        account = f"{self._account}:{BUSINESS}" if business else self._account
        arrival = Arrival(account, str(update.update_id), address, event, at)
        return Read(update.update_id, self._raw, update, arrival, business=business)


def _said(message: Message) -> ProspectEvent:
    text = message.text or ""
    command, _, rest = text.partition(" ")
    if command.partition("@")[0] == "/start":
        return _opened(rest.strip(), message.sender)
    return Said(_clean(text), str(message.message_id), _answered(message))


def _answered(message: Message) -> str:
    """Give the number of the message that this one answers, empty for none."""
    to = message.reply_to_message
    return str(to.message_id) if to is not None and to.message_id else ""


def _opened(payload: str, sender: User | None) -> Opened:
    """Read ``/start PAYLOAD``; a link from a Business chat's bar names no campaign."""
    campaign = "" if payload.startswith("bizChat") else _clean(payload)[:64]
    code = (sender.language_code if sender else "").partition("-")[0].lower()
    language = Language(code) if len(code) == 2 and code.isascii() and code.isalpha() else None
    source = Source(CHANNEL, campaign)
    return Opened(source, language, _clean(sender.first_name) if sender else "", by_hand=True)


def _contact(message: Message) -> SharedContact:
    """Read a card; it is the sender's own only where the server says so."""
    contact = message.contact
    assert contact is not None  # noqa: S101 - for mypy
    own = message.sender is not None and contact.user_id == message.sender.id
    number = "".join(contact.phone_number.split())
    phone = f"+{number}" if contact.user_id is not None and number.isdigit() else number
    name = " ".join(filter(None, (contact.first_name, contact.last_name)))
    return SharedContact(phone, own, _clean(name), str(message.message_id))


def _attached(message: Message, raw: bytes) -> ProspectEvent | None:
    kinds = ((media, getattr(message, field)) for field, media in MEDIA.items())
    media, found = next((one for one in kinds if one[1]), (Media.OTHER, None))
    if found is None and not _is_content(raw):
        return None
    return Attached(
        media,
        _file_id(found),
        _clean(message.caption),
        message.media_group_id,
        _file(found),
        str(message.message_id),
        _answered(message),
    )


def _file(found: Any) -> FileRef | None:
    """Give what is known of a file that has a name."""
    if not isinstance(found, File) or not found.file_name:
        return None
    name = " ".join(_clean(found.file_name).split())[:LONGEST_NAME]
    return FileRef("", name, _clean(found.mime_type)[:LONGEST_NAME], found.file_size)


def _file_id(found: Any) -> str:
    """Give the reference to a file; of a photo's sizes the largest comes last."""
    file = found[-1] if isinstance(found, tuple) else found
    return file.file_id if isinstance(file, File) else ""


def _is_content(raw: bytes) -> bool:
    """Whether somebody sent this message; only asked of kinds the parser does not know."""
    body: dict[str, Any] = msgspec.json.decode(raw)
    fields: Iterable[str] = next((v for v in body.values() if isinstance(v, dict)), {})
    return bool(CONTENT.intersection(fields)) or not SERVICE.intersection(fields)


def _tapped(query: CallbackQuery) -> ProspectEvent:
    tap = callback.unpack(query.data)
    if tap is None:
        return Tapped(0, _clean(query.data)[:64])
    if tap.place is None:
        return Tapped(tap.question, _clean(tap.button))
    rows = query.message.reply_markup.inline_keyboard if query.message and query.message.reply_markup else ()
    labels = [button.text for row in rows for button in row]
    return Said(_clean(labels[tap.place])) if tap.place < len(labels) else Tapped(tap.question, "")


def _salvage(raw: bytes, account: str, now: datetime) -> Read:
    """Read what is not as documented: if it is clear who sent it, they get an answer all the same."""
    try:
        body = json.loads(raw.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        body = {}
    update_id = body.get("update_id") if isinstance(body, dict) else None
    if not isinstance(update_id, int):
        update_id = _ID.decode(raw).update_id
        body = {}
    address = _sender(body)
    if not address:
        return Read(update_id, raw)
    text = _at(body, "message", "text")
    event = Said(_clean(text)) if isinstance(text, str) else Attached(Media.OTHER)
    update = msgspec.convert({"update_id": update_id}, Update)
    return Read(update_id, raw, update, Arrival(account, str(update_id), address, event, now))


def _sender(body: dict[str, Any]) -> str:
    """Give the private chat an odd message came from, or nothing."""
    chat = _at(body, "message", "chat", "id")
    kind = _at(body, "message", "chat", "type")
    return str(chat) if isinstance(chat, int) and not isinstance(chat, bool) and kind == PRIVATE else ""


def _at(body: Any, *path: str) -> Any:
    for name in path:
        body = body.get(name) if isinstance(body, dict) else None
    return body


def _clean(text: str) -> str:
    """Take out what cannot be stored: NUL, and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()

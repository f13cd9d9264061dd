"""A manager's Business account with the bot connected to it: chats of the manager's own, rights, the day's window.

Sources: the Bot API's ``BusinessConnection``, and the errors of ``messages.sendMessage`` in
core.telegram.org/api/bots/connected-business-bots.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from tests.standin.queues import BUSINESS, CALLBACK_LIVES, TAPS
from tests.standin.world import Chat, Refused, Sent, bad

if TYPE_CHECKING:
    from tests.standin.api import BotApi
    from tests.standin.people import Person

WINDOW = 24 * 3600
_IDS = itertools.count(1)
_TAPS = itertools.count(1)


class Business:
    """The account of ``owner``. ``connects`` begins; a second one after ``disconnects`` has another id."""

    def __init__(self, api: BotApi, owner: Person) -> None:
        self.api = api
        self.owner = owner
        self.id = ""
        self.enabled = False
        self.can_reply = True
        self.rooms: dict[int, Chat] = {}
        self.excluded: set[int] = set()
        self.heard: dict[int, float] = {}

    # --- what the owner does in the settings ---

    def connects(self, *, can_reply: bool = True, told: bool = True) -> str:
        """Connect the bot; ``told`` ``False`` loses the update. Gives the connection's id."""
        self.id, self.enabled, self.can_reply = f"bc_{self.owner.id}_{next(_IDS)}", True, can_reply
        self.api.business[self.id] = self
        if told:
            self._tell()
        return self.id

    def disconnects(self, *, told: bool = True) -> None:
        self.enabled = False
        if told:
            self._tell()

    def allows(self, *, can_reply: bool) -> None:
        self.can_reply = can_reply
        self._tell()

    def as_json(self) -> dict[str, Any]:
        rights = {"rights": {"can_reply": True}} if self.can_reply else {"rights": {}}
        return {
            "id": self.id,
            "user": self.owner.user(),
            "user_chat_id": self.owner.id,
            "date": int(self.api.clock.now()),
            "is_enabled": self.enabled,
            **rights,
        }

    def _tell(self) -> None:
        self.owner.put("business_connection", self.as_json(), self._queue)

    # --- what happens in the chats ---

    def room(self, person: Person) -> Chat:
        """Give the chat of the owner and somebody, which is not that person's chat with the bot."""
        if person.id not in self.rooms:
            self.rooms[person.id] = Chat(person.id, "private", person.name, messages={}, keyboard=[])
        return self.rooms[person.id]

    def hears(self, person: Person, text: str = "", **content: Any) -> int:
        """Let somebody write to the owner; give the message's id."""
        self.heard[person.id] = self.api.clock.now()
        return self._message(person, person, {"text": text} if text else {}, content)

    def types(self, person: Person, text: str = "", **content: Any) -> int:
        """Let the owner write to somebody (``is_from_offline=True``: an away message)."""
        return self._message(person, self.owner, {"text": text} if text else {}, content)

    def edits(self, person: Person, message: int, text: str) -> None:
        """Let somebody change what they wrote to the owner."""
        room = self.room(person)
        room.messages[message].text = text
        body = self._body(room, message, person.user(), {"text": text})
        self._put("edited_business_message", {**body, "edit_date": body["date"] + 5})

    def deletes(self, person: Person, *ids: int) -> None:
        body = {"chat": self.room(person).as_json(), "message_ids": list(ids)}
        self._put("deleted_business_messages", body)

    def taps(self, person: Person, label: str) -> str:
        """Let somebody tap a button of the newest message in their chat with the owner that has it."""
        room = self.room(person)
        shown = next(s for s in reversed(room.messages.values()) if s.mine and label in s.labels)
        tap = f"5{person.id}{next(_TAPS)}"
        self.api.taps[tap] = self.api.clock.now()
        data = next(b["callback_data"] for b in shown.buttons if b["text"] == label)
        message = {
            "message_id": shown.id,
            "from": self.owner.user(),
            "sender_business_bot": self._bot(),
            "chat": room.as_json(),
            "date": int(self.api.clock.now()),
            "text": shown.text,
            "reply_markup": shown.markup,
            "business_connection_id": self.id,
        }
        query = {"id": tap, "from": person.user(), "message": message, "chat_instance": "1", "data": data}
        person.put("callback_query", query, TAPS + person.id, CALLBACK_LIVES)
        return tap

    def said(self, person: Person) -> list[str]:
        """Give every text the bot sent in the chat of the owner and somebody."""
        return [one.text for one in self.room(person).messages.values() if one.mine and not one.deleted]

    def _message(self, person: Person, sender: Person, text: dict[str, Any], content: dict[str, Any]) -> int:
        room = self.room(person)
        sent = Sent(room.next_id(), room.id, str(text.get("text", "")), mine=False, params=content)
        room.messages[sent.id] = sent
        if self.enabled and person.id not in self.excluded:
            self._put("business_message", self._body(room, sent.id, sender.user(), {**text, **content}))
        return sent.id

    def echo(self, room: Chat, sent: Sent) -> None:
        """What the bot sent stands in the chat as the owner's; the bot is told of it."""
        more = {"text": sent.text, "sender_business_bot": self._bot()}
        self._put("business_message", self._body(room, sent.id, self.owner.user(), more))

    def _body(self, room: Chat, id_: int, sender: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
        now = int(self.api.clock.now())
        return {"message_id": id_, "from": sender, "chat": room.as_json(), "date": now, **more}

    def _put(self, kind: str, body: dict[str, Any]) -> None:
        self.owner.put(kind, {**body, "business_connection_id": self.id}, self._queue)

    @property
    def _queue(self) -> int:
        return BUSINESS + self.owner.id

    def _bot(self) -> dict[str, Any]:
        return {"id": self.api.id, "is_bot": True, "first_name": "Lingua Haus", "username": self.api.username}


def connection(api: BotApi, params: dict[str, Any]) -> Business:
    """Give the account a call names, or raise what the server answers."""
    found = api.business.get(str(params.get("business_connection_id")))
    if found is None:
        raise bad("business connection not found")
    return found


def writable(api: BotApi, params: dict[str, Any]) -> tuple[Business, Chat]:
    """Give the chat the bot may write to, or raise what the server answers."""
    account = connection(api, params)
    if not account.enabled or account.id != params.get("business_connection_id"):
        raise bad("BUSINESS_CONNECTION_INVALID")
    chat = account.rooms.get(int(str(params.get("chat_id") or 0)))
    if chat is None or chat.id in account.excluded:
        raise bad("BUSINESS_PEER_INVALID")
    if not account.can_reply:
        raise Refused(403, "Forbidden: BOT_ACCESS_FORBIDDEN")
    if api.clock.now() - account.heard.get(chat.id, 0) >= WINDOW:
        raise bad("BUSINESS_PEER_USAGE_MISSING")
    return account, chat

"""Simulated people: what they do becomes updates, what the bot sends lands on their screens."""

import asyncio
import itertools
from typing import Any

import msgspec

from tests.standin.api import BotApi
from tests.standin.queues import CALLBACK_LIVES, MESSAGE_LIVES, TAPS
from tests.standin.world import Chat, Sent

JSON = msgspec.json.Encoder()
_IDS = itertools.count(700_000_001)
_TAPS = itertools.count(1)


class Person:
    """A prospect in their private chat with the bot."""

    def __init__(self, api: BotApi, name: str = "Marta", language: str = "en", id_: int = 0) -> None:
        self.api = api
        self.name = name
        self.language = language
        self.id = id_ or next(_IDS)
        self.room = Chat(self.id, "private", name, started=False, messages={}, keyboard=[])
        api.chats[self.id] = self.room
        self._news = asyncio.Event()
        self._read = 0
        self.last_update = 0
        api.listeners[self.id] = self.notice

    # --- what they see ---

    @property
    def screen(self) -> list[Sent]:
        """Everything in the chat, oldest first."""
        return [sent for sent in self.room.messages.values() if not sent.deleted]

    def heard(self) -> list[str]:
        """Every text the bot sent."""
        return [sent.text for sent in self.screen if sent.mine]

    async def hears(self, words: str, seconds: float = 60) -> Sent:
        """Wait for a bot's message with these words that came after the last one waited for."""
        async with asyncio.timeout(seconds):
            while True:
                for sent in self.screen:
                    if sent.mine and sent.id > self._read and words in sent.text:
                        self._read = sent.id
                        return sent
                self._news.clear()
                await self._news.wait()

    def notice(self, _sent: Sent) -> None:
        self._news.set()

    # --- what they do ---

    def starts(self, payload: str = "") -> int:
        self.room.started = True
        return self.types(f"/start {payload}".strip())

    def types(self, text: str, **more: Any) -> int:
        command = text.split(" ", maxsplit=1)[0]
        if command.startswith("/"):
            more["entities"] = [{"type": "bot_command", "offset": 0, "length": len(command)}]
        return self.sends(text=text, **more)

    def sends(self, **content: Any) -> int:
        """Send a message of any kind; give its id."""
        self.room.started = True
        sent = Sent(self.room.next_id(), self.id, str(content.get("text", "")), mine=False, params=content)
        self.room.messages[sent.id] = sent
        self.put("message", self._message(sent.id, content))
        return sent.id

    def edits(self, message: int, text: str, after: float = 5) -> None:
        self.room.messages[message].text = text
        body = self._message(message, {"text": text})
        self.put("edited_message", {**body, "edit_date": int(body["date"] + after)})

    def taps(self, label: str, message: Sent | None = None) -> str:
        """Tap a button of the newest message that has it, or of ``message``; give the query's id."""
        shown = message or next(
            (s for s in reversed(self.screen) if s.mine and any(label == found for found in s.labels)), None
        )
        assert shown is not None, f"nobody shows {label!r} among {[s.labels for s in self.screen]}"
        button = next(b for b in shown.buttons if b["text"] == label)
        return self.sends_tap(button["callback_data"], shown)

    def sends_tap(self, data: str, shown: Sent, room: Chat | None = None) -> str:
        """Send any callback data, also such as no button has; ``room`` is another chat than the private one."""
        tap = f"4{self.id}{next(_TAPS)}"
        self.api.taps[tap] = self.api.clock.now()
        message = {
            "message_id": shown.id,
            "from": {"id": self.api.id, "is_bot": True, "first_name": "Lingua Haus"},
            "chat": (room or self.room).as_json(),
            "date": int(self.api.clock.now()),
            "text": shown.text,
            "reply_markup": shown.markup,
            **({"message_thread_id": shown.thread, "is_topic_message": True} if shown.thread else {}),
        }
        query = {"id": tap, "from": self.user(), "message": message, "chat_instance": "1", "data": data}
        self.put("callback_query", query, TAPS + self.id, CALLBACK_LIVES)
        return tap

    def shares_own_number(self, phone: str = "4915123456789") -> None:
        """Tap the key that shares the number; it must be up."""
        asked = [key for row in self.room.keyboard for key in row if key.get("request_contact")]
        assert asked, "no key shares the number"
        self.shares_card(phone, self.id)

    def shares_card(self, phone: str, owner: int | None, name: str = "") -> None:
        card: dict[str, Any] = {"phone_number": phone, "first_name": name or self.name}
        if owner is not None:
            card["user_id"] = owner
        self.sends(contact=card)

    def blocks(self) -> None:
        self.room.blocked = True
        self._member("member", "kicked")

    def unblocks(self) -> None:
        self.room.blocked = False
        self._member("kicked", "member")

    def _member(self, old: str, new: str) -> None:
        bot = {"id": self.api.id, "is_bot": True, "first_name": "Lingua Haus"}
        body = {
            "chat": self.room.as_json(),
            "from": self.user(),
            "date": int(self.api.clock.now()),
            "old_chat_member": {"user": bot, "status": old},
            "new_chat_member": {"user": bot, "status": new, **({"until_date": 0} if new == "kicked" else {})},
        }
        self.put("my_chat_member", body)

    def user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.language}

    def _message(self, id_: int, content: dict[str, Any]) -> dict[str, Any]:
        chat, now = self.room.as_json(), int(self.api.clock.now())
        return {"message_id": id_, "from": self.user(), "chat": chat, "date": now, **content}

    def put(self, kind: str, body: dict[str, Any], queue: int = 0, lives: float = MESSAGE_LIVES) -> None:
        """Make an update, if the bot asked for this kind."""
        if not self.api.allows(kind):
            return

        def write(id_: int) -> bytes:
            return JSON.encode({"update_id": id_, kind: body})

        self.last_update = self.api.queues.add(write, queue or self.id, lives)

"""A managers' group with topics, and the managers in it."""

from typing import Any

from tests.standin.api import BotApi
from tests.standin.people import Person
from tests.standin.queues import MESSAGE_LIVES
from tests.standin.world import Chat, Sent, Topic


class Group:
    """A forum group where the bot is an administrator."""

    def __init__(self, api: BotApi, id_: int = -1001234567890, *, forum: bool = True) -> None:
        self.api = api
        self.id = id_
        self.room = Chat(id_, "supergroup", "Desk", forum, members={}, messages={}, topics={}, keyboard=[])
        api.chats[id_] = self.room

    def joins(self, manager: Person, status: str = "member") -> None:
        self.room.members[manager.id] = status

    def topic(self, name: str) -> Topic:
        """Give the newest topic that has these words in its name."""
        return next(t for t in reversed(self.room.topics.values()) if name in t.name and not t.deleted)

    def shown(self, thread: int = 0) -> list[Sent]:
        """Give every message of a topic that is still there."""
        return [m for m in self.room.messages.values() if m.thread == thread and not m.deleted]

    def writes(self, manager: Person, text: str, thread: int = 0, **more: Any) -> int:
        """Let a manager write into a topic; give the message's id."""
        sent = Sent(self.room.next_id(), self.id, text, mine=False, thread=thread, params=more)
        self.room.messages[sent.id] = sent
        body: dict[str, Any] = {
            "message_id": sent.id,
            "from": manager.user(),
            "chat": self.room.as_json(),
            "date": int(self.api.clock.now()),
            **({"text": text} if text else {}),
            **more,
        }
        if thread:
            body |= {"message_thread_id": thread, "is_topic_message": True}
        manager.put("message", body, self.id, MESSAGE_LIVES)
        return sent.id

    def taps(self, manager: Person, label: str, message: Sent) -> str:
        """Let a manager tap a button of a message; give the query's id."""
        button = next(b for b in message.buttons if b["text"] == label)
        return manager.sends_tap(button["callback_data"], message, self.room)

    def deletes(self, topic: Topic) -> None:
        """Let somebody delete a topic; the bot is not told."""
        topic.deleted = True

"""What the stand-in knows: chats, messages, topics, and who may do what."""

from typing import Any

import msgspec

TOPIC_COLOURS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


class Refused(Exception):
    """Answered with an error of the Bot API."""

    def __init__(self, code: int, description: str, parameters: dict[str, int] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad(description: str) -> Refused:
    return Refused(400, f"Bad Request: {description}")


class Sent(msgspec.Struct):
    """A message the bot sent, or one somebody wrote, as it now stands in its chat."""

    id: int
    chat: int
    text: str = ""
    mine: bool = True
    thread: int = 0
    markup: dict[str, Any] = {}
    method: str = "sendMessage"
    params: dict[str, Any] = {}
    edits: int = 0
    deleted: bool = False
    pinned: bool = False
    reactions: list[str] = []

    @property
    def buttons(self) -> list[dict[str, Any]]:
        return [button for row in self.markup.get("inline_keyboard", ()) for button in row]

    @property
    def labels(self) -> list[str]:
        return [button["text"] for button in self.buttons]


class Topic(msgspec.Struct):
    id: int
    name: str
    colour: int = TOPIC_COLOURS[0]
    icon: str = ""
    closed: bool = False
    deleted: bool = False


class Chat(msgspec.Struct):
    """A private chat (``id`` is the person's) or a group (negative ``id``)."""

    id: int
    kind: str
    title: str
    forum: bool = False
    started: bool = True
    blocked: bool = False
    deactivated: bool = False
    bot_removed: bool = False
    rights: bool = True
    moved_to: int = 0
    silent_topics: bool = False
    """Whether a message into a deleted topic lands in General instead of failing (tdlib #854)."""
    members: dict[int, str] = {}
    messages: dict[int, Sent] = {}
    topics: dict[int, Topic] = {}
    keyboard: list[list[dict[str, Any]]] = []
    last_id: int = 0

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id

    def check(self) -> None:
        """Raise what the server answers to a bot that may not write here."""
        if self.moved_to:
            text = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refused(400, text, {"migrate_to_chat_id": self.moved_to})
        if self.bot_removed:
            raise Refused(403, f"Forbidden: bot was kicked from the {self.kind} chat")
        if self.deactivated:
            raise Refused(403, "Forbidden: user is deactivated")
        if self.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        if not self.started:
            raise Refused(403, "Forbidden: bot can't initiate conversation with a user")

    def thread(self, thread: int) -> int:
        """Give the thread a message lands in, or raise what the server answers."""
        if not thread:
            return 0
        topic = self.topics.get(thread)
        if topic is None or topic.deleted:
            if self.silent_topics:
                return 0
            raise bad("message thread not found")
        if topic.closed and not self.rights:
            raise bad("TOPIC_CLOSED")
        return thread

    def message(self, id_: int, wanted: str) -> Sent:
        found = self.messages.get(id_)
        if found is None or found.deleted:
            raise bad(f"message to {wanted} not found")
        return found

    def as_json(self) -> dict[str, Any]:
        body: dict[str, Any] = {"id": self.id, "type": self.kind}
        if self.kind == "private":
            return {**body, "first_name": self.title}
        return {**body, "title": self.title, **({"is_forum": True} if self.forum else {})}

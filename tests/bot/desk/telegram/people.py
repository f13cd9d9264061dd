"""What managers and prospects do in these tests besides writing and tapping."""

from typing import Any

from bot.services.take_over import Manager
from storage import desk_topics, managers
from tests.bot.desk.telegram.world import World
from tests.standin.people import Person
from tests.standin.world import Topic


def edits(here: World, manager: Person, topic: Topic, message: int, text: str, **more: Any) -> None:
    """Let a manager edit a message in a topic."""
    now = int(here.clock.now())
    body = {
        "message_id": message, "from": manager.user(), "chat": here.group.room.as_json(), "date": now,
        "edit_date": now + 5, **({"text": text} if text else {}), "message_thread_id": topic.id,
        "is_topic_message": True, **more,
    }  # fmt: skip
    manager.put("edited_message", body, here.group.id, 86400)


def recaptions(here: World, prospect: Person, message: int, caption: str) -> None:
    """Let a prospect change a file's caption."""
    now = int(here.clock.now())
    content = prospect.room.messages[message].params | {"caption": caption}
    chat = prospect.room.as_json()
    body = {"message_id": message, "from": prospect.user(), "chat": chat, "date": now, **content}
    prospect.put("edited_message", {**body, "edit_date": now + 5})


async def the_manager(here: World, name: str) -> Manager:
    """Give a manager as the services know them."""
    async with here.rooms.database.read() as tx:
        return next(Manager(m.id, m.name) for m in await managers.everybody(tx) if m.name == name)


async def the_chat(here: World) -> str:
    """Give the conversation of the first topic."""
    async with here.rooms.database.read() as tx:
        found = await desk_topics.by_thread(tx, here.group.id, here.topics()[0].id)
    assert found is not None
    return found.conversation_id

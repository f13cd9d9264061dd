"""One truth: what is done in the inbox shows in the group, and the reverse; through the doors both desks use."""

from datetime import timedelta
from pathlib import Path

import pytest

from dialogs.events import Result
from dialogs.modes import Mode
from storage import conversations, mentions, notes, replies
from storage.replies import Reply
from tests.bot.desk.telegram.people import the_chat, the_manager
from tests.bot.desk.telegram.world import World, world


async def owner(here: World, chat: str) -> str:
    async with here.rooms.database.read() as tx:
        found = await conversations.by_id(tx, chat)
    assert found is not None
    return found.state.owner.name if found.state.owner else ""


@pytest.mark.parametrize("framework", ["aiogram", "ptb"])
async def test_a_takeover_in_the_inbox_shows_in_the_topic_and_the_reverse(
    tmp_path: Path, framework: str
) -> None:
    async with world(tmp_path, framework) as here:
        anna, ben = await here.manager("Anna"), await here.manager("Ben")
        marta = await here.waits()
        (topic,) = here.topics()
        chat, desk = await the_chat(here), here.rooms.desk
        sitting = {name: await the_manager(here, name) for name in ("Anna", "Ben")}

        await desk.claim(chat, sitting["Anna"], "web-1")
        await here.settled()
        assert "With Anna" in here.card(topic).text
        assert topic.name.startswith("💬")
        here.group.writes(ben, "Ben in the group", topic.id)
        await here.settled()
        asked = next(one for one in reversed(here.shown(topic)) if "Take over" in one.labels)
        here.group.taps(ben, "Take over", asked)
        await here.settled()
        assert await owner(here, chat) == "Ben"
        refused = await desk.reply(chat, sitting["Anna"], "web-2", "Anna in the inbox")
        assert (refused.done, refused.why, refused.owner) == (False, "owned", "Ben")
        assert marta.heard()[-1] == "Ben in the group"

        await desk.claim(chat, sitting["Anna"], "web-3", force=True)
        await here.settled()
        tap = here.group.taps(ben, "Return to bot", here.card(topic))
        await here.settled()
        assert here.api.answered[tap] == "You do not have this chat any more."
        await desk.hand_back(chat, sitting["Anna"], "web-4", {})
        await here.settled()
        assert "With the bot" in here.card(topic).text
        here.group.taps(anna, "Take", here.card(topic))
        await here.settled()
        assert await owner(here, chat) == "Anna"
        assert here.violations() == []


async def test_notes_and_outcomes_are_the_same_on_both_sides(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        await here.waits()
        (topic,) = here.topics()
        chat, sitting = await the_chat(here), await the_manager(here, "Anna")
        here.group.writes(anna, "// from the group", topic.id)
        await here.rooms.desk.note(chat, sitting, "web-1", "from the inbox")
        await here.settled()
        async with here.rooms.database.read() as tx:
            kept = [one.text for one in await notes.of(tx, chat)]
        assert sorted(kept) == ["from the group", "from the inbox"]
        said = "\n".join(here.texts(topic))
        assert "📝 Anna (note): from the inbox" in said
        assert "from the group" not in said
        here.group.taps(anna, "Won", here.card(topic))
        await here.settled(0)
        async with here.rooms.database.read() as tx:
            found = await conversations.by_id(tx, chat)
        assert found is not None
        assert (found.state.mode, found.state.outcome and found.state.outcome.result) == (
            Mode.CLOSED,
            Result.WON,
        )
        await here.rooms.desk.set_outcome(chat, sitting, "web-2", None, "")
        await here.settled(0)
        assert not topic.name.startswith("✅")
        assert "Won, says" not in here.card(topic).text


async def test_replies_kept_in_the_inbox_are_there_in_the_group_in_the_prospects_language(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        ben = await here.manager("Ben")
        marta = await here.waits()
        (topic,) = here.topics()
        sitting = await the_manager(here, "Anna")
        async with here.rooms.database.write() as tx:
            now = here.rooms.clock()
            await replies.save(tx, Reply(0, "", "hours", "es", "Abrimos a las nueve"), now)
            await replies.save(tx, Reply(0, "", "hours", "en", "We open at nine"), now)
            await replies.save(tx, Reply(0, sitting.id, "mine", "", "Anna's own, {name}"), now)
        here.group.writes(anna, "/r hours", topic.id)
        await here.settled()
        draft = next(one for one in reversed(here.shown(topic)) if "Send" in one.labels)
        assert draft.text == "Send this?\n\nWe open at nine"
        here.group.taps(anna, "Send", draft)
        await here.settled()
        assert marta.heard()[-1] == "We open at nine"
        here.group.writes(ben, "/r mine", topic.id)
        await here.settled()
        assert here.texts(topic)[-1] == "There is no such reply. There are: hours, price."


async def test_a_name_in_a_note_of_the_group_marks_the_same_as_in_one_of_the_inbox(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, _ben = await here.manager("Anna"), await here.manager("Ben")
        marta = await here.waits()
        (topic,) = here.topics()
        heard = len(marta.heard())
        here.group.writes(anna, "// @ben she wants a group", topic.id)
        await here.settled()
        chat, ben = await the_chat(here), await the_manager(here, "Ben")
        since = here.rooms.clock() - timedelta(hours=1)
        async with here.rooms.database.read() as tx:
            (named,) = await mentions.for_pages(tx, ben.id, since, 9)
        assert (named.conversation_id, named.by) == (chat, (await the_manager(here, "Anna")).id)
        assert len(marta.heard()) == heard


async def test_a_reply_from_the_inbox_has_the_same_places_filled_in_the_group(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        await here.waits()
        (topic,) = here.topics()
        sitting = await the_manager(here, "Anna")
        async with here.rooms.database.write() as tx:
            kept = Reply(0, sitting.id, "more", "", "{name}, about your {need}: {manager}")
            await replies.save(tx, kept, here.rooms.clock())
        here.group.writes(anna, "/r more", topic.id)
        await here.settled()
        assert "Marta, about your {need}: Anna" in here.texts(topic)[-1], "what is not known stays to be seen"

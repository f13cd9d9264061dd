"""What people do in the group besides their work: as administrators, as guests, with their own hands on topics."""

import json
from pathlib import Path

import pytest

from bot.desk.telegram.room import GroupDesk
from tests.bot.desk.telegram.people import edits
from tests.bot.desk.telegram.world import World, world
from tests.standin.groups import Group
from tests.standin.people import Person
from tests.standin.world import Topic


async def taken(here: World) -> tuple[Person, Person, Topic]:
    """Give a manager, a prospect she has the chat of, and the topic."""
    anna, marta, topic = await here.has_taken()
    return anna, marta, topic


def nameless(here: World) -> Person:
    """Give an administrator who writes in the group's name."""
    somebody = Person(here.api, "Group", id_=1087968824)
    user = {"id": somebody.id, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    somebody.user = lambda: user  # type: ignore[method-assign]
    return somebody


async def test_words_in_the_groups_name_are_not_sent_and_their_writer_learns_why(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        _, marta, topic = await taken(here)
        before = marta.heard()
        here.group.writes(nameless(here), "Hello Marta", topic.id, sender_chat=here.group.room.as_json())
        await here.settled()
        assert marta.heard() == before
        assert "Switch off “Remain anonymous”" in here.texts(topic)[-1]


async def test_a_guest_who_goes_on_writing_is_told_once_and_takes_no_ones_place_in_the_minute(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        _, marta, topic = await taken(here)
        guest, before = Person(here.api, "Guest"), marta.heard()
        for number in range(30):
            here.group.writes(guest, f"spam {number}", topic.id)
        await here.settled()
        assert sum("Only managers may write" in text for text in here.texts(topic)) == 1
        await here.clock.advance(601)
        here.group.writes(guest, "me again", topic.id)
        await here.settled()
        assert sum("Only managers may write" in text for text in here.texts(topic)) == 2
        assert marta.heard() == before


@pytest.mark.parametrize(
    ("first", "second"),
    [("/r nope", "/r price"), ("//", "Hello Marta"), ("/help", "Hello Marta"), ("/r nope", "Hello Marta")],
)
async def test_a_message_that_went_nowhere_is_taken_anew_when_it_is_edited(
    tmp_path: Path, first: str, second: str
) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        written = here.group.writes(anna, first, topic.id)
        await here.settled()
        edits(here, anna, topic, written, second)
        await here.settled()
        if second.startswith("/r"):
            assert "Hi Marta, groups are 120 EUR. Anna" in here.texts(topic)[-1]
        else:
            assert marta.heard()[-1] == "Hello Marta"
            assert here.reactions(written) == ["👍"]


async def test_a_draft_edited_into_words_is_sent_and_its_old_button_sends_nothing_more(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        written = here.group.writes(anna, "/r price", topic.id)
        await here.settled()
        draft = here.shown(topic)[-1]
        edits(here, anna, topic, written, "Groups are 110 EUR")
        await here.settled()
        here.group.taps(anna, "Send", draft)
        await here.settled()
        assert marta.heard()[-1] == "Groups are 110 EUR"
        assert not any("120 EUR" in text for text in marta.heard())


async def test_a_topic_renamed_closed_or_robbed_of_its_card_by_hand_goes_on(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        topic.name = "Call her on Monday"
        here.group.writes(anna, "", topic.id, forum_topic_edited={"name": topic.name})
        topic.closed = True
        here.group.writes(anna, "", topic.id, forum_topic_closed={})
        here.card(topic).deleted = True
        await here.settled()
        marta.types("Are you there?")
        await here.settled()
        assert not topic.closed
        assert here.texts(topic)[-1] == "👤 Marta: Are you there?"
        assert "With Anna" in here.card(topic).text
        assert topic.name == "Call her on Monday"


async def test_without_the_right_to_topics_the_talk_goes_on_in_those_there_are(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        here.group.room.rights = False
        tom = Person(here.api, "Tom")
        tom.starts()
        tom.types("I want to talk to a human")
        await here.settled(0)
        marta.types("Still here?")
        written = here.group.writes(anna, "Yes", topic.id)
        await here.settled(0)
        assert here.texts(topic)[-1] == "👤 Marta: Still here?"
        assert here.reactions(written) == ["👍"]
        for _ in range(4):
            await here.clock.advance(61)
            marta.types("and now?")
            await here.settled(0)
        (told,) = here.told
        assert "not enough rights to manage topics" in told
        here.group.room.rights = True
        await here.settled()
        assert len(here.topics()) == 2
        assert here.told[1:] == ["The managers' group is usable again."]


async def test_lines_for_a_closed_topic_wait_until_the_bot_may_open_it(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        _, marta, topic = await taken(here)
        here.group.room.rights, topic.closed = False, True
        marta.types("Still here?")
        await here.settled(0)
        assert "Marta: Still here?" not in here.texts(topic)[-1]
        assert "TOPIC_CLOSED" in here.told[0]
        here.group.room.rights = True
        await here.settled()
        assert not topic.closed
        assert here.texts(topic)[-1] == "👤 Marta: Still here?"


async def test_a_group_that_moved_is_known_after_a_restart_though_the_settings_name_the_old_one(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna, _, _ = await taken(here)
        new = Group(here.api, -1009999999999)
        here.group.room.moved_to = new.id
        here.group = new
        tom = await here.waits("Tom")
        card, shown, api = here.card(new.topic("Tom")), len(here.topics()), here.api
    async with world(tmp_path, api=api) as here:
        here.group, api.chats[new.id] = new, new.room
        await here.settled()
        assert len(here.topics()) == shown
        here.group.taps(anna, "Take", card)
        await here.settled()
        here.group.writes(anna, "Hello Tom", new.topic("Tom").id)
        await here.settled()
        assert tom.heard()[-1] == "Hello Tom"


async def test_what_comes_from_the_group_in_the_first_moment_after_a_start_is_the_desks(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna, _, topic = await taken(here)
        api, rooms = here.desk._api, here.rooms
        again = GroupDesk(
            api,
            rooms.database,
            rooms.scripts,
            rooms.desk,
            feed=rooms.feed,
            clock=rooms.clock,
            tell=here.told.append,
        )
        raw = written(here, anna, "Just after the start", topic)
        assert await again.take([raw]) == [], (
            "though it does not run yet, and the group was chosen in the bot"
        )


def written(here: World, manager: Person, text: str, topic: Topic) -> bytes:
    """Give the update of a manager's words in a topic."""
    message = {
        "message_id": 9001,
        "from": manager.user(),
        "chat": here.group.room.as_json(),
        "date": int(here.clock.now()),
        "text": text,
        "message_thread_id": topic.id,
        "is_topic_message": True,
    }
    return json.dumps({"update_id": 990001, "message": message}).encode()


async def test_what_happens_in_another_group_is_nobodys_business(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, _, topic = await taken(here)
        other, calls = Group(here.api, -1007777), len(here.api.calls)
        other.writes(anna, "Hello from elsewhere")
        other.writes(anna, "/start")
        anna.sends_tap(here.card(topic).buttons[0]["callback_data"], here.card(topic), other.room)
        await here.settled()
        assert {call.method for call in here.api.calls[calls:]} <= {"getUpdates"}
        assert "With Anna" in here.card(topic).text


async def test_a_colleague_carries_on_where_a_manager_left_the_group(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        here.group.writes(anna, "", left_chat_member=anna.user())
        ben = await here.manager("Ben")
        here.group.writes(ben, "Hello, Ben here", topic.id)
        await here.settled()
        here.group.taps(ben, "Take over", here.shown(topic)[-1])
        await here.settled()
        assert marta.heard()[-1] == "Hello, Ben here"
        assert "With Ben" in here.card(topic).text


async def test_of_two_who_type_at_once_in_a_topic_nobody_has_one_is_heard_and_the_other_is_asked(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna, ben = await here.manager("Anna"), await here.manager("Ben")
        marta = await here.waits()
        (topic,) = here.topics()
        here.group.writes(anna, "Hello from Anna", topic.id)
        refused = here.group.writes(ben, "Hello from Ben", topic.id)
        await here.settled()
        assert [text for text in marta.heard() if text.startswith("Hello from")] == ["Hello from Anna"]
        # before or after the line that Anna joined: what asks is more pressing than it, if both are due at once
        (asked,) = (one for one in here.shown(topic) if one.text == "Anna has this chat; this was not sent.")
        assert asked.params["reply_parameters"]["message_id"] == refused
        assert asked.labels[:2] == ["Send anyway", "Take over"]


@pytest.mark.parametrize(
    ("choice", "hours"), [("1 hour", 1), ("3 hours", 3), ("Until tomorrow", 24), ("A week", 168)]
)
async def test_a_lead_sleeps_as_long_as_was_chosen_and_then_speaks_up(
    tmp_path: Path, choice: str, hours: int
) -> None:
    async with world(tmp_path) as here:
        anna, _, topic = await taken(here)
        here.group.taps(anna, "Snooze…", here.card(topic))
        await here.settled()
        here.group.taps(anna, choice, here.card(topic))
        await here.settled()
        asleep = here.texts(topic)
        await here.clock.advance(hours * 3600 - 120)
        await here.settled(0)
        assert not any("⏰" in text for text in here.texts(topic)[len(asleep) :])
        await here.clock.advance(180)
        await here.settled()
        assert any("This lead was snoozed until now" in text for text in here.texts(topic))

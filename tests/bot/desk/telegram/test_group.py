"""The group under load and misfortune: limits, deleted topics, crashes, missing rights, both desks at once."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from dialogs.events import Result
from storage import desk_topics
from storage.desk_topics import Topic as Row
from tests.bot.desk.telegram.people import the_chat, the_manager
from tests.bot.desk.telegram.world import World, world
from tests.standin.faults import Fault
from tests.standin.people import Person
from tests.standin.world import Topic


def posts(here: World) -> list[float]:
    """Give when the bot posted into the group."""
    return [
        call.at
        for call in here.api.calls
        if call.method == "sendMessage" and str(call.params.get("chat_id")) == str(here.group.id)
    ]


def most_in_a_minute(times: list[float]) -> int:
    return max(sum(start <= at < start + 60 for at in times) for start in times)


async def test_two_dozen_leads_at_once_get_their_topics_twenty_posts_a_minute(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        people = [Person(here.api, f"P{number}") for number in range(24)]
        for one in people:
            one.starts()
            one.types("I want to talk to a human")
        await here.settled(1200)
        assert len(here.topics()) == 24
        assert {topic.name for topic in here.topics()} == {f"❄ P{number}" for number in range(24)}
        assert all(here.card(topic) for topic in here.topics())
        assert all("talk to a human" in " ".join(here.texts(topic)) for topic in here.topics())
        assert most_in_a_minute(posts(here)) <= 20
        assert here.violations() == []


async def test_a_hot_card_waits_no_more_than_five_seconds_behind_a_backlog_and_no_line_is_lost(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        crowd = [await here.waits(f"P{number}") for number in range(5)]
        for topic in here.topics():
            here.group.taps(anna, "Take", here.card(topic))
        await here.settled()
        await here.clock.advance(120)
        for number in range(8):
            for person in crowd:
                person.types(f"line {number} of {person.name}")
                await asyncio.sleep(0.02)
        late = Person(here.api, "Hot")
        began = here.clock.now()
        late.starts()
        late.types("I want to talk to a human")
        await here.settled(600)
        hot = next(topic for topic in here.topics() if "Hot" in topic.name)
        card = here.card(hot)
        shown = next(c.at for c in here.api.calls if c.params.get("text") == card.params["text"])
        assert shown - began <= 5
        for topic, person in zip(here.topics(), crowd, strict=False):
            said = "\n".join(here.texts(topic))
            places = [said.index(f"line {number} of {person.name}") for number in range(8)]
            assert places == sorted(places)
        assert most_in_a_minute(posts(here)) <= 20
        assert here.violations() == []


async def test_a_burst_is_one_post(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        _anna, marta, topic = await here.has_taken()
        for _ in range(6):
            marta.types("filling the burst")
            await asyncio.sleep(0.05)
        before = len(posts(here))
        for number in range(10):
            marta.types(f"word {number}")
        await here.settled()
        assert len(posts(here)) - before <= 3
        said = "\n".join(here.texts(topic))
        assert all(f"word {number}" in said for number in range(10))


@pytest.mark.parametrize("silent", [False, True])
async def test_a_deleted_topic_comes_back_with_its_card_and_the_message_that_failed(
    tmp_path: Path, silent: bool
) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        marta = await here.waits()
        (first,) = here.topics()
        here.group.taps(anna, "Take", here.card(first))
        await here.settled()
        here.group.room.silent_topics = silent
        here.group.deletes(first)
        marta.types("first word")
        marta.types("second word")
        await here.settled()
        (second,) = here.topics()
        assert second.id != first.id
        said = "\n".join(here.texts(second))
        assert "With Anna" in here.card(second).text
        assert said.index("I want to talk to a human") < said.index("first word") < said.index("second word")
        assert [one.text for one in here.group.shown(0) if one.mine] == []
        here.group.writes(anna, "Still here", second.id)
        await here.settled()
        assert marta.heard()[-1] == "Still here"


async def test_whoever_comes_second_to_make_a_topic_is_given_the_firsts(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.waits()
        chat = await the_chat(here)
        (topic,) = here.topics()
        again = Row(chat, here.group.id, datetime.fromtimestamp(here.clock.now(), UTC))
        async with here.rooms.database.write() as tx:
            assert (await desk_topics.place(tx, again)).thread_id == topic.id
            assert not await desk_topics.created(tx, chat, topic.id + 1000, "title")
        async with here.rooms.database.read() as tx:
            found = await desk_topics.topic_of(tx, chat)
        assert found is not None
        assert found.thread_id == topic.id


async def test_after_a_crash_everything_is_shown_and_nothing_is_lost(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.has_taken()
        here.api.faults.script(Fault.SERVER_ERROR, "sendMessage", here.group.id, times=1000)
        marta.types("said before the crash")
        here.group.writes(anna, "written before the crash", topic.id)
        await asyncio.sleep(0.3)
        api = here.api
    api.faults.scripted.clear()
    async with world(tmp_path, api=api) as here:
        await here.settled()
        (topic,) = here.topics()
        assert "\n".join(here.texts(topic)).count("said before the crash") == 1
        assert marta.heard()[-1] == "written before the crash"
        assert here.violations() == []


async def test_a_post_whose_answer_was_cut_off_is_at_most_repeated(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        _anna, marta, topic = await here.has_taken()
        here.api.faults.script(Fault.CUT_AFTER, "sendMessage", here.group.id)
        marta.types("only words")
        await here.settled()
        assert "\n".join(here.texts(topic)).count("only words") in (1, 2)
        here.api.faults.script(Fault.SLOW_DOWN, "sendMessage", here.group.id, retry_after=30)
        marta.types("later words")
        await here.settled()
        assert "\n".join(here.texts(topic)).count("later words") == 1
        assert here.violations() == []


async def test_missing_rights_are_told_once_and_heal_by_themselves(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        here.group.room.rights = False
        marta = Person(here.api, "Marta")
        marta.starts()
        marta.types("I want to talk to a human")
        for _ in range(150):
            await asyncio.sleep(0.004)
            await here.clock.advance(1)
        assert here.topics() == []
        (told,) = here.told
        assert "not enough rights to manage topics" in told
        assert "administrator" in told
        here.group.room.rights = True
        await here.settled()
        assert len(here.topics()) == 1
        assert here.told[1:] == ["The managers' group is usable again."]


async def test_group_and_web_inbox_are_one_truth(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.manager("Anna")
        marta = await here.waits()
        (topic,) = here.topics()
        anna, chat = await the_manager(here, "Anna"), await the_chat(here)
        await here.rooms.desk.claim(chat, anna, "web-1")
        await here.rooms.desk.note(chat, anna, "web-2", "prefers mornings")
        await here.rooms.desk.reply(chat, anna, "web-3", "Written in the web inbox")
        await here.settled()
        assert "With Anna" in here.card(topic).text
        said = "\n".join(here.texts(topic))
        assert "💬 Anna: Written in the web inbox" in said
        assert "📝 Anna (note): prefers mornings" in said
        assert marta.heard()[-1] == "Written in the web inbox"
        await here.rooms.desk.set_outcome(chat, anna, "web-4", Result.WON, "")
        await here.settled()
        assert topic.name.startswith("✅")


async def test_an_outcome_can_be_undone_for_half_a_minute_then_the_topic_closes(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.one_waits()
        press(here, anna, topic, "Spam")
        await here.settled(0)
        assert "Pseudo, says Anna" in here.card(topic).text
        assert "Undo" in here.card(topic).labels
        press(here, anna, topic, "Undo")
        await here.settled(0)
        assert "Nobody has it" in here.card(topic).text
        press(here, anna, topic, "Take")
        await here.settled(0)
        heard = len(marta.heard())

        press(here, anna, topic, "Lost…")
        await here.settled(0)
        assert here.card(topic).labels == [
            "Too expensive",
            "Not now",
            "Chose somebody else",
            "No answer",
            "Does not fit",
            "Another reason",
            "Back",
        ]
        press(here, anna, topic, "Too expensive")
        await here.settled(0)
        assert "Lost, says Anna (Too expensive)" in here.card(topic).text
        assert here.is_closed(topic) is False
        await here.clock.advance(31)
        await here.settled()
        assert here.is_closed(topic) is True
        assert "Undo" not in here.card(topic).labels
        assert len(marta.heard()) == heard

        marta.types("I am back, I want to talk to a human")
        await here.settled()
        assert len(here.topics()) == 1
        assert here.is_closed(topic) is False
        assert "I am back" in here.texts(topic)[-1]


def press(here: World, manager: Person, topic: Topic, label: str) -> None:
    here.group.taps(manager, label, here.card(topic))


async def test_a_lead_is_handed_to_another_manager_returned_and_snoozed(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, ben = await here.manager("Anna"), await here.manager("Ben")
        marta = await here.waits()
        (topic,) = here.topics()
        press(here, anna, topic, "Take")
        await here.settled()
        press(here, anna, topic, "Reassign…")
        await here.settled()
        assert here.card(topic).labels == ["Anna", "Ben", "Back"]
        press(here, anna, topic, "Ben")
        await here.settled()
        assert "With Ben" in here.card(topic).text
        tap = here.group.taps(anna, "Return to bot", here.card(topic))
        await here.settled()
        assert here.api.answered[tap] == "You do not have this chat any more."
        press(here, ben, topic, "Snooze…")
        await here.settled()
        press(here, ben, topic, "1 hour")
        await here.settled()
        assert "💤 until" in here.card(topic).text
        await here.clock.advance(3601)
        await here.settled()
        assert here.texts(topic)[-1].startswith("⏰")
        assert "💤" not in here.card(topic).text
        before = len(marta.heard())
        press(here, ben, topic, "Return to bot")
        await here.settled()
        assert "With the bot" in here.card(topic).text
        assert any("assistant" in text for text in marta.heard()[before:])


async def test_forgetting_takes_the_topic_and_every_word_in_it_away(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.one_waits()
        here.group.writes(anna, "/ / held about Marta", topic.id)
        await here.settled()
        await here.clock.advance(60)
        marta.types("/forget")
        await here.settled()
        marta.taps(marta.screen[-1].labels[0])
        await here.settled()
        assert topic.deleted
        assert here.topics() == []
        assert await here.rooms.database.vacuum()
        raw = b"".join(path.read_bytes() for path in [*tmp_path.glob("warmline.db*")])  # noqa: ASYNC240
        assert b"held about Marta" not in raw


async def test_hostile_words_are_shown_as_they_are(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.manager("Anna")
        words = "<b>*_`[x](tg://user?id=1)</b> & 😀😀 \u202e\u0000 {name}"
        marta = Person(here.api, "<script>*M*")
        marta.starts()
        marta.types(words)
        marta.types("I want to talk to a human")
        marta.types("x" * 4096)
        await here.settled()
        (topic,) = here.topics()
        assert "<script>*M*" in topic.name
        said = "\n".join(here.texts(topic))
        assert words.replace("\u0000", "") in said
        assert said.count("x") >= 4096


async def test_both_desks_take_at_once_and_one_wins(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        await here.manager("Ben")
        ben = await the_manager(here, "Ben")
        for number in range(4):
            await here.waits(f"P{number}")
        won = []
        for topic in here.topics():
            async with here.rooms.database.read() as tx:
                row = await desk_topics.by_thread(tx, here.group.id, topic.id)
            assert row is not None
            tap = here.group.taps(anna, "Take", here.card(topic))
            claimed = await here.rooms.desk.claim(row.conversation_id, ben, f"web:{topic.id}")
            await here.settled()
            refused = here.api.answered[tap].startswith("Ben took it")
            won.append(claimed.done)
            assert claimed.done == refused
            assert claimed.done or claimed.owner == "Anna"
            assert f"With {'Ben' if claimed.done else 'Anna'}" in here.card(topic).text
        assert len(won) == 4


async def test_what_managers_write_reaches_exactly_the_right_prospects(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        team = [await here.manager(name) for name in ("Anna", "Ben", "Cleo")]
        crowd = [await here.waits(f"P{number}.") for number in range(9)]
        mixed = Random(7)
        deleted = mixed.sample(range(9), 3)
        for round_ in range(3):
            wanted = [(number, team[number % 3]) for number in range(9)]
            mixed.shuffle(wanted)
            for number, manager in wanted:
                topic = next(one for one in here.topics() if f"P{number}." in one.name)
                here.group.writes(manager, f"for P{number}. only, {round_}", topic.id)
            await here.settled(900)
            for number in deleted if round_ == 0 else ():
                here.group.deletes(next(one for one in here.topics() if f"P{number}." in one.name))
                crowd[number].types("are you there?")
            await here.settled(900)
        for person in crowd:
            heard = [text for text in person.heard() if text.startswith("for P")]
            assert heard == [f"for {person.name} only, {round_}" for round_ in range(3)]
        assert here.violations() == []

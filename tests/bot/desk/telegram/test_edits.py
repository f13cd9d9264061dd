"""Edits both ways: in their place, with the old words kept, and never a leak."""

from pathlib import Path

import pytest

from storage import edits as changes
from storage import transcripts
from tests.bot.desk.telegram.people import edits, recaptions, the_chat, the_manager
from tests.bot.desk.telegram.world import World, world
from tests.standin.faults import Fault
from tests.standin.people import Person
from tests.standin.world import Sent, Topic


async def taken(here: World) -> tuple[Person, Person, Topic]:
    """Give a manager, a prospect she has the chat of, and the topic."""
    anna, marta, topic = await here.has_taken()
    return anna, marta, topic


def post_with(here: World, topic: Topic, words: str) -> Sent:
    return next(one for one in here.shown(topic) if words in one.text and not one.pinned)


async def lines(here: World) -> list[str]:
    async with here.rooms.database.read() as tx:
        return [changes.words(line) for line in await transcripts.since(tx, await the_chat(here))]


@pytest.mark.parametrize("framework", ["aiogram", "ptb"])
async def test_a_prospects_edit_changes_the_line_in_its_place_and_keeps_the_old_words(
    tmp_path: Path, framework: str
) -> None:
    async with world(tmp_path, framework) as here:
        _, marta, topic = await taken(here)
        written = marta.types("Call me at nine")
        await here.settled()
        post = post_with(here, topic, "Call me at nine")
        marta.edits(written, "Call me at ten", after=600)
        await here.settled()
        assert post.text == "👤 Marta: Call me at ten ✏"
        said = here.shown(topic)[-1]
        assert said.text == "✏ Marta changed it to: Call me at ten (was “Call me at nine”)"
        assert said.params["reply_parameters"]["message_id"] == post.id
        assert said.params["disable_notification"] is True
        marta.edits(written, "Call me at eleven", after=605)
        await here.settled()
        assert post.text == "👤 Marta: Call me at eleven ✏"
        assert here.texts(topic)[-1].endswith("(was “Call me at ten”)")
        kept = await lines(here)
        assert kept[-3:] == ["Call me at nine", "Call me at ten", "Call me at eleven"]
        assert here.violations() == []


async def test_of_a_post_with_several_lines_only_the_changed_one_changes(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        _, marta, topic = await taken(here)
        for _ in range(7):
            marta.types("filling the burst")
        await here.settled()
        second = [marta.types(f"line {number}") for number in range(3)][1]
        await here.settled()
        marta.edits(second, "line one, rather")
        await here.settled()
        whole = "\n".join(here.texts(topic))
        assert "👤 Marta: line 0" in whole
        assert "👤 Marta: line one, rather ✏" in whole
        assert "👤 Marta: line 2" in whole
        assert "👤 Marta: line 1" not in whole


async def test_with_the_bot_an_edit_of_the_last_answer_corrects_it_and_shows_in_the_log(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        marta = Person(here.api, "Marta")
        marta.starts()
        await here.settled()
        marta.taps("An exam")
        await here.settled()
        written = marta.types("ielts")
        await here.settled()
        marta.edits(written, "cambridge", after=30)
        await here.settled()
        assert any("Changed: IELTS → Cambridge" in text for text in marta.heard())
        heard = len(marta.heard())
        await here.clock.advance(3600)
        marta.edits(written, "toefl", after=3630)
        await here.settled()
        assert len(marta.heard()) == heard
        marta.types("I want to talk to a human")
        await here.settled()
        (topic,) = here.topics()
        assert "toefl ✏" in "\n".join(here.texts(topic))


async def test_a_managers_edit_changes_the_prospects_copy_and_its_receipt_says_so(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        sent = here.group.writes(anna, "We close at nine", topic.id)
        await here.settled()
        edits(here, anna, topic, sent, "We close at eight")
        await here.settled()
        assert marta.heard()[-1] == "We close at eight"
        assert here.reactions(sent) == ["👌"]
        assert (await lines(here))[-2:] == ["We close at nine", "We close at eight"]
        assert not any("close" in text for text in here.texts(topic))


async def test_an_edit_that_cannot_be_delivered_says_why_and_gets_no_receipt(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        sent = here.group.writes(anna, "We close at nine", topic.id)
        await here.settled()
        marta.screen[-1].deleted = True
        edits(here, anna, topic, sent, "We close at eight")
        await here.settled()
        assert here.reactions(sent) == ["👍"]
        assert "Not changed" in here.texts(topic)[-1]
        assert "the message it changes was deleted" in here.texts(topic)[-1]
        assert here.shown(topic)[-1].params["reply_parameters"]["message_id"] == sent


async def test_an_edit_survives_a_failing_messenger_and_comes_after_what_it_changes(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        here.api.faults.script(Fault.SLOW_DOWN, "sendMessage", marta.id, times=2, retry_after=3)
        sent = here.group.writes(anna, "first words", topic.id)
        edits(here, anna, topic, sent, "better words")
        for _ in range(12):
            await here.settled()
            await here.clock.advance(1)
        await here.settled()
        assert marta.heard()[-1] == "better words"
        assert "first words" not in marta.heard()


async def test_a_message_edited_into_a_note_is_taken_back_and_a_note_edited_into_words_stays_one(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        sent = here.group.writes(anna, "We close at nine", topic.id)
        note = here.group.writes(anna, "// SECRET", topic.id)
        await here.settled()
        edits(here, anna, topic, note, "SECRET without slashes")
        await here.settled()
        assert here.texts(topic)[-1].startswith("This stays a private note")
        edits(here, anna, topic, sent, "// SECRET too")
        await here.settled()
        assert here.reactions(sent) == ["✍"]
        assert marta.heard()[-1] == "You're now with Anna."
        edits(here, anna, topic, sent, "SECRET once more")
        await here.settled()
        assert not any("SECRET" in one.text for one in marta.room.messages.values())
        assert not any("SECRET" in text for text in await lines(here))


@pytest.mark.parametrize("typo", ["/ / SECRET", "\\\\ SECRET", "/note SECRET", "|| SECRET"])
async def test_an_edit_that_only_looks_like_a_note_is_taken_back_too(tmp_path: Path, typo: str) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        sent = here.group.writes(anna, "We close at nine", topic.id)
        await here.settled()
        edits(here, anna, topic, sent, typo)
        await here.settled()
        assert marta.heard()[-1] == "You're now with Anna."
        assert not any("SECRET" in one.text for one in marta.room.messages.values())


async def test_a_message_that_has_not_left_yet_and_became_a_note_never_leaves(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        here.api.faults.script(Fault.SLOW_DOWN, "sendMessage", marta.id, times=3, retry_after=5)
        sent = here.group.writes(anna, "not for you", topic.id)
        await here.settled(0)
        edits(here, anna, topic, sent, "// not for her")
        for _ in range(30):
            await here.settled()
            await here.clock.advance(1)
        assert not any("not for" in one.text for one in marta.room.messages.values())
        assert here.reactions(sent) == ["✍"]


async def test_a_caption_is_changed_in_its_place_both_ways(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        photo = [{"file_id": "large"}]
        written = marta.sends(photo=photo, caption="from 2019")
        await here.settled()
        recaptions(here, marta, written, "from 2021")
        await here.settled()
        shown = next(one for one in here.shown(topic) if one.method == "copy")
        assert shown.text == "👤 Marta: from 2021 ✏"

        sent = here.group.writes(anna, "", topic.id, photo=photo, caption="Our rooms")
        await here.settled()
        edits(here, anna, topic, sent, "", photo=photo, caption="Our new rooms")
        await here.settled()
        assert marta.screen[-1].text == "Our new rooms"
        edits(here, anna, topic, sent, "", photo=photo)
        await here.settled()
        assert "a caption cannot be taken away" in here.texts(topic)[-1]
        edits(here, anna, topic, sent, "", photo=photo, caption="// SECRET rooms")
        await here.settled()
        assert not any("rooms" in one.text for one in marta.screen)


async def test_a_note_in_any_caption_of_an_album_keeps_the_whole_album_here(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        before = len(marta.screen)
        photo = [{"file_id": "large"}]
        for more in ({"caption": "hello"}, {"caption": "// SECRET"}):
            here.group.writes(anna, "", topic.id, photo=photo, media_group_id="9", **more)
        await here.settled()
        assert len(marta.screen) == before
        album = [
            here.group.writes(anna, "", topic.id, photo=photo, media_group_id="10", **more)
            for more in ({"caption": "hello"}, {"caption": "there"}, {})
        ]
        await here.settled()
        assert len(marta.screen) == before + 3
        edits(here, anna, topic, album[1], "", photo=photo, media_group_id="10", caption="// SECRET")
        await here.settled()
        assert len(marta.screen) == before


async def test_an_edit_made_in_the_inbox_shows_in_the_topic_and_at_the_prospect(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        _, marta, topic = await taken(here)
        anna, chat = await the_manager(here, "Anna"), await the_chat(here)
        await here.rooms.desk.reply(chat, anna, "web-1", "Written in the web inbox")
        await here.settled()
        async with here.rooms.database.read() as tx:
            line = (await transcripts.since(tx, chat))[-1]
        answer = await here.rooms.desk.edit(chat, anna, "web-2", line.seq, "Written better")
        await here.settled()
        assert answer.done
        assert marta.heard()[-1] == "Written better"
        assert "💬 Anna: Written better ✏" in here.texts(topic)
        await here.rooms.desk.edit(chat, anna, "web-3", line.seq, "")
        await here.settled()
        assert "Written better" not in marta.heard()
        assert here.texts(topic)[-1] == "✏ Anna took back: “Written better”"
        assert "💬 Anna: (taken back)" in here.texts(topic)


async def test_nobody_changes_anothers_words(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        _, marta, topic = await taken(here)
        await here.manager("Ben")
        anna, ben, chat = (
            await the_manager(here, "Anna"),
            await the_manager(here, "Ben"),
            await the_chat(here),
        )
        await here.rooms.desk.reply(chat, anna, "web-1", "Anna's words")
        marta.types("Marta's words")
        await here.settled()
        async with here.rooms.database.read() as tx:
            found = await transcripts.since(tx, chat)
        for line in found:
            answer = await here.rooms.desk.edit(chat, ben, f"web-{line.seq}", line.seq, "Ben's words")
            assert (answer.done, answer.why) == (False, "not your line")
        await here.settled()
        assert "Ben's words" not in marta.heard()
        assert not any("Ben's words" in text for text in here.texts(topic))


async def test_a_web_chat_shows_the_newest_words_and_leaves_out_what_was_taken_back(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        await here.on_web("tom", "hello", "I want to talk to a human")
        await here.settled()
        (topic,) = here.topics()
        sent = here.group.writes(anna, "We close at nine", topic.id)
        gone = here.group.writes(anna, "Not for Tom", topic.id)
        await here.settled()
        history = here.rooms.history("web", "site")
        before = (await history.since("tom", 0))[-1].seq
        edits(here, anna, topic, sent, "We close at eight")
        edits(here, anna, topic, gone, "// not for Tom")
        await here.settled()
        assert here.reactions(sent) == ["👌"]
        whole = [line.message.text for line in await history.since("tom", 0) if not line.message.edits]
        assert whole[-1] == "We close at eight"
        assert "Not for Tom" not in whole
        fresh = await history.since("tom", before)
        assert [(bool(line.message.edits), line.message.text) for line in fresh] == [
            (True, "We close at eight"),
            (True, ""),
        ]


async def test_a_long_message_is_changed_and_taken_back_with_all_its_parts(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        before = len(marta.screen)
        sent = here.group.writes(anna, "word " * 819, topic.id)
        await here.settled()
        assert len(marta.screen) > before + 1
        edits(here, anna, topic, sent, "shorter")
        await here.settled()
        assert [one.text for one in marta.screen[before:]] == ["shorter"]
        long = here.group.writes(anna, "again " * 682, topic.id)
        await here.settled()
        edits(here, anna, topic, long, "// SECRET")
        await here.settled()
        assert [one.text for one in marta.screen[before:]] == ["shorter"]
        assert here.reactions(long) == ["✍"]

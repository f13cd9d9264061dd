"""Answers to earlier messages stay answers, both ways."""

from pathlib import Path

import pytest

from storage import edits
from tests.bot.desk.telegram.people import the_chat, the_manager
from tests.bot.desk.telegram.world import World, world
from tests.standin.people import Person
from tests.standin.world import Sent, Topic


async def taken(here: World) -> tuple[Person, Person, Topic]:
    """Give a manager, a prospect she has the chat of, and the topic."""
    anna, marta, topic = await here.has_taken()
    return anna, marta, topic


def answered(sent: Sent) -> int:
    found = sent.params.get("reply_parameters", {})
    assert found.get("allow_sending_without_reply", True) is True
    return int(found.get("message_id", 0))


def reply_to(message: int) -> dict[str, dict[str, int]]:
    return {"reply_to_message": {"message_id": message}}


@pytest.mark.parametrize("framework", ["aiogram", "ptb"])
async def test_a_managers_answer_to_a_line_answers_the_prospects_own_message(
    tmp_path: Path, framework: str
) -> None:
    async with world(tmp_path, framework) as here:
        anna, marta, topic = await taken(here)
        first = marta.types("Is Tuesday possible?")
        await here.settled()
        marta.types("And where are you?")
        await here.settled()
        post = next(one for one in here.shown(topic) if "Tuesday" in one.text and not one.pinned)
        here.group.writes(anna, "Yes, at six.", topic.id, **reply_to(post.id))
        await here.settled()
        assert marta.screen[-1].text == "Yes, at six."
        assert answered(marta.screen[-1]) == first


async def test_of_several_lines_in_one_post_the_quoted_one_is_answered_else_the_prospects_last(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        for _ in range(7):
            marta.types("filling the burst")
        await here.settled()
        ids = [marta.types(f"line {number}") for number in range(3)]
        await here.settled()
        post = next(one for one in here.shown(topic) if "line 0" in one.text and not one.pinned)
        here.group.writes(anna, "to the second", topic.id, **reply_to(post.id), quote={"text": "line 1"})
        here.group.writes(anna, "to the last", topic.id, **reply_to(post.id))
        await here.settled()
        assert [answered(one) for one in marta.screen[-2:]] == [ids[1], ids[2]]


async def test_what_answers_the_topic_itself_or_a_card_or_a_note_answers_nothing(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        note = here.group.writes(anna, "// private", topic.id)
        await here.settled()
        for message in (topic.id, here.card(topic).id, note):
            here.group.writes(anna, "plain words", topic.id, **reply_to(message))
            await here.settled()
            assert answered(marta.screen[-1]) == 0


async def test_a_prospects_answer_stands_under_what_it_answers(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        written = here.group.writes(anna, "Tuesday or Friday?", topic.id)
        await here.settled()
        asked = marta.screen[-1].id
        own = marta.types("Let me see")
        await here.settled()
        post = next(one for one in here.shown(topic) if "Let me see" in one.text and not one.pinned)
        marta.types("The first", **reply_to(asked))
        await here.settled()
        assert here.shown(topic)[-1].text == "👤 Marta: The first"
        assert answered(here.shown(topic)[-1]) == written
        marta.types("I have looked", **reply_to(own))
        await here.settled()
        assert answered(here.shown(topic)[-1]) == post.id
        marta.sends(photo=[{"file_id": "p"}], caption="this one", **reply_to(asked))
        await here.settled()
        assert answered(here.shown(topic)[-1]) == written
        marta.types("to something nobody knows", **reply_to(999_999))
        await here.settled()
        assert answered(here.shown(topic)[-1]) == 0


async def test_an_answer_that_had_to_wait_for_a_decision_is_still_an_answer(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        _, marta, topic = await taken(here)
        ben = await here.manager("Ben")
        first = marta.types("Is Tuesday possible?")
        await here.settled()
        post = next(one for one in here.shown(topic) if "Tuesday" in one.text and not one.pinned)
        here.group.writes(ben, "Ben says yes", topic.id, **reply_to(post.id))
        await here.settled()
        asked = next(one for one in reversed(here.shown(topic)) if "Send anyway" in one.labels)
        here.group.taps(ben, "Send anyway", asked)
        await here.settled()
        assert (marta.screen[-1].text, answered(marta.screen[-1])) == ("Ben says yes", first)


async def test_a_file_answers_too_and_an_answer_from_the_inbox_is_one_here(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        sender, marta, topic = await taken(here)
        first = marta.types("Do you have a picture?")
        await here.settled()
        post = next(one for one in here.shown(topic) if "picture" in one.text and not one.pinned)
        here.group.writes(sender, "", topic.id, photo=[{"file_id": "p"}], **reply_to(post.id))
        await here.settled()
        assert answered(marta.screen[-1]) == first
        anna, chat = await the_manager(here, "Anna"), await the_chat(here)
        async with here.rooms.database.read() as tx:
            line = await edits.by_message(tx, chat, str(first))
        assert line is not None
        await here.rooms.desk.reply(chat, anna, "web-1", "From the inbox", quotes=line)
        await here.settled()
        assert answered(marta.screen[-1]) == first
        assert here.shown(topic)[-1].text == "💬 Anna: From the inbox"
        assert answered(here.shown(topic)[-1]) == post.id

"""Files, albums and edits of prospects."""

from pathlib import Path

from tests.bot.desk.telegram.world import world


async def test_a_prospects_files_are_shown_in_order_with_what_was_said_to_them(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        marta = await here.waits()
        (topic,) = here.topics()
        here.group.taps(anna, "Take", here.card(topic))
        await here.settled()
        marta.types("My certificate:")
        marta.sends(photo=[{"file_id": "small"}, {"file_id": "large"}], caption="from 2019")
        marta.sends(voice={"file_id": "spoken"})
        marta.types("That is all")
        await here.settled()
        ours = [one for one in here.shown(topic) if not one.pinned]
        at = next(place for place, one in enumerate(ours) if one.text == "👤 Marta: My certificate:")
        photo, voice, last = ours[at + 1 : at + 4]
        assert (photo.method, photo.params["photo"]) == ("sendPhoto", "large")
        assert photo.params["caption"] == "👤 Marta: [photo] from 2019"
        assert (voice.method, voice.params["voice"]) == ("sendVoice", "spoken")
        assert last.text == "👤 Marta: That is all"
        assert here.violations() == []


async def test_a_file_the_messenger_will_not_show_again_is_named(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        marta = await here.waits()
        (topic,) = here.topics()
        here.group.taps(anna, "Take", here.card(topic))
        await here.settled()
        marta.sends(video_note={"file_id": "round"})
        marta.sends(sticker={"file_id": "dancing"})
        marta.types("and words")
        await here.settled()
        *_, note, sticker, named, words = here.shown(topic)
        assert note.text == "👤 Marta: [video] (this file cannot be shown here)"
        assert (sticker.method, sticker.params["sticker"]) == ("sendSticker", "dancing")
        assert named.text == "👤 Marta: [sticker]"
        assert words.text == "👤 Marta: and words"


async def test_what_a_prospect_edits_later_is_shown_to_managers(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        marta = await here.waits()
        (topic,) = here.topics()
        here.group.taps(anna, "Take", here.card(topic))
        await here.settled()
        written = marta.types("Call me at nine")
        await here.settled()
        marta.edits(written, "Call me at ten", after=600)
        await here.settled()
        assert here.texts(topic)[-1] == "✏ The prospect changed an earlier message to:\nCall me at ten"
        marta.edits(written, "Call me at eleven", after=5)
        await here.settled()
        assert here.texts(topic)[-1] == "👤 Marta: Call me at eleven"


async def test_a_managers_files_and_albums_arrive_as_they_are_and_a_note_in_a_caption_never_does(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        marta = await here.waits()
        (topic,) = here.topics()
        photo = [{"file_id": "large"}]
        sent = here.group.writes(anna, "", topic.id, photo=photo, caption="Our rooms")
        await here.settled()
        copy = marta.screen[-1]
        assert (copy.method, copy.params["message_id"]) == ("copy", sent)
        assert here.reactions(sent) == ["👍"]

        album = [
            here.group.writes(anna, "", topic.id, photo=photo, media_group_id="9", **more)
            for more in ({"caption": "five of them"}, {}, {}, {}, {})
        ]
        await here.settled()
        calls = here.api.called("copyMessages")
        assert [call["message_ids"] for call in calls] == [album]
        assert len(marta.screen) == len({one.id for one in marta.screen})

        before = len(marta.screen)
        here.group.writes(anna, "", topic.id, photo=photo, caption="// SECRET scan")
        here.group.writes(anna, "", topic.id, photo=photo, caption="/ / SECRET scan")
        here.group.writes(anna, "", topic.id, poll={"id": "1"})
        await here.settled()
        assert len(marta.screen) == before
        assert any("caption looks like a note" in text for text in here.texts(topic))
        assert any("this kind of message cannot be passed on" in text for text in here.texts(topic))


async def test_a_file_for_somebody_on_the_web_is_not_lost_silently(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        await here.on_web("tom", "hello", "I want to talk to a human")
        await here.settled()
        (topic,) = here.topics()
        sent = here.group.writes(anna, "", topic.id, photo=[{"file_id": "large"}])
        await here.settled()
        assert here.reactions(sent) == []
        assert "cannot be passed on" in here.texts(topic)[-1]
        words = here.group.writes(anna, "But words are", topic.id)
        await here.settled()
        assert here.reactions(words) == ["👍"]
        seen = await here.rooms.history("web", "site").since("tom", 0)
        assert seen[-1].message.text == "But words are"


async def test_a_file_typed_into_anothers_topic_waits_and_is_sent_when_that_is_decided(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna, ben = await here.manager("Anna"), await here.manager("Ben")
        marta = await here.waits()
        (topic,) = here.topics()
        here.group.taps(anna, "Take", here.card(topic))
        await here.settled()
        sent = here.group.writes(ben, "", topic.id, voice={"file_id": "spoken"})
        await here.settled()
        assert here.api.called("copyMessage") == []
        asked = next(one for one in reversed(here.shown(topic)) if "Send anyway" in one.labels)
        here.group.taps(ben, "Send anyway", asked)
        await here.settled()
        assert marta.screen[-1].params["message_id"] == sent

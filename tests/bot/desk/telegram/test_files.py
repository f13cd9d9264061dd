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

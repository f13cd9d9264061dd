"""Files and albums, both ways."""

from itertools import pairwise
from pathlib import Path
from typing import Any

from dialogs.events import Attached, Media
from dialogs.files import PREFIX, FileRef
from storage.records import Address
from tests.bot.desk.telegram.world import World, world


async def test_a_prospects_files_are_shown_in_order_with_what_was_said_to_them(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        _anna, marta, topic = await here.has_taken()
        marta.types("My certificate:")
        first = marta.sends(photo=[{"file_id": "small"}, {"file_id": "large"}], caption="from 2019")
        second = marta.sends(voice={"file_id": "spoken"})
        marta.types("That is all")
        await here.settled()
        ours = [one for one in here.shown(topic) if not one.pinned]
        at = next(place for place, one in enumerate(ours) if one.text == "👤 Marta: My certificate:")
        photo, voice, last = ours[at + 1 : at + 4]
        assert (photo.method, photo.params["message_id"]) == ("copy", first)
        assert photo.params["from_chat_id"] == marta.id
        assert photo.params["caption"] == "👤 Marta: [photo] from 2019"
        assert (voice.method, voice.params["message_id"]) == ("copy", second)
        assert last.text == "👤 Marta: That is all"
        assert here.violations() == []


async def test_a_file_the_messenger_will_not_show_again_is_named(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        _anna, marta, topic = await here.has_taken()
        gone = [marta.sends(video_note={"file_id": "round"}), marta.sends(sticker={"file_id": "dancing"})]
        for one in gone:
            marta.room.messages[one].deleted = True
        marta.types("and words")
        await here.settled()
        *_, note, sticker, words = here.shown(topic)
        assert note.text == "👤 Marta: [video] (this file cannot be shown here)"
        assert (sticker.method, sticker.params["sticker"]) == ("sendSticker", "dancing")
        assert words.text == "👤 Marta: and words"


KINDS: list[dict[str, Any]] = [
    {"sticker": {"file_id": "waves", "emoji": "🙂"}},
    {"animation": {"file_id": "gif"}, "document": {"file_id": "gif"}},
    {"video_note": {"file_id": "round", "duration": 2}},
    {"audio": {"file_id": "song"}},
    {"location": {"latitude": 52.5, "longitude": 13.4}},
    {"venue": {"title": "Cafe"}, "location": {"latitude": 52.5, "longitude": 13.4}},
    {"poll": {"id": "1", "question": "Which?"}},
    {"dice": {"emoji": "🎲", "value": 4}},
]


async def test_what_a_prospect_sends_is_copied_as_it_is_whatever_it_is(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        _anna, marta, topic = await here.has_taken()
        before = len(here.shown(topic))
        sent = [marta.sends(**kind) for kind in KINDS]
        await here.settled()
        copies = here.shown(topic)[before:]
        assert [one.params["message_id"] for one in copies] == sent
        assert {one.method for one in copies} == {"copy"}
        assert here.violations() == []


async def test_what_a_manager_sends_is_copied_to_the_prospect_whatever_it_is(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.one_waits()
        sent = []
        for kind in KINDS:
            sent.append(here.group.writes(anna, "", topic.id, **kind))
            await here.settled()
        copies = [one.params["message_id"] for one in marta.screen if one.method == "copy"]
        assert copies == sent
        assert [here.reactions(one) for one in sent] == [["👍"]] * len(sent)


async def test_a_link_behind_a_managers_words_reaches_the_prospect_with_its_address(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.one_waits()
        link = {"type": "text_link", "offset": 3, "length": 5, "url": "https://example.com/plan"}
        here.group.writes(anna, "🙂 plans, look", topic.id, entities=[link])
        await here.settled()
        assert marta.heard()[-1] == "🙂 plans (https://example.com/plan), look"


async def test_a_managers_files_and_albums_arrive_as_they_are_and_a_note_in_a_caption_never_does(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.one_waits()
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
        here.group.writes(anna, "", topic.id, story={"id": 1})
        await here.settled()
        assert len(marta.screen) == before
        assert any("caption looks like a note" in text for text in here.texts(topic))
        assert any("this kind of message cannot be passed on" in text for text in here.texts(topic))


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)


async def test_a_managers_files_reach_somebody_on_the_web_and_what_cannot_is_named(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        await here.on_web("tom", "hello", "I want to talk to a human")
        await here.settled()
        (topic,) = here.topics()
        here.api.files |= {"picture": PNG, "paper": b"%PDF-1.4 a price list", "program": b"MZ" + bytes(100)}
        sent = here.group.writes(anna, "", topic.id, photo=[{"file_id": "picture"}], caption="Our rooms")
        await here.settled()
        paper = {"file_id": "paper", "file_name": "prices.pdf"}
        album = [here.group.writes(anna, "", topic.id, document=paper, media_group_id="3") for _ in range(2)]
        await here.settled()
        assert [here.reactions(one) for one in (sent, album[0])] == [["👍"], ["👍"]]
        history = here.rooms.history("web", "site")
        first, second = [line.message for line in await history.since("tom", 0)][-2:]
        assert first.text == "Our rooms"
        assert [(ref.media, ref.size) for ref in first.files] == [("image/png", len(PNG))]
        assert [ref.name for ref in second.files] == ["prices.pdf"] * 2
        opened = await here.rooms.files.read(first.files[0].id)
        assert opened is not None
        assert opened.content == PNG

        before = len(await history.since("tom", 0))
        for content, why in (
            ({"document": {"file_id": "program", "file_name": "free.exe"}}, "files of this kind are not passed on"),
            ({"photo": [{"file_id": "nobody has it"}]}, "invalid file_id"),
            ({"location": {"latitude": 1, "longitude": 1}}, "files of this kind are not passed on"),
        ):  # fmt: skip
            lost = here.group.writes(anna, "", topic.id, **content)
            await here.settled()
            assert here.reactions(lost) == []
            assert here.texts(topic)[-1] == f"⚠ Not sent: {why}."
        assert len(await history.since("tom", 0)) == before
        words = here.group.writes(anna, "And words", topic.id)
        await here.settled()
        assert here.reactions(words) == ["👍"]


async def test_files_of_somebody_on_the_web_are_shown_in_the_topic(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.manager("Anna")
        await here.on_web("tom", "hello", "I want to talk to a human")
        await here.settled()
        (topic,) = here.topics()
        at = Address("web", "site", "tom")
        picture = await here.rooms.files.keep_at(at, "1", "room.png", PNG)
        paper = await here.rooms.files.keep_at(at, "2", "cv.pdf", b"%PDF-1.4 me")
        gone = FileRef("erased", "gone.pdf", "application/pdf", 10)
        for media, ref in ((Media.PHOTO, picture), (Media.DOCUMENT, paper), (Media.DOCUMENT, gone)):
            await here.on_web("tom", Attached(media, f"{PREFIX}{ref.id}", "look", file=ref))
            await here.settled()
        photo, document = (one for one in here.shown(topic) if one.method != "sendMessage")
        assert (photo.method, photo.params["photo"]) == ("sendPhoto", f"uploaded:{len(PNG)}")
        assert photo.text == "👤 Prospect: [room.png] look"
        assert (document.method, document.text) == ("sendDocument", "👤 Prospect: [cv.pdf] look")
        named = "👤 Prospect: [gone.pdf] look (this file cannot be shown here)"
        assert any(named in text for text in here.texts(topic))
        assert here.violations() == []


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


async def test_a_prospects_album_arrives_as_one_with_its_captions_in_order(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        _anna, marta, topic = await here.has_taken()
        marta.types("My pages:")
        captions = ["first page", "", "third page", "", ""]
        for number, caption in enumerate(captions):
            more = {"caption": caption} if caption else {}
            marta.sends(photo=[{"file_id": f"page{number}"}], media_group_id="5", **more)
            await here.settled(0)
        marta.types("That is all")
        await here.settled()
        (album,) = here.api.called("sendMediaGroup")
        assert [one["media"] for one in album["media"]] == [f"page{number}" for number in range(5)]
        said = [one.get("caption", "") for one in album["media"]]
        assert said == ["👤 Marta: first page", "", "third page", "", ""]
        assert here.api.called("sendPhoto") == []
        texts = [one.text for one in here.shown(topic) if not one.pinned]
        assert texts[-7] == "👤 Marta: My pages:"
        assert texts[-1] == "👤 Marta: That is all"
        assert here.violations() == []


async def passes(here: World, seconds: float = 2) -> None:
    """Let so much time pass that an album counts as complete."""
    await here.settled()
    await here.clock.advance(seconds)
    await here.settled()


async def test_a_late_part_of_an_album_is_shown_by_itself_and_an_album_nobody_will_show_is_named(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        _anna, marta, topic = await here.has_taken()
        for number in range(2):
            marta.sends(photo=[{"file_id": f"page{number}"}], media_group_id="5")
        await passes(here)
        late = marta.sends(photo=[{"file_id": "late"}], media_group_id="5")
        await passes(here)
        assert len(here.api.called("sendMediaGroup")) == 1
        assert [call["message_id"] for call in here.api.called("copyMessage")] == [late]
        for number in range(3):
            marta.sends(photo=[{"file_id": f"bad{number}"}], media_group_id="6")
        await passes(here)
        assert here.texts(topic)[-1] == "👤 Marta: [album] (3 files that cannot be shown here)"
        assert here.violations() == []


async def test_albums_of_ten_stay_within_twenty_messages_a_minute(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        _anna, marta, _topic = await here.has_taken()
        for album in range(4):
            for number in range(10):
                marta.sends(document={"file_id": f"d{album}{number}"}, media_group_id=f"a{album}")
        await here.settled(900)
        calls = [call for call in here.api.calls if call.method == "sendMediaGroup"]
        assert [len(call.params["media"]) for call in calls] == [10] * 4
        assert all(later.at - one.at >= 30 for one, later in pairwise(calls))
        assert here.violations() == []


async def test_a_file_has_its_name_in_the_topic_whatever_channel_it_came_by(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.manager("Anna")
        marta = await here.waits()
        marta.sends(document={"file_id": "d1", "file_name": "my <cv>.pdf", "mime_type": "application/pdf"})
        ref = FileRef("01hf", "invoice.pdf", "application/pdf", 1200)
        await here.on_web(
            "tom", "hello", "I want to talk to a human", Attached(Media.DOCUMENT, "file:01hf", file=ref)
        )
        await here.settled()
        first, second = here.topics()
        shown = next(one for one in here.shown(first) if one.method == "copy")
        assert shown.text == "👤 Marta: [my <cv>.pdf]"
        assert any("[invoice.pdf]" in text for text in here.texts(second))

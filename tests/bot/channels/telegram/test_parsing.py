"""Recorded updates of every kind in, events out; the same through both frameworks."""

import json
from datetime import UTC, datetime
from pathlib import Path

import aiogram.enums
import aiogram.types
import pytest
import telegram.constants
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.channels.telegram import callback
from bot.channels.telegram.parsing import Read, read_update
from bot.channels.telegram.splitting import split
from bot.channels.telegram.updates import CONTENT, SERVICE
from dialogs.events import (
    Attached,
    Blocked,
    Edited,
    Media,
    Opened,
    ProspectEvent,
    Replied,
    Said,
    SharedContact,
    Source,
    Tapped,
)
from dialogs.files import FileRef
from dialogs.ids import Language

FOLDER = Path(__file__).parent / "updates"
NOW = datetime(2026, 9, 21, 13, 0, tzinfo=UTC)
SENT = datetime.fromtimestamp(1_790_000_000, UTC)
EN = Language("en")
BESIDES = {
    "any",
    "unknown",
    *("business_connection_id", "effect_id", "reply_to_story", "sender_boost_count", "sender_business_bot"),
    "suggested_post_info",
}
"""What a library lists although no message is of that kind alone."""


def opened(campaign: str = "") -> Opened:
    return Opened(Source("telegram", campaign), EN, "Marta", by_hand=True)


EVENTS: dict[str, ProspectEvent | None] = {
    "start": opened(),
    "start_with_payload": opened("ig_x7Qp2"),
    "start_at_bot": opened("flyer-3"),
    "start_business": opened(),
    "stop": Said("/stop"),
    "privacy_at_bot": Said("/privacy@lingua_haus_bot"),
    "forget": Said("/forget"),
    "text": Said("In about three weeks 🙂"),
    "text_formatted": Said("my site example.org"),
    "text_html": Said("<b>Marta</b> & {name} /start"),
    "text_arabic": Said("مرحبا، كم السعر؟"),
    "reply": Said("yes"),
    "reply_to_other_chat": Said("this one"),
    "forward": Said("Lessons from 99 euros"),
    "contact_own": SharedContact("+4915123456789", own=True, name="Marta K"),
    "contact_own_plus": SharedContact("+4915123456789", own=True, name="Marta"),
    "contact_of_a_friend": SharedContact("+491709999999", own=False, name="Tom"),
    "contact_without_account": SharedContact("030123456", own=False, name="Office"),
    "voice": Attached(Media.VOICE, "voice1"),
    "photo": Attached(Media.PHOTO, "big", "my certificate"),
    "album_1": Attached(Media.PHOTO, "a1", "three pages", "13579"),
    "album_2": Attached(Media.PHOTO, "a2", album="13579"),
    "video": Attached(Media.VIDEO, "v1"),
    "video_note": Attached(Media.VIDEO, "vn1"),
    "animation": Attached(Media.STICKER, "gif1"),
    "sticker": Attached(Media.STICKER, "st1"),
    "document": Attached(Media.DOCUMENT, "doc1", "CV", file=FileRef("", "cv.pdf", "application/pdf", 1000)),
    "audio": Attached(Media.OTHER, "song1"),
    "location": Attached(Media.LOCATION),
    "live_location_moved": None,
    "venue": Attached(Media.LOCATION),
    "dice": Attached(Media.OTHER),
    "poll": Attached(Media.OTHER),
    "story": Attached(Media.OTHER),
    "web_app_data": Attached(Media.OTHER),
    "checklist": Attached(Media.OTHER),
    "game": Attached(Media.OTHER),
    "live_photo": Attached(Media.PHOTO, "lp1"),
    "paid_media": Attached(Media.OTHER),
    "rich_message": Attached(Media.OTHER),
    "kind_of_the_future": Attached(Media.OTHER),
    "edited_soon": Edited("46", "ielts"),
    "edited_late": Edited("47", "ielts, I meant"),
    "edited_caption": Edited("48", "new caption"),
    "pinned": None,
    "auto_delete_changed": None,
    "write_access_allowed": None,
    "chat_shared": None,
    "tap": Tapped(3, "exam"),
    "tap_command": Tapped(3, "!human"),
    "tap_long_id": Said("Somewhere very far away"),
    "tap_old_message": Tapped(1, "work"),
    "tap_long_id_unreadable": Tapped(1, ""),
    "tap_foreign": Tapped(0, "buy_42"),
    "panel_tap": Tapped(0, "biz:let:777"),
    "tap_inline": Tapped(3, "exam"),
    "tap_in_the_group": None,
    "blocked": Blocked("blocked the bot"),
    "unblocked": None,
    "removed_from_group": None,
    "group_text": None,
    "group_start": None,
    "group_topic_created": None,
    "business_prospect": Said("Hi Anna, how much is it?"),
    "business_owner": None,
    "business_away": None,
    "business_by_the_bot": None,
    "business_edited": Edited("71", "how much are they?"),
    "business_connection": None,
    "business_connection_off": None,
    "business_connection_older": None,
    "business_owner_photo": None,
    "business_voice": Attached(Media.VOICE, "voice7"),
    "business_deleted": None,
    "business_tap": Tapped(3, "exam"),
    "reaction": None,
    "channel_post": None,
    "inline_query": None,
    "gift": None,
    "chat_boost": None,
    "removed_chat_boost": None,
    "chat_join_request": None,
    "chat_member": None,
    "chosen_inline_result": None,
    "edited_channel_post": None,
    "guest_message": None,
    "managed_bot": None,
    "message_reaction_count": None,
    "poll_closed": None,
    "poll_answer": None,
    "pre_checkout_query": None,
    "shipping_query": None,
    "purchased_paid_media": None,
    "stopped_message_generation": None,
    "subscription": None,
}
"""What each recorded update means; ``None``: nothing a prospect did."""


def recorded(name: str) -> bytes:
    return (FOLDER / f"{name}.json").read_bytes()


def read(name: str) -> Read:
    return read_update(recorded(name), "123456", NOW)


def test_every_recorded_update_is_in_the_table() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == set(EVENTS)


def test_every_kind_of_update_that_either_library_knows_is_recorded() -> None:
    recorded_kinds = {kind for name in EVENTS for kind in json.loads(recorded(name))}
    assert set(aiogram.types.Update.model_fields) <= recorded_kinds
    assert set(telegram.Update.ALL_TYPES) <= recorded_kinds


def test_every_kind_of_message_that_either_library_knows_is_somebodys_words_or_a_service_message() -> None:
    known = {str(kind.value) for kind in (*aiogram.enums.ContentType, *telegram.constants.MessageType)}
    assert known - BESIDES == CONTENT | SERVICE
    assert not CONTENT & SERVICE


def test_every_kind_of_message_that_people_send_is_recorded() -> None:
    fields = {field for name in EVENTS for field in json.loads(recorded(name)).get("message", ())}
    assert fields >= CONTENT


@pytest.mark.parametrize("field", sorted(SERVICE))
def test_what_the_messenger_only_tells_is_nothing_a_prospect_did(field: str) -> None:
    body = json.loads(recorded("kind_of_the_future"))
    body["message"][field] = body["message"].pop("hologram")
    assert read_update(json.dumps(body).encode(), "123456", NOW).arrival is None


@pytest.mark.parametrize("name", EVENTS)
def test_a_recorded_update_becomes_its_event(name: str) -> None:
    found = read(name)
    assert _unnumbered(found.arrival.event if found.arrival else None) == EVENTS[name]
    assert found.update_id == json.loads(recorded(name))["update_id"]


def _unnumbered(event: ProspectEvent | Replied | None) -> ProspectEvent | Replied | None:
    """Leave out the messenger's own numbers of messages; the table above is about what was meant."""
    if isinstance(event, Said | Attached):
        return replace(event, id="", reply_to="")
    return replace(event, id="") if isinstance(event, SharedContact) else event


def test_what_a_prospect_sends_carries_its_number_and_that_of_the_message_it_answers() -> None:
    found = [read(name).arrival for name in ("text", "reply", "reply_to_other_chat", "photo", "contact_own")]
    events = [one.event for one in found if one is not None]
    assert all(getattr(event, "id", "").isdigit() for event in events)
    assert [getattr(event, "reply_to", "") for event in events] == ["", "5", "", "", ""]


def test_an_arrival_names_the_bot_the_chat_the_update_and_the_time_it_was_sent() -> None:
    found = read("text")
    assert found.arrival is not None
    assert (found.arrival.account, found.arrival.address) == ("123456", "777")
    assert found.arrival.external_id == str(found.update_id)
    assert found.arrival.at == SENT


def test_a_tap_carries_no_time_so_it_happened_now() -> None:
    found = read("tap")
    assert found.arrival is not None
    assert found.arrival.at == NOW
    assert found.tap.startswith("4382")


def test_a_business_chat_is_an_account_and_an_address_of_its_own() -> None:
    bot, business = read("text").arrival, read("business_prospect").arrival
    assert bot is not None
    assert business is not None
    assert business.account == "123456:business"
    assert business.address == "777@bc_1"
    assert (bot.account, bot.address) != (business.account, business.address)
    assert read("business_prospect").business


def test_an_own_number_is_believed_only_where_the_server_set_the_senders_id() -> None:
    body = json.loads(recorded("contact_own"))
    body["message"]["contact"]["user_id"] = 778
    found = read_update(json.dumps(body).encode(), "123456", NOW).arrival
    assert found is not None
    assert isinstance(found.event, SharedContact)
    assert not found.event.own


def test_a_batch_is_read_in_order() -> None:
    names = ["start", "tap", "text", "group_text"]
    body = b'{"ok":true,"result":[' + b",".join(map(recorded, names)) + b"]}"
    assert split(body) == [recorded(name).strip() for name in names]


HEAD = b'{"update_id":1,"message":{"message_id":1,"chat":{"id":7,"type":"private"},'
ODD = {
    "a date that is a text": HEAD + b'"date":"noon","text":"hi"}}',
    "a contact without a number": HEAD + b'"date":1,"contact":{}}}',
    "half a surrogate pair": HEAD + b'"date":1,"text":"a\\ud800b"}}',
    "bytes that are not UTF-8": HEAD + b'"date":1,"text":"a\xffb"}}',
}


@pytest.mark.parametrize("name", ODD)
def test_an_update_that_is_not_as_documented_is_still_its_senders(name: str) -> None:
    found = read_update(ODD[name], "1", NOW)
    assert found.update_id == 1
    assert found.arrival is not None
    assert found.arrival.address == "7"
    event = found.arrival.event
    assert isinstance(event, Said | Attached)
    if isinstance(event, Said):
        event.text.encode()


@pytest.mark.parametrize(
    "body", [b'{"update_id":5,"message":7}', b'{"update_id":5,"message":{"chat":{"id":true}}}']
)
def test_an_update_of_nobody_is_passed_over(body: bytes) -> None:
    found = read_update(body, "1", NOW)
    assert (found.update_id, found.arrival) == (5, None)


JSONS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from(sorted(EVENTS)), st.data())
def test_no_change_of_one_field_breaks_the_parser(name: str, data: st.DataObject) -> None:
    body = json.loads(recorded(name))
    kind = next(key for key in body if key != "update_id")
    field = data.draw(st.sampled_from(sorted(body[kind])))
    body[kind][field] = data.draw(JSONS)
    assert read_update(json.dumps(body).encode(), "1", NOW).update_id == body["update_id"]


@given(st.integers(0, 999_999_999), st.text(min_size=1, max_size=80), st.integers(0, 99))
def test_what_a_button_carries_fits_and_comes_back(question: int, button: str, place: int) -> None:
    data = callback.pack(question, button, place)
    assert len(data.encode()) <= 64
    tap = callback.unpack(data)
    assert tap is not None
    assert tap.question == question
    assert (tap.button, tap.place) in ((button, None), ("", place))


@pytest.mark.parametrize("data", ["", "q", "q1", "q:exam", "q-1:exam", "x1:exam", "q1~", "q99999999999:a"])
def test_what_no_button_of_ours_carries_is_not_read(data: str) -> None:
    assert callback.unpack(data) is None

"""What the card tells in ten seconds, and what its buttons do."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.desk.telegram import zones
from bot.desk.telegram.buttons import Press, Verb, pack
from bot.desk.telegram.reading import link_to_inbox
from bot.desk.telegram.tongue import tongue
from bot.desk.telegram.words import LONGEST, join, plain, shortened, styled, units
from storage import managers, snoozes
from tests.bot.desk.telegram.people import the_chat, the_manager
from tests.bot.desk.telegram.world import World, world
from tests.standin.people import Person
from tests.standin.world import Topic


def press(here: World, manager: Person, topic: Topic, label: str) -> str:
    return here.group.taps(manager, label, here.card(topic))


async def test_the_card_has_everything_a_manager_needs(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        marta = Person(here.api, "Marta")
        marta.starts("flyer_may")
        await here.settled()
        for words in ("An exam", "ielts", "in three weeks", "on my own"):
            marta.types(words)
            await here.settled()
        marta.types("I want to talk to a human")
        await here.settled()
        (topic,) = here.topics()
        text = here.card(topic).text
        for part in (
            "🌤 WARM", "Marta", "Nobody has it, waiting since", "Need An exam", "Timescale", "“in three weeks”",
            "Authority On my own", "Budget –", "Contact none yet", "From flyer_may", "speaks English",
            "Don't ask again", "Why", "Last words", "“I want to talk to a human”",
        ):  # fmt: skip
            assert part in text, part
        settled = next(line for line in text.splitlines() if line.startswith("Don't ask again"))
        assert settled == "Don't ask again English for, Exam, When, Who decides"
        labels = [b["text"] for b in here.card(topic).buttons]
        assert labels == ["Take", "Won", "Lost…", "Reassign…", "Snooze…", "Spam", "Open in the inbox"]
        link = here.card(topic).buttons[-1]["url"]
        assert link == f"https://desk.example/inbox/{await the_chat(here)}"


async def test_the_last_words_follow_and_a_number_tells_the_local_time(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.one_waits()
        assert "Time there" not in here.card(topic).text
        press(here, anna, topic, "Take")
        await here.settled()
        for number in range(5):
            marta.types(f"word {number}")
            await here.settled()
        assert "“word 2” · “word 3” · “word 4”" in here.card(topic).text
        press(here, anna, topic, "Return to bot")
        await here.settled()
        marta.types("call me on +49 1512 3456789")
        await here.settled()
        marta.types("I want to talk to a human")
        await here.settled()
        assert here.violations() == []


def test_a_number_tells_the_time_only_where_its_country_has_one() -> None:
    noon = datetime(2026, 1, 15, 12, tzinfo=UTC)
    say = tongue("en")
    assert zones.there(["+4915123456789"], noon, say) == "13:00 when this was written (UTC+1, Berlin)"
    assert zones.there(["+919876543210"], noon, say) == "17:30 when this was written (UTC+5:30, Kolkata)"
    assert zones.there(["+79161234567"], noon, say) == ""
    assert zones.there(["+12125551234"], noon, say) == "07:00 when this was written (UTC-5, New York)"
    assert zones.there(["not a number", "+4915123456789"], noon, say).startswith("13:00")
    assert zones.there([], noon, say) == ""


@pytest.mark.parametrize(
    ("public", "link"),
    [
        ("https://desk.example/", "https://desk.example/inbox"),
        ("http://203.0.113.5:8080", "http://203.0.113.5:8080/inbox"),
        ("http://localhost:8080", ""),
        ("http://127.0.0.1:8080", ""),
        ("", ""),
    ],
)
def test_only_an_address_a_phone_can_open_becomes_a_button(public: str, link: str) -> None:
    assert link_to_inbox(public) == link


def test_a_card_too_long_for_one_message_is_cut_with_its_styles() -> None:
    whole = join("\n", [styled("😀" * 900, "bold") for _ in range(4)]) + plain(" end")
    cut = shortened(whole, LONGEST)
    assert units(cut.text) <= LONGEST
    assert cut.text.endswith("…")
    assert all(one["offset"] + one["length"] <= units(cut.text) for one in cut.entities)
    assert shortened(plain("short"), LONGEST) == plain("short")


async def test_a_snooze_is_one_for_both_desks_and_ends_by_itself_or_with_the_prospects_word(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.one_waits()
        chat, who = await the_chat(here), await the_manager(here, "Anna")
        press(here, anna, topic, "Take")
        await here.settled()
        press(here, anna, topic, "Snooze…")
        await here.settled()
        press(here, anna, topic, "3 hours")
        await here.settled()
        async with here.rooms.database.read() as tx:
            assert (await snoozes.of(tx, [chat], here.rooms.clock()))[chat].manager == who.id
        assert "💤" in here.card(topic).text
        await here.rooms.desk.snooze(chat, who, None)
        await here.settled()
        assert "💤" not in here.card(topic).text
        until = datetime.fromtimestamp(here.clock.now() + 600, UTC)
        await here.rooms.desk.snooze(chat, who, until)
        await here.settled()
        assert "💤" in here.card(topic).text
        await here.clock.advance(601)
        await here.settled()
        assert here.texts(topic)[-1].startswith("⏰")
        assert "💤" not in here.card(topic).text
        await here.rooms.desk.snooze(chat, who, datetime.fromtimestamp(here.clock.now() + 600, UTC))
        await here.settled()
        await here.clock.advance(1)
        marta.types("I am here again")
        await here.settled()
        assert "💤" not in here.card(topic).text
        assert here.texts(topic)[-1] == "👤 Marta: I am here again"


async def test_a_snooze_survives_a_restart(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        await here.waits()
        (topic,) = here.topics()
        press(here, anna, topic, "Take")
        await here.settled()
        press(here, anna, topic, "Snooze…")
        await here.settled()
        press(here, anna, topic, "1 hour")
        await here.settled()
        api = here.api
    await api.clock.advance(3700)  # type: ignore[attr-defined]
    async with world(tmp_path, api=api) as here:
        await here.settled()
        (topic,) = here.topics()
        assert here.texts(topic)[-1].startswith("⏰")


async def test_a_snooze_of_the_inbox_shows_after_a_stop_and_can_be_ended_in_the_group(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        await here.waits()
        chat, who, now = await the_chat(here), await the_manager(here, "Anna"), here.rooms.clock()
        async with here.rooms.database.write() as tx:  # the process is stopped before anybody is told
            await snoozes.put(tx, chat, who.id, now, now + timedelta(hours=2))
        api = here.api
    async with world(tmp_path, api=api) as here:
        await here.settled()
        (topic,) = here.topics()
        assert "💤 until" in here.card(topic).text
        press(here, anna, topic, "Snooze…")
        await here.settled()
        press(here, anna, topic, "Wake now")
        await here.settled()
        assert "💤" not in here.card(topic).text
        async with here.rooms.database.read() as tx:
            assert await snoozes.of(tx, [chat], here.rooms.clock()) == {}
        press(here, anna, topic, "Snooze…")
        await here.settled()
        assert "Wake now" not in here.card(topic).labels


async def test_roles_that_do_not_allow_it_press_and_write_in_vain(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        mark = await here.manager("Mark")
        marta = await here.waits()
        (topic,) = here.topics()
        mark_id = (await the_manager(here, "Mark")).id
        async with here.rooms.database.write() as tx:
            await managers.set_roles(tx, mark_id, {"marketer"})
        before = len(marta.heard())
        tap = press(here, mark, topic, "Take")
        here.group.writes(mark, "Buy now!", topic.id)
        await here.settled()
        assert here.api.answered[tap] == "Your roles do not allow this."
        assert here.texts(topic)[-1].startswith("Your roles do not allow writing to prospects")
        assert len(marta.heard()) == before
        assert "Nobody has it" in here.card(topic).text


async def test_every_button_fits_and_one_pressed_after_its_time_is_answered(tmp_path: Path) -> None:
    longest = "0" * 26
    for verb in Verb:
        assert len(pack(Press(verb, longest, "9" * 12), "secret").encode()) <= 64
    async with world(tmp_path) as here:
        anna, ben = await here.manager("Anna"), await here.manager("Ben")
        await here.waits()
        (topic,) = here.topics()
        old = here.card(topic)
        take = next(b["callback_data"] for b in old.buttons if b["text"] == "Take")
        press(here, anna, topic, "Take")
        await here.settled()
        tap = ben.sends_tap(take, old, here.group.room)
        await here.settled()
        assert here.api.answered[tap].startswith("Anna took it")
        here.group.deletes(topic)
        later = ben.sends_tap(take, old, here.group.room)
        await here.settled()
        assert later in here.api.answered


async def test_somebody_elses_words_can_be_kept_as_a_note(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, ben = await here.manager("Anna"), await here.manager("Ben")
        marta = await here.waits()
        (topic,) = here.topics()
        press(here, anna, topic, "Take")
        await here.settled()
        before = len(marta.heard())
        sent = here.group.writes(ben, "She pays well", topic.id)
        await here.settled()
        asked = next(one for one in reversed(here.shown(topic)) if "Keep as note" in one.labels)
        assert asked.text == "Anna has this chat; this was not sent."
        here.group.taps(ben, "Keep as note", asked)
        await here.settled()
        assert here.reactions(sent) == ["✍"]
        assert len(marta.heard()) == before


async def test_managers_are_called_into_the_topic_by_name_and_hot_ones_in_sight_of_all(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna, ben = await here.manager("Anna"), await here.manager("Ben")
        await here.waits()
        (topic,) = here.topics()
        chat = await the_chat(here)
        team = [(await the_manager(here, name)).id for name in ("Anna", "Ben")]
        assert await here.desk.alarm(chat, "Nobody has answered for 5 minutes.", managers=team)
        await here.settled()
        called = here.shown(topic)[-1]
        assert called.text == "🔔 Nobody has answered for 5 minutes.\nAnna, Ben"
        assert called.labels == ["Take"]
        assert "disable_notification" not in called.params
        accounts = [one["user"]["id"] for one in called.params["entities"] if one["type"] == "text_mention"]
        assert accounts == [anna.id, ben.id]
        assert here.group.shown(0) == []
        here.group.taps(anna, "Take", called)
        await here.settled()
        assert "With Anna" in here.card(topic).text

        told: list[tuple[str, str]] = []

        async def still(conversation: str, manager: object) -> None:
            told.append((conversation, manager.name))  # type: ignore[attr-defined]

        here.desk.still = still
        assert await here.desk.alarm(chat, "Still yours?", hot=True, managers=team[:1])
        await here.settled()
        (general,) = here.group.shown(0)
        assert general.text.endswith(f"https://t.me/c/1234567890/{topic.id}")
        asked = here.shown(topic)[-1]
        assert asked.labels == ["Still mine", "Return to bot", "Take over"]
        here.group.taps(anna, "Still mine", asked)
        await here.settled()
        assert told == [(chat, "Anna")]
        assert asked.deleted
        assert await here.desk.alarm(chat, "Still yours?")
        await here.settled()
        here.group.taps(ben, "Take over", here.shown(topic)[-1])
        await here.settled()
        assert "With Ben" in here.card(topic).text
        assert not await here.desk.alarm("nobody", "Anybody?")

"""Who may do what in the group, and what becomes of their words."""

from pathlib import Path

from bot.desk.telegram.admitting import issue
from bot.desk.telegram.buttons import Press, Verb, pack, unpack
from storage import managers
from tests.bot.desk.telegram.world import World, world
from tests.standin.people import Person
from tests.standin.world import Sent, Topic


def question(here: World, topic: Topic) -> Sent:
    """Give the newest message that asks what to do with a held one."""
    return next(one for one in reversed(here.shown(topic)) if "Drop" in one.labels)


def answer(here: World, tap: str) -> str:
    return here.api.answered[tap]


async def test_two_managers_press_take_at_once_and_the_other_learns_who_was_first(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, ben = await here.manager("Anna"), await here.manager("Ben")
        marta = await here.waits()
        (topic,) = here.topics()
        card = here.card(topic)
        first, second = here.group.taps(anna, "Take", card), here.group.taps(ben, "Take", card)
        await here.settled()
        assert answer(here, first) == ""
        assert answer(here, second).startswith("Anna took it")
        assert answer(here, second).endswith("s ago.")
        assert "With Anna" in here.card(topic).text
        assert sum("You're now with" in text for text in marta.heard()) == 1


async def test_a_guest_in_the_group_may_neither_press_nor_write(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        guest = Person(here.api, "Guest")
        here.group.joins(guest)
        marta = await here.waits()
        (topic,) = here.topics()
        before = len(marta.heard())
        tap = here.group.taps(guest, "Take", here.card(topic))
        here.group.writes(guest, "Hi Marta, buy from me", topic.id)
        await here.settled()
        assert answer(here, tap) == "Only managers on the list may press here."
        assert [told.partition(";")[0] for told in here.told] == [
            "Somebody in the managers' group who is no linked manager pressed a button"
        ]
        assert "Nobody has it" in here.card(topic).text
        assert len(marta.heard()) == before
        assert here.texts(topic)[-1].startswith("Only managers may write to prospects here")


async def test_a_button_made_up_or_of_another_lead_does_nothing_and_is_answered(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        await here.waits()
        (topic,) = here.topics()
        card = here.card(topic)
        genuine = next(b["callback_data"] for b in card.buttons if b["text"] == "Take")
        for forged in (genuine[:-1] + "x", genuine.replace("dt:", "dw:"), "dt:x:", "dt", "", "q1:yes"):
            tap = anna.sends_tap(forged, card, here.group.room)
            await here.settled()
            assert answer(here, tap) == "This button is not good any more.", forged
        assert "Nobody has it" in here.card(topic).text


def test_what_a_button_carries_fits_and_is_read_again_only_with_its_secret() -> None:
    press = Press(Verb.GIVE, "0" * 26, "9" * 12)
    data = pack(press, "secret")
    assert len(data.encode()) <= 64
    assert unpack(data, "secret") == press
    assert unpack(data, "another") is None
    assert len(pack(Press(Verb.TAKE_OVER, "0" * 26, "9" * 12), "secret")) <= 64


async def test_typing_in_an_unowned_topic_takes_it_and_silences_the_bot(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.one_waits()
        here.group.writes(anna, "Hi, Anna here.", topic.id)
        await here.settled()
        assert "With Anna" in here.card(topic).text
        assert marta.heard()[-2:] == ["You're now with Anna.", "Hi, Anna here."]
        marta.types("What does a group cost?")
        await here.settled()
        assert marta.heard()[-1] == "Hi, Anna here."


async def test_typing_in_anothers_topic_is_not_sent_but_asked_about(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, ben = await here.manager("Anna"), await here.manager("Ben")
        marta = await here.waits()
        (topic,) = here.topics()
        here.group.taps(anna, "Take", here.card(topic))
        await here.settled()
        here.group.writes(ben, "Ben's first", topic.id)
        await here.settled()
        assert marta.heard()[-1] == "You're now with Anna."
        asked = question(here, topic)
        assert asked.text == "Anna has this chat; this was not sent."
        assert asked.labels == ["Send anyway", "Take over", "Keep as note", "Drop"]

        here.group.taps(ben, "Send anyway", asked)
        await here.settled()
        assert marta.heard()[-1] == "Ben's first"
        assert "With Anna" in here.card(topic).text

        second = here.group.writes(ben, "Ben's second", topic.id)
        await here.settled()
        here.group.taps(ben, "Take over", question(here, topic))
        await here.settled()
        assert marta.heard()[-2:] == ["You're now with Ben.", "Ben's second"]
        assert "With Ben" in here.card(topic).text
        assert here.reactions(second) == ["👍"]

        third = here.group.writes(anna, "Anna's, dropped", topic.id)
        await here.settled()
        here.group.taps(anna, "Drop", question(here, topic))
        await here.settled()
        assert marta.heard()[-1] == "Ben's second"
        assert here.reactions(third) == []
        assert not any("Drop" in one.labels for one in here.shown(topic))


async def test_a_note_never_reaches_the_prospect_whatever_it_looks_like(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.one_waits()
        before = len(marta.heard())
        note = here.group.writes(anna, "// SECRET sounds rich", topic.id)
        await here.settled()
        assert here.reactions(note) == ["✍"]
        for typo in ("/ / SECRET", "\\\\ SECRET", "/secret", "/note SECRET", " /SECRET", "|| SECRET"):
            here.group.writes(anna, typo, topic.id)
            await here.settled()
            assert question(here, topic).labels == ["Send", "Keep as note", "Drop"], typo
        assert len(marta.heard()) == before
        here.group.taps(anna, "Keep as note", question(here, topic))
        await here.settled()
        assert not any("SECRET" in text for text in marta.heard())


async def test_what_did_not_arrive_is_said_with_its_reason_and_never_with_a_receipt(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.has_taken()
        marta.room.blocked = True
        lost = here.group.writes(anna, "Are you there?", topic.id)
        await here.settled()
        assert here.reactions(lost) == []
        assert any("Not delivered" in text and "blocked the bot" in text for text in here.texts(topic))
        assert "📵" in here.card(topic).text
        again = here.group.writes(anna, "Hello?", topic.id)
        await here.settled()
        assert here.reactions(again) == []
        assert "cannot be reached" in here.texts(topic)[-1]


async def test_a_canned_reply_is_shown_first_and_sent_in_the_prospects_language(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.one_waits()
        here.group.writes(anna, "/r price", topic.id)
        await here.settled()
        draft = question(here, topic)
        assert "groups are 120 EUR. Anna" in draft.text
        assert not any("120 EUR" in text for text in marta.heard())
        here.group.taps(anna, "Send", draft)
        await here.settled()
        assert "groups are 120 EUR. Anna" in marta.heard()[-1]
        here.group.writes(anna, "/r nonsense", topic.id)
        await here.settled()
        assert here.texts(topic)[-1] == "There is no such reply. There are: price."


async def test_a_code_links_one_account_once_and_ends_after_a_day(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        used = anna.room.messages[1].text
        thief = Person(here.api, "Thief")
        thief.types(used)
        thief.types("/desk")
        await here.settled()
        assert thief.heard()[0].startswith("This code is not good any more")
        assert thief.heard()[1].startswith("This is for managers")
        async with here.rooms.database.read() as tx:
            (ana,) = await managers.everybody(tx)
        late = await issue(here.rooms.database, here.rooms.clock, ana.id)
        await here.clock.advance(24 * 3600 + 1)
        thief.types(f"/start desk_{late}")
        await here.settled()
        assert thief.heard()[-1].startswith("This code is not good any more")


async def test_a_group_is_bound_in_three_taps_by_a_manager_only(tmp_path: Path) -> None:
    async with world(tmp_path, bound=False) as here:
        anna = await here.manager("Anna")
        (key,) = anna.room.keyboard[0]
        request = key["request_chat"]
        assert request["chat_is_forum"]
        assert request["bot_administrator_rights"]["can_manage_topics"]
        guest = Person(here.api, "Guest")
        shared = {"request_id": request["request_id"], "chat_id": here.group.id}
        guest.sends(chat_shared=shared)
        await here.waits("Too early")
        assert here.topics() == []
        anna.sends(chat_shared=shared)
        await here.settled()
        assert anna.heard()[-1].startswith("Desk is the managers' group now")
        assert [one.name for one in here.topics()] == ["❄ Too early"]

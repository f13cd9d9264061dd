"""What several chats show together comes back as an event; managers' verdicts change the weights."""

from __future__ import annotations

from bot.services.verdicts import Verdicts
from bot.services.watch import Watch
from dialogs.answers import Proof
from dialogs.events import Opened, Result, Source
from dialogs.known import NAME
from dialogs.lead import Lead
from dialogs.qualification import assess
from dialogs.state import Status
from tests.bot.services.stage import ANNA, Stage

ANSWERS = ("an exam", "IELTS", "in 5 weeks", "alone", "about 150", "yes")


async def leave(stage: Stage, address: str, name: str, phone: str, *, campaign: str = "") -> str:
    """Chat as an honest person would, up to the contact; give the conversation."""
    await stage.happen(Opened(Source("pipe", campaign), by_hand=True), address=address)
    for answer in (*ANSWERS, name, phone):
        stage.pass_time(seconds=9)
        await stage.say(answer, address=address)
    return (await stage.conversation(address)).id


async def look(stage: Stage, *chats: str) -> int:
    """Look at these chats as the watch does a moment after they changed, and work through what it noticed."""
    house = stage.house
    watch = Watch(house.database, house.receiver, house.clock, house.feed)
    return await stage.driven(watch.look(set(chats)))


async def lead(stage: Stage, address: str) -> Lead:
    """Give a chat's lead as managers see it."""
    one = await stage.conversation(address)
    async with stage.database.read() as tx:
        script = await stage.house.scripts.get(tx, one.script_id, one.script_version)
    return assess(script, one.state, stage.now)


async def test_one_contact_under_many_names_is_noticed_in_every_chat_it_came_to(stage: Stage) -> None:
    await leave(stage, "a", "Anna Berg", "+49 1512 2749160")
    await leave(stage, "b", "Petra Kurz", "+49 1512 2749160")
    last = await leave(stage, "c", "Jonas Reuter", "+49 1512 2749160")
    assert await look(stage, last) == 3
    for address in "abc":
        found = await lead(stage, address)
        assert found.signals == ("same contact, other name", "contact in many chats")
        assert [one.kind for one in found.suspicions if one.held] == ["form-filler"]


async def test_a_person_who_comes_back_on_another_channel_is_no_pseudo_lead_and_the_two_sources_agree(
    stage: Stage,
) -> None:
    await leave(stage, "a", "Anna Berg", "+49 1512 2749160")
    again = await leave(stage, "b", "Anna", "+49 1512 2749160")
    assert await look(stage, again) == 2
    for address in "ab":
        found = await lead(stage, address)
        assert (found.signals, found.suspicions) == ((), ())
        assert [contact.proof for contact in found.contacts] == [Proof.AGREED]
    assert await look(stage, again) == 0


async def test_words_that_could_not_be_read_as_a_name_are_not_another_name(stage: Stage) -> None:
    first = await leave(stage, "a", "Anna Berg", "+49 1512 2749160")
    await stage.happen(Opened(Source("pipe"), by_hand=True), address="b")
    for answer in (*ANSWERS, *3 * ["it says WL-9KNKA"], "+49 1512 2749160"):
        stage.pass_time(seconds=9)
        await stage.say(answer, address="b")
    again = await stage.conversation("b")
    assert again.state.answers[NAME].status is Status.UNVERIFIED
    assert again.complete
    assert await look(stage, first, again.id) == 0
    assert (await lead(stage, "a")).signals == ()


async def test_who_showed_a_signal_before_is_noticed_again_in_the_next_chat_they_share_a_contact_with(
    stage: Stage,
) -> None:
    await leave(stage, "a", "Anna Berg", "+49 1512 2749160")
    second = await leave(stage, "b", "Petra Kurz", "+49 1512 2749160")
    assert await look(stage, second) == 2
    await leave(stage, "c", "Jonas Reuter", "+49 1523 8801277")
    await stage.say("actually my phone is +49 1523 8801277", address="b")
    assert await look(stage, second) == 1
    assert (await lead(stage, "c")).signals == ("same contact, other name",)


async def test_numbers_in_a_row_on_one_day_are_noticed_and_those_of_last_week_are_not(stage: Stage) -> None:
    await leave(stage, "a", "Anna Berg", "+49 1512 2749160")
    next_to_it = await leave(stage, "b", "Jonas Reuter", "+49 1512 2749161")
    assert await look(stage, next_to_it) == 2
    stage.pass_time(days=7)
    later = await leave(stage, "c", "Petra Kurz", "+49 1512 2749162")
    assert await look(stage, later) == 0


async def test_a_wave_of_one_campaign_is_noticed(stage: Stage) -> None:
    for number in range(8):
        chat = await leave(
            stage, f"p{number}", "Anna Berg", f"+49 1512 34{number}6{number}80", campaign="spring"
        )
        stage.now -= stage.now - stage.now.replace(minute=0, second=number)
    assert await look(stage, chat) == 1
    assert (await lead(stage, "p7")).signals == ("wave",)


async def test_a_look_at_a_lead_that_did_not_change_finds_nothing_twice(stage: Stage) -> None:
    await leave(stage, "a", "Anna Berg", "+49 1512 2749160")
    chat = await leave(stage, "b", "Jonas Reuter", "+49 1512 2749160")
    assert [await look(stage, chat) for _ in range(3)] == [2, 0, 0]


async def test_managers_who_keep_clearing_people_take_weight_from_a_signal_and_undo_gives_it_back(
    stage: Stage,
) -> None:
    await leave(stage, "a", "Anna Berg", "+49 1512 2749160")
    chats = []
    for number in range(4):
        chat = await leave(stage, f"b{number}", f"{'BCDF'[number]}ettina Kurz", "+49 1512 2749160")
        await look(stage, chat)
        chats.append(chat)
    for chat in chats:
        assert (await stage.driven(stage.house.desk.clear(chat, ANNA, f"clear {chat}", real=True))).done
    assert stage.house.scripts.learned["same contact, other name"] == 0.5
    assert (await lead(stage, "b3")).suspicions == ()
    await stage.driven(stage.house.desk.clear(chats[0], ANNA, "undo", real=False))
    assert stage.house.scripts.learned["same contact, other name"] == 4 / 7


async def test_a_pseudo_outcome_confirms_the_signals_and_what_was_learnt_survives_a_restart(
    stage: Stage,
) -> None:
    await leave(stage, "a", "Anna Berg", "+49 1512 2749160")
    cleared = await leave(stage, "b", "Jonas Reuter", "+49 1512 2749160")
    confirmed = await leave(stage, "c", "Petra Kurz", "+49 1512 2749160")
    await look(stage, cleared, confirmed)
    await stage.driven(stage.house.desk.clear(cleared, ANNA, "1", real=True))
    await stage.driven(stage.house.desk.set_outcome(confirmed, ANNA, "2", Result.PSEUDO, ""))
    learned = stage.house.scripts.learned["same contact, other name"]
    assert learned == 5 / 6
    stage.restart()
    await Verdicts(stage.database, stage.house.scripts, stage.house.clock).learn()
    assert stage.house.scripts.learned["same contact, other name"] == learned


async def test_competitors_of_the_house_count_in_every_script(stage: Stage) -> None:
    stage.restart(COMPETITORS="rival.example")
    await leave(stage, "spy", "Anna Berg", "anna.berg@rival.example")
    (suspicion,) = (await lead(stage, "spy")).suspicions
    assert (suspicion.kind, suspicion.held) == ("competitor", True)

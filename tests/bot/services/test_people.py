"""One person in two chats: proposed only on proof, merged by a manager with both sources kept, taken apart again."""

from __future__ import annotations

import asyncio

from bot.services.people import Beside, proven
from bot.services.watch import Watch, contacts_of
from dialogs.events import Opened, SharedContact, Source
from dialogs.ids import SlotName
from storage import desk as cards
from storage import people, quality
from storage.people import Merged
from tests.bot.services.stage import ANNA, Stage

NUMBER = "+49 1512 2749168"
NEED, NAME, WHEN = SlotName("need"), SlotName("name"), SlotName("call_time")


async def come(stage: Stage, address: str, *answers: str, campaign: str = "") -> str:
    """Chat; give the conversation."""
    await stage.happen(Opened(Source("pipe", campaign), by_hand=True), address=address)
    for answer in answers:
        stage.pass_time(seconds=8)
        await stage.say(answer, address=address)
    return (await stage.conversation(address)).id


async def own_number(stage: Stage, address: str) -> None:
    """Share one's own number, as the messenger proves."""
    stage.pass_time(seconds=8)
    await stage.happen(SharedContact(NUMBER, own=True), address=address)


async def beside(stage: Stage, chat: str) -> list[Beside]:
    """Look as the house does a moment later, and give what the card shows of other chats."""
    house = stage.house
    await stage.driven(Watch(house.database, house.receiver, house.clock, house.feed).look({chat}))
    return await house.people.beside(chat)


FULL = ("an exam", "IELTS", "in 5 weeks", "alone", "about 150", "yes", "Anna Berg")


async def two_chats(stage: Stage) -> tuple[str, str]:
    """Anna leaves everything in one chat, and in the other comes as far as her own number."""
    first = await come(stage, "a", *FULL, campaign="spring")
    await own_number(stage, "a")
    await stage.say("tomorrow morning", address="a")
    other = ("just for me", "TOEFL", "in 5 weeks", "alone", "about 150", "yes", "Anna")
    second = await come(stage, "b", *other, campaign="fair")
    await own_number(stage, "b")
    return first, second


async def test_a_contact_proven_in_both_chats_is_proposed_and_a_typed_one_is_not(stage: Stage) -> None:
    first = await come(stage, "a", *FULL, NUMBER)
    second = await come(stage, "b", *FULL, NUMBER)
    assert await beside(stage, second) == []
    await own_number(stage, "a")
    assert await beside(stage, first) == []
    await own_number(stage, "b")
    (found,) = await beside(stage, second)
    assert (found.chat, found.kind, found.state) == (first, "phone", Merged.PROPOSED)


async def test_a_merge_keeps_both_leads_and_sources_and_teaches_each_what_the_other_knows(
    stage: Stage,
) -> None:
    first, second = await two_chats(stage)
    (found,) = await beside(stage, second)
    assert (await stage.driven(stage.house.people.merge(found.pair, ANNA))).done
    one, other = await stage.conversation("a"), await stage.conversation("b")
    assert one.prospect_id == other.prospect_id
    assert other.state.answers[WHEN].words == "tomorrow morning"
    assert (one.state.answers[NEED].option, other.state.answers[NEED].option) == ("exam", "fun")
    async with stage.database.read() as tx:
        campaigns = [(await cards.card(tx, chat)).state.source.campaign for chat in (first, second)]  # type: ignore[union-attr]
    assert campaigns == ["spring", "fair"]
    assert [one.state for one in await beside(stage, first)] == [Merged.MERGED]


async def test_a_merge_that_a_crash_cuts_short_is_told_to_both_chats_at_the_next_start(stage: Stage) -> None:
    first, second = await two_chats(stage)
    (found,) = await beside(stage, second)
    stage.pass_time(seconds=1)
    merging = asyncio.ensure_future(stage.house.people.merge(found.pair, ANNA))
    for _ in range(10_000):
        await asyncio.sleep(0)
        if (await stage.house.people.beside(first))[0].state is Merged.MERGED:
            break
    merging.cancel()
    stage.restart()
    await stage.house.receiver.recover(stage.house.inboxes)
    assert (await stage.conversation("b")).state.answers[WHEN].words == "tomorrow morning"


async def test_a_merge_can_be_taken_apart_and_nothing_of_the_other_stays(stage: Stage) -> None:
    _, second = await two_chats(stage)
    (found,) = await beside(stage, second)
    await stage.driven(stage.house.people.merge(found.pair, ANNA))
    assert (await stage.driven(stage.house.people.part(found.pair, ANNA))).done
    one, other = await stage.conversation("a"), await stage.conversation("b")
    assert one.prospect_id != other.prospect_id
    assert WHEN not in other.state.answers
    assert other.state.answers[NAME].words == "Anna"
    assert one.state.answers[NAME].words == "Anna Berg"
    assert not (await stage.driven(stage.house.people.part(found.pair, ANNA))).done


async def test_a_chat_that_is_merged_while_it_is_looked_at_is_not_taken_for_another_persons(
    stage: Stage,
) -> None:
    _, second = await two_chats(stage)
    (found,) = await beside(stage, second)
    before = await stage.conversation("b")
    await stage.driven(stage.house.people.merge(found.pair, ANNA))
    async with stage.database.write() as tx:
        assert await people.propose(tx, before, proven(before.state), stage.now) == []
    async with stage.database.read() as tx:
        (around,) = await quality.around(tx, [quality.Looked(before, contacts_of(before.state))], stage.now)
    assert around.others == []


async def test_what_was_declined_is_not_proposed_again(stage: Stage) -> None:
    _, second = await two_chats(stage)
    (found,) = await beside(stage, second)
    assert (await stage.house.people.decline(found.pair, ANNA)).done
    assert await beside(stage, second) == []


async def test_typing_somebodys_address_shows_nothing_of_theirs(stage: Stage) -> None:
    await come(stage, "a", *FULL, campaign="spring")
    await own_number(stage, "a")
    thief = await come(stage, "b", *FULL[:-1], "Jonas Reuter", NUMBER)
    assert await beside(stage, thief) == []
    said = " ".join(line.message.text for line in await stage.lines("b") if line.message)
    assert "Anna Berg" not in said

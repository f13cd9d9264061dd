"""The card: how far a contact is proven, whether they were reached there, and one person in two chats."""

from __future__ import annotations

from bot.bootstrap import House
from bot.services.watch import Watch, made_up
from dialogs.events import Opened, Said, SharedContact, Source
from tests.bot.desk.conftest import Desk, Prospect, chats
from tests.bot.desk.test_inbox import words


async def test_a_manager_says_that_a_contact_reached_the_person_and_the_card_keeps_who_and_when(
    anna: Desk, chat: str
) -> None:
    assert (await anna.posts(f"/inbox/{chat}/reached", slot="email", reached="yes")).status_code == 303
    seen = words(await anna.page(f"/inbox/{chat}"))
    assert "confirmed by a manager" in seen
    assert "confirmed by a manager , Anna" in seen or "confirmed by a manager, Anna" in seen


async def test_where_somebody_else_answered_the_contact_is_marked(anna: Desk, chat: str) -> None:
    await anna.posts(f"/inbox/{chat}/reached", slot="email", reached="no")
    assert "a manager did not find them there" in words(await anna.page(f"/inbox/{chat}"))


async def two_chats(rooms: House, maria: Prospect) -> None:
    """Maria shares her own number in the chat that is there, and again in a second one."""
    other = Prospect(rooms, "maria-again")
    await other.does(Opened(Source("web", campaign="fair"), None))
    await other.says("An exam", "IELTS", "In 1-3 months", "On my own", "rather not say", "Yes, please")
    await other.does(Said("Yes, that's fine"), Said("Maria"))
    for one in (maria, other):
        await one.does(SharedContact("+49 1512 2749168", own=True))
    watch = Watch(rooms.database, rooms.receiver, rooms.clock, rooms.feed)
    await watch.look(await made_up(rooms.database))


async def test_two_chats_of_one_person_are_merged_on_the_card_and_taken_apart_again(
    anna: Desk, chat: str, maria: Prospect, rooms: House
) -> None:
    await two_chats(rooms, maria)
    page = await anna.page(f"/inbox/{chat}")
    assert "both have proven the same contact" in words(page)
    pair = page.split('name="pair" value="')[1].split('"')[0]
    assert (await anna.posts(f"/inbox/{chat}/same", pair=pair, do="merge")).status_code == 303
    assert "one person: each chat knows" in words(await anna.page(f"/inbox/{chat}"))
    (other,) = [one for one in chats(await anna.page("/inbox")) if one != chat]
    assert "one person: each chat knows" in words(await anna.page(f"/inbox/{other}"))
    await anna.posts(f"/inbox/{chat}/same", pair=pair, do="part")
    assert "one person" not in words(await anna.page(f"/inbox/{chat}"))


async def test_a_decision_made_already_is_told_in_words(
    anna: Desk, chat: str, maria: Prospect, rooms: House
) -> None:
    await two_chats(rooms, maria)
    pair = (await anna.page(f"/inbox/{chat}")).split('name="pair" value="')[1].split('"')[0]
    await anna.posts(f"/inbox/{chat}/same", pair=pair, do="decline")
    answer = await anna.posts(f"/inbox/{chat}/same", pair=pair, do="decline")
    assert "decided already" in words(answer.text)

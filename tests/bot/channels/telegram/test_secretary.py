"""The assistant in a manager's own chats: it answers there, and is silent the instant the manager types."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.bootstrap import written
from bot.desk.inbox import wording
from bot.secretary import Secretary
from bot.services import staff
from bot.services.take_over import Manager
from dialogs.ids import ManagerId
from dialogs.modes import Mode
from storage import conversations, desk_people, managers, quarantine, transcripts
from storage.desk_people import Update
from storage.edits import folded
from storage.errors import StorageError
from storage.quarantine import Aside
from storage.records import Address, Conversation, Delivery
from tests.bot.channels.telegram.rig import FRAMEWORKS, MODES, Clock, Rig, school
from tests.standin.api import until
from tests.standin.business import Business
from tests.standin.people import Person

FIRST = "What do you want English for?"


def in_every_way(test: object) -> object:
    for mark in (pytest.mark.parametrize("framework", FRAMEWORKS), pytest.mark.parametrize("mode", MODES)):
        test = mark(test)
    return test


class Office:
    """Anna, her account with the bot connected, and Marta who writes to her there."""

    def __init__(self, made: Rig, clock: Clock) -> None:
        self.made = made
        self.clock = clock
        self.anna = made.person("Anna")
        self.anna.room.started = True
        self.marta = made.person("Marta")
        self.account = Business(made.api, self.anna)

    def said(self) -> list[str]:
        """What the assistant said to Marta in Anna's chat."""
        return self.account.said(self.marta)

    async def hears(self, words: str, times: int = 1) -> None:
        await until(lambda: sum(words in text for text in self.said()) >= times)

    async def conversation(self, person: Person | None = None) -> Conversation:
        assert self.made.house is not None
        place = f"{(person or self.marta).id}@{self.anna.id}"
        async with self.made.house.database.read() as tx:
            found = await conversations.find(tx, Address("telegram", f"{self.made.api.id}:business", place))
        assert found is not None
        return found

    async def lines(self) -> list[tuple[str, Delivery, str]]:
        """Every line of Marta's conversation: whose, what became of it, the words or the reason."""
        chat = await self.conversation()
        assert self.made.house is not None
        async with self.made.house.database.read() as tx:
            lines = await transcripts.since(tx, chat.id, 0)
        return [
            (line.voice.value, line.state, line.error or (line.message.text if line.message else ""))
            for line in lines
        ]

    async def mode(self) -> Mode:
        return (await self.conversation()).state.mode

    async def taken(self) -> None:
        """Wait until everything that was sent to the bot was worked through."""
        assert self.made.house is not None
        house, secretary = self.made.house, self.made.channel._secretary
        await until(
            lambda: (
                not self.made.api.queues.pending
                and secretary.idle  # type: ignore[union-attr]
                and house.receiver.idle
                and house.deliverer.idle
            )
        )


@asynccontextmanager
async def office(
    framework: str = "aiogram", mode: str = "polling", *, connected: bool = True
) -> AsyncIterator[Office]:
    async with school(framework, mode) as (made, clock):
        made.api.clock._skipped += clock.now.timestamp() - made.api.clock.now()  # type: ignore[attr-defined]
        here = Office(made, clock)
        assert made.house is not None
        await staff.add(made.house.database, clock, "Anna", "hash of Anna")
        if connected:
            here.account.connects()
            await until(lambda: any("Connected, Anna" in text for text in here.anna.heard()))
        yield here


@in_every_way
async def test_it_answers_in_the_managers_chat_and_only_there(framework: str, mode: str) -> None:
    async with office(framework, mode) as here:
        here.account.hears(here.marta, "Hi Anna, how much is it?")
        await here.hears(FIRST)
        here.account.taps(here.marta, "Work")
        await here.hears("Is there a date")
        await here.taken()
        sent = here.made.api.called("sendMessage")
        to_marta = [call for call in sent if int(call["chat_id"]) == here.marta.id]
        assert {call["business_connection_id"] for call in to_marta} == {here.account.id}
        assert here.marta.heard() == []
        assert set(here.made.api.answered) == set(here.made.api.taps)


@in_every_way
async def test_the_managers_first_word_silences_it_and_handing_back_lets_it_go_on(
    framework: str, mode: str
) -> None:
    async with office(framework, mode) as here:
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        here.account.types(here.marta, "Hi, it's me")
        here.account.hears(here.marta, "Anna! Do you teach on Sundays?")
        await here.taken()
        said = len(here.said())
        assert await here.mode() is Mode.MANAGER
        assert [line for line in await here.lines() if line[0] == "manager"] == [
            ("manager", Delivery.SENT, "Hi, it's me")
        ]
        assert "now" not in " ".join(here.said()[1:]).casefold().split()
        here.anna.types(f"/start bizChat{here.marta.id}")
        await here.anna.hears("You answer in this chat")
        here.anna.taps("Let the assistant answer")
        await here.hears(FIRST, times=2)
        assert len(here.said()) > said
        assert await here.mode() is Mode.BOT
        assert here.anna.screen[-1].text.startswith("The assistant answers")


async def test_away_messages_and_the_bots_own_do_not_silence_it() -> None:
    async with office() as here:
        here.account.hears(here.marta, "hello")
        here.account.types(here.marta, "I am on holiday", is_from_offline=True)
        await here.hears(FIRST)
        here.account.hears(here.marta, "for work")
        await here.hears("Is there a date")
        assert await here.mode() is Mode.BOT


async def test_a_photo_from_the_manager_silences_it_too() -> None:
    async with office() as here:
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        here.account.types(here.marta, photo=[{"file_id": "p", "file_unique_id": "u"}], caption="our room")
        await here.taken()
        assert await here.mode() is Mode.MANAGER
        assert (await here.lines())[-1] == ("manager", Delivery.SENT, "[photo] our room")


async def test_a_prospect_has_one_conversation_in_the_managers_chat_and_another_with_the_bot() -> None:
    async with office() as here:
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        here.marta.starts()
        await here.marta.hears(FIRST)
        here.account.types(here.marta, "I'll take it from here")
        await here.taken()
        here.marta.taps("Work")
        await here.marta.hears("Is there a date")
        assert await here.mode() is Mode.MANAGER


async def test_whom_the_manager_wrote_to_first_it_leaves_alone_until_told() -> None:
    async with office() as here:
        mother = here.made.person("Mum")
        here.account.types(mother, "Hi mum, back by eight")
        here.account.hears(mother, "Fine, hello dear")
        await here.taken()
        assert here.account.said(mother) == []
        here.anna.types(f"/start bizChat{mother.id}")
        await here.anna.hears("You wrote first in this chat")
        here.anna.taps("Let the assistant answer")
        await until(lambda: "The assistant answers" in here.anna.screen[-1].text)
        await here.taken()
        here.account.hears(mother, "hello")
        await until(lambda: any(FIRST in text for text in here.account.said(mother)))


async def test_a_chat_the_manager_keeps_out_is_neither_answered_nor_kept() -> None:
    async with office() as here:
        here.anna.types(f"/start bizChat{here.marta.id}")
        await here.anna.hears("The assistant answers in this chat")
        here.anna.taps("Keep this chat out")
        await here.taken()
        here.account.hears(here.marta, "private words")
        await here.taken()
        assert here.said() == []
        with pytest.raises(AssertionError):
            await here.conversation()


async def test_a_disconnected_account_fails_deliveries_with_the_reason_and_nothing_goes_anywhere_else() -> (
    None
):
    async with office() as here:
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        here.account.disconnects()
        await here.taken()
        before = len(here.made.api.called("sendMessage"))
        chat, anna = await here.conversation(), Manager((await _anna(here)).id, "Anna")
        assert here.made.house is not None
        assert (await here.made.house.desk.reply(chat.id, anna, "a1", "Are you there?")).done
        await here.taken()
        assert (await here.lines())[-1] == (
            "manager",
            Delivery.FAILED,
            "the Business account is not connected",
        )
        assert len(here.made.api.called("sendMessage")) == before
        assert here.marta.heard() == []


async def _anna(here: Office) -> managers.Manager:
    assert here.made.house is not None
    async with here.made.house.database.read() as tx:
        return next(one for one in await managers.everybody(tx) if one.name == "Anna")


@in_every_way
async def test_a_new_connection_goes_on_in_the_same_conversation(framework: str, mode: str) -> None:
    async with office(framework, mode) as here:
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        first, old = await here.conversation(), here.account.id
        here.account.disconnects()
        here.account.connects()
        here.account.hears(here.marta, "for work")
        await here.hears("Is there a date")
        assert here.account.id != old
        assert (await here.conversation()).id == first.id
        assert here.made.api.called("sendMessage")[-1]["business_connection_id"] == here.account.id


async def test_a_connection_whose_update_never_came_is_asked_for() -> None:
    async with office(connected=False) as here:
        here.account.connects(told=False)
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        assert len(here.made.api.called("getBusinessConnection")) == 1


async def test_without_the_right_to_reply_not_one_request_is_made_until_it_is_given() -> None:
    async with office() as here:
        here.account.allows(can_reply=False)
        await here.anna.hears("I may not reply")
        here.account.hears(here.marta, "hello")
        await here.taken()
        assert {line[2] for line in await here.lines() if line[1] is Delivery.FAILED} == {
            "the Business account does not let the bot reply"
        }
        assert [c for c in here.made.api.called("sendMessage") if "business_connection_id" in c] == []
        here.account.allows(can_reply=True)
        here.account.hears(here.marta, "for work")
        await here.hears("Is there a date")


async def test_after_a_day_without_a_word_from_them_it_writes_nothing_more() -> None:
    async with office() as here:
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        await here.taken()
        here.clock.now += timedelta(hours=26)
        calls = len(here.made.api.called("sendMessage"))
        chat, anna = await here.conversation(), Manager((await _anna(here)).id, "Anna")
        assert here.made.house is not None
        await here.made.house.desk.reply(chat.id, anna, "a1", "Still interested?")
        await here.taken()
        assert (await here.lines())[-1][1:] == (Delivery.FAILED, "no message from them for 24 hours")
        assert len(here.made.api.called("sendMessage")) == calls


async def test_when_telegram_itself_keeps_it_out_of_a_chat_that_is_said_and_nothing_else_is_tried() -> None:
    async with office() as here:
        here.account.hears(here.marta, "hello")
        here.account.excluded.add(here.marta.id)
        await here.taken()
        failed = [line for line in await here.lines() if line[1] is Delivery.FAILED]
        assert failed
        assert {line[2] for line in failed} == {"the Business account keeps the bot out of this chat"}
        assert here.marta.heard() == []


async def test_a_strangers_account_gets_no_assistant_and_the_operator_is_told_once() -> None:
    async with office(connected=False) as here:
        stranger = here.made.person("Mallory")
        stranger.room.started = True
        account = Business(here.made.api, stranger)
        account.connects()
        await stranger.hears("I know no manager with this account")
        account.hears(here.marta, "hello")
        account.allows(can_reply=True)
        await here.taken()
        assert account.said(here.marta) == []
        assert [told for told in here.made.told if "Business account" in told] == here.made.told[:1]
        assert len(here.made.told) == 1


async def test_a_linked_account_is_its_manager_whatever_its_name() -> None:
    from bot.desk.telegram.admitting import hash_of
    from storage import desk_people

    async with office(connected=False) as here:
        assert here.made.house is not None
        here.anna.name = "Annie K."
        async with here.made.house.database.write() as tx:
            anna = next(one for one in await managers.everybody(tx) if one.name == "Anna")
            later = here.clock.now + timedelta(days=1)
            await desk_people.add_code(tx, hash_of("code"), anna.id, later)
            await desk_people.use_code(tx, hash_of("code"), here.anna.id, here.clock.now)
        here.account.connects()
        await here.anna.hears("Connected, Anna")
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        here.account.types(here.marta, "me now")
        await here.taken()
        owner = (await here.conversation()).state.owner
        assert owner is not None
        assert owner.manager == anna.id


async def test_a_prospect_who_forges_the_managers_commands_is_a_prospect() -> None:
    async with office() as here:
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        here.account.types(here.marta, "mine")
        await here.taken()
        mallory = here.made.person("Mallory")
        mallory.starts(f"bizChat{here.marta.id}")
        shown = await mallory.hears(FIRST)
        mallory.sends_tap(f"biz:let:{here.marta.id}", shown)
        await here.taken()
        assert await here.mode() is Mode.MANAGER


async def test_another_managers_chat_in_the_account_becomes_the_owners_when_she_types_there() -> None:
    async with office() as here:
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        assert here.made.house is not None
        chat = await here.conversation()
        assert (await here.made.house.desk.claim(chat.id, Manager("tom", "Tom"), "a1")).done  # type: ignore[arg-type]
        await here.taken()
        here.account.types(here.marta, "It's me after all")
        await here.taken()
        owner = (await here.conversation()).state.owner
        assert owner is not None
        assert owner.name == "Anna"


async def test_what_they_change_or_delete_shows_at_the_desk_and_what_it_was_stays_known() -> None:
    async with office() as here:
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        here.account.types(here.marta, "mine now")
        number = here.account.hears(here.marta, "my old flat is cold")
        gone = here.account.hears(here.marta, "and noisy")
        await here.taken()
        here.account.edits(here.marta, number, "my flat is cold")
        here.account.deletes(here.marta, gone, 1, 424242)
        await here.taken()
        assert here.made.house is not None
        async with here.made.house.database.read() as tx:
            lines = await transcripts.since(tx, (await here.conversation()).id, 0)
        changed = {one.before[0]: one.text for one in folded(lines).values()}
        assert changed["my old flat is cold"] == "my flat is cold"
        assert changed["and noisy"] == ""
        assert set(changed) <= {"my old flat is cold", "and noisy", "hello"}


async def test_a_manager_typing_at_the_desk_is_shown_only_where_it_may_be() -> None:
    async with office() as here:
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        address = (await here.conversation()).address
        await here.made.channel.typing(address, "Anna")
        (sign,) = here.made.api.called("sendChatAction")
        assert sign["business_connection_id"] == here.account.id
        here.account.disconnects()
        await here.taken()
        await here.made.channel.typing(address, "Anna")
        assert len(here.made.api.called("sendChatAction")) == 1


async def test_what_was_stored_before_a_crash_is_worked_through_by_the_next_process() -> None:
    async with office() as here:
        made, house = here.made, here.made.house
        assert house is not None
        dead = Secretary(
            made.channel.door,
            house.database,
            house.intake("telegram"),
            house.desk,
            here.clock,
            words=written,
            tell=print,
        )
        alive, made.channel._intake._secretary = made.channel._intake._secretary, dead
        here.account.hears(here.marta, "hello")
        await until(lambda: not made.api.queues.pending)
        assert here.said() == []
        made.channel._intake._secretary = alive
        alive._wake.set()  # type: ignore[union-attr]
        await here.hears(FIRST)
        here.account.hears(here.marta, "for work")
        await here.hears("Is there a date")


@pytest.mark.parametrize("mode", MODES)
async def test_while_it_cannot_be_stored_what_happens_there_stays_with_telegram(
    mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[int] = []

    async def refuse(*_: object) -> None:
        refused.append(1)
        raise StorageError

    async with office("aiogram", mode) as here:
        with monkeypatch.context() as patched:
            patched.setattr("bot.secretary.worker.desk_people.store", refuse)
            here.account.hears(here.marta, "hello")
            await until(lambda: len(refused) >= 3)
            assert here.anna.last_update not in here.made.api.queues.confirmed
        await here.hears(FIRST)


async def test_an_update_that_breaks_the_secretary_is_kept_and_the_next_is_answered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with office() as here:
        with monkeypatch.context() as patched:
            patched.setattr("bot.secretary.worker.typed_words", lambda _: 1 / 0)
            patched.setattr("bot.secretary.worker.REST", 0.0)
            here.account.hears(here.marta, "hello")
            await here.hears(FIRST)
            here.account.types(here.marta, "me")
            await here.taken()
        here.account.hears(here.marta, "for work")
        await here.hears("Is there a date")
        assert here.made.house is not None
        async with here.made.house.database.write() as tx:
            (kept,) = await quarantine.listed(tx)
            assert (kept.kind, kept.error) == ("update", "ZeroDivisionError")
            await quarantine.retry(tx, [kept.number])
            (again,) = await quarantine.to_retry(tx, "telegram", str(here.made.api.id))
        await here.made.channel.again(again.raw)
        await here.taken()
        assert await here.mode() is Mode.MANAGER


async def test_what_was_set_aside_in_the_managers_chat_is_erased_with_its_prospect_and_nobody_elses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with office() as here:
        assert here.made.house is not None
        database, bot = here.made.house.database, str(here.made.api.id)
        tom = here.made.person("Tom")
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        here.account.hears(tom, "hello")
        await here.taken()
        with monkeypatch.context() as patched:
            patched.setattr("bot.secretary.worker.typed_words", lambda _: 1 / 0)
            patched.setattr("bot.secretary.worker.REST", 0.0)
            here.account.types(here.marta, "Marta's secret is 42")
            here.account.types(tom, "Tom's secret is 43")
            await here.taken()
        named = b'{"update_id":%d,"business_message":{"business_connection_id":"old","chat":{"id":%d},"text":"44"}}'
        async with database.write() as tx:  # as an earlier version, and an earlier connection, left them
            for number, person in enumerate((here.marta, tom)):
                raw = named % (number, person.id)
                one = Aside("telegram", bot, f"{number}", raw, "KeyError", here.clock.now, f"{person.id}")
                await quarantine.keep(tx, one)
            assert len(await quarantine.listed(tx)) == 4
        here.account.hears(here.marta, "/forget")
        await here.hears("can't be undone")
        here.account.taps(here.marta, "Delete everything")
        await here.taken()
        async with database.write() as tx:
            left = [one.number for one in await quarantine.listed(tx)]
            await quarantine.retry(tx, left)
            raws = [one.raw for one in await quarantine.to_retry(tx, "telegram", bot)]
        assert len(raws) == 2
        assert all(b"43" in raw or b'"id":%d' % tom.id in raw for raw in raws)
        await here.made.house.upkeep.work()
        folder = Path(here.made.house.settings.database_url.partition("///")[2]).parent
        assert all(b"secret is 42" not in file.read_bytes() for file in folder.glob("warmline.db*"))


async def test_a_stored_update_nobody_can_read_any_more_is_kept_and_stops_nothing() -> None:
    async with office() as here:
        assert here.made.house is not None
        huge = b'{"update_id":5,"business_message":{"message_id":1,"date":99999999999999999,"text":"x",'
        huge += b'"chat":{"id":7},"from":{"id":7}}}'
        async with here.made.house.database.write() as tx:
            one = Update(f"{here.made.api.id}:business", 5, huge, here.clock.now)
            await desk_people.store(tx, [one])
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        await here.taken()
        async with here.made.house.database.read() as tx:
            assert [kept.kind for kept in await quarantine.listed(tx)] == ["update"]


@pytest.mark.parametrize("language", ["es", "ru", "ar", "th", "fi"])
async def test_a_manager_is_spoken_to_in_the_language_of_their_account(language: str) -> None:
    say, english = wording.words(language).chat, wording.words("en").chat
    async with office(connected=False) as here:
        here.anna.language = f"{language}-XX"
        here.account.connects()
        await here.anna.hears(say("secretary.connected", name="Anna"))
        here.account.hears(here.marta, "hello")
        await until(lambda: bool(here.said()))
        here.anna.types(f"/start bizChat{here.marta.id}")
        shown = await here.anna.hears(say("secretary.bot"))
        assert shown.labels == [say("secretary.take"), say("secretary.keep")]
        here.anna.taps(say("secretary.keep"))
        await until(lambda: here.anna.screen[-1].text == say("secretary.own"))
        assert here.anna.screen[-1].labels == [say("secretary.let")]
        ours = {
            english(f"secretary.{key}", name="Anna", owner="Anna")
            for key in ("connected", "bot", "own", "let")
        }
        assert not ours & {text for sent in here.anna.screen for text in (sent.text, *sent.labels)}


async def test_whose_chat_it_is_is_said_in_the_readers_language() -> None:
    async with office() as here:
        assert here.made.house is not None
        here.anna.language = "fi"
        here.account.hears(here.marta, "hello")
        await here.hears(FIRST)
        chat = await here.conversation()
        await here.made.house.desk.claim(chat.id, Manager(ManagerId("other"), "Ben"), "claimed elsewhere")
        here.anna.types(f"/start bizChat{here.marta.id}")
        shown = await here.anna.hears("Tässä keskustelussa vastaa Ben; avustaja on hiljaa.")
        assert shown.labels == []

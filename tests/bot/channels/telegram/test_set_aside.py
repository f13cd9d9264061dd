"""Nothing mutes anybody: what cannot be taken is kept as it came, and everybody else is answered."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from bot.channels.contract import Arrival
from bot.channels.telegram import taking
from bot.channels.telegram.door import KINDS
from bot.channels.telegram.parsing import Read
from bot.channels.telegram.taking import Handlers
from bot.cli import main
from dialogs.events import Said
from storage import quarantine
from tests.bot.channels.telegram.rig import FRAMEWORKS, MODES, Rig, rig, school
from tests.standin.api import until
from tests.standin.queues import MESSAGE_LIVES

both_frameworks = pytest.mark.parametrize("framework", FRAMEWORKS)
both_modes = pytest.mark.parametrize("mode", MODES)


class Inbox:
    """Keeps what arrives; ``poison`` is a word that can never be committed, ``shut`` a database in trouble."""

    def __init__(self, poison: str = "poison") -> None:
        self.arrivals: list[Arrival] = []
        self.poison = poison
        self.shut = False
        self.tries = 0

    async def __call__(self, *arrivals: Arrival) -> None:
        poisoned = any(self.poison in repr(one.event) for one in arrivals)
        self.tries += poisoned
        if self.shut or poisoned:
            raise RuntimeError("not committed")
        self.arrivals += arrivals

    @property
    def said(self) -> list[str]:
        return [one.event.text for one in self.arrivals if isinstance(one.event, Said)]


def kept(made: Rig) -> list[str]:
    """Give the words of every update that was set aside."""
    return [json.loads(read.raw)["message"]["text"] for read, _ in made.aside.kept]


@both_frameworks
@both_modes
async def test_a_lone_update_that_cannot_be_committed_is_kept_and_the_next_is_answered(
    framework: str, mode: str
) -> None:
    inbox = Inbox()
    async with rig(framework, mode, inbox) as made:
        marta = made.person()
        marta.types("poison")
        await until(lambda: marta.last_update in made.api.queues.confirmed)
        marta.types("after")
        await until(lambda: inbox.said == ["after"])
        assert kept(made) == ["poison"]
        assert made.aside.released == []
        if mode == "webhook":
            assert [status for _, _, status in made.api.queues.deliveries][:3] == [503, 503, 200]


@both_frameworks
@both_modes
async def test_while_not_even_the_shelf_can_be_written_nothing_is_acknowledged_or_counted_as_poison(
    framework: str, mode: str
) -> None:
    inbox = Inbox()
    inbox.shut = True
    async with rig(framework, mode, inbox) as made:
        made.aside.shut = True
        marta = made.person()
        marta.types("are you there?")
        if mode == "polling":
            await until(lambda: len(made.pauses) >= 4)
        else:
            await until(lambda: len(made.api.queues.deliveries) >= 4)
        assert made.api.queues.confirmed == []
        inbox.shut = made.aside.shut = False
        await until(lambda: inbox.said == ["are you there?"])
        assert len(made.aside.kept) == len(made.aside.released)


@both_modes
async def test_what_could_be_taken_after_all_once_the_shelf_was_written_is_not_kept(mode: str) -> None:
    class Sulky(Inbox):
        async def __call__(self, *arrivals: Arrival) -> None:
            self.shut = not made.aside.kept
            await super().__call__(*arrivals)

    inbox = Sulky()
    async with rig("aiogram", mode, inbox) as made:
        marta = made.person()
        marta.types("hello")
        await until(lambda: inbox.said == ["hello"])
        await until(lambda: len(made.aside.released) == 1)


HUGE = b'{"update_id":%d,"message":{"message_id":1,"date":99999999999999,"text":"x","chat":{"id":%d,"type":"private"}}}'


@both_frameworks
@both_modes
async def test_an_update_that_breaks_the_parser_stops_nobody(framework: str, mode: str) -> None:
    inbox = Inbox()
    async with rig(framework, mode, inbox) as made:
        marta, tom = made.person(), made.person("Tom")
        made.api.queues.add(lambda id_: HUGE % (id_, marta.id), marta.id, MESSAGE_LIVES)
        marta.types("hello")
        tom.types("me too")
        await until(lambda: sorted(inbox.said) == ["hello", "me too"])
        assert [error for _, error in made.aside.kept] != []


@both_frameworks
async def test_updates_without_a_number_or_with_broken_bytes_do_not_stall_polling(framework: str) -> None:
    inbox = Inbox()
    async with rig(framework, "polling", inbox) as made:
        marta = made.person()
        made.api.queues.add(lambda _id: b'{"no":"number"}', marta.id, MESSAGE_LIVES)
        made.api.queues.add(lambda _id: b'"nothing at all"', marta.id, MESSAGE_LIVES)
        await until(lambda: len(made.aside.kept) >= 2 and 1.0 in made.pauses)
        bad = HUGE.replace(b"99999999999999", b"1").replace(b'"x"', b'"gr\xfc\xdf"')
        made.api.queues.add(lambda id_: bad % (id_, marta.id), marta.id, MESSAGE_LIVES)
        marta.types("hello")
        await until(lambda: "hello" in inbox.said)
        assert [text for text in inbox.said if text != "hello"] == ["gr\ufffd\ufffd"]
        await until(lambda: marta.last_update in made.api.queues.confirmed)


@both_frameworks
async def test_bytes_without_a_number_are_kept_and_acknowledged_by_the_webhook(framework: str) -> None:
    inbox = Inbox()
    async with rig(framework, "webhook", inbox) as made:
        marta = made.person()
        made.api.queues.add(lambda _id: b'["no update"]', marta.id, MESSAGE_LIVES)
        marta.types("hello")
        await until(lambda: inbox.said == ["hello"])
        assert [read.raw for read, _ in made.aside.kept] == [b'["no update"]']


class SlowHandlers:
    """A company's bot in which one chat's handler never comes to its end."""

    account = "1"
    has_handlers = True

    def __init__(self) -> None:
        self.never = asyncio.Event()
        self.handled: list[str] = []

    async def pass_on(self, update: bytes) -> None:
        text = json.loads(update)["message"]["text"]
        if text == "slow":
            await self.never.wait()
        self.handled.append(text)


@both_modes
async def test_a_handler_of_the_company_that_takes_long_delays_no_other_chat(
    mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.telegram.handlers.PATIENCE", 0.01)
    inbox, door = Inbox(), SlowHandlers()
    handlers = Handlers(door, commands=["mine"])  # type: ignore[arg-type]
    async with rig("aiogram", mode, inbox, others=handlers) as made:
        anna, tom, marta = made.person("Anna"), made.person("Tom"), made.person()
        for number in range(2):
            put_in_a_group(anna, -5, "slow" if number == 0 else "behind the slow one")
        put_in_a_group(tom, -6, "quick")
        marta.types("hello")
        await until(lambda: inbox.said == ["hello"] and door.handled == ["quick"])
        door.never.set()
        await until(lambda: door.handled == ["quick", "slow", "behind the slow one"])


class Clumsy(Handlers):
    """A company's choice of updates that has a bug."""

    def wants(self, read: Read) -> bool:
        raise KeyError(read.update_id)


@both_modes
async def test_a_companys_choice_of_updates_that_has_a_bug_mutes_nobody(mode: str) -> None:
    inbox = Inbox()
    async with rig("aiogram", mode, inbox, others=Clumsy(SlowHandlers())) as made:  # type: ignore[arg-type]
        made.person().types("hello")
        await until(lambda: inbox.said == ["hello"])


def put_in_a_group(person: object, chat: int, text: str) -> None:
    body = {"message_id": 1, "date": 1, "text": text, "chat": {"id": chat, "type": "supergroup"}}
    person.put("message", body, chat)  # type: ignore[attr-defined]


async def test_only_the_kinds_we_ask_for_are_passed_on_and_each_keeps_the_order_of_its_chat() -> None:
    assert "business_message" in KINDS
    door = SlowHandlers()
    door.never.set()
    handlers = Handlers(door)  # type: ignore[arg-type]
    reads = [Read(n, json.dumps({"update_id": n, "message": {"text": str(n)}}).encode()) for n in range(20)]
    await handlers.take(reads)
    assert sorted(door.handled, key=int) == [str(n) for n in range(20)]
    await handlers.aclose()


@both_modes
async def test_a_database_that_is_locked_acknowledges_nothing_and_all_are_answered_when_it_is_free(
    mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "LONGEST_COMMIT", 0.3)
    async with school("aiogram", mode) as (made, _clock):
        marta = made.person()
        marta.starts()
        await marta.hears("What do you want English for?")
        assert made.house is not None
        await until(lambda: made.house.deliverer.idle and made.house.receiver.idle)  # type: ignore[union-attr]
        with locked(made):
            marta.types("for work")
            await until(lambda: _was_refused(made, mode))
            assert marta.last_update not in made.api.queues.confirmed
        await marta.hears("Is there a date", 40)
        await until(lambda: marta.last_update in made.api.queues.confirmed)
        assert sum("Is there a date" in text for text in marta.heard()) == 1


def _was_refused(made: Rig, mode: str) -> bool:
    return 1.0 in made.pauses if mode == "polling" else 503 in [s for _, _, s in made.api.queues.deliveries]


class locked:  # noqa: N801 - reads like a word
    """Hold the database as another process would."""

    def __init__(self, made: Rig) -> None:
        assert made.house is not None
        path = made.house.settings.database_url.partition("///")[2]
        self._other = sqlite3.connect(path, isolation_level=None)

    def __enter__(self) -> None:
        self._other.execute("BEGIN IMMEDIATE")

    def __exit__(self, *_: object) -> None:
        self._other.rollback()
        self._other.close()


@both_modes
async def test_an_operator_lists_what_was_set_aside_and_has_it_tried_again(
    mode: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with school("aiogram", mode) as (made, _clock):
        assert made.house is not None
        marta, house = made.person(), made.house
        take, house.receiver.submit = house.receiver.submit, refuse  # type: ignore[method-assign,assignment]
        marta.starts("secret_campaign")
        await until(lambda: marta.last_update in made.api.queues.confirmed)
        house.receiver.submit = take  # type: ignore[method-assign]
        monkeypatch.setenv("DATA_DIR", str(house.settings.data_dir))
        monkeypatch.chdir(house.settings.data_dir)
        capsys.readouterr()
        assert await asyncio.to_thread(main, ["quarantine"]) == 0
        listed = capsys.readouterr().out
        assert "u1" in listed
        assert "telegram update  RuntimeError" in listed
        assert "secret" not in listed
        assert str(marta.id) not in listed
        assert await asyncio.to_thread(main, ["quarantine", "retry", "u1"]) == 0
        await once(made)
        await marta.hears("What do you want English for?")
        assert await asyncio.to_thread(main, ["quarantine"]) == 0
        assert "Nothing is set aside" in capsys.readouterr().out


async def refuse(*_incoming: object) -> list[object]:
    raise RuntimeError("not committed")


async def once(made: Rig) -> None:
    """Have the shelf looked through once."""

    async def stop(_seconds: float) -> None:
        raise asyncio.CancelledError

    with suppress(asyncio.CancelledError):
        await made.channel._intake._quarantine.run(made.channel, stop)  # type: ignore[union-attr]


async def test_an_event_whose_turn_failed_is_handled_again_when_an_operator_says_so(tmp_path: Path) -> None:
    from bot.services.quarantine import Events

    async with school("aiogram", "polling") as (made, _clock):
        assert made.house is not None
        house, marta = made.house, made.person()
        get, house.scripts.newest = house.scripts.newest, fail  # type: ignore[method-assign,assignment]
        marta.starts()
        async with house.database.read() as tx:
            assert await quarantine.listed(tx) == []
        await until(lambda: marta.last_update in made.api.queues.confirmed and house.receiver.idle)
        house.scripts.newest = get  # type: ignore[method-assign]
        async with house.database.write() as tx:
            (one,) = await quarantine.listed(tx)
            assert (one.kind, one.attempts) == ("event", 3)
            await quarantine.retry(tx, [one.number])
        await Events(house.database, house.receiver.take_up).look()
        await marta.hears("What do you want English for?")


async def fail(*_: object) -> None:
    raise LookupError


async def test_what_was_set_aside_is_erased_with_its_prospect() -> None:
    async with school("aiogram", "polling") as (made, _clock):
        assert made.house is not None
        marta, house = made.person(), made.house
        marta.starts()
        await marta.hears("What do you want English for?")
        take, house.receiver.submit = house.receiver.submit, refuse  # type: ignore[method-assign,assignment]
        marta.types("my secret number is 42")
        await until(lambda: marta.last_update in made.api.queues.confirmed)
        house.receiver.submit = take  # type: ignore[method-assign]
        marta.types("/forget")
        await marta.hears("can't be undone")
        marta.taps("Delete everything")
        await until(lambda: marta.last_update in made.api.queues.confirmed and house.receiver.idle)
        async with house.database.read() as tx:
            assert await quarantine.listed(tx) == []
        folder = Path(house.settings.database_url.partition("///")[2]).parent
        await house.upkeep.work()
        assert all(b"my secret number" not in file.read_bytes() for file in folder.glob("warmline.db*"))

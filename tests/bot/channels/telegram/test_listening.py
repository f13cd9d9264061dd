"""How updates are taken: after the commit, whatever goes wrong, and without anybody muting anybody."""

import asyncio
import json
from collections.abc import Sequence

import pytest

from bot.channels.contract import Arrival
from bot.channels.telegram import Telegram
from bot.channels.telegram.doors import open_door
from bot.channels.telegram.parsing import Read
from bot.channels.telegram.webhook import HEADER, Hook
from bot.errors import Failure
from dialogs.events import Said
from tests.bot.channels.telegram.rig import FRAMEWORKS, MODES, SECRET, Rig, rig
from tests.standin.api import BotApi, until
from tests.standin.clock import ManualClock
from tests.standin.faults import Fault, Faults
from tests.standin.groups import Group
from tests.standin.http import Poster
from tests.standin.queues import MESSAGE_LIVES, Queues
from tests.standin.queues import Hook as QueueHook

both_frameworks = pytest.mark.parametrize("framework", FRAMEWORKS)
both_modes = pytest.mark.parametrize("mode", MODES)


class Inbox:
    """Keeps arrivals; refuses those that say a poisonous word, or everything while it is shut."""

    def __init__(self, poison: str = "") -> None:
        self.arrivals: list[Arrival] = []
        self.poison = poison
        self.shut = False

    async def __call__(self, *arrivals: Arrival) -> None:
        if self.shut or (self.poison and any(self.poison in repr(a.event) for a in arrivals)):
            raise RuntimeError("not committed")
        self.arrivals += arrivals

    @property
    def said(self) -> list[str]:
        return [a.event.text for a in self.arrivals if isinstance(a.event, Said)]


@both_frameworks
@both_modes
async def test_what_cannot_be_committed_stays_with_telegram_until_it_can(framework: str, mode: str) -> None:
    inbox = Inbox()
    inbox.shut = True
    async with rig(framework, mode, inbox) as made:
        marta = made.person()
        marta.types("are you there?")
        if mode == "polling":
            await until(lambda: len(made.pauses) >= 2)
        else:
            await until(lambda: len(made.api.queues.deliveries) >= 2)
            assert {status for _, _, status in made.api.queues.deliveries} == {503}
        assert made.api.queues.confirmed == []
        inbox.shut = False
        await until(lambda: inbox.said == ["are you there?"])


@both_frameworks
@both_modes
async def test_an_update_that_cannot_be_committed_is_set_aside_and_mutes_nobody(
    framework: str, mode: str
) -> None:
    inbox = Inbox(poison="poison")
    async with rig(framework, mode, inbox) as made:
        marta, tom = made.person(), made.person("Tom")
        for number in range(3):
            marta.types(f"before {number}")
        if mode == "polling":
            marta.types("poison")
        marta.types("after")
        tom.types("me too")
        await until(lambda: {"after", "me too"} <= set(inbox.said))
    assert "poison" not in inbox.said


@both_frameworks
@both_modes
async def test_bytes_that_are_no_update_block_nothing(framework: str, mode: str) -> None:
    inbox = Inbox()
    async with rig(framework, mode, inbox) as made:
        marta = made.person()
        made.api.queues.add(lambda id_: b'{"update_id":%d,"message":"?"}' % id_, marta.id, MESSAGE_LIVES)
        if mode == "webhook":
            made.api.queues.add(lambda _id: b'["no update"]', marta.id, MESSAGE_LIVES)
        marta.types("hello")
        await until(lambda: inbox.said == ["hello"])


@both_frameworks
async def test_a_wrong_token_is_told_once_and_heals(framework: str) -> None:
    inbox = Inbox()
    async with rig(framework, "polling", inbox) as made:
        await until(lambda: len(made.api.called("getUpdates")) > 0)
        made.api.revoked = True
        marta = made.person()
        marta.types("hello")
        await until(lambda: bool(made.told))
        assert "TELEGRAM_BOT_TOKEN" in made.told[0]
        assert 60 in made.pauses


@both_frameworks
async def test_a_second_poller_is_told_and_polling_goes_on_when_it_has_stopped(framework: str) -> None:
    inbox = Inbox()
    async with rig(framework, "polling", inbox) as made:
        await until(lambda: made.api.queues._poll is not None)
        rival = open_door(framework, made.api.token, made.api.url)
        await rival.updates(0, 0, ())
        await until(lambda: any("Another program" in sentence for sentence in made.told))
        await rival.aclose()
        made.person().types("still there?")
        await until(lambda: inbox.said == ["still there?"])
        await until(lambda: made.told[-1] == "Telegram is reached again.")
    assert len(made.told) == 2


@both_frameworks
async def test_a_webhook_somebody_sets_elsewhere_is_taken_away_again(framework: str) -> None:
    inbox = Inbox()
    async with rig(framework, "polling", inbox) as made:
        await until(lambda: made.api.queues._poll is not None)
        made.api.queues.set_hook(QueueHook("http://127.0.0.1:9/elsewhere"))
        made.person().types("still there?")
        await until(lambda: inbox.said == ["still there?"])


@both_frameworks
@pytest.mark.parametrize(
    "fault", [Fault.SERVER_ERROR, Fault.HTML, Fault.EMPTY, Fault.CUT_BEFORE, Fault.SLOW_DOWN]
)
async def test_polling_gets_over_a_server_in_trouble(framework: str, fault: Fault) -> None:
    inbox = Inbox()
    faults = Faults()
    faults.script(fault, "getUpdates", times=3)
    async with rig(framework, "polling", inbox, faults=faults) as made:
        made.person().types("hello")
        await until(lambda: inbox.said == ["hello"])
    assert faults.happened == [fault] * 3
    assert len(made.told) >= 2


@both_frameworks
async def test_a_server_that_goes_away_and_comes_back_is_found_again(framework: str) -> None:
    inbox = Inbox()
    async with rig(framework, "polling", inbox) as made:
        port = made.api._server.port
        await until(lambda: made.api.queues._poll is not None)
        await made.api.stop()
        marta = made.person()
        marta.types("while you were away")
        await until(lambda: any("cannot be reached" in sentence for sentence in made.told))
        await made.api.start(port)
        await until(lambda: inbox.said == ["while you were away"])


@both_frameworks
async def test_one_chat_that_is_slow_does_not_keep_the_others_waiting(framework: str) -> None:
    from tests.bot.channels.telegram.test_failures import LINE

    async with rig(framework, "polling", Inbox()) as made:
        slow, quick = made.person(), made.person("Tom")
        slow.room.started = quick.room.started = True
        made.api.slow[slow.id] = 3600
        waiting = asyncio.create_task(made.channel.send(str(slow.id), LINE))
        await until(lambda: len(made.api.called("sendMessage")) == 1)
        for _ in range(3):
            await made.channel.send(str(quick.id), LINE)
        assert not waiting.done()
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)


@both_frameworks
@both_modes
async def test_a_tap_is_answered_only_after_its_commit_and_an_old_one_harms_nothing(
    framework: str, mode: str
) -> None:
    from dialogs.messages import Button
    from tests.bot.channels.telegram.test_rendering import line

    inbox = Inbox()
    async with rig(framework, mode, inbox) as made:
        marta = made.person()
        marta.room.started = True
        await made.channel.send(str(marta.id), line("What for?", Button("exam", "An exam")))
        tap = marta.taps("An exam")
        await until(lambda: tap in made.api.answered)
        assert len(inbox.arrivals) == 1
        old = marta.taps("An exam")
        made.api.taps[old] -= 1000
        marta.types("and on")
        await until(lambda: inbox.said == ["and on"])


class Desk:
    """Wants what happens in the group, and one manager's private words."""

    def __init__(self, manager: int) -> None:
        self.manager = manager
        self.reads: list[Read] = []

    def wants(self, read: Read) -> bool:
        return read.arrival is not None and read.arrival.address == str(self.manager)

    async def take(self, reads: Sequence[Read]) -> bool:
        self.reads += reads
        if any(r.update and r.update.message and r.update.message.text == "break" for r in reads):
            raise RuntimeError("the desk's own mistake")
        return True


@both_frameworks
@both_modes
async def test_the_group_and_whom_the_desk_claims_are_the_desks_and_its_mistakes_its_own(
    framework: str, mode: str
) -> None:
    inbox = Inbox()
    desk = Desk(0)
    async with rig(framework, mode, inbox, others=desk) as made:
        anna, marta, group = made.person("Anna"), made.person(), Group(made.api)
        desk.manager = anna.id
        group.writes(anna, "break")
        group.writes(anna, "a word among us", thread=5)
        anna.types("/start bind")
        marta.types("hello")
        await until(lambda: inbox.said == ["hello"] and len(desk.reads) == 3)
    texts = [r.update.message.text for r in desk.reads if r.update and r.update.message]
    assert sorted(filter(None, texts)) == ["/start bind", "a word among us", "break"]


@both_frameworks
async def test_forged_posts_are_refused_and_the_secret_is_needed(framework: str) -> None:
    inbox = Inbox()
    body = json.dumps(
        {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}}}
    )
    async with rig(framework, "webhook", inbox) as made:
        hook = made.api.queues.hook
        assert hook is not None
        post = Poster()
        for shown in ("", "x", SECRET[:-1], f"{SECRET}x", SECRET.upper()):
            status, _ = await post(hook.url, body.encode(), {HEADER: shown} if shown else {})
            assert status == 401
        assert inbox.arrivals == []
        status, _ = await post(hook.url, body.encode(), {HEADER: SECRET})
        assert status == 200
        post.close()


async def test_a_webhook_without_a_usable_secret_does_not_start() -> None:
    door = open_door("aiogram", "123456:abc")
    for secret in ("", "with space", "x" * 257, "grüße"):
        with pytest.raises(ValueError, match="secret"):
            Telegram(door, hook=Hook("https://x.example/telegram", secret))
    await door.aclose()


@both_frameworks
def test_what_is_no_token_is_refused_in_a_sentence(framework: str) -> None:
    with pytest.raises(Failure, match="TELEGRAM_BOT_TOKEN"):
        open_door(framework, "" if framework == "ptb" else "no token")


class Unplugged(Poster):
    async def __call__(self, url: str, body: bytes, headers: dict[str, str]) -> tuple[int, dict[str, str]]:
        raise ConnectionError


def made_queues(clock: ManualClock) -> Queues:
    return Queues(clock, Faults())


async def test_the_stand_in_retries_a_webhook_as_telegram_does_and_gives_up_at_the_expiry() -> None:
    clock = ManualClock()
    queues = made_queues(clock)
    queues.set_hook(QueueHook("http://127.0.0.1:9/nobody"))
    start = clock.now()
    queues.add(lambda id_: b'{"update_id":%d}' % id_, 7, 150)
    queues._post = Unplugged()
    for _ in range(2000):
        await clock.advance(0.1)
    times = [round(at - start) for _, at, _ in queues.deliveries]
    assert times[:6] == [0, 0, 2, 6, 14, 30]
    assert times[-1] < 150
    assert queues.pending == 0
    assert len(queues.dropped) == 1
    await queues.stop()


async def test_the_stand_in_keeps_taps_and_texts_of_one_person_in_queues_of_their_own() -> None:
    async with BotApi() as api:
        rig_ = Rig(api, None, [])  # type: ignore[arg-type]
        marta = rig_.person()
        marta.types("one")
        assert api.queues._updates[marta.last_update].queue == marta.id
        from tests.standin.world import Sent

        marta.sends_tap("q1:x", Sent(1, marta.id))
        assert api.queues._updates[marta.last_update].queue == marta.id + (3 << 33)

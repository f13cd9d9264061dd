"""Everything that can go wrong has a name of ours, and that name says what to do."""

import inspect
from datetime import UTC, datetime
from types import ModuleType

import aiogram.exceptions
import pytest
import telegram.error

from bot.channels.contract import Line, PermanentDeliveryError, Receipt, TemporaryDeliveryError
from bot.channels.telegram import with_aiogram, with_ptb
from bot.channels.telegram.failures import CallFailed, Failure, as_delivery, pause
from bot.channels.telegram.rendering import Params
from dialogs.ids import Language
from dialogs.messages import Message, Voice
from tests.bot.channels.telegram.rig import FRAMEWORKS, rig
from tests.standin.faults import Fault
from tests.standin.groups import Group

NOW = datetime(2026, 11, 23, tzinfo=UTC)
LINE = Line(1, Voice.BOT, NOW, Message("Hello", Language("en")))


def exceptions_of(module: ModuleType) -> set[type]:
    return {cls for _, cls in inspect.getmembers(module, inspect.isclass) if issubclass(cls, Exception)}


def test_every_exception_of_aiogram_has_a_kind() -> None:
    own = {cls for cls in exceptions_of(aiogram.exceptions) if cls.__module__ == "aiogram.exceptions"}
    assert own == set(with_aiogram.FAILURES)


def test_every_exception_of_python_telegram_bot_has_a_kind() -> None:
    assert exceptions_of(telegram.error) == set(with_ptb.FAILURES)


@pytest.mark.parametrize("kind", Failure)
def test_every_kind_is_either_temporary_with_its_delay_or_permanent_with_its_reason(kind: Failure) -> None:
    error = as_delivery(CallFailed(kind, "why", retry_after=7))
    assert error.reason
    if isinstance(error, TemporaryDeliveryError):
        assert error.retry_in.total_seconds() > 0
    if kind is Failure.SLOW_DOWN:
        assert isinstance(error, TemporaryDeliveryError)
        assert error.retry_in.total_seconds() == 7


def test_the_pause_grows_and_stays_bounded() -> None:
    failed = CallFailed(Failure.NETWORK)
    assert pause(failed, 0) <= 1 < pause(failed, 3) < pause(failed, 50) <= 60


async def nobody(*_arrivals: object) -> None:
    """Take and forget."""


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize(
    ("fault", "delay"),
    [
        (Fault.SLOW_DOWN, 7.0),
        (Fault.SERVER_ERROR, None),
        (Fault.HTML, None),
        (Fault.EMPTY, None),
        (Fault.CUT_BEFORE, None),
        (Fault.CUT_AFTER, None),
    ],
)
async def test_a_fault_of_the_server_is_temporary(framework: str, fault: Fault, delay: float | None) -> None:
    async with rig(framework, "polling", nobody) as made:
        marta = made.person()
        marta.room.started = True
        made.api.faults.script(fault, "sendMessage", retry_after=7)
        with pytest.raises(TemporaryDeliveryError) as caught:
            await made.channel.send(str(marta.id), LINE)
        assert delay is None or caught.value.retry_in.total_seconds() == delay
        assert len(marta.heard()) == (1 if fault is Fault.CUT_AFTER else 0)


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_during_retry_after_not_one_request_is_made_to_that_chat_while_others_go_on(
    framework: str,
) -> None:
    async with rig(framework, "polling", nobody) as made:
        marta, tom = made.person(), made.person("Tom")
        marta.room.started = tom.room.started = True
        made.api.faults.script(Fault.SLOW_DOWN, "sendMessage", marta.id, retry_after=30)
        for _ in range(3):
            with pytest.raises(TemporaryDeliveryError):
                await made.channel.send(str(marta.id), LINE)
        assert isinstance(await made.channel.send(str(tom.id), LINE), Receipt)
        assert [int(call["chat_id"]) for call in made.api.called("sendMessage")] == [marta.id, tom.id]
        assert made.api.watch is not None
        assert made.api.watch.violations == []


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize(
    ("what", "reason"),
    [
        ("blocked", "blocked the bot"),
        ("deactivated", "deleted the account"),
        ("unstarted", "never started the bot"),
    ],
)
async def test_a_chat_that_is_gone_is_permanent_and_says_why(framework: str, what: str, reason: str) -> None:
    async with rig(framework, "polling", nobody) as made:
        marta = made.person()
        marta.room.started = what != "unstarted"
        marta.room.blocked, marta.room.deactivated = what == "blocked", what == "deactivated"
        with pytest.raises(PermanentDeliveryError) as caught:
            await made.channel.send(str(marta.id), LINE)
        assert caught.value.reason == reason
        assert caught.value.unreachable
        assert len(made.api.called("sendMessage")) == 1


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize(
    ("method", "more", "kind", "words"),
    [
        (
            "sendMessage",
            {"text": "x", "message_thread_id": 999},
            Failure.BAD_REQUEST,
            "message thread not found",
        ),
        ("editMessageText", {"text": "x", "message_id": 1}, Failure.BAD_REQUEST, "message to edit not found"),
        ("closeForumTopic", {"message_thread_id": 7}, Failure.BAD_REQUEST, "TOPIC_ID_INVALID"),
        ("pinChatMessage", {"message_id": 5}, Failure.BAD_REQUEST, "message to pin not found"),
        ("noSuchMethod", {}, Failure.TOKEN, ""),
    ],
)
async def test_the_desks_calls_fail_with_the_messengers_own_words(
    framework: str, method: str, more: Params, kind: Failure, words: str
) -> None:
    async with rig(framework, "polling", nobody) as made:
        group = Group(made.api)
        with pytest.raises(CallFailed) as caught:
            await made.channel.door.call(method, {"chat_id": group.id, **more}, dict)
        assert caught.value.kind is kind
        assert caught.value.says(words)


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_a_group_that_became_a_supergroup_names_its_new_id(framework: str) -> None:
    async with rig(framework, "polling", nobody) as made:
        group = Group(made.api)
        group.room.moved_to = -1009
        with pytest.raises(CallFailed) as caught:
            await made.channel.door.call("sendMessage", {"chat_id": group.id, "text": "x"}, dict)
        assert (caught.value.kind, caught.value.moved_to) == (Failure.MOVED, -1009)


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_a_server_that_is_not_there_is_temporary_and_surely_not_carried_out(framework: str) -> None:
    async with rig(framework, "polling", nobody) as made:
        await made.api.stop()
        with pytest.raises(CallFailed) as caught:
            await made.channel.door.call("getMe", {}, dict)
        assert caught.value.kind is Failure.NETWORK

"""What an operator can get wrong, and what can go wrong around the bot: told once, in one line, and healed."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bot.channels.contract import TemporaryDeliveryError
from bot.channels.telegram import Telegram
from bot.channels.telegram.doors import PACKAGES, open_door
from bot.channels.telegram.failures import CallFailed, Failure
from bot.channels.telegram.telling import QUIET, SENTENCES, Teller
from bot.channels.telegram.webhook import Hook as OurHook
from bot.telegram_shelf import Shelf
from dialogs.messages import Button
from storage.engine import open_database
from tests.bot.channels.telegram.rig import FRAMEWORKS, MODES, NOON, SECRET, Rig, rig
from tests.bot.channels.telegram.test_failures import LINE
from tests.bot.channels.telegram.test_listening import Inbox, Unplugged
from tests.bot.channels.telegram.test_rendering import line
from tests.standin.api import BotApi, until
from tests.standin.faults import Fault, Faults
from tests.standin.queues import Hook

ROOT = Path(__file__).parents[4]
both_frameworks = pytest.mark.parametrize("framework", FRAMEWORKS)
AGAIN = "Telegram is reached again."


@both_frameworks
async def test_a_wrong_token_is_told_once_and_polling_goes_on_when_it_is_right_again(framework: str) -> None:
    inbox = Inbox()
    async with rig(framework, "polling", inbox) as made:
        await until(lambda: made.api.queues._poll is not None)
        made.hurry.set()
        made.api.revoked = True
        marta = made.person()
        marta.types("hello")
        await until(lambda: made.pauses.count(60.0) >= 5)
        assert made.told == [SENTENCES[Failure.TOKEN]]
        made.api.revoked = False
        await until(lambda: inbox.said == ["hello"])
        marta.types("and on")
        await until(lambda: inbox.said == ["hello", "and on"])
        await until(lambda: made.told[1:] == [AGAIN])


@both_frameworks
@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault.SERVER_ERROR, Failure.SERVER),
        (Fault.HTML, Failure.SERVER),
        (Fault.EMPTY, Failure.UNREADABLE),
        (Fault.CUT_BEFORE, Failure.NETWORK),
    ],
)
async def test_trouble_of_the_server_is_one_line_however_long_it_lasts(
    framework: str, fault: Fault, kind: Failure
) -> None:
    inbox, faults = Inbox(), Faults()
    faults.script(fault, "getUpdates", times=8)
    async with rig(framework, "polling", inbox, faults=faults) as made:
        made.person().types("hello")
        await until(lambda: inbox.said == ["hello"])
        await until(lambda: len(made.told) == 2)
        assert faults.happened == [fault] * 8
        assert made.told[1] == AGAIN
        assert made.told[0] in {SENTENCES[kind], SENTENCES[Failure.NETWORK]}


@both_frameworks
async def test_an_address_that_is_no_bot_api_server_is_named(framework: str) -> None:
    faults = Faults()
    for method in ("deleteWebhook", "setMyCommands", "setMyDescription", "setMyShortDescription"):
        faults.script(Fault.EMPTY, method, times=3)
    async with rig(framework, "polling", Inbox(), faults=faults) as made:
        await until(lambda: AGAIN in made.told)
        assert "TELEGRAM_API_URL" in made.told[0]
        assert "correct the address" in made.told[0]


@both_frameworks
@pytest.mark.parametrize("mode", MODES)
async def test_a_menu_that_cannot_be_set_keeps_nobody_waiting(framework: str, mode: str) -> None:
    inbox, faults = Inbox(), Faults()
    faults.script(Fault.SLOW_DOWN, "setMyCommands", times=10_000, retry_after=40)
    async with rig(framework, mode, inbox, faults=faults) as made:
        made.person().types("hello")
        await until(lambda: inbox.said == ["hello"])
        assert made.told.count(SENTENCES[Failure.SLOW_DOWN]) <= 1


@both_frameworks
async def test_sends_that_fail_while_updates_come_are_told_once_and_not_healed_by_the_updates(
    framework: str,
) -> None:
    inbox = Inbox()
    async with rig(framework, "polling", inbox) as made:
        marta = made.person()
        marta.room.started = True
        made.api.faults.script(Fault.SERVER_ERROR, "sendMessage", times=5)
        for number in range(5):
            with pytest.raises(TemporaryDeliveryError):
                await made.channel.send(str(marta.id), LINE)
            marta.types(f"still here {number}")
            await until(lambda number=number: f"still here {number}" in inbox.said)  # type: ignore[misc]
        assert len(made.told) == 1
        assert made.told[0] in {SENTENCES[Failure.SERVER], SENTENCES[Failure.NETWORK]}
        await made.channel.send(str(marta.id), LINE)
        assert made.told[1:] == [AGAIN]


@both_frameworks
async def test_two_pollers_that_take_turns_are_told_once_in_ten_minutes(framework: str) -> None:
    inbox = Inbox()
    async with rig(framework, "polling", inbox) as made:
        rival = open_door(framework, made.api.token, made.api.url)
        for number in range(5):
            await until(lambda: made.api.queues._poll is not None)
            await rival.updates(0, 0, ())
            made.person().types(f"{number}")
            await until(lambda number=number: f"{number}" in inbox.said)  # type: ignore[misc]
        await rival.aclose()
        assert made.told.count(SENTENCES[Failure.CONFLICT]) == 1
        assert len(made.told) <= 2


@both_frameworks
async def test_another_poller_is_not_taken_for_gone_because_it_is_between_two_polls(framework: str) -> None:
    async with rig(framework, "polling", Inbox()) as made:
        rival = open_door(framework, made.api.token, made.api.url)
        for _ in range(4):
            await until(lambda: made.api.queues._poll is not None)
            await rival.updates(0, 0, ())
        await rival.aclose()
        assert made.told == [SENTENCES[Failure.CONFLICT]]


def test_a_trouble_that_comes_back_later_is_told_again_and_another_kind_at_once() -> None:
    told: list[str] = []
    now = [0.0]
    teller = Teller(told.append, lambda: now[0])
    for kind in (Failure.NETWORK, Failure.NETWORK, Failure.TOKEN):
        teller.failed(CallFailed(kind))
    teller.well()
    now[0] += QUIET
    teller.failed(CallFailed(Failure.NETWORK))
    network, token = SENTENCES[Failure.NETWORK], SENTENCES[Failure.TOKEN]
    assert told == [network, token, AGAIN, network]


@both_frameworks
async def test_the_end_of_trouble_is_told_at_once_although_nobody_writes(framework: str) -> None:
    faults = Faults()
    faults.script(Fault.SERVER_ERROR, "getUpdates", times=2)
    async with rig(framework, "polling", Inbox(), faults=faults) as made:
        await until(lambda: AGAIN in made.told, 5)
        await until(lambda: made.api.queues._poll is not None)
        held = [int(call["timeout"]) > 0 for call in made.api.called("getUpdates")]
        assert held == [True, False, False, True]


# --- the webhook ---


@both_frameworks
async def test_the_operator_is_told_which_bot_is_live_once_telegram_knows_it(framework: str) -> None:
    told: list[str] = []
    live: list[str] = []
    async with BotApi() as api:
        channel = Telegram(open_door(framework, api.token, api.url), tell=told.append, live=live.append)
        listening = asyncio.create_task(channel.listen(Inbox()))
        await until(lambda: bool(live))
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await channel.aclose()
        assert (live, told) == ([f"Telegram  https://t.me/{api.username}"], [])


@both_frameworks
async def test_an_address_telegram_will_not_take_is_told_with_its_setting_and_what_to_do(
    framework: str,
) -> None:
    told: list[str] = []
    async with BotApi() as api:
        hook = OurHook("http://lingua-haus.example/telegram", SECRET)
        channel = Telegram(open_door(framework, api.token, api.url), hook=hook, tell=told.append)
        listening = asyncio.create_task(channel.listen(Inbox()))
        await until(lambda: bool(told))
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await channel.aclose()
    assert "TELEGRAM_WEBHOOK_URL" in told[0]
    assert "https url must be provided" in told[0].lower()
    assert "correct the setting" in told[0]


@both_frameworks
async def test_an_address_telegram_cannot_reach_is_told_once_with_telegrams_own_words(framework: str) -> None:
    inbox = Inbox()
    async with rig(framework, "webhook", inbox) as made:
        made.api.clock.real = 1e9  # type: ignore[attr-defined]
        post, made.api.queues._post = made.api.queues._post, Unplugged()
        marta = made.person()
        marta.types("hello")
        await until(lambda: len(made.api.queues.deliveries) >= 2)
        made.hurry.set()
        await until(lambda: len(made.api.called("getWebhookInfo")) >= 6)
        assert len(made.told) == 1
        assert "Connection refused" in made.told[0]
        assert "TELEGRAM_WEBHOOK_URL" in made.told[0]
        assert "1 updates wait" in made.told[0]
        made.api.queues._post = post
        await until(lambda: inbox.said == ["hello"])
        await until(lambda: made.told[1:] == ["Telegram posts to the webhook again."])


@both_frameworks
async def test_a_secret_somebody_else_set_is_told_once_and_set_right(framework: str) -> None:
    inbox = Inbox()
    async with rig(framework, "webhook", inbox) as made:
        made.api.clock.real = 1e9  # type: ignore[attr-defined]
        hook = made.api.queues.hook
        assert hook is not None
        made.api.queues.hook = Hook(hook.url, "anothers")
        marta = made.person()
        marta.types("hello")
        await until(lambda: len(made.api.queues.deliveries) >= 2)
        assert {status for _, _, status in made.api.queues.deliveries} == {401}
        made.hurry.set()
        await until(lambda: "hello" in inbox.said)
        assert len([told for told in made.told if "another secret" in told]) == 1
        await until(lambda: made.told[-1] == "Telegram posts to the webhook again.")


@both_frameworks
async def test_a_webhook_another_program_takes_is_set_again_and_told_once(framework: str) -> None:
    inbox = Inbox()
    async with rig(framework, "webhook", inbox) as made:
        made.api.clock.real = 1e9  # type: ignore[attr-defined]
        ours = made.api.queues.hook
        assert ours is not None
        made.hurry.set()
        for _ in range(3):
            made.api.queues.set_hook(Hook("http://127.0.0.1:9/elsewhere"))
            await until(lambda: made.api.queues.hook is not None and made.api.queues.hook.url == ours.url)
        made.person().types("hello")
        await until(lambda: "hello" in inbox.said)
        assert len([told for told in made.told if "Another program took the webhook away" in told]) == 1


# --- frameworks ---

BLOCKED = """
import sys
sys.modules[{blocked!r}] = None
if {hidden!r}:
    import importlib.util
    importlib.util.find_spec = lambda name: None
from bot.channels.telegram.doors import open_door
from bot.errors import Failure
try:
    print(type(open_door({framework!r}, "123456:abc")).__name__)
except Failure as failure:
    print(*failure.problems)
"""


def without(blocked: str, framework: str, hidden: str = "") -> str:
    code = BLOCKED.format(blocked=blocked, framework=framework, hidden=hidden)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_only_the_chosen_framework_is_needed() -> None:
    assert without("aiogram", "ptb") == "PtbDoor"
    assert without("telegram", "aiogram") == "AiogramDoor"


@pytest.mark.parametrize(
    ("module", "framework", "other"), [("telegram", "ptb", "aiogram"), ("aiogram", "aiogram", "ptb")]
)
def test_a_framework_that_is_not_installed_is_named_with_what_to_do(
    module: str, framework: str, other: str
) -> None:
    said = without(module, framework)
    assert f"`{sys.executable} -m pip install '{PACKAGES[framework]}'`" in said
    assert f"TELEGRAM_FRAMEWORK={other}" in said
    assert "\n" not in said


def test_where_uv_made_the_environment_it_is_uv_that_installs() -> None:
    said = without("telegram", "ptb", "pip")
    assert f"`uv pip install --python {sys.executable} '{PACKAGES['ptb']}'`" in said


def test_the_packages_to_install_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = [one for group in project["optional-dependencies"].values() for one in group]
    assert set(PACKAGES.values()) <= {*project["dependencies"], *extras}


# --- over a restart ---


@both_frameworks
async def test_the_key_that_shares_a_number_is_taken_away_also_after_a_restart(
    framework: str, tmp_path: Path
) -> None:
    database = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'warmline.db'}")
    async with BotApi() as api:
        marta = Rig(api, None, []).person()  # type: ignore[arg-type]
        marta.room.started = True
        share = Button("share", "Share my number", share_phone=True)
        for number, message in enumerate((line("Your number?", share), line("Thanks!"), line("And on"))):
            door = open_door(framework, api.token, api.url)
            channel = Telegram(door, keys=Shelf(database, lambda: NOON, door.account), mounted=True)
            listening = asyncio.create_task(channel.listen(Inbox()))
            await until(lambda number=number: len(api.called("setMyCommands")) >= 6 * (number + 1))  # type: ignore[misc]
            await channel.send(str(marta.id), message)
            assert bool(marta.room.keyboard) == (number == 0)
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
            await channel.aclose()
        removed = [call for call in api.called("sendMessage") if "remove_keyboard" in str(call)]
        assert [call["text"] for call in removed] == ["Thanks!"]
    await database.close()

"""What the guide to deliveries promises: the shape of a message, the snippets that check it, the waits."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import standardwebhooks
from playwright._impl._driver import compute_driver_executable

from bot.services.clock import utc
from bot.services.outgoing import body
from bot.services.outgoing.sending import WAITS
from bot.services.outgoing.webhook import new_secret
from storage import desk
from storage.engine import open_database
from tests.bot.services.stage import Stage
from tests.bot.services.test_outgoing import leave

GUIDE = (Path(__file__).parents[3] / "docs" / "delivery.md").read_text(encoding="utf-8")
BODY = '{"type":"lead.created","name":"Ännä"}'


def snippet(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)
    assert found
    return found[1]


def signed(*secrets: str, id_: str = "msg_1") -> dict[str, str]:
    now = utc()
    signatures = [standardwebhooks.Webhook(one).sign(id_, now, BODY) for one in secrets]
    return {
        "webhook-id": id_,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": " ".join(signatures),
    }


def says_python(secret: str, headers: dict[str, str], text: str) -> bool:
    names: dict[str, Any] = {}
    exec(snippet("python"), names)  # noqa: S102 - our own guide
    return bool(names["is_ours"](secret, headers, text.encode()))


def says_node(secret: str, headers: dict[str, str], text: str) -> bool:
    node = compute_driver_executable()[0]
    call = f"console.log(isOurs({json.dumps(secret)}, {json.dumps(headers)}, {json.dumps(text)}))"
    done = subprocess.run([node, "-e", snippet("js") + call], capture_output=True, text=True, check=True)
    return done.stdout.strip() == "true"


@pytest.mark.parametrize("says", [says_python, says_node])
def test_the_snippets_know_our_messages_from_others(says: Any) -> None:
    old, new = new_secret(), new_secret()
    both = signed(new, old)
    assert says(old, both, BODY)
    assert says(new, both, BODY)
    assert not says(new_secret(), both, BODY)
    assert not says(new, both, BODY + " ")
    assert not says(new, {**both, "webhook-id": "msg_2"}, BODY)
    assert not says(new, {**both, "webhook-timestamp": str(int(both["webhook-timestamp"]) - 400)}, BODY)


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    database = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'g.db'}")
    stage = Stage(database)
    await stage.publish()
    yield stage
    await database.close()


async def test_the_example_has_the_shape_of_a_real_message(stage: Stage) -> None:
    chat = await leave(stage)
    async with stage.database.read() as tx:
        card = await desk.card(tx, chat)
    assert card is not None
    real = json.loads(body.message(body.QUALIFIED, card, stage.now, "https://desk.example"))
    shown = json.loads(snippet("json"))
    assert list(shown) == list(real)
    assert list(shown["data"]) == list(real["data"])
    assert set(shown["data"]["bant"]) == set(real["data"]["bant"])
    assert set(shown["data"]["bant"]["budget"]) == set(real["data"]["bant"]["budget"])
    assert set(shown["data"]["bant"]["budget"]["value"]) == set(real["data"]["bant"]["budget"]["value"])
    assert set(shown["data"]["contacts"][0]) == set(real["data"]["contacts"][0])


def test_every_event_and_every_wait_is_in_the_guide() -> None:
    assert all(f"| `{event}` |" in GUIDE for event in body.EVENTS)
    units = {"second": 1, "minute": 60, "hour": 3600}
    rows = re.findall(r"^\| (\d+) \| (\d+) (second|minute|hour)s \|$", GUIDE, re.MULTILINE)
    assert [int(number) for number, _, _ in rows] == list(range(2, len(WAITS) + 2))
    assert [timedelta(seconds=int(count) * units[unit]) for _, count, unit in rows] == list(WAITS)

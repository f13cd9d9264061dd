"""The shipped school on a stage: what the tests of the engine and of talks play with."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path

from bot import scripts
from dialogs.events import Source
from dialogs.ids import Language
from dialogs.rehearsal import Rehearsal
from dialogs.script import Script

FOLDER = Path(__file__).parents[2] / "dialogs" / "scripts" / "language-school"
MONDAY_NOON = "2026-05-18 12:00"


@cache
def school() -> Script:
    return scripts.load(FOLDER)


def at(wall: str) -> datetime:
    """Give the instant the school's clocks show ``2026-05-18 12:00``."""
    return datetime.fromisoformat(wall).replace(tzinfo=school().zone)


def a_chat(*taps: str, when: str = MONDAY_NOON, channel: str = "web", language: str = "") -> Rehearsal:
    """Open a chat and tap these buttons, one question after another."""
    stage = Rehearsal(
        school(), at(when), source=Source(channel), language=Language(language) if language else None
    )
    stage.open()
    for label in taps:
        stage.tap(label)
    return stage


TO_THE_PRICE = ("Work", "This month", "On my own")
TO_THE_OFFER = (*TO_THE_PRICE, "Group")
TO_THE_NAME = (*TO_THE_OFFER, "Yes, please", "Yes, that's fine")


def said(stage: Rehearsal) -> str:
    """Give everything said since the last thing anybody did."""
    return "\n".join(heard.message.text for heard in stage.heard)


def shown(stage: Rehearsal) -> list[str]:
    """Give the labels under the newest question."""
    asking = stage.asking()
    return [button.label for button in asking.buttons] if asking else []

"""Opens the door of the framework that was chosen; only then is the framework imported."""

from __future__ import annotations

import importlib
import sys
from importlib.util import find_spec
from typing import cast

from bot.channels.telegram.door import Door
from bot.errors import Failure

FRAMEWORKS = {"aiogram": "bot.channels.telegram.with_aiogram", "ptb": "bot.channels.telegram.with_ptb"}
PACKAGES = {"aiogram": "aiogram==3.31.0", "ptb": "python-telegram-bot==22.8"}
"""As in pyproject.toml; a test holds them to it."""
OFFICIAL = "https://api.telegram.org"


def open_door(framework: str, token: str, base_url: str = OFFICIAL) -> Door:
    """Give a door for ``token`` through ``framework``: ``aiogram`` or ``ptb``.

    Raises:
        Failure: the framework is not installed, or this cannot be a token; the sentence says what to do.
    """
    try:
        module = importlib.import_module(FRAMEWORKS[framework])
    except ImportError as error:
        package, other = PACKAGES[framework], next(name for name in FRAMEWORKS if name != framework)
        raise Failure(
            f"TELEGRAM_FRAMEWORK is {framework}, but {package.partition('=')[0]} is not installed. Install it with "
            f"`{_installer()} '{package}'`, or set TELEGRAM_FRAMEWORK={other}; only the one that is chosen is needed."
        ) from error
    try:
        return cast(Door, module.open_door(token, base_url.rstrip("/")))
    except ValueError as error:
        raise Failure(
            "TELEGRAM_BOT_TOKEN is not a token; copy it from @BotFather whole, it looks like 123456:ABC-DEF."
        ) from error


def _installer() -> str:
    """Give the command that installs beside this Python; one without pip was made by uv."""
    return (
        f"{sys.executable} -m pip install"
        if find_spec("pip")
        else f"uv pip install --python {sys.executable}"
    )

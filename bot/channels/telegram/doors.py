"""Opens the door of the framework that was chosen; only then is the framework imported."""

from __future__ import annotations

import importlib
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
            f"`uv pip install --python .venv/bin/python '{package}'`, or set TELEGRAM_FRAMEWORK={other}; "
            "only the one that is chosen is needed."
        ) from error
    try:
        return cast(Door, module.open_door(token, base_url.rstrip("/")))
    except ValueError as error:
        raise Failure(
            "TELEGRAM_BOT_TOKEN is not a token; copy it from @BotFather whole, it looks like 123456:ABC-DEF."
        ) from error

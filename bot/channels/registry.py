"""Every channel by its word in the database. An entry here signs it up for the contract suite.

A channel's module is imported only when the channel is wanted, so that its libraries may be missing.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping

from bot.channels.contract import Channel

CHANNELS: Mapping[str, str] = {
    "console": "bot.channels.console:Console",
    "telegram": "bot.channels.telegram:Telegram",
    "web": "bot.channels.web:Web",
}


def channel_class(name: str) -> type[Channel]:
    """Give the class of a channel.

    Raises:
        KeyError: no channel has that name.
        ImportError: a library it needs is not installed.
    """
    module, _, cls = CHANNELS[name].partition(":")
    found: type[Channel] = getattr(importlib.import_module(module), cls)
    return found

"""Whether a manager is at the desk: by their own switch and by their open pages."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

PAGE = timedelta(seconds=90)
"""So long an open page vouches for its manager; it beats more often."""
ACTED = timedelta(minutes=15)
"""So long whatever a manager did at the desk vouches for them, wherever they did it."""


class Switch(StrEnum):
    """What a manager says of themselves."""

    ONLINE = "online"
    AWAY = "away"
    """Gets nothing new; keeps what they have."""
    OFFLINE = "offline"


class Presence(msgspec.Struct, frozen=True):
    """A manager's switch, until when something vouches for them (aware), and how they want to be told.

    ``reachable``: alarms reach them in a messenger, too, so that a closed page means little.
    """

    switch: Switch = Switch.ONLINE
    here_until: datetime | None = None
    browser: bool = True
    mail: bool = True
    sound: bool = False
    reachable: bool = False


def shown(presence: Presence, now: datetime) -> Switch:
    """Give what the others see: online only with a page open or something done lately."""
    if presence.switch is not Switch.ONLINE:
        return presence.switch
    is_here = presence.here_until is not None and now < presence.here_until
    return Switch.ONLINE if is_here else Switch.OFFLINE


def gone_since(presence: Presence, now: datetime) -> datetime | None:
    """Give since when a manager cannot be expected to answer; ``None`` while they can.

    Somebody who never had a page open was never here: the earliest time.
    """
    if shown(presence, now) is Switch.ONLINE or (presence.reachable and presence.switch is Switch.ONLINE):
        return None
    return presence.here_until if presence.here_until is not None else datetime.min.replace(tzinfo=now.tzinfo)

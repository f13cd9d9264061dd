"""What time it is where a phone number is from, as far as the number tells that. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import phonenumbers

from bot.desk.telegram.tongue import Tongue


def there(numbers: Iterable[str], now: datetime, say: Tongue) -> str:
    """Give the time of day ``now`` (aware) at the first number that has one time, or nothing."""
    return next(filter(None, (_at(number, now, say) for number in numbers)), "")


def _at(number: str, now: datetime, say: Tongue) -> str:
    """Give the local time; nothing where the number's country or area has several times at once."""
    moments = {name: now.astimezone(ZoneInfo(name)) for name in zones(number)}
    offsets = {at.utcoffset() for at in moments.values()}
    if len(offsets) != 1:
        return ""
    name, at = next(iter(moments.items()))
    place = f"{say.words.comma}{_city(name, say.lang)}" if len(moments) == 1 else ""
    return say.say("group.there", time=say.words.clock(at), zone=f"UTC{_offset(at)}{place}")


@lru_cache(1000)
def _city(zone: str, language: str) -> str:
    """Name the place a time zone is named after."""
    from babel import dates  # noqa: PLC0415 - heavy, loaded with the first card that needs it

    return str(dates.get_timezone_location(zone, locale=language, return_city=True))


def _offset(at: datetime) -> str:
    offset = f"{at:%z}"
    hours, minutes = int(offset[1:3]), offset[3:5]
    return f"{offset[0]}{hours}" + (f":{minutes}" if minutes != "00" else "")


@lru_cache(1000)
def zones(number: str) -> tuple[str, ...]:
    """Give the time zones of a number (``+49...``), none for one that tells nothing."""
    from phonenumbers import timezone  # noqa: PLC0415 - its tables are large, and few bots have a group

    try:
        found = timezone.time_zones_for_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return ()
    return tuple(name for name in found if _is_known(name))


def _is_known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True

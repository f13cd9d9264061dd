"""The few words that joining amounts and times needs and that Babel has no phrase for, per language."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Joints(msgspec.Struct, frozen=True):
    """Patterns with one or two gaps; ``weekdays`` (Monday first) where "on Monday" is no plain weekday."""

    money_from: str = "≥ {0}"
    money_to: str = "≤ {0}"
    days_from: str = "≥ {0}"
    days_to: str = "≤ {0}"
    any_time: str = "–"
    today: str = ""
    tomorrow: str = ""
    at: str = "{0}, {1}"
    comma: str = ", "
    weekday: str = "{0}"
    weekdays: tuple[str, ...] = ()


JOINTS: Mapping[str, Joints] = {
    "en": Joints(
        money_from="from {0}",
        money_to="up to {0}",
        days_from="from {0}",
        days_to="by {0}",
        any_time="no date in mind",
        today="today",
        tomorrow="tomorrow",
        at="{0} at {1}",
    ),
    "es": Joints(
        money_from="desde {0}",
        money_to="hasta {0}",
        days_from="desde el {0}",
        days_to="hasta el {0}",
        any_time="sin fecha pensada",
        today="hoy",
        tomorrow="mañana",
        at="{0} a las {1}",
        weekday="el {0}",
    ),
    "ru": Joints(
        money_from="от {0}",
        money_to="до {0}",
        days_from="с {0}",
        days_to="до {0}",
        any_time="без определённой даты",
        today="сегодня",
        tomorrow="завтра",
        at="{0} в {1}",
        weekdays=(
            "в понедельник",
            "во вторник",
            "в среду",
            "в четверг",
            "в пятницу",
            "в субботу",
            "в воскресенье",
        ),
    ),
    "ar": Joints(
        money_from="من {0}",
        money_to="حتى {0}",
        days_from="من {0}",
        days_to="حتى {0}",
        any_time="بلا موعد محدد",
        today="اليوم",
        tomorrow="غدًا",
        at="{0} الساعة {1}",
        comma="، ",
        weekday="يوم {0}",
    ),
    "th": Joints(
        money_from="ตั้งแต่ {0}",
        money_to="ไม่เกิน {0}",
        days_from="ตั้งแต่ {0}",
        days_to="ภายใน {0}",
        any_time="ยังไม่มีกำหนด",
        today="วันนี้",
        tomorrow="พรุ่งนี้",
        at="{0} เวลา {1}",
    ),
    "fi": Joints(
        money_from="alkaen {0}",
        money_to="enintään {0}",
        days_from="{0} alkaen",
        days_to="{0} mennessä",
        any_time="ei päivää mielessä",
        today="tänään",
        tomorrow="huomenna",
        at="{0} klo {1}",
    ),
}
"""Six languages; any other gets the signs of ``Joints()`` and plain weekdays."""

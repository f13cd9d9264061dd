"""The few words that joining amounts and times needs and that Babel has no phrase for, per language."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Joints(msgspec.Struct, frozen=True):
    """Patterns with one or two gaps; weekdays begin with Monday.

    ``weekdays`` stand where "on Monday" is no plain weekday, ``due_weekdays`` where a deadline's is none;
    ``within`` maps the words of a length of time to their form after "within".
    """

    money_from: str = "≥ {0}"
    money_to: str = "≤ {0}"
    days_from: str = "≥ {0}"
    days_to: str = "≤ {0}"
    any_time: str = "–"
    today: str = ""
    tomorrow: str = ""
    at: str = "{0}, {1}"
    dated: str = "{0}, {1}"
    due: str = "{0}, {1}"
    clock: str = "{0:02}:{1:02}"
    weekday: str = "{0}"
    weekday_due: str = "{0}"
    weekdays: tuple[str, ...] = ()
    due_weekdays: tuple[str, ...] = ()
    lengths: str = " "
    within: Mapping[str, str] = {}


_FINNISH_WEEKDAYS = (
    "maanantaina",
    "tiistaina",
    "keskiviikkona",
    "torstaina",
    "perjantaina",
    "lauantaina",
    "sunnuntaina",
)


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
        due_weekdays=(
            "понедельника",
            "вторника",
            "среды",
            "четверга",
            "пятницы",
            "субботы",
            "воскресенья",
        ),
        clock="{0}:{1:02}",
        within={
            "минута": "минуты",
            "минуты": "минут",
            "час": "часа",
            "часа": "часов",
            "день": "дня",
            "дня": "дней",
        },
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
        dated="{0} {1}",
        due="{0} الساعة {1}",
        weekday="يوم {0}",
        weekday_due="يوم {0}",
        lengths=" و",
        within={
            "دقيقتان": "دقيقتين",
            "ودقيقتان": "ودقيقتين",
            "ساعتان": "ساعتين",
            "وساعتان": "وساعتين",
            "يومان": "يومين",
        },
    ),
    "th": Joints(
        money_from="ตั้งแต่ {0}",
        money_to="ไม่เกิน {0}",
        days_from="ตั้งแต่ {0}",
        days_to="ภายใน {0}",
        any_time="ยังไม่มีกำหนด",
        today="วันนี้",
        tomorrow="พรุ่งนี้",
        at="{0} เวลา {1} น.",
        dated="{0}ที่ {1}",
        due="{0} เวลา {1} น.",
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
        dated="{0} {1}",
        due="{0} klo {1}",
        clock="{0}.{1:02}",
        weekdays=_FINNISH_WEEKDAYS,
        due_weekdays=_FINNISH_WEEKDAYS,
        within={
            "minuutti": "minuutin",
            "minuuttia": "minuutin",
            "tunti": "tunnin",
            "tuntia": "tunnin",
            "päivä": "päivän",
            "päivää": "päivän",
        },
    ),
}
"""Six languages; any other gets the signs of ``Joints()`` and plain weekdays."""

"""What the pages say, in the language of whoever reads them.

The texts lie in ``words/<language>/<room>.json``, one file for each room of the inbox, so that a key is
``room.name``: ``t("chat.send")``. Placeholders are ``{name}``; a text with forms for numbers is an object of
Unicode's plural categories (``{"one": "{count} lead", "other": "{count} leads"}``), chosen by ``count``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeAlias

import msgspec
from markupsafe import Markup, escape

from dialogs import speech
from dialogs.ids import Language

WORDS = Path(__file__).parent / "words"
FALLBACK = "en"
NAMES = {
    "en": "English", "es": "Español", "ru": "Русский", "ar": "العربية", "th": "ไทย", "fi": "Suomi",
    "de": "Deutsch", "fr": "Français",
}  # fmt: skip
"""Languages as those who speak them call them."""
_RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur"})
_LOCALES = {"en": "en_GB", "ar": "ar_EG"}
_PLACE = re.compile(r"\{([a-z_]+)\}")
_RUNS_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of Hebrew, Arabic and their kin."""
APART = ("\u2068", "\u2069")
"""Begins and ends a stretch whose direction is its own: FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE."""
NUMBERS = "\u2066"
"""Begins one without letters, such as a phone number, where screens differ over the other: LEFT-TO-RIGHT ISOLATE."""

Text: TypeAlias = str | dict[str, str]
"""One text, or one for each plural category."""
Catalog: TypeAlias = Mapping[str, Text]


@cache
def languages() -> tuple[str, ...]:
    """Give the languages the pages can speak, English first."""
    found = sorted(folder.name for folder in WORDS.iterdir() if folder.is_dir())
    return (FALLBACK, *(name for name in found if name != FALLBACK))


@cache
def catalog(language: str) -> Catalog:
    """Give all texts of a language by ``room.name``."""
    found: dict[str, Text] = {}
    for file in sorted((WORDS / language).glob("*.json")):
        texts = msgspec.json.decode(file.read_bytes(), type=dict[str, Text])
        found |= {f"{file.stem}.{key}": text for key, text in texts.items()}
    return found


def placeholders(text: Text) -> frozenset[str]:
    """Give the names a text fills in, in any of its forms."""
    forms = text.values() if isinstance(text, dict) else (text,)
    return frozenset(name for form in forms for name in _PLACE.findall(form))


def preferred(header: str) -> str:
    """Give the best of our languages for an Accept-Language header."""
    wishes = []
    for part in header.split(",")[:20]:
        tag, _, weight = part.strip().partition(";q=")
        sure = float(weight) if re.fullmatch(r"[01](\.\d{1,3})?", weight) else 1.0
        wishes.append((-sure, tag.partition("-")[0].lower()))
    return next((tag for _, tag in sorted(wishes, key=lambda wish: wish[0]) if tag in languages()), FALLBACK)


class Words:
    """The texts of one language, and its ways to write dates, numbers and money."""

    def __init__(self, language: str) -> None:
        self.lang = language if language in languages() else FALLBACK
        self.dir = "rtl" if self.lang in _RIGHT_TO_LEFT else "ltr"
        self.comma, self.semicolon = ("، ", "؛ ") if self.lang == "ar" else (", ", "; ")
        self._texts = catalog(self.lang)
        self._fallback = catalog(FALLBACK)

    def t(self, key: str, /, **values: object) -> Markup:
        """Give a text as HTML. Values are escaped and kept apart from its direction; ``Markup`` stays as it is.

        Raises:
            KeyError: there is no such text, or a value is missing.
        """
        filled = {name: self._html(value) for name, value in values.items()}
        return Markup(_fill(str(escape(self.form(key, values))), filled))  # noqa: S704 - both are escaped

    def plain(self, key: str, /, **values: object) -> str:
        """Give a text as plain words: for attributes, titles and scripts. Raises like ``t``."""
        return _fill(self.form(key, values), {k: self._written(v) for k, v in values.items()})

    def chat(self, key: str, /, **values: object) -> str:
        """Give a text as plain words for where no markup is: each value is kept apart from its direction."""
        filled = {k: self.apart(v) if isinstance(v, str) else self._written(v) for k, v in values.items()}
        return _fill(self.form(key, values), filled)

    def apart(self, value: str) -> str:
        """Set a value apart by Unicode's isolates, where it may run in the other direction than this language.

        A link stays as it is: whoever makes it clickable would take the isolates for a part of it.
        """
        first, last = self.marks_around(value)
        return f"{first}{value}{last}"

    def marks_around(self, value: str) -> tuple[str, str]:
        """Give what ``apart`` puts before and after a value; nothing where none is needed."""
        runs_apart = self.dir == "rtl" or _RUNS_LEFT.search(value)
        if not value or not runs_apart or value.startswith(("http://", "https://")):
            return "", ""
        return APART[0] if any(one.isalpha() for one in value) else NUMBERS, APART[1]

    def has(self, key: str) -> bool:
        """Whether there is such a text."""
        return key in self._fallback

    def named(self, room: str, code: str) -> str:
        """Give the words for a code of ours (``proof``, ``own``); one that has none stays, without underscores."""
        key = f"{room}.{code.replace(' ', '_').replace('-', '_')}"
        return self.plain(key) if key in self._fallback else code.replace("_", " ")

    def form(self, key: str, values: Mapping[str, object]) -> str:
        """Give a text with its places open, in the form that its ``count`` asks for."""
        text = self._texts[key] if key in self._texts else self._fallback[key]
        if isinstance(text, str):
            return text
        count = values["count"]
        number = count if isinstance(count, int | float) else 0
        return text.get(_plural(self.lang, number), text["other"])

    def _html(self, value: object) -> str:
        if isinstance(value, str) and not isinstance(value, Markup):
            return f"<bdi>{escape(value)}</bdi>"
        return self._written(value)

    def _written(self, value: object) -> str:
        return self.number(value) if isinstance(value, int | float) else str(value)

    # --- local ways of writing ---

    def number(self, value: float) -> str:
        """Write a number: ``1,234.5``."""
        from babel import numbers  # noqa: PLC0415 - heavy, loaded with the first page

        return numbers.format_decimal(value, locale=_locale(self.lang))

    def percent(self, value: float) -> str:
        """Write a share (0 to 1) as a percentage without decimals."""
        from babel import numbers  # noqa: PLC0415 - heavy, see above

        return numbers.format_percent(value, locale=_locale(self.lang))

    def money(self, amount: float, currency: str | None) -> str:
        """Write an amount with its ISO 4217 currency."""
        return speech.money(amount, currency, Language(self.lang))

    def moment(self, at: datetime) -> str:
        """Write a date and time as they stand (aware): ``20 May, 14:05``. Browsers move them to their zone."""
        return f"{self.day(at)} {self.clock(at)}"

    def day(self, at: date) -> str:
        """Write a day without its year: ``20 May``."""
        from babel import dates  # noqa: PLC0415 - heavy, see above

        return dates.format_skeleton("MMMd", at, locale=_locale(self.lang))

    def weekday(self, at: date) -> str:
        """Write the day of the week as it stands alone: ``Monday``; in Finnish ``maanantai``, not ``maanantaina``."""
        from babel import dates  # noqa: PLC0415 - heavy, see above

        return dates.format_date(at, "cccc", locale=_locale(self.lang))

    def date(self, at: date) -> str:
        """Write a day in full: ``20 May 2027``."""
        from babel import dates  # noqa: PLC0415 - heavy, see above

        return dates.format_date(at, "long", locale=_locale(self.lang))

    def clock(self, at: datetime) -> str:
        """Write a time of day as it stands (aware): ``14:05``."""
        from babel import dates  # noqa: PLC0415 - heavy, see above

        return dates.format_time(at, "short", tzinfo=at.tzinfo, locale=_locale(self.lang))

    def ago(self, at: datetime, now: datetime) -> str:
        """Write how long ago ``at`` is: ``under 1 min``, ``4 min``, ``2 h 5 min``, ``3 d``."""
        minutes = max(0, int((now - at).total_seconds()) // 60)
        hours, rest = divmod(minutes, 60)
        if hours >= 48:
            return self.plain("common.days", count=hours // 24)
        if hours and rest and hours < 10:
            return self.plain("common.hours_minutes", hours=hours, minutes=rest)
        if hours:
            return self.plain("common.hours", count=hours)
        return self.plain("common.minutes", count=minutes) if minutes else self.plain("common.now")

    def span(self, minutes: int) -> str:
        """Write a stretch of minutes: ``15 min``, ``4 h``, ``1 d``."""
        days, hours = minutes / 1440, minutes / 60
        if days >= 1:
            return self.plain("common.days", count=round(days))
        if hours >= 1:
            return self.plain("common.hours", count=round(hours))
        return self.plain("common.minutes", count=minutes)

    def size(self, number: int) -> str:
        """Write a number of bytes: ``120 kB``, ``1.4 MB``."""
        if number < 1_000_000:
            return self.plain("common.size_kb", size=max(1, round(number / 1000)))
        return self.plain("common.size_mb", size=round(number / 1_000_000, 1))

    def language(self, code: str) -> str:
        """Name a language in this one; its code where nobody knows it."""
        return _language_name(code, self.lang)


@cache
def words(language: str) -> Words:
    """Give the texts of a language, English for one we do not speak."""
    return Words(language)


def _fill(text: str, values: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda found: values[found[1]], text)


def _locale(language: str) -> str:
    return _LOCALES.get(language, language)


@lru_cache(maxsize=512)
def _plural(language: str, number: float) -> str:
    from babel import Locale  # noqa: PLC0415 - heavy, see above

    return str(Locale.parse(_locale(language)).plural_form(number))


@lru_cache(maxsize=512)
def _language_name(code: str, language: str) -> str:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - heavy, see above

    try:
        return Locale.parse(code).get_language_name(_locale(language)) or code
    except (UnknownLocaleError, ValueError, TypeError):
        return code

"""The language a group speaks: the desk's wording, as texts with styles. Pure but for the catalog's files."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache

from bot.desk.inbox.wording import FALLBACK, Words, languages, preferred
from bot.desk.inbox.wording import words as wording_of
from bot.desk.telegram.words import Words as Text
from bot.desk.telegram.words import clip, plain
from bot.desk.telegram.words import moment as drawn
from dialogs.events import Media

_PLACE = re.compile(r"\{([a-z_]+)\}")
_FILES = re.compile(r"(?:(?<=^)|(?<=\] ))\[(" + "|".join(Media) + r")\](?= |$)")
"""Files of which nothing but their kind is known, at the beginning of a line."""


class Tongue:
    """Writes the group's texts in one language. ``words`` are the inbox's, so both desks use the same terms."""

    def __init__(self, language: str) -> None:
        self.words: Words = wording_of(language)
        self.lang = self.words.lang

    def say(self, key: str, /, **values: object) -> str:
        """Give a text without styles; values are kept apart from its direction.

        Raises:
            KeyError: there is no such text, or a value is missing.
        """
        return self.words.chat(key, **values)

    def text(self, key: str, /, **values: Text | str | float) -> Text:
        """Give a text with styles; ``Text`` among the values keeps its own. Raises like ``say``."""
        template = self.words.form(key, values)
        whole, at = Text(), 0
        for found in _PLACE.finditer(template):
            whole = whole + template[at : found.start()] + self.apart(values[found[1]])
            at = found.end()
        return whole + template[at:]

    def apart(self, value: Text | str | float) -> Text:
        """Set a value apart from the direction of what stands around it, where the two may differ."""
        if isinstance(value, int | float):
            return plain(self.words.number(value))
        text = plain(value) if isinstance(value, str) else value
        first, last = self.words.marks_around(text.text)
        return plain(first) + text + last if first else text

    def named(self, room: str, code: str) -> str:
        """Give the words for a code of ours; one that has none stays as it is."""
        return self.words.named(room, code)

    def failure(self, reason: str) -> str:
        """Give why something could not be delivered; a messenger's own words stay as they are, to the letter."""
        for one in (reason, reason[:1].lower() + reason[1:]):
            if self.words.has(f"failure.{one.replace(' ', '_').replace('-', '_')}"):
                return self.words.named("failure", one)
        return reason

    def quote(self, words: str, most: int) -> Text:
        """Give somebody's words in this language's quotation marks, in one line of at most ``most`` characters."""
        return self.text("group.quote", words=clip(words, most))

    def spoken(self, words: str) -> str:
        """Give a line's words with its files (``[photo]``) named in this language."""
        return _FILES.sub(lambda found: f"[{self.named('media', found[1]).lower()}]", words)

    def signed(self, points: int) -> str:
        """Write points with their sign: ``+12``."""
        return self.words.apart(f"{'+' if points >= 0 else '-'}{self.words.number(abs(points))}")

    def moment(self, at: datetime, form: str = "wDT") -> Text:
        """Give a time that each client draws in its own zone and way; old ones show ``20 May 14:05 UTC``."""
        return drawn(at, f"{self.words.moment(at)} UTC", form)

    def clock(self, at: datetime) -> str:
        """Write a time of day: ``14:05 UTC``."""
        return f"{self.words.clock(at)} UTC"


@cache
def tongue(language: str) -> Tongue:
    """Give a language; English for one we do not speak."""
    return Tongue(language if language in languages() else FALLBACK)


def of_account(code: str) -> str:
    """Give the language of ours for what an account of the messenger is set to (``es-MX``)."""
    return preferred(code)

"""Sounds and words people think aloud with: "hmm", "well", "ну", "pues". They answer nothing."""

from __future__ import annotations

from functools import cache

from dialogs.slots.folding import fold, unstretched
from dialogs.slots.phrases import listed

_FILLERS = """um | uh | umm | hm | hmm | mm | mmm | er | erm | eh | ah | aha | oh | ooh | well | so
    | let me see | let me think | let s see | lets see | wait | one moment | one sec | just a moment | hang on
    | pues | bueno | a ver | este | ehm | mmm | ay | uy | a ver a ver | dejame pensar | dejame ver | un momento
    | un segundo | espera
    | ну | хм | хмм | ммм | э | ээ | эээ | так | значит | ну вот | короче | дайте подумать | сейчас | минутку | секунду
    | щас | ой | ага
    | no niin | tota | oota | hetki | hetkinen | odota | mietin
    | امم | اممم | طيب | لحظة | خليني افكر | يعني
    | อืม | อืมม | เอ่อ | เอิ่ม | แบบว่า | ขอคิดก่อน | แป๊บ"""


@cache
def _fillers() -> dict[str, None]:
    """Give them folded, as written and with no letter held down, the longest first."""
    folded = {fold(phrase) for phrase in listed(_FILLERS)}
    return dict.fromkeys(sorted(folded | set(map(unstretched, folded)), key=len, reverse=True))


@cache
def _words() -> frozenset[str]:
    return frozenset(word for phrase in _fillers() for word in phrase.split())


def is_filler(text: str) -> bool:
    """Whether a text is nothing but thinking aloud, such as "hmm, let me see"; emptiness is none."""
    words = fold(text)
    if not words:
        return False
    if unstretched(words) in _fillers():
        return True
    if not _words().issuperset(words.split()):
        return False
    for phrase in _fillers():
        words = f" {words} ".replace(f" {phrase} ", " ").strip()
    return not words

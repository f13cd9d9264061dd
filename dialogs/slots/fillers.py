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
def _fillers() -> frozenset[str]:
    return frozenset(fold(phrase) for phrase in listed(_FILLERS)) | {
        unstretched(fold(p)) for p in listed(_FILLERS)
    }


def is_filler(text: str) -> bool:
    """Whether a text is nothing but thinking aloud, such as "hmm, let me see"; emptiness is none."""
    words = fold(text)
    if not words:
        return False
    if words in _fillers() or unstretched(words) in _fillers():
        return True
    rest = words
    for phrase in sorted(_fillers(), key=len, reverse=True):
        rest = f" {rest} ".replace(f" {phrase} ", " ").strip()
    return not rest

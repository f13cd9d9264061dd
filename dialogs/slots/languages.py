"""Which language's words to try for an answer: the conversation's first, then those its letters allow."""

from __future__ import annotations

from collections.abc import Callable

from dialogs.slots.lexicon import Lexicon, Scan

LATIN = ("en", "es", "fi")
_NO_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")


def best_scan(text: str, language: str, lexicon: Callable[[str], Lexicon]) -> tuple[str, Scan]:
    """Return the Latin language whose ``lexicon`` explains most of ``text`` (in ``compared`` form), and its scan.

    Cyrillic, Arabic and Thai words are in every lexicon, so a text without Latin letters is scanned once.
    """
    first = language if language in LATIN else "en"
    best = lexicon(first).scan(text)
    chosen = first
    if best.unknown == 0 or _NO_LATIN.isdisjoint(text):
        return chosen, best
    for other in LATIN:
        if other != first:
            scan = lexicon(other).scan(text)
            if scan.unknown < best.unknown:
                chosen, best = other, scan
    return chosen, best

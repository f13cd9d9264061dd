"""Reading a social profile out of an answer: a link, or a handle with the network it is in.

A bare ``@anna_k`` is not taken, because the same handle belongs to different people in different networks:
the reading is ``NotRead("no network", detail="@anna_k")``, so that the dialog can ask "which network is it in?"
and read the answer together with the detail (``f"{answer} {detail}"``).
"""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from dialogs.slots import phone, spelled
from dialogs.slots.asides import aside
from dialogs.slots.data import networks as tables
from dialogs.slots.digits import ascii_digits
from dialogs.slots.plain import tidy
from dialogs.slots.reading import Accepted, Context, NotRead, Phone, Reading, Social, Unsure
from dialogs.slots.social_links import (
    is_handle,
    links_in,
    network_of,
    read_app_link,
    read_fediverse,
    read_link,
)

LONGEST = 400
"""Characters searched for a profile."""

BY_PHONE = frozenset({"whatsapp", "viber", "telegram"})
"""Networks where a phone number is as good as a handle; it is kept as digits without ``+``."""

_AMBIGUOUS = frozenset("x wa sc tt gh gram face meta snap line tele inst feis threads yt фейс инст".split())
"""Names that are also words: they count with a sign or a preposition beside them, or at the start."""


def _alternatives(table: str) -> list[str]:
    cells = (cell.strip() for cell in table.replace("\n", "|").split("|"))
    return sorted({cell.casefold() for cell in cells if cell}, key=lambda cell: (-len(cell), cell))


_ENDING = r"(?::?i?(?:ssa|ssä|sta|stä|lla|llä|ni|n|ssani|ssäni|stani|ini|in)|[еуаы]|ом|ي)?"
"""What a network's name takes at its end in Finnish, Russian and Arabic: instagramissa, телеграмом, سنابي."""
_PREFIX = "(?:و?(?:بال|عال|ال|لل|ب|ف|ع))?"
"""What it takes before it in Arabic: بالانستا, التلقرام."""


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Match ``words`` as whole words with their endings; Thai ones anywhere, because Thai is written without spaces."""
    thai = "|".join(re.escape(word) for word in words if "\u0e01" <= word[0] <= "\u0e4e")
    short = "|".join(re.escape(word) for word in words if word[0] < "\u0e01" and len(word) < 4)
    others = "|".join(re.escape(word) for word in words if word[0] < "\u0e01" and len(word) >= 4)
    alone = r"(?![^\W\u0e00-\u0e7f])"
    whole = rf"(?<![^\W\u0e00-\u0e7f]){_PREFIX}(?:(?P<name>{others}){_ENDING}|(?P<short>{short})){alone}"
    return re.compile(f"{whole}|(?P<thai>{thai})", re.IGNORECASE)


def _name_found(found: re.Match[str]) -> str:
    """Return the network's name without what a sentence added to it."""
    return (found["name"] or found["short"] or found["thai"]).casefold()


_NETWORK_BY_NAME = {name: network for network, names in tables.NAMES.items() for name in _alternatives(names)}
_NAME = _pattern(sorted(_NETWORK_BY_NAME, key=len, reverse=True))
_LONG_NAMES = [name for name in _NETWORK_BY_NAME if len(name) >= 7 and " " not in name]
_LONG_WORD = re.compile(r"(?<![\w@.])[^\W\d_]{6,14}(?=\s*[:=@–—-]|\s+@)")
_BETWEEN = frozenset(_alternatives(tables.BETWEEN))
_BEFORE = frozenset(_alternatives(tables.BEFORE_NETWORK))
_NOT_HANDLES = frozenset(tables.NOT_HANDLES.split())
_TOKEN = re.compile(
    r"(?<![a-z0-9_.@])@?[a-z0-9_](?:[a-z0-9_.\-]*[a-z0-9_])?(?!['’\w])", re.IGNORECASE | re.ASCII
)
_SIGN_AFTER = re.compile(r"\s*(?:[:=@–—-]|id\b|is\b|handle\b|ник\b)", re.IGNORECASE)
_SIGN_BEFORE = re.compile(r"(?:^|\b(?:on|my|en|mi|via|во?|at|in|по))\s*$", re.IGNORECASE)
_PREPOSITION_BEFORE = re.compile(
    r"(?:\b(?:on|in|en|at|via|through)\s+(?:my\s+|the\s+)?|[(\[,–—-]\s*)$", re.IGNORECASE
)
_SIGNED = re.compile(r"[\d_.\-]")
_FOREIGN = re.compile("[\u0400-\u04ff\u0600-\u06ff\u0e00-\u0e7f]")
_EMAIL = re.compile(r"\S+@\S+\.\w+")
_AT_HANDLE = re.compile(r"(?<![\w.@])@([A-Za-z0-9_][A-Za-z0-9_.\-]*)")
_LONE_HANDLE = re.compile(
    r"(?=.*[\d_.])(?=.*[a-z])(?!.*\.(?:com|net|org|ru|fi|es|de|io)$)[a-z0-9_][a-z0-9_.\-]{2,40}",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\s,;!?()\"«»]+")


class _Mention(msgspec.Struct, frozen=True):
    """A network named in a text."""

    network: str
    start: int
    end: int


class _Candidate(msgspec.Struct, frozen=True):
    """A word that may be a handle, ``@`` cut."""

    handle: str
    has_at: bool
    start: int
    end: int


def read(text: str, context: Context) -> Reading:
    """Read the first profile of ``text`` as ``Social``: network in lower case, handle as typed without ``@``.

    ``NotRead`` says "no network" (``detail`` is the handle), "no handle" (``detail`` is the network), "not a profile"
    (a post, a group), "look-alike address" (flag ``suspicious``), "unknown network" or "no profile".
    """
    clean = ascii_digits(tidy(text[:LONGEST]))
    from_link = (read_fediverse(clean) if "@" in clean else None) or _from_links(clean)
    if isinstance(from_link, Accepted | Unsure) or (from_link and from_link.why != "unknown network"):
        return from_link
    mentions = _mentions(clean)
    if mentions:
        return _from_words(clean, mentions, context) or _nothing(text, clean, mentions, context)
    return from_link or _nothing(text, clean, mentions, context)


def _from_links(text: str) -> Reading | None:
    """Read the first link that is a profile, or else the first explicit one."""
    if "." not in text and "://" not in text:
        return None
    readings = [read_link(link) for link in links_in(text) if link.explicit or network_of(link.host)]
    taken = next((reading for reading in readings if isinstance(reading, Accepted)), None)
    explicit = [
        reading for reading in readings if not (isinstance(reading, NotRead) and reading.why == "no handle")
    ]
    return taken or read_app_link(text) or (explicit[0] if explicit else None)


def _mentions(text: str) -> list[_Mention]:
    """Return the networks named in ``text``, by a word or by their bare host."""
    named = [
        _Mention(_NETWORK_BY_NAME[_name_found(found)], found.start(), found.end())
        for found in _NAME.finditer(text)
        if _is_meant(text, found)
    ]
    hosts = [
        _Mention(network, link.start, link.end)
        for link in links_in(text)
        if (network := network_of(link.host))
    ]
    named = named or _misspelled(text)
    apart = [name for name in named if not any(host.start <= name.start < host.end for host in hosts)]
    return sorted(apart + hosts, key=lambda mention: mention.start)


def _misspelled(text: str) -> list[_Mention]:
    """Return the network whose long name is written with one slip and a sign after it: "instragram: anna.k"."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - loads slowly and is rarely needed

    for found in _LONG_WORD.finditer(text):
        word = found.group().casefold()
        for name in _LONG_NAMES:
            if OSA.distance(word, name, score_cutoff=1) <= 1:
                return [_Mention(_NETWORK_BY_NAME[name], found.start(), found.end())]
    return []


def _is_meant(text: str, found: re.Match[str]) -> bool:
    if (
        text[found.start() - 1 : found.start()] in {"@", "_", "."}
        or text[found.end() : found.end() + 1] == "_"
    ):
        return False
    if _name_found(found) not in _AMBIGUOUS:
        return True
    return bool(_SIGN_AFTER.match(text, found.end()) or _SIGN_BEFORE.search(text[: found.start()]))


def _from_words(text: str, mentions: list[_Mention], context: Context) -> Reading | None:
    """Pair each network with the handle after it, then with the one before it; the first pair wins."""
    joined = _join_spelled(text)
    if joined != text:
        text, mentions = joined, _mentions(joined)
    borders = [*(mention.start for mention in mentions[1:]), len(text)]
    for place, mention in enumerate(mentions):
        before = mentions[place - 1].end if place else 0
        spans = [(mention.end, borders[place])] if len(mentions) > 1 else [(before, len(text))]
        if len(mentions) > 1 and not place:
            spans.append((0, mention.start))
        for start, end in spans:
            reading = _in_span(text, mention, start, end, context)
            if reading is not None:
                return reading
    return None


def _join_spelled(text: str) -> str:
    """Put spelled dots, underscores and dashes back between the words they join; "at" is left a word."""
    if not spelled.has_spelled_sign(text):
        return text
    marked = spelled.mark_signs(text)
    for marker in (spelled.DOT, spelled.UNDERSCORE, spelled.DASH):
        marked = re.sub(rf"(?<=[A-Za-z0-9]) {marker} (?=[A-Za-z0-9])", spelled.SIGNS[marker], marked)
    return text if any(marker in marked for marker in spelled.SIGNS) else marked


def _in_span(text: str, mention: _Mention, start: int, end: int, context: Context) -> Reading | None:
    """Read the handle for ``mention`` between two places of ``text``."""
    blank = _EMAIL.sub(lambda found: " " * len(found.group()), text[:end])
    candidates = [one for one in _candidates(blank, start) if not mention.start <= one.start < mention.end]
    if mention.network in BY_PHONE and not any(one.has_at for one in candidates):
        number = phone.read(text[start:end], context)
        if isinstance(number, Accepted) and isinstance(number.value, Phone):
            return Accepted(Social(mention.network, number.value.e164.lstrip("+")), flags=number.flags)
    return _choose(text, mention, candidates, context)


def _candidates(text: str, start: int) -> list[_Candidate]:
    found = (
        _Candidate(
            match.group().lstrip("@").rstrip(".-"), match.group().startswith("@"), match.start(), match.end()
        )
        for match in _TOKEN.finditer(text, start)
    )
    return [one for one in found if one.has_at or _may_be_handle(one.handle)]


def _may_be_handle(word: str) -> bool:
    return (
        len(word) > 1
        and word.casefold() not in _NOT_HANDLES | _BETWEEN
        and not (word.isdecimal() and len(word) < 5)
    )


def _choose(text: str, mention: _Mention, candidates: list[_Candidate], context: Context) -> Reading | None:
    """Prefer what has an ``@``, then the one word with a digit or a sign in it, then a lone plain word."""
    marked = [one for one in candidates if one.has_at] or [
        one for one in candidates if _SIGNED.search(one.handle)
    ]
    if marked:
        after = next((one for one in marked if one.start >= mention.end), marked[0])
        return _taken(mention.network, after.handle)
    if not candidates or aside(text, context.language):
        return None
    plain = next((one for one in candidates if one.start >= mention.end), candidates[-1])
    if len(candidates) == 1 and _is_surely_it(text, mention, plain):
        return _taken(mention.network, plain.handle)
    if _is_a_persons_name(candidates) or len(candidates) > 3:
        return NotRead("no handle", detail=mention.network)
    return Unsure(Social(mention.network, plain.handle), "which handle")


def _is_surely_it(text: str, mention: _Mention, one: _Candidate) -> bool:
    """Tell whether a lone plain word is the handle: after the network's name, or before "on" and that name."""
    if _FOREIGN.search(text):
        return True
    if one.start < mention.start and not _PREPOSITION_BEFORE.search(text[: mention.start]):
        return False
    return _stands_beside(text, mention, one)


def _taken(network: str, handle: str) -> Reading:
    if not is_handle(network, handle):
        return NotRead("invalid handle", detail=f"{network} {handle}")
    return Accepted(Social(network, handle))


def _stands_beside(text: str, mention: _Mention, one: _Candidate) -> bool:
    """Tell whether only joining words stand between a network and a word."""
    if one.start >= mention.end:
        between, allowed = text[mention.end : one.start], _BETWEEN
    else:
        between, allowed = text[one.end : mention.start], _BEFORE | _BETWEEN
    words = (word.strip(":=-–—>.").casefold() for word in _WORDS.findall(between))
    return all(not word or word in allowed for word in words)


def _is_a_persons_name(candidates: list[_Candidate]) -> bool:
    """Tell whether two capitalised words stand side by side: a name shown in a profile, not its handle."""
    return any(
        second.start - first.end == 1 and first.handle[0].isupper() and second.handle[0].isupper()
        for first, second in pairwise(candidates)
    )


def _nothing(text: str, clean: str, mentions: list[_Mention], context: Context) -> NotRead:
    intent = aside(text, context.language)
    if mentions and intent is None:
        return NotRead("no handle", detail=mentions[0].network)
    lone = _AT_HANDLE.search(_EMAIL.sub(" ", clean))
    if lone:
        return NotRead("no network", detail=lone.group().rstrip(".-"))
    if intent is None and _LONE_HANDLE.fullmatch(clean):
        return NotRead("no network", detail=f"@{clean}")
    return NotRead("no profile", intent=intent)

"""What one conversation shows by itself: words, pace, changes of mind. Pure: values in, values out.

The limits are those of people: nobody types more than some 20 characters a second, nor taps within a tenth of a
second after a message appeared. Contacts and names are spared, because keyboards fill them in. Events of one
batch have one time, as after a connection was cut: a gap of zero says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache

from msgspec.structs import replace
from rapidfuzz import fuzz

from dialogs.ids import SlotName
from dialogs.quality.data import words as tables
from dialogs.quality.values import Evidence, Pace
from dialogs.side_questions import fold
from dialogs.slots import name_evidence
from dialogs.slots.digits import is_number
from dialogs.slots.folding import has_thai
from dialogs.slots.reading import Email, NotRead, PersonName
from dialogs.state import Answer, Status, Via

FASTEST_TAP = 150
"""Milliseconds under which nobody has even seen a question."""
UNREAD_TAP = 900
"""Milliseconds under which nobody has read it."""
PER_CHARACTER = 40
"""Milliseconds the fastest typist needs for one."""
QUICK_FROM, RUSHED_FROM, FIRST_FROM, TURNS_FROM, NAMES_FROM = 3, 4, 4, 3, 2
"""So often before it is called a signal: a single quick answer is chance."""
REGULAR, CLOCKWORK = 5, 8
"""So many gaps of the same length look like clockwork, and so many are it."""
LONG_GAP = 5_000
"""Milliseconds; slower answers may be regular for good reasons."""
KEPT = 12
SAME_NAME = 70
"""Likeness in percent from which a changed name is the same one, mended."""
_WHO = tuple(map(SlotName, ("name", "phone", "email", "social")))
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def paced(pace: Pace, answer: Answer, *, filled_in: bool = False, options: int = 0, picked: int = -1) -> Pace:
    """Take one answer into the pace; ``picked`` is its place among ``options`` (-1: none of them).

    ``filled_in``: a keyboard may have filled the answer in (a contact, a name).
    """
    gap = round((answer.at - pace.asked_at).total_seconds() * 1000) if pace.asked_at else 0
    if gap <= 0:
        return pace
    tapped = answer.via is Via.TAP
    least = FASTEST_TAP if tapped or filled_in else FASTEST_TAP + PER_CHARACTER * len(answer.words)
    one_of_many = tapped and options >= 3 and picked >= 0
    return Pace(
        asked_at=pace.asked_at,
        gaps=(*pace.gaps, gap)[-KEPT:],
        quick=pace.quick + (gap < least),
        rushed=pace.rushed + (tapped and gap < UNREAD_TAP),
        picks=pace.picks + one_of_many,
        first_picks=pace.first_picks + (one_of_many and picked == 0),
        turns=pace.turns,
        names=pace.names,
    )


def changed(pace: Pace, slot: str, before: Answer | None, after: Answer) -> Pace:
    """Take a changed answer into the pace: another name, or an opposite."""
    if before is None:
        return pace
    if isinstance(before.value, PersonName) and isinstance(after.value, PersonName):
        same = fuzz.partial_ratio(before.value.full.casefold(), after.value.full.casefold()) >= SAME_NAME
        return pace if same else replace(pace, names=pace.names + 1)
    turned = bool(before.option and after.option and before.option != after.option) and slot != "name"
    return replace(pace, turns=pace.turns + 1) if turned else pace


def of_pace(pace: Pace) -> list[str]:
    """Give the signals the pace shows by now."""
    found = {
        "quick": pace.quick >= QUICK_FROM,
        "regular": _is_even(pace.gaps, REGULAR),
        "clockwork": _is_even(pace.gaps, CLOCKWORK),
        "rushed": pace.rushed >= RUSHED_FROM,
        "first in the list": pace.picks >= FIRST_FROM and pace.first_picks == pace.picks,
        "several names": pace.names >= NAMES_FROM,
        "turned around": pace.turns >= TURNS_FROM,
    }
    return [name for name, holds in found.items() if holds]


def _is_even(gaps: tuple[int, ...], length: int) -> bool:
    """Whether the last ``length`` gaps are as good as equal."""
    recent = gaps[-length:]
    if len(recent) < length or max(recent) >= LONG_GAP:
        return False
    return max(recent) - min(recent) <= 20 + 0.05 * min(recent)


def of_words(text: str, rivals: tuple[str, ...]) -> list[str]:
    """Give the signals a text shows: a joke, somebody else's number, advertising, work for a rival."""
    if is_number(text):
        return []
    folded = fold(text[:500])
    worth_a_look = has_thai(folded) or not _first_words().isdisjoint(folded.split())
    found = [name for name, pattern in _patterns().items() if worth_a_look and pattern.search(folded)]
    if len(_LINK.findall(text)) >= 2 and "advertises" not in found:
        found.append("advertises")
    if rivals and _works().search(folded) and any(fold(rival) in folded for rival in rivals):
        found.append("works for a rival")
    return found


def of_unread(reading: NotRead) -> list[str]:
    """Give the signals an answer shows that could not be read as a contact."""
    return ["impossible number"] if reading.why == "impossible number" else []


_OF_FLAGS: Mapping[tuple[str, str], str] = {
    ("email", "disposable"): "disposable",
    ("email", "suspicious"): "odd address",
    ("email", "no mail there"): "no mail there",
    ("email", "undelivered"): "undelivered",
    ("phone", "suspicious"): "odd number",
    ("phone", "anonymous"): "anonymous number",
    ("phone", "premium"): "premium number",
    ("name", "suspicious"): "odd name",
    ("social", "suspicious"): "odd address",
    ("email", "typo kept"): "typo kept",
    ("phone", "typo kept"): "typo kept",
    ("phone", "nobody there"): "nobody there",
    ("email", "nobody there"): "nobody there",
    ("email", "unread"): "unread contact",
    ("phone", "unread"): "unread contact",
}


def of_answers(
    answers: Mapping[SlotName, Answer], held: Mapping[SlotName, Answer], rivals: tuple[str, ...]
) -> list[str]:
    """Give the signals of the contacts and the name as they stand: mended ones speak against nobody.

    ``held`` are answers that wait for consent.
    """
    found = []
    for slot in _WHO:
        answer = answers.get(slot) or held.get(slot)
        if answer is None:
            continue
        flags = answer.flags if answer.value is not None else (*answer.flags, *_of_unread_words(slot, answer))
        found += [signal for flag in flags if (signal := _OF_FLAGS.get((slot, flag)))]
        if isinstance(answer.value, Email) and _is_of(answer.value.address, rivals):
            found.append("rival address")
    return found


def _of_unread_words(slot: str, answer: Answer) -> tuple[str, ...]:
    """Give flags of an answer without a value that was kept in its words because nothing could be read in them."""
    if not answer.words or answer.status is not Status.UNVERIFIED:
        return ()
    if slot != "name":
        return ("unread",)
    words = list(dict.fromkeys(answer.words.casefold().split()[:4]))
    odd = any(map(name_evidence.is_mashed, words)) or name_evidence.is_fake(" ".join(words))
    return ("suspicious",) if odd else ()


def _is_of(address: str, rivals: tuple[str, ...]) -> bool:
    domain = address.rpartition("@")[2].casefold()
    return any(domain == rival or domain.endswith(f".{rival}") for rival in map(str.casefold, rivals))


def noted(evidence: tuple[Evidence, ...], signals: Sequence[str], now: datetime) -> tuple[Evidence, ...]:
    """Add what is new among ``signals`` to the evidence; the same object where nothing is."""
    known = {one.signal for one in evidence}
    new = tuple(Evidence(name, now) for name in dict.fromkeys(signals) if name not in known)
    return (*evidence, *new) if new else evidence


_TABLES = {"jests": tables.JESTS, "another's number": tables.ANOTHERS, "advertises": tables.ADVERTISES}


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    return {name: _any_of(table) for name, table in _TABLES.items()}


@cache
def _first_words() -> frozenset[str]:
    """Give the words that phrases begin with: most texts have none of them, and so no phrase."""
    lines = (fold(line) for table in _TABLES.values() for line in table.splitlines() if line.strip())
    return frozenset(line.partition(" ")[0] for line in lines)


@cache
def _works() -> re.Pattern[str]:
    return _any_of(tables.WORKS)


def _any_of(table: str) -> re.Pattern[str]:
    """Match any phrase of a table: whole words, but anywhere in Thai, which has no spaces."""
    phrases = sorted((fold(line) for line in table.splitlines() if line.strip()), key=len, reverse=True)
    thai = [re.escape(p) for p in phrases if re.search(r"[\u0e00-\u0e7f]", p)]
    others = "|".join(re.escape(p) for p in phrases if not re.search(r"[\u0e00-\u0e7f]", p))
    return re.compile("|".join([rf"(?<!\w)(?:{others})(?!\w)", *thai]))

"""What several conversations show together: the same contact, the same words, one wave. Pure rules.

The shell finds the other leads and brings the signals back as an event (``Noticed``). One other chat with the
same contact and the same name is a returning prospect, and no signal at all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import msgspec
from rapidfuzz import fuzz

from dialogs.known import NAME
from dialogs.quality.noticing import SAME_NAME
from dialogs.side_questions import fold
from dialogs.slots.reading import FreeText, PersonName
from dialogs.state import State, Via

DAY = timedelta(days=1)
MANY_CHATS = 2
"""So many other chats with one contact are more than a return."""
WAVE = timedelta(minutes=5)
WAVE_FROM = 8
"""So many leads of one campaign within ``WAVE``, this one included."""
CLOSE, NEAR = 3, 20
"""Numbers so far apart are neighbours: one ``CLOSE`` one is enough, of ``NEAR`` ones it takes two."""
SAYS_MUCH = 25
"""Characters from which a free text is somebody's own, and the same one in another chat is no chance."""
SAME_WORDS_FROM = 2


class Other(msgspec.Struct, frozen=True):
    """A contact of another lead: whose it is said to be, and when (aware) it was left."""

    kind: str
    value: str
    name: str
    at: datetime
    conversation: str = ""


class Around(msgspec.Struct, frozen=True):
    """What the shell found: equal and neighbouring contacts, chats with the same words, leads of the same wave."""

    others: Sequence[Other] = ()
    same_words: int = 0
    wave: int = 0


def signals(name: str, contacts: Iterable[tuple[str, str]], around: Around, now: datetime) -> list[str]:
    """Give the signals of a lead called ``name`` with these contacts (kind, value) as of ``now`` (aware)."""
    own = set(contacts)
    same = [other for other in around.others if (other.kind, other.value) in own]
    found = {
        "same contact, other name": any(_is_another(name, other.name) for other in same),
        "contact in many chats": len(same) >= MANY_CHATS,
        "numbers in a row": _in_a_row(own, around.others, now),
        "same words": around.same_words >= SAME_WORDS_FROM,
        "wave": around.wave >= WAVE_FROM,
    }
    return [signal for signal, holds in found.items() if holds]


def agreed(name: str, contacts: Iterable[tuple[str, str]], around: Around) -> list[tuple[str, str]]:
    """Give the contacts that another chat has left under the same name: two sources that agree."""
    others = {(other.kind, other.value) for other in around.others if _is_same(name, other.name)}
    return [contact for contact in contacts if contact in others]


def full_name(state: State) -> str:
    """Give the name a prospect left, if it could be read as one: of unread words nobody says they are another name."""
    answer = state.answers.get(NAME)
    return answer.value.full if answer is not None and isinstance(answer.value, PersonName) else ""


def prints(state: State) -> list[str]:
    """Give hashes of the free texts that say much, by which the same words are found without keeping them twice."""
    own = (
        fold(answer.words)
        for answer in state.answers.values()
        if answer.via is Via.TEXT and isinstance(answer.value, FreeText)
    )
    return [hashlib.sha256(text.encode()).hexdigest()[:32] for text in own if len(text) >= SAYS_MUCH]


def neighbours(number: str) -> tuple[str, str]:
    """Give the first and the last of the hundred E.164 numbers that ``number`` belongs to."""
    return f"{number[:-2]}00", f"{number[:-2]}99"


def _is_another(name: str, other: str) -> bool:
    return bool(name and other) and not _is_same(name, other)


def _is_same(name: str, other: str) -> bool:
    if not (name and other):
        return False
    return fuzz.partial_ratio(name.casefold(), other.casefold()) >= SAME_NAME


def _in_a_row(own: set[tuple[str, str]], others: Sequence[Other], now: datetime) -> bool:
    numbers = [_digits(value) for kind, value in own if kind == "phone"]
    recent = [_digits(other.value) for other in others if other.kind == "phone" and now - other.at <= DAY]
    apart = [abs(mine - theirs) for mine in numbers for theirs in set(recent) if mine != theirs]
    return any(gap <= CLOSE for gap in apart) or sum(gap <= NEAR for gap in apart) >= MANY_CHATS


def _digits(number: str) -> int:
    digits = "".join(character for character in number if character.isdigit())
    return int(digits) if digits else 0

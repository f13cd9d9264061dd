"""Whether a text names an option to take it or to turn it down: "not the group one", "anything but a group"."""

from __future__ import annotations

from functools import cache

from dialogs.slots.data import choice as data
from dialogs.slots.folding import fold, is_thai, stands_in
from dialogs.slots.labels import Mention
from dialogs.slots.phrases import Phrasebook, listed

_REACH = 4
"""A negator turns down what is named within so many words after it."""

_NEGATORS = frozenset(map(fold, data.NEGATORS.split()))
_FINNISH = _NEGATORS - {"no"} | {"en"}
_HARMLESS = frozenset(map(fold, data.NO_NEGATION.split()))
_ASKING = frozenset(map(fold, data.NEGATED_BEFORE.split()))
_AFTER = frozenset(map(fold, data.AFTER_LABEL_NO.split()))
_PHRASES = tuple(map(fold, listed(data.NEGATING_PHRASES)))
_THAI = tuple(map(fold, listed(data.THAI_NEGATORS)))
_THAI_DOUBT = ("ไม่แน่ใจ", "ไม่รู้", "ไม่มีปัญหา", "ไม่ทราบ", "ไม่ติด")
_THAI_OF_SOMETHING_ELSE = ("ไม่มี", "ไม่เคย", "ไม่รีบ", "ไม่เกิน", "ไม่ถนัด")
"""Said of what follows them ("no experience", "never tried", "up to"), not of what was named before."""
_THAI_VERBS = frozenset(map(fold, data.THAI_VERBS.split())) | {""}
_AND = frozenset(map(fold, "and or nor y o ni и или ни ja tai eika و او ولا".split()))


@cache
def _clause_words() -> Phrasebook[bool]:
    return Phrasebook((phrase, True) for phrase in listed(data.CLAUSE_WORDS))


def rejected(
    words: str, mention: Mention, before: Mention | None, after: Mention | None, language: str
) -> bool:
    """Whether a folded clause turns the mention down; ``before`` and ``after`` are its neighbours."""
    ahead = words[_reach_back(words, mention, before) : mention.start]
    if ahead.endswith(" ") and _closed(ahead.split()[-1:]):
        return False
    ahead = ahead.strip()
    if ahead == "to" and before is not None and "prefer" in words[: before.start]:
        return True
    if _turns_down(ahead, language):
        return True
    return after is None and _turned_down_by(words[mention.end :].strip(), language)


def is_bare_no(words: str) -> bool:
    """Whether a folded clause is a mere no, turning down what was named before it: "group, no"."""
    return words in _AFTER


def _reach_back(words: str, mention: Mention, before: Mention | None) -> int:
    """Where the words that may negate this mention begin: after the one before, unless "or" joins them."""
    if before is None or before.end > mention.start:
        return 0
    between = words[before.end : mention.start].split()
    return 0 if between and all(word in _AND for word in between) else before.end


def _turns_down(ahead: str, language: str) -> bool:
    """Whether the words ahead of a name turn it down; Finnish "en" and "no" are other words elsewhere."""
    if any(stands_in(phrase, " ".join(ahead.split()[-_REACH - 1 :])) for phrase in _PHRASES):
        return True
    for _, _, end in _clause_words().anywhere(ahead):
        ahead = ahead[:0].ljust(end) + ahead[end:]
    split = ahead.split()
    near = " ".join(split[-_REACH - 1 :])
    if near and is_thai(near[-1]):
        return _thai_negated(near[-16:])
    negators = _FINNISH if language == "fi" else _NEGATORS
    return any(_negates(split, i, negators) for i in range(max(0, len(split) - _REACH), len(split)))


def _closed(last: list[str]) -> bool:
    """Whether the last Thai words before a space say no to something of their own: "ไม่ใช่ฉัน", not "ไม่เอา"."""
    chunk = last[0] if last else ""
    negator = max((one for one in _THAI if chunk.startswith(one)), key=len, default="")
    return bool(negator) and chunk[len(negator) :] not in _THAI_VERBS


def _thai_negated(near: str) -> bool:
    for doubt in _THAI_DOUBT:
        near = near.replace(doubt, "")
    return any(negator in near for negator in _THAI)


def _negates(split: list[str], i: int, negators: frozenset[str]) -> bool:
    if split[i] not in negators or (i > 0 and split[i - 1] in _ASKING):
        return False
    return not (i + 1 < len(split) and split[i + 1] in _HARMLESS)


def _turned_down_by(following: str, language: str) -> bool:
    if following.startswith("ไม่") and not following.startswith(_THAI_DOUBT):
        return following in _THAI_OF_SOMETHING_ELSE or not following.startswith(_THAI_OF_SOMETHING_ELSE)
    split = following.split()[:3]
    negators = _AFTER if language == "fi" else _AFTER - {"en"}
    for i, word in enumerate(split[:2]):
        if word in negators:
            return not (i + 1 < len(split) and split[i + 1] in _HARMLESS)
    return False

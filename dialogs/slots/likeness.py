"""Which option an answer is like: some of its words, its beginning, a typo. Asked when nothing is named."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from dialogs.slots import labels
from dialogs.slots.data import choice as data
from dialogs.slots.folding import fold, is_thai
from dialogs.slots.labels import Index, Named
from dialogs.slots.phrases import listed
from dialogs.slots.reading import Accepted, Choice, Reading, Unsure
from dialogs.slots.stems import consonants, same_word

_DIGITS = re.compile(r"\d+")
_THAI_NEGATORS = tuple(map(fold, listed(data.THAI_NEGATORS)))
_THAI_TONES = re.compile("[\u0e47-\u0e4c]")
_SHORTEST_EDGE = 4
_SHORTEST_ROOT = 3
_TWO = 2
_BOTH = frozenset(map(fold, listed(data.MANY)))


def by_some_words(folded_text: str, index: Index) -> Reading | None:
    """Only words of one label, though not in a row: "just me" of "Just for me"."""
    words = set(folded_text.split())
    holding = {o.id for o in index.options for phrase in o.phrases if words <= set(phrase.split())}
    return Accepted(Choice(holding.pop()), 0.8) if len(words) > 1 and len(holding) == 1 else None


def by_beginning(core: str, index: Index) -> Reading | None:
    """The typed beginning of one label: "rather", "one-to", "camb"."""
    if len(core) == 1 and core.isalpha():
        return _by_initial(core, index)
    if len(core) < 2 or in_several(core, index):
        return None
    whole = {o.id for o in index.options for phrase in o.phrases if phrase.startswith(f"{core} ")}
    if len(whole) == 1:
        return Accepted(Choice(whole.pop()), 0.8)
    if len(core) < 3 or " " in core:
        return _by_inside(core, index)
    begun = {
        option.id
        for option in index.options
        for phrase in option.phrases
        for word in phrase.split()
        if word.startswith(core) or (len(core) > 3 and word.endswith(core))
    }
    return Accepted(Choice(begun.pop()), 0.8) if len(begun) == 1 else _by_inside(core, index)


def _by_initial(letter: str, index: Index) -> Reading | None:
    """The one label that begins with a letter: "L" of "Small", "Medium" and "Large"; "I" is no "In 1-3 months"."""
    if any(" " in phrase for o in index.options for phrase in o.phrases[:1]):
        return None
    begun = [o.id for o in index.options if any(phrase[0] == letter for phrase in o.phrases[:1])]
    return Accepted(Choice(begun[0]), 0.75) if len(begun) == 1 else None


def in_several(core: str, index: Index) -> bool:
    """Whether the word stands in several labels, in any form: "English" of two English courses.

    Plurals differ: "months" is the one of "1-3 months", not of "This month".
    """
    if " " in core or core[0].isdigit() or core in labels.stop_words():
        return False
    if len(core) < (_TWO if is_thai(core[0]) else _SHORTEST_ROOT):
        return False
    holding = [one for one in index.options if any(_has(name, core) for name in one.phrases)]
    exact = [one for one in holding if any(core in name.split() for name in one.phrases)]
    others = [word for one in holding if one not in exact for name in one.phrases for word in name.split()]
    if len(exact) == 1 and not any(
        core in word if core.isascii() else word.startswith(core) for word in others
    ):
        return False
    return len(holding) > 1


def _has(name: str, core: str) -> bool:
    if is_thai(core[0]):
        return name.startswith(core) or f" {core}" in name
    return any(_is_in(core, word) for word in name.split())


def _is_in(core: str, word: str) -> bool:
    if core == word or (core.rstrip("s") != word.rstrip("s") and same_word(core, word)):
        return True
    return len(core) > _SHORTEST_EDGE and core.isascii() and word.endswith(core)


def covering(core: str, index: Index) -> str | None:
    """The one option whose label has all words of the answer: "internet and TV", "Home internet + TV"."""
    if is_thai(core[0]):
        holding = [o.id for o in index.options if any(_one_and(name) == _one_and(core) for name in o.phrases)]
        return holding[0] if len(holding) == 1 else None
    typed = [word for word in core.split() if word not in labels.stop_words() and word not in _BOTH]
    if len(typed) < _TWO:
        return None
    holding = [o.id for o in index.options if any(_covers(name.split(), typed) for name in o.phrases)]
    return holding[0] if len(holding) == 1 else None


def _one_and(words: str) -> str:
    return words.replace("กับ", "และ").replace(" ", "")


def _covers(label: list[str], typed: list[str]) -> bool:
    return all(any(same_word(word, own) for own in label) for word in typed)


def words_of_others(words: str, options: set[str], index: Index) -> bool:
    """Whether words of an answer stand in other labels only than in those of the options it names."""
    named = [w for o in index.options if o.id in options for name in o.phrases for w in name.split()]
    others = [w for o in index.options if o.id not in options for name in o.phrases for w in name.split()]
    return any(
        word not in labels.stop_words()
        and any(same_word(word, other) for other in others)
        and not any(same_word(word, own) for own in named)
        for word in words.split()
    )


def by_thai_edge(words: str, index: Index) -> Reading | None:
    """A Thai label and an answer that begin or end alike, as no other label does: "เพื่อนบอกมา", "เพื่อนแนะนำ"."""
    found: dict[str, tuple[int, float]] = {}
    for typed in filter(_thai_without_a_no, words.split()):
        for option in index.options:
            found[option.id] = max(found.get(option.id, (0, 0.0)), _edge(typed, option))
    (best, share), option_id = max(((edge, one) for one, edge in found.items()), default=((0, 0.0), ""))
    second = max((edge[0] for one, edge in found.items() if one != option_id), default=0)
    if best < _SHORTEST_EDGE or best - second < 2:
        return None
    return (
        Accepted(Choice(option_id), 0.75) if share >= 0.5 else Unsure(Choice(option_id), "close to a label")
    )


def _thai_without_a_no(word: str) -> bool:
    return is_thai(word[0]) and not any(negator in word for negator in _THAI_NEGATORS)


def _edge(typed: str, option: Named) -> tuple[int, float]:
    """Letters of the longest common beginning or end, and the greater share of the two it makes up."""
    own = [word for phrase in option.phrases for word in phrase.split() if is_thai(word[0])]
    starts = ((labels.common_start(typed, word), word) for word in own)
    ends = ((labels.common_end(typed, word), word) for word in own)
    edges = ((length, length / min(len(typed), len(word))) for length, word in (*starts, *ends))
    return max(edges, default=(0, 0.0))


def by_root(words: str, index: Index) -> Reading | None:
    """An Arabic word with the consonants of a word of one label: a broken plural, "اصدقاء" of "صديق"."""
    typed = {root for word in words.split() if len(root := consonants(word)) >= _SHORTEST_ROOT}
    holding = {o.id for o in index.options if typed & {consonants(word) for word in o.own_words}}
    return Accepted(Choice(holding.pop()), 0.75) if len(holding) == 1 and len(words.split()) <= 2 else None


def _by_inside(core: str, index: Index) -> Reading | None:
    """Several words in a row of one label only ("reading towards" of a longer one), or a part of a Thai one."""
    if len(core) < 4:
        return None
    holding = {o.id for o in index.options for phrase in o.phrases if labels.holds(phrase, core)}
    endings = {o.id for o in index.options for phrase in o.phrases if phrase.endswith(core)}
    return Accepted(Choice(holding.pop()), 0.8) if len(holding) == 1 and endings <= holding else None


def by_typo(core: str, index: Index) -> Reading | None:
    """A whole label with a letter or two wrong, when no other label is nearly as near."""
    distances = sorted(
        (
            min(
                (_distance(core, name) for name in _names(option) if _same_digits(core, name)),
                default=99,
            ),
            option.id,
        )
        for option in index.options
    )
    least, option = distances[0]
    second = distances[1][0] if len(distances) > 1 else 99
    if len(core) < 4 or least > _allowed(core) or second - least < 2:
        return None
    alike = any(phrase[0] == core[0] for o in index.options if o.id == option for phrase in o.phrases)
    swapped = (
        len(core) == 4
        and least == 1
        and any(sorted(core) == sorted(p) for o in index.options for p in o.phrases)
    )
    if (least == 1 and (len(core) >= 5 or swapped) and alike) or least <= len(core) / 6:
        return Accepted(Choice(option), 0.8)
    return Unsure(Choice(option), "close to a label")


def _distance(one: str, other: str) -> int:
    """Letters that differ; Thai marks of tone and of shortness are often left out or put elsewhere."""
    if is_thai(one[0]) and is_thai(other[0]):
        one, other = _THAI_TONES.sub("", one), _THAI_TONES.sub("", other)
    return OSA.distance(one, other)


def _names(option: Named) -> tuple[str, ...]:
    """What may be misspelt as a whole: the names, and in Thai their own parts."""
    return (*option.phrases, *(part for part in option.thai_parts if len(part) > _SHORTEST_EDGE))


def _allowed(core: str) -> int:
    return 1 if len(core) < 5 else 2 if len(core) < 10 else 3


def _same_digits(one: str, other: str) -> bool:
    return _DIGITS.findall(one) == _DIGITS.findall(other)

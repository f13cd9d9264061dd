"""The options of a question made ready for reading, and where a text names them.

``indexed`` is slow and remembered per tuple of options; ``mentions`` runs on each answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache

import msgspec
from rapidfuzz.distance import OSA

from dialogs.slots import intents
from dialogs.slots.data import choice as data
from dialogs.slots.folding import fold, folded, is_thai
from dialogs.slots.phrases import Phrasebook, listed
from dialogs.slots.reading import Intent, Option
from dialogs.slots.stems import bare_forms, compound_of, part_of_compound, same_word, stem, stems

FULL, PART, TYPO, IDEA = 3, 2, 1, 0
_SHORTEST_THAI_PART = 3
_SHORTEST_WORD_WITH_A_TYPO = 6
_SHORTEST_IDEA_STEM = 3


class Mention(msgspec.Struct, frozen=True):
    """Where a text names an option: ``strength`` is FULL, PART, TYPO or IDEA, ``share`` of the label's words."""

    option: str
    start: int
    end: int
    strength: int
    share: float = 1.0


class Named(msgspec.Struct, frozen=True):
    """One option as it may be named: folded phrases (label first), and words no other option has."""

    id: str
    phrases: tuple[str, ...]
    own_words: tuple[str, ...]
    thai_parts: tuple[str, ...]
    in_a_no: frozenset[str] = frozenset()
    """Own words that stand with a "not" only: without one they say the opposite ("tengo" of "no tengo")."""


class Index(msgspec.Struct, frozen=True):
    """The options of one question, ready to be looked up."""

    exact: Mapping[str, str]
    options: tuple[Named, ...]
    by_intent: Mapping[Intent, str]
    by_idea: Mapping[str, str]


@lru_cache(maxsize=1024)
def indexed(options: tuple[Option, ...]) -> Index:
    """Make options ready; of two options with one name neither has it."""
    phrases = [tuple(filter(None, map(folded, (option.label, *option.synonyms)))) for option in options]
    words = [_content(names) for names in phrases]
    named = tuple(
        Named(option.id, phrases[i], _own(words, i), _thai_parts(phrases, i), _in_a_no(phrases[i]))
        for i, option in enumerate(options)
    )
    return Index(_exact(options), named, _by_intent(options), _by_idea(options, phrases))


def _exact(options: tuple[Option, ...]) -> dict[str, str]:
    """Names as typed and as folded; a label beats a synonym, a name shared by two options is left out."""
    exact: dict[str, str] = {}
    for names in ([(o.id, o.label) for o in options], [(o.id, s) for o in options for s in o.synonyms]):
        level: dict[str, set[str]] = {}
        for option, name in names:
            for key in {name.strip().casefold(), fold(name)} - {""}:
                level.setdefault(key, set()).add(option)
        exact = {key: ids.pop() for key, ids in level.items() if len(ids) == 1 and key not in exact} | exact
    return exact


def _content(phrases: tuple[str, ...]) -> tuple[str, ...]:
    stop = stop_words()
    return tuple(
        {word for phrase in phrases for word in phrase.split() if word not in stop and not _thai(word)}
    )


def _thai(word: str) -> bool:
    return is_thai(word[0])


@cache
def stop_words() -> frozenset[str]:
    """Words too common to name an option."""
    return frozenset(map(fold, data.STOP_WORDS.split()))


def _own(words: list[tuple[str, ...]], i: int) -> tuple[str, ...]:
    others = [word for j, other in enumerate(words) if j != i for word in other]
    return tuple(
        word
        for word in words[i]
        if not any(same_word(word, o) or (len(word) > 3 and o.endswith(word)) for o in others)
    )


def _in_a_no(phrases: tuple[str, ...]) -> frozenset[str]:
    noes = {phrase for phrase in phrases if _says_no(phrase)}
    plain = {word for phrase in phrases if phrase not in noes for word in phrase.split()}
    return frozenset(word for phrase in noes for word in phrase.split()) - plain


def _says_no(words: str) -> bool:
    return any(map(intents.negates, words.split()))


def _thai_parts(phrases: list[tuple[str, ...]], i: int) -> tuple[str, ...]:
    """Stretches of Thai labels that no other option has, longest first: without a shared start or end.

    A bare "ไม่" is none: it stands in most refusals and "I don't know"s.
    """
    others = [phrase for j, names in enumerate(phrases) if j != i for phrase in names]
    parts: set[str] = set()
    for phrase in phrases[i]:
        for word in filter(_thai, phrase.split()):
            parts.add(word)
            for other in (w for o in others for w in o.split()):
                start, end = common_start(word, other), common_start(word[::-1], other[::-1])
                parts |= {word[start:], word[: len(word) - end]}
    own = (
        part
        for part in parts
        if len(part) >= _SHORTEST_THAI_PART
        and part not in stop_words()
        and not intents.negates(part)
        and not any(part in o for o in others)
    )
    return tuple(sorted(own, key=len, reverse=True))


def common_start(one: str, other: str) -> int:
    """How many letters two Thai words begin alike with, never cutting a mark off its letter."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    while 0 < length < len(one) and _mark(one[length]):
        length -= 1
    return length


def common_end(one: str, other: str) -> int:
    """How many letters two Thai words end alike with, never beginning with a mark."""
    length = common_start(one[::-1], other[::-1])
    while length and _mark(one[-length]):
        length -= 1
    return length


def _mark(letter: str) -> bool:
    return letter == "\u0e31" or "\u0e34" <= letter <= "\u0e3a" or "\u0e47" <= letter <= "\u0e4e"


def _by_intent(options: tuple[Option, ...]) -> dict[Intent, str]:
    found: dict[Intent, list[str]] = {}
    for option in options:
        for intent in {intents.recognise(name, "en") for name in (option.label, *option.synonyms)} - {None}:
            if intent is not None:
                found.setdefault(intent, []).append(option.id)
    return {intent: ids[0] for intent, ids in found.items() if len(ids) == 1}


def _by_idea(options: tuple[Option, ...], phrases: list[tuple[str, ...]]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for ideas_of in (_outright_ideas, _ideas_of_first_parts):
        level: dict[str, set[str]] = {}
        for option, names in zip(options, phrases, strict=True):
            for idea in (idea for phrase in names for idea in ideas_of(phrase)):
                level.setdefault(idea, set()).add(option.id)
        found = level | found
    return {idea: ids.pop() for idea, ids in found.items() if len(ids) == 1}


def _outright_ideas(phrase: str) -> set[str]:
    """The ideas a label names, the heads of its compounds included: "кредит" of "Автокредит"."""
    heads = (word[n:] for word in phrase.split() if not _thai(word) for n in range(3, len(word) - 3))
    return {idea for idea, _, _ in _ideas_in(phrase)} | {
        i for head in heads for i in _ideas()[0].get(head) or ()
    }


def _ideas_of_first_parts(phrase: str) -> set[str]:
    """The ideas of the first parts of compounds: "auto" of "Autovakuutus", "авто" of "Автострахование"."""
    book = _ideas()[0]
    parts = (word[:n] for word in phrase.split() if not _thai(word) for n in range(4, len(word) - 2))
    return {idea for part in parts for idea in book.get(part) or ()}


@cache
def _ideas() -> tuple[Phrasebook[tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Phrase -> ideas, and the stems of single words of inflected languages -> ideas."""
    phrases: dict[str, tuple[str, ...]] = {}
    by_stem: dict[str, tuple[str, ...]] = {}
    for idea, cell in data.IDEAS.items():
        for phrase in map(fold, listed(cell)):
            phrases[phrase] = (*phrases.get(phrase, ()), idea)
            if (
                "\u0400" <= phrase[:1] <= "\u06ff"
                and " " not in phrase
                and len(stem(phrase)) >= _SHORTEST_IDEA_STEM
            ):
                by_stem[stem(phrase)] = tuple({*by_stem.get(stem(phrase), ()), idea})
    return Phrasebook(phrases.items()), by_stem


def _ideas_in(words: str) -> Iterator[tuple[str, int, int]]:
    book, by_stem = _ideas()
    covered = [False] * len(words)
    for ideas, start, end in book.anywhere(words):
        covered[start:end] = [True] * (end - start)
        yield from ((idea, start, end) for idea in ideas)
    place = 0
    for word in words.split():
        if word not in stop_words() and not any(covered[place : place + len(word)]):
            yield from ((idea, place, place + len(word)) for idea in _ideas_of_word(word, by_stem))
        place += len(word) + 1


def _ideas_of_word(word: str, by_stem: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    if word[0] < "\u0400":
        return _ideas_of_forms(word)
    return next((by_stem[one] for one in stems(word) if one in by_stem), ())


def _ideas_of_forms(word: str) -> tuple[str, ...]:
    """The ideas of a Finnish word by its bare form: "vuoristoon" by "vuoristo"."""
    book = _ideas()[0]
    return next((ideas for bare in bare_forms(word)[1:] if (ideas := book.get(bare)) is not None), ())


@cache
def _whole_ideas() -> Phrasebook[str]:
    return Phrasebook((phrase, idea) for idea, cell in data.WHOLE_IDEAS.items() for phrase in listed(cell))


def idea_of(words: str, index: Index) -> str | None:
    """The only option whose idea the whole folded text is: "1 on 1", "me", "private"."""
    ideas = _ideas()[0].get(words) or ()
    whole = _whole_ideas().get(words)
    options = {index.by_idea.get(idea) for idea in (*ideas, *((whole,) if whole else ()))} - {None}
    return options.pop() if len(options) == 1 else None


def mentions(words: str, index: Index, *, by_idea: bool = False) -> list[Mention]:
    """Where a folded clause names options, in order; a name inside a longer name does not count.

    Ideas are looked for when nothing else is found, or ``by_idea`` too.
    """
    found: list[Mention] = []
    for option in index.options:
        full = _full(words, option)
        found.extend(full or _parts(words, option))
    if not found:
        found = _with_typos(words, index)
    if by_idea or not found:
        ids = ((index.by_idea.get(idea), start, end) for idea, start, end in _ideas_in(words))
        found += [Mention(option, start, end, IDEA) for option, start, end in ids if option is not None]
    if not found:
        found = _in_compounds(words, index)
    return sorted(_outermost(found), key=lambda mention: mention.start)


def _in_compounds(words: str, index: Index) -> list[Mention]:
    """Options whose compound words hold a typed word that no label has as a word of its own."""
    split = {word for option in index.options for phrase in option.phrases for word in phrase.split()}

    def alike(word: str, own: str) -> bool:
        return word not in split and (part_of_compound(word, own) or compound_of(word, own))

    return [one for option in index.options for one in _parts(words, option, alike)]


def _full(words: str, option: Named) -> list[Mention]:
    for phrase in sorted(option.phrases, key=len, reverse=True):
        place = _place(words, phrase)
        if place >= 0 and (phrase == words or not _says_too_little(phrase)):
            return [Mention(option.id, place, place + len(phrase), FULL)]
        loose = _with_a_word_between(words, phrase)
        if loose is not None:
            return [Mention(option.id, *loose, FULL)]
    return []


def _with_a_word_between(words: str, phrase: str) -> tuple[int, int] | None:
    """Where a label that begins with a negation stands with one more word after it: "ei oo väliä", "Ei väliä"."""
    first, _, rest = phrase.partition(" ")
    if not rest or not intents.negates(first):
        return None
    split = words.split()
    for i in range(len(split) - rest.count(" ") - 2):
        after = " ".join(split[i + 2 : i + 3 + rest.count(" ")])
        if split[i] == first and after == rest:
            start = len(" ".join(split[:i])) + (i > 0)
            return start, start + len(f"{first} {split[i + 1]} {rest}")
    return None


def _says_too_little(phrase: str) -> bool:
    """Whether a phrase names an option only when it is the whole answer; a Thai "no" begins longer words."""
    return phrase in stop_words() or (_thai(phrase) and intents.negates(phrase))


def _place(words: str, phrase: str) -> int:
    if phrase not in words:
        return -1
    if is_thai(phrase[0]):
        return words.find(phrase)
    return f" {words} ".find(f" {phrase} ")


def _parts(words: str, option: Named, alike: Callable[[str, str], bool] = same_word) -> list[Mention]:
    for part in option.thai_parts:
        place = words.find(part)
        if place >= 0:
            return [Mention(option.id, place, place + len(part), PART)]
    found: list[tuple[int, int, str]] = []
    place, stop = 0, stop_words()
    mute = frozenset[str]() if _says_no(words) else option.in_a_no
    for word in words.split():
        own = next((own for own in option.own_words if alike(word, own)), None) if word not in stop else None
        own = None if own in mute else own
        if own is not None:
            found.append((place, place + len(word), own))
        place += len(word) + 1
    if not found:
        return []
    return [Mention(option.id, found[0][0], found[-1][1], PART, _share({own for *_, own in found}, option))]


def _share(matched: set[str], option: Named) -> float:
    """The greatest part of one name's own words that was matched."""
    shares = []
    for phrase in option.phrases:
        own = {word for word in phrase.split() if word in option.own_words}
        if own & matched:
            shares.append(
                len(own & matched) / len({w for w in phrase.split() if w not in stop_words()} or own)
            )
    return max(shares, default=0.0)


def _with_typos(words: str, index: Index) -> list[Mention]:
    found: list[tuple[int, Mention]] = []
    place = 0
    for word in words.split():
        if len(word) >= _SHORTEST_WORD_WITH_A_TYPO and not _thai(word):
            near = _nearest(word, index)
            if near is not None:
                found.append((near[0], Mention(near[1], place, place + len(word), TYPO, 0.5)))
        place += len(word) + 1
    return [mention for _, mention in found]


def _nearest(word: str, index: Index) -> tuple[int, str] | None:
    """The option with a word at most one letter off (two in long words), when no other is nearly as near."""
    allowed = 2 if len(word) >= 9 else 1
    distances = sorted(
        (
            min((OSA.distance(word, own) for own in option.own_words if own[0] == word[0]), default=99),
            option.id,
        )
        for option in index.options
    )
    if distances[0][0] > allowed:
        return None
    if len(distances) > 1 and distances[1][0] - distances[0][0] < 2:
        return None
    return distances[0]


def _outermost(found: list[Mention]) -> list[Mention]:
    def inside(one: Mention, other: Mention) -> bool:
        longer = other.end - other.start > one.end - one.start
        return longer and other.start <= one.start and one.end <= other.end and other.strength >= one.strength

    return [one for one in found if not any(inside(one, other) for other in found if other is not one)]


def holds(phrase: str, part: str) -> bool:
    """Whether a folded label holds a typed part: whole words, or any stretch of Thai."""
    return part in phrase if is_thai(part[0]) else f" {part} " in f" {phrase} "

"""Which option of a question an answer takes: by label, number, part, synonym, typo or idea.

Two outright names are never a choice, a name after "not" is none, and a near miss is proposed, not taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dialogs.slots import intents, labels, likeness, pointing, positions, quantities, who, yesno
from dialogs.slots.commands import is_correction
from dialogs.slots.data import choice as data
from dialogs.slots.folding import LONGEST, fold, is_thai, unstretched
from dialogs.slots.labels import FULL, IDEA, PART, Index, Mention
from dialogs.slots.negation import is_bare_no, rejected
from dialogs.slots.phrases import Ends, listed
from dialogs.slots.reading import Accepted, Choice, Context, Intent, NotRead, Reading, Unsure, YesNo
from dialogs.slots.shorthand import written_out

_EMPTY = Ends(listed(data.OPENINGS), listed(data.ENDINGS))
_POLITE = Ends((), listed(data.ENDINGS))
_STANDS_IN_A_NO = frozenset(map(fold, listed(data.STANDS_IN_A_NO)))
_MANY = frozenset(map(fold, listed(data.MANY)))
_JOINING = frozenset(map(fold, "or and o y u и или либо ja tai vai و او أو ولا".split()))
_ORS = frozenset(map(fold, "or или либо tai vai أو او ام".split()))
_THAI_JOINING = ("กับ", "หรือ", "และ")
_THAI_BARE = tuple(word for word in sorted(yesno.BARE) if is_thai(word[0]))
_POINTED = tuple(frozenset(map(fold, row.split())) for row in listed(data.POINTED))
_THAI_PERIOD = re.compile(fold(data.THAI_PERIOD))
_OTHER = frozenset(map(fold, data.ANOTHER.split()))
_MARKS = re.compile(r"[?؟？]")
_MOST_OTHER_WORDS = 10
_FEW = 3
_LONG_WORD = 6


def read(text: str, context: Context) -> Reading:
    """Read the choice of one of ``context.options``; the value is the option's id."""
    options = context.options
    if not options:
        return NotRead("no options")
    index = labels.indexed(options)
    option = index.exact.get(text.strip().casefold())
    if option is not None:
        return Accepted(Choice(option))
    return _read(written_out(text[:LONGEST]), context, index)


def _read(text: str, context: Context, index: Index) -> Reading:
    words = unstretched(fold(text)) or fold(text)
    if not words:
        return _by_sign(text, context)
    option = index.exact.get(words)
    if option is not None:
        return _asked_or(option, 0.98, text, words)
    if intents.only_thanks(words):
        return NotRead("no option", Intent.THANKS)
    later = is_correction(text, context.language)
    if later and later != text:
        corrected = _read(later, context, index)
        if isinstance(corrected, Accepted):
            return corrected
    return _by_core(text, words, context, index)


def _by_run(core: str, index: Index) -> str | None:
    """The one option with these words in a row in its label ("1 3" of "1-3 months"), or this long one."""
    if " " not in core and not _may_name(core, index):
        return None
    holding = {o.id for o in index.options for phrase in o.phrases if labels.holds(phrase, core)}
    return holding.pop() if len(holding) == 1 else None


def _may_name(word: str, index: Index) -> bool:
    """Whether a single word is long enough, no ordinal, and in no other label, not even as a compound's end."""
    if len(word) < _LONG_WORD or word in labels.stop_words() or positions.is_place(word):
        return False
    own = (one for option in index.options for name in option.phrases for one in name.split())
    return not likeness.in_several(word, index) and not any(w != word and w.endswith(word) for w in own)


def _by_sign(text: str, context: Context) -> Reading:
    """An emoji that stands in one label only."""
    sign = text.strip().replace("\ufe0f", "")
    holding = [option.id for option in context.options if sign and sign in option.label.replace("\ufe0f", "")]
    if len(holding) == 1:
        return Accepted(Choice(holding[0]), 0.9)
    return _by_answer(text, context) or NotRead("no option", intents.recognise(text, context.language))


def _by_core(text: str, words: str, context: Context, index: Index) -> Reading:
    """Try what is left without polite and empty words, then places, then what the sentence names."""
    core = _EMPTY.cut(words)
    if not _MANY.isdisjoint((words, core, _POLITE.cut(words))):
        return _several(index)
    option = index.exact.get(core)
    if option is not None:
        return _asked_or(option, 0.95, text, core)
    deciding = _by_who(text, words, context, index)
    if deciding is not None:
        return deciding
    if words in _STANDS_IN_A_NO or core in _STANDS_IN_A_NO:
        return _by_answer(text, context) or NotRead("no option")
    option = _by_run(words, index)
    if option is not None:
        return Accepted(Choice(option), 0.85)
    option = labels.idea_of(words, index) or labels.idea_of(core, index) or _by_run(core, index)
    refused = " " in words and intents.recognise(text, context.language) is Intent.REFUSAL
    if option is not None and not refused and not _stands_elsewhere(core, option, index):
        return Accepted(Choice(option), 0.85)
    try:
        place = pointing.by_place(words, core, context.options)
    except positions.SeveralError:
        return pointing.by_place_left(text, context) or NotRead("more than one")
    if place is not None:
        return place
    return _by_words(text, core, context, index)


def _stands_elsewhere(core: str, option: str, index: Index) -> bool:
    """Whether a word stands in several labels, or in the label of another option than the idea's."""
    return likeness.in_several(core, index) or likeness.words_of_others(core, {option}, index)


def _several(index: Index, named: frozenset[str] = frozenset()) -> Reading:
    """More than one option: the one that says so ("Both"), when all the others are named or none is."""
    saying = [
        one.id for one in index.options if not _MANY.isdisjoint((*one.phrases, *map(_EMPTY.cut, one.phrases)))
    ]
    others = {one.id for one in index.options} - set(saying)
    if len(saying) == 1 and named - set(saying) in (frozenset(), others):
        return Accepted(Choice(saying[0]), 0.85)
    return NotRead("more than one")


def _by_who(text: str, words: str, context: Context, index: Index) -> Reading | None:
    """The option for oneself or for two together, when the answer names nobody else and asks nothing."""
    found = who.option_for(words, context.options)
    if found is None or intents.recognise(text, context.language) is not None:
        return None
    option, said = found
    mentions = _named(text, index, context.language)
    named = {mention.option for mention, refused in mentions if mention.strength >= PART and not refused}
    if said is who.Who.TOGETHER:
        named -= {one.id for one in context.options if who.names(one, who.Who.ALONE)}
        if who.says_oneself(words):
            return Accepted(Choice(option), 0.85)
    if named <= {option}:
        return Accepted(Choice(option), 0.85)
    return NotRead("more than one") if said is who.Who.TOGETHER and option not in named else None


def _asked_or(option: str, sure: float, text: str, core: str) -> Reading:
    """An outright label taken, or proposed when it came with nothing but a question mark ("group?")."""
    if _MARKS.search(text) and len(fold(text)) <= len(core) + 2:
        return Unsure(Choice(option), "asked")
    return Accepted(Choice(option), sure)


def _by_words(text: str, core: str, context: Context, index: Index) -> Reading:
    named = list(_named(text, index, context.language))
    if named and all(is_rejected for _, is_rejected in named):
        named += _ideas_beside(text, {mention.option for mention, _ in named}, context, index)
    taken = [mention for mention, is_rejected in named if not is_rejected]
    intent = intents.recognise(text, context.language)
    is_greeting = intent is Intent.GREETING and (not taken or " " in core)
    if is_greeting or intent is Intent.INSULT:
        return NotRead("no option", intent)
    if intent is Intent.QUESTION:
        return _asked(taken, core, context, index)
    way_out = index.by_intent.get(intent) if intent is not None else None
    taken = [mention for mention in taken if mention.option != way_out or intent is None]
    joined = not _ORS.isdisjoint(fold(text).split())
    covering = likeness.covering(core, index) if taken and len(taken) == len(named) and not joined else None
    if covering is not None:
        return Accepted(Choice(covering), 0.85)
    if likeness.in_several(core, index):
        return NotRead("more than one")
    if taken and _joined_with_another(text, taken, index, context.language):
        return _several(index, frozenset(mention.option for mention in taken))
    if taken:
        return _judge(taken, text, intent, index)
    if way_out is not None:
        return Accepted(Choice(way_out), 0.9)
    if named:
        return _the_other({mention.option for mention, _ in named}, context, index)
    return _by_likeness(text, core, context, index, intent)


def _ideas_beside(
    text: str, turned_down: set[str], context: Context, index: Index
) -> Iterator[tuple[Mention, bool]]:
    """Options named by idea beside those turned down; "any day but Monday" names no day."""
    not_meant = turned_down | {index.by_idea.get("any", "")}
    for mention, is_rejected in _named(text, index, context.language, by_idea=True):
        if mention.option not in not_meant:
            yield mention, is_rejected


def _asked(taken: list[Mention], core: str, context: Context, index: Index) -> Reading:
    option = index.exact.get(core)
    if option is not None:
        return Unsure(Choice(option), "asked")
    place = positions.place_within(core, len(context.options)) if not taken else None
    if place is not None and core.split(maxsplit=1)[0] in {
        "can",
        "could",
        "puedo",
        "можно",
        "saanko",
        "voinko",
        "ممكن",
    }:
        return Accepted(Choice(context.options[place].id), 0.8)
    return NotRead("no option", Intent.QUESTION)


def _named(
    text: str, index: Index, language: str, *, by_idea: bool = False
) -> Iterator[tuple[Mention, bool]]:
    """Every option the text names, and whether it is turned down."""
    clauses = [words for clause in pointing.CLAUSE.split(text) if (words := unstretched(fold(clause)))]
    for number, words in enumerate(clauses):
        refused = number + 1 < len(clauses) and is_bare_no(clauses[number + 1])
        found = labels.mentions(words, index, by_idea=by_idea)
        for i, mention in enumerate(found):
            before = found[i - 1] if i else None
            after = found[i + 1] if i + 1 < len(found) else None
            yield mention, refused or rejected(words, mention, before, after, language)


def _joined_with_another(text: str, taken: list[Mention], index: Index, language: str) -> bool:
    """Whether an "and" or "or" joins the option named with the idea of another: "the car or my flat"."""
    if _JOINING.isdisjoint(fold(text).split()) and not any(joint in text for joint in _THAI_JOINING):
        return False
    if likeness.words_of_others(fold(text), {mention.option for mention in taken}, index):
        return True
    ideas = _named(text, index, language, by_idea=True)
    return len({m.option for m, is_rejected in ideas if not is_rejected} | {m.option for m in taken}) > 1


def _judge(taken: list[Mention], text: str, intent: Intent | None, index: Index) -> Reading:
    strongest = max(mention.strength for mention in taken)
    best = [mention for mention in taken if mention.strength == strongest]
    if strongest == FULL:
        best += [mention for mention in taken if mention.strength == PART and mention.share >= 0.5]
    chosen = {mention.option for mention in best}
    if len(chosen) > 1:
        return NotRead("more than one")
    option = Choice(chosen.pop())
    if not _ORS.isdisjoint(fold(text).split()) or "หรือ" in text:
        elsewhere = best[0].strength < FULL and _points_elsewhere(text, option, index)
        return NotRead("no option") if elsewhere else Unsure(option, "said with another")
    others = _other_words(text, taken)
    if best[0].strength < FULL and _points_elsewhere(text, option, index):
        return Unsure(option, "close to a label")
    if intent in {Intent.UNKNOWN, Intent.REFUSAL}:
        return Unsure(option, "half an answer")
    return _weighed(option, best[0], others)


def _points_elsewhere(text: str, option: Choice, index: Index) -> bool:
    """Whether the answer is of this month and the label of the next, of another city, or of another number."""
    names = [name for one in index.options if one.id == option.option for name in one.phrases]
    counted = [numbers for name in names if (numbers := quantities.numbers_in(name))]
    numbers = quantities.numbers_in(fold(text))
    if numbers and counted and all(numbers.isdisjoint(one) for one in counted):
        return True
    if numbers and not counted and quantities.counts(fold(text), [w for name in names for w in name.split()]):
        return True
    words = _with_thai_pointers(fold(text).split())
    if words & _OTHER and option.option != index.by_idea.get("other"):
        return not any(words & _OTHER & set(name.split()) for name in names)
    label = _with_thai_pointers([word for name in names for word in name.split()])
    said = {row for row, pointing in enumerate(_POINTED) if words & pointing}
    meant = {row for row, pointing in enumerate(_POINTED) if label & pointing}
    return bool(said and meant) and said.isdisjoint(meant)


def _with_thai_pointers(words: list[str]) -> set[str]:
    """The words of a text, and of Thai ones, which stand unparted, the ends that point: "หน้า" of "สัปดาห์หน้า"."""
    return {*words, *(match[1] for word in words for match in _THAI_PERIOD.finditer(word))}


def _weighed(option: Choice, mention: Mention, others: int) -> Reading:
    """Take a name or propose it, by how outright it is and how much else was said."""
    if mention.strength == FULL:
        return (
            Accepted(option, 0.95) if others <= _MOST_OTHER_WORDS else Unsure(option, "said among much else")
        )
    if mention.strength == PART:
        near = (
            others <= 1 or (others <= _FEW and mention.share >= 0.3) or (others <= 5 and mention.share >= 0.5)
        )
        return Accepted(option, 0.8) if near else Unsure(option, "close to a label")
    if mention.strength == IDEA:
        return Accepted(option, 0.75) if others <= 2 else Unsure(option, "close to a label")
    return Accepted(option, 0.8) if others <= 2 else Unsure(option, "close to a label")


def _other_words(text: str, taken: list[Mention]) -> int:
    """How many words say something else than the names and the usual words around them."""
    words = [word for word in fold(text).split() if word not in _empty_words()]
    return max(0, len(words) - max(1, sum(1 for _ in taken)))


@cache
def _empty_words() -> frozenset[str]:
    cells = (data.OPENINGS, data.ENDINGS, data.NOUNS)
    phrases = (fold(phrase) for cell in cells for phrase in listed(cell))
    return frozenset(word for phrase in phrases for word in phrase.split()) | labels.stop_words()


def _the_other(turned_down: set[str], context: Context, index: Index) -> Reading:
    """Only noes: when one real option is left it is proposed."""
    ways_out = set(index.by_intent.values()) | {index.by_idea.get("other"), index.by_idea.get("any")}
    left = [option.id for option in context.options if option.id not in turned_down | ways_out]
    if len(left) == 1:
        return Unsure(Choice(left[0]), "the other one")
    return NotRead("only what not")


def _by_likeness(text: str, core: str, context: Context, index: Index, intent: Intent | None) -> Reading:
    words = fold(text)
    for reading in (
        _unless_elsewhere(likeness.by_some_words(words, index), text, index),
        _unless_elsewhere(likeness.by_beginning(core, index), text, index),
        _unless_elsewhere(likeness.by_typo(core, index), text, index),
        _unless_elsewhere(likeness.by_thai_edge(words, index), text, index),
        _unless_elsewhere(likeness.by_root(words, index), text, index),
        pointing.by_sentence_place(core, text, context),
        _by_answer(text, context),
    ):
        if reading is not None:
            return reading
    return NotRead("no option", intent)


def _unless_elsewhere(reading: Reading | None, text: str, index: Index) -> Reading | None:
    """What resembles a label taken, unless it is of another week or month: "next week" is not "This week"."""
    option = reading.value if isinstance(reading, Accepted) else None
    if isinstance(option, Choice) and _points_elsewhere(text, option, index):
        return None
    return reading


def _by_answer(text: str, context: Context) -> Reading | None:
    """A yes or no, when exactly one label says it; "I do" among "we do" and "my boss" says none."""
    said = yesno.read(text, context)
    if not isinstance(said, Accepted) or not isinstance(said.value, YesNo):
        return None
    wanted = said.value.yes
    says = [(option, _says(option.label, context)) for option in context.options]
    same = [option for option, answer in says if answer is wanted]
    if len(same) != 1:
        return None
    opposed = any(answer is not None and answer is not wanted for _, answer in says)
    return Accepted(Choice(same[0].id), 0.8) if opposed or _begins_plainly(same[0].label) else None


def _begins_plainly(label: str) -> bool:
    """Whether a label begins with a mere yes or no: "Yes, that fits", "No date yet"."""
    words = fold(label)
    return words.split(" ")[0] in yesno.BARE or words.startswith(_THAI_BARE)


def _says(label: str, context: Context) -> bool | None:
    said = yesno.read(label, context)
    return said.value.yes if isinstance(said, Accepted) and isinstance(said.value, YesNo) else None

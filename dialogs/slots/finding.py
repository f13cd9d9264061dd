"""Several answers in one message: "Hi, I'm Marta, IELTS in May, marta@x.com" fills four slots.

Careful on purpose: only what carries its own sign is found (an @, a currency, "my name is", a month), and
no words are used twice. A yes or no is never found: it belongs to the question asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from dialogs.slots import read
from dialogs.slots.data import finding as data
from dialogs.slots.digits import ascii_digits
from dialogs.slots.folding import LONGEST, fold, is_thai, tokens, typed_span
from dialogs.slots.intents import asks, is_in_a_greeting
from dialogs.slots.labels import FULL, indexed, mentions
from dialogs.slots.negation import rejected
from dialogs.slots.reading import Accepted, Choice, Context, Kind, Option, Unsure


class Wanted(msgspec.Struct, frozen=True):
    """A slot that is still open and how it is read; ``options`` for a choice."""

    slot: str
    kind: Kind
    options: tuple[Option, ...] = ()


class Found(msgspec.Struct, frozen=True):
    """A slot filled from a message, and the words it was read from, as typed."""

    slot: str
    reading: Accepted
    words: str


_Span = tuple[int, int]

_TAKEN = "\x00"
"""Stands for characters already used, so that places in the text stay the same."""

_SHORTEST_NAME = 4
_MOST_NAME_WORDS = 3
_PHONE_DIGITS = range(7, 16)


def find(text: str, wanted: Sequence[Wanted], context: Context) -> tuple[Found, ...]:
    """Return what ``text`` holds for the ``wanted`` slots, in their order; never the same words twice.

    Only sure values are found, at most one a slot; of two values for one slot neither.
    """
    rest = text[:LONGEST]
    found: dict[str, Found] = {}
    for slot in sorted((one for one in wanted if one.kind in _FINDERS), key=_by_sureness):
        taken = _FINDERS[slot.kind](rest, slot, context) if slot.slot not in found else None
        if taken is not None:
            (start, end), reading = taken
            found[slot.slot] = Found(slot.slot, reading, text[start:end].strip())
            rest = rest[:start] + _TAKEN * (end - start) + rest[end:]
    return tuple(found[slot] for slot in dict.fromkeys(one.slot for one in wanted) if slot in found)


def _by_sureness(slot: Wanted) -> int:
    return _ORDER.index(slot.kind)


def doubtful(text: str, context: Context) -> tuple[tuple[Kind, str, Unsure], ...]:
    """Return the contacts in ``text`` that look mistyped: which kind, the words as typed, what is proposed."""
    rest = text[:LONGEST]
    spans = [(Kind.EMAIL, span) for span in _email_spans(rest)]
    if "@" in rest:
        spans += [(Kind.EMAIL, match.span()) for match in _EMAIL_WITH_A_COMMA.finditer(rest)]
    spans += [(Kind.PHONE, span) for span in _phone_spans(rest)]
    if "@" in rest or "/" in rest:
        spans += [(Kind.SOCIAL, match.span()) for match in _SOCIAL.finditer(rest)]
    found = ((kind, rest[slice(*span)], read(kind, rest[slice(*span)], context)) for kind, span in spans)
    return tuple((kind, words, reading) for kind, words, reading in found if isinstance(reading, Unsure))


_Finder = Callable[[str, Wanted, Context], "tuple[_Span, Accepted] | None"]


def _only(spans: Iterable[_Span], rest: str, slot: Wanted, context: Context) -> tuple[_Span, Accepted] | None:
    """The one span that is read for good; ``None`` when none is or when two differ."""
    good: list[tuple[_Span, Accepted]] = []
    for start, end in spans:
        reading = read(slot.kind, rest[start:end].replace(_TAKEN, " "), context)
        if isinstance(reading, Accepted):
            good.append(((start, end), reading))
    return good[0] if good and all(one.value == good[0][1].value for _, one in good) else None


def _verbose(pattern: str) -> str:
    """A pattern of the tables without the line breaks of its layout."""
    return re.sub(r"\n\s*", "", pattern)


_DIGIT = re.compile(r"\d")
_EMAIL = re.compile(r"[^\s<>,;:\"()\[\]\x00]+@[^\s<>,;:\"()\[\]\x00@]+\.[^\s<>,;:\"()\[\]\x00@]{2,}")
_EMAIL_WITH_A_COMMA = re.compile(r"[^\s<>,;:\"()\[\]\x00]+@[\w-]{2,}[,;][a-z]{2,6}(?!\w)", re.IGNORECASE)
_SPELLED_AT = re.compile(
    r"[\w.+-]{1,64}\s?[(\[{]\s?(?:at|arroba|собака|ät|miuku|ättä|آت)\s?[)\]}]\s?[\w-]+(?:\.[\w-]+)+",
    re.IGNORECASE,
)
_AT = frozenset("@([{")
_PHONE = re.compile(r"(?<![\w@./,-])[+(]?\d(?:[\s().\-–/]{0,2}\d){6,17}(?![\w@])")
_SOCIAL = re.compile(
    rf"(?:https?://)?(?:www\.)?(?:{_verbose(data.SOCIAL_HOSTS)})/[^\s,;<>\x00]+"
    rf"|(?<!\w)(?:{_verbose(data.NETWORKS)})(?:\s+is|\s+es|\s+on)?\s*[:\-–—]?\s*@[\w.]{{3,40}}"
    rf"|@[\w.]{{3,40}}\s+(?:on|in|en|в|في|ใน)\s+(?:{_verbose(data.NETWORKS)})(?!\w)",
    re.IGNORECASE,
)
_SOCIAL_ID = re.compile(
    rf"(?<!\w)(?:(?:{_verbose(data.NETWORKS)})\s*(?:id|ไอดี)|(?:id|ไอดี)\s*(?:{_verbose(data.NETWORKS)}))"
    r"\s*(?:is|es|คือ)?\s*[:\-–—]?\s*@?(?=[\w.]*[a-z])[\w.]{3,40}",
    re.IGNORECASE,
)
"""A name in a network after the word for it: "LINE id mind_1234"."""
_CURRENCY = re.compile(_verbose(data.CURRENCY), re.IGNORECASE)
_BUDGET = re.compile(_verbose(data.BUDGET_WORDS), re.IGNORECASE)
_CLAUSE = re.compile(r"(?:[^,.;!?\n،؛؟\x00]|(?<=\d)[,.](?=\d))+")
_NO_LETTER_BEFORE, _NO_LETTER_AFTER = r"(?<![^\W\u0e01-\u0e4e])", r"(?![^\W\u0e01-\u0e4e])"
"""Ends of a word; Thai words stand without blanks, so a Thai letter ends none."""

_TIME_ITSELF = (
    rf"(?:{data.DATES}|{_NO_LETTER_BEFORE}(?:{_verbose(data.RELATIVE)}|{_verbose(data.MONTHS)}){_NO_LETTER_AFTER}"
    rf"|\b{data.MONTHS_LIKE_WORDS[0]}\b|(?-i:{data.MONTHS_LIKE_WORDS[1]}))"
)
_ANY_TIME = re.compile(_TIME_ITSELF, re.IGNORECASE)
_TIME = re.compile(
    rf"(?:(?<!\w){_verbose(data.TIME_BEFORE)}\s+){{0,5}}{_TIME_ITSELF}"
    rf"(?:\s+(?:{_verbose(data.TIME_AFTER)}|{_verbose(data.MONTHS)})(?!\w)){{0,4}}",
    re.IGNORECASE,
)
_JOINING = re.compile(
    r"(?:\s+(?:and|or|to|till|until|o|y|al|и|или|до|по|ja|tai|و|أو|หรือ|ถึง))+$", re.IGNORECASE
)
"""What joins the time to words that are none."""

_NAMED = re.compile(
    rf"(?<!\w)(?:{_verbose(data.NAME_MARKERS)})(?:(?<=[:\u0600-\u06ff\u0e01-\u0e4e])|(?!\w))\s*",
    re.IGNORECASE,
)
_NAMED_BY_CAPITAL = re.compile(rf"(?<!\w)(?i:{data.NAME_BEFORE_A_CAPITAL})\s+(?=[^\W\d_])")
_NAME_WORD = re.compile(r"[\u0e01-\u0e4e]+|[^\W\d_]+(?:['’\-.][^\W\d_]+)*")
_FURTHER_NAME = re.compile(
    r" (?:(?i:de la|de las|de los|del|van der|van den|van|von der|von|bin|ibn|al|da|dos|di) )?"
    r"([^\W\d_]+(?:['’\-][^\W\d_]+)*)"
)
_BEFORE_A_NAME = frozenset("van von bin ibn al da dos di".split())
_NOT_A_NAME = frozenset(map(fold, data.NOT_A_NAME.split()))
_NAME_ENDS = frozenset(map(fold, data.NAME_ENDS.split()))
_THAI_ENDS = tuple(word for word in _NAME_ENDS if is_thai(word[0]))
_AMOUNT_WORDS = frozenset(map(fold, data.AMOUNT_WORDS.split()))


def _email(rest: str, slot: Wanted, context: Context) -> tuple[_Span, Accepted] | None:
    return _only(_email_spans(rest), rest, slot, context)


def _email_spans(rest: str) -> list[_Span]:
    if _AT.isdisjoint(rest):
        return []
    pattern = _EMAIL if "@" in rest else _SPELLED_AT
    return [(m.start(), m.start() + len(m.group().rstrip(".!?…"))) for m in pattern.finditer(rest)]


def _phone(rest: str, slot: Wanted, context: Context) -> tuple[_Span, Accepted] | None:
    return _only(_phone_spans(rest), rest, slot, context)


def _phone_spans(rest: str) -> list[_Span]:
    if not _DIGIT.search(rest):
        return []
    plain = ascii_digits(rest)
    return [m.span() for m in _PHONE.finditer(plain) if _may_be_a_phone(plain, m)]


def _may_be_a_phone(plain: str, match: re.Match[str]) -> bool:
    """Not money, not a date, and as many digits as numbers have."""
    around = plain[max(0, match.start() - 2) : match.start()] + plain[match.end() : match.end() + 9]
    digits = sum(letter.isdigit() for letter in match.group())
    is_date = re.fullmatch(data.DATES, match.group()) is not None
    return digits in _PHONE_DIGITS and not is_date and _CURRENCY.search(around) is None


def _social(rest: str, slot: Wanted, context: Context) -> tuple[_Span, Accepted] | None:
    pattern = _SOCIAL if "@" in rest or "/" in rest else _SOCIAL_ID
    return _only((match.span() for match in pattern.finditer(rest)), rest, slot, context)


def _name(rest: str, slot: Wanted, context: Context) -> tuple[_Span, Accepted] | None:
    for marker in (*_NAMED.finditer(rest), *_NAMED_BY_CAPITAL.finditer(rest)):
        for span in _names_after(rest, marker.end(), capital=marker.re is _NAMED_BY_CAPITAL):
            found = _only([span], rest, slot, context)
            if found is not None:
                return found
    return None


def _names_after(rest: str, start: int, *, capital: bool) -> list[_Span]:
    """What may be a name from ``start``, longest first: up to three words, until a comma or a word of no name."""
    end, spans = start, list[_Span]()
    for _ in range(_MOST_NAME_WORDS):
        match = _NAME_WORD.match(rest, end + (rest[end : end + 1] == " " and end > start))
        if (
            match is None
            or (end > start and (_TIME.match(rest, match.start()) or match.group() in _BEFORE_A_NAME))
            or not _may_name(match.group(), capital=capital, first=end == start)
        ):
            break
        end = match.end()
        spans.append((start, end))
    return [*_further_names(rest, start, end), *spans[::-1]] if spans else []


def _further_names(rest: str, start: int, end: int) -> list[_Span]:
    """The names further on that begin with a capital, with "de la" and "van der" before them, longest first."""
    spans: list[_Span] = []
    for _ in range(_MOST_NAME_WORDS):
        match = _FURTHER_NAME.match(rest, end)
        if match is None or not _may_name(match[1], capital=True, first=False):
            break
        end = match.end()
        spans.append((start, end))
    return spans[::-1]


def _may_name(word: str, *, capital: bool, first: bool) -> bool:
    folded = fold(word)
    if (
        folded.startswith(_THAI_ENDS)
        or folded in _NAME_ENDS
        or (folded in _NOT_A_NAME and (capital or not first))
    ):
        return False
    return not capital or (word[0].isupper() and not (len(word) > 1 and word.isupper()))


def _money(rest: str, slot: Wanted, context: Context) -> tuple[_Span, Accepted] | None:
    plain = ascii_digits(rest)
    spans = [span for clause in _CLAUSE.finditer(plain) for span in _amounts(plain, clause)]
    return _only(iter(spans), rest, slot, context)


def _amounts(plain: str, clause: re.Match[str]) -> Iterator[_Span]:
    """The amount of a clause with a currency, or the clause itself when it speaks of a budget."""
    currency = _CURRENCY.search(plain, clause.start(), clause.end())
    if currency is not None:
        yield _widened(plain, clause.span(), currency.span())
    elif _BUDGET.search(clause.group()) and any(map(str.isdigit, clause.group())):
        yield clause.span()


def _widened(plain: str, clause: _Span, currency: _Span) -> _Span:
    """The currency with the numbers and the words of amounts on both sides of it."""
    words = [(clause[0] + m.start(), clause[0] + m.end()) for m in re.finditer(r"\S+", plain[slice(*clause)])]
    inside = [i for i, (start, end) in enumerate(words) if start < currency[1] and currency[0] < end]
    first, last = inside[0], inside[-1]
    while first > 0 and _of_an_amount(plain[slice(*words[first - 1])]):
        first -= 1
    while last + 1 < len(words) and _of_an_amount(plain[slice(*words[last + 1])]):
        last += 1
    return words[first][0], words[last][1]


def _of_an_amount(word: str) -> bool:
    folded = fold(word)
    return (
        any(map(str.isdigit, word))
        or folded in _AMOUNT_WORDS
        or not folded
        or bool(_CURRENCY.fullmatch(word))
    )


def _time(rest: str, slot: Wanted, context: Context) -> tuple[_Span, Accepted] | None:
    plain = ascii_digits(rest)
    if not _ANY_TIME.search(plain):
        return None
    spans = ((m.start(), m.start() + len(_JOINING.sub("", m.group()))) for m in _TIME.finditer(plain))
    return _only(spans, rest, slot, context)


def _choice(rest: str, slot: Wanted, context: Context) -> tuple[_Span, Accepted] | None:
    """A label or synonym that stands outright, is long enough to mean itself and is not turned down."""
    index = indexed(slot.options)
    found: list[tuple[_Span, str]] = []
    for clause in _CLAUSE.finditer(rest):
        words = " ".join(token.word for token in tokens(clause.group()))
        if not words or asks(words, context.language):
            continue
        named = mentions(words, index)
        for i, one in enumerate(named):
            after = named[i + 1] if i + 1 < len(named) else None
            long = sum(letter.isalpha() for letter in words[one.start : one.end]) >= _SHORTEST_NAME
            if one.strength != FULL or rejected(
                words, one, named[i - 1] if i else None, after, context.language
            ):
                continue
            if is_in_a_greeting(words, one.start, one.end):
                continue
            start, end = typed_span(clause.group(), one.start, one.end)
            if long:
                found.append(((clause.start() + start, clause.start() + end), one.option))
    if len({option for _, option in found}) != 1:
        return None
    span, option = found[0]
    return span, Accepted(Choice(option), 0.85)


_FINDERS: dict[Kind, _Finder] = {
    Kind.EMAIL: _email,
    Kind.SOCIAL: _social,
    Kind.PHONE: _phone,
    Kind.NAME: _name,
    Kind.MONEY: _money,
    Kind.TIME: _time,
    Kind.CHOICE: _choice,
}
_ORDER = tuple(_FINDERS)
"""The surest signs first; a yes or no and free text are never found."""

"""Where a name may stand in an answer: after "my name is", before "is my name", in a field, or a clause by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dialogs.slots import name_evidence as evidence
from dialogs.slots.asides import THAI
from dialogs.slots.data import asides, names
from dialogs.slots.name_parts import GIVEN

SKIN = r"\s,;:!?.…\"«»“”„(){}\[\]<>*~|/\\—–"
_CONTACTS = re.compile(
    r"\S+@\S+|https?://\S+|(?<!\S)@\S+|(?<!\w)\+?\d[\d\s().\-]{4,}\d|(?:[\w-]+\.)+(?:com|net|org|ru|fi|es|me)\b\S*"
)
_CLAUSE_END = re.compile(
    rf"(?<=[{THAI}])(?:นะคะ|นะครับ|ครับผม|ครับ|ค่ะ|คะ)(?=\s)|"
    r"[;!?؟…،\n\"“”«»]+|,|(?<!\W\w)(?<!^\w)\.(?=\s|$)|\s[-–—]\s|[/|]"
)
_SIGN = re.compile(r"[!-&(-@\[-`{-~“”„«»…،؛؟–—]")
"""Punctuation and digits of any sort; a name of letters, apostrophes and blanks is cut nowhere."""

_PARTICLE_BEFORE_A_BLANK = re.compile(r"(?:ครับ|ค่ะ|คะ)\s")
_PARENTHESES = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NICKNAME = re.compile(r"(?<=\w)\s+[\"“«„][^\"”»“]{1,20}[\"”»“]\s+(?=\w)")
_ENDS_WITH_A_DOT = re.compile(r"[\s.][^\W\d_]$|\s(?:jr|sr)$", re.IGNORECASE)
_ABBREVIATED = re.compile(rf"(?<!\w)(?:{'|'.join(names.ABBREVIATED.split())})$", re.IGNORECASE)
_QUESTION = re.compile(r"[?؟]")
THAI_LETTER = re.compile(f"[{THAI}]")
POLITE = "|".join(word for word in asides.THAI_PARTICLES.replace("|", " ").split() if word != "นะ")
"""Without ``นะ``, which names end in (ชนะ); it is cut only when it stands apart."""

_POLITE_WORDS = frozenset(POLITE.split("|"))
_TO_BE_CALLED = re.compile(
    r"(?<!\w)(?:kutsu\w*(?:\s+(?:mua|minua|meikää))?|(?:sano|puhuttel)\w*\s+(?:mua|minua|meikää))\s+"
    rf"(?P<name>\w[\w-]+?)i?ksi(?=[{SKIN}]|$)",
    re.IGNORECASE,
)
"""Finnish "call me Jaska": the name stands in a case, "kutsu mua Jaskaksi"."""

PROPOSED = 0.3
"""How sure a name is that was put back into its own form."""


def cells(table: str) -> list[str]:
    """Return the phrases of an ``a | b`` table, longest first."""
    phrases = {phrase.strip() for phrase in table.replace("\n", "|").split("|")} - {""}
    return sorted(phrases, key=lambda phrase: (-len(phrase), phrase))


_SPELLINGS = {
    letter: f"[{group}]"
    for group in ("aáä", "eéë", "ií", "oóö", "uúü", "nñ", "её", "اأإآ", "هة", "يى")
    for letter in group
}


def _any_spelling(phrase: str) -> str:
    """Match a phrase with or without its accents, and with any amount of space between its words."""
    escaped = re.escape(phrase).replace(r"\ ", r"\s+")
    return re.sub(r"(?<!\\)[^\W\d_]", lambda found: _SPELLINGS.get(found.group(), found.group()), escaped)


def one_of(table: str) -> str:
    """Match one phrase of a table; phrases of Latin, Cyrillic and Arabic letters as whole words."""
    thai = [re.escape(cell) for cell in cells(table) if THAI_LETTER.match(cell)]
    others = [_any_spelling(cell) for cell in cells(table) if not THAI_LETTER.match(cell)]
    branches = [rf"(?<!\w)(?:{'|'.join(others)})(?!\w)"] if others else []
    return "(?:" + "|".join(branches + thai) + ")"


_LINKING = "is|es|это|هو|هي|on|just|simply|simplemente|просто|vaan|vain|ihan|بس|فقط"
_LINK = rf"[{SKIN}=-]*(?:(?:{_LINKING})(?!\w)|คือ|ว่า)?[{SKIN}=-]*"
SAYS = re.compile(one_of(names.SAYS_NAME) + _LINK, re.IGNORECASE)
_MAY_SAY = re.compile(one_of(names.MAY_SAY_NAME) + _LINK, re.IGNORECASE)
_SAID_AFTER = re.compile(
    rf"^(?P<name>.{{2,60}}?)[\s,–—-]+{one_of(names.SAID_AFTER)}[{SKIN}]*$", re.IGNORECASE
)
_GREETING = re.compile(rf"^(?:{one_of(asides.GREETINGS)}[{SKIN}]*)+", re.IGNORECASE)
_GREETING_THAI = re.compile(r"^(?:สวัสดี|หวัดดี|ดี(?=ครับ|ค่ะ|คะ|คับ|จ้า|จ้ะ))(?:ครับผม|ครับ|ค่ะ|คะ|คับ|จ้า|จ้ะ)?\s*(?=\S)")
_YES = re.compile(rf"^(?:(?:{'|'.join(names.YES.split())})(?=[,.!\s])[{SKIN}]+)+", re.IGNORECASE)
TITLES = frozenset(title.casefold() for title in names.TITLES.split())
_DOTTED = sorted(re.escape(title[:-1]) for title in TITLES if len(title) > 2 and title[-1] == ".")
_DOTTED_TITLE = re.compile(rf"(?<!\w)({'|'.join(_DOTTED)})\.(?=\s?\w)", re.IGNORECASE)
_SECOND_FIELD = re.compile(
    one_of(" | ".join(second for _, second in (*names.FIELDS, *names.FAMILY_FIRST))), re.IGNORECASE
)


def finds(text: str) -> Iterator[tuple[str, float]]:
    """Give (words that may be a name, how sure that a name stands there), the surest first."""
    text = _without_contacts(text)
    if _SECOND_FIELD.search(text):
        yield from _fields(text)
    called = _TO_BE_CALLED.search(text)
    if called:
        yield called["name"], 1.0 if called["name"].lower() in GIVEN else PROPOSED
        return
    if "," in text and (comma := _family_comma_given(bare(text))):
        yield comma, 1.0
    yield from _in_clauses(text)


def _in_clauses(text: str) -> Iterator[tuple[str, float]]:
    clauses = [clause for part in _clauses(text) if (clause := bare(part)) and not _is_polite(clause)]
    for clause in clauses:
        said = _SAID_AFTER.match(clause)
        if said:
            yield _MAY_SAY.sub("", said["name"], count=1) or said["name"], 1.0
    says = SAYS.search(text)
    if says and text[says.end() :].strip():
        yield from ((clause, 1.0) for clause in list(_clauses(text[says.end() :]))[:1])
    for clause in clauses:
        may_say = _MAY_SAY.match(clause)
        if may_say and clause[may_say.end() :] and not _is_abbreviated(may_say.group()):
            yield clause[may_say.end() :], 0.7
        if not SAYS.match(clause):
            yield clause, 0.5


def _without_contacts(text: str) -> str:
    """Cut contacts, nicknames, what stands in parentheses and the dots of titles."""
    if not _SIGN.search(text):
        return text
    text = _DOTTED_TITLE.sub(r"\1 ", _CONTACTS.sub(" ; ", text))
    return _NICKNAME.sub(" ", _PARENTHESES.sub(" ", text))


def _is_abbreviated(text: str) -> bool:
    """Tell whether ``text`` ends with a part of a name cut short: "Ma.", "Ken Griffey Jr."."""
    bare, dot, _ = text.rstrip().rpartition(".")
    return bool(dot) and text.rstrip()[-1] == "." and bool(_ABBREVIATED.search(bare))


def bare(text: str) -> str:
    """Return a text without a greeting or a "yes" before it and signs around it."""
    return trimmed(_after(_YES, _without_greeting(text)))


def _is_polite(clause: str) -> bool:
    """Tell whether a clause is no more than a greeting or a Thai particle."""
    return bool(_GREETING.fullmatch(clause)) or clause in _POLITE_WORDS


def trimmed(text: str) -> str:
    """Cut signs at both ends, but leave the dot of an initial or of a suffix: "Anna S.", "Ken Griffey Jr."."""
    cut = text.strip(" .,;:!'\"*~_-–—=")
    return f"{cut}." if _ENDS_WITH_A_DOT.search(cut) and f"{cut}." in text else cut


def _without_greeting(text: str) -> str:
    return _after(_GREETING, _after(_GREETING_THAI, text)) or text


def _after(start: re.Pattern[str], text: str) -> str:
    """Cut what a pattern finds at the start of a text."""
    found = start.match(text)
    return text[found.end() :] if found else text


def _clauses(text: str) -> Iterator[str]:
    """Split a text at punctuation, leaving out clauses that ask; "Anna?" is no statement of a name."""
    if not _SIGN.search(text) and not _PARTICLE_BEFORE_A_BLANK.search(text):
        if text := text.strip():
            yield text
        return
    start = 0
    for border in [*_CLAUSE_END.finditer(text), None]:
        if border and _is_abbreviated(text[start : border.end()]):
            continue
        clause = text[start : border.start() if border else len(text)].strip()
        asked = border is not None and _QUESTION.search(border.group())
        if clause and not asked:
            yield clause
        start = border.end() if border else len(text)


def _fields(text: str) -> Iterator[tuple[str, float]]:
    """Read "first name Anna, last name Smith" and the like, in either order."""
    for pattern, swapped in _field_patterns():
        found = pattern.search(text)
        if found:
            first, second = found["first"].strip(" ,.;-:и"), found["second"].strip(" ,.;-:")
            second = next(_clauses(second), "")
            yield (f"{second} {first}" if swapped else f"{first} {second}"), 1.0


@cache
def _field_patterns() -> list[tuple[re.Pattern[str], bool]]:
    patterns = []
    tables = [(*pair, False) for pair in names.FIELDS] + [(*pair, True) for pair in names.FAMILY_FIRST]
    for first, second, swapped in tables:
        between = r"[\s:=–—-]*(?:(?:is|es|on|คือ)\s+)?"
        head, tail = one_of(first), one_of(second)
        patterns.append(
            (
                re.compile(
                    rf"{head}{between}(?P<first>\S.{{0,40}}?)[\s,;.]+(?:(?:and|y|и|ja|و)\s+|و)?(?:my\s+)?{tail}{between}(?P<second>\S.{{0,40}})",
                    re.IGNORECASE,
                ),
                swapped,
            )
        )
    return patterns


def _family_comma_given(text: str) -> str | None:
    """Return "Anna Smith" for "Smith, Anna", when a known given name stands after the comma and none before."""
    family, comma, given = text.partition(",")
    words = given.split()
    if not comma or not family.strip() or not 1 <= len(words) <= 2 or len(family.split()) > 2:
        return None
    known = words[0].lower() in GIVEN and family.split()[0].lower() not in GIVEN
    return f"{given.strip()} {family.strip()}" if known and evidence.why_not(family.split()) is None else None

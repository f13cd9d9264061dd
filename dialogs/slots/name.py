"""Reading a person's name out of an answer: "it's Anna", "меня зовут Оля", "اسمي سارة", or just the name.

What says that a name follows ("my name is") is looked for first, then each clause of the text is tried as a
name. A name is refused only with evidence (see ``name_evidence``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dialogs.slots import name_evidence as evidence
from dialogs.slots.asides import THAI, aside, refuses
from dialogs.slots.data import asides, names
from dialogs.slots.digits import ascii_digits
from dialogs.slots.name_parts import GIVEN, is_known, put_right
from dialogs.slots.plain import tidy
from dialogs.slots.reading import Accepted, Context, Intent, NotRead, Reading, Unsure

LONGEST = 240
"""Characters searched for a name."""

_SKIN = r"\s,;:!?.…\"«»“”„(){}\[\]<>*~|/\\—–"
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
_AGE = re.compile(
    r"(?<=\w)[\s,]+\d{1,2}(?:\s*(?:years old|años|лет|год[а]?|vuotta|vuotias|سنة|ปี|y\.?o\.?))?\s*$",
    re.IGNORECASE,
)
_ENDS_WITH_A_DOT = re.compile(r"[\s.][^\W\d_]$|\s(?:jr|sr)$", re.IGNORECASE)
_ABBREVIATED = re.compile(rf"(?<!\w)(?:{'|'.join(names.ABBREVIATED.split())})$", re.IGNORECASE)
_CODE = re.compile(r"<[a-z/!]|\{\{|\$\{|--\s*$|\\\w|;\s*--", re.IGNORECASE)
_TRAIT = re.compile(
    r".+(?:[aoe]ñ[oa]|ado|ada|ido|ida|ista|ante|ente|ero|era|és|esa|dor|dora|ico|ica|nut|nyt|inen|kas|käs|ton|tön|"
    r"ый|ая|яя|ской|ский|ник|ница|тель|щик|щица|ист|лся|лась)"
)
"""Endings of what people are rather than of what they are called; common given names are known apart."""
_SENTENCE_ENDING = re.compile(
    r"(?:ing|ed|tion|ment|ness|able|ful|ous|ly|ies|ción|mente|ando|iendo|idad|ние|ция|ость|ный|ная|ное|ные|minen|sti|ssa|ssä|sta|stä|lle)$"
)
"""Endings of two small unknown words that are more likely a remark ("blue clothing") than a name ("gareth bale")."""
_QUESTION = re.compile(r"[?؟]")
_THAI_LETTER = re.compile(f"[{THAI}]")
_POLITE = "|".join(word for word in asides.THAI_PARTICLES.replace("|", " ").split() if word != "นะ")
"""Without ``นะ``, which names end in (ชนะ); it is cut only when it stands apart."""
_POLITE_WORDS = frozenset(_POLITE.split("|"))
_THAI_END = re.compile(rf"(?:(?<=[{THAI}\s])(?:{_POLITE}|ก็ได้|ได้เลย|(?<=\S)ได้|\sนะ))+\s*$")
_AND_ATTACHED = re.compile(r"\sو(?=[\u0621-\u064a]{3})")
"""An Arabic "and" before the next word, written without a blank: "انا هدى وابحث عن"."""
_TO_BE_CALLED = re.compile(
    r"(?<!\w)(?:kutsu\w*(?:\s+(?:mua|minua|meikää))?|(?:sano|puhuttel)\w*\s+(?:mua|minua|meikää))\s+"
    rf"(?P<name>\w[\w-]+?)i?ksi(?=[{_SKIN}]|$)",
    re.IGNORECASE,
)
"""Finnish "call me Jaska": the name stands in a case, "kutsu mua Jaskaksi"."""
_PROPOSED = 0.3
"""How sure a name is that was put back into its own form."""
_AFTER_TITLE = "(?![\u0e30-\u0e3a\u0e45-\u0e4e])"


def _cells(table: str) -> list[str]:
    cells = (cell.strip() for cell in table.replace("\n", "|").split("|"))
    return sorted({cell for cell in cells if cell}, key=lambda cell: (-len(cell), cell))


_SPELLINGS = {
    letter: f"[{group}]"
    for group in ("aáä", "eéë", "ií", "oóö", "uúü", "nñ", "её", "اأإآ", "هة", "يى")
    for letter in group
}


def _any_spelling(phrase: str) -> str:
    """Match a phrase with or without its accents, and with any amount of space between its words."""
    escaped = re.escape(phrase).replace(r"\ ", r"\s+")
    return re.sub(r"(?<!\\)[^\W\d_]", lambda found: _SPELLINGS.get(found.group(), found.group()), escaped)


def _one_of(table: str) -> str:
    """Match one phrase of a table; phrases of Latin, Cyrillic and Arabic letters as whole words."""
    thai = [re.escape(cell) for cell in _cells(table) if _THAI_LETTER.match(cell)]
    others = [_any_spelling(cell) for cell in _cells(table) if not _THAI_LETTER.match(cell)]
    branches = [rf"(?<!\w)(?:{'|'.join(others)})(?!\w)"] if others else []
    return "(?:" + "|".join(branches + thai) + ")"


_LINK = rf"[{_SKIN}=-]*(?:(?:is|es|это|هو|هي|on)(?!\w)|คือ|ว่า)?[{_SKIN}=-]*"
_SAYS = re.compile(_one_of(names.SAYS_NAME) + _LINK, re.IGNORECASE)
_MAY_SAY = re.compile(_one_of(names.MAY_SAY_NAME) + _LINK, re.IGNORECASE)
_SAID_AFTER = re.compile(
    rf"^(?P<name>.{{2,60}}?)[\s,–—-]+{_one_of(names.SAID_AFTER)}[{_SKIN}]*$", re.IGNORECASE
)
_ENDS = re.compile(rf"[\s,]+{_one_of(names.ENDS)}(?!(?<=\W\w)\.)(?:[{_SKIN}].*)?$", re.IGNORECASE)
_GREETING = re.compile(rf"^(?:{_one_of(asides.GREETINGS)}[{_SKIN}]*)+", re.IGNORECASE)
_GREETING_THAI = re.compile(r"^(?:สวัสดี|หวัดดี|ดี(?=ครับ|ค่ะ|คะ|คับ|จ้า|จ้ะ))(?:ครับผม|ครับ|ค่ะ|คะ|คับ|จ้า|จ้ะ)?\s*(?=\S)")
_YES = re.compile(rf"^(?:(?:{'|'.join(names.YES.split())})(?=[,.!\s])[{_SKIN}]+)+", re.IGNORECASE)
_ARTICLES = frozenset({"la", "el", "the"})
_PREPOSITIONS = frozenset({"de", "del", "en", "san", "di", "da"})
"""After "soy" these say where somebody is from, not what they are called."""
_TITLES = frozenset(title.casefold() for title in names.TITLES.split())
_DOTTED = sorted(re.escape(title[:-1]) for title in _TITLES if len(title) > 2 and title[-1] == ".")
_DOTTED_TITLE = re.compile(rf"(?<!\w)({'|'.join(_DOTTED)})\.(?=\s?\w)", re.IGNORECASE)
_THAI_TITLES = "|".join(re.escape(title) for title in _cells(names.THAI_TITLES))
_THAI_TITLE = re.compile(rf"^(?:{_THAI_TITLES}){_AFTER_TITLE}\s*(?=[{THAI}A-Za-z]{{2,}})")
_SECOND_FIELD = re.compile(
    _one_of(" | ".join(second for _, second in (*names.FIELDS, *names.FAMILY_FIRST))), re.IGNORECASE
)
_FAMILY_WORD = re.compile(rf"\s*(?:นามสกุล|สกุล)\s*(?=[{THAI}])")


def read(text: str, context: Context) -> Reading:
    """Read the name of a person as ``PersonName``; titles and politeness are cut, case is put right.

    ``NotRead`` says "no name", "not a name" (flag ``suspicious``: "asdf", "test"), "digits in name", "company" or
    "too long". Flag ``suspicious`` on an accepted name: a famous one that is hardly the prospect's own.
    """
    clean = tidy(ascii_digits(text[: LONGEST * 2]).replace("\n", " ; ").replace("\r", " "))[:LONGEST]
    if _CODE.search(clean) or evidence.is_placeholder(_bare(clean)):
        return NotRead("not a name", intent=aside(text, context.language), flags=("suspicious",))
    intent = None if _is_one_given_name(clean) else aside(text, context.language)
    if intent is Intent.INSULT or (intent is not None and not _may_hold_a_name(clean, intent)):
        return NotRead("no name", intent=intent)
    found = _first(_finds(clean), context)
    if isinstance(found, NotRead) and intent is not None:
        return NotRead(found.why, intent=intent, flags=found.flags)
    return found


def _is_one_given_name(text: str) -> bool:
    """Tell whether a text is one common given name with a capital: Ty is no "thank you", Mika no "what"."""
    return evidence.is_titled(text) and text.lower() in GIVEN


def _may_hold_a_name(text: str, intent: Intent) -> bool:
    """Tell whether a text recognised as something else may say a name as well: "Anna. And what's yours?"."""
    if intent is Intent.GREETING:
        return bool(_bare(text)) and _bare(text) != text.strip(" .,!;:")
    if intent is Intent.QUESTION:
        says = _SAYS.search(text)
        return bool(
            (says and text[says.end() :].strip(" ?؟"))
            or re.search(r"[,.;!)،؛]|[?؟]\s*\w", text.rstrip(" ?؟"))
        )
    return bool(_SAYS.search(text)) and not refuses(text)


def _bare(text: str) -> str:
    return _trimmed(_after(_YES, _without_greeting(text)))


def _is_polite(clause: str) -> bool:
    """Tell whether a clause is no more than a greeting or a Thai particle."""
    return bool(_GREETING.fullmatch(clause)) or clause in _POLITE_WORDS


def _trimmed(text: str) -> str:
    """Cut signs at both ends, but leave the dot of an initial or of a suffix: "Anna S.", "Ken Griffey Jr."."""
    cut = text.strip(" .,;:!'\"*~_-–—=")
    return f"{cut}." if _ENDS_WITH_A_DOT.search(cut) and f"{cut}." in text else cut


def _without_greeting(text: str) -> str:
    return _after(_GREETING, _after(_GREETING_THAI, text)) or text


def _after(start: re.Pattern[str], text: str) -> str:
    """Cut what a pattern finds at the start of a text."""
    found = start.match(text)
    return text[found.end() :] if found else text


def _finds(text: str) -> Iterator[tuple[str, float]]:
    """Give (words that may be a name, how sure that a name stands there), the surest first."""
    if _SIGN.search(text):
        text = _DOTTED_TITLE.sub(r"\1 ", _CONTACTS.sub(" ; ", text))
        text = _NICKNAME.sub(" ", _PARENTHESES.sub(" ", text))
    if _SECOND_FIELD.search(text):
        yield from _fields(text)
    called = _TO_BE_CALLED.search(text)
    if called:
        yield called["name"], 1.0 if called["name"].lower() in GIVEN else _PROPOSED
        return
    if "," in text and (comma := _family_comma_given(_bare(text))):
        yield comma, 1.0
    clauses = [clause for part in _clauses(text) if (clause := _bare(part)) and not _is_polite(clause)]
    for clause in clauses:
        said = _SAID_AFTER.match(clause)
        if said:
            yield _MAY_SAY.sub("", said["name"], count=1) or said["name"], 1.0
    says = _SAYS.search(text)
    if says and text[says.end() :].strip():
        yield from ((clause, 1.0) for clause in list(_clauses(text[says.end() :]))[:1])
    for clause in clauses:
        may_say = _MAY_SAY.match(clause)
        if may_say and clause[may_say.end() :] and not _is_abbreviated(may_say.group()):
            yield clause[may_say.end() :], 0.7
        if not _SAYS.match(clause):
            yield clause, 0.5


def _is_abbreviated(text: str) -> bool:
    """Tell whether ``text`` ends with a part of a name cut short: "Ma.", "Ken Griffey Jr."."""
    bare, dot, _ = text.rstrip().rpartition(".")
    return bool(dot) and text.rstrip()[-1] == "." and bool(_ABBREVIATED.search(bare))


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
        head, tail = _one_of(first), _one_of(second)
        patterns.append(
            (
                re.compile(
                    rf"{head}{between}(?P<first>\S.{{0,40}}?)[\s,;.]+(?:(?:and|y|и|ja|و)\s+)?(?:my\s+)?{tail}{between}(?P<second>\S.{{0,40}})",
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


def _first(finds: Iterator[tuple[str, float]], context: Context) -> Reading:
    """Return the first find that is a name; if none is, why the first one is not, a suspicious one before others."""
    refused: NotRead | None = None
    for find, sure in finds:
        reading = _judge(find, sure, context)
        if not isinstance(reading, NotRead):
            return reading
        if refused is None or (reading.flags and not refused.flags):
            refused = reading
    return refused or NotRead("no name")


def _judge(find: str, sure: float, context: Context) -> Reading:
    words = _words_of(find, sure)
    if sure == 1.0:
        words = _leading_name(words, context.language)
    if len(words) > 1 and words[0].lower() in _ARTICLES and sure > 0.5:
        words = words[1:]
    if words and (
        (sure == 0.7 and words[0].lower() in _PREPOSITIONS) or (sure < 0.7 and words[0] in _ARTICLES)
    ):
        return NotRead("no name")
    if sure >= 0.7 and refuses(" ".join(words)):
        return NotRead("no name", intent=Intent.REFUSAL)
    against = evidence.why_not(words, context.language)
    if against is not None:
        why, suspicious = against
        return NotRead(why, flags=("suspicious",) if suspicious else ())
    flags = ("suspicious",) if evidence.is_fake(" ".join(words)) else ()
    name = put_right(words, context.language)
    if _is_doubtful(words, sure, context.language):
        return Unsure(name, "is it a name", flags=flags)
    return Accepted(name, sure=0.4 if flags else max(sure, 0.8), flags=flags)


def _is_doubtful(words: list[str], sure: float, language: str) -> bool:
    """Tell whether the words may as well say something else: "i'm vegan", "soy madrileño", "just browsing", "Jos"."""
    if sure == _PROPOSED or (
        sure < 1.0 and len(words) == 1 and evidence.is_word_elsewhere(words[0], language)
    ):
        return True
    if sure == 1.0 or not all(word.islower() for word in words) or any(map(is_known, words)):
        return False
    if len(words) > 1:
        return len(words) > 2 or any(map(_SENTENCE_ENDING.search, words))
    return sure == 0.7 and (words[0].isascii() or bool(_TRAIT.fullmatch(words[0])))


def _words_of(find: str, sure: float) -> list[str]:
    """Cut politeness, ages, titles and what follows a name; return the words left."""
    find = _AGE.sub("", find.strip())
    if _THAI_LETTER.search(find):
        find = _FAMILY_WORD.sub(" ", _THAI_END.sub("", find))
    find = _trimmed(_cut_end(find, sure))
    words = [word.strip("\"'“”«»*_~") for word in find.split()]
    words = [word for word in words if any(map(str.isalnum, word))]
    words = _without_titles(words)
    if words and _THAI_LETTER.match(words[0]):
        words = _without_thai_title(words)
    return words


def _cut_end(find: str, sure: float) -> str:
    """Cut "from Berlin", "here", "and I want ..." after a name of at most three words, four when announced."""
    find = _without_attached(find)
    cut = _ENDS.search(find)
    most = 4 if sure == 1.0 else 3
    return find[: cut.start()] if cut and 0 < len(find[: cut.start()].split()) <= most else find


def _without_attached(find: str) -> str:
    """Cut the Arabic "and I am looking for" after a name."""
    for border in _AND_ATTACHED.finditer(find):
        if evidence.is_common(find[border.end() :].split()[0]):
            return find[: border.start()]
    return find


def _without_titles(words: list[str]) -> list[str]:
    left = list(words)
    while len(left) > 1 and left[0].casefold() in _TITLES:
        left.pop(0)
    return left


def _without_thai_title(words: list[str]) -> list[str]:
    joined = " ".join(words)
    for _ in range(2):
        joined = _THAI_TITLE.sub("", joined)
    return joined.split()


def _leading_name(words: list[str], language: str) -> list[str]:
    """Keep the words of an announced name up to the first one that belongs to a sentence."""
    ends = (place for place, word in enumerate(words) if place and evidence.is_common(word, language))
    end = next(ends, len(words))
    return words[:end] if end <= 5 else words[:4]

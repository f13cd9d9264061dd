"""Reading a person's name out of an answer: "it's Anna", "меня зовут Оля", "اسمي سارة", or just the name.

What says that a name follows ("my name is") is looked for first, then each clause of the text is tried as a
name. A name is refused only with evidence (see ``name_evidence``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dialogs.slots import name_evidence as evidence
from dialogs.slots.asides import aside, refuses
from dialogs.slots.digits import ascii_digits
from dialogs.slots.name_finds import PROPOSED, SAYS, bare, finds
from dialogs.slots.name_parts import GIVEN, is_known, put_right
from dialogs.slots.name_words import leading_name, words_of
from dialogs.slots.plain import tidy
from dialogs.slots.reading import Accepted, Context, Intent, NotRead, Reading, Unsure

LONGEST = 240
"""Characters searched for a name."""

_CODE = re.compile(r"<[a-z/!]|\{\{|\$\{|--\s*$|\\\w|;\s*--", re.IGNORECASE)
_TRAIT = re.compile(
    r".+(?:[aoe]ñ[oa]|ado|ada|ido|ida|ista|ante|ente|ero|era|és|esa|dor|dora|ico|ica|nut|nyt|inen|kas|käs|ton|tön|"
    r"ый|ая|яя|ской|ский|ник|ница|тель|щик|щица|ист|лся|лась)"
)
"""Endings of what people are rather than of what they are called; common given names are known apart."""

_SENTENCE_ENDING = re.compile(
    r"(?:ing|ed|tion|ment|ness|age|ance|ence|ship|able|ful|ous|ly|ies|ción|mente|ando|iendo|idad|ние|ция|ость|ный|ная|ное|ные|minen|sti|ssa|ssä|sta|stä|lle)$"
)
"""Endings of two small unknown words that are more likely a remark ("blue clothing") than a name ("gareth bale")."""

_MOST_PLAIN_WORDS = 4
_ARTICLES = frozenset({"la", "el", "the", "se"})
_PREPOSITIONS = frozenset({"de", "del", "en", "san", "di", "da"})
"""After "soy" these say where somebody is from, not what they are called."""


def read(text: str, context: Context) -> Reading:
    """Read the name of a person as ``PersonName``; titles and politeness are cut, case is put right.

    ``NotRead`` says "no name", "not a name" (flag ``suspicious``: "asdf", "test"), "digits in name", "company" or
    "too long". Flag ``suspicious`` on an accepted name: a famous one that is hardly the prospect's own.
    """
    clean = tidy(ascii_digits(text[: LONGEST * 2]).replace("\n", " ; ").replace("\r", " "))[:LONGEST]
    plain_name = _plain_name(clean, context.language)
    if plain_name is not None:
        return plain_name
    if _CODE.search(clean) or evidence.is_placeholder(bare(clean)):
        return NotRead("not a name", intent=aside(text, context.language), flags=("suspicious",))
    intent = None if _is_one_given_name(clean) else aside(text, context.language)
    if intent is Intent.INSULT or (intent is not None and not _may_hold_a_name(clean, intent)):
        return NotRead("no name", intent=intent)
    found = _first(finds(clean), context)
    if isinstance(found, NotRead) and intent is not None:
        return NotRead(found.why, intent=intent, flags=found.flags)
    return found


def _plain_name(text: str, language: str) -> Accepted | None:
    """Read a name of nothing but common names, as the search in ``finds`` would and far cheaper."""
    small = text.lower().split(" ")
    if (
        small[0] not in GIVEN
        or len(small) > _MOST_PLAIN_WORDS
        or not evidence.plain_names().issuperset(small)
    ):
        return None
    if not (text.islower() or text.istitle() or text.isupper()):
        return None
    words = text.split(" ")
    flags = ("suspicious",) if evidence.is_fake(text) else ()
    return Accepted(put_right(words, language), sure=0.4 if flags else 0.8, flags=flags)


def _is_one_given_name(text: str) -> bool:
    """Tell whether a text is one common given name with a capital: Ty is no "thank you", Mika no "what"."""
    return evidence.is_titled(text) and text.lower() in GIVEN


def _may_hold_a_name(text: str, intent: Intent) -> bool:
    """Tell whether a text recognised as something else may say a name as well: "Anna. And what's yours?"."""
    if intent is Intent.GREETING:
        return bool(bare(text)) and bare(text) != text.strip(" .,!;:")
    if intent is Intent.QUESTION:
        says = SAYS.search(text)
        return bool(
            (says and text[says.end() :].strip(" ?؟"))
            or re.search(r"[,.;!)،؛]|[?؟]\s*\w", text.rstrip(" ?؟"))
        )
    return bool(SAYS.search(text)) and not refuses(text)


def _first(found: Iterator[tuple[str, float]], context: Context) -> Reading:
    """Return the first find that is a name; if none is, why the first one is not, a suspicious one before others."""
    refused: NotRead | None = None
    for find, sure in found:
        reading = _judge(find, sure, context)
        if not isinstance(reading, NotRead):
            return reading
        if refused is None or (reading.flags and not refused.flags):
            refused = reading
    return refused or NotRead("no name")


def _judge(find: str, sure: float, context: Context) -> Reading:
    words = words_of(find, sure)
    if sure == 1.0:
        words = leading_name(words, context.language)
    if len(words) > 1 and words[0].lower() in _ARTICLES and sure > 0.5:
        words = words[1:]
    if words and (
        (sure == 0.7 and words[0].lower() in _PREPOSITIONS) or (sure < 0.7 and words[0] in _ARTICLES)
    ):
        return NotRead("no name")
    if sure >= 0.7 and refuses(" ".join(words)):
        return NotRead("no name", intent=Intent.REFUSAL)
    words = evidence.without_inflected_end(words, context.language)
    if sure < 1.0 and evidence.is_said_otherwise(words):
        return NotRead("no name")
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
    if sure == PROPOSED or (
        sure < 1.0 and len(words) == 1 and evidence.is_word_elsewhere(words[0], language)
    ):
        return True
    if sure == 1.0 or not all(word.islower() for word in words) or any(map(is_known, words)):
        return False
    if len(words) > 1:
        return len(words) > 2 or any("'" not in word and _SENTENCE_ENDING.search(word) for word in words)
    return sure == 0.7 and (words[0].isascii() or bool(_TRAIT.fullmatch(words[0])))

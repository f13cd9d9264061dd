"""Turning an answer into labelled tokens: words of six languages become ``num:5``, ``month:3``, ``atmost`` and so on.

A table is ``{"label label": "phrase | phrase"}``; a label is ``kind`` or ``kind:value``. A word ending in ``*`` in a
phrase stands for every word that starts so (up to five letters more); a Thai phrase after ``^`` ends its run and
follows no unknown letters. Phrases of one word script (Latin) come from one language at a time; Cyrillic, Arabic and
Thai ones are always there, because their letters cannot be confused. A long word with one slip of the finger is taken
for the word it is near.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dialogs.slots.digits import ascii_digits
from dialogs.slots.misspelt import Misspelt

_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
_PIECE = re.compile(
    rf"(?P<thai>[{_THAI}]+(?:\.[{_THAI}]+)*\.?)"
    r"|(?P<digits>\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,']\d+)*)"
    rf"|(?P<word>[^\W\d_{_THAI}]+(?:'[^\W\d_{_THAI}]+)*)"
    r"|(?P<symbol>\S)",
)
_SEPARATORS = frozenset(",;!?()\n:،؛؟¿¡|…")
_LONGEST_TAIL = 5
_SHORTEST_STEM = 2
_SPLIT_BY_MARK = re.compile(r"[\u0e31\u0e33-\u0e3a\u0e45\u0e47-\u0e4e\u0e30\u0e32]")
_ARABIC_PREFIXES = ("وال", "بال", "فال", "كال", "عال", "هال", "لل", "و", "ب", "ل", "ف", "ك")
_HEARD_PREFIXES = {"و": "و", "ل": "ل", "ه": "هذا"}
_ENOUGH_LEFT = 2
_LONGEST_ARABIC = 24


class Token(NamedTuple):
    """One meaning found in a text.

    ``kind`` and ``value`` come from the label; ``number`` is the value as a number, or ``nan``-free 0.0;
    ``scale`` is the multiplier a number was said with (``2000`` of "two thousand" has 1000); ``start`` and
    ``end`` are places in the compared text, so that ``10k`` and ``10 k`` can be told apart.
    """

    kind: str
    value: str = ""
    number: float = 0.0
    scale: float = 1.0
    start: int = 0
    end: int = 0


class Scan(NamedTuple):
    """The tokens of a text and how many of its letters no phrase explained."""

    tokens: tuple[Token, ...]
    unknown: int


class _Piece(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


MARK_ZERO, MARK_LAST = "\ue000", "\ue0ff"
"""A reader may replace what it recognised by one of these characters; it comes out as a token ``mark``."""

_Phrase = tuple[tuple[str, ...], tuple[str, ...]]


LONGEST = 600
"""Characters of an answer that are looked at: longer texts are letters, not answers to one question."""

_NOTHING = re.compile(
    "[\u00ad\u061c\ue000-\ue0ff\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\ud800-\udfff\x00-\x08\x0e-\x1f\x7f]"
)
_ACCENTS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]")
_SPACES = re.compile(r"\s+")
_REPEATED = re.compile(" ?\u0e46 ?")  # the Thai sign that repeats a word, with or without spaces
_SAME = str.maketrans(
    {
        "ى": "ي",
        "ی": "ي",
        "ة": "ه",
        "ک": "ك",
        "’": "'",
        "‘": "'",
        "`": "'",
        "´": "'",
        "ʼ": "'",
        "٫": ".",
        "٬": ",",
        "٪": "%",
    }
)


def compared(text: str) -> str:
    """The form texts and phrases are compared in: ASCII digits, one case, no accents, no Arabic hamza seats.

    Thai vowels and tone marks stay. Punctuation stays, because it groups digits and parts clauses.
    """
    text = ascii_digits(text[:LONGEST]).casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", _NOTHING.sub("", text)).translate(_SAME)
        text = _REPEATED.sub("\u0e46", unicodedata.normalize("NFC", _ACCENTS.sub("", text)))
    return _SPACES.sub(" ", text).strip()


class Lexicon:
    """Phrases of one domain (money, time) ready to be found in texts; immutable once made."""

    def __init__(
        self, tables: Iterable[Mapping[str, str]], compounds: Mapping[str, str] | None = None
    ) -> None:
        """Take tables, earlier ones winning, and ``{label: morphemes}`` of words that are written together."""
        self._words: dict[str, list[_Phrase]] = {}
        self._stems: dict[str, list[_Phrase]] = {}
        self._thai: dict[str, tuple[str, ...]] = {}
        self._thai_alone: set[str] = set()
        self._longest_thai = 1
        for table in tables:
            for labels, phrases in table.items():
                self._add_row(tuple(labels.split()), phrases)
        for index in (self._words, self._stems):
            for listed in index.values():
                listed.sort(key=lambda entry: -len(entry[0]))
        self._misspelt: Misspelt | None = None
        self._morphemes = {
            morpheme: tuple(label.split())
            for label, listed_morphemes in (compounds or {}).items()
            for morpheme in map(compared, listed_morphemes.split("|"))
        }

    def _add_row(self, labels: tuple[str, ...], phrases: str) -> None:
        for phrase in phrases.replace("\n", "|").split("|"):
            cleaned = compared(phrase)
            if cleaned:
                self._add(cleaned, labels)

    def _add(self, phrase: str, labels: tuple[str, ...]) -> None:
        if re.match(rf"\^?[{_THAI}]", phrase):
            key = phrase.replace(" ", "").lstrip("^")
            if phrase.startswith("^"):
                self._thai_alone.add(key)
            self._thai.setdefault(key, labels)
            self._longest_thai = max(self._longest_thai, len(key))
            return
        words = tuple(_phrase_words(phrase))
        if not words:
            return
        first = words[0]
        index, key = (self._stems, first[:-1]) if first.endswith("*") else (self._words, first)
        listed = index.setdefault(key, [])
        if all(entry[0] != words for entry in listed):
            listed.append((words, labels))

    def scan(self, text: str) -> Scan:
        """Label ``text``, which must be in the ``compared`` form."""
        pieces = list(_pieces(text))
        tokens: list[Token] = []
        unknown = 0
        place = 0
        while place < len(pieces):
            piece = pieces[place]
            if piece.kind == "thai":
                missed = self._scan_thai(piece, tokens)
                place += 1
            elif piece.kind == "digits" and not self._digits_phrase(pieces, place):
                tokens.append(Token("digits", piece.text, start=piece.start, end=piece.end))
                missed, place = 0, place + 1
            else:
                missed, place = self._scan_words(pieces, place, tokens)
            unknown += missed
        return Scan(tuple(tokens), unknown)

    def _digits_phrase(self, pieces: list[_Piece], place: int) -> bool:
        listed = self._words.get(pieces[place].text)
        return bool(listed) and self._longest(listed or [], pieces, place) is not None

    def _scan_words(self, pieces: list[_Piece], place: int, tokens: list[Token]) -> tuple[int, int]:
        piece = pieces[place]
        for prefix, form in _forms(piece.text):
            found = self._longest(self._candidates(form), pieces, place)
            if found is not None:
                words, labels = found
                end = pieces[place + len(words) - 1].end
                self._put_prefix(prefix, labels, piece, tokens)
                tokens.extend(_labelled(labels, piece.start, end))
                return 0, place + len(words)
        if piece.kind == "symbol":
            if MARK_ZERO <= piece.text <= MARK_LAST:
                number = ord(piece.text) - ord(MARK_ZERO)
                tokens.append(Token("mark", piece.text, number, start=piece.start, end=piece.end))
            elif piece.text in _SEPARATORS:
                tokens.append(Token("sep", piece.text, start=piece.start, end=piece.end))
            return 0, place + 1
        morphemes = self._split(piece.text)
        if morphemes is not None:
            for labels in morphemes:
                tokens.extend(_labelled(labels, piece.start, piece.end))
            return 0, place + 1
        meant = self._misspelt_words(piece.text)
        if meant:
            tokens.extend(token for labels in meant for token in _labelled(labels, piece.start, piece.end))
            return 1, place + 1
        tokens.append(Token("word", piece.text, start=piece.start, end=piece.end))
        return len(piece.text), place + 1

    def _misspelt_words(self, word: str) -> tuple[tuple[str, ...], ...]:
        """The labels of each word meant by one with a slip of the finger; the index is made on first use."""
        if self._misspelt is None:
            self._misspelt = Misspelt(
                {
                    word: next(labels for words, labels in listed if words == (word,))
                    for word, listed in self._words.items()
                    if any(words == (word,) for words, _ in listed)
                }
            )
        return self._misspelt.meant(word)

    def _put_prefix(self, prefix: str, labels: tuple[str, ...], piece: _Piece, tokens: list[Token]) -> None:
        """An Arabic "and", "to" or "this" written onto the next word is a token of its own."""
        for own in self._words.get(prefix, ()) if prefix and labels != ("skip",) else ():
            if own[0] == (prefix,):
                tokens.extend(_labelled(own[1], piece.start, piece.start))

    def _candidates(self, form: str) -> Iterator[_Phrase]:
        yield from self._words.get(form, ())
        for cut in range(len(form), max(_SHORTEST_STEM, len(form) - _LONGEST_TAIL) - 1, -1):
            yield from self._stems.get(form[:cut], ())

    def _longest(self, candidates: Iterable[_Phrase], pieces: list[_Piece], place: int) -> _Phrase | None:
        best: _Phrase | None = None
        for phrase in candidates:
            words = phrase[0]
            if best is not None and len(words) <= len(best[0]):
                continue
            if place + len(words) <= len(pieces) and all(
                _same(word, pieces[place + offset].text) for offset, word in enumerate(words[1:], 1)
            ):
                best = phrase
        return best

    def _split(self, word: str) -> list[tuple[str, ...]] | None:
        """A word made of known morphemes only (``kaksisataaviisi``), or ``None``."""
        if not self._morphemes or len(word) > 60:
            return None
        best: list[list[tuple[str, ...]] | None] = [None] * (len(word) + 1)
        best[0] = []
        for end in range(1, len(word) + 1):
            for begin in range(max(0, end - 18), end):
                known, so_far = self._morphemes.get(word[begin:end]), best[begin]
                if known is not None and so_far is not None and best[end] is None:
                    best[end] = [*so_far, known]
        return best[len(word)]

    def _scan_thai(self, piece: _Piece, tokens: list[Token]) -> int:
        text, place, unknown = piece.text, 0, 0
        while place < len(text):
            inside = bool(tokens) and tokens[-1].kind == "word" and tokens[-1].end == piece.start + place
            end = self._thai_end(text, place, inside)
            if end is None:
                unknown += 1
                if not tokens or tokens[-1].kind != "word" or tokens[-1].end != piece.start + place:
                    tokens.append(
                        Token("word", text[place], start=piece.start + place, end=piece.start + place + 1)
                    )
                else:
                    tokens[-1] = tokens[-1]._replace(
                        value=tokens[-1].value + text[place], end=tokens[-1].end + 1
                    )
                place += 1
                continue
            tokens.extend(_labelled(self._thai[text[place:end]], piece.start + place, piece.start + end))
            place = end
        return unknown

    def _thai_end(self, text: str, place: int, inside: bool) -> int | None:
        for end in range(min(len(text), place + self._longest_thai), place, -1):
            key = text[place:end]
            if key not in self._thai or _SPLIT_BY_MARK.match(text, end):
                continue
            if key not in self._thai_alone or (end == len(text) and not inside):
                return end
        return None


def _pieces(text: str) -> Iterator[_Piece]:
    for match in _PIECE.finditer(text):
        kind = match.lastgroup or "symbol"
        piece = match.group()
        yield _Piece(kind, piece.replace("'", "") if kind == "word" else piece, match.start(), match.end())


def _phrase_words(phrase: str) -> Iterator[str]:
    """The words of a phrase of a table; a ``*`` stays with the word before it."""
    words: list[str] = []
    for piece in _pieces(phrase):
        if piece.text == "*" and words:
            words[-1] += "*"
        else:
            words.append(piece.text)
    yield from words


def _same(wanted: str, word: str) -> bool:
    if wanted.endswith("*"):
        return word.startswith(wanted[:-1]) and len(word) - len(wanted) < _LONGEST_TAIL
    return wanted == word or (word[:1] > "\u0600" and any(form == wanted for _, form in _forms(word)))


def _forms(word: str) -> Iterator[tuple[str, str]]:
    """A word, and in Arabic also what is left of it without "and", "by", "the" and so on: (prefix heard, form)."""
    yield "", word
    if not "\u0600" < word[0] < "\u0700" or len(word) > _LONGEST_ARABIC:
        return
    if word.startswith("ال") and len(word) - 2 >= _ENOUGH_LEFT:
        yield "", word[2:]
    for prefix in _ARABIC_PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= _ENOUGH_LEFT:
            heard = _HEARD_PREFIXES.get(prefix[0], "")
            if prefix.endswith("ال") or prefix == "لل":
                yield heard, f"ال{rest}"
            yield heard, rest
            if prefix == "و" and not rest.startswith("و"):
                yield from ((heard, form) for _, form in _forms(rest))


def _labelled(labels: tuple[str, ...], start: int, end: int) -> Iterator[Token]:
    for label in labels:
        kind, _, value = label.partition(":")
        if kind != "skip":
            yield Token(kind, value, _number(value), start=start, end=end)


def _number(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        return 0.0

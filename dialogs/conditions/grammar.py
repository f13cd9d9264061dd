"""Reading the text of a condition, word by word, into the functions of ``checks``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

import msgspec

from dialogs.conditions import checks
from dialogs.conditions.values import ConditionError, Test
from dialogs.ids import SlotName
from dialogs.quality import Pseudo
from dialogs.state import Standing, Status

_DEEPEST = 20
_STATUSES = {status.value: status for status in Status}
_STANDINGS = {standing.value: standing for standing in (Standing.SAID, Standing.INFERRED)}
_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30}
_VERBS = frozenset({"is", "at", "more", "less", "within"})
_TOKEN = re.compile(r'\s*(?:(?P<quoted>"[^"]*")|(?P<sign>[(),])|(?P<word>[^\s(),"]+)|(?P<bad>\S))')


class _Token(msgspec.Struct, frozen=True):
    text: str
    position: int
    quoted: bool = False

    @property
    def key(self) -> str:
        """The word as a keyword of the language; empty for a quoted one, which is never a keyword."""
        return "" if self.quoted else self.text.casefold()


def _tokens(source: str) -> list[_Token]:
    found = []
    for match in _TOKEN.finditer(source):
        position = match.start(match.lastgroup or 0)
        if match["bad"]:
            raise ConditionError("a quotation mark without its partner", position, 'write "like this"')
        text = match[match.lastgroup or 0]
        found.append(_Token(text.strip('"'), position, quoted=match["quoted"] is not None))
    found.append(_Token("", len(source)))
    return found


class Reading:
    """One condition being read, left to right."""

    def __init__(self, source: str) -> None:
        self.tokens = _tokens(source)
        self.at = 0
        self.depth = 0
        self.names: set[SlotName] = set()
        self.literals: dict[SlotName, list[str]] = {}
        self.amounts: set[SlotName] = set()
        self.times: set[SlotName] = set()
        self.offers: set[str] = set()
        self.languages: set[str] = set()
        self.consents: set[str] = set()
        self.asks_subscribed = False

    # --- tokens ---

    def peek(self, ahead: int = 0) -> _Token:
        """Look at the token ``ahead`` without taking it."""
        return self.tokens[min(self.at + ahead, len(self.tokens) - 1)]

    def take(self) -> _Token:
        """Take the next token."""
        token = self.peek()
        self.at += 1
        return token

    def took(self, *words: str) -> bool:
        """Take ``words`` if exactly they come next."""
        if any(self.peek(ahead).key != word for ahead, word in enumerate(words)):
            return False
        self.at += len(words)
        return True

    def wrong(self, message: str, remedy: str) -> ConditionError:
        """Give the error for the next token."""
        return ConditionError(message, self.peek().position, remedy)

    # --- and, or, not ---

    def whole(self) -> Test:
        """Read everything; what is left over is an error."""
        if len(self.tokens) == 1:
            raise self.wrong("the condition is empty", "write one like: need is exam")
        test = self.either()
        left = self.peek()
        if left.text or left.quoted:
            raise self.wrong(f"'{left.text}' is not expected here", "join conditions with and / or")
        return test

    def either(self) -> Test:
        """Read what ``or`` joins."""
        test = self.both()
        while self.took("or"):
            test = checks.either(test, self.both())
        return test

    def both(self) -> Test:
        """Read what ``and`` joins."""
        test = self.negated()
        while self.took("and"):
            test = checks.both(test, self.negated())
        return test

    def negated(self) -> Test:
        """Read one comparison with any ``not`` and brackets around it."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.wrong(f"more than {_DEEPEST} brackets and nots in one another", "split it into steps")
        test = self.single()
        self.depth -= 1
        return test

    def single(self) -> Test:
        """Read ``not ...``, ``( ... )`` or a comparison."""
        if self.took("not"):
            return checks.opposite(self.negated())
        if not self.took("("):
            return self.comparison()
        test = self.either()
        if not self.took(")"):
            raise self.wrong("a bracket is not closed", "add )")
        return test

    # --- comparisons ---

    def comparison(self) -> Test:
        """Read one comparison of a slot or of another subject."""
        first = self.peek()
        subject = _SUBJECTS.get(first.key)
        if subject is not None and not (first.key in _SLOTS_ONCE and self.peek(1).key in _VERBS):
            self.take()
            return subject(self)
        if first.quoted or not first.text.isidentifier():
            raise self.wrong(f"'{first.text}' is no slot", "start with what was learned, like: need is exam")
        return self.about_slot(SlotName(self.take().text))

    def about_slot(self, slot: SlotName) -> Test:
        """Read what is asked about a slot."""
        self.names.add(slot)
        if self.took("is"):
            negative = self.took("not")
            test = self.status(slot) or self.words(slot)
            return checks.opposite(test) if negative else test
        for words, compare in checks.AMOUNTS.items():
            if self.took(*words):
                self.amounts.add(slot)
                return checks.amount(slot, self.number(), compare)
        if self.took("within"):
            self.times.add(slot)
            return checks.within(slot, self.days())
        raise self.wrong(
            f"nothing is asked about '{slot}'",
            f"write '{slot} is ...', '{slot} at least 200' or '{slot} within 90 days'",
        )

    def status(self, slot: SlotName) -> Test | None:
        """Read ``known``, ``inferred`` and the like, if that comes next."""
        word = self.peek().key
        if word in _STANDINGS:
            self.take()
            return checks.stands(slot, _STANDINGS[word])
        if word not in _STATUSES:
            return None
        self.take()
        return checks.has_status(slot, _STATUSES[word])

    def words(self, slot: SlotName) -> Test:
        """Read the answer or answers a slot is compared with."""
        words = self.listed() if self.took("one", "of") else [self.word()]
        self.literals.setdefault(slot, []).extend(words)
        return checks.named_one_of(slot, words)

    def listed(self) -> list[str]:
        """Read ``work, exam or fun``."""
        words = [self.word()]
        while self.took(",") or self.last_of_list():
            words.append(self.word())
        return words

    def last_of_list(self) -> bool:
        """Take the "or" of "work, exam or fun", but not one that starts another comparison."""
        another = self.peek(1).key in _SUBJECTS or self.peek(1).key in {"not", "("}
        if another or self.peek(2).key in _VERBS:
            return False
        return self.took("or")

    def word(self) -> str:
        """Read a single answer."""
        token = self.peek()
        if not token.quoted and (not token.text or token.key in {"(", ")", ",", "and", "or", "not", "is"}):
            raise self.wrong("a word is missing", "name an answer, like: need is exam")
        return self.take().text

    def number(self) -> float:
        """Read a number."""
        token = self.peek()
        try:
            value = float(token.text.replace("_", "x"))
        except ValueError:
            value = float("nan")
        if not abs(value) < 1e15:
            raise self.wrong(f"'{token.text}' is no number", "write it in digits, like: budget at least 200")
        self.take()
        return value

    def days(self) -> float:
        """Read a length of time as days."""
        number = self.number()
        unit = _DAYS.get(self.peek().key)
        if unit is None:
            raise self.wrong(
                "a unit is missing", "write days, weeks or months, like: timescale within 90 days"
            )
        self.take()
        return number * unit

    # --- other subjects ---

    def one_word_of(self, subject: str, allowed: Iterable[str]) -> tuple[str, bool]:
        """Read ``is [not] WORD``: the word, and whether it was negated."""
        if not self.took("is"):
            raise self.wrong(
                f"'is' is missing after '{subject}'", f"write {subject} is {' or '.join(allowed)}"
            )
        negative = self.took("not")
        token = self.peek()
        if token.key not in allowed:
            raise self.wrong(f"'{token.text}' is not expected", f"write {subject} is {' or '.join(allowed)}")
        return self.take().key, negative

    def offer(self) -> Test:
        """Read what follows ``offer``."""
        offer = self.word()
        self.offers.add(offer)
        word, negative = self.one_word_of(f"offer {offer}", ("open", "over", "made"))
        test = checks.offer_made(offer) if word == "made" else checks.offer_is(offer, word)
        return checks.opposite(test) if negative else test

    def desk(self) -> Test:
        """Read what follows ``desk``."""
        word, negative = self.one_word_of("desk", ("open", "closed"))
        wanted = (word == "open") != negative
        return lambda facts: facts.desk_open is wanted

    def lead(self) -> Test:
        """Read what follows ``lead``."""
        _, negative = self.one_word_of("lead", ("known",))
        return lambda facts: facts.lead_known is not negative

    def returning(self) -> Test:
        """Nothing follows ``returning``."""
        return lambda facts: facts.returning

    def consent(self) -> Test:
        """Read what follows ``consent``: ``to STEP is given``."""
        if not self.took("to"):
            raise self.wrong("'to' is missing after 'consent'", "write consent to STEP is given")
        step = self.word()
        self.consents.add(step)
        word, negative = self.one_word_of(f"consent to {step}", ("given", "refused"))
        test = checks.consent_is(step, given=word == "given")
        return checks.opposite(test) if negative else test

    def subscribed(self) -> Test:
        """Nothing follows ``subscribed``."""
        self.asks_subscribed = True
        return lambda facts: facts.subscribed

    def recommended(self) -> Test:
        """Nothing follows ``recommended``."""
        return lambda facts: facts.recommended

    def suspected(self) -> Test:
        """Read what may follow ``suspected``: nothing, or ``is`` and kinds of pseudo-lead."""
        if not self.took("is"):
            return lambda facts: bool(facts.suspected)
        negative = self.took("not")
        kinds = frozenset(self.listed() if self.took("one", "of") else [self.word()])
        for kind in sorted(kinds - set(Pseudo)):
            raise self.wrong(f"'{kind}' is no kind of pseudo-lead", f"write one of {', '.join(Pseudo)}")
        return lambda facts: bool(facts.suspected & kinds) is not negative

    def place(self, field: str) -> Test:
        """Read what follows language, channel, campaign or medium."""
        if not self.took("is"):
            raise self.wrong(f"'is' is missing after '{field}'", f"write {field} is ...")
        negative = self.took("not")
        words = frozenset(w.casefold() for w in (self.listed() if self.took("one", "of") else [self.word()]))
        if field == "language":
            self.languages |= words
        test = checks.field_is(field, words)
        return checks.opposite(test) if negative else test


_SUBJECTS: Mapping[str, Callable[[Reading], Test]] = {
    "offer": Reading.offer,
    "desk": Reading.desk,
    "lead": Reading.lead,
    "returning": Reading.returning,
    "consent": Reading.consent,
    "subscribed": Reading.subscribed,
    "recommended": Reading.recommended,
    "suspected": Reading.suspected,
    "language": lambda reading: reading.place("language"),
    "channel": lambda reading: reading.place("channel"),
    "campaign": lambda reading: reading.place("campaign"),
    "medium": lambda reading: reading.place("medium"),
}
_SLOTS_ONCE = frozenset({"consent", "subscribed", "recommended"})
"""Words that scripts published earlier may have for slots: ``recommended is yes`` still asks about the slot."""

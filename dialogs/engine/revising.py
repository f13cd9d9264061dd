"""Corrections in plain words, at any question and after the end: "the number is wrong, it's ...", "not May, June".

What is told already is changed, what depends on it is asked again, and what was said besides is still heard.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dialogs.engine import answering, digressing, gathering, listening, walking
from dialogs.engine.turn import Turn
from dialogs.ids import SlotName
from dialogs.known import CALL_TIME, CONTACTS, NAME, PERSONAL
from dialogs.script import Agree, Ask, Bant
from dialogs.slots import commands, read, revising
from dialogs.slots.finding import Wanted, find
from dialogs.slots.folding import fold
from dialogs.slots.name_parts import looks_like_a_name
from dialogs.slots.reading import Accepted, FreeText, Kind, Option, PersonName
from dialogs.state import Answer

BUDGET = SlotName(Bant.BUDGET)
LONGEST = 300
"""Characters of the longest text looked at: more is a story."""
A_VALUE = 6
"""Words of the longest new value that stands beside the name of what is corrected."""


class _Change(msgspec.Struct, frozen=True):
    """One new value and the slot it belongs to."""

    slot: SlotName
    answer: Answer


def heard(turn: Turn, text: str) -> bool:
    """Take new values of what is told already, say what was changed, and go on; false where a text has none."""
    if len(text) > LONGEST or not turn.state.trail or not revising.may_revise(text):
        return False
    told = gathering.told(turn)
    if not told:
        return False
    found = _Listener(turn, told)
    found.hear(text)
    if not found.changes or not _belongs(turn, text, found):
        return False
    _go_on(turn, _apply(turn, told, found.changes), text, found)
    return True


def _belongs(turn: Turn, text: str, found: _Listener) -> bool:
    """Whether the changes are what a text is for: a message to be passed on may mention a number, too."""
    return (
        not _is_message(turn.ask)
        or not found.rest
        or any(map(revising.marks_clearly, revising.clauses(text)))
    )


def actually(turn: Turn, text: str) -> bool:
    """Take what follows "actually", "no wait", "I meant" as a new value; false where it is none."""
    rest = commands.is_correction(text, turn.state.language)
    lead_in = gathering.correct(turn, rest) if rest is not None and turn.state.answers else ""
    if not lead_in:
        return False
    answering.reopen_summary(turn)
    if turn.step is None:
        walking.resume(turn, lead_in)
    else:
        walking.walk(turn, turn.script.start, lead_in=lead_in)
    return True


class _Listener:
    """Goes through a text clause by clause: ``changes`` are the new values, ``rest`` what else is said."""

    def __init__(self, turn: Turn, told: dict[SlotName, Answer]) -> None:
        asked = turn.ask.learn if turn.ask is not None else None
        self.turn = turn
        self.told = {slot: answer for slot, answer in told.items() if slot != asked}
        self.names: dict[str, revising.Names] = {s: revising.called(s, turn.label(s)) for s in self.told}
        self.changes: list[_Change] = []
        self.rest: list[str] = []
        self.text = ""
        self.meant = self.marked = False
        self.target: SlotName | None = None

    def hear(self, text: str) -> None:
        """Find the changes in a text."""
        self.text = text
        clauses = revising.clauses(text)
        denied = [revising.denied(clause, self.turn.state.language) for clause in clauses]
        if all(denied):
            return  # what is only denied has no new value
        self.meant = any(map(revising.marks, clauses)) or any(denied)
        self.marked = self.meant or any(revising.apologises(c) or self._tells_of_old(c) for c in clauses)
        denials = [slot for one in denied if one for slot in self._denied(one)]
        for target in (*denials, None):
            self.changes, self.rest, self.target = [], [], target
            for clause, no in zip(clauses, denied, strict=True):
                if not no or (target is None and self._open_reads(clause)):
                    self._hear_clause(clause, is_denial=target is not None)
            if self.changes:
                return

    def _hear_clause(self, clause: str, *, is_denial: bool) -> None:
        change = self._change_in(clause, is_denial=is_denial)
        if change is not None:
            self.changes.append(change)
        elif not revising.says_little(clause, self._all_names()):
            self.rest.append(clause)

    def _named(self, clause: str) -> SlotName | None:
        found = revising.named(clause, self.names)
        return None if found is None else SlotName(found)

    def _tells_of_old(self, clause: str) -> bool:
        return revising.is_of_the_past(clause) and self._named(clause) is not None

    def _open_reads(self, clause: str) -> bool:
        step = self.turn.ask
        return step is not None and listening.read_as(self.turn, step, clause) is not None

    def _all_names(self) -> revising.Names:
        """What the slots are called, and the name that is there: "Petra is wrong" says nothing else."""
        name = self.told[NAME].value if NAME in self.told else None
        full = name.full.split() if isinstance(name, PersonName) else ()
        return (*(called for names in self.names.values() for called in names), *full)

    def _denied(self, words: str) -> list[SlotName]:
        """Give the slots whose value ``words`` may be, as the "in May" of "not in May", the surest first."""
        latest = sorted(self.told, key=lambda slot: self.told[slot].at, reverse=True)
        sure = {slot: self._was(slot, words) for slot in latest}
        return sorted((slot for slot in latest if sure[slot]), key=lambda slot: -sure[slot])

    def _was(self, slot: SlotName, words: str) -> float:
        """How surely ``words`` are what a slot holds."""
        answer = self.told[slot]
        if isinstance(answer.value, PersonName):
            return float(not set(fold(words).split()).isdisjoint(fold(answer.value.full).split()))
        step = self._step(slot)
        if step is None or slot in PERSONAL or not answer.option:
            return 0.0
        same = (
            reading.sure
            for reading in self._readings(step, words)
            if answering.from_reading(self.turn, step, words, reading).option == answer.option
        )
        return max(same, default=0.0)

    def _options(self, step: Ask) -> tuple[Option, ...]:
        return self.turn.script.options(step, self.turn.state.language)

    def _step(self, slot: SlotName) -> Ask | None:
        return next(iter(self.turn.script.asking.get(slot, ())), None)

    def _readings(self, step: Ask, words: str) -> Iterator[Accepted]:
        options = self._options(step)
        kinds = [step.kind, *([Kind.CHOICE] if options and step.kind is not Kind.CHOICE else [])]
        for kind in kinds:
            reading = read(kind, words, answering.context(self.turn, options))
            if isinstance(reading, Accepted):
                yield reading

    # --- new values ---

    def _change_in(self, clause: str, *, is_denial: bool) -> _Change | None:
        slot = self._named(clause)
        change = self._personal(clause, slot)
        if change is not None:
            return change
        if is_denial and self.target is not None:
            return self._of(self.target, clause)
        if slot is not None:
            self.target = slot
        if self.target is not None and (self.marked or slot in (NAME, BUDGET)):
            change = self._of(self.target, clause)
        return change or self._by_itself(clause)

    def _by_itself(self, clause: str) -> _Change | None:
        """An amount, a time or an option that is plainly one, with only words of a correction around it."""
        asked = self.turn.ask
        if not self.marked or (asked is not None and (asked.open or asked.kind is Kind.TEXT)):
            return None
        is_plain = revising.turns_round(self.text) or (asked is not None and asked.learn in PERSONAL)
        kinds = (Kind.MONEY, Kind.TIME, Kind.CHOICE) if is_plain else (Kind.MONEY,)
        steps = [step for slot in self.told if (step := self._step(slot)) is not None and step.kind in kinds]
        wanted = [
            Wanted(s.learn, s.kind, self._options(s))
            for s in steps
            if asked is None or s.kind is not asked.kind
        ]
        for found in find(clause, wanted, answering.context(self.turn)):
            if revising.says_little(clause.replace(found.words, " ", 1), ()):
                return self._new(SlotName(found.slot), found.words, found.reading)
        return None

    def _personal(self, clause: str, slot: SlotName | None) -> _Change | None:
        """A contact or a name that carries its own sign and is the prospect's own."""
        wanted = [Wanted(s, Kind(s)) for s in (*CONTACTS, NAME) if s in self.told]
        for found in find(clause, wanted, answering.context(self.turn)):
            of = SlotName(found.slot)
            around = clause.replace(found.words, " ", 1)
            is_meant = revising.marks(around) or revising.says_little(around, self.names[of])
            if (slot != of and not self.marked) or not (is_meant and revising.is_own(clause, found.words)):
                continue
            change = self._name(found.words) if of == NAME else self._new(of, found.words, found.reading)
            if change is not None:
                self._keep_rest(clause.partition(found.words)[2], of)
                return change
        return None

    def _keep_rest(self, after: str, slot: SlotName) -> None:
        """Keep what follows a value in its clause and says something of its own."""
        if not revising.says_little(after, self.names[slot]):
            self.rest.append(after.strip())

    def _name(self, clause: str) -> _Change | None:
        """A name without the words of a correction; a word that may be another is one only if it looks like a name."""
        words = revising.core(clause, self.names[NAME])
        reading = read(Kind.NAME, words, answering.context(self.turn)) if words else None
        if not isinstance(reading, Accepted) or not (self.meant or looks_like_a_name(words)):
            return None
        return self._new(NAME, words, reading)

    def _of(self, slot: SlotName, clause: str) -> _Change | None:
        """The value of a slot that is named or was denied: what is left of the clause, read as one."""
        words, step = revising.core(clause, self.names[slot]), self._step(slot)
        if slot in CONTACTS or not words or len(words.split()) > A_VALUE:
            return None
        if slot in (NAME, BUDGET) and not revising.is_own(clause, ""):
            return None
        if slot == NAME:
            return self._name(clause)
        if step is None:
            return None
        readings = [*self._readings(step, words)]
        if step.kind in (Kind.TIME, Kind.MONEY):
            readings = [*self._readings(step, clause), *readings]
        found = next(filter(None, (self._new(slot, words, one) for one in readings)), None)
        return found or self._in_own_words(step, slot, clause)

    def _in_own_words(self, step: Ask, slot: SlotName, clause: str) -> _Change | None:
        """What any words answer, where the slot is named beside a clear word of change; a time to call also without."""
        is_own = not revising.is_of_another(clause) and self._named(clause) == slot
        is_clear = revising.marks_clearly(clause) or (slot == CALL_TIME and self.meant)
        if not (step.open and is_own and is_clear):
            return None
        return self._new(slot, clause, Accepted(FreeText(clause), 0.8))

    def _new(self, slot: SlotName, words: str, reading: Accepted) -> _Change | None:
        """Give the change, unless the value is the one that is there."""
        before = self.told[slot]
        after = answering.from_reading(self.turn, self._step(slot), words, reading)
        same = (before.option, before.value) == (after.option, after.value)
        return None if same else _Change(slot, after)


# --- what follows ---


def _apply(turn: Turn, before: dict[SlotName, Answer], changes: list[_Change]) -> str:
    """Keep the new values, forget what depends on them, and give the lines that say what was changed."""
    for change in changes:
        answering.drop_dependents(turn, change.slot)
        answering.keep(turn, change.slot, change.answer)
    answering.reopen_summary(turn)
    return gathering.changed_lines(turn, before)


def _go_on(turn: Turn, lead_in: str, text: str, found: _Listener) -> None:
    """Hear what was said besides, and go on with the open question or with what is asked before it now."""
    said, step = ", ".join(found.rest), turn.step
    aside = digressing.aside(turn, said) if said else ""
    lead_in = "\n\n".join(filter(None, (lead_in, aside)))
    yes = listening.yes_or_no(turn, step, said) if said and isinstance(step, Agree) else None
    if isinstance(step, Agree) and yes is not None:
        answering.decide(turn, step, yes, lead_in)
        return
    answers = (
        isinstance(step, Ask) and bool(said) and _answers(turn, step, text if _is_message(step) else said)
    )
    if said and not answers and not aside:
        _note(turn, said)
    stays = step is not None and all(change.slot in PERSONAL for change in found.changes)
    following = walking.after_answer(turn, step) if stays and answers and isinstance(step, Ask) else None
    if step is None:
        walking.resume(turn, lead_in)
    elif stays and not answers and (isinstance(step, Ask) or (isinstance(step, Agree) and step.personal)):
        digressing.go_on(turn, lead_in)
    else:
        walking.walk(turn, following or turn.script.start, lead_in=lead_in)


def _is_message(step: Ask | None) -> bool:
    """Whether any words answer a question, so that they are kept whole."""
    return step is not None and step.kind is Kind.TEXT and not step.answers


def _answers(turn: Turn, step: Ask, said: str) -> bool:
    """Take what was said besides as the answer to the open question, where it is one."""
    found = listening.read_as(turn, step, said)
    if found is None:
        return False
    slot, reading = found
    answering.keep(
        turn, slot, answering.from_reading(turn, step if slot == step.learn else None, said, reading)
    )
    turn.update(tries=0, unread=None)
    return True


def _note(turn: Turn, said: str) -> None:
    if len(said) >= gathering.WORTH_SEARCHING:
        gathering.search(turn, said)
        turn.update(noted=(*turn.state.noted, said))

"""A text comes in while a question is open: read it as the answer, or find out what it is instead."""

from __future__ import annotations

import re

from dialogs import side_questions
from dialogs.engine import answering, asking, digressing, gathering
from dialogs.engine.answering import Waiting, context
from dialogs.engine.turn import Turn
from dialogs.ids import SlotName
from dialogs.known import CONTACTS
from dialogs.quality import noticing
from dialogs.script import Agree, Ask, Fact, Summary
from dialogs.slots import intents, read, yesno
from dialogs.slots.contact_wishes import wish
from dialogs.slots.fillers import is_filler
from dialogs.slots.finding import Wanted, find
from dialogs.slots.folding import fold
from dialogs.slots.reading import Accepted, Choice, Kind, NotRead, Option, Reading, Unsure
from dialogs.state import Confirm

_SAYS_WHEN = re.compile(
    r"\d|(?<!\w)(?:after|before|until|despues|antes|после|до|раньше|позже|jalkeen|ennen|بعد|قبل)(?!\w)|หลัง|ก่อน"
)
A_BARE_WORD = 3
"""A yes or no of so many words, such as "yes that's fine", is no statement."""


def said(turn: Turn, step: Waiting, text: str) -> None:
    """Read a text as the answer to the open question; whatever it is instead, answer that."""
    joined = _with_burst(turn, text)
    missed = understand(turn, step, joined)
    if missed is not None and joined != text:
        missed = understand(turn, step, text)
    if missed is not None:
        digressing.not_understood(turn, step, text, joined, missed)


def _with_burst(turn: Turn, text: str) -> str:
    unread = turn.state.unread
    return f"{unread.text} {text}" if unread and turn.since(unread.at) <= digressing.BURST else text


def understand(turn: Turn, step: Waiting, text: str) -> NotRead | None:
    """Take the text as an answer and go on (``None``), or give why it could not be read."""
    if isinstance(step, Ask):
        return _answer_in(turn, step, text)
    return _yes_or_no_in(turn, step, text)


def _yes_or_no_in(turn: Turn, step: Agree | Summary, text: str) -> NotRead | None:
    yes = yes_or_no(turn, step, text)
    if yes is None:
        if wish(text):
            return NotRead("not a yes or no")
        if isinstance(step, Summary) and gathering.corrections_in(turn, text):
            return None
        reading = read(Kind.YESNO, text, context(turn))
        return reading if isinstance(reading, NotRead) else NotRead("not a yes or no")
    if isinstance(step, Agree):
        answering.decide(turn, step, yes, digressing.aside(turn, text))
    elif yes:
        answering.confirm(turn, step, digressing.aside(turn, text))
    else:
        digressing.offer_changes(turn)
    return None


def yes_or_no(turn: Turn, step: Agree | Summary, text: str) -> bool | None:
    """Read a text as a yes or a no to a consent or a summary; ``None`` for what is neither."""
    labelled = _labelled(turn, step, text)
    if labelled is not None or wish(text):
        return labelled
    reading = read(Kind.YESNO, text, context(turn))
    yes = getattr(reading.value, "yes", None) if isinstance(reading, Accepted) else None
    return None if yes and yesno.only_wishes(text, turn.state.language) else yes


def _labelled(turn: Turn, step: Agree | Summary, text: str) -> bool | None:
    if isinstance(step, Summary):
        return True if fold(text) == fold(turn.phrase("button.all_correct")) else None
    options = (Option("yes", turn.text(step.yes)), Option("no", turn.text(step.no)))
    reading = read(Kind.CHOICE, text, context(turn, options))
    if isinstance(reading, Accepted) and isinstance(reading.value, Choice) and reading.sure == 1.0:
        return reading.value.option == "yes"
    return None


def _answer_in(turn: Turn, step: Ask, text: str) -> NotRead | None:
    readings = _readings(turn, step, text)
    for slot, reading in readings:
        if isinstance(reading, Accepted):
            _take(turn, step, slot, text, reading)
            return None
    for slot, reading in readings:
        if isinstance(reading, Unsure):
            _ask_back(turn, slot, text, reading)
            return None
    why = _why(readings)
    turn.note(*noticing.of_unread(why))
    return why


def read_as(turn: Turn, step: Ask, text: str) -> tuple[SlotName, Accepted] | None:
    """Read a text as the answer to a question that need not be the open one; ``None`` for what is none."""
    readings = _readings(turn, step, text)
    return next(((slot, found) for slot, found in readings if isinstance(found, Accepted)), None)


def _why(readings: list[tuple[SlotName, Reading]]) -> NotRead:
    missed = [reading for _, reading in readings if isinstance(reading, NotRead)]
    return next((m for m in missed if m.intent is not None), None) or max(missed, key=lambda m: len(m.detail))


def _readings(turn: Turn, step: Ask, text: str) -> list[tuple[SlotName, Reading]]:
    """Read the text for the question's own slot, then for the slots that will do instead."""
    options = turn.script.options(step, turn.state.language)
    readings = [(step.learn, reading) for reading in _own_readings(turn, step, text, options)]
    if isinstance(readings[0][1], Accepted):
        return readings[:1]
    readings += [(slot, read(Kind(slot), text, context(turn))) for slot in step.accepts if slot in CONTACTS]
    if step.open and options and _is_statement(turn, text):
        readings.append((step.learn, read(Kind.TEXT, text, context(turn))))
    return readings


def _own_readings(turn: Turn, step: Ask, text: str, options: tuple[Option, ...]) -> list[Reading]:
    """Read the text as one of the options and as the question's kind, the surer way first.

    A time or an amount counts more than words that only resemble a button's ("en septiembre", "En 1-3 meses").
    """
    choice = read(Kind.CHOICE, text, context(turn, options)) if options else None
    if choice is not None and step.kind in (Kind.CHOICE, Kind.TEXT):
        return [_named_in_passing(turn, step, text, options, choice) or choice]
    own = read(step.kind, text, context(turn))
    if choice is None:
        return [own]
    resembles = isinstance(choice, Accepted) and choice.sure < 1.0
    return [own, choice] if resembles and isinstance(own, Accepted) else [choice, own]


def _named_in_passing(
    turn: Turn, step: Ask, text: str, options: tuple[Option, ...], choice: Reading
) -> Accepted | None:
    """The one option named outright in a long message, "I need a loan, about 15,000, in two months, ...".

    Only where any words would do: there the whole message would be kept, and the option lost.
    """
    if not step.open or isinstance(choice, Accepted) or (isinstance(choice, NotRead) and choice.intent):
        return None
    found = find(text, [Wanted(step.learn, Kind.CHOICE, options)], context(turn))
    if not found or (isinstance(choice, Unsure) and choice.proposal != found[0].reading.value):
        return None
    return found[0].reading


def is_bare_yes_or_no(turn: Turn, text: str) -> bool:
    """Whether a text is a yes or a no and nothing more, such as "ok sure"; "call after five" is more."""
    if len(text.split()) > A_BARE_WORD or _SAYS_WHEN.search(fold(text)):
        return False
    return isinstance(read(Kind.YESNO, text, context(turn)), Accepted)


def _is_statement(turn: Turn, text: str) -> bool:
    """Whether a text says something of its own; a bare yes or no does not, nor a messenger's "/settings"."""
    if text.startswith("/") or is_bare_yes_or_no(turn, text) or is_filler(text) or wish(text).refused:
        return False
    if gathering.is_of_another(turn, text) or gathering.changes_another(turn, text):
        return False
    if gathering.only_recommended(text):
        return False
    fact = side_questions.match(turn.script, turn.state.language, text)
    leads_on = fact is not None and not _leads_back(turn, fact)
    return not leads_on and intents.recognise(text, turn.state.language) is None


def _leads_back(turn: Turn, fact: Fact) -> bool:
    """Whether a fact leads to a consent that was decided: "call me after six" is a time to call, then."""
    step = turn.script.steps[fact.go] if fact.go is not None else None
    return isinstance(step, Agree) and step.purpose in turn.state.consents


def _take(turn: Turn, step: Ask, slot: SlotName, text: str, reading: Accepted) -> None:
    answer = answering.from_reading(turn, step if slot == step.learn else None, text, reading)
    found = "" if (answer.value is None) else gathering.search(turn, text, besides=slot)
    is_message = step.kind is Kind.TEXT and not step.answers
    lead_in = "" if is_message else "\n\n".join(filter(None, (digressing.aside(turn, text), found)))
    answering.answered(turn, step, slot, answer, lead_in)


def _ask_back(turn: Turn, slot: SlotName, text: str, reading: Unsure) -> None:
    found = gathering.search(turn, text, besides=slot)
    asking.confirm(turn, Confirm(slot, text, reading.proposal, reading.as_typed, reading.flags), found)

"""Several answers in one message: whatever a text tells besides the open question is noted, not asked again."""

from __future__ import annotations

from dialogs.engine import answering, asking, walking
from dialogs.engine.turn import Turn
from dialogs.engine.values import shown
from dialogs.ids import SlotName
from dialogs.known import CONTACTS
from dialogs.script import Agree, Ask, Bant, Summary
from dialogs.slots import read
from dialogs.slots.finding import Wanted, find
from dialogs.slots.reading import Accepted, Kind
from dialogs.state import Via

WORTH_SEARCHING = 12
"""Shorter texts cannot answer several questions at once."""


def search(turn: Turn, text: str, *, besides: SlotName | None = None, known: bool = False) -> str:
    """Keep what a text answers besides the open question; give a line that says what was noted.

    With ``known`` answers already there may be overwritten (a correction).
    """
    if len(text) < WORTH_SEARCHING and not known:
        return ""
    if besides is not None and not any(letter.isalpha() for letter in text):
        return ""
    steps = _asks(turn)
    noted = []
    for found in find(text, _wanted(turn, besides, known), answering.context(turn)):
        slot = SlotName(found.slot)
        answer = answering.from_reading(turn, steps.get(slot), found.words, found.reading, Via.FOUND)
        if known:
            answering.drop_dependents(turn, slot)
        if answering.keep(turn, slot, answer):
            noted.append(f"{turn.label(slot)}: {shown(turn.script, turn.state, slot, answer)}")
    if not noted:
        return ""
    own_interest(turn, "told more than was asked")
    return turn.phrase("noted", what=", ".join(noted))


def holds_contact(turn: Turn, text: str) -> bool:
    """Whether a phone, an e-mail or a profile stands in the text."""
    return bool(find(text, [Wanted(c, Kind(c), ()) for c in CONTACTS], answering.context(turn)))


def is_of_another(turn: Turn, text: str) -> bool:
    """Whether a text is a date or a contact and nothing more, and so no free answer to something else."""
    kinds = {Kind.TIME, *map(Kind, CONTACTS)}
    wanted = [w for w in _wanted(turn, None, known=False) if w.kind in kinds]
    found = find(text, wanted, answering.context(turn)) if len(text) >= WORTH_SEARCHING else []
    return any(len(one.words) >= len(text.strip(" .!")) for one in found)


def _asks(turn: Turn) -> dict[SlotName, Ask]:
    """Give the question of each slot; where several fill one, the first of the script."""
    return {s.learn: s for s in reversed([*turn.script.steps.values()]) if isinstance(s, Ask)}


def _lines(turn: Turn) -> set[SlotName]:
    """Give the slots a summary shows: what is told about oneself, not where to go next."""
    summaries = [s for s in turn.script.steps.values() if isinstance(s, Summary)]
    return {slot for step in summaries for slot in step.lines} | {SlotName(bant) for bant in Bant}


def _wanted(turn: Turn, besides: SlotName | None, known: bool) -> list[Wanted]:
    taken = () if known else turn.state.answers.keys() | turn.state.held.keys()
    told = _lines(turn)
    wanted = {
        slot: Wanted(slot, step.kind, turn.script.options(step, turn.state.language))
        for slot, step in _asks(turn).items()
        if slot in told and step.kind not in (Kind.TEXT, Kind.YESNO)
    }
    for contact in CONTACTS:
        wanted.setdefault(contact, Wanted(contact, Kind(contact), ()))
    return [w for slot, w in wanted.items() if slot != besides and slot not in taken]


def corrections_in(turn: Turn, text: str) -> bool:
    """Take new values written at the summary ("my e-mail is ...") as corrections."""
    lead_in = search(turn, text, known=True)
    if lead_in:
        answering.reopen_summary(turn)
        if isinstance(turn.step, Agree) and turn.step.personal:
            asking.again(turn, lead_in)  # what was told waits for this very answer
        else:
            walking.walk(turn, turn.script.start, lead_in=lead_in)
    return bool(lead_in)


def correct(turn: Turn, rest: str) -> str:
    """Take what follows "actually" as a new value of something answered; give a line that says so."""
    before = turn.state.answers
    search(turn, rest, known=True)
    if turn.state.answers is before:
        _read_again(turn, rest)
    changed = [s for s, a in turn.state.answers.items() if s in before and before[s] is not a]
    if not changed:
        return ""
    old = shown(turn.script, turn.state, changed[0], before[changed[0]])
    new = shown(turn.script, turn.state, changed[0], turn.state.answers[changed[0]])
    return turn.phrase("noted", what=new) if old == new else turn.phrase("changed", old=old, new=new)


def _read_again(turn: Turn, rest: str) -> None:
    """Try the answered questions with options, the last one first."""
    for step in reversed([s for s in turn.script.steps.values() if isinstance(s, Ask) and s.answers]):
        if step.learn not in turn.state.answers:
            continue
        options = turn.script.options(step, turn.state.language)
        reading = read(Kind.CHOICE, rest, answering.context(turn, options))
        if isinstance(reading, Accepted):
            answering.drop_dependents(turn, step.learn)
            answering.keep(turn, step.learn, answering.from_reading(turn, step, rest, reading))
            return


def own_interest(turn: Turn, what: str) -> None:
    """Remember something the prospect did of their own accord, once."""
    if what not in turn.state.own_interest:
        turn.update(own_interest=(*turn.state.own_interest, what))

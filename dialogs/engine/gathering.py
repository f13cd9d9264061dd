"""Several answers in one message: whatever a text tells besides the open question is noted, not asked again."""

from __future__ import annotations

import re
from functools import lru_cache

from dialogs import interest
from dialogs.engine import answering, asking, walking
from dialogs.engine.turn import Turn
from dialogs.engine.values import shown
from dialogs.ids import Language, SlotName
from dialogs.known import CONTACTS, NAME, PERSONAL, UNDER_AGE
from dialogs.quality.recommending import says_recommended
from dialogs.same import Same
from dialogs.script import Agree, Ask, Bant, Script, Summary
from dialogs.slots import commands, intents, read, revising
from dialogs.slots.finding import Found, Wanted, doubtful, find
from dialogs.slots.folding import fold
from dialogs.slots.name_parts import looks_like_a_name
from dialogs.slots.reading import Accepted, Intent, Kind
from dialogs.state import Answer, Confirm, Doubt, Status, Via

INTRODUCTION = 5
"""A contact has at most so many words around it that only say what it is."""
A_NAME_IS = 3
"""A name has at most so many words before it that only say what it is."""
_NAMES_A_CONTACT = re.compile(
    r"mail|correo|почт|меил|بريد|ايميل|اميل|เมล|sahkoposti|phone|number|numero|telefono|movil|celular|телефон|номер|رقم"
    r"|هاتف|جوال|موبايل|เบอร์|โทร|puhelin|whatsapp|telegram|instagram|profile|perfil|reach me|write to"
)
_CLAUSE = re.compile(r"[,.;:!?\n،]+")
RECOMMENDATION = 9
"""Words of the longest clause that only says who recommended us."""
SMALL_WORDS = 4
"""So many letters beside a value ("in ", "sólo") are nothing of their own."""
SURELY = 0.85
"""A reading as sure as this is no chance likeness."""
WORTH_SEARCHING = 12
"""Shorter texts cannot answer several questions at once."""


def search(
    turn: Turn, text: str, *, besides: SlotName | None = None, known: bool = False, instead: bool = False
) -> str:
    """Keep what a text answers besides the open question; give a line that says what was noted.

    With ``known`` answers already there may be overwritten (a correction). With ``instead`` the text answered
    nothing that was asked, so that a short one is worth a look, too.
    """
    if len(text) < WORTH_SEARCHING and not (known or instead):
        return ""
    if besides is not None and not any(letter.isalpha() for letter in text):
        return ""
    doubt(turn, text, besides=besides, known=known)
    noted = []
    asked = turn.ask.learn if turn.ask is not None else None
    for found in find(text, _wanted(turn, besides, known), answering.context(turn)):
        slot = SlotName(found.slot)
        if slot == besides or (known and is_told(turn, slot) and not _replaces(turn, text, found)):
            continue
        via = Via.TEXT if slot == asked else Via.FOUND
        step = next(iter(turn.script.asking.get(slot, ())), None)
        answer = answering.from_reading(turn, step, found.words, found.reading, via)
        if known:
            answering.drop_dependents(turn, slot)
        if answering.keep(turn, slot, answer):
            noted.append(f"{turn.label(slot)}: {shown(turn.script, turn.state, slot, answer)}")
    if not noted:
        return ""
    own_interest(turn, "told more than was asked")
    return turn.phrase("noted", what=", ".join(noted))


def _replaces(turn: Turn, text: str, found: Found) -> bool:
    """Whether a value found in a text is meant in place of the one told: one's own, and not told by the way."""
    slot, clause = SlotName(found.slot), revising.clause_of(text, found.words)
    if slot not in (*PERSONAL, Bant.BUDGET.value):
        return not revising.tells_a_name(clause)
    if not revising.is_own(clause, found.words):
        return False
    around, names = clause.replace(found.words, " ", 1), revising.called(slot, turn.label(slot))
    if slot == NAME and not looks_like_a_name(found.words):
        return False
    return slot not in PERSONAL or revising.marks(around) or revising.says_little(around, names)


def doubt(turn: Turn, text: str, *, besides: SlotName | None = None, known: bool = False) -> None:
    """Keep the contacts in a text that look mistyped, to ask about them; one that is there already stands.

    With ``known`` it does not: what comes as a correction is asked about, too.
    """
    if UNDER_AGE in turn.state.signals and not answering.may_keep(turn):
        return
    for kind, words, unsure in doubtful(text, answering.context(turn)):
        slot = SlotName(kind.value)
        if slot != besides and (known or not is_told(turn, slot)):
            confirm = Confirm(slot, words, unsure.proposal, unsure.as_typed, unsure.flags)
            turn.update(doubts={**turn.state.doubts, slot: Doubt(confirm, turn.now)})


def is_doubted(turn: Turn) -> bool:
    """Whether a contact that looks mistyped has just come and was not asked about."""
    return any(doubt.asked == 0 for doubt in turn.state.doubts.values())


def is_told(turn: Turn, slot: SlotName) -> bool:
    """Whether a slot holds something that was read; a refusal and words nobody could read leave it open."""
    answer = turn.state.answers.get(slot) or turn.state.held.get(slot)
    return answer is not None and answer.status is Status.KNOWN


def overhear(turn: Turn, text: str) -> None:
    """Keep, in silence, the name and the contacts a text tells; what is told already stands."""
    wanted = [Wanted(s, Kind(s), ()) for s in PERSONAL if not is_told(turn, s)]
    for found in find(text, wanted, answering.context(turn)):
        answer = answering.from_reading(turn, None, found.words, found.reading, Via.FOUND)
        answering.keep(turn, SlotName(found.slot), answer)
    doubt(turn, text)


def holds_contact(turn: Turn, text: str) -> bool:
    """Whether a phone, an e-mail or a profile stands in the text, be it mistyped."""
    return bool(_contacts_in(turn, text))


def is_of_another(turn: Turn, text: str) -> bool:
    """Whether a text is a date, a contact or another question's option and nothing more: no free answer here.

    "my e-mail is foo@example.org" is nothing more, either.
    """
    if len(text) < WORTH_SEARCHING:
        return False
    asked = turn.ask.learn if turn.ask is not None else None
    wanted = [
        w for w in _wanted(turn, None, known=False) if w.kind in (Kind.TIME, Kind.CHOICE) and w.slot != asked
    ]
    found = (one.words for one in find(text, wanted, answering.context(turn)))
    is_found = any(len(words) >= len(text.strip(" .!¡")) - SMALL_WORDS for words in found)
    return (
        is_found
        or any(_stands_alone(text, words) for words in _contacts_in(turn, text))
        or _is_name(turn, text)
    )


def _is_name(turn: Turn, text: str) -> bool:
    """Whether a text only says a name: "my name is Olga", "me llamo Olga"."""
    found = find(text, [Wanted(NAME, Kind.NAME)], answering.context(turn))
    return any(len(text.replace(one.words, " ").split()) <= A_NAME_IS for one in found)


def restated(turn: Turn, text: str) -> str:
    """Take a contact that is there already, told anew by itself ("my number is ..."), as a correction."""
    if not any(_stands_alone(text, words) for words in _contacts_in(turn, text)):
        return ""
    lead_in = search(turn, text, known=True)
    if lead_in:
        answering.reopen_summary(turn)
    return lead_in


def _contacts_in(turn: Turn, text: str) -> list[str]:
    """Give the words of every contact in a text, mistyped ones, too."""
    context = answering.context(turn)
    found = [one.words for one in find(text, [Wanted(c, Kind(c), ()) for c in CONTACTS], context)]
    return [*found, *(words for _, words, _ in doubtful(text, context))]


def _stands_alone(text: str, contact: str) -> bool:
    return len(contact) >= len(text.strip(" .!")) or _introduces(text.replace(contact, " "))


def _introduces(rest: str) -> bool:
    """Whether what stands around a contact only says what it is: "my e-mail is", "mi correo es"."""
    return len(rest.split()) <= INTRODUCTION and _NAMES_A_CONTACT.search(fold(rest)) is not None


def _wanted(turn: Turn, besides: SlotName | None, known: bool) -> list[Wanted]:
    """Give the slots still open, and ``besides``: its words are not to be used for another ("this weekend")."""
    wanted = _findable(Same(turn.script), turn.state.language)
    return [w for slot, w in wanted.items() if known or slot == besides or not is_told(turn, slot)]


@lru_cache(maxsize=64)
def _findable(key: Same[Script], language: Language) -> dict[SlotName, Wanted]:
    """Give what a text may tell by the way: contacts, and what summaries show; where one goes next is no such thing.

    Where several questions fill a slot, the first of the script counts.
    """
    script = key.parts[0]
    shown = (step.lines for step in script.steps.values() if isinstance(step, Summary))
    told = {SlotName(bant) for bant in Bant}.union(*shown)
    wanted = {
        slot: Wanted(slot, ask.kind, script.options(ask, language))
        for slot, ask in {ask.learn: ask for ask in reversed(script.asks)}.items()
        if slot in told and ask.kind not in (Kind.TEXT, Kind.YESNO)
    }
    contacts = {contact: Wanted(contact, Kind(contact)) for contact in CONTACTS}
    return wanted | {contact: one for contact, one in contacts.items() if contact not in wanted}


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


def corrected_after_all(turn: Turn, text: str) -> str:
    """Take what fits no open question as a correction where it begins like one ("sorry, 70", "better in May")."""
    rest = _new_value(text)
    if rest is None or not turn.state.answers:
        return ""
    lead_in = correct(turn, rest)
    if lead_in:
        answering.reopen_summary(turn)
    return lead_in


def changes_another(turn: Turn, text: str) -> bool:
    """Whether a text changes its mind about something told before: "not in January, better in February"."""
    rest = _new_value(text)
    asked = turn.ask.learn if turn.ask is not None else None
    told = [w for w in _wanted(turn, None, known=True) if w.slot != asked and w.slot in turn.state.answers]
    if rest is None:
        return False
    return bool(find(rest, told, answering.context(turn))) or _names_an_option(turn, rest)


def _names_an_option(turn: Turn, rest: str) -> bool:
    """Whether a text is surely an option of an answered question."""
    found = _surest(turn, rest, [(ask, Kind.CHOICE) for ask in _answered(turn)])
    return found is not None and found[1].sure >= SURELY


def _answered(turn: Turn) -> list[Ask]:
    """Give the answered questions that have options, the one answered last first; one for each slot."""
    answers = turn.state.answers
    asks = [turn.script.asking[slot][0] for slot in answers if slot in turn.script.asking]
    return sorted((ask for ask in asks if ask.answers), key=lambda s: answers[s.learn].at)[::-1]


def _new_value(text: str) -> str | None:
    """Give a text without its "sorry" or "after all"; ``None`` where it has none."""
    return commands.is_soft_correction(text) or revising.is_second_thought(text)


def correct(turn: Turn, rest: str) -> str:
    """Take what follows "actually" as a new value of something told; give lines that say so."""
    before, kept = told(turn), turn.state
    search(turn, rest, known=True)
    if (turn.state.answers, turn.state.held) == (kept.answers, kept.held):
        _read_again(turn, rest)
    return changed_lines(turn, before)


def changed_lines(turn: Turn, before: dict[SlotName, Answer]) -> str:
    """Say what is told otherwise than ``before``, a line each; empty where nothing is."""
    changed = [(s, before[s], a) for s, a in told(turn).items() if s in before and before[s] is not a]
    return "\n".join(_changed_line(turn, *one) for one in changed)


def _changed_line(turn: Turn, slot: SlotName, before: Answer, after: Answer) -> str:
    old, new = (shown(turn.script, turn.state, slot, one) for one in (before, after))
    return turn.phrase("noted", what=new) if old == new else turn.phrase("changed", old=old, new=new)


def told(turn: Turn) -> dict[SlotName, Answer]:
    """Give what was told, and what waits for the consent."""
    return {**turn.state.held, **turn.state.answers}


def _read_again(turn: Turn, rest: str) -> None:
    """Try the answered questions, the one answered last first: digits as a value first, words as an option."""
    latest = _answered(turn)
    values: list[tuple[Ask, Kind]] = [(s, s.kind) for s in latest if s.kind in (Kind.MONEY, Kind.TIME)]
    options: list[tuple[Ask, Kind]] = [(step, Kind.CHOICE) for step in latest]
    ways = (values, options) if any(map(str.isdigit, rest)) else (options, values)
    found = next(filter(None, (_surest(turn, rest, way) for way in ways)), None)
    if found is not None:
        step, reading = found
        answering.drop_dependents(turn, step.learn)
        answering.keep(turn, step.learn, answering.from_reading(turn, step, rest, reading))


def _surest(turn: Turn, rest: str, ways: list[tuple[Ask, Kind]]) -> tuple[Ask, Accepted] | None:
    """Read a text in several ways, and give the surest reading; of equals the first."""
    read_so = [
        (step, read(kind, rest, answering.context(turn, turn.script.options(step, turn.state.language))))
        for step, kind in ways
    ]
    taken = [(step, reading) for step, reading in read_so if isinstance(reading, Accepted)]
    return max(taken, key=lambda one: one[1].sure, default=None)


def only_recommended(text: str) -> bool:
    """Whether a text says that somebody recommended us, and nothing else but perhaps a greeting."""
    clauses = [clause for clause in _CLAUSE.split(text) if clause.strip()]
    said = [clause for clause in clauses if says_recommended(clause)]
    others = [c for c in clauses if c not in said and intents.recognise(c, "") is not Intent.GREETING]
    return bool(said) and not others and all(len(clause.split()) <= RECOMMENDATION for clause in said)


def recommended(turn: Turn, text: str) -> None:
    """Remember that somebody recommended us, where a text says so."""
    if interest.RECOMMENDED not in turn.state.own_interest and says_recommended(text):
        own_interest(turn, interest.RECOMMENDED)


def own_interest(turn: Turn, what: str) -> None:
    """Remember something the prospect did of their own accord, once."""
    if what not in turn.state.own_interest:
        turn.update(own_interest=(*turn.state.own_interest, what))

"""What prospects do: open the chat, write, tap, share, attach, vanish."""

from __future__ import annotations

import re
from datetime import timedelta

from msgspec.structs import replace

from dialogs import interest, side_questions
from dialogs.engine import (
    afterwards,
    answering,
    asking,
    commands,
    digressing,
    gathering,
    growing,
    listening,
    overhearing,
    pendings,
    proving,
    revising,
    tongue,
    vouching,
    waiting,
    walking,
)
from dialogs.engine.turn import Turn
from dialogs.events import Event, Opened, Said, Tapped
from dialogs.ids import SlotName, StepId
from dialogs.known import CONTACTS
from dialogs.modes import Mode, Move
from dialogs.offers import is_over
from dialogs.quality import noticing
from dialogs.script import Agree, Ask, Summary
from dialogs.slots import commands as words
from dialogs.slots import intents, read
from dialogs.slots.commands import Command
from dialogs.slots.contact_wishes import wish
from dialogs.slots.finding import Wanted, find
from dialogs.slots.reading import Accepted, Choice, Intent, Kind, Reading, YesNo
from dialogs.slots.returning import only_returns
from dialogs.state import Via

PLAIN = 3
"""A yes of at most so many words is nothing else."""
_SENTENCE = re.compile(r"[.!?؟…\n]+(?:\s|$)|[,،]\s")
RETURN = timedelta(hours=12)
"""Away for so long, a prospect is welcomed back with a recap."""


def greeted(turn: Turn, event: Event) -> None:
    """Begin: greet, answer whatever the prospect opened with, and put the first question."""
    text = event.text.strip() if isinstance(event, Said) else ""
    spoken = tongue.spoken_in(turn, text) if text else None
    if spoken is not None:
        turn.update(language=spoken)
    first = walking.say_hello(turn)
    gathering.recommended(turn, text)
    if first is not None and not (text and _first_words(turn, first, text)):
        walking.walk(turn, first)


def _first_words(turn: Turn, first: StepId, text: str) -> bool:
    """Take what was written before anything was asked; a mere greeting is answered by the first question.

    Words are not taken as they are for an answer: nobody has heard the question yet.
    """
    if intents.recognise(text, turn.state.language) is Intent.GREETING:
        return False
    if isinstance(turn.script.steps[first], Ask):
        turn.update(step=first)
    if any(takes(turn, text) for takes in _IN_ORDER) or _digresses(turn, text):
        return True
    step = turn.ask
    if step is not None and listening.understand(turn, replace(step, open=False), text) is None:
        return True
    found = gathering.search(turn, text)
    if found:
        walking.walk(turn, first, lead_in=found)
    else:
        turn.update(noted=(*turn.state.noted, text))
    return bool(found)


def _digresses(turn: Turn, text: str) -> bool:
    fact = side_questions.match(turn.script, turn.state.language, text)
    intent = intents.recognise(text, turn.state.language)
    if fact is not None or intent is Intent.QUESTION:
        digressing.side_question(turn, text, fact)
    elif intent is Intent.INSULT:
        digressing.insulted(turn)
    else:
        return False
    return True


def opened(turn: Turn, event: Opened) -> None:
    """Greet a newcomer; welcome a returning prospect back where they were, without a new deadline."""
    away = turn.since(turn.state.seen)
    turn.update(last_source=event.source)
    if event.email:
        vouching.vouched(turn, event.email)
    if turn.state.mode is Mode.MANAGER:
        return
    if _is_blank(turn):
        greeted(turn, event)
    elif turn.state.mode is Mode.CLOSED:
        welcome_to_closed(turn)
    elif away >= RETURN:
        gathering.own_interest(turn, interest.CAME_BACK)
        welcome_back(turn)
    elif event.by_hand:
        walking_on(turn, turn.phrase("here_we_were"))


def reopen(turn: Turn) -> None:
    """Begin to talk again after a chat was closed."""
    turn.move(Move.REOPEN)
    gathering.own_interest(turn, interest.CAME_BACK)
    turn.update(outcome=None)


def welcome_to_closed(turn: Turn) -> None:
    """Welcome back whoever comes to a closed chat with nothing to say yet."""
    reopen(turn)
    further = growing.due(turn)
    if further is not None:
        asking.put(turn, further, turn.phrase("reopened"))
        return
    buttons = tuple(turn.command(k) for k in ("human", "change", "restart"))
    turn.say(turn.phrase("reopened"), buttons)


def welcome_back(turn: Turn) -> None:
    """Recap in a line, tell which offers have ended meanwhile, and put the open question again."""
    lines = [turn.phrase("welcome_back"), *asking.summary_lines(turn, tuple(turn.script.labels))]
    walking_on(turn, "\n".join(filter(None, [*lines, over_now(turn)])))


def over_now(turn: Turn) -> str:
    """Tell which of the offers made have ended, a line each."""
    ended = [name for name, issued in turn.state.offers.items() if is_over(issued, turn.now)]
    return "\n".join(turn.text(turn.script.offers[n].over) for n in ended if n in turn.script.offers)


def walking_on(turn: Turn, lead_in: str) -> None:
    """Put the open question again after ``lead_in``; with none open, offer the ways on."""
    further = growing.due(turn) if turn.step is None else None
    if turn.step is not None:
        digressing.go_on(turn, lead_in)
    elif further is not None:
        asking.put(turn, further, lead_in)
    else:
        turn.say(lead_in, tuple(turn.command(k) for k in ("change", "human", "restart")))


# --- words ---


def said(turn: Turn, event: Said) -> None:
    """Find out what a text is, in this order: a label, a word that always works, an answer, something else."""
    text = event.text.strip()
    if not text or is_resting(turn):
        return
    if proving.code_said(turn, text):
        return
    if turn.state.mode is Mode.MANAGER:
        overhearing.with_manager(turn, text)
        return
    if _is_blank(turn):
        greeted(turn, event)
        return
    if turn.state.mode is Mode.CLOSED:
        if intents.recognise(text, turn.state.language) is Intent.GREETING:
            welcome_to_closed(turn)
            return
        reopen(turn)
    elif _comes_back(turn, text):
        return
    turn.note(*noticing.of_words(text, turn.script.competitors))
    gathering.recommended(turn, text)
    if not any(takes(turn, text) for takes in _IN_ORDER):
        _listen(turn, text)
    if turn.state.pending is None and gathering.is_doubted(turn):
        asking.doubted(turn)


def _comes_back(turn: Turn, text: str) -> bool:
    """Remember that somebody long away writes of their own accord; one who only says so is welcomed back."""
    if turn.state.mode is not Mode.BOT or turn.since(turn.state.seen) < RETURN:
        return False
    gathering.own_interest(turn, interest.CAME_BACK)
    only_says_so = only_returns(text, turn.state.language)
    if only_says_so:
        welcome_back(turn)
    return only_says_so


def _is_blank(turn: Turn) -> bool:
    """Whether nothing was asked yet, as after everything was deleted."""
    state = turn.state
    return state.mode is Mode.BOT and state.step is None and not (state.trail or state.said or state.pending)


def is_resting(turn: Turn) -> bool:
    """Whether the bot pauses after insults."""
    return turn.state.quiet_until is not None and turn.now < turn.state.quiet_until


def _exact_label(turn: Turn, text: str) -> bool:
    step = turn.ask
    if step is None or not step.answers or turn.state.pending is not None or walking.has_lapsed(turn):
        return False
    options = turn.script.options(step, turn.state.language)
    reading = read(Kind.CHOICE, text, answering.context(turn, options))
    if not isinstance(reading, Accepted) or reading.sure < 1.0 or not isinstance(reading.value, Choice):
        return False
    if len(text) > gathering.WORTH_SEARCHING and intents.recognise(text, turn.state.language) is not None:
        return False
    option = next(a for a in step.answers if a.id == reading.value.option)
    lead_in = gathering.search(turn, text, besides=step.learn)
    answer = answering.of_option(turn, step, option, text, Via.TEXT)
    answering.answered(turn, step, step.learn, answer, lead_in)
    return True


def _plain_yes(turn: Turn, text: str) -> bool:
    """Take a plain yes where one was asked for: "correct" confirms a summary, elsewhere it wants a change."""
    step = turn.step
    if not isinstance(step, Agree | Summary) or turn.state.pending is not None:
        return False
    reading = read(Kind.YESNO, text, answering.context(turn))
    if not _is_yes(reading):
        return False
    if len(text.split()) > PLAIN:
        return False
    return revising.heard(turn, text) or listening.understand(turn, step, text) is None


def takes_command(turn: Turn, text: str) -> bool:
    """Obey a word that always works; false for all else, such as "don't call me" over an open question."""
    command = words.recognise(text, turn.state.language, turn.script.words.get(turn.state.language, {}))
    if command is None or (command is Command.STOP and turn.step is not None and wish(text)):
        return False
    commands.obey(turn, command)
    return True


def _pending(turn: Turn, text: str) -> bool:
    pending = turn.state.pending
    if pending is None:
        return False
    if pendings.said(turn, pending, text):
        return True
    turn.update(pending=None)
    return False


def _revises_while_waiting(turn: Turn, text: str) -> bool:
    """Take "call me on ... instead" as the new number it is, before "call me" is taken as the choice to be called."""
    waits = turn.state.mode is Mode.WAITING and turn.step is None
    return waits and (revising.heard(turn, text) or revising.actually(turn, text))


def _wish(turn: Turn, text: str) -> bool:
    """A wish for another language, or a correction in plain words ("wrong phone", "actually it's for work")."""
    return (
        tongue.wanted(turn, text)
        or revising.heard(turn, text)
        or _wants_change(turn, text)
        or revising.actually(turn, text)
    )


def _wants_change(turn: Turn, text: str) -> bool:
    if not words.speaks_of_change(text):
        return False
    target = next(filter(None, (_to_change(turn, part) for part in (text, *_SENTENCE.split(text)))), None)
    if target is None or not _was_asked(turn, SlotName(target)):
        return False
    if gathering.corrections_in(turn, text):
        return True
    return digressing.change(turn, SlotName(target))


def _to_change(turn: Turn, text: str) -> str | None:
    """Give the slot to change; a new value is left out: "wrong e-mail, it's eve@example.com" says little else."""
    labels: dict[str, tuple[str, ...]] = {s: (turn.label(s), s) for s in turn.script.labels}
    wanted = [Wanted(kind.value, kind, ()) for kind in (*map(Kind, CONTACTS), Kind.MONEY, Kind.TIME)]
    for found in find(text, wanted, answering.context(turn)):
        text = text.replace(found.words, " ")
    return words.change_target(text, turn.state.language, labels)


def _was_asked(turn: Turn, slot: SlotName) -> bool:
    if slot in turn.state.answers or slot in turn.state.held:
        return True
    put = {visit.step for visit in turn.state.trail}
    steps = (turn.script.steps[s] for s in put if s in turn.script.steps)
    return any(isinstance(s, Ask) and slot in (s.learn, *s.accepts) for s in steps)


def _listen(turn: Turn, text: str) -> None:
    step = turn.step
    if digressing.leaves_contact_after_all(turn, text):
        return
    if walking.has_lapsed(turn):
        turn.update(noted=(*turn.state.noted, text))
        digressing.go_on(turn, over_now(turn))
        return
    if isinstance(step, Ask | Agree | Summary):
        listening.said(turn, step, text)
        return
    if not _digresses(turn, text):
        afterwards.keep_for_manager(turn, text)


def _is_yes(reading: Reading) -> bool:
    return isinstance(reading, Accepted) and reading.value == YesNo(yes=True)


_IN_ORDER = (
    digressing.tells_of_a_child,
    _revises_while_waiting,
    waiting.chosen,
    _exact_label,
    _plain_yes,
    tongue.offered,
    takes_command,
    _pending,
    _wish,
)
"""What a text is tried as before it is read as an answer."""


# --- taps ---


def tapped(turn: Turn, event: Tapped) -> None:
    """Take a tap: a word that always works, the open question's answer, or an old button."""
    if turn.state.mode is Mode.MANAGER and not _allowed_with_manager(turn, event):
        return
    if is_resting(turn):
        return
    if _is_command(turn, event):
        _command_tapped(turn, Command(event.button.removeprefix("!")))
    elif turn.state.pending is not None and event.question == turn.state.question:
        if not pendings.tapped(turn, turn.state.pending, event.button):
            pendings.old_button(turn, event.question, event.button)
    elif walking.has_lapsed(turn):
        digressing.go_on(turn, over_now(turn))
    elif event.question == turn.state.question and _taken(turn, event.button):
        return
    else:
        pendings.old_button(turn, event.question, event.button)


def _allowed_with_manager(turn: Turn, event: Tapped) -> bool:
    if event.button in {f"!{command.value}" for command in commands.ANY_MODE}:
        return True
    is_newest = turn.state.pending is not None and event.question == turn.state.question
    return is_newest and event.button in ("yes", "no")


def _is_command(turn: Turn, event: Tapped) -> bool:
    """Whether a word that always works was tapped; "skip" and "back" are meant for their own question only."""
    name = event.button.removeprefix("!")
    if name == event.button or name not in Command.__members__.values():
        return False
    if name not in (Command.SKIP, Command.BACK) or event.question in (0, turn.state.question):
        return True
    return any(v.question == event.question and v.step == turn.state.step for v in turn.state.trail)


def _command_tapped(turn: Turn, command: Command) -> None:
    if turn.state.mode is Mode.CLOSED:
        turn.move(Move.REOPEN)
    turn.update(pending=None)
    commands.obey(turn, command)


def _taken(turn: Turn, button: str) -> bool:
    step = turn.step
    return isinstance(step, Ask | Agree | Summary) and answering.tapped(turn, step, button)

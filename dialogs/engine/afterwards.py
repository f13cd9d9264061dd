"""What is written while no question is open: after the end, after a no to the consent, while a manager is called."""

from __future__ import annotations

from dialogs.engine import answering, gathering, listening, standing, walking
from dialogs.engine.turn import Turn
from dialogs.modes import Mode
from dialogs.script import Agree
from dialogs.slots import intents, read
from dialogs.slots.reading import Accepted, Intent, Kind, YesNo


def keep_for_manager(turn: Turn, text: str) -> None:
    """Answer a greeting, thanks or a late yes; note all else for the manager, and what it tells of the prospect."""
    intent = intents.recognise(text, turn.state.language)
    if intent in {Intent.THANKS, Intent.GREETING}:
        if intent is Intent.GREETING and turn.state.mode is Mode.WAITING:
            standing.offer(turn, turn.phrase("still_waiting"))
            return
        key = "welcome" if intent is Intent.THANKS else "hello_again"
        turn.say(turn.phrase(key), tuple(turn.command(key) for key in _ways_on(turn)))
        return
    if turn.state.mode is Mode.BOT and listening.is_bare_yes_or_no(turn, text):
        if _consents_after_all(turn, text):
            return
        turn.say(turn.phrase("nothing_open"), tuple(turn.command(key) for key in _ways_on(turn)))
        return
    found = gathering.search(turn, text, known=True) or gathering.corrected_after_all(turn, text)
    first = not turn.state.noted
    turn.update(noted=(*turn.state.noted, text))
    if found:
        turn.say(found)
    elif first or turn.state.mode is Mode.BOT:
        turn.say(
            turn.phrase("passed_on" if first else "passed_on_too"),
            tuple(turn.command(key) for key in _ways_on(turn)),
        )


def _consents_after_all(turn: Turn, text: str) -> bool:
    """Put the consent again when a yes comes right after its no: "sorry, yes"."""
    last = turn.script.steps.get(turn.state.trail[-1].step) if turn.state.trail else None
    consent = turn.state.consents.get(last.purpose) if isinstance(last, Agree) else None
    reading = read(Kind.YESNO, text, answering.context(turn))
    is_yes = isinstance(reading, Accepted) and reading.value == YesNo(yes=True)
    if not isinstance(last, Agree) or consent is None or consent.granted or not is_yes:
        return False
    answering.undecide(turn, last)
    walking.walk(turn, last.id)
    return True


def _ways_on(turn: Turn) -> tuple[str, ...]:
    """Give what can be done when no question is open: carry on if one was left, call a person unless called."""
    on = ("continue",) if walking.was_left_open(turn) else ()
    return on if turn.state.mode is Mode.WAITING else (*on, "human", "change", "restart")

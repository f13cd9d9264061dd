"""Words that always work, typed or tapped: back, skip, why, human, stop, restart, help and the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dialogs import side_questions
from dialogs.effects import Assigned, ConsentGiven, Forget
from dialogs.engine import answering, asking, digressing, listening, standing, walking
from dialogs.engine.turn import Turn
from dialogs.ids import Language
from dialogs.messages import Button, Voice
from dialogs.modes import Mode
from dialogs.script import Agree, Ask, Summary
from dialogs.slots.commands import Command
from dialogs.state import (
    Confirm,
    Consent,
    OtherLanguage,
    State,
    Status,
    SureToForget,
    SureToRestart,
    Visit,
)

ANY_MODE = frozenset({Command.PRIVACY, Command.STOP, Command.FORGET})
"""These answer in every mode, also while a manager has the chat."""
FIRST_MESSAGES = "write to me first"
"""The purpose whose withdrawal ``stop`` puts into the consent ledger."""


def obey(turn: Turn, command: Command) -> None:
    """Do what the word says."""
    OBEY[command](turn)


def _back(turn: Turn) -> None:
    previous = _previous(turn)
    if previous is None:
        asking.again(turn, turn.phrase("no_way_back"))
        return
    step = turn.script.steps[previous.step]
    trail = turn.state.trail[: turn.state.trail.index(previous)]
    turn.update(trail=trail, correcting=False)
    if isinstance(step, Ask):
        turn.update(answers={k: v for k, v in turn.state.answers.items() if k != step.learn})
        asking.put(turn, step)
    elif isinstance(step, Agree):
        answering.undecide(turn, step)
        asking.put(turn, step)
    elif isinstance(step, Summary):
        turn.update(confirmed=False)
        asking.put(turn, step)


def _previous(turn: Turn) -> Visit | None:
    known = (v for v in reversed(turn.state.trail) if v.step in turn.script.steps)
    return next((v for v in known if v.step != turn.state.step), None)


def _skip(turn: Turn) -> None:
    step, pending = turn.step, turn.state.pending
    own = (step.learn, *step.accepts) if isinstance(step, Ask) else ()
    if isinstance(pending, Confirm) and pending.slot not in own:
        asking.again(turn)
    elif isinstance(step, Ask) and step.can_skip:
        digressing.decline(turn, step, turn.phrase("button.skip"), Status.REFUSED)
    elif isinstance(step, Agree):
        answering.decide(turn, step, granted=False)
    else:
        asking.again(turn, turn.phrase("cannot_skip"))


def _why(turn: Turn) -> None:
    step = turn.step
    reason = step.why if isinstance(step, Ask | Agree) else None
    asking.again(turn, turn.text(reason) if reason else turn.phrase("why"))


def _human(turn: Turn) -> None:
    if turn.state.mode is Mode.WAITING and walking.WAIT in turn.state.timers:
        if turn.step is None:
            standing.offer(turn, turn.phrase("already_called"))
        else:
            asking.again(turn, turn.phrase("already_called"))
    else:
        walking.request_human(turn)


def _stop(turn: Turn) -> None:
    turn.stop_timers(walking.REMIND)
    turn.update(stopped=True, pending=None)
    text = turn.phrase("stopped")
    withdrawn = Consent(FIRST_MESSAGES, granted=False, text=text, language=turn.state.language, at=turn.now)
    turn.update(consents={**turn.state.consents, FIRST_MESSAGES: withdrawn})
    turn.emit(ConsentGiven(withdrawn))
    turn.say(text, voice=Voice.NOTICE)


def _restart(turn: Turn) -> None:
    buttons = (Button("yes", turn.phrase("button.start_over")), Button("no", turn.phrase("button.continue")))
    asking.put_pending(turn, SureToRestart(), turn.phrase("sure_to_restart"), buttons)


def restart(turn: Turn) -> None:
    """Forget the answers and begin again; offers keep their deadlines, consents stay in force."""
    turn.update(
        answers={},
        held={},
        doubts={},
        said=(),
        trail=(),
        confirmed=False,
        pending=None,
        correcting=False,
        tries=0,
        noted=(),
    )
    walking.walk(turn, turn.script.start)


def _help(turn: Turn) -> None:
    buttons = tuple(turn.command(k) for k in ("back", "skip", "why", "change", "human", "restart", "stop"))
    turn.say(turn.phrase("help"), buttons)


def _language(turn: Turn) -> None:
    others = [code for code in turn.script.languages if code != turn.state.language]
    if not others:
        asking.again(turn, turn.phrase("one_language"))
        return
    buttons = tuple(Button(f"language:{code}", turn.phrase(f"language.{code}")) for code in others)
    asking.put_pending(turn, OtherLanguage(), turn.phrase("which_language"), buttons)


def speak(turn: Turn, language: Language, words: str = "") -> None:
    """Go on in another language from where it was; ``words`` were written in it and are answered now."""
    turn.update(language=language, language_offered=True, pending=None)
    step = turn.step
    if not words or not isinstance(step, Ask):
        digressing.go_on(turn, turn.phrase("language_changed"))
        return
    turn.say(turn.phrase("language_changed"))
    fact = side_questions.match(turn.script, language, words)
    if fact is not None:
        digressing.side_question(turn, words, fact)
    elif listening.understand(turn, step, words) is not None:
        digressing.go_on(turn, "")


def _privacy(turn: Turn) -> None:
    turn.say(turn.phrase("privacy"), (turn.command("forget"),), voice=Voice.NOTICE)


def _forget(turn: Turn) -> None:
    turn.update(pending=SureToForget())
    buttons = (Button("yes", turn.phrase("button.forget")), Button("no", turn.phrase("button.keep")))
    turn.say(turn.phrase("sure_to_forget"), buttons, question=turn.new_question(None), voice=Voice.NOTICE)


def forget(turn: Turn) -> None:
    """Erase everything personal; what is left knows only that nobody may write first."""
    old = turn.state
    turn.stop_timers()
    blank = State(
        language=old.language,
        source=type(old.source)(channel=old.source.channel),
        started=turn.now,
        seen=turn.now,
        question=old.question,
        epoch=old.epoch + 1,
        stopped=True,
    )
    turn.state = blank
    if old.owner is not None:
        turn.emit(Assigned(None))
    turn.emit(Forget())
    turn.say(turn.phrase("forgotten"), voice=Voice.NOTICE)


def _change(turn: Turn) -> None:
    digressing.offer_changes(turn)


def _continue(turn: Turn) -> None:
    if turn.step is not None:
        asking.again(turn)
        return
    before = len(turn.effects)
    walking.resume(turn)
    if len(turn.effects) == before:
        turn.say(turn.phrase("nothing_open"))


def _summary(turn: Turn) -> None:
    lines = asking.summary_lines(turn, tuple(turn.script.labels))
    text = "\n".join([turn.phrase("what_i_know"), *lines]) if lines else turn.phrase("nothing_to_change")
    asking.again(turn, text)


OBEY: Mapping[Command, Callable[[Turn], None]] = {
    Command.BACK: _back,
    Command.SKIP: _skip,
    Command.WHY: _why,
    Command.HUMAN: _human,
    Command.STOP: _stop,
    Command.RESTART: _restart,
    Command.HELP: _help,
    Command.LANGUAGE: _language,
    Command.PRIVACY: _privacy,
    Command.FORGET: _forget,
    Command.CHANGE: _change,
    Command.CONTINUE: _continue,
    Command.SUMMARY: _summary,
}
"""What each word does."""

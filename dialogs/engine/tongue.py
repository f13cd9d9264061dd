"""Which language is spoken: wished for, written in, offered once, and kept when the prospect says so."""

from __future__ import annotations

from functools import cache

from dialogs.engine import asking, commands, gathering
from dialogs.engine.turn import Turn
from dialogs.ids import Language
from dialogs.known import PERSONAL
from dialogs.messages import Button
from dialogs.slots import commands as words
from dialogs.slots.commands import Command
from dialogs.slots.data.intents import GREETINGS
from dialogs.slots.folding import fold
from dialogs.slots.phrases import listed
from dialogs.state import OtherLanguage

FEWEST_LETTERS = 3
"""So many letters of another script are a word in it."""


def spoken_in(turn: Turn, text: str) -> Language | None:
    """Give which of a script's several languages a text is surely written in; a mere greeting tells it, too."""
    languages = turn.script.languages
    if len(languages) == 1:
        return None
    guessed = words.guess_language(text, languages)
    if guessed is not None:
        return Language(guessed)
    greeted = [code for code in languages if fold(text) in _greetings(code)]
    if len(greeted) == 1:
        return greeted[0]
    return Language("es") if "es" in languages and ("¿" in text or "¡" in text) else None


@cache
def _greetings(code: Language) -> frozenset[str]:
    return frozenset(map(fold, listed(GREETINGS.get(code, ""))))


def offered(turn: Turn, text: str) -> bool:
    """Offer, once, to go on in the language a text is written in, before anything in it is taken or obeyed.

    Names and contacts are written in any script, and who wants to stop or be forgotten is not kept with questions.
    """
    state = turn.state
    if state.language_offered or state.language_kept or state.pending is not None or _is_personal(turn):
        return False
    spoken = spoken_in(turn, text) or _by_letters(turn, text)
    if spoken is None or spoken == state.language:
        return False
    own = turn.script.words.get(state.language, {})
    if words.recognise(text, state.language, own) in (Command.STOP, Command.FORGET):
        return False
    _offer(turn, spoken, text)
    return True


def _is_personal(turn: Turn) -> bool:
    step = turn.ask
    return step is not None and (step.learn in PERSONAL or any(slot in PERSONAL for slot in step.accepts))


def _by_letters(turn: Turn, text: str) -> Language | None:
    """Give the language of the script whose letters, not those of the language spoken, a text is written in."""
    if text.isascii():
        return None
    letters = [letter for letter in text if letter.isalpha()]
    for code, first, last in words.SCRIPTS:
        found = sum(first <= letter <= last for letter in letters)
        if code in turn.script.languages and found >= FEWEST_LETTERS and found * 2 > len(letters):
            return Language(code)
    return None


def wanted(turn: Turn, text: str) -> bool:
    """Take a wish for another language, or words written in one: offered once, spoken when it goes on."""
    wish = words.language_wanted(text)
    if wish is not None and wish != turn.state.language:
        _switch(turn, Language(wish))
        return True
    was_offered = turn.state.language_offered and not _is_personal(turn)
    spoken = spoken_in(turn, text) or (_by_letters(turn, text) if was_offered else None)
    if spoken is None or spoken == turn.state.language or turn.state.language_kept:
        return False
    if turn.state.language_offered:
        commands.speak(turn, spoken, text)
    else:
        _offer(turn, spoken, text)
    return True


def goes_on(turn: Turn, offer: OtherLanguage, text: str) -> bool:
    """Speak the language that was offered when the next message is written in it, too: both are answered then."""
    if offer.language is None or offer.language not in (spoken_in(turn, text), _by_letters(turn, text)):
        return False
    commands.speak(turn, offer.language, f"{offer.words}\n{text}".strip())
    return True


def _switch(turn: Turn, language: Language) -> None:
    if language in turn.script.languages:
        commands.speak(turn, language)
    else:
        gathering.own_interest(turn, "asked a question")
        asking.again(turn, turn.phrase("no_such_language"))


def _offer(turn: Turn, language: Language, text: str) -> None:
    """Ask in the guessed language whether to go on in it; what was written is answered after a yes."""
    here = turn.state.language
    turn.update(language=language, language_offered=True)
    yes = Button("yes", turn.phrase(f"language.{language}"))
    question = turn.phrase("go_on_in_this_language")
    turn.update(language=here)
    no = Button("no", turn.phrase(f"language.{here}"))
    asking.put_pending(turn, OtherLanguage(language, text), question, (yes, no))

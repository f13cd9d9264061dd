"""What managers ask about the group itself: what can be done in it, and which language it speaks. Pure."""

from __future__ import annotations

from bot.desk.inbox.wording import NAMES, languages
from bot.desk.telegram.buttons import languages_to_choose
from bot.desk.telegram.held import Asked, Question
from bot.desk.telegram.tongue import Tongue
from bot.desk.telegram.words import plain

COMMANDS = ("r", "language", "help")


def answer(what: str, asked: Asked) -> Question:
    """Answer ``/help`` or ask for the language, with a button for each."""
    say = asked.say
    if what == "help":
        return Question(plain(say.say("group.help")))
    names = [(code, NAMES[code]) for code in languages()]
    markup = languages_to_choose(names, asked.secret, say)
    return Question(plain(say.say("group.language_ask")), markup)


def menu(say: Tongue) -> list[dict[str, str]]:
    """Give the group's commands, as the messenger lists them."""
    return [{"command": one, "description": say.say(f"group.command_{one}")} for one in COMMANDS]

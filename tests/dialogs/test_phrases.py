"""The shipped phrases, language by language: complete, with the same variables, and what they promise works."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.scripts import shipped_phrases
from dialogs import templates
from dialogs.ids import Language
from dialogs.slots import commands
from dialogs.slots.commands import Command
from tests.dialogs.school import TO_THE_OFFER, a_chat, said, school, shown

LANGUAGES = sorted(shipped_phrases())
OF_HELP = {
    Command.BACK, Command.SKIP, Command.WHY, Command.CHANGE, Command.HUMAN,
    Command.RESTART, Command.LANGUAGE, Command.PRIVACY, Command.STOP, Command.FORGET,
}  # fmt: skip
MAY_BE_LEFT_OUT = {"manager", "name"}
"""A name that would have to be inflected may be avoided."""


def text(language: Language, name: str) -> str:
    return shipped_phrases()[language][name].source


def heard(language: Language, words: str) -> Command | None:
    return commands.recognise(words, language, {})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_phrase(language: Language) -> None:
    assert shipped_phrases()[language].keys() == shipped_phrases()[Language("en")].keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_says_the_same_in_every_language(language: Language) -> None:
    for name, english in shipped_phrases()[Language("en")].items():
        own, wanted = templates.names(shipped_phrases()[language][name]), templates.names(english)
        assert own <= wanted, (name, own, wanted)
        assert wanted - own <= MAY_BE_LEFT_OUT, (name, own, wanted)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_that_always_work_do(language: Language) -> None:
    _, _, listed = text(language, "help").rpartition(": ")
    words = re.split(r"[,،]\s*", listed.rstrip("."))
    assert {heard(language, word) for word in words} == OF_HELP, words


@pytest.mark.parametrize("language", school().languages)
def test_the_words_on_a_commands_button_are_heard_as_the_command(language: Language) -> None:
    for command in Command:
        label = school().phrases.get(f"button.{command}", {}).get(language)
        typed = (
            templates.render(label, {"manager": school().manager_in.get(language, "Anna")}) if label else ""
        )
        own = school().words[language]
        assert not typed or commands.recognise(typed, language, own) is command, typed


def test_dont_write_again_typed_at_a_reminder_is_obeyed() -> None:
    stage = a_chat(*TO_THE_OFFER)
    stage.wait(timedelta(hours=2))
    assert "Don't write again" in shown(stage)
    stage.say("Don't write again")
    assert "I won't write to you first any more" in said(stage)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_to_have_everything_deleted_is_told_as_it_works(language: Language) -> None:
    quoted = re.search(r"[\"«]([^\"»]+)[\"»]", text(language, "privacy"))
    assert quoted
    assert heard(language, quoted[1]) is Command.FORGET

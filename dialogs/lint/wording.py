"""Texts, buttons, languages and reminders: complete, short enough for every channel, one question at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dialogs import templates, told_managers
from dialogs.ids import Language
from dialogs.lint.findings import FILE, Told, at, error, texts, warning
from dialogs.problems import Problem
from dialogs.script import Agree, Ask, Script

LONGEST_TEXT = 1000
LONGEST_LABEL = 40
WIDE_LABEL = 20
"""WhatsApp cuts button labels there, and two of them fit a phone's screen side by side."""
MOST_BUTTONS = 8
MOST_REMINDERS = 3
_OPTION = re.compile(r"[a-z0-9_]{1,24}")
"""Fits, with its question's number, into the 64 bytes a Telegram button can carry."""
_QUESTION_MARKS = "?？؟"
_COMMENT = re.compile(
    r"\s*(?:- )?(say|ask|end|agree|handoff|summary|title|over|why|label|yes|no): [^\"'|>\[{].* #"
)


def lengths(script: Script) -> Iterator[Problem]:
    """No text is empty or longer than people read in a chat."""
    for told, language, source in _sources(script):
        file, line = _place(script, told, language)
        if not source.strip():
            yield error(line, told.where, "the text is empty", "write it", file)
        if len(source) > LONGEST_TEXT:
            wrong = f"{len(source)} characters are too many for one message"
            yield error(line, told.where, wrong, f"{LONGEST_TEXT} at most; split it in two steps", file)


def labels(script: Script) -> Iterator[Problem]:
    """Labels of buttons are short, on one line, fixed, and different from each other."""
    for told, language, source in _sources(script):
        if not told.button:
            continue
        file, line = _place(script, told, language)
        if "\n" in source or len(source) > LONGEST_LABEL:
            wrong = (
                f"a button of {len(source)} characters"
                if len(source) > LONGEST_LABEL
                else "a button of two lines"
            )
            yield error(line, told.where, wrong, f"{LONGEST_LABEL} characters at most, on one line", file)
        elif len(source) > WIDE_LABEL:
            wrong = f"'{source}' may be cut on a phone"
            yield warning(line, told.where, wrong, f"{WIDE_LABEL} characters are safe everywhere", file)
        if templates.names(told.text[language]):
            wrong = "a button's label cannot have variables, because people type it too"
            yield error(line, told.where, wrong, "write it out", file)
    for step in script.steps.values():
        if isinstance(step, Ask):
            yield from _alike(script, step)


def _alike(script: Script, step: Ask) -> Iterator[Problem]:
    for language in script.languages:
        owner: dict[str, str] = {}
        for answer in step.answers:
            label = answer.label.get(language)
            spoken = [label.source] if label is not None else []
            for word in dict.fromkeys(w.casefold() for w in (*spoken, *answer.also.get(language, ()))):
                other = owner.setdefault(word, answer.id)
                if other != answer.id:
                    wrong = f"'{word}' ({language}) means both '{other}' and '{answer.id}'"
                    yield error(
                        step.line, at(step, f"answers.{answer.id}"), wrong, "take it from one of them"
                    )


def buttons(script: Script) -> Iterator[Problem]:
    """A question has few buttons, and their ids fit what every messenger carries."""
    for step in script.steps.values():
        if not isinstance(step, Ask):
            continue
        if len(step.answers) > MOST_BUTTONS:
            wrong = f"{len(step.answers)} buttons are too many to choose from"
            yield error(step.line, at(step, "answers"), wrong, f"{MOST_BUTTONS} at most; ask in two steps")
        for answer in step.answers:
            if not _OPTION.fullmatch(answer.id):
                where = at(step, f"answers.{answer.id}")
                remedy = "use small Latin letters, digits and _, 24 at most; the label can be anything"
                yield error(step.line, where, f"'{answer.id}' cannot name an answer", remedy)


def one_question(script: Script) -> Iterator[Problem]:
    """A step that asks has one question mark."""
    for step in script.steps.values():
        if not isinstance(step, Ask | Agree):
            continue
        marks = sum(step.text[script.languages[0]].source.count(mark) for mark in _QUESTION_MARKS)
        if marks == 0:
            yield warning(step.line, at(step), "this asks without a question mark", "put it as a question")
        elif marks > 1 and isinstance(step, Ask):
            yield warning(step.line, at(step), f"{marks} questions in one message", "ask one at a time")


def languages(script: Script) -> Iterator[Problem]:
    """Every text exists in every language of the script, the shipped phrases too."""
    for language in script.languages:
        file = f"texts/{language}.yaml"
        if language == script.languages[0] or file in script.sources:
            yield from _untranslated(script, language)
        else:
            wrong = f"there is no such file, but 'languages' at the top names {language}"
            yield error(
                0, "", wrong, "write the texts of that language there, or take it from the list", file
            )
        for name, text in script.phrases.items():
            if language not in text:
                yield _missing(language, f"phrases.{name}", "the program has no words for it; add your own")


def _untranslated(script: Script, language: Language) -> Iterator[Problem]:
    for told in texts(script):
        if language not in told.text:
            remedy = f"translate line {told.line} of {FILE} here" if told.line else "translate it"
            yield _missing(language, told.where, remedy)
    for where, words in _lists(script):
        if script.languages[0] in words and language not in words:
            yield _missing(language, where, "list the words people use there")


def for_managers(script: Script) -> Iterator[Problem]:
    """Reasons and purposes can be read by managers of every language; it keeps nobody from publishing."""
    first: dict[str, told_managers.ToldManagers] = {}
    for one in told_managers.told(script.steps.values(), script.qualification):
        first.setdefault(one.words, one)
    for language in (one for one in script.languages[1:] if f"texts/{one}.yaml" in script.sources):
        for words, one in first.items():
            if words and language not in script.for_managers.get(words, {}):
                wrong = f"'{words}' is not written in {language}; its managers read it as it is"
                remedy = f"add it under 'for managers' (line {one.line} of {FILE})"
                yield warning(0, one.where, wrong, remedy, f"texts/{language}.yaml")


def _missing(language: Language, where: str, remedy: str) -> Problem:
    return error(0, where, f"this text is missing in {language}", remedy, f"texts/{language}.yaml")


def _lists(script: Script) -> Iterator[tuple[str, Mapping[Language, tuple[str, ...]]]]:
    for fact in script.facts:
        yield f"facts.{fact.id}.about", fact.about
    for step in script.steps.values():
        for answer in step.answers if isinstance(step, Ask) else ():
            yield at(step, f"answers.{answer.id}.also"), answer.also


def reminders(script: Script) -> Iterator[Problem]:
    """Few reminders, later and later, each saying something new."""
    if len(script.reminders) > MOST_REMINDERS:
        wrong = f"{len(script.reminders)} reminders annoy people"
        yield error(script.reminders[MOST_REMINDERS].line, "reminders", wrong, f"{MOST_REMINDERS} at most")
    seen: set[str] = set()
    last = None
    for number, reminder in enumerate(script.reminders, 1):
        where = f"reminders.{number}"
        if last is not None and reminder.after <= last:
            yield error(reminder.line, where, "this comes no later than the one before", "let more time pass")
        last = reminder.after
        words = reminder.text[script.languages[0]].source
        if words in seen:
            yield error(reminder.line, where, "this says nothing new", "say something else than before")
        seen.add(words)


def comments(script: Script) -> Iterator[Problem]:
    """A text is not cut short by a #, which begins a comment in YAML."""
    for file, source in script.sources.items():
        if file.startswith("talks/"):
            continue
        for number, line in enumerate(source.split("\n"), 1):
            match = _COMMENT.match(line)
            if match:
                remedy = 'put the text into "quotes" if the # belongs to it'
                yield warning(number, match[1], "what follows the # is not part of the text", remedy, file)


def _sources(script: Script) -> Iterator[tuple[Told, Language, str]]:
    for told in texts(script):
        for language, template in told.text.items():
            yield told, language, template.source


def _place(script: Script, told: Told, language: Language) -> tuple[str, int]:
    return (FILE, told.line) if language == script.languages[0] else (f"texts/{language}.yaml", 0)

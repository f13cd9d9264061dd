from __future__ import annotations

from pathlib import Path

import pytest

from bot.scripts import load
from dialogs import vocabulary
from dialogs.engine import values
from dialogs.lint import CHECKS, lint
from dialogs.problems import ScriptProblems, Severity
from tests.dialogs.small_script import SPANISH, changed, findings, read

SCHOOL = Path(__file__).parents[2] / "dialogs" / "scripts" / "language-school"


def found_with(old: str, new: str) -> str:
    """Give the findings of the small script, with one fault put in, in its one language."""
    return findings(read(changed(old, new, changed("languages: [en, es]", "languages: [en]")), None))


def test_a_sound_script_has_no_findings() -> None:
    assert findings(read()) == ""


def test_the_shipped_school_has_no_errors() -> None:
    assert [str(p) for p in lint(load(SCHOOL)) if p.severity is Severity.ERROR] == []


FAULTS = {
    "a subscription nobody can have": (
        "    - if: need is one of guitar, piano\n",
        "    - if: subscribed\n",
        "qualification.rules.1: nothing in the script shows a subscription",
    ),
    "a consent of a step that asks for none": (
        "    - if: need is one of guitar, piano\n",
        "    - if: consent to price is given\n",
        "qualification.rules.1: no step called 'price' asks for consent",
    ),
    "a consent to details taken for a subscription": (
        "    purpose: keep my details\n",
        "    purpose: keep my details\n    shows: subscription\n",
        "steps.may_we.shows: who lets you keep their details has not subscribed",
    ),
    "a refusal that shows interest": (
        "        label: Rather not say\n",
        "        label: Rather not say\n        shows: recommendation\n",
        "steps.price.answers.private.shows: who does not say shows no interest",
    ),
    "a path that never ends": (
        "  nothing_kept:\n    end: Fine, nothing is kept.",
        "  nothing_kept:\n    ask: Sure?\n    learn: sure\n    next: nothing_kept",
        "steps.nothing_kept: no path from here ever ends",
    ),
    "a step nobody comes to": (
        "  nothing_kept:\n",
        "  lost:\n    end: Alone.\n\n  nothing_kept:\n",
        "steps.lost: no path leads here",
    ),
    "a circle without a question": (
        "    say: We have four grand pianos.",
        "    say: Pianos.\n    next:\n      - if: need is piano\n        go: piano\n      - go: price",
        "goes round without asking anything: piano → piano",
    ),
    "a circle with a question that may be passed over": (
        "    say: We have four grand pianos.\n",
        "    ask: Which?\n    learn: which\n    only if: need is piano\n    next: piano\n",
        "goes round without asking anything: piano → piano",
    ),
    "a circle of consents": (
        "refused: nothing_kept",
        "refused: may_we",
        "goes round without asking anything: may_we → may_we",
    ),
    "a handoff that only calls again": (
        "    nobody: later",
        "    nobody: again",
        "steps.call.nobody: when nobody is there, this only calls again",
    ),
    "branches that may all be shut": (
        "      - go: price",
        "      - if: need is guitar\n        go: price",
        "steps.goal.next: where none of the conditions holds",
    ),
    "a branch behind an open one": (
        "      - if: need is piano\n        go: piano\n      - go: price",
        "      - go: price\n      - if: need is piano\n        go: piano",
        "steps.goal.next: what stands below a 'go' without 'if' is never reached",
    ),
    "details asked before consent": (
        "  goal:\n    ask: What would you like to learn?",
        "  first:\n    ask: What's your name?\n    learn: name\n\n  goal:\n    ask: What would you like to learn?",
        "steps.first: asked before consent on this way: first",
    ),
    "details asked past consent on one way": (
        "    say: We have four grand pianos.",
        "    say: We have four grand pianos.\n    next: reach",
        "steps.reach: asked before consent on this way: goal → piano → reach",
    ),
    "details asked after a no": (
        "refused: nothing_kept",
        "refused: reach",
        "steps.reach: asked before consent on this way",
    ),
    "details asked where nobody is there": (
        "    nobody: later",
        "    nobody: reach",
        "steps.reach: asked before consent on this way: call → reach",
    ),
    "details asked after a fact": (
        "    say: We're in Berlin.",
        "    say: We're in Berlin.\n    go: who",
        "steps.who: asked before consent on this way: who",
    ),
    "a consent that may be passed over": (
        "    purpose: keep my details",
        "    only if: need is piano\n    purpose: keep my details",
        "steps.who: asked before consent",
    ),
    "a consent that does not cover details": (
        "    personal: yes\n",
        "",
        "no consent opens the way to name and contacts",
    ),
    "a contact accepted instead, before consent": (
        "    ask: When would you like to begin?\n    learn: timescale",
        "    ask: When would you like to begin?\n    learn: timescale\n    or: [email]",
        "steps.when: asked before consent",
    ),
    "two consents for one purpose": (
        "  all_right:\n",
        "  twice: {agree: Sure?, purpose: keep my details, yes: Yes, no: No, refused: bye}\n\n  all_right:\n",
        "steps.twice.purpose: 'may_we' asks for the same purpose",
    ),
    "an offer without an end": (
        "    lasts: 2 days\n    till: 20:00\n",
        "",
        "offers.trial: this offer never ends",
    ),
    "a price without its proof": (
        "    proof: Price list of 1 September 2026\n",
        "",
        "offers.trial: a normal price without its proof",
    ),
    "a consultation without its price": (
        "    normally: 25 EUR\n    proof: Price list of 1 September 2026\n",
        "",
        "warning script.yaml:17: offers.trial: nobody sees what this consultation is worth",
    ),
    "an offer nobody makes": (
        "    gives: trial\n",
        "",
        "offers.trial: no step makes this offer",
    ),
    "an offer spoken of before it is made": (
        "    say: We have four grand pianos.",
        "    say: Try one until {trial.deadline}.",
        "steps.piano.say: the offer 'trial' is spoken of, but not made on every way here",
    ),
    "a deadline in a reminder": (
        "  - after: 1 day\n    say: We could also call you.",
        "  - after: 1 day\n    say: Only until {trial.deadline}!",
        "reminders.2: 'trial' may not have been made when this is said",
    ),
    "a slot with a taken name": (
        "learn: timescale",
        "learn: channel",
        "steps.when.learn: 'channel' means something else in conditions",
    ),
    "a slot of two kinds": (
        "learn: authority\n    as: yes or no",
        "learn: need",
        "'need' is read as text here and as choice in 'goal'",
    ),
    "a dependence on nothing": (
        "    learn: timescale\n",
        "    learn: timescale\n    depends on: neeed\n",
        "steps.when.depends on: no question learns 'neeed'; did you mean 'need'?",
    ),
    "an unreadable slot instead": (
        "or: [email]",
        "or: [letter]",
        "steps.reach.or: 'letter' cannot be told apart from the answer",
    ),
    "a summary of nothing": (
        "lines: [need, budget,",
        "lines: [need, colour, budget,",
        "steps.all_right.lines: no question learns 'colour'",
    ),
    "a line of the summary without a name": (
        "  budget: Budget\n",
        "",
        "called.budget: 'budget' is on the summary and has no name",
    ),
    "a name for nothing": (
        "  need: Instrument\n",
        "  need: Instrument\n  colour: Colour\n",
        "warning script.yaml: called.colour: no question learns 'colour'",
    ),
    "an unknown variable": (
        "end: Mia is back {desk_opens}.",
        "end: Mia is back {desk_open}.",
        "steps.later.end: {desk_open} is not known; did you mean 'desk_opens'?",
    ),
    "an unknown field of an offer": (
        "is free for you until {trial.deadline}",
        "is free for you until {trial.dedline}",
        "{trial.dedline} is not known; did you mean 'trial.deadline'?",
    ),
    "a condition on nothing": (
        "if: timescale is known",
        "if: timescales is known",
        "no question learns 'timescales' (in 'timescales is known'); did you mean 'timescale'?",
    ),
    "a condition on no answer": (
        "if: need is one of guitar, piano",
        "if: need is one of guitar, drums",
        "qualification.rules.1: 'drums' is no answer of 'need'",
    ),
    "an amount compared with a word": (
        "if: budget at least 100",
        "if: need at least 100",
        "'need' is not an amount of money",
    ),
    "a time compared with a word": (
        "if: timescale is known",
        "if: need within 3 days",
        "'need' is not a time",
    ),
    "a condition on no offer": (
        "requires: lead is known",
        "requires: offer trail is open",
        "qualification.requires: there is no offer 'trail'",
    ),
    "a condition on no language": (
        "requires: lead is known",
        "requires: language is fi",
        "qualification.requires: the script does not speak 'fi'",
    ),
    "a text too long": (
        "say: We have four grand pianos.",
        "say: " + "We have four grand pianos. " * 40,
        "steps.piano.say: 1079 characters are too many",
    ),
    "a label too long": (
        "guitar: Guitar",
        "guitar: A guitar with six strings and a wooden body",
        "steps.goal.answers.guitar: a button of 43 characters",
    ),
    "a label that may be cut": (
        "guitar: Guitar",
        "guitar: A guitar with six strings",
        "warning script.yaml:28: steps.goal.answers.guitar: 'A guitar with six strings' may be cut",
    ),
    "a label with a variable": (
        "guitar: Guitar",
        "guitar: Guitar, {name}",
        "steps.goal.answers.guitar: a button's label cannot have variables",
    ),
    "a word of two answers": (
        "also: [keys, keyboard]",
        "also: [keys, guitar]",
        "'guitar' (en) means both 'guitar' and 'piano'",
    ),
    "too many buttons": (
        "      guitar: Guitar\n",
        "      guitar: Guitar\n" + "".join(f"      more{n}: More {n}\n" for n in range(8)),
        "steps.goal.answers: 10 buttons are too many",
    ),
    "an answer whose id no button carries": (
        "guitar: Guitar",
        "Gitarre-Ü: Guitar",
        "'Gitarre-Ü' cannot name an answer",
    ),
    "an answer whose id is too long": (
        "guitar: Guitar",
        "guitar_guitar_guitar_guitar: Guitar",
        "cannot name an answer",
    ),
    "no question in a question": (
        "ask: Where can Mia reach you?",
        "ask: Tell me where Mia can reach you.",
        "warning script.yaml:86: steps.reach: this asks without a question mark",
    ),
    "two questions at once": (
        "ask: Where can Mia reach you?",
        "ask: Where can Mia reach you? And when?",
        "steps.reach: 2 questions in one message",
    ),
    "too many reminders": (
        "reminders:\n",
        "reminders:\n  - after: 1 minute\n    say: a\n  - after: 2 minutes\n    say: b\n",
        "reminders: 4 reminders annoy people",
    ),
    "reminders out of order": (
        "after: 1 day",
        "after: 1 hour",
        "reminders.2: this comes no later than the one before",
    ),
    "a reminder that repeats itself": (
        "say: We could also call you.",
        "say: Shall we go on?",
        "reminders.2: this says nothing new",
    ),
    "a text cut short by a remark": (
        "say: We have four grand pianos.",
        "say: We have the house #1 for pianos.",
        "what follows the # is not part of the text",
    ),
    "a rule nobody can meet": (
        "qualified at: 30",
        "qualified at: 50",
        "qualification.qualified at: all rules together give 40 points, 50 are needed",
    ),
    "warm above qualified": (
        "qualified at: 30",
        "qualified at: 30\n  warm at: 40",
        "qualification.warm at: warm takes more points than qualified",
    ),
    "a question of BANT that counts for nothing": (
        "      bant: authority\n",
        "",
        "nothing is said of authority",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_is_found(fault: str) -> None:
    old, new, expected = FAULTS[fault]
    if fault == "a handoff that only calls again":
        new += "\n\n  again:\n    say: One moment.\n    next: call"
    assert expected in found_with(old, new)


def test_a_reason_that_managers_of_another_language_cannot_read_is_a_warning_and_keeps_nobody_from_publishing() -> (
    None
):
    (problem,) = lint(read(spanish=changed("  Wants lessons: Quiere clases\n", "", SPANISH)))
    assert (problem.file, problem.severity) == ("texts/es.yaml", Severity.WARNING)
    assert "'Wants lessons' is not written in es" in problem.wrong


def test_words_for_managers_that_no_reason_has_belong_to_nothing() -> None:
    with pytest.raises(ScriptProblems) as caught:
        read(spanish=changed("  Wants lessons: Quiere clases\n", "  Wants lesson: Quiere clases\n", SPANISH))
    assert "no text called 'Wants lesson'" in str(caught.value)


LANGUAGE_FAULTS = {
    "a text": ("    why: Para sugerirte el profesor adecuado.\n", "", "steps.goal.why"),
    "a label": ("      guitar: Guitarra\n", "", "steps.goal.answers.guitar"),
    "a list of words": ("        also: [teclado]\n", "", "steps.goal.answers.piano.also"),
    "a fact's words": ("    about: [dónde, dirección]\n", "", "facts.place.about"),
    "a reminder": (", También podemos llamarte.", "", "reminders.2"),
    "a label of the summary": (", email: Correo", "", "called.email"),
    "an offer's end": ("    over: La prueba terminó {trial.deadline}.\n", "", "offers.trial.over"),
}


@pytest.mark.parametrize("fault", LANGUAGE_FAULTS)
def test_every_missing_translation_is_found(fault: str) -> None:
    old, new, where = LANGUAGE_FAULTS[fault]
    (problem,) = lint(read(spanish=changed(old, new, SPANISH)))
    assert (problem.file, problem.severity) == ("texts/es.yaml", Severity.ERROR)
    assert problem.where == where
    assert problem.wrong == "this text is missing in es"


def test_a_language_without_its_file_or_without_shipped_phrases_is_not_complete() -> None:
    (problem,) = lint(read(spanish=None))
    assert problem.file == "texts/es.yaml"
    assert "no such file" in problem.wrong
    french = lint(read(changed("languages: [en, es]", "languages: [en, fr]"), None))
    assert any(p.where == "phrases.hello" and "missing in fr" in p.wrong for p in french)


def test_a_fault_in_a_translation_is_told_for_its_file() -> None:
    (problem,) = lint(read(spanish=changed("Mia vuelve {desk_opens}.", "Mia vuelve {mañana}.", SPANISH)))
    assert (problem.file, problem.where) == ("texts/es.yaml", "steps.later.end")


def test_a_fallback_makes_an_early_promise_honest() -> None:
    careful = found_with("say: We could also call you.", "say: Think of {trial.deadline|the trial lesson}!")
    assert careful == ""


def test_words_that_fit_no_button_may_be_compared_where_the_question_is_open() -> None:
    text = changed("    learn: need\n", "    learn: need\n    open: yes\n")
    text = changed("if: need is one of guitar, piano", "if: need is one of guitar, drums", text)
    assert findings(read(text)) == ""


def test_an_answer_of_its_own_way_counts_as_a_path() -> None:
    text = changed("      guitar: Guitar\n", "      guitar: {label: Guitar, go: reach}\n")
    assert "asked before consent on this way: goal → reach" in findings(read(text))


def test_every_check_finds_something_in_some_broken_script() -> None:
    one_language = changed("languages: [en, es]", "languages: [en]")
    scripts = [read(spanish=None), read(spanish=changed("  Decides: Decide\n", "", SPANISH))]
    for fault, (old, new, _) in FAULTS.items():
        extra = "\n\n  again:\n    say: One moment.\n    next: call" if "calls again" in fault else ""
        scripts.append(read(changed(old, new + extra, one_language), None))
    idle = [check.__name__ for check in CHECKS if not any(list(check(script)) for script in scripts)]
    assert idle == []


def test_the_variables_the_checker_knows_are_those_the_engine_fills() -> None:
    assert set(values.OF_OFFER) == vocabulary.OFFER_FIELDS
    assert set(values.OF_COMPANY) | {"name"} == vocabulary.EVERYWHERE


@pytest.mark.parametrize(("words", "told"), [("guitar, pianos", 1), ("guitar, harmonica", 0)])
def test_a_slip_in_a_condition_is_told_where_free_words_are_taken_too(words: str, told: int) -> None:
    opened = changed("    learn: need\n", "    learn: need\n    open: yes\n")
    script = read(changed("if: need is one of guitar, piano", f"if: need is one of {words}", opened))
    assert sum("no answer of 'need'" in problem.wrong for problem in lint(script)) == told

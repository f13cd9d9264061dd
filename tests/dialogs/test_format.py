from __future__ import annotations

from datetime import date, time, timedelta
from itertools import product

import pytest

from dialogs.ids import Language, OfferId, StepId
from dialogs.problems import ScriptProblems
from dialogs.script import Agree, Ask, Choose, Handoff, OfferKind, Price, Say, Script, Span
from dialogs.slots.commands import Command
from dialogs.slots.reading import Kind
from dialogs.yaml_format import parse, parse_phrases, reader
from dialogs.yaml_format.vocabulary import SECTIONS, STEP_KINDS
from tests.dialogs.small_script import PHRASES, SMALL, SPANISH, changed, problems_of, read, with_change

EN, ES = Language("en"), Language("es")


def ask(script: Script, name: str) -> Ask:
    step = script.steps[StepId(name)]
    assert isinstance(step, Ask)
    return step


def test_a_script_reads_as_it_is_written() -> None:
    script = read()
    assert (script.id, script.company, script.manager, script.languages) == (
        "small",
        "Studio Nine",
        "Mia",
        (EN, ES),
    )
    assert (script.start, script.human) == ("goal", "call")
    assert script.hours.spans[0] == ((time(9), time(12)), (time(13), time(18)))
    assert 5 not in script.hours.spans
    assert script.hours.closed == {date(2026, 12, 25)}
    assert script.quiet == (time(20), time(9))
    assert script.sources["texts/es.yaml"] == SPANISH


def test_a_step_goes_on_to_the_one_below_unless_it_says_otherwise() -> None:
    steps = read().steps
    assert [branch.go for branch in steps[StepId("goal")].next] == ["piano", "price"]
    assert [branch.go for branch in steps[StepId("piano")].next] == ["price"]
    assert steps[StepId("bye")].next == ()


def test_texts_of_other_languages_are_found_by_their_place() -> None:
    goal = ask(read(), "goal")
    assert goal.text[ES].source == "¿Qué te gustaría aprender?"
    assert [answer.label[ES].source for answer in goal.answers] == ["Guitarra", "Piano"]
    assert goal.answers[1].also == {EN: ("keys", "keyboard"), ES: ("teclado",)}
    assert [retry[ES].source for retry in goal.retries] == ["¿Guitarra o piano?", "Toca uno"]
    assert read().reminders[1].text[ES].source == "También podemos llamarte."


def test_the_managers_name_may_be_written_otherwise_in_another_language() -> None:
    assert read(spanish=SPANISH + "manager: Mía\n").manager_in == {ES: "Mía"}
    assert read().manager_in == {}


def test_a_label_may_be_translated_in_the_short_or_the_long_form() -> None:
    long_form = changed("guitar: Guitarra", "guitar: {label: Guitarra}", SPANISH)
    short_form = changed("piano:\n        label: Piano\n        also: [teclado]", "piano: Piano", SPANISH)
    assert ask(read(spanish=long_form), "goal").answers[0].label[ES].source == "Guitarra"
    assert ask(read(spanish=short_form), "goal").answers[1].label[ES].source == "Piano"


@pytest.mark.parametrize(
    ("step", "kind"),
    [
        ("goal", Kind.CHOICE),
        ("price", Kind.MONEY),
        ("when", Kind.TIME),
        ("who_decides", Kind.YESNO),
        ("who", Kind.NAME),
        ("reach", Kind.PHONE),
    ],
)
def test_how_an_answer_is_read_follows_from_its_slot_its_answers_or_as(step: str, kind: Kind) -> None:
    assert ask(read(), step).kind is kind


def test_a_contact_cannot_be_read_as_anything_else() -> None:
    (problem,) = problems_of(changed("learn: phone", "learn: phone\n    as: text"))
    assert problem.where == "steps.reach.as"


def test_answers_have_their_meaning() -> None:
    fits, more, private = ask(read(), "price").answers
    assert (fits.means, more.means) == (Span(None, 200), Span(201, None))
    assert private.declines
    assert not private.undecided


def test_yes_and_no_stay_text_where_text_is_meant() -> None:
    agree = read().steps[StepId("may_we")]
    assert isinstance(agree, Agree)
    assert (agree.yes[EN].source, agree.no[EN].source, agree.no[ES].source) == ("Yes", "No", "No")
    assert agree.personal
    labels = with_change("guitar: Guitar", "guitar: no")
    assert ask(labels, "goal").answers[0].label[EN].source == "no"


def test_times_and_numbers_stay_text_where_text_is_meant() -> None:
    step = with_change("say: We have four grand pianos.", "say: 010").steps[StepId("piano")]
    assert isinstance(step, Say)
    assert step.text[EN].source == "010"


def test_an_offer_has_its_terms() -> None:
    offer = read().offers[OfferId("trial")]
    assert (offer.kind, offer.minutes, offer.by) == (OfferKind.CONSULTATION, 30, "Mia")
    assert (offer.lasts, offer.till, offer.normally) == (timedelta(days=2), time(20), Price(25.0, "EUR"))


def test_the_handoff_for_people_who_ask_is_the_one_because_asked() -> None:
    script = with_change("    handoff: Mia", "    wait: 1 hour\n    handoff: Mia")
    step = script.steps[script.human]
    assert isinstance(step, Handoff)
    assert (step.reason, step.wait, step.nobody) == ("asked", timedelta(hours=1), "later")


def test_a_step_can_only_choose() -> None:
    step = "  sort:\n    choose:\n      - if: need is piano\n        go: price\n      - go: bye\n\n  price:"
    chosen = with_change("  price:", step).steps[StepId("sort")]
    assert isinstance(chosen, Choose)
    assert [(branch.go, branch.when is None) for branch in chosen.next] == [("price", False), ("bye", True)]


def test_the_scripts_own_words_and_phrases_come_over_the_shipped_ones() -> None:
    own = SMALL + "phrases:\n  hello: Ahoy {who}, {company} here\nwords:\n  stop: [halt]\n"
    script = read(own, SPANISH + "words: {stop: alto}\n")
    assert script.phrases["hello"][EN].source == "Ahoy {who}, {company} here"
    assert script.phrases["hello"][ES].source == "Hola {who}"
    assert script.words[EN][Command.STOP] == ("halt",)
    assert script.words[ES][Command.STOP] == ("alto",)


def test_a_phrase_has_only_the_variables_it_is_given() -> None:
    (problem,) = problems_of(SMALL + "phrases:\n  hello: Ahoy {whom}\n")
    assert problem.where == "phrases.hello"
    assert "'who'" in problem.remedy


def test_without_a_rule_every_lead_qualifies() -> None:
    spanish = SPANISH[: SPANISH.index("for managers:")]
    script = read(SMALL[: SMALL.index("qualification:")] + SMALL[SMALL.index("called:") :], spanish)
    assert script.qualification.qualified_at == 0
    assert script.qualification.requires is not None


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    there = parse({"script.yaml": "\ufeff" + SMALL.replace("\n", "\r\n"), "texts/es.yaml": SPANISH}, PHRASES)
    assert there.steps == read().steps


@pytest.mark.parametrize(
    ("old", "new", "where", "wrong", "remedy"),
    [
        ("title: A", "titel: A", "titel", "'titel' is not known", "did you mean 'title'"),
        ("script: small\n", "", "", "'script' is missing", "add it"),
        ("script: small", "script: Small One", "script", "no short name", "small letters"),
        ("zone: Europe/Berlin", "zone: Berlin", "zone", "no time zone", "Europe/Berlin"),
        ("region: DE", "region: Germany", "region", "no country code", "DE"),
        ("currency: EUR", "currency: euro", "currency", "no currency code", "EUR"),
        ("privacy: https:", "privacy: ftp:", "privacy", "no address", "https"),
        ("written in: en", "written in: English", "written in", "no language code", "en"),
        ("monday to friday: 09:00-12:00", "mon to fri: 09:00-12:00", "hours", "no day", "monday to friday"),
        ("09:00-12:00, 13:00", "09:00-14:00, 13:00", "hours.monday to friday", "overlap", "order"),
        ("[2026-12-25]", "[25.12.2026]", "hours.closed", "no date", "2026-12-25"),
        (
            "consultation: 30 minutes",
            "consultation: half an hour",
            "offers.trial.consultation",
            "no length",
            "minutes",
        ),
        ("normally: 25 EUR", "normally: 25 euros", "offers.trial.normally", "no price", "25 EUR"),
        (
            "consultation: 30 minutes\n",
            "discount: 10%\n    consultation: 30 minutes\n",
            "offers.trial",
            "one thing",
            "one of",
        ),
        ("    consultation: 30 minutes\n", "", "offers.trial", "nothing tells", "one of"),
        ("lasts: 2 days", "lasts: 2 days\n    ends: 2027-01-01", "offers.trial", "two ways", "keep"),
        ("    lasts: 2 days\n", "", "offers.trial.till", "till goes with lasts", "add lasts"),
        (
            "    over: The trial ended {trial.deadline}.\n",
            "",
            "offers.trial",
            "'over' is missing",
            "add over",
        ),
        ("gives: trial", "gives: trail", "steps.trial_lesson.gives", "no offer called 'trail'", "'trial'"),
        ("go: price", "go: prise", "steps.goal.next.go", "no step called 'prise'", "'price'"),
        (
            "refused: nothing_kept",
            "refused: nothing",
            "steps.may_we.refused",
            "no step called",
            "nothing_kept",
        ),
        ("nobody: later", "nobody: latr", "steps.call.nobody", "no step called", "'later'"),
        ("    learn: need\n", "", "steps.goal", "'learn' is missing", "slot"),
        ("learn: need", "learn: my need", "steps.goal.learn", "cannot be a name", "letters"),
        ("say: We have", "tell: We have", "steps.piano", "nothing tells what this step does", "say, ask"),
        ("say: We have", "ask: x?\n    say: We have", "steps.piano", "'say' and 'ask'", "a step for each"),
        ("say: We have four grand pianos.", "say:", "steps.piano.say", "nothing stands after", "write it"),
        ("say: We have four grand pianos.", "say: Hi {name", "steps.piano.say", "without its }", "{ and }"),
        ("means: up to 200", "means: cheap", "steps.price.answers.fits.means", "no range", "up to 200"),
        (
            "guitar: Guitar",
            "guitar: {label: Guitar, means: up to 5}",
            "steps.goal.answers.guitar.means",
            "range",
            "as:",
        ),
        ("declines: yes", "declines: maybe", "steps.price.answers.private.declines", "neither", "yes or no"),
        ("if: need is piano", "if: need equals piano", "steps.goal.next.if", "nothing is asked", "is ..."),
        ("if: budget at least 100", "if: budget at least", "qualification.rules.2.if", "no number", "digits"),
        ("points: 20", "points: many", "qualification.rules.1.points", "no whole number", "digits"),
        ("bant: need", "bant: wish", "qualification.rules.1.bant", "no question", "budget"),
        ("after: 1 hour", "after: soon", "reminders.1.after", "no length", "1 hour"),
        ("    about: [where, address]\n", "", "facts.place", "'about' is missing", "Words"),
        ("    learn: name\n", "    learn: name\n    tries: 9\n", "steps.who.tries", "9 attempts", "1 to 5"),
        (
            "    learn: name\n",
            "    learn: name\n    regexp: ^(a+)+$\n",
            "steps.who.regexp",
            "not known",
            "known here",
        ),
        (
            "    learn: name\n",
            "    learn: name\n    when: need is piano\n",
            "steps.who.when",
            "not known",
            "'only if'",
        ),
        (
            "    end: Fine, nothing is kept.",
            "    say: Fine, nothing is kept.",
            "steps.nothing_kept",
            "nothing comes",
            "end",
        ),
        (
            "title: A small script",
            "title: A small script\ntitle: Again",
            "title",
            "line 2 and line 3",
            "delete",
        ),
        ("facts:\n", "facts: none\nunfacts:\n", "facts", "names with values", "name: value"),
    ],
)
def test_every_slip_is_told_with_its_place_and_a_remedy(
    old: str, new: str, where: str, wrong: str, remedy: str
) -> None:
    found = problems_of(changed(old, new), spanish="{}")
    telling = [p for p in found if p.where == where and wrong in p.wrong and remedy in p.remedy]
    assert telling, "\n".join(map(str, found))
    assert all(problem.line > 0 for problem in found)


def test_a_problem_names_the_line_it_stands_on() -> None:
    text = changed("go: price", "go: prise")
    (problem,) = problems_of(text)
    assert text.splitlines()[problem.line - 1].strip() == "- go: prise"


def test_all_problems_are_told_at_once() -> None:
    text = changed("go: price", "go: prise", changed("zone: Europe/Berlin", "zone: Nowhere"))
    text = changed("points: 20", "points: x", text)
    assert [p.where for p in problems_of(text)] == [
        "zone",
        "steps.goal.next.go",
        "qualification.rules.1.points",
    ]


def test_every_colon_inside_a_bare_text_is_told_at_once() -> None:
    text = changed("say: We have four", "say: We have: four", changed("end: Fine,", "end: Fine: well,"))
    lines = text.splitlines()
    found = problems_of(text)
    assert ["We have: four" in lines[p.line - 1] or "Fine: well" in lines[p.line - 1] for p in found] == [
        True,
        True,
    ]
    assert all("quotes" in p.remedy for p in found)


def test_a_translation_of_nothing_is_told_once_with_what_was_meant() -> None:
    found = problems_of(SMALL, changed("  piano:\n    say:", "  pianos:\n    say:", SPANISH))
    assert [(p.file, p.where) for p in found] == [("texts/es.yaml", "steps.pianos")]
    assert "'piano'" in found[0].remedy


def test_a_language_the_script_does_not_name_is_told() -> None:
    with pytest.raises(ScriptProblems) as caught:
        read(**{"texts/fr.yaml": "steps: {}"})
    assert [problem.file for problem in caught.value.problems] == ["texts/fr.yaml"]


def test_talks_are_kept_with_the_script() -> None:
    assert read(**{"talks/one.yaml": "talk: one"}).sources["talks/one.yaml"] == "talk: one"


def test_a_folder_without_a_script_says_so() -> None:
    with pytest.raises(ScriptProblems, match="there is no script"):
        parse({}, PHRASES)


@pytest.mark.parametrize("text", ["", "just words", "- a list", "# only a remark\n"])
def test_what_is_no_script_at_all_says_so(text: str) -> None:
    assert problems_of(text, None)


def test_the_parser_reads_every_key_of_the_vocabulary_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[frozenset[str], set[str]] = {}
    original = reader.Fields.node

    def noting(self: reader.Fields, name: str) -> object:
        asked.setdefault(frozenset(self._keys), set()).add(name)
        return original(self, name)

    monkeypatch.setattr(reader.Fields, "node", noting)
    read(changed("guitar: Guitar\n", "guitar: {label: Guitar}\n", changed("  price:", _CHOICE)))
    for keys in (*SECTIONS.values(), *STEP_KINDS.values()):
        names = frozenset(key.name for key in keys)
        assert asked[names] == names


_CHOICE = "  sort:\n    choose: price\n\n  price:"


def test_shipped_phrases_are_a_flat_table() -> None:
    phrases = parse_phrases("a.b: Hello {name}\nyes: 'Yes'\n")
    assert {name: text.source for name, text in phrases.items()} == {"a.b": "Hello {name}", "yes": "Yes"}
    for wrong in ("a: {b: c}", "- a", "a: {{b", "a: 1\na: 2"):
        with pytest.raises(ScriptProblems):
            parse_phrases(wrong)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("every day", [0, 1, 2, 3, 4, 5, 6]),
        ("saturday to monday", [0, 5, 6]),
        ("monday, wednesday and friday", [0, 2, 4]),
        ("Sunday", [6]),
    ],
)
def test_days_are_written_as_people_say_them(days: str, expected: list[int]) -> None:
    assert list(with_change("monday to friday:", f"{days}:").hours.spans) == expected


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ("all day", ((time(), time()),)),
        ("18:00-24:00", ((time(18), time()),)),
        ("9:00–17:30", ((time(9), time(17, 30)),)),
    ],
)
def test_hours_may_reach_midnight(hours: str, expected: object) -> None:
    assert with_change("09:00-12:00, 13:00-18:00", hours).hours.spans[0] == expected


def test_every_line_can_go_missing_without_a_crash() -> None:
    lines = SMALL.splitlines()
    for number, spanish in product(range(len(lines)), (SPANISH,)):
        text = "\n".join(lines[:number] + lines[number + 1 :])
        for problem in problems_of(text, spanish):
            assert problem.wrong
            assert problem.remedy


@pytest.mark.parametrize(
    ("text", "line", "wrong"),
    [
        ("steps:\n  a:\n    ask Why?\n    learn: need\n", 3, "a line without its colon"),
        ("a:\n  if: need is exam\n    go: there\n", 3, "this stands further in than line 2"),
        ("a:\n  b:\n  label: Work\n    also: [job]\n", 4, "this stands further in than line 3"),
        ("a:\n  say: Yes: we are open\n", 2, "a colon inside a text"),
    ],
)
def test_a_slip_is_told_by_the_line_that_has_it(text: str, line: int, wrong: str) -> None:
    with pytest.raises(ScriptProblems) as refused:
        parse({"script.yaml": text}, {})
    (problem,) = refused.value.problems
    assert problem.line == line
    assert problem.wrong.startswith(wrong)

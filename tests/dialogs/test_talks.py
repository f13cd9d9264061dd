from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from textwrap import dedent
from zoneinfo import ZoneInfo

import pytest

from bot.scripts import shipped_phrases
from dialogs import talks
from dialogs.problems import ScriptProblems
from dialogs.talks import Failure, Talk
from dialogs.talks.playing import DO, EXPECT
from dialogs.talks.vocabulary import HEAD, LINES
from dialogs.yaml_format import parse
from dialogs.yaml_format.plainly import NotPlainError
from tests.dialogs.school import school

BERLIN = ZoneInfo("Europe/Berlin")


def read(text: str, **more: str) -> tuple[Talk, ...]:
    files = {"talks/a.yaml": dedent(text), **{f"talks/{name}.yaml": dedent(t) for name, t in more.items()}}
    return talks.read(files, school())


def problems(text: str) -> list[str]:
    with pytest.raises(ScriptProblems) as error:
        read(text)
    return [str(problem) for problem in error.value.problems]


def play(lines: str, head: str = "") -> tuple[Failure, ...]:
    text = f"talk: A trial\nstarts: 2026-05-18 12:00\n{head}lines:\n{dedent(lines).strip()}\n"
    return talks.play_all(school(), read(text))


SHIPPED = talks.read(school().sources, school())


@pytest.mark.parametrize("talk", SHIPPED, ids=lambda talk: talk.title)
def test_the_shipped_talks_go_as_they_should(talk: Talk) -> None:
    assert talks.play(school(), talk) == ()


def test_the_shipped_talks_are_enough_and_each_has_a_title_of_its_own() -> None:
    spanish = [talk for talk in SHIPPED if talk.file.endswith("espanol.yaml")]
    assert len(spanish) >= 6
    assert len(SHIPPED) - len(spanish) >= 24
    assert len({talk.title for talk in SHIPPED}) == len(SHIPPED)


def test_every_key_can_be_played() -> None:
    assert DO.keys() | EXPECT.keys() == LINES.keys()
    assert not DO.keys() & EXPECT.keys()


# --- reading ---


def test_a_file_holds_one_talk_or_a_list_of_them() -> None:
    one = read("talk: One\nlines: [opens]\n")
    two = read("- talk: One\n  lines: [opens]\n- talk: Two\n  lines: [opens]\n")
    assert [talk.title for talk in one] == ["One"]
    assert [(talk.title, talk.line) for talk in two] == [("One", 1), ("Two", 3)]


def test_only_files_in_the_talks_folder_are_talks() -> None:
    assert talks.read({"script.yaml": "talk: x", "talks/readme.txt": "hello"}, school()) == ()


def test_the_head_of_a_talk_is_read() -> None:
    (talk,) = read(
        """\
        talk: A head
        starts: 2026-05-18 17:55
        language: es
        channel: console
        named: Ana
        from: {campaign: reel, medium: social}
        lines: [opens]
        """
    )
    assert talk.starts == datetime(2026, 5, 18, 17, 55, tzinfo=BERLIN)
    assert (talk.language, talk.name) == ("es", "Ana")
    assert (talk.source.channel, talk.source.campaign, talk.source.medium) == ("console", "reel", "social")


def test_all_problems_are_told_at_once_with_their_lines_and_remedies() -> None:
    found = problems(
        """\
        - talk: Wrong
          starts: tomorrow
          color: blue
          lines:
            - opens
            - buton: [Work]
            - sends: a horse
            - later: soon
            - card: nice
            - [one, two]
        - lines: [opens]
        - talk: Empty
        """
    )
    assert [line.split(":")[1] for line in found] == ["2", "3", "6", "7", "8", "9", "10", "11", "12"]
    text = "\n".join(found)
    assert "'buton' is unknown; did you mean 'buttons'?" in text
    assert "'a horse' is unknown; known here: album," in text
    assert "'tomorrow' is no date and time; write it like 2026-05-18 17:55" in text
    assert "a talk has no title" in text
    assert "the talk has no lines" in text


def test_hostile_yaml_is_a_problem_and_not_a_crash() -> None:
    assert "anchors" in problems("talk: &a x\nlines: [*a]\n")[0]
    assert problems("talk: [")


def test_a_talk_goes_on_where_another_ends() -> None:
    first, second = read(
        """\
        - talk: First
          starts: 2026-05-18 17:55
          language: es
          lines: [opens, {tap: Un examen}]
        - talk: Second
          after: First
          lines:
            - bot: ¿Cuál es el tuyo?
        """
    )
    assert second.before == first.lines
    assert (second.starts, second.language) == (first.starts, "es")
    assert talks.play(school(), second) == ()


def test_a_talk_cannot_go_on_from_itself_or_from_nowhere() -> None:
    circle = "- {talk: A, after: B, lines: [opens]}\n- {talk: B, after: A, lines: [opens]}\n"
    assert "goes on from itself" in problems(circle)[0]
    nowhere = problems("- {talk: A, after: Frist, lines: [opens]}\n- {talk: First, lines: [opens]}\n")
    assert nowhere == ["talks/a.yaml:1: after: there is no talk called 'Frist'; did you mean 'First'?"]


# --- moments ---

NOW = datetime(2026, 5, 18, 12, 0, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("2 days", datetime(2026, 5, 20, 12, 0, tzinfo=BERLIN)),
        ("1 hour 30 minutes", datetime(2026, 5, 18, 13, 30, tzinfo=BERLIN)),
        ("1 hour and 30 minutes", datetime(2026, 5, 18, 13, 30, tzinfo=BERLIN)),
        ("13:00", datetime(2026, 5, 18, 13, 0, tzinfo=BERLIN)),
        ("09:00", datetime(2026, 5, 19, 9, 0, tzinfo=BERLIN)),
        ("tomorrow 23:00", datetime(2026, 5, 19, 23, 0, tzinfo=BERLIN)),
        ("sunday 23:00", datetime(2026, 5, 24, 23, 0, tzinfo=BERLIN)),
        ("Monday 09:00", datetime(2026, 5, 25, 9, 0, tzinfo=BERLIN)),
        ("2026-06-01 08:30", datetime(2026, 6, 1, 8, 30, tzinfo=BERLIN)),
    ],
)
def test_a_moment_is_a_length_of_time_or_the_next_such_hour(words: str, when: datetime) -> None:
    assert talks.moment(words, NOW, BERLIN) == when


@pytest.mark.parametrize(
    "words", ["", "soon", "someday 9:00", "25:00", "2 fortnights", "2026-13-01 09:00", "1e9 days"]
)
def test_what_is_no_moment_says_how_to_write_one(words: str) -> None:
    with pytest.raises(NotPlainError, match="write"):
        talks.moment(words, NOW, BERLIN)


# --- playing ---


def test_a_failure_names_file_line_expectation_and_what_was_said_instead() -> None:
    (failure,) = play("- opens\n- bot: Good evening\n")
    assert (failure.file, failure.line) == ("talks/a.yaml", 5)
    assert failure.expected == '"Good evening" was not said'
    assert "What do you want English for?" in failure.instead
    assert str(failure.as_problem()).startswith(
        'talks/a.yaml:5: talk "A trial": "Good evening" was not said; it said'
    )


def test_words_are_found_in_order_whatever_the_line_breaks_with_gaps() -> None:
    assert play('- opens\n- bot: "a bot. ... step in any\\n time. ... What do you want"\n') == ()
    (failure,) = play("- opens\n- bot: What do you want\n- bot: a bot\n")
    assert failure.expected == '"a bot" was not said in this place'


def test_unwanted_words_are_found_in_any_case() -> None:
    (failure,) = play("- opens\n- not: [horse, A BOT]\n")
    assert failure.expected == '"A BOT" was said'


def test_a_talk_goes_on_after_an_expectation_but_ends_at_what_cannot_be_done() -> None:
    failures = play("- opens\n- bot: Horse\n- tap: Horse\n- bot: Cow\n")
    assert [failure.line for failure in failures] == [5, 6]
    assert failures[1].expected == "no button 'Horse' to tap"
    assert "[Work]" in failures[1].instead


def test_all_buttons_count_in_their_order() -> None:
    assert play("- opens\n- buttons: [Work, An exam, Moving abroad, Just for me, Talk to Anna]\n") == ()
    (failure,) = play("- opens\n- buttons: [An exam, Work]\n")
    assert failure.expected == "other buttons: wanted [An exam] [Work]"
    assert failure.instead == "shown: [Work] [An exam] [Moving abroad] [Just for me] [Talk to Anna]"


def test_silence_and_who_has_the_chat_are_checked() -> None:
    failures = play("- opens\n- silence\n- chat: manager\n- takes: Anna\n- chat: manager\n")
    assert [failure.expected for failure in failures] == ["it was not silent", "the chat should be: manager"]


def test_the_card_is_checked_slot_by_slot() -> None:
    lines = """\
        - opens
        - tap: An exam
        - card: {need: An exam, class: warm, points: 25, complete: "no", signals: nothing, phone: nothing}
        - card: {need: work}
        - card: {class: qualified}
        - card: {phone: known}
        - card: {types: quick}
    """
    assert [failure.expected for failure in play(lines)] == [
        "card, need: work",
        "card, class: qualified",
        "card, phone: known",
        "card, types: quick",
    ]


def test_a_talk_whose_beginning_cannot_be_played_says_so() -> None:
    told = read(
        "- {talk: First, lines: [opens, {tap: Horse}]}\n- {talk: Second, after: First, lines: [{bot: Hi}]}\n"
    )
    (failure,) = talks.play(school(), told[1])
    assert failure.expected == "\"First\", which it goes on from, cannot be played: no button 'Horse' to tap"


def test_the_talks_fail_when_the_script_breaks_its_promise() -> None:
    """A deliberate bug: the smaller step for whom it is too expensive leads nowhere."""
    sources = dict(school().sources)
    sources["script.yaml"] = sources["script.yaml"].replace("go: compared_with", "go: let_it_be")
    broken = parse(sources, shipped_phrases())
    titles = {failure.talk for failure in talks.play_all(broken, talks.read(sources, broken))}
    assert "Too expensive is heard once, with a smaller step, and then left alone" in titles


# --- the guide ---

GUIDE = (Path(__file__).parents[2] / "docs" / "talks.md").read_text("utf-8")


def test_the_guide_names_every_key_with_its_own_words() -> None:
    rows = [*HEAD.items(), *((name, key.about) for name, key in LINES.items())]
    assert [name for name, about in rows if f"| `{name}` | {about} |" not in GUIDE] == []
    assert len(re.findall(r"^\| `", GUIDE, re.MULTILINE)) == len(rows)


def test_the_talks_of_the_guide_can_be_played() -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
    told = read(example)
    assert len(told) == 2
    assert talks.play_all(school(), told) == ()

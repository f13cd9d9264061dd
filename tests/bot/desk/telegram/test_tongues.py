"""The group in the six languages: every text is there, fits, and nothing of another language stays behind."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.channels.telegram import failures
from bot.desk.inbox import wording
from bot.desk.telegram import buttons, picture, tongue
from bot.desk.telegram.buttons import Situation
from bot.desk.telegram.tongue import Tongue
from bot.desk.telegram.words import Words, bold, units
from bot.secretary import accounts
from bot.services import amend
from dialogs.ids import ManagerId
from dialogs.modes import Mode

BOT = Path(tongue.__file__).parents[2]
MODULES = [
    *(BOT / "desk/telegram").glob("*.py"),
    *(BOT / "secretary").glob("*.py"),
    BOT / "managers_group.py",
]
ROOMS = ("group", "button", "binding", "secretary")
LANGUAGES = wording.languages()
OTHERS = [language for language in LANGUAGES if language != "en"]
UNSEEN = frozenset("ALERT SHUT HEALED COMMAND RIGHTS WANTED GROUP FILES COPIED".split())
"""Constants no manager reads: what the operator is told, patterns, names of the messenger's own."""
READ_ONLY = frozenset({"api.py", "accounts.py", "updates.py"})
"""Modules whose English is compared with what the messenger says, or is the code of a reason (tested below)."""
CODES = frozenset({"not asked", "the file is gone", "it landed outside the topic"})
"""Values of ours with a blank in them, and reasons of an error that never leaves the desk."""
ENGLISH = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


# --- nothing is left out ---


def literals(path: Path) -> Iterator[str]:
    """Give the strings of a module that are no documentation and no constant of ``UNSEEN``."""
    tree = ast.parse(path.read_text("utf-8"))
    left_out: set[int] = set()
    for node in ast.walk(tree):
        hidden = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        named = (
            isinstance(node, ast.Assign)
            and {one.id for one in node.targets if isinstance(one, ast.Name)} & UNSEEN
        )
        if hidden or named:
            left_out |= {id(one) for one in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.value


def test_no_module_of_the_group_or_the_secretary_holds_a_sentence_in_english() -> None:
    found = {
        (path.name, text)
        for path in MODULES
        if path.name not in READ_ONLY
        for text in literals(path)
        if ENGLISH.search(text) and text not in CODES
    }
    assert {one for one in found if not one[1].startswith(("/desk", "/start"))} == set()


def asked() -> set[str]:
    """Give every key the modules name, and the beginnings of those they put together."""
    text = re.sub(r"_log\.\w+\(\s*['\"][^'\"]+", "", "".join(path.read_text("utf-8") for path in MODULES))
    named = set(re.findall(rf"""["']((?:{"|".join(ROOMS)}|card|chat|common|refused)\.[a-z0-9_]+)""", text))
    return named | {f"button.{key}" for key in re.findall(r"""\bmake\(\s*f?["']([a-z0-9_]+)""", text)}


def test_every_text_the_group_asks_for_exists() -> None:
    known = wording.catalog("en")
    missing = {key for key in asked() if key not in known and not any(one.startswith(key) for one in known)}
    assert missing == set()


def test_no_text_of_the_group_is_asked_for_by_nobody() -> None:
    keys, panel = (
        asked(),
        (BOT / "secretary/panel.py").read_text() + (BOT / "secretary/worker.py").read_text(),
    )
    begun = tuple(key for key in keys if key.endswith("_"))
    for key in wording.catalog("en"):
        room, _, name = key.partition(".")
        if room == "secretary":
            assert f'"{name}"' in panel or name in ("let", "take", "keep"), key
        elif room in ROOMS:
            assert key in keys or key.startswith(begun), key


def test_every_reason_of_ours_why_something_did_not_arrive_has_words() -> None:
    ours = [accounts.NOT_CONNECTED, accounts.NO_MANAGER, accounts.MAY_NOT_REPLY, accounts.WINDOW_CLOSED]
    ours += [amend.CANNOT, amend.NEVER_LEFT, amend.TOO_LONG, amend.ERASED, *failures.REASONS.values()]
    kinds = [kind for kind in failures.Failure if kind not in failures.PERMANENT and kind != "conflict"]
    for reason in (*ours, *kinds):
        assert wording.words("en").has(f"failure.{reason.replace(' ', '_')}"), reason
        assert len({Tongue(language).failure(reason) for language in LANGUAGES}) == len(LANGUAGES), reason


def test_what_a_messenger_says_itself_stays_to_the_letter() -> None:
    assert Tongue("fi").failure("invalid file_id") == "invalid file_id"
    assert (
        Tongue("fi").failure("Chat not found") == Tongue("fi").failure("chat not found") != "chat not found"
    )


# --- it fits, and reads in one direction ---


def width(label: str) -> int:
    """Count what takes place on a screen: no marks above or below a letter, nothing invisible."""
    return sum(unicodedata.category(one) not in ("Mn", "Cf", "Me") for one in label)


def situations() -> Iterator[Situation]:
    """Give every look a card's buttons can have."""
    team = [(ManagerId("0" * 26), "Anna")]
    both = (("phone", "+4915123456789"), ("email", "a@example.org"), ("social", "@a"))
    for mode in Mode:
        for owned in (True, False):
            yield Situation("c", mode, owned, can_undo=True, contacts=both, link="https://x", doubted=True)
    for menu in ("lost", "give", "snooze"):
        yield Situation("c", Mode.MANAGER, True, False, menu=menu, managers=team, asleep=True)
    yield Situation("c", Mode.MANAGER, True, False, cleared=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_fits_on_a_phone(language: str) -> None:
    say = tongue.tongue(language)
    markups = [buttons.under_card(one, "s", say) for one in situations()]
    markups += [buttons.under_held("c", "1", "s", say, owned=owned) for owned in (True, False)]
    markups += [buttons.under_alarm("c", "s", say, has_owner=owned) for owned in (True, False)]
    for markup in markups:
        for row in markup["inline_keyboard"]:
            most = {1: 36, 2: 22, 3: 13}[len(row)]
            assert all(0 < width(one["text"]) <= most for one in row), [one["text"] for one in row]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_pops_up_after_a_tap_is_not_cut_off(language: str) -> None:
    say = tongue.tongue(language)
    texts = [say.say(key) for key in ("group.guest", "group.stale", "group.roles", "group.not_there")]
    texts += [say.say("group.language_set", language=name) for name in wording.NAMES.values()]
    texts += [
        say.say(f"refused.{key}", owner="Maximiliane von Hohenstein") for key in ("owned", "failed", "gone")
    ]
    assert all(len(text) <= 190 for text in texts)


def test_names_and_numbers_are_kept_apart_from_arabic_and_arabic_names_from_the_others() -> None:
    first, last = wording.APART
    assert tongue.tongue("ar").say("group.with", name="Anna").endswith(f"{first}Anna{last}")
    assert tongue.tongue("en").say("group.with", name="Anna") == "With Anna"
    assert tongue.tongue("en").say("group.with", name="مريم") == f"With {first}مريم{last}"
    assert tongue.tongue("ar").words.apart("+49 151") == f"{wording.NUMBERS}+49 151{last}"
    assert tongue.tongue("ar").signed(-12) == f"{wording.NUMBERS}-12{last}"
    assert tongue.tongue("ar").words.apart("https://desk.example/inbox/1") == "https://desk.example/inbox/1"


def test_a_style_covers_its_words_and_nothing_else_also_between_marks_of_direction() -> None:
    said = tongue.tongue("ar").text("group.ask_owned", owner=bold("Anna 😀"))
    (entity,) = said.entities
    raw = said.text.encode("utf-16-le")
    start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
    assert raw[start:end].decode("utf-16-le") == "Anna 😀"
    assert isinstance(said, Words)
    assert units(said.text) == len(raw) // 2


def test_a_card_in_another_language_alone_is_no_news() -> None:
    old, new = "a:b", "c:b"
    assert picture.tells_news(f"{new}:en", old)
    assert picture.tells_news(f"{new}:en", f"{old}:en")
    assert not picture.tells_news(f"{new}:es", f"{old}:en")
    assert not picture.tells_news(f"{old}:en", old)

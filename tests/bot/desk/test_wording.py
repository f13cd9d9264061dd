"""What the pages say: every text that is asked for exists, and every language has every text."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from babel import Locale
from markupsafe import Markup

from bot.desk.inbox import wording
from bot.desk.inbox.render import HERE, apart
from bot.desk.inbox.wording import Words

ROOMS = {file.stem for file in (wording.WORDS / "en").glob("*.json")}
CODE = [*HERE.glob("*.py"), *(HERE / "templates").glob("*.html")]
KEY = re.compile(rf"""["'](({"|".join(sorted(ROOMS))})\.(?!html|css|js)[a-z0-9_]+)["']""")
ASKED = re.compile(r"""\b(?:t|tx|words\.t|words\.plain|plain)\(\s*["']([^"']+)["']""")


def asked() -> dict[str, str]:
    """Give every key that a template or a module of the inbox names, with the file that does."""
    texts = ((file.name, file.read_text("utf-8")) for file in CODE)
    return {
        key: name
        for name, text in texts
        for key in (*(m[0] for m in KEY.findall(text)), *_direct(name, text))
    }


def _is_there(key: str) -> bool:
    """Whether there is such a text; of a key made of two parts, whether any begins so."""
    known = wording.catalog("en")
    return key in known or (key[-1] in "._" and any(one.startswith(key) for one in known))


def _direct(name: str, text: str) -> list[str]:
    return ASKED.findall(text) if name.endswith(".html") else []


def test_every_text_a_page_asks_for_exists() -> None:
    missing = {key: name for key, name in asked().items() if not _is_there(key)}
    assert not missing


@pytest.mark.parametrize("language", wording.languages())
def test_every_language_has_every_text_with_the_same_placeholders(language: str) -> None:
    english, theirs = wording.catalog("en"), wording.catalog(language)
    assert sorted(english) == sorted(theirs)
    for key, text in english.items():
        assert wording.placeholders(text) == wording.placeholders(theirs[key]), key


@pytest.mark.parametrize("language", wording.languages())
def test_a_text_with_numbers_has_every_form_its_language_has(language: str) -> None:
    forms = {*Locale.parse(language).plural_form.rules, "other"}
    for key, text in wording.catalog(language).items():
        if isinstance(wording.catalog("en")[key], dict):
            assert isinstance(text, dict), key
            assert set(text) == forms, key


def test_every_part_of_the_catalog_is_in_every_language() -> None:
    for language in wording.languages():
        assert {file.stem for file in (wording.WORDS / language).glob("*.json")} == ROOMS


def test_a_value_is_escaped_and_kept_apart_from_the_texts_direction() -> None:
    said = Words("en").t("common.language_of", name="<b>x</b>")
    assert isinstance(said, Markup)
    assert "<bdi>&lt;b&gt;x&lt;/b&gt;</bdi>" in said
    assert "<bdi><b>" not in Words("en").t("common.language_of", name=Markup("<b>x</b>"))


def test_a_value_cannot_fill_another_place() -> None:
    assert "{count}" in Words("en").plain("common.language_of", name="{count}")


def test_a_text_that_is_not_there_is_an_error_and_not_an_empty_page() -> None:
    with pytest.raises(KeyError):
        Words("en").t("common.nothing_of_the_kind")


@pytest.mark.parametrize(
    ("header", "chosen"),
    [
        ("en", "en"),
        ("de-DE,de;q=0.9,en;q=0.5", "en"),
        ("", "en"),
        ("*", "en"),
        (";;q=,,", "en"),
        ("xx;q=9e9", "en"),
    ],
)
def test_a_browsers_language_is_taken_where_the_pages_speak_it(header: str, chosen: str) -> None:
    assert wording.preferred(header) == chosen


NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        (timedelta(seconds=-5), "under 1 min"),
        (timedelta(minutes=4, seconds=50), "4 min"),
        (timedelta(hours=2, minutes=5), "2 h 5 min"),
        (timedelta(hours=11, minutes=5), "11 h"),
        (timedelta(days=3), "3 d"),
    ],
)
def test_how_long_ago_something_was(gone: timedelta, said: str) -> None:
    assert Words("en").ago(NOW - gone, NOW) == said


def test_arabic_pages_run_from_right_to_left() -> None:
    assert Words("en").dir == "ltr"
    if "ar" in wording.languages():
        assert Words("ar").dir == "rtl"


def test_the_words_lie_in_small_files() -> None:
    assert all(file.stat().st_size < 20_000 for file in wording.WORDS.rglob("*.json"))


def test_a_phone_number_in_an_arabic_text_is_kept_in_one_piece() -> None:
    said = apart("رقمي +971 4 555 0100 <b>")
    assert '<bdi dir="ltr">+971 4 555 0100</bdi>' in said
    assert said.endswith("&lt;b&gt;")
    assert "bdi" not in apart("my number is +971 4 555 0100")

"""The widget as a file: complete in every language, small, and without a way to obey HTML."""

import gzip
import re

from bot.channels.web.pages import CLIENT, PARTS, widget

LANGUAGES = {"en", "es", "ru", "ar", "th", "fi"}


def words() -> dict[str, dict[str, str]]:
    """Give the widget's texts by language."""
    blocks = re.findall(
        r"^  (\w\w): \{(.*?)^  \},",
        (CLIENT / "words.js").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
    return {language: dict(re.findall(r'(\w+): "([^"]*)"', block)) for language, block in blocks}


def test_every_language_has_every_text() -> None:
    found = words()
    assert set(found) == LANGUAGES
    for language, texts in found.items():
        assert texts.keys() == found["en"].keys(), language
        assert all(text.strip() for text in texts.values()), language


def test_no_language_but_english_speaks_english() -> None:
    english = words()["en"]
    for language, texts in words().items():
        same = {key for key, text in texts.items() if text == english[key]}
        assert language == "en" or same <= {"chat"}, language


def test_it_weighs_less_than_15_kb_packed() -> None:
    assert len(gzip.compress(widget().encode())) < 15_000


def test_every_part_is_in_it() -> None:
    assert {path.name for path in CLIENT.iterdir()} == set(PARTS)


def test_it_has_no_way_to_turn_text_into_markup_or_code() -> None:
    for forbidden in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "Function(",
        "srcdoc",
    ):
        assert forbidden not in widget()


def test_a_handler_never_returns_a_value_that_would_stop_the_key() -> None:
    assert not re.findall(
        r"\.on(?:key\w+|click|submit) = \([^)]*\) => [^{]", widget().replace("one.onclick", "")
    )

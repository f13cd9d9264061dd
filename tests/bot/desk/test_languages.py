"""The pages in other languages than English: nothing of a page stays behind, and the script's labels come along."""

from datetime import date
from html.parser import HTMLParser

import pytest

from bot.desk.inbox import wording
from tests.bot.desk.conftest import Desk

PAGES = (
    "/inbox", "/inbox?q=nobody+of+that+name", "/inbox/{chat}", "/inbox/{chat}/snooze", "/inbox/{chat}/reassign",
    "/inbox/{chat}/close", "/inbox/replies", "/inbox/desk", "/inbox/overview", "/inbox/settings",
    "/inbox/account", "/inbox/account/second-factor", "/inbox/staff", "/inbox/audit", "/inbox/webhooks",
    "/inbox/deliveries",
)  # fmt: skip
OTHERS = [language for language in wording.languages() if language != wording.FALLBACK]


class Seen(HTMLParser):
    """Collects what a reader of a page sees or hears: its texts, names of fields, and hints."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: set[str] = set()
        self.feed(html)

    def handle_data(self, data: str) -> None:
        self.texts.add(" ".join(data.split()))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("aria-label", "title", "placeholder", "alt", "data-text", "data-title"):
                self.texts.add(value or "")


def english(language: str) -> set[str]:
    """Give the English texts that a page in another language must not hold: all that read otherwise in it."""
    theirs = {text for text in wording.catalog(language).values() if isinstance(text, str)}
    ours = {text for text in wording.catalog(wording.FALLBACK).values() if isinstance(text, str)}
    return ours - theirs


async def speaks(desk: Desk, language: str) -> None:
    answer = await desk.posts("/inbox/language", language=language)
    assert answer.status_code == 303


@pytest.mark.parametrize("language", OTHERS)
async def test_no_page_mixes_english_into_another_language(anna: Desk, chat: str, language: str) -> None:
    await speaks(anna, language)
    for path in PAGES:
        html = await anna.page(path.format(chat=chat))
        assert f'<html lang="{language}"' in html, path
        assert not Seen(html).texts & english(language), path


async def test_a_card_names_what_is_known_in_the_readers_language_where_the_script_speaks_it(
    anna: Desk, chat: str
) -> None:
    assert ">Exam<" in await anna.page(f"/inbox/{chat}")
    await speaks(anna, "fi")
    page = await anna.page(f"/inbox/{chat}")
    assert ">Exam<" not in page
    assert ">Koe<" in page


def test_a_day_of_the_week_stands_alone_as_a_label() -> None:
    monday = date(2026, 11, 23)
    assert [wording.words(one).weekday(monday) for one in ("en", "es", "fi")] == [
        "Monday",
        "lunes",
        "maanantai",
    ]

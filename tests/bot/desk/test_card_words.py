"""The card in six languages: how each question stands, reasons in the manager's words, contacts not yet a lead's."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.bootstrap import House
from bot.desk import inbox
from bot.desk.inbox import wording
from bot.desk.inbox.card import Card, card
from bot.desk.inbox.wording import Words
from dialogs.answers import Standing
from dialogs.events import Noticed, Opened, Source
from dialogs.rehearsal import Rehearsal
from tests.bot.desk.conftest import Desk, Prospect
from tests.bot.desk.test_inbox import words
from tests.bot.desk.test_languages import speaks
from tests.dialogs.school import TO_THE_NAME, TO_THE_PRICE, a_chat

OTHERS = [language for language in wording.languages() if language != wording.FALLBACK]


def seen(stage: Rehearsal, language: str = "en") -> Card:
    return card(stage.script, stage.state, stage.now, Words(language))


def reasons(stage: Rehearsal, language: str = "en") -> list[str]:
    return [because for _, because in seen(stage, language).reasons]


def notes(stage: Rehearsal, language: str = "en") -> dict[str, str]:
    return {fact.slot: fact.note for fact in seen(stage, language).bant}


@pytest.mark.parametrize("language", OTHERS)
def test_every_reason_is_read_in_the_managers_own_language(language: str) -> None:
    stage = a_chat("Work")
    stage.say("a friend told me about you, and how big is a group?")
    stage.tap("This month")
    english = set(reasons(stage))
    assert {"Needs English for something", "Somebody recommended us"} <= english
    assert "Own interest: came on a recommendation" in english
    theirs = reasons(stage, language)
    assert len(theirs) == len(english)
    assert not english & set(theirs)


@pytest.mark.parametrize("language", OTHERS)
def test_why_a_lead_is_held_is_read_in_the_managers_own_language(language: str) -> None:
    stage = a_chat("Work")
    stage.notice(Noticed(("quick", "regular")))
    (held,) = [one for one in reasons(stage, language) if one not in reasons(stage, "en")][-1:]
    assert wording.words(language).named("signal", "quick") in held
    assert "robot?" not in held


def test_a_reason_the_script_has_not_in_that_language_is_read_as_it_was_written() -> None:
    stage = a_chat("Work")
    script = stage.script
    assert script.to_manager("Needs English for something", "fi") == "Tarvitsee englantia johonkin"
    assert script.to_manager("Needs English for something", "sv") == "Needs English for something"
    assert script.to_manager("A reason of an older version", "fi") == "A reason of an older version"


@pytest.mark.parametrize("language", wording.languages())
def test_said_inferred_refused_unknown_and_not_asked_read_differently_in_every_language(
    language: str,
) -> None:
    say = wording.words(language)
    stage = a_chat("Work")
    stage.say("this month, and my budget is 150 euros a month")
    told = notes(stage, language)
    assert say.plain("card.status_said") in told["need"]
    assert say.plain("card.status_inferred") in told["budget"]
    assert told["authority"] == ""
    refused = notes(a_chat(*TO_THE_PRICE, "Rather not say"), language)["budget"]
    unknown = notes(a_chat(*TO_THE_PRICE, "Not sure yet"), language)["budget"]
    assert len({told["need"], told["budget"], refused, unknown, ""}) == 5


def test_a_purpose_is_read_in_the_managers_own_language() -> None:
    (consent,) = seen(a_chat(*TO_THE_NAME), "es").consents
    assert consent.purpose == "guardar mis datos para esta solicitud"


def test_a_contact_told_before_consent_is_shown_as_what_it_is_and_opens_no_link() -> None:
    stage = a_chat("Work")
    stage.claim("Anna")
    stage.say("my name is Maria Gonzalez, my mail is maria.g@example.org")
    (contact,) = seen(stage).contacts
    assert contact.value == "maria.g@example.org"
    assert "have not agreed yet" in contact.proof
    assert (contact.href, contact.slot, contact.proven) == ("", "", False)
    assert seen(stage).name == "Maria Gonzalez"
    assert stage.lead.contacts == ()


def test_a_mistyped_contact_is_shown_as_a_slip_until_it_is_confirmed() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.say("my mail is foo@gmial.com")
    (contact,) = seen(stage).contacts
    assert (contact.value, contact.href) == ("foo@gmial.com", "")
    assert "slip" in contact.proof
    stage.tap("Yes, foo@gmail.com")
    (contact,) = seen(stage).contacts
    assert contact.value == "foo@gmail.com"


async def test_the_page_shows_a_manager_how_each_question_stands_and_since_when(
    anna: Desk, chat: str, rooms: House
) -> None:
    page = await anna.page(f"/inbox/{chat}")
    assert 'class="said"' in page
    assert 'class="refused"' in page
    assert "said ; " in words(page) or "said; " in words(page)
    await speaks(anna, "ru")
    russian = words(await anna.page(f"/inbox/{chat}"))
    assert "Английский нужен для дела" in russian
    assert "хранить мои данные для этой заявки" in russian


async def test_what_somebody_tells_the_manager_appears_on_the_page(
    anna: Desk, rooms: House, maria: Prospect
) -> None:
    prospect = Prospect(rooms, "peter")
    await prospect.does(Opened(Source("web", medium="friend"), None))
    await prospect.says("An exam", "IELTS", "In 1-3 months", "On my own", "Group", "Yes, please")
    await prospect.says("Yes, that's fine", "human")
    listed = await anna.page("/inbox")
    chat = listed.split('href="/inbox/01')[1].split('"')[0]
    await anna.posts(f"/inbox/01{chat}/claim")
    await prospect.says("My name is Peter Berg, write to peter.berg@example.org")
    page = words(await anna.page(f"/inbox/01{chat}"))
    assert "peter.berg@example.org" in page
    assert "Peter Berg" in page
    assert "Own interest: came on a recommendation" in page


def test_the_list_and_the_card_share_no_bare_class_so_that_an_answer_on_the_card_is_never_cut() -> None:
    style = (Path(inbox.__file__).parent / "static" / "inbox.css").read_text(encoding="utf-8")
    bare = {one.strip() for line in style.splitlines() for one in line.partition("{")[0].split(",")}
    assert not bare & {f".{standing.value.replace(' ', '-')}" for standing in Standing}

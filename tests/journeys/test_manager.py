"""Managers in the inbox while prospects chat, in real browsers, both at once."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.journeys.conftest import Chat, NewPage, Server

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def enter(person: NewPage, link: str, **options: object) -> Page:
    """Open a personal link; the first admin is in at once, others choose a password."""
    page = await person(**options)
    await page.goto(link)
    if await page.get_by_label("New password").count():
        await page.get_by_label("New password").fill("lampshade-otter-42")
        await page.get_by_role("button", name="Go in").click()
    await page.wait_for_url(re.compile("/inbox$"))
    return page


async def wait_for_a_person(server: Server, person: NewPage) -> Chat:
    page = await person()
    chat = Chat(page)
    await page.goto(f"{server.url}/#chat")
    await chat.tap("Work")
    await chat.hears("Is there a date")
    await chat.say("I'd like to talk to a human, please")
    await chat.is_settled()
    return chat


async def test_a_manager_takes_over_writes_and_hands_back_and_the_bot_goes_on(
    server: Server, person: NewPage
) -> None:
    anna = await enter(person, server.link)
    await expect(anna.get_by_text("No leads yet")).to_be_visible()
    chat = await wait_for_a_person(server, person)
    row = anna.locator(".row")
    await expect(row).to_contain_text("waits")
    await row.click()
    await anna.get_by_role("button", name="Take over").click()
    await expect(anna.get_by_text("You have this chat.")).to_be_visible()
    await chat.page.get_by_text("You're now with").wait_for()
    await anna.get_by_label("Reply to the prospect").fill("Hello, how can I help?")
    await anna.keyboard.press("Enter")
    await chat.hears("Hello, how can I help?")
    mine = anna.locator(".line.manager", has_text="how can I help")
    await expect(mine.locator(".fate")).to_contain_text("seen")
    bots = await chat.page.locator("warmline-chat .line.bot").count()
    await chat.say("Do you teach in the evening?")
    await expect(anna.locator(".line.prospect").last).to_contain_text("in the evening")
    await anna.get_by_label("Reply to the prospect").fill("We do. In spring, then.")
    await anna.get_by_role("button", name="Send").click()
    await chat.hears("In spring, then.")
    assert await chat.page.locator("warmline-chat .line.bot").count() == bots
    await anna.get_by_role("link", name="Hand back").click()
    await anna.get_by_label("When").fill("Later")
    await anna.get_by_role("button", name="Hand back").click()
    await expect(anna.get_by_text("With the bot", exact=True).first).to_be_visible()
    await chat.hears("Will you decide")
    assert await chat.bubble("Is there a date").count() == 1


async def test_of_two_managers_one_wins_and_the_other_sees_it_without_touching_anything(
    server: Server, person: NewPage
) -> None:
    chat = await wait_for_a_person(server, person)
    anna = await enter(person, server.link)
    ben = await enter(person, server.manager("Ben"))
    for page in (anna, ben):
        await page.locator(".row").click()
        await expect(page.get_by_role("button", name="Take over")).to_be_visible()
    draft = ben.get_by_label("Reply to the prospect")
    await draft.fill("Let me answer th")
    await anna.get_by_role("button", name="Take over").click()
    await expect(ben.get_by_text("has this chat.")).to_be_visible()
    await expect(draft).to_be_focused()
    await expect(draft).to_have_value("Let me answer th")
    await draft.press_sequentially("is")
    await draft.press("Enter")
    await expect(ben.get_by_text("Your message was not sent.")).to_be_visible()
    await expect(ben.get_by_label("Your message")).to_have_value("Let me answer this")
    await ben.get_by_role("button", name="Take over and send").click()
    await chat.hears("Let me answer this")
    await expect(anna.get_by_text("Ben has this chat.")).to_be_visible()


async def test_a_draft_survives_live_updates_and_a_reload(server: Server, person: NewPage) -> None:
    chat = await wait_for_a_person(server, person)
    anna = await enter(person, server.link)
    await anna.locator(".row").click()
    await anna.get_by_role("button", name="Take over").click()
    reply = anna.get_by_label("Reply to the prospect")
    await reply.fill("Half a thou")
    await chat.say("are you there?")
    await expect(anna.locator(".line.prospect").last).to_contain_text("are you there?")
    await expect(reply).to_be_focused()
    await expect(reply).to_have_value("Half a thou")
    await anna.reload()
    await expect(anna.get_by_label("Reply to the prospect")).to_have_value("Half a thou")


async def test_the_inbox_comes_back_to_life_when_the_server_does(server: Server, person: NewPage) -> None:
    chat = await wait_for_a_person(server, person)
    anna = await enter(person, server.link)
    await anna.locator(".row").click()
    await anna.get_by_role("button", name="Take over").click()
    await expect(anna.get_by_text("You have this chat.")).to_be_visible()
    server.kill()
    await expect(anna.get_by_text("Not live")).to_be_visible()
    await anna.get_by_label("Reply to the prospect").fill("Kept while it was down")
    await anna.get_by_role("button", name="Send").click()
    await expect(anna.get_by_role("alert")).to_contain_text("Your text is kept")
    server.start()
    await expect(anna.get_by_text("Not live")).to_be_hidden()
    await anna.get_by_role("button", name="Send").click()
    await chat.hears("Kept while it was down")
    assert await chat.bubble("Kept while it was down").count() == 1


async def test_hostile_words_are_text_in_the_inbox(server: Server, person: NewPage) -> None:
    chat = await wait_for_a_person(server, person)
    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    await chat.say(evil)
    await chat.is_settled()
    anna = await enter(person, server.link)
    await anna.locator(".row").click()
    await expect(anna.locator(".line.prospect .text").last).to_have_text(evil)
    await chat.say(f"{evil} again")
    await expect(anna.locator(".line.prospect .text").last).to_have_text(f"{evil} again")
    assert await anna.locator("img").count() == 0


@pytest.mark.parametrize("width", [320, 1400])
async def test_the_inbox_fits_a_phone_and_a_desk(width: int, server: Server, person: NewPage) -> None:
    chat = await wait_for_a_person(server, person)
    await chat.say("W" * 300)
    anna = await enter(person, server.link, viewport={"width": width, "height": 700})
    assert await anna.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    await anna.locator(".row").click()
    await expect(anna.get_by_label("Reply to the prospect")).to_be_in_viewport()
    assert await anna.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    if width == 320:
        await anna.locator("label", has_text="Card").click()
        await expect(anna.get_by_label("Reply to the prospect")).to_be_hidden()
    await expect(anna.locator("#card")).to_contain_text("BANT")

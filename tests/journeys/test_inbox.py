"""A manager's shift in a real browser: finding, taking, answering, noting, giving away; nothing for axe to find."""

import asyncio
import os
import re
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
import uvicorn
from playwright.async_api import Page, expect

from bot import settings
from bot.app import settled, working
from bot.bootstrap import House, house, web_app
from bot.invitations import manager_link
from bot.web import server_config
from storage import replies
from storage.replies import Reply
from tests.bot.desk.conftest import Prospect
from tests.journeys.conftest import NewPage
from tests.journeys.test_access import PASSWORD, is_clean

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
SHOTS = os.environ.get("SHOTS", "")
"""A folder for pictures of what these tests see, for whoever wants to look at them."""
SHARE = 60_000
"""Bytes a page may weigh on the wire, with everything it loads."""


class Desk:
    """A house with an inbox that browsers reach."""

    def __init__(self, rooms: House, url: str) -> None:
        self.rooms = rooms
        self.url = url

    async def enters(self, person: NewPage, name: str, **options: object) -> Page:
        """Let a manager in."""
        page = await person(**options)
        await page.goto(await manager_link(self.rooms.database, self.rooms.settings, name))
        if await page.get_by_label("New password").count():
            await page.get_by_label("New password").fill(PASSWORD)
            await page.get_by_role("button", name="Go in").click()
        await page.wait_for_url(re.compile("/inbox$"))
        return page

    async def lead(self, address: str, name: str = "Maria Gonzalez") -> Prospect:
        """Let somebody become a lead."""
        prospect = Prospect(self.rooms, address)
        await prospect.becomes_a_lead(name)
        return prospect

    async def waits(self, address: str) -> Prospect:
        """Let somebody wait for a person."""
        prospect = Prospect(self.rooms, address)
        await prospect.says("hello", "I want to talk to a human")
        return prospect

    async def catches_up(self) -> None:
        """Let searches find what is there."""
        await settled(self.rooms)
        await self.rooms.lookup.catch_up()


@pytest_asyncio.fixture(loop_scope="session")
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    chosen = settings.load({"DATA_DIR": f"{tmp_path}", "PUBLIC_URL": url, "LOG_LEVEL": "error"}, tmp_path)
    async with house(chosen) as rooms:
        server = uvicorn.Server(server_config(web_app(rooms), "127.0.0.1", port))
        async with working(rooms):
            serving = asyncio.create_task(server.serve())
            while not server.started:  # noqa: ASYNC110 - uvicorn offers no event
                await asyncio.sleep(0.01)
            yield Desk(rooms, url)
            rooms.feed.close()
            server.should_exit = True
            await serving


async def shot(page: Page, name: str) -> None:
    if SHOTS:
        await page.screenshot(path=f"{SHOTS}/{name}.png")


async def canned(rooms: House, name: str, text: str, language: str = "") -> None:
    async with rooms.database.write() as tx:
        await replies.save(tx, Reply(0, "", name, language, text), datetime.now(UTC))


async def a_busy_chat(desk: Desk, page: Page) -> str:
    """Let the manager take a chat and leave a message and a note in it; give its address."""
    maria = await desk.lead("maria")
    await page.locator(".row", has_text="Maria").click()
    await page.get_by_role("button", name="Take over").click()
    await maria.says("Is it far from the station?")
    reply = page.get_by_label("Reply to the prospect")
    await reply.fill("Five minutes on foot.")
    await reply.press("Enter")
    await expect(page.locator(".line.manager")).to_contain_text("Five minutes")
    await page.locator(".write summary").click()
    await page.get_by_label("Private note").fill("She is nice")
    await page.get_by_role("button", name="Keep note").click()
    await expect(page.locator(".line.note")).to_contain_text("She is nice")
    return page.url.partition("?")[0]


async def test_axe_finds_nothing_on_list_and_chat_wide_and_narrow_light_and_dark(
    desk: Desk, person: NewPage
) -> None:
    await desk.waits("somebody")
    await canned(desk.rooms, "hello", "Hi {name}")
    page = await desk.enters(person, "Anna")
    await page.locator(".narrowing summary").click()
    await is_clean(page)
    await a_busy_chat(desk, page)
    await is_clean(page)
    await page.locator(".do .more-menu summary").click()
    await is_clean(page)
    await page.keyboard.press("Escape")
    reply = page.get_by_label("Reply to the prospect")
    await reply.fill("/")
    await expect(page.get_by_role("option", name="/hello")).to_be_visible()
    await is_clean(page)
    await reply.fill("")
    await reply.blur()
    await page.keyboard.press("?")
    await expect(page.get_by_role("heading", name="Keys")).to_be_visible()
    await is_clean(page)


async def test_axe_finds_nothing_on_the_pages_that_ask_something(desk: Desk, person: NewPage) -> None:
    await canned(desk.rooms, "hello", "Hi {name}")
    anna = await desk.enters(person, "Anna")
    ben = await desk.enters(person, "Ben Carter")
    chat = await a_busy_chat(desk, anna)
    for name in ("snooze", "reassign", "hand-back", "close", "edit?line=1", "take"):
        await anna.goto(f"{chat}/{name}")
        await is_clean(anna)
    await anna.goto(f"{desk.url}/inbox/replies")
    await anna.locator(".reply summary").click()
    await is_clean(anna)
    await ben.goto(chat)
    await ben.get_by_label("Reply to the prospect").fill("Me too")
    await ben.get_by_role("button", name="Send").click()
    await expect(ben.get_by_text("Your message was not sent.")).to_be_visible()
    await is_clean(ben)


async def test_a_page_weighs_little_on_the_wire(desk: Desk, person: NewPage) -> None:
    for number in range(12):
        await desk.lead(f"lead {number}", f"Maria Nr {number}")
    page = await desk.enters(person, "Anna")
    session = await page.context.new_cdp_session(page)
    await session.send("Network.enable")
    await session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    taken: list[float] = []
    session.on("Network.dataReceived", lambda data: taken.append(data["encodedDataLength"]))
    session.on("Network.responseReceived", lambda data: taken.append(data["response"]["encodedDataLength"]))
    for path in ("/inbox", await page.locator(".row").first.get_attribute("href") or ""):
        taken.clear()
        await page.goto(f"{desk.url}{path}")
        await page.wait_for_timeout(1500)
        assert 5_000 < sum(taken) <= SHARE, f"{path}: {sum(taken)}"


async def test_a_lead_is_found_by_name_words_and_number_and_a_view_is_saved(
    desk: Desk, person: NewPage
) -> None:
    await desk.lead("maria")
    jose = await desk.lead("jose", "José Álvarez")
    await jose.says("Do you also teach on Saturdays?")
    await desk.catches_up()
    page = await desk.enters(person, "Anna")
    await page.keyboard.press("/")
    await page.keyboard.type("alvarez saturday")
    await page.keyboard.press("Enter")
    await expect(page.locator(".row")).to_have_count(1)
    await expect(page.locator(".row")).to_contain_text("José")
    await page.get_by_label("Save this view as").fill("Saturday people")
    await page.get_by_role("button", name="Save").last.click()
    view = page.get_by_role("link", name="Saturday people")
    await expect(view).to_have_attribute("aria-current", "page")
    await page.get_by_role("link", name="All open").click()
    await expect(page.locator(".row")).to_have_count(2)
    await view.click()
    await expect(page.locator(".row")).to_have_count(1)
    await shot(page, "found")


async def test_a_canned_reply_is_picked_with_the_keyboard_in_the_prospects_words(
    desk: Desk, person: NewPage
) -> None:
    maria = await desk.lead("maria")
    await canned(desk.rooms, "hello", "Hi {name}, this is {manager}.", "en")
    await canned(desk.rooms, "hola", "¡Hola!", "es")
    page = await desk.enters(person, "Anna")
    await page.keyboard.press("j")
    async with page.expect_navigation():
        await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Take over")).to_be_visible()
    async with page.expect_navigation():  # keys work once the new page stands
        await page.keyboard.press("t")
    await expect(page.get_by_text("You have this chat.")).to_be_visible()
    await page.keyboard.press("r")
    await page.keyboard.type("/hel")
    await expect(page.locator("#canned [role=option]:visible")).to_have_count(1)
    await page.keyboard.press("Enter")
    await expect(page.get_by_label("Reply to the prospect")).to_have_value("Hi Maria Gonzalez, this is Anna.")
    await page.keyboard.press("Enter")
    await expect(page.locator(".line.manager")).to_contain_text("this is Anna")
    await settled(desk.rooms)
    assert (await maria.sees())[-1] == "Hi Maria Gonzalez, this is Anna."


async def test_somebody_named_in_a_note_sees_it_on_the_list_at_once_and_until_they_look(
    desk: Desk, person: NewPage
) -> None:
    maria = await desk.lead("maria")
    anna = await desk.enters(person, "Anna")
    ben = await desk.enters(person, "Ben Carter")
    await anna.locator(".row").click()
    await expect(anna.get_by_label("Reply to the prospect")).to_be_visible()
    await anna.keyboard.press("n")
    await anna.keyboard.type("Please @be")
    await anna.keyboard.press("Enter")
    await anna.keyboard.type("call her")
    await anna.keyboard.press("Enter")
    await expect(anna.locator(".line.note")).to_contain_text("Please @Ben Carter call her")
    await expect(ben.locator(".row .named")).to_be_visible()
    await ben.locator(".row").click()
    await expect(ben.locator(".line.note")).to_contain_text("call her")
    await ben.goto(f"{desk.url}/inbox")
    await expect(ben.locator(".row")).to_be_visible()
    await expect(ben.locator(".row .named")).to_have_count(0)
    assert not any("call her" in text for text in await maria.sees())


async def test_a_chat_given_to_a_colleague_moves_on_all_screens(desk: Desk, person: NewPage) -> None:
    await desk.waits("somebody")
    anna = await desk.enters(person, "Anna")
    ben = await desk.enters(person, "Ben Carter")
    await anna.locator(".row").click()
    await anna.get_by_role("button", name="Take over").click()
    await expect(ben.locator(".row")).to_contain_text("Anna")
    await anna.keyboard.press("a")
    await anna.get_by_label("Ben Carter").check()
    await anna.get_by_label("A private note").fill("Yours, he speaks Finnish")
    await anna.get_by_role("button", name="Give the chat").click()
    await expect(anna.get_by_text("Ben Carter has this chat.")).to_be_visible()
    await expect(ben.locator(".row .owner")).to_have_text("You")
    await expect(ben.locator(".row .named")).to_be_visible()


async def test_drafts_wait_in_each_chat_and_the_list_says_where(desk: Desk, person: NewPage) -> None:
    for number in (1, 2):
        await desk.waits(f"somebody {number}")
    page = await desk.enters(person, "Anna")
    chats = [await row.get_attribute("href") or "" for row in await page.locator(".row").all()]
    for number, chat in enumerate(chats):
        await page.goto(f"{desk.url}{chat}")
        await page.get_by_label("Reply to the prospect").fill(f"Draft {number}")
        await page.keyboard.press("Escape")
        await page.keyboard.press("n")
        await page.keyboard.type(f"Note {number}")
    await page.goto(f"{desk.url}/inbox")
    await expect(page.locator(".row .draft")).to_have_count(2)
    for number, chat in enumerate(chats):
        await page.goto(f"{desk.url}{chat}")
        await expect(page.get_by_label("Reply to the prospect")).to_have_value(f"Draft {number}")
        await expect(page.get_by_label("Private note")).to_have_value(f"Note {number}")


async def test_a_changed_message_shows_what_it_said_before_on_demand(desk: Desk, person: NewPage) -> None:
    maria = await desk.lead("maria")
    page = await desk.enters(person, "Anna")
    await page.locator(".row").click()
    reply = page.get_by_label("Reply to the prospect")
    await reply.fill("We meet on Tusday")
    await reply.press("Enter")
    await page.get_by_role("link", name="change").click()
    await page.get_by_label("Your message").fill("We meet on Tuesday")
    await page.get_by_role("button", name="Change").click()
    line = page.locator(".line.manager")
    await expect(line.locator("> .text")).to_have_text("We meet on Tuesday")
    await line.get_by_text("changed").click()
    await expect(line.locator(".before .text")).to_have_text("We meet on Tusday")
    await settled(desk.rooms)
    assert await maria.sees()


async def test_single_keys_can_be_switched_off_in_a_browser(desk: Desk, person: NewPage) -> None:
    await desk.waits("somebody")
    page = await desk.enters(person, "Anna")
    await page.keyboard.press("?")
    await page.get_by_label("Single keys work").uncheck()
    await page.get_by_role("button", name="Close").click()
    await page.keyboard.press("j")
    await page.keyboard.press("?")
    await expect(page.get_by_role("heading", name="Keys")).to_be_hidden()
    await page.reload()
    await page.keyboard.press("/")
    await expect(page.get_by_label("Search leads")).not_to_be_focused()
    await page.locator(".me summary").click()
    await page.get_by_role("button", name="Keys").click()
    await page.get_by_label("Single keys work").check()
    await page.get_by_role("button", name="Close").click()
    await page.keyboard.press("/")
    await expect(page.get_by_label("Search leads")).to_be_focused()

"""A lead admin sets up the desk in a real browser, and is told of whoever waits."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from tests.journeys.conftest import Chat, NewPage, Server

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
NARROW = {"width": 320, "height": 720}
WIDE = {"width": 1200, "height": 900}
ALWAYS = "00:00-00:00"
NOTIFIED = """() => {
  window.notified = [];
  window.Notification = class { constructor(title, more) { window.notified.push([title, more.body]); } };
  window.Notification.permission = "granted";
  window.Notification.requestPermission = async () => "granted";
}"""


async def enter(page: Page, link: str) -> None:
    """Open a personal link, and choose a password where it asks for one."""
    await page.goto(link)
    for field in await page.locator("input[type=password]").all():
        await field.fill("lampshade-otter-42")
    if await page.locator("input[type=password]").count():
        await page.locator("main form button").last.click()
    await page.wait_for_url(re.compile("/inbox$"))


async def is_clean(page: Page) -> None:
    """Look at the page wide and narrow: nothing for axe to find, nothing that sticks out."""
    for size in (WIDE, NARROW):
        await page.set_viewport_size(size)  # type: ignore[arg-type]
        found = await Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert await page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    await page.set_viewport_size(WIDE)  # type: ignore[arg-type]


async def set_up(anna: Page, server: Server) -> None:
    """Save a team with mistakes in it: all is told, nothing is lost; then without."""
    await anna.goto(f"{server.url}/inbox/settings")
    await is_clean(anna)
    await anna.get_by_text("Add a team").click()
    await anna.locator('[name="team.0.name"]').fill("Everybody")
    for day in range(7):
        await anna.locator(f'[name="team.0.day{day}"]').fill(ALWAYS)
    await anna.locator('[name="team.0.zone"]').fill("Berlin")
    await anna.locator('[name="first"]').fill("soon")
    await anna.get_by_role("button", name="Save").click()
    problems = anna.get_by_role("alert")
    await expect(problems).to_contain_text("2 things are not right")
    await expect(problems).to_be_focused()
    await expect(anna.locator('[name="team.0.day3"]')).to_have_value(ALWAYS)
    await is_clean(anna)
    await problems.get_by_role("link", name="time zone").click()
    await expect(anna.locator('[name="team.0.zone"]')).to_be_focused()
    await anna.keyboard.press("ControlOrMeta+A")
    await anna.keyboard.type("Europe/Berlin")
    await anna.locator('[name="first"]').fill("5")
    await anna.get_by_role("button", name="Save").click()
    await expect(anna.get_by_role("status").get_by_text("Saved.")).to_be_visible()


async def test_a_lead_admin_sets_up_the_desk_and_hears_of_whoever_waits(
    server: Server, person: NewPage
) -> None:
    anna = await person()
    await anna.add_init_script(f"({NOTIFIED})()")
    await enter(anna, server.link)
    await set_up(anna, server)
    await anna.goto(f"{server.url}/inbox/overview")
    await expect(anna.get_by_text("Nobody waits.")).to_be_visible()
    stranger = await person()
    chat = Chat(stranger)
    await stranger.goto(f"{server.url}/#chat")
    await chat.tap("Work")
    await chat.say("I'd like to talk to a human, please")
    strip = anna.locator(".alarm")
    await expect(strip).to_be_visible()
    await anna.wait_for_function("() => window.notified.length === 1")
    await expect(anna.locator("tbody").first).to_contain_text("proposed to")
    assert await anna.title() == "(1) Overview of the desk · Warmline"
    await is_clean(anna)
    await strip.click()
    await anna.get_by_role("button", name="Take over").click()
    await anna.get_by_label("Reply to the prospect").fill("Hello!")
    await anna.keyboard.press("Enter")
    await chat.hears("Hello!")
    await expect(strip).to_have_count(0)


async def test_a_manager_away_is_seen_as_away(server: Server, person: NewPage) -> None:
    anna = await person()
    await enter(anna, server.link)
    await anna.goto(f"{server.url}/inbox/desk")
    await is_clean(anna)
    await anna.get_by_role("radio", name=re.compile("^away")).check()
    await anna.get_by_role("button", name="Save").click()
    await expect(anna.locator(".my-desk")).to_contain_text("away")
    await anna.goto(f"{server.url}/inbox/overview")
    await expect(anna.locator(".staff li")).to_contain_text("away")

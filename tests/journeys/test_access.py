"""Coming in and being shown the door, in real browsers: enrolment, second factor, revocation."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pyotp
import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from tests.journeys.conftest import NewPage, Server

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
SIZES = ({"width": 1200, "height": 900}, {"width": 320, "height": 720})
PASSWORD = "lampshade-otter-42"
WITHIN = 5_000
"""Milliseconds in which an open page must be closed to somebody switched off."""


async def is_clean(page: Page) -> None:
    """Look at the page wide, narrow and in the dark: nothing for axe to find, nothing that sticks out."""
    for scheme in ("light", "dark"):
        await page.emulate_media(color_scheme=scheme)
        for size in SIZES:
            await page.set_viewport_size(size)  # type: ignore[arg-type]
            found = await Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
            assert await page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    await page.emulate_media(color_scheme="light")
    await page.set_viewport_size(SIZES[0])  # type: ignore[arg-type]


async def admin_enters(server: Server, person: NewPage) -> Page:
    """Come in by the link of the first start, and choose a password because the bar asks for one."""
    anna = await person()
    await anna.goto(server.link)
    await anna.wait_for_url(re.compile("/inbox$"))
    await anna.get_by_role("link", name="Choose a password").click()
    await is_clean(anna)
    await anna.get_by_label("New password").fill("an-otter-for-anna-1")
    await anna.get_by_role("button", name="Choose a password").click()
    await expect(anna.get_by_role("status").get_by_text("Your password is changed.")).to_be_visible()
    await expect(anna.get_by_role("link", name="Choose a password")).to_have_count(0)
    return anna


async def invites(anna: Page, server: Server, name: str) -> str:
    """Invite somebody; give the link that is shown once."""
    await anna.goto(f"{server.url}/inbox/staff")
    await is_clean(anna)
    await anna.get_by_label("Name").fill(name)
    await anna.get_by_role("button", name="Make a link").click()
    await expect(anna.get_by_role("heading", name="The link for")).to_be_visible()
    await is_clean(anna)
    return await anna.locator("#link").inner_text()


async def enrols(ben: Page, link: str) -> str:
    """Choose a password and set up a second factor; give its secret."""
    await ben.goto(link)
    await is_clean(ben)
    await ben.get_by_label("New password").fill("password1234")
    await ben.get_by_role("button", name="Go in").click()
    await expect(ben.get_by_role("alert")).to_contain_text("first ones anybody tries")
    await ben.get_by_label("New password").fill(PASSWORD)
    await ben.get_by_role("button", name="Go in").click()
    await ben.wait_for_url(re.compile("/inbox$"))
    await ben.goto(re.sub("/inbox$", "/inbox/account/second-factor", ben.url))
    await is_clean(ben)
    secret = (await ben.locator(".secret").inner_text()).replace(" ", "")
    await ben.get_by_label("Code", exact=True).fill(pyotp.TOTP(secret).now())
    await ben.get_by_label("Your password").fill(PASSWORD)
    await ben.get_by_role("button", name="Switch it on").click()
    await expect(ben.locator(".codes li")).to_have_count(10)
    await is_clean(ben)
    await ben.get_by_role("link", name="I have kept them").click()
    return secret


async def comes_back(ben: Page, server: Server, secret: str) -> None:
    """Leave, and come in by password and code, to the page that was wanted."""
    await ben.get_by_text("Ben", exact=True).first.click()
    await ben.get_by_role("button", name="Leave").click()
    await expect(ben.get_by_text("You have left the inbox")).to_be_visible()
    await ben.goto(f"{server.url}/inbox/account")
    await is_clean(ben)
    await ben.get_by_label("Name or e-mail address").fill("ben")
    await ben.get_by_label("Password", exact=True).fill("not his password")
    await ben.get_by_role("button", name="Sign in").click()
    await expect(ben.get_by_role("alert")).to_have_text("Name or password is wrong.")
    await ben.get_by_label("Password", exact=True).fill(PASSWORD)
    await ben.get_by_role("button", name="Sign in").click()
    await is_clean(ben)
    next_one = datetime.now(UTC) + timedelta(seconds=30)  # the one of now was used to set it up
    await ben.get_by_label("Code").fill(pyotp.TOTP(secret).at(next_one))
    await ben.get_by_role("button", name="Go in").click()
    await ben.wait_for_url(re.compile("/inbox$"))


async def test_somebody_is_invited_comes_in_with_a_second_factor_and_is_out_within_seconds_when_switched_off(
    server: Server, person: NewPage
) -> None:
    anna = await admin_enters(server, person)
    link = await invites(anna, server, "Ben")
    ben = await person()
    secret = await enrols(ben, link)
    await comes_back(ben, server, secret)
    await ben.goto(f"{server.url}/inbox/account")
    await is_clean(ben)
    await ben.goto(f"{server.url}/inbox")
    await expect(ben.get_by_text("No leads yet")).to_be_visible()
    await anna.goto(f"{server.url}/inbox/staff")
    await anna.get_by_role("link", name="Ben").click()
    await is_clean(anna)
    await anna.get_by_role("button", name="Switch off").click()
    await expect(ben.get_by_role("button", name="Sign in")).to_be_visible(timeout=WITHIN)
    await anna.goto(f"{server.url}/inbox/audit")
    await expect(anna.locator("tbody tr", has_text="switched somebody off")).to_contain_text("whom: Ben")
    await is_clean(anna)

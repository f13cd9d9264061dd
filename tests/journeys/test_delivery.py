"""An admin sends leads on in a real browser: a webhook, its secret, a test, the log, a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.async_api import Page, expect

from tests.journeys.conftest import Chat, NewPage, Server
from tests.journeys.test_settings import enter, is_clean
from tests.standin.company import company_at_work

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server whose webhooks may lead to this machine."""
    server = Server(tmp_path)
    server._environ["WEBHOOKS_TO_THIS_MACHINE"] = "yes"
    server.start()
    yield server
    if server.is_up():
        server.stop()


@pytest.fixture
def company() -> Iterator[str]:
    """An endpoint that refuses the first message and takes the others; gives its address."""
    with company_at_work(b"thank you, kept as number 4711 in the queue of the sales department") as made:
        made.answers = [500]
        yield made.url


async def add(anna: Page, server: Server, address: str) -> None:
    """Add an endpoint with mistakes in it: all is told, nothing is lost; then without."""
    await anna.goto(f"{server.url}/inbox/webhooks")
    field, boxes = anna.get_by_role("textbox", name="Address"), anna.get_by_role("checkbox")
    await is_clean(anna)
    await field.fill("https://10.0.0.1/")
    for box in await boxes.all():
        await box.uncheck()
    await anna.get_by_role("button", name="Add").click()
    await expect(anna.get_by_role("alert")).to_contain_text("2 things are not right")
    await expect(field).to_have_value("https://10.0.0.1/")
    await is_clean(anna)
    await field.fill(address)
    for box in await boxes.all():
        await box.check()
    await anna.get_by_role("button", name="Add").click()
    await expect(anna.locator("main pre")).to_contain_text("whsec_")
    await is_clean(anna)
    await anna.get_by_role("link", name="Go on").click()
    await anna.get_by_role("button", name="Send a test message").click()
    await expect(anna.get_by_role("status").filter(has_text="Not taken")).to_be_visible()
    await is_clean(anna)


async def become_a_lead(stranger: Page, server: Server) -> None:
    await stranger.goto(f"{server.url}/#chat")
    chat = Chat(stranger)
    for tap in ("An exam", "IELTS", "In 1-3 months", "On my own"):
        await chat.tap(tap)
    await chat.say("about 150")
    await chat.tap("Yes, please")
    await chat.tap("Yes, that's fine")
    await chat.say("Maria Gonzalez")
    await chat.say("maria@gonzalez.example")
    await chat.is_settled()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_leads_are_sent_on_and_what_became_of_them_is_seen(
    server: Server, person: NewPage, company: str, tmp_path: Path, scheme: str
) -> None:
    anna = await person(color_scheme=scheme)
    await enter(anna, server.link)
    await add(anna, server, company)
    await become_a_lead(await person(), server)
    await anna.goto(f"{server.url}/inbox/webhooks")
    await is_clean(anna)
    again = anna.get_by_role("button", name="Send again", exact=True)
    await anna.goto(f"{server.url}/inbox/deliveries")
    for _ in range(30):
        if await again.count():
            break
        await anna.wait_for_timeout(500)
        await anna.reload()
    await anna.get_by_text("1 try").first.click()
    await expect(anna.locator(".tries").first).to_contain_text("4711")
    await is_clean(anna)
    await again.first.click()
    await expect(anna.get_by_text("1 message is on its way again.")).to_be_visible()
    await anna.goto(f"{server.url}/inbox")
    await is_clean(anna)
    async with anna.expect_download() as waiting:
        await anna.get_by_role("link", name="as Excel").click()
    file = tmp_path / "leads.xlsx"
    await (await waiting.value).save_as(file)
    assert openpyxl.load_workbook(file).active["A2"].value == "Maria Gonzalez"

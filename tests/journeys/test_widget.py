"""The widget in a real browser, over a house in this process: files, blocked sockets, who types, who is known."""

from __future__ import annotations

import json
import os
import time
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, WebSocketRoute, expect

from bot.bootstrap import House
from bot.channels.web.identity import Identity, signed
from bot.channels.web.tokens import address_of
from tests.bot.channels.web_house import ANNA, chat_at, site
from tests.journeys.conftest import Chat, NewPage
from tests.journeys.pictures import picture
from tests.standin.api import until

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

SECRET = "shared between the site and this server, and long"
SHOTS = os.environ.get("SHOTS", "")
"""A folder for pictures of what these tests see, for whoever wants to look at them."""
FOCUSED = """() => {
  const at = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
  return at.getAttribute("aria-label") || at.textContent;
}"""
Site = tuple[House, str]


@pytest_asyncio.fixture(loop_scope="session")
async def served(tmp_path: Path) -> AsyncIterator[Site]:
    async with site(tmp_path, WEB_IDENTITY_SECRET=SECRET) as (rooms, at):
        yield rooms, f"http://{at}"


async def token_of(page: Page) -> str:
    found = await page.evaluate(
        "() => Object.entries(localStorage).find(([key]) => key.endsWith(' token'))[1]"
    )
    return str(found)


async def conversation(rooms: House, page: Page) -> str:
    return await chat_at(rooms, address_of(await token_of(page)))


async def test_a_picture_goes_up_and_is_shown_and_a_managers_file_comes_down(
    served: Site, person: NewPage, tmp_path: Path
) -> None:
    rooms, url = served
    page = await person()
    chat = Chat(page)
    await page.goto(f"{url}/#chat")
    await chat.hears("What do you want English for?")
    await page.locator("warmline-chat input[type=file]").set_input_files(
        {"name": "my room.png", "mimeType": "image/png", "buffer": picture(300, 200)}
    )
    mine = page.locator("warmline-chat .line.prospect img")
    await expect(mine).to_have_attribute("alt", "Picture: my room.png")
    await chat.is_settled()
    await expect(page.locator("warmline-chat .line.prospect:not(.pending) img")).to_have_count(1)
    id_ = await conversation(rooms, page)
    sent = (
        await rooms.files.keep(id_, "d:1", "plan.png", picture(120, 90)),
        await rooms.files.keep(id_, "d:2", "prices.pdf", b"%PDF-1.7 these are the prices"),
    )
    await rooms.desk.reply(id_, ANNA, "r1", "Here you are", files=sent)
    await chat.hears("Here you are")
    await expect(page.locator("warmline-chat .line.manager img")).to_have_attribute(
        "alt", "Picture: plan.png"
    )
    button = page.get_by_role("button", name="Save prices.pdf")
    async with page.expect_download() as got:
        await button.click()
    saved = await (await got.value).path()
    assert saved.read_bytes() == b"%PDF-1.7 these are the prices"
    await page.reload()
    await expect(page.locator("warmline-chat img")).to_have_count(2)


async def test_a_file_that_may_not_pass_is_named_with_the_reason(served: Site, person: NewPage) -> None:
    _, url = served
    page = await person()
    chat = Chat(page)
    await page.goto(f"{url}/#chat")
    await chat.hears("What do you want English for?")
    await page.locator("warmline-chat input[type=file]").set_input_files(
        {"name": "setup.exe", "mimeType": "application/x-msdownload", "buffer": b"MZ\x90\0"}
    )
    await expect(page.locator("warmline-chat .fate").last).to_have_text(
        "Not sent: this kind of file is not taken"
    )


WHOLE = """(selector) => {
  const root = document.querySelector("warmline-chat").shadowRoot;
  const log = root.querySelector(".log").getBoundingClientRect();
  const all = [...root.querySelectorAll(selector)], box = all[all.length - 1].getBoundingClientRect();
  return box.height > 0 && box.top >= log.top && box.bottom <= log.bottom + 0.5
    && box.left >= log.left && box.right <= log.right + 0.5;
}"""
"""Whether the last such element lies within what is seen of the chat."""


@pytest.mark.parametrize("language", ["en", "es", "ru", "ar", "th", "fi"])
async def test_the_reason_a_file_did_not_pass_is_wholly_seen_on_the_narrowest_screen(
    served: Site, person: NewPage, language: str
) -> None:
    _, url = served
    page = await person(viewport={"width": 320, "height": 568})
    await page.goto(f"{url}/in/{language}#chat")
    await page.locator("warmline-chat .replies").first.wait_for()
    for name in ("setup.exe", "a very long name of a file that nobody would ever give to one.exe"):
        await page.locator("warmline-chat input[type=file]").set_input_files(
            {"name": name, "mimeType": "application/x-msdownload", "buffer": b"MZ\x90\0"}
        )
        await expect(page.locator("warmline-chat .fate").last).not_to_be_empty()
        if SHOTS:
            await page.screenshot(path=f"{SHOTS}/refused-{language}-{len(name)}.png")
        assert await page.evaluate(WHOLE, ".fate")
        assert await page.evaluate(WHOLE, ".file")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 320


async def test_where_sockets_are_blocked_the_chat_goes_on_and_takes_to_a_socket_when_it_can(
    served: Site, person: NewPage
) -> None:
    _, url = served
    page = await person()
    blocked = True
    sockets: list[str] = []

    async def gate(socket: WebSocketRoute) -> None:
        sockets.append("blocked" if blocked else "through")
        if blocked:
            await socket.close()
        else:
            socket.connect_to_server()

    await page.clock.install()
    await page.route_web_socket("**/chat", gate)
    chat = Chat(page)
    await page.goto(f"{url}/#chat")
    await page.clock.run_for(3000)
    await chat.hears("What do you want English for?")
    await chat.tap("Work")
    await chat.hears("Is there a date")
    await chat.say("before Christmas")
    await chat.is_settled()
    assert set(sockets) == {"blocked"}
    blocked = False
    await page.clock.run_for(61_000)
    await page.wait_for_function("() => true")
    while "through" not in sockets:
        await page.clock.run_for(1000)
    await chat.say("and now by socket")
    await chat.is_settled()
    assert await chat.own() == ["Work", "before Christmas", "and now by socket"]
    texts = await chat.texts()
    assert len(texts) == len(set(texts))


async def test_typing_is_shown_only_while_a_manager_types(served: Site, person: NewPage) -> None:
    rooms, url = served
    page = await person()
    chat = Chat(page)
    await page.goto(f"{url}/#chat")
    await chat.hears("What do you want English for?")
    writing = page.locator("warmline-chat .writing")
    await expect(writing).to_be_empty()
    id_ = await conversation(rooms, page)
    await rooms.typing.manager(id_, "Anna")
    await expect(writing).to_have_text("Anna is typing…")
    await rooms.desk.reply(id_, ANNA, "r1", "Hello, Anna here")
    await chat.hears("Hello, Anna here")
    await expect(writing).to_be_empty()
    assert not rooms.typing.is_prospect(id_)
    await chat.field.press_sequentially("hm")
    await until(lambda: rooms.typing.is_prospect(id_))


async def test_what_is_half_typed_stays_in_its_own_tab(served: Site, person: NewPage) -> None:
    _, url = served
    one = await person()
    two = await person(one.context)
    for page in (one, two):
        await page.goto(f"{url}/#chat")
        await Chat(page).hears("What do you want English for?")
    await Chat(one).field.fill("half a thought")
    await expect(Chat(two).field).to_have_value("")
    await one.reload()
    await expect(Chat(one).field).to_have_value("half a thought")
    await Chat(one).field.press("Enter")
    await expect(two.locator("warmline-chat .prospect .text")).to_have_text(["half a thought"])
    await expect(Chat(one).field).to_have_value("")


async def test_a_signed_visitor_is_known_in_every_browser_and_forgotten_when_they_sign_out(
    served: Site, person: NewPage
) -> None:
    _, url = served
    bare = Identity("u-17", int(time.time()) + 600, "", name="Maria")
    word = msgspec.to_builtins(msgspec.structs.replace(bare, signature=signed(bare, SECRET.encode())))
    work, home = await person(), await person()
    for page in (work, home):
        await page.goto(f"{url}/")
        await page.evaluate(f"Warmline.identify({json.dumps(word)}); Warmline.open()")
        await Chat(page).hears("What do you want English for?")
    await Chat(work).say("for my secret project")
    await Chat(home).hears("for my secret project")
    await work.evaluate("Warmline.identify(null)")
    await Chat(work).hears("What do you want English for?")
    await expect(Chat(work).bubble("secret project")).to_have_count(0)
    kept = await work.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "secret" not in kept
    assert "u-17" not in kept
    await Chat(home).hears("for my secret project")


async def test_a_managers_change_of_their_words_reaches_an_open_page(served: Site, person: NewPage) -> None:
    rooms, url = served
    page = await person()
    chat = Chat(page)
    await page.goto(f"{url}/#chat")
    await chat.hears("What do you want English for?")
    id_ = await conversation(rooms, page)
    await rooms.desk.reply(id_, ANNA, "r1", "It costs 100 euros")
    await chat.hears("It costs 100 euros")
    number = max(
        line.seq for line in await rooms.history("web", "site").since(address_of(await token_of(page)), 0)
    )
    await rooms.desk.edit(id_, ANNA, "r2", number, "It costs 120 euros")
    await chat.hears("It costs 120 euros")
    await expect(chat.bubble("100 euros")).to_have_count(0)
    await expect(page.locator("warmline-chat .edited")).to_have_text("Edited")


@pytest.mark.parametrize("language", ["en", "ar", "th"])
@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
async def test_nothing_stands_in_anybodys_way(
    served: Site, person: NewPage, language: str, width: int, scheme: str
) -> None:
    rooms, url = served
    page = await person(viewport={"width": width, "height": 800}, color_scheme=scheme)
    chat = Chat(page)
    await page.goto(f"{url}/in/{language}#chat")
    await page.locator("warmline-chat .line.bot").first.wait_for()
    await page.locator("warmline-chat input[type=file]").set_input_files(
        {"name": "room.png", "mimeType": "image/png", "buffer": picture(300, 200)}
    )
    id_ = await conversation(rooms, page)
    ref = await rooms.files.keep(id_, "d:1", "prices and conditions of all courses.pdf", b"%PDF-1.7 prices")
    await rooms.desk.reply(id_, ANNA, "r1", "<b>Prices</b>", files=(ref,))
    await page.locator("warmline-chat .line.manager .file").wait_for()
    await page.locator("warmline-chat .line.prospect img").wait_for()
    await rooms.typing.manager(id_, "Anna")
    await expect(page.locator("warmline-chat .writing")).not_to_be_empty()
    await chat.is_settled()
    if SHOTS:
        await page.screenshot(path=f"{SHOTS}/widget-{language}-{width}.png")
    found = await Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert await page.locator("warmline-chat").evaluate("(chat) => chat.lang") == language


async def test_the_whole_chat_is_reached_by_keyboard_in_the_order_it_is_read(
    served: Site, person: NewPage
) -> None:
    _, url = served
    page = await person(viewport={"width": 900, "height": 700})
    await page.goto(f"{url}/")
    await page.locator("warmline-chat .launcher").focus()
    await page.keyboard.press("Enter")
    await Chat(page).hears("What do you want English for?")
    await expect(Chat(page).field).to_be_focused()
    order = []
    await page.locator("warmline-chat .head button").focus()
    for _ in range(9):
        order.append(await page.evaluate(FOCUSED))
        await page.keyboard.press("Tab")
    assert order[0] == "Close the chat"
    assert order[1] == "Chat"
    assert order[-2:] == ["Attach a file", "Write a message"]
    await Chat(page).field.focus()
    await page.keyboard.press("Escape")
    await expect(page.locator("warmline-chat .launcher")).to_be_focused()


async def test_an_answer_is_read_out_and_what_was_said_before_is_not(served: Site, person: NewPage) -> None:
    _, url = served
    page = await person()
    await page.goto(f"{url}/#chat")
    log = page.locator("warmline-chat .log")
    await expect(log).to_have_attribute("aria-live", "polite")
    await expect(log).to_have_attribute("role", "log")

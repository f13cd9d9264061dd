"""A prospect in the web chat, in a real browser."""

import re

import pytest
from playwright.async_api import expect

from tests.journeys.conftest import Chat, NewPage, Server, Wire

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def to_the_offer(chat: Chat) -> None:
    """Answer the questions up to the two offers, tapping and typing."""
    await chat.hears("What do you want English for?")
    await chat.tap("An exam")
    await chat.hears("Which one?")
    await chat.say("ielts")
    await chat.tap("In 1-3 months")
    await chat.tap("On my own")
    await chat.tap("Group")
    await chat.hears("30-minute level talk")


async def test_a_stranger_becomes_a_lead_and_can_correct_what_was_understood(
    shared: Server, person: NewPage
) -> None:
    page = await person(viewport={"width": 1280, "height": 800})
    chat = Chat(page)
    await page.goto(f"{shared.url}/?utm_source=search&utm_campaign=autumn")
    await chat.hears("a bot")
    await to_the_offer(chat)
    countdown = page.locator(".deadline bdi").last
    first = await countdown.inner_text()
    await expect(countdown).not_to_have_text(first)
    await chat.tap("Yes, please")
    await chat.tap("Yes, that's fine")
    await chat.say("Maria Gonzalez")
    await chat.say("maria@gonzalez.example")
    await chat.tap("In the evening")
    await chat.hears("Maria Gonzalez")
    await chat.say("my name is Mariana Gonzalez")
    await chat.hears("Mariana")
    await chat.tap("All correct")
    await chat.tap("Yes, she may")
    await chat.tap("No, thanks")
    await chat.hears("maria@gonzalez.example")
    await chat.is_settled()
    assert (await chat.own())[:2] == ["An exam", "ielts"]


async def test_a_tab_closed_and_opened_again_finds_everything(shared: Server, person: NewPage) -> None:
    page = await person()
    chat = Chat(page)
    await page.goto(f"{shared.url}/#chat")
    await to_the_offer(chat)
    before = await chat.texts()
    await page.close()
    again = await person(page.context)
    await again.goto(f"{shared.url}/#chat")
    chat = Chat(again)
    await chat.hears("30-minute level talk")
    assert (await chat.texts())[: len(before)] == before
    await chat.tap("Only the 10%")
    await chat.hears("May Lingua Haus keep them")


async def test_two_tabs_opened_at_once_are_one_chat(shared: Server, person: NewPage) -> None:
    one = await person()
    two = await person(one.context)
    await one.goto(f"{shared.url}/")
    await two.goto(f"{shared.url}/")
    for page in (one, two):
        await page.evaluate("location.hash = 'chat'")
    first, second = Chat(one), Chat(two)
    await first.hears("What do you want English for?")
    await second.hears("What do you want English for?")
    await first.tap("Work")
    await second.hears("Work")
    await second.tap("This month")
    await first.hears("This month")
    await first.hears("Will you decide")
    await second.hears("Will you decide")
    assert await first.texts() == await second.texts()


async def test_what_is_typed_while_the_server_is_dead_arrives_once_and_in_order(
    server: Server, person: NewPage
) -> None:
    page = await person()
    chat = Chat(page)
    await page.goto(f"{server.url}/#chat")
    await chat.tap("Work")
    await chat.hears("Is there a date")
    await chat.say("this is said just before the end")
    server.kill()
    typed = [f"said in the dark, part {number}" for number in range(3)]
    for text in typed:
        await chat.say(text)
    await expect(page.get_by_role("status")).to_contain_text("No connection")
    await expect(page.locator(".fate").last).to_contain_text("Waiting to be sent")
    server.start()
    await chat.is_settled()
    await expect(page.locator("warmline-chat .line.bot").last).to_be_visible()
    await chat.say("and after it")
    await chat.is_settled()
    wanted = ["Work", "this is said just before the end", *typed, "and after it"]
    await expect(page.locator("warmline-chat .prospect .text")).to_have_text(wanted)
    fresh = await person(page.context)
    await fresh.goto(f"{server.url}/#chat")
    await expect(fresh.locator("warmline-chat .prospect .text")).to_have_text(wanted)


async def test_a_page_closed_while_the_server_is_dead_sends_its_words_when_it_is_opened_again(
    server: Server, person: NewPage
) -> None:
    page = await person()
    chat = Chat(page)
    await page.goto(f"{server.url}/#chat")
    await chat.hears("What do you want English for?")
    server.kill()
    await chat.say("for my work")
    await page.close()
    server.start()
    again = await person(page.context)
    await again.goto(f"{server.url}/#chat")
    chat = Chat(again)
    await chat.hears("Is there a date")
    assert await chat.own() == ["for my work"]


async def test_a_wire_that_is_cut_again_and_again_loses_and_doubles_nothing(
    wire: Wire, person: NewPage
) -> None:
    page = await person()
    chat = Chat(page)
    await page.goto(f"{wire.url}/#chat")
    await chat.hears("What do you want English for?")
    typed = [f"word {number}" for number in range(12)]
    for number, text in enumerate(typed):
        await chat.say(text)
        if number % 2:
            wire.cut()
        if number % 3 == 0:
            await page.locator("warmline-chat .bot").last.wait_for()
    await chat.is_settled()
    await expect(page.locator("warmline-chat .prospect .text")).to_have_text(typed)
    shown = await chat.texts()
    fresh = await person(page.context)
    await fresh.goto(f"{wire.url}/#chat")
    await expect(fresh.locator("warmline-chat .text")).to_have_text(shown)


async def test_hostile_words_are_text_in_the_chat(shared: Server, person: NewPage) -> None:
    page = await person()
    chat = Chat(page)
    await page.goto(f"{shared.url}/#chat")
    await chat.hears("What do you want English for?")
    evil = [
        "<img src=x onerror=alert(1)>",
        "<script>alert(2)</script>",
        "{{constructor.constructor('alert(3)')()}}",
    ]
    for text in evil:
        await chat.say(text)
    await chat.is_settled()
    assert await chat.own() == evil
    assert await page.locator("warmline-chat img, warmline-chat script").count() == 0


async def test_the_chat_works_by_keyboard_alone(shared: Server, person: NewPage) -> None:
    page = await person(viewport={"width": 900, "height": 700})
    await page.goto(f"{shared.url}/")
    await page.locator("warmline-chat .launcher").focus()
    await page.keyboard.press("Enter")
    chat = Chat(page)
    await chat.hears("What do you want English for?")
    await expect(chat.field).to_be_focused()
    for _ in range(8):
        await page.keyboard.press("Shift+Tab")
        if await page.evaluate("document.activeElement.shadowRoot?.activeElement?.textContent") == "Work":
            break
    await page.keyboard.press("Enter")
    await chat.hears("Is there a date")
    await chat.field.press_sequentially("This month")
    await page.keyboard.press("Enter")
    await chat.hears("Will you decide")
    await expect(page.get_by_role("log")).to_have_attribute("aria-live", "polite")
    await page.keyboard.press("Escape")
    await expect(page.locator("warmline-chat .launcher")).to_be_focused()
    await expect(page.locator("warmline-chat .panel")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 768])
async def test_nothing_sticks_out_sideways_at_any_width(width: int, shared: Server, person: NewPage) -> None:
    page = await person(viewport={"width": width, "height": 640})
    chat = Chat(page)
    await page.goto(f"{shared.url}/#chat")
    await chat.hears("What do you want English for?")
    await chat.say("W" * 300)
    await chat.is_settled()
    overhang = await page.evaluate(
        """() => {
            const log = document.querySelector('warmline-chat').shadowRoot.querySelector('.log');
            return [document.documentElement.scrollWidth - innerWidth, log.scrollWidth - log.clientWidth];
        }"""
    )
    assert max(overhang) <= 0


async def test_a_page_written_right_to_left_has_the_chat_in_its_own_corner(
    shared: Server, person: NewPage
) -> None:
    page = await person(viewport={"width": 1200, "height": 700}, locale="ar")
    await page.route(f"{shared.url}/", lambda route: route.fulfill(
        content_type="text/html; charset=utf-8",
        body='<!doctype html><html lang="ar" dir="rtl"><title>x</title><body><script src="/widget.js"></script>',
    ))  # fmt: skip
    await page.goto(f"{shared.url}/")
    launcher = page.get_by_role("button", name="افتح المحادثة")
    box = await launcher.bounding_box()
    assert box
    assert box["x"] < 100
    await launcher.click()
    await expect(page.locator("warmline-chat textarea")).to_have_attribute("placeholder", "اكتب رسالة")
    assert await page.locator("warmline-chat .panel").get_attribute("dir") == "rtl"


async def test_the_widget_weighs_less_than_15_kb_on_the_wire(shared: Server, person: NewPage) -> None:
    page = await person()
    sizes: dict[str, int] = {}

    async def weigh(path: str) -> None:
        async with page.expect_response(re.compile(path)) as answer:
            await page.goto(f"{shared.url}/")
        response = await answer.value
        sizes[path] = (await response.request.sizes())["responseBodySize"]

    await weigh(r"/widget\.js")
    assert 0 < sizes[r"/widget\.js"] < 15_000

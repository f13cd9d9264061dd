"""Coming in by password, by second factor, and by a link in a mail."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pyotp
import pytest
from aiosmtpd.controller import Controller

from bot import settings
from bot.app import working
from bot.bootstrap import House, house, web_app
from bot.invitations import manager_link
from bot.services import staff
from bot.services.passwords import Hasher
from bot.services.staff import By
from storage import managers
from tests.bot.desk.conftest import LIGHT, PASSWORD, URL, Desk, Moved, fields, manager
from tests.bot.services.test_mail import Post, free_port

OUR_PAGE = {"origin": URL}


def browser(app: httpx2.ASGITransport, address: str = "192.0.2.7") -> httpx2.AsyncClient:
    transport = httpx2.ASGITransport(app.app, client=(address, 4711))
    return httpx2.AsyncClient(transport=transport, base_url=URL)


async def sign_in(
    client: httpx2.AsyncClient, name: str = "Ben", password: str = PASSWORD, onward: str = "/inbox"
) -> httpx2.Response:
    form = {"name": name, "password": password, "onward": onward}
    return await client.post("/inbox/login", data=form, headers=OUR_PAGE)


def said(answer: httpx2.Response) -> str:
    """Give what a page complains of."""
    found = re.search(r'role="alert">([^<]*)<', answer.text)
    return found[1] if found else ""


async def with_app(desk: Desk, password: str = PASSWORD) -> tuple[str, list[str]]:
    """Set up a second factor; give its secret and the recovery codes."""
    page = await desk.page("/inbox/account/second-factor")
    found = re.search(r'class="secret">([A-Z2-7 ]+)<', page)
    assert found
    secret = found[1].replace(" ", "")
    code = pyotp.TOTP(secret).at(desk.rooms.clock())
    answer = await desk.posts("/inbox/account/second-factor", code=code, password=password)
    assert answer.status_code == 200, said(answer)
    desk.token = fields(await desk.page("/inbox"))["token"]
    return secret, re.findall(r"<li><code>([^<]+)</code>", answer.text)


# --- passwords ---


async def test_name_or_address_and_password_let_in_and_lead_to_the_page_that_was_wanted(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    await anna_has_an_address(anna.rooms)
    for name in ("Ben", "  bEN ", "ben@school.example"):
        answer = await sign_in(browser(app), name, onward="/inbox/account")
        assert (answer.status_code, answer.headers["location"]) == (303, "/inbox/account"), name


async def anna_has_an_address(rooms: House) -> None:
    ben = await staff.named(rooms.database, "Ben")
    assert ben
    async with rooms.database.write() as tx:
        await managers.set_email(tx, ben, "ben@school.example")


@pytest.mark.parametrize(
    "onward",
    ["https://evil.example", "//evil.example", "/inbox\\evil", "/elsewhere", "/inboxes", "", "/inbox/é"],
)
async def test_signing_in_leads_to_pages_of_the_inbox_only(
    onward: str, app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    assert (await sign_in(browser(app), onward=onward)).headers["location"] == "/inbox"


async def test_a_wrong_name_and_a_wrong_password_are_told_with_the_same_words(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, rooms: House
) -> None:
    await manager_link(rooms.database, rooms.settings, "Cy", rooms.clock)  # invited, no password yet
    off = await staff.named(rooms.database, "Ben")
    assert off
    pages = [await sign_in(browser(app), name, "wrong-but-long-enough") for name in ("Anna", "Nobody", "Cy")]
    await staff.switch(rooms.database, rooms.clock, off, By(), on=False)
    pages.append(await sign_in(browser(app), "Ben", PASSWORD))
    assert {page.status_code for page in pages} == {403}
    assert {said(page) for page in pages} == {"Name or password is wrong."}
    assert all("set-cookie" not in page.headers for page in pages)


async def test_for_a_name_that_does_not_exist_a_hash_is_computed_all_the_same(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    computed: list[str] = []
    whole = Hasher._is_right

    def counting(self: Hasher, kept: str, password: str) -> bool:
        computed.append(password)
        return whole(self, kept, password)

    monkeypatch.setattr(Hasher, "_is_right", counting)
    for name in ("Ben", "Nobody"):
        await sign_in(browser(app), name, f"wrong for {name}")
    assert computed == ["wrong for Ben", "wrong for Nobody"]


async def test_signing_in_from_another_page_is_refused(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    form = {"name": "Ben", "password": PASSWORD}
    for headers in ({}, {"origin": "https://evil.example"}, {"origin": "null"}):
        answer = await browser(app).post("/inbox/login", data=form, headers=headers)
        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers


async def test_a_session_gets_a_new_token_when_somebody_signs_in_and_the_old_one_ends(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    client = browser(app)
    planted = ben.client.cookies["desk"]
    client.cookies.set("desk", planted, domain="desk.example")
    answer = await sign_in(client, "Ben")
    fresh = re.search(r"desk=([^;]+)", answer.headers["set-cookie"])
    assert fresh
    assert fresh[1] != planted
    assert (await browser(app).get("/inbox", headers={"cookie": f"desk={planted}"})).status_code == 403
    assert (await browser(app).get("/inbox", headers={"cookie": f"desk={fresh[1]}"})).status_code == 200


# --- guessing ---


async def test_after_five_wrong_guesses_the_next_must_wait_ever_longer_even_with_the_right_password(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, clock: Moved
) -> None:
    client = browser(app)
    for _ in range(5):
        assert (await sign_in(client, password="guess")).status_code == 403
    refused = await sign_in(client)
    assert refused.status_code == 429
    assert said(refused) == "Too many attempts. Try again in 10 seconds."
    clock.later(seconds=11)
    assert (await sign_in(client, password="guess")).status_code == 403
    assert said(await sign_in(client)) == "Too many attempts. Try again in 20 seconds."
    clock.later(seconds=21)
    assert (await sign_in(client)).status_code == 303


async def test_guesses_at_the_same_moment_count_as_well(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    client = browser(app)
    answers = await asyncio.gather(*(sign_in(client, password=f"guess {number}") for number in range(20)))
    assert sum(answer.status_code == 403 for answer in answers) == 5
    assert sum(answer.status_code == 429 for answer in answers) == 15


async def test_names_that_do_not_exist_wait_just_the_same(app: httpx2.ASGITransport, anna: Desk) -> None:
    client = browser(app)
    codes = [(await sign_in(client, "Nobody", "guess")).status_code for _ in range(6)]
    assert codes == [403] * 5 + [429]


async def test_nobody_is_shut_out_by_the_guesses_of_somebody_elsewhere(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    for _ in range(30):
        await sign_in(browser(app, "203.0.113.9"), password="guess")
    assert (await sign_in(browser(app, "198.51.100.4"))).status_code == 303


async def test_a_known_browser_is_not_shut_out_by_guesses_from_its_own_network(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    known = browser(app)
    assert (await sign_in(known)).status_code == 303
    known.cookies.delete("desk")
    for _ in range(60):
        await sign_in(browser(app), password="guess")
    assert (await sign_in(browser(app))).status_code == 429
    assert (await sign_in(known)).status_code == 303


async def test_one_password_tried_on_everybody_from_one_address_must_wait(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    client = browser(app)
    codes = [(await sign_in(client, f"person {number}", "Summer2026!!")).status_code for number in range(45)]
    assert codes.count(429) >= 4
    assert codes[:40] == [403] * 40


# --- the second factor ---


async def test_with_a_second_factor_the_password_alone_shows_nothing(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, clock: Moved
) -> None:
    secret, _ = await with_app(ben)
    clock.later(minutes=1)
    client = browser(app)
    await sign_in(client)
    for path in ("/inbox", "/inbox/account", "/inbox/account/second-factor", "/inbox/live"):
        page = await client.get(path)
        assert page.status_code == 403
        assert "authenticator app" in page.text
        assert secret not in page.text.replace(" ", "")
    before = client.cookies["desk"]
    form = {
        "token": fields((await client.get("/inbox")).text)["token"],
        "code": pyotp.TOTP(secret).at(clock()),
    }
    assert (await client.post("/inbox/second", data=form, headers=OUR_PAGE)).status_code == 303
    assert client.cookies["desk"] != before
    assert (await client.get("/inbox")).status_code == 200


async def second(client: httpx2.AsyncClient, code: str) -> httpx2.Response:
    form = {"token": fields((await client.get("/inbox")).text)["token"], "code": code}
    return await client.post("/inbox/second", data=form, headers=OUR_PAGE)


async def test_a_code_is_good_once_and_an_older_one_is_not_good_after_it(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, clock: Moved
) -> None:
    secret, _ = await with_app(ben)
    totp = pyotp.TOTP(secret)
    one, two = browser(app), browser(app)
    clock.later(minutes=1)
    for client in (one, two):
        await sign_in(client)
    code = totp.at(clock())
    earlier = totp.at(clock(), counter_offset=-1)
    assert (await second(one, code)).status_code == 303
    for used in (code, earlier):
        answer = await second(two, used)
        assert answer.status_code == 403
        assert "wrong, or was used before" in said(answer)
    clock.later(seconds=30)
    assert (await second(two, totp.at(clock()))).status_code == 303


async def test_the_code_that_set_it_up_is_used_up_as_well(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, clock: Moved
) -> None:
    secret, _ = await with_app(ben)
    client = browser(app)
    await sign_in(client)
    assert (await second(client, pyotp.TOTP(secret).at(clock()))).status_code == 403


async def test_a_recovery_code_is_good_once(app: httpx2.ASGITransport, anna: Desk, ben: Desk) -> None:
    _, codes = await with_app(ben)
    assert len(codes) == 10
    for expected in (303, 403):
        client = browser(app)
        await sign_in(client)
        assert (await second(client, codes[3].upper())).status_code == expected
    assert "9 recovery codes left" in await ben.page("/inbox/account")


async def test_codes_cannot_be_guessed_not_even_from_many_addresses(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    await with_app(ben)
    codes = []
    for number in range(30):
        client = browser(app, f"203.0.113.{number}")
        await sign_in(client)
        codes.append((await second(client, "000000")).status_code)
    assert codes.count(403) == 20
    assert codes[-10:] == [429] * 10


async def test_after_ten_minutes_the_password_is_asked_for_again(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, clock: Moved
) -> None:
    await with_app(ben)
    client = browser(app)
    await sign_in(client)
    clock.later(minutes=11)
    assert 'type="password"' in (await client.get("/inbox")).text


@pytest.fixture
async def strict(tmp_path: Path, clock: Moved) -> AsyncIterator[tuple[httpx2.ASGITransport, House]]:
    """A house whose admins need a second factor."""
    environ = {"DATA_DIR": f"{tmp_path}", "PUBLIC_URL": URL, "LOG_LEVEL": "error", "REQUIRE_TOTP": "admin"}
    async with house(settings.load(environ, tmp_path), clock=clock) as rooms:
        transport = httpx2.ASGITransport(web_app(rooms, Hasher(LIGHT)))
        async with working(rooms):
            yield transport, rooms


async def test_a_role_that_needs_a_second_factor_gets_nowhere_without_one(
    strict: tuple[httpx2.ASGITransport, House], clock: Moved
) -> None:
    app, rooms = strict
    link = await manager_link(rooms.database, rooms.settings, "Anna", clock)
    client = browser(app)
    await client.get(link.removeprefix(URL))
    for path in ("/inbox", "/inbox/staff", "/inbox/account", "/inbox/live"):
        answer = await client.get(path)
        assert (answer.status_code, answer.headers["location"]) == (303, "/inbox/account/second-factor"), path
    page = (await client.get("/inbox/account/second-factor")).text
    secret = re.search(r'class="secret">([A-Z2-7 ]+)<', page)
    assert secret
    form = {
        "token": fields(page)["token"],
        "code": pyotp.TOTP(secret[1].replace(" ", "")).at(clock()),
    }
    answer = await client.post("/inbox/account/second-factor", data=form, headers=OUR_PAGE)
    assert "recovery codes" in answer.text
    assert (await client.get("/inbox")).status_code == 200
    form = {"token": fields((await client.get("/inbox")).text)["token"]}
    off = await client.post("/inbox/account/second-factor/off", data=form, headers=OUR_PAGE)
    assert off.status_code == 422
    assert "On: after your password" in (await client.get("/inbox/account")).text


async def test_a_role_that_needs_none_is_let_in_without(
    strict: tuple[httpx2.ASGITransport, House],
) -> None:
    app, rooms = strict
    await manager_link(rooms.database, rooms.settings, "Anna", rooms.clock)
    ben = await manager(app, rooms, "Ben")
    assert (await ben.client.get("/inbox")).status_code == 200
    found = await staff.named(rooms.database, "Ben")
    assert found
    async with rooms.database.write() as tx:
        await managers.set_roles(tx, found, ["admin"])
    assert (await ben.client.get("/inbox")).headers["location"] == "/inbox/account/second-factor"


# --- a forgotten password ---


@pytest.fixture
def post() -> Iterator[Post]:
    post = Post()
    controller: Any = Controller(post, hostname="127.0.0.1", port=free_port())
    controller.start()
    post.url = f"smtp://127.0.0.1:{controller.port}?tls=none"
    yield post
    controller.stop()


@pytest.fixture
async def mailing(
    tmp_path: Path, clock: Moved, post: Post
) -> AsyncIterator[tuple[httpx2.ASGITransport, House]]:
    """A house that can send mail, with Ben in it."""
    environ = {"DATA_DIR": f"{tmp_path}", "PUBLIC_URL": URL, "LOG_LEVEL": "error", "SMTP_URL": post.url}
    chosen = settings.load({**environ, "MAIL_FROM": "Lingua Haus <desk@school.example>"}, tmp_path)
    async with house(chosen, clock=clock) as rooms:
        transport = httpx2.ASGITransport(web_app(rooms, Hasher(LIGHT)))
        async with working(rooms):
            await manager(transport, rooms, "Anna")
            await manager(transport, rooms, "Ben")
            await anna_has_an_address(rooms)
            yield transport, rooms


async def asks_for_a_link(client: httpx2.AsyncClient, name: str) -> httpx2.Response:
    answer = await client.post("/inbox/forgotten", data={"name": name}, headers=OUR_PAGE)
    await mailed("Forgotten._mail")
    return answer


async def mailed(by: str) -> None:
    """Wait until the mails that are under way are sent."""
    await asyncio.gather(*(task for task in asyncio.all_tasks() if by in repr(task.get_coro())))


def link_in(post: Post) -> str:
    found = re.search(r"http://desk\.example(/inbox/enter\?key=[\w-]+)", post.taken[-1].get_content())
    assert found
    return found[1]


async def test_a_link_by_mail_leads_to_a_new_password_and_ends_every_session(
    mailing: tuple[httpx2.ASGITransport, House], post: Post
) -> None:
    app, _ = mailing
    old = browser(app)
    await sign_in(old)
    assert "Look into your mail" in (await asks_for_a_link(browser(app), "ben@school.example")).text
    assert post.taken[0]["to"] == "ben@school.example"
    link = link_in(post)
    for _ in range(2):  # looking at it uses nothing up
        assert (await browser(app).get(link)).status_code == 200
    assert (await old.get("/inbox")).status_code == 200
    form = {"key": link.partition("key=")[2], "password": "a-different-otter-7"}
    client = browser(app)
    assert (await client.post("/inbox/enter", data=form, headers=OUR_PAGE)).status_code == 303
    assert (await client.get("/inbox")).status_code == 200
    assert (await old.get("/inbox")).status_code == 403
    assert (await browser(app).get(link)).status_code == 403
    assert (await sign_in(browser(app))).status_code == 403
    assert (await sign_in(browser(app), password="a-different-otter-7")).status_code == 303


async def test_who_is_known_cannot_be_told_from_the_answer(
    mailing: tuple[httpx2.ASGITransport, House], post: Post
) -> None:
    app, _ = mailing
    pages = [
        (await asks_for_a_link(browser(app), name)).text for name in ("Ben", "Anna", "Nobody", "", "x@y.z")
    ]
    assert len(set(pages)) == 1
    assert [message["to"] for message in post.taken] == ["ben@school.example"]


async def test_a_link_by_mail_ends_after_half_an_hour_and_when_a_newer_one_is_asked_for(
    mailing: tuple[httpx2.ASGITransport, House], post: Post, clock: Moved
) -> None:
    app, _ = mailing
    await asks_for_a_link(browser(app), "Ben")
    first = link_in(post)
    await asks_for_a_link(browser(app), "Ben")
    second_ = link_in(post)
    assert (await browser(app).get(first)).status_code == 403
    assert (await browser(app).get(second_)).status_code == 200
    clock.later(minutes=31)
    assert (await browser(app).get(second_)).status_code == 403


async def test_nobody_is_flooded_with_links(mailing: tuple[httpx2.ASGITransport, House], post: Post) -> None:
    app, _ = mailing
    for _ in range(12):
        await asks_for_a_link(browser(app), "Ben")
    assert len(post.taken) == 3


async def test_whoever_has_a_way_in_changed_is_told_by_mail(
    mailing: tuple[httpx2.ASGITransport, House], post: Post
) -> None:
    app, rooms = mailing
    ben = Desk(browser(app), rooms)
    await sign_in(ben.client)
    ben.token = fields(await ben.page("/inbox/account"))["token"]
    await with_app(ben)
    await ben.posts("/inbox/account/second-factor/off", password=PASSWORD)
    await ben.posts("/inbox/account/email", password=PASSWORD, email="other@school.example")
    await ben.posts("/inbox/account/password", old=PASSWORD, new="a-different-otter-7")
    await mailed("Notices._send")
    told = sorted((message["to"], message.get_content().split("\n")[2].strip()) for message in post.taken)
    assert told == [
        ("ben@school.example", "your e-mail address was changed."),
        ("ben@school.example", "your second factor was set up."),
        ("ben@school.example", "your second factor was switched off."),
        ("other@school.example", "your password was changed."),
    ]


async def test_a_link_by_mail_does_not_go_round_the_second_factor(
    mailing: tuple[httpx2.ASGITransport, House], post: Post
) -> None:
    app, rooms = mailing
    ben = Desk(browser(app), rooms)
    await sign_in(ben.client)
    ben.token = fields(await ben.page("/inbox"))["token"]
    await with_app(ben)
    await asks_for_a_link(browser(app), "Ben")
    form = {"key": link_in(post).partition("key=")[2], "password": "a-different-otter-7"}
    client = browser(app)
    await client.post("/inbox/enter", data=form, headers=OUR_PAGE)
    page = await client.get("/inbox")
    assert page.status_code == 403
    assert "authenticator app" in page.text


async def test_without_a_mail_server_the_page_says_whom_to_ask(app: httpx2.ASGITransport, anna: Desk) -> None:
    page = await browser(app).get("/inbox/forgotten")
    assert "./run manager reset NAME" in page.text
    answer = await browser(app).post("/inbox/forgotten", data={"name": "Anna"}, headers=OUR_PAGE)
    assert "./run manager reset NAME" in answer.text


async def test_nothing_that_was_typed_at_the_door_is_in_a_log_line(
    mailing: tuple[httpx2.ASGITransport, House], post: Post, capsys: pytest.CaptureFixture[str]
) -> None:
    app, _ = mailing
    post.answer = "550 no ben@school.example here"
    await sign_in(browser(app), "ben@school.example", "secret-canary-77")
    await asks_for_a_link(browser(app), "ben@school.example")
    out, err = capsys.readouterr()
    for canary in ("secret-canary", "ben@school", "Ben"):
        assert canary not in out + err

"""Who gets into the inbox, and who does not."""

import asyncio
import re
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest

from bot import settings
from bot.app import working
from bot.bootstrap import House, house, web_app
from bot.invitations import manager_link
from bot.services import staff
from bot.services.passwords import Hasher
from bot.services.presence import hash_of
from storage import managers, sessions
from tests.bot.desk.conftest import LIGHT, PASSWORD, URL, Desk, Moved, fields, manager

FORMS = ("claim", "reply", "note", "hand-back", "outcome")


def browser(app: httpx2.ASGITransport) -> httpx2.AsyncClient:
    return httpx2.AsyncClient(transport=app, base_url=URL)


def local(link: str) -> str:
    parts = urlsplit(link)
    return f"{parts.path}?{parts.query}"


async def everything(rooms: House, chat: str) -> str:
    """Give all that a form could change."""
    async with rooms.database.read() as tx:
        from storage import desk, transcripts

        return repr((await desk.card(tx, chat), await transcripts.since(tx, chat, withheld=True)))


async def test_without_a_session_every_page_asks_to_sign_in(app: httpx2.ASGITransport, chat: str) -> None:
    stranger = browser(app)
    rooms = ("", "/account", "/account/second-factor", "/staff", "/staff/x", "/audit", "/second")
    for path in (*rooms, f"/{chat}", f"/{chat}/close", f"/live?chat={chat}"):
        answer = await stranger.get(f"/inbox{path}")
        assert answer.status_code == 403, path
        assert "./run manager add NAME" in answer.text
        assert 'type="password"' in answer.text
        assert "Maria" not in answer.text


async def test_a_wrong_key_opens_nothing(app: httpx2.ASGITransport) -> None:
    stranger = browser(app)
    for key in ("", "x", "' OR 1=1 --", "A" * 43, hash_of("A" * 43)):
        answer = await stranger.get("/inbox/enter", params={"key": key})
        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers
        form = {"key": key, "password": PASSWORD}
        answer = await stranger.post("/inbox/enter", data=form, headers={"origin": URL})
        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers


async def test_the_first_admins_link_lets_in_at_once_until_a_password_is_chosen(
    app: httpx2.ASGITransport, rooms: House
) -> None:
    link = local(await manager_link(rooms.database, rooms.settings, "Anna", rooms.clock))
    anna = Desk(browser(app), rooms)
    for _ in range(2):
        assert (await anna.enters(link)).headers["location"] == "/inbox"
    answer = await anna.posts("/inbox/account/password", new=PASSWORD)
    assert answer.status_code == 303
    assert (await browser(app).get(link)).status_code == 403
    assert (await anna.client.get("/inbox")).status_code == 200


async def test_everybody_elses_link_leads_to_a_password_and_is_good_once(
    app: httpx2.ASGITransport, rooms: House, anna: Desk
) -> None:
    link = local(await manager_link(rooms.database, rooms.settings, "Ben", rooms.clock))
    for _ in range(2):  # looking at it, as mail servers do, uses nothing up
        page = await browser(app).get(link)
        assert "set-cookie" not in page.headers
        assert "Welcome" in page.text
    ben = Desk(browser(app), rooms)
    assert (await ben.enters(link)).status_code == 303
    assert (await ben.client.get("/inbox")).status_code == 200
    assert (await browser(app).get(link)).status_code == 403
    again = {"key": urlsplit(link).query.removeprefix("key="), "password": "another-password-9"}
    assert (await browser(app).post("/inbox/enter", data=again, headers={"origin": URL})).status_code == 403


async def test_of_many_who_use_a_link_at_the_same_moment_one_chooses_the_password(
    app: httpx2.ASGITransport, rooms: House, anna: Desk
) -> None:
    link = local(await manager_link(rooms.database, rooms.settings, "Ben", rooms.clock))
    key = link.partition("key=")[2]
    forms = [{"key": key, "password": f"lampshade-otter-{number}"} for number in range(8)]
    answers = await asyncio.gather(
        *(browser(app).post("/inbox/enter", data=form, headers={"origin": URL}) for form in forms)
    )
    assert sorted(answer.status_code for answer in answers) == [303] + [403] * 7


async def test_a_link_ends_after_a_week(
    app: httpx2.ASGITransport, rooms: House, anna: Desk, clock: Moved
) -> None:
    link = local(await manager_link(rooms.database, rooms.settings, "Ben", clock))
    clock.later(days=6, hours=23)
    assert (await browser(app).get(link)).status_code == 200
    clock.later(hours=2)
    assert (await browser(app).get(link)).status_code == 403


async def test_only_hashes_are_kept_and_the_cookie_is_for_http_and_this_site_only(
    app: httpx2.ASGITransport, rooms: House
) -> None:
    link = local(await manager_link(rooms.database, rooms.settings, "Anna", rooms.clock))
    key = urlsplit(link).query.removeprefix("key=")
    anna = Desk(browser(app), rooms)
    answer = await anna.enters(link)
    token = anna.client.cookies["desk"]
    async with rooms.database.read() as tx:
        (person,) = await managers.everybody(tx)
        kept = repr((person, await sessions.of(tx, person.id)))
    assert key not in kept
    assert hash_of(key) in kept
    assert token not in kept
    assert hash_of(token) in kept
    for cookie in answer.headers.get_list("set-cookie"):
        assert "HttpOnly" in cookie
        assert "samesite=lax" in cookie.lower()
        assert "Path=/" in cookie
        assert key not in cookie


async def test_behind_https_the_cookies_are_bound_to_the_host_and_secure(
    tmp_path: Path, clock: Moved
) -> None:
    chosen = settings.load({"DATA_DIR": f"{tmp_path}", "PUBLIC_URL": "https://desk.example"}, tmp_path)
    async with house(chosen, clock=clock) as rooms:
        transport = httpx2.ASGITransport(web_app(rooms, Hasher(LIGHT)))
        async with working(rooms):
            link = local(await manager_link(rooms.database, rooms.settings, "Anna", clock))
            client = httpx2.AsyncClient(transport=transport, base_url="https://desk.example")
            answer = await client.get(link)
            cookies = answer.headers.get_list("set-cookie")
            assert [one.partition("=")[0] for one in cookies] == ["__Host-desk", "__Host-desk-browser"]
            assert all("Secure" in one and "omain" not in one for one in cookies)
            page = await client.get("/inbox")
            assert page.status_code == 200
            assert page.headers["strict-transport-security"] == "max-age=31536000"


async def test_a_changed_or_foreign_cookie_opens_nothing(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    cookie = anna.client.cookies["desk"]
    other = ben.client.cookies["desk"]
    for forged in (
        cookie[:-1] + ("0" if cookie[-1] != "0" else "1"),
        cookie + other,
        hash_of(cookie),
        cookie.upper(),
        "é",
        "",
        "x" * 5000,
    ):
        answer = await browser(app).get("/inbox", headers={b"cookie": f"desk={forged}".encode("latin-1")})
        assert answer.status_code == 403, forged


async def test_a_session_ends_when_nobody_clicks_for_two_hours(anna: Desk, clock: Moved) -> None:
    for _ in range(3):
        clock.later(minutes=119)
        await anna.page("/inbox")
    clock.later(minutes=121)
    assert (await anna.client.get("/inbox")).status_code == 403


async def test_a_page_that_only_listens_keeps_no_session_alive(anna: Desk, clock: Moved) -> None:
    quiet = {"accept": "text/event-stream"}
    clock.later(minutes=119)
    assert (await anna.client.get("/inbox/account", headers=quiet)).status_code == 200
    clock.later(minutes=2)
    assert (await anna.client.get("/inbox")).status_code == 403


async def test_a_session_ends_after_twelve_hours_in_any_case(anna: Desk, clock: Moved) -> None:
    for _ in range(7):
        clock.later(hours=1, minutes=40)
        await anna.page("/inbox")
    clock.later(minutes=21)
    assert (await anna.client.get("/inbox")).status_code == 403


async def test_a_manager_switched_off_is_out_at_once(rooms: House, anna: Desk, ben: Desk) -> None:
    ben_id = await staff.named(rooms.database, "Ben")
    assert ben_id
    async with rooms.database.write() as tx:
        await managers.set_active(tx, ben_id, active=False)
    assert (await ben.client.get("/inbox")).status_code == 403
    assert (await anna.client.get("/inbox")).status_code == 200


async def test_leaving_ends_the_session_and_takes_the_cookie_away(
    app: httpx2.ASGITransport, anna: Desk
) -> None:
    stolen = anna.client.cookies["desk"]
    assert "You have left" in (await anna.posts("/inbox/leave")).text
    assert (await anna.client.get("/inbox")).status_code == 403
    answer = await browser(app).get("/inbox", headers={"cookie": f"desk={stolen}"})
    assert answer.status_code == 403


@pytest.mark.parametrize("form", FORMS)
async def test_no_form_works_without_session_token_and_our_own_page(
    form: str, app: httpx2.ASGITransport, anna: Desk, ben: Desk, chat: str
) -> None:
    rooms = anna.rooms
    before = await everything(rooms, chat)
    fields = {"action": "0123456789abcdef", "text": "forged", "result": "won", "settled:budget": "Group"}
    good = {"token": anna.token, **fields}
    attempts = [
        (browser(app), good, {"origin": URL}),
        (anna.client, fields, {"origin": URL}),
        (anna.client, {**good, "token": ben.token}, {"origin": URL}),
        (anna.client, {**good, "token": "é"}, {"origin": URL}),
        (anna.client, good, {"origin": "https://evil.example"}),
        (anna.client, good, {"origin": "http://desk.example.evil.example"}),
        (anna.client, good, {"origin": "null"}),
        (anna.client, good, {"origin": URL, "sec-fetch-site": "cross-site"}),
        (anna.client, good, {}),
    ]
    for client, data, headers in attempts:
        answer = await client.post(f"/inbox/{chat}/{form}", data=data, headers=headers)
        assert answer.status_code == 403
    assert await everything(rooms, chat) == before
    assert (await anna.client.get(f"/inbox/{chat}/{form}", params=good)).status_code in (200, 405)
    assert await everything(rooms, chat) == before


@pytest.mark.parametrize(
    "path",
    [
        "account/password",
        "account/email",
        "account/sessions",
        "account/codes",
        "account/second-factor",
        "account/second-factor/off",
        "staff",
        "staff/{ben}/roles",
        "staff/{ben}/off",
        "staff/{ben}/sessions",
        "staff/{ben}/second-factor",
        "staff/{ben}/link",
        "leave",
    ],
)
async def test_no_form_of_accounts_and_staff_works_without_token_and_our_own_page(
    path: str, app: httpx2.ASGITransport, rooms: House, anna: Desk, ben: Desk
) -> None:
    path = path.format(ben=await staff.named(rooms.database, "Ben"))
    form = {
        "token": anna.token,
        "new": "lampshade-otter-43",
        "name": "Eve",
        "roles": "admin",
        "email": "e@v.e",
    }
    for data, headers in (
        ({**form, "token": ben.token}, {"origin": URL}),
        (form, {"origin": "https://evil.example"}),
        (form, {}),
    ):
        assert (await anna.client.post(f"/inbox/{path}", data=data, headers=headers)).status_code == 403
    assert (await browser(app).post(f"/inbox/{path}", data=form, headers={"origin": URL})).status_code == 403
    assert (await ben.client.get("/inbox")).status_code == 200
    assert (await anna.client.get("/inbox")).status_code == 200


async def test_a_stream_is_for_our_own_pages(anna: Desk) -> None:
    for headers in ({"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}):
        answer = await anna.client.get("/inbox/live", headers=headers)
        assert answer.status_code == 403


async def test_every_page_carries_the_strict_policy(app: httpx2.ASGITransport, anna: Desk, chat: str) -> None:
    for path in (
        "/inbox",
        f"/inbox/{chat}",
        f"/inbox/{chat}/close",
        "/inbox/enter",
        "/inbox/login",
        "/inbox/forgotten",
        "/inbox/account",
        "/inbox/account/second-factor",
        "/inbox/staff",
        "/inbox/audit",
        "/inbox/nobody",
        "/",
        "/nowhere",
    ):
        answer = await anna.client.get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert not re.search(r"<script(?![^>]*src=)|<style|\son\w+=|style=", answer.text)
    assert (await anna.client.get("/inbox")).headers["cache-control"] == "no-store"


async def test_a_body_that_is_too_long_is_not_read(anna: Desk, chat: str) -> None:
    answer = await anna.posts(f"/inbox/{chat}/note", text="x" * 70_000)
    assert answer.status_code == 413


async def test_names_of_managers_are_text(app: httpx2.ASGITransport, rooms: House) -> None:
    desk = await manager(app, rooms, "<script>alert(1)</script>")
    for path in ("/inbox", "/inbox/account", "/inbox/staff", "/inbox/audit"):
        page = await desk.page(path)
        assert "&lt;script&gt;alert(1)" in page
        assert "<script>alert" not in page
    assert fields(await desk.page("/inbox/account"))["token"] == desk.token

"""Who gets into the inbox, and who does not."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest

from bot import settings
from bot.app import working
from bot.bootstrap import House, house, manager_link, web_app
from bot.desk.inbox.access import hash_of
from dialogs.ids import ManagerId
from storage import managers
from tests.bot.desk.conftest import URL, Desk, Moved, manager

FORMS = ("claim", "reply", "note", "hand-back", "outcome")


def browser(app: httpx2.ASGITransport) -> httpx2.AsyncClient:
    return httpx2.AsyncClient(transport=app, base_url=URL)


async def everything(rooms: House, chat: str) -> str:
    """Give all that a form could change."""
    async with rooms.database.read() as tx:
        from storage import desk, transcripts

        return repr((await desk.card(tx, chat), await transcripts.since(tx, chat, withheld=True)))


async def test_without_a_key_every_page_says_how_to_get_one(app: httpx2.ASGITransport, chat: str) -> None:
    stranger = browser(app)
    for path in ("/inbox", f"/inbox/{chat}", f"/inbox/{chat}/close", f"/inbox/live?chat={chat}"):
        answer = await stranger.get(path)
        assert answer.status_code == 403
        assert "./run manager add NAME" in answer.text
        assert "Maria" not in answer.text


async def test_a_wrong_key_opens_nothing(app: httpx2.ASGITransport) -> None:
    stranger = browser(app)
    for key in ("", "x", "' OR 1=1 --", "A" * 43, hash_of("A" * 43)):
        answer = await stranger.get("/inbox/enter", params={"key": key})
        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers


async def test_only_the_hash_of_a_key_is_kept_and_the_cookie_is_for_http_and_this_site_only(
    app: httpx2.ASGITransport, rooms: House
) -> None:
    link = urlsplit(await manager_link(rooms.database, rooms.settings, "Anna"))
    key = link.query.removeprefix("key=")
    async with rooms.database.read() as tx:
        kept = repr(await managers.everybody(tx))
    assert key not in kept
    assert hash_of(key) in kept
    cookie = (await browser(app).get(f"{link.path}?{link.query}")).headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    assert "Path=/" in cookie
    assert key not in cookie


async def test_behind_https_the_cookie_is_bound_to_the_host_and_secure(tmp_path: Path, clock: Moved) -> None:
    chosen = settings.load({"DATA_DIR": f"{tmp_path}", "PUBLIC_URL": "https://desk.example"}, tmp_path)
    async with house(chosen, clock=clock) as rooms:
        transport = httpx2.ASGITransport(web_app(rooms))
        async with working(rooms):
            link = urlsplit(await manager_link(rooms.database, rooms.settings, "Anna"))
            client = httpx2.AsyncClient(transport=transport, base_url="https://desk.example")
            answer = await client.get(f"{link.path}?{link.query}")
            assert answer.headers["set-cookie"].startswith("__Host-desk=")
            assert "Secure" in answer.headers["set-cookie"]
            assert (await client.get("/inbox")).status_code == 200


async def test_a_changed_or_foreign_cookie_opens_nothing(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    cookie = anna.client.cookies["desk"]
    other = ben.client.cookies["desk"]
    head, _, signature = cookie.rpartition(".")
    for forged in (
        cookie[:-1] + ("0" if cookie[-1] != "0" else "1"),
        f"{other.rpartition('.')[0]}.{signature}",
        f"{head.replace('.', '.9', 1)}.{signature}",
        head,
        "...",
        f"{head}.é",
        "",
    ):
        answer = await browser(app).get("/inbox", headers={b"cookie": f"desk={forged}".encode("latin-1")})
        assert answer.status_code == 403, forged


async def test_a_session_ends_after_a_week(anna: Desk, clock: Moved) -> None:
    clock.later(days=6, hours=23)
    await anna.page("/inbox")
    clock.later(hours=2)
    assert (await anna.client.get("/inbox")).status_code == 403


async def test_a_manager_switched_off_or_given_a_new_link_is_out_at_once(
    app: httpx2.ASGITransport, rooms: House, anna: Desk, ben: Desk
) -> None:
    anna_id, ben_id = [desk.client.cookies["desk"].partition(".")[0] for desk in (anna, ben)]
    async with rooms.database.write() as tx:
        await managers.set_active(tx, ManagerId(anna_id), active=False)
        await managers.set_key(tx, ManagerId(ben_id), hash_of("another"))
    for desk in (anna, ben):
        assert (await desk.client.get("/inbox")).status_code == 403


async def test_leaving_takes_the_cookie_away(anna: Desk) -> None:
    assert "You have left" in (await anna.posts("/inbox/leave")).text
    assert (await anna.client.get("/inbox")).status_code == 403


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
        (anna.client, good, {}),
    ]
    for client, data, headers in attempts:
        answer = await client.post(f"/inbox/{chat}/{form}", data=data, headers=headers)
        assert answer.status_code == 403
    assert await everything(rooms, chat) == before
    assert (await anna.client.get(f"/inbox/{chat}/{form}", params=good)).status_code in (200, 405)
    assert await everything(rooms, chat) == before


async def test_every_page_carries_the_strict_policy(app: httpx2.ASGITransport, anna: Desk, chat: str) -> None:
    for path in (
        "/inbox",
        f"/inbox/{chat}",
        f"/inbox/{chat}/close",
        "/inbox/enter",
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
    answer = await anna.posts(f"/inbox/{chat}/reply", text="x" * 70_000)
    assert answer.status_code == 413


async def test_names_of_managers_are_text(app: httpx2.ASGITransport, rooms: House) -> None:
    desk = await manager(app, rooms, "<script>alert(1)</script>")
    assert "&lt;script&gt;alert(1)" in await desk.page("/inbox")

"""The staff, as admins manage it; and what each role may open."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import httpx2
import pytest

from bot.bootstrap import House
from bot.services import staff
from bot.services.policy import Action, Role, may
from storage import managers
from tests.bot.desk.conftest import Desk, Prospect, chats, manager
from tests.bot.desk.test_sign_in import browser, said, sign_in, with_app


async def id_of(rooms: House, name: str) -> str:
    found = await staff.anybody(rooms.database, name)
    assert found
    return found


async def roles_of(rooms: House, name: str) -> frozenset[str]:
    async with rooms.database.read() as tx:
        found = await managers.get(tx, await id_of(rooms, name))  # type: ignore[arg-type]
    assert found
    return found.roles


def link_on(page: str) -> str:
    found = re.search(r'id="link">([^<]+)<', page)
    assert found
    parts = urlsplit(found[1])
    return f"{parts.path}?{parts.query}"


async def test_an_admin_invites_somebody_by_a_link_that_is_shown_once(
    app: httpx2.ASGITransport, anna: Desk, rooms: House
) -> None:
    answer = await anna.posts("/inbox/staff", name="  Cy   Doe ", roles="marketer", email="Cy@School.example")
    assert answer.status_code == 200
    link = link_on(answer.text)
    assert link not in await anna.page("/inbox/staff")
    assert "Invited, no password yet" in await anna.page("/inbox/staff")
    cy = Desk(browser(app), rooms)
    await cy.client.get(link)
    form = {"key": link.partition("key=")[2], "password": "lampshade-otter-42"}
    assert (
        await cy.client.post("/inbox/enter", data=form, headers={"origin": "http://desk.example"})
    ).status_code == 303
    assert (await cy.client.get("/inbox")).headers["location"] == "/inbox/account"
    assert await roles_of(rooms, "cy doe") == {"marketer"}


@pytest.mark.parametrize(
    ("form", "complaint"),
    [
        ({"name": "", "roles": "manager"}, "1 to 60"),
        ({"name": "x" * 61, "roles": "manager"}, "1 to 60"),
        ({"name": "B\x07b", "roles": "manager"}, "1 to 60"),
        ({"name": "anna", "roles": "manager"}, "already"),
        ({"name": "Cy"}, "at least one role"),
        ({"name": "Cy", "roles": "boss"}, "at least one role"),
        ({"name": "Cy", "roles": "manager", "email": "nowhere"}, "not an e-mail"),
    ],
)
async def test_an_invitation_that_makes_no_sense_is_refused(
    form: dict[str, str], complaint: str, anna: Desk, rooms: House
) -> None:
    answer = await anna.posts("/inbox/staff", **form)
    assert answer.status_code == 422
    assert complaint in said(answer)
    assert len(await staff.members(rooms.database)) == 1


async def test_new_roles_are_in_force_at_once_and_end_the_sessions_of_before(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, rooms: House
) -> None:
    path = f"/inbox/staff/{await id_of(rooms, 'Ben')}"
    client = browser(app)
    await sign_in(client)
    assert (await client.get("/inbox/audit")).status_code == 403
    assert (await anna.posts(f"{path}/roles", roles="admin")).status_code == 303
    assert (await client.get("/inbox")).status_code == 403
    await sign_in(client)
    assert (await client.get("/inbox/audit")).status_code == 200


async def test_nobody_takes_the_last_admin_away(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, rooms: House
) -> None:
    mine, bens = await id_of(rooms, "Anna"), await id_of(rooms, "Ben")
    for what, form in (("roles", {"roles": "manager"}), ("off", {})):
        answer = await anna.posts(f"/inbox/staff/{mine}/{what}", **form)
        assert "another admin can" in said(answer)
    assert await roles_of(rooms, "Anna") == {"admin"}
    await anna.posts(f"/inbox/staff/{bens}/roles", roles="admin")
    eve = await manager(app, rooms, "Eve", "admin")
    await eve.posts(f"/inbox/staff/{bens}/off")
    await eve.posts(f"/inbox/staff/{mine}/off")
    own = await eve.posts(f"/inbox/staff/{await id_of(rooms, 'Eve')}/off")
    assert own.status_code == 422
    assert (await anna.client.get("/inbox")).status_code == 403
    assert (await eve.client.get("/inbox/staff")).status_code == 200


async def test_somebody_switched_off_is_out_and_stays_out_until_switched_on(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, rooms: House
) -> None:
    path = f"/inbox/staff/{await id_of(rooms, 'Ben')}"
    await anna.posts(f"{path}/off")
    assert (await ben.client.get("/inbox")).status_code == 403
    assert (await sign_in(browser(app))).status_code == 403
    assert "Switched off" in await anna.page("/inbox/staff")
    await anna.posts(f"{path}/on")
    assert (await ben.client.get("/inbox")).status_code == 403
    assert (await sign_in(browser(app))).status_code == 303


async def test_a_lost_phone_is_replaced_by_an_admin(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, rooms: House
) -> None:
    await with_app(ben)
    await anna.posts(f"/inbox/staff/{await id_of(rooms, 'Ben')}/second-factor")
    assert (await ben.client.get("/inbox")).status_code == 403
    client = browser(app)
    await sign_in(client)
    assert (await client.get("/inbox")).status_code == 200


async def test_a_new_link_ends_password_and_sessions(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, rooms: House
) -> None:
    answer = await anna.posts(f"/inbox/staff/{await id_of(rooms, 'Ben')}/link")
    assert (await ben.client.get("/inbox")).status_code == 403
    assert (await sign_in(browser(app))).status_code == 403
    assert (await Desk(browser(app), rooms).enters(link_on(answer.text))).status_code == 303


async def test_sessions_of_somebody_can_be_ended(anna: Desk, ben: Desk, rooms: House) -> None:
    await anna.posts(f"/inbox/staff/{await id_of(rooms, 'Ben')}/sessions")
    assert (await ben.client.get("/inbox")).status_code == 403
    assert (await anna.client.get("/inbox")).status_code == 200


async def test_somebody_who_does_not_exist_is_not_found(anna: Desk) -> None:
    for what in ("", "/off", "/roles", "/nonsense"):
        answer = await (
            anna.posts(f"/inbox/staff/nobody{what}") if what else anna.client.get("/inbox/staff/nobody")
        )
        assert answer.status_code == 404


# --- the policy at every page ---

PAGES = {
    "/inbox": Action.SEE_LEADS,
    "/inbox/live": Action.SEE_LEADS,
    "/inbox/{chat}": Action.SEE_CHAT,
    "/inbox/{chat}/close": Action.SEE_CHAT,
    "/inbox/{chat}/take": Action.SEE_CHAT,
    "/inbox/staff": Action.MANAGE_STAFF,
    "/inbox/staff/{anna}": Action.MANAGE_STAFF,
    "/inbox/audit": Action.SEE_AUDIT,
    "/inbox/replies": Action.SEE_CHAT,
}


@pytest.mark.parametrize("role", list(Role))
async def test_every_page_asks_the_policy(
    role: Role, app: httpx2.ASGITransport, anna: Desk, maria: Prospect, rooms: House
) -> None:
    (chat,) = chats(await anna.page("/inbox"))
    desk = await manager(app, rooms, f"The {role}", role)
    for path, action in PAGES.items():
        if path == "/inbox/live" and may(role, action):
            continue  # a stream without an end; see test_live
        answer = await desk.client.get(path.format(chat=chat, anna=await id_of(rooms, "Anna")))
        allowed = answer.status_code == 200
        assert allowed == may(role, action), path
        assert allowed or "Maria" not in answer.text


def every_route(app: httpx2.ASGITransport) -> list[tuple[str, str]]:
    """Give method and path of every route of the inbox, places filled in."""
    found = []
    for route in app.app.pages.routes:  # type: ignore[attr-defined]
        path = re.sub(r"\{(\w+)(:\w+)?\}", "1", getattr(route, "path", ""))
        if path.startswith("/inbox"):
            found += [(method, path) for method in sorted((route.methods or {"GET"}) - {"HEAD"})]
    return found


DOOR = {
    ("GET", "/inbox/login"),
    ("GET", "/inbox/forgotten"),
    ("POST", "/inbox/forgotten"),
    ("GET", "/inbox/static/1"),
}
"""What a stranger may open."""
EVERYBODYS = {
    ("GET", "/inbox/account"),
    ("GET", "/inbox/account/second-factor"),
    ("GET", "/inbox/enter"),
    ("GET", "/inbox/login"),
    ("GET", "/inbox"),
    ("GET", "/inbox/forgotten"),
    ("GET", "/inbox/static/1"),
}
"""What somebody without a single right may open: the door, their own account, and /inbox, which leads there."""


async def test_a_stranger_gets_nothing_from_any_route_but_the_door(
    app: httpx2.ASGITransport, anna: Desk
) -> None:
    routes = every_route(app)
    assert len(routes) > 40
    for method, path in routes:
        answer = await browser(app).request(method, path, headers={"origin": "http://desk.example"}, data={})
        assert answer.status_code == 403 or (method, path) in DOOR, f"{method} {path}: {answer.status_code}"


async def test_somebody_who_may_nothing_gets_nothing_from_any_route_but_their_own_account(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, rooms: House
) -> None:
    async with rooms.database.write() as tx:
        await managers.set_roles(tx, await id_of(rooms, "Ben"), [])  # type: ignore[arg-type]
    own = (
        "/inbox/account",
        "/inbox/language",
        "/inbox/leave",
        "/inbox/second",
        "/inbox/login",
        "/inbox/enter",
    )
    for method, path in every_route(app):
        if method == "POST" and path.startswith((*own, "/inbox/forgotten")):
            continue
        answer = await (ben.posts(path) if method == "POST" else ben.client.request(method, path))
        denied = answer.status_code == 403 or (answer.status_code == 404 and method == "POST")
        typing = path == "/inbox/1/typing"  # answers nothing to anybody, and does nothing for them
        assert denied or typing or (method, path) in EVERYBODYS, f"{method} {path}: {answer.status_code}"


FORMS = {
    "/inbox/{chat}/claim": Action.TAKE_OVER,
    "/inbox/{chat}/reply": Action.REPLY,
    "/inbox/{chat}/note": Action.NOTE,
    "/inbox/{chat}/outcome": Action.SET_OUTCOME,
    "/inbox/{chat}/hand-back": Action.HAND_BACK,
    "/inbox/{chat}/snooze": Action.SNOOZE,
    "/inbox/staff": Action.MANAGE_STAFF,
    "/inbox/staff/{anna}/sessions": Action.MANAGE_STAFF,
}


@pytest.mark.parametrize("role", list(Role))
async def test_every_form_asks_the_policy(
    role: Role, app: httpx2.ASGITransport, anna: Desk, maria: Prospect, rooms: House
) -> None:
    (chat,) = chats(await anna.page("/inbox"))
    desk = await manager(app, rooms, f"The {role}", role)
    target = await id_of(rooms, "Anna")
    for path, action in FORMS.items():
        answer = await desk.posts(path.format(chat=chat, anna=target), text="hello", result="won", until="1h")
        refused = answer.status_code == 403
        assert refused != may(role, action, own=True), path


async def test_in_another_ones_chat_nobody_sets_the_outcome_and_only_a_lead_admin_reassigns(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, maria: Prospect, rooms: House
) -> None:
    (chat,) = chats(await anna.page("/inbox"))
    await anna.posts(f"/inbox/{chat}/claim")
    lead = await manager(app, rooms, "Lea", "lead_admin")
    for desk in (ben, lead):
        assert (await desk.posts(f"/inbox/{chat}/outcome", result="won")).status_code == 403
    to = await id_of(rooms, "Ben")
    assert (await ben.posts(f"/inbox/{chat}/reassign", to=to)).status_code == 409
    assert (await lead.posts(f"/inbox/{chat}/reassign", to=to)).status_code == 303
    assert "You have this chat" in await ben.page(f"/inbox/{chat}")

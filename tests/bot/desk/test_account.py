"""What somebody changes of their own."""

from __future__ import annotations

import httpx2
import pyotp
import pytest

from bot.bootstrap import House
from tests.bot.desk.conftest import PASSWORD, Desk, Moved, fields
from tests.bot.desk.test_sign_in import browser, said, second, sign_in, with_app

NEW = "a-different-otter-7"


async def test_a_new_password_ends_all_other_sessions_and_this_one_goes_on_under_a_new_token(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    other = browser(app)
    await sign_in(other)
    before = ben.client.cookies["desk"]
    answer = await ben.posts("/inbox/account/password", old=PASSWORD, new=NEW)
    assert answer.status_code == 303
    assert ben.client.cookies["desk"] != before
    assert "Your password is changed" in await ben.page(answer.headers["location"])
    assert (await other.get("/inbox")).status_code == 403
    assert (await browser(app).get("/inbox", headers={"cookie": f"desk={before}"})).status_code == 403
    assert (await sign_in(browser(app))).status_code == 403
    assert (await sign_in(browser(app), password=NEW)).status_code == 303


@pytest.mark.parametrize(
    ("new", "complaint"),
    [
        ("short", "too short"),
        ("password12345", "first ones anybody tries"),
        ("ben-ben-ben-ben", "first ones anybody tries"),
        ("x" * 201, "too long"),
    ],
)
async def test_a_password_that_is_easily_guessed_is_not_taken(
    new: str, complaint: str, app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    answer = await ben.posts("/inbox/account/password", old=PASSWORD, new=new)
    assert answer.status_code == 422
    assert complaint in said(answer)
    assert (await sign_in(browser(app))).status_code == 303


@pytest.mark.parametrize("form", ["password", "email", "codes", "second-factor", "second-factor/off"])
async def test_nothing_is_changed_without_the_password(
    form: str, app: httpx2.ASGITransport, anna: Desk, ben: Desk, clock: Moved
) -> None:
    secret, codes = await with_app(ben)
    clock.later(minutes=1)
    answer = await ben.posts(
        f"/inbox/account/{form}",
        old="not it at all",
        password="not it at all",
        new=NEW,
        email="thief@evil.example",
        code=pyotp.TOTP(secret).at(clock()),
    )
    assert answer.status_code == 422
    page = await ben.page("/inbox/account")
    assert "thief" not in page
    assert "On: after your password" in page
    client = browser(app)
    await sign_in(client)
    assert (await second(client, codes[0])).status_code == 303


async def test_a_thief_of_a_session_cannot_guess_the_password_for_long(anna: Desk, ben: Desk) -> None:
    for _ in range(5):
        await ben.posts("/inbox/account/password", old="guess", new=NEW)
    answer = await ben.posts("/inbox/account/password", old=PASSWORD, new=NEW)
    assert "Too many attempts" in said(answer)


async def test_an_address_must_be_one_and_nobody_elses(anna: Desk, ben: Desk) -> None:
    for wrong in ("ben", "ben@x, eve@y", "a@b\ncc: eve@evil.example"):
        answer = await ben.posts("/inbox/account/email", password=PASSWORD, email=wrong)
        assert said(answer) == "That is not an e-mail address."
    await ben.posts("/inbox/account/email", password=PASSWORD, email="Ben@School.example")
    assert "ben@school.example" in await ben.page("/inbox/account")
    answer = await anna.posts("/inbox/account/email", email="ben@school.EXAMPLE")
    assert "Somebody else" in said(answer)
    await ben.posts("/inbox/account/email", password=PASSWORD, email="")
    assert "ben@school.example" not in await ben.page("/inbox/account")


async def test_a_second_factor_is_on_only_once_a_code_of_it_was_shown_and_ends_other_sessions(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    other = browser(app)
    await sign_in(other)
    await ben.page("/inbox/account/second-factor")
    answer = await ben.posts("/inbox/account/second-factor", code="000000", password=PASSWORD)
    assert answer.status_code == 422
    assert (await browser(app).get("/inbox")).status_code == 403
    assert (await sign_in(browser(app))).status_code == 303
    assert (await other.get("/inbox")).status_code == 200
    await with_app(ben)
    assert (await other.get("/inbox")).status_code == 403
    assert (await ben.client.get("/inbox")).status_code == 200


async def test_the_secret_and_the_codes_are_shown_once(anna: Desk, ben: Desk) -> None:
    secret, codes = await with_app(ben)
    again = await ben.page("/inbox/account/second-factor")
    assert secret not in again.replace(" ", "")
    page = await ben.page("/inbox/account")
    assert not any(code in page for code in codes)


async def test_new_recovery_codes_end_the_old_ones(app: httpx2.ASGITransport, anna: Desk, ben: Desk) -> None:
    _, old = await with_app(ben)
    answer = await ben.posts("/inbox/account/codes", password=PASSWORD)
    assert answer.status_code == 200
    assert old[0] not in answer.text
    client = browser(app)
    await sign_in(client)
    assert (await second(client, old[0])).status_code == 403


async def test_switched_off_the_password_is_enough_again(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    await with_app(ben)
    assert (await ben.posts("/inbox/account/second-factor/off", password=PASSWORD)).status_code == 303
    client = browser(app)
    await sign_in(client)
    assert (await client.get("/inbox")).status_code == 200


async def test_sessions_are_listed_and_can_be_ended_but_only_ones_own(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, rooms: House
) -> None:
    phone = browser(app, "2001:db8:1:2:3:4:5:6")
    phone.headers["user-agent"] = (
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"
    )
    await sign_in(phone)
    page = await ben.page("/inbox/account")
    assert "Chrome, Android" in page
    assert "2001:0db8:0001::/48" in page
    assert "2001:db8:1:2" not in page
    theirs = fields(await phone_page(phone))
    session = next(one for one in page.split('name="session" value="')[1:]).partition('"')[0]
    await anna.posts("/inbox/account/sessions", session=session)
    assert (await phone.get("/inbox")).status_code == 200
    await ben.posts("/inbox/account/sessions", session=session)
    assert (await phone.get("/inbox")).status_code == 403
    assert (await ben.client.get("/inbox")).status_code == 200
    assert theirs["token"] != ben.token


async def phone_page(client: httpx2.AsyncClient) -> str:
    return (await client.get("/inbox/account")).text


async def test_all_other_sessions_can_be_ended_at_once(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk
) -> None:
    others = [browser(app) for _ in range(3)]
    for one in others:
        await sign_in(one)
    await ben.posts("/inbox/account/sessions")
    assert [(await one.get("/inbox")).status_code for one in others] == [403, 403, 403]
    assert (await ben.client.get("/inbox")).status_code == 200
    assert (await anna.client.get("/inbox")).status_code == 200

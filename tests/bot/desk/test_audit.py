"""The audit: what is written, who reads it, and that it stays."""

from __future__ import annotations

import re
from datetime import timedelta

import httpx2
import pytest
from sqlalchemy import delete, insert, select, update

from bot.bootstrap import House
from bot.services import staff
from storage import tables
from storage.audit import Entry, Wanted, page
from storage.errors import StorageError
from tests.bot.desk.conftest import PASSWORD, Desk, Moved, Prospect
from tests.bot.desk.test_sign_in import browser, sign_in


async def written(rooms: House, what: str = "") -> list[Entry]:
    async with rooms.database.read() as tx:
        return await page(tx, Wanted(what=what), 200)


async def test_opening_a_lead_is_written_once_for_a_look_with_the_network_it_came_from(
    anna: Desk, chat: str, rooms: House, clock: Moved
) -> None:
    for path in ("", "", "/close", "?from=1"):
        await anna.page(f"/inbox/{chat}{path}")
    (look,) = await written(rooms, what="lead opened")
    assert look.who == await staff.named(rooms.database, "Anna")
    assert look.conversation == chat
    assert look.address == "127.0.0.0/24"
    clock.later(minutes=11)
    await anna.page(f"/inbox/{chat}")
    assert len(await written(rooms, what="lead opened")) == 2


async def test_who_came_in_who_failed_and_who_changed_what_is_all_there(
    app: httpx2.ASGITransport, anna: Desk, ben: Desk, chat: str, rooms: House
) -> None:
    bens = await staff.named(rooms.database, "Ben")
    await sign_in(browser(app), password="wrong-but-long")
    await sign_in(browser(app), "Nobody at all", password="wrong-but-long")
    await ben.posts("/inbox/account/password", old=PASSWORD, new="a-different-otter-7")
    await anna.posts(f"/inbox/staff/{bens}/roles", roles="marketer")
    await anna.posts(f"/inbox/{chat}/claim")
    await anna.posts(f"/inbox/{chat}/outcome", result="lost", why="Maria said the canary sings")
    rows = {(one.what, one.who) for one in await written(rooms)}
    annas = await staff.named(rooms.database, "Anna")
    assert annas
    assert bens
    assert rows >= {
        ("signed in", annas),
        ("sign-in failed", bens),
        ("password changed", bens),
        ("roles changed", annas),
        ("assigned", annas),
        ("outcome recorded", annas),
    }
    shown = await anna.page("/inbox/audit")
    assert "canary" not in shown
    assert "was: manager · now: marketer" in shown
    assert "Nobody at all" not in shown


async def test_the_page_can_be_narrowed_and_goes_back_in_time(
    anna: Desk, ben: Desk, rooms: House, clock: Moved
) -> None:
    async with rooms.database.write() as tx:
        rows = [
            {
                "at": clock() - timedelta(days=2),
                "who": "timer",
                "what": "reminder held",
                "detail": '{"why":"canary"}',
            }
            for _ in range(150)
        ]
        await tx.execute(insert(tables.audit).values(rows))
    first = await anna.page("/inbox/audit?who=timer")
    assert first.count("<tr><td>") == 100
    assert "canary" not in first
    older = re.search(r'href="(/inbox/audit\?[^"]*before=[^"]*)"', first)
    assert older
    rest = await anna.page(older[1].replace("&amp;", "&"))
    assert rest.count("<tr><td>") == 50
    assert "reminder was held back" in rest
    assert "Nothing of the kind" in await anna.page("/inbox/audit?who=timer&since=2026-12-01")
    assert (await anna.page("/inbox/audit?who=timer&until=2026-11-29")).count("<tr><td>") == 100
    assert "Nothing of the kind" in await anna.page(
        "/inbox/audit?what=leads+exported&since=nonsense&before=x"
    )
    assert [one.what for one in await written(rooms, what="audit read")] == ["audit read"] * 4


async def test_rows_cannot_be_changed_or_deleted(anna: Desk, rooms: House) -> None:
    before = await written(rooms)
    assert before
    for statement in (
        delete(tables.audit),
        update(tables.audit).values(who="somebody else"),
        update(tables.audit).values(detail='{"count":0}'),
        update(tables.audit).values(detail="{}", address="elsewhere"),
    ):
        with pytest.raises(StorageError):
            async with rooms.database.write() as tx:
                await tx.execute(statement)
    assert await written(rooms) == before


async def test_forgetting_a_prospect_empties_what_the_audit_says_of_them_and_keeps_that_it_was(
    anna: Desk, maria: Prospect, chat: str, rooms: House
) -> None:
    await anna.posts(f"/inbox/{chat}/claim")
    await anna.posts(f"/inbox/{chat}/outcome", result="lost", why="Maria said the canary sings")
    await maria.says("forget me", "yes")
    async with rooms.database.read() as tx:
        rows = (await tx.execute(select(tables.audit).where(tables.audit.c.conversation_id == chat))).all()
    assert rows
    assert "canary" not in repr(rows)

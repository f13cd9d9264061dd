"""The pages of webhooks and deliveries, through a manager's browser."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import standardwebhooks

from bot import settings
from bot.app import settled
from bot.bootstrap import House, house
from storage import delivery
from storage.audit import Entry, Wanted, page
from storage.delivery import Webhook
from tests.bot.desk.conftest import URL, Desk, Moved, Prospect, manager
from tests.standin.company import Company, company_at_work

SECRET = re.compile(r"whsec_[A-Za-z0-9+/=]{40,}")
ALL = "lead.created lead.updated lead.qualified handoff.asked outcome.set"


@pytest.fixture
def company() -> Iterator[Company]:
    with company_at_work(b"<script>alert('hello')</script>") as made:
        yield made


@pytest.fixture
async def rooms(tmp_path: Path, clock: Moved) -> AsyncIterator[House]:
    """The house, but for its two loops of the post, which are moved by hand; webhooks may lead to this machine."""
    environ = {
        "DATA_DIR": f"{tmp_path}",
        "PUBLIC_URL": URL,
        "LOG_LEVEL": "error",
        "WEBHOOKS_TO_THIS_MACHINE": "yes",
    }
    async with house(settings.load(environ, tmp_path), clock=clock) as rooms:
        for job in rooms.post.jobs:
            rooms.jobs.remove(job)
        yield rooms


async def go(rooms: House) -> None:
    """Tell and send whatever can be told and sent now."""
    await settled(rooms)
    while await rooms.post.telling.look(None):
        pass
    while await rooms.post.sending.look():
        await rooms.post.sending.settled()


async def hooks(rooms: House) -> list[Webhook]:
    async with rooms.database.read() as tx:
        return await delivery.webhooks(tx)


async def deliveries(rooms: House) -> list[delivery.Delivery]:
    async with rooms.database.read() as tx:
        return await delivery.log(tx)


async def written(rooms: House, what: str) -> list[Entry]:
    async with rooms.database.read() as tx:
        return await page(tx, Wanted(what=what), 50)


async def subscribe(anna: Desk, company: Company, rooms: House, events: str = ALL) -> str:
    """Add the endpoint; give its id."""
    answer = await anna.posts("/inbox/webhooks", url=company.url, events=events)
    assert answer.status_code == 200
    return (await hooks(rooms))[-1].id


async def test_a_webhook_is_added_and_its_secret_shown_this_once(
    anna: Desk, company: Company, rooms: House
) -> None:
    answer = await anna.posts("/inbox/webhooks", url=company.url, events=ALL)
    (secret,) = SECRET.findall(answer.text)
    (hook,) = await hooks(rooms)
    assert (hook.secret, hook.url, " ".join(hook.events)) == (secret, company.url, ALL)
    for path in ("/inbox/webhooks", f"/inbox/webhooks/{hook.id}", "/inbox/audit"):
        shown = await anna.page(path)
        assert secret not in shown
    assert company.url in await anna.page("/inbox/webhooks")
    (entry,) = await written(rooms, "webhook changed")
    assert (entry.detail["result"], entry.detail["id"]) == ("added", hook.id)


async def test_all_that_is_wrong_is_told_at_once_and_nothing_typed_is_lost(anna: Desk, rooms: House) -> None:
    answer = await anna.posts("/inbox/webhooks", url='https://10.0.0.7/"><b>x')
    assert answer.status_code == 422
    assert "2 things are not right" in answer.text
    assert "leads into a private network" in answer.text
    assert "Choose at least one thing" in answer.text
    assert 'value="https://10.0.0.7/&#34;&gt;&lt;b&gt;x"' in answer.text
    assert await hooks(rooms) == []


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://hooks.example/", "begin with https"),
        ("https://me:pw@hooks.example/", "no name and password"),
        ("https://169.254.169.254/latest", "private network"),
        ("https://[::ffff:10.0.0.1]/", "private network"),
        ("nonsense", "no address"),
        ("", "no address"),
    ],
)
async def test_an_address_nobody_may_send_us_to_is_refused_with_the_reason(
    anna: Desk, rooms: House, url: str, why: str
) -> None:
    strict = rooms.post
    strict._own_machine = False
    answer = await anna.posts("/inbox/webhooks", url=url, events="lead.created")
    assert answer.status_code == 422
    assert why in answer.text
    assert await hooks(rooms) == []


async def test_a_test_message_is_signed_and_what_came_back_is_shown_as_text(
    anna: Desk, company: Company, rooms: House
) -> None:
    id_ = await subscribe(anna, company, rooms)
    answer = await anna.posts(f"/inbox/webhooks/{id_}/test")
    assert "Taken." in answer.text
    assert "&lt;script&gt;" in answer.text
    assert "<script>alert" not in answer.text
    headers, text = company.got[0]
    assert json.loads(text)["type"] == "webhook.test"
    signed = standardwebhooks.Webhook((await hooks(rooms))[0].secret)
    at = rooms.clock()
    assert headers["webhook-signature"] == signed.sign(headers["webhook-id"], at, text)
    company.answers = [500]
    assert "Not taken." in (await anna.posts(f"/inbox/webhooks/{id_}/test")).text
    assert await deliveries(rooms) == []


async def test_a_new_secret_signs_beside_the_old_one_until_that_is_ended(
    anna: Desk, company: Company, rooms: House
) -> None:
    id_ = await subscribe(anna, company, rooms)
    old = (await hooks(rooms))[0].secret
    (new,) = SECRET.findall((await anna.posts(f"/inbox/webhooks/{id_}/secret")).text)
    assert new != old
    assert "End the old one" in await anna.page(f"/inbox/webhooks/{id_}")
    await anna.posts(f"/inbox/webhooks/{id_}/test")
    assert company.got[0][0]["webhook-signature"].count("v1,") == 2
    await anna.posts(f"/inbox/webhooks/{id_}/end-secret")
    await anna.posts(f"/inbox/webhooks/{id_}/test")
    assert company.got[1][0]["webhook-signature"].count("v1,") == 1
    assert "End the old one" not in await anna.page(f"/inbox/webhooks/{id_}")


async def test_a_webhook_is_changed_switched_off_and_on_and_removed_and_all_of_it_is_written_down(
    anna: Desk, company: Company, rooms: House
) -> None:
    id_ = await subscribe(anna, company, rooms)
    wrong = await anna.posts(f"/inbox/webhooks/{id_}/change", url="https://10.1.1.1/", events="outcome.set")
    assert wrong.status_code == 422
    await anna.posts(f"/inbox/webhooks/{id_}/change", url=company.url, events="outcome.set nonsense")
    await anna.posts(f"/inbox/webhooks/{id_}/off")
    (hook,) = await hooks(rooms)
    assert (hook.events, hook.active) == (("outcome.set",), False)
    assert "Switched off by hand" in await anna.page("/inbox/webhooks")
    await anna.posts(f"/inbox/webhooks/{id_}/on")
    assert (await hooks(rooms))[0].active
    assert (await anna.posts(f"/inbox/webhooks/{id_}/nonsense")).status_code == 404
    await anna.posts(f"/inbox/webhooks/{id_}/remove")
    assert await hooks(rooms) == []
    assert (await anna.client.get(f"/inbox/webhooks/{id_}")).status_code == 404
    did = [one.detail["result"] for one in await written(rooms, "webhook changed")]
    assert did == ["removed", "on", "off", "changed", "added"]


async def test_the_log_tells_what_went_where_and_what_came_of_it(
    anna: Desk, company: Company, rooms: House
) -> None:
    id_ = await subscribe(anna, company, rooms)
    company.answers = [500]
    sophie = Prospect(rooms, "sophie")
    await sophie.becomes_a_lead("Sophie Martin")
    await go(rooms)
    shown = await anna.page("/inbox/deliveries")
    assert "A new lead" in shown
    assert "Answered <bdi>500</bdi>" in shown
    assert "next try" in shown
    assert "Sophie Martin" in shown
    assert "<script>alert" not in shown
    assert f"/inbox/{(await deliveries(rooms))[0].conversation}" in shown
    assert "A new lead" in await anna.page(f"/inbox/deliveries?target={id_}")
    assert "Nothing of the kind" in await anna.page("/inbox/deliveries?target=other")


async def test_the_log_goes_back_page_by_page_and_leaves_nothing_out(
    anna: Desk, company: Company, chat: str, rooms: House, clock: Moved
) -> None:
    id_ = await subscribe(anna, company, rooms)
    async with rooms.database.write() as tx:
        for number in range(120):
            clock.later(seconds=number % 2)
            await delivery.put(tx, id_, chat, "lead.updated", body=f"{number}", now=clock())
    path, seen = "/inbox/deliveries", 0
    while path:
        shown = await anna.page(path)
        seen += shown.count("<tr><td>")
        older = re.search(r'href="(/inbox/deliveries[?][^"]*before=[^"]*)"', shown)
        path = older[1].replace("&amp;", "&") if older else ""
    assert seen == 120


async def test_one_message_or_all_since_a_time_are_sent_again_under_their_ids(
    anna: Desk, company: Company, rooms: House, clock: Moved
) -> None:
    id_ = await subscribe(anna, company, rooms, "lead.created")
    for name in ("a", "b"):
        await Prospect(rooms, name).becomes_a_lead()
    await go(rooms)
    assert company.types == ["lead.created"] * 2
    first = (await deliveries(rooms))[-1]
    await anna.posts("/inbox/deliveries/again", id=first.id)
    await go(rooms)
    assert company.got[-1][0]["webhook-id"] == first.id
    answer = await anna.posts("/inbox/deliveries/since", target=id_, since="2026-12-01T11:59")
    await go(rooms)
    assert "2 messages are on their way again" in await anna.page(answer.headers["location"])
    assert len(company.got) == 5
    clock.later(hours=2)
    await anna.posts("/inbox/deliveries/since", target=id_, since="2026-12-01T12:01")
    await go(rooms)
    assert len(company.got) == 5
    assert [one.detail["count"] for one in await written(rooms, "delivery replayed")] == [2, 1]


@pytest.mark.parametrize("since", ["", "yesterday", "0001-01-01T00:00", "2026-99-99T00:00"])
async def test_a_time_that_is_none_sends_nothing_again(
    anna: Desk, company: Company, rooms: House, since: str
) -> None:
    id_ = await subscribe(anna, company, rooms)
    answer = await anna.posts("/inbox/deliveries/since", target=id_, since=since)
    assert answer.status_code == 422
    assert "since when" in answer.text


async def test_an_erased_lead_is_not_sent_again(anna: Desk, company: Company, rooms: House) -> None:
    await subscribe(anna, company, rooms)
    sophie = Prospect(rooms, "sophie")
    await sophie.becomes_a_lead()
    await go(rooms)
    count = len(company.got)
    await sophie.says("forget me", "yes")
    for one in await deliveries(rooms):
        await anna.posts("/inbox/deliveries/again", id=one.id)
    await go(rooms)
    assert len(company.got) == count > 0
    assert "Send again</button>" not in await anna.page("/inbox/deliveries")


@pytest.mark.parametrize(
    ("role", "statuses"),
    [
        ("manager", (403, 403, 403)),
        ("marketer", (403, 403, 403)),
        ("lead_admin", (403, 403, 200)),
        ("admin", (200, 200, 200)),
    ],
)
async def test_webhooks_are_for_admins_and_the_log_for_lead_admins_too(
    anna: Desk, company: Company, rooms: House, role: str, statuses: tuple[int, ...]
) -> None:
    id_ = await subscribe(anna, company, rooms)
    other = await manager(anna.client._transport, rooms, "Other", role)
    paths = ("/inbox/webhooks", f"/inbox/webhooks/{id_}", "/inbox/deliveries")
    assert tuple([(await other.client.get(path)).status_code for path in paths]) == statuses
    for what in ("secret", "off", "remove", "test", "change") if role != "admin" else ():
        assert (await other.posts(f"/inbox/webhooks/{id_}/{what}")).status_code == 403
    assert len(await hooks(rooms)) == 1


async def test_a_form_without_its_token_changes_nothing(anna: Desk, company: Company, rooms: House) -> None:
    id_ = await subscribe(anna, company, rooms)
    anna.token = "wrong"
    for path in (f"/inbox/webhooks/{id_}/remove", "/inbox/deliveries/again", "/inbox/webhooks"):
        assert (await anna.posts(path, url=company.url, events=ALL)).status_code == 403
    assert len(await hooks(rooms)) == 1

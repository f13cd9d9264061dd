"""Leads on their way out: what is told, in which order, how often it is tried, and where it may never go."""

from __future__ import annotations

import json
import random
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import standardwebhooks
from sqlalchemy import update

from bot.services.outgoing import body, telling
from bot.services.outgoing.guard import ForbiddenError, place
from bot.services.outgoing.sending import Sending, Sent
from bot.services.outgoing.telling import Telling
from bot.services.outgoing.webhook import Hook, new_secret
from dialogs.events import Opened, Result, Source
from storage import delivery
from storage.delivery import Webhook
from storage.engine import open_database
from storage.tables import delivery_row
from tests.bot.services.stage import ANNA, Stage
from tests.standin.company import Company, company_at_work

FULL = ("an exam", "IELTS", "in 5 weeks", "alone", "about 150", "yes", "Anna Berg", "+49 1512 2749168")


@pytest.fixture
def company() -> Iterator[Company]:
    with company_at_work() as made:
        yield made


class Post:
    """The house's outgoing post over a stage, moved by hand."""

    def __init__(self, stage: Stage) -> None:
        house = stage.house
        self.stage = stage
        self.telling = Telling(house.database, house.clock, house.feed, public_url="https://desk.example")
        self.sending = Sending(
            house.database,
            house.clock,
            lambda hook: Hook(hook, house.clock, own_machine=True),
            {},
            chance=random.Random(1),
        )

    async def subscribe(self, company: Company, *events: str, secret: str = "") -> str:
        id_, wanted = f"hook{company.server.server_port}", events or body.EVENTS
        made = Webhook(id_, company.url, secret or new_secret(), wanted, self.stage.now)
        async with self.stage.database.write() as tx:
            await telling.add(tx, made, ())
        return made.secret

    async def go(self) -> None:
        """Tell and send whatever can be told and sent now."""
        while await self.telling.look(None):
            pass
        while await self.sending.look():
            await self.sending.settled()

    async def hook(self) -> Webhook:
        async with self.stage.database.read() as tx:
            return (await delivery.webhooks(tx))[0]

    async def log(self) -> list[delivery.Delivery]:
        async with self.stage.database.read() as tx:
            return await delivery.log(tx)


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    database = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'd.db'}")
    stage = Stage(database)
    await stage.publish()
    yield Post(stage)
    await database.close()


async def leave(stage: Stage, address: str = "a", answers: Sequence[str] = FULL) -> str:
    """Chat up to the contact; give the conversation."""
    await stage.happen(Opened(Source("pipe", "spring"), by_hand=True), address=address)
    for answer in answers:
        stage.pass_time(seconds=9)
        await stage.say(answer, address=address)
    return (await stage.conversation(address)).id


async def test_a_lead_is_told_signed_and_whole(post: Post, company: Company) -> None:
    secret = await post.subscribe(company)
    await leave(post.stage)
    await post.go()
    assert company.types[0] == body.CREATED
    headers, text = company.got[0]
    assert headers["webhook-id"].startswith("msg_")
    told = json.loads(text)["data"]
    assert told["name"] == "Anna Berg"
    assert told["contacts"] == [{"kind": "phone", "value": "+4915122749168", "proof": "plausible"}]
    assert told["bant"]["budget"]["words"] == "about 150"
    assert told["source"]["first"] == {"channel": "pipe", "campaign": "spring"}
    assert told["url"].startswith("https://desk.example/inbox/")
    at, id_ = post.stage.now, headers["webhook-id"]
    assert headers["webhook-signature"] == standardwebhooks.Webhook(secret).sign(id_, at, text)


async def test_nothing_is_told_before_there_is_a_lead_and_an_unchanged_one_is_not_told_again(
    post: Post, company: Company
) -> None:
    await post.subscribe(company)
    await leave(post.stage, answers=FULL[:3])
    await post.go()
    assert company.got == []
    await leave(post.stage, "b")
    await post.go()
    before = len(company.got)
    await post.go()
    assert len(company.got) == before > 0


async def test_an_endpoint_hears_only_what_it_asked_for_and_of_outcomes_once(
    post: Post, company: Company
) -> None:
    await post.subscribe(company, body.OUTCOME)
    chat = await leave(post.stage)
    await post.go()
    await post.stage.driven(post.stage.house.desk.set_outcome(chat, ANNA, "1", Result.LOST, "too expensive"))
    await post.go()
    await post.go()
    assert company.types == [body.OUTCOME]
    assert json.loads(company.got[0][1])["data"]["outcome"]["why"] == "too expensive"


async def test_the_first_endpoint_hears_nothing_of_leads_that_were_there_before(
    post: Post, company: Company
) -> None:
    await leave(post.stage)
    await post.subscribe(company)
    await post.go()
    assert company.got == []


async def test_a_failure_is_tried_again_later_under_the_same_id_and_what_follows_waits(
    post: Post, company: Company
) -> None:
    await post.subscribe(company)
    company.answers = [500, 500]
    chat = await leave(post.stage)
    await post.go()
    await post.stage.driven(post.stage.house.desk.set_outcome(chat, ANNA, "1", Result.WON, ""))
    await post.go()
    assert company.types == [body.CREATED]
    post.stage.pass_time(seconds=6)
    await post.go()
    assert company.types == [body.CREATED] * 2
    post.stage.pass_time(minutes=6)
    await post.go()
    ids = [headers["webhook-id"] for headers, _ in company.got]
    assert ids[0] == ids[1] == ids[2]
    assert company.types[2:] == [body.CREATED, body.QUALIFIED, body.UPDATED, body.OUTCOME]


async def test_who_asks_for_a_pause_gets_it(post: Post, company: Company) -> None:
    await post.subscribe(company)
    company.answers, company.headers = [429], {"retry-after": "3600"}
    await leave(post.stage)
    await post.go()
    post.stage.pass_time(minutes=59)
    await post.go()
    assert len(company.got) == 1
    post.stage.pass_time(minutes=2)
    await post.go()
    assert len(company.got) >= 2


@pytest.mark.parametrize("status", [429, 503])
async def test_a_pause_that_is_asked_for_is_no_failed_try_however_often(
    post: Post, company: Company, status: int
) -> None:
    await post.subscribe(company, body.CREATED)
    company.answers, company.headers = [status] * 14, {"retry-after": "1"}
    await leave(post.stage)
    for _ in range(14):
        await post.go()
        post.stage.pass_time(hours=1, seconds=1)
    (one,) = await post.log()
    assert (one.state, one.tries, len(company.got)) == (delivery.WAITING, 0, 14)
    await post.go()
    (one,) = await post.log()
    assert (one.state, one.tries, len(company.got)) == (delivery.DONE, 1, 15)


async def test_who_says_one_second_all_day_is_asked_ever_more_rarely(post: Post, company: Company) -> None:
    await post.subscribe(company, body.CREATED)
    company.answers, company.headers = [429] * 500, {"retry-after": "1"}
    await leave(post.stage)
    for _ in range(6 * 60):
        await post.go()
        post.stage.pass_time(minutes=1)
    (one,) = await post.log()
    assert (one.state, one.tries) == (delivery.WAITING, 0)
    assert len(company.got) < 20


async def test_after_a_day_of_pauses_each_refusal_is_a_failed_try_and_it_is_given_up_within_a_week(
    post: Post, company: Company
) -> None:
    await post.subscribe(company, body.CREATED)
    company.answers, company.headers = [503] * 500, {"retry-after": "43200"}
    await leave(post.stage)
    for _ in range(2):
        await post.go()
        post.stage.pass_time(hours=12, seconds=1)
    assert (await post.log())[0].tries == 0
    for _ in range(14):
        await post.go()
        post.stage.pass_time(hours=12, seconds=1)
        async with post.stage.database.write() as tx:
            await delivery.change(tx, (await delivery.webhooks(tx))[0].id, failing_since=None)
    (one,) = await post.log()
    assert (one.state, one.tries) == (delivery.FAILED, 10)


async def test_a_pause_is_counted_over_a_restart_and_anew_when_it_is_sent_by_hand(
    post: Post, company: Company
) -> None:
    await post.subscribe(company, body.CREATED)
    company.answers, company.headers = [429, 429, 429], {"retry-after": "86400"}
    await leave(post.stage)
    await post.go()
    assert (await post.log())[0].waited == timedelta(days=1)
    again = Post(post.stage)
    again.stage.pass_time(days=1, seconds=1)
    await again.go()
    (one,) = await again.log()
    assert (one.tries, one.waited) == (1, timedelta(days=1))
    async with post.stage.database.write() as tx:
        await tx.execute(update(delivery_row).values(state=delivery.FAILED))
        assert await delivery.replay(tx, [one.id], post.stage.now) == 1
    await again.go()
    (one,) = await again.log()
    assert (one.tries, one.waited) == (1, timedelta(days=1))
    async with post.stage.database.read() as tx:
        assert len((await delivery.tries(tx, [one.id]))[one.id]) == 3


async def test_410_switches_an_endpoint_off_with_its_reason(post: Post, company: Company) -> None:
    await post.subscribe(company)
    company.answers = [410]
    await leave(post.stage)
    await post.go()
    assert ((await post.hook()).active, (await post.hook()).why) == (False, "it answered 410 Gone")
    await leave(post.stage, "b")
    await post.go()
    assert len(company.got) == 1


async def test_days_of_failure_switch_it_off_and_one_good_answer_counts_anew(
    post: Post, company: Company
) -> None:
    await post.subscribe(company)
    company.answers = [500] * 40
    await leave(post.stage)
    for _ in range(6):
        await post.go()
        post.stage.pass_time(days=1)
    assert (await post.hook()).why == "it failed for five days"


async def test_after_all_tries_a_message_is_given_up_and_can_be_sent_by_hand(
    post: Post, company: Company
) -> None:
    await post.subscribe(company, body.CREATED)
    company.answers = [500] * 10
    await leave(post.stage)
    for _ in range(10):
        await post.go()
        post.stage.pass_time(hours=25)
        async with post.stage.database.write() as tx:
            await delivery.change(tx, (await delivery.webhooks(tx))[0].id, failing_since=None)
    (one,) = await post.log()
    assert (one.state, one.tries, len(company.got)) == (delivery.FAILED, 10, 10)
    async with post.stage.database.write() as tx:
        assert await delivery.replay(tx, [one.id], post.stage.now) == 1
    await post.go()
    (one,) = await post.log()
    assert one.state == delivery.DONE
    assert company.got[-1][0]["webhook-id"] == company.got[0][0]["webhook-id"]


async def test_a_crash_between_telling_and_sending_loses_nothing_and_tells_nothing_twice(
    post: Post, company: Company
) -> None:
    await post.subscribe(company, body.CREATED)
    await leave(post.stage)
    await post.telling.look(None)
    again = Post(post.stage)
    await again.go()
    await again.go()
    assert company.types == [body.CREATED]


async def test_a_changed_secret_signs_beside_the_old_one(post: Post, company: Company) -> None:
    old, new = await post.subscribe(company), new_secret()
    async with post.stage.database.write() as tx:
        hook = (await delivery.webhooks(tx))[0]
        await delivery.change(tx, hook.id, secret=new, secret_before=old)
    await leave(post.stage)
    await post.go()
    headers, text = company.got[0]
    wanted = [
        standardwebhooks.Webhook(one).sign(headers["webhook-id"], post.stage.now, text) for one in (new, old)
    ]
    assert headers["webhook-signature"].split(" ") == wanted


async def test_a_pseudo_lead_says_that_it_is_held_and_carries_no_credit(post: Post, company: Company) -> None:
    await post.subscribe(company)
    chat = await leave(post.stage)
    await post.stage.driven(post.stage.house.desk.set_outcome(chat, ANNA, "1", Result.PSEUDO, ""))
    await post.go()
    told = json.loads(company.got[-1][1])["data"]
    assert (told["held"], told["credited"]) == (True, False)


async def test_what_was_told_is_erased_with_the_prospect(post: Post, company: Company) -> None:
    company.answers = [500]
    await post.subscribe(company)
    await leave(post.stage)
    await post.go()
    await post.stage.say("forget me")
    await post.stage.tap("yes")
    assert [one.body for one in await post.log()] == [""] * len(await post.log())
    post.stage.pass_time(days=1)
    await post.go()
    assert len(company.got) == 1


async def test_a_message_that_is_on_its_way_when_its_prospect_is_forgotten_is_not_tried_again(
    post: Post, company: Company
) -> None:
    class Slow:
        async def send(self, _one: delivery.Delivery) -> Sent:
            await post.stage.say("forget me")
            await post.stage.tap("yes")
            return Sent(500, "we know Anna Berg already")

    await post.subscribe(company, body.CREATED)
    house = post.stage.house
    post.sending = Sending(house.database, house.clock, lambda _: Slow(), {})
    await leave(post.stage)
    await post.go()
    (one,) = await post.log()
    assert (one.state, one.body) == (delivery.FAILED, "")
    async with post.stage.database.read() as tx:
        tries = (await delivery.tries(tx, [one.id]))[one.id]
    assert [done.answer for done in tries] == [""]


async def resolves(*addresses: str) -> Any:
    async def resolve(_host: str, _port: int) -> Sequence[str]:
        if not addresses:
            raise OSError
        return addresses

    return resolve


@pytest.mark.parametrize(
    "addresses",
    [
        ["127.0.0.1"], ["10.1.2.3"], ["172.16.0.1"], ["192.168.1.1"], ["169.254.169.254"], ["100.64.0.1"], ["0.0.0.0"],
        ["224.0.0.1"], ["255.255.255.255"], ["::1"], ["::"], ["fe80::1%eth0"], ["fc00::1"], ["ff02::1"],
        ["::ffff:127.0.0.1"], ["::ffff:10.0.0.1"], ["64:ff9b::a00:1"], ["2002:7f00:1::"], ["::127.0.0.1"],
        ["93.184.215.14", "10.0.0.1"], [],
    ],
)  # fmt: skip
async def test_a_name_that_leads_inside_is_refused_in_any_disguise(addresses: list[str]) -> None:
    with pytest.raises(ForbiddenError):
        await place("https://hooks.example/x", await resolves(*addresses))


@pytest.mark.parametrize(
    "url",
    [
        "http://hooks.example/", "ftp://hooks.example/", "https://", "https:///x", "https://a:b@hooks.example/",
        "https://hooks.example:99999/", "https://hooks.example/\nx", "javascript:alert(1)", "https://[::1", "x" * 3000,
    ],
)  # fmt: skip
async def test_what_is_no_plain_https_address_is_refused(url: str) -> None:
    with pytest.raises(ForbiddenError):
        await place(url, await resolves("93.184.215.14"))


async def test_the_connection_goes_to_the_address_that_was_judged() -> None:
    found = await place("https://hooks.example:8443/a?b=c#d", await resolves("93.184.215.14"))
    assert (found.url, found.host, found.name) == (
        "https://93.184.215.14:8443/a?b=c",
        "hooks.example:8443",
        "hooks.example",
    )
    six = await place("https://hooks.example/", await resolves("2606:2800:21f:cb07::1"))
    assert six.url == "https://[2606:2800:21f:cb07::1]:443/"


async def test_an_address_inside_is_never_connected_to(post: Post, company: Company) -> None:
    await post.subscribe(company)
    house = post.stage.house
    post.sending = Sending(house.database, house.clock, lambda hook: Hook(hook, house.clock), {})
    await leave(post.stage)
    await post.go()
    assert company.got == []


async def test_a_redirect_is_not_followed(post: Post, company: Company) -> None:
    await post.subscribe(company, body.CREATED)
    company.answers, company.headers = [302], {"location": company.url}
    await leave(post.stage)
    await post.go()
    assert len(company.got) == 1
    assert (await post.log())[0].state == delivery.WAITING


def test_the_waits_add_up_to_days_not_weeks() -> None:
    from bot.services.outgoing.sending import WAITS

    assert timedelta(days=3) < sum(WAITS, timedelta()) < timedelta(days=5)

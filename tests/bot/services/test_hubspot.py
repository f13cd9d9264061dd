"""Leads in HubSpot: one contact and one deal each, whatever is repeated, refused or breaks in between."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from copy import deepcopy
from pathlib import Path

import pytest

from bot import settings
from bot.outbound import outbound
from bot.services.outgoing import body
from bot.services.outgoing.hubspot import NAME, HubSpot
from bot.services.outgoing.hubspot_fields import LEAD_ID, SUMMARY, Stages, is_deal
from bot.services.outgoing.post import Post
from dialogs.events import Opened, Result, Source
from storage import delivery, desk
from storage.engine import Transaction, open_database
from tests.bot.services import hubspot_standin as standin
from tests.bot.services.stage import ANNA, Stage

CALLED = ("an exam", "IELTS", "in 5 weeks", "alone", "about 150", "yes", "Anna Berg", "+49 1512 2749168")
MAILED = (*CALLED[:-1], "anna@berg.example")
STAGES = {"qualified": "appointmentscheduled", "won": "closedwon", "lost": "closedlost"}


class World:
    """The house over a stage, and an account of HubSpot it tells."""

    def __init__(self, stage: Stage, account: standin.HubSpot, api: str) -> None:
        self.stage, self.account, self.api = stage, account, api
        self.post = self.new_process()

    def new_process(self, token: str = standin.TOKEN, stages: dict[str, str] = STAGES) -> Post:
        house = self.stage.house
        hubspot = HubSpot(
            house.database, house.clock, token=token, api=self.api, stages=Stages("default", stages),
            public_url="https://desk.example", pace=0,
        )  # fmt: skip
        self.post = Post(
            house.database, house.clock, house.feed, public_url="https://desk.example", crms={NAME: hubspot}
        )
        return self.post

    async def go(self) -> None:
        """Tell and send whatever can be told and sent now."""
        while await self.post.telling.look(None):
            pass
        while await self.post.sending.look():
            await self.post.sending.settled()

    async def later(self, **time: float) -> None:
        self.stage.pass_time(**time)
        await self.go()

    async def log(self) -> list[delivery.Delivery]:
        async with self.stage.database.read() as tx:
            return await delivery.log(tx, NAME)

    async def last_try(self) -> delivery.Try:
        """Give the last try of the newest message that was tried."""
        ids = [one.id for one in await self.log()]
        async with self.stage.database.read() as tx:
            tries = await delivery.tries(tx, ids)
        return next(tries[id_][-1] for id_ in ids if id_ in tries)

    async def lead(self, *answers: str, address: str = "a") -> str:
        await self.stage.happen(Opened(Source("pipe", "spring"), by_hand=True), address=address)
        for answer in answers or CALLED:
            self.stage.pass_time(seconds=9)
            await self.stage.say(answer, address=address)
        return (await self.stage.conversation(address)).id

    async def ends(self, chat: str, result: Result | None, key: str = "1") -> None:
        await self.stage.driven(self.stage.house.desk.set_outcome(chat, ANNA, key, result, "because"))


@pytest.fixture
def account() -> standin.HubSpot:
    return standin.HubSpot()


@pytest.fixture
async def world(tmp_path: Path, account: standin.HubSpot) -> AsyncIterator[World]:
    database = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'h.db'}")
    stage = Stage(database)
    await stage.publish()
    with standin.serving(account) as api:
        yield World(stage, account, api)
    await database.close()


async def test_a_qualified_lead_is_one_contact_and_one_deal_that_belong_together(
    world: World, account: standin.HubSpot
) -> None:
    await world.lead()
    await world.go()
    (contact,), (deal,) = account.contacts, account.deals
    assert (contact["firstname"], contact["lastname"]) == ("Anna", "Berg")
    assert contact["phone"] == "+4915122749168"
    assert contact["lifecyclestage"] == "opportunity"
    assert "budget: about 150" in contact[SUMMARY]
    assert (deal["pipeline"], deal["dealstage"]) == ("default", "appointmentscheduled")
    assert deal[LEAD_ID] == contact[LEAD_ID]
    assert len(account.associations) == 1
    assert {one.state for one in await world.log()} == {delivery.DONE}


async def test_only_what_is_worth_a_managers_time_gets_a_deal(world: World) -> None:
    chat = await world.lead()
    async with world.stage.database.read() as tx:
        card = await desk.card(tx, chat)
    assert card is not None
    lead = body.data(card, "https://desk.example")
    won = {"result": "won", "why": ""}
    assert is_deal(lead)
    assert not is_deal({**lead, "class": "warm"})
    assert not is_deal({**lead, "held": True})
    assert is_deal({**lead, "class": "cold", "outcome": won})
    assert not is_deal({**lead, "class": "cold", "outcome": {**won, "result": "pseudo"}})


async def test_whatever_is_delivered_again_changes_nothing(world: World, account: standin.HubSpot) -> None:
    await world.lead()
    await world.go()
    before = deepcopy((account.objects["contacts"], account.objects["deals"]))
    async with world.stage.database.write() as tx:
        ids = await delivery.since(tx, NAME, world.stage.now.replace(year=2000))
        assert await delivery.replay(tx, ids, world.stage.now) == len(ids) > 0
    world.new_process()
    await world.go()
    assert (account.objects["contacts"], account.objects["deals"]) == before


@pytest.mark.parametrize("answers", [CALLED, MAILED], ids=["phone", "mail"])
@pytest.mark.parametrize("place", ["contacts/batch/upsert", "deals/batch/upsert", "associations"])
async def test_an_answer_that_never_came_makes_no_second_one(
    world: World, account: standin.HubSpot, place: str, answers: tuple[str, ...]
) -> None:
    await world.lead(*answers)
    account.break_after = lambda asked: place in asked
    await world.go()
    assert (await world.last_try()).status is None
    account.break_after = lambda _: False
    world.new_process()
    await world.later(hours=1)
    assert (len(account.contacts), len(account.deals), len(account.associations)) == (1, 1, 1)


@pytest.mark.parametrize("answers", [CALLED, MAILED], ids=["phone", "mail"])
async def test_a_crash_between_making_and_keeping_the_link_makes_no_second_one(
    world: World, account: standin.HubSpot, answers: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    class CrashError(Exception):
        pass

    async def crash(*_: object) -> None:
        raise CrashError

    await world.lead(*answers)
    keep = delivery.keep_link
    for _ in range(2):  # once after the contact, once after the deal
        monkeypatch.setattr(delivery, "keep_link", crash)
        world.new_process()
        await world.later(hours=1)
        monkeypatch.setattr(delivery, "keep_link", _once(keep, crash))
    monkeypatch.setattr(delivery, "keep_link", keep)
    world.new_process()
    await world.later(hours=10)
    assert (len(account.contacts), len(account.deals), len(account.associations)) == (1, 1, 1)


def _once(keep: object, crash: object) -> object:
    done: list[int] = []

    async def either(tx: Transaction, *args: object) -> None:
        done.append(1)
        await (keep if len(done) == 1 else crash)(tx, *args)  # type: ignore[operator]

    return either


async def test_somebody_who_is_there_already_is_found_by_address_and_keeps_what_they_have(
    world: World, account: standin.HubSpot
) -> None:
    id_ = account.add(email="anna@berg.example", firstname="Dr. Anna", lifecyclestage="customer")
    await world.lead(*MAILED)
    await world.go()
    (contact,) = account.contacts
    assert contact["firstname"] == "Dr. Anna"
    assert contact["lastname"] == "Berg"
    assert contact["lifecyclestage"] == "customer"
    assert LEAD_ID not in contact
    assert "about 150" in contact[SUMMARY]
    assert {one for _, one in account.associations} == {id_}


async def test_two_leads_of_one_address_are_one_contact_with_two_deals(
    world: World, account: standin.HubSpot
) -> None:
    await world.lead(*MAILED)
    await world.lead(*MAILED, address="b")
    await world.go()
    await world.later(hours=1)
    assert (len(account.contacts), len(account.deals), len(account.associations)) == (1, 2, 2)


async def test_an_address_hubspot_does_not_take_costs_the_address_and_not_the_lead(
    world: World, account: standin.HubSpot
) -> None:
    account.bad_emails = {"anna@berg.example"}
    await world.lead(*MAILED)
    await world.go()
    (contact,) = account.contacts
    assert "email" not in contact
    assert "anna@berg.example" in contact[SUMMARY]


async def test_too_many_requests_are_repeated_when_hubspot_says(
    world: World, account: standin.HubSpot
) -> None:
    account.refusals = [(429, {"retry-after": "1800"}, {"message": "You have reached your secondly limit."})]
    await world.lead()
    await world.go()
    assert account.contacts == []
    await world.later(minutes=29)
    assert account.contacts == []
    await world.later(minutes=2)
    assert (len(account.contacts), len(account.deals)) == (1, 1)


async def test_days_of_too_many_requests_do_not_use_up_the_tries_in_minutes(
    world: World, account: standin.HubSpot
) -> None:
    account.refusals = [(429, {"retry-after": "1"}, {"message": "limit"})] * 60
    await world.lead()
    for _ in range(60):
        await world.later(minutes=1)
    assert {one.state for one in await world.log()} == {delivery.WAITING}
    account.refusals = []
    for _ in range(5):
        await world.later(hours=3)
    assert (len(account.contacts), len(account.deals)) == (1, 1)


async def test_a_wrong_token_is_told_with_what_to_do_and_no_lead_is_lost_by_it(
    world: World, account: standin.HubSpot
) -> None:
    world.new_process(token="wrong")
    await world.lead()
    await world.go()
    told = await world.last_try()
    assert told.status == 401
    assert "HUBSPOT_TOKEN" in told.answer
    world.new_process()
    await world.later(hours=1)
    assert len(account.contacts) == 1


async def test_a_missing_right_names_the_rights_to_give(world: World, account: standin.HubSpot) -> None:
    account.refusals = [(403, {}, {"category": "MISSING_SCOPES"})]
    await world.lead()
    await world.go()
    told = await world.last_try()
    assert told.status == 403
    assert "crm.schemas.contacts" in told.answer


async def test_a_stage_that_is_none_fails_at_once_in_hubspots_words(
    world: World, account: standin.HubSpot
) -> None:
    world.new_process(stages={**STAGES, "qualified": "nowhere"})
    await world.lead()
    await world.go()
    assert {one.state for one in await world.log()} == {delivery.FAILED}
    assert "nowhere is not a valid stage" in (await world.last_try()).answer


async def test_an_outcome_moves_the_deal_and_nothing_else_does(
    world: World, account: standin.HubSpot
) -> None:
    chat = await world.lead()
    await world.go()
    (deal,) = account.deals
    deal["dealstage"] = "closedwon"  # somebody moved it in HubSpot
    await world.stage.say("one more thing")
    async with world.stage.database.write() as tx:
        await delivery.put(tx, NAME, chat, body.UPDATED, body="{}", now=world.stage.now)
    await world.go()
    assert deal["dealstage"] == "closedwon"
    await world.ends(chat, Result.LOST)
    await world.go()
    assert deal["dealstage"] == "closedlost"
    assert "outcome: lost because" in deal["description"]


async def test_a_pseudo_lead_gets_no_deal_and_no_stage_of_life(
    world: World, account: standin.HubSpot
) -> None:
    chat = await world.lead()
    await world.ends(chat, Result.PSEUDO)
    await world.go()
    assert account.deals == []
    assert [one.get("lifecyclestage") for one in account.contacts] == [None]


async def test_who_is_forgotten_before_it_was_told_is_never_told(
    world: World, account: standin.HubSpot
) -> None:
    await world.lead()
    await world.post.telling.look(None)
    await world.stage.say("forget me")
    await world.stage.tap("yes")
    await world.later(hours=1)
    assert account.contacts == []


async def test_a_deal_somebody_deleted_is_not_made_again(world: World, account: standin.HubSpot) -> None:
    chat = await world.lead()
    await world.go()
    account.objects["deals"].clear()
    world.stage.pass_time(minutes=1)
    await world.ends(chat, Result.WON)
    await world.go()
    assert account.deals == []
    assert "deleted in HubSpot" in (await world.last_try()).answer


async def test_a_contact_somebody_deleted_is_made_again_and_its_deal_belongs_to_it(
    world: World, account: standin.HubSpot
) -> None:
    chat = await world.lead()
    await world.go()
    account.objects["contacts"].clear()
    await world.ends(chat, Result.WON)
    await world.go()
    ((id_, contact),) = account.objects["contacts"].items()
    assert contact["firstname"] == "Anna"
    assert contact["lifecyclestage"] == "customer"
    assert id_ in {one for _, one in account.associations}
    assert len(account.deals) == 1


async def test_an_address_that_came_later_and_is_anothers_leaves_both_contacts_as_they_are(
    world: World, account: standin.HubSpot
) -> None:
    chat = await world.lead(*MAILED)
    account.bad_emails = {"anna@berg.example"}
    await world.go()
    account.bad_emails = set()
    account.add(email="anna@berg.example", firstname="Somebody")
    await world.ends(chat, Result.WON)
    await world.go()
    ours, theirs = account.contacts
    assert "email" not in ours
    assert ours["lifecyclestage"] == "customer"
    assert theirs == {"email": "anna@berg.example", "firstname": "Somebody"}


async def forgets(world: World, address: str = "a") -> None:
    world.stage.pass_time(seconds=1)
    await world.stage.say("forget me", address=address)
    await world.stage.tap("yes", address=address)


def words_in(account: standin.HubSpot) -> str:
    """Everything HubSpot still has, and what it could bring back."""
    return f"{account.objects} {account.archived}"


async def test_who_is_forgotten_is_erased_in_hubspot_with_their_deal(
    world: World, account: standin.HubSpot
) -> None:
    await world.lead(*MAILED)
    await world.go()
    (contact,) = account.objects["contacts"]
    (deal,) = account.objects["deals"]
    await forgets(world)
    await world.go()
    assert (account.contacts, account.deals) == ([], [])
    assert (account.erased, list(account.archived)) == ([contact], [deal])
    assert not [word for word in ("Anna", "Berg", "150", "IELTS") if word in words_in(account)]
    assert (await world.last_try()).answer == f"deal {deal} archived, contact {contact} erased"


async def test_an_account_that_does_not_erase_archives(world: World, account: standin.HubSpot) -> None:
    account.erases = False
    await world.lead()
    await world.go()
    (contact,) = account.objects["contacts"]
    await forgets(world)
    await world.go()
    assert account.contacts == []
    assert contact in account.archived
    assert "archived, as erasing was refused" in (await world.last_try()).answer


async def test_somebody_who_was_there_before_us_stays_and_loses_only_what_we_wrote(
    world: World, account: standin.HubSpot
) -> None:
    account.add(email="anna@berg.example", firstname="Anna", lastname="B.", phone="1")
    await world.lead(*MAILED)
    await world.go()
    await forgets(world)
    await world.go()
    assert account.contacts == [
        {"email": "anna@berg.example", "firstname": "Anna", "lastname": "B.", "phone": "1", SUMMARY: ""}
    ]
    assert account.deals == []


async def test_a_contact_on_which_another_lead_stands_is_kept_for_that_one(
    world: World, account: standin.HubSpot
) -> None:
    await world.lead(*MAILED)
    await world.go()  # whose lead comes first has the contact
    await world.lead(*MAILED, address="b")
    await world.go()
    await world.later(hours=1)
    await forgets(world)
    await world.go()
    assert (len(account.contacts), len(account.deals), account.erased) == (1, 1, [])
    await forgets(world, "b")
    await world.go()
    assert account.deals == []
    assert SUMMARY not in account.contacts[0] or account.contacts[0][SUMMARY] == ""


async def test_an_erasure_that_cannot_be_done_now_is_done_later_also_by_the_next_process(
    world: World, account: standin.HubSpot
) -> None:
    await world.lead()
    await world.go()
    account.refusals = [(500, {}, {}), (429, {"retry-after": "60"}, {"message": "limit"})]
    await forgets(world)
    await world.go()
    assert len(account.contacts) == 1
    await world.later(minutes=1)
    world.new_process()
    await world.later(minutes=10)
    assert (account.contacts, account.deals) == ([], [])


@pytest.mark.parametrize(
    "place", ["gdpr-delete", "DELETE /crm/v3/objects/deals", "GET /crm/v3/objects/contacts"]
)
async def test_an_answer_to_an_erasure_that_never_came_is_asked_for_again(
    world: World, account: standin.HubSpot, place: str
) -> None:
    await world.lead()
    await world.go()
    account.break_after = lambda asked: place in asked
    await forgets(world)
    await world.go()
    account.break_after = lambda _: False
    await world.later(hours=1)
    assert (account.contacts, account.deals) == ([], [])
    assert (await world.last_try()).status == 200


@pytest.mark.parametrize("place", ["contacts/batch/upsert", "deals/batch/upsert"])
async def test_what_was_made_and_never_noted_is_found_and_erased(
    world: World, account: standin.HubSpot, place: str
) -> None:
    await world.lead()
    account.break_after = lambda asked: place in asked
    await world.go()
    assert account.contacts != []
    account.break_after = lambda _: False
    await forgets(world)
    await world.later(hours=1)
    assert (account.contacts, account.deals) == ([], [])


async def test_a_lead_that_is_on_its_way_when_its_prospect_is_forgotten_is_erased_after_it_arrived(
    world: World, account: standin.HubSpot
) -> None:
    await world.lead()
    while await world.post.telling.look(None):
        pass
    on_its_way, go_on = threading.Event(), threading.Event()

    def holds_up(asked: str) -> bool:
        if "contacts/batch/upsert" in asked and not on_its_way.is_set():
            on_its_way.set()
            go_on.wait(20)
        return False

    account.break_after = holds_up
    assert await world.post.sending.look() == 1
    await asyncio.to_thread(on_its_way.wait, 20)
    await forgets(world)
    assert await world.post.sending.look() == 0
    go_on.set()
    await world.post.sending.settled()
    await world.later(hours=1)
    assert (account.contacts, account.deals) == ([], [])
    async with world.stage.database.read() as tx:
        assert await delivery.link(tx, (await world.stage.conversation("a")).id, NAME) is None
    assert not [one for one in await world.log() if "Anna" in one.body]


async def test_without_a_token_the_erasure_waits_for_one(world: World, account: standin.HubSpot) -> None:
    await world.lead()
    await world.go()
    await forgets(world)
    with_token, house = world.post, world.stage.house
    world.post = Post(house.database, house.clock, house.feed, public_url="https://desk.example")
    await world.go()
    world.post = with_token
    await world.later(hours=1)
    assert account.contacts == []


async def test_who_comes_back_after_being_forgotten_is_a_new_contact(
    world: World, account: standin.HubSpot
) -> None:
    await world.lead()
    await world.go()
    await forgets(world)
    await world.go()
    await world.lead()
    await world.later(hours=1)
    assert (len(account.contacts), len(account.deals), len(account.erased)) == (1, 1, 1)


async def test_who_was_never_told_to_hubspot_costs_no_request(world: World, account: standin.HubSpot) -> None:
    await world.lead("an exam", "IELTS")
    await forgets(world)
    await world.later(hours=1)
    assert account.asked == []
    assert await world.log() == []


def test_without_a_token_nobody_hears(tmp_path: Path) -> None:
    chosen = settings.load({"DATA_DIR": f"{tmp_path}"}, tmp_path)
    assert outbound(chosen, None, lambda: None, None).crms == {}  # type: ignore[arg-type, return-value]
    with_token = settings.load({"DATA_DIR": f"{tmp_path}", "HUBSPOT_TOKEN": "pat-1"}, tmp_path)
    assert list(outbound(with_token, None, lambda: None, None).crms) == [NAME]  # type: ignore[arg-type, return-value]


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("HUBSPOT_STAGES", "qualified=a,won=b", "name all three"),
        ("HUBSPOT_STAGES", "qualified=a,won=b,lost=", "name all three"),
        ("HUBSPOT_API_URL", "http://api.hubapi.com", "https://"),
        ("HUBSPOT_API_URL", "hubapi", "https://"),
        ("HUBSPOT_TOKEN", "pat eu1", "copy it whole"),
        ("HUBSPOT_PIPELINE", "my sales", "internal name"),
        ("WEBHOOKS_TO_THIS_MACHINE", "perhaps", "neither"),
    ],
)
def test_settings_that_cannot_be_meant_are_told(name: str, text: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(settings.SettingsError) as told:
        settings.load({"DATA_DIR": f"{tmp_path}", name: text}, tmp_path)
    assert why in str(told.value)
    assert "pat eu1" not in str(told.value)

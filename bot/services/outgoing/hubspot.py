"""HubSpot: each lead a contact, each opportunity a deal, never twice, whatever is repeated or breaks in between.

A contact is found by the link we kept, then by its e-mail address, then by our own unique property; a deal by the
link, then by our property. What is made is made by an *upsert* over that property, so a crash before the link was
kept changes nothing. What is sent is the lead as it stands now, so a repeated delivery cannot bring back old words.

The interface: ``/crm/v3/objects``, ``/crm/v3/properties`` and ``/crm/v4/objects/.../associations`` of HubSpot's CRM.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias
from urllib.parse import quote

import httpx

from bot import __version__
from bot.services.clock import Clock
from bot.services.outgoing import body
from bot.services.outgoing import hubspot_fields as fields
from bot.services.outgoing.hubspot_api import Api, Pace, RefusedError, message, read
from bot.services.outgoing.hubspot_erasing import erase
from bot.services.outgoing.hubspot_fields import LEAD_ID, OWN, READ, Properties, Stages
from bot.services.outgoing.sending import Sent
from storage import delivery, desk
from storage.delivery import Delivery, Link
from storage.engine import Database

NAME = "hubspot"
SECONDS = 20.0
PACE = 0.12
"""Seconds from one request to the next: HubSpot's lowest limit is 100 in ten seconds, and we are not alone."""
_THERE = re.compile(r"Existing ID: (\d+)")
Lead: TypeAlias = dict[str, Any]
Connect: TypeAlias = Callable[[], httpx.AsyncClient]


class HubSpot:
    """Sends leads to one HubSpot account."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        token: str,
        api: str,
        stages: Stages,
        public_url: str,
        pace: float = PACE,
    ) -> None:
        self._database = database
        self._clock = clock
        self._token = token
        self._api = api
        self._stages = stages
        self._public_url = public_url
        self._pace = Pace(pace)
        self._is_ready = False

    async def send(self, one: Delivery) -> Sent:
        """Bring contact and deal up to date with the lead as it stands, or erase them; HubSpot's answer is told."""
        try:
            async with self._client() as client:
                api = Api(client, self._pace)
                return await (self._erase if one.event == delivery.ERASED else self._update)(api, one)
        except RefusedError as error:
            return error.sent
        except httpx.HTTPError as error:
            return Sent(None, type(error).__name__)

    async def _update(self, api: Api, one: Delivery) -> Sent:
        async with self._database.write(patient=True) as tx:
            card = await desk.card(tx, one.conversation)
            if card is None or card.lead is None:
                return Sent(None, "the prospect was forgotten", is_final=True)
            link = await delivery.begin_link(tx, one.conversation, NAME, self._clock())
        lead = body.data(card, self._public_url)
        await self._prepare(api)
        made = await self._bring(api, one, lead, link)
        return Sent(200, f"contact {made.contact}" + (f", deal {made.deal}" if made.deal else ""))

    async def _erase(self, api: Api, one: Delivery) -> Sent:
        """Erase what we made of a lead; then it has never been there, and a new one of the same chat begins anew."""
        async with self._database.read() as tx:
            link = await delivery.link(tx, one.conversation, NAME) or Link("", "")
            is_shared = await delivery.is_shared(tx, one.conversation, NAME, link.contact)
        await self._prepare(api)
        done = await erase(api, delivery.erased_lead(one), link, is_shared=is_shared)
        async with self._database.write() as tx:
            await delivery.drop_link(tx, one.conversation, NAME)
        return Sent(200, done)

    def _client(self) -> httpx.AsyncClient:
        headers = {"authorization": f"Bearer {self._token}", "user-agent": f"Warmline/{__version__}"}
        return httpx.AsyncClient(base_url=self._api, headers=headers, timeout=SECONDS, trust_env=False)

    async def _prepare(self, api: Api) -> None:
        """Make our properties, once for a process; those that are there answer 409."""
        if self._is_ready:
            return
        for kind, wanted in OWN.items():
            for one in wanted:
                await api.ask("POST", f"/crm/v3/properties/{kind}", one, fine=(409,))
        self._is_ready = True

    async def _bring(self, api: Api, one: Delivery, lead: Lead, link: Link) -> Link:
        contact = await _contact(api, lead, link.contact)
        if contact != link.contact:
            link = await self._keep(one, Link(contact, link.deal))
        if not link.deal and not fields.is_deal(lead):
            return link
        moved = one.event == body.OUTCOME or not link.deal
        deal = await _deal(api, lead, link.deal, self._stages if moved else None)
        path = f"/crm/v4/objects/deals/{deal}/associations/default/contacts/{contact}"
        await api.ask("PUT", path)
        return link if deal == link.deal else await self._keep(one, Link(contact, deal))

    async def _keep(self, one: Delivery, link: Link) -> Link:
        async with self._database.write() as tx:
            await delivery.keep_link(tx, one.conversation, NAME, link, self._clock())
        return link


async def _contact(api: Api, lead: Lead, known: str) -> str:
    """Bring the contact up to date, or make it; gives its id."""
    there = await _find(api, known) if known else None
    address = fields.email(lead)
    if there is None and address:
        there = await _find(api, address, by="email")
    if there is None:
        return await _make(api, lead)
    return await _fill(api, lead, there)


async def _find(api: Api, id_: str, *, by: str = "") -> Mapping[str, Any] | None:
    params = {"properties": ",".join(READ)} | ({"idProperty": by} if by else {})
    path = f"/crm/v3/objects/contacts/{quote(id_, safe='@')}"
    answer = await api.ask("GET", path, params=params, fine=(404,))
    return None if answer.status_code == 404 else read(answer)


async def _fill(api: Api, lead: Lead, there: Mapping[str, Any]) -> str:
    """Change a contact that is there: one we made wholly, another's only where it has nothing yet."""
    has = there.get("properties") or {}
    ours = has.get(LEAD_ID) == lead["id"]
    path = f"/crm/v3/objects/contacts/{there['id']}"
    properties = fields.contact(lead) if ours else fields.filling(lead, has)
    answer = await api.ask("PATCH", path, {"properties": properties}, fine=(400, 409))
    if answer.status_code in (400, 409):  # an address that HubSpot does not take, or another contact has
        properties.pop("email", None)
        await api.ask("PATCH", path, {"properties": properties})
    return str(there["id"])


async def _make(api: Api, lead: Lead) -> str:
    """Make a contact, or find the one that an earlier try of ours made."""
    answer = await _upsert(api, "contacts", lead, fields.contact(lead), fine=(400, 409))
    if found := _THERE.search(answer.text):
        there = await _find(api, found[1])
        return await _fill(api, lead, there or {"id": found[1]})
    if answer.status_code == 400 or not _results(answer):  # most likely an address that HubSpot does not take
        answer = await _upsert(api, "contacts", lead, fields.contact(lead, with_email=False))
    return _id(answer)


async def _deal(api: Api, lead: Lead, known: str, stages: Stages | None) -> str:
    """Bring the deal up to date, or make it; gives its id."""
    if known:
        properties = {"properties": fields.deal(lead, stages)}
        answer = await api.ask("PATCH", f"/crm/v3/objects/deals/{known}", properties, fine=(404,))
        if answer.status_code != 404:
            return known
        raise RefusedError(Sent(404, "the deal was deleted in HubSpot; it is not made again", is_final=True))
    return _id(await _upsert(api, "deals", lead, fields.deal(lead, stages)))


async def _upsert(
    api: Api, kind: str, lead: Lead, properties: Properties, *, fine: tuple[int, ...] = ()
) -> httpx.Response:
    one = {"id": lead["id"], "idProperty": LEAD_ID, "properties": properties}
    return await api.ask("POST", f"/crm/v3/objects/{kind}/batch/upsert", {"inputs": [one]}, fine=fine)


def _results(answer: httpx.Response) -> list[Mapping[str, Any]]:
    return read(answer).get("results") or []


def _id(answer: httpx.Response) -> str:
    """Give the id of what an upsert made or changed."""
    results = _results(answer)
    if not results or "id" not in results[0]:
        raise RefusedError(Sent(answer.status_code if answer.is_error else None, message(answer)))
    return str(results[0]["id"])

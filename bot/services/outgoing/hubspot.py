"""HubSpot: each lead a contact, each opportunity a deal, never twice, whatever is repeated or breaks in between.

A contact is found by the link we kept, then by its e-mail address, then by our own unique property; a deal by the
link, then by our property. What is made is made by an *upsert* over that property, so a crash before the link was
kept changes nothing. What is sent is the lead as it stands now, so a repeated delivery cannot bring back old words.

The interface: ``/crm/v3/objects``, ``/crm/v3/properties`` and ``/crm/v4/objects/.../associations`` of HubSpot's CRM.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, TypeAlias
from urllib.parse import quote

import httpx
import msgspec

from bot import __version__
from bot.services.clock import Clock
from bot.services.outgoing import body
from bot.services.outgoing import hubspot_fields as fields
from bot.services.outgoing.hubspot_fields import LEAD_ID, OWN, READ, Properties, Stages
from bot.services.outgoing.sending import Sent
from storage import delivery, desk
from storage.delivery import Delivery, Link
from storage.engine import Database

NAME = "hubspot"
SECONDS = 20.0
PACE = 0.12
"""Seconds from one request to the next: HubSpot's lowest limit is 100 in ten seconds, and we are not alone."""
LONGEST_WAIT = timedelta(hours=24)
_THERE = re.compile(r"Existing ID: (\d+)")
Lead: TypeAlias = dict[str, Any]
Connect: TypeAlias = Callable[[], httpx.AsyncClient]

WHAT_TO_DO = {
    401: "HubSpot does not know this token. Set HUBSPOT_TOKEN to the access token of a private app, and start again.",
    403: (
        "The token lacks a right. Give the private app crm.objects.contacts, crm.objects.deals (read and write) and "
        "crm.schemas.contacts, crm.schemas.deals (write)."
    ),
}


class RefusedError(Exception):
    """HubSpot did not do what it was asked; ``sent`` says what it answered."""

    def __init__(self, sent: Sent) -> None:
        super().__init__(sent.answer)
        self.sent = sent


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

    async def send(self, one: Delivery, _try_id: int) -> Sent:
        """Bring contact and deal up to date with the lead as it stands; what HubSpot answers is told."""
        async with self._database.read() as tx:
            card = await desk.card(tx, one.conversation)
            link = await delivery.link(tx, one.conversation, NAME) or Link("", "")
        if card is None or card.lead is None:
            return Sent(None, "the prospect was forgotten", is_final=True)
        lead = body.data(card, self._public_url)
        try:
            async with self._client() as client:
                api = _Api(client, self._pace)
                await self._prepare(api)
                made = await self._bring(api, one, lead, link)
        except RefusedError as error:
            return error.sent
        except httpx.HTTPError as error:
            return Sent(None, type(error).__name__)
        return Sent(200, f"contact {made.contact}" + (f", deal {made.deal}" if made.deal else ""))

    def _client(self) -> httpx.AsyncClient:
        headers = {"authorization": f"Bearer {self._token}", "user-agent": f"Warmline/{__version__}"}
        return httpx.AsyncClient(base_url=self._api, headers=headers, timeout=SECONDS, trust_env=False)

    async def _prepare(self, api: _Api) -> None:
        """Make our properties, once for a process; those that are there answer 409."""
        if self._is_ready:
            return
        for kind, wanted in OWN.items():
            for one in wanted:
                await api.ask("POST", f"/crm/v3/properties/{kind}", one, fine=(409,))
        self._is_ready = True

    async def _bring(self, api: _Api, one: Delivery, lead: Lead, link: Link) -> Link:
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


async def _contact(api: _Api, lead: Lead, known: str) -> str:
    """Bring the contact up to date, or make it; gives its id."""
    there = await _find(api, known) if known else None
    address = fields.email(lead)
    if there is None and address:
        there = await _find(api, address, by="email")
    if there is None:
        return await _make(api, lead)
    return await _fill(api, lead, there)


async def _find(api: _Api, id_: str, *, by: str = "") -> Mapping[str, Any] | None:
    params = {"properties": ",".join(READ)} | ({"idProperty": by} if by else {})
    path = f"/crm/v3/objects/contacts/{quote(id_, safe='@')}"
    answer = await api.ask("GET", path, params=params, fine=(404,))
    return None if answer.status_code == 404 else _read(answer)


async def _fill(api: _Api, lead: Lead, there: Mapping[str, Any]) -> str:
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


async def _make(api: _Api, lead: Lead) -> str:
    """Make a contact, or find the one that an earlier try of ours made."""
    answer = await _upsert(api, "contacts", lead, fields.contact(lead), fine=(400, 409))
    if found := _THERE.search(answer.text):
        there = await _find(api, found[1])
        return await _fill(api, lead, there or {"id": found[1]})
    if answer.status_code == 400 or not _results(answer):  # most likely an address that HubSpot does not take
        answer = await _upsert(api, "contacts", lead, fields.contact(lead, with_email=False))
    return _id(answer)


async def _deal(api: _Api, lead: Lead, known: str, stages: Stages | None) -> str:
    """Bring the deal up to date, or make it; gives its id."""
    if known:
        properties = {"properties": fields.deal(lead, stages)}
        answer = await api.ask("PATCH", f"/crm/v3/objects/deals/{known}", properties, fine=(404,))
        if answer.status_code != 404:
            return known
        raise RefusedError(Sent(404, "the deal was deleted in HubSpot; it is not made again", is_final=True))
    return _id(await _upsert(api, "deals", lead, fields.deal(lead, stages)))


async def _upsert(
    api: _Api, kind: str, lead: Lead, properties: Properties, *, fine: tuple[int, ...] = ()
) -> httpx.Response:
    one = {"id": lead["id"], "idProperty": LEAD_ID, "properties": properties}
    return await api.ask("POST", f"/crm/v3/objects/{kind}/batch/upsert", {"inputs": [one]}, fine=fine)


class _Api:
    """Asks HubSpot, and turns its refusals into what becomes of a try."""

    def __init__(self, client: httpx.AsyncClient, pace: Pace) -> None:
        self._client = client
        self._pace = pace

    async def ask(
        self,
        method: str,
        path: str,
        said: Mapping[str, Any] | None = None,
        *,
        params: Mapping[str, str] | None = None,
        fine: tuple[int, ...] = (),
    ) -> httpx.Response:
        """Ask; statuses among ``fine`` are given like good ones. Raises ``RefusedError`` and httpx's errors."""
        await self._pace.turn()
        answer = await self._client.request(method, path, json=said, params=params)
        if answer.is_success or answer.status_code in fine:
            return answer
        status = answer.status_code
        words = WHAT_TO_DO.get(status) or _message(answer)
        final = 400 <= status < 500 and status not in (401, 403, 408, 423, 429)
        raise RefusedError(Sent(status, words, _wait(answer), is_final=final))


def _read(answer: httpx.Response) -> Mapping[str, Any]:
    try:
        found = msgspec.json.decode(answer.content)
    except msgspec.DecodeError:
        found = None
    if not isinstance(found, dict):
        raise RefusedError(Sent(None, "HubSpot answered with something else than JSON"))
    return found


def _results(answer: httpx.Response) -> list[Mapping[str, Any]]:
    return _read(answer).get("results") or []


def _id(answer: httpx.Response) -> str:
    """Give the id of what an upsert made or changed."""
    results = _results(answer)
    if not results or "id" not in results[0]:
        raise RefusedError(Sent(answer.status_code if answer.is_error else None, _message(answer)))
    return str(results[0]["id"])


def _message(answer: httpx.Response) -> str:
    """Give HubSpot's own sentence, with that of the first of a batch's errors."""
    try:
        found = msgspec.json.decode(answer.content)
    except msgspec.DecodeError:
        return answer.text
    if not isinstance(found, dict):
        return answer.text
    errors = found.get("errors") or []
    first = errors[0].get("message", "") if errors and isinstance(errors[0], dict) else ""
    return " ".join(str(part) for part in (found.get("message", ""), first) if part)


def _wait(answer: httpx.Response) -> timedelta | None:
    text = answer.headers.get("retry-after", "").strip()
    if answer.status_code not in (429, 503) or not (text.isascii() and text.isdigit() and len(text) < 7):
        return None
    return min(max(timedelta(seconds=int(text)), timedelta(seconds=1)), LONGEST_WAIT)


class Pace:
    """Keeps requests apart, whoever makes them."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._next = 0.0

    async def turn(self) -> None:
        """Wait for one's turn."""
        now = asyncio.get_running_loop().time()
        mine = max(now, self._next)
        self._next = mine + self._seconds
        if mine > now:
            await asyncio.sleep(mine - now)

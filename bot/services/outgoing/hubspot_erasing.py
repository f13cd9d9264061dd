"""Erasing in HubSpot whom a prospect's own wish has erased here.

A deal of ours is emptied and archived; a contact of ours is erased for good, by HubSpot's own call for that
(``POST /crm/v3/objects/contacts/gdpr-delete``), or archived where an account refuses it. A contact that was there
before us, or on which another lead of ours stands, is somebody's: only what we wrote of this lead is taken out.
Every step may be repeated: what is gone already answers 404.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from bot.services.outgoing.hubspot_api import Api, read
from bot.services.outgoing.hubspot_fields import LEAD_ID, SUMMARY
from storage.delivery import Link

_GONE = 404
_REFUSED = (400, 403, 405)
ERASED_NAME = "Erased"
"""What an archived deal is called: HubSpot can bring it back for 90 days, and its name was the prospect's."""


async def erase(api: Api, lead: str, link: Link, *, is_shared: bool) -> str:
    """Erase what we made of a lead (by its id); give what was done, without a word of whom.

    ``link`` may be empty: a crash may have kept us from noting what we had made. ``is_shared``: another lead of
    ours stands on the same contact. Raises ``RefusedError`` and httpx's errors.
    """
    done = [
        await _deal(api, lead, link.deal),
        await _contact(api, lead, link.contact, is_shared=is_shared),
    ]
    return ", ".join(filter(None, done)) or "nothing of this lead was there"


async def _deal(api: Api, lead: str, known: str) -> str:
    there = await _find(api, "deals", known) or await _find(api, "deals", lead, by=LEAD_ID)
    if there is None or not _is_of(there, lead):
        return ""
    path = f"/crm/v3/objects/deals/{there['id']}"
    empty = {"dealname": ERASED_NAME, "description": "", LEAD_ID: ""}
    await api.ask("PATCH", path, {"properties": empty}, fine=(_GONE,))
    await api.ask("DELETE", path, fine=(_GONE,))
    return f"deal {there['id']} archived"


async def _contact(api: Api, lead: str, known: str, *, is_shared: bool) -> str:
    there = await _find(api, "contacts", known) or await _find(api, "contacts", lead, by=LEAD_ID)
    if there is None:
        return ""
    id_, ours = there["id"], _is_of(there, lead)
    path = f"/crm/v3/objects/contacts/{id_}"
    if not ours or is_shared:
        empty = {SUMMARY: "", **({LEAD_ID: ""} if ours else {})}
        await api.ask("PATCH", path, {"properties": empty}, fine=(_GONE,))
        return f"contact {id_} cleared"
    answer = await api.ask(
        "POST", "/crm/v3/objects/contacts/gdpr-delete", {"objectId": str(id_)}, fine=(_GONE, *_REFUSED)
    )
    if answer.status_code not in _REFUSED:
        return f"contact {id_} erased"
    await api.ask("DELETE", path, fine=(_GONE,))
    return f"contact {id_} archived, as erasing was refused"


async def _find(api: Api, kind: str, id_: str, *, by: str = "") -> Mapping[str, Any] | None:
    if not id_:
        return None
    params = {"properties": LEAD_ID} | ({"idProperty": by} if by else {})
    answer = await api.ask(
        "GET", f"/crm/v3/objects/{kind}/{quote(id_, safe='')}", params=params, fine=(_GONE,)
    )
    return None if answer.status_code == _GONE else read(answer)


def _is_of(there: Mapping[str, Any], lead: str) -> bool:
    return (there.get("properties") or {}).get(LEAD_ID) == lead

"""How a lead is written in HubSpot: the properties of its contact and of its deal. Pure.

Property names are HubSpot's own defaults, and two of ours: ``warmline_lead_id`` (unique, by which a lead is found
again) and ``warmline_lead`` (what is known, to read).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

import msgspec

from dialogs.answers import Proof

Properties: TypeAlias = dict[str, str]

LEAD_ID, SUMMARY = "warmline_lead_id", "warmline_lead"
OWN: Mapping[str, tuple[dict[str, Any], ...]] = {
    "contacts": (
        {
            "name": LEAD_ID, "label": "Warmline lead", "groupName": "contactinformation",
            "type": "string", "fieldType": "text", "hasUniqueValue": True,
        },
        {
            "name": SUMMARY, "label": "Warmline: what is known", "groupName": "contactinformation",
            "type": "string", "fieldType": "textarea",
        },
    ),
    "deals": (
        {
            "name": LEAD_ID, "label": "Warmline lead", "groupName": "dealinformation",
            "type": "string", "fieldType": "text", "hasUniqueValue": True,
        },
    ),
}  # fmt: skip
"""The properties that are made once, by kind of object."""
READ = (LEAD_ID, "email", "phone", "firstname", "lastname")
"""What must be known of a contact before it is changed."""
_LIFE = {"won": "customer"}
LONGEST = 60_000


class Stages(msgspec.Struct, frozen=True):
    """Where deals go: the pipeline, and its stages by ``qualified``, ``won`` and ``lost``."""

    pipeline: str
    of: Mapping[str, str]


def email(lead: Mapping[str, Any]) -> str:
    """Give the address a contact is found by: the best proven one that could be read."""
    return _contact(lead, "email").lower()


def contact(lead: Mapping[str, Any], *, with_email: bool = True) -> Properties:
    """Give what a contact of ours says. Empty values are left out, so that nothing is wiped."""
    first, _, last = str(lead["name"]).strip().partition(" ")
    found = {
        LEAD_ID: lead["id"],
        "email": email(lead) if with_email else "",
        "phone": _contact(lead, "phone"),
        "firstname": first,
        "lastname": last.strip(),
        SUMMARY: summary(lead),
        "lifecyclestage": _life(lead),
    }
    return {name: value for name, value in found.items() if value}


def filling(lead: Mapping[str, Any], there: Mapping[str, Any]) -> Properties:
    """Give what may be added to somebody else's contact: what it has not got. Anybody can type an address."""
    ours = contact(lead)
    wanted = {name: ours[name] for name in ("phone", "firstname", "lastname") if name in ours}
    return {name: value for name, value in wanted.items() if not there.get(name)} | {SUMMARY: ours[SUMMARY]}


def is_deal(lead: Mapping[str, Any]) -> bool:
    """Whether a lead is worth a deal: qualified or ended, and not held to be a pseudo-lead."""
    ended = lead["outcome"] is not None and lead["outcome"]["result"] in ("won", "lost")
    return not lead["held"] and (lead["class"] == "qualified" or ended)


def stage(lead: Mapping[str, Any]) -> str:
    """Say which of the stages fits: ``qualified``, ``won`` or ``lost``."""
    if lead["outcome"] is None:
        return "qualified"
    return "won" if lead["outcome"]["result"] == "won" else "lost"


def deal(lead: Mapping[str, Any], stages: Stages | None) -> Properties:
    """Give what a deal says; without ``stages`` it stays in the stage where people put it.

    The budget is told in words: it is what the prospect named, no amount of a contract.
    """
    found = {
        LEAD_ID: lead["id"],
        "dealname": " · ".join(part for part in (lead["name"], lead["request"]) if part)[:250] or "Lead",
        "description": summary(lead),
    }
    if stages is None:
        return found
    return found | {"pipeline": stages.pipeline, "dealstage": stages.of[stage(lead)]}


def _told(answer: Mapping[str, Any]) -> str:
    """Give their words, and how they stand where they are more or less than said."""
    return str(answer["words"]) + ("" if answer["standing"] == "said" else f" ({answer['standing']})")


def summary(lead: Mapping[str, Any]) -> str:
    """Write what is known, one thing a line: class and reasons, BANT in their words, contacts, source, offers."""
    lines = [f"{lead['class']}, {lead['points']} points" + (" (held back)" if lead["held"] else "")]
    lines += [f"{one['because']} ({one['points']:+d})" for one in lead["reasons"]]
    lines += [f"{name}: {_told(answer)}" for name, answer in lead["bant"].items() if answer]
    lines += [f"{one['kind']}: {one['value']} ({one['proof']})" for one in lead["contacts"]]
    lines += [f"source: {_source(lead['source']['first'])}"]
    lines += [
        f"offer: {one['title']}" + (f", until {one['until']}" if one["until"] else "")
        for one in lead["offers"]
    ]
    if lead["outcome"]:
        lines.append(f"outcome: {lead['outcome']['result']} {lead['outcome']['why']}".rstrip())
    return "\n".join([*lines, lead["url"]])[:LONGEST]


def _source(source: Mapping[str, str]) -> str:
    return " / ".join(source.values())


def _life(lead: Mapping[str, Any]) -> str:
    if lead["held"]:
        return ""
    if lead["outcome"]:
        return _LIFE.get(lead["outcome"]["result"], "")
    return "opportunity" if lead["class"] == "qualified" else "lead"


_RANKS = {proof.value: rank for rank, proof in enumerate(Proof)}


def _contact(lead: Mapping[str, Any], kind: str) -> str:
    """Give the best proven contact of a kind; what could not be read is none."""
    found = [one for one in lead["contacts"] if one["kind"] == kind and one["proof"] != Proof.RAW.value]
    best = max(found, key=lambda one: _RANKS.get(one["proof"], 0), default=None)
    return str(best["value"]) if best else ""

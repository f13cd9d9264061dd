"""The settings of what goes out to others: HubSpot, and whether webhooks may lead to this machine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

import msgspec

from bot.settings_web import mask_secret

STAGES = ("qualified", "won", "lost")
"""What a lead may be when its deal gets a stage."""


class DeliverySettings(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of ``bot.settings.Settings`` that tell where leads go. ``hubspot_stages``: see ``STAGES``."""

    hubspot_token: str
    hubspot_api_url: str
    hubspot_pipeline: str
    hubspot_stages: Mapping[str, str]
    webhooks_to_this_machine: bool


def read_yes_or_no(text: str, _home: Path) -> bool:
    """Read yes or no."""
    if text.lower() not in ("yes", "no"):
        raise ValueError("neither yes nor no.")
    return text.lower() == "yes"


def read_token(text: str, _home: Path) -> str:
    """Read a token that goes into a header."""
    if text and not (text.isascii() and text.isprintable() and " " not in text):
        raise ValueError("not a token; copy it whole from the private app, it looks like pat-eu1-....")
    return text


def read_api(text: str, _home: Path) -> str:
    """Read where HubSpot's API is: https, or http on this machine for trying out."""
    try:
        parts = urlsplit(text)
        near = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost", "::1")
        good = (parts.scheme == "https" or near) and parts.hostname and not (parts.query or parts.fragment)
    except ValueError:
        good = False
    if not good:
        raise ValueError("not an address of an API; give https:// and a host.")
    return text.rstrip("/")


def read_id(text: str, _home: Path) -> str:
    """Read the internal name of a pipeline."""
    if not text or " " in text:
        raise ValueError("not an internal name; HubSpot shows it beside the pipeline, such as default.")
    return text


def read_stages(text: str, _home: Path) -> Mapping[str, str]:
    """Read ``qualified=ID,won=ID,lost=ID``."""
    pairs = [part.partition("=") for part in text.split(",") if part.strip()]
    found = {name.strip().lower(): stage.strip() for name, _, stage in pairs}
    if set(found) != set(STAGES) or len(pairs) != len(STAGES) or not all(found.values()):
        raise ValueError("not the stages; name all three, such as qualified=ID,won=ID,lost=ID.")
    return MappingProxyType(found)


DELIVERY = (
    (
        "HUBSPOT_TOKEN",
        "",
        "The token of a private app in HubSpot (docs/delivery.md); without one no lead goes there.",
        read_token,
        mask_secret,
    ),
    ("HUBSPOT_API_URL", "https://api.hubapi.com", "Where HubSpot's API is.", read_api),
    ("HUBSPOT_PIPELINE", "default", "The internal name of the pipeline that deals are put into.", read_id),
    (
        "HUBSPOT_STAGES",
        "qualified=appointmentscheduled,won=closedwon,lost=closedlost",
        "The internal names of its stages.",
        read_stages,
    ),
    (
        "WEBHOOKS_TO_THIS_MACHINE",
        "no",
        "Whether webhooks may lead to this machine, without https: for trying out, never in earnest.",
        read_yes_or_no,
    ),
)
"""Name, default, help, reader and mask of each setting, as ``bot.settings.Setting`` takes them."""

"""Words with a meaning of their own in every script, known to the parser, the checker and the engine."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.slots.reading import Kind

EVERYWHERE: frozenset[str] = frozenset(
    {"company", "manager", "privacy", "reply_within", "desk_opens", "contact", "name"}
)
"""Variables every text may use beside slots and offers."""

OFFER_FIELDS: frozenset[str] = frozenset(
    {"deadline", "normally", "title", "code", "by", "url", "minutes", "discount"}
)
"""What can follow an offer's name in a variable: ``{first_month.deadline}``."""

OWN_KINDS: Mapping[str, Kind] = {
    "name": Kind.NAME,
    "phone": Kind.PHONE,
    "email": Kind.EMAIL,
    "social": Kind.SOCIAL,
    "budget": Kind.MONEY,
    "timescale": Kind.TIME,
}
"""Slots whose name says how they are read."""

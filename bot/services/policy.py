"""Who may do what: one table, asked by every page, stream, button in the group, and command.

A chat counts as *own* for its owner, and for everybody while nobody has it. A person may hold several roles;
what one of them allows is allowed. The reasons are in ``docs/access.md``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum


class Role(StrEnum):
    """What somebody on the team is trusted with."""

    MANAGER = "manager"
    LEAD_ADMIN = "lead_admin"
    MARKETER = "marketer"
    ADMIN = "admin"


class Action(StrEnum):
    """What a surface asks about before it shows or does it."""

    SEE_LEADS = "see leads"
    SEE_CONTACTS = "see contacts"
    SEE_CHAT = "see chat"
    REPLY = "reply"
    NOTE = "note"
    SNOOZE = "snooze"
    TAKE_OVER = "take over"
    TAKE_FROM_ANOTHER = "take from another"
    HAND_BACK = "hand back"
    SET_OUTCOME = "set outcome"
    REASSIGN = "reassign"
    EXPORT = "export"
    SEE_FIGURES = "see figures"
    SEE_AUDIT = "see audit"
    EDIT_TEAM = "edit team settings"
    EDIT_REPLIES = "edit canned replies"
    EDIT_SCRIPTS = "edit scripts"
    MANAGE_STAFF = "manage staff"
    MANAGE_WEBHOOKS = "manage webhooks"
    SEE_DELIVERY = "see deliveries"
    REPLAY_DELIVERY = "replay delivery"
    ERASE_PROSPECT = "erase prospect"


_NOBODY: frozenset[Role] = frozenset()
_DESK = frozenset({Role.MANAGER, Role.LEAD_ADMIN, Role.ADMIN})
_LEAD = frozenset({Role.LEAD_ADMIN, Role.ADMIN})
_WORDS = frozenset({Role.MARKETER, Role.LEAD_ADMIN, Role.ADMIN})
_ADMIN = frozenset({Role.ADMIN})

ALLOWED: Mapping[Action, tuple[frozenset[Role], frozenset[Role]]] = {
    # action: (roles for an own chat or where there is none, roles for another's chat)
    Action.SEE_LEADS: (_DESK, _DESK),
    Action.SEE_CONTACTS: (_DESK, _DESK),
    Action.SEE_CHAT: (_DESK, _DESK),
    Action.REPLY: (_DESK, _NOBODY),
    Action.NOTE: (_DESK, _DESK),
    Action.SNOOZE: (_DESK, _LEAD),
    Action.TAKE_OVER: (_DESK, _NOBODY),
    Action.TAKE_FROM_ANOTHER: (_DESK, _DESK),
    Action.HAND_BACK: (_DESK, _NOBODY),
    Action.SET_OUTCOME: (_DESK, _NOBODY),
    Action.REASSIGN: (_DESK, _LEAD),
    Action.EXPORT: (_LEAD, _LEAD),
    Action.SEE_FIGURES: (_WORDS, _WORDS),
    Action.SEE_AUDIT: (_ADMIN, _ADMIN),
    Action.EDIT_TEAM: (_LEAD, _LEAD),
    Action.EDIT_REPLIES: (_WORDS, _WORDS),
    Action.EDIT_SCRIPTS: (_WORDS, _WORDS),
    Action.MANAGE_STAFF: (_ADMIN, _ADMIN),
    Action.MANAGE_WEBHOOKS: (_ADMIN, _ADMIN),
    Action.SEE_DELIVERY: (_LEAD, _LEAD),
    Action.REPLAY_DELIVERY: (_LEAD, _LEAD),
    Action.ERASE_PROSPECT: (_LEAD, _LEAD),
}
"""The whole policy."""


def may(roles: Role | Collection[Role], action: Action, *, own: bool = False) -> bool:
    """Whether ``roles`` allow ``action``; ``own``: the chat in question is the asker's, or nobody's.

    Where no chat is in question, or whose it is does not matter, ``own`` changes nothing.
    """
    held = frozenset({roles}) if isinstance(roles, Role) else frozenset(roles)
    return not held.isdisjoint(ALLOWED[action][0 if own else 1])

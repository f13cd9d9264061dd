"""The order of the managers' list, as one text per conversation, so that one index serves every page of it."""

from __future__ import annotations

from datetime import UTC, datetime

from dialogs.lead import LeadClass
from dialogs.modes import Mode
from dialogs.state import State
from storage.moments import stamp

GROUPS = {Mode.WAITING: "0", Mode.MANAGER: "1", Mode.BOT: "2", Mode.CLOSED: "9"}
CLASSES = {LeadClass.QUALIFIED: "0", LeadClass.WARM: "1", LeadClass.COLD: "2"}
_LAST = int(datetime.max.replace(tzinfo=UTC).timestamp())


def desk_order(state: State, lead_class: LeadClass, *, complete: bool) -> str | None:
    """Give where a conversation stands; ``None`` keeps it off the list (a stranger talking to the bot).

    Those who wait for a person come first, then those a manager has, then the bot's, closed ones last; in
    each group qualified before warm before cold; among these the longest waiting, else the newest, first.
    """
    called = state.mode in {Mode.WAITING, Mode.MANAGER} or state.outcome is not None
    if not (complete or called or lead_class is not LeadClass.COLD):
        return None
    place = GROUPS[state.mode] + CLASSES[lead_class]
    if state.mode is Mode.WAITING and state.waiting_since is not None:
        return place + stamp(state.waiting_since)
    return f"{place}{_LAST - int(state.started.timestamp()):012d}"

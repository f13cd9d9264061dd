"""What the forms of a chat do. Each carries an action id made with its page: sent twice, it counts once."""

from __future__ import annotations

import re
import secrets
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from bot.desk.inbox.access import Session
from bot.services.desk import Desk
from bot.services.policy import Action
from bot.services.take_over import Answer, Manager
from dialogs.events import Result
from dialogs.files import FileRef
from dialogs.ids import ManagerId, SlotName

Fields = Mapping[str, str]


class Act(msgspec.Struct, frozen=True):
    """One form that was sent: by whom, in which chat, whose that is, and what stood in it."""

    session: Session
    chat: str
    action: str
    fields: Fields
    own: bool
    now: datetime
    zone: ZoneInfo
    """The company's: a manager's "tomorrow at nine" is meant there."""
    team: Mapping[ManagerId, str] = {}
    files: tuple[FileRef, ...] = ()

    def may(self, action: Action) -> bool:
        """Whether this manager may do something in this chat."""
        return self.session.may(action, own=self.own)


Form = Callable[[Desk, Act], Awaitable[Answer]]
SETTLED = "settled:"
NOT_ALLOWED = Answer(done=False, why="not allowed")
LONGEST_SLEEP = timedelta(days=90)
SLEEPS: Mapping[str, timedelta] = {
    "20m": timedelta(minutes=20),
    "1h": timedelta(hours=1),
    "3h": timedelta(hours=3),
}
MORNINGS = {"tomorrow": 1, "week": 7}
"""Days until the morning at nine that is meant."""


async def claim(desk: Desk, act: Act) -> Answer:
    """Take the chat over; from somebody else only with ``force``, which was asked about first."""
    force = "force" in act.fields
    if not (act.own or act.may(Action.TAKE_FROM_ANOTHER)):
        return NOT_ALLOWED
    return await desk.claim(act.chat, act.session.manager, act.action, force=force)


async def reply(desk: Desk, act: Act) -> Answer:
    """Write to the prospect, or send files. In another's chat ``how`` says what was chosen when asked first."""
    text, how = text_of(act.fields), act.fields.get("how", "")
    if how == "note":
        return await note(desk, act)
    if not text and not act.files:
        return Answer(done=False, why="empty")
    manager = act.session.manager
    if how and not act.may(Action.TAKE_FROM_ANOTHER):
        return NOT_ALLOWED
    if how == "take":
        await desk.claim(act.chat, manager, f"{act.action}-claim", force=True)
    return await desk.reply(act.chat, manager, act.action, text, beside=how == "beside", files=act.files)


async def note(desk: Desk, act: Act) -> Answer:
    """Keep a private note."""
    text = text_of(act.fields)
    if not text:
        return Answer(done=False, why="empty")
    return await desk.note(act.chat, act.session.manager, act.action, text)


async def edit(desk: Desk, act: Act) -> Answer:
    """Change a line of one's own, or take it back (an empty text)."""
    line = act.fields.get("line", "")
    if not (line.isascii() and line.isdigit() and len(line) < 10):
        return Answer(done=False, why="not your line")
    return await desk.edit(act.chat, act.session.manager, act.action, int(line), text_of(act.fields))


async def hand_back(desk: Desk, act: Act) -> Answer:
    """Give the chat back with what was settled."""
    settled = {
        name.removeprefix(SETTLED): words.strip()[:500]
        for name, words in act.fields.items()
        if name.startswith(SETTLED) and words.strip()
    }
    return await desk.hand_back(act.chat, act.session.manager, act.action, settled)


async def reassign(desk: Desk, act: Act) -> Answer:
    """Give the chat to another manager; a third one's only by who may."""
    to = ManagerId(act.fields.get("to", ""))
    if to not in act.team:
        return Answer(done=False, why="who")
    if not act.may(Action.REASSIGN):
        return NOT_ALLOWED
    manager = act.session.manager
    answer = await desk.reassign(act.chat, manager, Manager(to, act.team[to]), act.action, force=not act.own)
    if answer.done and (words := text_of(act.fields)):
        await desk.note(act.chat, manager, f"{act.action}-note", f"@{act.team[to]} {words}")
    return answer


async def outcome(desk: Desk, act: Act) -> Answer:
    """Close the lead, or take that back."""
    chosen, why = act.fields.get("result", ""), act.fields.get("why", "").strip()[:500]
    manager = act.session.manager
    if chosen == "undo":
        return await desk.set_outcome(act.chat, manager, act.action, None, "")
    if chosen not in set(Result):
        return Answer(done=False, why="result")
    if chosen == Result.LOST and not why:
        return Answer(done=False, why="why")
    return await desk.set_outcome(act.chat, manager, act.action, Result(chosen), why)


async def real(desk: Desk, act: Act) -> Answer:
    """Say that this is a real person, or take that back."""
    return await desk.clear(act.chat, act.session.manager, act.action, real=act.fields.get("real") != "no")


async def snooze(desk: Desk, act: Act) -> Answer:
    """Put the chat aside until a time, or wake it."""
    choice = act.fields.get("until", "")
    if choice == "wake":
        return await desk.snooze(act.chat, act.session.manager, None)
    until = moment(choice, act.fields.get("at", ""), act.now, act.zone)
    if until is None or not act.now < until <= act.now + LONGEST_SLEEP:
        return Answer(done=False, why="time")
    return await desk.snooze(act.chat, act.session.manager, until)


def moment(choice: str, typed: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Give the time (aware) that was chosen, or typed as a company's local time; ``None`` for none."""
    if choice in SLEEPS:
        return now + SLEEPS[choice]
    local = now.astimezone(zone)
    if choice in MORNINGS:
        days = MORNINGS[choice] if choice != "week" else 7 - local.weekday()
        day = (local + timedelta(days=days)).date()
        return datetime(day.year, day.month, day.day, 9, tzinfo=zone)
    try:
        return datetime.fromisoformat(typed).replace(tzinfo=zone)
    except ValueError:
        return None


async def reached(desk: Desk, act: Act) -> Answer:
    """Say whether the prospect was reached at a contact."""
    slot = SlotName(act.fields.get("slot", ""))
    was = act.fields.get("reached") != "no"
    return await desk.reached(act.chat, act.session.manager, act.action, slot, reached=was)


async def same(desk: Desk, act: Act) -> Answer:
    """Merge two chats of one person, take them apart, or say that these are two people."""
    pair, what = act.fields.get("pair", ""), act.fields.get("do", "")
    return await desk.same_person(pair, act.session.manager, what)


FORMS: Mapping[str, tuple[Form, Action]] = {
    "claim": (claim, Action.SEE_CHAT),
    "reply": (reply, Action.SEE_CHAT),
    "edit": (edit, Action.NOTE),
    "note": (note, Action.NOTE),
    "hand-back": (hand_back, Action.HAND_BACK),
    "reassign": (reassign, Action.SEE_CHAT),
    "outcome": (outcome, Action.SET_OUTCOME),
    "real": (real, Action.SET_OUTCOME),
    "reached": (reached, Action.SET_OUTCOME),
    "same": (same, Action.SET_OUTCOME),
    "snooze": (snooze, Action.SNOOZE),
}
"""Each form, and what one must be allowed to do to send it (some ask for more themselves)."""


def action_id(fields: Fields, session: Session) -> str:
    """Give the form's action id, with its manager's name on it; a form without one gets a new one."""
    given = fields.get("action", "")
    return f"{session.manager.id}:{given if re.fullmatch('[0-9a-z]{8,80}', given) else secrets.token_hex(12)}"


def text_of(fields: Fields) -> str:
    """Give a message as it is kept: one kind of line end, no blanks around it, at most 4096 characters."""
    return fields.get("text", "").replace("\r\n", "\n").replace("\0", "").strip()[:4096]

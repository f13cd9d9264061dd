"""What the forms do. Each carries an action id made with its page: sent twice, it counts once."""

from __future__ import annotations

import re
import secrets
from collections.abc import Awaitable, Callable, Mapping

from bot.desk.inbox.access import Session
from bot.services.take_over import Answer, Desk
from dialogs.events import Result
from dialogs.files import FileRef

Fields = Mapping[str, str]
Form = Callable[[Desk, Session, str, str, Fields], Awaitable[Answer]]

SETTLED = "settled:"
SENTENCES = {
    "owned": "{owner} has this chat.",
    "not yours": "You do not have this chat any more.",
    "failed": "Something went wrong on our side, and nothing was changed; tell whoever runs this server.",
    "unreachable": "The prospect cannot be reached in this chat any more; use another contact.",
    "no outcome": "The outcome was already taken back.",
    "why": "Say why it was lost: it corrects the rule.",
    "empty": "There is nothing to send.",
    "result": "Choose how it ended.",
}


async def claim(desk: Desk, session: Session, chat: str, action: str, fields: Fields) -> Answer:
    """Take the chat over."""
    return await desk.claim(chat, session.manager, action, force="force" in fields)


async def reply(
    desk: Desk,
    session: Session,
    chat: str,
    action: str,
    fields: Fields,
    *,
    files: tuple[FileRef, ...] = (),
) -> Answer:
    """Write to the prospect, or send files; with ``force``, take the chat over first."""
    text = _text(fields)
    if not text and not files:
        return Answer(done=False, why="empty")
    if "force" in fields:
        await desk.claim(chat, session.manager, f"{action}-claim", force=True)
    return await desk.reply(chat, session.manager, action, text, files=files)


async def note(desk: Desk, session: Session, chat: str, action: str, fields: Fields) -> Answer:
    """Keep a private note."""
    text = _text(fields)
    return await desk.note(chat, session.manager, action, text) if text else Answer(done=False, why="empty")


async def hand_back(desk: Desk, session: Session, chat: str, action: str, fields: Fields) -> Answer:
    """Give the chat back with what was settled."""
    settled = {
        name.removeprefix(SETTLED): words.strip()[:500]
        for name, words in fields.items()
        if name.startswith(SETTLED) and words.strip()
    }
    return await desk.hand_back(chat, session.manager, action, settled)


async def outcome(desk: Desk, session: Session, chat: str, action: str, fields: Fields) -> Answer:
    """Close the lead, or take that back."""
    chosen, why = fields.get("result", ""), fields.get("why", "").strip()[:500]
    if chosen == "undo":
        return await desk.set_outcome(chat, session.manager, action, None, "")
    if chosen not in set(Result):
        return Answer(done=False, why="result")
    if chosen == Result.LOST and not why:
        return Answer(done=False, why="why")
    return await desk.set_outcome(chat, session.manager, action, Result(chosen), why)


FORMS: Mapping[str, Form] = {
    "claim": claim,
    "reply": reply,
    "note": note,
    "hand-back": hand_back,
    "outcome": outcome,
}


def sentence(answer: Answer) -> str:
    """Say why an action was refused."""
    return SENTENCES.get(answer.why, answer.why).format(owner=answer.owner or "Somebody else")


def action_id(fields: Fields, session: Session) -> str:
    """Give the form's action id, with its manager's name on it; a form without one gets a new one."""
    given = fields.get("action", "")
    return f"{session.manager.id}:{given if re.fullmatch('[0-9a-z]{8,64}', given) else secrets.token_hex(12)}"


def _text(fields: Fields) -> str:
    return fields.get("text", "").replace("\r\n", "\n").replace("\0", "").strip()[:4096]

"""A line in, the parameters of ``sendMessage`` out: plain text with entities, never HTML. Pure."""

from __future__ import annotations

from typing import Any

from babel.dates import format_datetime
from msgspec.structs import replace

from bot.channels.contract import Line
from bot.channels.degrade import split
from bot.channels.telegram import callback
from dialogs.messages import Button, Message

LONGEST = 4096
"""Code units of a text, as the messenger counts them."""
HALF = 2000
A_ROW = 24
"""Characters of the labels that still share a row."""
CLOCK = "⏳ "
NOTED = "✓"
"""Said alone where the key has to be taken away and the message has no part that could do it."""
REMOVE = {"remove_keyboard": True}
NO_PREVIEW = {"is_disabled": True}
Params = dict[str, Any]


def target(address: str) -> Params:
    """Give the parameters that name a chat: ``ID``, or ``ID@CONNECTION`` for a business chat."""
    chat, _, connection = address.partition("@")
    to: Params = {"chat_id": int(chat) if chat.lstrip("-").isdigit() else chat}
    return {**to, "business_connection_id": connection} if connection else to


def render(address: str, line: Line, *, keyboard_open: bool = False) -> list[Params]:
    """Give one call's parameters a bubble, in order.

    ``keyboard_open``: the prospect still sees the key that shares their number; it is taken away with the
    first bubble that can carry that (inline buttons and the removal cannot share one).
    """
    message = line.message
    if "@" in address:
        message = replace(message, buttons=tuple(b for b in message.buttons if not b.share_phone))
    parts = _parts(message, apart=keyboard_open and bool(message.buttons) and not _shares(message))
    calls = [{**target(address), "text": part, "link_preview_options": NO_PREVIEW} for part in parts]
    if message.deadline is not None:
        calls[-1]["text"], calls[-1]["entities"] = _with_deadline(parts[-1], message)
    calls[0].update(answering(line))
    if keyboard_open and (len(calls) > 1 or not message.buttons):
        calls[0]["reply_markup"] = REMOVE
    if message.buttons:
        calls[-1]["reply_markup"] = _markup(message)
    return calls


def answering(line: Line) -> Params:
    """Give the parameter that shows which message a line answers; one that is gone does no harm."""
    if not line.reply_to.isdigit():
        return {}
    return {"reply_parameters": {"message_id": int(line.reply_to), "allow_sending_without_reply": True}}


def copying(address: str, copy: str) -> tuple[str, Params]:
    """Give the call that copies messages, of ``CHAT:MESSAGE`` or of an album, ``CHAT:MESSAGE,MESSAGE``."""
    chat, _, numbers = copy.partition(":")
    ids = [int(number) for number in numbers.split(",")]
    params = {**target(address), "from_chat_id": int(chat)}
    if len(ids) == 1:
        return "copyMessage", {**params, "message_id": ids[0]}
    return "copyMessages", {**params, "message_ids": sorted(ids)}


def removes_keyboard(calls: list[Params]) -> bool:
    """Whether these calls take the sharing key away."""
    return any(call.get("reply_markup") == REMOVE for call in calls)


def opens_keyboard(calls: list[Params]) -> bool:
    """Whether these calls put the sharing key up."""
    return any("keyboard" in call.get("reply_markup", ()) for call in calls)


def units(text: str) -> int:
    """Count a text as entities and limits do: in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def _shares(message: Message) -> bool:
    return any(button.share_phone for button in message.buttons)


def _parts(message: Message, *, apart: bool) -> list[str]:
    """Cut the text where it is too long; ``apart`` also cuts before the last paragraph, which asks."""
    text = message.text or "…"
    if units(text) > LONGEST - 64:
        return split(text, HALF)
    before, _, last = text.rpartition("\n\n")
    if not apart:
        return [text]
    return [before, last] if before.strip() and last.strip() else [NOTED, text]


def _with_deadline(text: str, message: Message) -> tuple[str, list[Params]]:
    """Add the deadline as a date that each client writes in its own language and zone.

    Clients that do not know the entity show the words inside it.
    """
    assert message.deadline is not None  # noqa: S101 - for mypy
    words = _in_words(message)
    entity = {
        "type": "date_time",
        "offset": units(f"{text}\n\n{CLOCK}"),
        "length": units(words),
        "unix_time": int(message.deadline.timestamp()),
        "date_time_format": "wDT",
    }
    return f"{text}\n\n{CLOCK}{words}", [entity]


def _in_words(message: Message) -> str:
    assert message.deadline is not None  # noqa: S101 - for mypy
    offset = message.deadline.utcoffset()
    minutes = int(offset.total_seconds() // 60) if offset else 0
    hours, rest = divmod(abs(minutes), 60)
    zone = "UTC" + (
        f"{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "") if minutes else ""
    )
    when = format_datetime(message.deadline, "EEE d MMM, HH:mm", locale=message.language)
    return f"{when} {zone}"


def _markup(message: Message) -> Params:
    return _sharing_keyboard(message) if _shares(message) else _inline_keyboard(message)


def _sharing_keyboard(message: Message) -> Params:
    """Give the key that shares the prospect's own number; other labels are typed by their keys."""
    keys = [
        [{"text": button.label, "request_contact": True} if button.share_phone else {"text": button.label}]
        for button in message.buttons
        if not button.url
    ]
    return {"keyboard": keys, "resize_keyboard": True, "one_time_keyboard": True}


def _inline_keyboard(message: Message) -> Params:
    rows: list[list[Params]] = []
    width = A_ROW
    for place, button in enumerate(message.buttons):
        if rows and width + len(button.label) <= A_ROW and len(rows[-1]) < 3:
            rows[-1].append(_inline(message.question, button, place))
            width += len(button.label)
        else:
            rows.append([_inline(message.question, button, place)])
            width = len(button.label)
    return {"inline_keyboard": rows}


def _inline(question: int, button: Button, place: int) -> Params:
    if button.url:
        return {"text": button.label, "url": button.url}
    return {"text": button.label, "callback_data": callback.pack(question, button.id, place)}

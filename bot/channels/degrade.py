"""Fit a message to what a channel can show. Pure: a message and the channel's features in, bubbles out.

Nothing said is lost: what cannot be a button becomes a numbered line of the text, and a typed number answers
it. What cannot run (a countdown) stays in words, which the text holds anyway.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from msgspec.structs import replace

from bot.channels.contract import Features
from dialogs.messages import Button, Message

ELLIPSIS = "…"
PARAGRAPH, LINE, SENTENCE, WORD = r"\n\s*\n", r"\n", r"(?<=[.!?…。؟])\s+", r"\s+"


def fit(message: Message, features: Features) -> tuple[Message, ...]:
    """Give the bubbles that say ``message`` within ``features``, in order; the last one has the buttons.

    Buttons that share the prospect's own number are dropped where the channel cannot do that: the number
    can be typed. The other buttons become a numbered list when they are more than fit, or when two labels
    would look alike once shortened; a number is the button's place in ``message.buttons``.
    """
    if _fits(message, features):
        return (message,)
    buttons, listed = _place_buttons(message.buttons, features)
    if not features.files:
        listed = [*(f"[{file.name}]" for file in message.files), *listed]
    text = "\n\n".join(part for part in (message.text, "\n".join(listed)) if part)
    *before, last = split(text, features.text) or [""]
    deadline = message.deadline if features.countdown else None
    bare = replace(message, question=0, buttons=(), expects=None, deadline=None, files=())
    return (
        *(replace(bare, text=part) for part in before),
        replace(
            message,
            text=last,
            buttons=buttons,
            deadline=deadline,
            files=message.files if features.files else (),
        ),
    )


def _fits(message: Message, features: Features) -> bool:
    """Whether nothing has to be done, as with almost every message of almost every channel."""
    text, labels = message.text, {button.label for button in message.buttons}
    return (
        len(text) <= features.text
        and text == text.strip()
        and len(labels) == len(message.buttons) <= features.buttons
        and (message.deadline is None or features.countdown)
        and (features.files or not message.files)
        and all(len(label) <= features.label for label in labels)
        and (features.share_phone or not any(button.share_phone for button in message.buttons))
    )


def shorten(label: str, limit: int) -> str:
    """Give ``label`` in at most ``limit`` characters; a cut one ends with an ellipsis."""
    return label if len(label) <= limit else label[: limit - 1].rstrip() + ELLIPSIS


def split(text: str, limit: int) -> list[str]:
    """Cut ``text`` into parts of at most ``limit`` characters, none empty.

    Cuts fall between paragraphs, else lines, sentences, words, and only then inside a word.
    """
    parts = []
    rest = text.strip()
    while len(rest) > limit:
        at = _border(rest, limit)
        parts.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [part for part in (*parts, rest) if part]


def _place_buttons(buttons: tuple[Button, ...], features: Features) -> tuple[tuple[Button, ...], list[str]]:
    """Give the buttons that stay buttons, and the lines of those that do not."""
    shown = [(number, b) for number, b in enumerate(buttons, 1) if features.share_phone or not b.share_phone]
    fitted = tuple(replace(button, label=shorten(button.label, features.label)) for _, button in shown)
    distinct = len({button.label for button in fitted}) == len(fitted)
    if len(fitted) <= features.buttons and distinct:
        return fitted, []
    return (), [
        f"{button.label}: {button.url}" if button.url else f"{number}. {button.label}"
        for number, button in shown
    ]


def _border(text: str, limit: int) -> int:
    """Give the best place to cut before ``limit``: the last border of the strongest kind in its second half."""
    for border in (PARAGRAPH, LINE, SENTENCE, WORD):
        places = [at for at in _places(border, text, limit) if at > limit // 2]
        if places:
            return places[-1]
    return next((at for at in range(limit, 0, -1) if unicodedata.category(text[at]) != "Mn"), limit)


def _places(border: str, text: str, limit: int) -> Iterator[int]:
    return (found.start() for found in re.finditer(border, text[: limit + 1]) if 0 < found.start() <= limit)

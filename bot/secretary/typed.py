"""What a manager wrote in their own chat, in words for the transcript. Pure."""

from __future__ import annotations

from bot.channels.telegram.parsing import MEDIA
from bot.channels.telegram.updates import Message


def typed_words(message: Message) -> str:
    """Give the text; of a file its kind and its caption."""
    if message.text:
        return message.text.replace("\0", "").encode("utf-8", "replace").decode()
    kind = next((str(media) for field, media in MEDIA.items() if getattr(message, field)), "other")
    caption = message.caption.replace("\0", "").encode("utf-8", "replace").decode()
    return f"[{kind}] {caption}".strip()

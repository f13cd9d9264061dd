"""How a line of the conversation looks in a terminal. Pure: a line in, text out."""

from __future__ import annotations

import textwrap
import unicodedata

from bot.channels.contract import Line
from dialogs.messages import Voice

WIDEST = 76
MARGIN = "  "


def bubble(line: Line, width: int) -> str:
    """Write one line as a bubble at most ``width`` columns wide, its choices numbered from 1."""
    inner = max(20, min(width, WIDEST) - len(MARGIN) * 2)
    rows = [_speaker(line), *_wrap(line.message.text, inner)]
    for number, button in enumerate(line.message.buttons, 1):
        label = f"{button.label}  {button.url}" if button.url else button.label
        rows += _wrap(f"{number:>2}  {label}", inner, indent="    ")
    return "\n".join(f"{MARGIN}{row}".rstrip() for row in rows) + "\n"


def plain(text: str) -> str:
    """Drop what a terminal would obey instead of show: control characters, and marks that turn the text round."""
    return "".join(char for char in text if char == "\n" or not _obeyed(char))


def _speaker(line: Line) -> str:
    names = {
        Voice.BOT: "bot",
        Voice.PROSPECT: "you",
        Voice.NOTICE: "·",
        Voice.MANAGER: line.manager or "manager",
    }
    return f"[{plain(names[line.voice])}]"


def _wrap(text: str, width: int, indent: str = "") -> list[str]:
    rows: list[str] = []
    for paragraph in plain(text).split("\n"):
        rows += textwrap.wrap(paragraph, width, subsequent_indent=indent, break_on_hyphens=False) or [""]
    return rows


def _obeyed(char: str) -> bool:
    return unicodedata.category(char) == "Cc" or unicodedata.bidirectional(char) in _TURNING


_TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})

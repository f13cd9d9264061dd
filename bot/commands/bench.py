"""`bench`: measure one part, or all, and print the figures."""

from __future__ import annotations

import importlib
import importlib.util

from bot.errors import Failure

PARTS = ("engine", "turns", "start", "telegram", "web", "quality", "inbox")
"""Each is a module of `bench` with ``main(words)``."""
ALL = "all"


def bench(part: str, *, json: bool = False, quick: bool = False) -> None:
    """Measure, and print the figures.

    Parameters
    ----------
    part
        What to measure: engine (the core alone), turns (durable turns without a messenger), start, telegram, web (500
        sockets), inbox (10,000 open leads), quality (honest people and pseudo-leads), or all.
    json
        Print one JSON object a part, on a line of its own, instead of tables.
    quick
        Measure less, in a minute or two.
    """
    parts = PARTS if part == ALL else (part,)
    if not set(parts) <= set(PARTS) or importlib.util.find_spec("bench") is None:
        raise Failure(f"{part} cannot be measured here; there are {', '.join(PARTS)} and all, in a checkout.")
    words = [word for word, wanted in (("--json", json), ("--quick", quick)) if wanted]
    for name in parts:
        importlib.import_module(f"bench.{name}").main(words)

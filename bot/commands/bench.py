"""`bench`: measure one part and print the figures."""

from __future__ import annotations

import importlib
import importlib.util

from bot.errors import Failure

PARTS = ("telegram",)


def bench(part: str, *, json: bool = False, quick: bool = False) -> None:
    """Measure, and print the figures.

    Parameters
    ----------
    part
        What to measure: telegram.
    json
        Print JSON instead of a table.
    quick
        Measure less, in a minute or two.
    """
    if part not in PARTS or importlib.util.find_spec("bench") is None:
        raise Failure(f"{part} cannot be measured here; the parts are {', '.join(PARTS)}, in a checkout.")
    words = [word for word, wanted in (("--json", json), ("--quick", quick)) if wanted]
    importlib.import_module(f"bench.{part}").main(words)

"""The dialog engine: one pure function over values, ``advance``.

The same function runs a live chat, the preview, the talks, the simulator and the replay of history.
"""

from __future__ import annotations

from dialogs.engine.advance import Advance, advance, begin

__all__ = ["Advance", "advance", "begin"]

"""What a script says of pseudo-leads: its competitors, and how much each signal weighs for this business."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.problems import remedy_for_unknown
from dialogs.quality.signals import SIGNALS
from dialogs.yaml_format import plainly
from dialogs.yaml_format.nodes import Leaf
from dialogs.yaml_format.reader import Fields

_AS_SHIPPED = 1.0


def competitors(script: Fields) -> tuple[str, ...]:
    """Read ``competitors``: domains and names."""
    return script.names("competitors", plainly.words)


def weights(script: Fields) -> Mapping[str, float]:
    """Read ``signals``: signal -> percent of its shipped weight, as a factor."""
    found: dict[str, float] = {}
    for name, node, line in script.tables("signals"):
        place = ("signals", name)
        if name not in SIGNALS:
            remedy = remedy_for_unknown(name, SIGNALS)
            script.reader.wrong(line, place, f"'{name}' is no signal", remedy)
        elif isinstance(node, Leaf):
            found[name] = script.parsed(node, place, plainly.share, _AS_SHIPPED)
        else:
            script.reader.wrong(line, place, "this is no weight", "write it like 50%, or 0% to switch it off")
    return found

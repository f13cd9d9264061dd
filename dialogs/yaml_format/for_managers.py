"""What managers read, in the other languages: reasons and purposes, found by how they are written first.

Not by their place as other texts are: a list of reasons grows in the middle, and no manager could see that the
reason shown to them is another one's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dialogs.ids import Language
from dialogs.script import AnyStep, Qualification
from dialogs.told_managers import told
from dialogs.yaml_format.reader import Reader

PLACE = "for managers"


def read(
    reader: Reader, steps: Iterable[AnyStep], rule: Qualification
) -> Mapping[str, Mapping[Language, str]]:
    """Give every text for managers with its words in other languages, as far as their files have it."""
    found: dict[str, dict[Language, str]] = {}
    for one in told(steps, rule):
        for language, overlay in reader.overlays.items():
            leaf = overlay.text((PLACE, one.words))
            if leaf is not None and leaf.text.strip():
                found.setdefault(one.words, {})[language] = leaf.text.strip()
    return found

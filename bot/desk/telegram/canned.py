"""Canned replies: `/r NAME` in a topic shows one as a draft, in the prospect's language.

They come from ``replies.yaml``-like text of the operator: a name, then its text for each language.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from dialogs.ids import Language


class Canned(msgspec.Struct, frozen=True):
    """Replies by name, each with its text by language."""

    replies: Mapping[str, Mapping[str, str]] = {}

    def names(self) -> list[str]:
        """Give the names, in order."""
        return sorted(self.replies)

    def text(self, name: str, language: Language) -> str | None:
        """Give a reply in a language, or in its first; ``None`` for a name that is not there."""
        texts = self.replies.get(name)
        if not texts:
            return None
        return texts.get(language) or next(iter(texts.values()))


def read(text: str) -> Canned:
    """Read replies from JSON: ``{"price": {"en": "...", "es": "..."}}`` or ``{"price": "..."}``.

    Raises:
        msgspec.MsgspecError: it is not of that form.
    """
    found = msgspec.json.decode(text, type=dict[str, dict[str, str] | str])
    return Canned({name: {"": one} if isinstance(one, str) else one for name, one in found.items()})

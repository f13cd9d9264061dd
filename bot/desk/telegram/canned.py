"""Canned replies: `/r NAME` in a topic shows one as a draft, in the prospect's language.

They come from ``replies.yaml``-like text of the operator: a name, then its text for each language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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
        return texts.get(language) or texts.get("") or next(iter(texts.values()))

    def joined(self, more: Iterable[tuple[str, str, str]]) -> Canned:
        """Add replies as name, language (empty: any) and text; they come before those of the same name here."""
        whole = {name: dict(texts) for name, texts in self.replies.items()}
        fresh: dict[str, dict[str, str]] = {}
        for name, language, text in more:
            fresh.setdefault(name, {}).setdefault(language, text)
        return Canned(whole | fresh)


def read(text: str) -> Canned:
    """Read replies from JSON: ``{"price": {"en": "...", "es": "..."}}`` or ``{"price": "..."}``.

    Raises:
        msgspec.MsgspecError: it is not of that form.
    """
    found = msgspec.json.decode(text, type=dict[str, dict[str, str] | str])
    return Canned({name: {"": one} if isinstance(one, str) else one for name, one in found.items()})

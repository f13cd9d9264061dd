"""Hearing that somebody only says they are here again: "hello, I'm back", "это снова я"."""

from __future__ import annotations

import re

from dialogs.slots import intents
from dialogs.slots.folding import fold
from dialogs.slots.reading import Intent

_CLAUSE = re.compile(r"[,.;:!?\n،]+")
_BACK = re.compile(
    r"(?:i ?m|its|it is|here i am|and)?\s?(?:back|back again|me again|here again|again me|back here)(?: now)?"
    r"|(?:ya )?(?:he vuelto|volvi|estoy de vuelta|aqui estoy|soy yo)(?: otra vez| de nuevo)?|otra vez yo|de vuelta"
    r"|(?:а |и )?(?:вот )?(?:это )?(?:я )?(?:снова|опять)(?: я| тут| здесь| с вами| на связи)*"
    r"|(?:вот )?я (?:вернулся|вернулась)"
    r"|(?:ma|mina|olen)? ?(?:taas|takaisin|palasin|tulin takaisin)(?: taalla| mina)?"
    r"|(?:لقد |انا )?(?:رجعت|عدت|رجعنا)(?: مره اخري| مره ثانيه)?|انا مره اخري"
    r"|(?:ฉัน|ผม)?กลับมา(?:แล้ว|อีกแล้ว|อีกครั้ง)?(?:ครับ|ค่ะ|คะ|นะ)?"
)


def only_returns(text: str, language: str) -> bool:
    """Whether a text greets or says that its writer is here again, and nothing else."""
    clauses = [clause for clause in _CLAUSE.split(text) if clause.strip()]
    return bool(clauses) and all(_returns(clause, language) for clause in clauses)


def _returns(clause: str, language: str) -> bool:
    if intents.recognise(clause, language) is Intent.GREETING or _BACK.fullmatch(fold(clause)):
        return True
    first, _, rest = fold(clause).partition(" ")
    return intents.recognise(first, language) is Intent.GREETING and bool(_BACK.fullmatch(rest))

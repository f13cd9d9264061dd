"""What a talk expects on the card managers see, against what stands there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from dialogs.engine.values import shown
from dialogs.ids import SlotName
from dialogs.known import CONTACTS
from dialogs.proofs import normal
from dialogs.rehearsal import Rehearsal
from dialogs.state import Answer

NOTHING = "nothing"
"""Expected of a slot that should have no answer."""


def differences(stage: Rehearsal, wanted: Mapping[str, str | tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Give what is expected and not so, and what is there instead."""
    for key, value in wanted.items():
        if key in LISTS:
            yield from _list(key, value, LISTS[key](stage))
        elif key in FIELDS:
            there = FIELDS[key](stage)
            if _folded(str(value)) != _folded(there):
                yield f"card, {key}: {value}", f"it is: {there or NOTHING}"
        else:
            yield from _slot(stage, SlotName(key), str(value))


FIELDS: Mapping[str, Callable[[Rehearsal], str]] = {
    "class": lambda stage: stage.lead.lead_class.value,
    "points": lambda stage: str(stage.lead.points),
    "complete": lambda stage: "yes" if stage.lead.complete else "no",
    "source": lambda stage: stage.state.source.campaign or stage.state.source.medium,
}

LISTS: Mapping[str, Callable[[Rehearsal], tuple[str, ...]]] = {
    "types": lambda stage: tuple(kind.value for kind in stage.lead.types),
    "signals": lambda stage: stage.lead.signals,
    "noted": lambda stage: stage.state.noted,
    "files": lambda stage: tuple(ref.partition(":")[0] for ref in stage.state.media),
    "reasons": lambda stage: tuple(reason.because for reason in stage.lead.reasons),
}
"""Lists must hold what is expected; an empty expectation wants an empty list."""


def _list(key: str, value: str | tuple[str, ...], there: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    wanted = (value,) if isinstance(value, str) else value
    if wanted in ((), ("",), (NOTHING,)):
        missing = list(there)
    else:
        missing = [one for one in wanted if _folded(one) not in map(_folded, there)]
    if missing:
        yield f"card, {key}: {', '.join(wanted) or NOTHING}", f"it is: {', '.join(there) or NOTHING}"


def _slot(stage: Rehearsal, slot: SlotName, wanted: str) -> Iterator[tuple[str, str]]:
    answer = stage.state.answers.get(slot)
    if answer is None:
        if wanted != NOTHING:
            yield f"card, {slot}: {wanted}", f"it is: {NOTHING}"
    elif _folded(wanted) not in {_folded(way) for way in _ways(stage, slot, answer)}:
        yield f"card, {slot}: {wanted}", f"it is: {' / '.join(_ways(stage, slot, answer))}"


def _ways(stage: Rehearsal, slot: SlotName, answer: Answer) -> list[str]:
    """All ways in which an answer may be named: option, shown text, words, standing, proof of a contact."""
    ways = [answer.option, shown(stage.script, stage.state, slot, answer), answer.words]
    ways.append(answer.standing.value)
    if slot in CONTACTS:
        value = normal(answer)
        ways += [value, f"{value}, {answer.proof.value}", answer.proof.value]
    return [way for way in dict.fromkeys(ways) if way]


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()

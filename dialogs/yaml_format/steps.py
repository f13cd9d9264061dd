"""Steps: each is of the kind whose name is one of its keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from itertools import pairwise
from typing import Any, cast

from dialogs.ids import OfferId, SlotName, StepId
from dialogs.problems import remedy_for_unknown
from dialogs.script import Agree, Answered, AnyStep, Ask, Branch, Choose, End, Handoff, Say, Span, Summary
from dialogs.slots.reading import Kind
from dialogs.vocabulary import OWN_KINDS
from dialogs.yaml_format import plainly
from dialogs.yaml_format.nodes import Items, Leaf, Node, Table
from dialogs.yaml_format.overlays import Place
from dialogs.yaml_format.reader import Fields, Reader
from dialogs.yaml_format.vocabulary import SECTIONS, STEP_KINDS

Known = Mapping[str, Node]


class Around:
    """What a step may point at: the steps, their order and the offers."""

    def __init__(self, steps: Known, offers: Known) -> None:
        self.steps, self.offers = steps, offers
        self.below = dict(pairwise(steps))


def read(reader: Reader, name: str, node: Node, line: int, around: Around) -> AnyStep | None:
    """Read one step; ``None`` (with the reason noted) where its kind cannot be told."""
    place = ("steps", name)
    kind = _kind(reader, node, place, line)
    if kind is None:
        return None
    fields = Fields(reader, node, place, STEP_KINDS[kind])
    fields.parsed(Leaf(name, line), place, plainly.identifier, "")
    return _MAKERS[kind](fields, _common(fields, name, line, kind, around), around)


def _kind(reader: Reader, node: Node, place: Place, line: int) -> str | None:
    kinds = ", ".join(STEP_KINDS)
    if not isinstance(node, Table):
        reader.wrong(line, place, "this step is empty", f"give it one of {kinds}")
        return None
    found = [kind for kind in STEP_KINDS if kind in node.pairs]
    if len(found) == 1:
        return found[0]
    if found:
        told = " and ".join(f"'{kind}'" for kind in found)
        reader.wrong(line, place, f"{told} stand in one step", "make it a step for each")
        return None
    known = {key.name for keys in STEP_KINDS.values() for key in keys}
    unknown = next((name for name in node.pairs if name not in known), "")
    hint = f" ('{unknown}': {remedy_for_unknown(unknown, STEP_KINDS)})" if unknown else ""
    reader.wrong(line, place, "nothing tells what this step does", f"give it one of {kinds}{hint}")
    return None


def _common(fields: Fields, name: str, line: int, kind: str, around: Around) -> dict[str, Any]:
    return {
        "id": StepId(name),
        "line": line,
        "when": fields.condition("only if") if fields.allows("only if") else None,
        "gives": _gives(fields, around) if fields.allows("gives") else (),
        "next": _next(fields, name, kind, around),
    }


def _gives(fields: Fields, around: Around) -> tuple[OfferId, ...]:
    place = (*fields.place, "gives")
    return tuple(
        OfferId(fields.pointed(leaf, place, around.offers, "offer")) for leaf in fields.leaves("gives")
    )


def _next(fields: Fields, name: str, kind: str, around: Around) -> tuple[Branch, ...]:
    if kind == "end":
        return ()
    key = "choose" if kind == "choose" else "next"
    if fields.has(key):
        return _branches(fields, key, around)
    below = around.below.get(name)
    if below is None and kind != "choose":
        fields.reader.wrong(
            fields.line, fields.place, "nothing comes after this step", "add next, or an end below it"
        )
    return () if below is None else (Branch(StepId(below)),)


def _branches(fields: Fields, key: str, around: Around) -> tuple[Branch, ...]:
    node = fields.node(key)
    if isinstance(node, Leaf):
        leaf = fields.leaf(key)
        return () if leaf is None else (_go(fields, leaf, (*fields.place, key), around),)
    if isinstance(node, Items) and node.items:
        return tuple(_branch(fields.reader, item, (*fields.place, key), around) for item in node.items)
    fields.reader.wrong(fields.line, (*fields.place, key), "no way leads on", "name a step, or list if / go")
    return ()


def _go(fields: Fields, leaf: Leaf, place: Place, around: Around) -> Branch:
    return Branch(StepId(fields.pointed(leaf, place, around.steps, "step")))


def _branch(reader: Reader, node: Node, place: Place, around: Around) -> Branch:
    fields = Fields(reader, node, place, SECTIONS["branch"])
    return Branch(StepId(fields.pointer("go", around.steps, "step")), fields.condition("if"))


# --- the kinds -----------------------------------------------------------------------------------------


def _say(fields: Fields, common: dict[str, Any], _: Around) -> Say:
    return Say(**common, text=fields.text("say"))


def _ask(fields: Fields, common: dict[str, Any], around: Around) -> Ask:
    slot = SlotName(fields.value("learn", plainly.identifier, ""))
    kind = _kind_of_slot(fields, slot)
    return Ask(
        **common,
        text=fields.text("ask"),
        learn=slot,
        kind=kind,
        accepts=cast("tuple[SlotName, ...]", fields.names("or")),
        answers=_answers(fields, kind, around),
        open=fields.value("open", plainly.yes_no, default=False),
        why=fields.text("why") or None,
        retries=_retries(fields),
        tries=fields.value("tries", plainly.tries, 3),
        can_skip=fields.value("can skip", plainly.yes_no, default=True),
        later=fields.value("later", plainly.length, None) if fields.has("later") else None,
        prove=fields.value("prove", plainly.yes_no, default=False),
        depends=cast("tuple[SlotName, ...]", fields.names("depends on")),
    )


def _kind_of_slot(fields: Fields, slot: str) -> Kind:
    own = OWN_KINDS.get(slot)
    usual = own or (Kind.CHOICE if fields.has("answers") else Kind.TEXT)
    said = fields.value("as", plainly.kind, usual)
    if own in {Kind.NAME, Kind.PHONE, Kind.EMAIL, Kind.SOCIAL} and said is not own:
        place = (*fields.place, "as")
        fields.reader.wrong(fields.line, place, f"'{slot}' is always read as {slot}", "delete the line")
    return said


def _retries(fields: Fields) -> tuple[Mapping[Any, Any], ...]:
    place = (*fields.place, "retry")
    leaves = fields.leaves("retry")
    if isinstance(fields.node("retry"), Leaf):
        return tuple(fields.reader.text(leaf, place) for leaf in leaves)
    return tuple(fields.reader.text(leaf, (*place, str(i))) for i, leaf in enumerate(leaves, 1))


def _answers(fields: Fields, kind: Kind, around: Around) -> tuple[Answered, ...]:
    return tuple(_answer(fields, name, node, kind, around) for name, node, _ in fields.tables("answers"))


def _answer(ask: Fields, name: str, node: Node, kind: Kind, around: Around) -> Answered:
    place = (*ask.place, "answers", name)
    if isinstance(node, Leaf):
        label = ask.reader.text(node, place)
        return Answered(name, _with_tables(ask.reader, label, place), _typed_elsewhere(ask.reader, place))
    fields = Fields(ask.reader, node, place, SECTIONS["answer"])
    label = _with_short(ask.reader, fields.text("label"), place)
    go = fields.pointer("go", around.steps, "step")
    return Answered(
        name,
        label,
        fields.words("also"),
        means=_means(fields, kind),
        go=StepId(go) if go else None,
        declines=fields.value("declines", plainly.yes_no, default=False),
        undecided=fields.value("undecided", plainly.yes_no, default=False),
        flag=fields.value("flag", plainly.words, ""),
        shows=fields.value("shows", plainly.interest, None),
    )


def _with_short(reader: Reader, label: Mapping[Any, Any], place: Place) -> Mapping[Any, Any]:
    """Take ``exam: Examen`` for a label too, where script.yaml has ``exam: {label: ...}``."""
    found = dict(label)
    for language, overlay in reader.overlays.items():
        leaf = overlay.text(place) if language not in found else None
        if leaf is not None:
            found[language] = reader.template(leaf, place, overlay.file)
    return found


def _with_tables(reader: Reader, label: Mapping[Any, Any], place: Place) -> Mapping[Any, Any]:
    """Take ``work: {label: Trabajo}`` for a label too, where script.yaml has ``work: Work``."""
    found = dict(label)
    for language, overlay in reader.overlays.items():
        leaf = overlay.text((*place, "label")) if language not in found else None
        if leaf is not None:
            found[language] = reader.template(leaf, (*place, "label"), overlay.file)
    return found


def _typed_elsewhere(reader: Reader, place: Place) -> Mapping[Any, Any]:
    """Take words that only another language needs: "айелтс" for IELTS."""
    also = {language: overlay.words((*place, "also")) for language, overlay in reader.overlays.items()}
    return {
        language: tuple(leaf.text.strip() for leaf in leaves) for language, leaves in also.items() if leaves
    }


def _means(fields: Fields, kind: Kind) -> Span | None:
    leaf = fields.leaf("means")
    if leaf is None:
        return None
    place = (*fields.place, "means")
    if kind not in {Kind.TIME, Kind.MONEY}:
        remedy = "add 'as: time' or 'as: money' to the question, or delete the line"
        fields.reader.wrong(leaf.line, place, "only times and amounts can mean a range", remedy)
        return None
    return fields.parsed(leaf, place, lambda text: plainly.means(text, kind), Span(None, None))


def _agree(fields: Fields, common: dict[str, Any], around: Around) -> Agree:
    return Agree(
        **common,
        text=fields.text("agree"),
        purpose=fields.value("purpose", plainly.words, ""),
        yes=fields.text("yes"),
        no=fields.text("no"),
        refused=StepId(fields.pointer("refused", around.steps, "step")),
        why=fields.text("why") or None,
        personal=fields.value("personal", plainly.yes_no, default=False),
        shows=fields.value("shows", plainly.interest, None),
    )


def _summary(fields: Fields, common: dict[str, Any], _: Around) -> Summary:
    return Summary(
        **common, text=fields.text("summary"), lines=cast("tuple[SlotName, ...]", fields.names("lines"))
    )


def _handoff(fields: Fields, common: dict[str, Any], around: Around) -> Handoff:
    return Handoff(
        **common,
        text=fields.text("handoff"),
        nobody=StepId(nobody) if (nobody := fields.pointer("nobody", around.steps, "step")) else None,
        wait=fields.value("wait", plainly.length, timedelta(minutes=10)),
        reason=fields.value("because", plainly.words, "qualified"),
    )


def _choose(_: Fields, common: dict[str, Any], __: Around) -> Choose:
    return Choose(**common)


def _end(fields: Fields, common: dict[str, Any], _: Around) -> End:
    return End(**common, text=fields.text("end"))


_MAKERS: Mapping[str, Callable[[Fields, dict[str, Any], Around], AnyStep]] = {
    "say": _say,
    "ask": _ask,
    "agree": _agree,
    "summary": _summary,
    "handoff": _handoff,
    "choose": _choose,
    "end": _end,
}

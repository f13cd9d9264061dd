"""Everything of a script beside its steps: offers, facts, reminders, qualification, hours, words, phrases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import cast

from dialogs import conditions, templates
from dialogs.conditions import Condition
from dialogs.ids import Language, OfferId, SlotName, StepId
from dialogs.problems import remedy_for_unknown
from dialogs.script import Bant, Fact, Hours, Offer, OfferKind, Qualification, Reminder, Rule, Text
from dialogs.slots.commands import Command
from dialogs.templates import Template
from dialogs.vocabulary import EVERYWHERE
from dialogs.yaml_format import plainly
from dialogs.yaml_format.nodes import Items, Leaf, Node
from dialogs.yaml_format.plainly import NotPlainError
from dialogs.yaml_format.reader import NOTHING, Fields, Reader
from dialogs.yaml_format.vocabulary import SECTIONS

_ALWAYS = conditions.compile("lead is known")
_NO_DAYS: tuple[int, ...] = ()
_NO_SPANS: tuple[tuple[time, time], ...] = ()


def hours(script: Fields) -> Hours:
    """Read ``hours``: days -> spans, and ``closed`` with its dates."""
    place = ("hours",)
    found: dict[int, tuple[tuple[time, time], ...]] = {}
    closed: frozenset[date] = frozenset()
    for name, node, line in script.tables("hours"):
        if name == "closed":
            closed = _closed(script, node)
            continue
        days = script.parsed(Leaf(name, line), place, plainly.weekdays, _NO_DAYS)
        if not isinstance(node, Leaf):
            script.reader.wrong(line, (*place, name), "these are no hours", "write them like 09:00-18:00")
            continue
        spans = script.parsed(node, (*place, name), plainly.spans, _NO_SPANS)
        found.update(dict.fromkeys(days, spans))
    return Hours({day: spans for day, spans in sorted(found.items()) if spans}, closed)


def _closed(script: Fields, node: Node) -> frozenset[date]:
    place = ("hours", "closed")
    leaves = [item for item in (node.items if isinstance(node, Items) else (node,)) if isinstance(item, Leaf)]
    days = (script.parsed(leaf, place, plainly.day, date.min) for leaf in leaves)
    return frozenset(day for day in days if day is not date.min)


def offers(script: Fields) -> Mapping[OfferId, Offer]:
    """Read the offers."""
    found = (_offer(script.reader, name, node, line) for name, node, line in script.tables("offers"))
    return {offer.id: offer for offer in found}


def _offer(reader: Reader, name: str, node: Node, line: int) -> Offer:
    fields = Fields(reader, node, ("offers", name), SECTIONS["offer"])
    fields.parsed(Leaf(name, line), fields.place, plainly.identifier, "")
    offer = Offer(
        id=OfferId(name),
        kind=_offer_kind(fields),
        title=fields.text("title"),
        over=fields.text("over") or dict.fromkeys((reader.language, *reader.overlays), NOTHING),
        lasts=fields.value("lasts", _some_length, None),
        till=fields.value("till", _some_clock, None),
        ends=fields.value("ends", _some_day, None),
        discount=fields.value("discount", _some_percent, None),
        minutes=fields.value("consultation", _some_minutes, None),
        by=fields.value("by", plainly.words, ""),
        normally=fields.value("normally", plainly.price, None) if fields.has("normally") else None,
        proof=fields.value("proof", plainly.words, ""),
        url=fields.value("guide", plainly.address, ""),
        code=fields.value("code", plainly.words, ""),
        line=line,
    )
    _ends_once(fields, offer)
    return offer


def _some_length(text: str) -> timedelta | None:
    return plainly.length(text)


def _some_clock(text: str) -> time | None:
    return plainly.clock(text)


def _some_day(text: str) -> date | None:
    return plainly.day(text)


def _some_percent(text: str) -> float | None:
    return plainly.percent(text)


def _some_minutes(text: str) -> int | None:
    return plainly.minutes(text)


def _offer_kind(fields: Fields) -> OfferKind:
    found = [kind for kind in OfferKind if fields.has(kind.value)]
    if len(found) != 1:
        wrong = "an offer is one thing" if found else "nothing tells what is offered"
        fields.reader.wrong(fields.line, fields.place, wrong, "write one of discount, consultation or guide")
    return found[0] if found else OfferKind.GUIDE


def _ends_once(fields: Fields, offer: Offer) -> None:
    if offer.lasts is not None and offer.ends is not None:
        remedy = "keep lasts (from when it is made) or ends (one day for everybody)"
        fields.reader.wrong(fields.line, fields.place, "it ends in two ways", remedy)
    if offer.till is not None and offer.lasts is None:
        fields.reader.wrong(
            fields.line, (*fields.place, "till"), "till goes with lasts", "add lasts, like 2 days"
        )
    if (offer.lasts or offer.ends) and not fields.has("over"):
        remedy = "add over: what is said once it has ended"
        fields.reader.wrong(fields.line, fields.place, "'over' is missing", remedy)


def facts(script: Fields, steps: Mapping[str, Node]) -> tuple[Fact, ...]:
    """Read the answers to side questions."""
    return tuple(_fact(script.reader, *entry, steps) for entry in script.tables("facts"))


def _fact(reader: Reader, name: str, node: Node, line: int, steps: Mapping[str, Node]) -> Fact:
    fields = Fields(reader, node, ("facts", name), SECTIONS["fact"])
    go = fields.pointer("go", steps, "step")
    return Fact(
        id=name,
        about=fields.words("about"),
        text=fields.text("say"),
        go=StepId(go) if go else None,
        flag=fields.value("flag", plainly.words, ""),
        line=line,
    )


def reminders(script: Fields) -> tuple[Reminder, ...]:
    """Read the reminders, which have no names: translations follow their order."""
    return tuple(_reminder(script.reader, i, node) for i, node in enumerate(script.items("reminders"), 1))


def _reminder(reader: Reader, number: int, node: Node) -> Reminder:
    place = ("reminders", str(number))
    fields = Fields(reader, node, place, SECTIONS["reminder"])
    return Reminder(fields.value("after", plainly.length, timedelta()), fields.text("say", place), node.line)


def qualification(script: Fields) -> Qualification:
    """Read the rule; without one, every lead qualifies."""
    node = script.node("qualification")
    if node is None:
        return Qualification((), 0, requires=_ALWAYS)
    fields = Fields(script.reader, node, ("qualification",), SECTIONS["qualification"])
    return Qualification(
        rules=tuple(_rule(script.reader, i, rule) for i, rule in enumerate(fields.items("rules"), 1)),
        qualified_at=fields.value("qualified at", plainly.whole, 0),
        requires=fields.condition("requires"),
        warm_at=fields.value("warm at", plainly.whole, 1),
    )


def _rule(reader: Reader, number: int, node: Node) -> Rule:
    fields = Fields(reader, node, ("qualification", "rules", str(number)), SECTIONS["rule"])
    return Rule(
        when=fields.condition("if") or cast("Condition", None),
        points=fields.value("points", plainly.whole, 0),
        because=fields.value("because", plainly.words, ""),
        bant=fields.value("bant", _bant, None),
        line=node.line,
    )


def _bant(text: str) -> Bant | None:
    if text not in {bant.value for bant in Bant}:
        raise NotPlainError(f"'{text}' is no question of qualification", f"write one of {', '.join(Bant)}")
    return Bant(text)


def labels(script: Fields) -> Mapping[SlotName, Text]:
    """Read ``called``: slot -> what it is called."""
    found: dict[SlotName, Text] = {}
    for name, node, _ in script.tables("called"):
        place = ("called", name)
        if isinstance(node, Leaf):
            found[SlotName(name)] = script.reader.text(node, place)
        else:
            script.reader.wrong(node.line, place, "a slot is called by a text", "write it behind the colon")
    return found


Words = Mapping[Language, Mapping[Command, tuple[str, ...]]]


def words(script: Fields) -> Words:
    """Read the script's own words for commands, in all its languages."""
    reader = script.reader
    commands = {command.value: command for command in Command}
    found: dict[Language, dict[Command, tuple[str, ...]]] = {reader.language: {}}
    for name, node, line in script.tables("words"):
        if name not in commands:
            reader.wrong(line, ("words", name), f"'{name}' is no command", remedy_for_unknown(name, commands))
            continue
        items = node.items if isinstance(node, Items) else (node,)
        found[reader.language][commands[name]] = _texts(items)
    for language, overlay in reader.overlays.items():
        own = {command: overlay.words(("words", name)) for name, command in commands.items()}
        found[language] = {command: _texts(leaves) for command, leaves in own.items() if leaves}
    return found


def with_buttons(words: Words, phrases: Mapping[str, Text], managers: Mapping[Language, str]) -> Words:
    """Put what stands on the buttons of commands to the words for them, because people type it, too."""
    found: dict[Language, dict[Command, tuple[str, ...]]] = {}
    for language, own in words.items():
        found[language] = dict(own)
        for command in Command:
            label = phrases.get(f"button.{command}", {}).get(language)
            if label is not None:
                typed = templates.render(label, {"manager": managers[language]})
                found[language][command] = (*own.get(command, ()), typed)
    return found


def _texts(nodes: tuple[Node, ...]) -> tuple[str, ...]:
    return tuple(node.text.strip() for node in nodes if isinstance(node, Leaf) and node.text.strip())


Shipped = Mapping[Language, Mapping[str, Template]]


def phrases(script: Fields, shipped: Shipped) -> Mapping[str, Text]:
    """Put the script's own phrases over the shipped ones."""
    reader = script.reader
    own: dict[str, Leaf] = {}
    known = {name for phrases in shipped.values() for name in phrases}
    for name, node, line in script.tables("phrases"):
        if name not in known or not isinstance(node, Leaf):
            reader.wrong(line, ("phrases", name), f"'{name}' is no phrase", remedy_for_unknown(name, known))
            continue
        own[name] = node
    return {name: _phrase(reader, name, own.get(name), shipped) for name in sorted(known)}


def _phrase(reader: Reader, name: str, own: Leaf | None, shipped: Shipped) -> Text:
    place = ("phrases", name)
    found: dict[Language, Template] = {}
    for language in (reader.language, *reader.overlays):
        standard = shipped.get(language, {}).get(name)
        if standard is not None:
            found[language] = standard
    if own is not None:
        found[reader.language] = _allowed(reader, own, place, shipped)
    for language, overlay in reader.overlays.items():
        leaf = overlay.text(place)
        if leaf is not None:
            found[language] = _allowed(reader, leaf, place, shipped, overlay.file)
    return found


def _allowed(reader: Reader, leaf: Leaf, place: tuple[str, ...], shipped: Shipped, *file: str) -> Template:
    """Read one's own phrase; it may use the variables the shipped one has, and those of every text."""
    template = reader.template(leaf, place, *file)
    texts = (phrases[place[-1]] for phrases in shipped.values() if place[-1] in phrases)
    usual = {name for text in texts for name in templates.names(text)} | EVERYWHERE
    for name in sorted(templates.names(template) - usual):
        remedy = remedy_for_unknown(name, usual)
        reader.wrong(leaf.line, place, f"{{{name}}} has no value in this phrase", remedy, *file)
    return template

"""Slots, variables and conditions: everything named exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dialogs import conditions, templates
from dialogs.conditions import Condition
from dialogs.ids import SlotName
from dialogs.lint.findings import FILE, at, error, texts, warning
from dialogs.problems import Problem, nearest, remedy_for_unknown
from dialogs.script import Agree, Ask, Interest, Script, Summary
from dialogs.slots.reading import Kind
from dialogs.vocabulary import EVERYWHERE, OFFER_FIELDS, OWN_KINDS


def questions(script: Script) -> Mapping[SlotName, tuple[Ask, ...]]:
    """Give the questions of every slot; a slot that is only accepted instead has none."""
    found: dict[SlotName, tuple[Ask, ...]] = {}
    for step in script.steps.values():
        if isinstance(step, Ask):
            found[step.learn] = (*found.get(step.learn, ()), step)
            for slot in step.accepts:
                found.setdefault(slot, ())
    return found


def slots(script: Script) -> Iterator[Problem]:
    """Slots have possible names, one kind each; slots pointed at exist."""
    known = questions(script)
    for slot, asks in known.items():
        for ask in asks:
            if slot in conditions.RESERVED:
                yield error(
                    ask.line, at(ask, "learn"), f"'{slot}' means something else in conditions", "rename it"
                )
            if ask.kind is not asks[0].kind:
                wrong = f"'{slot}' is read as {ask.kind} here and as {asks[0].kind} in '{asks[0].id}'"
                yield error(ask.line, at(ask, "learn"), wrong, "use one kind, or another slot")
    for step in script.steps.values():
        if isinstance(step, Ask):
            yield from _pointed(step, "depends on", step.depends, known)
            yield from _instead(step)
        elif isinstance(step, Summary):
            yield from _pointed(step, "lines", step.lines, known)


def _pointed(
    step: Ask | Summary, key: str, slots: tuple[SlotName, ...], known: Mapping[SlotName, object]
) -> Iterator[Problem]:
    for slot in slots:
        if slot not in known:
            yield error(
                step.line, at(step, key), f"no question learns '{slot}'", remedy_for_unknown(slot, known)
            )


def _instead(step: Ask) -> Iterator[Problem]:
    for slot in step.accepts:
        if slot not in OWN_KINDS:
            wrong = f"'{slot}' cannot be told apart from the answer"
            yield error(
                step.line, at(step, "or"), wrong, f"only {', '.join(sorted(OWN_KINDS))} can stand here"
            )


def shows(script: Script, interest: Interest) -> bool:
    """Whether a consent or an answer shows this interest."""
    steps = script.steps.values()
    shown = [step.shows for step in steps if isinstance(step, Agree)]
    shown += [answer.shows for step in steps if isinstance(step, Ask) for answer in step.answers]
    return interest in shown


def labels(script: Script) -> Iterator[Problem]:
    """Every slot a summary shows is called something; nothing else is called."""
    shown = {slot: step for step in script.steps.values() if isinstance(step, Summary) for slot in step.lines}
    for slot, step in shown.items():
        if slot not in script.labels:
            yield error(
                step.line, f"called.{slot}", f"'{slot}' is on the summary and has no name", "add it to called"
            )
    known = questions(script)
    for slot in script.labels:
        if slot not in known:
            wrong = f"no question learns '{slot}'"
            yield warning(0, f"called.{slot}", wrong, remedy_for_unknown(slot, known))


def variables(script: Script) -> Iterator[Problem]:
    """Every variable in a text has a value to come."""
    known = set(questions(script)) | EVERYWHERE | {f"{o}.{f}" for o in script.offers for f in OFFER_FIELDS}
    for told in texts(script):
        for language, template in told.text.items():
            file = FILE if language == script.languages[0] else f"texts/{language}.yaml"
            for name in sorted(templates.names(template) - known):
                wrong = f"{{{name}}} is not known"
                line = told.line if file == FILE else 0
                yield error(line, told.where, wrong, remedy_for_unknown(name, known), file)


def all_conditions(script: Script) -> Iterator[tuple[int, str, Condition]]:
    """Give every condition of the script with its line and place."""
    for step in script.steps.values():
        if step.when is not None:
            yield step.line, at(step, "only if"), step.when
        yield from ((step.line, at(step, "next"), b.when) for b in step.next if b.when is not None)
    for number, rule in enumerate(script.qualification.rules, 1):
        yield rule.line, f"qualification.rules.{number}", rule.when
    if script.qualification.requires is not None:
        yield 0, "qualification.requires", script.qualification.requires


def in_conditions(script: Script) -> Iterator[Problem]:
    """Conditions compare declared slots with answers they can have."""
    known = questions(script)
    for line, where, condition in all_conditions(script):
        for wrong, remedy in _about(condition, script, known):
            yield error(line, where, f"{wrong} (in '{condition.source}')", remedy)


def _about(
    condition: Condition, script: Script, known: Mapping[SlotName, tuple[Ask, ...]]
) -> Iterator[tuple[str, str]]:
    for slot in sorted(condition.names - set(known)):
        yield f"no question learns '{slot}'", remedy_for_unknown(slot, known)
    for slot, words in condition.literals.items():
        yield from _possible(slot, words, known.get(slot, ()))
    for slots, kind, example in (
        (condition.amounts, Kind.MONEY, "an amount of money"),
        (condition.times, Kind.TIME, "a time"),
    ):
        for slot in sorted(slots):
            if any(step.kind is not kind for step in known.get(slot, ())):
                yield (
                    f"'{slot}' is not {example}",
                    f"compare its answers, or add 'as: {kind}' to its question",
                )
    for offer in sorted(condition.offers - set(script.offers)):
        yield f"there is no offer '{offer}'", remedy_for_unknown(offer, script.offers)
    for language in sorted(condition.languages - set(script.languages)):
        yield f"the script does not speak '{language}'", remedy_for_unknown(language, script.languages)
    agrees = [step for step in script.steps.values() if isinstance(step, Agree)]
    for step in sorted(condition.consents - {agree.id for agree in agrees}):
        remedy = remedy_for_unknown(step, [agree.id for agree in agrees])
        yield f"no step called '{step}' asks for consent", remedy
    if condition.subscribed and not shows(script, Interest.SUBSCRIPTION):
        yield (
            "nothing in the script shows a subscription",
            "add 'shows: subscription' to a consent or an answer",
        )


def _possible(slot: SlotName, words: tuple[str, ...], asks: tuple[Ask, ...]) -> Iterator[tuple[str, str]]:
    """A word compared with a slot is one of its answers; where anything may be said, a slip of one is told."""
    if not asks or any(step.kind is Kind.TEXT and not step.answers for step in asks):
        return
    free = any(step.open for step in asks)
    options = {answer.id for step in asks for answer in step.answers}
    if any(step.kind is Kind.YESNO for step in asks):
        options |= {"yes", "no"}
    for word in words:
        if word not in options and (nearest(word, options) or not free):
            yield f"'{word}' is no answer of '{slot}'", remedy_for_unknown(word, options)

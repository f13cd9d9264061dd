"""The whole script out of its files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import time, timedelta
from zoneinfo import ZoneInfo

from dialogs.ids import Language, StepId
from dialogs.problems import Problem
from dialogs.script import AnyStep, Handoff, Script
from dialogs.yaml_format import for_managers, nodes, parts, plainly, quality, steps
from dialogs.yaml_format.nodes import Leaf, Node, Table
from dialogs.yaml_format.overlays import Overlay
from dialogs.yaml_format.parts import Shipped
from dialogs.yaml_format.reader import FILE, Fields, Reader
from dialogs.yaml_format.vocabulary import SECTIONS

_QUIET = (time(20), time(9))
_UTC = ZoneInfo("UTC")
_TEXTS = re.compile(r"texts/([^/]+)\.ya?ml")


def read_script(files: Mapping[str, str], phrases: Shipped, problems: list[Problem]) -> Script | None:
    """Read everything, noting every problem; the result counts only when there was none."""
    if FILE not in files:
        problems.append(
            Problem(FILE, 0, "", "there is no script.yaml", "a script is a folder with script.yaml in it")
        )
        return None
    root = nodes.read(files[FILE], FILE, problems)
    if root is None:
        if not problems:
            problems.append(
                Problem(FILE, 1, "", "the file is empty", "begin with script: and its short name")
            )
        return None
    languages = _languages(root)
    reader = Reader(problems, languages[0], _overlays(files, languages, problems))
    fields = Fields(reader, root, (), SECTIONS["script"])
    script = _script(fields, languages, phrases, files)
    for overlay in reader.overlays.values():
        problems.extend(overlay.leftovers())
    return script


def _languages(root: Node) -> tuple[Language, ...]:
    """Look ahead for the languages, because every text needs them; ``_script`` notes what is wrong there."""
    pairs = root.pairs if isinstance(root, Table) else {}
    first, others = pairs.get("written in"), pairs.get("languages")
    listed = others.items if isinstance(others, nodes.Items) else (others,)
    found = [node.text.strip() for node in (first, *listed) if isinstance(node, Leaf)]
    return tuple(Language(name) for name in dict.fromkeys(found)) or (Language("en"),)


def _overlays(
    files: Mapping[str, str], languages: tuple[Language, ...], problems: list[Problem]
) -> dict[Language, Overlay]:
    found: dict[Language, Overlay] = {
        language: Overlay(f"texts/{language}.yaml", None) for language in languages[1:]
    }
    for path in sorted(files):
        match = _TEXTS.fullmatch(path)
        if match is None:
            continue
        language = Language(match[1])
        if language not in found:
            remedy = f"add {language} to languages, or remove the file"
            problems.append(Problem(path, 1, "", f"the script has no translation into '{language}'", remedy))
            continue
        found[language] = Overlay(path, nodes.read(files[path], path, problems))
    return found


def _script(
    fields: Fields, languages: tuple[Language, ...], phrases: Shipped, files: Mapping[str, str]
) -> Script:
    step_nodes = {name: node for name, node, _ in fields.tables("steps")}
    walked = _steps(fields, step_nodes)
    spoken = parts.phrases(fields, phrases)
    manager, manager_in = fields.value("manager", plainly.words, ""), _manager_in(fields.reader)
    managers = {language: manager_in.get(language, manager) for language in languages}
    rule = parts.qualification(fields)
    fields.value("written in", plainly.language, languages[0])
    fields.names("languages", plainly.language)
    return Script(
        id=fields.value("script", plainly.script_id, ""),
        title=fields.value("title", plainly.words, ""),
        company=fields.value("company", plainly.words, ""),
        manager=manager,
        manager_in=manager_in,
        languages=languages,
        region=fields.value("region", plainly.region, ""),
        zone=fields.value("zone", plainly.zone, _UTC),
        currency=fields.value("currency", plainly.currency, ""),
        privacy=fields.value("privacy", plainly.address, ""),
        request=fields.value("request", plainly.request, "advice"),
        start=StepId(fields.pointer("start", step_nodes, "step") or next(iter(step_nodes), "")),
        human=_human(fields, walked, step_nodes),
        steps=walked,
        hours=parts.hours(fields),
        quiet=fields.value("quiet", plainly.quiet, _QUIET),
        offers=parts.offers(fields),
        facts=parts.facts(fields, step_nodes),
        reminders=parts.reminders(fields),
        qualification=rule,
        phrases=spoken,
        labels=parts.labels(fields),
        words=parts.with_buttons(parts.words(fields), spoken, managers),
        promotional=frozenset(fields.names("promotional", plainly.words)),
        recommended=frozenset(name.casefold() for name in fields.names("recommended by", plainly.words)),
        reply_within=fields.value("managers answer within", plainly.length, timedelta(minutes=10)),
        competitors=quality.competitors(fields),
        weights=quality.weights(fields),
        for_managers=for_managers.read(fields.reader, walked.values(), rule),
        sources=dict(files),
    )


def _manager_in(reader: Reader) -> Mapping[Language, str]:
    """Give the manager's name where another language writes it otherwise: "Анна"."""
    written = {language: overlay.text(("manager",)) for language, overlay in reader.overlays.items()}
    return {language: leaf.text.strip() for language, leaf in written.items() if leaf and leaf.text.strip()}


def _steps(fields: Fields, step_nodes: Mapping[str, Node]) -> Mapping[StepId, AnyStep]:
    offer_nodes = {name: node for name, node, _ in fields.tables("offers")}
    around = steps.Around(step_nodes, offer_nodes)
    found: dict[StepId, AnyStep] = {}
    for name, node, line in fields.tables("steps"):
        step = steps.read(fields.reader, name, node, line, around)
        if step is not None:
            found[StepId(name)] = step
    if not step_nodes and fields.has("steps"):
        fields.reader.wrong(fields.line, ("steps",), "there are no steps", "write the first one")
    return found


def _human(fields: Fields, walked: Mapping[StepId, AnyStep], step_nodes: Mapping[str, Node]) -> StepId:
    said = fields.pointer("human", step_nodes, "step")
    if said:
        if said in walked and not isinstance(walked[StepId(said)], Handoff):
            fields.reader.wrong(
                fields.line, ("human",), f"'{said}' is no handoff", "name a step with handoff"
            )
        return StepId(said)
    handoffs = [step for step in walked.values() if isinstance(step, Handoff)]
    asked = [step for step in handoffs if step.reason == "asked"] or handoffs
    if not asked:
        remedy = "add a handoff step with 'because: asked'"
        fields.reader.wrong(fields.line, ("human",), "nobody can be called: no step is a handoff", remedy)
    return asked[0].id if asked else StepId("")

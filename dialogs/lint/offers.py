"""Honest offers: each ends, a normal price has its proof, and none is spoken of before it is made."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping

from dialogs.ids import OfferId, StepId
from dialogs.lint.findings import Told, error, step_texts, texts, warning
from dialogs.lint.graph import entries, graph
from dialogs.problems import Problem
from dialogs.script import OfferKind, Script
from dialogs.templates import Variable


def deadlines(script: Script) -> Iterator[Problem]:
    """A discount or a consultation has an end."""
    for offer in script.offers.values():
        if offer.kind is not OfferKind.GUIDE and offer.lasts is None and offer.ends is None:
            remedy = "add lasts (2 days, from when it is made) or ends (2027-01-31, for everybody)"
            yield error(offer.line, f"offers.{offer.id}", "this offer never ends", remedy)


def proofs(script: Script) -> Iterator[Problem]:
    """A normal price has its proof, and a consultation a normal price."""
    for offer in script.offers.values():
        where = f"offers.{offer.id}"
        if offer.normally is not None and not offer.proof:
            remedy = "add proof: where this price can be seen (price list and its date)"
            yield error(offer.line, where, "a normal price without its proof", remedy)
        if offer.kind is OfferKind.CONSULTATION and offer.normally is None:
            remedy = "add normally: 25 EUR and its proof, if it usually has a price"
            yield warning(offer.line, where, "nobody sees what this consultation is worth", remedy)


def given(script: Script) -> Iterator[Problem]:
    """Every offer is made by some step."""
    made = {offer for step in script.steps.values() for offer in step.gives}
    for offer in script.offers.values():
        if offer.id not in made:
            yield warning(
                offer.line, f"offers.{offer.id}", "no step makes this offer", "add it to a step's gives"
            )


def promised(script: Script) -> Iterator[Problem]:
    """A text that speaks of an offer comes after, or with, the step that makes it, on every path."""
    without = {offer: _reached_without(script, offer) for offer in script.offers}
    for step in script.steps.values():
        for told in step_texts(step):
            for offer in _spoken_of(told, script.offers):
                if step.id in without[offer] and offer not in step.gives:
                    wrong = f"the offer '{offer}' is spoken of, but not made on every way here"
                    remedy = f"add 'gives: [{offer}]' to this step or one before, or a fallback {{{offer}...|text}}"
                    yield error(step.line, told.where, wrong, remedy)


def promised_elsewhere(script: Script) -> Iterator[Problem]:
    """Facts and reminders may come at any time, so a deadline in them needs a fallback."""
    for told in texts(script):
        if told.step is None and not told.where.startswith("offers."):
            for offer in _spoken_of(told, script.offers, only="deadline"):
                wrong = f"'{offer}' may not have been made when this is said"
                remedy = f"write {{{offer}.deadline|soon}}, with what to say then behind the |"
                yield error(told.line, told.where, wrong, remedy)


def _spoken_of(told: Told, offers: Mapping[OfferId, object], only: str = "") -> Iterator[OfferId]:
    found: dict[OfferId, None] = {}
    for template in told.text.values():
        for part in template.parts:
            if isinstance(part, Variable) and not part.fallback and "." in part.name:
                offer, _, field = part.name.partition(".")
                if offer in offers and (not only or field == only):
                    found[OfferId(offer)] = None
    yield from found


def _reached_without(script: Script, offer: OfferId) -> frozenset[StepId]:
    """Give the steps some way comes to before the offer was made. A step with ``only if`` may not make it."""
    ways = graph(script)
    found = set(entries(script))
    waiting = deque(found)
    while waiting:
        step = script.steps[waiting.popleft()]
        if offer in step.gives and step.when is None:
            continue
        for edge in ways[step.id]:
            if edge.to not in found:
                found.add(edge.to)
                waiting.append(edge.to)
    return frozenset(found)

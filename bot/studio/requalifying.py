"""What an edited rule would make of the leads there are: nothing is changed by looking."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterator

import msgspec

from dialogs.lead import Lead, LeadClass
from dialogs.qualification import assess
from dialogs.script import Script
from storage.quality import Judged

CLASSES = tuple(LeadClass)


class Change(msgspec.Struct, frozen=True):
    """One lead that would change: its conversation, its class and points before and after, and the reasons after."""

    conversation: str
    name: str
    before: LeadClass
    after: LeadClass
    points_before: int
    points_after: int
    reasons: tuple[str, ...]


class Report(msgspec.Struct):
    """What would become of all leads: how many go from which class to which, and each that changes."""

    moves: Counter[tuple[LeadClass, LeadClass]] = msgspec.field(default_factory=Counter)
    changes: list[Change] = []

    @property
    def looked_at(self) -> int:
        """How many leads were replayed."""
        return self.moves.total()


async def replay(script: Script, leads: AsyncIterator[Judged]) -> Report:
    """Judge every lead by ``script``, each at the moment it was judged last, so that only the rule differs."""
    report = Report()
    async for one in leads:
        after = assess(script, one.state, one.at)
        report.moves[one.lead_class, after.lead_class] += 1
        if (one.lead_class, one.points) != (after.lead_class, after.points):
            report.changes.append(_change(one, after))
    return report


def _change(one: Judged, after: Lead) -> Change:
    reasons = tuple(f"{r.points:+d} {r.because}" if r.points else r.because for r in after.reasons)
    return Change(
        one.conversation_id, one.name, one.lead_class, after.lead_class, one.points, after.points, reasons
    )


def lines(report: Report, *, most: int) -> Iterator[str]:
    """Write the report for a terminal; at most so many changed leads, those whose class changes first."""
    leads = "lead" if report.looked_at == 1 else "leads"
    yield f"{report.looked_at} {leads} replayed; {len(report.changes)} would change."
    if not report.looked_at:
        return
    yield ""
    yield f"{'now':10}" + "".join(f"{one.value + ' after':>17}" for one in CLASSES)
    for before in CLASSES:
        yield f"{before.value:10}" + "".join(f"{report.moves[before, after]:17}" for after in CLASSES)
    ordered = sorted(report.changes, key=lambda change: change.before is change.after)
    for change in ordered[:most]:
        yield ""
        yield f"{change.conversation}  {change.name or '(no name)'}"
        yield (
            f"  {change.before.value} {change.points_before} -> {change.after.value} {change.points_after}: "
            f"{'; '.join(change.reasons)}"
        )
    if len(ordered) > most:
        yield ""
        yield f"... and {len(ordered) - most} more; --most {len(ordered)} shows them, --json prints all."

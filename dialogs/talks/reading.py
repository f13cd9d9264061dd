"""Reading talks from their text: all problems at once, each with its line and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from dialogs.events import Source
from dialogs.ids import Language
from dialogs.problems import Problem, ScriptProblems, remedy_for_unknown
from dialogs.script import Script
from dialogs.talks.values import Line, Talk, Told
from dialogs.talks.vocabulary import ATTACHED, CHATS, HEAD, LINES, OUTCOMES, Shape
from dialogs.yaml_format.nodes import Items, Leaf, Node, Table
from dialogs.yaml_format.nodes import read as read_yaml
from dialogs.yaml_format.plainly import WEEKDAYS, NotPlainError, clock, length

FOLDER = "talks/"
"""Files of a script whose path begins so hold talks."""
STARTS = datetime(2026, 5, 18, 10, 0)  # noqa: DTZ001 - a wall clock; the script's zone is put to it
"""When a talk starts that does not say: a Monday morning."""

_LENGTHS = re.compile(r"\d+ [a-z]+(?: and | |, )?")
_CHOICES: Mapping[str, tuple[str, ...]] = {"sends": ATTACHED, "outcome": OUTCOMES, "chat": CHATS}


def read(files: Mapping[str, str], script: Script) -> tuple[Talk, ...]:
    """Read the talks among a script's files (path -> text), in the order of their paths.

    Raises:
        ScriptProblems: something in them cannot be read; all of it is told.
    """
    problems: list[Problem] = []
    talks = [
        talk
        for path in sorted(files)
        if path.startswith(FOLDER) and path.endswith((".yaml", ".yml"))
        for talk in _File(path, script, problems).talks(files[path])
    ]
    joined = _joined(talks, problems)
    if problems:
        raise ScriptProblems(problems)
    return joined


def _joined(talks: list[Talk], problems: list[Problem]) -> tuple[Talk, ...]:
    """Put the lines of the talks it goes on from before each talk."""
    titled = {talk.title: talk for talk in talks}
    joined = []
    for talk in talks:
        chain = _chain(talk, titled, problems)
        before = tuple(line for earlier in chain for line in earlier.lines)
        first = chain[0] if chain else talk
        joined.append(
            replace(
                talk,
                before=before,
                starts=first.starts,
                source=first.source,
                language=first.language,
                name=first.name,
            )
        )
    return tuple(joined)


def _chain(talk: Talk, titled: Mapping[str, Talk], problems: list[Problem]) -> list[Talk]:
    """Give the talks that come before, the first one first."""
    chain: list[Talk] = []
    at = talk
    while at.after:
        earlier = titled.get(at.after)
        if earlier is None or earlier is talk or earlier in chain:
            wrong = "it goes on from itself" if earlier else f"there is no talk called '{at.after}'"
            remedy = "name a talk that begins by itself" if earlier else remedy_for_unknown(at.after, titled)
            problems.append(Problem(at.file, at.line, "after", wrong, remedy))
            return []
        chain.insert(0, earlier)
        at = earlier
    return chain


def moment(text: str, now: datetime, zone: ZoneInfo) -> datetime:
    """Give when "2 days", "1 hour 30 minutes", "23:00", "sunday 23:00" or "2026-05-20 09:00" is, seen from ``now``.

    A time of day or a weekday is the next one after ``now``, in ``zone``.

    Raises:
        NotPlainError: it is none of these.
    """
    words = text.strip().casefold()
    if _LENGTHS.match(words):
        parts = re.findall(r"\d+ [a-z]+", words)
        return now + sum((length(part) for part in parts), timedelta())
    day, _, hour = words.rpartition(" ")
    local = now.astimezone(zone)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        return wall(words, zone)
    ahead = _days_ahead(day, local)
    then = datetime.combine(local.date() + timedelta(days=ahead), clock(hour), zone)
    return then if then > now else then + timedelta(days=7 if day in WEEKDAYS else 1)


def _days_ahead(day: str, local: datetime) -> int:
    if day in {"", "today"}:
        return 0
    if day == "tomorrow":
        return 1
    if day in WEEKDAYS:
        return (WEEKDAYS.index(day) - local.weekday()) % 7
    raise NotPlainError(
        f"'{day}' is no moment", "write it like 2 days, 23:00, sunday 23:00 or 2026-05-20 09:00"
    )


def wall(text: str, zone: ZoneInfo) -> datetime:
    """Read "2026-05-18 17:55" as the clocks of ``zone`` show it.

    Raises:
        NotPlainError: it is no such time.
    """
    try:
        day, _, hour = text.strip().partition(" ")
        return datetime.combine(datetime.fromisoformat(day).date(), clock(hour) if hour else time(10), zone)
    except ValueError:
        raise NotPlainError(f"'{text}' is no date and time", "write it like 2026-05-18 17:55") from None


class _File:
    """One file of talks: a single talk, or a list of them."""

    def __init__(self, path: str, script: Script, problems: list[Problem]) -> None:
        self.path, self.script, self.problems = path, script, problems

    def talks(self, text: str) -> list[Talk]:
        node = read_yaml(text, self.path, self.problems)
        if node is None:
            return []
        found = node.items if isinstance(node, Items) else (node,)
        return [talk for item in found if (talk := self.talk(item)) is not None]

    def wrong(self, line: int, where: str, wrong: str, remedy: str) -> None:
        self.problems.append(Problem(self.path, line, where, wrong, remedy))

    def talk(self, node: Node) -> Talk | None:
        if not isinstance(node, Table) or not isinstance(node.pairs.get("talk"), Leaf):
            self.wrong(node.line, "", "a talk has no title", "begin it with talk: what it shows")
            return None
        for key in node.pairs.keys() - HEAD.keys():
            self.wrong(node.lines[key], key, f"'{key}' is unknown", remedy_for_unknown(key, HEAD))
        title = self.text(node, "talk")
        lines = node.pairs.get("lines")
        if not isinstance(lines, Items) or not lines.items:
            self.wrong(node.line, "lines", "the talk has no lines", "write a list of what is said and done")
            return None
        return Talk(
            title=title,
            file=self.path,
            line=node.line,
            starts=self.starts(node),
            source=self.source(node),
            language=self.language(node),
            name=self.text(node, "named"),
            after=self.text(node, "after"),
            lines=tuple(line for item in lines.items for line in self.line(item)),
        )

    def text(self, table: Table, key: str) -> str:
        node = table.pairs.get(key)
        if isinstance(node, Leaf):
            return node.text.strip()
        if node is not None:
            self.wrong(node.line, key, "a list or a table stands here", "write a text")
        return ""

    def starts(self, table: Table) -> datetime:
        text = self.text(table, "starts")
        if text:
            try:
                return wall(text, self.script.zone)
            except NotPlainError as error:
                self.wrong(table.lines["starts"], "starts", error.wrong, error.remedy)
        return STARTS.replace(tzinfo=self.script.zone)

    def language(self, table: Table) -> Language | None:
        text = self.text(table, "language")
        return Language(text) if text else None

    def source(self, table: Table) -> Source:
        channel = self.text(table, "channel") or "web"
        node = table.pairs.get("from")
        fields = self.table(node, "from", ("campaign", "medium", "place", "page")) if node else {}
        return Source(channel, **fields)

    def table(self, node: Node, where: str, known: tuple[str, ...]) -> dict[str, str]:
        if not isinstance(node, Table):
            self.wrong(node.line, where, "a table is wanted here", f"write {where}: {{{known[0]}: ...}}")
            return {}
        for key in node.pairs.keys() - set(known):
            self.wrong(
                node.lines[key], f"{where}.{key}", f"'{key}' is unknown", remedy_for_unknown(key, known)
            )
        return {key: self.text(node, key) for key in node.pairs if key in known}

    # --- lines ---

    def line(self, node: Node) -> Iterator[Line]:
        if isinstance(node, Leaf):
            yield from self.checked(node.text.strip(), None, node.line)
        elif isinstance(node, Table):
            for key, value in node.pairs.items():
                yield from self.checked(key, value, node.lines[key])
        else:
            self.wrong(node.line, "lines", "a list stands inside the list", "write one thing a line")

    def checked(self, key: str, node: Node | None, line: int) -> Iterator[Line]:
        known = LINES.get(key)
        if known is None:
            self.wrong(line, "lines", f"'{key}' is unknown", remedy_for_unknown(key, LINES))
            return
        told = _told(node)
        wrong = _misshapen(known.shape, told) or self.unfit(key, told)
        if wrong:
            self.wrong(line, f"lines.{key}", *wrong)
            return
        yield Line(key, told, line)

    def unfit(self, key: str, told: Told) -> tuple[str, str] | None:
        """Say what is wrong with a value of the right shape, if anything is."""
        choices = _CHOICES.get(key)
        if choices and isinstance(told, str) and told not in choices:
            return f"'{told}' is unknown", remedy_for_unknown(told, choices)
        if key == "later" and isinstance(told, str):
            try:
                moment(told, STARTS.replace(tzinfo=self.script.zone), self.script.zone)
            except NotPlainError as error:
                return error.wrong, error.remedy
        return None


def _told(node: Node | None) -> Told:
    if node is None:
        return ""
    if isinstance(node, Leaf):
        return node.text.strip()
    if isinstance(node, Items):
        return tuple(item.text.strip() for item in node.items if isinstance(item, Leaf))
    return {key: told for key, value in node.pairs.items() if isinstance(told := _told(value), str | tuple)}


def _misshapen(shape: Shape, told: Told) -> tuple[str, str] | None:
    fits = {
        Shape.NOTHING: told == "",
        Shape.TEXT: isinstance(told, str) and told != "",
        Shape.TEXTS: isinstance(told, str | tuple) and bool(told),
        Shape.WHEN: isinstance(told, str) and told != "",
        Shape.SOURCE: told == "" or isinstance(told, Mapping),
        Shape.SLOTS: told == "" or isinstance(told, Mapping),
        Shape.CARD: isinstance(told, Mapping) and bool(told),
    }
    return None if fits[shape] else ("something else is wanted here", f"write {shape.value}")

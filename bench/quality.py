"""How many honest people are held to be pseudo-leads, and how many pseudo-leads are recognised: `./run bench quality`.

People are simulated from a seed, in six languages, on the shipped language school: honest ones (one in ten of
them odd: hurried, private, returning, quick at typing) and each kind of pseudo-lead. They chat through the pure
engine at their own pace; what several chats show together is found by the rules of ``dialogs.quality.across``
over everybody. Counted are those who left a name and a contact: others are no leads. *Held* means the class is
held at cold; for a slip, that the bot asked about it.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from msgspec.structs import replace

from bench import quality_people as people
from bench.quality_people import Joker, Person
from bot import scripts
from bot.services.watch import contacts_of
from dialogs.events import Noticed, Source
from dialogs.ids import Language
from dialogs.quality import Pseudo, across
from dialogs.quality.across import Around, Other
from dialogs.rehearsal import NotThereError, Rehearsal
from dialogs.script import Script
from dialogs.state import Confirm

LANGUAGES = ("en", "es", "ru", "ar", "th", "fi")
START = datetime(2026, 3, 18, 9, 0, tzinfo=UTC)
GOALS = {"false accusations": 0.01, "recall": 0.90}
HONEST, EACH, QUICK = 400, 60, 40
"""People of each language: honest ones, and of each kind of pseudo-lead; honest ones of a quick run."""
LONGEST = 40
SEED = 20260318


class Ended(msgspec.Struct, frozen=True):
    """What became of one person."""

    kind: str
    language: str
    held: tuple[str, ...]
    suspected: tuple[str, ...]
    asked: bool
    """The bot asked about their contact: "Did you mean ...?", or that a digit is missing."""

    @property
    def recognised(self) -> bool:
        """Whether a pseudo-lead was found out; a slip is found out by asking."""
        return self.asked if self.kind == Pseudo.TYPO.value else bool(self.held)


class Chat(msgspec.Struct, frozen=True):
    """One person's chat; ``asked`` as in ``Ended``."""

    kind: str
    language: str
    stage: Rehearsal
    asked: bool

    def ended(self) -> Ended:
        """Judge it as it stands now."""
        found = self.stage.lead.suspicions
        held = tuple(one.kind for one in found if one.held)
        return Ended(self.kind, self.language, held, tuple(one.kind for one in found), self.asked)


class Town:
    """Everybody chats here; what one leaves is what the next one's contact is compared with."""

    def __init__(self, script: Script) -> None:
        self.script = replace(script, competitors=people.RIVALS)
        self.now = START
        self._others: list[Other] = []
        self._prints: Counter[str] = Counter()
        self._came: list[tuple[str, datetime]] = []
        self._stages: dict[str, Rehearsal] = {}

    def chat(self, person: Person) -> Chat:
        """Have one person chat to the end; the house looks a moment later, also at those it has to do with."""
        stage = Rehearsal(
            self.script,
            self.now,
            source=Source("web", person.campaign),
            language=Language(person.language),
            pace=timedelta(0),
        )
        asked = _talk(stage, person)
        name = str(len(self._stages))
        self._stages[name] = stage
        if contacts_of(stage.state):
            self._came.append((stage.state.source.campaign, stage.now))
        near = self._look(name)
        contacts = contacts_of(stage.state)
        self._others += [
            Other(kind, value, across.full_name(stage.state), stage.now, name) for kind, value in contacts
        ]
        self._prints.update(across.prints(stage.state))
        for other in {one.conversation for one in near}:
            self._look(other)
        return Chat(person.kind, person.language, stage, asked)

    def _look(self, chat: str) -> Sequence[Other]:
        stage = self._stages[chat]
        contacts, prints = contacts_of(stage.state), across.prints(stage.state)
        campaign = stage.state.source.campaign
        others = [one for one in self._others if one.conversation != chat and _is_near(one, contacts)]
        recent = stage.now - across.WAVE
        wave = sum(one == campaign and recent <= at <= stage.now for one, at in self._came) if campaign else 0
        same = max((self._prints[one] for one in prints), default=0)
        found = across.signals(across.full_name(stage.state), contacts, Around(others, same, wave), stage.now)
        if found:
            stage.notice(Noticed(tuple(found)))
        return others if found else ()


def _is_near(other: Other, contacts: Sequence[tuple[str, str]]) -> bool:
    spans = [across.neighbours(value) for kind, value in contacts if kind == "phone"]
    equal = (other.kind, other.value) in contacts
    return equal or any(first <= other.value <= last for first, last in spans)


def _talk(stage: Rehearsal, person: Person) -> bool:
    """Answer whatever is asked until nothing is; whether the bot asked about a contact."""
    asked = False
    stage.open()
    for _ in range(LONGEST):
        question = stage.asking()
        if stage.state.step is None:
            break
        expects = next((h.message for h in reversed(stage.log) if h.message.question), question)
        act = person.act(expects)
        stage.wait(act.after)
        try:
            stage.tap(act.tap) if act.tap else stage.say(act.say)
        except NotThereError:
            stage.say(act.tap)
        asked = asked or isinstance(stage.state.pending, Confirm) or stage.state.tries > 0
    for line in person.last() if isinstance(person, Joker) else ():
        stage.wait(timedelta(seconds=6))
        stage.say(line)
    return asked


def everybody(rng: random.Random, script: Script, *, quick: bool) -> Iterator[Person]:
    """Give the people in a random order, but form-fillers as they come: one after another."""
    honest, each = (QUICK, QUICK // 4) if quick else (HONEST, EACH)
    trade = _asks_like_a_rival(script)
    crowd: list[Callable[[], Person]] = []
    for language in LANGUAGES:
        here = language
        crowd += [lambda here=here: people.Person(rng, here)] * (honest * 9 // 10)  # type: ignore[misc]
        crowd += [lambda here=here: people.Odd(rng, here)] * (honest // 10)  # type: ignore[misc]
        crowd += [lambda here=here: people.Robot(rng, here)] * each  # type: ignore[misc]
        crowd += [lambda here=here: people.Joker(rng, here)] * each  # type: ignore[misc]
        crowd += [lambda here=here: people.Mistyper(rng, here)] * each  # type: ignore[misc]
        crowd += [lambda here=here: people.Competitor(rng, here, trade[here])] * each  # type: ignore[misc]
    rng.shuffle(crowd)
    yield from (make() for make in crowd)
    for language in LANGUAGES:
        yield from (people.Filler(rng, language, number) for number in range(each))


def _asks_like_a_rival(script: Script) -> dict[str, str]:
    """Give a question in each language that the script itself flags as a competitor's."""
    fact = next((fact for fact in script.facts if fact.flag == Pseudo.COMPETITOR.value), None)
    if fact is None:
        return dict.fromkeys(LANGUAGES, "?")
    return {language: fact.about[Language(language)][0] for language in LANGUAGES}


def measure(*, quick: bool) -> list[Ended]:
    """Let everybody chat."""
    script = scripts.load(Path(__file__).parents[1] / "dialogs" / "scripts" / "language-school")
    town = Town(script)
    rng = random.Random(SEED)
    chats = []
    for person in everybody(rng, script, quick=quick):
        chats.append(town.chat(person))
        apart = rng.uniform(5, 40) if isinstance(person, people.Filler) else rng.uniform(60, 900)
        town.now += timedelta(seconds=apart)
    return [chat.ended() for chat in chats if chat.stage.lead.complete or chat.asked]


def report(ended: Sequence[Ended]) -> dict[str, object]:
    """Give the shares: false accusations in all and by language, recall by kind."""
    honest = [one for one in ended if not one.kind]
    by_language = {
        code: _share([bool(one.held) for one in honest if one.language == code]) for code in LANGUAGES
    }
    recall = {k.value: _share([one.recognised for one in ended if one.kind == k.value]) for k in Pseudo}
    return {
        "part": "quality",
        "honest": len(honest),
        "false_accusations": _share([bool(one.held) for one in honest]),
        "false_accusations_by_language": by_language,
        "honest_suspected": _share([bool(one.suspected) for one in honest]),
        "pseudo": {kind.value: sum(one.kind == kind.value for one in ended) for kind in Pseudo},
        "recall": recall,
        "named_rightly": {
            k.value: _share([k.value in one.held for one in ended if one.kind == k.value])
            for k in Pseudo
            if k is not Pseudo.TYPO
        },
        "goals": GOALS,
    }


def _share(held: Sequence[bool]) -> float:
    return round(sum(held) / len(held), 4) if held else 0.0


def main(words: Sequence[str]) -> None:
    """Measure and print."""
    found = report(measure(quick="--quick" in words))
    if "--json" in words:
        print(json.dumps(found, ensure_ascii=False))
        return
    print(f"{found['honest']} honest people: {found['false_accusations']:.2%} held (goal: under 1 %)")
    for code, share in found["false_accusations_by_language"].items():  # type: ignore[attr-defined]
        print(f"  {code}  {share:.2%}")
    print("pseudo-leads recognised (goal: 90 %)")
    for kind, share in found["recall"].items():  # type: ignore[attr-defined]
        print(f"  {kind:12} {share:.1%}")

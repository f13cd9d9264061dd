"""Races at the desk: many first words make one topic, many hands make one owner, and words reach whom they are for.

The short runs are the same races as the long ones, many times smaller; those take some minutes (docs/benchmarks.md).
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from bot import settings
from bot.app import working
from bot.bootstrap import house
from bot.services.desk import Desk
from bot.services.take_over import Answer, Manager
from dialogs.events import Result
from storage import desk_topics, managers
from storage.export import rows
from tests.bot.desk.telegram.world import World, world
from tests.standin.people import Person
from tests.standin.world import Topic

LONG = pytest.mark.crash
AT_ONCE = 40
"""So many chats are raced for in one go."""


# --- first words ---


@pytest.mark.parametrize(
    ("prospects", "words"), [(8, 10), pytest.param(500, 20, marks=LONG)], ids=["short", "long"]
)
async def test_however_many_first_messages_race_a_prospect_has_one_topic(
    tmp_path: Path, prospects: int, words: int
) -> None:
    async with world(tmp_path) as here:
        people = [Person(here.api, f"P{number}.") for number in range(prospects)]
        for start in range(0, prospects, AT_ONCE):
            race = [
                here.rooms.channels["telegram"].update(_first(one, number, word))  # type: ignore[attr-defined]
                for number, one in enumerate(people[start : start + AT_ONCE], start)
                for word in range(words)
            ]
            Random(start).shuffle(race)
            assert all(await asyncio.gather(*race))
            await here.settled(40_000)
        made = Counter(topic.name.split()[-1] for topic in here.topics())
        assert len(here.topics()) == prospects, made
        kinds = Counter([row["type"] async for row in rows(here.rooms.database)])
        assert kinds["conversation"] == kinds["lead"] == kinds["topic"] == prospects
        assert here.violations() == []


def _first(person: Person, number: int, word: int) -> bytes:
    """Write an update: one of many words with which somebody begins, all at the same instant."""
    person.room.started = True
    message = {
        "message_id": word + 1,
        "from": person.user(),
        "chat": person.room.as_json(),
        "date": int(person.api.clock.now()),
        "text": "I want to talk to a human" if word % 2 else "hello",
    }
    return json.dumps({"update_id": 10**6 + number * 1000 + word, "message": message}).encode()


# --- take ---


@pytest.mark.parametrize("chats", [6, pytest.param(1000, marks=LONG)], ids=["short", "long"])
async def test_eight_managers_press_take_at_once_in_group_and_web_and_one_wins_each_chat(
    tmp_path: Path, chats: int
) -> None:
    async with world(tmp_path) as here:
        pressing = [await here.manager(name) for name in ("Anna", "Ben", "Cleo", "Dan")]
        clicking = [await here.manager(name) for name in ("Eve", "Finn", "Gus", "Hal")]
        chosen = settings.load({"DATA_DIR": str(tmp_path), "LOG_LEVEL": "error"}, tmp_path)
        async with house(chosen, clock=here.rooms.clock) as replica, working(replica):
            hands: list[Person | Manager] = [*pressing, *[await _seat(here, one) for one in clicking]]
            mixed = Random(6)
            winners: Counter[str] = Counter()
            for start in range(0, chats, AT_ONCE):
                for number in range(start, min(start + AT_ONCE, chats)):
                    prospect = Person(here.api, f"P{number}.")
                    prospect.starts()
                    prospect.types("I want to talk to a human")
                await here.settled(40_000)
                topics = here.topics()[start:]
                assert len(topics) == min(AT_ONCE, chats - start)
                won = await _race(here, topics, hands, replica.desk, mixed)
                winners += Counter(who.name for who in won.values())
                for chat, who in won.items():
                    await replica.desk.set_outcome(chat, who, f"end:{chat}", Result.WON, "")
        assert winners.total() == chats
        every = rows(here.rooms.database)
        taken = Counter([row["conversation_id"] async for row in every if row["type"] == "assignment"])
        assert set(taken.values()) == {1}, (
            "also where a long run has given a silent manager's chat back since"
        )
        assert len(taken) == chats


async def _seat(here: World, person: Person) -> Manager:
    async with here.rooms.database.read() as tx:
        found = next(one for one in await managers.everybody(tx) if one.name == person.name)
    return Manager(found.id, found.name)


async def _race(
    here: World, topics: list[Topic], hands: list[Person | Manager], replica: Desk, mixed: Random
) -> dict[str, Manager]:
    """Let everybody press Take in these topics at the same time: half in the group, half on the web of two houses.

    Gives who has each chat now.
    """
    wanted = [(topic, who) for topic in topics for who in hands]
    mixed.shuffle(wanted)
    ids = {topic.id: await _conversation(here, topic) for topic in topics}
    taps: dict[int, dict[str, str]] = {topic.id: {} for topic in topics}
    claims: dict[tuple[int, str], asyncio.Future[Answer]] = {}
    for turn, (topic, who) in enumerate(wanted):
        if isinstance(who, Person):
            taps[topic.id][who.name] = here.group.taps(who, "Take", here.card(topic))
        else:
            desk: Desk = here.rooms.desk if turn % 2 else replica
            claim = desk.claim(ids[topic.id], who, f"web:{topic.id}:{who.id}")
            claims[topic.id, who.name] = asyncio.ensure_future(claim)
    await asyncio.gather(*claims.values())
    await here.settled(40_000)
    everybody = {who.name: await _seat(here, who) if isinstance(who, Person) else who for who in hands}
    won = {}
    for topic in topics:
        answers = {name: claims[of, name].result() for of, name in claims if of == topic.id}
        winners = [name for name, answer in answers.items() if answer.done]
        winners += [name for name, tap in taps[topic.id].items() if "took it" not in here.api.answered[tap]]
        assert len(winners) == 1, (topic.name, winners)
        assert {answer.owner for name, answer in answers.items() if name != winners[0]} <= {winners[0]}
        told = [here.api.answered[tap] for name, tap in taps[topic.id].items() if name != winners[0]]
        assert all(one.startswith(f"{winners[0]} took it") for one in told), told
        won[ids[topic.id]] = everybody[winners[0]]
    return won


async def _conversation(here: World, topic: Topic) -> str:
    async with here.rooms.database.read() as tx:
        row = await desk_topics.by_thread(tx, here.group.id, topic.id)
    assert row is not None
    return row.conversation_id


# --- words ---


@pytest.mark.parametrize(
    ("team", "chats", "rounds", "gone"),
    [(4, 8, 3, 2), pytest.param(20, 200, 50, 5, marks=LONG)],
    ids=["short", "long"],
)
async def test_what_managers_write_at_the_same_time_reaches_exactly_its_prospect_also_when_topics_are_deleted(
    tmp_path: Path, team: int, chats: int, rounds: int, gone: int
) -> None:
    async with world(tmp_path) as here:
        names = [f"M{chr(97 + number // 5)}{chr(97 + number % 5)}" for number in range(team)]
        people = [await here.manager(name) for name in names]
        crowd: list[Person] = []
        for number in range(chats):
            crowd.append(Person(here.api, f"P{number}."))
            crowd[-1].starts()
            crowd[-1].types("I want to talk to a human")
            if number % AT_ONCE == AT_ONCE - 1:
                await here.settled(40_000)
        await here.settled(40_000)
        mixed = Random(8)
        for round_ in range(rounds):
            wanted = [(number, people[number % team]) for number in range(chats)]
            mixed.shuffle(wanted)
            found = {name: topic for topic in here.topics() for name in topic.name.split()}
            for number, manager in wanted:
                here.group.writes(manager, f"for P{number}. only, {round_}", found[f"P{number}."].id)
            await here.settled(40_000)
            for number in mixed.sample(range(chats), gone) if round_ % 5 == 0 else ():
                here.group.deletes(found[f"P{number}."])
                crowd[number].types("are you there?")
            await here.settled(40_000)
        for person in crowd:
            heard = [text for text in person.heard() if text.startswith("for P")]
            assert heard == [f"for {person.name} only, {round_}" for round_ in range(rounds)]
        assert here.violations() == []

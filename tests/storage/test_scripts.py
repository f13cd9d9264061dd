"""Published scripts: numbered, immutable, and who is in the middle of which."""

from __future__ import annotations

from dialogs.ids import StepId
from dialogs.modes import Mode
from storage import scripts
from storage.engine import Database
from storage.scripts import Version
from tests.storage.builders import NOW, a_state, begun, later

FILES = {"script.yaml": "id: school", "texts/en.yaml": "hello: Hi"}


async def test_versions_are_counted_from_one_for_each_script(database: Database) -> None:
    async with database.write() as tx:
        numbers = [
            await scripts.publish(tx, id_, FILES, mark="h", note="", now=NOW)
            for id_ in ("school", "school", "insurance")
        ]
    assert numbers == [1, 2, 1]


async def test_a_version_is_given_back_as_it_was_published(database: Database) -> None:
    async with database.write() as tx:
        await scripts.publish(tx, "school", FILES, mark="h1", note="first", now=NOW)
        await scripts.publish(tx, "school", {"script.yaml": "new"}, mark="h2", note="", now=later(days=1))
    async with database.read() as tx:
        assert await scripts.get(tx, "school", 1) == Version("school", 1, "h1", NOW, "first", FILES)
        newest = await scripts.latest(tx, "school")
        assert newest is not None
        assert (newest.version, newest.hash, newest.files) == (2, "h2", {"script.yaml": "new"})
        assert await scripts.get(tx, "school", 3) is None
        assert await scripts.latest(tx, "insurance") is None


async def test_people_in_the_middle_are_counted_by_version_and_step(database: Database) -> None:
    need, budget = a_state(step=StepId("need")), a_state(step=StepId("budget"))
    await begun(database, "1", state=need)
    await begun(database, "2", state=need)
    await begun(database, "3", state=budget, script_version=2)
    await begun(database, "4", state=a_state(step=None))
    await begun(database, "5", state=a_state(mode=Mode.CLOSED))
    await begun(database, "6", state=need, script_id="insurance")
    async with database.read() as tx:
        found = await scripts.people_in_the_middle(tx, "school")
    assert found == {(1, "need"): 2, (2, "budget"): 1}

"""What pages have shown is noted for all chats together, and a failing database loses none of it."""

from collections.abc import Mapping

from bot.channels.web.shown import Shown
from tests.bot.channels.web_world import World


class Failing(World):
    """A history that cannot be written the first time."""

    tries = 0

    async def seen(self, shown: Mapping[str, int]) -> None:
        self.tries += 1
        if self.tries == 1:
            raise RuntimeError("the disk is full")
        await super().seen(shown)


async def test_all_chats_are_noted_at_once_each_up_to_its_last_line() -> None:
    world = Failing()
    world.tries = 1
    shown = Shown(world)
    for address, seq in (("a", 1), ("b", 4), ("a", 3), ("a", 2)):
        shown.note(address, seq)
    await shown.tell()
    await shown.tell()
    assert world.shown == {"a": 3, "b": 4}
    assert world.tries == 2


async def test_what_could_not_be_noted_is_noted_with_what_comes_next() -> None:
    world = Failing()
    shown = Shown(world)
    shown.note("a", 1)
    shown.note("b", 2)
    await shown.tell()
    assert world.shown == {}
    shown.note("a", 5)
    await shown.tell()
    assert world.shown == {"a": 5, "b": 2}

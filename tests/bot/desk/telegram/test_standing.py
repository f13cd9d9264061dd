"""How each question stands on the group's card, and what is told to the manager who has the chat."""

from pathlib import Path

from tests.bot.desk.telegram.test_card import press
from tests.bot.desk.telegram.world import World, world
from tests.standin.people import Person


def row(here: World, begins: str) -> str:
    (topic,) = here.topics()
    return next(line for line in here.card(topic).text.splitlines() if line.startswith(begins))


async def says(here: World, one: Person, *texts: str) -> None:
    for text in texts:
        one.types(text)
        await here.settled()


async def test_said_refused_inferred_and_not_asked_differ_on_the_groups_card(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        marta = Person(here.api, "Marta")
        marta.starts("flyer_may")
        await here.settled()
        await says(here, marta, "a friend told me about you, it's for work", "I'd rather not say")
        await says(here, marta, "I decide, my budget is 150 euros a month", "I want to talk to a human")
        assert "(said" in row(here, "Need")
        assert "(would not say)" in row(here, "Timescale")
        assert "Authority" in row(here, "Authority")
        assert "(inferred, said in passing" in row(here, "Budget")
        assert "Own interest: came on a recommendation" in row(here, "Why")


async def test_a_number_told_to_the_manager_stands_on_the_card_and_the_bot_says_nothing(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await here.one_waits()
        press(here, anna, topic, "Take")
        await here.settled()
        heard = len(marta.heard())
        await says(here, marta, "my name is Marta Klein, call me at +49 1512 2749168")
        assert len(marta.heard()) == heard
        assert "+4915122749168" in row(here, "Phone")
        assert here.violations() == []

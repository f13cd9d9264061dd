"""The managers' group from end to end: topics, cards, taking over, and talk both ways."""

from pathlib import Path

import pytest

from tests.bot.desk.telegram.world import world


@pytest.mark.parametrize("framework", ["aiogram", "ptb"])
async def test_a_lead_gets_one_topic_with_a_pinned_card_and_talk_goes_both_ways(
    tmp_path: Path, framework: str
) -> None:
    async with world(tmp_path, framework) as here:
        anna = await here.manager("Anna")
        marta = await here.waits()
        (topic,) = here.topics()
        card = here.card(topic)
        assert "Marta" in topic.name
        assert "Nobody has it, waiting since" in card.text
        assert "Take" in card.labels
        assert any("I want to talk to a human" in text for text in here.texts(topic))

        here.group.taps(anna, "Take", card)
        await here.settled()
        assert "With Anna" in here.card(topic).text
        assert any("You're now with Anna" in text for text in marta.heard())

        written = here.group.writes(anna, "Hello Marta, evenings are fine.", topic.id)
        await here.settled()
        assert marta.heard()[-1] == "Hello Marta, evenings are fine."
        assert here.reactions(written) == ["👍"]

        marta.types("Great, Tuesday then?")
        await here.settled()
        assert here.texts(topic)[-1] == "👤 Marta: Great, Tuesday then?"
        assert not any("Hello Marta" in text for text in here.texts(topic))
        assert len(here.topics()) == 1
        assert here.violations() == []
        assert here.told == []

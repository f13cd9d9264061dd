"""What the site says of its own visitor, signed: a contact nobody had to type."""

from __future__ import annotations

from dialogs.engine import answering
from dialogs.engine.turn import Turn
from dialogs.ids import SlotName
from dialogs.slots import read
from dialogs.slots.reading import Accepted, Kind
from dialogs.state import Answer, Proof, Via

EMAIL = SlotName("email")


def vouched(turn: Turn, email: str) -> None:
    """Keep an address the site has signed for, as far as consent allows; one told in the chat stays."""
    if EMAIL in turn.state.answers or EMAIL in turn.state.held:
        return
    reading = read(Kind.EMAIL, email, answering.context(turn))
    if isinstance(reading, Accepted):
        proven = Answer(
            email, turn.now, value=reading.value, via=Via.CHANNEL, proof=Proof.OWN, flags=reading.flags
        )
        answering.keep(turn, EMAIL, proven)

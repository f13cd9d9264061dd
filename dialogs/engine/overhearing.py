"""While a manager has the chat: the bot keeps still, obeys what works in every mode, and keeps what is told.

A name and contacts that the prospect tells the manager reach the card as found facts, never over one that was
told before, and as far as consent allows.
"""

from __future__ import annotations

from dialogs.engine import answering, commands, gathering, pendings
from dialogs.engine.turn import Turn
from dialogs.events import SharedContact
from dialogs.ids import SlotName
from dialogs.slots import commands as words
from dialogs.slots import read
from dialogs.slots.phone import SHORT
from dialogs.slots.reading import Accepted, Kind, Unsure
from dialogs.state import Answer, Proof, Via

PHONE = SlotName("phone")


def with_manager(turn: Turn, text: str) -> None:
    """Take what is written to a manager: a word that always works, the answer to the bot's last question, or facts."""
    command = words.recognise(text, turn.state.language, turn.script.words.get(turn.state.language, {}))
    pending = turn.state.pending
    if command in commands.ANY_MODE:
        commands.obey(turn, command)
    elif pending is None or not pendings.said(turn, pending, text):
        turn.update(pending=None)
        overhear(turn, text)


def overhear(turn: Turn, text: str) -> None:
    """Keep what a text for a manager tells of the prospect; nothing is said."""
    gathering.recommended(turn, text)
    gathering.overhear(turn, text)


def shared(turn: Turn, event: SharedContact) -> None:
    """Keep the prospect's own number, shared while a manager has the chat; nothing is said."""
    answer = own_number(turn, event)
    if event.own and answer is not None:
        answering.keep(turn, PHONE, answer)


def own_number(turn: Turn, event: SharedContact) -> Answer | None:
    """Make the answer of a number that the messenger proves to be the sender's; ``None`` where it is no number."""
    reading = read(Kind.PHONE, event.phone, answering.context(turn))
    if isinstance(reading, Unsure) and reading.why == SHORT:
        reading = Accepted(reading.proposal)
    if not isinstance(reading, Accepted):
        return None
    return Answer(
        event.phone, turn.now, value=reading.value, via=Via.CHANNEL, proof=Proof.OWN, flags=reading.flags
    )

"""What is held against a prospect, and what a manager's word does to it. Nothing of it is ever said to them."""

from __future__ import annotations

from dialogs.engine.turn import Turn
from dialogs.events import Cleared, Noticed


def noticed(turn: Turn, event: Noticed) -> None:
    """Keep what other conversations show."""
    turn.note(*event.signals)


def cleared(turn: Turn, event: Cleared) -> None:
    """Take a manager's word that this is a real person, or take that back."""
    if turn.state.cleared != event.real:
        turn.update(cleared=event.real)

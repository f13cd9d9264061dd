"""How a wait stands, told with what can be done meanwhile. No minutes are promised."""

from __future__ import annotations

from dialogs import hours, known
from dialogs.engine import asking
from dialogs.engine.turn import Turn
from dialogs.messages import Button
from dialogs.state import WhileWaiting

WAIT, CALL_BACK, CARRY_ON = "wait", "call_back", "carry_on"


def tell(turn: Turn, lead_in: str = "", ahead: int | None = None) -> None:
    """Say how it stands after ``lead_in``, and what can be done meanwhile."""
    offer(turn, f"{lead_in} {how(turn, ahead)}".strip())


def offer(turn: Turn, lead_in: str) -> None:
    """Offer what can be done meanwhile, after ``lead_in``."""
    text = f"{lead_in} {turn.phrase('waiting.what')}"
    asking.put_pending(turn, WhileWaiting(), text, choices(turn))


def how(turn: Turn, ahead: int | None = None) -> str:
    """Say how the wait stands: when the desk opens, or who is before; nothing that nobody knows."""
    if not turn.desk_open():
        desk = turn.script.desk(turn.state.language)
        opens = hours.next_opening(desk.hours, desk.zone, turn.now)
        return turn.phrase("waiting.shut" if opens is not None else "waiting.open")
    if ahead is None:
        return turn.phrase("waiting.open")
    return turn.phrase("waiting.ahead", ahead=str(ahead)) if ahead else turn.phrase("waiting.next")


def choices(turn: Turn) -> tuple[Button, ...]:
    """Give the buttons; a child's number is not asked for."""
    names = [WAIT, CALL_BACK, CARRY_ON]
    if known.UNDER_AGE in turn.state.signals or turn.state.call_back is not None:
        names.remove(CALL_BACK)
    return tuple(Button(name, turn.phrase(f"button.{name}")) for name in names)

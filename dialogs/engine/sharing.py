"""What is not words: a shared contact, files and stickers, a prospect who cannot be reached any more."""

from __future__ import annotations

from dialogs.engine import answering, asking, digressing, overhearing, prospect, waiting
from dialogs.engine.overhearing import PHONE
from dialogs.engine.turn import Turn
from dialogs.engine.values import shown
from dialogs.events import Attached, Blocked, Media, Said, SharedContact
from dialogs.modes import Mode
from dialogs.state import WhichNumber


def shared_contact(turn: Turn, event: SharedContact) -> None:
    """Take the prospect's own number as proven; a friend's card is refused and not kept."""
    if turn.state.mode is Mode.MANAGER:
        overhearing.shared(turn, event)
        return
    if not event.own:
        turn.note("friend's card")
        asking.again(turn, turn.phrase("foreign_card"))
        return
    answer = overhearing.own_number(turn, event)
    if answer is None:
        asking.again(turn, turn.phrase("try.phone", read=event.phone))
        return
    step = turn.ask
    if step is not None and PHONE in (step.learn, *step.accepts):
        answering.answered(turn, step, PHONE, answer)
        return
    answering.keep(turn, PHONE, answer)
    if isinstance(turn.state.pending, WhichNumber):
        waiting.call_back(turn)
        return
    noted = turn.phrase("noted", what=shown(turn.script, turn.state, PHONE, answer))
    digressing.go_on(turn, noted)


def attached(turn: Turn, event: Attached) -> None:
    """Keep what was attached for the manager and say so; a caption is read like any text."""
    if event.ref:
        turn.update(media=(*turn.state.media, f"{event.media}:{event.ref}"))
    if turn.state.mode is Mode.MANAGER:
        overhearing.overhear(turn, event.caption)
        return
    if prospect.is_resting(turn):
        return
    if event.album and event.album == turn.state.album:
        return
    turn.update(album=event.album)
    if event.caption:
        prospect.said(turn, Said(event.caption))
    elif event.media is Media.STICKER:
        asking.again(turn)
    else:
        key = "voice" if event.media is Media.VOICE else "file"
        asking.again(turn, turn.phrase(key))


def blocked(turn: Turn, event: Blocked) -> None:
    """Stop everything that would write to them; the lead stays."""
    turn.stop_timers()
    turn.update(blocked=event.reason or "blocked")

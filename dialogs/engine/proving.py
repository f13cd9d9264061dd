"""Proving a contact: a code by mail, what the house found out about it, a manager who reached them."""

from __future__ import annotations

from msgspec.structs import replace

from dialogs import proofs
from dialogs.answers import Proof
from dialogs.engine import asking, digressing
from dialogs.engine.turn import Turn
from dialogs.engine.values import shown
from dialogs.events import CodeSent, Proved, Reached
from dialogs.ids import SlotName
from dialogs.known import CONTACTS
from dialogs.messages import Button, Voice
from dialogs.modes import Mode
from dialogs.state import Answer, Code, CodeAsked

EMAIL = SlotName("email")
AGAIN, LATER = "again", "later"
UNREACHED = "nobody there"
"""The flag of a contact where a manager did not find the person."""


def want_code(turn: Turn) -> None:
    """Have a code mailed to an address just learnt, if the script says so and nothing better proves it."""
    answer = turn.state.answers.get(EMAIL)
    if (
        turn.state.mode is Mode.MANAGER
        or answer is None
        or answer.value is None
        or answer.proof in proofs.PROVEN
        or not _proves(turn)
    ):
        return
    value = proofs.normal(answer)
    if turn.state.code is None or turn.state.code.value != value:
        turn.update(code=Code(EMAIL, value, turn.now))


def _proves(turn: Turn) -> bool:
    return any(ask.prove and EMAIL in (ask.learn, *ask.accepts) for ask in turn.script.asks)


def code_sent(turn: Turn, event: CodeSent) -> None:
    """Tell the prospect that a code was mailed; the open question stays open."""
    code = turn.state.code
    if code is None or code.value != event.value or code.hash:
        return
    turn.update(
        code=replace(
            code, salt=event.salt, hash=event.hash, expires=event.expires, tries=0, sends=code.sends + 1
        )
    )
    if turn.state.mode in (Mode.MANAGER, Mode.CLOSED):
        return
    buttons = (Button(AGAIN, turn.phrase("button.send_again")), Button(LATER, turn.phrase("button.not_now")))
    asking.put_pending(
        turn, CodeAsked(code.slot), turn.phrase("code.sent", what=_shown(turn, code.slot)), buttons
    )


def code_said(turn: Turn, text: str) -> bool:
    """Take a code that came back, in any mode; warn whoever is about to share a messenger's login code."""
    code = turn.state.code
    if code is None or not code.hash:
        return False
    given = proofs.code_in(text)
    if not given:
        return isinstance(turn.state.pending, CodeAsked) and _warned(turn, text)
    if code.expires is not None and turn.now >= code.expires:
        _over(turn, "code.expired")
    elif proofs.is_right(code, given):
        turn.update(code=None)
        _raise(turn, code.slot, code.value, Proof.CODE)
        _go_on(turn, turn.phrase("code.right", what=_shown(turn, code.slot)))
    elif code.tries + 1 >= proofs.TRIES:
        _over(turn, "code.too_many")
    else:
        turn.update(code=replace(code, tries=code.tries + 1))
        _go_on(turn, turn.phrase("code.wrong"))
    return True


def code_tapped(turn: Turn, button: str) -> bool:
    """Take a tap below "I've mailed you a code": send it again, or not now."""
    code = turn.state.code
    if button not in (AGAIN, LATER):
        return False
    turn.update(pending=None)
    if button == LATER or code is None:
        _go_on(turn, turn.phrase("code.later"))
    elif code.sends >= proofs.SENDS or turn.since(code.wanted) < proofs.AGAIN_AFTER:
        _go_on(turn, turn.phrase("code.not_again"))
    else:
        turn.update(code=Code(code.slot, code.value, turn.now, sends=code.sends))
        _go_on(turn, turn.phrase("code.again"))
    return True


def proved(turn: Turn, event: Proved) -> None:
    """Keep what the house found out about a contact, unless it was corrected meanwhile."""
    if event.proof is not None:
        _raise(turn, event.slot, event.value, event.proof)
    if event.flag:
        _flag(turn, event.slot, event.value, event.flag)
        if turn.state.code is not None and turn.state.code.value == event.value:
            turn.update(code=None)


def reached(turn: Turn, event: Reached) -> None:
    """Take a manager's word whether the prospect was reached there."""
    answer = turn.state.answers.get(event.slot)
    if answer is None or event.slot not in CONTACTS:
        return
    if event.reached:
        flags = tuple(flag for flag in answer.flags if flag != UNREACHED)
        changed = proofs.raised(replace(answer, flags=flags), Proof.CONFIRMED, turn.now, event.name)
        turn.update(answers={**turn.state.answers, event.slot: changed})
    else:
        _flag(turn, event.slot, proofs.normal(answer), UNREACHED)


def _raise(turn: Turn, slot: SlotName, value: str, proof: Proof) -> None:
    answer = _same(turn, slot, value)
    if answer is not None:
        turn.update(answers={**turn.state.answers, slot: proofs.raised(answer, proof, turn.now)})


def _flag(turn: Turn, slot: SlotName, value: str, flag: str) -> None:
    answer = _same(turn, slot, value)
    if answer is not None and flag not in answer.flags:
        flagged = replace(answer, flags=(*answer.flags, flag))
        turn.update(answers={**turn.state.answers, slot: flagged})


def _same(turn: Turn, slot: SlotName, value: str) -> Answer | None:
    """Give the contact if it is still the one that was looked into."""
    answer = turn.state.answers.get(slot)
    return answer if answer is not None and proofs.normal(answer) == value else None


def _warned(turn: Turn, text: str) -> bool:
    if not proofs.looks_like_login_code(text):
        return False
    _go_on(turn, turn.phrase("code.login"))
    return True


def _over(turn: Turn, key: str) -> None:
    turn.update(code=None)
    _go_on(turn, turn.phrase(key))


def _go_on(turn: Turn, lead_in: str) -> None:
    """Say it as the house while a manager has the chat, else before the open question."""
    if turn.state.mode is Mode.MANAGER:
        turn.say(lead_in, voice=Voice.NOTICE)
    else:
        digressing.go_on(turn, lead_in)


def _shown(turn: Turn, slot: SlotName) -> str:
    answer = turn.state.answers.get(slot)
    return shown(turn.script, turn.state, slot, answer) if answer is not None else ""

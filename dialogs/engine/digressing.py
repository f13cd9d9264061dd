"""When a text is not the answer: questions, refusals, insults, and the ladder of attempts."""

from __future__ import annotations

from datetime import timedelta

from dialogs import side_questions
from dialogs.engine import answering, asking, gathering, turning_down, walking
from dialogs.engine.answering import Waiting
from dialogs.engine.turn import Turn
from dialogs.ids import SlotName
from dialogs.known import CONTACTS, UNDER_AGE
from dialogs.script import Ask, Fact, Summary, Text
from dialogs.slots import intents, read
from dialogs.slots.fillers import is_filler
from dialogs.slots.reading import Accepted, Intent, Kind, NotRead
from dialogs.slots.trusting import asks_whether_honest
from dialogs.state import Answer, Calmer, Proof, Status, Unread, WhichToChange

BURST = timedelta(seconds=3)
"""Lines so close together are read as one answer."""
PAUSE = timedelta(minutes=10)
"""How long the bot rests after the second insult."""
A_SAYING = 3
"""A text of fewer words says nothing worth noting."""
MOST_CHANGES = 8
"""So many answers are offered for correction at once."""


def not_understood(turn: Turn, step: Waiting, text: str, joined: str, missed: NotRead) -> None:
    """Answer what the text is instead of an answer; only what is nothing known counts as an attempt."""
    if turning_down.heard(turn, step, text):
        return
    intent = missed.intent or intents.recognise(text, turn.state.language)
    fact = side_questions.match(turn.script, turn.state.language, text)
    if fact is not None or intent is Intent.QUESTION:
        side_question(turn, text, fact)
    elif intent is Intent.INSULT:
        insulted(turn)
    elif intent is Intent.THANKS:
        asking.again(turn, turn.phrase("welcome"))
    elif intent is Intent.GREETING:
        asking.again(turn, turn.phrase("hello_again"))
    elif intent in (Intent.REFUSAL, Intent.UNKNOWN) and isinstance(step, Ask) and step.can_skip:
        decline(turn, step, text, Status.REFUSED if intent is Intent.REFUSAL else Status.UNKNOWN)
    elif is_filler(text):
        asking.again(turn)
    elif gathering.only_recommended(text):
        asking.again(turn, turn.phrase("glad_recommended"))
    elif not (_found_instead(turn, text) or _told_at_the_summary(turn, step, text)):
        _attempt(turn, step, joined, missed)


# --- questions of their own ---


def side_question(turn: Turn, text: str, fact: Fact | None) -> None:
    """Answer from the script's facts, or say honestly that it is noted; then go on where it was."""
    if fact is None and not any(map(str.isalnum, text)):
        go_on(turn, turn.phrase("help"))
        return
    gathering.own_interest(turn, "asked a question")
    if fact is None:
        turn.update(noted=(*turn.state.noted, text))
    elif fact.flag:
        answering.flag(turn, fact.flag)
    found = gathering.search(turn, text)
    unknown = "trust" if asks_whether_honest(text) else "dont_know"
    reply = turn.phrase(unknown) if fact is None else turn.text(fact.text)
    lead_in = f"{reply}\n\n{found}" if found else reply
    if fact is not None and fact.go is not None:
        walking.walk(turn, fact.go, lead_in=lead_in, anew=isinstance(turn.script.steps[fact.go], Ask))
    else:
        go_on(turn, lead_in)


def aside(turn: Turn, text: str) -> str:
    """Answer a question asked in the same breath as an answer ("yes, how much is it?"); empty if there is none."""
    if intents.recognise(text, turn.state.language) is not Intent.QUESTION:
        return ""
    fact = side_questions.match(turn.script, turn.state.language, text)
    if fact is not None and (fact.go is not None or fact.flag):
        return ""
    gathering.own_interest(turn, "asked a question")
    if fact is not None:
        return turn.text(fact.text)
    turn.update(noted=(*turn.state.noted, text))
    return turn.phrase("dont_know")


def tells_of_a_child(turn: Turn, text: str) -> bool:
    """Take words that tell of a child before anything in them is read as an answer."""
    fact = side_questions.match(turn.script, turn.state.language, text)
    if fact is None or fact.flag != UNDER_AGE or UNDER_AGE in turn.state.signals:
        return False
    side_question(turn, text, fact)
    return True


def leaves_contact_after_all(turn: Turn, text: str) -> bool:
    """Ask for the consent (again) when a contact comes after a no, or where no question is open."""
    if answering.may_keep(turn) or UNDER_AGE in turn.state.signals:
        return False
    step = turn.script.personal[0]
    was_refused = step.purpose in turn.state.consents
    if not (was_refused or turn.step is None) or not gathering.holds_contact(turn, text):
        return False
    answering.undecide(turn, step)
    gathering.search(turn, text, known=True)
    walking.walk(turn, step.id)
    return True


def go_on(turn: Turn, lead_in: str) -> None:
    """Put the open question again, unless it was just answered in passing or no longer applies."""
    step = turn.step
    answered = isinstance(step, Ask) and _is_answered(turn, step)
    if step is not None and (answered or walking.has_lapsed(turn)):
        walking.walk(turn, step.id, lead_in=lead_in)
    else:
        asking.again(turn, lead_in)


def _told_at_the_summary(turn: Turn, step: Waiting, text: str) -> bool:
    """Note what is said to a summary besides a yes and a correction ("I have a dog, too"), and put it again."""
    if not isinstance(step, Summary) or len(text.split()) < A_SAYING or turn.state.tries:
        return False
    turn.update(noted=(*turn.state.noted, text))
    asking.again(turn, turn.phrase("passed_on"))
    return True


def _is_answered(turn: Turn, step: Ask) -> bool:
    """Whether the open question was answered in passing; one contact turned down leaves the others asked for."""
    answer = turn.state.answers.get(step.learn)
    turned_down = answer is not None and answer.status is Status.REFUSED and bool(step.accepts)
    others = any(gathering.is_told(turn, slot) for slot in step.accepts)
    return walking.is_settled(turn, step) and not turn.state.correcting and not (turned_down and not others)


def _found_instead(turn: Turn, text: str) -> bool:
    """Keep what the text answers though it was not asked, and go on from the open question."""
    before = turn.state.answers.keys()
    lead_in = (
        gathering.search(turn, text, instead=True)
        or gathering.restated(turn, text)
        or gathering.corrected_after_all(turn, text)
    )
    if lead_in:
        just_this = turn.ask is not None and turn.state.answers.keys() - before == {turn.ask.learn}
        go_on(turn, "" if just_this else lead_in)
    elif gathering.is_doubted(turn):
        go_on(turn, "")
        return True
    return bool(lead_in)


# --- refusals and insults ---


def decline(turn: Turn, step: Ask, words: str, status: Status) -> None:
    """Take a refusal or an "I don't know" as the answer it is, and go on."""
    answering.answered(turn, step, step.learn, Answer(words, turn.now, status=status))


def insulted(turn: Turn) -> None:
    """Stay calm: offer a person the first time, rest for a while the second."""
    if "abusive" not in turn.state.signals:
        turn.update(signals=(*turn.state.signals, "abusive"))
    turn.update(insults=turn.state.insults + 1)
    if turn.state.insults == 1:
        buttons = (turn.command("human"), turn.command("continue"), turn.command("stop"))
        asking.put_pending(turn, Calmer(), turn.phrase("calm"), buttons)
    else:
        turn.stop_timers(walking.REMIND)
        turn.update(quiet_until=turn.now + PAUSE, pending=None)
        turn.say(turn.phrase("pause"))


# --- attempts ---


def _attempt(turn: Turn, step: Waiting, text: str, missed: NotRead) -> None:
    """Climb one rung: say what is missing, then offer ways out, then keep the words and go on."""
    unread = turn.state.unread
    if unread is not None and text != unread.text and turn.since(unread.at) <= BURST:
        turn.update(unread=Unread(text, unread.at))
        return
    tries = turn.state.tries + 1
    turn.update(tries=tries, unread=Unread(text, turn.now))
    if isinstance(step, Ask) and tries >= step.tries:
        _keep_raw(turn, step, text)
    elif tries == 1:
        asking.again(turn, _first_try(turn, step, missed))
    else:
        skip = ("skip",) if isinstance(step, Ask) and step.can_skip else ()
        asking.again(turn, _own_retry(turn, step, 1) or turn.phrase("try.options"), more=(*skip, "human"))


def _first_try(turn: Turn, step: Waiting, missed: NotRead) -> str:
    own = _own_retry(turn, step, 0)
    if own:
        return own
    for key in (f"try.{missed.why.replace(' ', '_')}", _by_kind(step)):
        if key in turn.script.phrases:
            return turn.phrase(key, read=missed.detail)
    return turn.phrase("try.again")


def _by_kind(step: Waiting) -> str:
    return f"try.{step.kind.value}" if isinstance(step, Ask) else "try.yesno"


def _own_retry(turn: Turn, step: Waiting, index: int) -> str:
    own: tuple[Text, ...] = step.retries if isinstance(step, Ask) else ()
    return turn.text(own[index]) if index < len(own) else ""


def _keep_raw(turn: Turn, step: Ask, text: str) -> None:
    if isinstance(read(Kind.YESNO, text, answering.context(turn)), Accepted) and len(text.split()) < A_SAYING:
        decline(turn, step, text, Status.UNKNOWN)
        return
    proof = Proof.RAW if step.learn in CONTACTS else Proof.TYPED
    answer = Answer(text, turn.now, status=Status.UNVERIFIED, sure=0.0, proof=proof)
    answering.answered(turn, step, step.learn, answer, turn.phrase("kept_raw"))


# --- corrections ---


def offer_changes(turn: Turn) -> None:
    """Ask which answer to correct, with a button for each."""
    known = [s for s in turn.script.labels if s in turn.state.answers][:MOST_CHANGES]
    if not known:
        asking.again(turn, turn.phrase("nothing_to_change"))
        return
    buttons = tuple(walking.choice_button(slot, turn.label(slot)) for slot in known)
    asking.put_pending(
        turn,
        WhichToChange(tuple(known)),
        turn.phrase("which_to_change"),
        (*buttons, turn.command("continue")),
    )


def change(turn: Turn, slot: SlotName) -> bool:
    """Ask a slot's question again to correct it; false when no question of the script fills it."""
    steps = [ask for ask in turn.script.asks if _fills(ask, slot)]
    step = next((s for s in steps if walking.applies(turn, s)), steps[0] if steps else None)
    if step is None:
        return False
    turn.update(correcting=True, tries=0, unread=None)
    asking.put(turn, step, turn.phrase("changing"))
    return True


def _fills(step: Ask, slot: SlotName) -> bool:
    return step.learn == slot or slot in step.accepts

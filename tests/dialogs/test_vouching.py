"""What the site says of its visitor, and files that managers send: as far as the core knows of them."""

from __future__ import annotations

from dialogs.effects import Refused, Say
from dialogs.engine import advance, begin
from dialogs.engine.vouching import EMAIL
from dialogs.events import Attached, Blocked, Media, Opened, Replied, Said, Source
from dialogs.files import FileRef
from dialogs.ids import ManagerId
from dialogs.lead import Lead
from dialogs.messages import Voice
from dialogs.qualification import assess
from dialogs.slots.reading import Email
from dialogs.state import Proof, State
from tests.dialogs.school import MONDAY_NOON, at, school

NOW = at(MONDAY_NOON)
SITE = Source("web", page="www.school.example/courses")
PLAN = FileRef("f1", "plan.png", "image/png", 4)


def walked(*texts: str, email: str = "maria@gonzalez.example") -> State:
    """Open the chat as a visitor the site has signed for, and answer in turn."""
    state = begin(school(), Opened(SITE, name="Maria", email=email), now=NOW).state
    for text in texts:
        state = advance(school(), state, Said(text), now=NOW).state
    return state


def the_lead(state: State) -> Lead:
    return assess(school(), state, NOW)


def test_a_signed_address_waits_for_consent_and_is_no_contact_before_it() -> None:
    state = walked()
    assert state.held[EMAIL].value == Email("maria@gonzalez.example")
    assert state.held[EMAIL].proof is Proof.OWN
    assert the_lead(state).contacts == ()


def test_what_is_no_address_is_not_kept_however_well_it_is_signed() -> None:
    assert EMAIL not in walked(email="not an address").held


def test_one_told_in_the_chat_is_not_put_aside_for_the_sites() -> None:
    state = walked(email="")
    told = advance(school(), state, Said("write to ana@other.example please"), now=NOW).state
    before = {**told.answers, **told.held}.get(EMAIL)
    again = advance(school(), told, Opened(SITE, email="maria@gonzalez.example"), now=NOW).state
    after = {**again.answers, **again.held}[EMAIL]
    assert after == before or (before is None and after.proof is Proof.OWN)


def test_a_visitor_who_signs_in_later_is_vouched_for_from_then_on() -> None:
    state = walked(email="")
    assert EMAIL not in state.held
    state = advance(school(), state, Opened(SITE, email="maria@gonzalez.example"), now=NOW).state
    assert state.held[EMAIL].proof is Proof.OWN


def test_a_managers_files_go_out_in_their_voice_also_without_words() -> None:
    done = advance(school(), walked(), Replied(ManagerId("anna"), "Anna", "", files=(PLAN,)), now=NOW)
    (said,) = [e for e in done.effects if isinstance(e, Say) and e.voice is Voice.MANAGER]
    assert said.message.files == (PLAN,)


def test_a_file_to_nobody_is_refused_like_words() -> None:
    gone = advance(school(), walked(), Blocked(), now=NOW).state
    done = advance(school(), gone, Replied(ManagerId("anna"), "Anna", "", files=(PLAN,)), now=NOW)
    assert [e.why for e in done.effects if isinstance(e, Refused)] == ["unreachable"]


def test_a_prospects_file_is_noted_for_the_manager_and_the_question_stays() -> None:
    before = walked()
    after = advance(school(), before, Attached(Media.PHOTO, "file:f1", file=PLAN), now=NOW).state
    assert after.media == ("photo:file:f1",)
    assert after.step == before.step

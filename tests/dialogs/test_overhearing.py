"""What is told to a manager, what looks mistyped in passing, and a child's tap."""

from __future__ import annotations

from datetime import timedelta

import msgspec
from msgspec.structs import replace

from bot import scripts
from dialogs.events import Media
from dialogs.ids import SlotName
from dialogs.known import UNDER_AGE
from dialogs.modes import Mode
from dialogs.rehearsal import Rehearsal
from dialogs.slots.reading import Email, Phone
from dialogs.state import Proof, Standing, State, Status, Via
from dialogs.yaml_format import parse
from tests.dialogs.school import FOLDER, MONDAY_NOON, TO_THE_NAME, TO_THE_PRICE, a_chat, at, said
from tests.dialogs.small_script import changed

NAME, PHONE, EMAIL = SlotName("name"), SlotName("phone"), SlotName("email")


def with_a_manager(*taps: str) -> Rehearsal:
    stage = a_chat(*taps)
    stage.claim("Anna")
    return stage


# --- while a manager has the chat ---


def test_a_name_and_contacts_told_to_a_manager_reach_the_card_and_the_bot_keeps_still() -> None:
    stage = with_a_manager(*TO_THE_NAME)
    stage.say("My name is Maria Gonzalez, my mail is maria.g@example.org and my phone +49 1512 2749168")
    assert stage.heard == []
    assert stage.lead.name == "Maria Gonzalez"
    assert [contact.value for contact in stage.lead.contacts] == ["+4915122749168", "maria.g@example.org"]
    assert {stage.state.answers[slot].standing for slot in (NAME, PHONE, EMAIL)} == {Standing.INFERRED}
    assert any(type(effect).__name__ == "LeadChanged" for effect in stage.effects)


def test_nothing_overheard_replaces_what_was_told_before() -> None:
    stage = a_chat(*TO_THE_NAME)
    stage.say("Maria Gonzalez")
    stage.say("maria.g@example.org")
    stage.claim("Anna")
    stage.say("my name is Peter Pan, write to peter@example.org or call +49 1512 2749168")
    assert stage.lead.name == "Maria Gonzalez"
    assert stage.state.answers[EMAIL].value == Email("maria.g@example.org")
    assert stage.state.answers[PHONE].value == Phone("+4915122749168")


def test_a_refusal_before_does_not_keep_out_what_they_tell_a_manager_after_all() -> None:
    stage = a_chat(*TO_THE_NAME)
    stage.say("Maria Gonzalez")
    stage.say("rather not say")
    assert stage.state.answers[PHONE].status is Status.REFUSED
    stage.claim("Anna")
    stage.say("ok, call me at +49 1512 2749168")
    assert stage.state.answers[PHONE].value == Phone("+4915122749168")


def test_before_consent_it_waits_for_the_consent_and_is_no_leads_yet() -> None:
    stage = with_a_manager("Work")
    stage.say("sure, my mail is maria.g@example.org")
    before = stage.lead
    assert before.contacts == ()
    assert stage.state.held[EMAIL].via is Via.FOUND
    stage.hand_back("Anna")
    for label in ("This month", "On my own", "Group", "Yes, please", "Yes, that's fine"):
        stage.tap(label)
    assert [one.value for one in stage.lead.contacts] == ["maria.g@example.org"]


def test_their_own_number_shared_with_a_manager_is_proven_and_a_friends_is_not_kept() -> None:
    stage = with_a_manager(*TO_THE_NAME)
    stage.share_contact("+49 1512 2749168", own=False)
    assert PHONE not in stage.state.answers
    stage.share_contact("+49 1512 2749168")
    assert stage.state.answers[PHONE].proof is Proof.OWN
    assert stage.heard == []


def test_a_short_number_that_the_messenger_proves_needs_no_question() -> None:
    stage = a_chat(*TO_THE_NAME)
    stage.say("Maria Gonzalez")
    stage.share_contact("+358 40 9676")
    assert stage.state.answers[PHONE].proof is Proof.OWN


def test_a_caption_and_a_changed_message_are_overheard_as_well() -> None:
    stage = with_a_manager(*TO_THE_NAME)
    stage.attach(Media.DOCUMENT, caption="my mail is maria.g@example.org")
    assert stage.state.answers[EMAIL].value == Email("maria.g@example.org")
    stage.say("call me then")
    stage.edit("call me then at +49 1512 2749168")
    assert stage.state.answers[PHONE].value == Phone("+4915122749168")
    assert stage.heard == []


def test_no_code_is_mailed_while_a_manager_has_the_chat() -> None:
    files = scripts.read_folder(FOLDER)
    files["script.yaml"] = changed(
        "    learn: phone\n    or: [email, social]\n",
        "    learn: phone\n    or: [email, social]\n    prove: yes\n",
        files["script.yaml"],
    )
    stage = with_a_manager(*TO_THE_NAME)
    stage.script = parse(files, scripts.shipped_phrases())
    stage.say("my mail is maria.g@example.org")
    assert stage.state.code is None
    stage.hand_back("Anna")
    stage.say("Maria Gonzalez")
    assert stage.state.code is not None


def test_small_talk_with_a_manager_tells_nothing() -> None:
    stage = with_a_manager(*TO_THE_NAME)
    stage.say("I'm home at six, call me then", "I'm from Berlin", "see you at 18:00 on 12.05.2026")
    assert stage.lead.contacts == ()
    assert NAME not in stage.state.answers


# --- mistyped in passing ---


def test_a_mistyped_address_in_passing_is_asked_about_instead_of_lost() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.say("my mail is foo@gmial.com")
    assert "foo@gmail.com" in said(stage)
    assert stage.state.tries == 0
    assert EMAIL not in stage.state.answers
    stage.tap("Yes, foo@gmail.com")
    assert "Which feels closer to you" in said(stage)
    assert stage.state.held[EMAIL].value == Email("foo@gmail.com")
    assert stage.state.held[EMAIL].standing is Standing.SAID
    assert stage.state.doubts == {}


def test_the_ladder_keeps_that_a_slip_was_asked_about_and_answered_and_when() -> None:
    stage = a_chat(*TO_THE_NAME)
    stage.say("Maria Gonzalez")
    stage.say("maria@gmial.com")
    stage.tap("Yes, maria@gmail.com")
    rungs = stage.state.answers[EMAIL].proofs
    assert [rung.proof for rung in rungs] == [Proof.TYPED, Proof.CHECKED]
    assert rungs[-1].at == stage.now
    assert stage.lead.contacts[0].flags == ()


def test_kept_as_typed_it_is_flagged_as_one_typed_where_it_was_asked() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.say("my mail is foo@gmial.com")
    stage.say("no")
    assert stage.state.held[EMAIL].value == Email("foo@gmial.com")
    assert "typo kept" in stage.state.held[EMAIL].flags
    assert "Which feels closer to you" in said(stage)


def test_the_answer_in_the_same_message_counts_and_the_slip_is_asked_about_before_the_next_question() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.say("A group please, and write to foo@gmial.com")
    assert stage.state.answers[SlotName("budget")].option == "group"
    assert said(stage).endswith("Did you mean foo@gmail.com?")
    stage.tap("Yes, foo@gmail.com")
    assert "Shall I note you down" in said(stage)


def test_whoever_passes_over_it_is_asked_once_more_where_the_contact_is_asked_and_then_freely() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.say("my mail is foo@gmial.com")
    stage.say("A group")
    assert "Shall I note you down" in said(stage)
    for label in ("Yes, please", "Yes, that's fine"):
        stage.tap(label)
    stage.say("Maria Gonzalez")
    assert said(stage).endswith("Did you mean foo@gmail.com?")
    stage.say("maria.g@example.org")
    assert stage.state.answers[EMAIL].value == Email("maria.g@example.org")
    assert stage.state.doubts == {}


def test_a_late_tap_below_the_question_about_a_slip_still_settles_it() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.say("my mail is foo@gmial.com")
    stage.say("A group")
    stage.tap("Yes, foo@gmail.com")
    assert stage.state.held[EMAIL].value == Email("foo@gmail.com")
    assert "Shall I note you down" in said(stage)


def test_a_skip_passes_over_the_question_about_a_slip_and_not_over_the_one_below_it() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.say("my mail is foo@gmial.com")
    stage.say("skip")
    assert SlotName("budget") not in stage.state.answers
    assert "Which feels closer to you" in said(stage)


def test_the_confirmed_address_answers_the_question_for_a_contact() -> None:
    stage = a_chat(*TO_THE_PRICE)
    stage.say("my mail is foo@gmial.com")
    stage.tap("Yes, foo@gmail.com")
    for label in ("Group", "Yes, please", "Yes, that's fine"):
        stage.tap(label)
    stage.say("Maria Gonzalez")
    assert "good time for Anna" in said(stage)


def test_told_to_a_manager_it_waits_until_the_bot_is_back() -> None:
    stage = with_a_manager(*TO_THE_NAME)
    stage.say("my mail is foo@gmial.com")
    assert stage.heard == []
    assert stage.state.doubts[EMAIL].confirm.proposal == Email("foo@gmail.com")
    stage.hand_back("Anna")
    assert "Did you mean foo@gmail.com?" in said(stage)


def test_a_no_to_keeping_details_drops_it() -> None:
    stage = with_a_manager(*TO_THE_PRICE)
    stage.say("my mail is foo@gmial.com")
    stage.hand_back("Anna")
    stage.say("A group")
    stage.tap("Yes, please")
    stage.tap("No")
    assert stage.state.doubts == {}


def test_a_mistyped_address_is_no_free_answer_to_an_open_question() -> None:
    stage = a_chat()
    stage.say("my mail is foo@gmial.com")
    assert SlotName("need") not in stage.state.answers
    assert "Did you mean foo@gmail.com?" in said(stage)
    right = a_chat()
    right.say("my mail is foo@gmail.com")
    assert SlotName("need") not in right.state.answers


def test_a_contact_told_anew_by_itself_replaces_the_one_that_was_given_in_passing() -> None:
    stage = a_chat("Work")
    stage.say("my number is +49 1512 2749168")
    stage.say("my number is +49 1512 2749169")
    assert "+49 1512 2749169" in said(stage)
    assert stage.state.held[PHONE].value == Phone("+4915122749169")
    assert stage.state.tries == 0
    stage.say("my mail is maria@example.org")
    stage.say("my mail is maria@gmial.com")
    assert said(stage) == "Did you mean maria@gmail.com?"


def test_where_nothing_is_open_it_is_asked_about_at_once() -> None:
    stage = a_chat(*TO_THE_PRICE, "Group", "No, thanks")
    assert stage.state.step is None
    stage.say("foo@gmial.com")
    assert said(stage) == "Did you mean foo@gmail.com?"
    stage.tap("Yes, foo@gmail.com")
    assert "May Lingua Haus keep" in said(stage)


def test_a_conversation_of_before_knows_no_doubts() -> None:
    old = msgspec.json.encode(a_chat("Work").state)
    assert b"doubts" not in old
    assert msgspec.json.decode(old, type=State).doubts == {}


# --- a child's tap ---

GAMES = FOLDER.parent / "games-apps"


def a_player(*taps: str) -> Rehearsal:
    stage = Rehearsal(scripts.load(GAMES), at(MONDAY_NOON))
    stage.open()
    for label in taps:
        stage.tap(label)
    return stage


TO_THE_AGE = ("Both", "Console", "Strategy", "Within a month", "We share", "$6 to 15")


def test_a_child_who_taps_their_age_is_marked_as_one_who_types_it_and_gets_no_reminder() -> None:
    stage = a_player(*TO_THE_AGE, "Younger")
    assert UNDER_AGE in stage.lead.signals
    typed = a_player(*TO_THE_AGE)
    typed.say("i'm 14")
    assert UNDER_AGE in typed.lead.signals
    stage.wait(timedelta(days=14))
    assert stage.heard == []


def test_a_contact_the_child_gave_before_is_dropped_by_the_tap_and_none_is_kept_after() -> None:
    stage = a_player(*TO_THE_AGE)
    stage.say("you can write to kid@example.org by the way")
    stage.tap("Younger")
    stage.say("my mail is kid@example.org")
    assert {**stage.state.answers, **stage.state.held}.get(EMAIL) is None
    assert stage.lead.contacts == ()


def test_whoever_is_old_enough_is_not_marked() -> None:
    assert UNDER_AGE not in a_player(*TO_THE_AGE, "16 or older").lead.signals


def test_a_tap_by_an_older_state_is_read_the_same_way() -> None:
    stage = a_player(*TO_THE_AGE)
    stage.script = replace(stage.script)
    stage.say("younger")
    assert UNDER_AGE in stage.lead.signals
    assert stage.state.mode is Mode.BOT

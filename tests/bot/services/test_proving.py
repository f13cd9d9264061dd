"""Proving an address over a real mail server: the code goes out once, comes back, and never blocks anybody."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.services.domains import Domains
from bot.services.mail import Mailer
from bot.services.proving import Proving
from bot.services.watch import made_up
from dialogs.answers import Proof
from dialogs.ids import SlotName
from dialogs.state import Answer
from storage.engine import open_database
from tests.bot.services.stage import ANNA, SMALL, Stage
from tests.bot.services.test_mail import Post, post

__all__ = ["post"]
EMAIL = SlotName("email")
PHONE_STEP = "    ask: What is your phone number?\n    learn: phone\n"
ASKS_MAIL = (PHONE_STEP, "    ask: And your e-mail?\n    learn: email\n    prove: yes\n")
ANSWERS = ("an exam", "IELTS", "in 5 weeks", "alone", "about 150", "yes", "Anna Berg", "anna.berg@gmail.com")


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    database = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'd.db'}")
    made = Stage(database)
    await made.publish(SMALL, changed=ASKS_MAIL)
    await made.begin()
    for answer in ANSWERS:
        made.pass_time(seconds=7)
        await made.say(answer)
    yield made
    await database.close()


async def look(stage: Stage, post: Post | None, *, takes: bool | None = None) -> None:
    """Look at the chat as the house does a moment after it changed, and work through what came of it."""

    async def answer(_domain: str) -> bool | None:
        return takes

    house, mailer = stage.house, Mailer(post.url if post else "", "Lingua Haus <hello@lingua-haus.example>")
    proving = Proving(
        house.database, house.receiver, house.scripts, house.feed, house.clock,
        mailer=mailer, domains=Domains(house.clock, answer),
    )  # fmt: skip
    await proving.look({(await stage.conversation()).id})
    await stage.driven(proving.settled())
    await stage.handle()


async def contact(stage: Stage) -> Answer:
    return (await stage.conversation()).state.answers[EMAIL]


async def last(stage: Stage) -> str:
    return [line.message.text for line in await stage.lines() if line.message][-1]


def code(post: Post) -> str:
    found = re.search(r"WL-[A-Z0-9]{5}", post.taken[-1].get_content())
    assert found
    return found[0]


async def test_a_code_comes_by_mail_and_proves_the_address_when_it_comes_back(
    stage: Stage, post: Post
) -> None:
    await look(stage, post)
    assert [mail["to"] for mail in post.taken] == ["anna.berg@gmail.com"]
    assert "not a login code" in post.taken[0].get_content().replace("\r\n", " ").replace("\n", " ")
    assert "begins with WL-" in await last(stage)
    await stage.say(f"here it is: {code(post).lower().replace('-', ' ')}!")
    assert (await contact(stage)).proof is Proof.CODE
    assert "is confirmed" in await last(stage)


async def test_the_dialog_goes_on_without_the_code(stage: Stage, post: Post) -> None:
    await look(stage, post)
    await stage.say("tomorrow morning")
    assert (await conversation_answers(stage))["call_time"].words == "tomorrow morning"
    assert (await contact(stage)).proof is Proof.TYPED


async def conversation_answers(stage: Stage) -> dict[str, Answer]:
    return {str(slot): answer for slot, answer in (await stage.conversation()).state.answers.items()}


async def test_wrong_codes_are_counted_and_the_fifth_ends_it(stage: Stage, post: Post) -> None:
    await look(stage, post)
    for _ in range(5):
        await stage.say("WL-AAAAA")
    assert "too many" in await last(stage)
    await stage.say(code(post))
    assert (await contact(stage)).proof is Proof.TYPED


async def test_an_old_code_proves_nothing(stage: Stage, post: Post) -> None:
    await look(stage, post)
    stage.pass_time(minutes=31)
    await stage.say(code(post))
    assert "too old" in await last(stage)
    assert (await contact(stage)).proof is Proof.TYPED


async def test_who_pastes_a_messengers_login_code_is_warned(stage: Stage, post: Post) -> None:
    await look(stage, post)
    await stage.say("48213")
    assert "login code" in await last(stage)


async def test_a_code_sent_again_ends_the_one_before(stage: Stage, post: Post) -> None:
    await look(stage, post)
    first = code(post)
    stage.pass_time(minutes=2)
    await stage.tap("again")
    await look(stage, post)
    assert len(post.taken) == 2
    await stage.say(first)
    assert (await contact(stage)).proof is Proof.TYPED
    await stage.say(code(post))
    assert (await contact(stage)).proof is Proof.CODE


async def test_nobody_is_asked_for_a_code_where_no_mail_can_be_sent(stage: Stage) -> None:
    before = len(await stage.lines())
    await look(stage, None)
    assert len(await stage.lines()) == before


async def test_mail_that_is_refused_for_good_is_a_flag_and_a_signal(stage: Stage, post: Post) -> None:
    post.answer = "550 no such mailbox"
    await look(stage, post)
    assert (await contact(stage)).flags == ("undelivered",)


@pytest.mark.parametrize(
    ("takes", "proof", "flags"),
    [(True, Proof.PLAUSIBLE, ()), (False, Proof.TYPED, ("no mail there",)), (None, Proof.TYPED, ())],
)
async def test_a_domain_is_plausible_where_it_takes_mail_and_no_network_says_nothing(
    stage: Stage, takes: bool | None, proof: Proof, flags: tuple[str, ...]
) -> None:
    await look(stage, None, takes=takes)
    assert ((await contact(stage)).proof, (await contact(stage)).flags) == (proof, flags)


async def test_a_corrected_address_is_not_proven_by_the_old_ones_code(stage: Stage, post: Post) -> None:
    await look(stage, post)
    old = code(post)
    await stage.say("actually my email is anna@lingua-haus.example")
    await stage.say(old)
    now = await contact(stage)
    assert (now.words, now.proof is Proof.CODE) != ("anna.berg@gmail.com", True)


async def test_a_manager_confirms_a_contact_and_the_history_says_who(stage: Stage) -> None:
    chat = (await stage.conversation()).id
    assert (await stage.driven(stage.house.desk.reached(chat, ANNA, "1", EMAIL, reached=True))).done
    found = await contact(stage)
    assert found.proof is Proof.CONFIRMED
    assert [(one.proof, one.by) for one in found.proofs] == [(Proof.TYPED, ""), (Proof.CONFIRMED, "Anna")]


async def test_an_address_told_anew_is_looked_into_anew(stage: Stage) -> None:
    await look(stage, None, takes=True)
    assert Proof.PLAUSIBLE in rungs(await contact(stage))
    stage.pass_time(minutes=2)
    await stage.say("change", "email", "anna.berg@gmail.com")
    assert Proof.PLAUSIBLE not in rungs(await contact(stage))
    await look(stage, None, takes=True)
    assert Proof.PLAUSIBLE in rungs(await contact(stage))


async def test_a_look_that_a_crash_lost_is_made_up_however_old_the_lead_is_and_however_long_nothing_ran(
    stage: Stage,
) -> None:
    chat = (await stage.conversation()).id
    stage.pass_time(hours=3)
    await stage.begin("b")
    await stage.say("Jonas Reuter", address="b")
    stage.pass_time(minutes=5)
    await stage.say("change", "email", "anna.b@gmail.com")
    stage.pass_time(days=2)
    stage.restart()
    assert chat in await made_up(stage.database)
    stage.pass_time(hours=1)
    await stage.say("tomorrow", address="b")
    await stage.say("+49 1512 2749160", address="b")
    assert chat not in await made_up(stage.database), "what is long settled is not looked at again"


def rungs(answer: Answer) -> list[Proof]:
    return [rung.proof for rung in answer.proofs]

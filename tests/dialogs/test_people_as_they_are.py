"""How people really write, played with the shipped scripts: corrections, refusals of one contact, asides."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from bot.scripts import load
from dialogs.ids import Language, SlotName, StepId
from dialogs.quality.recommending import says_recommended
from dialogs.rehearsal import Rehearsal
from dialogs.script import Ask, Script
from dialogs.slots import commands
from dialogs.slots.contact_wishes import wish
from dialogs.slots.finding import Wanted, find
from dialogs.slots.reading import Context, Email, Kind, Money
from dialogs.state import Answer, Status
from tests.dialogs.school import MONDAY_NOON, at, said

SCRIPTS = Path(__file__).parents[2] / "dialogs" / "scripts"
TO_THE_CONSENT = {
    "en": ("my car", "in march", "a year", "me", "40"),
    "es": ("coche", "en marzo", "un año", "yo", "40"),
    "ru": ("машину", "в марте", "на год", "я сам", "40"),
}
YES = {"en": "yes", "es": "sí", "ru": "да"}
NAME = {"en": "Tom Whitfield", "es": "María García", "ru": "Иван Петров"}


@cache
def shipped(name: str) -> Script:
    return load(SCRIPTS / name)


def chat(script: str, language: str, *lines: str) -> Rehearsal:
    stage = Rehearsal(shipped(script), at(MONDAY_NOON), language=Language(language))
    stage.open()
    for line in lines:
        stage.say(line)
    return stage


def answer(stage: Rehearsal, slot: str) -> Answer:
    return stage.state.answers[SlotName(slot)]


def insured(language: str, *lines: str) -> Rehearsal:
    return chat("insurance", language, *TO_THE_CONSENT[language], *lines)


@pytest.mark.parametrize(
    ("language", "correction"),
    [
        ("en", "wait, I meant 20"),
        ("en", "oops, 20"),
        ("es", "perdón, quise decir 20"),
        ("es", "me equivoqué, son 20"),
        ("ru", "ой, нет, 20"),
        ("ru", "извините, ошибся, 20"),
    ],
)
def test_an_amount_alone_after_a_correction_word_corrects_the_amount_told_last(
    language: str, correction: str
) -> None:
    stage = insured(language, correction)
    budget = answer(stage, "budget")
    assert (budget.value, budget.option) == (Money(20, 20, "GBP"), "small")


def test_an_apology_before_a_value_corrects_where_the_text_answers_nothing_asked() -> None:
    stage = chat("insurance", "en", "my car", "in march", "a year", "me", "40", "yes", "sorry, in may")
    assert answer(stage, "timescale").words == "in may"


@pytest.mark.parametrize(
    ("language", "no_phone", "address"),
    [
        ("en", "I'd rather not give my phone", "tom@example.org"),
        ("es", "no quiero dar mi teléfono", "maria@example.org"),
        ("ru", "телефон не дам", "ivan@example.org"),
        ("en", "don't call me, e-mail is better", "tom@example.org"),
        ("ru", "не звоните", "ivan@example.org"),
    ],
)
def test_a_refused_phone_leaves_the_other_contacts_asked_for_once(
    language: str, no_phone: str, address: str
) -> None:
    stage = insured(language, YES[language], NAME[language], no_phone)
    assert stage.state.step == "reach"
    stage.say(address)
    assert answer(stage, "phone").status is Status.REFUSED
    assert answer(stage, "email").value == Email(address)


def test_a_second_no_to_a_contact_ends_the_question() -> None:
    stage = insured("en", "yes", "Tom Whitfield", "no phone please", "no")
    assert stage.state.step != "reach"
    assert answer(stage, "phone").status is Status.REFUSED


def test_a_plain_no_to_a_contact_is_not_asked_twice() -> None:
    stage = insured("en", "yes", "Tom Whitfield", "I'd rather not")
    assert stage.state.step != "reach"


def test_a_contact_preferred_without_being_told_is_asked_for_by_its_name() -> None:
    stage = insured("es", "sí", "María García", "prefiero correo")
    assert stage.state.step == "reach"
    assert "Correo" in said(stage)
    assert "Perfil" not in said(stage)


@pytest.mark.parametrize(
    ("language", "no_calls"),
    [
        ("en", "don't call me, I prefer email"),
        ("es", "no me llames, prefiero correo"),
        ("ru", "нет, не звоните"),
    ],
)
def test_no_calls_is_no_answer_to_a_consent_and_no_wish_to_stop(language: str, no_calls: str) -> None:
    stage = insured(language, no_calls)
    assert stage.state.step == "may_we"
    assert not stage.state.consents
    assert not stage.state.stopped
    assert no_calls in stage.state.noted


def test_a_no_to_the_phone_is_no_answer_to_a_doubted_address() -> None:
    stage = insured("en", "yes", "Tom Whitfield", "tom@gmial.com", "no, I'd rather not give my phone", "yes")
    assert answer(stage, "email").value == Email("tom@gmail.com")
    assert answer(stage, "name").words == "Tom Whitfield"


@pytest.mark.parametrize(
    "text",
    [
        "no problem, call me",
        "no problem call me",
        "why not call me",
        "don't forget to call me",
        "no",
        "no thanks",
        "do you not have my number?",
        "не могли бы вы позвонить",
        "call me on 07911 123456, no mails",
    ],
)
def test_what_only_sounds_like_turning_a_contact_down_turns_nothing_down(text: str) -> None:
    assert not wish(text).refused


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("no calls please", Kind.PHONE),
        ("I don't have an e-mail", Kind.EMAIL),
        ("sin llamadas", Kind.PHONE),
        ("no tengo correo", Kind.EMAIL),
        ("без звонков", Kind.PHONE),
        ("почты нет", Kind.EMAIL),
        ("لا تتصل بي", Kind.PHONE),
        ("ไม่ต้องโทรมา", Kind.PHONE),
        ("ไม่มีอีเมล", Kind.EMAIL),
        ("älä soita", Kind.PHONE),
        ("puhelinta en anna", Kind.PHONE),
    ],
)
def test_one_contact_is_turned_down_in_any_language(text: str, kind: Kind) -> None:
    assert wish(text).refused == {kind}


TO_THE_TRADE_IN = {
    "es": ("uno familiar", "esta semana", "da igual"),
    "en": ("a family car", "this weekend", "either is fine"),
}


@pytest.mark.parametrize(
    ("language", "text"), [("es", "tengo un Golf del 2012"), ("en", "I have a Golf from 2012")]
)
def test_a_word_of_a_label_that_says_no_is_not_that_label_without_its_no(language: str, text: str) -> None:
    stage = chat("test-drive", language, *TO_THE_TRADE_IN[language], text)
    assert (answer(stage, "trade_in").option, answer(stage, "trade_in").words) == ("", text)


def test_the_words_of_an_answer_answer_nothing_else() -> None:
    stage = chat("test-drive", "en", "a family car", "this weekend")
    assert SlotName("drive_length") not in stage.state.answers


@pytest.mark.parametrize(
    ("script", "language", "text"),
    [
        ("travel", "en", "My friend Anna told me about you"),
        ("loans", "ru", "привет, мне вас порекомендовал коллега"),
        ("insurance", "es", "buenas tardes, una amiga me recomendó"),
    ],
)
def test_who_recommended_us_is_kept_and_answers_no_open_question(
    script: str, language: str, text: str
) -> None:
    stage = chat(script, language, text)
    assert "was recommended" in stage.state.own_interest
    assert not stage.state.answers
    assert stage.state.tries == 0


def test_a_recommendation_with_a_wish_behind_it_is_a_wish() -> None:
    stage = chat("travel", "en", "my friend told me about you, I dream of a week in Patagonia")
    assert SlotName("need") in stage.state.answers


@pytest.mark.parametrize(
    "text",
    [
        "my friend never recommended you",
        "my friend didn't tell me about you",
        "my boss will not recommend you",
    ],
)
def test_nobody_recommended_us_where_a_text_says_no(text: str) -> None:
    assert not says_recommended(text)


@pytest.mark.parametrize(("language", "text"), [("en", "hmm, let me see"), ("es", "a ver..."), ("ru", "ну")])
def test_thinking_aloud_answers_nothing_and_is_no_failed_try(language: str, text: str) -> None:
    stage = chat("insurance", language, text)
    assert (stage.state.step, stage.state.tries, stage.state.answers) == ("cover", 0, {})


def test_another_questions_option_is_no_free_answer_to_this_one() -> None:
    stage = chat("online-shop", "es", "sólo estoy mirando")
    assert SlotName("room") not in stage.state.answers
    assert answer(stage, "need").option == "not_yet"


@pytest.mark.parametrize(
    ("language", "back"),
    [("en", "hi, I'm back"), ("es", "hola, he vuelto"), ("ru", "здравствуйте, я снова тут")],
)
def test_who_writes_after_two_days_only_to_say_so_is_welcomed_back_and_it_counts(
    language: str, back: str
) -> None:
    stage = insured(language)
    stage.wait(timedelta(days=2))
    stage.say(back)
    assert stage.heard[0].message.text.startswith(
        shipped("insurance").phrases["welcome_back"][Language(language)].source[:9]
    )
    assert stage.state.step == "may_we"
    assert "came back" in stage.state.own_interest


def test_an_answer_after_two_days_is_an_answer_and_counts_as_coming_back() -> None:
    stage = insured("en", "yes")
    stage.wait(timedelta(days=2))
    stage.say("Tom Whitfield")
    assert stage.state.step == "reach"
    assert "came back" in stage.state.own_interest


def test_nobody_comes_back_within_the_hour() -> None:
    stage = insured("en")
    stage.wait(timedelta(minutes=50))
    stage.say("hi, I'm back")
    assert "came back" not in stage.state.own_interest


@pytest.mark.parametrize(
    ("language", "no", "yes"),
    [("en", "no", "sorry, yes"), ("es", "no", "perdona, sí"), ("ru", "нет", "ой, да")],
)
def test_a_yes_right_after_the_no_to_a_consent_asks_for_it_again(language: str, no: str, yes: str) -> None:
    stage = insured(language, no, yes)
    assert stage.state.step == "may_we"
    stage.say(YES[language])
    assert stage.state.step == "who"


@pytest.mark.parametrize(
    ("language", "doubt"),
    [
        ("en", "is this a scam?"),
        ("es", "¿esto es una estafa?"),
        ("ru", "а вы не мошенники?"),
        ("ar", "هل هذا نصب؟"),
        ("th", "หลอกลวงหรือเปล่า"),
        ("fi", "onko tämä huijausta?"),
    ],
)
def test_a_doubt_of_our_honesty_is_never_met_with_i_do_not_know(language: str, doubt: str) -> None:
    stage = chat("insurance", language, doubt)
    assert "https://harbour-cover.example/privacy" in said(stage)
    assert stage.state.step == "cover"


@pytest.mark.parametrize(
    ("language", "why"),
    [
        ("en", "why are you asking that?"),
        ("en", "why do you want to know my name"),
        ("es", "por qué preguntas eso?"),
        ("es", "para qué quieres mi nombre"),
        ("ru", "почему вы это спрашиваете?"),
        ("ru", "с какой целью интересуетесь"),
    ],
)
def test_why_a_question_is_asked_is_told_however_it_is_put(language: str, why: str) -> None:
    stage = chat("insurance", language, why)
    reason = shipped("insurance").steps[StepId("cover")]
    assert isinstance(reason, Ask)
    assert reason.why is not None
    assert reason.why[Language(language)].source in said(stage)


@pytest.mark.parametrize(
    "text", ["why do you need a licence", "why do you want two drivers", "por qué necesito seguro"]
)
def test_a_why_about_the_matter_itself_is_a_question_of_its_own(text: str) -> None:
    assert commands.recognise(text, "en", {}) is None


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "me llamo María José García López y quiero un seguro", "María José García López"),
        ("es", "soy Juan Carlos de la Fuente", "Juan Carlos de la Fuente"),
        ("en", "my name is Mary Ann van der Berg, call me", "Mary Ann van der Berg"),
        ("es", "me llamo Ana y vivo en Madrid", "Ana"),
        ("en", "my name is Tom Smith IELTS in May", "Tom Smith"),
    ],
)
def test_a_name_told_in_passing_is_kept_to_its_last_word(language: str, text: str, name: str) -> None:
    (found,) = find(text, [Wanted("name", Kind.NAME)], Context(language, "ES", at(MONDAY_NOON)))
    assert found.words == name


def test_an_address_with_a_comma_for_its_dot_is_asked_about_wherever_it_stands() -> None:
    stage = insured("ru", "да", "Иван Петров", "пропустить", "ivanov.s@mail,ru")
    assert "ivanov.s@mail.ru" in said(stage)
    stage.say("да")
    assert answer(stage, "email").value == Email("ivanov.s@mail.ru")


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "my contract ends 15 to 20 June, my wife decides", "15 to 20 June"),
        ("en", "10-17 July, two of us", "10-17 July"),
        ("es", "viajamos del 15 al 20 de junio los dos", "del 15 al 20 de junio"),
        ("ru", "поедем с 15 по 20 июня вдвоём", "с 15 по 20 июня"),
    ],
)
def test_a_stretch_of_days_told_in_passing_is_kept_whole(language: str, text: str, days: str) -> None:
    (found,) = find(text, [Wanted("when", Kind.TIME)], Context(language, "ES", at(MONDAY_NOON)))
    assert found.words == days


def test_what_is_told_to_a_summary_is_noted_for_the_manager_and_confirms_nothing() -> None:
    stage = insured("en", "yes", "Tom Whitfield", "tom@example.org", "morning", "my dog travels with us")
    assert "my dog travels with us" in stage.state.noted
    assert "noted that for Grace" in said(stage)
    assert stage.state.step == "all_right"


def test_a_short_text_that_answers_another_question_is_kept_for_it() -> None:
    stage = chat("travel", "es", "un viaje a la nieve", "soy Lucía")
    assert stage.state.held[SlotName("name")].words == "Lucía"
    assert stage.state.step == "when"
    assert stage.state.tries == 0


def test_a_bare_yes_is_never_kept_as_the_words_of_an_answer() -> None:
    stage = insured("en", "yes", "hmm 5", "blah 7 7", "yes")
    assert answer(stage, "name").status is Status.UNKNOWN


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("es", "hola, he vuelto. al final no podemos en enero, mejor en febrero", "en febrero"),
        ("ru", "в январе не получится, лучше в феврале", "в феврале"),
        ("en", "January won't do, better in February", "in February"),
    ],
)
def test_a_change_of_mind_is_no_free_answer_to_the_open_question(
    language: str, text: str, words: str
) -> None:
    stage = insured(language, YES[language], NAME[language], "+44 7911 123456", text)
    assert stage.state.step == "call_time"
    assert answer(stage, "timescale").words == words
    assert SlotName("call_time") not in stage.state.answers


def test_a_contact_that_waits_for_consent_can_be_corrected_like_any_answer() -> None:
    stage = chat("insurance", "en", "my car", "kate@company.example", "scratch that, kate@firm.example")
    assert stage.state.held[SlotName("email")].value == Email("kate@firm.example")
    assert "Changed: kate@company.example" in said(stage)
    assert stage.state.tries == 0

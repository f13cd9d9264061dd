"""E-mail addresses in answers: typed, dictated, mistyped. A repair is asked about, never made."""

import pytest
from hypothesis import given

from dialogs.slots.email import read
from dialogs.slots.reading import Accepted, Email, Intent, NotRead, Unsure
from tests.dialogs.slots.asking import HOSTILE, context, hostile_texts

TAKEN = [
    ("jane.doe84@outlook.com", "jane.doe84@outlook.com"),
    ("you can reach me at j.smith@acme-corp.co.uk!", "j.smith@acme-corp.co.uk"),
    ("JANE@GMAIL.COM", "JANE@gmail.com"),
    ("<mailto:anna@firma.org>", "anna@firma.org"),
    ("Jane Doe <jane@doe.org>", "jane@doe.org"),
    ("jane@doe.org and also jd@x.org", "jane@doe.org"),
    ("anna @ gmail.com", "anna@gmail.com"),
    ("anna@gmail .com", "anna@gmail.com"),
    ("anna＠gmail．com", "anna@gmail.com"),
    ("anna@gmail.com😊", "anna@gmail.com"),
    ("anna+shop@gmail.com", "anna+shop@gmail.com"),
    ("o'brien@gmail.com", "o'brien@gmail.com"),
    ("info@company.fi", "info@company.fi"),
    ("anna@почта.рф", "anna@почта.рф"),
    ("анна@яндекс.рф", "анна@яндекс.рф"),
    ("мыло: ivan@bk.ru", "ivan@bk.ru"),
    ("بريدي anna@gmail.com شكرا", "anna@gmail.com"),
    ("อีเมลanna@gmail.comค่ะ", "anna@gmail.com"),
    ("sähköpostini on liisa@kolumbus.fi", "liisa@kolumbus.fi"),
    ("ana@gmail.com (personal)", "ana@gmail.com"),
]

DICTATED = [
    ("anna at gmail dot com", "anna@gmail.com"),
    ("jane dot doe at company dot co dot uk", "jane.doe@company.co.uk"),
    ("jane_doe (at) proton (dot) me", "jane_doe@proton.me"),
    ("jane [at] startup.io", "jane@startup.io"),
    ("ana arroba gmail punto com", "ana@gmail.com"),
    ("ana guión bajo lopez arroba hotmail punto es", "ana_lopez@hotmail.es"),
    ("ana.lopez arroba empresa.com.mx", "ana.lopez@empresa.com.mx"),
    ("ivan собака mail точка ru", "ivan@mail.ru"),
    ("ivan_p собака яндекс ру", "ivan_p@yandex.ru"),
    ("ivan точка petrov собачка gmail точка com", "ivan.petrov@gmail.com"),
    ("sara آت hotmail دوت كوم", "sara@hotmail.com"),
    ("somchai แอด gmail จุด com", "somchai@gmail.com"),
    ("anna แอทgmailดอทคอม", "anna@gmail.com"),
    ("liisa piste virtanen at gmail piste com", "liisa.virtanen@gmail.com"),
    ("matti (ät) suomi24.fi", "matti@suomi24.fi"),
    ("matti miukumauku hotmail piste com", "matti@hotmail.com"),
]

SLIPS = [
    ("anna@gmial.com", "anna@gmail.com"),
    ("anna@gmal.com", "anna@gmail.com"),
    ("anna@gmail.con", "anna@gmail.com"),
    ("anna@gmail.cmo", "anna@gmail.com"),
    ("anna@gmail.ru", "anna@gmail.com"),
    ("anna@hotmial.com", "anna@hotmail.com"),
    ("anna@hotmal.es", "anna@hotmail.es"),
    ("anna@yaho.com", "anna@yahoo.com"),
    ("anna@outllok.es", "anna@outlook.es"),
    ("anna@mial.ru", "anna@mail.ru"),
    ("anna@yandx.ru", "anna@yandex.ru"),
    ("anna@ramber.ru", "anna@rambler.ru"),
    ("anna@lukku.com", "anna@luukku.com"),
    ("anna@company.con", "anna@company.com"),
]

NOT_ADDRESSES = [
    ("anna@gmail", "anna@gmail.com", "typo in address"),
    ("anna@yandex.r", "anna@yandex.ru", "typo in address"),
    ("anna@gmail,com", "anna@gmail.com", "typo in address"),
    ("anna@@gmail.com", "anna@gmail.com", "typo in address"),
    ("anna@gmail..com", "anna@gmail.com", "typo in address"),
    ("anna@mailru", "anna@mail.ru", "typo in address"),
    ("annagmail.com", "anna@gmail.com", "no at sign"),
    ("anna gmail.com", "anna@gmail.com", "no at sign"),
    ("anna2gmail.com", "anna@gmail.com", "no at sign"),
    ("аnna@gmail.com", "anna@gmail.com", "lookalike letters"),
    ("фттф@пьфшд.сщь", "anna@gmail.com", "keyboard layout"),
    ("john smith at gmail dot com", "johnsmith@gmail.com", "spaces in address"),
]

REFUSED = [
    ("mail ru", "no at sign"),
    ("my mail is gmail.com", "no at sign"),
    ("anna@", "incomplete address"),
    ("anna@company", "incomplete address"),
    ("@anna", "no address"),
    ("I work at company.com", "no address"),
    ("find me at google.com", "no address"),
    ("follow me @ instagram.com", "no address"),
    ("анна@mail.ru", "letters not latin"),
    ("анна собака яндекс точка ру", "letters not latin"),
    ("anna@1.2.3.4", "invalid address"),
]

REAL_DOMAINS = [
    "mail.ua",
    "mail.com",
    "ymail.com",
    "email.com",
    "yahoo.fi",
    "hotmail.co.th",
    "gmx.at",
    "me.com",
    "company.co",
    "live.nl",
]


@pytest.mark.parametrize(("text", "address"), TAKEN + DICTATED)
def test_an_address_is_found_as_typed_or_dictated(text: str, address: str) -> None:
    assert read(text, context()) == Accepted(Email(address))


@pytest.mark.parametrize(("text", "proposal"), SLIPS)
def test_a_slip_in_the_domain_is_asked_about_and_the_typed_address_kept(text: str, proposal: str) -> None:
    assert read(text, context()) == Unsure(
        Email(proposal), "typo in domain", as_typed=Email(text), flags=("typo",)
    )


@pytest.mark.parametrize(("text", "proposal", "why"), NOT_ADDRESSES)
def test_what_is_no_address_is_proposed_with_nothing_to_keep(text: str, proposal: str, why: str) -> None:
    reading = read(text, context())
    assert isinstance(reading, Unsure)
    assert (reading.proposal, reading.why, reading.as_typed) == (Email(proposal), why, None)


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_half_an_address_is_refused_with_a_reason(text: str, why: str) -> None:
    reading = read(text, context())
    assert isinstance(reading, NotRead)
    assert reading.why == why


@pytest.mark.parametrize("domain", REAL_DOMAINS)
def test_a_real_domain_close_to_a_provider_is_left_alone(domain: str) -> None:
    assert read(f"anna@{domain}", context()) == Accepted(Email(f"anna@{domain}"))


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("x@mailinator.com", "disposable"),
        ("x@sub.mailinator.com", "disposable"),
        ("test@gmail.com", "suspicious"),
    ],
)
def test_addresses_that_reach_nobody_are_taken_and_flagged(text: str, flag: str) -> None:
    reading = read(text, context())
    assert isinstance(reading, Accepted)
    assert reading.flags == (flag,)


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("en", "I don't have an email", Intent.REFUSAL),
        ("es", "no tengo correo", Intent.REFUSAL),
        ("ru", "нет почты", Intent.REFUSAL),
        ("ar", "ما عندي ايميل", Intent.REFUSAL),
        ("th", "ไม่มีอีเมลค่ะ", Intent.REFUSAL),
        ("fi", "ei ole sähköpostia", Intent.REFUSAL),
        ("en", "what for?", Intent.QUESTION),
    ],
)
def test_a_refusal_is_recognised_in_each_language(language: str, text: str, intent: Intent) -> None:
    assert read(text, context(language)) == NotRead("no address", intent=intent)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_not_taken(text: str) -> None:
    assert not isinstance(read(text, context()), Accepted)


@given(hostile_texts)
def test_no_text_breaks_the_reader(text: str) -> None:
    assert isinstance(read(text, context()), Accepted | Unsure | NotRead)

"""Social profiles in answers: links, handles with a named network; look-alike hosts are refused."""

import pytest
from hypothesis import given

from dialogs.slots.reading import Accepted, Intent, NotRead, Social, Unsure
from dialogs.slots.social import read
from tests.dialogs.slots.asking import HOSTILE, context, hostile_texts

LINKS = [
    ("https://www.instagram.com/anna.k/?hl=en", "instagram", "anna.k"),
    ("instagram.com/anna.k.", "instagram", "anna.k"),
    ("instagram.com/stories/anna/123", "instagram", "anna"),
    ("вк: vk.com/anna.petrova.", "vk", "anna.petrova"),
    ("vk.com/id12345", "vk", "id12345"),
    ("https://m.vk.com/anna", "vk", "anna"),
    ("t.me/anna_k?start=1", "telegram", "anna_k"),
    ("tg://resolve?domain=anna", "telegram", "anna"),
    ("https://fi.linkedin.com/in/anna-k-123/", "linkedin", "anna-k-123"),
    ("facebook.com/profile.php?id=1000123", "facebook", "1000123"),
    ("https://www.facebook.com/people/Anna-K/100012/", "facebook", "100012"),
    ("fb.com/anna.k", "facebook", "anna.k"),
    ("https://www.tiktok.com/@anna.k?x=1", "tiktok", "anna.k"),
    ("youtube.com/@annak", "youtube", "annak"),
    ("youtube.com/c/AnnaK", "youtube", "AnnaK"),
    ("x.com/annak/status/123", "x", "annak"),
    ("twitter.com/annak", "x", "annak"),
    ("wa.me/4917643287651", "whatsapp", "4917643287651"),
    ("https://api.whatsapp.com/send?phone=4917643287651", "whatsapp", "4917643287651"),
    ("line.me/ti/p/~somchai", "line", "somchai"),
    ("github.com/annak", "github", "annak"),
    ("ok.ru/profile/123456", "ok", "123456"),
]

NAMED = [
    ("my insta is anna.k", "instagram", "anna.k"),
    ("I'm janedoe on insta", "instagram", "janedoe"),
    ("it's jane_d, on IG", "instagram", "jane_d"),
    ("@anna_k (telegram)", "telegram", "anna_k"),
    ("X: @annak", "x", "annak"),
    ("anna underscore k on insta", "instagram", "anna_k"),
    ("instagram: anna.k, telegram: @anna_k", "instagram", "anna.k"),
    ("instagram.com anna.k", "instagram", "anna.k"),
    ("whatsapp +49 176 43287651", "whatsapp", "4917643287651"),
    ("whatsapp 0176 43287651", "whatsapp", "4917643287651"),
    ("estoy en facebook como ana.lopez.77", "facebook", "ana.lopez.77"),
    ("instagram ana punto k", "instagram", "ana.k"),
    ("en twitter soy @analopez", "x", "analopez"),
    ("телега @anna_k", "telegram", "anna_k"),
    ("мой ник в телеге @ivan_p", "telegram", "ivan_p"),
    ("я в инсте ivan.petrov", "instagram", "ivan.petrov"),
    ("у меня нет инстаграма, есть телеграм @anna", "telegram", "anna"),
    ("يوزري في التلقرام @saraali", "telegram", "saraali"),
    ("حسابي انستا sara.ali", "instagram", "sara.ali"),
    ("سناب: sara.99", "snapchat", "sara.99"),
    ("ไลน์ไอดี somchai99 ค่ะ", "line", "somchai99"),
    ("ไอจีanna.k", "instagram", "anna.k"),
    ("ไอดีไลน์ 0818765432", "line", "0818765432"),
    ("löydyn instassa nimellä liisa_v", "instagram", "liisa_v"),
    ("löydyt mut facebookista liisa.virtanen.5", "facebook", "liisa.virtanen.5"),
    ("snäppi liisav99", "snapchat", "liisav99"),
]

REFUSED = [
    ("@anna_k", "no network", "@anna_k"),
    ("anna_k", "no network", "@anna_k"),
    ("instagram", "no handle", "instagram"),
    ("find me on facebook as Anna Kowalski", "no handle", "facebook"),
    ("same on telegram", "no handle", "telegram"),
    ("t.me/joinchat/xx", "not a profile", "t.me/joinchat/xx"),
    ("instagram.com/p/abc", "not a profile", "instagram.com/p/abc"),
    ("facebook.com/groups/123", "not a profile", "facebook.com/groups/123"),
    ("youtu.be/abc", "not a profile", "youtu.be"),
    ("vk.com/public12345", "not a profile", "vk.com"),
    ("https://chat.whatsapp.com/AbC", "not a profile", "chat.whatsapp.com"),
    ("bit.ly/xyz", "unknown network", "bit.ly"),
    ("anna@gmail.com", "no profile", ""),
]

LOOKALIKES = [
    "instagram.com.evil.ru/anna",
    "https://instagram.com.login-check.net/jane",
    "lnstagram.com/anna",
    "https://instagram.com@evil.com/anna",
    "instаgram.com/anna",
    "vk.com.profile.ru/anna",
    "http://faceb00k.com/anna",
]


@pytest.mark.parametrize(("text", "network", "handle"), LINKS + NAMED)
def test_a_profile_is_found_by_its_link_or_its_networks_name(text: str, network: str, handle: str) -> None:
    assert read(text, context(region="DE")) == Accepted(Social(network, handle))


@pytest.mark.parametrize(("text", "why", "detail"), REFUSED)
def test_half_a_profile_says_which_half_is_known(text: str, why: str, detail: str) -> None:
    reading = read(text, context())
    assert isinstance(reading, NotRead)
    assert (reading.why, reading.detail) == (why, detail)


def test_a_bare_handle_can_be_read_together_with_the_network_asked_for() -> None:
    first = read("@anna_k", context())
    assert isinstance(first, NotRead)
    assert read(f"instagram {first.detail}", context()) == Accepted(Social("instagram", "anna_k"))


@pytest.mark.parametrize("text", LOOKALIKES)
def test_a_host_that_only_looks_like_a_network_is_refused_as_suspicious(text: str) -> None:
    reading = read(text, context())
    assert isinstance(reading, NotRead)
    assert (reading.why, reading.flags) == ("look-alike address", ("suspicious",))


def test_an_honest_slip_in_a_host_is_proposed() -> None:
    expected = Unsure(Social("instagram", "anna"), "typo in address", flags=("typo",))
    assert read("instagam.com/anna", context()) == expected


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("en", "I don't use instagram", Intent.REFUSAL),
        ("en", "what for?", Intent.QUESTION),
        ("es", "no uso redes sociales", Intent.REFUSAL),
        ("ru", "у меня нет инстаграма", Intent.REFUSAL),
        ("ar", "ما عندي حسابات", Intent.REFUSAL),
        ("th", "ไม่เล่นโซเชียลค่ะ", Intent.REFUSAL),
        ("fi", "en käytä somea", Intent.REFUSAL),
    ],
)
def test_having_no_profile_is_a_refusal_in_each_language(language: str, text: str, intent: Intent) -> None:
    assert read(text, context(language)) == NotRead("no profile", intent=intent)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_not_taken(text: str) -> None:
    assert not isinstance(read(text, context()), Accepted)


@given(hostile_texts)
def test_no_text_breaks_the_reader(text: str) -> None:
    assert isinstance(read(text, context(region="RU")), Accepted | Unsure | NotRead)


def test_a_handle_of_a_server_nobody_named_is_asked_about() -> None:
    assert isinstance(read("@anna@my.own.org", context()), Unsure)
    assert read("mastodon: @anna@my.own.org", context()) == Accepted(Social("mastodon", "anna@my.own.org"))


def test_a_word_before_a_network_is_no_handle_unless_it_says_so() -> None:
    assert isinstance(read("deleted instagram", context()), NotRead)
    assert not isinstance(read("poistin instan", context(language="fi")), Accepted)
    assert read("annakay on instagram", context()) == Accepted(Social("instagram", "annakay"))

"""Which passwords are taken, and how they are kept."""

from __future__ import annotations

import asyncio

import pytest
from argon2 import PasswordHasher
from hypothesis import given
from hypothesis import strategies as st

from bot.services import passwords
from bot.services.passwords import Hasher, TooBusyError, problem

LIGHT = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.mark.parametrize(
    ("password", "wrong"),
    [
        ("", "short"),
        ("elevenchars", "short"),
        ("x" * 201, "long"),
        ("password1234", "common"),
        ("PASSWORD!!!!", "common"),
        ("P@ssw0rd2026", "common"),
        ("1234567890123", "common"),
        ("qwertyuiop123", "common"),
        ("aaaaaaaaaaaaaaaa", "common"),
        ("abcabcabcabcabc", "common"),
        ("Sunshine2026!", "common"),
        ("zyxwvutsrqponml", "common"),
        ("annaschmidt12", "about"),
        ("warmline2026", "about"),
        ("anna@lingua.example", "about"),
    ],
)
def test_what_is_tried_first_is_refused(password: str, wrong: str) -> None:
    assert problem(password, "Anna Schmidt", "anna@lingua.example") == wrong


@pytest.mark.parametrize(
    "password",
    [
        "correct horse tin staple",
        "ножницы и чемодан",
        "lampshade-otter",
        "كلمة سر طويلة جدا",
        "gT7#qLz0vB9!",
        "tuesday-kumquat-42",
    ],
)
def test_a_long_password_of_any_characters_is_taken(password: str) -> None:
    assert problem(password, "Anna Schmidt", "anna@lingua.example") is None


@given(st.text(min_size=0, max_size=260))
def test_any_text_can_be_judged(text: str) -> None:
    assert problem(text, "Anna", "a@b.example") in (None, "short", "long", "common", "about")


async def test_a_password_is_right_however_its_keyboard_writes_it() -> None:
    hasher = Hasher(LIGHT)
    kept = await hasher.hash("Ångström-ﬁnder-12")
    assert (await hasher.check(kept, "A\u030angstro\u0308m-finder-12")).good
    assert not (await hasher.check(kept, "Angstrom-finder-12")).good


async def test_nobodys_password_and_a_spoilt_hash_are_never_right() -> None:
    hasher = Hasher(LIGHT)
    assert not (await hasher.check(None, "the password of nobody at all")).good
    assert not (await hasher.check("not a hash", "anything at all")).good


async def test_a_hash_made_with_weaker_parameters_is_replaced_when_its_owner_comes_in() -> None:
    weak = await Hasher(LIGHT).hash("lampshade-otter")
    strong = Hasher(PasswordHasher(time_cost=2, memory_cost=16, parallelism=1))
    checked = await strong.check(weak, "lampshade-otter")
    assert checked.good
    assert checked.better is not None
    again = await strong.check(checked.better, "lampshade-otter")
    assert (again.good, again.better) == (True, None)
    assert (await strong.check(weak, "something else")).better is None


def test_hashes_are_argon2id_with_the_parameters_owasp_puts_first() -> None:
    hashed = asyncio.run(Hasher().hash("lampshade-otter"))
    assert hashed.startswith("$argon2id$v=19$m=47104,t=1,p=1$")


async def test_a_flood_is_turned_away_instead_of_filling_the_memory() -> None:
    hasher = Hasher(LIGHT)
    kept = await hasher.hash("lampshade-otter")
    tries = [hasher.check(kept, "wrong") for _ in range(passwords.WAITING * 2)]
    answers = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(isinstance(answer, TooBusyError) for answer in answers) > 0
    assert (await hasher.check(kept, "lampshade-otter")).good

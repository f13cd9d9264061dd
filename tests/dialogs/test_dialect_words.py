"""Spoken and dialect words of Arabic, Finnish and Thai for what always works: a person, a refusal, "I don't know"."""

from __future__ import annotations

import pytest

from dialogs.slots import commands, intents
from dialogs.slots.commands import Command
from dialogs.slots.reading import Intent


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", "ممكن اكلم حد؟"),
        ("ar", "ممكن اكلم بني ادم"),
        ("ar", "ابي اكلم احد"),
        ("ar", "بدي احكي مع حدا"),
        ("ar", "خلي حد يكلمني"),
        ("fi", "anna mulle ihminen"),
        ("fi", "voinko puhua jollekin"),
        ("fi", "haluisin jutella oikeen ihmisen kanssa"),
        ("fi", "onks siel ketään"),
        ("th", "แอดมินอยู่ไหม"),
        ("th", "มีเจ้าหน้าที่ไหมคะ"),
        ("th", "ขอคุยกับคนหน่อยครับ"),
    ],
)
def test_a_person_is_called_in_spoken_words(language: str, words: str) -> None:
    assert commands.recognise(words, language, {}) is Command.HUMAN


@pytest.mark.parametrize(
    ("language", "words", "intent"),
    [
        ("ar", "مابي اعطي رقمي", Intent.REFUSAL),
        ("ar", "مش هديكم رقمي", Intent.REFUSAL),
        ("ar", "ماودي اقول", Intent.REFUSAL),
        ("ar", "ما يخصكم", Intent.REFUSAL),
        ("ar", "والله ما ادري", Intent.UNKNOWN),
        ("fi", "en mä haluu sanoo", Intent.REFUSAL),
        ("fi", "emmä viitti kertoo", Intent.REFUSAL),
        ("fi", "mä en kerro", Intent.REFUSAL),
        ("fi", "en anna numeroo", Intent.REFUSAL),
        ("fi", "en osaa sanoo", Intent.UNKNOWN),
    ],
)
def test_a_refusal_and_a_doubt_are_known_in_spoken_words(language: str, words: str, intent: Intent) -> None:
    assert intents.recognise(words, language) is intent


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "ابي قرض"), ("ar", "عايز عربية"), ("fi", "en mä yksin")]
)
def test_a_wish_in_spoken_words_calls_nobody_and_refuses_nothing(language: str, words: str) -> None:
    assert commands.recognise(words, language, {}) is None
    assert intents.recognise(words, language) is None

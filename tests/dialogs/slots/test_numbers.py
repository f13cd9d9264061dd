"""Numbers in words and digits, put together from the tokens of an answer."""

import pytest

from dialogs.slots.languages import LATIN
from dialogs.slots.lexicon import compared
from dialogs.slots.money import lexicon
from dialogs.slots.numbers import assembled, digits_reader, read_digits


def numbers(text: str, language: str = "en", region: str = "US") -> list[float]:
    tokens = lexicon(language if language in LATIN else "en").scan(compared(text)).tokens
    return [token.number for token in assembled(tokens, digits_reader(region)) if token.kind == "number"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "two thousand five hundred", 2500),
        ("en", "twenty-five thousand", 25_000),
        ("en", "two hundred and fifty thousand", 250_000),
        ("en", "fifteen hundred", 1500),
        ("en", "two and a half thousand", 2500),
        ("en", "half a million", 500_000),
        ("en", "1 million 200 thousand", 1_200_000),
        ("es", "mil quinientos", 1500),
        ("es", "treinta y cinco mil", 35_000),
        ("es", "un millón y medio", 1_500_000),
        ("ru", "двадцать пять тысяч", 25_000),
        ("ru", "тысяч пять", 5000),
        ("ru", "полтора миллиона", 1_500_000),
        ("ru", "две с половиной тысячи", 2500),
        ("ru", "миллион двести", 1_200_000),
        ("ar", "خمسة وعشرين ألف", 25_000),
        ("ar", "خمسة عشر ألف", 15_000),
        ("ar", "ألف وخمسمية", 1500),
        ("ar", "مليون ونص", 1_500_000),
        ("th", "สองหมื่นห้า", 25_000),
        ("th", "หนึ่งแสนสองหมื่นสามพันสี่ร้อยห้าสิบหก", 123_456),
        ("th", "ล้านครึ่ง", 1_500_000),
        ("th", "หมื่นนึง", 10_000),
        ("fi", "kaksisataaviisikymmentä", 250),
        ("fi", "kaksikymmentäviisituhatta", 25_000),
        ("fi", "viisitoista tuhatta", 15_000),
        ("fi", "puolitoista tonnia", 1500),
    ],
)
def test_number_words_of_six_languages_are_put_together(language: str, text: str, value: float) -> None:
    assert numbers(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "between one hundred and two hundred", [100, 200]),
        ("en", "between two thousand and three thousand", [2000, 3000]),
        ("es", "entre mil y dos mil", [1000, 2000]),
        ("es", "entre quinientos y mil", [500, 1000]),
        ("ru", "сто-двести тысяч", [100, 200_000]),
        ("ar", "بين ألف وألفين", [1000, 2000]),
        ("th", "สี่ห้าพัน", [4, 5000]),
        ("th", "หมื่นสองหมื่น", [10_000, 20_000]),
        ("fi", "viidestä tuhannesta kymmeneen tuhanteen", [5000, 10_000]),
    ],
)
def test_two_numbers_side_by_side_stay_two(language: str, text: str, values: list[float]) -> None:
    assert numbers(text, language) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1500", 1500),
        ("1,500", 1500),
        ("1.500", 1500),
        ("1,500.50", 1500.5),
        ("1.500,50", 1500.5),
        ("10 000", 10_000),
        ("10'000", 10_000),
        ("1,00,000", 100_000),
        ("1.000.000", 1_000_000),
        ("1.5", 1.5),
        ("1,5", 1.5),
        ("0.5", 0.5),
    ],
)
def test_digits_are_read_with_every_grouping(text: str, value: float) -> None:
    assert read_digits(text) == value


@pytest.mark.parametrize("text", ["0501234567", "1.2345", "1,2,3", "1.23.456", "1,500.50.20", "9" * 40])
def test_malformed_digits_are_no_number(text: str) -> None:
    assert read_digits(text) is None


def test_digits_of_every_script_are_digits() -> None:
    assert numbers("٥٠٠٠") == numbers("๕๐๐๐") == numbers("５０００") == [5000]

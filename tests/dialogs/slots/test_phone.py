"""Phone numbers in answers: taken when plausible, proposed when nearly right, refused with what was read."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.slots.phone import read
from dialogs.slots.reading import Accepted, Intent, NotRead, Phone, Unsure
from tests.dialogs.slots.asking import HOSTILE, context, hostile_texts

TAKEN = [
    ("GB", "07911 123456", "+447911123456"),
    ("US", "(415) 867-5309", "+14158675309"),
    ("US", "415.867.5309 ext 22", "+14158675309"),
    ("US", "call me at 4158675309 tomorrow at 10", "+14158675309"),
    ("US", "+44 20 7946 0018", "+442079460018"),
    ("GB", "+44 (0) 20 7946 0958", "+442079460958"),
    ("ES", "mi número es el 655 43 21 09", "+34655432109"),
    ("ES", "0034 655432109", "+34655432109"),
    ("MX", "55 1234 5678", "+525512345678"),
    ("AR", "011 4321-8765", "+541143218765"),
    ("RU", "8 (903) 765-43-21", "+79037654321"),
    ("RU", "мой номер 89037654321, звоните вечером", "+79037654321"),
    ("RU", "тел89161234567", "+79161234567"),
    ("RU", "903 765 43 21 Анна", "+79037654321"),
    ("RU", "8(495)123-45-67 доб. 105", "+74951234567"),
    ("RU", "00971501234567", "+971501234567"),
    ("UA", "067 123 45 67", "+380671234567"),
    ("SA", "٠٥٥٢٣٤٩٨٧١", "+966552349871"),
    ("AE", "+٩٧١ ٥٠ ٨٧٦ ٥٤٣٢", "+971508765432"),
    ("AE", "\u200e+971 50 123 4567\u202c", "+971501234567"),
    ("EG", "00201012345698", "+201012345698"),
    ("SA", "966552349871", "+966552349871"),
    ("TH", "เบอร์ ๐๘๙๑๒๓๔๐๙๘ ค่ะ", "+66891234098"),
    ("TH", "โทร0818765432ได้เลย", "+66818765432"),
    ("TH", "02 234 5678 ต่อ 15", "+6622345678"),
    ("FI", "numeroni on 0451298765", "+358451298765"),
    ("FI", "0 4 0 1 2 3 4 5 6 7", "+358401234567"),
    ("FI", "040_765_4321", "+358407654321"),
    ("DE", "0176 / 432 87 651", "+4917643287651"),
    ("DE", "+49(0)176 43287651", "+4917643287651"),
]

DICTATED = [
    ("US", "plus four nine one seven six four three two eight seven six five one", "+4917643287651"),
    ("GB", "oh seven nine double one, one two three four five six", "+447911123456"),
    ("ES", "seis cincuenta y cinco, cuarenta y tres, veintiuno, cero nueve", "+34655432109"),
    ("RU", "плюс семь девятьсот три семьсот шестьдесят пять сорок три двадцать один", "+79037654321"),
    ("SA", "صفر خمسة خمسة اثنين ثلاثة أربعة تسعة ثمانية سبعة واحد", "+966552349871"),
    ("TH", "ศูนย์แปดหนึ่งแปดเจ็ดหกห้าสี่สามสอง", "+66818765432"),
    ("FI", "nolla neljä nolla seitsemän kuusi viisi neljä kolme kaksi yksi", "+358407654321"),
]

REFUSED = [
    ("DE", "+49 151 234 56", "too short", "+49 15123456"),
    ("RU", "+7 903 765 43 2", "too short", "+7 903765432"),
    ("TH", "0818765", "too short", "+66 0818765"),
    ("FI", "040 12345678901", "too long", "+358 4012345678901"),
    ("DE", "0176 123456789012", "too long", "+49 176123456789012"),
    ("US", "1111111111", "impossible number", "+1 1111111111"),
    ("US", "123", "too short", "123"),
]

NO_NUMBER = [
    ("FI", "100 000 €"),
    ("RU", "5000000 руб"),
    ("US", "$1,500,000"),
    ("FI", "12.05.2026"),
    ("FI", "2024-05-06 18:00"),
    ("SA", "٥٠٠ ريال"),
    ("US", "I have 2 children and 3 dogs"),
    ("US", "two children and three dogs"),
    ("US", "jane@5551234567.com"),
]


@pytest.mark.parametrize(("region", "text", "number"), TAKEN + DICTATED)
def test_a_number_is_found_in_what_people_write_around_it(region: str, text: str, number: str) -> None:
    reading = read(text, context(region=region))
    assert isinstance(reading, Accepted)
    assert reading.value == Phone(number)


@pytest.mark.parametrize(("region", "text", "why", "detail"), REFUSED)
def test_an_impossible_number_says_what_was_read_and_what_is_wrong(
    region: str, text: str, why: str, detail: str
) -> None:
    reading = read(text, context(region=region))
    assert isinstance(reading, NotRead)
    assert (reading.why, reading.detail) == (why, detail)


@pytest.mark.parametrize(("region", "text"), NO_NUMBER)
def test_prices_dates_and_counts_are_no_numbers(region: str, text: str) -> None:
    reading = read(text, context(region=region))
    assert isinstance(reading, NotRead)
    assert reading.why == "no number"


@pytest.mark.parametrize(
    ("region", "text", "number"),
    [
        ("US", "79161234567", "+79161234567"),
        ("RU", "+8 916 123 45 67", "+79161234567"),
        ("DE", "8 916 123 45 67", "+79161234567"),
        ("FI", "+0401234567", "+358401234567"),
        ("DE", "49 15112345678", "+4915112345678"),
        ("ES", "+52 1 55 4876 2390", "+525548762390"),
    ],
)
def test_another_country_code_is_proposed_and_never_taken(region: str, text: str, number: str) -> None:
    assert read(text, context(region=region)) == Unsure(Phone(number), "country code")


@pytest.mark.parametrize("text", ["+358 40 9676", "040 12345", "+43 664 1234"])
def test_a_mobile_number_much_shorter_than_its_countrys_are_is_asked_about_though_it_is_valid(
    text: str,
) -> None:
    reading = read(text, context(region="FI"))
    assert isinstance(reading, Unsure)
    assert reading.why == "short number"


@pytest.mark.parametrize("text", ["050 123456", "0400 123456", "040 765 4321", "+43 664 123456"])
def test_the_shorter_numbers_that_people_of_such_a_country_have_are_taken(text: str) -> None:
    assert isinstance(read(text, context(region="FI")), Accepted)


def test_the_first_plausible_of_several_numbers_is_taken() -> None:
    reading = read("12345 or 040-1234567/0501234567", context(region="FI"))
    assert isinstance(reading, Accepted)
    assert reading.value == Phone("+358401234567")


@pytest.mark.parametrize("text", ["+49 176 1111 1111", "+49 176 1234567", "+7 916 999 99 99"])
def test_a_number_that_is_a_pattern_is_taken_and_flagged(text: str) -> None:
    reading = read(text, context())
    assert isinstance(reading, Accepted)
    assert reading.flags == ("suspicious",)


@pytest.mark.parametrize("text", ["+4917643287651", "+79035648217", "+358451298765"])
def test_an_ordinary_number_carries_no_flag(text: str) -> None:
    reading = read(text, context())
    assert isinstance(reading, Accepted)
    assert reading.flags == ()


def test_an_anonymous_number_of_telegram_is_refused_and_named() -> None:
    reading = read("+888 0123 4567", context())
    assert isinstance(reading, NotRead)
    assert reading.flags == ("anonymous",)


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("en", "why do you need it?", Intent.QUESTION),
        ("ru", "зачем вам мой телефон?", Intent.QUESTION),
        ("en", "no", Intent.REFUSAL),
        ("es", "no gracias", Intent.REFUSAL),
        ("ar", "لن أعطيك رقمي", Intent.REFUSAL),
        ("th", "ไม่สะดวกให้ค่ะ", Intent.REFUSAL),
        ("fi", "en anna numeroa", Intent.REFUSAL),
        ("ru", "не дам", Intent.REFUSAL),
    ],
)
def test_a_question_or_a_refusal_is_recognised_as_what_it_is(
    language: str, text: str, intent: Intent
) -> None:
    assert read(text, context(language)) == NotRead("no number", intent=intent)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_refused(text: str) -> None:
    assert isinstance(read(text, context(region="RU")), NotRead)


@given(hostile_texts)
def test_no_text_breaks_the_reader(text: str) -> None:
    assert isinstance(read(text, context(region="US")), Accepted | Unsure | NotRead)


@pytest.mark.parametrize(
    ("region", "number"),
    [
        ("DE", "+49 1512 3456788"),
        ("DE", "0151 23456788"),
        ("US", "646 234 5679"),
        ("RU", "8 (916) 123-45-69"),
    ],
)
def test_a_lone_number_is_read_as_one_inside_a_sentence(region: str, number: str) -> None:
    alone = read(number, context(region=region))
    assert isinstance(alone, Accepted)
    assert read(f"{number} (room 7, after work)", context(region=region)) == alone


@pytest.mark.parametrize(
    ("region", "text"), [("AE", "501239567"), ("TH", "เบอร์ 912395678"), ("GB", "mobile 7911 123457")]
)
def test_a_mobile_number_may_lack_the_zero_before_it(region: str, text: str) -> None:
    assert isinstance(read(text, context(region=region)), Accepted)


def test_other_digits_are_no_mobile_number_without_its_zero() -> None:
    assert isinstance(read("order 501239567", context(region="AE")), NotRead)


@given(
    st.from_regex(r"\+?[0-9]{5,14}", fullmatch=True),
    st.sampled_from(["AT", "DE", "FI", "IT", "MX", "RU", "TH", "US"]),
)
def test_a_number_that_is_read_or_proposed_is_of_a_range_in_use(text: str, region: str) -> None:
    reading = read(text, context(region=region))
    if isinstance(reading, NotRead):
        return
    value = reading.value if isinstance(reading, Accepted) else reading.proposal
    assert isinstance(value, Phone)
    assert phonenumbers.is_valid_number(phonenumbers.parse(value.e164))


def test_a_number_half_in_words_is_read() -> None:
    assert read("восемь 916 123 сорок пять 69", context(language="ru", region="RU")) == Accepted(
        Phone("+79161234569")
    )


@pytest.mark.parametrize(
    ("language", "region", "text", "number"),
    [
        ("th", "ES", "081-234-5679", "+66812345679"),
        ("fi", "US", "040 123 4569", "+358401234569"),
        ("ru", "AE", "067 123 45 69", "+380671234569"),
        ("en", "TH", "07911 123457", "+447911123457"),
    ],
)
def test_a_number_of_the_one_country_of_its_language_is_proposed(
    language: str, region: str, text: str, number: str
) -> None:
    assert read(text, context(language=language, region=region)) == Unsure(Phone(number), "country code")


def test_a_number_of_several_countries_of_its_language_is_asked_for_again() -> None:
    assert isinstance(read("050 123 9567", context(language="ar", region="ES")), NotRead)

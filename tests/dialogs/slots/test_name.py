"""People's names in answers: what announces them, their parts and case; refused only with evidence."""

import unicodedata

import pytest
from hypothesis import given

from dialogs.slots.name import read
from dialogs.slots.reading import Accepted, Intent, NotRead, PersonName, Unsure
from tests.dialogs.slots.asking import HOSTILE, context, hostile_texts

GIVEN_ONLY = [
    ("en", "anna", "Anna"),
    ("en", "it's anna here", "Anna"),
    ("en", "You can call me Mike.", "Mike"),
    ("en", "Hello! Anna", "Anna"),
    ("en", "hi my names dave", "Dave"),
    ("en", "Sure, it's Bob", "Bob"),
    ("en", "This is Kate speaking", "Kate"),
    ("en", "Anna from Berlin", "Anna"),
    ("en", "Anna 25", "Anna"),
    ("en", "Anna 😊", "Anna"),
    ("en", "Anna, and what's yours?", "Anna"),
    ("en", "Emily (but everybody calls me Em)", "Emily"),
    ("en", "Li", "Li"),
    ("en", "Will", "Will"),
    ("en", "Mary-Ann", "Mary-Ann"),
    ("es", "soy la Marta", "Marta"),
    ("es", "hola soy pedro", "Pedro"),
    ("es", "me puedes llamar Paco", "Paco"),
    ("es", "Elena, ¿y el tuyo?", "Elena"),
    ("es", "María del Carmen", "María del Carmen"),
    ("ru", "меня зовут оля", "Оля"),
    ("ru", "Катя меня зовут", "Катя"),
    ("ru", "Меня Сергей зовут", "Сергей"),
    ("ru", "можно просто Саша", "Саша"),
    ("ru", "я Лена, очень приятно", "Лена"),
    ("ru", "Анна из Москвы", "Анна"),
    ("ru", "Меня зовут Иван, хочу кредит", "Иван"),
    ("ar", "اسمي فاطمة", "فاطمة"),
    ("ar", "معاك أحمد من جدة", "أحمد"),
    ("ar", "السلام عليكم، أنا عبد الرحمن", "عبد الرحمن"),
    ("ar", "نادني أبو فهد", "أبو فهد"),
    ("ar", "سارة، وانت؟", "سارة"),
    ("th", "ผมชื่อสมชายครับ", "สมชาย"),
    ("th", "หนูชื่อน้ำค่ะ", "น้ำ"),
    ("th", "เรียกแอนก็ได้ค่ะ", "แอน"),
    ("th", "คุณแอน", "แอน"),
    ("th", "คุณากร", "คุณากร"),
    ("th", "ชนะ", "ชนะ"),
    ("fi", "Mun nimi on jukka", "Jukka"),
    ("fi", "Moi, mä oon Anna", "Anna"),
    ("fi", "Ville vaan", "Ville"),
    ("en", "My name? It's Olga", "Olga"),
    ("en", "I'm called Steve", "Steve"),
    ("en", "name's Pete", "Pete"),
    ("th", "สุดาค่ะ ยินดีที่ได้รู้จัก", "สุดา"),
    ("th", "ชื่อเล่นว่ามิ้นต์ค่ะ", "มิ้นต์"),
    ("fi", "Terve, täällä Pekka", "Pekka"),
]

WHOLE = [
    ("en", "my name is anna smith", "Anna Smith", "Anna", "Smith"),
    ("en", "JOHN SMITH", "John Smith", "John", "Smith"),
    ("en", "Mr. John Smith", "John Smith", "John", "Smith"),
    ("en", "Prof. Dr. Hans Müller", "Hans Müller", "Hans", "Müller"),
    ("en", "Smith, John", "John Smith", "John", "Smith"),
    ("en", "first name Anna last name Smith", "Anna Smith", "Anna", "Smith"),
    ("en", "Anna Smith, +49 151 23456789", "Anna Smith", "Anna", "Smith"),
    ("en", "My name is Anna Smith and I want insurance", "Anna Smith", "Anna", "Smith"),
    ("en", 'Robert "Bob" Smith', "Robert Smith", "Robert", "Smith"),
    ("en", "mike o'neil", "Mike O'Neil", "Mike", "O'Neil"),
    ("en", "ronald mcdonald", "Ronald McDonald", "Ronald", "McDonald"),
    ("en", "ludwig van beethoven", "Ludwig van Beethoven", "Ludwig", "van Beethoven"),
    ("en", "Vincent Price", "Vincent Price", "Vincent", "Price"),
    ("en", "John F. Kennedy", "John F. Kennedy", "John", "Kennedy"),
    ("en", "William Henry Gates III", "William Henry Gates III", "William Henry", "Gates"),
    ("en", "Jessica S.", "Jessica S.", "Jessica", "S."),
    ("es", "María José García López", "María José García López", "María José", "García López"),
    ("es", "me llamo José Luis Rodríguez", "José Luis Rodríguez", "José Luis", "Rodríguez"),
    ("es", "ana garcía lópez", "Ana García López", "Ana", "García López"),
    ("es", "josé de la cruz", "José de la Cruz", "José", "de la Cruz"),
    ("es", "Pérez Gómez, Juan", "Juan Pérez Gómez", "Juan", "Pérez Gómez"),
    ("ru", "Иванов Иван Иванович", "Иванов Иван Иванович", "Иван", "Иванов"),
    ("ru", "Иван Иванович Иванов", "Иван Иванович Иванов", "Иван", "Иванов"),
    ("ru", "Здравствуйте, Мария Ивановна", "Мария Ивановна", "Мария", ""),
    ("ru", "Петров Сергей", "Петров Сергей", "Сергей", "Петров"),
    ("ru", "Ирина Марина", "Ирина Марина", "Ирина", "Марина"),
    ("ru", "ФИО: Петрова Анна Сергеевна", "Петрова Анна Сергеевна", "Анна", "Петрова"),
    ("ar", "عبدالله الشمري", "عبدالله الشمري", "عبدالله", "الشمري"),
    ("ar", "عبد الله العتيبي", "عبد الله العتيبي", "عبد الله", "العتيبي"),
    ("ar", "محمد بن سلمان آل سعود", "محمد بن سلمان آل سعود", "محمد", "آل سعود"),
    ("ar", "الأستاذ سامي يوسف", "سامي يوسف", "سامي", "يوسف"),
    ("th", "นางสาวมาลี ศรีสุข", "มาลี ศรีสุข", "มาลี", "ศรีสุข"),
    ("th", "ชื่อสมชาย นามสกุลใจดีค่ะ", "สมชาย ใจดี", "สมชาย", "ใจดี"),
    ("th", "สวัสดีครับ ผมวิชัย แสงทอง", "วิชัย แสงทอง", "วิชัย", "แสงทอง"),
    ("fi", "anna-liisa mäki-kuutti", "Anna-Liisa Mäki-Kuutti", "Anna-Liisa", "Mäki-Kuutti"),
    ("fi", "Korhonen Ville", "Korhonen Ville", "Ville", "Korhonen"),
    ("fi", "Etunimi: Anna Sukunimi: Virtanen", "Anna Virtanen", "Anna", "Virtanen"),
]

NOT_ANSWERS = [
    ("en", "why do you need my name?", Intent.QUESTION),
    ("en", "none of your business", Intent.REFUSAL),
    ("en", "no", Intent.REFUSAL),
    ("en", "good morning", Intent.GREETING),
    ("en", "fuck you", Intent.INSULT),
    ("es", "¿para qué?", Intent.QUESTION),
    ("es", "prefiero no decirlo", Intent.REFUSAL),
    ("ru", "а зачем вам имя?", Intent.QUESTION),
    ("ru", "не скажу", Intent.REFUSAL),
    ("ru", "дурак", Intent.INSULT),
    ("ar", "لماذا تحتاج اسمي؟", Intent.QUESTION),
    ("ar", "ما ابي اقول", Intent.REFUSAL),
    ("th", "ถามทำไมคะ", Intent.QUESTION),
    ("th", "ไม่อยากบอก", Intent.REFUSAL),
    ("fi", "Miksi kysyt?", Intent.QUESTION),
    ("fi", "en halua sanoa", Intent.REFUSAL),
]

SENTENCES = [
    ("en", "I'm interested in insurance"),
    ("en", "I'm busy"),
    ("en", "looking for a car"),
    ("en", "sounds great"),
    ("en", "call me later"),
    ("en", "anna@gmail.com"),
    ("en", "+49 151 23456789"),
    ("en", "just browsing"),
    ("en", "really"),
    ("en", "next summer"),
    ("en", "London"),
    ("es", "soy madrileño"),
    ("es", "el lunes"),
    ("ru", "просто смотрю"),
    ("ru", "нормально"),
    ("ar", "يوم الاثنين"),
    ("th", "วันจันทร์"),
    ("fi", "olen Tampereelta"),
    ("fi", "maanantaina"),
    ("es", "soy de Madrid"),
    ("es", "soy estudiante"),
    ("es", "estoy buscando un coche"),
    ("ru", "меня интересует страховка"),
    ("ru", "мне 25"),
    ("ar", "أنا مهتم"),
    ("ar", "ابغى سيارة"),
    ("th", "สนใจประกันรถยนต์"),
    ("th", "อยากรู้ราคา"),
    ("fi", "olen kiinnostunut"),
    ("fi", "haluaisin tietää hinnan"),
]


@pytest.mark.parametrize(("language", "text", "given_name"), GIVEN_ONLY)
def test_a_given_name_alone_has_no_family(language: str, text: str, given_name: str) -> None:
    reading = read(text, context(language))
    assert isinstance(reading, Accepted)
    assert reading.value == PersonName(given_name, given_name)


@pytest.mark.parametrize(("language", "text", "full", "given_name", "family"), WHOLE)
def test_given_and_family_are_told_apart(
    language: str, text: str, full: str, given_name: str, family: str
) -> None:
    reading = read(text, context(language))
    assert isinstance(reading, Accepted)
    assert reading.value == PersonName(full, given_name, family)


@pytest.mark.parametrize(("language", "text", "intent"), NOT_ANSWERS)
def test_what_is_no_answer_is_named(language: str, text: str, intent: Intent) -> None:
    reading = read(text, context(language))
    assert isinstance(reading, NotRead)
    assert reading.intent == intent


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_a_sentence_or_another_contact_is_no_name(language: str, text: str) -> None:
    assert not isinstance(read(text, context(language)), Accepted)


@pytest.mark.parametrize(
    "text",
    ["asdf", "qwerty", "test", "aaaa", "йцукен", "фыва", "аноним", "nombre apellido", "xkcdwq", "ทดสอบ"],
)
def test_mashed_keys_and_placeholders_are_refused_as_suspicious(text: str) -> None:
    reading = read(text, context())
    assert isinstance(reading, NotRead)
    assert reading.flags == ("suspicious",)


@pytest.mark.parametrize(
    "text", ["Mickey Mouse", "John Doe", "Вася Пупкин", "Matti Meikäläinen", "Fulano de tal", "فلان الفلاني"]
)
def test_a_name_that_is_nobodys_is_taken_and_flagged(text: str) -> None:
    reading = read(text, context())
    assert isinstance(reading, Accepted)
    assert reading.flags == ("suspicious",)


@pytest.mark.parametrize(
    "text",
    [
        "Krzysztof Brzęczyszczykiewicz",
        "Nguyễn Thị Mai",
        "Siobhán",
        "Björk",
        "Đorđe",
        "Ng",
        "王小明",
        "山田太郎",
        "Ioánnis",
        "Zoë",
        "Nnamdi",
        "Julio",
        "Марта",
        "Jack White",
        "Любовь",
        "أمل",
        "Toivo",
        "Tuğçe",
    ],
)
def test_unusual_names_are_names(text: str) -> None:
    reading = read(text, context())
    assert isinstance(reading, Accepted)
    assert isinstance(reading.value, PersonName)
    assert reading.value.full == text
    assert reading.flags == ()


def test_an_unknown_small_word_after_i_am_is_asked_about() -> None:
    assert read("i'm zorblax", context()) == Unsure(PersonName("Zorblax", "Zorblax"), "is it a name")


def test_a_company_is_no_person() -> None:
    assert read("Acme GmbH", context()) == NotRead("company")


def holds_only_a_name(text: str) -> bool:
    return len(text) <= 240 and all(
        letter.isalpha() or letter in " .'’ʼ-‐·" or unicodedata.category(letter).startswith("M")
        for letter in text
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_refused(text: str) -> None:
    assert isinstance(read(text, context()), NotRead)


@given(hostile_texts)
def test_no_text_breaks_the_reader_or_brings_signs_into_a_name(text: str) -> None:
    reading = read(text, context())
    if isinstance(reading, Accepted):
        assert isinstance(reading.value, PersonName)
        assert holds_only_a_name(reading.value.full)
    else:
        assert isinstance(reading, Unsure | NotRead)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Jo"), ("fi", "Esa"), ("fi", "Ella Virtanen"), ("en", "Min Sun"), ("en", "Milla")],
)
def test_a_common_word_of_another_language_is_a_name_here(language: str, text: str) -> None:
    reading = read(text, context(language=language))
    assert isinstance(reading, Accepted)
    assert isinstance(reading.value, PersonName)
    assert reading.value.full == text


def test_an_unknown_short_word_of_another_language_is_asked_about() -> None:
    assert isinstance(read("Kun", context(language="en")), Unsure)
    assert isinstance(read("Kun", context(language="fi")), NotRead)


@pytest.mark.parametrize(
    ("language", "text"),
    [("es", "ok perfecto"), ("ru", "любое"), ("th", "ได้ค่ะ"), ("fi", "jatketaan"), ("ar", "ان شاء الله")],
)
def test_what_answers_another_question_is_no_name(language: str, text: str) -> None:
    assert isinstance(read(text, context(language=language)), NotRead)


def test_a_name_put_back_into_its_own_form_is_taken_when_common_and_else_proposed() -> None:
    assert read("kutsu mua Annaksi", context(language="fi")) == Accepted(PersonName("Anna", "Anna"), 1.0)
    assert read("kutsu mua Mikoksi", context(language="fi")) == Unsure(
        PersonName("Miko", "Miko"), "is it a name"
    )


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Anna Smith"),
        ("es", "josé luis garcía lópez"),
        ("ru", "ИВАН"),
        ("fi", "Virtanen Matti"),
        ("ar", "خالد سعيد"),
    ],
)
def test_a_bare_name_is_read_as_an_announced_one(language: str, name: str) -> None:
    bare, announced = (
        read(name, context(language=language)),
        read(f"name: {name}", context(language=language)),
    )
    assert isinstance(bare, Accepted)
    assert isinstance(announced, Accepted)
    assert bare.value == announced.value

"""Words that always work, corrections, changing one answer, and the language of a text."""

import pytest
from hypothesis import given

from dialogs.slots.commands import (
    Command,
    change_target,
    guess_language,
    is_correction,
    language_wanted,
    recognise,
)
from tests.dialogs.slots.asking import HOSTILE, hostile_texts

OFFERED = ("en", "es", "ru", "ar", "th", "fi")

COMMANDS = {
    "en": """back: go back, previous question please, /back, undo; skip: skip this, next, skip it please, /skip;
        why: why?, why do you ask, what for; human: talk to a person, I want to talk to a human, operator,
        agent please,
        can I speak to a manager?, is there a human I can talk to,
        real person, /human; stop: STOP, unsubscribe, unsubscibe, stop writing
        me, leave me alone,
        /stop, don't text me; restart: start over, restart, /restart; help: help, help me please, /help,
        what can you do;
        language: change language, /language, language; privacy: /privacy, what do you do with my data,
        privacy policy;
        forget: delete my data, /forget, please delete all my data, forget me; change: change something, I
        made a mistake, edit;
        continue: continue, go on, carry on; summary: summary, what do you know about me, my answers""",
    "es": """back: atrás, volver, pregunta anterior; skip: saltar, siguiente, omitir por favor; why: ¿por
        qué?, ¿para qué lo necesitas?;
        human: una persona, quiero hablar con una persona, operador, ¿puedo hablar con alguien?; stop:
        basta, no me escribas más,
        darme de baja, quiero darme de baja, déjame en paz; restart: empezar de nuevo, reiniciar; help:
        ayuda, necesito ayuda;
        language: cambiar idioma, otro idioma; privacy: privacidad, política de privacidad; forget: borra
        mis datos,
        eliminar mis datos por favor, olvídame; change: cambiar algo, me equivoqué, corregir; continue:
        continuar, sigamos;
        summary: resumen, mis respuestas""",
    "ru": """back: назад, вернуться, предыдущий вопрос; skip: пропустить, дальше, пропусти пожалуйста;
        why: зачем?, почему вы спрашиваете,
        зачем вам это; human: живой человек, хочу поговорить с человеком, оператор, позовите менеджера,
        человека пожалуйста, позовите живого человека пожалуйста;
        stop: стоп, не пишите, не пишите мне больше, отписаться, хватит; restart: заново, начать сначала;
        help: помощь, помогите;
        language: сменить язык, другой язык; privacy: политика конфиденциальности, мои данные; forget:
        удалите мои данные, забудь меня,
        удалить мои данные; change: изменить ответ, я ошибся, исправить; continue: продолжить, давайте
        продолжим; summary: итог, мои ответы""",
    "ar": """back: رجوع, السؤال السابق; skip: تخطي, التالي; why: لماذا؟, ليش تسأل; human: موظف, أريد
        التحدث مع موظف, شخص حقيقي, ممكن أحكي مع شخص حقيقي؟;
        stop: توقف, لا تكتب لي, إلغاء الاشتراك; restart: من البداية, ابدأ من جديد; help: مساعدة, ساعدني;
        language: تغيير اللغة;
        privacy: الخصوصية, سياسة الخصوصية; forget: احذف بياناتي, امسح بياناتي من فضلك; change: تعديل,
        أخطأت; continue: متابعة, نكمل;
        summary: ملخص, إجاباتي""",
    "th": """back: ย้อนกลับ, กลับไปข้อก่อนหน้า; skip: ข้าม, ขอข้ามข้อนี้ค่ะ, ข้อต่อไป; why: ทำไม,
        ถามทำไมคะ; human: คุยกับคน, อยากคุยกับคนครับ,
        ขอคุยกับเจ้าหน้าที่หน่อยค่ะ, แอดมิน; stop: หยุด, พอแล้ว, ไม่ต้องส่งมาอีก, เลิกส่งข้อความ; restart:
        เริ่มใหม่, ขอเริ่มใหม่ครับ; help: ช่วยด้วย,
        วิธีใช้; language: เปลี่ยนภาษา, ขอเปลี่ยนภาษาค่ะ; privacy: ความเป็นส่วนตัว; forget:
        ลบข้อมูลของฉัน, ขอลบข้อมูลครับ; change: แก้ไข,
        ตอบผิดค่ะ, เปลี่ยนคำตอบ; continue: ไปต่อ, ทำต่อ; summary: สรุป, ดูคำตอบ""",
    "fi": """back: takaisin, edellinen kysymys; skip: ohita, seuraava kysymys, skippaa; why: miksi?, miksi
        kysyt; human: ihminen,
        haluan puhua ihmiselle, asiakaspalvelija, voinko puhua ihmiselle?, saisko puhua ihmisen kanssa;
        stop: lopeta, lopettakaa, älä
        kirjoita minulle, riittää;
        restart: alusta, aloita alusta; help: apua, ohjeet; language: vaihda kieli, vaihda kieltä kiitos;
        privacy: tietosuoja;
        forget: poista tietoni, poistakaa tietoni kiitos, unohda minut; change: muuta vastausta, tein
        virheen; continue: jatka, jatketaan;
        summary: yhteenveto, vastaukseni""",
}

ROWS = [
    (language, text.strip(), Command(part.partition(":")[0].strip()))
    for language, cell in COMMANDS.items()
    for part in cell.split(";")
    for text in part.partition(":")[2].split(",")
]


@pytest.mark.parametrize(("language", "text", "command"), ROWS)
def test_a_whole_message_that_asks_for_something_is_a_command(
    language: str, text: str, command: Command
) -> None:
    assert recognise(text, language, {}) is command


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "group"), ("en", "2000 euros"), ("en", "next month"), ("en", "the person in charge is my wife"),
        ("en", "I want to stop smoking"), ("en", "Marta"), ("en", "back in May"),
        ("en", "help my son with maths"),
        ("en", "language course"), ("en", "because my data plan is expensive and I want to change it"),
        ("es", "para mí"), ("es", "por la tarde"), ("es", "el siguiente mes"), ("ru", "человек пять"),
        ("ru", "для работы"),
        ("ru", "на следующей неделе"), ("ru", "пока не знаю"), ("ar", "شخصين"), ("ar", "الشهر التالي"),
        ("th", "สองคน"),
        ("th", "เดือนหน้า"), ("fi", "ensi viikolla"), ("fi", "alustavasti toukokuussa"),
        ("fi", "Peru on kiva maa"),
    ],
)  # fmt: skip
def test_answers_are_not_taken_for_commands(language: str, text: str) -> None:
    assert recognise(text, language, {}) is None


def test_the_scripts_own_words_come_first() -> None:
    extra = {Command.HUMAN: ("Talk to Anna", "anna")}
    assert recognise("talk to anna!", "en", extra) is Command.HUMAN
    assert recognise("Anna", "en", extra) is Command.HUMAN
    assert recognise("Anna", "en", {}) is None


def test_a_slash_command_with_the_bots_name_or_an_argument_works() -> None:
    assert recognise("/stop@warmline_bot", "en", {}) is Command.STOP
    assert recognise("/lang es", "en", {}) is Command.LANGUAGE
    assert recognise("/unheard", "en", {}) is None


def test_a_command_works_in_another_language_than_the_conversations() -> None:
    assert recognise("отписаться", "en", {}) is Command.STOP
    assert recognise("unsubscribe", "th", {}) is Command.STOP


SLOTS = {
    "phone": (
        "phone",
        "number",
        "телефон",
        "teléfono",
        "puhelin",
        "puhelinnumero",
        "เบอร์",
        "رقم الهاتف",
        "رقمي",
    ),
    "budget": ("budget", "бюджет", "presupuesto", "budjetti", "งบประมาณ", "الميزانية"),
    "name": ("name", "имя", "nombre", "nimi", "ชื่อ", "الاسم"),
}


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("change budget", "budget"), ("wrong phone", "phone"), ("my number is wrong", "phone"),
        ("can I change my name please", "name"), ("поменять телефон", "phone"), ("неверный бюджет", "budget"),
        ("я ошибся в телефоне", "phone"), ("cambiar el presupuesto", "budget"), ("el nombre está mal", "name"),
        ("vaihda budjetti", "budget"), ("puhelinnumero on väärä", "phone"), ("แก้เบอร์ครับ", "phone"),
        ("ชื่อผิดค่ะ", "name"),
        ("تغيير الميزانية", "budget"), ("I want to change my phone plan", None),
        ("change phone and name", None),
        ("my phone is new", None), ("change something", None), ("the budget", None),
    ],
)  # fmt: skip
def test_changing_one_answer_names_its_slot(text: str, slot: str | None) -> None:
    assert change_target(text, "en", SLOTS) == slot


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("actually it's for work", "it's for work"), ("for the exam... no wait, for work", "for work"),
        ("exam, I mean work", "work"), ("I meant 3000 €", "3000 €"), ("No, I meant Work!", "Work!"),
        ("вообще-то для работы", "для работы"), ("экзамен, ой нет, работа", "работа"),
        ("en realidad es para el trabajo", "es para el trabajo"),
        ("quise decir Madrid", "Madrid"), ("oikeastaan työhön", "työhön"),
        ("tarkoitin kesäkuussa", "kesäkuussa"),
        ("ที่จริงเพื่องาน", "เพื่องาน"), ("ที่จริงแล้ว สอบครับ", "สอบครับ"), ("في الواقع للعمل", "للعمل"),
        ("قصدي الثاني", "الثاني"),
        ("actually", None), ("for work", None), ("the actual price", None), ("wait", None),
        ("make an offer", None),
    ],
)  # fmt: skip
def test_what_follows_a_correction_marker_is_the_answer(text: str, rest: str | None) -> None:
    assert is_correction(text, "en") == rest


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("english please", "en"), ("in English", "en"), ("can we speak English?", "en"),
        ("en español", "es"), ("¿hablas español?", "es"),
        ("по-русски", "ru"), ("давайте на русском", "ru"), ("بالعربية", "ar"), ("ممكن بالعربي", "ar"),
        ("ภาษาไทย", "th"),
        ("พูดไทยได้ไหมคะ", "th"), ("suomeksi", "fi"), ("puhutteko suomea?", "fi"), ("suomeksi kiitos", "fi"),
        ("English", None), ("I want to learn English", None), ("Spanish course", None),
        ("English or Spanish please", None),
        ("hello", None), ("", None),
    ],
)  # fmt: skip
def test_a_request_for_a_language_is_not_the_wish_to_learn_it(text: str, language: str | None) -> None:
    assert language_wanted(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("hello, how much is the course", "en"), ("do you have anything on weekends", "en"),
        ("hola, quiero un curso de inglés", "es"),
        ("Hola, ¿cuánto cuesta?", "es"), ("Здравствуйте, сколько стоит курс", "ru"),
        ("хочу узнать про рассрочку", "ru"),
        ("مرحبا كم السعر لو سمحت", "ar"), ("สวัสดีครับ ราคาเท่าไหร่", "th"),
        ("moi, paljonko kurssi maksaa", "fi"),
        ("hi", None), ("да", None), ("ok", None), ("5k", None), ("Иван Петров", None),
        ("John Smith", None), ("أحمد علي", None),
        ("สมชาย", None), ("Ich möchte einen Kurs für die Arbeit", None),
        ("Olá quanto custa o curso para mim", None),
        ("Скільки коштує курс і коли можна почати", None), ("marta@example.com", None),
        ("+49 151 23456789", None),
    ],
)  # fmt: skip
def test_the_language_of_a_text_is_told_only_when_sure(text: str, language: str | None) -> None:
    assert guess_language(text, OFFERED) == language


def test_a_language_that_is_not_offered_is_never_guessed() -> None:
    assert guess_language("Здравствуйте, сколько стоит курс", ("en", "es")) is None


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_are_looked_at_without_an_error(text: str) -> None:
    assert recognise(text, "en", {}) is None
    assert change_target(text, "en", SLOTS) is None
    assert language_wanted(text) is None
    assert is_correction(text, "en") is None or text
    assert guess_language(text, OFFERED) in {None, *OFFERED}


@given(hostile_texts)
def test_any_text_is_looked_at_without_an_error(text: str) -> None:
    assert recognise(text, "ar", {Command.HELP: (text,)}) in {None, *Command}
    assert change_target(text, "ar", SLOTS | {"other": (text,)}) in {None, "other", *SLOTS}
    rest = is_correction(text, "ar")
    assert rest is None or text.endswith(rest)
    assert language_wanted(text) in {None, *OFFERED}
    assert guess_language(text, OFFERED) in {None, *OFFERED}

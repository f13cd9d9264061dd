"""What people ask the school in between, in their words: the fact that answers it, in four more languages."""

from __future__ import annotations

import pytest

from dialogs import side_questions
from dialogs.ids import Language
from tests.dialogs.school import school

ASKED = {
    "weekend": {
        "ru": "а по выходным есть группы?",
        "ar": "هل لديكم دروس يوم السبت؟",
        "th": "มีเรียนวันเสาร์ไหม",
        "fi": "onko teillä kursseja viikonloppuisin?",
    },
    "price": {
        "ru": "а сколько стоит в месяц?",
        "ar": "كم سعر الدورة",
        "th": "คอร์สเดือนละเท่าไหร่ครับ",
        "fi": "paljonko kurssi maksaa?",
    },
    "too_expensive": {
        "ru": "ой, для меня дорого",
        "ar": "هذا غالي علي",
        "th": "ราคาแพงไปหน่อย",
        "fi": "liian kallista mulle",
    },
    "place": {
        "ru": "а где вы находитесь?",
        "ar": "وين أنتم بالضبط؟",
        "th": "โรงเรียนอยู่ที่ไหนคะ",
        "fi": "missä te olette?",
    },
    "level": {
        "ru": "есть курсы для начинающих?",
        "ar": "هل عندكم دورات للمبتدئين؟",
        "th": "ไม่มีพื้นฐานเรียนได้ไหม",
        "fi": "onko kursseja aloittelijoille?",
    },
    "teachers": {
        "ru": "преподаватели носители языка?",
        "ar": "مين بيدرس عندكم؟",
        "th": "ครูเป็นเจ้าของภาษาหรือเปล่า",
        "fi": "onko teillä natiiveja opettajia?",
    },
    "level_talk": {
        "ru": "а что за беседа с Анной?",
        "ar": "ما هي جلسة تحديد المستوى؟",
        "th": "คุยวัดระดับคืออะไร",
        "fi": "mikä se tasokeskustelu on?",
    },
    "take_it": {
        "ru": "как записаться?",
        "ar": "كيف أسجل؟",
        "th": "สมัครยังไงคะ",
        "fi": "miten ilmoittaudun?",
    },
    "next": {
        "ru": "а что будет дальше?",
        "ar": "ما الخطوة التالية؟",
        "th": "แล้วยังไงต่อ",
        "fi": "no mitä sitten tapahtuu?",
    },
    "how_long": {
        "ru": "сколько времени это займёт?",
        "ar": "كم مدة الدورة؟",
        "th": "ใช้เวลานานแค่ไหน",
        "fi": "kauanko se kestää?",
    },
    "children": {
        "ru": "а для детей есть? сыну 10",
        "ar": "هل يمكن لابنتي أن تتعلم؟",
        "th": "ลูกสาวอายุ 11 เรียนได้ไหม",
        "fi": "voiko tyttäreni tulla, hän on 12?",
    },
    "paying": {
        "ru": "можно оплатить картой?",
        "ar": "كيف يتم الدفع؟",
        "th": "จ่ายเงินยังไง ผ่อนได้ไหม",
        "fi": "voiko maksaa laskulla?",
    },
    "free": {
        "ru": "это бесплатно?",
        "ar": "هل هذا مجاني؟",
        "th": "ฟรีหรือเปล่า",
        "fi": "onko tämä ilmaista?",
    },
    "waiting": {
        "ru": "долго ждать? когда ответит Анна?",
        "ar": "متى سترد آنا؟",
        "th": "ต้องรอนานไหม",
        "fi": "milloin Anna vastaa?",
    },
    "data": {
        "ru": "это безопасно? спамить не будете?",
        "ar": "هل معلوماتي آمنة عندكم؟",
        "th": "ข้อมูลปลอดภัยไหม",
        "fi": "ovatko tiedot turvassa?",
    },
    "bot": {
        "ru": "вы бот или человек?",
        "ar": "هل أنت روبوت؟",
        "th": "เป็นบอทหรือคนจริง",
        "fi": "ootko ihminen vai botti?",
    },
    "start": {
        "ru": "когда начинается следующий курс?",
        "ar": "متى تبدأ الدورة القادمة؟",
        "th": "คอร์สเริ่มเมื่อไหร่",
        "fi": "milloin seuraava kurssi alkaa?",
    },
    "size": {
        "ru": "сколько человек в группе?",
        "ar": "كم شخص في المجموعة؟",
        "th": "กลุ่มละกี่คน",
        "fi": "montako henkeä ryhmässä on?",
    },
    "cancel": {
        "ru": "а если не понравится, деньги вернут?",
        "ar": "هل يمكن استرجاع المبلغ؟",
        "th": "ถ้าไม่ชอบขอเงินคืนได้ไหม",
        "fi": "saako rahat takaisin?",
    },
    "teacher_pay": {
        "ru": "какая зарплата у преподавателей?",
        "ar": "كم راتب المدرس عندكم؟",
        "th": "จ่ายเงินเดือนครูเท่าไหร่",
        "fi": "mikä on opettajien palkka?",
    },
    "competitor": {
        "ru": "у меня своя школа английского",
        "ar": "أنا أملك معهد لغات",
        "th": "ผมทำโรงเรียนสอนภาษาอยู่",
        "fi": "meillä on kielikoulu",
    },
    "under_age": {
        "ru": "мне 14 лет",
        "ar": "عمري ١٣ سنة",
        "th": "หนูอายุ 13 ค่ะ",
        "fi": "mä oon 13",
    },
}
NOT_CHILDREN = {
    "ru": ("изучаю английский 10 лет", "мне 35", "группа на 12 человек"),
    "ar": ("أدرس الإنجليزية منذ 10 سنوات", "عمري 35", "لدي 12 سنة خبرة"),
    "th": ("ลูกชายอายุ 12", "เรียนมา 10 ปี", "อายุ 35"),
    "fi": ("olen opiskellut 10 vuotta", "olen 35-vuotias", "poikani on 12"),
}


@pytest.mark.parametrize("language", ["ru", "ar", "th", "fi"])
@pytest.mark.parametrize("fact", sorted(ASKED))
def test_a_question_in_peoples_words_finds_its_answer(fact: str, language: str) -> None:
    found = side_questions.match(school(), Language(language), ASKED[fact][language])
    assert found is not None
    assert found.id == fact


@pytest.mark.parametrize("language", sorted(NOT_CHILDREN))
def test_whoever_is_of_age_is_not_taken_for_a_child(language: str) -> None:
    for text in NOT_CHILDREN[language]:
        found = side_questions.match(school(), Language(language), text)
        assert found is None or found.id != "under_age", text

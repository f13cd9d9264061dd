"""The menu of commands, in the six languages we can read. Names stay the same; their descriptions differ."""

from __future__ import annotations

from typing import Any

from bot.channels.telegram.door import Door

COMMANDS = ("start", "human", "back", "change", "language", "privacy", "stop", "forget", "help")
DESCRIPTIONS = {
    "en": (
        "Begin, or go on where we were",
        "Talk to a person",
        "One question back",
        "Change an answer",
        "Another language",
        "What is kept, and why",
        "No more messages from us",
        "Delete everything about me",
        "What I can do here",
    ),
    "es": (
        "Empezar o seguir donde estábamos",
        "Hablar con una persona",
        "Una pregunta atrás",
        "Cambiar una respuesta",
        "Otro idioma",
        "Qué se guarda y por qué",
        "No recibir más mensajes",
        "Borrar todo sobre mí",
        "Qué puedo hacer aquí",
    ),
    "ru": (
        "Начать или продолжить",
        "Поговорить с человеком",
        "На вопрос назад",
        "Изменить ответ",
        "Другой язык",
        "Что хранится и зачем",
        "Больше не писать мне",
        "Удалить всё обо мне",
        "Что здесь можно сделать",
    ),
    "ar": (
        "البدء أو المتابعة",
        "التحدث مع شخص",
        "سؤال إلى الوراء",
        "تغيير إجابة",
        "لغة أخرى",
        "ما الذي يُحفظ ولماذا",
        "لا مزيد من الرسائل",
        "حذف كل شيء عني",
        "ماذا يمكنني أن أفعل هنا",
    ),
    "th": (
        "เริ่มหรือคุยต่อ",
        "คุยกับคน",
        "ย้อนกลับหนึ่งคำถาม",
        "เปลี่ยนคำตอบ",
        "ภาษาอื่น",
        "เก็บอะไรไว้และเพราะอะไร",
        "ไม่ต้องส่งข้อความอีก",
        "ลบทุกอย่างเกี่ยวกับฉัน",
        "ทำอะไรที่นี่ได้บ้าง",
    ),
    "fi": (
        "Aloita tai jatka siitä mihin jäimme",
        "Puhu ihmisen kanssa",
        "Yksi kysymys taaksepäin",
        "Muuta vastausta",
        "Toinen kieli",
        "Mitä säilytetään ja miksi",
        "Ei enää viestejä meiltä",
        "Poista kaikki minusta",
        "Mitä täällä voi tehdä",
    ),
}
PRIVATE_CHATS = {"type": "all_private_chats"}


async def put_up(door: Door) -> None:
    """Set the menu in every language; the first is what all other languages see.

    Raises:
        CallFailed: it could not be set now.
    """
    for code, texts in DESCRIPTIONS.items():
        listed = [{"command": c, "description": t} for c, t in zip(COMMANDS, texts, strict=True)]
        params: dict[str, Any] = {"commands": listed, "scope": PRIVATE_CHATS}
        if code != "en":
            params["language_code"] = code
        await door.call("setMyCommands", params, Any)

// What the widget itself says. A language that is missing here falls back to English.
const WORDS = {
  en: {
    chat: "Chat", open: "Open the chat", close: "Close the chat", news: "New messages",
    write: "Write a message", send: "Send", you: "You", bot: "Assistant (bot)", person: "Manager",
    answers: "Answers", waits: "Waiting to be sent", long: "Not sent: too long",
    off: "No connection. Trying again…", slow: "One moment, the next message goes out shortly.",
    ends: "Ends in", over: "Ended",
  },
  es: {
    chat: "Chat", open: "Abrir el chat", close: "Cerrar el chat", news: "Mensajes nuevos",
    write: "Escribe un mensaje", send: "Enviar", you: "Tú", bot: "Asistente (bot)", person: "Gestor",
    answers: "Respuestas", waits: "Pendiente de envío", long: "No enviado: demasiado largo",
    off: "Sin conexión. Reintentando…", slow: "Un momento, el siguiente mensaje sale enseguida.",
    ends: "Termina en", over: "Terminado",
  },
  ru: {
    chat: "Чат", open: "Открыть чат", close: "Закрыть чат", news: "Новые сообщения",
    write: "Напишите сообщение", send: "Отправить", you: "Вы", bot: "Помощник (бот)", person: "Менеджер",
    answers: "Ответы", waits: "Ждёт отправки", long: "Не отправлено: слишком длинно",
    off: "Нет связи. Пробуем снова…", slow: "Секунду, следующее сообщение скоро уйдёт.",
    ends: "Осталось", over: "Закончилось",
  },
  ar: {
    chat: "محادثة", open: "افتح المحادثة", close: "أغلق المحادثة", news: "رسائل جديدة",
    write: "اكتب رسالة", send: "إرسال", you: "أنت", bot: "المساعد (بوت)", person: "المسؤول",
    answers: "الإجابات", waits: "في انتظار الإرسال", long: "لم تُرسل: طويلة جدًا",
    off: "لا يوجد اتصال. نحاول مجددًا…", slow: "لحظة، ستُرسل الرسالة التالية قريبًا.",
    ends: "ينتهي خلال", over: "انتهى",
  },
  th: {
    chat: "แชต", open: "เปิดแชต", close: "ปิดแชต", news: "ข้อความใหม่",
    write: "พิมพ์ข้อความ", send: "ส่ง", you: "คุณ", bot: "ผู้ช่วย (บอต)", person: "ผู้จัดการ",
    answers: "คำตอบ", waits: "รอส่ง", long: "ส่งไม่ได้: ข้อความยาวเกินไป",
    off: "ไม่มีการเชื่อมต่อ กำลังลองใหม่…", slow: "สักครู่ ข้อความถัดไปกำลังจะส่ง",
    ends: "สิ้นสุดใน", over: "สิ้นสุดแล้ว",
  },
  fi: {
    chat: "Keskustelu", open: "Avaa keskustelu", close: "Sulje keskustelu", news: "Uusia viestejä",
    write: "Kirjoita viesti", send: "Lähetä", you: "Sinä", bot: "Avustaja (botti)", person: "Myyjä",
    answers: "Vastaukset", waits: "Odottaa lähetystä", long: "Ei lähetetty: liian pitkä",
    off: "Ei yhteyttä. Yritetään uudelleen…", slow: "Hetki, seuraava viesti lähtee pian.",
    ends: "Päättyy", over: "Päättynyt",
  },
};

const short = (tag) => (tag || "").slice(0, 2).toLowerCase();
const wordsFor = (language) => WORDS[short(language)] || WORDS.en;
const directionOf = (language) => (["ar", "fa", "he", "ur"].includes(short(language)) ? "rtl" : "ltr");

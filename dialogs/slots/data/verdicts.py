"""Words that say in a sentence whether something shown is right: "the number is wrong", "это мой номер"."""

from __future__ import annotations

POINTING = """this | that | it | its | thats | these | those | everything | all | all of it | you | youre
    | ur | u
    | ese | esa | eso | este | esto | esta | esos | estos | todo | todos | tu | usted | te | lo | le | se
    | это | этот | эта | эти | то | все | здесь | тут | вы | ты | у вас | у тебя
    | se | tama | tuo | nama | nuo | kaikki | sina | sa | te | tassa | siina
    | هذا | هذه | هاد | هاي | هيدا | هذي | ده | دي | هو | هي | كل شي | كل شيء | كله | كلها | انت | انتم
    | انتي | كلامك | كلامكم
    | นี้ | นั่น | นั้น | อันนี้ | อันนั้น | นี่ | มัน | ทั้งหมด | ทุกอย่าง | คุณ"""
"""What is pointed at, the one who showed it included: "you are right"."""

THING = """number | phone | phone number | name | surname | last name | first name | email | mail
    | address | date | spelling
    | data | details | info | information | amount
    | numero | telefono | nombre | apellido | apellidos | correo | direccion | fecha | datos | informacion
    | номер | номер телефона | телефон | имя | фамилия | почта | мейл | емейл | адрес | дата | данные | сумма
    | puhelinnumero | puhelin | nimi | sukunimi | etunimi | sahkoposti | osoite | paivamaara | tiedot | summa
    | رقم | الرقم | اسم | الاسم | الايميل | البريد | العنوان | التاريخ | البيانات | المعلومات | التليفون
    | الهاتف | الجوال
    | เบอร์ | เบอร์โทร | เบอร์โทรศัพท์ | ชื่อ | นามสกุล | อีเมล | เมล | ที่อยู่ | วันที่ | หมายเลข | ข้อมูล"""

MINE = """my | mine | mi | mio | mia | mis | мой | моя | мое | мои | minun | mun | minulla | رقمي | اسمي
    | ايميلي | بريدي
    | عنواني | جوالي | تبعي | حقي | بتاعي | ผม | ฉัน | ดิฉัน | หนู"""

BESIDE = """is | are | was | were | be | the | a | an | there | there is | theres | there are | in | of
    | looks | look | seems
    | quite | totally | completely | absolutely | indeed | here | have | got | one | actually | yes | no
    | es | son | esta | estan | era | hay | un | una | el | la | los | las | de | en | tienes | tiene
    | tienen | hay un
    | muy | totalmente | completamente | ahi | aqui | si | esta todo | con
    | есть | вообще | совершенно | абсолютно | в | с | да | и | тоже | указан | указано | указана
    | написан | написано | записали
    | on | ovat | olet | olette | ihan | taysin | aivan | kylla | joo | meni
    | في | فيه | فيها | يوجد | هنا | عندك | معك | معكم | كان | تماما | فعلا | نعم | ايوه | على | ال
    | เป็น | คือ | ก็ | แล้ว | ครับ | ค่ะ | คะ | คับ | นะ | นะคะ | เลย | อยู่ | ที่ | ของ | มี | จ้า
    | แหละ | หมด | ทุก"""

NOT = """not | isnt | arent | aint | wasnt | doesnt | dont | не | ei | ei ole | ei oo | eivat | eivat ole
    | et ole | en ole
    | مو | مش | ليس | ليست | غير | مب | ماهو | ไม่ | ไม่ใช่"""

NOT_AFTER_THE_SUBJECT = "no | нет"
"""A no that negates only after what it is about: "ese no es", but "no, that's right" is corrected elsewhere."""

RIGHT = """right | correct | true | accurate | valid | good | fine | ok | correcto | correcta | correctos
    | correctas | bien
    | cierto | razon | exacto | exacta | верно | верный | верная | верное | верны | верен | правильно
    | правильный | правильная
    | правильное | правильные | прав | права | правы | так | точно | точный
    | oikein | oikea | oikeat | oikeassa | totta | صحيح | صحيحه | صح | مضبوط | مضبوطه | سليم | سليمه
    | محق | على حق | معك حق
    | معاك حق | ถูก | ถูกต้อง | ใช่ | จริง | ตรง"""

WRONG = """wrong | incorrect | false | mistake | mistaken | error | an error | typo | misspelled
    | misspelt | mal | incorrecto
    | incorrecta | incorrectos | equivocado | equivocada | equivocados | error | falso | equivocas
    | equivoca | mal escrito
    | mal escrita | un error | неверно | неверный | неверная | неверное | неверные | неправильно
    | неправильный | неправильная
    | неправильное | неправильные | ошибка | ошибся | ошибаетесь | ошибаешься | ошиблись | опечатка
    | неправы | ошибочный
    | vaarin | vaara | vaarat | vaarassa | virhe | virheellinen | kirjoitusvirhe | غلط | غلطان | غلطانه
    | خطا | خاطئ | خاطئه
    | مخطئ | ผิด | ไม่ถูก | สะกดผิด | พิมพ์ผิด"""

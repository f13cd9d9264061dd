"""Words that say in a sentence whether something shown is right: "the number is wrong", "это мой номер"."""

from __future__ import annotations

POINTING = """something | nothing else | algo | что то | кое что | jotain | jokin | شي | شيء | حاجه
    | บางอย่าง | อะไรบางอย่าง | this | that | it | its | thats | these | those | everything | all
    | all of it | you | youre
    | ur | u
    | ese | esa | eso | este | esto | esta | esos | estos | todo | todos | tu | usted | te | lo | le | se
    | это | этот | эта | эти | то | все | здесь | тут | вы | ты | у вас | у тебя
    | se | tama | tuo | nama | nuo | kaikki | sina | sa | te | tassa | siina
    | هذا | هذه | هاد | هاي | هيدا | هذي | ده | دي | هو | هي | كل شي | كل شيء | كله | كلها | انت | انتم
    | انتي | كلامك | كلامكم
    | นี้ | นั่น | นั้น | อันนี้ | อันนั้น | นี่ | มัน | ทั้งหมด | ทุกอย่าง | คุณ"""
"""What is pointed at, the one who showed it included: "you are right"."""

THING = """emails | names | numbers | my details | почту | номера | nimet | numerot | answer | my answer
    | respuesta | ответ | мой ответ | vastaus | vastaukseni | الجواب | جوابي | คำตอบ | number | phone
    | phone number | name | surname | last name | first name | email | mail
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

BESIDE = """kirjoitettu | escrito | escrita | tengo que | decir | that say | say | id have to say
    | have to | скажу | говорю | sanon | sanoisin | اقول | لكم | หน่อย | ว่า | บอก | ขอ | คือ | sounds
    | sound | feels | feel | appears | seem | about | pretty | too | also | as well | then
    | now | idea | thing | one | it all | you
    | suena | suenan | veo | lo veo | le veo | bastante | tambien | entonces | asi | super
    | звучит | выглядит | кажется | считаю | вроде | тоже | так | тогда | довольно | весьма | идея
    | мысль | бы | ну
    | يبدو | يبدو لي | شكله | شكلها | اشوفه | هيك | كثير | كتير | ايضا | فكره | الفكره | والله
    | ฟังดู | ดู | ดูเหมือน | ค่อนข้าง | ก็ | นะคะ | นี่ | ไอเดีย | จริง
    | kuulostaa | nayttaa | vaikuttaa | tuntuu | tosi | todella | erittain | aika | melko | myos | sitten
    | ajatus | idea | siltahan | mun mielesta
    | minun mielestani | no | thatll | itll | shall | might | for now | right now | at the moment
    | the moment | from me
    | any | much | if | you did | rotundo | rotunda
    | por ahora | de momento | ahora | podria | se | decir | puede | para nosotros | ahora mismo | пока
    | сейчас | для нас | для меня
    | вполне | тоже | совсем | toistaiseksi | nyt | talla hetkella | minusta | musta | meidan mielesta
    | kylla se | hyvin se | kovin
    | yhtaan | حاليا | الان | الحين | دلوقتي | هلا | وقت | ตอนนี้ | ขณะนี้ | ค่อนข้าง | แหละนะ
    | เหมือนกัน | i | im | i am | we | were | me | us | with | to | by | on | from | would | will | do
    | does
    | can | may | could | should | id | id be
    | its | being | contacted | contact | be contacted | receive | terms | conditions | the terms
    | policy | fully | really | very | so | just | well
    | thanks | thank you | please | side | part | my side | for | for me | ever | give | gave | grant
    | hereby | life | my life | at all
    | yo | nosotros | me | nos | mi | a mi | para | por | parte | lado | con ello | con eso | parece
    | doy | damos | terminos | condiciones
    | gracias | muchas gracias | favor | por favor | plenamente | realmente | sea | seria | que
    | я | мы | меня | мне | нам | нас | мое | свое | даю | даем | условия | условиями | с условиями
    | полностью | очень | спасибо | пожалуйста
    | моей | стороны | со | моей стороны | жизни | будет | было бы | бы | это все | на это | этим
    | с этим | целом | в целом
    | mina | ma | me | minulle | mulle | meille | minun | mun | meidan | puolestani | puolesta
    | minun puolesta | taman | siita | tahan | annan
    | annamme | ehdot | ehtoihin | ehdoista | olen | oon | olemme | ollaan | olisi | kiitos | kiitti
    | taysin | hyvin | oikein hyvin | myos
    | انا | نحن | احنا | لي | لنا | من جهتي | من ناحيتي | بالنسبه لي | بالنسبة لي | اعطي | اعطيك | اعطيكم
    | عندي | على هذا | على ذلك | الشروط
    | بالشروط | جدا | شكرا | من فضلك | لو سمحت | ب | مع
    | เรา | พวกเรา | ให้ | การ | กับ | เงื่อนไข | ขอบคุณ | มาก | มากๆ | จริงๆ | ฝั่งผม | ฝั่งฉัน | สำหรับ
    | ด้วย | ทุกอย่าง | เรื่องนี้ | อันนี้ | จะ | ว่า | รู้สึก | is | are | was | were | be | the | a | an
    | there | there is | theres | there are | in | of
    | looks | look | seems
    | quite | totally | completely | absolutely | indeed | here | have | got | one | actually
    | es | son | esta | estan | era | hay | un | una | el | la | los | las | de | en | tienes | tiene
    | tienen | hay un
    | muy | totalmente | completamente | ahi | aqui | si | esta todo | con
    | есть | вообще | совершенно | абсолютно | в | с | да | и | тоже | указан | указано | указана
    | написан | написано | записали
    | on | ovat | olet | olette | ihan | taysin | aivan | kylla | joo | meni
    | في | فيه | فيها | يوجد | هنا | عندك | معك | معكم | كان | تماما | فعلا | نعم | ايوه | على | ال
    | เป็น | คือ | ก็ | แล้ว | ครับ | ค่ะ | คะ | คับ | นะ | นะคะ | เลย | อยู่ | ที่ | ของ | มี | จ้า
    | แหละ | หมด | ทุก"""

NOT = """not | no | нет | do not | does not | did not | wont | wouldnt | cannot | cant | im not | i dont
    | no le
    | no me | en | emme | لا | ما | لم | لن | لست | isnt | arent | aint | wasnt | doesnt | dont | не | ei
    | ei ole | ei oo | eivat | eivat ole
    | et ole | en ole
    | مو | مش | ليس | ليست | غير | مب | ماهو | ไม่ | ไม่ใช่"""

RIGHT = """nice | cool | neat | super | swell | fab | fabulous | decent | acceptable | reasonable
    | sensible | useful | helpful | handy
    | convenient | tempting | magnificent | superb | splendid | terrific | top | pleasant | fair
    | great idea | adore | appreciate
    | appreciated | enjoy | okey | alright | all right | in order | in
    | bueno | buena | buenisimo | guay | chulo | fantastico | fantastica | fenomenal | magnifico
    | fabuloso | util | razonable | practico
    | comodo | gustaria | encantaria | apetece | apeteceria | encantado | encantada | dispuesto
    | dispuesta | a favor
    | здорово | круто | классно | супер | чудесно | великолепно | шикарно | прикольно | полезно | разумно
    | приятно | хороший | хорошая
    | отличный | отличная | прекрасный | прекрасная | отличная мысль | хорошая мысль | хотелось | хотел
    | хотела | хотели | люблю | обожаю
    | в порядке | в норме | в деле | согласие | доволен | довольна | непротив | очень за
    | حلو | حلوه | جميل | جميله | جيدا | جيده | منيح | منيحه | كويسه | لطيف | مفيد | معقول | مثالي | عظيم
    | احب | اود | اريد | ابغي | بدي
    | معكم | معاكم | معك | سعيد | يسعدني | حاب
    | ดูดี | เจ๋ง | แจ๋ว | เลิศ | สวย | ปัง | เริ่ด | เยี่ยมเลย | อยาก | ต้องการ | เต็มใจ
    | hyvalta | kivalta | mukavalta | jarkevalta | mahtavalta | hienolta | loistavalta | oikealta
    | siisti | siistia | upea | upeaa | mukava
    | mainio | erinomainen | jarkeva | tykkaan | pidan | rakastan | haluaisin | haluan | haluamme
    | mieluinen | halukas | tyytyvainen | puolella | work | working | suit | fit | fits | do for me
    | a yes | a big yes | big yes | a hard yes
    | happy if | certain | convinced | good idea
    | great idea | keen | up for | ready | sirve | sirven | sirviendo | viene bien | un si | un sip
    | me va | cuadra | me cuadra | adecuado
    | encaja | idea | buena idea | пойдет | годится | сойдет | устроит | подойдет | хорошая идея
    | по душе | рад | рада | рады
    | toimii | toimivat | sopiva | hyva idea | mukavaa | kiva | kivaa | tervetullut | passeli | valmis
    | يمشي | يمشي الحال | ماشي | يصلح | ينفع | ينفعني | فكره جيده | مستعد | جاهز
    | ใช้ได้ | พร้อม | น่าสนใจ | ไอเดียดี | เวิร์ค | ถูกใจ | agree | consent | consenting | permission
    | permit | allow | allowed | accept | approve
    | approved | confirm | okay | great
    | perfect | wonderful | lovely | amazing | fantastic | excellent | awesome | brilliant | delightful
    | ideal | happy | glad
    | suits | works | want | like | love | sure | yes | yeah | yep | yup | ya | definitely | welcome
    | willing | interested
    | perfecto | perfecta | genial | estupendo | ideal | maravilloso | excelente | acepto | acepta
    | aceptamos | autorizo
    | consiento | consentimiento | permiso | permito | apruebo | conforme | de acuerdo | vale | si | sip
    | claro | quiero | gusta | encanta
    | interesa | conviene | feliz
    | согласен | согласна | согласны | согласие | разрешение | разрешаю | позволяю | принимаю | одобряю
    | подтверждаю | устраивает
    | подходит | нравится | хорошо | отлично | прекрасно | замечательно | идеально | удобно | да | ага
    | за | конечно | хочу | можно
    | норм | нормально | интересно | готов | готова
    | hyva | hyvin | hienoa | mahtavaa | ihanaa | loistavaa | kay | sopii | passaa | kelpaa | suostun
    | suostumukseni | suostumuksen | suostumus
    | suostumusta | hyvaksyn | hyvaksymme | sallin | sallittu | luvan | lupa | lupaa | vahvistan
    | samaa mielta | kylla | joo | juu | haluan
    | kiinnostaa | kunnossa | sallimme
    | موافق | موافقه | موافقتي | موافقين | اوافق | اقبل | اسمح | مسموح | اؤكد | يناسبني | مناسب | جيد
    | ممتاز | رائع | تمام | كويس | زين
    | نعم | ايوه | ايوا | اه | اكيد | طبعا | يعجبني | اذن | قبول | مهتم | راضي
    | ยินยอม | อนุญาต | ยอมรับ | ตกลง | เห็นด้วย | สะดวก | ยืนยัน | โอเค | ดี | ดีมาก | เยี่ยม | เหมาะ
    | ชอบ | ได้ | สนใจ | พอใจ | right | correct | true | accurate | valid | good | fine | ok | correcto
    | correcta | correctos
    | correctas | bien
    | cierto | razon | exacto | exacta | верно | верный | верная | верное | верны | верен | правильно
    | правильный | правильная
    | правильное | правильные | прав | права | правы | так | точно | точный
    | oikein | oikea | oikeat | oikeassa | totta | صحيح | صحيحه | صح | مضبوط | مضبوطه | سليم | سليمه
    | محق | على حق | معك حق
    | معاك حق | ถูก | ถูกต้อง | ใช่ | จริง | ตรง"""

WRONG = """misspelt | spelled wrong | mal escritos | с ошибкой | с ошибками | с опечаткой
    | kirjoitettu vaarin | vaarin kirjoitettu | فيه خطا | في خطا | اشتباه | horrible | dreadful | lousy
    | crap | rubbish | nonsense | inconvenient | annoying | boring
    | unreasonable | unnecessary | unwanted
    | uncomfortable | inappropriate | dislike | out | mistakes | errors | not it
    | malo | mala | horrible | terrible | pesimo | pesima | innecesario | incomodo | absurdo | aburrido
    | odio | detesto | error mio
    | отвратительно | кошмар | глупо | скучно | неприятно | ненужно | плохой | плохая | ужасный | ужасная
    | ненавижу | плохая мысль | не то
    | سيء | سيئا | سيئه | فظيع | رديء | ممل | بشع | وحش | اكره
    | เลว | น่าเบื่อ | ไม่ชอบ | ไม่อยาก | ไม่ต้องการ | เกลียด | น่ารำคาญ
    | huonolta | kamalalta | kauhealta | tyhmalta | vaaralta | kamala | kauhea | inhoan | vihaan | turha
    | turhaa | typera | a no | a big no | a hard no | big no | hard no | a bad idea | bad idea | un no
    | mala idea
    | плохая идея | huono idea
    | useless | pointless | inutil | бесполезно | hyodyton | فكره سيئه | ใช้ไม่ได้ | แย่มาก | disagree
    | refuse | decline | reject | forbid | object | stop | bad | terrible | awful | hate
    | never | never ever | against
    | no way | denied | deny | unacceptable | rechazo | prohibo | niego | nunca | jamas | en contra
    | en desacuerdo | desacuerdo | fatal
    | никогда | запрещаю | против | отказываюсь | возражаю | плохо | ужасно | неудобно
    | kiellan | kielletty | kieltaydyn | vastaan | eri mielta | huono | huonosti | ikina | koskaan
    | ارفض | مرفوض | ممنوع | ابدا | مستحيل | سيء | ضد
    | ปฏิเสธ | ห้าม | แย่ | คัดค้าน | wrong | incorrect | false | mistake | mistaken | error | an error
    | typo | misspelled
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

YOU = """you | youre | ur | u | tu | usted | te | eres | вы | ты | sina | sa | te | olet | olette | انت | انتم
    | انتي | คุณ"""

SAID_OF_YOU = """right | correct | wrong | mistaken | mistake | allowed | welcome | permission | free
    | razon | equivocado | equivocada
    | equivocas | equivoca | permiso | прав | права | правы | ошибся | ошибаетесь | ошибаешься | ошиблись
    | неправы | oikeassa | vaarassa | lupa
    | luvan | محق | على حق | معك حق | معاك حق | مخطئ | غلطان | غلطانه | صح | غلط | ถูก | ผิด | ถูกต้อง"""
"""What may be said of the one who asked; anything else about "you" is a compliment or an insult, no answer."""

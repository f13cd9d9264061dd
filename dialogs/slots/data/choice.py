"""Words around a choice in six languages: what is said before and after a label, ordinals, negators, ideas."""

from __future__ import annotations

OPENINGS = """i think | i guess | i suppose | id say | i would say | i would go for | id go for | ill go for
    | i will go for | i go for | lets go for | lets go with | ill go with | id go with | i would go with
    | i will go with | go with | go for
    | i want | i would like | id like | i d like | i like | i prefer | i would prefer | id prefer | id rather
    | i would rather | i need | i choose | i chose | i pick | i select | ill take | i will take | i take
    | i would take | id take | take | give me | put me down for | make it | make that | lets say | lets do
    | lets try | lets take | id choose | id pick | ill choose | ill pick | ill have | i will have
    | im interested in | i am interested in | interested in | im looking for | i am looking for | looking for
    | we are looking for | were looking for | we want | we would like | wed like | we need | we prefer
    | we would prefer | its | it is | it s | thats | that is | that would be | it would be | it will be
    | itll be | should be | would be | probably | maybe | perhaps | most likely | possibly | definitely
    | certainly | surely | mostly | mainly | actually | honestly
    | the | a | an | my | our | for | to | with | in | by | on | as | just | only | please | pls | well | um
    | uh | hmm | hm | mm | ok | okay | oh | so | yes | yeah | yep | sure | and | hi | hello | hey | thanks
    | thank you | something like | more like | closer to | kind of | sort of | option | i am | im | we are
    | were | i have | ive got | i ve got | my choice is | my answer is | answer | i meant | i mean | let it be
    | for me | for us | me | can i have | can i get | can i take | can i choose | could i have | could i get
    | could i take | can we take | may i have | can i pick | is it ok if i take | i decided on
    | ive decided on
    | i decide on | i vote for | my vote is | all right | alright | great | cool | nice | sounds like
    | it depends but | not sure but
    | creo que | yo creo que | pienso que | supongo que | me gustaria | quiero | quisiera | querria | queria
    | prefiero | preferiria | elijo | escojo | me quedo con | me inclino por | me decanto por | voy con
    | voy a elegir | voy a escoger | voy por | iria por | opto por | necesito | busco | estoy buscando
    | estamos buscando | me interesa | me interesaria | me interesan | estoy interesado en
    | estoy interesada en
    | queremos | buscamos | necesitamos | preferimos | seria | es | son | pues | bueno | eh | mmm | si | claro
    | vale | ok | hola | por favor | quizas | quiza | tal vez | a lo mejor | probablemente | seguramente
    | mejor
    | mas bien | mi eleccion es | mi respuesta es | yo | a mi | para mi | para | por | con | en | de | el | la
    | los | las | un | una | lo | lo de | la de | el de | al | del | solo | ponme | dame | deme | me das
    | me da
    | me pones | puedo elegir | puedo escoger | puede ser | podria ser | diria que | digamos | digamos que
    | gracias | en realidad | sobre todo | principalmente | tengo | soy | estoy | se trata de | y | ya que
    | que sea | apuntame a | apuntame en
    | я думаю | думаю | наверное | наверно | пожалуй | скорее всего | скорее | вероятно | возможно
    | может быть
    | может | хочу | я хочу | хотим | хотел бы | хотела бы | хотелось бы | я хотел бы | я хотела бы | мы хотим
    | предпочитаю | предпочту | я предпочитаю | предпочел бы | предпочла бы | выбираю | я выбираю | выберу
    | я выберу | выбрал | выбрала | мой выбор | мой ответ | ответ | беру | возьму | давайте | давай
    | пусть будет | пусть | остановлюсь на | склоняюсь к | ближе | мне ближе | нужен | нужна | нужно | нужны
    | мне нужен | мне нужна | мне нужно | мне нужны | нам нужен | нам нужна | нам нужно | интересует
    | меня интересует | интересуют | меня интересуют | нас интересует | интересен | интересна | интересно
    | мне интересен | мне интересно | ищу | ищем | можно | а можно | дайте | мне | нам | я | мы | это
    | все таки
    | всё таки | лучше | лучше всего | точно | конечно | да | ну | а | и | в | во | на | для | с | со
    | за | по
    | к | у | просто | только | в основном | преимущественно | ок | окей | хорошо | ладно | привет
    | здравствуйте | спасибо | пожалуйста | скажем | допустим | думаю что | я за | за вариант | вариант | буду
    | хмм | хм | эм | то есть | планирую | собираюсь | подойдет | мне подойдет | мне больше подходит
    | больше подходит | больше нравится | мне нравится | нравится | мне больше нравится | устроит
    | меня устроит
    | luulen etta | uskon etta | taidan ottaa | taitaisin ottaa | otan | ottaisin | mina otan | ma otan
    | otetaan | haluan | haluaisin | mina haluan | ma haluan | haluaisin ottaa | haluamme | haluttaisiin
    | halutaan | valitsen | valitsisin | valitaan | valintani on | vastaukseni on | mieluummin | mieluiten
    | menisin | menen | mennaan | pidan | tarvitsen | tarvitaan | tarvitsemme | etsin | etsimme | etsitaan
    | kiinnostaa | minua kiinnostaa | mua kiinnostaa | meita kiinnostaa | olen kiinnostunut | se on | se olisi
    | on | olisi | ehka | varmaan | luultavasti | todennakoisesti | kai | niin | joo | kylla | ok | hei | moi
    | kiitos | siis | ihan | vain | vaan | minulle | mulle | meille | mina | ma | me | mun | minun | saanko
    | saisinko | voinko ottaa | voisinko ottaa | voisin ottaa | laita | laitetaan | vaikka | sanotaan
    | sanoisin
    | sanoisin etta | ensisijaisesti | enimmakseen | paaasiassa | lahinna | tuo | se | tama | hmm | oisko
    | olisiko | tulee | olen
    | أعتقد | اعتقد | أظن | اظن | أريد | اريد | أنا أريد | انا اريد | أود | ارغب في | أرغب في | أرغب ب | أفضل
    | افضل | أختار | اختار | اخترت | سأختار | ساختار | بختار | راح اختار | سآخذ | ساخذ | باخذ | آخذ | اخذ | خذ
    | أبغى | ابغى | ابغا | أبي | ابي | بدي | عايز | عاوز | عايزة | حاب | حابب | حابة | محتاج | أحتاج | احتاج
    | محتاجة | نريد | نحتاج | أبحث عن | ابحث عن | بدور على | مهتم ب | مهتمة ب | انا مهتم ب | يهمني | اهتم ب
    | ممكن | لو سمحت | من فضلك | ربما | يمكن | غالبا | على الأغلب | أكيد | اكيد | طبعا | نعم | ايوه | طيب
    | تمام
    | اوكي | مرحبا | شكرا | يعني | والله | خلينا | خليها | خلي | خلاص | أعطني | اعطني | اعطيني | عطني | اديني
    | هو | هي | انا | من | في | على | مع | إلى | الى | عن | ل | ب | و | اختياري | جوابي | الجواب | اجابتي | بس
    | فقط | حاليا | أميل إلى | اميل الى | بالنسبة لي | عندي | أنا
    | ขอเป็น | ขอ | ขอเลือก | เลือก | ผมเลือก | ฉันเลือก | เอาเป็น | เอา | เอาแบบ | อยากได้ | อยาก | ต้องการ
    | สนใจ | สนใจเรื่อง | ชอบ | คิดว่า | ผมคิดว่า | ฉันคิดว่า | น่าจะ | น่าจะเป็น | คงเป็น | คงจะ | อาจจะ
    | คงเอา | เป็น | แบบ | อัน | ตัว | ผม | ฉัน | หนู | ดิฉัน | เรา | ก็ | งั้น | งั้นเอา | ใช่ | ครับ | ค่ะ
    | คะ | โอเค | มองหา | กำลังหา | กำลังมองหา | หา | ขอแบบ | รับ | รับเป็น | จะเอา | จะเลือก | จอง | เพื่อ
    | สำหรับ | เรื่อง | เกี่ยวกับ | พวก | ประมาณ | ทาง | ส่วนใหญ่ | อยากเรียน | จะ | ที่ | ผมขอ | ฉันขอ | ของ
    | มี | ไป | ทำ | ซื้อ | ตอน | ช่วง"""

STANDS_IN_A_NO = "sure | seguro | segura | уверен | уверена | varma | متأكد | متأكدة | متاكد | แน่ใจ | แน่"
"""Words that alone are no answer to pick, though a label says "not sure"."""

ENDINGS = """please | pls | plz | thanks | thank you | thx | ty | i think | i guess | i suppose | id say
    | i would say | probably | maybe | perhaps | for me | for us | one | option | ones | for now | mostly
    | mainly | definitely | sounds good | sounds great | sounds better | is fine | is ok | is good | is better
    | is best | is perfect | would be great | would be good | would be nice | would be best | would be better
    | would be fine | would be perfect | will do | works | works for me | works best | suits me
    | suits me best
    | suits me better | then | lol | if possible | if i may | actually | really | too | one please
    | seems good
    | seems better | seems best | looks good | looks better | sure | of course | right now
    | at the moment | sir
    | again | is closer | feels closer | i prefer | i like | it is | is my choice | is for me | i hope
    | is what i want | is what i need | preferably | ideally | obviously
    | por favor | porfa | porfavor | gracias | muchas gracias | creo | creo yo | supongo | quizas | tal vez
    | mejor | estaria bien | me parece bien | me viene bien | me va bien | me va mejor | me viene mejor
    | me gusta mas | me gusta | me interesa | esta bien | seria ideal | seria mejor | seria perfecto
    | seria lo mejor | sin duda | claro | si puede ser | si es posible | para mi | de momento | por ahora
    | mas bien | sobre todo | principalmente | diria yo | va bien | vale | entonces
    | пожалуйста | плиз | пж | пжл | спасибо | наверное | наверно | думаю | я думаю | пожалуй | скорее всего
    | скорее | лучше | подойдет | подходит | устроит | устраивает | мне подходит | меня устроит
    | меня устраивает | нравится | мне нравится | больше нравится | конечно | точно | интересует
    | меня интересует | хочу | выбираю | беру | возьму | пока | если можно | нужен | нужна | нужно | нужны
    | вариант | будет лучше | был бы лучше | было бы лучше | было бы хорошо | было бы здорово | тогда
    | давайте
    | в основном | однозначно | видимо | вроде | интересно | желательно | ближе | мне ближе | предпочтительнее
    | kiitos | kiitti | ole hyva | olkaa hyva | luulen | luulisin | kai | varmaan | ehka | mieluummin
    | mieluiten | sopii | sopisi | kay | kay hyvin | kuulostaa hyvalta | olisi hyva | olisi paras | olisi kiva
    | olisi parempi | on hyva | on paras | on parempi | kiinnostaa | kiinnostaisi | sitten | minulle | mulle
    | meille | joo | vaan | vaihtoehto | parhaiten | ainakin | toistaiseksi | tietysti | lahinna | paaasiassa
    | enimmakseen | jos mahdollista | jos sopii | varmasti | sanoisin | voisi olla | haluaisin | haluan | otan
    | valitsen
    | من فضلك | لو سمحت | لو سمحتم | رجاء | شكرا | شكرا لك | اعتقد | أعتقد | أظن | اظن | ربما | يمكن | غالبا
    | أفضل | افضل | احسن | أحسن | مناسب | يناسبني | تناسبني | يناسبني أكثر | تناسبني اكثر | جيد | ممتاز | تمام
    | طبعا | اكيد | أكيد | حاليا | الان | بالنسبة لي | إذا ممكن | اذا ممكن | لي | فقط | بس | أقرب لي | اقرب
    | يعجبني | عجبني
    | ครับ | คับ | ค่ะ | คะ | ค่า | จ้า | จ้ะ | นะ | น่ะ | ฮะ | เลย | ละกัน | แล้วกัน | ก็แล้วกัน | ดีกว่า
    | ก่อน | หน่อย | ได้ไหม | ได้มั้ย | ได้มั๊ย | มากกว่า | ก็ได้ | ก็ดี | ดี | เป็นหลัก | มั้ง | ล่ะ
    | ละ | สิ
    | แหละ | น่าจะดี | น่าจะดีกว่า | ขอบคุณ | อย่างเดียว | จริงๆ | แน่นอน | ด้วย | เท่านั้น | เถอะ | อะ
    | อ่ะ"""

STOP_WORDS = """the a an i im ive id ill we you he she it its is are am be been was were to of for in on at by
    with from and or as my our your me us mine this that these those one ones some any more most very
    would will can could should do does did have has had not no just only also too so then than but if there
    here what which who how all rather than yet prefer say about into up out off get got go going want like need
    el la los las un una unos unas lo al del de en con por para y o u e a mi mis tu su nos me te se le les yo es
    son ser estar esta este esto esa ese eso que como muy mas pero si no ya ni
    и а но или в во на с со к ко у о об от до за из по для при без я мы он она они оно мне нам меня нас мой моя
    мое мои наш свой это этот эта эти тот та те то не ни да бы же ли как что чтобы еще уже очень все
    ja tai mutta on ei en ole olen oli se ne tama tuo mina ma me mun minun minua mulle minulle meille meidan
    mukaan kun kuin etta jos niin myos vain vaan
    و او أو في من على الى إلى عن مع هذا هذه ذلك تلك الذي التي انا نحن هو هي لي لنا ما لا ان أن كان يكون هل قد بس
    كل
    และ หรือ ของ ที่ ใน กับ แบบ
    before after until antes despues ennen jalkeen asti после перед بعد قبل خلال хочу хотим хотел хотела quiero
    querria haluan
    haluaisin اريد ابغي عايز
    decide decides deciding decido decidimos deciden decidir решаю решает решаем решать paatan paattaa
    paatamme paattavat يقرر نقرر اقرر قرار القرار
    thanks thank please gracias favor спасибо пожалуйста kiitos شكرا فضلك ขอบคุณ"""

NOUNS = """empezando por arriba | empezando desde arriba | contando desde arriba | desde arriba | сверху
    | ylhaalta | counting from the top
    | من الأعلى | من فوق | จากบน | option | one | ones | choice | answer | variant | number | no | nr
    | num | item | point | button
    | line | the | a | an | please | from the top | from top | in the list | on the list | of the list
    | of them
    | of these | of those | of all | on | variant | position | entry | thing | alternative | version
    | suggestion | offer | package | plan | is | it | its | for me | i | take | go | with
    | opcion | opciones | numero | num | n | respuesta | alternativa | la | el | lo | de | los | las | lista
    | de la lista | por favor | punto | propuesta | boton | variante | plan
    | вариант | варианта | вариантом | варианту | варианте | номер | номером | номера | под номером | пункт
    | пункта | ответ | из списка | в списке | по списку | из них | строка | строчка | кнопка | на | выбор
    | позиция | это | который | которая | по счету | опция | план | пакет
    | vaihtoehto | vaihtoehdon | vaihtoehtoa | vaihtoehdoista | numero | nro | kohta | kohdan | kohtaa
    | vastaus
    | valinta | listalta | listan | niista | naista | se | rivi | paketti | tarjous
    | الخيار | خيار | الاختيار | اختيار | رقم | نمره | الرقم | النقطة | الإجابة | الاجابة | الجواب | جواب
    | من القائمة | في القائمة | منهم | منها | واحد | وحدة | واحدة | العرض | الباقة | بند | البند | الحل
    | ข้อที่ | ข้อ | อันที่ | อัน | ตัวที่ | ตัวเลือกที่ | ตัวเลือก | ตัว | แบบที่ | แบบ | ที่ | หมายเลข | เลข
    | เบอร์ | ลำดับที่ | ลำดับ | รายการที่ | รายการ | อันดับ | คำตอบที่ | คำตอบ | ช่อง | ในรายการ
    | แพ็กเกจที่"""

POSITIONS: dict[str, str] = {
    "1": """1 | 1st | 1o | 1a | 1er | 1ro | 1ra | 1 й | 1 я | 1 е | 1 ый | 1 ая | first | 1й | 1я | uno
        | primero | primera | primer | один | одно | раз | первый | первая | первое | первую | первого
        | первой
        | первом | первым | единица | yksi | ykkonen | ykkosen | ykkosta | ykkoseen | eka | ekan | ekaa
        | ensimmainen | ensimmaisen | ensimmaista | ensimmaiseksi | ensimmaiseen
        | اول | الأول | الاول | الأولى | الاولى | أولى | اولى | أول | الاولاني | واحد | واحدة | หนึ่ง | แรก
        | ที่หนึ่ง | นึง | top | topmost | upper | uppermost | верхний | верхняя | верхнее | самый первый
        | самый верхний | arriba | de arriba | ylin | ylimman | ylinta | اللي فوق | فوق | บน | บนสุด | former
        | one""",
    "2": """2 | 2nd | 2o | 2a | 2do | 2da | 2 й | 2 я | 2 ой | 2 ая | 2й | 2я | second | two | dos | segundo
        | segunda | два | две | второй | вторая | второе | вторую | второго | втором | вторым | двойка | kaksi
        | kakkonen | kakkosen | kakkosta | kakkoseen | toka | tokan | tokaa | toinen | toisen | toista
        | toiseksi | toiseen | numero kaksi
        | الثاني | الثانية | ثاني | ثانية | ثانيه | تاني | التاني | التانية | اثنين | اثنان | اتنين | تنين
        | ثنين | สอง | ที่สอง""",
    "3": """3 | 3rd | 3o | 3a | 3er | 3ro | 3ra | 3 й | 3 я | 3 ий | 3й | 3я | third | three | tres | tercero
        | tercera | tercer | три | третий | третья | третье | третью | третьего | третьем | третьим | третьей
        | тройка | kolme | kolmonen | kolmosen | kolmosta | kolmoseen | kolmas | kolmannen | kolmatta
        | kolmanneksi | الثالث | الثالثة | ثالث | ثالثة | تالت | التالت | التالتة | ثلاثة | ثلاث | تلاتة
        | تلات
        | สาม | ที่สาม""",
    "4": """4 | 4th | 4o | 4a | 4to | 4ta | 4 й | 4 я | 4й | 4я | fourth | four | forth | cuatro | cuarto
        | cuarta | четыре | четвертый | четвертая | четвертое | четвертую | четвертого | четвертом | четвертым
        | четвертой | четверка | nelja | nelonen | nelosen | nelosta | neljas | neljannen | neljatta
        | neljanneksi | الرابع | الرابعة | رابع | رابعة | اربعة | أربعة | اربع | أربع | สี่ | ที่สี่""",
    "5": """5 | 5th | 5o | 5a | 5to | 5ta | 5 й | 5 я | 5й | 5я | fifth | five | cinco | quinto | quinta
        | пять
        | пятый | пятая | пятое | пятую | пятого | пятом | пятым | пятой | пятерка | viisi | viitonen
        | viitosen
        | viitosta | vitonen | vitosen | viides | viidennen | viidetta | الخامس | الخامسة | خامس | خمسة | خمس
        | ห้า | ที่ห้า""",
    "6": """6 | 6th | 6to | 6ta | 6 й | 6й | sixth | six | seis | sexto | sexta | шесть | шестой | шестая
        | шестое | шестую | шестого | kuusi | kuutonen | kutonen | kuutosen | kutosen | kuudes | kuudennen
        | kuudetta | السادس | السادسة | سادس | ستة | ست | หก | ที่หก""",
    "7": """7 | 7th | 7 й | 7й | seventh | seven | siete | septimo | septima | семь | седьмой | седьмая
        | седьмое | седьмую | седьмого | seitseman | seiska | seiskan | seitsemas | seitsemannen | السابع
        | السابعة | سابع | سبعة | เจ็ด | ที่เจ็ด""",
    "8": """8 | 8th | 8 й | 8й | eighth | eight | ocho | octavo | octava | восемь | восьмой | восьмая
        | восьмое
        | восьмую | восьмого | kahdeksan | kasi | kahdeksas | kahdeksannen | الثامن | الثامنة | ثامن | ثمانية
        | แปด | ที่แปด""",
    "9": """9 | 9th | 9 й | 9й | ninth | nine | nueve | noveno | novena | девять | девятый | девятая | девятое
        | девятую | yhdeksan | yhdeksas | ysi | التاسع | تسعة | เก้า | ที่เก้า""",
    "10": """10 | 10th | 10 й | 10й | tenth | ten | diez | decimo | decima | десять | десятый | десятая
        | десятое | десятую | kymmenen | kymmenes | kymppi | العاشر | عشرة | สิบ | ที่สิบ""",
    "-1": """last | final | lowest | bottom | the very last | very last | ultimo | ultima | abajo | de abajo
        | последний | последняя | последнее | последнюю | последнего | последнем | последним | последней
        | самый последний | нижний | нижняя | нижнее | самый нижний | viimeinen | viimeisen | viimeista
        | viimeiseksi | vika | vikan | vikaa | viimeisin | alin | alimman | alinta | alimmainen | الأخير
        | الاخير | الأخيرة | الاخيرة | اخر | آخر | اخير | اللي تحت | تحت | สุดท้าย | ล่าง | ล่างสุด | ท้ายสุด
        | latter""",
    "-2": """last but one | second last | second to last | second from last | second from the bottom
        | next to last | penultimate | penultimo | penultima | предпоследний | предпоследняя | предпоследнее
        | предпоследнюю | второй с конца | toiseksi viimeinen | toiseksi viimeisen | toka vika | قبل الأخير
        | قبل الاخير | ما قبل الأخير | اللي قبل الاخير | รองสุดท้าย | ก่อนสุดท้าย""",
    "mid": """middle | in the middle | in between | del medio | de en medio | en medio | medio | средний
        | средняя | среднее | среднюю | посередине | в середине | посредине | keskimmainen | keskimmaisen
        | keskimmaista | الأوسط | الاوسط | الوسط | الوسطى | اللي بالنص | في الوسط | กลาง | ตรงกลาง""",
}  # fmt: skip

LETTERS = ("abcdefgh", "абвгдежз", "ابجدهوزح", "กขคงจฉชซ")

MANY = """all three | all four | los tres | los cuatro | las tres | las cuatro | все три | все четыре
    | kaikki kolme | kaikki nelja
    | الثلاثة كلهم | ทั้งสาม | ทั้งสี่ | kummatkin | kumpiakin | both options | both things
    | las dos cosas | los dos | обе сразу
    | оба варианта | both | both of them | all | all of them | all of the above | everything | either
    | any of them
    | the first two | ambos | ambas | los dos | las dos | todos | todas | todo | оба | обе | все | всё
    | и то и другое | и то и то | все сразу | molemmat | molempia | kumpikin | kaikki | kaikkia | كلاهما
    | كلتاهما | الاثنين | التنين | الاتنين | كلهم | كلها | الكل | جميعها | جميعهم | كل الخيارات | ทั้งสอง
    | ทั้งคู่ | ทั้งหมด | ทั้งสองอย่าง | ทุกอย่าง | ทุกข้อ"""

NEGATORS = """no not dont doesnt didnt wont cant isnt arent wasnt never without nor neither except besides avoid
    hate dislike non wouldnt cannot than over skip
    nunca jamas tampoco ningun ninguna ninguno sin ni excepto menos salvo evitar odio
    не нет ни без кроме вместо нежели чем исключая никакой никакая никакую никакого никаких
    ei emme eivat ala alkaa ilman mikaan paitsi kuin valtan inhoan
    لا لم لن ليس لست مش مو ما غير بدون ماعدا مب إلا عدا مابدي مابي مابغى ولا"""

NEGATING_PHRASES = """anything but | everything but | all but | other than | rather than | instead of
    | apart from | as opposed to | en vez de | en lugar de | antes que | mas que | cualquiera menos
    | todo menos
    | aparte de | а не | только не | лишь бы не | все кроме | что угодно кроме | вместо | en halua
    | en haluaisi
    | en ota | en ottaisi | en tarvitse | en valitse | en mene | en tykkaa | en pida | en aio | en valitsisi
    | en mieluusti | muu kuin | kaikki paitsi | ennemmin kuin | بدل | بدلا من | أي شيء إلا | كل شيء ما عدا
    | ما عدا | أي شي غير"""

THAI_VERBS = """เอา ใช่ ใช่แบบ สนใจ ชอบ อยาก อยากได้ ต้องการ เลือก เรียน ได้ มี รับ ขอ ค่อยชอบ ใช่เรื่อง ซื้อ ไป ทำ จอง
    เอาแบบ เอาคอร์ส อยากเรียน อยากไป ว่าง สะดวก ว่างตอน สะดวกตอน เอาตอน เอาวัน"""
"""What may stand between a Thai negator and a name it turns down, before a space."""

THAI_NEGATORS = "ไม่ | อย่า | ยกเว้น | นอกจาก | แทนที่จะ | มากกว่า"

NO_NEGATION = """sure know certain idea problem problems mind matter doubt objection objections only but wonder
    why think
    se seguro segura problema problemas importa dudo duda inconveniente solo
    знаю уверен уверена против вопрос проблема проблем важно сомневаюсь возражаю только
    tieda varma haittaa ongelma ongelmaa vain epaile
    اعرف ادري متاكد متاكدا مانع مشكله باس ادري شك"""
"""After one of these a negator does not reject what is named: "not sure, maybe the group"."""

NEGATED_BEFORE = "why porque que por почему miksi ليش ليه لم"
"""A negator right after one of these is a proposal: "why not the group"."""

AFTER_LABEL_NO = """no not isnt doesnt wont нет не ei en لا مش مو"""

CLAUSE_WORDS = """but | but rather | though | so | because | cause | since | pero | sino | sino que | porque
    | aunque | но | а | зато | потому что | так как | потому | хотя | mutta | vaan | koska | kun | لكن | بل
    | لأن | لانه | بس | แต่ | เพราะ"""

IDEAS: dict[str, str] = {
    "alone": """alone | on my own | by myself | myself | just me | only me | solo me | me alone | i decide
        | individually | individual | one to one | one on one | 1 to 1 | 1 on 1 | 1on1 | 121 | private
        | privately | personal | solo | single | independently | yo solo | yo sola | solo yo | por mi cuenta
        | yo mismo | yo misma | individual | individuales | particular | particulares | privado | privada
        | privadas | uno a uno | un alumno | сам | сама | один | одна | самостоятельно | только я | единолично
        | лично | индивидуально | индивидуальный | индивидуальные | персонально | один на один | 1 на 1
        | частный | yksin | itse | mina itse | vain mina | itsenaisesti | yksilollisesti | yksilo
        | yksilotunti
        | yksityinen | yksityisesti | yksityistunti | yksityistunnit | yksityisopetus | kahden kesken | وحدي
        | لوحدي | لحالي | بنفسي | بمفردي | أنا فقط | انا فقط | فردي | فردية | خاص | خصوصي | شخصي | คนเดียว
        | ตัวเอง | ด้วยตัวเอง | เดี่ยว | ตัวต่อตัว | ส่วนตัว | ผมเอง | ฉันเอง""",
    "group": """group | in a group | with others | small group | class | classmates | with other people
        | with other students | en grupo | grupo | grupal | grupales | con otros | con mas gente
        | con otras personas | с другими | в группе | группа | групповые | группой | групповой | ryhma
        | ryhmassa | ryhmaan | ryhmatunti | ryhmatunnit | ryhmaopetus | muiden kanssa | مجموعة | جماعي
        | جماعية
        | مع آخرين | ضمن مجموعة | กลุ่ม | เป็นกลุ่ม | กับคนอื่น""",
    "family": """partner | my wife | wife | husband | my husband | spouse | parents | parent | my mom | my mum
        | mom | mum | dad | my dad | family | my family | with my wife | with my husband | girlfriend
        | boyfriend | fiance | kids | children | pareja | mi pareja | mi mujer | mi esposa | esposa | esposo
        | mi marido | marido | mis padres | padres | mi madre | mi padre | familia | mi familia | novio
        | novia
        | hijos | con mi mujer | жена | жены | женой | муж | мужем | мужа | супруг | супруга | супругой
        | семья
        | семьей | семьёй | родители | родителями | мама | мамой | папа | папой | партнер | с женой | с мужем
        | дети | детьми | puoliso | puolison | vaimo | vaimon | mies | miehen | perhe | perheen | vanhemmat
        | vanhempien | aiti | aidin | isa | isan | kumppani | kumppanin | lapset | lasten | tyttoystava
        | poikaystava | زوجتي | زوجي | زوجة | زوج | عائلتي | العائلة | عائلة | أهلي | اهلي | والدي | والدتي
        | أمي | أبي وأمي | ابي وامي | شريك | شريكي | شريكتي | الأسرة | اولادي | ภรรยา | สามี | แฟน | ครอบครัว
        | พ่อแม่ | พ่อ | แม่ | ลูก""",
    "company": """company | my company | employer | my employer | boss | my boss | the firm | work pays
        | corporate | business | my business | office | empresa | mi empresa | jefe | mi jefe | la compania
        | negocio | corporativo | компания | фирма | работодатель | начальник | начальство | шеф | организация
        | корпоративный | бизнес | предприятие | yritys | yrityksen | firma | firman | tyonantaja
        | tyonantajan
        | pomo | pomon | liiketoiminta | شركة | شركتي | الشركة | المدير | مديري | صاحب العمل | جهة العمل
        | بزنس
        | บริษัท | นายจ้าง | หัวหน้า | เจ้านาย | ธุรกิจ | ออฟฟิศ""",
    "work": """work | job | career | my job | for work | office | profession | professional | trabajo
        | el trabajo | empleo | carrera | profesional | laboral | работа | по работе | для работы | карьера
        | профессия | tyo | toihin | tyon | tyohon | tyota | toita | tyoelama | ura | uran | العمل | عمل
        | للعمل
        | الشغل | شغل | وظيفة | الوظيفة | مهنة | งาน | ทำงาน | อาชีพ | เพื่อการทำงาน""",
    "exam": """exam | test | exams | certificate | toefl | ielts | examen | examenes | certificado | prueba
        | экзамен | экзамены | сертификат | тест | koe | kokeeseen | tentti | todistus | امتحان | اختبار
        | شهادة
        | สอบ | การสอบ | ข้อสอบ""",
    "moving": """moving | relocation | relocate | relocating | emigrate | emigration | immigration | abroad
        | move abroad | live abroad | mudarme | mudanza | emigrar | al extranjero | extranjero | vivir fuera
        | переезд | переезжаю | переехать | эмиграция | за границу | за рубеж | заграница | muutto | muutan
        | ulkomaille | ulkomailla | maastamuutto | السفر | الهجرة | هجرة | الانتقال | للخارج | الخارج | ย้าย
        | ย้ายประเทศ | ต่างประเทศ | ไปอยู่ต่างประเทศ""",
    "fun": """fun | hobby | pleasure | for myself | just for me | just for fun | enjoyment | interest
        | leisure
        | por placer | placer | por gusto | hobby | para mi mismo | para mi misma | por diversion | diversion
        | ocio | для себя | хобби | удовольствие | для удовольствия | развлечение | интереса | huvi | huviksi
        | harrastus | harrastuksena | omaksi iloksi | iloksi | itselleni | لنفسي | متعة | للمتعة | هواية
        | تسلية
        | للتسلية | เพื่อความสนุก | งานอดิเรก | สนุก | เพื่อตัวเอง""",
    "travel": """matkustamiseen | matkustamista | matkustella | reissu | reissuun | поездок
        | путешествовать | viajando | travel | travelling | traveling | trip | trips | vacation | holiday
        | holidays | tourism
        | viaje | viajes | viajar | vacaciones | turismo | путешествие | путешествия | путешествий | поездка
        | поездки | отпуск | отдых | туризм | matka | matkailu | matkustaminen | matkustelu | matkoille | loma
        | lomalle | سفر | رحلة | رحلات | سياحة | إجازة | عطلة | เที่ยว | ท่องเที่ยว | เดินทาง | พักผ่อน
        | วันหยุด""",
    "soon": """now | right now | right away | asap | as soon as possible | immediately | at once
        | straight away
        | today | urgent | urgently | soon | this week | ya | ahora | ahora mismo | cuanto antes
        | lo antes posible | inmediatamente | de inmediato | en seguida | enseguida | urgente | hoy | ya mismo
        | pronto | сейчас | прямо сейчас | срочно | немедленно | сразу | как можно скорее | как можно быстрее
        | побыстрее | сегодня | уже сейчас | скоро | nyt | heti | heti nyt | valittomasti
        | mahdollisimman pian
        | pian | kiireellinen | tanaan | saman tien | الآن | الان | فورا | حالا | هلق | دلوقتي | الحين
        | في أقرب وقت | باسرع وقت | بأسرع وقت | اليوم | عاجل | مستعجل | ตอนนี้ | ทันที | เดี๋ยวนี้ | ด่วน
        | เร็วที่สุด | โดยเร็ว | วันนี้ | เร็วๆ นี้""",
    "later": """later | not now | some day | someday | in the future | not soon | no hurry | no rush
        | mas tarde
        | luego | mas adelante | en el futuro | algun dia | sin prisa | no hay prisa | позже | потом | попозже
        | в будущем | когда нибудь | не сейчас | не скоро | не к спеху | не спешу | myohemmin
        | tulevaisuudessa
        | joskus | ei kiiretta | ei ole kiire | لاحقا | بعدين | فيما بعد | في المستقبل | مو مستعجل | مش مستعجل
        | لست مستعجلا | ภายหลัง | ทีหลัง | ไว้ก่อน | อนาคต | ไม่รีบ | ยังไม่รีบ""",
    "no date": """no date | no deadline | no fixed date | flexible | any time | anytime | whenever
        | no particular date | sin fecha | flexible | cuando sea | sin plazo | da igual cuando | без даты
        | нет даты | без срока | гибко | когда угодно | в любое время | нет сроков | неважно когда | ei paivaa
        | ei paivamaaraa | ei aikataulua | joustava | milloin vain | بدون موعد | لا موعد | لا يوجد موعد | مرن
        | أي وقت | اي وقت | ไม่มีกำหนด | ยืดหยุ่น | เมื่อไหร่ก็ได้""",
    "online": """интернет | в интернете | по интернету | verkko | netti | netin kautta | nettikurssi
        | على النت | بالنت | ทางเน็ต | ผ่านเน็ต | por la web | por videollamada | online | remote
        | remotely | zoom | via zoom | skype | virtual | internet | distance
        | from home | en linea | remoto | a distancia | por internet | por zoom | virtual | desde casa
        | онлайн
        | удаленно | дистанционно | по зуму | через интернет | зум | из дома | из дому | verkossa | etana
        | eta
        | netissa | etaopetus | zoomissa | kotoa | أونلاين | اونلاين | عن بعد | عبر الإنترنت | عبر الانترنت
        | زوم | من البيت | ออนไลน์ | ทางไกล | ซูม | จากบ้าน""",
    "in person": """in person | offline | face to face | on site | onsite | classroom | at your office
        | at the office | at your place | presencial | presencialmente | en persona | cara a cara
        | en la oficina | en el aula | очно | офлайн | оффлайн | лично | вживую | в офисе | в классе
        | paikan paalla | lahiopetus | lahina | kasvokkain | livena | toimistolla | حضوري | حضوريا | وجها لوجه
        | شخصيا | في المكتب | في المقر | ตัวต่อตัวที่ | ที่สาขา | ที่ห้องเรียน | ออนไซต์ | ออฟไลน์
        | เจอกัน""",
    "phone": """give me a ring | a ring | ring | phone me | buzz me | give me a buzz | telephone call
        | marcame | un telefonazo
        | звякните | наберите | созвониться | звонком | pirauttakaa | puhelulla | luuri | كلموني | كلمني
        | رن علي | دقوا
        | โทรหา | โทรมา | โทรกลับ | โทร | phone | call | call me | by phone | phone call | ring me
        | telephone | give me a call
        | telefono
        | por telefono | llamada | llamadme | llamame | llamenme | llameme | que me llamen | телефон
        | по телефону | звонок | позвоните | звоните | позвонить | перезвоните | созвон | puhelin
        | puhelimella
        | puhelimitse | soittakaa | soita | soitto | puhelu | هاتف | الهاتف | بالهاتف | تلفون | بالتلفون
        | مكالمة | اتصال | اتصلوا | اتصل | كلموني | โทร | โทรศัพท์ | โทรมา | ทางโทรศัพท์""",
    "email": """sposti | spostilla | sahkopostiin | mailia | s posti | emaili | emilio | correito | мыло
        | на мыло | мылом
        | بالميل | ميل | email | e mail | mail | by email | by mail | write me an email | inbox | correo
        | por correo
        | correo electronico | email | почта | по почте | на почту | имейл | емейл | мейл | электронная почта
        | sahkoposti | sahkopostilla | sahkopostiin | meili | meilitse | maili | بريد | البريد | بالبريد
        | ايميل
        | إيميل | بالايميل | الإيميل | อีเมล | อีเมล์ | เมล | ทางอีเมล""",
    "chat": """chat | here | in this chat | stay here | text | message | messages | messenger | whatsapp
        | telegram | aqui | por aqui | mensaje | mensajes | chat | por escrito | чат | в чате | здесь | тут
        | сообщение | сообщения | переписка | мессенджер | напишите | писать | chatti | chatissa | taalla
        | tassa | viesti | viestilla | viestit | شات | هنا | محادثة | رسالة | رسائل | واتساب | واتس | แชท
        | ที่นี่ | ข้อความ | พิมพ์ | ไลน์""",
    "morning": """morning | mornings | am | in the morning | before noon | early | por la manana | mananas
        | la manana | temprano | утро | утром | по утрам | с утра | до обеда | aamu | aamulla | aamuisin
        | aamupaiva | aamupaivalla | aamut | صباح | صباحا | الصبح | الصباح | بدري | เช้า | ตอนเช้า
        | ช่วงเช้า""",
    "afternoon": """afternoon | afternoons | after lunch | midday | noon | daytime | por la tarde | tarde
        | tardes | mediodia | despues de comer | день | днем | днём | после обеда | в обед | дневное
        | iltapaiva
        | iltapaivalla | iltapaivisin | paivalla | lounaan jalkeen | ظهر | الظهر | بعد الظهر | العصر | ظهرا
        | บ่าย | ตอนบ่าย | ช่วงบ่าย | กลางวัน""",
    "evening": """evening | evenings | night | pm | after work | in the evening | tonight | after 6
        | por la noche | noche | noches | despues del trabajo | вечер | вечером | вечера | по вечерам
        | после работы | вечернее | ilta | illalla | iltaisin | illat | iltaa | toiden jalkeen | مساء | المساء
        | بالليل | الليل | ليلا | المسا | بعد العمل | بعد الدوام | เย็น | ตอนเย็น | ค่ำ | ช่วงเย็น | กลางคืน
        | หลังเลิกงาน""",
    "weekdays": """weekday | weekdays | during the week | working days | mon fri | monday to friday
        | entre semana | dias laborables | de lunes a viernes | lunes a viernes | будни | по будням | в будни
        | будние | рабочие дни | с понедельника по пятницу | arkisin | arki | arkena | arkipaivina
        | arkipaivat
        | أيام الأسبوع | ايام العمل | خلال الأسبوع | وسط الأسبوع | วันธรรมดา | วันทำงาน | จันทร์ถึงศุกร์""",
    "weekend": """weekend | weekends | saturday | sunday | saturdays | sundays | fin de semana
        | fines de semana
        | finde | sabado | domingo | sabados | выходные | на выходных | по выходным | в выходные | суббота
        | воскресенье | субботу | viikonloppu | viikonloppuna | viikonloppuisin | vkl | lauantai | lauantaina
        | sunnuntai | عطلة نهاية الأسبوع | نهاية الأسبوع | الويكند | ويكند | السبت | الجمعة | วันหยุด
        | เสาร์อาทิตย์ | วันเสาร์ | สุดสัปดาห์""",
    "home": """home | house | flat | apartment | property | real estate | hogar | vivienda | casa | piso
        | apartamento | inmueble | жилье | жилья | жилище | квартира | дом | недвижимость | имущество | koti
        | kodin | kotiin | talo | asunto | kiinteisto | منزل | المنزل | بيت | شقة | عقار | سكن | บ้าน | คอนโด
        | ที่อยู่อาศัย""",
    "this month": """this month | este mes | этот месяц | в этом месяце | tassa kuussa | tama kuu
        | taman kuun aikana | هذا الشهر | الشهر هذا | خلال هذا الشهر | เดือนนี้""",
    "next month": """el otro mes | следующий месяц | ens kuussa | ensi kuun | الشهر التالي | next month
        | mes que viene | proximo mes | следующий месяц | в следующем месяце
        | ensi kuussa | ensi kuu | الشهر القادم | الشهر الجاي | الشهر المقبل | เดือนหน้า""",
    "this week": """esta misma semana | tama viikko | taa viikko | talla viikkoa | الاسبوع هذا
        | สัปดาห์นี้เลย | this week | esta semana | эта неделя | на этой неделе | talla viikolla
        | هذا الأسبوع
        | هالأسبوع | สัปดาห์นี้ | อาทิตย์นี้""",
    "next week": """la otra semana | la proxima | след неделя | следующую неделю | ens viikko
        | ensi viikko | الأسبوع المقبل | next week | proxima semana | semana que viene | следующая неделя
        | на следующей неделе
        | ensi viikolla | الأسبوع القادم | الأسبوع الجاي | สัปดาห์หน้า | อาทิตย์หน้า""",
    "this year": """this year | este ano | в этом году | этот год | tana vuonna | هذه السنة | هذا العام
        | ปีนี้""",
    "next year": """next year | proximo ano | ano que viene | в следующем году | следующий год | ensi vuonna
        | السنة القادمة | العام القادم | ปีหน้า""",
    "new": """new | brand new | nuevo | nueva | nuevos | a estrenar | de estreno | новый | новая | новое
        | новую
        | новостройка | uusi | uuden | uutta | uudenkarhea | جديد | جديدة | زيرو | ใหม่ | มือหนึ่ง
        | ป้ายแดง""",
    "existing": """tengo cuenta | ya tengo cuenta | already have an account | i already have an account
        | уже есть | у меня есть аккаунт | minulla on tili | عندي حساب | มีบัญชีแล้ว | existing | already
        | current | current customer | returning | i have an account
        | have an account | actual | ya soy | ya soy cliente | существующий | действующий | уже клиент | уже
        | nykyinen | entuudestaan | jo asiakas | حالي | عميل حالي | เดิม | ลูกค้าเก่า | ลูกค้าเดิม""",
    "used": """used | second hand | secondhand | pre owned | preowned | usado | usada | de segunda mano
        | segunda mano | de ocasion | seminuevo | б у | бу | подержанный | подержанная | с пробегом | вторичка
        | вторичный | kaytetty | kaytetyn | kaytettya | مستعمل | مستعملة | มือสอง | ใช้แล้ว""",
    "rent": """rent | rental | lease | renting | hire | alquiler | alquilar | de alquiler | arrendar | renta
        | аренда | сниму | снять | арендовать | в аренду | снимать | съем | vuokra | vuokrata | vuokralle
        | vuokraus
        | إيجار | ايجار | استئجار | استأجر | للإيجار | اجار | เช่า | ให้เช่า""",
    "buy": """osta | ostaisin | ostaisimme | hankkia | hankin | купил бы | покупаю | compraria
        | comprarme | buy | purchase | buying | own | comprar | compra | купить | куплю | покупка
        | покупать
        | приобрести
        | в собственность | ostaa | osto | ostan | ostamaan | شراء | اشتري | أشتري | للشراء | تمليك | ซื้อ""",
    "sell": """myy | myisin | myymaan | myydaan | vendo | venderlo | продал бы | بيعه | sell | selling
        | sale | vender | venta | продать | продам | продажа | продаю | myyda | myynti
        | myyn | بيع
        | أبيع | ابيع | للبيع | ขาย""",
    "cash": """наличка | наличкой | налик | наликом | banknotes | billetes | kateisella | seteleina
        | จ่ายสด | cash | in cash | efectivo | en efectivo | al contado | contado | наличные | наличными
        | нал
        | налом | kateinen | kateisella | نقدا | كاش | نقد | نقدي | เงินสด | สด""",
    "card": """виза | мастеркард | карточка | карточкой | mastercard | plastic | pankkikortti
        | luottokortti | مدى | بطاقتي | card | credit card | debit card | by card | visa | mastercard
        | tarjeta | con tarjeta | карта
        | картой | по карте | безнал | kortti | kortilla | بطاقة | بالبطاقة | فيزا | บัตร | บัตรเครดิต""",
    "instalments": """instalments | installments | monthly payments | in parts | payment plan | credit | loan
        | financing | on credit | a plazos | plazos | cuotas | financiacion | financiado | a credito
        | рассрочка
        | в рассрочку | кредит | в кредит | по частям | частями | osamaksu | osamaksulla | erissa | lainalla
        | laina | rahoitus | تقسيط | بالتقسيط | أقساط | اقساط | على دفعات | قرض | ผ่อน | ผ่อนชำระ
        | สินเชื่อ""",
    "cheap": """starter | start | basic | lite | light | mini | entry level | economy | free | el barato
        | lo mas barato | basico
        | esencial | gratis | economica | старт | стартовый | базовый | бесплатный | минимальный
        | самое дешевое
        | perus | perusversio | ilmainen | halpis | اساسي | أساسي | مجاني | بسيط | الرخيص | เริ่มต้น
        | พื้นฐาน | ถูก | ถูกสุด
        | ฟรี | ประหยัด | cheap | cheaper | cheapest | the cheap one | the cheaper one | the cheapest one
        | budget
        | economy | lowest price | least expensive | barato | mas barato | el mas barato | la mas barata
        | economico | economica | дешевый | дешевле | подешевле | самый дешевый | самая дешевая | эконом
        | недорогой | экономный | halpa | halvin | halvimman | halvempi | edullinen | edullisin | edullisempi
        | رخيص | الأرخص | ارخص | أرخص | اقتصادي | ถูก | ถูกสุด | ถูกที่สุด | ประหยัด""",
    "expensive": """deluxe | gold | platinum | pro | el caro | lo mas caro | премиальный | максимальный
        | paras | ممتاز
        | مميز | الغالي | แพง | expensive | most expensive | the expensive one | priciest | premium
        | luxury | best one
        | top of the range | vip | caro | el mas caro | la mas cara | lujo | de lujo | premium | дорогой
        | подороже | самый дорогой | премиум | люкс | лучший | kallis | kallein | kalleimman | luksus
        | premium
        | غالي | الأغلى | اغلى | فاخر | مميز | พรีเมียม | แพงสุด | แพงที่สุด | หรู""",
    "beginner": """beginner | starter | novice | from scratch | zero | never tried | no experience | a1
        | principiante | desde cero | novato | basico | sin experiencia | начинающий | новичок | с нуля
        | нулевой | начальный | ноль | aloittelija | alkeet | alusta | vasta aloittanut | nollasta | alkeista
        | مبتدئ | مبتدئة | من الصفر | بداية | เริ่มต้น | มือใหม่ | ไม่มีพื้นฐาน | พื้นฐาน""",
    "intermediate": """standard | regular | normal | medium | estandar | стандарт | стандартный | vakio
        | tavallinen | normaali
        | قياسي | عادي | มาตรฐาน | ธรรมดา | intermediate | medium | average | middle level | so so
        | intermedio | medio | mediano
        | regular | средний | средняя | так себе | нормальный | keskitaso | keskitasoinen | kohtalainen
        | متوسط
        | متوسطة | وسط | ปานกลาง | กลาง | พอใช้""",
    "advanced": """advanced | expert | fluent | experienced | pro | professional level | avanzado | avanzada
        | experto | fluido | con experiencia | продвинутый | продвинутая | опытный | эксперт | свободно
        | профи
        | edistynyt | edennyt | sujuva | kokenut | متقدم | متقدمة | خبير | محترف | بطلاقة | ขั้นสูง
        | เชี่ยวชาญ
        | คล่อง | มีประสบการณ์""",
    "house": """house | home | villa | cottage | casa | chalet | vivienda unifamiliar | дом | домик | коттедж
        | вилла | talo | omakotitalo | taloon | mokki | بيت | منزل | فيلا | دار | บ้าน | บ้านเดี่ยว
        | วิลล่า""",
    "flat": """flat | apartment | condo | studio | piso | apartamento | departamento | квартира | квартиру
        | апартаменты | студия | студию | asunto | kerrostalo | huoneisto | yksio | kaksio | kamppa | شقة
        | شقق
        | استوديو | คอนโด | ห้องชุด | อพาร์ตเมนต์ | ห้อง""",
    "car": """car | auto | vehicle | automobile | coche | carro | auto | vehiculo | машина | машину | авто
        | автомобиль | тачка | auto | autoa | autolle | kaara | سيارة | سيارات | عربية | รถยนต์ | รถ
        | รถเก๋ง""",
    "motorbike": """motorbike | motorcycle | bike | scooter | moto | motocicleta | мотоцикл | мото | скутер
        | moottoripyora | mopo | skootteri | دراجة نارية | موتوسيكل | دراجة | มอเตอร์ไซค์ | มอไซค์
        | รถจักรยานยนต์""",
    "health": """health | medical | medicine | hospital | salud | medico | sanitario | здоровье | медицинская
        | медицина | дмс | terveys | sairaus | sairausvakuutus | صحة | صحي | صحية | طبي | طبية | สุขภาพ
        | รักษาพยาบาล""",
    "life": """life | death | vida | de vida | жизнь | жизни | henki | henkivakuutus | حياة | على الحياة
        | الحياة | ชีวิต | ประกันชีวิต""",
    "sea": """sea | beach | seaside | ocean | coast | sun and sea | playa | mar | costa | море | пляж
        | на море
        | побережье | meri | ranta | rannalle | rantaloma | بحر | البحر | شاطئ | الشاطئ | ทะเล | หาด
        | ชายหาด""",
    "mountains": """mountains | mountain | ski | skiing | hiking | montana | montanas | esqui | sierra | горы
        | гора | в горы | лыжи | vuoret | vuori | vuoristo | laskettelu | hiihto | جبال | جبل | الجبال | تزلج
        | ภูเขา | เขา | สกี""",
    "city": """city | city break | town | sightseeing | ciudad | urbano | город | города | экскурсии
        | kaupunki
        | kaupunkiloma | nahtavyydet | مدينة | المدينة | مدن | เมือง | ในเมือง""",
    "other": """other | something else | another | different | none of these | none of them
        | none of the above
        | none | neither | anything else | else | not listed | other thing | otro | otra | otra cosa
        | algo distinto | algo diferente | ninguno | ninguna | ninguno de estos | ninguna de las anteriores
        | diferente | другое | другой | другая | что то другое | нечто другое | иное | ничего из этого
        | ни один
        | ничего из перечисленного | по другому | muu | jokin muu | joku muu | jotain muuta | muuta
        | ei mikaan naista | ei mikaan | muita | آخر شيء | شيء آخر | شي ثاني | شي تاني | غير ذلك | غيره | أخرى
        | اخرى | لا شيء مما سبق | لا شيء من هذا | ولا واحد | حاجة تانية | อื่นๆ | อื่น | อย่างอื่น
        | ไม่มีข้อไหน
        | ไม่ใช่ทั้งหมด
        | muualta | muualla | jostain muualta | jostakin muualta | toinen juttu | elsewhere
        | somewhere else | some other way
        | otro sitio | en otro sitio | de otra forma | из другого места | иначе | من مكان آخر
        | من مكان تاني | غير هذا
        | ที่อื่น | จากที่อื่น | อย่างอื่นค่ะ""",
    "any": """any time | anytime | whenever | whenever suits | flexible | cuando sea | a cualquier hora
        | когда угодно | в любое время | milloin vain | milloin vaan | mika aika vaan | أي وقت | اي وقت
        | เมื่อไหร่ก็ได้ | เวลาไหนก็ได้ | any | anything | either | whichever | whatever | doesnt matter
        | it doesnt matter | dont care
        | i dont care | dont mind | i dont mind | no preference | no preferences | all the same | up to you
        | you choose | you decide | cualquiera | me da igual | da igual | me da lo mismo | lo que sea
        | no importa | como quieras | sin preferencia | indiferente | любой | любая | любое | любую
        | без разницы | все равно | мне все равно | неважно | не важно | не принципиально | на ваш выбор
        | какой угодно | ihan sama | ei valia | mika vain | mika tahansa | kumpi vain | sama se
        | ei merkitysta
        | ei preferenssia | اي شي | أي شيء | أي واحد | اي واحد | لا يهم | مايهم | ما يفرق | مش فارقة | عادي
        | كله واحد | ما تفرق | حسب رايك | อะไรก็ได้ | ยังไงก็ได้ | อันไหนก็ได้ | แบบไหนก็ได้ | ไม่สำคัญ
        | แล้วแต่
        | ei oo valia | ei ole valia | ei silla valia | milloin tahansa | koska vaan | koska vain
        | kaikki kay | mika vaan
        | กี่โมงก็ได้ | ตอนไหนก็ได้ | เมื่อไรก็ได้ | เวลาใดก็ได้ | วันไหนก็ได้ | ได้หมด | ได้ทุกเวลา
        | في أي وقت | كل الأوقات
        | когда удобно | когда вам удобно | в любой момент | cuando quieras | cuando quieran
        | a cualquier hora""",
    "man": """male | man | boy | gentleman | hombre | masculino | varon | мужчина | мужской | муж | парень
        | mies | miespuolinen | ذكر | رجل | ชาย | ผู้ชาย""",
    "woman": """female | woman | girl | lady | mujer | femenino | femenina | женщина | женский | девушка
        | nainen | naispuolinen | أنثى | انثى | امرأة | หญิง | ผู้หญิง""",
    "child": """child | kid | kids | children | son | daughter | for my child | nino | nina | ninos | hijo
        | hija | mi hijo | mi hija | ребенок | ребенка | ребенку | дети | детям | детей | сын | сыну | дочь
        | дочке | lapsi | lapselle | lapset | lapsille | poika | pojalle | tytar | tyttarelle | طفل | طفلي
        | اطفال | أطفال | ابني | بنتي | ابنتي | ولدي | เด็ก | ลูก | ลูกชาย | ลูกสาว""",
    "adult": """adult | adults | grown up | adulto | adultos | взрослый | взрослые | взрослых | взрослого
        | aikuinen | aikuiset | aikuiselle | كبار | بالغ | بالغين | راشد | ผู้ใหญ่""",
    "friend": """friend | friends | a friend | buddy | mate | pal | colleague | acquaintance
        | word of mouth | recommended
        | recommendation | referral | друга | другу | другом | друзьям | друзьями | друзьях | подруги
        | подруге | amigo | amiga | amigos | amigas | conocido | conocida | colega
        | boca a boca
        | me lo recomendaron | recomendacion | друг | подруга | друзья | друзей | знакомый | знакомая
        | знакомые
        | приятель | коллега | по рекомендации | рекомендация | посоветовали | сарафанное радио | ystava
        | kaveri
        | kaverit | kamu | tuttu | tutut | suositus | suositteli | tyokaveri | صديق | صديقه | اصدقاء
        | صاحبي | صاحب
        | صاحبتي | رفيقي | زميل | معارف | توصية | เพื่อน | คนรู้จัก | เพื่อนแนะนำ | มีคนแนะนำ | บอกต่อ""",
    "google": """google | googled | гугл | погуглил | загуглил | googlesta | googlella | googlasin
        | googletin | جوجل
        | قوقل | غوغل | كوكل | กูเกิล | กูเกิ้ล""",
    "search": """search engine | search | searching | internet search | buscador | buscando en internet
        | поисковик | поиск
        | hakukone | haku | محرك البحث | البحث | เสิร์ช | ค้นหา""",
    "instagram": """instagram | insta | ig | инстаграм | инстаграмм | инста | انستغرام | انستجرام
        | انستقرام | انستا
        | الانستا | อินสตาแกรม | อินสตา | ไอจี""",
    "facebook": """facebook | fb | meta | фейсбук | фб | face | fesari | naamakirja | فيسبوك | فيس بوك
        | الفيس | فيس
        | เฟซบุ๊ก | เฟสบุ๊ค | เฟส | เฟซ""",
    "youtube": "youtube | yt | you tube | ютуб | ютьюб | tubesta | يوتيوب | ยูทูบ | ยูทูป",
    "tiktok": "tiktok | tik tok | tt | тикток | тик ток | تيك توك | تيكتوك | ติ๊กต็อก | ติ๊กตอก",
    "telegram": "telegram | tg | телеграм | телеграмм | телега | тг | تيليجرام | تلغرام | تليجرام | เทเลแกรม",
    "whatsapp": """wapp | wappi | wapissa | wapilla | whatsapissa | whatsapilla | whats | wasap
        | por wasap | ватс | по ватсапу | واتساپ | whatsapp | whats app | wa | wsp | guasap | ватсап
        | вотсап | вацап | واتساب | واتس اب
        | واتس | วอตส์แอป""",
    "tv": """tv | television | telly | tele | en la tele | телевизор | телевидение | телик | по телеку
        | тв | telkkari
        | telkkarista | televisio | تلفزيون | التلفاز | تلفاز | ทีวี | โทรทัศน์""",
    "advert": """ad | ads | advert | advertisement | advertising | commercial | banner | billboard
        | flyer | anuncio
        | anuncios | publicidad | valla | реклама | объявление | баннер | листовка | mainos | mainoksesta
        | mainonta
        | esite | إعلان | اعلان | اعلانات | دعاية | โฆษณา | ป้าย | ใบปลิว""",
    "monday": "monday | mon | lunes | понедельник | maanantai | الاثنين | الإثنين | วันจันทร์ | จันทร์",
    "tuesday": "tuesday | tue | tues | martes | вторник | tiistai | الثلاثاء | วันอังคาร | อังคาร",
    "wednesday": """wednesday | weds | miercoles | среда | среду | keskiviikko | الأربعاء | الاربعا
        | วันพุธ | พุธ""",
    "thursday": """thursday | thu | thur | thurs | jueves | четверг | torstai | الخميس | วันพฤหัส | พฤหัส
        | วันพฤหัสบดี""",
    "friday": "friday | fri | viernes | пятница | пятницу | perjantai | الجمعة | วันศุกร์ | ศุกร์",
    "saturday": "saturday | sat | sabado | суббота | субботу | lauantai | السبت | วันเสาร์ | เสาร์",
    "sunday": "sunday | domingo | воскресенье | sunnuntai | الأحد | الاحد | วันอาทิตย์",
    "debts": """debt | debts | pay off debts | refinance | refinancing | consolidate | deuda | deudas
        | refinanciar
        | долг | долги | рефинансирование | рефинансировать | velka | velat | velkoja | velkojen | دين
        | ديون | ديوني
        | หนี้ | ใช้หนี้ | ชำระหนี้ | ปลดหนี้ | รีไฟแนนซ์""",
    "repair": """remontointi | remontoin | remontoida | obra | تصليح | รีโนเวทบ้าน | repair | repairs
        | renovation | renovate | refurbish | remodel | fix up | fixing up
        | reforma | reformas
        | reformar | obras | arreglos | ремонт | ремонтировать | отремонтировать | remontti | remppa
        | remontoida
        | ترميم | تجديد | إصلاح | صيانة | ซ่อม | ซ่อมแซม | ปรับปรุง | รีโนเวท | ต่อเติม""",
    "wedding": """wedding | marriage | getting married | boda | casarme | свадьба | свадьбу | haat
        | haita | زواج | زفاف
        | عرس | แต่งงาน""",
    "studies": """studying | college fees | school | degree | estudiando | carrera universitaria
        | учиться | учусь | вуз | opinto | opintoja | opintoihin | opintojen | opiskella | opiskelen
        | الدراسة | ادرس | เรียนต่อ | ศึกษา | study | studies | education | tuition | university
        | college | estudios | estudiar
        | universidad | matricula
        | учеба | учебу | обучение | образование | университет | opiskelu | opinnot | koulutus | دراسة
        | تعليم | جامعة
        | เรียน | การศึกษา | ค่าเทอม""",
    "every day": """every day | everyday | daily | each day | a diario | diario | diariamente
        | todos los dias | cada dia
        | каждый день | ежедневно | ежедневный | paivittain | joka paiva | paivittainen | كل يوم | يوميا
        | يومي | ทุกวัน
        | รายวัน""",
    "weekly": """weekly | every week | once a week | semanal | semanalmente | cada semana
        | una vez por semana | раз в неделю
        | еженедельно | каждую неделю | viikoittain | joka viikko | kerran viikossa | اسبوعيا | كل أسبوع
        | ทุกสัปดาห์ | รายสัปดาห์""",
    "monthly": """monthly | every month | once a month | mensual | mensualmente | cada mes
        | una vez al mes | раз в месяц
        | ежемесячно | каждый месяц | kuukausittain | joka kuukausi | شهريا | كل شهر | ทุกเดือน | รายเดือน""",
    "yearly": """yearly | annual | annually | every year | anual | anualmente | cada ano | раз в год
        | ежегодно | каждый год
        | годовой | vuosittain | vuosi kerrallaan | سنويا | كل سنة | ทุกปี | รายปี""",
    "manager": """person | human | operator | manager | someone real | a real person | persona | humano
        | operador | asesor | человек | оператор | менеджер | живой человек | ihminen | asiakaspalvelija
        | myyja
        | موظف | شخص | انسان | مندوب | คน | เจ้าหน้าที่ | พนักงาน""",
    "electric": """electric | ev | electrico | electrica | электро | электрический | электромобиль | sahko
        | sahkoauto | كهربائي | كهرباء | كهربائية | ไฟฟ้า | รถไฟฟ้า | อีวี""",
    "petrol": """petrol | gas | gasoline | gasolina | бензин | бензиновый | bensa | bensiini | بنزين | เบนซิน
        | น้ำมัน""",
    "hybrid": "hybrid | hibrido | гибрид | hybridi | هايبرد | هجين | ไฮบริด",
    "diesel": "diesel | diesel | дизель | дизельный | diesel | ديزل | ดีเซล",
    "automatic": """automatic | automatico | автомат | акпп | automaatti | اوتوماتيك | أوتوماتيك | ออโต้
        | อัตโนมัติ""",
    "manual": """manual | stick | механика | мкпп | ручная | manuaali | عادي جير | مانيوال | يدوي
        | เกียร์ธรรมดา""",
    "delivery": """delivery | deliver | courier | ship it | shipping | home delivery | envio | a domicilio
        | entrega | entrega a domicilio | mensajeria | доставка | доставку | курьер | курьером | на дом
        | toimitus | kotiinkuljetus | kuljetus | lahetys | توصيل | شحن | توصيل للمنزل | ديليفري | จัดส่ง | ส่ง
        | เดลิเวอรี่ | ส่งที่บ้าน""",
    "pickup": """pickup | pick up | pick it up | collect | collection | ill come | recogida | recoger
        | en tienda | lo recojo | самовывоз | заберу | заберу сам | забрать | nouto | noudan | haen | استلام
        | استلم | من المتجر | อาศัยรับเอง | รับเอง | มารับเอง | รับที่ร้าน""",
    "permanent": """permanent | full time | fulltime | tiempo completo | jornada completa | полный день
        | полная занятость | kokoaikainen | دوام كامل | เต็มเวลา""",
    "part time": """part time | parttime | media jornada | tiempo parcial | частичная | неполный день
        | подработка | osa aikainen | دوام جزئي | พาร์ทไทม์""",
}  # fmt: skip
"""Ideas that people name in other words than the label does, in whatever language they write."""

CARDINALS: dict[str, str] = {
    "1": """once | una vez | раз | kerran | مرة | alone | myself | yksin | solo | sola | คนเดียว | وحدي
        | لوحدي | one | uno | una | один | одна
        | одно
        | yksi | واحد | واحدة | หนึ่ง""",
    "2": """twice | doble | дважды | kahdesti | مرتين | مرتان | two | dos | два | две | двое | вдвоем
        | kaksi | kahdestaan | kahden kesken | kahden
        | اثنين | اثنان | اتنين | สอง""",
    "3": """thrice | трижды | kolmesti | three | tres | три | трое | втроем | kolme | kolmistaan | kolmen
        | ثلاثة | ثلاث | تلاتة | สาม""",
    "4": """four | cuatro | четыре | четверо | вчетвером | nelja | neljastaan | neljan | اربعة | أربعة
        | اربع | สี่""",
    "5": "five | cinco | пять | пятеро | впятером | viisi | viiden | خمسة | خمس | ห้า",
    "6": "six | seis | шесть | шестеро | kuusi | kuuden | ستة | ست | หก",
    "7": "seven | siete | семь | семеро | seitseman | سبعة | سبع | เจ็ด",
    "8": "eight | ocho | восемь | восьмеро | kahdeksan | ثمانية | ثماني | แปด",
    "9": "nine | nueve | девять | yhdeksan | تسعة | تسع | เก้า",
    "10": "ten | diez | десять | kymmenen | عشرة | عشر | สิบ",
}  # fmt: skip

ABOUT = """in | within | via | через | в течение | en | dentro de | kuluttua | paasta | sisalla | خلال | بعد
    | ภายใน | อีก | for | para | на | about | around | approximately | roughly | circa | some | near | nearly
    | almost | say | us | of us | people | persons | alrededor de | unos | unas | mas o menos
    | aproximadamente
    | casi | somos | около | примерно | где то | приблизительно | почти | нас | noin | suunnilleen | arviolta
    | melkein | meita on | حوالي | تقريبا | نحو | احنا | نحن | ประมาณ | ราวๆ | เรามี"""

WHOLE_IDEAS: dict[str, str] = {
    "monday": "ma | пн | пон | lun | จ",
    "tuesday": "ti | вт | mar | อ",
    "wednesday": "wed | ke | ср | mie | mier | พ",
    "thursday": "to | чт | jue | พฤ",
    "friday": "pe | пт | vie | ศ",
    "saturday": "la | сб | sab | ส",
    "sunday": "su | sun | вс | dom | อา | อาทิตย์",
    "alone": """me | i do | i will | i am | yo | я | ma | mina | انا | أنا | ผม | ฉัน | i decide | decido yo
        | решаю я | mina paatan | هو انا | just myself""",
    "family": """we | we do | us | we both | both of us | nosotros | мы | мы вместе | me molemmat | نحن | เรา
        | together | juntos | вместе | yhdessa | معا | ด้วยกัน""",
}
"""Ideas only when they are the whole answer."""

CURRENCIES = {
    "€": "euro euros eur e евро يورو ยูโร",
    "$": """dollar dollars usd bucks dolar dolares доллар долларов доллары دولار دولارات ดอลลาร์ dollaria
        dollari""",
    "£": "pound pounds gbp quid libra libras фунт фунтов جنيه ปอนด์ puntaa",
    "₽": "рубль рублей рубля руб р rub rubles ruble rublos рублями روبل",
    "฿": "บาท baht thb bahts батов",
}
"""What a currency sign in a label is called in an answer."""

SHORTENED = """week wk wks | month mth mths mnth | year yr yrs | people ppl peeps pax | person pers
    | minutes mins
    | tomorrow tmrw tmr | morning morn | afternoon aft arvo | evening eve | insurance ins insur
    | manager mgr mngr
    | because cuz coz | please plz pls | semana sem | persona prs | minutos mins | seguro seg
    | человек чел | неделя нед | неделе | следующей след | месяц мес | минут мин | неделю нед
    | ensi ens ensk | tama taa tää tä | talla tall | minä mää miä | en emmä | viikko vko vk | kuukausi kk
    | vuosi v
    | henkilöä hlö hlöä hlo | ehkä ehk | kiitos kiits"""
"""The full word and how people shorten it."""

POINTED = """this that these those este esta ese esa esto этот эта это эту этом этой тот та том той tama tassa talla
    taman tuo tuossa هذا هذه ده دي دا นี้




    | next following coming proximo proxima viene siguiente следующий следующая следующем следующей следующую ensi
    seuraava seuraavalla ens القادم القادمة المقبل الجاي الجاية التالي หน้า ถัดไป โน้น
    | last past previous pasado pasada ultimo прошлый прошлая прошлом прошлой viime الماضي الماضية ที่แล้ว"""
"""Words that point at a week or a month: an answer that has those of one row is no label that has those of another."""

THAI_PERIOD = "(?:สัปดาห์|อาทิตย์|เดือน|ปี)(นี้|หน้า|ถัดไป|โน้น|ที่แล้ว)"

ANOTHER = """other another different else otro otra otros otras distinto distinta diferente другой другая другое другую
    другие другом иной muu muuhun muualle toinen toiseen toisessa اخر آخر اخرى أخرى ثاني ثانية ثانيه تاني تانية غير"""
"""Before a name these mean that it is not that one: "another city" is not "Taxi in the city"."""

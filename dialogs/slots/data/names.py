"""Words around and inside names in English, Spanish, Russian, Arabic, Thai and Finnish.

Phrases are written the way people type and compared without case; ``|`` separates them.
"""

SAYS_NAME = """
my name is | my name's | my names | my full name is | the name is | the name's | name is | full name is
my first name is | my real name is
name's | names | i am called | i'm called | im called | you can call me | you can put | you may call me
    | please call me | just call me | call me | they call me
people call me | everybody calls me | you're speaking with | you are speaking with | speaking with | put me down as
put down | everyone calls me | i go by
friends call me | known as | full name | first name | your name: | name: | name - | name – | name =
me llamo | yo me llamo | mi nombre es | mi nombre completo es | el nombre es | mi nombre: | nombre:
nombre completo: | nombre y apellido:
me dicen | me puedes llamar | me pueden llamar | puedes llamarme | puede llamarme | llámame | llamame
llámeme | llameme | le habla | te habla
le escribe | te escribe | a nombre de | mi nombre | dime | dígame | pon | ponme | ponga
póngame | apunta | apúntame como | anota
меня зовут | меня звать | зовут меня | зовите меня | зовите | зови | назовите | называйте меня
    | можете называть меня | можете звать меня
зови меня | звать меня | можно звать
моё имя | имя моё | полное имя
имя и фамилия: | имя: | имя - | имя – | имя — | фио: | фио | ф.и.о. | ф.и.о | мое фио | обращайтесь ко мне
можете обращаться | можно обращаться
запишите меня | запишите | запиши | пишите
обращайтесь | на имя | зовут | звать | я - | я – | я — | меня - | с вами
اسمي هو | انا اسمي | أنا اسمي | أنا إسمي | إسمي | اسمي الكامل | اسمي | الاسم الكامل | الاسم هو | الاسم:
الإسم: | الاسم | الإسم | نادني | ناديني | نادوني | اكتب | سجل | سجلني
يمكنك مناداتي | محدثك | محدثتك | معك اخوك | معك أخوك | معك اختك | معك أختك | اخوك | أخوك | اختك | أختك | معكم
معك | معاك | معاكم | مع حضرتك | مع حضرتكم | يسموني | يدعونني | ادعى | أدعى
ผมชื่อ | ฉันชื่อ | ดิฉันชื่อ | หนูชื่อ | เราชื่อ | เค้าชื่อ | พี่ชื่อ | กระผมชื่อ | ข้าพเจ้าชื่อ | ชื่อจริง
ชื่อ-สกุล | ชื่อ-นามสกุล | ชื่อ นามสกุล | ชื่อสกุล | ชื่อเต็ม | ชื่อว่า | ชื่อคือ | ชื่อเล่นชื่อ
ชื่อเล่น | ชื่อ | เรียกผมว่า | เรียกฉันว่า | เรียกหนูว่า | เรียกเราว่า | เรียกพี่ว่า | ใส่ชื่อ
เขียนว่า | เรียกว่า | เรียกผม | เรียกฉัน | เรียก | นามว่า
nimeni on | minun nimeni on | mun nimi on | minun nimi on | mun nimeni on | koko nimeni on | nimi on | nimi:
nimeni: | nimi - | nimi – | koko nimi: | koko nimi
kutsu minua nimellä | minua voi kutsua | kutsu mua | kutsu minua | voit kutsua minua | sano vaan | sano vain
sano mua | saat kutsua minua | saa kutsua | voit kutsua
laita | kirjoita | merkkaa | kutsumanimi | kutsumanimeni on
"""

MAY_SAY_NAME = """
i am | i'm | i’m | im | this is | it is | it's | it’s | its | here is | here's | that's | that is
    | that would be | that'd be | am
speaking is | just | only | simply | solo | simplemente | ihan vaan | ihan vain | vaan | vain
name | nombre | имя | nimi | nimeni | اسم
soy | yo soy | aquí | aqui | habla | es | yo | sería | seria
я | меня | это | эт | тут | здесь | можно просто | можно | просто | пишет | вас беспокоит
أنا | انا | هنا | هذا | هذه | يتكلم | اني | أني
ผมคือ | ฉันคือ | ดิฉันคือ | คือ | ผม | ดิฉัน | ฉัน | กระผม | หนู
olen | minä olen | mä oon | mä olen | mie oon | oon | minä | mä | tässä on | tää on | täällä | tässä | se on
tämä on
"""

SAID_AFTER = """
is my name | is the name | that's my name | is my full name | es mi nombre | me llamo | меня зовут | моё имя
мое имя | зовут | меня звать | اسمي
هو اسمي | on nimeni | on mun nimi | nimeni | on minun nimeni
"""

FIELDS = (
    ("first: | first - | first =", "last: | last - | last ="),
    ("first name", "last name | surname | family name | lastname"),
    ("given name", "last name | surname | family name"),
    ("firstname", "lastname | surname"),
    ("name", "surname | last name | family name"),
    ("nombre", "apellido | apellidos"),
    ("имя", "фамилия"),
    (
        "الاسم الأول | الاسم الاول | اسمي الأول | اسمي الاول",
        "واسم العائلة | اسم العائلة | العائلة | الكنية | اللقب",
    ),
    ("الاسم", "اسم العائلة | العائلة | الكنية | اللقب"),
    ("اسمي", "اسم العائلة | العائلة | الكنية | واسم العائلة | عائلتي"),
    ("ชื่อจริง | ชื่อ", "นามสกุล | สกุล"),
    ("etunimi", "sukunimi"),
    ("nimi", "sukunimi"),
)

FAMILY_FIRST = (
    ("last name | surname | family name", "first name | given name | name"),
    ("apellidos | apellido", "nombre"),
    ("фамилия", "имя"),
    ("نام خانوادگی", "الاسم"),
    ("sukunimi", "etunimi"),
    ("นามสกุล | สกุล", "ชื่อจริง | ชื่อ"),
)

ENDS = """
here | speaking | from | and | but | or | nice to meet you | pleased to meet you | pleasure | thanks
thank you | please | at your service
por aquí | aquí | y tú | y tu | y usted | y | pero | gracias | mucho gusto | encantado | encantada | un gusto
para servirle | a sus órdenes | a la orden
por favor | de parte | vivo | al habla | al aparato
беспокоит | звонит | говорит | слушает | на связи | на проводе | тут | здесь
и | а | но | я | из | очень приятно | приятно познакомиться | рад | рада | спасибо | меня | мне | зовут | можно
к вашим услугам | пожалуйста | или
من | و | وأنت | وانت | لكن | شكرا | شكراً | هنا | تشرفت | تشرفنا | معك | معكم | يتكلم
จาก | ก็ได้ | นะ | ครับ | ค่ะ | คะ | ยินดีที่ได้รู้จัก | และ | แต่ | เรียก | ชื่อเล่น | อายุ | อยู่
tässä | täällä | täältä | tääl | vaan | vain | ihan vaan | ja | mutta | tai | mukava tutustua
hauska tutustua | kiitos | entä sinä
entäs sinä | terveisin | moi
"""

YES = """
ok okay sure yes yeah well um uh sí si claro vale bueno pues да конечно ок хорошо ну نعم طيب اه أكيد ได้ค่ะ
ได้ครับ kyllä joo juu no niin
"""

TITLES = """
cpt cpt. lt lt. sgt sgt. col col. gen gen. maj maj. cmdr cmdr. hon hon. pres pres. khun nai nang
mr mr. mrs mrs. ms ms. miss mx mx. dr dr. doctor prof prof. professor sir madam dame lord lady rev rev. father
fr fr. capt capt. captain
herr frau fräulein dipl.-ing. ing. monsieur madame mme mlle
sr sr. sra sra. srta srta. señor señora señorita don doña dn dn. dña dña. d. d.ª
cap. gral. cnel. tte. sgto. hno. hna. pbro. mons.
dª dra dra. lic lic. licenciado
licenciada ing ing. arq arq. abg. mtro
mtra prof. profa profesora maestro maestra
г-н г-жа господин госпожа доктор проф. профессор товарищ гражданин гражданка д-р
د. د دكتور دكتورة الدكتور الدكتورة أستاذ أستاذة الأستاذ الأستاذة استاذ الاستاذ السيد السيدة سيد سيدة الآنسة
انسة آنسة مهندس المهندس مهندسة المهندسة م.
م أ. الشيخ شيخ الحاج حاج الحاجة الأخ الاخ الأخت الاخت أخي
herra rouva neiti tohtori tri tri. prof. dosentti insinööri dipl.ins. kauppaneuvos
"""

DEGREES = "DI KTM FM FT OTK VTM VTT LL LKT ETM YTM TkT KTT HM MD RN CPA DJ ИП"
"""Degrees that stand before a Finnish name, and their like elsewhere: in capitals."""

THAI_TITLES = """
นางสาว | นาย | นาง | น.ส. | นส. | น.ส | เด็กชาย | เด็กหญิง | ด.ช. | ด.ญ. | คุณหมอ | คุณครู | คุณหญิง | ท่านผู้หญิง | คุณพี่
คุณแม่ | คุณพ่อ
คุณลุง | คุณป้า | คุณน้า | คุณ | ดร. | ดร
นพ. | พญ. | ทพ. | ทพญ. | ภญ. | ภก. | ผศ.ดร. | รศ.ดร.
ผศ. | รศ. | ศ.ดร. | ศ. | อาจารย์ | อ. | ว่าที่ ร.ต. | ว่าที่ร้อยตรี | ร.ต. | ร.ต.อ. | พ.ต.ท. | พ.ต.อ. | พล.อ.
พล.ต. | จ.ส.อ. | ส.อ. | ม.ล. | ม.ร.ว. | หม่อมหลวง
หม่อมราชวงศ์ | พี่ | น้อง | ครู | หมอ | เจ๊ | เฮีย | ลุง | ป้า | น้า
"""

SON_OF = "оглы оглу кызы гызы углы угли улы қызы ұлы"
"""After a father's name: son, daughter."""

ABBREVIATED = "jr sr ma fco fca gpe gmo ant jn wm geo chas thos jos al-"
"""What is written with a dot inside a name."""

SUFFIXES = "jr jr. sr sr. ii iii iv phd ph.d. md m.d. esq esq. mba"

PARTICLES = """
de del la las los da das do dos di du van von der den het ter ten le lo bin ibn bint al el ul ud abu zu zum af
av y e i ap ab ferch san santa st st. st ben
della dello degli
"""

ARABIC_JOINED = "عبد أبو ابو أبي ابي أم ام بن ابن بنت آل ال بو ولد"
ARABIC_JOINS_BACK = "الدين العابدين الله الإسلام الاسلام الحق الرحمن الزهراء النبي"

COMPANY = """
llc ltd ltd. inc inc. gmbh oyj plc corp corp. ооо оао зао пао ао شركة مؤسسة บริษัท บจก. บมจ. หจก. company s.a.
s.l.
"""

PLACEHOLDERS = """
анонимус | تيست | anonymous user
test | testing | tester | test test | testi | prueba | probando | тест | тестовый | тест тест
тестовая заявка | проверка | تجربة | تست | اختبار | ทดสอบ | เทส | เทสต์
asdf | asd | qwerty | qwe | abc | abcd | xyz | xxx | aaa | zzz | foo | foo bar | bar | lorem ipsum | blah
blah blah | bla bla | bla | na | n/a
none | null | undefined | nan | name | my name | your name | first name | last name | full name
firstname lastname | name surname | nombre | apellido
mi nombre | nombre apellido | имя | фамилия | имя фамилия | фио | моё имя | اسم | الاسم | اسمي | ชื่อ
ชื่อ นามสกุล | nimi | etunimi sukunimi | nimeni | sukunimi
anonymous | anon | anonymus | nobody | no one | noone | someone | somebody | anybody | user | username | admin
administrator | guest | customer
client | nadie | alguien | anónimo | anonimo | anónima | cliente | usuario | invitado | fulano | аноним
никто | некто | кто-то | клиент | гость | пользователь
человек | мужчина | женщина | مجهول | لا أحد | شخص | زبون | عميل | مستخدم | فاعل خير | ไม่ระบุชื่อ | ลูกค้า
ใครสักคน | นิรนาม | คนไทย | nimetön | ei kukaan | joku | asiakas
käyttäjä | anonyymi | vieras | kuka tahansa | me | myself | yo | yo mismo | yo misma | я | я сам | أنا | انا
ผม | ฉัน | minä | mä | it's me | its me | soy yo | это я
guess | guess who | adivina | угадай | arvaa | secret | bot | robot | hacker | god | бог | dios | king | queen
boss | president | hello world
"""

FAKES = """
john doe | jane doe | joe bloggs | john q public | mickey mouse | minnie mouse | donald duck | bugs bunny
homer simpson | bart simpson | batman
superman | spiderman | spider man | iron man | harry potter | darth vader | luke skywalker | james bond
sherlock holmes | santa claus | jesus christ
elon musk | bill gates | donald trump | joe biden | barack obama | vladimir putin | mike hunt | ben dover
seymour butts | hugh jass | i p freely
chuck norris | max mustermann | erika mustermann | lionel messi | cristiano ronaldo | taylor swift
adolf hitler | osama bin laden
juan nadie | fulano de tal | fulanito de tal | perico de los palotes | perico los palotes | zutano | mengano
papa noel | papá noel | ratón mickey
don quijote | pepito grillo | elsa capunta | dolores fuertes | aitor tilla
вася пупкин | василий пупкин | пупкин | вася пупкин | иван дурак | дед мороз | снегурочка | владимир путин
путин | гарри поттер | микки маус | бэтмен
джеймс бонд | шерлок холмс | человек паук | остап бендер | чебурашка | крокодил гена | хрен моржовый
конь в пальто | илон маск | дональд трамп
فلان | فلان الفلاني | فلان بن فلان | ميكي ماوس | باتمان | سوبرمان | جحا | علي بابا | نكرة | زيد من الناس
มิกกี้เมาส์ | แบทแมน | โดราเอมอน | ซุปเปอร์แมน | ลุงตู่ | โนบิตะ | สมชาย ไม่มีนามสกุล
matti meikäläinen | maija meikäläinen | teppo testaaja | testi testaaja | aku ankka | mikki hiiri | joulupukki
erkki esimerkki | roope ankka
hessu hopo | kalle kehveli | seppo taalasmaa | tauno palo
"""

KEYBOARD_ROWS = (
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
    "ضصثقفغعهخحجد",
    "شسيبلاتنمكط",
    "ๆไำพะัีรนยบล",
    "ฟหกดเ้่าสวง",
    "qwertzuiop",
)

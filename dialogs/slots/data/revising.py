"""Words of a correction in six languages: what marks one, what stands around the new value, whom it is not about."""

from __future__ import annotations

from dialogs.slots.data.commands import AROUND_CHANGE

NEW = """new | right | correct | proper | real | actual | instead | other | another | different | should be | spelled
    | spelt | after all | nuevo | nueva | correcto | correcta | verdadero | verdadera | otro | otra | en vez de
    | en lugar de | новый | новая | новое | новую | правильный | правильная | правильное | правильно | верный
    | верная | другой | другая | другое | другую | вместо | опечатался | опечаталась | опечатка | старый | старая
    | uusi | uusi numeroni | oikea | oikein | toinen | sen sijaan | enemmankin | جديد | الجديد | الجديدة
    | الصحيح | الصحيحة | الصح | بدلا | بدلا من ذلك | ใหม่ | ที่ถูก | ถูกต้อง | แทน"""
"""Words that set a value against the one before; with a value of its own kind beside them they correct it."""

RATHER = """moved | postponed | delayed | pushed back | changed | aplazado | aplazo | pospuesto | cambio | cambiado
    | перенесли | перенес | перенесла | поменялся | поменялась | поменялось | изменился | изменилась | изменилось
    | siirtyi | vaihtui | muuttui | تأجل | تغير | تغيرت | بدلت | เลื่อน
    | instead | after all | rather | better | lets say | lets make it | make it | more like | changed my mind | i
    changed my mind | moved to | mejor | al final | mas bien | prefiero | que sea | cambie de opinion | he
    cambiado de opinion | лучше | скорее | все таки | пусть будет | передумал | передумала | вместо | mieluummin
    | ennemmin | sittenkin | laitetaan | enemmankin | muutin mieleni | الافضل | الأفضل | أفضل | افضل | بدلا
    | خليها | غيرت رأيي | غيرت رايي | ดีกว่า | แทน | เปลี่ยนใจ"""
"""Second thoughts: they change what was told where they stand beside a value that answers nothing that is asked."""

OLD = """old | last year | used to be | previous | former | earlier | viejo | vieja | antiguo | antigua | anterior
    | el ano pasado | старый | старая | старое | прежний | прежняя | прошлый | прошлая | бывший | в прошлом
    | vanha | vanhan | entinen | viime vuonna | قديم | القديم | قديمة | القديمة | السابق | السابقة | العام الماضي
    | السنة الماضية | ปีที่แล้ว | เก่า | เดิม"""
"""What they stand beside is the value that was, or somebody's before."""

DENYING = """instead of | rather than | en vez de | en lugar de | вместо | بدلا من
    | not | not only | no not | im not | i am not | its not | it is not | it isnt | thats not | isnt | and not
    | no | no es | no solo | no solamente | no soy | no son | no era | y no | ese no es | esa no es | не | не
    только | я не | это не | а не | и не | нет не | ei | en ole | ei ole | se ei ole | mina en ole | ei siis
    | ليس | ليست | لست | مش | مو | وليس | وليست | ولست | انا لست | أنا لست | لا | ไม่ใช่ | ไม่เอา"""
"""What is said before the value that was: "not in May, in June"."""


DENYING_AT_HOME = {"fi": "en | en vain"}
"""Of them, words that mean something else in another language."""

CONTRAST = "but | sino | pero | а | но | vaan | mutta | بل | لكن | ولكن"
"""What joins the value that was and the new one without a comma."""

AROUND = (
    AROUND_CHANGE
    + """ | full | completo | completa | полное | koko | الكامل | ojo | خذ | خذوا | خلي | oon | ту | первый | first
    | should be | use | call | call me on | at | send | write | reach me | as | so | now | then | mine | also
    | wait | yes | ok | okay | really | on | be | im | i am | am | will | ill | its | would | id | do | only
    | only this | from now | more | like | say | lets | than | may | might | ive | think | just | well | um | said
    | meant | mean | bit | is spelled | under | mind | address | new | old | llamame | llameme | llamen
    | escribeme | escribanme | usa | use | usen | al | a | ahora | este | ya | fue | era | sino | soy | llamo | se
    | ser | debe | deberia | son | esto | mas | bien | si | bueno | ay | pues | que | sea | pon | ponga | apunta
    | apunte | las | direccion | creo | estoy | como | otro | otra | звоните | позвоните | пишите | вот | теперь
    | лучше | запишите | запиши | как | а | тут | здесь | это | так | зовут | меня | я | будет | пусть | надо
    | нужно | дам | ну | да | нет | же | бы | указал | указала | верно | скорее | уже | адрес | мы | к | со | с
    | soita | soittakaa | soitatte | numeroon | kirjoita | kayta | kayttakaa | nyt | tuo | tama | vaan | kuin
    | nimeni | nimi | minut | minua | mieluummin | laita | laittakaa | laitetaan | pitaisi | olla | ihan | niin
    | siis | eiku | joo | olenkin | osoite | nyt | kai | sittenkin | اتصل | اتصلوا | بي | على | استخدم | الان
    | الآن | راسلني | راسلوني | من | ذلك | بدلا | يكون | اكتب | اكتبوا | نعم | لا | و | هذا | ذاك | تلك | صار
    | اصبح | اسمي | انا | العنوان | كان | مو | ياريت | ليس | โทร | โทรมา | ใช้ | นี้ | นั้น | คือ | เป็น | ไป | มา
    | ว่า | แล้ว | เอา | จ้า | คับ | เลย | ดู | ก่อน | จะ | แต่ | ทาง | มาที่ | ที่จริง | กลับไป | ก็
    | เบอร์นั้น | เบอร์นี้ | ขอโทษ | ขอโทษที | อัน"""
)
"""What may stand around a new value and says nothing of its own."""

OTHERS = """wife | husband | whose | partner | friend | boyfriend | girlfriend | boss | colleague | coworker | assistant
    | secretary | office | work | company | shop | landline | neighbour | neighbor | mother | mum | mom | father
    | dad | son | daughter | brother | sister | his | her | their | your | yours | teacher | parents | cousin
    | uncle | aunt | manager | school | accountant | lawyer | client | customer | roommate | mujer | esposa
    | esposo | marido | pareja | amigo | amiga | amigos | novio | novia | jefe | jefa | colega | companero
    | companera | secretaria | oficina | trabajo | empresa | madre | padre | mama | papa | hijo | hija | hermano
    | hermana | vuestro | vuestra | su | sus | vecino | vecina | tu | primo | prima | жена | жены | жену | женой
    | жене | муж | мужа | мужу | мужем | друг | друга | другу | подруга | подруги | подругу | подруге | парень
    | парня | девушка | девушки | начальник | начальника | шеф | шефа | коллега | коллеги | коллегу | секретарь
    | секретаря | офис | офиса | офисный | рабочий | работу | мама | мамы | маму | папа | папы | папу | сын | сына
    | дочь | дочери | дочку | брат | брата | сестра | сестры | сестру | его | ее | её | их | ваш | ваша | ваше
    | вас | сосед | соседа | соседка | компании | фирмы | vaimo | vaimoni | vaimon | mies | mieheni | miehen
    | puoliso | puolisoni | ystava | ystavani | ystavan | kaveri | kaverin | kaverini | pomo | pomon | pomoni
    | tyo | tyonumero | toimisto | toimiston | toimistoon | toimistolle | kollega | kollegan | aiti | aidin
    | aitini | isa | isani | isan | poika | poikani | tytar | tyttareni | veli | veljeni | sisko | siskoni | hanen
    | heidan | teidan | sinun | naapuri | sihteeri | yritys | yrityksen | زوجتي | زوجي | صديقي | صديقتي | صاحبي
    | صاحبتي | مديري | المدير | زميلي | زميلتي | مكتبي | المكتب | مكتب | العمل | الشركة | امي | أمي | ابي | أبي
    | ابني | ابنتي | بنتي | اخي | أخي | اختي | أختي | جاري | السكرتيرة | والدي | والدتي | خطيبتي | خطيبي | ภรรยา
    | สามี | แฟน | เพื่อน | เจ้านาย | หัวหน้า | ที่ทำงาน | ออฟฟิศ | บริษัท | แม่ | พ่อ | ลูก | พี่ชาย | พี่สาว
    | น้องชาย | น้องสาว | เลขา | ของเขา | ของเธอ | ของคุณ"""
"""People and places besides oneself: a name or a contact beside them is not one's own."""

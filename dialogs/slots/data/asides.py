"""Refusals of a contact, politeness and greetings around an answer, in the six languages.

Written the way people type; compared in the ``plain`` form, so accents and letter variants do not matter.
"""

THAI_PARTICLES = """
นะครับ | นะคะ | นะค่ะ | ครับผม | ครับ | คับ | ค่ะ | คะ | จ้า | จ้ะ | จ๊ะ | ฮะ | ค้าบ | คร้าบ | นะ
"""

GREETINGS = """
hi | hii | hello | helo | hey | heya | hi there | hello there | hey there | good morning | good afternoon
good evening | good day
morning | evening | greetings | howdy | yo | sup | hiya | hi all | hi everyone
hola | holaa | buenas | buenos dias | buenas tardes | buenas noches | buen dia | muy buenas | hola buenas
hola buenas tardes
hola buenos dias | que tal | hola que tal | saludos
привет | приветик | приветствую | здравствуйте | здравствуй | здрасьте | здрасте | добрый день | доброе утро
добрый вечер
доброго дня | доброго времени суток | хай | салют | всем привет | добрый | прив | ку | здорово
مرحبا | اهلا | اهلين | اهلا وسهلا | السلام عليكم | سلام عليكم | سلام | السلام عليكم ورحمه الله وبركاته
صباح الخير | مساء الخير
هلا | هلا والله | هاي | تحيه طيبه | يا هلا | مساء النور
สวัสดี | หวัดดี | ดี | ดีจ้า | ดีค่ะ | ดีครับ | ฮัลโหล | อรุณสวัสดิ์ | สวัสดีตอนเช้า | สวัสดีตอนเย็น | ทักทาย
moi | moikka | hei | heippa | heippa hei | terve | tervehdys | moro | morjens | huomenta | hyvaa huomenta
hyvaa paivaa | paivaa
iltaa | hyvaa iltaa | heissan | moips | moi moi | hei hei | terve vaan
"""

REFUSALS = """
no | nope | nah | no thanks | no thank you | no way | none | nothing | skip | pass | skip it | skip this
not telling | none of your business
never | never mind | nevermind | not now | not interested | stop | n/a | na | private | confidential | secret
anonymous
i prefer not to | prefer not to say | rather not | rather not say | id rather not | i'd rather not
i would rather not | not comfortable
i refuse | no comment | nunya | mind your own business | no name | noname | i don't have one | i dont have one
i don't have any | i dont have any
don't have one | dont have one | don't have any | dont have any | no social media | no socials
not on social media | i don't use social media
no gracias | no quiero | paso | prefiero no | prefiero no decirlo | mejor no | ninguno | ninguna | ningun
nada | nunca | ahora no | omitir
saltar | no me interesa | no te importa | que te importa | privado | es privado | secreto | anonimo | no tengo
no uso | no uso redes
no doy | no gracias no | ni hablar | para nada | de ninguna manera | no hace falta
нет | неа | нее | не | не хочу | не скажу | не дам | не буду | не надо | не нужно | не важно | неважно
пропустить | пропусти | пропустим
дальше | секрет | это секрет | тайна | аноним | анонимно | без имени | нет спасибо | спасибо не надо
не интересно | неинтересно | никак
не ваше дело | не твое дело | какая разница | не хочу говорить | предпочитаю не говорить | обойдетесь | потом
не сейчас | никогда
не пользуюсь | у меня нет | меня нет в соцсетях | нет соцсетей | нету | отстаньте | отказываюсь | ни за что
не имею | воздержусь
لا | لا شكرا | لا اريد | ما ابي | ما ابغى | ما بدي | مش عايز | مش عاوز | لن اعطي | لن اقول | ارفض | تخطي
تجاوز | خاص | سري | سر | بدون
بدون اسم | مجهول | لا احد | ليس لدي | ما عندي | معنديش | ماعندي | لا يوجد | ليس من شانك | ما يخصك | مالك دخل
مو شغلك | غير مهتم
لا احب | افضل عدم | افضل لا | لا استخدم | ما استخدم | لا داعي | مش مهم | كلا | ابدا
ไม่ | ไม่บอก | ไม่ให้ | ไม่อยากบอก | ไม่อยากให้ | ไม่สะดวก | ไม่สะดวกให้ | ไม่มี | ไม่เอา | ไม่ต้อง | ไม่สนใจ
ไม่ขอบอก | ไม่ใช้ | ไม่ได้ใช้ | ไม่ได้เล่น | ไม่เล่น
ข้าม | ขอข้าม | ความลับ | เป็นความลับ | ไม่ระบุ | ไม่ระบุชื่อ | ไม่ประสงค์ออกนาม | ขอไม่บอก | ขอไม่ให้
ไม่เป็นไร | ยังไม่สะดวก | ไว้ก่อน | ไม่ล่ะ
ei | en | ei kiitos | en halua | en kerro | en anna | en sano | en viitsi | en haluaisi | ohita | skippaa
ei kuulu sinulle | ei kuulu teille
yksityinen | salainen | salaisuus | nimeton | anonyymi | ei ole | mulla ei ole | minulla ei ole | en kayta
en ole somessa | ei tarvitse
ei tarvi | ei nyt | myohemmin | en ole kiinnostunut | ei kiinnosta | mita se sulle kuuluu | ei koskaan
ei mitaan | ei mikaan
"""

REFUSAL_STARTS = """
i dont want | i don't want | i do not want | i wont | i won't | i will not | i'd rather not | id rather not
i would rather not | i'd prefer not
i prefer not | prefer not | rather not | not giving | i'm not giving | im not giving | not telling
i'm not telling | not going to | i'm not going to
i am not going to | no need | i don't give | i dont give | i don't share | i dont share | not sharing
i'm not comfortable | not comfortable
leave me alone | none of your | i don't have | i dont have | i do not have | don't have | dont have
i don't use | i dont use | i do not use
i'm not on | im not on | not on | i deleted my | no thanks | no thank you | no i don't | no i dont | no name
keep it | that's private | thats private
it's private | its private | no account | no profile | no social | i refuse | no phone | no email | no e-mail
no quiero | no te lo | no se lo | no voy a | prefiero no | no pienso | no me gusta dar | no doy mi | no dare
no deseo | no gracias | no tengo
no uso | no me apetece | no estoy en | no comparto | eso es privado | es privado | no les | no os | no hay
no os lo | no le
не хочу | не скажу | не дам | не буду | не собираюсь | не желаю | не надо | не нужно | предпочитаю не
не хотел | не хотела | не хочется
нет у меня | у меня нет | не пользуюсь | не сижу | не зарегистрирован | отказываюсь | обойдемся без
давайте без | можно без | нет аккаунта
не готов | не готова | нет телефона | нет почты | не имею | не оставлю | я не хочу | я не буду | я не дам
я не скажу | я не пользуюсь
لا اريد | لا ارغب | لا احب | لن | ما ابي | ما ابغى | ما بدي | ما ودي | مش عايز | مش عاوز | مش هقول | ارفض
افضل عدم | افضل الا | ليس لدي
ما عندي | ماعندي | معنديش | لا املك | لا استخدم | ما استخدم | لا يوجد | لا اعطي | ما اعطي | لا امتلك | مش حابب
بدون ذكر
ไม่อยาก | ไม่ขอ | ไม่บอก | ไม่สะดวก | ไม่ต้องการ | ไม่มี | ไม่ใช้ | ไม่ได้ใช้ | ไม่ได้เล่น | ไม่เล่น | ขอไม่
ไม่ให้ | ยังไม่อยาก | ยังไม่สะดวก | ไม่เปิดเผย | ผมไม่อยาก
ผมไม่มี | ฉันไม่มี | หนูไม่มี | ผมไม่ | ฉันไม่ | ไม่ค่อยสะดวก
en halua | en kerro | en anna | en aio | en viitsi | en haluaisi | en mielellani | mieluummin en | en kayta
en ole | ei ole | mulla ei | minulla ei
mul ei | ma en | en jaa | en luovuta | ei kuulu | ei kiitos | en tykkaa | ei kannata
"""

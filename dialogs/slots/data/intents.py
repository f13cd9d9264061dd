"""Words by which a text is known to be no answer: questions, greetings, refusals, "I don't know", abuse.

Cells are ``one | two``. ``OPENERS`` start a question, ``ANYWHERE`` make one wherever they stand,
``NOT_ASKED`` look like a question and are none ("whenever", "когда угодно").
"""

from __future__ import annotations

from dialogs.slots.phrases import combined

OPENERS: dict[str, str] = {
    "en": """how much | how many | how long | how do | how does | how did | how can | how could | how is
        | how are | how often | how far | how old | how come | how to | how would | how will | how should
        | how big | how soon | how fast | how expensive | how so | how exactly | how good | how hard | hows
        | how about | why | whats | what is | what are | what do | what does | what did | what can | what if
        | what about | what kind
        | what sort | what time | what happens | what will | what would | what should | what you | what the
        | what i get | what its | what price
        | what else | what exactly | what payment | what level | what languages | what s | wheres | where is
        | where are | where do
        | where can | where did | where you | where will | whos | who is | who are | who will | who teaches
        | who does | who do | who can | whose | which
        | when is | when are | when do | when does | when can | when will | when would | when did
        | when should
        | whens | do you | do i | do we | do they | does it
        | does the | does this | does that | does your | does anyone | did you | did i | is it | is there
        | is this | is that | is the
        | is your | is a | is my | is anyone | is he | is she | are you | are there | are the | are your
        | are we | are they | are these
        | can i | can you | can we | can it | can my | can someone | can u | could i | could you | could we
        | could it | would you | would it | would i | would that
        | will you | will it | will i | will there | will the | will this | should i | should we | may i
        | have you | has it | was it | were you | am i
        | isnt it | isnt there | isnt that | arent you | dont you | doesnt it | cant i | cant you | cant we
        | wont it | couldnt you | any discount
        | any discounts | any chance | any idea how | any idea what | u have | you have | you got
        | you guys have | you offer | you take | anyone | tell me | question
        | quick question | one question | i have a question | i have questions | i have one question
        | got a question | i was wondering
        | im wondering | wondering | just wondering | just curious | im curious | i would like to know
        | id like to know
        | i want to know | i wanna know | i need to know | i wanted to ask | i want to ask
        | i would like to ask
        | id like to ask
        | can anyone | please tell me | please explain | explain | whats the | what | huh | pardon
        | sorry what
        | do u | what date | what dates | price
        | prices | the price | whatsapp number | more info | more information | more details | need more info
        | need info | eligible for""",
    "es": """cuanto cuesta | cuanto cuestan | cuanto vale | cuanto valen | cuanto es | cuanto sale
        | cuanto salen | cuanto sera | cuanto dura | cuanto tarda
        | cuanto tiempo | cuanto seria | cuanto cobran | cuanto cobras | cuanto hay | cuanto tengo
        | cuanto tendria | cuanto me | cuanto | cuantos | cuantas | cuanta | a cuanto
        | cuando es | cuando son | cuando empieza | cuando empiezan | cuando abren | cuando puedo
        | cuando seria
        | cuando comienza
        | cuando comienzan | cuando hay | cuando tienen | cuando me | cuando llega | cuando estan | donde
        | adonde | de donde | en donde
        | quien | quienes | con quien | cual | cuales | como es | como son | como funciona | como funcionan
        | como se | como puedo
        | como hago | como va | como pago | como seria | como lo | como te | como me | como estas | como esta
        | como asi | que precio | que precios | que horario
        | que horarios | que incluye | que es | que son | que diferencia | que tipo | que tipos | que dia
        | que dias | que hora
        | que tengo | que hay | que necesito | que pasa | que opciones | que cursos | que documentos
        | que ofrecen | que tal es | que significa
        | que quieres | que quiere | que dices | para que | por que | porque preguntas | porque necesitas
        | en que | de que | con que | a que hora | a que | desde que
        | hay | tienen | tienes | teneis | tiene usted | tiene garantia | tiene descuento | tiene descuentos
        | ustedes | vosotros | se puede | se pueden | se podria | puedo saber | puedo pagar | puedo ir
        | puedo hacer
        | puedo ver | puedo cambiar | puedo preguntar | puedo tener | puedo usar | puedo venir | puedo probar
        | puedo reservar | puedo cancelar
        | puedo elegir | puedo empezar | puedo llamar | podria | podrias | podrian | podriais | puedes decirme
        | puede decirme | pueden | puedes | podeis | me puedes | me puede | me podrias | me podria | me pueden
        | me dices | me dice | me dais | es posible | es gratis | es obligatorio | es necesario | es caro
        | es seguro | es online | es presencial | es cierto que | es verdad que | aceptan | aceptais
        | hacen | haceis | ofrecen | ofreceis | incluye | incluyen | esta incluido | estan abiertos | estais
        | estan | existe | existen | dan clases | dan descuento | dan descuentos | dan certificado
        | dan factura
        | dais | son gratis | sirve para
        | tengo una pregunta | tengo una duda | tengo dudas | tengo preguntas | una pregunta | una duda
        | una consulta | quisiera saber | quisiera preguntar | me gustaria saber
        | quiero saber | queria saber | queria preguntar | quiero preguntar | quiero informacion
        | queria informacion | mas informacion | necesito informacion | necesito saber | dime | digame
        | diganme
        | sabes si | sabe si | saben si | sabeis | eres | es usted
        | hay que | cobran | precio | precios | el precio | y si | y cuanto | y como | y que | tendria que
        | tengo que | deberia""",
    "ru": """есть пробный | есть ли | имеется ли | бывают ли | бывает ли | принимаете ли | работаете ли
        | можно ли | сколько | а сколько | почем | когда начало | когда начинается | когда начинаются
        | когда будет
        | когда будут | когда можно
        | когда вы | когда у вас | когда старт | когда открываетесь | когда смогу | когда придет
        | когда ближайшая | когда следующая | где | а где | куда | откуда | как | какой | какая
        | какие | какое | каков | какова | каковы | каким | какую | на какой | на каком | на каких | в каком
        | в какие | с какого | до какого | до скольки | во сколько | со скольки | за сколько | на сколько
        | насколько | кто | кому | кого | с кем | у кого | почему | зачем | отчего | для чего | чем отличается
        | чем отличаются | чем | что такое | что значит | что входит | что это | что нужно | что за
        | что по | что будет | что с | что если | что вы | что у вас | что есть | что лучше | что надо
        | что дает | что включено | что мне | что можно | что делать | что так | чего | а если | а что | а как
        | а почему | а зачем
        | а когда | а можно | а у вас | а есть | а вы | а это | а какие | а какой | а какая | а кто | а чем
        | а за | есть ли | можно ли | могу ли | можете ли | нужно ли | надо ли | будет ли | бывает ли
        | правда ли | у вас есть | есть у вас | у вас | вы | ты | можно узнать | можно спросить | можно вопрос
        | можно оплатить | можно платить
        | можно прийти | можно посмотреть | можно записаться | можно взять | можно получить | можно поменять
        | можно отменить | можно вернуть
         | можно поподробнее | можно подробнее | можно начать | можно как | можно без
        | можно в рассрочку | можно картой | могу я | могу узнать
        | подскажите | подскажи | расскажите | расскажи | скажите | скажи | объясните | поясните | уточните
        | интересует сколько
        | интересует цена | хочу узнать | хочу спросить | хотел узнать | хотела узнать | хотел спросить
        | хотела спросить | хотел бы узнать
        | хотела бы узнать | хотелось бы узнать | есть вопрос | вопрос | такой вопрос | у меня вопрос
        | еще вопрос | цена | цены | стоимость | работаете | принимаете | даете | делаете | проводите
        | возможно ли | реально ли | это бесплатно
        | это платно | это обязательно | это дорого | это далеко | это правда | чо почем | че почем
        | что почем
        | чо | че""",
    "ar": """ايهم | ايهما | أيهم | أيهما | أيها | ايها | تشتغلون | هل تعملون | بتشتغلوا | فاتحين | شغالين
        | هل | كم | بكم | بكام | كام | متى | امتى | ايمتى | أين | وين | فين | كيف | كيفية | ازاي | إزاي
        | ماذا | ما هو | ما هي | ماهو | ماهي | ما السعر | ما سعر
        | ما الفرق | ما نوع | ما معنى | ما رأيكم | ما المطلوب | ما الأوراق | ما مدة | ما أسعار | ما اسعار
        | ما هذا | ما المقصود | لماذا | ليش | ليه | من أنت | من انت | من هو | من هي
        | من سيتصل | من المدرس | من يدرس | مين | شو | ايش | إيش | وش | ايه هو | ايه هي | ايه السعر | ايه الفرق
        | ايه | قديش | قديه | أديش | عندكم | عندكو | عندكن | لديكم | هل لديكم | فيه عندكم
        | في عندكم | يوجد لديكم | معكم | ممكن أعرف | ممكن اعرف | ممكن أسأل | ممكن اسأل | ممكن سؤال
        | ممكن تفاصيل
        | ممكن السعر | ممكن تشرح | ممكن توضح | ممكن ادفع | ممكن أدفع | ممكن تخبرني | ممكن معلومات | تقدر تقول
        | تقدروا | بتقدروا | فيكم | فيني
        | أريد أن أعرف | اريد ان اسأل | أريد أن أسأل | أريد معرفة | اريد معرفة | أود أن أعرف | أود أن أسأل
        | أود معرفة | حابب أعرف | حابة أعرف | بدي أعرف | بدي اعرف | بدي اسأل | عايز أعرف | عايز اعرف
        | عايز أسأل | عاوز اعرف | ابغى اعرف | أبغى أعرف | ابغى اسأل | عندي سؤال | لدي سؤال | سؤال
        | عندي استفسار
        | استفسار | لو سمحت كم | لو سمحت متى | ما إذا | أليس | السعر كم | السعر | الأسعار | اسعاركم | أسعاركم
        | سعر | قولي | قل لي | أخبرني | اخبرني | احكيلي""",
    "th": """ทำไม | มีคำถาม | ขอถาม | ขอสอบถาม | สอบถาม | อยากถาม | อยากสอบถาม | อยากรู้ | อยากทราบ | ถามหน่อย
        | รบกวนถาม | รบกวนสอบถาม | สงสัย
        | ขอทราบ | ขอรายละเอียด | ขอข้อมูล | ขอราคา | ช่วยอธิบาย | ราคา | คือยังไง | คืออะไร""",
    "fi": """mika | mita | mitka | mitkas | missa | mista | mihin | minne | milloin | miten | mitenkas
        | kuinka
        | paljonko | paljo | montako | monta | moneltako
        | kauanko | miksi | kuka | ketka | kenen | kenelle | keta | kumpi | kumman | minka | millainen
        | millaisia | millaista | minkalainen | minkalaisia | minkalaista
        | milla | mille | miltä | entas | enta | mites | mitas | mikas | haluaisin tietaa | haluan tietaa
        | haluaisin kysya | haluan kysya | saisinko
        | minulla on kysymys | mulla on kysymys | on kysymys | kysymys | yksi kysymys | kysyisin | kertokaa
        | kerro | kertoisitko | tarvitsen tietoa | tarvitsisin tietoa | haluaisin tietoa | hinta | hinnat
        | onks
        | voiks | saaks | oliks | tarviiks | kayks | onx | hintatiedot
        | maksaaks | kuuluuks | teettekste | olettekste""",
}  # fmt: skip

ANYWHERE: dict[str, str] = {
    "en": """how much is | how much are | how much does | how much do | how much it | how much would
        | how much will | wondering if | wondering whether | do you have | do you offer | is it possible
        | can you tell | could you tell | what does that mean | what do you mean | do you accept
        | do you know""",
    "es": """cuanto cuesta | cuanto cuestan | cuanto vale | cuanto sale | quisiera saber | me gustaria saber
        | podria decirme | podrias decirme | puede decirme | puedes decirme | me puede decir | me puedes decir
        | verdad que""",
    "ru": """есть ли | можно ли | могу ли | нужно ли | надо ли | будет ли | сколько стоит | сколько стоят
        | сколько это | сколько будет | подскажите пожалуйста | что ли | стоит ли | а можно | у вас есть
        | хотел бы узнать | хотела бы узнать""",
    "ar": """هل | كم السعر | كم سعر | كم يكلف | كم تكلف | كم التكلفة | بكم | ما هو | ما هي | كم المدة | عندكم
        | أريد أن أعرف""",
    "th": """ไหม | มั้ย | มั๊ย | ไม๊ | หรือเปล่า | รึเปล่า | หรือป่าว | รึป่าว | หรือไม่ | หรือยัง | รึยัง
        | เท่าไหร่ | เท่าไร | เท่าไหร | กี่ | อะไร | ที่ไหน | ตรงไหน | เมื่อไหร่
        | เมื่อไร | ยังไง | อย่างไร | ใคร | เหรอ | หรอ | ได้ป่าว | ป่ะ | แบบไหน | อันไหน | ไหนดี | วันไหน
        | ไหนบ้าง | อะไรบ้าง | ทำไม | ได้ปะ | ใช่ปะ""",
    "fi": "paljonko maksaa | mita maksaa | onko teilla | haluaisin tietaa | voitteko kertoa | voitko kertoa",
}  # fmt: skip

NOT_ASKED: dict[str, str] = {
    "en": """whatever | whenever | however | whichever | wherever | whoever | what i need | what i want
        | how i see it | which is why | what a | why not | anyone but | anyone is | anyone can | anyone will
        | how nice | how kind | how lovely | what you said | what you think is best | whatever you
        | how dare""",
    "es": """cuando sea | cuando quiera | cuando quieras | cuando pueda | cuando puedas | como sea
        | como quieras | donde sea | cualquiera | cuanto antes | cuanto mas | por que no | que sea
        | hay que ver
        | cuanto menos | como no | tengo que pensar | tengo que pensarlo | tengo que ver
        | tengo que consultarlo
        | hay prisa | hay tiempo | puedes llamarme | puede llamarme | pueden llamarme | puedes escribirme
        | me puedes llamar | me puede llamar""",
    "ru": """еще как | а как же | как же иначе | когда угодно | сколько угодно | как угодно | где угодно
        | какой угодно | какая угодно
        | какие угодно | как можно скорее | как можно быстрее | как можно раньше | как только | какой нибудь
        | какая нибудь | какое нибудь | какой то | какая то | как получится | как пойдет | как скажете
        | как хотите | почему бы | почему нет | как обычно | как вам удобно | кто нибудь | кто угодно
        | кто знает | как раз | как сказать | как вариант | где то | куда угодно | куда нибудь | как бы
        | как минимум | как максимум | чем раньше | чем скорее | чем быстрее | чем больше | чем дешевле
        | чем меньше | чего бы | где нибудь | кто то | кто его знает | вы правы | вы можете позвонить
        | можете звонить | сколько получится | сколько нужно | какой смысл | кому как""",
    "ar": """متى ما | كيف ما | كيفما | اينما | وين ما | مهما | كم يوم | كم شهر | كم اسبوع | ليش لا | ليه لا
        | لما لا | شو المانع | ايش المانع | كيف لا""",
    "th": """อะไรก็ได้ | เมื่อไหร่ก็ได้ | เมื่อไรก็ได้ | เท่าไหร่ก็ได้ | เท่าไรก็ได้ | ยังไงก็ได้
        | ที่ไหนก็ได้
        | ใครก็ได้ | อันไหนก็ได้ | แบบไหนก็ได้ | วันไหนก็ได้ | กี่คนก็ได้ | ตรงไหนก็ได้ | อย่างไรก็ได้
        | ไม่มีอะไร | ไม่ว่าอะไร | ไม่ได้ติดอะไร | ไม่เป็นอะไร | ทำไมจะไม่ | ทำไมไม่ล่ะ | ใครๆ
        | ไม่เสียหายอะไร
        | เอาอะไรก็ได้ | ไหมพรม | ผ้าไหม | ยังไงก็ | ไม่เท่าไหร่ | ไม่เท่าไร | กี่วันก็ได้ | ไม่มีใคร""",
    "fi": """milloin vain | milloin vaan | miten vain | miten vaan | mita vain | mita vaan | missa vain
        | missa vaan | kuka vain | kuka vaan | kuka tahansa | mika vain | mika vaan | mika tahansa
        | mita tahansa | milloin tahansa | kumpi vain | kumpi vaan | kumpi tahansa | miksei | miksi ei
        | mikas siina | mikapa siina | miksipa ei | mikas ettei | kuka tietaa | mita pikemmin | mita nopeammin
        | mita aikaisemmin | kuinka vain | kuinka vaan | miten haluatte | miten parhaiten sopii""",
}  # fmt: skip

GREETINGS: dict[str, str] = {
    "en": """hi | hello | hey | hiya | heya | hallo | yo | howdy | greetings | good morning | good afternoon
        | good evening | good day | morning | evening | whats up | sup | wassup | how are you
        | how are you doing | how are u | hows it going | how do you do | nice to meet you | hello there
        | hi there | hey there | helo | hii | heyy | g day | gday""",
    "es": """ey | ei que tal | que onda | buen dia | buenas noches a todos | hola hola | hola | holaa
        | holi | buenas | buenos dias | buenas tardes | buenas noches | buen dia | que tal
        | como estas | como esta | como esta usted | como andas | muy buenas | saludos | un saludo | hola hola
        | ola | muy buenos dias | que hubo | que onda | alo""",
    "ru": """привет | приветик | приветики | прив | привет привет | здравствуйте | здравствуй | здрасте
        | здрасьте | здрасти | здраствуйте | здравствуйте всем | доброе утро | добрый день | добрый вечер
        | доброго дня | доброго времени суток | доброго вечера | доброй ночи | хай | хелло | хеллоу | салют
        | как дела | как вы | как поживаете | алло | ку | дратути | день добрый | вечер добрый | утро доброе
        | добрый | приветствую | хеллоу | рад знакомству""",
    "ar": """مرحبا | مرحبًا | مرحبتين | أهلا | اهلا | أهلًا | أهلا وسهلا | اهلين | هلا | هلا والله | هلا وغلا
        | السلام عليكم | سلام عليكم | السلام عليكم ورحمة الله | السلام عليكم ورحمة الله وبركاته | سلام
        | وعليكم السلام | صباح الخير | صباح النور | مساء الخير | مساء النور | كيف حالك | كيف الحال | كيفك
        | كيفكم | ازيك | إزيك | ازيكم | شلونك | شخبارك | شلونكم | الو | هاي | تحية طيبة | يسعد صباحك
        | يسعد مساك
        | هاي""",
    "th": """สวัสดีครับผม | สวัสดีจ้า | หวัดดีจ้า | ดีครับ | ดีค่ะ | ฮัลโหลค่ะ | สวัสดี | สวัสดีครับ
        | สวัสดีค่ะ | สวัสดีตอนเช้า | หวัดดี | ดีจ้า | ดีครับ | ดีค่ะ | ฮัลโหล
        | อรุณสวัสดิ์ | สวัสดีตอนเย็น | สบายดีไหม | สบายดีมั้ย | เป็นไงบ้าง | เป็นยังไงบ้าง | ไฮ
        | หวัดดีจ้า""",
    "fi": """hei | moi | moikka | moro | terve | heippa | heipparallaa | hei hei | moi moi | huomenta
        | hyvaa huomenta | hyvaa paivaa | hyvaa iltaa | paivaa | iltaa | hyvaa iltapaivaa | morjens | morjesta
        | tere | mita kuuluu | miten menee | mites menee | tervehdys | moikkelis | heissan | no moi | no hei
        | kuis hurisee | huomenia | heippati hei""",
}  # fmt: skip

GREETED: dict[str, str] = {
    "en": """there | bot | everyone | all | team | guys | sir | madam | friend | again | mate | anna | dear
        | to you | and""",
    "es": "a todos | amigo | amiga | bot | equipo | senor | senora | de nuevo | otra vez | y | gente",
    "ru": "всем | бот | вам | тебе | еще раз | снова | друзья | и | девушка | господа | уважаемые",
    "ar": """بك | بكم | فيك | فيكم | جميعا | يا شباب | اخي | أخي | أختي | وسهلا | ورحمة الله | وبركاته
        | يا هلا
        | يا | حبيبي | عليكم""",
    "th": "ครับ | ค่ะ | คะ | คับ | จ้า | จ้ะ | แอดมิน | ทุกคน | นะ | น้อง | พี่ | บอท | ฮะ | ครับผม",
    "fi": "kaikille | botti | vaan | taas | vain | sinne | teille | sulle | ja",
}  # fmt: skip
"""Words that may stand beside a greeting and add nothing."""

THANKS: dict[str, str] = {
    "en": """thanks | thank you | thankyou | thx | thanx | ty | cheers | many thanks | thank u
        | much appreciated
        | appreciated | great thanks | perfect thanks | ok thanks | okay thanks | ok thank you""",
    "es": """gracias | muchas gracias | mil gracias | muchisimas gracias | ok gracias | vale gracias
        | perfecto gracias
        | genial gracias | te lo agradezco | se lo agradezco""",
    "ru": """огромное спасибо | большущее спасибо | спасибо огромное | спасибки | спасибочки | пасиб
        | пасибо | сенкс | спасибо | большое спасибо | спасибо большое | спс | благодарю | спасибки
        | пасиб | пасибо
        | хорошо спасибо
        | ок спасибо""",
    "ar": """يعطيك العافيه | الله يعطيك العافية | تسلم | تسلمي | يسلمو | ممنون | متشكر | كثر خيرك
        | جزاك الله خيرا | شكرا | شكرًا | شكرا لك | شكرا لكم | شكرا جزيلا | مشكور | مشكورة | تسلم | تسلمي
        | يعطيك العافية
        | الف شكر
        | جزاك الله خيرا | ممنون""",
    "th": """ขอบใจ | ขอบใจจ้า | ขอบคุณมากค่ะ | ขอบคุณมากๆ | แต๊งกิ้ว | แต๊ง | ขอบคุณ | ขอบคุณครับ
        | ขอบคุณค่ะ | ขอบคุณมาก | ขอบใจ | ขอบพระคุณ | แต๊งกิ้ว""",
    "fi": """suuret kiitokset | iso kiitos | kiitoksia | kiitosta vaan | kiitos kovasti | kiits | thanks
        | kiitos | kiitoksia | paljon kiitoksia | kiitti | kiitos paljon | suurkiitos | tack
        | ok kiitos""",
}  # fmt: skip
"""Thanks; a few words may follow ("thanks a lot, bye")."""

REFUSALS: dict[str, str] = {
    "en": """keep that to myself | keep it to myself | keep this to myself | i dont want to share
        | i do not want to share | not willing to share | i wont share | thats confidential
        | it is confidential | confidential | its confidential | not for sharing | not disclosing
        | i decline to answer | decline to answer | no number | no number sorry | sorry no number
        | no thanks no number | i keep my number
        | id rather keep my number | rather not say | id rather not say | i would rather not say
        | i rather not say | rather not
        | id rather not | i would rather not | prefer not to say | prefer not to
        | i prefer not to say | id prefer not to say | i would prefer not to say | i prefer not to
        | id prefer not to | prefer not to answer | would rather not share | rather not share
        | none of your business | none of ur business | not your business
        | thats none of your business | thats private | its private | that is private | that is personal
        | thats personal | its personal | private | personal | confidential | thats confidential | not telling
        | im not telling | im not telling you | i wont tell | i wont tell you | wont say
        | i will not say | i will not tell you | not going to tell | im not going to tell | not saying
        | im not saying | i dont want to say | i dont want to tell | i dont want to answer | dont want to say
        | dont want to tell | dont want to answer | i dont want to share | i dont want to give
        | dont want to give | i dont want to leave | dont want to share | dont wanna say | i dont wanna say
        | i dont wish to say | i dont share | i dont give | i dont give out | i wont give | i wont give you
        | i wont share | im not giving | not giving | not giving you | not giving out
        | i dont feel comfortable
        | not comfortable sharing | im not comfortable | i refuse | i refuse to answer | refuse to answer
        | no comment
        | mind your own business | why should i tell you | not gonna tell | not gonna say | wont share
        | pass on that | id like to keep that private | lets not talk about | i dont discuss
        | i do not want to say | i do not want to share | i do not want to answer | keep that to myself
        | secret
        | its a secret
        | can i not say | can i skip this | do i have to say | do i have to answer | id rather keep that
        | not for you to know | you dont need to know | you dont need that | you dont need my
        | i will not give
        | i cant share | i cannot share | cant disclose | i cant disclose | cannot disclose
        | i cant say that""",
    "es": """prefiero guardarmelo | me lo guardo | me lo reservo | prefiero reservarmelo
        | no quiero compartirlo | no quiero compartir | no lo comparto | es confidencial | confidencial
        | informacion confidencial | es secreto | no quiero contestar | no deseo contestar
        | prefiero no contestar | sin comentarios | eso me lo guardo | prefiero no decirlo
        | prefiero no decir | prefiero no contestar | prefiero no responder
        | prefiero no darlo | prefiero no darte | prefiero no | preferiria no decirlo | preferiria no
        | mejor no lo digo | no quiero decirlo | no quiero decir
        | no quiero contestar | no quiero responder | no quiero darlo | no quiero dar | no lo quiero decir
        | no lo voy a decir | no voy a decirlo | no te lo digo | no se lo digo | no te lo voy a decir
        | no te lo dire | no lo dire | no te importa | no les importa | no le importa | no es asunto tuyo
        | no es asunto suyo | no es tu asunto | no es de tu incumbencia
        | no es de su incumbencia | eso no se pregunta | eso es privado | es privado | privado | es personal
        | eso es personal | es confidencial | confidencial | paso | paso de decirlo | paso de contestar
        | no lo doy | no te lo doy | no se lo doy | sin telefono | sin numero | prefiero no dejar
        | prefiero no dejarlo | me lo reservo | me reservo | sin comentarios | no doy | no comparto
        | no doy mi | no pienso decirlo
        | no pienso decirte | y a ti que te importa | a ti que te importa | que te importa | es un secreto
        | es secreto | me niego | me niego a contestar | no me apetece decirlo | no me apetece contestar
        | no contesto | no deseo decirlo | no deseo responder | no deseo contestar | no puedo decirlo
        | eso no te lo digo | no hace falta que lo sepas""",
    "ru": """не хочу этим делиться | не хочу делиться | не буду делиться | оставлю при себе | промолчу
        | воздержусь от ответа | конфиденциально | это конфиденциально | конфиденциальная информация
        | это секрет | секретная информация | без ответа | не разглашаю | не разглашается
        | не буду отвечать | отвечать не буду | не желаю отвечать | не скажу | я не скажу
        | не хочу говорить | не хочу отвечать | не хочу сообщать | не хочу давать
        | не хочу называть | не хочу писать | не хотел бы говорить | не хотела бы говорить
        | не хотелось бы говорить | не хотелось бы | не хотел бы отвечать | не буду говорить
        | не буду отвечать
        | не буду называть
        | номер не дам | телефон не дам | номер не оставлю | номер не скажу | не буду оставлять
        | без номера | без телефона | не буду писать | не буду давать | не дам | не дам номер
        | не дам свой номер | предпочту не говорить
        | предпочитаю не говорить | предпочту не отвечать | предпочитаю не отвечать | предпочел бы не говорить
        | предпочла бы не говорить | лучше не скажу | лучше промолчу | промолчу | не ваше дело | не твое дело
        | это не ваше дело | вас это не касается | тебя это не касается | вас не касается | тебя не касается
        | а вам какое дело | какое вам дело | какое ваше дело | вам какая разница | какая вам разница
        | вам зачем | это личное | личное | это конфиденциально | конфиденциально | это секрет | секрет
        | это тайна | коммерческая тайна | без комментариев | не разглашаю | не сообщаю | не даю
        | не даю номер
        | отказываюсь отвечать | отказываюсь говорить | откажусь отвечать | воздержусь | воздержусь от ответа
        | не отвечу | не готов сказать | не готова сказать | не готов говорить | не готова говорить
        | не готов называть | много будете знать | много будешь знать | оставлю при себе | не обязан
        | не обязана | не хочу светить | обойдетесь | перебьетесь | не назову | можно не отвечать
        | можно не говорить | не стану говорить | не стану отвечать | не могу сказать это""",
    "ar": """افضل الاحتفاظ به لنفسي | احتفظ به لنفسي | بخليها لنفسي | ما راح اقول | ما راح اقولك
        | مو راح اقول | ما بقول | ما بقولك | مش هقول | مش هقولك | لن اقول | لن اخبرك | معلومة سرية | سري
        | هذا سري | معلومات سرية | لا اريد مشاركة | لا ارغب في مشاركة | لا اود مشاركة | ما ابغى اشارك
        | لا ارغب في الاجابة | لا اريد الاجابة | ما ابي اجاوب | ما ابي اقول | ما ابغى اقول | بدون تعليق
        | بدون رقم | لن أعطي رقمي | لا أعطي رقمي | ما بعطي رقمي | ما بدي أعطي رقمي | ما ابغى اعطي رقمي
        | أفضل عدم القول | أفضل ألا أقول | أفضل أن لا أقول | افضل عدم الإجابة | أفضل عدم الاجابة
        | أفضل عدم الإفصاح | أفضل عدم ذكر | أفضل عدم الذكر | أفضل ألا أجيب | أفضل لا | لا أريد أن أقول
        | لا أريد القول | لا أريد الإجابة | لا اريد ان اجيب | لا أريد أن أجيب | لا أريد الإفصاح | لا أريد ذكر
        | لا أريد إعطاء | لا أرغب في الإجابة | لا أرغب في الإفصاح | لا أرغب بالإجابة | لا أرغب في ذكر
        | لا أود القول | لا أود الإجابة | لا أحب أن أقول | لن أقول | لن اقول لك | لن أجيب | لن أخبرك
        | لن أعطيك
        | ما أبغى أقول | ما ابغى اقول | ما ابي اقول | مابي اقول | ما أبي أجاوب | ما بدي أحكي | ما بدي أقول
        | ما بدي جاوب | ما بدي أجاوب | مش عايز أقول | مش عايز اقول | مش عاوز اقول | مش هقول | مش حقول
        | ما راح أقول | ما راح اقول | مو شغلك | مش شغلك | ليس من شأنك | لا شأن لك | ما دخلك | مالك دخل
        | ما لك دخل | وانت مالك | وإنت مالك | انت مالك | ما خصك | شو خصك | شو دخلك | وش دخلك | هذا خاص | خاص
        | هذا شخصي | أمر شخصي | امر شخصي | شخصي | معلومات خاصة | معلومة خاصة | سري | سر | هذا سري
        | أرفض الإجابة
        | ارفض | أمتنع | أمتنع عن الإجابة | بدون تعليق | لا تعليق | أتحفظ | أحتفظ به لنفسي | ما أحب أقول
        | ما احب اقول | ما بحب قول""",
    "th": """ขอเก็บไว้เอง | เก็บไว้เอง | ขอไม่บอก | ขอไม่ตอบ | ไม่ขอแสดงความเห็น | ไม่แสดงความเห็น
        | ไม่อยากเปิดเผย | ไม่เปิดเผย | ขอไม่เปิดเผย | เป็นความลับ | ความลับ | ข้อมูลลับ
        | ไม่สะดวกเปิดเผย | ไม่อยากแชร์ | ไม่แชร์ | ไม่ต้องการบอก | ไม่ต้องการตอบ | ไม่ขอบอก
        | ไม่ประสงค์จะตอบ | ไม่ประสงค์บอก | ไม่บอก
        | ไม่ขอบอก | ไม่อยากบอก | ไม่อยากตอบ | ไม่ตอบ | ไม่ขอตอบ | ขอไม่บอก | ขอไม่ตอบ | ขอไม่ระบุ
        | ไม่ระบุ | ไม่ประสงค์ระบุ | ไม่ประสงค์จะบอก | ไม่ประสงค์จะตอบ | ไม่สะดวกบอก | ไม่สะดวกตอบ
        | ไม่สะดวกให้
        | ไม่ให้เบอร์ | ไม่ขอให้เบอร์ | ไม่สะดวกแจ้ง | ไม่สะดวกที่จะบอก | ไม่ให้ | ไม่ขอให้ | ขอไม่ให้
        | ไม่อยากให้ | ไม่ใช่เรื่องของคุณ
        | ไม่เกี่ยวกับคุณ | ไม่ใช่ธุระ | เรื่องส่วนตัว | เป็นเรื่องส่วนตัว | ข้อมูลส่วนตัว | ส่วนตัว | ความลับ
        | เป็นความลับ | ขอสงวน | ขอเก็บไว้เป็นความลับ | ยุ่งอะไร | ยุ่งไรด้วย | ไม่ต้องรู้ | ไม่ต้องรู้หรอก
        | ไม่เปิดเผย | ไม่ขอเปิดเผย | ขอไม่เปิดเผย | อย่าถาม | ไม่จำเป็นต้องรู้ | ไม่อยากเปิดเผย""",
    "fi": """pidan sen omana tietonani | pidan omana tietonani | oma tietoni | luottamuksellista
        | se on luottamuksellista | salaista | se on salaisuus | en halua jakaa | en jaa | en aio kertoa
        | en haluaisi jakaa | en kommentoi | en suostu kertomaan | en halua paljastaa | en paljasta
        | en anna numeroa | en anna numeroani | ei numeroa | ilman numeroa | en haluu antaa
        | en haluu antaa numeroo | en halua antaa numeroa | en kerro | en haluu kertoo | en haluu kertoa
        | en haluu sanoo | en haluu sanoa
        | en halua kertoa | en haluaisi kertoa | en halua sanoa | en haluaisi sanoa
        | en halua vastata | en haluaisi vastata | en viitsi sanoa | en viitsi kertoa | en aio kertoa
        | en aio sanoa | en aio vastata | en sano | en vastaa | en anna | en halua antaa | en haluaisi antaa
        | en jaa | en halua jakaa | mieluummin en kerro | mieluummin en sano | mieluummin en vastaa
        | mieluiten en | ei kuulu sulle | ei kuulu sinulle
        | ei kuulu teille | ei kuulu teille pätkääkään | ei kuulu muille | ei se sulle kuulu
        | ei se sinulle kuulu | mita se sulle kuuluu | mita se sinulle kuuluu | mita se teille kuuluu
        | se on yksityisasia | yksityisasia | yksityista | henkilokohtaista | se on henkilokohtaista
        | henkilokohtainen asia | luottamuksellista | salaisuus | se on salaisuus | salaista | en kommentoi
        | ei kommenttia | ei kommentteja | kieltaydyn vastaamasta | kieltaydyn | jatan vastaamatta
        | jatan sanomatta | jatan kertomatta | pidan sen omana tietonani | pidan omana tietonani | en paljasta
        | en luovuta | ei kuulu asiaan""",
}  # fmt: skip


REFUSALS["ar"] += " | " + combined(
    "مابي | ما ابي | مابغى | ما ابغى | ماودي | ما ودي | مابدي | ما بدي | مش عايز | مش عايزة | مش عاوز | مش حابب",
    "اقول | احكي | اعطي | اعطيكم | ادي | اديكم | اعطي رقمي | اديكم رقمي | اعطيكم رقمي | اشارك",
)
REFUSALS["ar"] += " | مش هديكم | مش هديك | مش هديكم رقمي | مش هدي رقمي | مش هقولكم | ما يخصك | ما يخصكم"
REFUSALS["ar"] += " | مش لازم تعرف | مالكش دعوة"
REFUSALS["fi"] += " | " + combined(
    "en | en mä | mä en | emmä | enpä | en minä | minä en",
    "haluu | halua | viitti | viitsi | aio | taida | rupee",
    "sanoa | sanoo | kertoa | kertoo | antaa | jakaa",
)
REFUSALS["fi"] += " | " + combined("mä en | en mä | minä en | emmä | enpä", "kerro | sano | anna | jaa")
REFUSALS["fi"] += " | en anna numeroo | en anna numeroa | en anna puhelinnumeroo"


UNKNOWNS: dict[str, str] = {
    "en": """ill have to check | i will have to check | ill need to check | need to check | gotta check
        | i need to look | ill have to see | ill look into it | hard to tell | tough to say | beats me
        | search me | your guess is as good as mine | jury is still out | still deciding | still thinking
        | we are still deciding | were still deciding | not figured out | havent figured | no idea
        | i have no idea | ive no idea | no clue | i have no clue | havent a clue
        | i havent a clue
        | not sure | not sure yet | im not sure | i am not sure | im not sure yet | were not sure
        | not really sure | im not really sure | not quite sure | not certain | im not certain | not too sure
        | not so sure | unsure | im unsure
        | dont know | dont know yet | i dont know | i dont know yet | i do not know | i really dont know
        | we dont know | dunno | i dunno | idk | i dont really know | dont really know | dont have a clue
        | i dont have a clue | i dont have an idea | hard to say | difficult to say | its hard to say
        | hard to tell | cant say | cant say yet | i cant say | i cant say yet | cant tell | i cant tell
        | couldnt say | i couldnt say | who knows
        | god knows | beats me | search me | havent decided | havent decided yet | i havent decided
        | i havent decided yet | we havent decided | not decided | not decided yet | undecided | im undecided
        | still undecided | still deciding | still thinking | im still thinking | im still deciding
        | still considering | havent thought about it | i havent thought about it | havent thought
        | havent made up my mind | i havent made up my mind | to be decided | tbd | tba | i need to think
        | need to think | let me think | let me think about it | ill think about it | i have to think
        | i need to think about it
        | it depends | depends | dont remember | i dont remember | cant remember | i cant remember | i forgot
        | maybe | perhaps | no preference yet | ask me later | ill tell you later | ill let you know
        | not yet decided | no decision yet | im confused | not known yet | unknown | i wish i knew
        | dont ask me | havent figured | havent figured it out | not figured out yet | cant decide
        | i cant decide | hmm not sure | in two minds | not clear yet | i am not certain""",
    "es": """dificil de decir | dificil decirlo | es dificil decir | tengo que mirarlo | tengo que mirar
        | tengo que ver | tengo que verlo | tengo que consultarlo | tengo que consultar
        | tengo que preguntar | tengo que pensarlo | tengo que pensar | hay que verlo | hay que ver
        | lo tengo que pensar | lo tengo que ver | lo estoy pensando | todavia lo estoy pensando
        | a saber | vete a saber | ya veremos | no me he decidido | no nos hemos decidido | no se
        | no lo se | no se todavia | todavia no se | todavia no lo se | aun no se | aun no lo se
        | no lo se aun | no lo se todavia | no sabria | no sabria decir | no sabria decirte
        | no sabria decirle
        | no lo sabemos | no sabemos | ni idea | ni la menor idea | no tengo idea | no tengo ni idea
        | no tengo la menor idea | ni zorra | ni papa | no estoy seguro | no estoy segura
        | no estoy muy seguro
        | no estoy muy segura | no estamos seguros | no lo tengo claro | no lo tengo decidido | no tengo claro
        | no lo tengo muy claro
        | no lo he decidido | no he decidido | aun no he decidido | todavia no he decidido
        | aun no lo he decidido | todavia no lo he decidido | no lo he pensado | no lo habia pensado
        | aun no lo he pensado | todavia no lo he pensado | no me lo he planteado | no me decido
        | estoy indeciso | estoy indecisa | indeciso | indecisa | lo estoy pensando | lo pensare
        | tengo que pensarlo | dejame pensarlo | me lo estoy pensando | estoy pensandolo | depende
        | quien sabe
        | sepa dios | vete a saber | vaya usted a saber | no recuerdo | no me acuerdo | por decidir
        | por definir | por determinar | sin decidir | quizas | quiza | tal vez | es dificil decirlo
        | dificil decirlo | dificil saberlo | no podria decirte | no podria decir | a saber | ya veremos
        | no sabo | lo desconozco | desconozco | no estoy del todo seguro | tengo dudas entre""",
    "ru": """надо посмотреть | нужно посмотреть | надо проверить | нужно проверить | надо подумать
        | нужно подумать | надо уточнить | нужно уточнить | надо спросить | надо посоветоваться
        | нужно посоветоваться | еще думаю | пока думаю | еще думаем | пока думаем | пока не определился
        | пока не определилась | не определились | без идей | кто его знает | бог его знает
        | фиг его знает | черт его знает | не знаю | я не знаю | не знаю пока | пока не знаю
        | еще не знаю | сам не знаю | сама не знаю
        | даже не знаю | незнаю | хз | х з | без понятия | понятия не имею | не имею понятия
        | не имею представления | не представляю | ума не приложу | фиг знает | черт знает | кто знает
        | кто его знает | бог знает | не в курсе | не уверен | не уверена | я не уверен | я не уверена
        | пока не уверен | пока не уверена | еще не уверен | не совсем уверен | не определился
        | не определилась
        | еще не определился | еще не определилась | пока не определился | пока не определилась
        | не определились | пока не определились | еще не определились
        | не решил | не решила | не решили | еще не решил | еще не решила | еще не решили | пока не решил
        | пока не решила | пока не решили | не думал | не думала | не думал об этом | не думала об этом
        | еще не думал | еще не думала | пока не думал | пока не думала | думаю пока | пока думаю | еще думаю
        | надо подумать | нужно подумать | подумаю | дайте подумать | не могу сказать | пока не могу сказать
        | не могу решить | не могу определиться | затрудняюсь | затрудняюсь ответить | затрудняюсь сказать
        | трудно сказать | сложно сказать | тяжело сказать | не помню | забыл | забыла | посмотрим | зависит
        | смотря | как пойдет | пока неизвестно | неизвестно | пока непонятно | непонятно пока | пока не ясно
        | не ясно | пока под вопросом | под вопросом | в раздумьях | сомневаюсь | колеблюсь | может быть
        | не выбрал | не выбрала | еще не выбрал | пока не выбрал | пока не выбрала | не понимаю что выбрать
        | не знаем | мы не знаем | еще не знаем | откуда мне знать""",
    "ar": """لازم اشوف | لازم افكر | لازم اسأل | لازم اتأكد | يجب ان افكر | يجب ان اتحقق | احتاج افكر
        | بفكر | لسه بفكر | ما زلت افكر | مازلت افكر | الله اعلم | صعب القول | من الصعب القول | صعب اقول
        | ما قررت | ما قررت بعد | لم نقرر | ما حددت | لم احدد بعد | لا أعرف | لا اعرف | لا أعلم | لا اعلم
        | لا أدري | لا ادري | لست أدري | مدري | ما أدري | ما ادري
        | ماادري | ما أعرف | ما اعرف | ماعرف | ما بعرف | مابعرف | معرفش | ماعرفش | مش عارف | مش عارفة
        | مو عارف
        | مو عارفة | ما عندي فكرة | ماعندي فكرة | ليس لدي فكرة | ليست لدي فكرة | لا فكرة لدي
        | لا توجد لدي فكرة
        | معنديش فكرة | ما عندي علم | لا علم لي | لست متأكدا | لست متأكد | لست متأكدة | غير متأكد | غير متأكدة
        | مو متأكد | مو متأكدة | مش متأكد | مش متأكدة | مب متأكد | لم أقرر | لم أقرر بعد | لم اقرر بعد
        | ما قررت
        | ما قررت بعد | ماقررت | لسا ما قررت | لسه ما قررت | لسه مقررتش | لم نقرر | لم نقرر بعد | لم أحدد
        | لم أحدد بعد | لم احدد بعد | ما حددت | ماحددت | لسه ما حددت | لسا ما بعرف | لسه مش عارف | لسه ما أدري
        | لا زلت أفكر | ما زلت أفكر | مازلت أفكر | ما زلت افكر | لسا بفكر | لسه بفكر | بفكر | سأفكر | محتار
        | محتارة | أنا محتار | متردد | مترددة | يعتمد | يعتمد على | حسب | على حسب | الله أعلم | الله اعلم
        | لا أتذكر | ما أتذكر | مش فاكر | ناسي | نسيت | صعب القول | من الصعب القول | يصعب القول | ربما | يمكن
        | لم أفكر | لم أفكر بعد | لم أفكر في الأمر | ما فكرت | ما فكرت فيها | غير معروف | غير محدد
        | لم يتحدد بعد | مين يعرف | من يدري""",
    "th": """บอกยาก | พูดยาก | ตอบยาก | ต้องเช็คก่อน | ขอเช็คก่อน | ขอดูก่อน | ต้องดูก่อน | ขอถามก่อน
        | ต้องถามก่อน | ขอปรึกษาก่อน | ต้องปรึกษา | ยังคิดอยู่ | กำลังคิด | กำลังตัดสินใจ
        | ยังตัดสินใจไม่ได้ | ใครจะรู้ | คิดไม่ออก | ยังคิดไม่ออก | ไม่รู้ | ไม่รู้สิ | ไม่รู้เลย
        | ไม่ทราบ | ไม่แน่ใจ | ไม่ค่อยแน่ใจ | ไม่แน่ | ไม่มั่นใจ | ไม่ชัวร์
        | ยังไม่รู้ | ยังไม่ทราบ | ยังไม่แน่ใจ | ยังไม่แน่ | ยังไม่ชัวร์ | ยังไม่ตัดสินใจ | ยังไม่ได้ตัดสินใจ
        | ยังตัดสินใจไม่ได้ | ยังเลือกไม่ได้ | ยังเลือกไม่ถูก | เลือกไม่ถูก | ยังไม่ได้คิด | ยังไม่คิด
        | ไม่ได้คิด | ยังคิดไม่ออก | คิดไม่ออก | ไม่มีไอเดีย | ยังไม่มีไอเดีย | ยังไม่มีแผน | ยังไม่ได้วางแผน
        | ยังไม่ได้กำหนด | ยังไม่กำหนด | ยังลังเล | ลังเล | กำลังคิด | กำลังตัดสินใจ | ขอคิดดูก่อน | ขอคิดก่อน
        | ขอคิดดู | คิดดูก่อน | ดูก่อน | เดี๋ยวดูก่อน | ตอบไม่ได้ | ตอบไม่ถูก | บอกไม่ถูก | พูดยาก | ตอบยาก
        | จำไม่ได้ | ลืม | ลืมแล้ว | แล้วแต่ | ขึ้นอยู่กับ | อาจจะ | สุดแล้วแต่ | ไม่มีความรู้ | ไม่มั่นใจเลย
        | ยังไม่ชัดเจน | ยังงงๆ | ยังไม่เคลียร์""",
    "fi": """pitaa tarkistaa | taytyy tarkistaa | tarvii tarkistaa | pitaa katsoa | taytyy katsoa
        | pitaa kysya | taytyy kysya | pitaa miettia | taytyy miettia | pitaa harkita | mietin viela
        | harkitsen viela | katsotaan nyt | kuka tietaa | ken tietaa | en ole paattanyt viela
        | ei ole paatetty | vaikee sanoo | hankala sanoa | en tieda | en tieda viela | en viela tieda
        | emme tieda | emme viela tieda | en mie tieda
        | en ma tieda | en mina tieda | en tiia | emma tiia | ei tietoa | ei viela tietoa | ei mitaan tietoa
        | ei hajua | ei hajuakaan | ei mitaan hajua | ei aavistustakaan | ei mitaan aavistusta
        | ei harmainta aavistusta | ei harmainta hajua | ei kasitysta | ei mitaan kasitysta | en osaa sanoa
        | en osaa viela sanoa | en osaa paattaa | en osaa valita | emme osaa sanoa | en ole varma
        | en oo varma
        | en ole viela varma | en ole ihan varma | en ole aivan varma | en oo ihan varma | emme ole varmoja
        | en ole paattanyt | en oo paattany | en ole viela paattanyt | en oo viela paattany
        | emme ole paattaneet | emme ole viela paattaneet | ei ole paatetty | ei ole viela paatetty
        | ei viela paatetty | en ole miettinyt | en oo miettiny | en ole viela miettinyt | en ole ajatellut
        | en ole ajatellut asiaa | pitaa miettia | taytyy miettia | taytyy harkita | mietin viela
        | viela mietinnassa | mietinnassa | harkinnassa | harkitsen viela | riippuu | se riippuu
        | vaikea sanoa
        | paha sanoa | hankala sanoa | mahdoton sanoa | kuka tietaa | en muista | unohdin | ehka | katsotaan
        | saa nahda | epaselvaa | viela epaselvaa | viela auki | viela avoinna | avoinna viela | epavarma
        | olen epavarma | eos | en osaa arvioida | emt | en ole selvilla""",
}  # fmt: skip

UNKNOWNS["fi"] += " | en osaa sanoo | en mä osaa sanoo | mä en osaa sanoo | emmä osaa sanoo | hankala sanoo"
UNKNOWNS["ar"] += " | والله ما ادري | والله مدري | والله ما اعرف | والله معرفش"

INSULTS: dict[str, str] = {
    "en": """useless bot | worthless | you suck | waste of time bot | piece of junk | jackass | dumb bot
        | stupid bot | rubbish bot | fuck | fuck you | fuck off | fucking | fck | fuk you | f off | stfu
        | shut up | asshole
        | arsehole
        | bitch | bastard | cunt | dickhead | moron | idiot | idiots | idiotic | retard | imbecile
        | piece of shit | bullshit | shit | shitty | crap bot | screw you | go to hell | wanker | prick
        | dumbass | dumb bot | stupid bot
        | stupid | you are stupid | youre stupid | you suck | kiss my ass | scum | scumbag | motherfucker
        | drop dead | you are useless | useless bot | youre useless | dumb""",
    "es": """eres inutil | eres un inutil | bot inutil | vete al infierno | vete a la porra | que te den
        | que te jodan | payaso de bot | bot de mierda | eres tonto | eres idiota | eres estupido
        | vayanse al diablo | puta | puto | hijo de puta | hijueputa | hdp | mierda | vete a la mierda
        | a la mierda
        | gilipollas
        | cabron | cabrona | imbecil | idiota | idiotas | estupido | estupida | pendejo | pendeja | tonto
        | tonta | maricon | que te den | que te jodan | jodete | jodanse | vete al carajo | al carajo
        | come mierda | comemierda | subnormal | chinga tu madre | chingate | la concha de tu madre | boludo
        | pelotudo | callate | bot de mierda | verga | no sirves para nada | capullo | mamon""",
    "ru": """ты бесполезный | ты бесполезен | бесполезный бот | тупой бот | тупая программа
        | что за хрень | что за бред | что за дичь | иди лесом | пошел лесом | катись | сам дурак
        | ты тупой | ты глупый | ты идиот | сука | суки | блять | блядь | бля | хуй | хуйня | хуево
        | нахуй | на хуй | нахер | на хер
        | пошел нахуй | пошел на | пошла на | пошли на | иди на | иди нахуй | иди в жопу | в жопу | жопа
        | пизда
        | пиздец | пидор | пидорас | ебать | ебаный | ебаный бот | заебал | заебали | мудак | мудаки | дебил
        | дебилы | идиот | идиоты | придурок | тупой бот | тупой | тупая | тупые | дурак | дура | козел
        | козлы
        | урод | уроды | тварь | гандон | мразь | отвали | отвалите | отвянь | отстань | заткнись | пошел вон
        | пошел к черту | иди к черту | говно | дерьмо | лох | лохи | чмо | скотина | отъебись | отебись
        | кретин""",
    "ar": """عديم الفائدة | بلا فائدة | روح الى الجحيم | اذهب الى الجحيم | الى الجحيم | اسكت | اخرس
        | تبا لك | تبا لكم | بوت غبي | يا غبي | يا حمار | يا كلب | انقلع | زبالة | تافه | كلب | يا كلب
        | حمار | يا حمار | غبي | يا غبي | أغبياء | اغبياء | احمق | أحمق | كس | كسمك | كس امك
        | شرموطة | شرموط | قحبة | ابن الكلب | ابن كلب | ابن الحرام | خرا | خرة | زفت | زبالة | اخرس | انقلع
        | وسخ | حقير | تافه | لعنة | يلعن | الله يلعنك | يلعنك | منيك | عرص | خنيث | حيوان | يا حيوان | متخلف
        | نصاب | نصابين | طز | طز فيك | طيز | سخيف""",
    "th": """ไร้ประโยชน์ | บอทห่วย | บอทโง่ | ห่วยแตก | ปัญญาอ่อน | หุบปาก | ไปตายซะ | งี่เง่า | ไอ้บอท
        | เหี้ย | สัส | ไอ้สัตว์ | ไอ้เหี้ย | ไอ้ควาย | ควาย | อีดอก | อีสัตว์ | ควย | หี | เย็ด
        | แม่ง
        | แม่ม | มึง | พ่อมึง | แม่มึง | ห่า | ไอ้ห่า | ไอ้โง่ | โง่ | ปัญญาอ่อน | บ้าเอ๊ย | ไอ้บ้า | เชี่ย
        | เลว | ส้นตีน | ตอแหล | กระจอก | หุบปาก | ไปตาย | ไสหัวไป | ขยะ""",
    "fi": """hyodyton botti | olet hyodyton | oot hyodyton | aalio | tyhma botti | surkea botti
        | typera botti | olet tyhma | oot tyhma | suksi kuuseen | suksi vittuun | pollo botti
        | vittu | vitun | vitut | vittuun | haista vittu | haista paska | haistakaa vittu | painu vittuun
        | painu helvettiin | paska | paskat | paskaa | perkele | saatana | saatanan | helvetti | helvetin
        | kusipaa | mulkku | mulkvisti | idiootti | idiootit | typera | tyhma | tyhma botti | typerys | aasi
        | turpa kiinni | suksi vittuun | suksi kuuseen | huora | ampa | runkkari | pelle | tollo | hullu botti
        | vitu | paskabotti | imbesilli | surkea botti""",
}  # fmt: skip

ALONE_ONLY = """no number | ei numeroa | ilman numeroa | sin telefono | sin numero | без номера | без телефона
    | بدون رقم | private | personal | confidential | secret | its a secret | privado | confidencial | paso
    | es privado | личное | секрет | это секрет | конфиденциально | خاص | شخصي | سري | سر | ส่วนตัว | ความลับ
    | yksityista | henkilokohtaista | salaisuus | salaista | maybe | perhaps | unknown | i forgot | quizas
    | quiza | tal vez | может быть | забыл | забыла | посмотрим | ربما | يمكن | نسيت | ناسي | ehka | katsotaan
    | unohdin | อาจจะ | ลืม | rather not
    | id rather not | i would rather not | prefiero no | preferiria no | не даю | не дам | en anna
    | mieluiten en | ไม่ให้ | to be decided | hmm not sure | sin decidir | воздержусь | ارفض
    | mieluummin en"""
"""Refusals and "I don't know" only when nothing else is said: "maybe the group" names something."""

PLACES_OF_HARMLESS = """หีบ | ห่าง | ห่าน | เลวร้าย | ควายเ | หีบห่อ | ขยะแขยง | โง่นะเรา | ห่างจาก | ห่างไกล
    | ห่างๆ | كلبي | إحضار كلب | إحضار الكلب | إحضار كلبي | اصطحاب كلب | اصطحاب كلبي | أجيب كلبي | معي كلب
    | عندي كلب | لدي كلب"""
"""Words in which a rude one stands by chance, and a dog that is one."""

NEGATORS = """no not dont doesnt didnt wont cant cannot isnt arent wasnt never without nor neither none wouldnt
    couldnt havent
    ni nunca jamas tampoco sin не нет ни без ei en emme eivat ala alkaa ilman لا لم لن ليس لست مش مو ما غير بدون
    ماعدا مب ولا ไม่ อย่า"""
"""Words that turn what follows into its opposite."""

OPENING_WORDS = """still | tbh | to be honest | honestly | todavia | aun | la verdad | пока | пока что
    | все еще
    | если честно | честно | rehellisesti | لسه | لسا | لسى | الصراحة | بصراحة | จริงๆ | and | but | so
    | ok | okay | well | um | hmm | hm | oh | wait | sorry | excuse me | please
    | pls | just | also | by the way | btw | actually | first | then | hi | hello | hey | good morning
    | good afternoon | good evening
    | y | pero | bueno | pues | perdon | perdona | disculpe | disculpa | oye | una pregunta | hola | buenas
    | buenos dias | buenas tardes | buenas noches | vale | gracias | por favor | ah | entonces
    | а | и | но | ну | так | скажите | простите | извините | пожалуйста | слушайте | здравствуйте | привет
    | добрый день | доброе утро | добрый вечер | еще | кстати | ладно | хорошо | стоп | тогда
    | ja | mutta | hei | moi | terve | anteeksi | siis | tuota | niin | ok | moikka | hyvaa paivaa
    | و | طيب | بس | لكن | لو سمحت | لو سمحتم | من فضلك | عفوا | مرحبا | أهلا | السلام عليكم | سلام | يا
    | اهلا
    | هلا | أولا
    | แล้ว | คือ | เอ่อ | ขอโทษ | ขอโทษนะ | สวัสดี | สวัสดีครับ | สวัสดีค่ะ | แต่"""
"""What may come before the words that make a text a question, a refusal or "I don't know"."""

NOT_A_FINNISH_QUESTION = """pankko verkko kirkko viikko keskiviikko loppuviikko alkuviikko aurinko mikko marko
    jarko mirko heikko erkko
    kukko takko lakko kolikko ykko nakko tukko toko ruoko koko jako joko kako sako vako tako teko reko seko eko
    niko toko rico
    puhelinko yoko akiko naoko michiko meksiko mexico riko disko kiosko asko esko vesko pekko veikko jaakko
    jukko palikko perikko
    huopikko asteikko mustikko vuosiko mannikko kuusikko koivikko pensaikko tuolikko lehdikko sanasko ukko akko
    sarakko"""
"""Finnish words that end like a question ("onko") and ask nothing."""

ASKING_ALONE = "? ؟ ？ ¿ ⁉ ❓ ❔"

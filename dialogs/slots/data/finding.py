"""Signs by which a value is found in a message that answers something else.

Regular expressions of all languages together; line breaks inside them are only layout.
"""

from __future__ import annotations

NETWORKS = r"""instagram(?:i\w{0,3})?|insta\w{0,3}|inst|facebook|fb|telegram|tg|vk|vkontakte
    |linkedin|tiktok|twitter|youtube|line|snapchat|threads
    |инстаграм\w*|инста\w*|инст|телеграм\w*|телега|тг|вк|вконтакте|фейсбук\w*|линкедин|тикток
    |انستغرام|انستقرام|انستا|إنستغرام|فيسبوك|تيليجرام|تلغرام|تيك توك|لينكد إن|سناب|سناب شات
    |ไอจี|เฟซบุ๊ก|เฟส|เฟสบุ๊ค|ไลน์|เทเลแกรม|ติ๊กต็อก|อินสตาแกรม"""

SOCIAL_HOSTS = r"""(?:instagram|facebook|fb|m\.facebook|linkedin|tiktok|twitter|x|youtube|threads
    |snapchat)\.(?:com|net)
    |(?:t|telegram|line)\.me|vk\.(?:com|ru)|[a-z]{2,3}\.linkedin\.com|ok\.ru"""

NAME_MARKERS = r"""my\s+name\s+is|my\s+name['’]?s|name\s+is|the\s+name\s+is
    |name\s*:|i\s+am\s+called|call\s+me|you\s+can\s+call\s+me
    |me\s+llamo|mi\s+nombre\s+es|mi\s+nombre\s*:|nombre\s*:|меня\s+зовут
    |мо[её]\s+имя|имя\s*:|зовите\s+меня|звать\s+меня
    |اسمي\s+هو|اسمي|إسمي|الاسم\s*:|ผมชื่อ|ฉันชื่อ|ดิฉันชื่อ|หนูชื่อ|เราชื่อ
    |ชื่อ\s*:|ชื่อ(?!อะไร|ว่า|บริษัท|ร้าน|เดียว|เสียง)|nimeni\s+on|minun\s+nimeni\s+on|mun\s+nimi\s+on|nimi\s+on|nimi\s*:"""

NAME_BEFORE_A_CAPITAL = r"i['’]?m|i\s+am|this\s+is|soy|я|olen|mä\s+oon|oon|minä\s+olen"
"""Markers that count only before a word with a capital letter: "I'm Marta", not "I'm late"."""

NOT_A_NAME = """english spanish russian arabic thai finnish german french italian american british
    canadian indian chinese japanese
polish dutch swedish turkish brazilian mexican ukrainian arab muslim monday tuesday wednesday thursday
    friday saturday sunday january
february march april may june july august september october november december interested looking sorry not
    very really just from
here ready happy a an the in on at and or but so what where ielts toefl ok yes no sure still also
    currently going planning available
espanol espanola ruso rusa ingles inglesa de el la un una muy mas nuevo nueva студент студентка русский
    русская хочу ищу живу не из в
на и а но уже тоже буду могу работаю думаю планирую бы готов готова за suomalainen venalainen
    englantilainen opiskelija kiinnostunut
    kotoisin valmis ja mutta myos jo"""

NAME_ENDS = """and from i im my we looking interested here but with want need wants at in on for the a y
    de desde quiero busco estoy soy
tengo mi pero con en para и из я хочу ищу мне мой моя но а живу нужен нужна ja haluan etsin olen mutta ma
    mina jos و من أريد اريد انا أنا
عندي ابحث أبحث رقمي بريدي ايميلي และ อยาก สนใจ จาก ต้องการ ขอ กำลัง งบ โทร มี เป็น จะ แต่ เบอร์ อีเมล ครับ
    ค่ะ คะ phone email tel number телефон
    почта номер teléfono telefono correo puhelin sahkoposti"""

CURRENCY = r"""[€$£₽฿₴₹]|\b(?:euros?|eur|usd|dollars?|bucks|pounds?|gbp|quid|rub(?:les?)?|baht|thb
    |aed|sar|egp|dirhams?|riyals?|dolar(?:es)?|dólar(?:es)?
    |pesos?|libras?|rublos?|евро|руб(?:л[а-яё]*)?|доллар[а-яё]*|бакс[а-яё]*
    |euro(?:o|ja|n|lla)|euroa|dollari[ai]?|puntaa?|ruplaa?)\b|(?<=\d)\s?(?:e|р)\b|يورو|دولار(?:ات)?
    |درهم|ريال|دينار|جنيه|باوند|روبل|บาท|ยูโร|ปอนด์|เดอร์แฮม|ดีร์แฮม|ดอลลาร์|เหรียญ"""

BUDGET_WORDS = r"""\b(?:budget|presupuesto|бюджет[а-яё]*|budjetti\w*|budjetin|can\s+spend|can\s+afford
    |puedo\s+gastar|puedo\s+pagar
    |готов[а]?\s+(?:потратить|заплатить|платить))\b|ميزاني\w+|الميزانية|งบประมาณ|งบ"""

AMOUNT_WORDS = """from to and up between about around approximately roughly under over below above less
    more than max maximum min minimum
    at least most not k m thousand hundred million grand a per month week year lesson or so half
de a hasta entre unos unas y mas menos mil miles cien cientos millon millones alrededor maximo minimo como
    por mes o al
от до между около примерно и не более менее больше меньше тыс тысяч тысячи тысяча млн миллион миллиона
    миллионов к максимум минимум свыше где
    то порядка сто двести триста четыреста пятьсот тысячу полтора полторы в месяц
alle yli noin enintaan vahintaan tuhat tuhatta sata sataa miljoona miljoonaa ja korkeintaan kuukaudessa
    suunnilleen
    من إلى الى حتى بين حوالي تقريبا اقل أقل اكثر أكثر ألف الف آلاف الاف مليون مئة مائة و
    ประมาณ ไม่เกิน ถึง ระหว่าง พัน หมื่น แสน ล้าน ราวๆ ขั้นต่ำ ต่อเดือน
    one two three four five six seven eight nine ten fifteen twenty thirty forty fifty
    uno dos tres cuatro cinco seis siete ocho nueve diez quince veinte treinta cuarenta cincuenta
    один два три четыре пять шесть семь восемь девять десять пятнадцать двадцать тридцать сорок пятьдесят
    yksi kaksi kolme nelja viisi kuusi seitseman kahdeksan yhdeksan kymmenen
    واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة عشر عشرين خمسين
    หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ"""
"""Words that may stand around a number of an amount."""

MONTHS = r"""january|february|april|june|july|august|september|october|november
    |december|enero|febrero|marzo|abril|mayo|junio|julio|agosto
    |septiembre|setiembre|octubre|noviembre|diciembre|январ[а-я]*|феврал[а-я]*
    |март[аеу]?|апрел[а-я]*|ма[йея]|июн[а-я]*|июл[а-я]*|август[аеу]?
    |сентябр[а-я]*|октябр[а-я]*|ноябр[а-я]*|декабр[а-я]*
    |(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu(?:n|ssa|hun|ta|sta
    |lle|hun\s+asti)?
    |يناير|فبراير|مارس|أبريل|ابريل|مايو|يونيو|يوليو|أغسطس|اغسطس|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر
    |มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"""

MONTHS_LIKE_WORDS = (
    r"(?:in|by|until|till|before|after|since|from|early|late|mid|this|next|of|to)\s+(?:may|march)",
    r"(?<!^)\b(?:May|March)\b",
)
"""Months that are ordinary words, unless after a word of time (any case) or with a capital inside a
    sentence."""

RELATIVE = r"""(?:next|this|coming)\s+(?:week|month|year|summer|spring|autumn|fall|winter|monday|tuesday
    |wednesday|thursday|friday|saturday|sunday|weekend)
    |(?:in|within)\s+(?:(?:about|around|roughly|approximately|maybe|some)\s+)?(?:a|an|one|two|three|four|five|six|\d{1,2}|a\s+couple\s+of|a\s+few)(?:\s*(?:-|to|or)\s*(?:\d{1,2}
    |two|three|four))?\s+(?:weeks?|months?|days?|years?)
    |(?:la\s+)?(?:próxima|proxima)\s+semana|(?:la\s+)?semana\s+que\s+viene
    |(?:el\s+)?mes\s+que\s+viene|(?:el\s+)?(?:próximo|proximo)\s+(?:mes|año)
    |este\s+(?:mes|año|verano|invierno|otoño)
    |esta\s+(?:semana|primavera)|(?:en|dentro\s+de)\s+(?:(?:unos|unas|aproximadamente)\s+)?(?:un|una|dos|tres|cuatro
    |cinco|seis|\d{1,2})\s+(?:semanas?
    |mes(?:es)?|días|dias|años?)|(?:el\s+)?año\s+que\s+viene
    |(?:el\s+)?(?:lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo)\s+que\s+viene
    |(?:el\s+)?(?:próximo|proximo)\s+(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|verano|invierno|otoño)
    |(?:на|в|со?|до|к)\s+(?:следующ|эт)[а-я]+\s+(?:недел|месяц|год)[а-я]*|(?:недельки?|недели|недель|месяца|месяцев)\s+через\s+(?:\d{1,2}|две|два|три
    |четыре|пять|шесть)|через\s+(?:(?:примерно|около)\s+)?(?:(?:\d{1,2}|пару|две|два
    |три|четыре|пять|шесть)\s+)?(?:недел|месяц|год|лет|дн|полгода)[а-я]*
    |(?:этим|будущим|следующим)\s+(?:летом|зимой)|(?:этой|будущей|следующей)\s+(?:весной|осенью)
    |ensi?\s+(?:viikolla|viikol|kuus|viikosta|viikon|kuussa|kuusta|kuun|vuonna|kesänä|keväänä|syksynä|talvena)
    |tässä\s+kuussa|tällä\s+viikolla|tänä\s+(?:vuonna|kesänä|keväänä|syksynä|talvena)
    |(?:\d{1,2}|viikon|kuukauden|vuoden|kahden|kolmen|parin|muutaman)(?:\s+(?:viikon|kuukauden|päivän
    |vuoden))?\s+(?:päästä?|kuluttua|sisään|sisällä?|sisäl)
    |(?:هذا|هذه)\s+(?:الشهر|الأسبوع|الاسبوع|السنة|العام|الصيف)|(?:الشهر|الأسبوع|الاسبوع|العام|الصيف)\s+(?:القادم
    |المقبل|الجاي)|السنة\s+(?:القادمة|الجاية|المقبلة)
    |(?:بعد|خلال)\s+(?:حوالي\s+)?(?:(?:ثلاثة|أربعة|اربعة|خمسة|ستة)\s+(?:أسابيع|اسابيع|أشهر|اشهر|شهور|أيام|ايام)
    |أسبوع|اسبوع|أسبوعين|اسبوعين|شهر|شهرين|سنة|\d{1,2}\s+(?:أسابيع|اسابيع|أشهر|اشهر
    |شهور|أيام|ايام))
    |(?:สัปดาห์|อาทิตย์|เดือน|ปี)(?:หน้า|นี้)|(?:ใน)?อีก\s*(?:ประมาณ|ราวๆ?|สัก)?\s*(?:\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า|หก)\s*(?:สัปดาห์
    |อาทิตย์|เดือน|ปี|วัน)"""

DATES = r"\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b|\b20\d\d-\d{2}-\d{2}\b"

TIME_BEFORE = r"""(?:\d{1,2}[-–]\d{1,2}|\d{1,2}(?:st|nd|rd|th|\.|º|-?го)?|[-–]|to|early|mid|late|end|beginning
    |start|middle|first|second|half|the|of|in|by|until|till|before|after|since|from|between|around|about
    |not|earlier|than|no|el|la|de|a|en|para|hasta|antes|después|despues
    |desde|principios|finales|mediados|fines|entre|primera|segunda|mitad
    |quincena|del
    |al|в|во|до|по|после|с|к|ко|начале|конце|середине|начала|конца|первой|второй
    |половине|числа|не|раньше|около|на|от
    |alussa|lopussa|ennen|jälkeen|noin|aikaisintaan|viimeistään|في|قبل|بعد
    |حتى|من|بداية|نهاية|منتصف|أول|اول|آخر|خلال|ليس|ต้น|ปลาย|กลาง|ก่อน|หลัง
    |ช่วง|ภายใน|ใน|เดือน|วันที่|ตั้งแต่|ไม่)"""

TIME_AFTER = r"""(?:\d{4}|\d{1,2}(?:st|nd|rd|th)?|or|to|and|till|until|de|o|y|al|или|и|по|до|года?
    |г|ja|tai|alussa|lopussa|puolivälissä|jälkeen|mennessä|aikana|أو|الى|إلى|و|หรือ|ถึง|ค\.ศ\.|พ\.ศ\.
    |latest|the\s+latest|onwards)"""

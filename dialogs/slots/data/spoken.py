"""Numbers and signs spelled out in words, as people dictate phone numbers and addresses."""

DIGIT_WORDS = {
    "0": "zero oh nought cero ноль нуль صفر ศูนย์ สูน nolla",
    "1": "one uno una один одна единица واحد หนึ่ง นึง yksi yks",
    "2": "two dos два две اثنان اثنين إثنين إثنان สอง kaksi kaks",
    "3": "three tres три ثلاثة ثلاث تلاتة สาม kolme kolm",
    "4": "four cuatro четыре أربعة اربع สี่ neljä nelj",
    "5": "five cinco пять خمسة خمس ห้า viisi viis",
    "6": "six seis шесть ستة ست หก kuusi kuus",
    "7": "seven siete семь سبعة سبع เจ็ด seitsemän seiska seittemän",
    "8": "eight ocho восемь ثمانية ثمان تمانية แปด kahdeksan kasi kaheksan",
    "9": "nine nueve девять تسعة تسع เก้า yhdeksän ysi yheksän",
}

TENS_WORDS = {
    10: "ten diez десять عشرة kymmenen",
    11: "eleven once одиннадцать yksitoista",
    12: "twelve doce двенадцать kaksitoista",
    13: "thirteen trece тринадцать kolmetoista",
    14: "fourteen catorce четырнадцать neljätoista",
    15: "fifteen quince пятнадцать viisitoista",
    16: "sixteen dieciséis шестнадцать kuusitoista",
    17: "seventeen diecisiete семнадцать seitsemäntoista",
    18: "eighteen dieciocho восемнадцать kahdeksantoista",
    19: "nineteen diecinueve девятнадцать yhdeksäntoista",
    20: "twenty veinte двадцать عشرين عشرون kaksikymmentä",
    30: "thirty treinta тридцать ثلاثين ثلاثون kolmekymmentä",
    40: "forty fourty cuarenta сорок أربعين أربعون neljäkymmentä",
    50: "fifty cincuenta пятьдесят خمسين خمسون viisikymmentä",
    60: "sixty sesenta шестьдесят ستين ستون kuusikymmentä",
    70: "seventy setenta семьдесят سبعين سبعون seitsemänkymmentä",
    80: "eighty ochenta восемьдесят ثمانين ثمانون kahdeksankymmentä",
    90: "ninety noventa девяносто تسعين تسعون yhdeksänkymmentä",
    100: "cien ciento сто مية مئة sata",
    200: "doscientos двести ميتين مئتين kaksisataa",
    300: "trescientos триста ثلاثمية kolmesataa",
    400: "cuatrocientos четыреста اربعمية neljäsataa",
    500: "quinientos пятьсот خمسمية viisisataa",
    600: "seiscientos шестьсот ستمية kuusisataa",
    700: "setecientos семьсот سبعمية seitsemänsataa",
    800: "ochocientos восемьсот ثمانمية kahdeksansataa",
    900: "novecientos девятьсот تسعمية yhdeksänsataa",
}

VEINTI = {
    21: "veintiuno veintiún",
    22: "veintidós",
    23: "veintitrés",
    24: "veinticuatro",
    25: "veinticinco",
    26: "veintiséis",
    27: "veintisiete",
    28: "veintiocho",
    29: "veintinueve",
}

PLUS = "plus más плюс زائد بلس บวก plussa"
DOUBLE = {2: "double doble дважды", 3: "triple triple трижды"}
JOINERS = "y and и و ja"

AT = """
at | arroba | собака | собачка | собачку | эт | эт | ат | at-merkki | ät-merkki | ät | miuku | miukumauku
kissanhäntä | آت | ات | أت | أرّوبا | اروبا
علامة آت | แอท | แอด | แอ็ด | แอ็ท | แอต | เอท | แอ๊ด | arobase
"""
DOT = "dot | punto | точка | тчк | دوت | دات | نقطة | ดอท | ดอต | จุด | piste | point"
UNDERSCORE = """
underscore | under score | guion bajo | guión bajo | barra baja | нижнее подчеркивание | нижнее подчёркивание
подчеркивание | подчёркивание
нижний пробел | андерскор | alaviiva | شرطة سفلية | شرطه تحت | أندرسكور | اندرسكور | ขีดล่าง | อันเดอร์สกอร์
อันเดอร์สคอร์ | ขีดเส้นใต้
"""
DASH = """
dash | hyphen | minus | guion | guión | guion medio | guión medio | дефис | тире | минус | viiva | väliviiva
tavuviiva | yhdysviiva | شرطة | داش
ขีดกลาง | ขีด | แดช
"""

NUMBER_WORDS = r"""
(?<!\w)(?:(?:my |cell |mobile |phone )*number|phone|cell|mobile|tel|whatsapp|n[uú]mero|m[oó]vil|tel[eé]fono|tlf|cel
|celular|whats|номер|тел|телефон|моб|мобильный|ватсап|вотсап|puh|puhelin\w*|numeron?i?|gsm)(?!\w)
|رقم|جوال|موبايل|هاتف|تلفون|واتس|เบอร์|โทร|มือถือ
"""
"""What says that the digits after it are a phone number."""

HOMES = {
    "en": "US GB AU NZ IE IN SG ZA NG KE PH",
    "es": "ES MX AR CO CL PE EC VE UY BO DO GT CR PA",
    "ru": "RU KZ BY UA UZ KG AM GE AZ MD",
    "ar": "AE SA EG KW QA BH OM JO LB IQ MA DZ TN LY YE SD SY PS",
    "th": "TH",
    "fi": "FI",
}
"""Language -> the countries where people who write it have their numbers, for one that works nowhere else."""

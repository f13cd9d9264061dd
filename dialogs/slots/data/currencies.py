"""Currencies by sign, code and word; which one a shared name means in which region."""

from __future__ import annotations

_CODES = (
    "USD EUR GBP RUB JPY CNY INR THB AED SAR QAR KWD BHD OMR EGP JOD IQD LBP SYP YER LYD DZD "
    "TND MAD SDG TRY ILS UAH KZT BYN UZS GEL AMD AZN KGS TJS MDL PLN CZK HUF RON BGN RSD SEK "
    "NOK DKK ISK CHF CAD AUD NZD MXN ARS CLP COP PEN UYU BRL BOB PYG VES CRC GTQ HNL NIO DOP "
    "CUP PAB PHP IDR MYR SGD HKD TWD KRW VND PKR BDT LKR NPR ZAR NGN KES"
).split()

_WORDS_TOO = frozenset({"ALL", "TRY", "CUP", "MAD", "PEN", "RON", "DOP"})
"""Codes that are English or Spanish words."""

COMMON = {
    **{f"currency:{code}": code.lower() for code in _CODES if code not in _WORDS_TOO},
    "currency:$": "$",
    "currency:USD": "usd | us$ | us $ | $us | usdt | u$s | u$d",
    "currency:EUR": "€ | eur | euro | euros",
    "currency:GBP": "£ | gbp",
    "currency:RUB": "₽ | rub | rubles | roubles | ruble | rouble",
    "currency:yen": "¥",
    "currency:CNY": "cny | rmb | yuan | юаней | юань",
    "currency:THB": "฿ | thb | baht | bath | baths | bahts",
    "currency:INR": "₹ | inr",
    "currency:rupee": "rs | rupee | rupees | rps",
    "currency:UAH": "₴ | uah",
    "currency:KZT": "₸ | kzt",
    "currency:ILS": "₪ | ils | shekels",
    "currency:VND": "₫ | vnd",
    "currency:PHP": "₱ | php",
    "currency:KRW": "₩ | krw",
    "currency:NGN": "₦ | ngn",
    "currency:TRY": "₺ | tl",
    "currency:MXN": "mxn | mx$ | mex$ | mn",
    "currency:CAD": "cad | c$ | ca$ | cdn",
    "currency:AUD": "aud | au$",
    "currency:NZD": "nzd | nz$",
    "currency:SGD": "sgd | sg$",
    "currency:HKD": "hkd | hk$",
    "currency:BRL": "brl | r$ | reais",
    "currency:kr": "kr | kroner | kronor | sek kr",
    "currency:AED": "aed | dhs | dh | dirham aed",
    "currency:SAR": "sar | sr",
    "currency:EGP": "egp",
    "dash": "- | – | — | ‑ | − | ~ | ― | ..",
    "after": "+",
    "below": "< | ≤",
    "above": "> | ≥",
    "and": "&",
    "about": "≈",
    "per": "/",
    "skip": '= | : | . | * | " | «',
}

EN = {
    "currency:dollar": "dollar | dollars | dolars | dollers | buck | bucks",
    "currency:USD": "us dollar | us dollars | american dollars | u s dollars",
    "currency:EUR": "euro | euros | eur",
    "currency:pound": "pound | pounds | quid | sterling | pounds sterling",
    "currency:GBP": "british pounds | quid",
    "currency:dirham": "dirham | dirhams",
    "currency:riyal": "riyal | riyals | rial | rials",
    "currency:dinar": "dinar | dinars",
    "currency:peso": "peso | pesos",
    "currency:franc": "franc | francs",
    "currency:lira": "lira | liras",
    "currency:JPY": "yen",
    "currency:CHF": "swiss francs",
    "num:10 currency:note": "tenner | a tenner",
    "num:5 currency:note": "fiver | a fiver",
    "currency:NGN": "naira | nairas",
    "currency:ZAR": "rand | rands",
    "currency:MYR": "ringgit | rm",
    "currency:PLN": "zloty | zlotys | zlotych",
    "currency:KES": "shillings | ksh | kes",
    "currency:BDT": "taka | tk",
    "currency:GEL": "lari",
    "currency:IDR": "rupiah",
    "currency:VND": "dong",
    "currency:UAH": "hryvnia | hryvnias | uah",
    "currency:KZT": "tenge",
    "currency:ILS": "shekel | nis",
    "currency:TRY": "turkish lira",
    "currency:NZD": "kiwi dollars | kiwi dollar | new zealand dollars",
    "currency:EGP": "egyptian pounds | egyptian pound",
    "currency:AUD": "australian dollars | aussie dollars",
    "currency:CAD": "canadian dollars",
    "currency:INR": "indian rupees",
    "currency:SGD": "singapore dollars",
    "currency:HKD": "hong kong dollars",
    "currency:MXN": "mexican pesos",
    "currency:PHP": "philippine pesos",
    "scale:1000 currency:USD": "kusd | k usd",
    "scale:1000 currency:EUR": "keur | k eur",
}
ES = {
    "currency:dollar": "dólar | dólares | dolar americano",
    "currency:USD": "dólares americanos | dolares usa | verdes | dolares estadounidenses",
    "currency:EUR": "euro | euros | eur | pavos | leuros | euritos | eurillos",
    "currency:GBP": "libras | libra | libras esterlinas",
    "currency:peso": "peso | pesos | pesitos | varos",
    "currency:MXN": "pesos mexicanos",
    "currency:ARS": "pesos argentinos",
    "currency:CLP": "pesos chilenos",
    "currency:COP": "pesos colombianos",
    "currency:PEN": "sol | soles | nuevos soles | s / | s/.",
    "currency:BOB": "bolivianos",
    "currency:VES": "bolívares",
    "currency:CRC": "colones",
    "currency:GTQ": "quetzales",
    "currency:HNL": "lempiras",
    "currency:PYG": "guaraníes",
    "currency:franc": "francos",
    "currency:dirham": "dirhams",
    "currency:bs": "bs | bs.",
}
RU = {
    "currency:ruble": """
        рубль | рубля | рублей | рублям | рубли | рублях | рублями | руб | рублика | рубликов | рубасов
        деревянных
    """,
    "suffix:currency:ruble": "р",
    "currency:dollar": """
        доллар | доллара | долларов | доллары | долларам | долларах | долл | дол | бакс | бакса | баксов
        баксы | баксах | зелёных | зелени | уе
    """,
    "currency:USD": "у е | долларов сша",
    "currency:EUR": "евро | еврика | евриков",
    "currency:KZT": "тенге | тг | тнг | теңге | тенгe",
    "currency:UAH": "гривен | гривна | гривны | гривну | грн | гривень | гривня | гривні",
    "currency:UZS": "сум | сумов",
    "currency:KGS": "сом | сомов",
    "currency:GEL": "лари",
    "currency:AMD": "драм | драмов",
    "currency:THB": "бат | бата | батов | баты",
    "currency:lira": "лир | лиры | лира",
    "currency:AED": "дирхам | дирхама | дирхамов",
    "currency:GBP": "фунт | фунтов | фунта",
    "currency:AZN": "манат | манатов",
    "currency:CNY": "юаней | юани | юань",
    "currency:PLN": "злотых",
    "currency:MDL": "лей | леев",
    "scale:1000 currency:RUB": "тр | т р | тыр",
    "currency:BYN": """
        белорусских рублей | белорусских рубля | бел руб | бел рублей | белруб | бел р | белорусских | br
    """,
    "scale:1000 currency:ruble": "килорублей | килорубля | к рублей",
}
AR = {
    "currency:dollar": "دولار | دولارات | دولارا",
    "currency:USD": "دولار امريكي | دولار أمريكي",
    "currency:EUR": "يورو | اورو",
    "currency:GBP": "جنيه استرليني | جنيه إسترليني | باوند",
    "currency:pound": "جنيه | جنيهات | جنيها | جني",
    "currency:EGP": "جنيه مصري | ج.م | ج م",
    "currency:riyal": "ريال | ريالات | ريالا | رس | ﷼",
    "currency:SAR": "ريال سعودي | ر.س | ر س | ريال سعودى",
    "currency:QAR": "ريال قطري | ر.ق | ر ق",
    "currency:OMR": "ريال عماني",
    "currency:dirham": "درهم | دراهم | درهما",
    "currency:AED": "درهم اماراتي | درهم إماراتي | د.إ | د ا",
    "currency:MAD": "درهم مغربي",
    "currency:dinar": "دينار | دنانير | دينارا",
    "currency:KWD": "دينار كويتي | د.ك | د ك",
    "currency:JOD": "دينار اردني",
    "currency:IQD": "دينار عراقي",
    "currency:TND": "دينار تونسي",
    "currency:DZD": "دينار جزائري",
    "currency:BHD": "دينار بحريني",
    "currency:LYD": "دينار ليبي",
    "currency:lira": "ليرة | ليرات",
    "currency:TRY": "ليرة تركية | ليره تركي",
    "currency:SYP": "ليرة سورية",
    "currency:LBP": "ليرة لبنانية",
    "currency:rupee": "روبية",
    "suffix:currency:pound": "ج | جم",
}
TH = {
    "suffix:currency:THB": "^บ",
    "currency:THB": "บาท | บ. | บาทไทย | บาด",
    "currency:dollar": "ดอลลาร์ | ดอลล่าร์ | เหรียญ | ดอลลาร์สหรัฐ | ดอล",
    "currency:EUR": "ยูโร",
    "currency:GBP": "ปอนด์",
    "currency:JPY": "เยน",
    "currency:CNY": "หยวน",
}
FI = {
    "currency:EUR": """
        euro | euroa | euron | euroja | eurolla | eurossa | euros | egeä | eurua | euroo | eurot | eukkoa
        ege | egee | eurojen | eur
        eukkoo | eukko | egeen | eur:oa
    """,
    "suffix:currency:EUR": "e",
    "outof currency:EUR": "eurosta",
    "into currency:EUR": "euroon",
    "currency:dollar": "dollari | dollaria | dollarin | taalaa | taala | dollarilla | dollariin",
    "currency:kr": "kruunu | kruunua | kruunun",
    "currency:GBP": "punta | puntaa",
    "currency:RUB": "rupla | ruplaa",
    "currency:THB": "bahtia | bahti",
    "scale:1000 currency:EUR": "te | t e | t€ | t €",
}

_DOLLARS = {
    "US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "TW": "TWD", "JM": "JMD", "TT": "TTD",
    "BZ": "BZD", "BS": "BSD", "BB": "BBD", "FJ": "FJD", "NA": "NAD", "LR": "LRD",
}  # fmt: skip
_PESOS = {
    "MX": "MXN", "AR": "ARS", "CL": "CLP", "CO": "COP", "UY": "UYU", "DO": "DOP", "CU": "CUP", "PH": "PHP",
}  # fmt: skip

BY_REGION: dict[str, tuple[dict[str, str], str]] = {
    "$": ({**_DOLLARS, **{region: code for region, code in _PESOS.items() if region != "PH"}}, "USD"),
    "dollar": (_DOLLARS, "USD"),
    "peso": (_PESOS, ""),
    "pound": (
        {"EG": "EGP", "SD": "SDG", "LB": "LBP", "SY": "SYP", "SA": "EGP", "AE": "EGP"},
        "GBP",
    ),
    "riyal": ({"SA": "SAR", "QA": "QAR", "OM": "OMR", "YE": "YER", "IR": "IRR"}, "SAR"),
    "dirham": ({"AE": "AED", "MA": "MAD"}, "AED"),
    "dinar": (
        {
            "KW": "KWD",
            "JO": "JOD",
            "IQ": "IQD",
            "TN": "TND",
            "DZ": "DZD",
            "BH": "BHD",
            "LY": "LYD",
            "RS": "RSD",
        },
        "",
    ),
    "lira": ({"TR": "TRY", "SY": "SYP", "LB": "LBP"}, "TRY"),
    "kr": ({"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK"}, "SEK"),
    "rupee": ({"IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR"}, "INR"),
    "franc": ({"CH": "CHF", "LI": "CHF"}, "CHF"),
    "ruble": ({"RU": "RUB", "BY": "BYN"}, "RUB"),
    "yen": ({"CN": "CNY"}, "JPY"),
    "bs": ({"BO": "BOB", "VE": "VES"}, ""),
    "note": ({"GB": "GBP", "IE": "EUR", "AU": "AUD", "NZ": "NZD"}, ""),
}
"""Shared name -> (region -> ISO 4217 code, the code elsewhere; empty when nobody could tell)."""


def currency_in(name: str, region: str) -> str:
    """Return the ISO 4217 code of ``name`` (a code, or a key of ``BY_REGION``) in ``region``; ``""`` unknown."""
    shared = BY_REGION.get(name)
    if shared is None:
        return name
    return shared[0].get(region.upper(), shared[1])

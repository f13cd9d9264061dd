"""Holidays prospects name: the words for them in six languages, and when they are.

Fixed dates are ``MM-DD``; the islamic ones follow the Umm al-Qura calendar (computed with hijridate; a country may
see the moon a day apart), Lunar New Year the Chinese calendar (computed with lunardate),
Diwali and Holi are given until 2030.
"""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "new_year": """
            new year | new years | new years eve | new years day | the new year | nye | new year holidays
        """,
        "christmas": """
            christmas | xmas | christmas holidays | christmas day | the christmas holidays
            x mas | festive season
        """,
        "christmas_eve": "christmas eve | xmas eve",
        "winter_holidays": "the holidays | holidays | holiday season | the holiday season",
        "easter": "easter | easter sunday | easter holidays | easter break | easter weekend",
        "good_friday": "good friday",
        "thanksgiving": "thanksgiving | thanks giving",
        "black_friday": "black friday",
        "cyber_monday": "cyber monday",
        "halloween": "halloween",
        "valentine": "valentines day | valentines | valentine",
        "womens_day": "womens day | international womens day",
        "labour_day": "labor day | labour day | may day",
        "memorial_day": "memorial day",
        "independence_us": "independence day | 4th of july | fourth of july | july 4th",
        "st_patrick": "st patricks day | st patrick",
        "ramadan": "ramadan | ramadhan | ramazan",
        "eid": "eid | the eid",
        "eid_fitr": "eid al fitr | eid ul fitr | eid al-fitr",
        "eid_adha": "eid al adha | eid ul adha | eid al-adha",
        "lunar_new_year": "chinese new year | lunar new year | cny | tet",
        "songkran": "songkran",
        "midsummer": "midsummer",
        "diwali": "diwali | deepavali | divali | deepawali",
        "holi": "holi",
        "anzac_day": "anzac day | anzac",
        "australia_day": "australia day",
        "canada_day": "canada day",
        "bank_holiday_may": "may bank holiday | early may bank holiday | the may bank holiday",
        "bank_holiday_spring": "spring bank holiday | late may bank holiday | whitsun | whitsun bank holiday",
        "bank_holiday_august": "august bank holiday | summer bank holiday",
        "mothers_day": "mothers day",
        "boxing_day": "boxing day",
    },
    "es": {
        "new_year": "año nuevo | nochevieja | el año nuevo | ano nuevo",
        "christmas": "navidad | navidades | la navidad",
        "christmas_eve": "nochebuena",
        "winter_holidays": """
            las fiestas | fiestas | las fiestas navideñas | las vacaciones de navidad
            vacaciones de navidad | las fiestas de fin de año | fiestas de fin de año
        """,
        "kings": "reyes | día de reyes | los reyes",
        "easter_week": "semana santa | la semana santa | vacaciones de semana santa | la semana mayor",
        "easter": "pascua | pascuas | la pascua",
        "good_friday": "viernes santo",
        "carnival": "carnaval | carnavales",
        "san_juan": "san juan",
        "labour_day": "día del trabajo | día del trabajador",
        "may_bridge": "puente de mayo | el puente de mayo",
        "december_bridge": "puente de diciembre | puente de la constitución | puente de la inmaculada",
        "hispanidad": "día de la hispanidad | el pilar | puente del pilar | día de la raza",
        "day_of_dead": "día de muertos | día de los muertos",
        "all_saints": "todos los santos | puente de todos los santos",
        "national_day": "fiestas patrias | día de la independencia | las fiestas patrias",
        "valentine": "san valentín | día de los enamorados",
        "black_friday": "black friday | viernes negro",
        "cyber_monday": "cyber monday",
        "halloween": "halloween",
        "buen_fin": "buen fin | el buen fin",
        "ramadan": "ramadán",
    },
    "ru": {
        "new_year": """
            новый год | нового года | новому году | новым годом | нг | новогодние | новогодней ночи
            новом годе
        """,
        "new_year_holidays": """
            новогодние праздники | новогодних праздников | новогодние каникулы | новогодних каникул
        новогодним праздникам | новогодних | январские праздники | январских праздников | каникулы в январе
        """,
        "christmas_orthodox": "рождество | рождества | рождеству",
        "christmas": "католическое рождество | католического рождества",
        "defender_day": "23 февраля | двадцать третье февраля",
        "womens_day": "8 марта | восьмое марта | восьмого марта | международный женский день",
        "holidays_ru": """
            праздники | праздников | праздникам | праздниках | праздничных дней | праздничные дни
        """,
        "may_holidays": """
            майские | майских | майскими | майским | майские праздники | майских праздников
            майским праздникам | майских каникул | майские каникулы | первомайские | первомайских
            первомайских праздников
        """,
        "labour_day": "первомай | первое мая | первого мая",
        "victory_day": "день победы | дня победы | девятое мая | девятого мая",
        "russia_day": "день россии | дня россии",
        "school_start": """
            первое сентября | первого сентября | первому сентября | начало учебного года
            начала учебного года | началу учебного года
            учебный год | учебного года | учебному году | новому учебному году | нового учебного года
        """,
        "unity_day": """
            день народного единства | дня народного единства | ноябрьские праздники
            ноябрьских праздников
        """,
        "easter_orthodox": "пасха | пасху | пасхи | пасхе | пасхой",
        "maslenitsa": "масленица | масленицу | масленицы",
        "valentine": "день святого валентина | 14 февраля",
        "black_friday": "чёрная пятница | чёрную пятницу | чёрной пятницы | чёрной пятнице",
        "halloween": "хэллоуин",
        "ramadan": "рамадан | рамадана",
        "eid_adha": "курбан-байрам | курбан байрам | курбан-байрама",
        "nowruz": "навруз | навруза | навруз байрам | наурыз | наурыза | наурызом",
    },
    "ar": {
        "ramadan": "رمضان | شهر رمضان | رمضان المبارك | رمضان الكريم",
        "eid": "العيد | عيد | أيام العيد | إجازة العيد | اجازة العيد | عطلة العيد | عيد سعيد",
        "eid_fitr": "عيد الفطر | العيد الصغير | عيد الفطر المبارك",
        "eid_adha": "عيد الأضحى | العيد الكبير | عيد الاضحى المبارك | عيد الضحى",
        "hajj": "الحج | موسم الحج",
        "hijri_new_year": "رأس السنة الهجرية | السنة الهجرية",
        "mawlid": "المولد النبوي | المولد",
        "ashura": "عاشوراء",
        "new_year": """
            رأس السنة | رأس السنة الميلادية | راس السنة | السنة الجديدة | العام الجديد
            الكريسماس ورأس السنة
        """,
        "christmas": "الكريسماس | عيد الميلاد | الميلاد | كريسماس",
        "national_day_sa": "اليوم الوطني | اليوم الوطني السعودي",
        "school_start": "بداية المدارس | بدء المدارس | المدارس",
        "black_friday": "الجمعة البيضاء | البلاك فرايدي | الجمعة السوداء",
        "valentine": "عيد الحب | الفلانتاين",
        "labour_day": "عيد العمال",
        "sham_el_nessim": "شم النسيم",
    },
    "th": {
        "songkran": "ปีใหม่ไทย | วันปีใหม่ไทย | สงกรานต์ | สงกราน | เทศกาลสงกรานต์ | วันสงกรานต์ | วันหยุดสงกรานต์ | ช่วงสงกรานต์",
        "new_year": "ปีใหม่ | วันปีใหม่ | เทศกาลปีใหม่ | ช่วงปีใหม่ | หยุดปีใหม่",
        "lunar_new_year": "ตรุษจีน | วันตรุษจีน",
        "christmas": "คริสต์มาส | วันคริสต์มาส | คริสมาส",
        "valentine": "วาเลนไทน์ | วันวาเลนไทน์",
        "fathers_day_th": "วันพ่อ",
        "mothers_day_th": "วันแม่",
        "childrens_day_th": "วันเด็ก",
        "labour_day": "วันแรงงาน",
        "black_friday": "แบล็คฟรายเดย์",
        "halloween": "ฮาโลวีน | ฮัลโลวีน",
        "eleven_eleven": "11.11",
        "twelve_twelve": "12.12",
    },
    "fi": {
        "christmas": """
            joulu | jouluna | joulun | joulua | jouluksi | joululoma
            joululoman | joululomalla | jouluun | joulusta | joulunpyhinä
        """,
        "christmas_eve": "jouluaatto | jouluaattona | jouluaaton",
        "new_year": """
            uusivuosi | uudenvuoden | uutena vuotena | uusi vuosi | uuden vuoden | uutta vuotta
            uudeksi vuodeksi | vuodenvaihde | vuodenvaihteen | vuodenvaihteessa | uudenvuodenaatto
            vuodenvaihdetta | vuodenvaihteeseen | uutenavuotena
        """,
        "winter_holidays": """
            pyhät | pyhien | juhlat | juhlien | joulunpyhät | joulunpyhien | pyhiä | juhlapyhien
        """,
        "epiphany": "loppiainen | loppiaisen | loppiaisena | loppiaista",
        "easter_fi": """
            pääsiäinen | pääsiäisen | pääsiäisenä | pääsiäistä | pääsiäiseksi | pääsiäisloma
            pääsiäispyhät | pääsiäiseen | pääsiäispyhien
        """,
        "good_friday": "pitkäperjantai | pitkänäperjantaina",
        "vappu": "vappu | vapun | vappuna | vappua | vapuksi | vappuun",
        "midsummer_fi": """
            juhannus | juhannuksen | juhannuksena | juhannusta | juhannukseksi | juhannukseen
            juhannusviikonloppu | jussi | jussina
        """,
        "mothers_day": "äitienpäivä | äitienpäivän | äitienpäivänä",
        "summer_holidays_fi": """
            lomat | lomien | kesälomat | kesälomien | kesälomakausi | lomakausi | lomakauden | kesälomia
        """,
        "independence_fi": "itsenäisyyspäivä | itsenäisyyspäivän | itsenäisyyspäivänä",
        "fathers_day_fi": "isänpäivä | isänpäivän | isänpäivänä",
        "all_saints_fi": "pyhäinpäivä | pyhäinpäivän | pyhäinpäivänä",
        "valentine": "ystävänpäivä | ystävänpäivänä | ystävänpäivän",
        "black_friday": "black friday",
        "halloween": "halloween",
    },
}

FIXED: dict[str, tuple[str, str]] = {
    "new_year": ("12-31", "01-01"),
    "new_year_holidays": ("01-01", "01-08"),
    "winter_holidays": ("12-24", "01-01"),
    "christmas": ("12-24", "12-26"),
    "christmas_eve": ("12-24", "12-24"),
    "christmas_orthodox": ("01-07", "01-07"),
    "kings": ("01-06", "01-06"),
    "epiphany": ("01-06", "01-06"),
    "halloween": ("10-31", "10-31"),
    "valentine": ("02-14", "02-14"),
    "womens_day": ("03-08", "03-08"),
    "defender_day": ("02-23", "02-23"),
    "st_patrick": ("03-17", "03-17"),
    "nowruz": ("03-20", "03-22"),
    "may_holidays": ("05-01", "05-11"),
    "victory_day": ("05-09", "05-09"),
    "russia_day": ("06-12", "06-12"),
    "unity_day": ("11-04", "11-04"),
    "independence_us": ("07-04", "07-04"),
    "san_juan": ("06-24", "06-24"),
    "may_bridge": ("05-01", "05-03"),
    "december_bridge": ("12-05", "12-08"),
    "hispanidad": ("10-12", "10-12"),
    "day_of_dead": ("11-01", "11-02"),
    "all_saints": ("11-01", "11-01"),
    "school_start": ("09-01", "09-01"),
    "vappu": ("04-30", "05-01"),
    "independence_fi": ("12-06", "12-06"),
    "summer_holidays_fi": ("07-01", "07-31"),
    "songkran": ("04-13", "04-15"),
    "mothers_day_th": ("08-12", "08-12"),
    "fathers_day_th": ("12-05", "12-05"),
    "national_day_sa": ("09-23", "09-23"),
    "eleven_eleven": ("11-11", "11-11"),
    "twelve_twelve": ("12-12", "12-12"),
    "labour_day_may": ("05-01", "05-01"),
    "anzac_day": ("04-25", "04-25"),
    "australia_day": ("01-26", "01-26"),
    "canada_day": ("07-01", "07-01"),
    "boxing_day": ("12-26", "12-26"),
}
"""First and last day, ``MM-DD``; a last day before the first is in the next year."""

NATIONAL_DAYS = {
    "MX": "09-16",
    "CL": "09-18",
    "PE": "07-28",
    "AR": "07-09",
    "CO": "07-20",
    "VE": "07-05",
    "EC": "08-10",
    "BO": "08-06",
    "UY": "08-25",
    "PY": "05-15",
    "CR": "09-15",
    "GT": "09-15",
    "HN": "09-15",
    "NI": "09-15",
    "SV": "09-15",
    "DO": "02-27",
    "PA": "11-03",
    "SA": "09-23",
    "AE": "12-02",
    "KW": "02-25",
    "QA": "12-18",
    "BH": "12-16",
    "OM": "11-18",
}
"""The national day by region; for regions not listed it is not known."""

FROM_EASTER: dict[str, tuple[int, int]] = {
    "easter": (0, 1), "easter_week": (-7, 0), "good_friday": (-2, -2), "easter_fi": (-2, 1), "carnival": (-50, -47),
}  # fmt: skip
"""First and last day, counted from western Easter Sunday."""

FROM_ORTHODOX_EASTER: dict[str, tuple[int, int]] = {
    "easter_east": (0, 0),
    "maslenitsa": (-55, -49),
    "sham_el_nessim": (1, 1),
}
"""First and last day, counted from Orthodox Easter Sunday."""

SATURDAY_FROM: dict[str, tuple[str, int, int]] = {
    "midsummer_fi": ("06-20", -1, 1),
    "all_saints_fi": ("10-31", 0, 0),
}
"""The Saturday on or after ``MM-DD``, and the days around it."""

MOVABLE: dict[str, tuple[int, str]] = {
    "diwali": (1, "2025-10-20 2026-11-08 2027-10-29 2028-10-17 2029-11-05 2030-10-26"),
    "holi": (1, "2025-03-14 2026-03-04 2027-03-22 2028-03-11 2029-03-01 2030-03-20"),
    "ramadan": (
        29,
        (
            "2025-03-01 2026-02-18 2027-02-08 2028-01-28 2029-01-16 2030-01-05 2030-12-26 2031-12-15 "
            "2032-12-04 2033-11-23 2034-11-12 2035-11-01 2036-10-20 2037-10-10 2038-09-30 2039-09-19 "
            "2040-09-07"
        ),
    ),
    "eid_fitr": (
        3,
        (
            "2025-03-30 2026-03-20 2027-03-09 2028-02-26 2029-02-14 2030-02-04 2031-01-24 2032-01-14 "
            "2033-01-02 2033-12-23 2034-12-12 2035-12-01 2036-11-19 2037-11-08 2038-10-29 2039-10-19 "
            "2040-10-07"
        ),
    ),
    "eid_adha": (
        4,
        (
            "2025-06-06 2026-05-27 2027-05-16 2028-05-05 2029-04-24 2030-04-13 2031-04-02 2032-03-22 "
            "2033-03-11 2034-03-01 2035-02-18 2036-02-07 2037-01-26 2038-01-16 2039-01-05 2039-12-26 "
            "2040-12-14"
        ),
    ),
    "mawlid": (
        1,
        (
            "2025-09-04 2026-08-25 2027-08-14 2028-08-03 2029-07-24 2030-07-13 2031-07-02 2032-06-20 "
            "2033-06-09 2034-05-30 2035-05-20 2036-05-08 2037-04-28 2038-04-17 2039-04-06 2040-03-25"
        ),
    ),
    "hijri_new_year": (
        1,
        (
            "2025-06-26 2026-06-16 2027-06-06 2028-05-25 2029-05-14 2030-05-03 2031-04-23 2032-04-11 "
            "2033-04-01 2034-03-21 2035-03-11 2036-02-28 2037-02-16 2038-02-05 2039-01-26 2040-01-15"
        ),
    ),
    "ashura": (
        1,
        (
            "2025-07-05 2026-06-25 2027-06-15 2028-06-03 2029-05-23 2030-05-12 2031-05-02 2032-04-20 "
            "2033-04-10 2034-03-30 2035-03-20 2036-03-08 2037-02-25 2038-02-14 2039-02-04 2040-01-24"
        ),
    ),
    "lunar_new_year": (
        3,
        (
            "2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 "
            "2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24 2040-02-12"
        ),
    ),
}
"""Days it lasts, and its first days."""

NTH_WEEKDAY: dict[str, tuple[int, int, int, int]] = {
    "thanksgiving": (11, 4, 4, 0),
    "black_friday": (11, 4, 4, 1),
    "cyber_monday": (11, 4, 4, 4),
    "buen_fin": (11, 3, 1, -3),
    "mothers_day": (5, 2, 7, 0),
    "fathers_day_fi": (11, 2, 7, 0),
    "memorial_day": (5, -1, 1, 0),
    "labour_day_us": (9, 1, 1, 0),
    "childrens_day_th": (1, 2, 6, 0),
    "bank_holiday_may": (5, 1, 1, 0),
    "bank_holiday_spring": (5, -1, 1, 0),
    "bank_holiday_august": (8, -1, 1, 0),
}
"""Month, which one (-1 the last), weekday (Monday 1), and days to add."""

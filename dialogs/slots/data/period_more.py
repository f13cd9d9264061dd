"""The table of ``period`` for Arabic, Thai and Finnish; the same labels."""

from __future__ import annotations

import re

AR = {
    "month:1": "يناير | كانون الثاني | كانون ثاني | جانفي | ينار",
    "month:2": "فبراير | شباط | فيفري",
    "month:3": "مارس | آذار | اذار | مارث",
    "month:4": "أبريل | ابريل | إبريل | نيسان | أفريل",
    "month:5": "مايو | أيار | ايار | ماي | مايس",
    "month:6": "يونيو | يونيه | حزيران | جوان",
    "month:7": "يوليو | يوليه | تموز | جويلية",
    "month:8": "أغسطس | اغسطس | آب | أوت | غشت",
    "month:9": "سبتمبر | أيلول | ايلول | شتنبر",
    "month:10": "أكتوبر | اكتوبر | تشرين الأول | تشرين اول",
    "month:11": "نوفمبر | تشرين الثاني | نونبر | تشرين ثاني",
    "month:12": "ديسمبر | كانون الأول | دجنبر | كانون اول | دسمبر",
    "weekday:1": "الاثنين | الإثنين | يوم اثنين | الأتنين | يوم الاثنين | الاتنين | يوم اتنين | يوم الاتنين",
    "weekday:2": "الثلاثاء | الثلاثا | يوم الثلاثاء | التلات | الثلوث | التلاتاء | يوم تلات | يوم التلات",
    "weekday:3": "الأربعاء | الاربعا | يوم الأربعاء | الاربع | الربوع | يوم اربع | يوم الاربع",
    "weekday:4": "الخميس | يوم الخميس | يوم خميس",
    "weekday:5": "الجمعة | يوم الجمعة | يوم جمعة",
    "weekday:6": "السبت | يوم السبت | يوم سبت",
    "weekday:7": "الأحد | يوم الأحد | الحد | يوم حد | يوم الحد",
    "weekday:67": "نهاية الأسبوع | عطلة نهاية الأسبوع | الويكند | ويكند | الويك اند | اخر الأسبوع",
    "season:spring": "الربيع | ربيع",
    "season:summer": "الصيف | صيف | العطلة الصيفية | الإجازة الصيفية | اجازة الصيف | عطلة الصيف | الصيفية",
    "season:autumn": "الخريف | خريف",
    "season:winter": "الشتاء | شتاء | الشتا",
    "unit:day": "يوم | أيام | ايام | يوما",
    "unit:week": "أسبوع | أسابيع | اسبوعا | الأسبوع | أسبوعا | سبوع",
    "unit:month": "شهر | أشهر | شهور | شهرا | اشهر",
    "unit:quarter": "ربع سنة | الربع",
    "unit:half": "نصف سنة | نص سنة | نصف عام",
    "unit:year": "سنة | سنوات | سنين | عام | أعوام | اعوام | عاما",
    "unit:hour": "ساعة | ساعات | ساعتين",
    "anum:2 unit:day": "يومين | يومان",
    "anum:2 unit:week": "أسبوعين | اسبوعين | أسبوعان",
    "anum:2 unit:month": "شهرين | شهران",
    "anum:2 unit:year": "سنتين | عامين | سنتان",
    "few unit:day": "كم يوم | كام يوم | عدة أيام | بضعة أيام | أيام قليلة | بعض الأيام",
    "few unit:week": "كم أسبوع | كام أسبوع | عدة أسابيع | بضعة أسابيع",
    "few unit:month": "كم شهر | كام شهر | عدة أشهر | بضعة أشهر | عدة شهور",
    "day:0": "اليوم | النهارده | النهاردة | الليلة | هذا المساء | اليوم مساء",
    "day:1": "غدا | بكرة | بكره | باكر | غدًا | بكرا | يوم غد | الغد | غد",
    "day:2": "بعد غد | بعد بكرة | بعد بكره | بعد باكر | بعد الغد | بعد بكرا",
    "day:-1": "أمس | امبارح | البارحة",
    "rel:this": "هذا | هذه | هذي | هاد | هاي | الحالي | الحالية | ده | دي | ذا | هالـ | الجاري",
    "rel:near": """
        القادم | القادمة | الجاي | الجاية | المقبل | المقبلة | التالي | التالية | الجايه | جاي | قادم
        مقبل | اللي جاي | اللي جاية | الي جاي | القادمه | الياي
        الجي | الجاى | اللي جي
    """,
    "rel:last": "الماضي | الماضية | اللي فات | الفائت | السابق",
    "coming:3": "القادمين | المقبلين | الجايين | القريبة القادمة",
    "coming:3 unit:day": "الأيام القادمة | الأيام المقبلة | الأيام الجاية | الايام القريبة",
    "coming:3 unit:week": "الأسابيع القادمة | الأسابيع المقبلة | الأسابيع الجاية",
    "coming:3 unit:month": "الأشهر القادمة | الأشهر المقبلة | الشهور الجاية | الشهور القادمة",
    "rel:after_next unit:week": """
        الأسبوع بعد القادم | الاسبوع بعد الجاي | الأسبوع بعد المقبل
        الأسبوع اللي بعد الجاي | الاسبوع اللي بعد القادم
    """,
    "rel:after_next unit:month": """
        الشهر بعد القادم | الشهر بعد الجاي
        الشهر اللي بعد الجاي | الشهر اللي بعد القادم
    """,
    "other": """
        اللي بعده | الذي بعده | اللي بعدها | الذي يليه | التي تليها | اللي وراه | الي بعده | التي بعدها
        بعده | بعدها
    """,
    "part:begin": "بداية | أول | اول | أوائل | مطلع | بدايات | في بداية | مع بداية | بأول | اوائل",
    "part:mid": "منتصف | نص | وسط | أواسط | نصف | في منتصف | بنص",
    "part:end": "نهاية | آخر | اخر | أواخر | نهايات | في نهاية | ختام | اواخر | مع نهاية | بآخر | نهايه",
    "part:half1": "النصف الأول | النص الأول | النصف الاول",
    "part:half2": "النصف الثاني | النص الثاني | النصف التاني",
    "quarterno:1": "الربع الأول",
    "quarterno:2": "الربع الثاني | الربع التاني",
    "quarterno:3": "الربع الثالث | الربع التالت",
    "quarterno:4": "الربع الرابع | الربع الأخير",
    "ord:1": "الأول | الأولى",
    "ord:2": "الثاني | الثانية | ثاني | التاني | تاني | تانى",
    "ord:3": "الثالث | الثالثة | ثالث | تالت",
    "ord:4": "الرابع | الرابعة | رابع | رابع",
    "ord:-1": "الأخير | الأخيرة",
    "dayword": "يوم | من الشهر | في الشهر",
    "in": "بعد حوالي | بعد تقريبا",
    "after:in": "بعد",
    "within": """
        خلال | في غضون | في خلال | أثناء | ضمن | بخلال | في ظرف | خلال ال | في اقل من | في أقل من
        على مدى
    """,
    "from": """
        من | ابتداء من | بدءا من | اعتبارا من | ليس قبل | مش قبل | مو قبل | ما هو قبل | لا قبل | مب قبل
        موب قبل | منذ | بس مو قبل | من بعد بداية
    """,
    "from_post": "فصاعدا | وما بعد | فما فوق | وطالع | فما بعد",
    "to": "إلى | الى | لغاية | لحد | حتى | لين | ل | الي",
    "by": """
        بحلول | كحد أقصى في | في موعد أقصاه | مو بعد | مش بعد | ليس بعد | موعد أقصاه | على أقصى تقدير
        لا يتجاوز
    """,
    "by_post:latest": "كحد أقصى | على الأكثر | كأقصى حد | بالكثير | كحد اقصى",
    "before": "قبل | قبيل | قبل ما ييجي | قبل حلول | قبل ما يجي | قبل بداية",
    "after": "عقب | بعد انتهاء | بعد ما يخلص | من بعد | بعد نهاية | ما بعد | بعد ما ينتهي | بعد انقضاء",
    "between": "بين | ما بين | مابين",
    "and": "و",
    "or": "أو | او | يا | ولا | ربما | يمكن | وإلا | أو ربما | او يمكن | او ممكن",
    "not": """
        لا | ما | مو | مش | ليس | مب | لن | موب | ماني | مانيش | منيب | ماهو | مهوب
        مفيش | مافيش | ما فيش | ماكو | مافي | ما في | بدون | بلا
        مقدرش | ماقدرش | ما اقدرش | مش هقدر | ما اقدر | ما أقدر | مش قادر | ما يمديني | ماينفعش | مينفعش
        ما ينفع | لا أستطيع | لا استطيع
    """,
    "few": "بضعة | عدة | بعض | كم | كام",
    "atleast": "على الأقل | أكثر من | اكثر من | اكتر من | لا يقل عن",
    "under": "أقل من | اقل من | كحد أقصى | لا يتجاوز",
    "asap": """
        في أقرب وقت | بأسرع وقت | بأقرب وقت | الآن | الان | حالا | فورا | عاجل | هلا
        هلأ | دلوقتي | الحين | بأسرع ما يمكن | في أسرع وقت | ضروري | على طول | أسرع وقت | أقرب وقت
        أقرب فرصة | في اقرب وقت ممكن | باسرع وقت ممكن | في أقرب وقت ممكن | بسرعة | عاجلا | فوري | فوريا
        اليوم قبل بكرة | في اقرب فرصة | باقرب وقت ممكن | توا | على الفور | هسه | هسا | حالا حالا
        اسرع وقت ممكن | أسرع ما يمكن
    """,
    "soon": """
        قريبا | قريب | عن قريب | في القريب العاجل | في المستقبل القريب | عما قريب | قريب ان شاء الله
        قريبا جدا
    """,
    "nohurry": """
        لا استعجال | ما في عجلة | مو مستعجل | مش مستعجل | لست مستعجلا | غير مستعجل | لا داعي للعجلة
        أي وقت | اي وقت | في أي وقت | بأي وقت | فقط أتصفح | بس اشوف | بس أتفرج | مجرد استفسار
        ليس مستعجلا | مو مستعجلة | مش مستعجلة | ما عندي وقت محدد | بدون موعد | لا يوجد موعد | على راحتك
        على مهل | ليس عاجلا | غير عاجل | ما في استعجال | مافي استعجال | مش ضروري | بدون تاريخ محدد
        لا يوجد تاريخ محدد | ليس لدي موعد محدد | لا عجلة | لاحقا | بعدين | يوم ما | مو مستعجلين
        مش مستعجلين | ما في موعد محدد | فقط استفسار | ما عندي تاريخ محدد | لا يهم متى | أي يوم | اي يوم
        ليس لدي تاريخ محدد | لست في عجلة | لست على عجلة | ما يهم الوقت | الوقت مفتوح | مفتوح | متى ما تيسر
        وقت ما تحب | مافي عجله | غير مستعجلة | لست مستعجل | بس استفسر | مجرد سؤال | أقارن الأسعار
        اقارن الاسعار | بس اسأل | لا يوجد وقت محدد | ليس هناك وقت محدد | لا يوجد وقت معين | ما في وقت محدد
    """,
    "ago": "مضت | فاتت",
    "lasting": "لمدة | مدة | لفترة | كورس | دورة | كورسات | دورات | برنامج",
    "condition": "أول ما | لما | عندما | حالما | بمجرد | اول ما | بعد ما استلم | بعد ما اخلص | بمجرد ما",
    "changes": """
        ما عدا | باستثناء | إلا | عدا
        محرم | صفر | ربيع الأول | ربيع الثاني | ربيع الآخر | جمادى الأولى | جمادى الآخرة | جمادى | رجب
        شعبان | شوال | ذو القعدة | ذي القعدة | ذو الحجة | ذي الحجة
    """,
    "towards": "قرب | مع اقتراب | حوالي | تقريبا في | قريب من | قرابة",
    "age": "عمري | العمر | عمر",
    "unknown": """
        لا أعرف | ما أعرف | ما اعرف | مدري | لا أدري | ما ادري | مش عارف | مش عارفة | حسب | لم أقرر
        ما قررت | لسه ما قررت | لست متأكد | غير متأكد | مش متأكد | مو متأكد | ليس لدي فكرة | ما عندي فكرة
        يعتمد | لم أحدد بعد | لم أحدد | ما حددت | لسه ما حددت | غير محدد | الله اعلم | على حسب
        لسا ما بعرف | ما بعرف | مو عارف | لم اقرر بعد | مو محدد | لا علم لي | غير متأكدة | مو متاكدة
    """,
    "question": """
        متى | كم المدة | كم تستغرق | امتى | إمتى | كم يستغرق | هل | ليش | لماذا | كم | كيف | وش
        ما هي المواعيد | شو المواعيد | ايش
    """,
    "refusal": "لا أريد أن أقول | خاص | ما يخصك",
    "instead": "قصدي | أقصد | عفوا | تصحيح | لا بل | بل",
    "skip": """
        في | على | انا | أنا | اريد | أريد | ابغى | ابي | بدي | عايز | عاوز | ناوي | ناوية | ان شاء الله
        إن شاء الله | انشاء الله | باذن الله | بإذن الله | ممكن | تقريبا | نعم | ايوه | ايوا | أيوا | طيب
        تمام | شكرا | مرحبا | السلام عليكم | أن | ان | يكون | لكن | بس | عندي | لدي | حوالي | أخطط | اخطط
        نخطط | للبدء | أبدأ | ابدأ | نبدأ | أشتري | اشتري | السفر | سفر | أسافر | اسافر | نسافر | موعد
        تاريخ | وقت | الوقت | إذا | اذا | لو | كان | الله | والله | صباحا | مساء | الصبح | العصر | بالليل
        المساء | الصباح | ليلا | ظهرا | هو | هي | يعني | شي | مع | كل | أفضل | افضل | الأفضل | الرحلة
        راح | رح | سوف | غالبا | أتوقع | اتوقع | أعتقد | اعتقد | ننتقل | نحن | حنا | احنا | نريد | نبي
        محتاج | محتاجة | احتاج | م | ميلادي | فقط | بعد الظهر | بعد العصر | بعد المغرب | بعد الدوام
        قبل الظهر | بعد العشاء
        كنت افكر | كنت أفكر | كنت بفكر | كنت ناوي | كنت عايز | كنت اريد | كنت اخطط | كنت أخطط
        ال
        كده | كدا | كذا | هيك
    """,
    "asap:hurry": "مستعجل | مستعجلة | مستعجلين | مستعجلا | استعجال | عجلة | في عجلة",
    "unit:minute": "دقيقة | دقائق | دقايق",
    "past": """
        كنت | كانت | كنا | سافرت | رحت | بدأت | اخدت | استغرق | استغرقت | ولدت
        خلصت | خلصنا | انتهيت | درست | اشتريت | تخرجت
    """,
    "by:latest": """
        بالكتير | بالكثير | كحد أقصى | كحد اقصى | على الأكثر | على أقصى تقدير | على اقصى تقدير | اقصى موعد
    """,
    "rel:near unit:month": "الشهر القادم | الشهر الجاي | الشهر المقبل | الشهر اللي جاي",
    "from rel:near unit:month": "من الشهر القادم | من الشهر الجاي | من الشهر المقبل",
    "after:in anum:0.5 unit:month": "بعد نص شهر | كمان نص شهر | بعد نصف شهر",
}

_TH_MONTHS = (
    "มกราคม มกรา ม.ค. มค. ^มค",
    "กุมภาพันธ์ กุมภา ก.พ. กพ. ^กพ กุมภาพัน",
    "มีนาคม มีนา มี.ค. มีค. ^มีค",
    "เมษายน เมษา เม.ย. เมย. ^เมย",
    "พฤษภาคม พฤษภา พ.ค. พค. ^พค",
    "มิถุนายน มิถุนา มิ.ย. มิย. ^มิย",
    "กรกฎาคม กรกฎา ก.ค. กค. ^กค กรกฏาคม กรกฏา",
    "สิงหาคม สิงหา ส.ค. สค. ^สค",
    "กันยายน กันยา ก.ย. กย. ^กย",
    "ตุลาคม ตุลา ต.ค. ตค. ^ตค",
    "พฤศจิกายน พฤศจิกา พ.ย. พย. ^พย",
    "ธันวาคม ธันวา ธ.ค. ธค. ^ธค",
)

TH = {
    **{
        f"month:{number}": " | ".join(f"{name} | เดือน{name.lstrip('^')}" for name in names.split())
        for number, names in enumerate(_TH_MONTHS, 1)
    },
    "weekday:1": "วันจันทร์ | จันทร์ | จันทร์ที่ | วันจัน",
    "weekday:2": "วันอังคาร | อังคาร | อังคารที่",
    "weekday:3": "วันพุธ | พุธ | พุธที่",
    "weekday:4": "วันพฤหัส | พฤหัส | พฤหัสบดี | วันพฤหัสบดี | พฤหัสที่",
    "weekday:5": "วันศุกร์ | ศุกร์ | ศุกร์ที่ | วันศุก",
    "weekday:6": "วันเสาร์ | เสาร์ | เสาร์ที่",
    "weekday:7": "วันอาทิตย์ | วันอาทิตย์ที่",
    "weekday:67": """
        เสาร์อาทิตย์ | สุดสัปดาห์ | ปลายสัปดาห์ | วันเสาร์อาทิตย์ | วันหยุดสุดสัปดาห์ | เสาร์-อาทิตย์
        วันหยุดเสาร์อาทิตย์ | สุดอาทิตย์
    """,
    "season:hot": "หน้าร้อน | ฤดูร้อน | ซัมเมอร์ | ช่วงหน้าร้อน | ช่วงซัมเมอร์",
    "season:rainy": "หน้าฝน | ฤดูฝน",
    "season:cool": "หน้าหนาว | ฤดูหนาว",
    "season:autumn": "ฤดูใบไม้ร่วง",
    "season:spring": "ฤดูใบไม้ผลิ",
    "unit:day": "วัน",
    "unit:week": "สัปดาห์ | อาทิตย์ | สัปดา | วีค | อาทิด | อาทิตย | สัปดาห",
    "unit:month": "เดือน",
    "unit:quarter": "ไตรมาส",
    "unit:half": "ครึ่งปี",
    "unit:year": "ปี",
    "unit:hour": "ชั่วโมง | ชม.",
    "tnum:0.5 unit:month": "ครึ่งเดือน",
    "day:0": "วันนี้ | คืนนี้ | เย็นนี้ | บ่ายนี้ | เช้านี้",
    "day:1": """
        พรุ่งนี้ | พรุ่งนี้เช้า | วันพรุ่งนี้ | พรุ้งนี้ | พน.
        พรุ่งนี | พุ่งนี้ | พรุงนี้ | พรุ่งนิ้
    """,
    "day:2": "มะรืน | มะรืนนี้ | วันมะรืน | วันมะรืนนี้",
    "day:-1": "เมื่อวาน",
    "rel:this": "นี้",
    "rel:following": "หน้า | ถัดไป | ต่อไป | หน้านี้",
    "rel:last": "ที่แล้ว | ที่ผ่านมา | ก่อนหน้านี้",
    "rel:after_next": "โน้น | นู้น | หน้าโน้น | หน้าอีกที | ถัดไปอีก | หน้านู้น | ถัดจากหน้า",
    "coming:3": "ข้างหน้า | จากนี้ | นับจากนี้ | ข้างหน้านี้",
    "other": "ถัดจากนั้น | ถัดไปอีกที | หลังจากนั้น",
    "part:begin": "ต้น | ต้นๆ | ช่วงต้น | ต้นของ | เริ่มต้น",
    "part:mid": "กลาง | กลางๆ | ช่วงกลาง | กลางของ",
    "part:end": "ปลาย | ปลายๆ | สิ้น | ช่วงปลาย | ท้าย | ช่วงสิ้น | สิ้นสุด | ช่วงท้าย",
    "part:half1": "ครึ่งแรก | ครึ่งแรกของ | ครึ่งเดือนแรกของ",
    "part:half2": "ครึ่งหลัง | ครึ่งหลังของ | ครึ่งเดือนหลังของ",
    "part:half1 unit:year": "ครึ่งปีแรก",
    "part:half2 unit:year": "ครึ่งปีหลัง",
    "ord:1": "แรก | ที่หนึ่ง | แรกของ | ที่ 1",
    "ord:2": "ที่สอง | ที่สองของ",
    "ord:3": "ที่สาม | ที่สามของ",
    "ord:4": "ที่สี่",
    "ord:-1": "สุดท้าย | สุดท้ายของ",
    "dayword": "วันที่ | ที่",
    "in": "อีก | อีกประมาณ | อีกสัก | อีกราวๆ | อีกราว | ในอีก | ในอีกประมาณ | อีกซัก",
    "within": "ภายใน | ในช่วง | ระยะ | ในระยะเวลา | ในระยะ | ภายในระยะเวลา | ภายในไม่เกิน",
    "from": """
        ตั้งแต่ | จาก | เริ่มตั้งแต่ | ไม่ก่อน | ไม่เร็วกว่า | อย่างเร็ว | อย่างเร็วที่สุด
        เร็วสุด | เร็วที่สุดก็ | เร็วสุดก็ | แต่ไม่ก่อน | เริ่มจาก
    """,
    "from_post": "เป็นต้นไป | ขึ้นไป | เป็นต้นมา",
    "to": "ถึง | จนถึง | จน | ไปจนถึง | จนกว่า",
    "by:latest": "ไม่เกิน | ไม่เกินอีก",
    "by": """
        ไม่เกินวันที่กำหนด | อย่างช้า | ช้าสุด | ช้าที่สุด | อย่างช้าที่สุด | ไม่ช้ากว่า | ไม่หลัง
        อย่างช้าก็ | ให้ทัน | ทัน
    """,
    "before": "ก่อน | ก่อนถึง | ก่อนจะถึง | ก่อนช่วง",
    "before part:end": "ก่อนสิ้น | ก่อนปลาย",
    "after": "หลัง | หลังจาก | ภายหลัง | หลังจากช่วง | พ้น | ผ่าน | หลังช่วง",
    "between": "ระหว่าง",
    "and": "และ | กับ",
    "or": "หรือ | หรือว่า | ไม่ก็ | อาจจะ | หรืออาจจะ | อาจจะเป็น",
    "not": "ไม่ | ไม่ใช่ | ไม่เอา | ไม่สะดวก | ไม่ว่าง",
    "few": "ไม่กี่ | หลาย | สองสามสี่ | สอง-สาม",
    "atleast": "อย่างน้อย | มากกว่า | เกิน | ขั้นต่ำ",
    "under": "น้อยกว่า | ไม่ถึง",
    "asap": """
        ด่วน | เร็วที่สุด | โดยเร็วที่สุด | ตอนนี้ | ตอนนี้เลย | เดี๋ยวนี้ | ทันที | เร็วสุด
        ให้เร็วที่สุด | ด่วนมาก | ด่วนๆ | โดยด่วน | ยิ่งเร็วยิ่งดี | เร็วๆ
        เร็วที่สุดเท่าที่จะทำได้ | เร็วที่สุดเท่าที่เป็นไปได้ | โดยเร็ว | ตอนนี้ได้เลย | เดี๋ยวนี้เลย
        เร่งด่วน | ภายในวันนี้ | ณ ตอนนี้ | ทันทีเลย | รีบใช้ | วันนี้พรุ่งนี้
    """,
    "soon": """
        เร็วๆนี้ | เร็วๆ นี้ | อีกไม่นาน | ในเร็วๆนี้ | เร็ว ๆ นี้ | ไม่นานนี้ | ในอนาคตอันใกล้ | ช่วงนี้
        ในไม่ช้า | ใกล้ๆนี้
    """,
    "nohurry": """
        ไม่รีบ | ยังไม่รีบ | แค่ดู | แค่ดูก่อน | ดูไปก่อน | ดูๆไว้ก่อน | ดูเฉยๆ | เมื่อไหร่ก็ได้
        เมื่อไรก็ได้ | วันไหนก็ได้ | ไม่มีกำหนด | ยังไม่มีกำหนด | ไม่ด่วน | ตอนไหนก็ได้ | เวลาไหนก็ได้
        สักวัน | ไว้ก่อน | ไม่เร่ง | ไม่รีบร้อน | ยังไม่รีบครับ | ไม่เร่งรีบ | แค่สอบถาม | แค่ถามดู
        แค่สนใจ | แค่ศึกษาข้อมูล | ดูข้อมูลก่อน | ศึกษาข้อมูลก่อน | ไม่มีวันที่แน่นอน | ช่วงไหนก็ได้
        ทีหลัง | ไว้ทีหลัง | ภายหลัง | แล้วแต่สะดวก | ได้ทุกวัน | ไม่รีบเลย | ไม่ได้รีบ | ไม่ได้รีบร้อน
        ไม่ได้เร่ง | ยังไม่เร่ง | สะดวกทุกวัน | วันไหนก็สะดวก | ถามไว้ก่อน | สอบถามไว้ก่อน | แค่มาดู
        เดือนไหนก็ได้ | เรื่อยๆ | ไม่จำกัดเวลา | ไม่ซีเรียส | ขอดูก่อน | เปรียบเทียบราคา | เช็คราคา
        เช็คราคาก่อน
        ไม่ได้รีบอะไร | ไม่รีบอะไร | ไม่ได้รีบมาก
    """,
    "ago": "ที่แล้ว | ก่อนนี้ | มาแล้ว | แล้ว",
    "lasting": """
        เป็นเวลา | นาน | ระยะเวลา | คอร์ส | คอร์สเรียน | แพ็กเกจ | หลักสูตร
        ใช้เวลา | ท้อง | ตั้งครรภ์
    """,
    "condition": "พอได้ | เมื่อได้ | ถ้าได้ | รอให้ | จนกว่าจะ | หลังจากได้",
    "changes": "ยกเว้น | นอกจาก | เว้น",
    "towards": "ใกล้ | ใกล้ๆ | แถว | แถวๆ | ราว | ราวๆ | ประมาณ | ช่วงใกล้",
    "age": "อายุ",
    "unknown": """
        ไม่รู้ | ไม่ทราบ | ไม่แน่ใจ | ยังไม่รู้ | ยังไม่แน่ใจ | แล้วแต่ | ยังไม่ได้ตัดสินใจ | ขึ้นอยู่กับ
        ยังไม่ได้คิด | ยังไม่ตัดสินใจ | ยังไม่ได้กำหนด | ไม่แน่นอน | ยังไม่แน่นอน | ยังไม่ได้วางแผน
        ขึ้นกับ | ยังบอกไม่ได้ | ไม่แน่ | ดูก่อน | ยังไม่ทราบ | ไม่มีไอเดีย
    """,
    "question": """
        เมื่อไหร่ | เมื่อไร | กี่วัน | วันไหน | ไหม | มั้ย | หรือเปล่า | กี่โมง | ตอนไหน | นานไหม
        นานเท่าไหร่ | ทำไม | อะไร | เหรอ | หรอ | ได้ไหม | กี่เดือน | รึเปล่า | เท่าไหร่ | ยังไง
    """,
    "refusal": "ไม่อยากบอก | ไม่บอก | ไม่ขอตอบ",
    "instead": "เอ๊ย | เอ้ย | ขอแก้เป็น | เปลี่ยนเป็น",
    "skip": """
        ครับ | ค่ะ | คะ | นะ | จ้า | คับ | น่าจะ | คิดว่า | ช่วง | ช่วงๆ | ใน | ของ | วันนึง | ก็ | ได้
        อยาก | ต้องการ | จะ | เริ่มเรียน | เรียน | เดินทาง | ซื้อ | ไป | ที่จะ | แต่ | ผม | ฉัน | ดิฉัน
        หนู | เรา | มี | แผน | วางแผน | วางแผนไว้ | ครั้ง | สัก | ซัก | คงจะ | คง | คงเป็น | เวลา | กำหนด
        ตั้งใจ | ว่า | ให้ | ได้เลย | ตอน | เช้า | บ่าย | เย็น | ค่ำ | กลางวัน | กลางคืน | สวัสดี | ขอบคุณ
        โอเค | พ.ศ. | ค.ศ. | พศ | คศ | ปีพ.ศ. | ประจำ | อยู่ | แน่ๆ | แน่นอน | ถ้า | เป็น | เที่ยว
        กัน | ดี | ดีกว่า | ละกัน | ก่อนนะ | ด้วย | นั้น | สะดวก | ขอ | คือ | ๆ | ไว้ | จองไว้ | สงสัย
        เข้า | มา | พร้อม | สนใจ | ใช้ | ย้าย | เปิด | เงินเดือนออก | เทศกาล | งาน | เลย | หลังเลิกงาน
        ช่วงบ่าย | ช่วงเช้า | ช่วงเย็น | หลังเที่ยง
        แล้วกัน | ดีแล้ว | พร้อมแล้ว
        เริ่ม
        ใช้เวลาตัดสินใจ
    """,
    "tnum:1 unit:month": "เดือนนึง | เดือนหนึ่ง",
    "tnum:1 unit:week": "อาทิตย์นึง | สัปดาห์นึง | อาทิตย์หนึ่ง | สัปดาห์หนึ่ง",
    "tnum:1 unit:year": "ปีนึง | ปีหนึ่ง",
    "part:half2 unit:month": "ครึ่งเดือนหลัง",
    "part:half1 unit:month": "ครึ่งเดือนแรก",
    "asap:hurry": "รีบ | รีบมาก | รีบมากๆ",
    "unit:minute": "นาที",
    "past": "เคย | เคยไป | เมื่อก่อน | เรียนจบ | จบไป | ไปมาแล้ว",
    "rel:near": "ที่จะถึง | ที่จะมาถึง | ที่จะถึงนี้ | ที่กำลังจะมาถึง | ที่จะมาถึงนี้ | ที่กำลังจะถึง",
    "in_post": "นับจากวันนี้ | จากวันนี้ | นับจากนี้ไป | จากวันนี้ไป",
}

_FI_MONTHS = (
    "tammi",
    "helmi",
    "maalis",
    "huhti",
    "touko",
    "kesä",
    "heinä",
    "elo",
    "syys",
    "loka",
    "marras",
    "joulu",
)
_FI_ALSO_WORDS = {"kesä", "heinä", "elo", "syys"}
_FI_SPOKEN_MONTHS = {"tammi", "helmi", "touko", "loka"}


def _forms(stem: str, endings: str) -> str:
    return " | ".join(f"{stem}{ending}" for ending in endings.split("|"))


def _finnish_months() -> dict[str, str]:
    table: dict[str, str] = {}
    for number, stem in enumerate(_FI_MONTHS, 1):
        month = f"{stem}kuu"
        table[f"month:{number}"] = _forms(month, "|ta|ssa|n|lla|na|ksi")
        if stem in _FI_SPOKEN_MONTHS:
            table[f"month:{number}"] += " | " + _forms(stem, "ssa|lla")
        table[f"outof month:{number}"] = _forms(month, "sta|lta")
        table[f"into month:{number}"] = _forms(month, "hun|lle")
        table[f"month:{number} partof:begin"] = f"alku{month}ssa | " + _forms(
            month, "n alussa|n alkupuolella|n alkuun|n alku|n alusta"
        )
        table[f"month:{number} partof:mid"] = _forms(
            month, "n puolivälissä|n puolessavälissä|n puoliväli|n keskivaiheilla|n puoleen väliin"
        )
        table[f"month:{number} partof:end"] = f"loppu{month}sta | " + _forms(
            month, "n lopussa|n lopulla|n loppupuolella|n loppuun|n loppu|n lopun"
        )
        table[f"month:{number} dash"] = f"{stem} -"
        table[f"month:{number} or"] = (
            f"{stem} - tai" if stem in _FI_ALSO_WORDS else f"{stem} tai | {stem} - tai"
        )
        table[f"by month:{number}"] = f"{month}hun mennessä"
    table["month:5"] += " | touko"
    return table


_FI_WEEKDAYS = ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai")


def _finnish_weekdays() -> dict[str, str]:
    table: dict[str, str] = {}
    for number, name in enumerate(_FI_WEEKDAYS, 1):
        weak = name.replace("viikko", "viiko")
        short = "" if name.startswith("ma") else f"{name[:2]} | "
        spoken = name.removesuffix("i") if name.endswith("ai") else name
        plain = f"{spoken} | {spoken}na | {weak}n | {weak}ksi"
        table[f"weekday:{number}"] = f"{short}{plain} | {_forms(name, '|na|ta|ksi|aamuna|iltana')}"
        table[f"outof weekday:{number}"] = f"{weak}sta | {weak}lta"
        table[f"into weekday:{number}"] = f"{name}hin | {weak}lle | {name}on"
        table[f"by weekday:{number}"] = f"{name}hin mennessä | {name}on mennessä"
    return table


_CLIPPED = re.compile(r"(?<=l)l[aä]\b|(?<=l)t[aä]\b|(?<=st)[aä]\b")


def _spoken(table: dict[str, str]) -> dict[str, str]:
    """Add the Finnish words as they are spoken, without their last letters: "viikol", "sisäl", "pääst"."""
    return {label: _with_clipped(phrases) for label, phrases in table.items()}


def _with_clipped(phrases: str) -> str:
    words = phrases.replace("\n", "|").split("|")
    single = (word for word in words if " " not in word.strip())
    clipped = [short for word in single if (short := _CLIPPED.sub("", word)) != word]
    return "|".join((*words, *clipped))


FI = {
    **_finnish_months(),
    **_finnish_weekdays(),
    "weekday:67": """
        viikonloppu | viikonloppuna | viikonlopun | viikonloppua | vkl | vkonloppuna | viikonlopulla
        vkoloppuna
    """,
    "into weekday:67": "viikonloppuun | viikonlopulle",
    "season:spring": "kevät | keväällä | kevään | kevättä | keväänä | kevääksi | keväästä",
    "season:summer": """
        kesä | kesällä | kesän | kesää | kesänä | kesäksi | kesälomalla | kesäloma | kesälomien | kesästä
    """,
    "season:autumn": "syksy | syksyllä | syksyn | syksyä | syksynä | syksyksi | syksystä | syssymmällä",
    "season:winter": "talvi | talvella | talven | talvea | talvena | talveksi | talvesta",
    "to season:spring": "kevääseen",
    "to season:summer": "kesään",
    "to season:autumn": "syksyyn",
    "to season:winter": "talveen",
    "unit:day": """
        päivä | päivää | päivänä | päivässä | pv | arkipäivää | päivien | pvä
        päiväksi | päivästä | päivään
    """,
    "unit:week": """
        viikko | viikkoa | viikolla | viikossa | viikkoon | viikkoja | vko | vk | vkoa
        viikkojen | viikkoo | viikoo | viikot | viikoksi | viikosta
    """,
    "unit:month": """
        kuukausi | kuukautta | kuukautena | kuukaudessa | kuukausia | kuussa | kuun | kuu
        kuuta | kk | kuukausien | kuukaudella | kuukaudeksi | kuulla | kuukauteen | kuukaus
    """,
    "unit:quarter": """
        kvartaali | kvartaalin | kvartaalilla | vuosineljännes | vuosineljänneksellä | neljännes
        kvartaalia | neljänneksellä
    """,
    "unit:half": "puoli vuotta | puolen vuoden | puolessa vuodessa | puolivuotta",
    "unit:year": "vuosi | vuotta | vuonna | vuodessa | vuosia | v | vuosien | vuodella",
    "unit:hour": "tunti | tuntia | tunnin | hetki | hetken | tunnissa",
    "day:0": "tänään | tänä iltana | tänäpänä",
    "day:1": "huomenna | huomen | huomiseksi | huomenaamulla | huomisaamuna",
    "day:2": "ylihuomenna | ylihuominen | ylihuomiseksi",
    "to day:1": "huomiseen",
    "day:-1": "eilen",
    "rel:this": """
        tällä | tämä | tämän | tänä | tässä | kuluva | kuluvan | kuluvalla | tän | tätä | kuluvana
        meneillään olevalla
    """,
    "rel:next": "ensi | ens",
    "rel:next unit:month": "ens kuus | ensi kuus",
    "rel:near": """
        seuraava | seuraavalla | seuraavana | seuraavan | tuleva | tulevalla | tulevana | tulevan
        seuraavassa | seuraavaa | ensimmäisenä mahdollisena
    """,
    "rel:last": "viime | edellinen | edellisellä",
    "rel:after_next unit:week": "sitä seuraavalla viikolla | ensi viikon jälkeisellä viikolla",
    "coming:3": "lähi | tulevina | seuraavina | seuraavien | lähiaikojen | tulevien",
    "coming:3 unit:day": "lähipäivinä | lähipäivien | lähipäivät",
    "coming:3 unit:week": "lähiviikkoina | lähiviikkojen | lähiviikkoja | lähiviikot",
    "coming:3 unit:month": "lähikuukausina | lähikuukausien",
    "other": """
        sitä seuraavalla | sitä seuraava | seuraavalla siitä | sen jälkeisellä | sitä seuraavana
        sitä seuraavassa
    """,
    "partof:begin": """
        alussa | alkupuolella | alkuun | alku | alusta | alkupuoli | alkupäässä | alkajaisiksi
        alkupäivinä | alkaessa | alulla
        alkua | alun
    """,
    "partof:mid": """
        puolivälissä | puolessavälissä | puoliväli | keskivaiheilla | keskellä | puoleenväliin
        puolessa välissä | puolivälin | keskivaiheessa | puoliväliin
        puoliväliä | puolivälistä | keskiväli
    """,
    "partof:end": """
        lopussa | lopulla | loppupuolella | loppu | loppuun | lopun | loppupuoli | loppupäässä | lopuksi
        lopuilla
        loppua
    """,
    "part:begin season:spring": "alkukeväästä | alkukevät | alkukeväänä",
    "part:begin season:summer": "alkukesästä | alkukesä | alkukesällä",
    "part:begin season:autumn": "alkusyksystä | alkusyksy | alkusyksyllä",
    "part:begin season:winter": "alkutalvesta | alkutalvi",
    "part:end season:spring": "loppukeväästä | loppukevät | loppukeväällä",
    "part:end season:summer": "loppukesästä | loppukesä | loppukesällä",
    "part:end season:autumn": "loppusyksystä | loppusyksy | loppusyksyllä",
    "part:end season:winter": "loppatalvesta | lopputalvesta | lopputalvi",
    "part:begin unit:year": "alkuvuodesta | alkuvuosi | alkuvuonna",
    "part:end unit:year": "loppuvuodesta | loppuvuosi | loppuvuonna",
    "part:begin unit:month": "alkukuusta | alkukuu | alkukuussa",
    "part:end unit:month": "loppukuusta | loppukuu | loppukuussa",
    "part:begin unit:week": "alkuviikosta | alkuviikko | alkuviikolla",
    "part:end unit:week": "loppuviikosta | loppuviikko | loppuviikolla",
    "part:mid unit:week": "keskiviikon tienoilla | keskellä viikkoa",
    "part:half1": "ensimmäinen puolisko | ensimmäisellä puoliskolla | alkupuolisko",
    "part:half2": "toinen puolisko | toisella puoliskolla | jälkimmäisellä puoliskolla | loppupuolisko",
    "part:half1 unit:year": "alkuvuoden aikana | ensimmäisellä vuosipuoliskolla",
    "part:half2 unit:year": "loppuvuoden aikana | toisella vuosipuoliskolla | loppuvuoden",
    "quarterno:1": "q1",
    "quarterno:2": "q2",
    "quarterno:3": "q3",
    "quarterno:4": "q4",
    "ord:1": "ensimmäinen | ensimmäisellä | ensimmäisen | ekalla | eka | ensimmäisenä",
    "ord:2": "toinen | toisella | toisen | tokalla | toka | toisena",
    "ord:3": "kolmas | kolmannella | kolmannen | kolmantena",
    "ord:4": "neljäs | neljännellä | neljännen",
    "ord:-1": "viimeinen | viimeisellä | viimeisen | vikalla | viimeisenä",
    "in": "noin | suunnilleen | joskus",
    "in_post": "päästä | kuluttua | päähän | perästä | päässä",
    "within_post": "sisällä | aikana | sisään | kuluessa | kulues",
    "within": "alle | enintään | korkeintaan | max | maksimissaan",
    "before": "ennen | ennenkuin | ennen kuin",
    "before_post": "alla",
    "from": """
        ei ennen | aikaisintaan | vasta | ei aikaisemmin kuin | ei ennen kuin | en ennen | mutta ei ennen
        aikasintaan
    """,
    "from_post": "alkaen | lähtien | eteenpäin | tai myöhemmin | aikaisintaan",
    "to_post": "asti | saakka",
    "by:latest": "viimeistään | ei myöhemmin kuin | viimestään",
    "by_post": "mennessä",
    "by_post:latest": "viimeistään",
    "after_post": "jälkeen | jälkeiseen aikaan | päätyttyä | loputtua | jälkee | jälkeisenä aikana",
    "between": "välillä | väliltä | välisenä aikana",
    "and": "ja | sekä",
    "or": """
        tai | ehkä | vai | taikka | tai ehkä | mahdollisesti | tai sitten | tai mahdollisesti | tai vaikka
    """,
    "not": "ei | en | emme | eikä | enkä | eipä | enpä | eihän | eipä oo | tuskin",
    "few": """
        muutama | muutaman | muutamaa | muutamia | muutamien | muutamassa | jonkun
        jokunen | joidenkin | muutamat
    """,
    "atleast": "vähintään | ainakin | yli | enemmän kuin",
    "under": "vähemmän kuin",
    "asap": """
        heti | mahdollisimman pian | mahdollisimman nopeasti | nyt | kiireellinen | asap
        välittömästi | saman tien | samantien | nyt heti | kiireesti | pikaisesti
        heti kun mahdollista | vaikka heti | mitä pikemmin sen parempi | mitä nopeammin sen parempi
        heti kun voi | niin pian kuin mahdollista | mahd pian | mahdollisimman pikaisesti
        mahdollisimman äkkiä | äkkiä | nopeasti | heti paikalla | kiireellisesti | vaikka nyt
        mielellään heti | pikimmiten | nyt saman tien | mitä pikemmin sitä parempi | heti kun pystyy
        mahollisimman pian | asap kiitos
        just nyt | nyt just | just heti
    """,
    "soon": """
        pian | lähiaikoina | kohta | piakkoin | lähitulevaisuudessa | lähiaikana | lähiaikoin
        kohtapuoliin | lähitulevaisuus
    """,
    "nohurry": """
        ei kiire | ei ole kiire | ei oo kiire | ei kiirettä | ei mitään kiirettä | katselen vain
        katselen vaan | milloin vain | milloin vaan | koska vain | koska vaan | joskus | ei väliä
        ei aikataulua | ihan sama | myöhemmin | vain katselen | vaan katselen | ei ole kiirettä
        ei päivämäärää | ei ole päivämäärää | kaikessa rauhassa | rauhassa | selailen vain | selailen
        jossain vaiheessa | milloin tahansa | koska tahansa | kunhan katselen | ei niin kiire
        sitten joskus | joskus tulevaisuudessa | kunhan ehtii | ei kiireellinen | ei tarkkaa aikaa
        ei tarkkaa päivää | ei ole tarkkaa aikataulua | ei tiettyä aikaa | ei ajankohtaa
        ei tarkkaa ajankohtaa | vain kyselen | kyselen vain | ei ole mikään kiire | ei oo mikään kiire
        ei mikään kiire | kunhan kyselen | joskus myöhemmin | ei tarkkaa aikataulua
        aikataulu on joustava | joustava | ei vielä ajankohtainen | ei ole väliä | millon vaan
        millon vain | ei kiirettä mihinkään | vertailen hintoja | vertailen vain | kyselen hintoja
    """,
    "lasting": "ajaksi | kestoltaan | kestää",
    "condition": "heti kun | sitten kun | kunhan saan | kun saan | kun olen | jahka | sen jälkeen kun",
    "towards:closer": "lähempänä",
    "changes": "paitsi | vaihteessa | vaihde | muuten kuin | lukuun ottamatta | taite | taitteessa",
    "towards": "kohti",
    "towards_post": """
        tienoilla | tienoissa | paikkeilla | maissa | aikoihin | kieppeillä | seutuvilla | korvilla
        nurkilla | hujakoilla
    """,
    "age": "vuotias | vuotta vanha | ikä | vanha",
    "unknown": """
        en tiedä | en osaa sanoa | riippuu | ei hajua | ei hajuakaan | en ole varma | en oo varma
        ei tietoa | en ole päättänyt | en oo päättäny | eos | en tiiä | emt | en vielä tiedä
        en tiedä vielä | vaikea sanoa | ei vielä tietoa | en ole vielä päättänyt | ei ole tietoa
        ei vielä päätetty | ei päätetty | ei vielä tiedossa | epäselvää | ei osaa sanoa | ei olla päätetty
        en ole vielä varma
    """,
    "question": """
        milloin | koska | kuinka kauan | kauanko | mitkä | miksi | onko | voiko | mihin aikaan | miten
        mitä | kuinka pian | saako | paljonko | voinko | mikä
    """,
    "refusal": "en halua kertoa | en haluu kertoo | en haluu kertoa | en kerro | ei kuulu",
    "instead": "eiku | eikun | korjaan | siis",
    "skip": """
        minä | mä | me | olisi | ois | on | haluan | haluaisin | voisin | voisi | olla | sopisi | sopii
        aloittaa | ostaa | lähteä | matkalle | mulla | meillä | minulla | varmaan | luultavasti
        todennäköisesti | ajattelin | ajattelimme | suunnitelmissa | tarkoitus | tarkoituksena | kyllä
        joo | juu | no | moi | hei | kiitos | se | sen | jos | kun | mutta | vain | vaan | jo | vielä
        sitten | että | mieluiten | mielellään | ehkä jo | viimeistäänkin | toivottavasti | aikataulu
        ajankohta | aloitus | oikeastaan | niin | aika | aamulla | illalla | päivällä | iltapäivällä | klo
        kello | pitäisi | saada | pitäis | tarvitsen | tarvis | tarvitaan | hyvä | ok | päättää | jossain
        suurin piirtein | suurinpiirtein | muuttaa | olen | oon | olemme | hankkia | hankinta | joku
        jokin | reissuun | matka | lomalle | loma | tehdä | voitais | voidaan | sopiva | paras | parhaiten
        ihan | tuota | ole | oo | ottaa | tällä hetkellä | toistaiseksi | lounaan jälkeen | töiden jälkeen
        työpäivän jälkeen
        oli tarkoitus | oli ajatus | olin ajatellut | olin aatellu | oli mielessä
    """,
    "partof:half1": "alkupuoliskolla | ensimmäisellä puoliskolla | alkupuolisko | alkupuoliskon",
    "partof:half2": """
        jälkipuoliskolla | loppupuoliskolla | jälkipuolisko | jälkipuoliskon | jälkimmäisellä puoliskolla
    """,
    "weekday:1 or": "ma tai | ma -  | ma ja",
    "asap:hurry": "kiire | on kiire | tosi kiire | kiirettä | hoppu | hoppua",
    "unit:day:w": "päivän",
    "unit:week:w": "viikon",
    "unit:month:w": "kuukauden",
    "unit:year:w": "vuoden",
    "unit:minute": "minuuttia | minuutin | minuutti",
    "unit:day ago": "päivää sitten | päivä sitten",
    "unit:week ago": "viikkoa sitten | viikko sitten",
    "unit:month ago": "kuukautta sitten | kuukausi sitten | kk sitten",
    "unit:year ago": "vuotta sitten | vuosi sitten",
    "from day:1": "huomisesta",
    "from day:0": "tästä päivästä | tänään alkaen",
    "part:mid season:summer": "keskikesällä | keskikesä | keskellä kesää",
    "part:mid season:winter": "keskitalvella | sydäntalvella",
    "part:end": "myöhään",
    "part:begin": "aikaisin | varhain",
    "past": """
        kävin | käytiin | olin | oltiin | oli | meni | kesti | aloitin | ostin | synnyin
        valmistuin | lopetin | opiskelin | muutin
    """,
    "from ord:1": "ensimmäisestä",
}
FI = _spoken(FI)

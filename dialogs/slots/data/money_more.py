"""The table of ``money`` for Arabic, Thai and Finnish; the same labels."""

from __future__ import annotations

AR = {
    "from": "من | ابتداء من | بدءا من | يبدأ من | تبدأ من | من حوالي",
    "to": "الى | إلى | لغاية | لحد | حتى | لين | ل | لحدود | الي",
    "between": "بين | ما بين | مابين",
    "or": "أو | او | ولا | يا | أو ربما | وإلا | ربما | يمكن",
    "and": "و",
    "above": """
        أكثر من | اكثر من | اكتر من | فوق | يزيد عن | تزيد عن | يتجاوز | أعلى من | أزيد من | تتجاوز
        يتعدى | تتعدى | يفوق | أكبر من | يزيد على
        اعدي | أعدي | نعدي | أتجاوز | اتجاوز | نتجاوز | أتخطى | اتخطى | ازود عن | ازيد عن | أزيد عن | نزيد عن
    """,
    "below": """
        أقل من | اقل من | تحت | لا يتجاوز | لا يزيد عن | لا تتجاوز | ما يزيد عن | ما يتجاوز | ما يتعدى
        دون | لا يتعدى | ما تتجاوز | ليس أكثر من | مو اكثر من | مش اكثر من | مش اكتر من | مو أكثر من
        ما اكثر من | لا أكثر من | في حدود أقل من | بحد أقصى | بحد اقصى | ما تزيد عن | بأقل من
        في حدود ما لا يتجاوز | لا تزيد عن | اصغر من | ضمن حدود | موب اكثر من | حد أقصى | ماكس
        مايزيدش عن | ما يزيدش عن | ميزيدش عن | ماتزيدش عن | مايزدش عن | مايعديش | ما يعديش | ميعديش
        مش هزود عن | مش هزيد عن | مش حزود عن | مش هعدي | مش هدفع اكتر من
        لو اكتر من | لو اكثر من | اذا اكثر من | إذا زاد عن | لو زاد عن
    """,
    "max": """
        كحد أقصى | حد أقصى | كحد اقصى | بالكثير | على الأكثر | ماكسيموم | ماكس | بحد أقصى | أقصى حد
        الحد الأقصى | بالكتير | اقصى شي | حدي | أقصى شيء | أقصاها
        اخري | آخري | اخرنا | اخر كلام
    """,
    "min": """
        على الأقل | كحد أدنى | حد أدنى | كحد ادنى | لا يقل عن | لا تقل عن | ما يقل عن | ليس أقل من
        بحد أدنى | الحد الأدنى | عالأقل | مو اقل من | مش اقل من | مش أقل من | ادنى حد | بالقليل
        لا أقل من | ما تقل عن
    """,
    "after": """
        أو أكثر | فأكثر | وأكثر | وفوق | فما فوق | فما أكثر | و ما فوق | وما فوق | او اكتر | واكتر
        فصاعدا | أو أعلى | وأعلى
    """,
    "before": "أو أقل | فأقل | فما دون | وأقل | وما تحت | فما أقل",
    "not": "لا | ما | مو | مش | ليس | مب | لن | بدون | موب | غير",
    "about": """
        حوالي | تقريبا | حدود | في حدود | بحدود | نحو | قرابة | ما يقارب | يقارب | تقريبًا | زهاء | بنحو
        كأنه | يعني | ممكن | بالتقريب | شي | أكثر بقليل من | اكثر شوي من | قريب من | قريبا من | بين البين
        حول | مايقارب | في نطاق | حول ال | يجي | نقول
    """,
    "soft": """
        ممكن أكثر شوي | شوي أكثر | أكثر قليلا | أكثر بقليل | وممكن أكثر | ممكن أكثر | ربما أكثر
        أو أكثر قليلا | ممكن ازيد | يمكن أكثر | ربما أكثر قليلا | او اكثر شوي | وممكن ازيد شوي | زيادة شوي
        إن أمكن | ان امكن | لو ممكن | إذا ممكن | اذا ممكن | لو سمحت
    """,
    "counted": """
        شخص | أشخاص | اشخاص | أفراد | افراد | طفل | أطفال | اطفال | بالغين | ليالي | ليلة
        دورة | دورات | مرة | مرات | سيارة | سيارات | تذاكر | تذكرة | موظف | موظفين | طالب | طلاب | بالمية
        بالمئة | في المئة | كيلو | متر | نفر | انفار | حصص | حصة | دروس | نجوم | ضيف | ضيوف
        دفعات | دفعتين | اقساط | أقساط | قسط
    """,
    "unit": """
        يوم | أيام | ايام | أسبوع | اسبوع | أسابيع | شهر | أشهر | شهور | سنة | سنوات | سنين | ساعة | ساعات
        دقيقة | عام | أعوام | يومين | شهرين | اسبوعين | سنتين
    """,
    "per": """
        في الشهر | بالشهر | شهريا | في السنة | سنويا | للشخص | لكل شخص | كل شهر | بالسنة | لكل | للفرد
        كل واحد | اجمالي | المجموع | باليوم | اسبوعيا | كل | بالساعة | لليلة
    """,
    "age": "عمري | العمر | عمر | سنة عمري",
    "year": "في عام | في سنة | سنة | عام",
    "instead": "لا لا | قصدي | أقصد | بل | عفوا | تصحيح | اسف | آسف",
    "vague": "بضعة | عدة | كم | شوية | كام | بعض | مئات | عشرات",
    "cheap": """
        أرخص شي | أرخص شيء | أرخص | الأرخص | رخيص | أقل سعر | أقل شي ممكن | أقل ما يمكن | ببلاش | مجانا
        مجاني | اقتصادي | أرخص ما يمكن
    """,
    "open": """
        بدون حد | مفتوحة | مفتوح | ميزانية مفتوحة | غير محدود | غير محدودة | أي مبلغ | لا يهم السعر
        مهما كان | ما يهم السعر | لا يهم
    """,
    "cannot": """
        كثير علي | غالي | ما اقدر | غالي علي | صعب
        مقدرش | ماقدرش | مش هقدر | ما أقدر | لا أستطيع | لا استطيع | مش قادر
    """,
    "unknown": """
        لا أعرف | ما أعرف | ما اعرف | مدري | لا أدري | ما ادري | مش عارف | مش عارفة | على حسب | يعتمد
        حسب | لم أقرر | ما قررت | لسه ما قررت | لست متأكد | غير متأكد | مش متأكد | مو متأكد | ما عندي فكرة
        ليس لدي فكرة | لا فكرة | حسب السعر | غير محدد | لم احدد | ما حددت | لا علم لي | والله ما ادري
    """,
    "question": """
        كم السعر | كم سعر | بكم | كم يكلف | كم تكلف | كم التكلفة | كم تكلفة | ليش | لماذا | كم | هل
        ما هو السعر | ما هي الاسعار | بكام | قديش | وش الاسعار | كم سعره
    """,
    "refusal": """
        لا أريد أن أقول | ما ابي اقول | ما ابغى اقول | خاص | مش عايز اقول | أفضل عدم الإفصاح | سري
        افضل عدم القول | ما يخصك | مو شغلك | تخطي
    """,
    "skip": """
        انا | أنا | عندي | لدي | معي | معاي | ميزانيتي | ميزانية | ميزانيتنا | الميزانية | بميزانية | مبلغ
        المبلغ | ادفع | أدفع | اقدر | أقدر | ابغى | ابي | اريد | أريد | استطيع | أستطيع | يمكنني | ممكن
        على | في | عن | هي | هو | هذا | هذه | لي | لدينا | عندنا | نحن | نعم | ايوا | ايوه | طيب | تمام
        اوك | شكرا | مرحبا | السلام عليكم | اهلا | فقط | بس | ان | أن | إن | يكون | تكون | السعر | سعر
        فلوس | مال | تكلفة | التكلفة | مستعد | مستعدة | أصرف | انفق | اتوقع | أتوقع | أعتقد | اعتقد | الله
        والله | عند | حالياً | حاليا | نفسي | بيكون | راح | للدفع | معايا | عايز | عاوز | بدي | ناوي
        مخصص | مخصصة | محدد | محددة | ما بقدر | اكثر شي | يعني | ه
        ال
    """,
    "counted:place": "غرفة | غرف | شقة | شارع | عمارة | الدور | طابق | مبنى | فيلا | الساعة | الرمز البريدي",
}

TH = {
    "from:pre": "เริ่ม",
    "from": "ตั้งแต่ | จาก | เริ่มที่ | เริ่มต้นที่ | เริ่มจาก | เริ่มต้น",
    "to": "ถึง | จนถึง | ไปจนถึง | ไปถึง",
    "between": "ระหว่าง | อยู่ระหว่าง",
    "or": "หรือ | หรือว่า | ไม่ก็ | อาจจะ",
    "and": "และ | กับ",
    "above": "มากกว่า | เกินกว่า | เกิน | สูงกว่า | เกินจาก | แพงกว่า",
    "below": """
        ไม่เกิน | น้อยกว่า | ต่ำกว่า | ไม่ถึง | ถูกกว่า | ภายใน | ไม่มากกว่า | ไม่เกินกว่า | ไม่ให้เกิน
        อย่าเกิน | ไม่อยากเกิน | ไม่อยากให้เกิน | ห้ามเกิน | ไม่สูงกว่า | ในงบ | งบไม่เกิน | ไม่ควรเกิน
        ได้ถึง | ได้ไม่เกิน | ขอไม่เกิน | ไม่เกินที่
        ถ้าเกิน
    """,
    "max": """
        สูงสุด | มากสุด | มากที่สุด | เต็มที่ | อย่างมาก | ไม่เกินนี้ | แม็กซ์ | เต็มที่แล้ว | สูงสุดที่
        สูงสุดไม่เกิน | เต็มที่ก็ | เต็มที่ไม่เกิน | อย่างมากก็
    """,
    "min": "อย่างน้อย | ขั้นต่ำ | ต่ำสุด | ไม่ต่ำกว่า | ไม่น้อยกว่า | น้อยสุด | ไม่ต่ำกว่านี้ | อย่างต่ำ",
    "after": """
        ขึ้นไป | ขึ้น | กว่า | กว่าๆ | หรือมากกว่า | เป็นต้นไป | อัพ | up | อัป | ปลายๆ | หรือมากกว่านั้น
        บวก
    """,
    "before": "ลงมา | หรือน้อยกว่า | ลงไป | ก็พอ | หรือต่ำกว่า",
    "not": "ไม่",
    "about": """
        ประมาณ | ราวๆ | ราว | สัก | ซัก | แถวๆ | แถว | เกือบ | ใกล้ๆ | โดยประมาณ | อยู่ที่ | คร่าวๆ | ตก
        น่าจะ | ช่วง | เฉลี่ย | ต้นๆ | กลางๆ | ปลาย ๆ | นิดๆ | นิดหน่อย
    """,
    "soft": """
        อาจจะมากกว่านี้ | อาจมากกว่านี้ | หรือมากกว่านิดหน่อย | อาจจะเพิ่มได้ | เพิ่มได้นิดหน่อย
        เพิ่มได้อีกหน่อย | หรืออาจจะมากกว่านั้นนิดหน่อย | อาจจะมากกว่านิดหน่อย | บวกลบ
        อาจจะเพิ่มอีกหน่อย | มากกว่านี้ก็ได้ | อาจจะเกินนิดหน่อย | เกินนิดหน่อยได้ | หรือเกินนิดหน่อย
        ถ้าเป็นไปได้ | ถ้าได้
    """,
    "counted": """
        คน | ท่าน | ที่นั่ง | คืน | ครั้ง | คอร์ส | ชั่วโมง | ชม. | คัน | ใบ | ชิ้น | ข้อ
        เปอร์เซ็นต์ | กิโล | เมตร | ตารางเมตร | บทเรียน | คอส | เด็ก | ผู้ใหญ่ | กม. | ตัว | อัน | หลัง
        งวด
    """,
    "unit": "วัน | สัปดาห์ | อาทิตย์ | เดือน | ปี | นาที | ขวบ | โมง | ทุ่ม",
    "per": """
        ต่อเดือน | ต่อปี | ต่อคน | เดือนละ | ปีละ | คนละ | ต่อ | ทั้งหมด | รวมทั้งหมด | ต่อหัว | รวม
        ต่อวัน | ละ | ต่อครั้ง | ครั้งละ | ต่อชั่วโมง | ชั่วโมงละ | ต่อคืน | วันละ
    """,
    "age": "อายุ",
    "year": "ปี",
    "instead": "เอ๊ย | เอ้ย | ไม่ใช่ | ขอแก้เป็น | แก้เป็น | เปลี่ยนเป็น",
    "vague": "หลาย | ไม่กี่ | กี่ | หลักไม่กี่ | ครึ่งนึง | ครึ่งหนึ่ง",
    "digitsof": "หลัก",
    "cheap": """
        ถูกที่สุด | ถูกๆ | ถูกสุด | ราคาถูก | ยิ่งถูกยิ่งดี | ประหยัดที่สุด | ฟรี | เอาถูกๆ
        ถูกที่สุดเท่าที่จะถูกได้
    """,
    "open": "ไม่จำกัด | ไม่จำกัดงบ | ไม่อั้น | เท่าไหร่ก็ได้ | เท่าไรก็ได้ | งบไม่จำกัด | ไม่มีลิมิต",
    "cannot": "ไม่ไหว | ไม่เอา | แพงไป | จ่ายไม่ไหว",
    "unknown": """
        ไม่รู้ | ไม่ทราบ | ไม่แน่ใจ | ยังไม่รู้ | ยังไม่แน่ใจ | แล้วแต่ | ขึ้นอยู่กับ | ยังไม่ได้คิด
        ยังไม่ได้ตัดสินใจ | ขึ้นกับ | ยังไม่กำหนด | ยังไม่มีงบ | ไม่มีไอเดีย | ดูก่อน | ยังไม่ได้ตั้งงบ
        ยังไม่ได้กำหนด | ยังบอกไม่ได้
    """,
    "question": """
        เท่าไหร่ | เท่าไร | กี่บาท | ราคาเท่าไหร่ | ทำไม | ไหม | มั้ย | หรือเปล่า | หรอ | เหรอ | อะไร
        ได้ไหม | ยังไง | รึเปล่า
    """,
    "refusal": """
        ไม่อยากบอก | ไม่ขอบอก | ไม่บอก | ความลับ | ไม่สะดวกบอก | ข้าม | ขอไม่ตอบ | ไม่ตอบ | ไม่สะดวกตอบ
        ขอไม่บอก | ส่วนตัว
    """,
    "skip": """
        งบ | งบประมาณ | มี | มีงบ | อยู่ | ผม | ฉัน | ดิฉัน | หนู | เรา | ครับ | ค่ะ | คะ | นะ | จ้า | คับ
        ค่า | ได้ | ก็ | ไหว | จ่าย | จ่ายได้ | ตั้งไว้ | ตั้งงบไว้ | คิดว่า | ที่ | ราคา | เงิน | อยาก
        อยากได้ | ต้องการ | ให้ | กัน | ไว้ | แต่ | ถ้า | เป็น | ใช้ | ของ | ใน | เอา | ขอ | คือ | จะ
        แล้ว | สวัสดี | พอ | แค่ | เท่านั้น | เลย | ล่ะ | ละกัน | ดี | โอเค | ประมาณนี้ | บวก | ลบ | ไทย
        กำหนด | กำหนดไว้ | ตั้ง | งบอยู่ที่ | งบที่ตั้งไว้ | นี้ | นั้น | สำหรับ | ค่าใช้จ่าย | ก่อน
        หน่อย | น่ะ | อ่ะ | ด้วย | พร้อมจ่าย | พร้อม | ลงทุน | ไม่ | น่าจะ | ตอนนี้ | ก้อ | จำกัด | คิดไว้
        ที่คิดไว้
        อะไรก็ได้
    """,
    "counted:place": "ห้อง | ชั้น | ซอย | ถนน | บ้านเลขที่ | ตึก | คิว | รหัสไปรษณีย์",
}

FI = {
    "from": "alkaen | lähtien | from",
    "between": "välillä | väliltä | väliin | välissä",
    "or": "tai | tai ehkä | vai | ehkä",
    "and": "ja",
    "above": """
        yli | enemmän kuin | suurempi kuin | ylittää | reilusti yli | enempi kuin
        enempää kuin | enempää | enemmän
    """,
    "below": """
        alle | vähemmän kuin | ei yli | ei enempää kuin | ei enemmän kuin | ei enemmän | ei ylitä
        ei saa ylittää | ei mielellään yli | alta | pienempi kuin | halvempi kuin
        ei mielellään enempää kuin | ei sais ylittää
        jos yli | jos menee yli | jos on yli | jos maksaa yli
    """,
    "max": """
        maksimissaan | max | maks | maksimi | enintään | korkeintaan | enimmillään | yläraja | maksimi on
        katto | ylärajana | tappi | kattona | maksimina | ei enempää
    """,
    "min": """
        vähintään | minimissään | min | minimi | ainakin | vähimmillään | alaraja | ei alle
        ei vähempää kuin | minimi on
    """,
    "after": """
        tai enemmän | ja yli | tai yli | ja enemmän | ylöspäin | ja ylöspäin | tai enempi | alkaen | plus
        tai vähän yli | siitä ylöspäin | lähtien | ja siitä ylöspäin | tai reilusti yli
    """,
    "before": "tai alle | tai vähemmän | asti | saakka | alaspäin | korkeintaan | hujakoille | ja alle",
    "not": "ei | en | emme | älä | eikä | enkä",
    "about": """
        noin | n | suunnilleen | suurinpiirtein | suurin piirtein | noin suunnilleen | arviolta | luokkaa
        paikkeilla | tienoilla | siinä | ehkä noin | vajaa | reilu | reilut | melkein | lähes
        suuruusluokkaa | ehkä joku | joku | jotain | sellaiset | sellanen | sellainen | vajaat
        hiukan yli | vähän yli | vähän päälle | sen verran | nurkilla | jotakin | niinku | kutakuinkin
        hieman yli | hieman alle | vähän alle | karkeasti | päälle | hujakoilla | vaikka | n. | ehkä
    """,
    "soft": """
        vähän enemmän | ehkä vähän enemmän | ehkä enemmän | ehkä vähän yli | voi olla enemmänkin
        hieman enemmän | ehkä hieman enemmän | tai vähän enemmän | ehkä enemmänkin
        tai ehkä vähän enemmän | hiukan enemmän | tai vähän yli | joustaa vähän
        jos mahdollista | mikäli mahdollista | jos onnistuu
    """,
    "counted": """
        henkilöä | henkilö | henkeä | ihmistä | aikuista | lasta | lapsi | yötä | kurssia
        kertaa | kerran | autoa | lippua | km | prosenttia | opiskelijaa | työntekijää | kappaletta | kpl
        neliötä | oppituntia | hlö | vierasta | tuntia | kiloa | käyttäjää | vaihtoehtoa | hengelle | hlöä
        erää | erää á | erässä | maksua
    """,
    "unit": """
        päivä | päivää | viikko | viikkoa | viikon | kuukausi | kuukautta | vuosi | vuotta | vuoden
        tunti | tuntia | minuuttia | v | päivän
        vk
        tunnilta
    """,
    "per": """
        kuukaudessa | kuussa | vuodessa | viikossa | per | kk | kuukausi | henkilöltä | henkilöä kohti
        per henkilö | päivässä | yhteensä | kuukausittain | per kk | per hlö | tunnissa | kaikkiaan
        per henki | kuukausi kohden | kuu | kappale
    """,
    "iam": "olen | oon",
    "age": "vuotias | vuotta vanha | ikä | ikäni on | vee",
    "year": "vuonna | vuosi",
    "instead": "eiku | eikun | siis | korjaan | anteeksi | tai siis | ei vaan",
    "vague": """
        muutama | muutaman | muutamia | muutamaa | monta | useita | satoja | tuhansia | joitakin | useampi
        muutamasta
        toista sataa | toista tuhatta | toista tonnia
        puolet
    """,
    "cheap": """
        mahdollisimman halpa | mahdollisimman halvalla | halpa | halvalla | halvin | edullinen
        edullisesti | mahdollisimman vähän | ilmainen | ilmaiseksi | halvinta | mahdollisimman edullinen
        mahdollisimman edullisesti | halvin mahdollinen | mitä halvempi sen parempi
    """,
    "open": """
        ei rajaa | rajaton | ei ylärajaa | mitä vain | hinnalla ei väliä | rahalla ei ole väliä
        ihan sama | hinta ei ratkaise | ei väliä
    """,
    "cannot": "on liikaa | liikaa | liian paljon | on liian kallis",
    "unknown": """
        en tiedä | en osaa sanoa | riippuu | ei hajua | ei hajuakaan | en ole varma | en oo varma
        en ole päättänyt | ei tietoa | ei mitään käsitystä | eos | en tiiä | emt | vaikea sanoa
        ei aavistustakaan | ei vielä tietoa | en ole miettinyt | en oo miettiny | ei ole budjettia
        ei budjettia
    """,
    "question": """
        paljonko | kuinka paljon | mitä maksaa | mikä on hinta | miksi | onko | mitä se maksaa
        mitä hintoja | riittääkö | mitä maksais | minkä hintainen | saako | saanko | voiko
    """,
    "refusal": """
        en halua kertoa | en kerro | en halua sanoa | en haluu kertoo | en haluu sanoo
        ei kuulu sulle | ei kuulu teille | salaisuus
        en sano | yksityisasia | ohita | en viitsi sanoa
    """,
    "skip": """
        budjetti | budjettini | budjettia | budjetissa | budjetilla | mulla | minulla | meillä | on
        olisi | ois | voin | voisin | voimme | maksaa | käyttää | haluan | haluaisin | haluaisimme | se
        mun | minun | meidän | hinta | hintaan | hinnaltaan | olla | saa | saisi | sais | sen | mä | minä
        me | oon | olen | ajattelin | ajattelimme | varattu | varattuna | rahaa | varaa | summa | kyllä
        joo | juu | no | moi | hei | kiitos | laittaa | sijoittaa | sopiva | sopisi | verran | että | kun
        mutta | vain | nyt | tähän | siihen | tuohon | valmis | valmiita | maksamaan | käyttämään | eli
        siis | mieluiten | maksais | maksaisin | hintahaarukka | haarukka | mielellään | tähän menee
        tällä hetkellä | kohdalla | oikein | tuo | toi | ihan | jos | ok | hyvä | kulut | mieluusti
        hinnan | kk budjetti
        aloitus | alkaa
    """,
    "counted:place": """
        huone | huonetta | huoneen | asunto | asunnon | kerros | katu | talo | tilaus
        postinumero | postinumeroni
    """,
}

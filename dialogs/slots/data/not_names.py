"""Words that people's names do not contain, in English, Spanish, Russian, Arabic, Thai and Finnish.

Function words, and what prospects type in sales chats instead of a name. Words that are also names (May, Will,
Paz, Вера, أمل, Toivo) are left out on purpose: a name refused costs more than a word taken.
"""

WORDS = {
    "en": """
from story ugh meh bah duh huh oh ah hmm hm uh um sorry wow well called browsing interested maybe depends
busy i me my mine you your yours he him his she her hers it its we us our they them their this that these those
what which who whom why how when where is am are was were be been being have has had having does did done can
could would should shall might must not dont don't doesnt doesn't didnt didn't cant can't wont won't isnt isn't
im i'm ive i've ill i'll youre you're thats that's lets let's want wants wanted need needs needed looking look
looks for with without about into onto at by to of in on off up down out over under and or but if then than
because while until the a every some any all both each few more most other another such no nor only own same too
very just also now later today tomorrow yesterday soon never always perhaps please pls thanks thank thx ty yes
yeah yep yup ok okay k sure fine nope nah hello hi hey bye goodbye good great nice cool bad best better morning
evening afternoon night day week month year price prices cost costs cheap expensive discount offer offers sale
free buy buying sell order orders payment pay money budget loan loans credit deposit insurance policy car cars
auto taxi ride travel trip tour tours holiday vacation flight flights hotel ticket tickets course courses class
classes lesson lessons training english school university work job help info information details question
questions answer support manager operator human person people somebody call phone number email mail address
website site link chat message text telegram whatsapp instagram internet delivery shipping product products
service services game games app apps download install test drive demo trial interesting tired hungry happy sad
angry confused lost stuck waiting going coming working living staying trying asking married single vegan student
teacher doctor driver engineer developer nurse lawyer mother dad mom father wife husband son daughter brother
sister friend boyfriend girlfriend kids child children baby years old here there something nothing anything
everything someone anyone none idk lol haha hahaha lmao omg wtf whatever wrong right correct true false stop
start cancel skip next back menu again wait moment second first last one two three four five six seven eight
nine ten tell give send show get got make know think see say said ask use used using really exactly basically
monday tuesday wednesday thursday friday saturday sunday january february march july september october november
december red blue green yellow white black either neither third option options visa mastercard paypal iphone
samsung toyota bmw audi urgent important soonest anywhere anytime checked hurry adults adult weekend london
madrid barcelona berlin moscow bangkok helsinki dubai riyadh cairo york pizza beer banana coffee cat dog flat
apartment pasta
yo erm eh aha hmmm dunno gonna wanna gotta kinda sorta anyway actually honestly seriously obviously probably
guess suppose believe hate like liked prefer rather anonymous stay drives driving live lives lived works worked
home house office family client customer visitor owner tenant renter landlord secretary assistant accountant
plumber builder chef waiter retired unemployed self employed freelance freelancer pensioner new existing regular
usual different weather rain traffic asap tonight already yet still almost after before during once twice often
rarely business company private personal secret hidden ciao cheers mate bro dude lady gentleman mum neighbour
neighbor colleague coworker roommate partner fiance fiancee ex grandma grandpa uncle aunt cousin nephew niece
grandson granddaughter twins toddler pregnant divorced widowed separated engaged bot robot ai chatbot machine
computer stupid idiot dumb spam scam fraud scammer rude annoying boring useless unsubscribe remove delete forget
forgot remember understand understood knows knew heard read watch listen mobile cell landline callback calling
writing typing texting reading
name
coverage quote quotes plan plans basic premium standard comprehensive mortgage vehicle truck insured renewal
weekends weekday weekdays noon midnight lunchtime suits anymore whenever
""",
    "es": """
yo tú ella nosotros vosotros ellos ellas usted ustedes mi mis tu tus su sus nuestro me te se nos os le les lo
que qué quien quién cual cuál cómo como cuando cuándo donde dónde porque por para con sin sobre entre hasta
desde hacia según un una unos unas este esta esto ese esa eso aquel es son soy eres somos era fue ser estar
estoy está estamos hay haber tengo tiene tienes tener quiero quiere quisiera quería necesito necesita busco
buscando puedo puede puedes hacer hago hace no ni sí si también tampoco muy más mas menos mucho poco todo todos
nada nadie algo alguien siempre nunca ahora luego después hoy mañana ayer gracias favor hola adiós buenas buenos
días tardes noches vale bueno bien mal claro precio precios costo cuesta cuánto cuanto barato caro descuento
oferta gratis comprar pedido pago dinero presupuesto préstamo crédito seguro seguros póliza coche carro auto
viaje viajes vuelo hotel curso cursos clase clases ayuda información informacion pregunta teléfono telefono
correo número numero mensaje interesado interesada cansado casado soltero estudiante nombre apellido persona
cliente años casa trabajo empresa espera momento cancelar saltar cualquiera prueba hijo hija esposa marido madre
padre hermano hermana lunes martes miércoles jueves viernes sábado enero febrero marzo mayo junio septiembre
octubre noviembre diciembre rojo verde amarillo negro primero primera segunda tercero tercera ambos dos tres
depende urgente importa importante igual autónomo autónoma jubilado jubilada dueño dueña mayor menor adulto
adultos semana calma sevilla españa gato perro
eh ehm ajá aja ay uy oye mira venga anda ok okey vaya hombre mujer tío tía pues entonces mejor peor prefiero
preferiría prefieres digo diga dígame dime dame deme gustaría gusta encanta odio vivo vives trabajas trabajamos
estudio conduzco conducir conduciendo llamo llamar llamadme llámame escribo jefe jefa vecino vecina prima abuelo
abuela suegra suegro cuñado cuñada novio novia pareja sobrino sobrina nieto nieta compañero compañera amigo
amiga secretaria ingeniero abogado abogada médico médica enfermero enfermera profesor profesora camarero
camarera cocinero albañil fontanero electricista funcionario funcionaria parado parada desempleado desempleada
pensionista ama ocupado ocupada cansada soltera divorciado divorciada viudo viuda embarazada piso vivienda
hipoteca alquiler anónimo secreto privado interesa asunto tonto idiota pesado robot máquina estafa timador spam
móvil fijo cita respuesta duda dudas consulta contratar comparar comparando mirando mirar ver viendo saber sé
sabes conozco entiendo entiendes olvidé recuerdo acuerdo ninguno ninguna ningún nuevo nueva viejo vieja antiguo
antigua barata rápido antes
nombres
cobertura presupuestos hipotecas renovar renovación básico completo todoterreno furgoneta
fin mediodía tarde noche madrugada viene conviene finde semanas meses
""",
    "ru": """
я мы ты вы он она оно они мне меня мой моя моё мои твой ваш ваша наш наша его её их это этот эта эти тот та те
что чтобы кто где когда куда откуда почему зачем как какой какая какие сколько если или либо но а и в во на с со
к ко у о об от до из за под над при по для без через между не ни да нет ага угу неа ну вот уже ещё еще только
тоже также очень просто потом сейчас сегодня завтра вчера скоро никогда всегда хочу хотел хотела хотим надо
нужно нужен нужна можно нельзя могу можете есть был была было быть буду будет спасибо пожалуйста здравствуйте
привет пока добрый доброе вечер утро день ночь ок окей хорошо ладно конечно понятно ясно цена цены стоимость
стоит дорого дешево скидка скидки акция бесплатно купить заказ заказать оплата деньги бюджет кредит займ вклад
страховка страхование осаго каско машина авто такси поездка путевка тур туры отпуск билет билеты отель курс
курсы урок уроки обучение помощь помогите информация вопрос вопросы телефон номер почта адрес сайт чат сообщение
позвоните звонок менеджер оператор человек доставка товар услуга игра приложение интересует интересно
интересуюсь занят занята устал замужем женат студент учитель водитель муж жена сын дочь мама папа брат сестра
друг подруга ребенок лет года отмена стоп начать назад дальше один два три допустим предположим пусть иди идите
отстань отстаньте скажите подскажите расскажите напишите знаю думаю говорю понедельник вторник среда среду
четверг пятница пятницу суббота субботу воскресенье январь января февраль февраля март апрель апреля июнь июня
июне июль июля июле сентябрь сентября октябрь октября ноябрь ноября декабрь декабря красный красная синий белый
черный первый первая первое второй вторая второе третий третья оба обе москва москвы спб питер петербург россия
владелец хозяин пенсионер пенсионерка хватит надоело попозже позже срочно важно неважно нормально отлично супер
круто так себе вообще никакой любой любая двое трое взрослых ребенка детей маме папе мамы сына разницы смотрю
выбираю изучаю сравниваю кот собака пицца дом квартира
эм ээ эээ мм хм хмм ой ох эх ух ого типа короче вообщем вобщем блин чёрт черт ладненько оке угусь дык живу живем
живём работаю работаем учусь еду ехать звоню звонить звоните пишу писать перезвоните перезвоню ищу ищем жду ждем
смотреть узнать узнаю выбираем сравнить сравниваем хотелось хотели бы чтоб кое сосед соседка начальник
начальница шеф коллега бабушка дедушка тетя тётя дядя внук внучка племянник племянница теща тёща свекровь зять
невеста жених парень девушка женщина мужчина девочка мальчик семья родители ребёнок дети инженер врач юрист
бухгалтер повар продавец строитель сантехник электрик директор предприниматель самозанятый безработный
безработная студентка учительница медсестра пенсионеры свободен свободна беременна разведен разведена вдова
холост секрет тайна личное личная анонимно анонимка спам развод мошенники обман дурак дура идиот бот робот тупой
глупый надоели отвали отвалите такой такая такое новый новая старый старая постоянный обычный обычная разница
важна сначала скажи скажу скажем говорить сказать знать знает забыл забыла помню помнит понял поняла понимаю
ипотека квартиру машину дома работе учёбе учебе городе москве ребёнка
имя фамилия отчество
выходные выходных будни будням утром вечером днём днем ночью обед обеда удобно подходит недели месяцы неделе
месяце
""",
    "ar": """
ليه ليش لمه ايش شو وش مين فين وين ازاي انت أنت انتم هو هي نحن هم هذا هذه ذلك تلك ما ماذا من كيف متى أين اين
لماذا كم هل في إلى الى عن مع بدون قبل بعد عند لدي عندي ليس لا نعم اه أيوه ايوه ايوا اي طيب تمام حسنا اوك اوكي
شكرا شكراً عفوا مرحبا اهلا أهلا السلام عليكم صباح مساء الخير اريد أريد ابغى ابي بدي عايز عاوز محتاج احتاج أحتاج
ابحث أبحث سعر السعر الأسعار تكلفة خصم عرض عروض مجاني مجانا شراء طلب دفع مال ميزانية قرض تمويل تأمين التأمين
سيارة تاكسي سفر رحلة رحلات فندق تذكرة دورة دورات كورس درس دروس مساعدة معلومات سؤال استفسار هاتف جوال رقم ايميل
بريد موقع رسالة الآن اليوم غدا بكرا لاحقا ربما فقط جدا كثير قليل كل شيء مهتم مهتمة مشغول متزوج طالب زوجتي زوجي
ابني والدي والدتي صديقي سنة عمري لست الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت يناير فبراير مارس ابريل
مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر احمر ابيض اسود الاول الثاني الثالث الاولى الثانية كلاهما يوم
شهر اسبوع الشركة الرياض جدة دبي القاهرة مكة لابني لابنتي لامي لابي لزوجتي لزوجي بكرة عادي مستعجل مستعجلة ضروري
عاجل شخصين شخص اشخاص قلت قلنا حسب ممكن موافق غير مهم مهمة سيارات بيت شقة قطة كلب
زبون عميل زبونة عميلة جديد جديدة قديم قديمة بعدين لاحقاً اقول اقولك أقول قول قولي احكي احكيلك سائق موظف موظفة
مدرس مدرسة معلم معلمة مدير مديرة متقاعد متقاعدة مريض تعبان تعبانة مشغولة فاضي طالبة عاطل محامي محامية محاسب
محاسبة ممرض ممرضة تاجر مقاول سواق ربة منزل جار جارة عمة خالة زوجة خطيبتي خطيبي اخي اختي امي ابوي امك ابوك بنتي
ولدي اولادي عائلتي اهلي شركة مكتب الدوام العمل شغل الشغل المنزل الطريق السيارة الدراسة الجامعة اسكن ساكن
ساكنة اعيش عايش اعمل اشتغل ادرس اسأل اسال اعرف ادري نسيت فهمت فاهم احب اكره افضل ارغب اتمنى اتصل اتصلوا كلموني
راسلوني ابحثوا يعني والله طب ايوة اها اممم همم هههه خلاص يلا بس ابدا دائما احيانا قريبا سر سري خاص خصوصي شخصي
روبوت بوت آلي احتيال نصب نصاب غبي احمق مزعج كذاب تعرف بدك تبي تبغى شنو شلون عشان علشان لأن لان اذا لو مثل نفس
غيره ثاني تاني آخر اخر قبلي المساء الصباح العصر المغرب العشاء الظهر مواعيد موعد
اسم الاسم مو مش مب موب
ارسل ارسلوا أرسل ابعث ابعثوا ابعتلي ابعتوا خلني خليني خلينا افكر أفكر اشوف أشوف العرض العروض التفاصيل تفاصيل شي
شيئ ارخص أرخص احسن أحسن اسرع أسرع اغلى اقل أقل اكثر أكثر اكبر أكبر اصغر الافضل الأرخص الارخص مناسب مناسبة غالي
غالية رخيص رخيصة تفضل تفضلي اتفضل لحظة دقيقة ثواني انتظر اصبر اكمل كمل التالي تابع نكمل استمر الغاء إلغاء موافقة
ارفض أوافق اوافق لشخص اثنين ثلاثة اربعة خمسة واحد طفل اطفال أطفال الاطفال الكل جميع سوا وحدي لوحدي صاحب صاحبة
مالك المالك تجديد شامل فاتورة عقد وثيقة رخصة استمارة قسط اقساط أقساط راتب وظيفة موعدي وقت وقتي اسبوعين شهرين
نهاية بداية منتصف الاسبوع الأسبوع الشهر السنة القادم القادمة تناسبني يناسبني تناسب يناسب المناسب صباحا ظهرا ليلا
الليل النهار
استفسر أستفسر اسال اسأل استفسار
""",
    "fi": """
jospa
minä mä sinä sä hän me te he se ne tämä tuo nämä nuo mikä mitä mitkä kuka ketä missä mistä mihin milloin miksi
miten kuinka joka jotka olen oon olet on ovat oli olla ole ei en et emme ette eivät ja tai mutta että jos kun
koska vaikka niin kuin myös vain vielä jo nyt sitten tänään huomenna eilen aina joskus ehkä kyllä joo juu okei
ok kiitos kiitti hei moi terve moikka huomenta päivää iltaa haluan haluaisin tarvitsen etsin voin voisin voiko
saanko hinta hinnat paljonko maksaa halpa kallis alennus tarjous ilmainen osta ostaa tilaus tilata maksu raha
budjetti laina lainaa luotto vakuutus auto taksi matka matkat loma lento hotelli lippu kurssi kurssit kurssille
tunti apua apu tieto tietoa kysymys puhelin numero sähköposti osoite sivusto viesti soita asiakaspalvelu ihminen
toimitus tuote palvelu peli kiinnostunut kiinnostaa väsynyt kiireinen naimisissa opiskelija opettaja vaimo mies
poika tytär äiti isä veli sisko ystävä vuotta vanha peruuta lopeta seuraava takaisin odota hetki yksi kaksi
kolme tiedä mun sun minun sinun meidän teidän maanantai maanantaina tiistai tiistaina keskiviikko torstai
torstaina perjantai perjantaina lauantai lauantaina sunnuntai sunnuntaina tammikuu helmikuu maaliskuu huhtikuu
toukokuu kesäkuu kesäkuussa heinäkuu heinäkuussa elokuu syyskuu lokakuu marraskuu joulukuu punainen sininen
vihreä valkoinen musta eka toka ensimmäinen toinen kolmas molemmat kaikki helsinki tampere turku espoo suomi
omistaja eläkeläinen kiireellinen kiire tärkeä riippuu väliä sama ihan aikuista aikuinen lasta katselen mietin
pojalle tytölle äidille isälle vaimolle miehelle kissa koira talo asunto
jaa jaaha jaahas noh ai aha aijaa höh häh hä öö öh ööh tota siis sillee okeikei jep jees jeps juup joopa asun
asumme asuu teen teet työskentelen menen meen tulen tuun soitan soittakaa kirjoitan odotan etsimme katson
katsomassa mietimme mietitään vertailen kyselen kysyn kysyisin tiedän muista muistan ymmärrän luulen tykkään
rakastan vihaan haluttaa pitäisi pitää täytyy kannattaa saako onko olisi olisiko kerro kerrotko sanon sanoin
sano annan naapuri pomo esimies kaveri kaverin tyttöystävä poikaystävä avovaimo avomies mummo mummi pappa ukki
vaari täti setä eno serkku anoppi appi miniä vävy kihlattu lapsi lapset perhe vanhemmat koti kotona töissä
töihin työ työtön yrittäjä insinööri lääkäri sairaanhoitaja lähihoitaja kuski kuljettaja kokki tarjoilija
siivooja myyjä juristi kirjanpitäjä sihteeri johtaja päällikkö sinkku eronnut leski raskaana kihloissa vanhus
nuori aikuiset uusi entinen tavallinen salaisuus salainen yksityinen nimetön botti robotti kone tyhmä idiootti
ärsyttävä huijaus huijari roskaposti myöhemmin ensin jälkeen ennen heti pian vähän paljon hirveesti oikeasti
rehellisesti varmaan luultavasti ehdottomasti asia asiaa asiat kuulu kuuluu vakuutusta hintoja tarjousta
tarjouksen kaskoa autoa auton asunnon matkan
nimi sukunimi etunimi emmä emmää enkä eikä älä
täyskasko osakasko halvin paras nopein lähetä lähettäkää soittele hinnasto
viikonloppu viikonloppuna viikonloppuisin arkena arkisin käy käykö sopii sopisi sopiiko aamulla illalla päivällä
iltapäivällä yöllä puolilta viikot kuukaudet
""",
}
"""Language -> its words; Thai is below."""

THAI = """
ไม่ | อะไร | ทำไม | เท่าไหร่ | เท่าไร | ยังไง | อย่างไร | เมื่อไหร่ | ที่ไหน | อยาก | ต้องการ | สนใจ | ราคา
ประกัน | สินเชื่อ | เงินกู้ | ส่วนลด | โปรโมชั่น | สอบถาม | ขอบคุณ
สวัสดี | หวัดดี | โอเค | ตกลง | ได้เลย | ขอรายละเอียด | ข้อมูล | ช่วยด้วย | ช่วยเหลือ | ซื้อ | ขาย | ทดลอง
เรียนภาษา | คอร์ส | เที่ยว | โรงแรม | ตั๋ว | แท็กซี่ | รถยนต์ | โทรศัพท์
เบอร์โทร | อีเมล | กำลัง | ยังไม่ | หรือ | เพราะ | ถ้า | แล้ว | จะ | ขอถาม | พรุ่งนี้ | วันนี้ | เมื่อวาน
ทดสอบ | ใช่ | ใช่ไหม | ครอบครัว | วันจันทร์ | วันอังคาร | วันพุธ | วันพฤหัส | วันศุกร์ | วันเสาร์ | วันอาทิตย์
    | เดือนนี้ | เดือนหน้า | เดือนละ | เดือนก่อน | ต้นเดือน | ปลายเดือน | ทุกเดือน | กรุงเทพ | เร่งด่วน | ผู้ใหญ่ | เดี๋ยว | มาจาก
ดูเฉย | ให้ลูก | ให้แม่ | ให้พ่อ | ทั้งสอง | ทั้งหมด | อันแรก | อันที่ | แบบแรก | แบบที่ | เชียงใหม่ | รถสี
    | รถยนต์ | คิดดูก่อน | แล้วแต่ | เข้าใจ | ญี่ปุ่น | อะไรก็ได้ | เพื่อน | นักเรียน | พนักงาน | แม่บ้าน | พ่อบ้าน | ข้าราชการ
    | ลูกค้า | ค้าขาย | ธุรกิจ | นักศึกษา | รับจ้าง | เกษียณ | ว่างงาน | คนขับ | ผู้จัดการ | เจ้าของ
    | เสาร์อาทิตย์ | สะดวก | เงินสด | ดอกเบี้ย | สองคน | สามคน | สี่คน | ห้าคน | หกคน | คนเดียว | กี่คน
"""
"""Thai is written without spaces: these count anywhere in a text, so only long or unmistakable ones are
    here."""

SMALL_ENDINGS = {
    "en": "ing tion ment",
    "ru": "шу жу чу щу ду ту су зу ку лу му ну ру ву пу бу шю лю ню рю сю тю дю зю мю вю",
}
"""Language -> endings of a lone word in small letters that is no name: "спешу", "driving"."""

THAI_STARTS = """
แม่น้อง | พ่อน้อง | จ่าย | ผ่อน | อีก | มากัน | มาจาก | มาที่ | ฟรี | แพ็ก | แพ็ค | โปร(?=โม|ไหน|ดี|นี้) | เบี้ย
ค่า(?=ใช้|งวด|ธรรม|เบี้ย) | คุณคือ | คุณเป็น | ใคร | อัน(?=ไหน|นี้|นั้น|แรก) | วันหลัง | วันนี้ | วันไหน | คราว | ครั้ง | ปกติ | ธรรมดา
ทางนี้ | ทางไหน
แค่ | กับ | หลัง | ก่อน | โทร | ขับ | ทำ | ถาม | บอก | ขาย | ตอน | ช่วง | แบบ | รถ | งาน | คน(?!ึ) | ติดต่อ | ประมาณ | เอา | ให้
ขอ(?!ง) | ชั้น | จาก | ใน(?!ฝัน) | ที่ | เพื่อ | สำหรับ | ว่า | ต้อง(?=.) | ดู(?!แล) | มือใหม่ | มือถือ | บริษัท | เดือน(?!เพ็ญ|แรม|ฉาย)
ปีหน้า | ปีนี้ | ส่ง(?=มา|ใบ|ข้อ|ราคา|ราย|ให้) | เป็น | ยัง(?!ยืน) | ยุ่ง | ว่าง | เลือก | ลอง | เปลี่ยน | ยกเลิก | ต่อไป
ถัดไป | รอ(?![ยดง]) | สักครู่ | สักพัก | ทุก | ทั้งหมด | ทั้งสอง | ไหน | นี่ | นั่น | เรา
(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|หลาย)(?:คน|ท่าน|คัน|วัน|เดือน|ปี|อาทิตย์|สัปดาห์|ที่)
"""
"""What no Thai name starts with."""

THAI_ENDS = (
    "อยู่ | ด้วย | แล้ว | ก่อน | ไหม | มั้ย | เลย | ๆ | หมด | ที่สุด | เท่านั้น | หน้า | นี้ | กลับ | ก็ได้ | เหมือนกัน | เหมือนเดิม"
)
"""What no Thai name ends with."""

SURNAMES_TOO = """
price best day good nice fine week sale cash loan guest king class school child son ride cook lawyer doctor
driver first last cat right show house home read work drive office
nieto sobrino viejo nuevo hombre jefe novia
drive noon white black green red london york berlin moscow friday monday holiday turku suomi musta verde segundo
    rojo rubio seguro casado viaje moreno bueno blanco días mañana gato soltero gratis
"""
"""Words above that are families' names as well, when a given name stands before them."""

ENDINGS = {
    "en": "ously ally ently antly ately ively fully lessly",
    "ru": "ьно чно нно вно мно жно рю лю шу аю ею ую ать ять ить еть уть ться ешь ишь",
    "fi": "ssa ssä llä lta ltä sta stä lle taan tään daan dään kasko laina turva "
    "vakuutukset kuuta vakuutus vakuutuksen",
}
"""Language -> endings of adverbs, verbs and cases that its given names do not have."""

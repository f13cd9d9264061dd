"""What jokers and advertisers write, in six languages, one phrase a line; matched as whole words, without case.

Only phrases that say it plainly: a doubtful word costs an honest person more than it finds.
"""

JESTS = """
just kidding
just joking
im joking
i'm joking
only joking
its a joke
it's a joke
was a joke
i was joking
its a prank
haha fake
fake number
fake name
not my real name
not my real number
made up number
made that up
es broma
era broma
es una broma
estoy bromeando
te estoy troleando
numero falso
nombre falso
es inventado
me lo invente
шучу
я шучу
это шутка
пошутил
пошутила
прикалываюсь
это прикол
это розыгрыш
номер левый
имя выдумал
выдуманный номер
أمزح
امزح
كنت أمزح
كنت امزح
هذه مزحة
مزحة
رقم وهمي
اسم وهمي
مقلب
ล้อเล่น
พูดเล่น
แกล้งเล่น
เบอร์ปลอม
ชื่อปลอม
vitsi vitsi
se oli vitsi
vitsailen
pelleilen
läppä läppä
pilailen
keksitty numero
keksitty nimi
feikki numero
"""

ANOTHERS = """
my friends number
my friend's number
my ex's number
my exs number
my teachers number
my boss's number
my neighbours number
my neighbour's number
a random number
not my number
someone elses number
someone else's number
el numero de un amigo
el numero de mi amigo
el numero de mi ex
no es mi numero
numero de otra persona
номер друга
номер подруги
номер бывшей
номер бывшего
номер училки
номер соседа
не мой номер
чужой номер
رقم صديقي
رقم صاحبي
رقم جاري
ليس رقمي
مو رقمي
مش رقمي
رقم شخص آخر
เบอร์เพื่อน
เบอร์แฟนเก่า
ไม่ใช่เบอร์ผม
ไม่ใช่เบอร์ฉัน
ไม่ใช่เบอร์หนู
เบอร์คนอื่น
kaverin numero
kaverini numero
exän numero
opettajan numero
naapurin numero
ei ole minun numero
ei oo mun numero
jonkun muun numero
"""

ADVERTISES = """
seo services
seo agency
boost your traffic
increase your traffic
increase your sales
first page of google
rank on google
buy followers
guest post
backlinks
web design services
crypto investment
invest in crypto
double your money
guaranteed profit
earn money online
make money online
online casino
cheap loans
check out my channel
subscribe to my channel
servicios de seo
primera pagina de google
aumenta tus ventas
gana dinero desde casa
inversion en cripto
продвижение сайтов
продвижение сайта
раскрутка
увеличим продажи
заработок в интернете
пассивный доход
онлайн казино
подпишись на канал
подписывайся
خدمات سيو
زيادة المتابعين
اربح المال
استثمار العملات
รับทำ seo
เพิ่มยอดขาย
รับทำเว็บไซต์
เว็บพนัน
คาสิโนออนไลน์
สล็อต
hakukoneoptimointi
lisää myyntiä sivuillesi
nettikasino
ansaitse rahaa kotoa
"""

WORKS = """
i work for
i work at
we are from
im from the team of
i'm from the team of
trabajo en
trabajo para
я работаю в
я из компании
мы из компании
أعمل في
اعمل في
أعمل لدى
ทำงานที่
ทำงานให้
työskentelen
olen töissä
"""

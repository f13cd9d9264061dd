"""Mail providers people have in the six languages' countries, and the slips made when typing them.

Own knowledge of the providers; the lists need not be complete: an unknown domain is simply taken as typed.
"""

PROVIDERS = """
gmail.com googlemail.com yahoo.com ymail.com rocketmail.com hotmail.com outlook.com live.com msn.com
icloud.com me.com mac.com aol.com
proton.me protonmail.com pm.me gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mail.com
zoho.com fastmail.com hey.com
tutanota.com tuta.io duck.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net
btinternet.com sky.com virginmedia.com
hotmail.co.uk yahoo.co.uk outlook.co.uk live.co.uk hotmail.es yahoo.es outlook.es telefonica.net movistar.es
terra.com terra.es
ono.com orange.es prodigy.net.mx yahoo.com.mx yahoo.com.ar hotmail.com.ar live.com.mx live.com.ar hotmail.fr
yahoo.fr orange.fr wanadoo.fr
free.fr laposte.net libero.it virgilio.it hotmail.it yahoo.it mail.ru bk.ru list.ru inbox.ru internet.ru
xmail.ru yandex.ru ya.ru
yandex.com yandex.by yandex.kz yandex.ua narod.ru rambler.ru lenta.ru ro.ru autorambler.ru myrambler.ru
mail.ua ukr.net i.ua meta.ua
tut.by mail.kz abv.bg seznam.cz wp.pl o2.pl onet.pl interia.pl hotmail.co.th yahoo.co.th outlook.co.th
windowslive.com truemail.co.th
thaimail.com chaiyo.com hotmail.fi luukku.com suomi24.fi kolumbus.fi elisanet.fi saunalahti.fi pp.inet.fi
inet.fi netti.fi
dnainternet.net welho.com jippii.fi phnet.fi pp1.inet.fi emirates.net.ae eim.ae maktoob.com yahoo.com.eg
hotmail.com.eg
link.net tedata.net.eg nasej.com qq.com 163.com 126.com naver.com yahoo.co.jp rediffmail.com yahoo.in
yahoo.co.in
"""

GLOBAL = {
    "gmail": "com",
    "googlemail": "com",
    "icloud": "com",
    "protonmail": "com",
    "rambler": "ru",
    "ymail": "com",
    "luukku": "com",
    "windowslive": "com",
}
"""Names that exist under one top-level domain only, so another one is a slip (``gmail.co``)."""

MANY_COUNTRIES = "yahoo hotmail outlook live yandex gmx"
"""Names that exist under many country domains, which are all taken as typed."""

SLIPS = {
    "mail.ru": "mial.ru amil.ru maill.ru maiil.ru mmail.ru mali.ru meil.ru mai.ru mil.ru mal.ru mqil.ru majl.ru "
    "maol.ru msil.ru",
    "yandex.ru": "yndex.ru yandeks.ru jandeks.ru yadex.ru jandex.ru yanex.ru yandx.ru yande.ru iandex.ru yansex.ru "
    "yandrx.ru yangex.ru",
    "list.ru": "lsit.ru lis.ru lits.ru",
    "inbox.ru": "inbx.ru imbox.ru inboks.ru",
    "icloud.com": "iclod.com iclould.com icoud.com icloude.com iclud.com ikloud.com ecloud.com",
    "gmail.com": "gmaul.com gimal.com gmil.com gamial.com gmaiil.com gmal.com gmaik.com gmailc.om g.mail.com "
    "gail.com gmx.mail.com",
    "hotmail.com": "hormail.com hotmeil.com hitmail.com hotmaol.com homail.com htmail.com hotmil.com jotmail.com "
    "otmail.com",
    "outlook.com": "outlok.com outloo.com outluk.com autlook.com oulook.com outllok.com outlook.cm",
    "yahoo.com": "yaho.com yahooo.com yhoo.com yaoo.com yhaoo.com yaho0.com jahoo.com iahoo.com",
    "live.com": "liv.com lice.com livee.com",
}
"""Frequent slips that are too far from, or too short for, a safe comparison by distance."""

NOT_SLIPS = """
email ymail amail imail kmail umail dmail pmail smail wmail xmail zmail tmail lmail rmail omail mailbox
hushmail grail trail
outlooks yachoo onlook livemail hotail candex
"""
"""First labels of real domains close to a provider's name: taken as typed."""

TLD_SLIPS = {
    "com": "con cmo ocm comm vom xom cpm coim cim clm c0m coom ccom cok comn conm som kom komm ком cоm col cop "
    "comb",
    "ru": "ру рu rru ruu",
    "net": "nte ent nett ner met netm",
    "org": "ogr orgg rog orh ord",
    "fi": "fii if",
    "es": "ess",
    "de": "dee",
}
"""Endings that are no top-level domains, by what was meant."""

COUNTRIES = """
ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca
cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr
ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo
jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr
ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re
ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to
tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
"""
"""Endings of two letters that exist."""

SHORT_ENDINGS = """
com net org ru es fi th me info biz io co de fr it uk ua by kz eg sa ae us ar mx cl pe pl se no ee eu in jp cn
qa kw jo lb ma dz tn iq bh om
рф app dev edu gov
"""

SPELLED_LABELS = {
    "gmail": "джимейл джимэйл гмейл гмаил гмайл жмейл джмейл جيميل جيمايل جي-ميل جميل จีเมล จีเมล์ จีเมลล์ จีเมว",
    "mail": "мейл мэйл маил майл",
    "yandex": "яндекс яндэкс",
    "ya": "я",
    "bk": "бк бэка",
    "list": "лист",
    "inbox": "инбокс",
    "rambler": "рамблер",
    "hotmail": "хотмейл хотмэйл хотмаил هوتميل هوت-ميل ฮอตเมล ฮอตเมล์ ฮ็อตเมล",
    "outlook": "аутлук оутлук أوتلوك اوتلوك เอาท์ลุค เอาต์ลุก",
    "icloud": "айклауд ايكلاود آيكلاود آي-كلاود ไอคลาวด์ ไอคราวด์",
    "yahoo": "яху ياهو ยาฮู",
    "live": "лайв لايف ไลฟ์",
    "com": "ком كوم คอม",
    "ru": "ру",
    "net": "нет نت เน็ต",
    "org": "орг اورج",
    "sa": "اس-ايه",
}

LEAD_INS = """
is it its it's es is: email e-mail mail address to at me on my write contact this here use try send reach by
via under through as
correo mi el es: email: a en electronico electrónico dirección direccion escribe escribeme escríbeme al la
почта почту почте мыло имейл емейл адрес мой моя моё на это пишите пишите: вот электронная
بريدي ايميلي إيميلي الايميل الإيميل البريد هو على الالكتروني الإلكتروني ايميل
อีเมล อีเมล์ เมล เมล์ คือ ที่ ของผม ของฉัน ผม ฉัน
on sähköposti sähköpostini sposti osoite osoitteeni meili meilini maili maililla se tässä spostini on:
osoitteeseen
ok okay sure yes hi hello sí si vale claro да конечно ок نعم kyllä joo moi hei привет hola
"""
"""Words that may stand right before an address without belonging to it."""

NOT_A_LOCAL_PART = """
work works working worked me us i am is are be look looking see page website site shop buy find meet live stay
here there home him it that
order available online anything nothing someone customer client student teacher employee manager staying
arrive arrives not but only
lives living study studying and or the a an my your contact-me reach email mail e-mail address correo
"""
"""Words before a bare "at" that make it the preposition: "I work at company.com" holds no address."""

SUSPICIOUS_LOCALS = """
test tests testing test1 test123 asdf asd asdfg asdasd qwe qwerty qwerty123 aaa aaaa abc abcd 123 1234 12345
123456 111 none noone nobody no nope
fake fakeemail xxx xyz foo foobar bar na nada ninguno spam trash junk user email mail example anonymous anon
фыва тест noemail notreal
"""

SUSPICIOUS_DOMAINS = """
example.com example.org example.net test.com asdf.com asd.com qwerty.com aaa.com abc.com fake.com none.com
nomail.com noemail.com
test.ru qwe.com xxx.com spam.com nowhere.com domain.com email.test mail.test no.com
"""
